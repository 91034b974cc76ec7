"""Who reads and extracts: this process, processes beside it, or a Dask cluster.

All do the same work in the same order of answers, so how many there are changes nothing but time.
"""

from __future__ import annotations

import os

from bomay.ingest.workers.here import Here
from bomay.ingest.workers.spread import Done, Workers, spread

__all__ = ["Done", "Here", "Workers", "open_workers", "spread"]


def open_workers(count: int | None = None, *, scheduler: str | None = None) -> Workers:
    """Workers to be used in a ``with``.

    Args:
        count: processes here; 1 works in this process. None: one for each core, none of them for
            a handful of documents.
        scheduler: address of a running Dask scheduler (``tcp://host:8786``), used instead.

    Raises:
        ParameterError: the scheduler's address is none, or the extra ``dask`` is not installed.
        SchedulerUnavailable: the scheduler does not answer or has no workers fit for it.
    """
    if scheduler is not None:
        from bomay.ingest.workers.cluster import Cluster

        return Cluster(scheduler)
    if count == 1:
        return Here()
    from bomay.ingest.guard import make_ready
    from bomay.ingest.workers.processes import Processes

    if count is not None:
        return Processes(count, ready=make_ready)
    found = cores()
    return Processes(found, at_once=False, ready=make_ready) if found > 1 else Here()


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
