"""What holds for every test: the first example of a property may wait for models and tables, on a busy machine too."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
