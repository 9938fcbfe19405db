"""The steps from article to record, in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labourie.annotate import Annotator, load_annotator
from labourie.annotation import Annotation
from labourie.article import Article
from labourie.find.countries import find_countries
from labourie.find.dates import find_dates
from labourie.find.events import find_events
from labourie.find.organisations import find_organisations, mended
from labourie.find.people import agreed, find_people
from labourie.find.places import find_places
from labourie.find.quotes import find_quotes
from labourie.find.roles import find_roles
from labourie.find.themes import find_themes
from labourie.lexicon.calendar import Calendar, load_calendar
from labourie.lexicon.countries import Countries, load_countries
from labourie.lexicon.events import Events, load_events
from labourie.lexicon.organisations import Bodies, load_bodies
from labourie.lexicon.places import Gazetteer, load_gazetteer
from labourie.lexicon.roles import Roles, load_roles
from labourie.lexicon.speech import Speech, load_speech
from labourie.lexicon.themes import Themes, load_themes
from labourie.lexicon.titles import Titles, load_titles
from labourie.models.themes import ThemeWeights, load_theme_weights
from labourie.outcome import Extraction
from labourie.record import ArticleInfo, Record
from labourie.resolve.gather import date_of, resolve_countries, resolve_events, resolve_places, theme_of
from labourie.resolve.organisations import resolve_organisations
from labourie.resolve.people import resolve_people
from labourie.resolve.speakers import resolve_speakers
from labourie.resolve.surroundings import Surroundings
from labourie.resolve.unintroduced import with_states
from labourie.settings import Settings


@dataclass(frozen=True, slots=True)
class Tables:
    """The language data that the finders and resolvers read."""

    bodies: Bodies
    calendar: Calendar
    countries: Countries
    events: Events
    gazetteer: Gazetteer
    roles: Roles
    speech: Speech
    theme_weights: ThemeWeights
    themes: Themes
    titles: Titles

    @classmethod
    def load(cls, settings: Settings) -> Tables:
        """Read every table. Raises BadResource where one is missing or damaged, or the user's own is wrong."""
        return cls(
            bodies=load_bodies(),
            calendar=load_calendar(),
            countries=load_countries(),
            events=load_events(),
            gazetteer=load_gazetteer(),
            roles=load_roles(),
            speech=load_speech(),
            theme_weights=load_theme_weights(),
            themes=load_themes(settings.themes),
            titles=load_titles(),
        )


class Pipeline:
    """The loaded models and language data, ready for articles."""

    def __init__(self, annotator: Annotator, tables: Tables) -> None:
        self._annotator = annotator
        self._tables = tables

    @classmethod
    def load(cls, settings: Settings) -> Pipeline:
        """Load models and data. Raises BadResource where one is missing, damaged or (the user's own) wrong."""
        tables = Tables.load(settings)
        return cls(load_annotator(), tables)

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        """Give one extraction for each article, in order."""
        return [
            Extraction(
                annotation.article, record_of(annotation, self._tables), tuple(one.span for one in annotation.sentences)
            )
            for annotation in self._annotator.annotate(articles)
        ]


def record_of(annotation: Annotation, tables: Tables) -> Record:
    """Find, resolve, record: everything that is known of one annotated article."""
    countries = find_countries(annotation, tables.countries)
    annotation = mended(annotation, tables.bodies)
    people = find_people(annotation, tables.titles, tables.roles, tables.speech, tables.gazetteer)
    annotation = agreed(annotation, people, tables.titles)
    bodies = find_organisations(annotation, tables.bodies)
    roles = find_roles(annotation, people, bodies, tables.roles, tables.titles)
    organisations = resolve_organisations(annotation, bodies, countries, tables.bodies)
    named = resolve_countries(countries, tables.countries)
    around = Surroundings(annotation, organisations, named)
    persons = resolve_people(people, roles, around, tables.titles, tables.roles)
    quotes = resolve_speakers(
        annotation, find_quotes(annotation, tables.speech), persons, organisations, (tables.speech, tables.roles)
    )
    return Record(
        article=_info(annotation.article),
        people=with_states(persons, quotes, around, tables.roles),
        organisations=organisations,
        countries=named,
        events=resolve_events(find_events(annotation, tables.events)),
        places=resolve_places(find_places(annotation, tables.gazetteer, tables.countries)),
        dates=tuple(map(date_of, find_dates(annotation, tables.calendar))),
        themes=tuple(map(theme_of, find_themes(annotation, tables.themes, tables.theme_weights))),
        quotes=quotes,
    )


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo(
        id=article.id,
        source=article.source,
        title=article.title,
        outlet=article.outlet,
        authors=article.authors,
        published=article.published.isoformat() if article.published else None,
        url=article.url,
        words=len(article.text.split()),
    )
