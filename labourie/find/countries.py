"""Find the countries that a story names, in any form: exonym, acronym, demonym, inside a longer name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import Mention
from labourie.lexicon.acronyms import defined_acronyms
from labourie.lexicon.countries import Countries, CountryName, Strength

# What was seen of a name's surroundings: no cue is longer than this many characters.
_REACH = 60
_AGE = re.compile(r"\s*\(\d{1,2}(?:\s*(?:tahun|th))?\)")
_LISTED = re.compile(r"\s*(?:[,/–-]|\b(?:dan|serta|atau|maupun|hingga)\b|&)+\s*(?:(?:dan|serta|atau|juga)\s+)?")
_RULES = {
    Strength.STRONG: ("country name", 1.0),
    Strength.AMBIGUOUS: ("ambiguous country name", 0.8),
    Strength.WEAK: ("weak country name", 0.7),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMention(Mention):
    """A country named in the story. `code`: ISO 3166-1 alpha-3, or XKX for Kosovo.

    `rule` "ambiguous country name": a reader may mean another ("Korea"); "weak country name": taken by its context.
    """

    code: str


def find_countries(annotation: Annotation, countries: Countries) -> tuple[CountryMention, ...]:
    """Every country named in the story, in order. Names of persons, languages and seas do not count; see the table."""
    story = annotation.article.story
    others = [span for span, _ in countries.others.find(story)]
    others += [name.span for name in annotation.named(Label.PERSON)]
    redefined = {
        short for short, long in defined_acronyms(story).items() if next(countries.matcher.find(long), None) is None
    }
    hits = [
        (span, name)
        for span, name in countries.matcher.find(story)
        if not any(other.covers(span) and other != span for other in others)
        and not _means_otherwise(story, span, name, countries)
        and span.of(story) not in redefined
    ]
    sure = [(span, name) for span, name in hits if name.strength is not Strength.WEAK]
    return tuple(
        _mention(annotation, span, name)
        for span, name in hits
        if name.strength is not Strength.WEAK or _is_meant(story, span, name, sure, countries)
    )


def _mention(annotation: Annotation, span: Span, name: CountryName) -> CountryMention:
    rule, score = _RULES[name.strength]
    return CountryMention(span=span, surface=span.of(annotation.article.text), code=name.code, rule=rule, score=score)


def _means_otherwise(story: str, span: Span, name: CountryName, countries: Countries) -> bool:
    """True where the words around make the name a language, a person's initials or what `not_before` tells."""
    before, after = story[max(0, span.start - _REACH) : span.start], story[span.end : span.end + _REACH]
    if countries.language.search(before) or after.lstrip().startswith(name.not_before):
        return True
    return len(span) <= 3 and bool(countries.initials.search(before) or _AGE.match(after))


def _is_meant(
    story: str, span: Span, name: CountryName, sure: list[tuple[Span, CountryName]], countries: Countries
) -> bool:
    """True where a weak name stands after a cue, in a list with a sure country, or beside a sure name of its own."""
    before = story[max(0, span.start - _REACH) : span.start]
    if name.only_after is not None:
        return name.only_after.search(before) is not None
    if countries.cue.search(before) or any(other.code == name.code for _, other in sure):
        return True
    return any(_are_listed(story, span, other) for other, _ in sure)


def _are_listed(story: str, one: Span, other: Span) -> bool:
    """True where nothing but a comma, a dash or "dan" stands between the two."""
    first, second = sorted((one, other))
    return _LISTED.fullmatch(story, first.end, second.start) is not None
