"""Whether a document costs the same to ingest however many are stored already.

Ingests a corpus of records in random order (kinds of documents differ in cost, so slices must be
alike) in one process and prints for every thousand the CPU time a document: reading and extracting
it, linking it, writing it. The bar is a mean over everything of at most 1.2 times the first
thousand; the last line has the same for linking and writing alone. Batches grow with the store, so
``--batch`` asks in turn for ones of a thousand only, as from a folder that is watched.

    python benchmarks/ingest_cost.py [CORPUS.jsonl.gz] [--documents N] [--batch N]
"""

from __future__ import annotations

import argparse
import gzip
import random
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bomay.graph.store import GraphStore, open_store
from bomay.graph.store.sqlite import SqliteStore
from bomay.ingest import load
from bomay.ingest.load import Report, ingest

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "large" / "vi_political_corpus.jsonl.gz"
DOCUMENTS = 30_000
SEED = 1


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU that some documents took."""

    documents: int
    extracting: float
    linking: float
    writing: float

    @property
    def beyond(self) -> float:
        """Milliseconds a document of what the store may make dearer."""
        return 1000 * (self.linking + self.writing) / self.documents

    @property
    def all(self) -> float:
        """Milliseconds a document."""
        return self.beyond + 1000 * self.extracting / self.documents


class Batches:
    """Stands before the loading of a batch and takes the time."""

    def __init__(self) -> None:
        self._load, self._writing = load._load, 0.0
        load._load = self
        SqliteStore.write = self._timed(SqliteStore.write)  # type: ignore[method-assign]
        self._since = time.process_time()
        self.costs: list[Cost] = []

    def _timed(self, write: Callable[..., None]) -> Callable[..., None]:
        def timed(*said: Any) -> None:
            began = time.process_time()
            write(*said)
            self._writing += time.process_time() - began

        return timed

    def __call__(self, store: GraphStore, batch: list[load._Taken], report: Report) -> None:
        began, self._writing = time.process_time(), 0.0
        self._load(store, batch, report)
        now = time.process_time()
        if batch:
            linking = now - began - self._writing
            self.costs.append(Cost(len(batch), began - self._since, linking, self._writing))
            self.show()
        self._since = now

    def show(self) -> None:
        """One line for the last batch."""
        last, mean, first = self.costs[-1], added(self.costs), self.costs[0]
        each = 1000 / last.documents
        print(
            f"{mean.documents:6,} documents: {each * last.extracting:5.2f} ms extracting, "
            f"{each * last.linking:5.2f} linking, {each * last.writing:5.2f} writing; "
            f"mean {mean.all:5.2f} ms, {mean.all / first.all:.2f} x the first batch; "
            f"linking and writing {last.beyond / first.beyond:.2f} x",
            flush=True,
        )


def added(costs: list[Cost]) -> Cost:
    """All of it."""
    return Cost(
        sum(one.documents for one in costs),
        sum(one.extracting for one in costs),
        sum(one.linking for one in costs),
        sum(one.writing for one in costs),
    )


def main() -> None:
    """Ingest and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--batch", type=int, help="documents of every batch")
    asked = parser.parse_args()
    if not asked.corpus.exists():
        print(f"NOT MEASURED: {asked.corpus} is not here")
        return
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder) / "chosen.jsonl"
        with gzip.open(asked.corpus) as stream:
            lines = stream.readlines()
        random.Random(SEED).shuffle(lines)
        chosen.write_bytes(b"".join(lines[: asked.documents]))
        del lines
        with open_store(f"sqlite:///{folder}/graph.db") as store:
            ingest(store, [])
            if asked.batch:
                load._batch_documents = lambda store: int(asked.batch)
            batches = Batches()
            report = ingest(store, [chosen])
        print(f"{len(report.new)} new, {len(report.refused)} refused")
        for refusal in report.refused:
            print(f"refused: {refusal}")
    first, mean = batches.costs[0], added(batches.costs)
    whole, beyond = mean.all / first.all, mean.beyond / first.beyond
    print(f"whole {whole:.2f} x, linking and writing {beyond:.2f} x")
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB")


if __name__ == "__main__":
    main()
