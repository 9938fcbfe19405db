from collections import Counter

import pytest

from labourie.errors import BadResource
from labourie.lexicon import places
from labourie.lexicon.places import load_gazetteer


def test_every_group_is_sorted_and_tells_its_source_and_no_name_stands_twice():
    groups = places.read_toml("places.toml")["group"]
    names = Counter(name for group in groups for name in (*group["names"], *group.get("weak", ())))
    assert [name for name, count in names.items() if count > 1] == []
    for group in groups:
        assert group["source"]
        assert group["names"] == sorted(group["names"])


@pytest.mark.parametrize(
    ("before", "head"), [("di Kabupaten ", "Kabupaten "), ("Kota Administrasi ", "Kota Administrasi ")]
)
def test_the_longest_head_before_a_name_belongs_to_it(before, head):
    match = load_gazetteer().head.search(before)
    assert match is not None
    assert match[1] == head


def test_a_table_without_its_cues_is_a_bad_resource(monkeypatch):
    monkeypatch.setattr(places, "read_toml", lambda _: {"group": []})
    with pytest.raises(BadResource, match=r"places\.toml"):
        load_gazetteer.__wrapped__()
