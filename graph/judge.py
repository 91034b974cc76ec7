"""People say who is who: judgements checked against each other, stored and replayed at once.

What is judged are two persons, or a provisional act and one that it may be, by their ids as
answers give them; or two mentions (``source:….m.…``), to tell apart what the rules joined. The
record names mentions and known acts, so that it holds whatever the ids are later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from bomay.graph.answers.entities import resolve
from bomay.graph.derive.directives import is_provisional
from bomay.graph.derive.judged import Judged
from bomay.graph.refresh import changes
from bomay.graph.refreshing.change import Change
from bomay.graph.settled import settled
from bomay.graph.store import records
from bomay.graph.store.base import GraphStore
from bomay.ontology.errors import (
    JudgementConflict,
    NotFoundError,
    ParameterError,
)
from bomay.ontology.ids import is_id, kind_of
from bomay.ontology.judgement import (
    DIFFERENT,
    DIRECTIVE,
    PERSON,
    SAME,
    UNDO,
    UNSURE,
    Judgement,
    judgement_id,
)

_MOST_ANCHORS = 16  # mentions that a side is remembered by
_LONGEST = 500
_KINDS = {"Person": PERSON, "Directive": DIRECTIVE}


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of what is judged.

    Attributes:
        things: all mentions that stand for it now, and its id when it is a known act.
        anchors: those of them that the record names it by.
    """

    entity: str
    kind: str
    things: frozenset[str]
    anchors: tuple[str, ...]
    blocks: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether it is an act whose key is known."""
        return self.kind == DIRECTIVE and self.anchors == (self.entity,)


def judge(
    store: GraphStore,
    verdict: str,
    left: str,
    right: str,
    *,
    author: str,
    note: str | None = None,
    now: str | None = None,
) -> Judgement:
    """Record that two are the ``same``, ``different``, or that it stays ``unsure``.

    Args:
        store: changed at once: the persons or acts are derived again.
        verdict: see above.
        left: id of a person, act or mention.
        right: id of the other.
        author: who says it.
        note: why.
        now: ISO time, or None for the clock's.

    Returns:
        The new record; the old one when the same was said before.

    Raises:
        NotFoundError: nothing has one of the ids.
        ParameterError: these two cannot be judged so.
        JudgementConflict: another judgement says otherwise; names it.
    """
    if verdict not in (SAME, DIFFERENT, UNSURE):
        raise ParameterError("verdict", f"is {SAME}, {DIFFERENT} or {UNSURE}")
    _check_texts(author, note)

    def decide() -> Judgement:
        one, other = _side(store, left), _side(store, right)
        _check_pair(verdict, one, other)
        judged = Change(store, [], []).judged(one.kind, {*one.blocks, *other.blocks})[1]
        for old in judged.between(one.things, other.things):
            if old.verdict == verdict:
                return old
        _check_conflict(verdict, one, other, judged)
        said = {"author": author, "made_at": now or _now()}
        return Judgement(
            id=judgement_id(verdict, one.anchors, other.anchors, **said),
            kind=one.kind,
            verdict=verdict,
            left=one.anchors,
            right=other.anchors,
            blocks=tuple(sorted({*one.blocks, *other.blocks})),
            note=note,
            **said,
        )

    return _record(store, decide)


def undo(
    store: GraphStore,
    left: str,
    right: str | None = None,
    *,
    author: str,
    note: str | None = None,
    now: str | None = None,
) -> Judgement:
    """Take a judgement back: by its id, or the one between two.

    Raises:
        NotFoundError: nothing has the id, or nothing holds between the two.
        ParameterError: it was taken back already, or there are several: their ids are named.
    """
    _check_texts(author, note)

    def decide() -> Judgement:
        old = _held(store, left) if right is None else _between(store, left, right)
        said = {"author": author, "made_at": now or _now()}
        made = judgement_id(UNDO, old.left, old.right, undoes=old.id, **said)
        return replace(
            old,
            id=made,
            verdict=UNDO,
            undoes=old.id,
            note=note,
            author=said["author"],
            made_at=said["made_at"],
        )

    return _record(store, decide)


def described(one: Judgement) -> str:
    """A judgement in words, for messages."""
    return f"{one.verdict!r} by {one.author} on {one.made_at[:10]} ({one.id})"


def _record(store: GraphStore, decide: Callable[[], Judgement]) -> Judgement:
    def write(basis: str) -> Judgement:
        made = decide()
        if not store.run("judgements/by_ids", ids=[made.id]):
            store.write(replace(changes(store, [], [], [made]), basis=basis))
        return made

    return settled(store, write)


def _side(store: GraphStore, named: str) -> _Side:
    if is_id(named) and kind_of(named) == "Mention":
        rows = store.run("mentions/by_ids", ids=[named])
        if not rows or rows[0]["entity"] is None:
            raise NotFoundError(named)
        entity = str(rows[0]["entity"])
    else:
        entity = resolve(store, named)
        rows = store.run("mentions/by_entities", entities=[entity])
    kind = _KINDS.get(kind_of(entity))
    if kind is None or not rows:
        raise ParameterError("id", f"{named} is neither a person nor a directive of a document")
    rows.sort(key=lambda row: (row["document"], row["spans"][:1], row["id"]))
    anchors: tuple[str, ...] = tuple(row["id"] for row in rows[:_MOST_ANCHORS])
    things = frozenset(row["id"] for row in rows)
    if kind == DIRECTIVE and named != anchors[0] and not is_provisional(entity):
        anchors, things = (entity,), things | {entity}
    blocks = tuple(sorted({row["block"] for row in rows}))
    return _Side(entity, kind, things, anchors, blocks)


def _check_texts(author: str, note: str | None) -> None:
    for name, text in (("author", author), ("note", note)):
        if text is not None and (len(text) > _LONGEST or not text.isprintable()):
            raise ParameterError(name, f"is one line of at most {_LONGEST} characters")
    if not author.strip():
        raise ParameterError("author", "cannot be empty: a judgement has somebody who stands by it")


def _check_pair(verdict: str, one: _Side, other: _Side) -> None:
    if one.kind != other.kind:
        raise ParameterError("id", f"{one.entity} and {other.entity} are of different kinds")
    if one.things & other.things:
        told = "; to tell them apart give two of its mentions" if verdict == DIFFERENT else ""
        raise ParameterError("id", f"both are {one.entity} already{told}")
    if one.known and other.known:
        raise ParameterError("id", f"{one.entity} and {other.entity} have keys that differ")
    plain = one.kind == DIRECTIVE and not one.known and not other.known
    if verdict == SAME and plain and not set(one.blocks) & set(other.blocks):
        raise ParameterError(
            "id", "two unknown acts of different numbers: judge each of them by a known act"
        )


def _check_conflict(verdict: str, one: _Side, other: _Side, judged: Judged) -> None:
    """Refuse what contradicts a judgement that holds, also through others."""
    left, right = _reach(judged, one), _reach(judged, other)
    against = {SAME: (DIFFERENT,), DIFFERENT: (SAME,), UNSURE: (SAME, DIFFERENT)}[verdict]
    found = [j for j in judged.between(left, right) if j.verdict in against]
    if verdict != SAME and left & right:
        found += [j for j in judged.joining(left | right) if j.verdict in against]
    known = {thing for thing in left | right if thing.startswith("directive:")}
    chain = judged.joining(left) + judged.joining(right)
    if verdict == SAME and len(known) > 1:
        found += chain
    if not found:
        return
    if verdict == SAME:
        found += chain
    named = "; ".join(dict.fromkeys(map(described, found)))
    raise JudgementConflict(f"{one.entity} and {other.entity}: judged {named}; undo that first")


def _reach(judged: Judged, side: _Side) -> set[str]:
    """All that judgements say is one with a side."""
    found = set(side.things) | set(side.anchors)
    while True:
        more = {
            thing
            for one in judged.all
            if one.verdict == SAME and (found & set(one.left) or found & set(one.right))
            for thing in (*one.left, *one.right)
        } - found
        if not more:
            return found
        found |= more


def _held(store: GraphStore, named: str) -> Judgement:
    rows = store.run("judgements/by_ids", ids=[named])
    if not rows:
        raise NotFoundError(named)
    one = records.judgement(rows[0])
    if one.verdict == UNDO:
        raise ParameterError("id", f"{named} took another back; judge the two again")
    every = map(records.judgement, store.run("judgements/of_blocks", blocks=list(one.blocks)))
    if one not in Judged.of(every, one.kind).all:
        raise ParameterError("id", f"{named} was taken back already")
    return one


def _between(store: GraphStore, left: str, right: str) -> Judgement:
    one, other = _side(store, left), _side(store, right)
    judged = Change(store, [], []).judged(one.kind, {*one.blocks, *other.blocks})[1]
    found = judged.between(one.things, other.things)
    if not found:
        raise NotFoundError(f"a judgement of {left} and {right}")
    if len(found) > 1:
        raise ParameterError("id", f"several hold, name one: {'; '.join(map(described, found))}")
    return found[0]


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
