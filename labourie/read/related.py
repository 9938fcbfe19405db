"""Headlines of other articles inside a line ("... katanya. Baca juga: Upah Naik "Kami ..."): where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADLINE_LIMIT = 160


def find_related(text: str, label: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The places of related headlines that stand in a line of the story, each with its label."""
    for match in label.finditer(text):
        yield match.start(), match.end()
