"""`labourie show`: one article with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Argument

from labourie.cli import stdout
from labourie.cli.answer import as_text, form, screen
from labourie.cli.options import DEFAULT_STORE, OutputOptions, StoreOption
from labourie.show.forms import Format

if TYPE_CHECKING:
    from labourie.store import ArticleView


def show(
    article: Annotated[str, Argument(metavar="ARTICLE", help="Its id, the beginning of its id, or its source.")],
    output: OutputOptions,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show one article: its text with the facts marked, and every claim with sentence, rule and score.

    Where people of several articles were held to be one, it tells why. --format html writes a page that stands alone.

    Examples:
      labourie show seeds/004_6b078c6a7cdd3806.txt
      labourie show 60a9 --format html > article.html
    """
    from labourie import store as stored

    chosen = form(output, html=True)
    with stored.open_store(store, create=False) as opened:
        view = stored.article(opened, article)
    stdout.write(_parts(view, chosen))


def _parts(view: ArticleView, chosen: Format) -> Iterable[str]:
    if chosen is Format.HTML:
        from labourie.show.page import page

        return [page(view)]
    if chosen is Format.TABLE:
        from labourie.show.article import article_text

        return article_text(view, screen())
    from labourie.show.claims import CLAIMS, claims

    return as_text([view], claims(view.record, view.article.text, view.sentences), CLAIMS, chosen)
