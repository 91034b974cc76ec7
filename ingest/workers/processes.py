"""Processes beside this one. A document that kills one costs only itself.

Where that is safe (Linux, no other thread yet) the first workers are forked from this process after
it has made ready what all of them need, which saves each of them its start; else, and in place of
workers that died, they are spawned. They leave interrupts to this process and end when it ends,
however it ends.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from bomay.ingest.read.source import Document
from bomay.ingest.unswept import unswept
from bomay.ingest.workers.ending import end_with, working
from bomay.ingest.workers.spread import PARCEL_SIZE, Work, answers_of
from bomay.ontology.errors import SourceError

T = TypeVar("T")
MOST_MEMORY = 4 << 30
"""Bytes of data one worker may hold; the document that needs more is refused."""
KILLED = "its reading ended the process that read it; report it"


class Processes:
    """Some worker processes, started when there is work.

    Args:
        count: how many.
        at_once: start them for one parcel too; else a single small one is done here, which takes
            less time than starting a process.
        ready: makes in this process what every worker needs, once, before workers are forked.
    """

    def __init__(
        self, count: int, *, at_once: bool = True, ready: Callable[[], object] | None = None
    ) -> None:
        self._count = count
        self._pool = _Pool(count, ready=ready)
        self._at_once = at_once
        self._held: _Parcel[Any] | None = None
        self._alone: _Pool | None = None
        self._under_way: list[_Parcel[Any]] = []

    def send(self, work: Work[T], documents: Sequence[Document]) -> _Parcel[T]:
        """See ``Workers.send``."""
        parcel = _Parcel(self, work, documents)
        self._under_way = [one for one in self._under_way if not one.done()]
        self._under_way.append(parcel)
        if not self._at_once and sum(one.size for one in documents) < PARCEL_SIZE:
            self._held = parcel
        else:
            if self._held is not None:
                self._begin(self._held)
                self._held = None
            self._begin(parcel)
        self._at_once = True
        return parcel

    def _begin(self, parcel: _Parcel[Any]) -> None:
        try:
            parcel.future = self._pool.submit(parcel.work, parcel.documents)
        except BrokenProcessPool:
            self._mend()

    def _mend(self) -> None:
        """A worker died: begin anew what was not done, what may have killed it one by one later."""
        self._pool.close()
        self._pool = _Pool(self._count)
        lost = [one for one in self._under_way if not one.done()]
        # Parcels are taken in order: one for each worker and one that waits beside them.
        for suspect in lost[: 2 * self._count + 1]:
            suspect.future = None
        for parcel in lost[2 * self._count + 1 :]:
            self._begin(parcel)

    def wait(self, parcel: _Parcel[T]) -> list[T | SourceError]:
        """The answers of a parcel, whatever its documents do to workers."""
        if parcel is self._held:
            self._held, self._at_once = None, False
            return do(parcel.work, parcel.documents)
        while parcel.future is not None:
            try:
                return parcel.future.result()
            except BrokenProcessPool:
                self._mend()
        return self._one_by_one(parcel.work, parcel.documents)

    def _one_by_one(self, work: Work[T], documents: Sequence[Document]) -> list[T | SourceError]:
        """The work in a process of its own; where that dies, on halves, down to one document."""
        if self._alone is None:
            self._alone = _Pool(1)
        try:
            return self._alone.submit(work, documents).result()
        except BrokenProcessPool:
            self._alone.close()
            self._alone = None
        if len(documents) == 1:
            return [SourceError(documents[0].name, KILLED)]
        half = len(documents) // 2
        return [
            *self._one_by_one(work, documents[:half]),
            *self._one_by_one(work, documents[half:]),
        ]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.close()
        if self._alone is not None:
            self._alone.close()


class _Parcel(Generic[T]):
    def __init__(self, workers: Processes, work: Work[T], documents: Sequence[Document]) -> None:
        self.work = work
        self.documents = documents
        self.future: Future[list[T | SourceError]] | None = None
        self._workers = workers
        self._taken = False

    def done(self) -> bool:
        """Whether it was answered, or is about to be."""
        whole = self.future is not None and self.future.done() and not self.future.exception()
        return self._taken or whole

    def ready(self) -> bool:
        return self.future is not None and self.future.done()

    def answers(self) -> list[T | SourceError]:
        found = self._workers.wait(self)
        self._taken = True
        return found


class _Pool:
    """An executor whose processes end when this end of a pipe is closed, here or by our death.

    Args:
        count: how many processes.
        ready: see ``Processes``; without it they are spawned.
    """

    def __init__(self, count: int, *, ready: Callable[[], object] | None = None) -> None:
        self._count = count
        self._ready = ready
        self._executor: ProcessPoolExecutor | None = None

    def _open(self) -> ProcessPoolExecutor:
        forks = self._ready is not None and _may_fork()
        if forks and self._ready is not None:
            self._ready()
        context = get_context("fork" if forks else "spawn")
        self._ours, self._alive = context.Pipe(duplex=False)
        # What is forked has our end of the pipe too, and must close it to hear of our death.
        told = (self._ours, os.getpid(), *((self._alive,) if forks else ()))
        return ProcessPoolExecutor(
            self._count, mp_context=context, initializer=_prepare, initargs=told
        )

    def submit(self, work: Work[T], documents: Sequence[Document]) -> Future[list[T | SourceError]]:
        """Begin; a worker may be started here."""
        with _interrupts_held():
            if self._executor is None:
                self._executor = self._open()
            return self._executor.submit(do, work, documents)

    def close(self) -> None:
        """End the processes now."""
        if self._executor is None:
            return
        self._alive.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._ours.close()


def do(work: Work[T], documents: Sequence[Document]) -> list[T | SourceError]:
    """What a worker does with a parcel."""
    with working(), unswept():
        return list(answers_of(work, documents))


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process started meanwhile never gets Ctrl-C, not even before it can say so itself."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _may_fork() -> bool:
    """Whether a copy of this process is whole: a thread would be missing in it, with its locks."""
    return sys.platform == "linux" and threading.active_count() == 1


def _prepare(alive: Connection, parent: int, inherited: Connection | None = None) -> None:
    """Runs first in every worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was there before is never let go: looking through it would also copy its pages.
    gc.freeze()
    if inherited is not None:
        inherited.close()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=end_with, args=(alive, parent), daemon=True).start()
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, most))
