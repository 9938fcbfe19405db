"""Words a second: ours, bare Stanza with the same weights, the plain loop, a transformer of IndoBERT's size."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, run
from typing import Any

from .corpus import Corpus
from .row import Row, seconds

RUNS = 2  # of the comparison that other users of the machine disturb most


def bare_stanza(**options: Any) -> Any:
    """Stanza's own pipeline, the shipped weights, one thread as ours. `options`: further ones of `stanza.Pipeline`."""
    import stanza
    import torch

    from labourie import models

    torch.set_num_threads(1)
    folder = tempfile.mkdtemp()
    Path(folder, "resources.json").write_text("{}")
    return stanza.Pipeline(
        "id",
        dir=folder,
        processors="tokenize,ner",
        package=None,
        download_method=None,
        allow_unknown_language=True,
        use_gpu=False,
        verbose=False,
        tokenize_model_path=str(models.path("tokenizer")),
        ner_model_path=str(models.path("ner")),
        ner_pretrain_path=str(models.path("vectors")),
        ner_forward_charlm_path=None,
        ner_backward_charlm_path=None,
        **options,
    )


def extract(path: Path, *options: str) -> float:
    """Seconds of `labourie extract --no-store --jsonl`, start to end, as a user would run it."""
    command = [sys.executable, "-m", "labourie", "extract", str(path), "--no-store", "--jsonl", *options]
    return seconds(lambda: run(command, check=True, stdout=DEVNULL))


def pipeline(corpus: Corpus) -> Iterator[Row]:
    """End to end against bare `bulk_process` and against one article at a time."""
    import stanza

    texts = corpus.texts()
    words = sum(len(text.split()) for text in texts)
    nlp = bare_stanza()
    bulk = seconds(lambda: nlp.bulk_process([stanza.Document([], text=text) for text in texts]))
    some = texts[: max(1, len(texts) // 5)]
    loop = seconds(lambda: [nlp(text) for text in some]) * words / sum(len(text.split()) for text in some)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        corpus.write(path, len(texts))
        ours = extract(path, "--jobs", "1")
    yield Row(f"bare Stanza bulk_process, {len(texts)} articles", f"{words / bulk:,.0f} w/s")
    yield Row("bare Stanza, one article at a time", f"{words / loop:,.0f} w/s")
    yield Row("labourie extract, files to JSONL, jobs 1, start-up included", f"{words / ours:,.0f} w/s")
    yield Row("time against bulk_process", f"{ours / bulk:.2f} x")
    yield Row("words/s against one article at a time", f"{loop / ours:.2f} x")


def jobs(corpus: Corpus) -> Iterator[Row]:
    """Two workers against one, each with one thread; the least of some runs in turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        corpus.write(path, 2 * corpus.count)
        spent = [(extract(path, "--jobs", "1"), extract(path, "--jobs", "2")) for _ in range(RUNS)]
    one, two = (min(runs) for runs in zip(*spent, strict=True))
    yield Row("jobs 1 against jobs 2, single-threaded models", f"{one / two:.2f} x")


def lengths(corpus: Corpus) -> Iterator[Row]:
    """Words a second over article lengths, models loaded."""
    from labourie.article import Article
    from labourie.pipeline import Settings
    from labourie.run import extract as extract_articles

    words = " ".join(corpus.texts()).split(" ")
    for length in (50, 200, 500, 1_000, 5_000):
        count = min(60_000, len(words)) // length
        texts = [" ".join(words[at * length : (at + 1) * length]) for at in range(count)]
        articles = [Article(id=str(at), text=text, source="-") for at, text in enumerate(texts)]
        list(extract_articles(articles[:1], jobs=1, settings=Settings()))
        spent = seconds(lambda articles=articles: list(extract_articles(articles, jobs=1, settings=Settings())))
        yield Row(f"articles of {length:,} words", f"{count * length / spent:,.0f} w/s")


def transformer(corpus: Corpus) -> Iterator[Row]:
    """A BERT-base of IndoBERT's size with random weights: what a transformer would cost."""
    try:
        import torch
        from transformers import BertConfig, BertModel
    except ImportError:
        yield Row("transformers is not installed (pip install '.[bench]')", "-")
        return
    model = BertModel(BertConfig(vocab_size=50_000)).eval()
    texts = corpus.texts(20)
    # 1.4 word pieces a word, as IndoBERT's vocabulary gives on Indonesian news.
    batches = [torch.randint(5, 50_000, (1, min(512, int(1.4 * len(text.split()))))) for text in texts]
    words = sum(batch.shape[1] / 1.4 for batch in batches)
    with torch.inference_mode():
        spent = seconds(lambda: [model(batch) for batch in batches])
    yield Row("a transformer of IndoBERT's size, random weights", f"{words / spent:,.0f} w/s")
