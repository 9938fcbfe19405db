#!/usr/bin/env bash
# A shell pipeline over JSON Lines: which countries are named with which themes, counted over all articles.
#
#     examples/pipeline.sh news/ archive.jsonl.gz
set -euo pipefail

labourie extract "$@" --jsonl |
  python3 -c '
import json, sys
for line in sys.stdin:
    record = json.loads(line)
    for country in record["countries"]:
        for theme in record["themes"]:
            print(country["code"], theme["id"], sep="\t")
' | sort | uniq -c | sort -rn
