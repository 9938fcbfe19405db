"""Score records against gold files: precision, recall and F1 of each kind of fact, counted over all articles.

People and organisations: one found entity may match one gold entity when its name is among that entity's surfaces
(case, spacing, quotes and edge punctuation ignored), so splitting and merging both cost. Names, aliases, roles,
affiliations and countries of people are judged on the matched ones. Countries, themes, places and events are sets per
article. A date counts where it overlaps a gold expression, a quote where it holds the gold start; `date values` and
`speakers` are judged on those. `spans`: every start, end and text of a record agree with the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from labourie.evaluate.gold import Gold, load_gold
from labourie.evaluate.judge import judge_article
from labourie.evaluate.tally import Report, Row, Tally
from labourie.record import ArticleInfo, Record

__all__ = ["Gold", "Report", "Row", "evaluate", "load_gold"]


def evaluate(gold: Mapping[str, Gold], records: Iterable[Record]) -> Report:
    """Judge `records` against `gold`, by name.

    A record belongs to the gold file that its id is named after, else its source. A gold file without a record counts
    as one in which nothing was found.
    """
    found = list(records)
    named = {Path(record.article.source).stem: record for record in found}
    named |= {Path(record.article.id).stem: record for record in found}
    tally = Tally()
    for name, expected in gold.items():
        tally.article = name
        record = named.get(name)
        tally.judge("records", record is not None, "no record")
        judge_article(expected, record or Record(article=ArticleInfo(id=name, source=name, words=0)), tally)
    return Report(len(gold), tuple(tally.rows()), tuple(tally.notes))
