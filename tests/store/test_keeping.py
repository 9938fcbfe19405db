import logging
import random
import sqlite3
from pathlib import Path

import msgspec
import pytest
from store import invented
from store.cases import content, copied, extraction, person, written

from labourie.errors import WrongUse
from labourie.store import Filters, Store, article, open_store, status, who


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


@pytest.mark.parametrize(("before", "after"), [("a.json", "a.json"), ("a.csv#3", "a.csv#3"), ("a.csv#3", "a.csv#14")])
def test_another_text_with_the_same_id_replaces_the_first_with_a_warning(
    tmp_path: Path, caplog, before: str, after: str
):
    """A file tells one article under an id, wherever in it the row stands now."""
    first, second = extraction("Ani datang.", id="x", source=before), extraction("Ani pergi.", id="x", source=after)
    written(tmp_path / "labourie.db", [first])
    with open_store(tmp_path / "labourie.db", create=True) as store, caplog.at_level(logging.WARNING):
        store.write([second], version="1")
        assert article(store, "x").article.text == "Ani pergi."
        assert article(store, "x").sources == (after,)
    assert f"{after}: replaces another article with the id x" in caplog.text
    assert content(tmp_path / "labourie.db") == written(tmp_path / "other.db", [second])


def test_an_edited_article_stays_as_it_was_where_another_file_still_has_it(tmp_path: Path):
    held = [extraction("Ani datang.", id="x", source=source) for source in ("a.csv#1", "b.csv#1")]
    edited = extraction("Ani pergi.", id="x", source="a.csv#1")
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([*held, edited], version="1")
        assert {name: article(store, name).article.text for name in ("a.csv", "b.csv")} == {
            "a.csv": "Ani pergi.",
            "b.csv": "Ani datang.",
        }


@pytest.mark.parametrize("sources", [("a.csv#1", "b.csv#1"), ("a.csv#1", "a.csv#2")])
def test_two_texts_with_one_id_are_both_kept_whatever_their_order(tmp_path: Path, caplog, sources: tuple[str, str]):
    """Two files that both count from 1, or a file with an id twice."""
    texts = ("Ani datang.", "Budi pergi.")
    both = [
        extraction(text, id="1", source=source, people=(person(text, 1, text.split()[0]),))
        for text, source in zip(texts, sources, strict=True)
    ]
    stores = [written(tmp_path / f"{n}.db", *batches) for n, batches in enumerate(([both], [both[::-1]], [both, both]))]
    assert stores[0] == stores[1] == stores[2]
    assert len(stores[0]["article"]) == 2
    told = [line for line in caplog.messages if "another text or day of publication under the id 1" in line]
    assert len(told) == 3
    with open_store(tmp_path / "0.db", create=False) as store:
        assert {row.name for row in who(store, Filters(articles=("1",)))} == {"Ani", "Budi"}
        assert [row.name for row in who(store, Filters(articles=(sources[1],)))] == ["Budi"]
        with pytest.raises(WrongUse, match="1: 2 articles come from it"):
            article(store, "1")


def test_the_same_file_again_with_its_rows_in_another_order_keeps_both_texts_of_an_id(tmp_path: Path):
    texts = ("Ani datang.", "Budi pergi.")
    first = [extraction(text, id="1", source=f"a.csv#{n}") for n, text in enumerate(texts, 1)]
    turned = [extraction(text, id="1", source=f"a.csv#{n}") for n, text in enumerate(texts[::-1], 1)]
    written(tmp_path / "labourie.db", first)
    with open_store(tmp_path / "labourie.db", create=True) as store:
        assert all(store.known(one.article, version="1") for one in turned)
        store.add_source([one.article for one in turned])
    assert content(tmp_path / "labourie.db") == written(tmp_path / "other.db", turned)


def test_each_source_keeps_what_it_says_of_its_copy(tmp_path: Path):
    copies = [copied(f"https://{name}.id/1", f"{name}.csv#1") for name in "ba"]
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write(copies[:1], version="1")
        record = store.known(copies[1].article, version="1")
        assert record == copies[1].record
        store.add_source([copies[1].article])
        assert store.known(copies[0].article, version="1") == copies[0].record
        view = article(store, "x")
        assert (view.sources, view.record.article.url, view.article.url) == (
            ("a.csv#1", "b.csv#1"),
            "https://a.id/1",
            "https://a.id/1",
        )
        corrected = copied("https://a.id/2", "a.csv#1")
        assert store.known(corrected.article, version="1") == corrected.record
        store.add_source([corrected.article])
        assert article(store, "x").article.url == "https://a.id/2"
    assert content(tmp_path / "labourie.db") == written(tmp_path / "other.db", [corrected], [copies[0]])


def test_a_record_that_cannot_be_read_is_unknown_and_written_again(tmp_path: Path, caplog):
    path, stored = tmp_path / "labourie.db", extraction("Ani datang.", id="x")
    before = written(path, [stored])
    with sqlite3.connect(path) as damaged:
        damaged.execute("UPDATE article SET record = X'00'")
    damaged.close()
    with open_store(path, create=True) as store:
        assert store.known(stored.article, version="1") is None
        assert "a.txt: its stored record cannot be read" in caplog.text
        store.write([stored], version="1")
    assert content(path) == before


def test_an_error_that_ended_the_transaction_is_told_as_it_is(tmp_path: Path):
    def fail(store: Store) -> None:
        with store.snapshot():
            store._connection.execute("ROLLBACK")  # as SQLite itself does where a disk is full or fails
            raise RuntimeError("the disk failed")

    with open_store(tmp_path / "labourie.db", create=True) as store, pytest.raises(RuntimeError, match="disk failed"):
        fail(store)


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
        assert sorted(row.name for row in who(store, Filters())) == ["Ani", "…"]
        assert who(store, Filters(people=("ani",)))[0].found.sentence == text
