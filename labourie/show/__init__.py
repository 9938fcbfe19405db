"""Tables, plain text and HTML from rows and records."""
