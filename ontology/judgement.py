"""What people judge of identity, and the pairs that are put before them.

A judgement is a record, like a claim: it is appended, never changed, and replayed whenever the
things it speaks of are derived again. It names them by what stays: mentions (which one document
gives), or the id of an act that is known by its key. So it holds whatever ids the persons and acts
have later, and when a document comes back that was withdrawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

PERSON, DIRECTIVE = "person", "directive"
SAME, DIFFERENT, UNSURE, UNDO = "same", "different", "unsure", "undo"
VERDICTS = (SAME, DIFFERENT, UNSURE, UNDO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One thing one person said of two entities.

    Attributes:
        id: ``judgement:{hash}`` of everything else; the same record twice is one.
        kind: ``person`` or ``directive``. verdict: ``same``, ``different``, ``unsure``, or
            ``undo``, which takes back the judgement ``undoes``.
        left, right: what each side was when it was judged: its mention ids, the ones that name it
            first, or the id of an act known by its key.
        blocks: the blocks those are compared in; derived together from now on.
        made_at: ISO time.
    """

    id: str
    kind: str
    verdict: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    blocks: tuple[str, ...]
    author: str
    made_at: str
    undoes: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPair:
    """Two entities that may be one, which nothing decides: a view over mentions.

    Attributes:
        id: ``review:{hash}`` of kind, left and right. block: that of the left one.
        left, right: entity ids; ``right`` of a directive is the act that it may be.
        score: from 0 to 1, how much speaks for their being one. reasons: what does, in words.
    """

    id: str
    kind: str
    block: str
    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


def judgement_id(
    verdict: str,
    left: tuple[str, ...],
    right: tuple[str, ...],
    *,
    author: str,
    made_at: str,
    undoes: str | None = None,
) -> str:
    """The id of a judgement, by all that makes it another one."""
    parts = (verdict, *left, "/", *right, "/", author, made_at, undoes or "")
    return f"judgement:{_hash(*parts)[:24]}"


def pair_id(kind: str, left: str, right: str) -> str:
    """The id of a pair to review."""
    return f"review:{_hash(kind, left, right)[:24]}"


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
