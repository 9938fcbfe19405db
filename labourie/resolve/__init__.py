"""Mentions of one article become its people, organisations and speakers."""
