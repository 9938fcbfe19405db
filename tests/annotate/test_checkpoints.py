import os
import subprocess
import sys

import pytest

CODE = """
import os, sys
from labourie.annotate import load_annotator
from labourie.article import Article

load_annotator().annotate([Article(id="a", text="Menaker Budi rapat di Jakarta.", source="-")])
print("torch._dynamo" in sys.modules, os.environ["ONEDNN_PRIMITIVE_CACHE_CAPACITY"])
"""


@pytest.mark.parametrize(("wanted", "kept"), [({}, "0"), ({"ONEDNN_PRIMITIVE_CACHE_CAPACITY": "7"}, "7")])
def test_torchs_compiler_is_not_imported_and_kernels_are_not_kept_unless_asked(wanted, kept):
    environment = {name: value for name, value in os.environ.items() if name != "ONEDNN_PRIMITIVE_CACHE_CAPACITY"}
    told = subprocess.run(
        [sys.executable, "-c", CODE], env=environment | wanted, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", kept]
