"""Records in, one line for each person and role out: `labourie extract news/ --jsonl | python examples/people.py`."""

import json
import sys

for line in sys.stdin:
    record = json.loads(line)
    for person in record["people"]:
        for role in person["roles"]:
            print(person["name"], role["title"], role["organisation"] or "-", sep=" | ")
