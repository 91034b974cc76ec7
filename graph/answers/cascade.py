"""How a directive is carried out, step by step: Party, State, province, district, commune."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from bomay.graph.answers.directives import citations_of
from bomay.graph.answers.entities import known
from bomay.graph.answers.refs import refs
from bomay.graph.store.base import Reader, Row
from bomay.ontology import tables
from bomay.ontology.errors import ParameterError
from bomay.ontology.numbers import parse_number

Answer = dict[str, Any]
TIERS = ("central", "province", "district", "commune")
MOST_STEPS = 8
MOST_ITEMS = 300  # acts and bodies in one cascade
MOST_READ = 2000  # relations read for one step
# Of several ways in which one act carries out another, the plainest is shown.
_PLAINEST = ("IMPLEMENTS", "DETAILS", "GUIDES", "BASED_ON", "DISSEMINATES")


def directive_cascade(store: Reader, directive: str, *, depth: int = 6) -> Answer:
    """What carries out the directive, what carries that out, and so on.

    An act stands in the step nearest to the root, once, with the citation that brought it there;
    the acts of one step are told apart by the tier of who adopted them (None where unknown).
    ``actors`` are bodies that documents without a number of their own report or call on to carry
    out an act of the step before.

    Raises:
        NotFoundError, Moved: no directive has the id.
        ParameterError: ``depth`` is out of range.
    """
    if type(depth) is not int or not 1 <= depth <= MOST_STEPS:
        raise ParameterError("depth", f"must be a whole number from 1 to {MOST_STEPS}")
    root = known(store, directive, "Directive")
    steps, cut = _steps(store, directive, depth)
    ids = [one for step in steps for one in step]
    tiers = _tiers(store, ids)
    shown = refs(store, ids)
    via = dict(
        zip(ids, citations_of(store, [row for step in steps for row in step.values()]), strict=True)
    )
    levels = [
        _level(n, tier, members, shown, via)
        for n, step in enumerate(steps, start=1)
        for tier, members in _by_tier([one for one in step if one in shown], tiers)
    ]
    return {"root": root, "levels": levels} | ({"cut_at": MOST_ITEMS} if cut else {})


def _steps(store: Reader, root: str, depth: int) -> tuple[list[dict[str, Row]], bool]:
    """By step, the relation that brings each act or body in; whether anything was left out."""
    seen, frontier, cut = {root}, [root], False
    steps: list[dict[str, Row]] = []
    for _ in range(depth):
        rows = store.run("citations/carrying_out", ids=frontier, most=MOST_READ)
        cut |= len(rows) == MOST_READ
        step: dict[str, Row] = {}
        for row in sorted(rows, key=_plainness):
            one = row["subject"] if _is_act(row["subject"]) else row["actor"]
            if one in seen or one in step:
                continue
            if len(seen) + len(step) > MOST_ITEMS:
                cut = True
                break
            step[one] = row
        if not step:
            break
        steps.append(step)
        seen.update(step)
        frontier = sorted(one for one in step if _is_act(one))
        if not frontier:
            break
    return steps, cut


def _plainness(row: Row) -> tuple[bool, bool, int, str]:
    return (
        row["inferred"],
        row["modality"] != "fact",
        _PLAINEST.index(row["relation"]),
        row["id"],
    )


def _level(
    n: int,
    tier: str | None,
    members: Sequence[str],
    shown: Mapping[str, Answer],
    via: Mapping[str, Answer],
) -> Answer:
    order = sorted(members, key=lambda one: (shown[one]["name"], one))
    return {
        "level": n,
        "tier": tier,
        "items": [{"directive": shown[one], "via": via[one]} for one in order if _is_act(one)],
        "actors": [{"body": shown[one], "via": via[one]} for one in order if not _is_act(one)],
    }


def _by_tier(
    ids: Iterable[str], tiers: Mapping[str, str | None]
) -> list[tuple[str | None, list[str]]]:
    def rank(one: str) -> int:
        tier = tiers.get(one)
        return TIERS.index(tier) if tier is not None else len(TIERS)

    grouped = groupby(sorted(ids, key=lambda one: (rank(one), one)), key=rank)
    return [(TIERS[n] if n < len(TIERS) else None, list(members)) for n, members in grouped]


def _tiers(store: Reader, ids: Sequence[str]) -> dict[str, str | None]:
    """The tier of each act's series, adopting organ or the organ in its number; of each body."""
    acts = {row["id"]: row["attributes"] for row in _rows(store, filter(_is_act, ids))}
    issuers = {a[key] for a in acts.values() for key in ("series_issuer", "issuer") if a[key]}
    bodies = {
        row["id"]: row["attributes"]
        for row in _rows(store, {*issuers, *(one for one in ids if not _is_act(one))})
    }
    units = {
        row["id"]: row["attributes"]["level"]
        for row in _rows(store, {body["unit"] for body in bodies.values() if body["unit"]})
    }

    def of_body(one: str | None) -> str | None:
        body = bodies.get(one or "")
        if body is None:
            return None
        level = body["level"] if body["level"] in TIERS else units.get(body["unit"] or "")
        return "central" if level == "country" else level if level in TIERS else None

    return {one: of_body(one) for one in bodies} | {
        one: _of_act(act, of_body(act["series_issuer"]) or of_body(act["issuer"]))
        for one, act in acts.items()
    }


def _rows(store: Reader, ids: Iterable[str]) -> list[Row]:
    wanted = sorted(set(ids))
    return store.run("entities/by_ids", ids=wanted) if wanted else []


def _of_act(act: Row, issuer: str | None) -> str | None:
    """``QU`` is always a district's; only ``TU`` is also a city's under a province."""
    parts = parse_number(act["number"]) if act["number"] else None
    organ = parts.organs[0] if parts is not None and parts.organs else ""
    level = _levels().get(organ)
    if level not in TIERS or (organ == "TU" and issuer is not None):
        return issuer
    return level


@cache
def _levels() -> Mapping[str, str]:
    return {row["code"]: row["level"] for row in tables.rows("organ_codes")}


def _is_act(one: str) -> bool:
    return one.startswith("directive:")
