"""Which persons of one name people should look at.

Nothing here joins anything. Of a name that many persons share only those are listed of whom most is
told, each beside each. So there is an end to the pairs of a name, and one person more is only
compared with those listed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from bomay.graph.derive.joins import BY_BODY
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.persons import Identified
from bomay.ontology import reference
from bomay.ontology.ids import unit_slug
from bomay.ontology.judgement import PERSON, ReviewPair, pair_id

# Persons of a name, and of them those of whom no post is told: there is little to compare.
LISTED, LISTED_WITHOUT_POST = 16, 4
_FAR_YEARS = 15
_LEAST, _MOST = 0.05, 0.95
# What a common sign adds to the score: judged by hand on pairs, not a probability.
_SAME_NAME, _LONG_NAME, _SHORT_NAME = 0.2, 0.1, -0.05
_SAME_PROVINCE, _OTHER_PROVINCE = 0.35, -0.1
_SAME_OFFICE, _NEAR_YEARS, _FAR, _SAME_BIRTH = 0.15, 0.1, -0.1, 0.3


def pairs_of_persons(
    persons: Sequence[Identified], judged: Judged, changed: Collection[str] | None = None
) -> list[ReviewPair]:
    """The pairs to review among the listed persons of one name, by id.

    Args:
        persons: those listed.
        judged: what people said of them.
        changed: ids of those whose pairs are wanted; None for all.
    """
    seen = [(one, _signs(one)) for one in sorted(persons, key=lambda one: one.id)]
    found: list[ReviewPair] = []
    for n, (one, signs) in enumerate(seen):
        words = len(one.locals[0].name.split())
        for other, others in seen[:n]:
            if changed is not None and one.id not in changed and other.id not in changed:
                continue
            if one.cluster.contradicts(other.cluster):
                continue
            likeness = _likeness(words, signs, others)
            score, reasons = _with_judgements(one, other, likeness, judged)
            found.append(
                ReviewPair(
                    id=pair_of(one.id, other.id),
                    kind=PERSON,
                    block=other.block,
                    left=other.id,
                    right=one.id,
                    score=score,
                    reasons=reasons,
                )
            )
    return sorted(found, key=lambda pair: pair.id)


def pair_of(one: str, other: str) -> str:
    """The id of the pair of two persons."""
    left, right = sorted((one, other))
    return pair_id(PERSON, left, right)


_Likeness = tuple[float, tuple[str, ...]]  # score and reasons


class _Signs(NamedTuple):
    """What of a person is compared; many persons of a name have the same."""

    posts: bool
    provinces: frozenset[str]
    offices: frozenset[tuple[str, str | None]]
    born: frozenset[str]
    years: tuple[int, int] | None


def _with_judgements(
    one: Identified, other: Identified, likeness: _Likeness, judged: Judged
) -> _Likeness:
    """How much speaks for one person, and what, with what people left open."""
    score, reasons = likeness
    unsure = judged.unsure(one.mentions, other.mentions) if judged.all else None
    if unsure is not None:
        score /= 10
        reasons = (*reasons, f"left open by {unsure.author} on {unsure.made_at[:10]}")
    return round(score, 3), reasons


# Most who share a frequent name are told of in the same few ways.
@lru_cache(maxsize=16_384)
def _likeness(words: int, one: _Signs, other: _Signs) -> _Likeness:
    """The same by what documents say, of a name of some words."""
    score, reasons = _SAME_NAME, ["same name"]
    score += _LONG_NAME if words > 3 else (_SHORT_NAME if words < 3 else 0.0)
    common = one.provinces & other.provinces
    if common:
        score += _SAME_PROVINCE
        reasons.append(f"same province: {', '.join(sorted(common))}")
    elif one.provinces and other.provinces:
        score += _OTHER_PROVINCE
        reasons.append("different provinces")
    if one.offices & other.offices:
        score += _SAME_OFFICE
        reasons.append("same kind of office")
    if one.born & other.born:
        score += _SAME_BIRTH
        reasons.append(f"both born in {min(one.born & other.born)}")
    if not (one.posts and other.posts):
        reasons.append("no post is told of one of them")
    years = _gap(one.years, other.years)
    if years is not None and years <= _FAR_YEARS:
        score += _NEAR_YEARS
        reasons.append(f"{years} years apart" if years else "told of in the same years")
    elif years is not None:
        score += _FAR
        reasons.append(f"{years} years apart")
    return min(max(score, _LEAST), _MOST), tuple(reasons)


def _signs(one: Identified) -> _Signs:
    said = [local.said for local in one.locals]
    posts = [post for told in said for post in told.get("posts", ())]
    bodies = {
        key for told in said for strength, key in told.get("joins", ()) if strength == BY_BODY
    }
    years = [int(y) for p in posts if (y := p["year"])]
    years += [int(y) for told in said if (y := told.get("year"))]
    return _Signs(
        posts=bool(posts),
        provinces=frozenset(p for body in bodies if (p := province_of(body)) is not None),
        offices=frozenset((post["class"], post["level"]) for post in posts if post["class"]),
        born=frozenset(one.cluster.heads.get("born", ())),
        years=(min(years), max(years)) if years else None,
    )


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
