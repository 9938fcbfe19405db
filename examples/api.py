"""The library without the command line: read, extract, keep, ask.

python examples/api.py seeds/
"""

import sys

from labourie.outcome import Failure
from labourie.read import read_articles
from labourie.run import extract, version
from labourie.store import Filters, Link, open_store, who


def main() -> None:
    """Extract the articles of the paths on the command line and ask who acts for Indonesia."""
    made_by = version()
    with open_store("example.db", create=True) as store:
        for outcome in extract(read_articles(sys.argv[1:])):
            if isinstance(outcome, Failure):
                print(outcome.error, file=sys.stderr)
                continue
            store.write([outcome], version=made_by)
        for row in who(store, Filters(countries=("IDN",)), link=Link.ACTS_FOR):
            print(row.name, row.title or "-", row.organisation or "-", row.found.source, sep=" | ")


# A worker process imports this module again: without the condition it would start the work anew.
if __name__ == "__main__":
    main()
