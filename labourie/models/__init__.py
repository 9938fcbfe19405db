"""The shipped weights and a card each."""
