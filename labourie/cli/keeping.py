"""Answer what the store already knows, extract the rest, and keep it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain

from labourie.article import Article
from labourie.outcome import Extraction, Failure
from labourie.record import Record
from labourie.store import Store

HELD = 2_000
"""Known articles that may wait for a new one before them: they bound the memory, at the cost of loading the models
again where so many known articles lie between two new ones."""

SEEN = 200
"""Known articles whose sources are noted in one transaction."""

Extract = Callable[[Iterable[Article | Failure]], Iterator[Extraction | Failure]]


class Keeper:
    """An open store and the version of models, lexicon and code at hand. `force`: extract known articles again."""

    def __init__(self, store: Store, *, version: str, force: bool) -> None:
        self._store = store
        self._version = version
        self._force = force
        self._seen: list[Article] = []

    def outcomes(
        self, articles: Iterable[Article | Failure], extract: Extract
    ) -> Generator[Record | Failure, None, None]:
        """One outcome for each article, in order; a new record is in the store before it is given."""
        rest = iter(articles)
        try:
            for one in rest:
                known = one if isinstance(one, Failure) else self._known(one)
                if known is not None:
                    yield known
                else:
                    yield from self._new(one, rest, extract)
        finally:
            self._note()

    def _new(
        self, one: Article | Failure, rest: Iterator[Article | Failure], extract: Extract
    ) -> Iterator[Record | Failure]:
        """The outcome of a new article and of what comes after it."""
        waiting: deque[Record | None] = deque([None])
        for outcome in extract(chain([one], self._unknown(rest, waiting))):
            yield from _ready(waiting)
            waiting.popleft()
            if isinstance(outcome, Extraction):
                self._store.write([outcome], version=self._version)
                yield outcome.record
            else:
                yield outcome
        yield from _ready(waiting)

    def _unknown(self, rest: Iterator[Article | Failure], waiting: deque[Record | None]) -> Iterator[Article | Failure]:
        """What has to be extracted; a known record waits in its place, and None for each of the others."""
        while len(waiting) < HELD and (one := next(rest, None)) is not None:
            known = None if isinstance(one, Failure) else self._known(one)
            waiting.append(known)
            if known is None:
                yield one

    def _known(self, article: Article) -> Record | None:
        if self._force:
            return None
        record = self._store.known(article, version=self._version)
        if record is not None:
            self._seen.append(article)
            if len(self._seen) >= SEEN:
                self._note()
        return record

    def _note(self) -> None:
        self._store.add_source(self._seen)
        self._seen.clear()


def _ready(waiting: deque[Record | None]) -> Iterator[Record]:
    """Take the known records off up to the next new one."""
    while waiting and (record := waiting[0]) is not None:
        waiting.popleft()
        yield record
