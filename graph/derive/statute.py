"""Who belongs to a body by the Party Statute, though no text says so (domain §2).

The secretary and the deputy secretaries are of the Standing Board, and its members are of the
committee. This is told on request only, marked as inferred with its rule, and never stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bomay.graph.derive.posts import rank_class
from bomay.ontology import ids, tables

_ANY = "*"


@dataclass(frozen=True, slots=True)
class Source:
    """A body whose officials belong to another one too.

    Attributes:
        classes: of the posts that count: ``head``, ``deputy``; empty for every post.
    """

    body: str
    kind: str
    classes: frozenset[str]
    rule: str

    def counts(self, head: str) -> bool:
        """Whether the holder of this post belongs to the other body."""
        return not self.classes or rank_class(head, self.kind) in self.classes


def sources_of(kind: str, unit: str | None) -> Iterator[Source]:
    """The bodies whose officials are members of the body of a kind and unit."""
    if unit is None:
        return
    for row in _rows():
        if row["to_kind"] == kind:
            classes = set(tables.listed(row["classes"])) - {_ANY}
            body = ids.body_id(row["from_kind"], unit=unit)
            yield Source(body, row["from_kind"], frozenset(classes), row["rule"])


def _rows() -> Iterator[Mapping[str, str]]:
    yield from tables.rows("statute_members")
