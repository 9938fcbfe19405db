"""Put measured figures where they are read: between two comments of a document, and on the cards of the models."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path


def write_block(document: Path, name: str, lines: Iterable[str]) -> None:
    """Put lines, as they were printed, between `<!-- name -->` and `<!-- /name -->`. Raises ValueError without them."""
    text = document.read_text(encoding="utf-8")
    block = "\n".join(["```text", *lines, "```", ""])
    new, places = re.subn(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", lambda _: block, text, flags=re.DOTALL)
    if not places:
        raise ValueError(f"{document.name} has no place for {name}")
    document.write_text(new, encoding="utf-8")


def score(cards: str, figures: Iterable[tuple[str, float]]) -> str:
    """The text of models.toml with the values of the measures that `figures` names, to one decimal."""
    for measure, value in figures:
        cards = re.sub(
            rf'(?<=^measure = "{re.escape(measure)}"\nvalue = )\S+$', f"{value:.1f}", cards, flags=re.MULTILINE
        )
    return cards
