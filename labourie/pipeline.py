"""The steps from article to record, in one place."""
