"""Finders: one module per kind; each is pure, reads an annotation and gives sorted mentions."""
