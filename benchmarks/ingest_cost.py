"""Whether a document costs the same to ingest however many are stored already.

Ingests a corpus of records in random order (kinds of documents differ in cost, so slices must be
alike) in one process and prints the CPU time a document of every batch: reading and extracting it,
and linking and writing it. The bar is a mean over everything of at most 1.2 times the first batch.

    python benchmarks/ingest_cost.py [CORPUS.jsonl.gz] [--documents N]
"""

from __future__ import annotations

import argparse
import gzip
import random
import tempfile
import time
from pathlib import Path

from bomay.graph.store import GraphStore, open_store
from bomay.ingest import load
from bomay.ingest.load import Report, ingest

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "large" / "vi_political_corpus.jsonl.gz"
DOCUMENTS = 6000
SEED = 1


class Batches:
    """Stands before the loading of a batch and takes the time."""

    def __init__(self) -> None:
        self._load = load._load
        self._since = time.process_time()
        self.rows: list[tuple[int, float, float]] = []  # documents, extracting, linking

    def __call__(self, store: GraphStore, batch: list[load._Taken], report: Report) -> None:
        began = time.process_time()
        self._load(store, batch, report)
        now = time.process_time()
        if batch:
            self.rows.append((len(batch), began - self._since, now - began))
            self.show()
        self._since = now

    def show(self) -> None:
        """One line for the last batch."""
        count, extracting, linking = self.rows[-1]
        total = sum(row[0] for row in self.rows)
        first, mean = self.cost(1), self.cost(len(self.rows))
        print(
            f"{total:6,} documents: {1000 * extracting / count:5.2f} ms extracting, "
            f"{1000 * linking / count:5.2f} ms linking and writing; mean {mean:5.2f} ms, "
            f"{mean / first:.2f} x the first batch",
            flush=True,
        )

    def cost(self, batches: int) -> float:
        """Milliseconds a document of the first batches."""
        rows = self.rows[:batches]
        return 1000 * sum(row[1] + row[2] for row in rows) / sum(row[0] for row in rows)


def main() -> None:
    """Ingest and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
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
            load._load = Batches()  # type: ignore[assignment]
            report = ingest(store, [chosen])
        print(f"{len(report.new)} new, {len(report.refused)} refused")
        for refusal in report.refused:
            print(f"refused: {refusal}")


if __name__ == "__main__":
    main()
