import logging
import random
from pathlib import Path

import msgspec
import pytest
from store import invented
from store.cases import content, extraction, person, written

from labourie.store import Filters, article, open_store, status, who


def test_the_same_article_twice_changes_nothing(tmp_path: Path):
    articles = list(invented.articles(20))
    once = written(tmp_path / "once.db", articles)
    twice = written(tmp_path / "twice.db", articles, articles)
    assert twice == once


def test_the_same_text_from_a_second_source_adds_the_source(tmp_path: Path):
    first = extraction("Ani datang.", id="x", source="b.txt")
    second = extraction("Ani datang.", id="x", source="a.txt")
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([first], version="1")
        store.write([second], version="1")
        assert article(store, "x").sources == ("a.txt", "b.txt")
        assert status(store).articles == 1
    assert content(tmp_path / "labourie.db") == written(tmp_path / "other.db", [second, first])


def test_a_source_seen_again_can_be_noted_without_a_record(tmp_path: Path):
    first = extraction("Ani datang.", id="x", source="b.txt")
    second = extraction("Ani datang.", id="x", source="a.txt")
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([first], version="1")
        store.add_source([second.article])
        assert article(store, "a.txt").sources == ("a.txt", "b.txt")


def test_a_new_version_replaces_the_record_and_keeps_the_sources(tmp_path: Path):
    ani = (person("Ani datang.", 1, "Ani"),)
    old = [extraction("Ani datang.", id="x", source=source, people=ani) for source in ("a.txt", "b.txt")]
    new = extraction("Ani datang.", id="x", source="b.txt")
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write(old, version="1")
        assert [row.name for row in who(store, Filters())] == ["Ani"]
        store.write([new], version="2")
        assert who(store, Filters()) == ()
        assert article(store, "x").sources == ("a.txt", "b.txt")
        assert article(store, "x").version == "2"


def test_another_record_of_the_same_version_replaces_the_first(tmp_path: Path):
    """What `--force` is for."""
    ani = (person("Ani datang.", 1, "Ani"),)
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([extraction("Ani datang.", id="x")], version="1")
        store.write([extraction("Ani datang.", id="x", people=ani)], version="1")
        assert [row.name for row in who(store, Filters())] == ["Ani"]


def test_another_text_with_the_same_id_replaces_the_first_with_a_warning(tmp_path: Path, caplog):
    first, second = (
        extraction(text, id="x", source=f"{n}.txt") for n, text in enumerate(["Ani datang.", "Ani pergi."])
    )
    with open_store(tmp_path / "labourie.db", create=True) as store, caplog.at_level(logging.WARNING):
        store.write([first, second], version="1")
        assert article(store, "x").article.text == "Ani pergi."
        assert article(store, "x").sources == ("1.txt",)
    assert "1.txt: replaces another article with the id x" in caplog.text


@pytest.mark.parametrize("change", [{"published": "2024-05-01"}, {"source": "b.txt"}])
def test_an_article_is_known_by_all_that_its_record_is_made_from(tmp_path: Path, change: dict[str, str]):
    stored = extraction("Ani datang.", id="x", source="a.txt")
    asked = extraction("Ani datang.", **{"id": "x", "source": "a.txt", **change})
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([stored], version="1")
        assert store.known(stored.article, version="2") is None
        record = store.known(asked.article, version="1")
        assert record == (asked.record if "source" in change else None)


def test_what_is_stored_does_not_depend_on_order_batches_or_what_was_there_before(tmp_path: Path):
    """Whatever way 40 articles got in, replaced or not, every table is the same as if they had come at once."""
    final = list(invented.articles(40))
    expected = written(tmp_path / "at once.db", final)
    dice = random.Random(1)
    for attempt in range(4):
        steps = [*dice.sample(final, 40), *(invented.article(n, 7) for n in dice.sample(range(40), 10))]
        dice.shuffle(steps)
        steps += dice.sample(final, 40)
        batches = [steps[n : n + 1 + attempt * 6] for n in range(0, len(steps), 1 + attempt * 6)]
        assert written(tmp_path / f"{attempt}.db", *batches) == expected


def test_a_new_version_leaves_no_trace_of_the_old_one(tmp_path: Path):
    final = list(invented.articles(30))
    expected = written(tmp_path / "new.db", final, version="2")
    path = tmp_path / "old.db"
    with open_store(path, create=True) as store:
        store.write([invented.article(number, 3) for number in range(30)], version="1")
        for number in range(0, 30, 7):
            store.write(final[number : number + 7], version="2")
    assert content(path) == expected


def test_the_record_comes_back_as_it_was_written(tmp_path: Path):
    stored = list(invented.articles(10))
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write(stored, version="1")
        for one in stored:
            view = article(store, one.article.id)
            assert (view.article, view.record, view.sentences) == (one.article, one.record, one.sentences)
            assert msgspec.json.encode(store.known(one.article, version="1")) == msgspec.json.encode(one.record)


def test_a_failed_batch_leaves_the_store_as_it_was(tmp_path: Path):
    path = tmp_path / "labourie.db"
    before = written(path, list(invented.articles(5)))

    def broken():
        yield from invented.articles(9)
        raise RuntimeError("the article source broke")

    with open_store(path, create=True) as store, pytest.raises(RuntimeError):
        store.write(broken(), version="2")
    assert content(path) == before


def test_odd_texts_ids_and_names_are_kept_as_they_are(tmp_path: Path):
    text = "Ani \x00 datang… 🚢 ke kota."
    odd = extraction(text, id="x/\u2028'é", source="a'b\n.txt", people=(person(text, 1, "Ani"), person(text, 2, "…")))
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([odd], version="1")
        assert article(store, "x/").article == odd.article
        assert [row.name for row in who(store, Filters())] == ["Ani", "…"]
        assert who(store, Filters(people=("ani",)))[0].found.sentence == text
