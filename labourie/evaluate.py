"""Score records against gold files: precision, recall and F1 of each kind of fact."""
