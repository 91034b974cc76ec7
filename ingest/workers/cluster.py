"""The workers of a Dask cluster that somebody runs: the same work, on other machines.

Documents travel as bytes, so the workers need not see the files. A worker that dies is the
scheduler's to replace: it gives the parcel to another one, and gives a parcel up that killed
several (``allowed-failures`` of its settings). One that lost all its workers would let us wait for
ever, so that is looked for meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from bomay.ingest.read.source import Document
from bomay.ingest.workers.processes import KILLED, do
from bomay.ingest.workers.spread import Work
from bomay.ontology.errors import ParameterError, SchedulerUnavailable, SourceError

T = TypeVar("T")
WAIT_SECONDS = 10.0
ALONE_SECONDS = 30.0  # a cluster that replaces its workers has some again by then
_SLICE_SECONDS = 1.0


class Cluster:
    """A running Dask cluster.

    Args:
        scheduler: its address, ``tcp://host:8786``.

    Raises:
        ParameterError: it is no address, or the extra ``dask`` is not installed.
        SchedulerUnavailable: nothing answers there, or its workers cannot do the work.
    """

    def __init__(self, scheduler: str) -> None:
        try:
            from distributed import Client
        except ImportError as cause:
            reason = "a Dask cluster needs the extra: pip install 'bomay[dask]'"
            raise ParameterError("--scheduler", reason) from cause
        kind, separated, place = scheduler.partition("://")
        if not (kind in ("tcp", "tls", "ws", "wss", "ucx") and separated and place):
            raise ParameterError("--scheduler", "an address is tcp://host:port")
        self._name = scheduler
        try:
            self._client = Client(scheduler, timeout=WAIT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as cause:
            raise SchedulerUnavailable(f"no Dask scheduler answers at {scheduler}") from cause
        try:
            self._check()
        except BaseException:
            self._client.close()
            raise

    def _check(self) -> None:
        """Workers of another version would give other facts."""
        try:
            self._client.wait_for_workers(1, timeout=WAIT_SECONDS)
        except TimeoutError as cause:
            raise SchedulerUnavailable(f"{self._name} has no workers") from cause
        ours = version()
        try:
            theirs = set(self._client.run(version).values())
        except ImportError as cause:
            raise SchedulerUnavailable(f"workers of {self._name} lack bomay ({cause})") from cause
        if theirs != {ours}:
            found = ", ".join(sorted(theirs))
            raise SchedulerUnavailable(f"{self._name} has workers with bomay {found}, not {ours}")

    def send(self, work: Work[T], documents: Sequence[Document]) -> _Parcel[T]:
        """See ``Workers.send``."""
        return _Parcel(self._client, self._name, work, documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()


class _Parcel(Generic[T]):
    def __init__(
        self, client: Any, name: str, work: Work[T], documents: Sequence[Document]
    ) -> None:
        self._client = client
        self._name = name
        self._work = work
        self._documents = documents
        self._future = self._submit(documents)

    def _submit(self, documents: Sequence[Document]) -> Any:
        return self._client.submit(do, self._work, documents, pure=False)

    def ready(self) -> bool:
        return bool(self._future.done())

    def answers(self) -> list[T | SourceError]:
        return self._answers(self._documents, self._future)

    def _answers(self, documents: Sequence[Document], future: Any) -> list[T | SourceError]:
        from distributed.client import FutureCancelledError

        try:
            found: list[T | SourceError] = self._result(future)
        except SchedulerUnavailable:
            raise
        except Exception as cause:
            if isinstance(cause, FutureCancelledError) or future.status != "error":
                reason = f"the Dask scheduler at {self._name} went away"
                raise SchedulerUnavailable(reason) from cause
            if len(documents) == 1:
                return [SourceError(documents[0].name, _reason(cause))]
            half = len(documents) // 2
            parts = [documents[:half], documents[half:]]
            return [one for part in parts for one in self._answers(part, self._submit(part))]
        return found

    def _result(self, future: Any) -> Any:
        """Wait as long as somebody may be working on it."""
        seen = time.monotonic()
        while True:
            try:
                return future.result(timeout=_SLICE_SECONDS)
            except TimeoutError:
                if future.status == "error":  # the work's own
                    raise
            if self._client.nthreads():
                seen = time.monotonic()
            elif time.monotonic() - seen >= ALONE_SECONDS:
                raise SchedulerUnavailable(f"{self._name} has no workers any more")


def _reason(cause: Exception) -> str:
    from distributed import KilledWorker

    if isinstance(cause, KilledWorker):
        return KILLED
    return f"its reading failed on a worker ({type(cause).__name__}: {cause}); report it"


def version() -> str:
    """What decides how a document is read, as a worker sees it."""
    from importlib.metadata import version as installed

    from bomay.ingest.load import EXTRACTOR

    return f"{installed('bomay')} ({EXTRACTOR})"
