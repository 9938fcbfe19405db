"""How words are usually written, learned from running text: for corpora that have lost their capitals."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from itertools import islice
from pathlib import Path

INSIDE = re.compile(r"(?<=[a-z,] )[\w-]+")  # after a small letter or a comma: a capital there is no sentence start


def usual_forms(articles: Path, *, limit: int = 12_000) -> dict[str, str]:
    """Lower-cased word -> its most frequent form inside sentences of the first `limit` articles, where that differs."""
    counts: dict[str, Counter[str]] = {}
    with lzma.open(articles, "rt", encoding="utf-8") as lines:
        for line in islice(lines, limit):
            for word in INSIDE.findall(json.loads(line)["text"]):
                counts.setdefault(word.lower(), Counter())[word] += 1
    usual = {word: forms.most_common(1)[0][0] for word, forms in counts.items() if forms.total() >= 3}
    return {word: form for word, form in usual.items() if form != word}
