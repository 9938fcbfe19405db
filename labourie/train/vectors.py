"""Train lower-cased skip-gram word vectors on running text and prune them to a Stanza pretrain file."""

import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

from labourie.train.corpus import normalise

# A word keeps its inner hyphens, apostrophes, dots and slashes, as our tokenizer does; anything else is a token alone.
TOKEN = re.compile(r"\w+(?:[-'’./]\w+)*|[^\w\s]")
PARAGRAPH = re.compile(r"\n+")


def sentences(data: Path) -> Iterator[list[str]]:
    """Yield the tokens of each paragraph of the text corpora in the `data` folder, lower-cased, without duplicates."""
    seen: set[int] = set()
    for paragraph in _paragraphs(data / "text"):
        key = normalise(paragraph)
        if len(key) < 20 or hash(key) in seen:
            continue
        seen.add(hash(key))
        yield TOKEN.findall(paragraph.lower())


def _paragraphs(folder: Path) -> Iterator[str]:
    with lzma.open(folder / "indonesian-16m.txt.xz", "rt", encoding="utf-8") as lines:
        yield from (line.strip() for line in lines)
    with lzma.open(folder / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield from PARAGRAPH.split(json.loads(line)["text"])


def train(data: Path, out: Path, *, size: int = 100, epochs: int = 10, seed: int = 1, workers: int = 2) -> None:
    """Train the vectors and write them in word2vec text format to `out`, most frequent word first."""
    from gensim.models import Word2Vec

    corpus = out.with_suffix(".corpus")
    with corpus.open("w", encoding="utf-8") as lines:
        for tokens in sentences(data):
            lines.write(" ".join(tokens) + "\n")
    model = Word2Vec(
        corpus_file=str(corpus),
        vector_size=size,
        window=5,
        min_count=5,
        sg=1,
        negative=8,
        sample=1e-4,
        epochs=epochs,
        seed=seed,
        workers=workers,
    )
    model.wv.save_word2vec_format(str(out))


def prune(vectors: Path, out: Path, *, words: int = 70_000) -> Path:
    """Keep the most frequent `words` of a word2vec text file, in half precision, as a Stanza pretrain file `out`."""
    import torch
    from stanza.models.common.pretrain import Pretrain

    pretrain = Pretrain(vec_filename=str(vectors), max_vocab=words, save_to_file=False)
    kept = {"vocab": pretrain.vocab.state_dict(), "emb": pretrain.emb.to(torch.float16)}
    torch.save(kept, out, _use_new_zipfile_serialization=False)
    return out
