"""Words of saying, and the words that tell direct speech from titles, from speech.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from labourie.lexicon import built_from, read_toml


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Lower-cased words around direct speech.

    `bare`: after a quotation, before its speaker, with and without the clitic -nya; `active`: after the speaker;
    `passive`: "dikatakan"; `leads`: stand before such a word after a quotation. `pronouns`: he or she. `limits`: end
    the phrase that names a speaker. `titles`: nouns and verbs before a name or a text in quotation marks.
    `particles`: small even in a title. `polite`: before a name ("Pak"). `definite`: before a
    description ("sang menteri"). `kinds`: a noun for a body ->
    the kinds of bodies that it may mean. `first_person`: who speaks, of himself.
    `circumstances`: between a word of saying and its comma. `no_verbs`: how words begin that only look like verbs;
    `no_predicates`: and those that open no predicate; `copulas`: "adalah"; `adverbs`: before a verb behind a comma.
    """

    bare: frozenset[str]
    active: frozenset[str]
    passive: frozenset[str]
    leads: tuple[str, ...]
    pronouns: frozenset[str]
    limits: frozenset[str]
    unnamed: frozenset[str]
    accounts: frozenset[str]
    polite: frozenset[str]
    anaphors: frozenset[str]
    definite: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    documents: frozenset[str]
    humans: frozenset[str]
    others: frozenset[str]
    phrases: tuple[str, ...]
    governing: frozenset[str]
    agents: frozenset[str]
    first_person: frozenset[str]
    circumstances: frozenset[str]
    no_verbs: frozenset[str]
    no_predicates: frozenset[str]
    copulas: frozenset[str]
    adverbs: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]


@cache
@built_from("speech.toml")
def load_speech() -> Speech:
    """The table of speech.toml. Raises BadResource where the file is damaged."""
    table = read_toml("speech.toml")
    verbs = table["verbs"]
    bare = [form for verb in verbs for form in verb["bare"]]
    return Speech(
        bare=frozenset([*bare, *(f"{form}nya" for form in bare)]),
        active=frozenset(form for verb in verbs for form in verb["active"]),
        passive=frozenset(form for verb in verbs for form in verb["passive"]),
        leads=tuple(table["leads"]),
        pronouns=frozenset(table["pronouns"]),
        unnamed=frozenset(table["unnamed"]),
        accounts=frozenset(table["accounts"]),
        polite=frozenset(table["polite"]),
        anaphors=frozenset(table["anaphors"]),
        definite=frozenset(table["definite"]),
        kinds={noun: frozenset(row["may_mean"]) for row in table["kinds"] for noun in row["nouns"]},
        documents=frozenset(table["documents"]),
        agents=frozenset(table["agents"]),
        humans=frozenset(table["humans"]),
        others=frozenset(table["others"]),
        phrases=tuple(table["phrases"]),
        governing=frozenset(table["governing"]),
        limits=frozenset(table["limits"]),
        first_person=frozenset(table["first_person"]),
        circumstances=frozenset(table["circumstances"]),
        no_verbs=frozenset(table["no_verbs"]),
        no_predicates=frozenset(table["no_predicates"]),
        copulas=frozenset(table["copulas"]),
        adverbs=frozenset(table["adverbs"]),
        titles=frozenset(table["titles"]),
        particles=frozenset(table["particles"]),
    )
