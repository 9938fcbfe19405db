import subprocess
import sys

CODE = """
import sys
from labourie.annotate import load_annotator
from labourie.article import Article

load_annotator().annotate([Article(id="a", text="Menaker Budi rapat di Jakarta.", source="-")])
sys.exit("torch._dynamo" in sys.modules)
"""


def test_torchs_compiler_is_not_imported():
    assert subprocess.run([sys.executable, "-c", CODE], check=False).returncode == 0
