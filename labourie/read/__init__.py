"""Files, folders, tables, HTML and standard input become articles."""
