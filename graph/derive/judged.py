"""What people judged, as it bears on a block that is derived (design 5.4.7, 5.4.11).

Judgements are replayed in an order of their own, so the order in which documents came is of no
account. What one takes back counts no more; of two that contradict each other, which ``review``
refuses but an import may bring, the one that keeps apart holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bomay.ontology.judgement import DIFFERENT, SAME, UNDO, UNSURE, Judgement

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements that hold, by their time.

    Attributes:
        all: none of them is taken back.
        named: everything that these and the ones taken back are about.
    """

    all: tuple[Judgement, ...] = ()
    named: frozenset[str] = frozenset()

    @classmethod
    def of(cls, judgements: Iterable[Judgement], kind: str) -> Judged:
        """Those of one kind that nobody took back."""
        known = list(judgements)
        undone = {one.undoes for one in known if one.verdict == UNDO}
        kept = [j for j in known if j.kind == kind and j.verdict != UNDO and j.id not in undone]
        named = frozenset(thing for one in known for thing in (*one.left, *one.right))
        return cls(tuple(sorted(kept, key=lambda one: (one.made_at, one.id))), named)

    def same(self, present: Collection[str]) -> Iterable[Pair]:
        """Pairs of things that are there and were judged the same: the first of either side."""
        for one in self._of(SAME):
            left, right = _first(one.left, present), _first(one.right, present)
            if left is not None and right is not None and left != right:
                yield left, right

    def sides(self, thing: str) -> Iterable[Pair]:
        """The judgements that keep it apart from others, and on which side it is."""
        for one in self._of(DIFFERENT):
            if thing in one.left:
                yield one.id, "left"
            if thing in one.right:
                yield one.id, "right"

    def apart(self, left: Collection[str], right: Collection[str]) -> bool:
        """Whether some of two sets of things were judged different."""
        return any(_between(one, left, right) for one in self._of(DIFFERENT))

    def unsure(self, left: Collection[str], right: Collection[str]) -> Judgement | None:
        """The last judgement that left it open whether two are one."""
        found = [one for one in self._of(UNSURE) if _between(one, left, right)]
        return found[-1] if found else None

    def between(self, left: Collection[str], right: Collection[str]) -> list[Judgement]:
        """Everything judged of two sets of things."""
        return [one for one in self.all if _between(one, left, right)]

    def joining(self, things: Collection[str]) -> list[Judgement]:
        """Judgements that join some of these things with each other."""
        own = set(things)
        return [one for one in self._of(SAME) if own & set(one.left) and own & set(one.right)]

    def _of(self, verdict: str) -> list[Judgement]:
        return [one for one in self.all if one.verdict == verdict] if self.all else []


def _first(side: Sequence[str], present: Collection[str]) -> str | None:
    return next((one for one in side if one in present), None)


def _between(one: Judgement, left: Collection[str], right: Collection[str]) -> bool:
    """Whether a judgement has one side here and the other there, whichever way round."""
    return (_any(one.left, left) and _any(one.right, right)) or (
        _any(one.left, right) and _any(one.right, left)
    )


def _any(side: Iterable[str], things: Collection[str]) -> bool:
    return any(one in things for one in side)
