"""Which persons of one name people should look at.

Nothing here joins anything. Of a name that many persons share not every pair is listed: the few
that most is told of are compared with each other and with everyone else, and of the others each
keeps its likeliest. So the pairs of a name grow with its persons, not with their square.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bomay.graph.derive.joins import BY_BODY
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.persons import Identified
from bomay.ontology import reference
from bomay.ontology.ids import unit_slug
from bomay.ontology.judgement import PERSON, ReviewPair, pair_id

_PROMINENT = 12
_KEPT, _KEPT_WITHOUT_POST = 3, 1
_FAR_YEARS = 15
_LEAST, _MOST = 0.05, 0.95
# What a common sign adds to the score: judged by hand on pairs, not a probability.
_SAME_NAME, _LONG_NAME, _SHORT_NAME = 0.2, 0.1, -0.05
_SAME_PROVINCE, _OTHER_PROVINCE = 0.35, -0.1
_SAME_OFFICE, _NEAR_YEARS, _FAR, _SAME_BIRTH = 0.15, 0.1, -0.1, 0.3


def pairs_of_persons(persons: Sequence[Identified], judged: Judged) -> list[ReviewPair]:
    """The pairs to review among the persons of one name, by id."""
    ranked = sorted(persons, key=lambda one: (-len(one.locals), one.person.id))
    seen = [(one, _signs(one)) for one in ranked]
    prominent = seen[:_PROMINENT]
    found: list[ReviewPair] = []
    for n, (one, signs) in enumerate(seen):
        own = [
            _Compared(one, other, *_compared(one, signs, other, others, judged))
            for other, others in prominent[:n]
            if not one.cluster.contradicts(other.cluster)
        ]
        if n >= _PROMINENT:
            kept = _KEPT if signs["posts"] else _KEPT_WITHOUT_POST
            own = sorted(own, key=lambda pair: (-pair.score, pair.other.person.id))[:kept]
        found += [pair.to_review() for pair in own]
    return sorted(found, key=lambda pair: pair.id)


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two persons and how much speaks for their being one; most are not kept."""

    one: Identified
    other: Identified
    score: float
    reasons: list[str]

    def to_review(self) -> ReviewPair:
        left, right = sorted((self.one.person.id, self.other.person.id))
        return ReviewPair(
            id=pair_id(PERSON, left, right),
            kind=PERSON,
            block=self.one.person.name_key,
            left=left,
            right=right,
            score=self.score,
            reasons=tuple(self.reasons),
        )


def _compared(
    person: Identified,
    one: Mapping[str, Any],
    other_person: Identified,
    other: Mapping[str, Any],
    judged: Judged,
) -> tuple[float, list[str]]:
    """How much speaks for one person, and what."""
    score, reasons = _likeness(person.person.name, one, other)
    unsure = judged.unsure(person.mentions, other_person.mentions) if judged.all else None
    if unsure is not None:
        score /= 10
        reasons.append(f"left open by {unsure.author} on {unsure.made_at[:10]}")
    return round(score, 3), reasons


def _likeness(
    name: str, one: Mapping[str, Any], other: Mapping[str, Any]
) -> tuple[float, list[str]]:
    """The same by what documents say."""
    score, reasons = _SAME_NAME, ["same name"]
    words = len(name.split())
    score += _LONG_NAME if words > 3 else (_SHORT_NAME if words < 3 else 0.0)
    common = one["provinces"] & other["provinces"]
    if common:
        score += _SAME_PROVINCE
        reasons.append(f"same province: {', '.join(sorted(common))}")
    elif one["provinces"] and other["provinces"]:
        score += _OTHER_PROVINCE
        reasons.append("different provinces")
    if one["offices"] & other["offices"]:
        score += _SAME_OFFICE
        reasons.append("same kind of office")
    if one["born"] & other["born"]:
        score += _SAME_BIRTH
        reasons.append(f"both born in {min(one['born'])}")
    if not (one["posts"] and other["posts"]):
        reasons.append("no post is told of one of them")
    years = _gap(one["years"], other["years"])
    if years is not None and years <= _FAR_YEARS:
        score += _NEAR_YEARS
        reasons.append(f"{years} years apart" if years else "told of in the same years")
    elif years is not None:
        score += _FAR
        reasons.append(f"{years} years apart")
    return min(max(score, _LEAST), _MOST), reasons


def _signs(one: Identified) -> dict[str, Any]:
    said = [local.said for local in one.locals]
    posts = [post for told in said for post in told.get("posts", ())]
    bodies = {
        key for told in said for strength, key in told.get("joins", ()) if strength == BY_BODY
    }
    years = [int(y) for p in posts if (y := p["year"])]
    years += [int(y) for told in said if (y := told.get("year"))]
    return {
        "posts": bool(posts),
        "provinces": {p for body in bodies if (p := province_of(body)) is not None},
        "offices": {(post["class"], post["level"]) for post in posts if post["class"]},
        "born": one.cluster.heads.get("born", set()),
        "years": (min(years), max(years)) if years else None,
    }


def _gap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int | None:
    """Years between two spans of years, 0 where they meet."""
    if one is None or other is None:
        return None
    return max(0, one[0] - other[1], other[0] - one[1])


def province_of(body: str) -> str | None:
    """The name of the province that a body's id places it in."""
    _, _, place = body.removeprefix("body:").partition(":")
    place = place.partition("@")[0]
    parts = place.split("-")
    for end in range(len(parts), 0, -1):
        name = _provinces().get("-".join(parts[:end]))
        if name is not None:
            return name
    return None


@cache
def _provinces() -> dict[str, str]:
    found: dict[str, str] = {}
    for unit in reference.units():
        if unit.level == "province":
            found.setdefault(unit_slug(unit.id)[0], unit.name)
    return found
