"""Parts of regular expressions that several tables are built with."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Alternatives, the longest first, so that "Kota Administrasi" is not taken for "Kota"."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
