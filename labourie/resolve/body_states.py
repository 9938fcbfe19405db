"""Whether a name that bodies of many states bear means that of home, by the other names in the article."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from labourie.lexicon.countries import HOME
from labourie.resolve.body_names import Form, is_home


def loosened_forms(forms: Collection[Form]) -> dict[Form, Form]:
    """Forms that stand for a foreign body in this article though the list has one at home by that name.

    "Departemen Luar Negeri" with "Departemen Luar Negeri Amerika Serikat", unless the home body has another form here.
    """
    return {
        form: replace(form, body=None, country=other.country)
        for form in forms
        for other in forms
        if form.body is not None
        and form.surface in form.body.forms
        and " " in form.surface
        and form.country is None
        and other.country is not None
        and form.core == other.bare != other.core
        and not any(one.body is form.body and one.surface != form.surface for one in forms)
    }


def forms_at_home(forms: Collection[Form], given: Mapping[Form, set[Form]]) -> set[Form]:
    """Full names that every state uses and that mean home here: the article also has what only home's is called.

    "Kementerian Ketenagakerjaan" with "Kemnaker" or "Kementerian Ketenagakerjaan Indonesia". `given`: the forms that
    the article itself ties to each.
    """
    at_home = [form for form in forms if is_home(form) and not any(tied.country for tied in given.get(form, ()))]
    bodies = {form.body for form in at_home}
    cores = {form.core[:-1] for form in at_home if form.core[-1:] == ("indonesia",)}
    return {
        form
        for form in forms
        if form.body is not None
        and form.body.country == HOME
        and form.country is None
        and (form.body in bodies or form.core in cores)
    }
