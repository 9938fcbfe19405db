"""What the program and its store say of themselves: schema, models, status, lexicon check."""

from __future__ import annotations

import json

from labourie.cli import stdout


def schema() -> None:
    """Print the JSON Schema of a record.

    Examples:
      labourie schema > record.schema.json
      labourie schema | jq '."$defs" | keys'
    """
    from labourie.record import json_schema

    stdout.write([json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"])
