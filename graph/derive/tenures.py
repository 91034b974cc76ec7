"""The tenures of a post: a view over everything said of it (design 5.4.1 to 5.4.5)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bomay.graph.derive import days
from bomay.graph.derive.holding import DAY, Days, Holding, Sighting, days_of, sighting
from bomay.graph.derive.stints import Stint, split
from bomay.ontology.ids import tenure_id
from bomay.ontology.model import Interval, Tenure

OBITUARIES = dt.timedelta(days=30)
"""So long papers speak of the dead as of who holds the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLimits:
    """What bounds every tenure of a post.

    Attributes:
        seats: 1 where only one person can hold it at a time.
        valid_from, valid_to: first and last day of its body's life.
        term_ends: the first and last day on which a known term of its body may be over.
        renewals: the days of a new council or committee in which it may choose its heads, from
            its election to the end of its first session.
    """

    seats: int | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    term_ends: tuple[Days, ...] = ()
    renewals: tuple[Days, ...] = ()

    @property
    def over(self) -> dt.date | None:
        """The first day after the body's life."""
        return self.valid_to + DAY if self.valid_to else None


def tenures_of_post(
    post: str,
    holdings: Iterable[Holding],
    limits: PostLimits,
    deaths: Mapping[str, Sequence[dt.date]] = MappingProxyType({}),
) -> list[Tenure]:
    """All tenures of one post, by person, role and time.

    Args:
        post: its id.
        holdings: all that is said of it.
        limits: what bounds every tenure.
        deaths: of some of the persons the days from which they are told to be dead, in order.
    """
    groups: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for holding in holdings:
        groups[holding.person, holding.role or ""].append(sighting(holding))
    taken = _taken(groups) if limits.seats == 1 else {}
    days_taken = sorted(taken)
    roles: dict[str, dict[str, list[Sighting]]] = defaultdict(dict)
    for (person, role), sightings in groups.items():
        roles[person][role] = sightings
    numbered: dict[str, int] = defaultdict(int)
    out = []
    for (person, role), sightings in sorted(groups.items()):
        others = [day for day in days_taken if taken[day] != {person}]
        otherwise = _otherwise(roles[person], role)
        for stint in split(sightings, others, limits.renewals):
            numbered[person] += 1
            view = _View(stint, sorted({*others, *otherwise}), limits, deaths.get(person, ()))
            out.append(view.tenure(tenure_id(person, post, numbered[person]), person, post))
    return out


def _taken(groups: dict[tuple[str, str], list[Sighting]]) -> dict[dt.date, set[str]]:
    """Stated and dated days of a one-seat post with their holders; long cores by their ends."""
    taken: dict[dt.date, set[str]] = defaultdict(set)
    for (person, _), sightings in groups.items():
        for s in sightings:
            if s.core is not None:
                taken[s.core[0]].add(person)
                taken[s.core[1] - DAY].add(person)
    return taken


def _otherwise(roles: Mapping[str, list[Sighting]], role: str) -> set[dt.date]:
    """Days on which the person holds the post in another capacity, or holds it no more.

    Who acts for the head is not the head: the appointment to the post ends the acting in it, and
    so does the end of the office that followed.
    """
    found: set[dt.date] = set()
    for other, sightings in roles.items():
        if other == role:
            continue
        for s in sightings:
            if s.core is not None:
                found |= {s.core[0], s.core[1] - DAY}
                if role and s.start is not None:
                    found.add(s.core[0] + DAY)  # "the acting head A was appointed head today"
            elif role and (over := s.end[1] if s.end else s.gone_by) is not None:
                found.add(over)
    return found


class _View:
    """Bounds and intervals of one stint."""

    def __init__(
        self,
        stint: Stint,
        others: Sequence[dt.date],
        limits: PostLimits,
        deaths: Sequence[dt.date] = (),
    ) -> None:
        self.stint, self.others, self.limits = stint, others, limits
        # Of a death long before somebody is seen in office the news was wrong, or it is another's.
        last = max((s.core[1] for s in stint.seen if s.core), default=None)
        possible = (day for day in deaths if last is None or last <= day + OBITUARIES)
        self.died = next(possible, None)
        everything = sorted(stint.all, key=lambda s: s.quality, reverse=True)
        self.everything = everything
        self._lost = set[str]()  # claims
        self.start = self._best([s for s in everything if s.start], "start")
        self.end = self._best([s for s in everything if s.end], "end")
        self._settle_start()
        self._settle_order()
        starts = [s.start[1] for s in everything if s.start]
        ends = [s.end[0] for s in everything if s.end]
        self._last_start, self._first_end = max(starts, default=None), min(ends, default=None)
        cores = [core for s in everything if (core := self._safe_core(s))]
        self.certain = days.clip(cores, limits.valid_from, limits.over)
        self._bound()

    def _loses(self, s: Sighting) -> bool:
        """Whether a better source says otherwise."""
        return s.holding.claim in self._lost

    def _best(self, said: Sequence[Sighting], side: str) -> Sighting | None:
        """The better source of a start or end; those that contradict it lose."""
        if not said:
            return None
        best = max(said, key=lambda s: (s.holding.rank, len(getattr(s.holding, side)), s.quality))
        won: Days = getattr(best, side)
        self._lost |= {s.holding.claim for s in said if not _meet(won, getattr(s, side))}
        return best

    def _settle_start(self) -> None:
        """A start after a day on which a source at least as good saw the person loses."""
        while self.start is not None and self.start.start is not None:
            first = self.start.start[0]
            earlier = [
                s for s in self.stint.seen if s.anchor and s.anchor[0] < first and not s.only_begins
            ]
            if not earlier:
                return
            better = [s for s in earlier if s.holding.rank >= self.start.holding.rank]
            if not better:
                self._lost |= {s.holding.claim for s in earlier}
                return
            self._lost.add(self.start.holding.claim)
            rest = [s for s in self.everything if s.start and not self._loses(s)]
            self.start = rest[0] if rest else None

    def _settle_order(self) -> None:
        """Of a start and an end in the wrong order the worse source loses."""
        first = self.start.start if self.start else None
        last = self.end.end if self.end else None
        if self.start is None or self.end is None or first is None or last is None:
            return
        if last[1] > first[0]:
            return
        if self.start.quality < self.end.quality:
            self._lost.add(self.start.holding.claim)
            self.start = None
        else:
            self._lost.add(self.end.holding.claim)
            self.end = None

    def _safe_core(self, s: Sighting) -> Days | None:
        """The core of one source, no wider than what the contradicting sources leave."""
        if s.core is None:
            return None
        if self._loses(s):
            told = s.start is not None and s is not self.start and not s.only_begins
            return s.anchor if told else None
        first, last = s.core
        if s.start and self._last_start:
            first = max(first, self._last_start)
        if s.end and self._first_end:
            last = min(last, self._first_end)
        return (first, last) if first < last else s.anchor

    def _bound(self) -> None:
        seen = [s for s in self.stint.seen if not self._loses(s)] or self.stint.seen
        self.spreads = [s.spread for s in seen if s.spread]
        firsts = [d for s in seen if (d := s.latest_start)] or [
            s.start[1] for s in self.everything if s.start
        ]
        lasts = [d for s in seen if (d := s.earliest_end)]
        self.latest_start = min(firsts, default=None)
        self.earliest_end = max(lasts, default=None)
        self.earliest_start, self.latest_end = self._hull(seen)
        if self.start is not None and self.start.start is not None:
            first, last = self.start.start
            self.earliest_start = _later(self.earliest_start, first)
            self.latest_start = min(last, self.latest_start or last)
        if self.end is not None and self.end.end is not None:
            first, last = self.end.end
            self.latest_end = _sooner(self.latest_end, last)
            self.earliest_end = max(first, self.earliest_end or first)
        gone = [s.gone_by for s in self.stint.over if s.gone_by]
        if gone:
            self.latest_end = _sooner(self.latest_end, min(gone))
        self.latest_end = _sooner(_sooner(self.latest_end, self.died), self._left_by())
        self._order()

    def _left_by(self) -> dt.date | None:
        """The first day after a move, unless a text says when the office was left.

        Whoever is seen in the office after it, by any source, did not leave it then.
        """
        if self.end:
            return None
        last = max((d for s in self.stint.seen if (d := s.left_by or s.earliest_end)), default=None)
        moved = {s.left_by for s in self.stint.seen if not self._loses(s)}
        first = max((s.start[0] for s in self.stint.all if s.start), default=None)
        # A move before the office began is of another stint or wrongly read.
        return last if last in moved and not (first and last and last <= first) else None

    def _hull(self, seen: Sequence[Sighting]) -> tuple[dt.date | None, dt.date | None]:
        """What term, neighbours in a one-seat post and the body's life leave possible."""
        first, last = self._term()
        # A nominal term says nothing against a day that a text tells.
        if first and self.start is not None and self.start.start is not None:
            first = min(first, self.start.start[0])
        if last and self.end is not None and self.end.end is not None:
            last = max(last, self.end.end[1])
        spans = [d for s in seen for d in (s.core, s.spread) if d]
        if spans:
            from_, to = min(d[0] for d in spans), max(d[1] for d in spans)
            first = min(first, from_) if first else None
            last = max(last, to) if last else None
            at = bisect_left(self.others, from_)
            if at > 0:
                first = _later(first, self.others[at - 1] + DAY)
            at = bisect_left(self.others, to)
            if at < len(self.others):
                last = _sooner(last, self.others[at])
        return _later(self.limits.valid_from, first), _sooner(self.limits.over, last)

    def _term(self) -> tuple[dt.date | None, dt.date | None]:
        """The nominal term bounds the hull only when all that was said of it meets."""
        terms = [t for s in self.everything if (t := term_days(s.holding.term))]
        if not terms:
            return None, None
        return min(t[0] for t in terms), max(t[1] for t in terms)

    def _order(self) -> None:
        """Bounds in order whatever the sources say: a start after the end says nothing."""
        first, last = self.earliest_start, self.latest_end
        if first and last and first >= last:
            first = self.earliest_start = None
        if last:
            self.earliest_end = _sooner(last, self.earliest_end) if self.earliest_end else None
            self.latest_start = (
                _sooner(last - DAY, self.latest_start) if self.latest_start else None
            )
        if first:
            self.latest_start = _later(first, self.latest_start) if self.latest_start else None
            self.earliest_end = (
                _later(first + DAY, self.earliest_end) if self.earliest_end else None
            )

    def _inferred(self) -> list[Days]:
        """Between certain days of the stint, and the spread of statements without a day.

        The day before a known end is as good as a certain one: what ends was held until then.
        """
        gaps = [*days.gaps(self.certain), *self._before_end()]
        between = [gap for gap in gaps if self._continuous(gap)]
        taken = [(day, day + DAY) for day in self.others]
        rest = days.minus([*between, *self.spreads], [*self.certain, *taken])
        return days.clip(rest, self.earliest_start, self.latest_end)

    def _before_end(self) -> list[Days]:
        """What lies between the last certain day and the end, where both are of one stint.

        A move that shows the person in office tells it too, also of a body that is no more.
        """
        moved = max(
            (s.left_by for s in self.stint.seen if s.core and s.core[1] == s.left_by), default=None
        )
        end = self._first_end if self.end else moved if moved == self._left_by() else None
        if end is None or not self.certain:
            return []
        last = self.certain[-1][1]
        held = last < end and not any(last <= day < end for day in self.others)
        return [(last, end)] if held else []

    def _continuous(self, gap: Days) -> bool:
        if any(gap[0] <= last and first <= gap[1] for first, last in self._terms_over()):
            return False
        terms = {
            term
            for s in self.stint.seen
            if s.core and (s.core[1] == gap[0] or s.core[0] == gap[1])
            if (term := term_days(s.holding.term))
        }
        return len(terms) < 2

    def _terms_over(self) -> list[Days]:
        """The ends of terms but that of the old one, where the new council or committee chose."""
        begun = self.start.start[0] if self.start and self.start.start else None
        chosen = [(a, b) for a, b in self.limits.renewals if begun and a <= begun < b]
        return [
            (first, last)
            for first, last in self.limits.term_ends
            if not any(first < b and a <= last for a, b in chosen)
        ]

    def tenure(self, tenure: str, person: str, post: str) -> Tenure:
        """The tenure under an id."""
        best = self.everything[0].holding
        start, end, left_by = self.start, self.end, self._left_by()
        # What dates it proves most, then the better source.
        dating = [s for s in (start, end) if s is not None]
        kept = [s.holding.claim for s in (*dating, *self.everything) if not self._loses(s)]
        claims = list(dict.fromkeys(kept))
        losing = [s.holding.claim for s in self.everything if self._loses(s)]
        certain = days.clip(self.certain, self.earliest_start, self.latest_end)
        return Tenure(
            id=tenure,
            person=person,
            post=post,
            role=best.role,
            start=start.holding.start if start else None,
            end=end.holding.end if end else f"{left_by - DAY}?" if left_by else None,
            earliest_start=_iso(self.earliest_start),
            latest_start=_iso(self.latest_start),
            earliest_end=_iso(self.earliest_end),
            latest_end=_iso(self.latest_end),
            certain=_intervals(certain),
            inferred=_intervals(self._inferred()),
            ended=bool(self.stint.over or self.died or left_by)
            or end is not None
            or _all_former(self.everything),
            last_seen=self._last_seen(),
            term=next((s.holding.term for s in self.everything if s.holding.term), None),
            claims=tuple(claims or losing),
            conflicts=tuple(losing if claims else ()),
        )

    def _last_seen(self) -> str | None:
        last = [d[1] - DAY for s in self.stint.seen for d in (s.core, s.spread) if d]
        return _iso(max(last, default=None))


def term_days(term: str | None) -> Days | None:
    """The years of a nominal term ``2020-2025``, its last year included."""
    if term is None:
        return None
    first, dash, last = term.replace("–", "-").replace(" ", "").partition("-")
    if not dash or not (first + last).isdigit() or len(first) != 4 or len(last) != 4:
        return None
    begins, ends = days_of(first), days_of(last)
    return (begins[0], ends[1]) if begins and ends and begins[0] < ends[1] else None


def _all_former(sightings: Sequence[Sighting]) -> bool:
    return all(s.holding.status == "former" for s in sightings)


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _later(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return max(one, other) if one and other else one or other


def _sooner(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return min(one, other) if one and other else one or other


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _intervals(intervals: Iterable[Days]) -> tuple[Interval, ...]:
    return tuple((first.isoformat(), last.isoformat()) for first, last in intervals)
