from hypothesis import given
from hypothesis import strategies as st

from labourie.article import Article
from labourie.errors import BadInput
from labourie.outcome import Failure
from labourie.run.batches import batches


def article(words: int) -> Article:
    return Article(id=str(words), text="kata " * words, source="-")


@given(st.lists(st.one_of(st.none(), st.integers(0, 30)), max_size=20))
def test_batches_keep_everything_in_order_and_within_bounds(sizes: list[int | None]):
    items = [Failure("x", BadInput("x")) if size is None else article(size) for size in sizes]
    found = list(batches(items, words=20))
    assert [one for batch in found for one in batch] == items
    for batch in found:
        counts = [len(one.text.split()) for one in batch if isinstance(one, Article)]
        assert sum(counts) <= 20 or len([count for count in counts if count]) == 1


def test_batches_are_read_no_further_than_needed():
    def endless():
        while True:
            yield article(10)

    todo = batches(endless(), words=20)
    assert len(next(todo)) == 2
