"""Files, folders, tables, HTML and standard input become articles."""

from labourie.read.articles import read_articles

__all__ = ["read_articles"]
