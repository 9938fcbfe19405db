"""Answer what the store already knows, extract the rest, and keep it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain

from labourie.article import Article
from labourie.errors import BadInput
from labourie.outcome import Extraction, Failure
from labourie.record import Record
from labourie.store import Store, key_of

HELD = 2_000
"""Known articles that may wait for a new one before them: they bound the memory, at the cost of loading the models
again where so many known articles lie between two new ones."""

SEEN = 200
"""Known articles whose sources are noted in one transaction."""

Place = Record | Article | int | None
"""What stands for an article until its turn: the record of a known one, the key of one that is being extracted, a copy
of such a one itself, None for a failure."""

Extract = Callable[[Iterable[Article | Failure]], Iterator[Extraction | Failure]]


class Keeper:
    """An open store and the version of models, lexicon and code at hand. `force`: extract known articles again."""

    def __init__(self, store: Store, *, version: str, force: bool) -> None:
        self._store = store
        self._version = version
        self._force = force
        self._seen: list[Article] = []
        self._pending: set[Place] = set()

    def outcomes(
        self, articles: Iterable[Article | Failure], extract: Extract
    ) -> Generator[Record | Failure, None, None]:
        """One outcome for each article, in order; a new record is in the store before it is given."""
        rest = iter(articles)
        try:
            for one in rest:
                if isinstance(one, Failure):
                    yield one
                elif (known := self._known(one)) is not None:
                    yield known
                else:
                    yield from self._new(one, rest, extract)
        finally:
            self._note()

    def _new(self, one: Article, rest: Iterator[Article | Failure], extract: Extract) -> Iterator[Record | Failure]:
        """The outcome of a new article and of what comes after it."""
        waiting = deque([self._place(one, None)])
        for outcome in extract(chain([one], self._unknown(rest, waiting))):
            yield from self._ready(waiting)
            self._pending.discard(waiting.popleft())
            if isinstance(outcome, Extraction):
                self._note()  # first: what is known from this run is not replaced
                self._store.write([outcome], version=self._version)
                yield outcome.record
            else:
                yield outcome
        yield from self._ready(waiting)

    def _unknown(self, rest: Iterator[Article | Failure], waiting: deque[Place]) -> Iterator[Article | Failure]:
        """What has to be extracted; each article leaves its place in `waiting`."""
        while len(waiting) < HELD and (one := next(rest, None)) is not None:
            if isinstance(one, Article) and key_of(one) in self._pending:
                waiting.append(one)
                continue
            known = None if isinstance(one, Failure) else self._known(one)
            waiting.append(self._place(one, known))
            if known is None:
                yield one

    def _place(self, one: Article | Failure, known: Record | None) -> Place:
        if isinstance(one, Article) and known is None:
            self._pending.add(key := key_of(one))
            return key
        return known

    def _ready(self, waiting: deque[Place]) -> Iterator[Record | Failure]:
        """Take off what needs no extraction, up to the next that does."""
        while waiting and isinstance(place := waiting[0], Record | Article):
            waiting.popleft()
            yield place if isinstance(place, Record) else self._copied(place)

    def _copied(self, article: Article) -> Record | Failure:
        """The record of an article with the text of one before it."""
        return self._stored(article) or Failure(
            article.source,
            BadInput(f"{article.source}: the text of an article that failed", hint="see the error before it"),
        )

    def _known(self, article: Article) -> Record | None:
        return None if self._force else self._stored(article)

    def _stored(self, article: Article) -> Record | None:
        record = self._store.known(article, version=self._version)
        if record is not None:
            self._seen.append(article)
            if len(self._seen) >= SEEN:
                self._note()
        return record

    def _note(self) -> None:
        if self._seen:
            self._store.add_source(self._seen)
            self._seen.clear()
