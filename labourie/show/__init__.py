"""Text from records and rows: tables for a terminal, TSV, CSV, JSON and HTML. Nothing here prints."""
