import time
from pathlib import Path

import pytest
from store import invented

from labourie.store import Filters, Link, open_store, who

BATCH = 500


def seconds(path: Path, link: Link) -> float:
    """Processor time of one question to a store just opened."""
    with open_store(path, create=False) as store:
        start = time.process_time()
        assert len(who(store, Filters(countries=("SGP",), limit=50), link=link)) == 50
        return time.process_time() - start


@pytest.mark.slow
def test_twenty_times_the_articles_do_not_slow_who_down(tmp_path: Path):
    """Every article adds two people that answer the question: the order and the limit must come from an index."""
    paths = {count: tmp_path / f"{count}.db" for count in (1_000, 20_000)}
    for count, path in paths.items():
        with open_store(path, create=True) as store:
            for first in range(0, count, BATCH):
                store.write((invented.crowded(number) for number in range(first, first + BATCH)), version="1")
    for link in Link:
        # The fastest of many, asked in turn: what else runs on the machine counts little, and alike for both.
        asked = [[seconds(path, link) for path in paths.values()] for _ in range(40)]
        small, large = map(min, zip(*asked, strict=True))
        assert large < 2 * small, f"{link}: {large / small:.2f}"
