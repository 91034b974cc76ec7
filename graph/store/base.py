"""The seam between the application and a store.

Everything above this file speaks in named queries and write batches; a second store implements
these two and nothing else changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from bomay.ontology.judgement import Judgement, ReviewPair
from bomay.ontology.model import (
    Claim,
    Entity,
    Mention,
    Relation,
    SourceDocument,
    Tenure,
)

# Of what stores hold: one more for another layout, and for other ids of bodies, posts or acts,
# which documents that are stored already would not follow. The record has its own.
SCHEMA_VERSION = 4
Row = dict[str, Any]
Parameter = str | int | float | bool | None | Sequence[str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteBatch:
    """One atomic change: readers see all of it or nothing.

    Deletions come first, then upserts by id. ``delete_documents`` takes the documents with their
    mentions and claims; derived rows are replaced by the batch's own ``delete_…`` and upserts.
    Judgements are never deleted: one is taken back by another. ``redirects`` lead from ids that
    mean nothing any more; what led away from one that the batch brings (back) goes.
    ``meta`` is the store's own notes, by key (``meta/value`` reads them). ``basis`` is what
    ``GraphStore.basis`` gave before the batch was made, None for one that rests on nothing read.
    """

    documents: Sequence[SourceDocument] = ()
    mentions: Sequence[Mention] = ()
    claims: Sequence[Claim] = ()
    entities: Sequence[Entity] = ()
    tenures: Sequence[Tenure] = ()
    relations: Sequence[Relation] = ()
    judgements: Sequence[Judgement] = ()
    pairs: Sequence[ReviewPair] = ()
    redirects: Mapping[str, str] | None = None
    delete_documents: Sequence[str] = ()
    delete_entities: Sequence[str] = ()
    delete_tenures: Sequence[str] = ()
    delete_relations: Sequence[str] = ()
    delete_pairs: Sequence[str] = ()
    meta: Mapping[str, str] | None = None
    basis: str | None = None


class Reader(Protocol):
    """What answers named queries: a store, or one state of it (see ``GraphStore.read``)."""

    def run(self, name: str, /, **parameters: Parameter) -> list[Row]:
        """Rows of the named query ``topic/name`` in its total order, values plain JSON types.

        The rows are of one state of the graph.

        Raises:
            ParameterError: a parameter of the header is missing or of the wrong type.
            KeyError: no query has that name.
        """


class GraphStore(Reader, Protocol):
    """A place where the graph is kept. Open one with ``bomay.graph.store.open_store(url)``.

    Raises (all methods):
        StoreUnavailable: the store cannot be reached or is locked too long.
        StoreVersionError: another version of the schema made it.

    Attributes:
        largest_batch: documents that one batch may bring; the store holds it in memory.
    """

    largest_batch: int

    def initialise(self) -> None:
        """Create what the schema needs; repeatable."""

    def check(self) -> None:
        """Return when the store answers and is of this version, else raise."""

    def read(self, work: Callable[[Reader], T], *, once: bool = False) -> T:
        """What ``work`` makes of one state of the graph, however many queries it asks.

        It must ask the reader it is given and nothing else, and not keep it.

        Args:
            work: may be done several times, the last one counts; so it only reads.
            once: for work that cannot be done again, such as writing to a file. Other writers may
                have to wait until it ends.
        """

    def basis(self) -> str:
        """A mark of the graph as it is now, for batches made from what is read after this."""

    def write(self, batch: WriteBatch) -> None:
        """Apply one batch atomically; the same batch twice changes nothing the second time.

        Raises:
            StoreChanged: the batch has a basis, and somebody wrote since; nothing was written.
            BatchTooLarge: the store cannot hold so much at once; nothing was written.
            StoreError: the batch names what is neither in it nor in the graph.
        """

    def close(self) -> None:
        """Release connections; a closed store cannot be used."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
