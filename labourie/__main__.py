"""`python -m labourie`: the command line."""

from labourie.cli import main

main()
