"""Count the cues of each theme in a story: where they stand, how many, and how they compare with other themes'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log1p

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.themes.words import LEAD_WORDS, first_words
from labourie.lexicon.acronyms import defined_acronyms
from labourie.lexicon.themes import Cue, Themes

# After the lead the first paragraph tells most.
_OPENING_WORDS = 45
# Below this many words a single cue would look like a dense text.
_LEAST_WORDS = 60

FEATURES = (
    "strong cues in the lead",
    "strong cues in the rest of the opening",
    "strong cues after the opening",
    "strong cues",
    "different strong cues",
    "different weak cues",
    "weak cues beside a strong one",
    "strong cues inside names",
    "any strong cue in the lead",
    "any strong cue in the opening",
    "any strong cue",
    "share of all strong cues",
    "strong cues by those of the strongest theme",
    "is the strongest theme",
    "strong cues in a hundred words",
    "how early the first strong cue stands",
)


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue where it stands. `in_name`: inside an organisation, an office or a person."""

    span: Span
    cue: Cue
    in_name: bool


def find_cues(annotation: Annotation, themes: Themes) -> tuple[CueHit, ...]:
    """Every cue of the story, by place, but for acronyms of another sense; a cue of several themes once for each."""
    story = annotation.article.story
    names = [name.span for name in annotation.named(Label.ORGANISATION, Label.ROLE, Label.PERSON)]
    found = [*themes.phrases.find(story), *_acronyms(story, themes)]
    found.sort(key=lambda hit: (hit[0].start, -hit[0].end))
    hits: list[CueHit] = []
    end = 0
    for span, cues in found:
        if span.start >= end:
            in_name = any(name.covers(span) for name in names)
            hits += [CueHit(span, cue, in_name) for cue in cues]
            end = span.end
    return tuple(hits)


def _acronyms(story: str, themes: Themes) -> Iterator[tuple[Span, tuple[Cue, ...]]]:
    """The acronyms that are meant as listed: by the article's own definition, else unless a word of a rival stands."""
    defined = defined_acronyms(story)
    rivalled = {acronym for _, acronym in themes.rivals.find(story)}
    for span, cues in themes.acronyms.find(story):
        acronym = span.of(story)
        long = defined.get(acronym)
        if long is None:
            if acronym not in rivalled:
                yield span, cues
        elif " ".join(long.casefold().split()) in themes.senses.get(acronym, ()):
            yield span, cues
        elif kept := tuple(cue for cue in cues if _speaks_of(long, cue.theme, themes)):
            yield span, kept


def _speaks_of(text: str, theme: str, themes: Themes) -> bool:
    return any(cue.theme == theme for _, cues in themes.phrases.find(text) for cue in cues)


def features(story: str, hits: tuple[CueHit, ...], themes: Themes) -> Mapping[str, tuple[float, ...]]:
    """For each theme the numbers that `FEATURES` names, all of them 0 for a theme without a cue."""
    lead, opening, words = first_words(story, LEAD_WORDS), first_words(story, _OPENING_WORDS), len(story.split())
    if not words:
        return {theme: (0.0,) * len(FEATURES) for theme in themes.themes}
    by_theme: dict[str, list[CueHit]] = {theme: [] for theme in themes.themes}
    for hit in hits:
        by_theme[hit.cue.theme].append(hit)
    counts = {theme: sum(_is_strong(hit) for hit in found) for theme, found in by_theme.items()}
    total, most = sum(counts.values()), max(counts.values(), default=0)
    return {
        theme: (
            *_places(by_theme[theme], lead, opening),
            *_comparisons(counts[theme], total, most, words),
            _earliness(by_theme[theme], len(story)),
        )
        for theme in themes.themes
    }


def _is_strong(hit: CueHit) -> bool:
    return not hit.cue.weak and not hit.in_name


def _places(hits: list[CueHit], lead: int, opening: int) -> tuple[float, ...]:
    strong = [hit for hit in hits if _is_strong(hit)]
    in_lead = sum(hit.span.start < lead for hit in strong)
    in_opening = sum(lead <= hit.span.start < opening for hit in strong)
    weak = [hit for hit in hits if hit.cue.weak and not hit.in_name]
    return (
        log1p(in_lead),
        log1p(in_opening),
        log1p(len(strong) - in_lead - in_opening),
        log1p(len(strong)),
        log1p(len({hit.cue.text for hit in strong})),
        log1p(len({hit.cue.text for hit in weak})),
        log1p(len(weak)) if strong else 0.0,
        log1p(sum(hit.in_name and not hit.cue.weak for hit in hits)),
        float(in_lead > 0),
        float(in_lead + in_opening > 0),
        float(bool(strong)),
    )


def _comparisons(count: int, total: int, most: int, words: int) -> tuple[float, ...]:
    if not count:
        return (0.0, 0.0, 0.0, 0.0)
    return (count / (total + 1), count / most, float(count == most), log1p(100 * count / max(words, _LEAST_WORDS)))


def _earliness(hits: list[CueHit], length: int) -> float:
    """1 for a strong cue that opens the story, 0 for none."""
    first = min((hit.span.start for hit in hits if _is_strong(hit)), default=length)
    return 1.0 - first / length
