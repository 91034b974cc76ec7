"""Documents to workers and their answers back, in the order of the documents, in bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

from bomay.ingest.read.source import Document
from bomay.ontology.errors import SourceError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Work = Callable[[Document], T | SourceError]
Item = Document | SourceError


def answers_of(work: Work[T], documents: Iterable[Document]) -> Iterator[T | SourceError]:
    """What a work makes of each; one that has ``each`` does them together, in less time."""
    together = getattr(work, "each", None)
    return map(work, documents) if together is None else iter(together([*documents]))


# A parcel is what one worker gets at a time: large enough that sending it costs little, small
# enough that few wait when one of its documents kills the worker.
PARCEL_DOCUMENTS = 64
PARCEL_SIZE = 256_000
# What may be under way: enough to keep workers busy while a batch is written, and all that is
# ever held, however many documents there are.
UNDER_WAY_SIZE = 12_000_000
UNDER_WAY_PARCELS = 256


class Parcel(Protocol[T_co]):
    """The answers to some documents, under way."""

    def ready(self) -> bool:
        """Whether ``answers`` need not wait."""

    def answers(self) -> Iterable[T_co | SourceError]:
        """One answer a document, in their order; waits for them."""


class Workers(Protocol):
    """Does work on documents somewhere; used in a ``with``, which ends them."""

    def send(self, work: Work[T], documents: Sequence[Document]) -> Parcel[T]:
        """Begin the work. It must be a function of a module, or a ``partial`` of one."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A document and what became of it; ``answer`` is None where no work was wanted."""

    item: Item
    answer: T | SourceError | None


@dataclass(slots=True)
class _Group:
    """Items that came one after the other, and the parcel of those that are worked on."""

    items: list[Item] = field(default_factory=list)
    wanted: list[bool] = field(default_factory=list)
    parcel: Parcel[Any] | None = None
    size: int = 0


def spread(
    workers: Workers,
    work: Work[T],
    items: Iterable[Item],
    *,
    wanted: Callable[[Sequence[Document]], Sequence[bool]] | None = None,
) -> Iterator[Done[T]]:
    """Every item with its answer, in the order of the items.

    Args:
        workers: who does it.
        work: what is done with a document.
        items: read no further ahead than is needed to keep the workers busy.
        wanted: which of some documents are to be worked on; all, when left out.
    """
    under_way: deque[_Group] = deque()
    size = 0
    for group in _grouped(items):
        documents = [one for one in group.items if not isinstance(one, SourceError)]
        group.wanted = list(wanted(documents)) if wanted else [True] * len(documents)
        chosen = [one for one, yes in zip(documents, group.wanted, strict=True) if yes]
        if chosen:
            group.parcel = workers.send(work, chosen)
        under_way.append(group)
        size += group.size
        while under_way and (
            size > UNDER_WAY_SIZE or len(under_way) > UNDER_WAY_PARCELS or _ready(under_way[0])
        ):
            first = under_way.popleft()
            size -= first.size
            yield from _answered(first)
    while under_way:
        yield from _answered(under_way.popleft())


def _grouped(items: Iterable[Item]) -> Iterator[_Group]:
    group = _Group()
    for item in items:
        group.items.append(item)
        group.size += 0 if isinstance(item, SourceError) else item.size
        if len(group.items) >= PARCEL_DOCUMENTS or group.size >= PARCEL_SIZE:
            yield group
            group = _Group()
    if group.items:
        yield group


def _ready(group: _Group) -> bool:
    return group.parcel is None or group.parcel.ready()


def _answered(group: _Group) -> Iterator[Done[Any]]:
    answers = iter(group.parcel.answers() if group.parcel else ())
    chosen = iter(group.wanted)
    for item in group.items:
        if isinstance(item, SourceError):
            yield Done(item, item)
        else:
            yield Done(item, next(answers) if next(chosen) else None)
