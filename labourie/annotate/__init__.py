"""The only place that knows Stanza and torch."""
