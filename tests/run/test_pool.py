import logging
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from fakes import FakeExtractor, load_nothing

from labourie.article import Article
from labourie.errors import BadInput, BadResource, Fault
from labourie.outcome import Extraction, Failure
from labourie.run.batches import Batch
from labourie.run.local import Loader, run_here
from labourie.run.pool import run_pool


def article(name: str, text: str = "satu dua tiga") -> Article:
    return Article(id=name, text=text, source=name)


def names(outcomes: list[Extraction | Failure]) -> list[str]:
    return [one.article.id if isinstance(one, Extraction) else f"failed {one.source}" for one in outcomes]


def test_nothing_is_loaded_where_every_input_failed():
    failure = Failure("a", BadInput("a: missing"))

    def load() -> FakeExtractor:
        pytest.fail("loaded")

    assert list(run_here([[failure]], load)) == [failure]


def test_outcomes_come_in_order_from_several_workers():
    failure = Failure("x", BadInput("x: missing"))
    todo: list[Batch] = [[article("a"), article("b")], [failure, article("c")], [article("d")], [article("e")]]
    assert names(list(run_pool(todo, FakeExtractor, jobs=2))) == ["a", "b", "failed x", "c", "d", "e"]


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path):
    todo: list[Batch] = [[article("a", f"die-once {tmp_path / 'mark'}"), article("b")], [article("c")]]
    assert names(list(run_pool(todo, FakeExtractor, jobs=1))) == ["a", "b", "c"]


def test_only_the_guilty_article_fails():
    todo: list[Batch] = [[article("a"), article("b", "die"), article("c")], [article("d")], [article("e", "die")]]
    outcomes = list(run_pool(todo, FakeExtractor, jobs=2))
    assert names(outcomes) == ["a", "failed b", "c", "d", "failed e"]
    assert isinstance(outcomes[1], Failure)
    assert "b: the worker process died twice" in str(outcomes[1].error)


def run_in_two(todo: Iterable[Batch], load: Loader) -> Iterator[Extraction | Failure]:
    return run_pool(todo, load, jobs=2)


ways = pytest.mark.parametrize("run", [run_here, run_in_two])


@ways
def test_a_fault_costs_no_more_than_its_article(run: Callable[..., Iterator[Extraction | Failure]], caplog):
    caplog.set_level(logging.DEBUG, "labourie")
    failure = Failure("x", BadInput("x: missing"))
    todo: list[Batch] = [[article("a"), article("b", "fault"), failure, article("c")], [article("d", "memory")]]
    outcomes = list(run([*todo, [article("e", "memory"), article("f")]], FakeExtractor))
    assert names(outcomes) == ["a", "failed b", "failed x", "c", "d", "e", "f"]
    assert isinstance(outcomes[1], Failure)
    assert isinstance(outcomes[1].error, Fault)
    assert str(outcomes[1].error).startswith("b: a fault in labourie: ValueError: no year 0 among 1; ")
    [record] = caplog.records
    assert record.name == "labourie.run"
    assert 'fakes.py", line' in record.getMessage()
    assert "no year 0 among 3" not in record.getMessage()


@ways
@pytest.mark.parametrize(("load", "what"), [(load_nothing, "damaged; install labourie again"), (FakeExtractor, "gone")])
def test_a_bad_resource_ends_the_run(run: Callable[..., Iterator[Extraction | Failure]], load: Loader, what: str):
    outcomes = run([[article("a", "resource"), article("b")], [article("c")], [article("d")]], load)
    with pytest.raises(BadResource, match=f"model file a.bin: {what}$"):
        next(outcomes)


WAITING = """
import os, time
from labourie.run.pool import _Worker

worker = _Worker(list)
worker._pool.submit(os.getpid).result()
print("ready", flush=True)
time.sleep(60)
"""


def test_a_worker_ends_when_its_parent_is_killed():
    with subprocess.Popen([sys.executable, "-c", WAITING], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "ready\n"
        parent.kill()
        # The worker holds the pipe too: its end is the end of the worker.
        assert parent.communicate(timeout=20) == ("", None)
