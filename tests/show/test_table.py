import pytest

from labourie.show.layout import Cells, Layout, Screen
from labourie.show.table import table

ROWS = [("Kementerian Ketenagakerjaan dan Perburuhan Republik Korea", 12), ("ILO", 3)]
CELLS: tuple[Cells[tuple[str, int]], ...] = (
    Cells("name", lambda row: [(row[0], "bold"), (row[0].lower(), "dim")]),
    Cells("count", lambda row: [(str(row[1]), "")], share=0, right=True),
)
LAYOUT = Layout(narrow=CELLS, wide=CELLS[:1])


def test_a_table_on_a_narrow_screen():
    assert table(ROWS, LAYOUT, Screen(width=40)) == (
        "name                               count\n"
        "────────────────────────────────────────\n"
        "Kementerian Ketenagakerjaan dan       12\n"
        "Perburuhan Republik Korea\n"
        "kementerian ketenagakerjaan dan\n"
        "perburuhan republik korea\n"
        "\n"
        "ILO                                    3\n"
        "ilo\n"
    )


@pytest.mark.parametrize("width", [10, 80, 119, 120, 200])
def test_no_line_is_wider_than_the_screen(width: int):
    shown = table(ROWS, LAYOUT, Screen(width=width))
    assert max(map(len, shown.splitlines())) <= width
    assert ("count" in shown) == (width < 120)


def test_colour_only_where_it_is_wanted():
    assert "\x1b[" in table(ROWS, LAYOUT, Screen(width=80, colour=True))
    assert "\x1b[" not in table(ROWS, LAYOUT, Screen(width=80))


def test_no_rows_no_table():
    assert table([], LAYOUT, Screen()) == ""


def test_a_text_cannot_steer_the_terminal_nor_be_markup():
    shown = table([("\x1b[31mmerah\x07[bold]tebal[/bold] :smile:", 1)], LAYOUT, Screen(width=80))
    assert "�[31mmerah�[bold]tebal[/bold] :smile:" in shown
