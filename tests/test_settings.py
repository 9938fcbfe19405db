from pathlib import Path

import pytest

from labourie.errors import BadResource
from labourie.settings import Settings


def test_the_version_tells_own_themes_by_their_content(tmp_path: Path):
    themes = tmp_path / "themes.toml"
    themes.write_text("# one")
    one = Settings(themes=themes).version()
    themes.write_text("# two")
    assert len({one, Settings(themes=themes).version(), Settings().version()}) == 3


def test_a_themes_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(BadResource, match=r"none\.toml: No such file or directory; check the path"):
        Settings(themes=tmp_path / "none.toml").version()
