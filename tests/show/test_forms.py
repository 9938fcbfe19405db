import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from labourie.show.forms import Column, comma_separated, json_array, json_lines, tsv

ROWS = st.lists(st.tuples(st.text(), st.none() | st.text() | st.integers()))
COLUMNS = (Column("one", lambda row: row[0]), Column("two", lambda row: row[1]))  # type: ignore[var-annotated]


@given(ROWS)
def test_csv_can_be_read_back(rows: list[tuple[str, object]]):
    text = "".join(comma_separated(rows, COLUMNS))
    cells = [["one", "two"], *([one, "" if two is None else str(two)] for one, two in rows)]
    assert list(csv.reader(io.StringIO(text, newline=""))) == cells


@given(ROWS)
def test_tsv_has_one_line_and_all_columns_for_each_row(rows: list[tuple[str, object]]):
    lines = "".join(tsv(rows, COLUMNS)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(rows) + 1
    assert {line.count("\t") for line in lines} == {1}


@given(ROWS)
def test_json_can_be_read_back(rows: list[tuple[str, object]]):
    plain = [list(row) for row in rows]
    assert json.loads("".join(json_array(rows))) == plain
    assert [json.loads(line) for line in "".join(json_lines(rows)).split("\n")[:-1]] == plain


def test_an_error_on_the_way_to_the_first_row_leaves_nothing():
    def broken():
        raise LookupError
        yield ("never", 1)

    for form in (tsv(broken(), COLUMNS), comma_separated(broken(), COLUMNS), json_array(broken())):
        written = ""
        try:
            for part in form:
                written += part
        except LookupError:
            pass
        assert written == ""
