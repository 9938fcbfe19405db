import pytest

from labourie.annotate import Annotator, load_annotator


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    return load_annotator()
