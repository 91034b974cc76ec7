"""Which acts a provisional one may be, as pairs for people to judge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bomay.graph.derive import subjects
from bomay.graph.derive.directives import Group
from bomay.graph.derive.holding import days_of
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.periods import period_start
from bomay.ontology.judgement import DIRECTIVE, ReviewPair, pair_id

_NUMBER, _SUBJECT, _OTHER_SUBJECT, _ISSUER, _LATEST, _LATER = 0.3, 0.4, -0.15, 0.1, 0.15, -0.25
_LEAST, _MOST = 0.05, 0.95


def pairs_of_acts(block: str, groups: Sequence[Group], judged: Judged) -> list[ReviewPair]:
    """Each provisional act of a block beside each known one that it may be, by id."""
    known = {group.id: group for group in groups if group.key is not None}
    found = []
    for group in groups:
        if group.key is not None:
            continue
        candidates = [known[one] for one in group.candidates if one in known]
        begun = {one.id: _begun(one) for one in candidates}
        stated = _stated(group)
        before = [day for day in begun.values() if day and stated and day <= stated]
        latest = max(before, default=None)
        for one in candidates:
            score, reasons = _compared(group, one, begun[one.id], stated, latest)
            unsure = judged.unsure({a.mention for a in group.acts}, {one.id})
            if unsure is not None:
                score /= 10
                reasons.append(f"left open by {unsure.author} on {unsure.made_at[:10]}")
            found.append(
                ReviewPair(
                    id=pair_id(DIRECTIVE, group.id, one.id),
                    kind=DIRECTIVE,
                    block=block,
                    left=group.id,
                    right=one.id,
                    score=round(min(max(score, _LEAST / 10), _MOST), 3),
                    reasons=tuple(reasons),
                )
            )
    return sorted(found, key=lambda pair: pair.id)


def _compared(
    group: Group, one: Group, begun: dt.date | None, stated: dt.date | None, latest: dt.date | None
) -> tuple[float, list[str]]:
    score, reasons = _NUMBER, ["same number and type"]
    titles = [t for act in group.acts if (t := act.get("title"))]
    others = [t for act in one.acts if (t := act.get("title"))]
    if titles and others:
        agree = any(subjects.agree(a, b) for a in titles for b in others)
        score += _SUBJECT if agree else _OTHER_SUBJECT
        reasons.append("subjects agree" if agree else "subjects differ")
    issuers = {act.get("issuer") for act in group.acts} - {None}
    if issuers & {act.get("issuer") for act in one.acts}:
        score += _ISSUER
        reasons.append("same organ adopted it")
    if begun is not None and begun == latest:
        score += _LATEST
        reasons.append("the latest that was there when it was cited")
    elif begun is not None and stated is not None and begun > stated:
        score += _LATER
        reasons.append("later than the text that cites it")
    return max(score, _LEAST), reasons


def _begun(group: Group) -> dt.date | None:
    """The day of an act, else when its period began."""
    dates = [days[0] for act in group.acts if (days := days_of(act.get("date")))]
    return min(dates) if dates else period_start(group.key or "")


def _stated(group: Group) -> dt.date | None:
    days = [found[1] for act in group.acts if (found := days_of(act.get("stated")))]
    return min(days, default=None)
