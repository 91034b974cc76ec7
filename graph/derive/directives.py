"""One directive per real act: mentions of a number or title resolved by rules M1 to M12 (§1.8).

A mention whose document gives the key resolves alone. The others are compared inside their block:
with the known acts of the same series, number and type (M7 by subject, M8 when there is only one),
then with each other (M7). Nothing is compared with "the current term" (M9), and the result is a
function of the block's mentions alone: when a second act becomes known, what rested on there being
one is undone. What people judged goes before all rules but a key that the document itself gives.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bomay.graph.derive import subjects
from bomay.graph.derive.acts_said import LocalAct, directive_of
from bomay.graph.derive.holding import Days, days_of
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.periods import period_start, period_year
from bomay.ontology import ids
from bomay.ontology.directive_key import shown_key
from bomay.ontology.model import Directive
from bomay.ontology.text import tone_key

KEYED, SUBJECT, ONLY_ONE, PROVISIONAL = "key", "M7", "M8", "M9"
LATER, JUDGED = "M10", "judged"
_CONGRESS = "party:dai-hoi:"
_MOST_CANDIDATES = 40  # the latest, where a number may be that of any place of the country


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Mentions that are one directive, which is made only where it is asked for."""

    id: str
    acts: tuple[LocalAct, ...]
    key: str | None = None
    rule: str | None = None
    inferred: bool = False
    candidates: tuple[str, ...] = ()

    def directive(self) -> Directive:
        """The directive, from all that is said of it."""
        return directive_of(
            self.id,
            self.acts,
            key=self.key,
            rule=self.rule,
            inferred=self.inferred,
            candidates=self.candidates,
        )


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a block's mentions stand for.

    Attributes:
        assigned: per mention the directive's id, the rule and whether it was inferred.
        redirects: ids that documents alone would have given, to the joined one.
        beside: known acts of other blocks that a number of this one may mean.
    """

    groups: list[Group] = field(default_factory=list)
    assigned: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    beside: list[Group] = field(default_factory=list)

    @property
    def directives(self) -> list[Directive]:
        """All directives of the block."""
        return [group.directive() for group in self.groups]


def is_provisional(directive_id: str) -> bool:
    """Whether an id is of an act whose key is unknown."""
    return directive_id.startswith(("directive:provisional:", "directive:title:"))


def resolve(
    acts: Iterable[LocalAct], judged: Judged | None = None, elsewhere: Collection[str] = ()
) -> Resolved:
    """The directives of one block, of numbers or of titles.

    Args:
        acts: all mentions of the block.
        judged: what people said of mentions and acts of this block.
        elsewhere: ids of known acts of other blocks, which people may have named.
    """
    judged = judged or Judged()
    known: dict[str, list[LocalAct]] = defaultdict(list)
    unknown = []
    for act in sorted(acts, key=lambda act: act.order):
        if act.key is not None:
            known[act.key].append(act)
        else:
            unknown.append(act)
    result = Resolved()
    _learn(result, known)
    for key, members in sorted(known.items()):
        _take(result, ids.directive_id(key), members, rule=KEYED, inferred=False)
        described = tuple(act for act in members if not act.alias)
        # The id that the shown key would have leads to the act, unless another act has it.
        if shown_key(key) != key:
            result.redirects[ids.directive_id(shown_key(key))] = ids.directive_id(key)
        if described:
            result.groups.append(Group(id=ids.directive_id(key), acts=described, key=key))
        elif not any(act.by_title for act in members):
            result.beside.append(Group(id=ids.directive_id(key), acts=tuple(members), key=key))
    left: list[tuple[LocalAct, list[str]]] = []
    unknown = _follow(result, unknown, judged, elsewhere)
    told = {key: _Known(key, members) for key, members in known.items()}
    for act in unknown:
        fitting = {
            key: one
            for key, one in told.items()
            if not judged.apart({act.mention}, {ids.directive_id(key)})
        }
        one, rule, candidates = _place(act, fitting)
        if one is not None:
            _take(result, ids.directive_id(one), [act], rule=rule, inferred=True)
            result.redirects[act.provisional_id()] = ids.directive_id(one)
        else:
            left.append((act, [ids.directive_id(key) for key in candidates]))
    rest = [pair for pair in left if pair[0] in _follow(result, [a for a, _ in left], judged, ())]
    _join(result, rest, judged)
    return result


def _learn(result: Resolved, known: dict[str, list[LocalAct]]) -> None:
    """A congress known by its years is the one known by its ordinal, where a text ties the two.

    The block of such acts is the key by years; the text that has both is an alias in it.
    """
    names = {act.said["block"] for members in known.values() for act in members}
    by_years = [key for key in known if key in names]
    ordinals = [key for key, members in known.items() if all(act.alias for act in members)]
    if len(by_years) != 1 or len(ordinals) != 1 or not by_years[0].startswith(_CONGRESS):
        return
    acts = known.pop(by_years[0])
    target = ids.directive_id(ordinals[0])
    _take(result, target, acts, rule=LATER, inferred=True)
    result.redirects[ids.directive_id(by_years[0])] = target


def _follow(
    result: Resolved, acts: Sequence[LocalAct], judged: Judged, elsewhere: Collection[str]
) -> list[LocalAct]:
    """Acts that people say are a known one go there; those that are left."""
    waiting = {act.mention: act for act in acts}
    known = {entity for entity, _, _ in result.assigned.values()} | set(elsewhere)
    found = True
    while found and waiting:
        found = False
        present = {*result.assigned, *waiting, *known}
        for pair in judged.same(present):
            for thing, other in (pair, pair[::-1]):
                target = other if other in known else result.assigned.get(other, ("",))[0]
                if thing in waiting and target and not judged.apart({thing}, {target}):
                    act = waiting.pop(thing)
                    _take(result, target, [act], rule=JUDGED, inferred=False)
                    result.redirects[act.provisional_id()] = target
                    found = True
    return list(waiting.values())


class _Known:
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


def _place(act: LocalAct, known: Mapping[str, _Known]) -> tuple[str | None, str, list[str]]:
    """The known act that a mention without key means, if the rules tell; else the candidates."""
    if act.by_title:
        keys = sorted(known) if act.dated_title else []
        return (keys[0], SUBJECT, []) if len(keys) == 1 else (None, PROVISIONAL, keys)
    fitting = [key for key, one in sorted(known.items()) if _fits(act, one)]
    either = act.said.get("either")
    if either:
        return None, PROVISIONAL, [key for key in either if key in known]
    if (
        act.get("series") is None or either is not None
    ):  # of one of several places: whatever fits is only a candidate
        maybe = [key for key in fitting if not _later(known[key], act)]
        maybe.sort(key=lambda key: known[key].begun or dt.date.min, reverse=True)
        return None, PROVISIONAL, sorted(maybe[:_MOST_CANDIDATES])
    titled = [key for key in fitting if _same_subject(act, known[key])]
    if len(titled) == 1:
        return titled[0], SUBJECT, []
    fitting = [key for key in fitting if not _later(known[key], act)]
    only = fitting[0] if len(fitting) == 1 else None
    if only and known[only].beside and act.coded:
        only = None  # printed with its code, but without the year that the known act's number has
    if only and not _other_subject(act, known[only]) and _not_later(known[only], act):
        return only, ONLY_ONE, []
    return None, PROVISIONAL, fitting


def _fits(act: LocalAct, one: _Known) -> bool:
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


def _same_subject(act: LocalAct, one: _Known) -> bool:
    title = act.get("title")
    return title is not None and any(subjects.agree(title, other) for other in one.titles)


def _other_subject(act: LocalAct, one: _Known) -> bool:
    """Both have a subject, and not the same one."""
    return bool(act.get("title")) and bool(one.titles)


def _not_later(one: _Known, act: LocalAct) -> bool:
    """Whether the known act surely began before the mention; unknown days prove nothing."""
    stated = days_of(act.get("stated"))
    return stated is not None and one.begun is not None and one.begun < stated[1]


def _later(one: _Known, act: LocalAct) -> bool:
    """Whether the known act surely began after the mention, so that it cannot be meant."""
    stated = days_of(act.get("stated"))
    return stated is not None and one.begun is not None and one.begun >= stated[1]


def _join(result: Resolved, left: Sequence[tuple[LocalAct, list[str]]], judged: Judged) -> None:
    """Provisional acts, one a document, those that surely are one act together."""
    groups: dict[tuple[str, ...], list[LocalAct]] = defaultdict(list)
    candidates = {act.mention: found for act, found in left}
    own = _own_ids([act for act, _ in left])
    alone: list[list[LocalAct]] = []
    for act, found in left:
        same = _same(act)
        if same is None or len(found) > 1:
            alone.append([act])
        else:
            groups[same].append(act)
    for members in groups.values():
        alone += _by_subject(members)
    for together, by_people in _regrouped(alone, judged):
        own_ids = sorted(own[act.mention] for act in together)
        rule, joined = (SUBJECT, True) if len(together) > 1 else (PROVISIONAL, False)
        if by_people:
            rule, joined = JUDGED, False
        maybe = sorted({c for act in together for c in candidates[act.mention]})
        _take(result, own_ids[0], together, rule=rule, inferred=joined)
        result.redirects.update((old, own_ids[0]) for old in own_ids[1:])
        result.groups.append(
            Group(
                id=own_ids[0],
                acts=tuple(together),
                rule=rule,
                inferred=joined,
                candidates=tuple(maybe),
            )
        )


def _regrouped(
    groups: Sequence[list[LocalAct]], judged: Judged
) -> list[tuple[list[LocalAct], bool]]:
    """Groups as people want them, and whether it is they who joined one."""
    out: list[tuple[list[LocalAct], bool]] = []
    for group in groups:
        names = {act.mention for act in group}
        torn = any(judged.apart({one}, names - {one}) for one in names)
        out += [([act], False) for act in group] if torn else [(group, False)]
    for left, right in judged.same({act.mention for group in groups for act in group}):
        ends = [n for n, (group, _) in enumerate(out) if {a.mention for a in group} & {left, right}]
        if len(ends) == 2:
            one, other = out[ends[0]][0], out[ends[1]][0]
            if not judged.apart({a.mention for a in one}, {a.mention for a in other}):
                out[ends[0]] = ([*one, *other], True)
                del out[ends[1]]
    return out


def _same(act: LocalAct) -> tuple[str, ...] | None:
    """What must be equal before subjects are compared; None where the act can join nothing."""
    if act.by_title and act.dated_title:
        return ("title", act.get("block") or "")
    issuer, kind, title = act.get("issuer"), act.type, act.get("title")
    if act.by_title or issuer is None or kind is None or title is None:
        return None
    return (issuer, tone_key(kind), act.get("series") or "", act.number_key)


def _by_subject(members: Sequence[LocalAct]) -> list[list[LocalAct]]:
    if members[0].by_title:
        return [list(members)]
    out = []
    for group in subjects.groups(act.get("title") or "" for act in members):
        together = [act for act in members if act.get("title") in group]
        told_apart = any(
            len({act.get(name) for act in together if act.get(name)}) > 1
            for name in ("date", "term")
        )
        out += [[act] for act in together] if told_apart else [together]
    return out


def _own_ids(acts: Sequence[LocalAct]) -> dict[str, str]:
    """Each mention's own provisional id; a second number that would share it says its whole."""
    taken: dict[str, str] = {}
    out = {}
    for act in acts:
        own = act.provisional_id()
        if taken.setdefault(own, act.mention) != act.mention:
            own = act.provisional_id(whole=True)
        out[act.mention] = own
    return out


def _take(
    result: Resolved, entity: str, acts: Iterable[LocalAct], *, rule: str, inferred: bool
) -> None:
    result.assigned.update((act.mention, (entity, rule, inferred)) for act in acts)
