"""Whose number series a number is in, and under which type code, as one document shows it."""

from __future__ import annotations

from functools import cache

from bomay.graph.derive.acts import is_type
from bomay.graph.derive.bodies import kinds, place_of, unknown_place_of
from bomay.graph.link.context import Context
from bomay.ontology import ids, tables
from bomay.ontology.directive_key import directive_key
from bomay.ontology.facts import DirectiveFact
from bomay.ontology.numbers import is_unique_issuer, number_key, parse_number
from bomay.ontology.text import tone_key


def code_of(number: str, document_type: str | None, series: str | None = None) -> str | None:
    """The type code in a number, or the one its noun has (``Kế hoạch số 209`` → ``KH``).

    Party and State write some nouns differently (``Quy định`` is ``QĐ`` and ``QyĐ``): whose
    ``series`` it is decides, by the id of that body.
    """
    parts = parse_number(number)
    if parts is not None:
        named = parts.family == "assembly" and is_type(document_type)
        return parts.code or (document_type if named else None)
    if not document_type:
        return None
    found = _codes().get(tone_key(document_type), {})
    codes = {code for own in found.values() for code in own}
    if len(codes) > 1 and series is not None:
        kind = series.removeprefix("body:").partition(":")[0]
        codes = found.get("party" if kind in _COMMITTEES else "state", set())
    return min(codes) if len(codes) == 1 else None


def series_of(context: Context, fact: DirectiveFact) -> str | None:
    """The body whose series it is: as the facts say, by a unique organ code, or by its issuer."""
    said = context.body(fact.series_issuer)
    if said is not None:
        return said.id
    parts = parse_number(fact.number)
    if parts is not None and parts.organs and is_unique_issuer(parts.organs[0]):
        kind = _organ_kinds().get(parts.organs[0])
        if kind is not None and kinds().get(kind, {}).get("once") == "yes":
            return ids.body_id(kind)
    issuer = context.body(fact.issuer)
    if issuer is None:
        return None
    above = kinds().get(issuer.kind, {}).get("parent_kind")
    numbered = {"bo-chinh-tri", "ban-bi-thu", "btv-tu", "tt-tu", "btv-du"}
    if issuer.kind in numbered and above in ("tw", "tu", "du", "btv-tu"):
        kind = "tu" if above == "btv-tu" else above
        place = place_of(issuer)
        if issuer.unit is None and place is not None:
            return f"{ids.body_id(kind)}:{place}"
        return ids.body_id(kind, unit=issuer.unit)
    if issuer.kind == "btv-cap-huyen":
        return issuer.parent
    return issuer.id


def maybe_series(context: Context, fact: DirectiveFact) -> list[str]:
    """The bodies that a shared code may mean, where none is told: those of the places named here.

    ``808-NQ/TU`` beside two provinces is of the committee of one of them. Where no place is named
    it may be of any: then ``body:tu:`` stands for all of the kind, and also where so many are
    named that the number is no nearer to them. What may be of either of two acts of its number
    here is of the series of one of them.
    """
    if fact.of_either:
        told = {series_of(context, act) for act in _acts(context, fact)}
        if None not in told:
            return sorted(series for series in told if series is not None)
    parts = parse_number(fact.number)
    organ = parts.organs[0] if parts is not None and parts.organs else ""
    shared = _shared_organs().get(organ)
    if shared is None:
        return []
    return context.bodies_named(*shared) or [f"{ids.body_id(shared[0])}:"]


def either_of(context: Context, fact: DirectiveFact) -> list[str] | None:
    """The keys of the acts here of which it may be either; none of them unless all have one.

    None for a number of one act.
    """
    if not fact.of_either:
        return None
    keys = {key_of(context, act) for act in _acts(context, fact)}
    return [] if None in keys else sorted(key for key in keys if key is not None)


def _acts(context: Context, fact: DirectiveFact) -> list[DirectiveFact]:
    """The acts of a number here."""
    return context.acts_of.get(number_key(fact.number), [])


def key_of(context: Context, fact: DirectiveFact) -> str | None:
    """The key the facts have, or that of an act of a place that no table has."""
    body = context.body(fact.series_issuer) or context.body(fact.issuer)
    place = unknown_place_of(body.id) if body is not None else None
    parts = parse_number(fact.number)
    if fact.key is not None or place is None or parts is None or fact.of_either:
        return fact.key
    return directive_key(
        parts,
        document_type=fact.document_type,
        unit=f"unit:{place}",
        date=fact.date,
        term=fact.term,
    )


@cache
def _codes() -> dict[str, dict[str, set[str]]]:
    """Type noun → regime → its codes."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in tables.rows("document_types"):
        for code in tables.listed(row["code"]):
            own = found.setdefault(tone_key(row["label_vi"]), {})
            own.setdefault(row["regime"], set()).add(code)
    return found


_COMMITTEES = frozenset({"tw", "tu", "qu", "hu", "txu", "thu", "du"})


@cache
def _shared_organs() -> dict[str, tuple[str, str]]:
    """Code that many organs have → their kind and level."""
    return {
        row["code"]: (row["issuer_kind"], row["level"])
        for row in tables.rows("organ_codes")
        if row["unique_issuer"] == "no" and row["issuer_kind"]
    }


@cache
def _organ_kinds() -> dict[str, str]:
    return {row["code"]: row["issuer_kind"] for row in tables.rows("organ_codes")}
