"""The SQLite store: write records, ask questions."""
