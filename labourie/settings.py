"""What a user may change, and the version of all that makes a record."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from labourie import __version__, lexicon, models
from labourie.errors import BadResource


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may change. `themes`: a themes file of the user's own, added to the shipped themes."""

    themes: Path | None = None

    def version(self) -> str:
        """Code, models, language data and the user's own themes, each by version or hash.

        Raises BadResource where the themes file cannot be read.
        """
        parts = [__version__, models.version(), lexicon.version()]
        if self.themes is not None:
            parts.append(blake2b(_content(self.themes), digest_size=6).hexdigest())
        return "+".join(parts)


def _content(themes: Path) -> bytes:
    try:
        return themes.read_bytes()
    except OSError as error:
        raise BadResource(f"{themes}: {error.strerror}", hint="check the path of the themes file") from error
