"""One directive per real act: mentions of a number or title resolved by rules M1 to M12 (§1.8).

A mention whose document gives the key resolves alone. The others are compared inside their block:
with the known acts of the same series, number and type (M7 by subject, M8 when there is only one),
then with each other (M7). Nothing is compared with "the current term" (M9), and the result is a
function of the block's mentions alone: when a second act becomes known, what rested on there being
one is undone. What people judged goes before all rules but a key that the document itself gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from bomay.graph.derive import subjects
from bomay.graph.derive.acts_said import LocalAct, directive_of
from bomay.graph.derive.holding import DAY, days_of
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.known_acts import (
    MOST_CANDIDATES,
    PROVISIONAL,
    SUBJECT,
    Kind,
    Known,
    kind_of,
    place,
    undated_kinds,
)
from bomay.ontology import ids
from bomay.ontology.directive_key import shown_key
from bomay.ontology.model import Directive
from bomay.ontology.text import tone_key

KEYED, BY_DAY, LATER, JUDGED = "key", "M1", "M10", "judged"
_CONGRESS = "party:dai-hoi:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Mentions that are one directive, which is made only where it is asked for."""

    id: str
    acts: tuple[LocalAct, ...]
    key: str | None = None
    rule: str | None = None
    inferred: bool = False
    candidates: tuple[str, ...] = ()

    @property
    def mere(self) -> bool:
        """Whether it is known by a number without code and not more: ``Quyết định 12``."""
        numbers = self.key is None and not any(act.coded or act.by_title for act in self.acts)
        return numbers and self.acts[0].get("series") is not None

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
    told = {key: Known(key, members) for key, members in known.items()}
    undated = undated_kinds(unknown)
    for act in unknown:
        fitting = {
            key: one
            for key, one in told.items()
            if not judged.apart({act.mention}, {ids.directive_id(key)})
        }
        one, rule, candidates = place(act, fitting, undated)
        if one is not None:
            _take(result, ids.directive_id(one), [act], rule=rule, inferred=True)
            result.redirects[act.provisional_id()] = ids.directive_id(one)
        else:
            left.append((act, [ids.directive_id(key) for key in candidates]))
    rest = [pair for pair in left if pair[0] in _follow(result, [a for a, _ in left], judged, ())]
    _join(result, rest, judged)
    _beside_undated(result)
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
    for together, by_people in _regrouped(_by_day(alone), judged):
        own_ids = sorted(own[act.mention] for act in together)
        rule, joined = PROVISIONAL, False
        if len(together) > 1:
            rule, joined = (BY_DAY if None not in map(_day, together) else SUBJECT, True)
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


def _beside_undated(result: Resolved) -> None:
    """A mere number may also mean the act of its code whose year no text tells.

    Where several acts of known years fit it is not listed: it may be one of them.
    """
    undated: dict[Kind, list[str]] = defaultdict(list)
    for group in result.groups:
        if group.key is None:
            for kind in undated_kinds(group.acts):
                undated[kind].append(group.id)
    for at, group in enumerate(result.groups):
        if (
            group.mere
            and len(group.candidates) < 2
            and (also := undated.get(kind_of(group.acts[0])))
        ):
            candidates = sorted({*group.candidates, *also})[:MOST_CANDIDATES]
            result.groups[at] = replace(group, candidates=tuple(candidates))


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


def _by_day(groups: Sequence[list[LocalAct]]) -> list[list[LocalAct]]:
    """With those of one series, number and day as one: whatever its term, it has one such act."""
    out: list[list[LocalAct]] = []
    seen: dict[tuple[str, ...], list[LocalAct]] = {}
    for group in groups:
        days = {day for act in group if (day := _day(act)) is not None}
        found = seen.get(next(iter(days))) if len(days) == 1 else None
        if found is not None:
            found += group
            continue
        out.append(list(group))
        seen.update((day, out[-1]) for day in days if len(days) == 1)
    return out


def _day(act: LocalAct) -> tuple[str, ...] | None:
    """Series, type, number and day of an act of which all are told."""
    series, kind, days = act.get("series"), act.type, days_of(act.get("date"))
    if act.by_title or not act.coded or series is None or kind is None or days is None:
        return None
    whole = days[1] - days[0] == DAY
    return (series, tone_key(kind), act.number_key, days[0].isoformat()) if whole else None


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
