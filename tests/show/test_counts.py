import pytest

from labourie.show.counts import trend
from labourie.store.rows import MonthCount


@pytest.mark.parametrize(
    ("months", "bars"),
    [
        ({}, ""),
        ({None: 4}, ""),
        ({"2023-07": 1}, "█"),
        ({"2023-11": 8, "2024-02": 4, None: 9}, "█  ▄"),
        ({"2023-12": 1, "2024-01": 100}, "▁█"),
    ],
)
def test_the_trend_has_one_bar_for_each_month(months: dict[str | None, int], bars: str):
    assert trend([MonthCount(month=month, articles=count) for month, count in months.items()]) == bars
