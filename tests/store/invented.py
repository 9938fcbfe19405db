"""Invented articles by the dozen, drawn from a few names so that the same people meet in many of them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from store.cases import COUNTRIES, country, day, extraction, organisation, person, quote, theme

from labourie.outcome import Extraction

PEOPLE = (
    ("Ratna Wulansari", "Menteri Ketenagakerjaan", None, "IDN"),
    ("Ratna Wulansarie", "Menaker", None, "IDN"),
    ("Ratna", "Menaker", None, "IDN"),
    ("Ratna Wulansari", None, None, None),
    ("Lim Boon Keat", "Menteri Tenaga Kerja Singapura", None, "SGP"),
    ("Boon Keat", "Menteri Tenaga Kerja", None, "SGP"),
    ("Budi Santoso", "Ketua Umum", "Serikat Pekerja Nusantara", "IDN"),
    ("Budi Santoso", "Direktur", "PT Sinar Kencana", "IDN"),
    ("Budi Santoso", None, None, None),
    ("Seo Min-jae", "Duta Besar Korea", None, "KOR"),
    ("Min-jae", None, None, None),
)
BODIES = (
    ("Serikat Pekerja Nusantara", "SPN", "IDN"),
    ("SPN", None, "IDN"),
    ("PT Sinar Kencana", None, None),
    ("Kementerian Ketenagakerjaan", "Kemnaker", "IDN"),
    ("Kemnaker", None, "IDN"),
)
THEMES = ("migration", "skills", "wages")


def article(number: int, seed: int) -> Extraction:
    """Article `number`; another `seed` gives it other content."""
    dice = random.Random(f"{number} {seed}")
    cast = dice.sample(PEOPLE, dice.randint(0, 4))
    bodies = dice.sample(BODIES, dice.randint(0, 2))
    lands = dice.sample(sorted(COUNTRIES), dice.randint(0, 2))
    said = [f"{title or 'Saudara'} {name} dari {body or 'kota'} bicara." for name, title, body, _ in cast]
    said += [f"{body} menunggu ({acronym or 'itu'})." for body, acronym, _ in bodies]
    said += [f"Rombongan {COUNTRIES[code][1]} tiba bersama {dice.choice(PEOPLE)[0]}." for code in lands]
    dice.shuffle(said)
    text = " ".join([f"Berita nomor {number} terbit Senin.", *said])
    return extraction(
        text,
        id=f"id{number:05d}",
        source=f"berita/{number}.txt",
        published=dice.choice([None, f"2024-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"]),
        people=tuple(
            person(text, n, name, title=title, organisation=body, country=land, aliases=tuple(name.split()[:1]))
            for n, (name, title, body, land) in enumerate(cast, 1)
        ),
        organisations=tuple(
            organisation(text, n, body, acronym=acronym, country=land)
            for n, (body, acronym, land) in enumerate(bodies, 1)
        ),
        countries=tuple(country(text, code) for code in lands),
        dates=(day(text, "Senin", f"2024-01-{1 + number % 28:02d}"),),
        themes=tuple(theme(name) for name in dice.sample(THEMES, dice.randint(0, 2))),
        quotes=(quote(text, f"Berita nomor {number}", "p1" if cast else None),),
    )


def articles(count: int, *, seed: int = 0) -> Iterator[Extraction]:
    return (article(number, seed) for number in range(count))


def crowded(number: int) -> Extraction:
    """An article with one person whom many articles name and two whom no other does; one of them acts for Singapore."""
    rare = "".join(chr(97 + int(digit)) for digit in f"{number:07d}").title()
    turned = rare[::-1].title()
    people = [
        PEOPLE[number % len(PEOPLE)],
        (f"{rare} {turned}", "Menteri", "Biro", "SGP"),
        (f"{turned} Ka{rare}", None, None, None),
    ]
    text = " ".join(f"{title or 'Saudara'} {name} bicara di Singapura." for name, title, _, _ in people)
    return extraction(
        text,
        id=f"id{number:07d}",
        source=f"berita/{number}.txt",
        published=f"20{number % 24:02d}-05-01",
        people=tuple(
            person(text, n, name, title=title, organisation=body, country=land)
            for n, (name, title, body, land) in enumerate(people, 1)
        ),
        countries=(country(text, "SGP"),),
        themes=(theme(THEMES[number % 3]),),
    )
