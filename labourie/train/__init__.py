"""The recipe that made the shipped models; nothing at run time imports it."""
