"""Which body is which in one article: mentions gathered into organisations, with name, acronym, kind and country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from labourie.annotation import Annotation, Label
from labourie.find.countries import CountryMention
from labourie.find.mention import OrganisationMention
from labourie.lexicon.abbreviations import abbreviates
from labourie.lexicon.countries import HOME
from labourie.lexicon.organisations import STATE_KINDS, Bodies
from labourie.record import Evidence, Organisation
from labourie.resolve.body_countries import Surrounds
from labourie.resolve.body_names import SCORES, Form, Tie, make_form, tie
from labourie.resolve.body_states import forms_at_home, loosened_forms

_BRACKET = re.compile(r",? ?(?:\(|atau |disingkat )?")


# "Kementerian Ketenagakerjaan dan Perburuhan" is not the listed "Kementerian Ketenagakerjaan".
_GOES_ON = re.compile(r" (?:dan|serta|&) ")


@dataclass(slots=True)
class _Cluster:
    """The forms of one body so far, the fullest first, each with why it is thought to be one."""

    forms: list[Form] = field(default_factory=list)
    ties: dict[Form, Tie] = field(default_factory=dict)
    acronym: str | None = None

    def add(self, form: Form, why: Tie) -> None:
        """Take in a form."""
        self.forms.append(form)
        self.ties[form] = why


def resolve_organisations(
    annotation: Annotation,
    mentions: Sequence[OrganisationMention],
    countries: Sequence[CountryMention],
    bodies: Bodies,
) -> tuple[Organisation, ...]:
    """The organisations of one article in order of appearance.

    `name`: the fullest form the article uses. `country`: by the list, the name, what follows it or the frame of its
    sentence; Indonesian kinds are IDN else; None for international bodies and where nothing tells. Forms are joined
    where the article gives one as acronym of the other, where the list has both, where one abbreviates the other or
    leaves out a legal form or a place, or for a slip of the pen in a long name of the same kind.
    """
    around = Surrounds(annotation, countries, bodies)
    article = annotation.article
    spans = [name.span for name in annotation.named(Label.PLACE)] + [country.span for country in countries]
    spans += [span for span, _ in bodies.places.find(article.story)]
    words = {word.casefold() for span in spans for word in span.of(article.text).split()}
    local = bodies.provinces | words | {"indonesia"}
    places: dict[Form, list[OrganisationMention]] = {}
    for mention in mentions:
        form = make_form(mention.surface, around.foreign(mention), mention.kind, local, bodies)
        places.setdefault(form, []).append(mention)
    clusters = _cluster(places, _given(annotation.article.story, places, bodies), bodies)
    clusters.sort(key=lambda cluster: min(places[form][0].span for form in cluster.forms))
    return tuple(_organisation(f"o{at}", cluster, places, around) for at, cluster in enumerate(clusters, 1))


def _given(story: str, places: dict[Form, list[OrganisationMention]], bodies: Bodies) -> dict[Form, set[Form]]:
    """Which forms the article itself ties: "Dana Bersama (Joint Fund)", "PT Melati Jaya Tbk atau Metrex"."""
    starts = {mention.span.start: (form, mention) for form, found in places.items() for mention in found}
    given: dict[Form, set[Form]] = {}
    for form, found in places.items():
        for mention in found:
            gap = _BRACKET.match(story, mention.span.end)
            other = starts.get(gap.end()) if gap else None
            if other is not None and _is_another(other[0], form):
                continue
            if (
                gap is not None
                and other is not None
                and (
                    mention.acronym == other[1].surface
                    or story[other[1].span.end : other[1].span.end + 1] == ")"
                    or (gap.group().endswith("atau ") and _is_brand(other[0], form, bodies))
                )
            ):
                given.setdefault(form, set()).add(other[0])
                given.setdefault(other[0], set()).add(form)
    return given


def _is_brand(short: Form, form: Form, bodies: Bodies) -> bool:
    """True if `form` is the whole legal name of a company, and `short` has neither legal form nor head."""
    if form.kind != "company" or short.kind not in {None, "company"} or None not in {short.body, form.body}:
        return False
    legal = [not bodies.affixes.isdisjoint(one.surface.split()) for one in (short, form)]
    return legal == [False, True] and len(form.core) > 1 and bodies.head_of(short.surface) is None


def _is_another(inner: Form, form: Form) -> bool:
    """True if the list tells that the form in brackets is another body, of another kind or at the end of this name.

    The kind tells nothing against a name that has none, or one of these initials.
    """
    if inner.body is None or inner.body is form.body:
        return False
    if any(form.surface.endswith(f" {full}") for full in inner.body.forms):
        return True
    return form.kind not in {None, inner.kind} and not abbreviates(inner.surface, form.surface)


def _cluster(
    places: dict[Form, list[OrganisationMention]], given: dict[Form, set[Form]], bodies: Bodies
) -> list[_Cluster]:
    """Gather the forms, the longest first: each joins the cluster it is tied to most surely, if only one is."""
    loosened, full_at_home = loosened_forms(places), forms_at_home(places, given)
    clusters: list[_Cluster] = []
    for form in sorted(places, key=lambda form: (-len(form.surface), places[form][0].span)):
        home = next((cluster for cluster in clusters if given.get(form, set()) & set(cluster.forms)), None)
        if home is not None:
            home.add(form, Tie.GIVEN)
            if " " not in form.surface:
                home.acronym = home.acronym or form.surface
            continue
        open_to = [
            cluster for cluster in clusters if form.country is None or not full_at_home.intersection(cluster.forms)
        ]
        found = _best(loosened.get(form, form), open_to, bodies)
        if found is None:
            clusters.append(_Cluster([form], {form: Tie.SAME}))
        else:
            found[0].add(form, found[1])
    return clusters


def _best(form: Form, clusters: list[_Cluster], bodies: Bodies) -> tuple[_Cluster, Tie] | None:
    """The one cluster that `form` is tied to most surely, or None where none is or two are alike."""
    order = list(Tie)
    ties = [
        (min(whys, key=order.index), cluster)
        for cluster in clusters
        if (whys := [why for known in cluster.forms if (why := tie(form, known, bodies)) is not None])
    ]
    if not ties:
        return None
    surest = min(order.index(why) for why, _ in ties)
    best = [(cluster, why) for why, cluster in ties if order.index(why) == surest]
    return best[0] if len(best) == 1 else None


def _organisation(
    identity: str, cluster: _Cluster, places: dict[Form, list[OrganisationMention]], around: Surrounds
) -> Organisation:
    fullest = max(cluster.forms, key=lambda form: (len(form.bare), len(form.surface)))
    surfaces = dict.fromkeys(form.surface for form in sorted(cluster.forms, key=lambda form: places[form][0].span))
    inner = _inner_acronym(cluster, places)
    if inner is not None:
        surfaces.setdefault(inner)
    evidence = [_evidence(mention, cluster.ties[form]) for form in cluster.forms for mention in places[form]]
    return Organisation(
        id=identity,
        name=fullest.surface,
        acronym=_acronym(cluster, fullest) or inner,
        aliases=tuple(surface for surface in surfaces if surface != fullest.surface),
        kind=next((form.kind for form in _telling(cluster) if form.kind), None),
        country=_country(cluster, places, around),
        mentions=tuple(sorted(evidence)),
    )


def _inner_acronym(cluster: _Cluster, places: dict[Form, list[OrganisationMention]]) -> str | None:
    """The acronym that stands inside a form, unless it also stands alone as some body's."""
    others = {form.surface for form in places} - {form.surface for form in cluster.forms}
    for form in cluster.forms:
        acronym = places[form][0].acronym
        if acronym is not None and f"({acronym}) " in form.surface and acronym not in others:
            return acronym
    return None


def _evidence(mention: OrganisationMention, why: Tie) -> Evidence:
    if why is Tie.SAME:
        return mention.evidence()
    return replace(mention, rule=f"{mention.rule}+{why}", score=mention.score * SCORES[why]).evidence()


def _acronym(cluster: _Cluster, fullest: Form) -> str | None:
    """The acronym the article gives, else the listed one or one that abbreviates the name, if the article uses it."""
    if cluster.acronym is not None:
        return cluster.acronym
    for form in cluster.forms:
        listed = form.body is not None and form.surface == form.body.acronym
        if form is not fullest and (listed or cluster.ties[form] is Tie.ACRONYM):
            return form.surface
    return None


def _telling(cluster: _Cluster) -> list[Form]:
    """The forms that tell what a body is; an acronym that only this article gives may be another body's elsewhere."""
    own = [form for form in cluster.forms if cluster.ties[form] is not Tie.GIVEN]
    return [*own, *(form for form in cluster.forms if all(form.body is other.body for other in own))]


def _country(cluster: _Cluster, places: dict[Form, list[OrganisationMention]], around: Surrounds) -> str | None:
    """By what the name holds for home, then any tie to a foreign state, the list, the name, its head, its place."""
    inside = [code for form in cluster.forms for m in places[form] if (code := around.inside(m.span))]
    foreign = next((form.country for form in cluster.forms if form.country), None)
    if foreign is not None and HOME not in inside:
        return foreign
    listed = next((form.body for form in _telling(cluster) if form.body), None)
    if listed is not None:
        return listed.country
    if inside:
        return inside[0]
    within = [
        body
        for form in cluster.forms
        for span, body in around.bodies.listed.find(form.surface)
        if not _goes_on(form, span.end, body.kind)
    ]
    if within:
        return within[-1].country
    return _based(cluster, places, around) or _by_head(cluster, around)


def _based(cluster: _Cluster, places: dict[Form, list[OrganisationMention]], around: Surrounds) -> str | None:
    """Where the article says that a body of no state is; a company works abroad without being from there."""
    if any(form.kind == "company" for form in cluster.forms):
        return None
    return next((code for form in cluster.forms for m in places[form] if (code := around.based(m.span))), None)


def _goes_on(form: Form, end: int, kind: str | None) -> bool:
    """True if a name is not that of the listed body up to `end`: "Partai Demokrat Liberal" is not "Partai Demokrat"."""
    rest = form.surface[end:].lower().split()
    other = kind == "party" and bool(rest) and rest[0].isalpha() and rest[0] not in form.tail
    return other or _GOES_ON.match(form.surface, end) is not None


def _by_head(cluster: _Cluster, around: Surrounds) -> str | None:
    """A name that tells nothing: an Indonesian province in it, else its head word and where the article plays."""
    if any(word in around.bodies.provinces for form in cluster.forms for word in form.tail):
        return HOME
    heads = [found[1] for form in cluster.forms if (found := around.bodies.head_of(form.surface))]
    if not any(head.national for head in heads):
        return None
    if any(head.kind in STATE_KINDS for head in heads) or not around.at_home:
        return around.abroad or HOME
    return HOME
