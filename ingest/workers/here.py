"""Work in this process, when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Generic, Self, TypeVar

from bomay.ingest.read.source import Document
from bomay.ingest.workers.spread import Work, answers_of
from bomay.ontology.errors import SourceError

T = TypeVar("T")


class Here:
    """No other process: nothing to start, and a debugger sees everything."""

    def send(self, work: Work[T], documents: Sequence[Document]) -> _Later[T]:
        """See ``Workers.send``."""
        return _Later(work, documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None


class _Later(Generic[T]):
    def __init__(self, work: Work[T], documents: Sequence[Document]) -> None:
        self._work = work
        self._documents = documents

    def ready(self) -> bool:
        return True

    def answers(self) -> Iterator[T | SourceError]:
        return answers_of(self._work, self._documents)
