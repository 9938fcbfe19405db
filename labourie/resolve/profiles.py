"""What an article tells of a person or organisation that can be compared across articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from labourie.lexicon.countries import load_countries
from labourie.lexicon.local_bodies import load_local_bodies
from labourie.lexicon.person_names import PersonNames, fold, load_person_names
from labourie.lexicon.roles import RoleKind, Roles, load_roles
from labourie.record import Organisation, Person, Record, Role
from labourie.resolve.across import Anchor, Profile, profile
from labourie.resolve.across_bodies import BodyTables

_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Known:
    """A person of one article as others may know him or her.

    `scope`: what must be told along with name and country for two articles to mean one person: None where the name
    does; an anchor where it does not; "" where there is none, so that the article stays alone with this person.
    """

    profile: Profile
    scope: Anchor | str | None


@dataclass(frozen=True)
class Tables:
    """The language data that knowing people and bodies needs."""

    names: PersonNames
    roles: Roles
    bodies: BodyTables


@cache
def load_tables() -> Tables:
    """The shipped language data. Raises BadResource where it is broken."""
    return Tables(load_person_names(), load_roles(), BodyTables(load_countries(), load_local_bodies()))


def know_person(person: Person, record: Record, tables: Tables) -> Known:
    """The person as others may know him or her: by name, country, offices and bodies."""
    anchors = [anchor for role in person.roles for anchor in _anchors(role, person, record, tables)]
    known = profile(person.name, tables.names, country=person.country, nicknames=person.aliases, anchors=anchors)
    if known.distinctive:
        return Known(known, None)
    telling = [anchor for anchor in anchors if anchor.office or known.fullness >= 2]
    return Known(known, min(telling, key=lambda anchor: (not anchor.whole, not anchor.office), default=""))


def acronyms_of(body: Organisation) -> tuple[str, ...]:
    """The short forms that an article gives a body: its acronym, and aliases of one word with two capitals or more."""
    short = (alias for alias in body.aliases if " " not in alias and sum(letter.isupper() for letter in alias) >= 2)
    return tuple(sorted({*short, *([body.acronym] if body.acronym else [])}))


def _anchors(role: Role, person: Person, record: Record, tables: Tables) -> list[Anchor]:
    """What a role makes the person known by, the body by its fullest name first."""
    country = role.country or person.country
    office, kind, whole = _office(role, country, tables)
    bodies = _bodies(role, record)
    alone = [Anchor("", body) for body in bodies]
    if country and whole:
        return [Anchor(office, country, whole=True), *alone]
    if office and kind is not RoleKind.JOB:  # many a driver of one company may be called Budi
        return [*(Anchor(office, body) for body in bodies), *alone]
    return alone


def _bodies(role: Role, record: Record) -> list[str]:
    """The name and the acronyms of the body of a role, folded."""
    if role.organisation is None:
        return []
    short = {
        fold(form) for body in record.organisations if body.name == role.organisation for form in acronyms_of(body)
    }
    name = fold(role.organisation)
    return [form for form in (name, *sorted(short - {name})) if form]


def _office(role: Role, country: str | None, tables: Tables) -> tuple[str, RoleKind | None, bool]:
    """The title of a role as offices are compared, its kind, and whether one person of a country holds it.

    Written out ("Menaker" -> "menteri ketenagakerjaan"), without brackets, "mantan", "Plt." and the country's name;
    a head of state without anything ("presiden ke-7"); a minister with the portfolio of the ministry.
    """
    roles = tables.roles
    words = _BRACKETS.sub(" ", role.title).split()
    while words and words[0].casefold() in roles.former | roles.acting:
        del words[0]
    words = tables.bodies.countries.without(fold(roles.expand(" ".join(words))).split(), country)
    length = next((n for n in range(min(4, len(words)), 0, -1) if " ".join(words[:n]) in roles.heads), 0)
    head, rest = " ".join(words[:length]), words[length:]
    kind = roles.heads[head].kind if head else None
    if kind is RoleKind.STATE:
        return head, kind, role.organisation is None
    if kind is RoleKind.MINISTER and not rest:
        rest = _portfolio(head, role.organisation, roles)
    several = len([word for word in words[:length] if word not in roles.modifiers]) > 1
    whole = (kind is RoleKind.MINISTER and bool(rest or several)) or (kind is RoleKind.REGION and bool(rest))
    return " ".join([head, *rest]).strip(), kind, whole


def _portfolio(head: str, organisation: str | None, roles: Roles) -> list[str]:
    """What a ministry is for: "sosial" for the "menteri" of "Kementerian Sosial"; nothing where that is not known."""
    body = fold(organisation or "")
    office = " ".join(word for word in head.split() if word not in roles.modifiers)
    starts = sorted((fold(start) for start in roles.bodies.get(office, ())), key=len, reverse=True)
    return next((body.removeprefix(start).split() for start in starts if body.startswith(f"{start} ")), [])
