"""How much faster two workers are than one, the start of the processes included.

Runs ``bomay extract`` and ``bomay ingest`` on the same records of news with one worker and with
two, in turn, each in a process of its own. The bar is 1.8 times on the clock. On a machine with
other work the clock says little, so the CPU seconds of the process that hands out and takes back
and of the workers are printed too: two workers can at best be as fast as all of it divided by two.

    python benchmarks/two_workers.py [CORPUS.jsonl.gz] [--documents N] [--rounds N]
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "large" / "vi_political_corpus.jsonl.gz"
DOCUMENTS = 4000
ROUNDS = 3
# Runs the command line and says what it took: seconds on the clock, of this process, of others.
MEASURED = """
import os, sys, time
began = time.monotonic()
from bomay.cli import main
try:
    main()
except SystemExit as leaving:
    took = os.times()
    own, others = took.user + took.system, took.children_user + took.children_system
    print(leaving.code or 0, time.monotonic() - began, own, others, file=sys.stderr)
"""


def records(corpus: Path, count: int, kind: str = "news") -> list[str]:
    """The first records of one kind, a line each."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        return list(islice((line for line in lines if json.loads(line)["kind"] == kind), count))


def run(command: str, file: Path, workers: int) -> tuple[float, float, float]:
    """Seconds on the clock, CPU seconds of the first process and of the workers."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                *(sys.executable, "-c", MEASURED, "--store", f"sqlite:///{folder}/graph.db"),
                *(command, str(file), "--workers", str(workers)),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=True,
        )
    code, *took = done.stderr.decode().splitlines()[-1].split(" ")
    assert code == "0", done.stderr.decode()
    wall, own, others = map(float, took)
    return wall, own, others


def main() -> None:
    """Print a line for each command and number of workers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.jsonl"
        lines = records(given.corpus, given.documents)
        file.write_text("".join(lines), encoding="utf-8")
        print(f"{len(lines)} records, {file.stat().st_size / 1e6:.1f} MB, {given.rounds} rounds")
        print("command  workers  clock  first process  workers  times   at best")
        for command in ("extract", "ingest"):
            took: dict[int, list[tuple[float, float, float]]] = {1: [], 2: []}
            for _ in range(given.rounds):
                for workers, found in took.items():
                    found.append(run(command, file, workers))
            alone = medians(took[1])
            for workers, found in took.items():
                clock, own, others = medians(found)
                best = sum(alone[1:]) / max(own, (own + others) / workers)
                print(
                    f"{command:8} {workers:7}  {clock:5.1f}  {own:13.2f}  {others:7.2f}"
                    f"  {alone[0] / clock:5.2f}  {best:8.2f}"
                )


def medians(found: list[tuple[float, float, float]]) -> tuple[float, ...]:
    """Of each column."""
    return tuple(statistics.median(column) for column in zip(*found, strict=True))


if __name__ == "__main__":
    main()
