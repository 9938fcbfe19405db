import io

from labourie.cli.progress import Progress
from labourie.record import ArticleInfo, Record


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def record(words: int) -> Record:
    return Record(article=ArticleInfo(id="a", source="a.txt", words=words))


def test_a_terminal_sees_how_far_it_is_and_nothing_stays():
    stream, clock = Terminal(), Clock()
    progress = Progress(stream, clock=clock)
    progress.wait("loading the models")
    assert stream.getvalue() == "\r\x1b[2K0 articles, 0 words, loading the models"
    clock.now = 2.0
    progress.done(record(3_000))
    assert stream.getvalue().endswith("\r\x1b[2K1 article, 3,000 words, 1,500 words/s")
    clock.now = 2.05
    progress.done(record(10))
    assert stream.getvalue().endswith("1,500 words/s")
    progress.clear()
    assert stream.getvalue().endswith("\r\x1b[2K")


def test_messages_stay_and_the_end_is_told():
    stream, clock = Terminal(), Clock()
    progress = Progress(stream, clock=clock)
    progress.done(record(10))
    progress.fail("a.txt: empty")
    clock.now = 1.0
    progress.finish()
    assert stream.getvalue().endswith("\r\x1b[2Kerror: a.txt: empty\n1 article, 10 words, 1 failed, 10 words/s\n")


def test_elsewhere_only_messages_are_written():
    stream, clock = io.StringIO(), Clock()
    progress = Progress(stream, clock=clock)
    progress.wait("loading the models")
    progress.done(record(10))
    progress.finish()
    assert stream.getvalue() == ""
