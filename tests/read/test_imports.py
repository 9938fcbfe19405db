import subprocess
import sys

HEAVY = ["pyarrow", "trafilatura", "lxml", "charset_normalizer", "stanza", "torch", "rich"]


def test_reading_loads_a_heavy_library_only_for_a_file_that_needs_it():
    code = (
        "import io, sys; from labourie.read import read_articles\n"
        "list(read_articles(['-'], stdin=io.BytesIO(b'JAKARTA, HARIANKU.com - Upah naik.')))\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
