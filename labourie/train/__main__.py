"""`python -m labourie.train STEP DATA [WORK]`: the recipe that made the shipped models, step by step."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterable
from itertools import tee
from pathlib import Path

ROOT = Path(__file__).parents[2]
STEPS = ("vectors", "tokenizer", "prepare", "ner", "silver", "ship", "evaluate", "charlm", "ablation")


def main() -> None:
    """Run one step and tell its time and memory."""
    parser = argparse.ArgumentParser(prog="python -m labourie.train", description=__doc__)
    parser.add_argument("step", choices=STEPS, help="in this order; ner again after silver; the last two only measure")
    parser.add_argument("data", type=Path, help="the data folder, gold/dev beside it")
    parser.add_argument("work", type=Path, nargs="?", help="what the steps leave for one another")
    parser.add_argument("--annotated", type=Path, help="prepare: further annotated articles, JSONL")
    parser.add_argument("--minutes", type=float, default=90, help="tokenizer, ner: time limit of a stage (%(default)s)")
    parser.add_argument("--write", action="store_true", help="evaluate, ablation: put the figures into MODELS.md")
    parser.add_argument("--threads", type=int, default=2, help="%(default)s")
    given = parser.parse_args()
    began = time.monotonic()
    if given.step == "evaluate":
        import torch

        torch.set_num_threads(1)  # as at run time
        evaluate(given.data, write=given.write)
    elif given.work is None:
        parser.error("this step needs a work folder")
    else:
        given.work.mkdir(parents=True, exist_ok=True)
        run(given)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{given.step}: {(time.monotonic() - began) / 60:.1f} minutes, {memory:.0f} MB")


def evaluate(data: Path, *, write: bool) -> None:
    """Print the figures of the shipped models; `write`: put them into MODELS.md and on the cards too."""
    from labourie import models
    from labourie.train import evaluate, report

    figures, rows = tee(evaluate.table(data))
    tell("evaluate", (f"{what:36}{value:9.2f}" for what, value in rows), write=write)
    if write:
        cards = models.FOLDER / "models.toml"
        cards.write_text(report.score(cards.read_text(encoding="utf-8"), figures), encoding="utf-8")


def tell(name: str, table: Iterable[str], *, write: bool) -> None:
    """Print each line of a table as soon as it is there; `write`: put them into MODELS.md too, as block `name`."""
    from labourie.train import report

    lines = []
    for line in table:
        lines.append(line)
        print(line, flush=True)
    if write:
        report.write_block(ROOT / "MODELS.md", name, lines)


def run(given: argparse.Namespace) -> None:
    """One of the steps that write into the work folder."""
    import torch

    from labourie import models
    from labourie.train import ablation, charlm, recipe, ship, tokenizer, vectors

    torch.set_num_threads(given.threads)
    data, work = given.data, given.work
    match given.step:
        case "vectors":
            vectors.train(data, work / "vectors.txt", workers=given.threads)
            vectors.prune(work / "vectors.txt", work / "vectors.pt")
        case "tokenizer":
            tokenizer.prepare(data, work)
            tokenizer.train(work, minutes=given.minutes)
        case "prepare":
            print(recipe.prepare(data, work, annotated=given.annotated), "sentences")
        case "ner":
            recipe.train_ner(work, minutes=given.minutes, out=work / "ner.pt")
        case "ship":
            ship.ship(work, models.FOLDER)
        case "silver":
            print(recipe.self_train(data, work), "sentences")
        case "charlm":
            charlm.prepare(data, work)
            charlm.train(work)
        case "ablation":
            tell("ablation", ablation.table(data, work), write=given.write)


if __name__ == "__main__":
    main()
