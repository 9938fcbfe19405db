"""The articles that everything is measured on."""

from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from labourie.run.local import cores

OPENERS = {".xz": lzma.open, ".gz": gzip.open}


class Corpus:
    """Texts of a JSONL file. `count`: how many the speed figures use."""

    def __init__(self, path: Path, count: int) -> None:
        self.path = path
        self.count = count
        self.cores = cores()

    def rows(self) -> Iterator[dict[str, object]]:
        with self._open() as lines:
            for line in lines:
                yield json.loads(line)

    def texts(self, count: int | None = None) -> list[str]:
        """The first texts of 50 to 5,000 words."""
        texts = (str(row["text"]) for row in self.rows())
        return list(islice((text for text in texts if 50 <= len(text.split()) <= 5_000), count or self.count))

    def write(self, path: Path, count: int) -> int:
        """Write `count` articles as JSONL, going round where the file has fewer; return their words."""
        texts = self.texts(count)
        words = 0
        with path.open("w", encoding="utf-8") as out:
            for at in range(count):
                text = texts[at % len(texts)]
                words += len(text.split())
                out.write(json.dumps({"id": f"bench-{at}", "text": text}, ensure_ascii=False) + "\n")
        return words

    def _open(self) -> IO[str]:
        opener = OPENERS.get(self.path.suffix)
        return opener(self.path, "rt", encoding="utf-8") if opener else self.path.open(encoding="utf-8")
