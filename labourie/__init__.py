"""Facts that can be checked, from Indonesian news on labour policy."""

__version__ = "0.1.0"
