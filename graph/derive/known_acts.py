"""Which known act a mention without key means, if the rules tell (M7 to M9, domain §1.8)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from bomay.graph.derive import subjects
from bomay.graph.derive.acts_said import LocalAct
from bomay.graph.derive.holding import Days, days_of
from bomay.graph.derive.periods import period_start, period_year
from bomay.ontology.text import tone_key

SUBJECT, ONLY_ONE, PROVISIONAL = "M7", "M8", "M9"
Kind = tuple[str | None, str]  # series and type
MOST_CANDIDATES = 40  # the latest, where a number may be that of any place of the country


class Known:
    """A known act while others are compared with it: all that its mentions say of it."""

    def __init__(self, key: str, members: Sequence[LocalAct]) -> None:
        self._key, self._members = key, members

    @cached_property
    def series(self) -> set[str]:
        """The series that it is said to be in."""
        return self._all("series")

    @cached_property
    def types(self) -> set[str]:
        """The types it is called by."""
        return {tone_key(m.type) for m in self._members if m.type}

    @cached_property
    def said(self) -> dict[str, set[str]]:
        """What no act can have two of, in the form in which it is compared."""
        return {name: set(map(tone_key, self._all(name))) for name in ("issuer", "term")}

    @cached_property
    def days(self) -> list[Days]:
        """The days it is said to be adopted on, else those of its year."""
        said = [days for value in self._all("date") if (days := days_of(value))]
        year = period_year(self._key)
        return said or ([year] if year is not None else [])

    @cached_property
    def issuers(self) -> set[str]:
        """The bodies said to have adopted it."""
        return self._all("issuer")

    @cached_property
    def titles(self) -> list[str]:
        """Its subjects."""
        return sorted(self._all("title"))

    @property
    def beside(self) -> bool:
        """Whether it is of another block: its number has a year."""
        return all(m.alias for m in self._members)

    @cached_property
    def begun(self) -> dt.date | None:
        """Its day, else when its period began."""
        dates = [d[0] for value in self._all("date") if (d := days_of(value))]
        return min(dates) if dates else period_start(self._key)

    def _all(self, name: str) -> set[str]:
        return {value for m in self._members if (value := m.get(name))}


def undated_kinds(acts: Iterable[LocalAct]) -> frozenset[Kind]:
    """Series and types of which a number is printed with its code and without its year."""
    return frozenset(kind_of(act) for act in acts if act.coded)


def kind_of(act: LocalAct) -> Kind:
    """Series and type of a mention."""
    return act.get("series"), tone_key(act.type or "")


def place(
    act: LocalAct, known: Mapping[str, Known], undated: Collection[Kind]
) -> tuple[str | None, str, list[str]]:
    """The known act that a mention without key means, if the rules tell; else the candidates.

    Args:
        act: the mention.
        known: by key the known acts that it may mean.
        undated: ``undated_kinds`` of the block.
    """
    if act.by_title:
        keys = sorted(known) if act.dated_title else []
        return (keys[0], SUBJECT, []) if len(keys) == 1 else (None, PROVISIONAL, keys)
    fitting = [key for key, one in sorted(known.items()) if _fits(act, one)]
    either = act.said.get("either")
    if either:
        return None, PROVISIONAL, [key for key in either if key in known]
    if act.get("series") is None or either is not None:
        # Of one of several places: whatever fits is only a candidate.
        maybe = [key for key in fitting if not _later(known[key], act)]
        maybe.sort(key=lambda key: known[key].begun or dt.date.min, reverse=True)
        return None, PROVISIONAL, sorted(maybe[:MOST_CANDIDATES])
    titled = [key for key in fitting if _same_subject(act, known[key])]
    if len(titled) == 1:
        return titled[0], SUBJECT, []
    fitting = [key for key in fitting if not _later(known[key], act)]
    only = fitting[0] if len(fitting) == 1 else None
    if only and known[only].beside and (act.coded or kind_of(act) in undated):
        # Its number has a year; the mention, or one of that kind that it may mean, has a code
        # without a year, so that there is another act.
        only = None
    if only and not _other_subject(act, known[only]) and _not_later(known[only], act):
        return only, ONLY_ONE, []
    return None, PROVISIONAL, fitting


def _fits(act: LocalAct, one: Known) -> bool:
    """Same series and nothing said of one that contradicts the other."""
    if not one.series or not all(_may_be_of(act, series) for series in one.series):
        return False
    if act.type and one.types and tone_key(act.type) not in one.types:
        return False
    for name, theirs in one.said.items():
        mine = act.get(name)
        if mine is None or not theirs or tone_key(mine) in theirs:
            continue
        # "của Tỉnh ủy" is said of what its Standing Board adopts too: the committee's whole series.
        if name != "issuer" or not one.series & {mine, *one.issuers}:
            return False
    dated = days_of(act.get("date"))
    if dated is None or not one.days:
        return True
    return any(first < dated[1] and dated[0] < after for first, after in one.days)


def _may_be_of(act: LocalAct, series: str) -> bool:
    """Whether a mention is, or while its series is unknown may be, of a series."""
    told = act.get("series")
    if told is not None:
        return series == told
    return any(
        series.startswith(maybe) if maybe.endswith(":") else series == maybe
        for maybe in act.said.get("maybe", ())
    )


def _same_subject(act: LocalAct, one: Known) -> bool:
    title = act.get("title")
    return title is not None and any(subjects.agree(title, other) for other in one.titles)


def _other_subject(act: LocalAct, one: Known) -> bool:
    """Both have a subject, and not the same one."""
    return bool(act.get("title")) and bool(one.titles)


def _not_later(one: Known, act: LocalAct) -> bool:
    """Whether the known act surely began before the mention; unknown days prove nothing."""
    stated = days_of(act.get("stated"))
    return stated is not None and one.begun is not None and one.begun < stated[1]


def _later(one: Known, act: LocalAct) -> bool:
    """Whether the known act surely began after the mention, so that it cannot be meant."""
    stated = days_of(act.get("stated"))
    return stated is not None and one.begun is not None and one.begun >= stated[1]
