"""How fast a text becomes facts, beside two other readers of texts on the same bytes, in one run.

The texts are the news and legal documents of the developers' folder, each a document of its own,
read as a worker reads it: in parcels, and with the cyclic collector held back (some 2 % of the
time). ``one by one`` is each text alone. Time is that of the process; what others do on the same
processors changes it all the same, since they share what these keep at hand. The bars: 3 MB/s of
UTF-8 news on one core, a 16 kB article in 10 ms, ``import bomay.ingest`` in 150 ms,
``bomay --help`` in 250 ms.

    python benchmarks/extract_speed.py [ROUNDS]     # pip install '.[bench]' for the other readers
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from bomay.ingest.guard import extract_each_or_refuse as extract_each
from bomay.ingest.guard import extract_or_refuse as extract
from bomay.ingest.read.source import Source
from bomay.ingest.unswept import unswept
from bomay.ingest.workers.spread import PARCEL_DOCUMENTS, PARCEL_SIZE

T = TypeVar("T")
ROUNDS = 5
ARTICLE = 16_000  # bytes
SLOW = 60_000  # bytes that a reader of a hundredth of the speed is given
STARTS = 7
TEXTS = Path(__file__).parent.parent.parent / "shared" / "corpora" / "dev"


def source(text: str, name: str = "text") -> Source:
    """A document that is only a text."""
    return Source(name=name, sha256="0" * 64, text=text)


def read(kind: str) -> list[Source]:
    """The texts of one kind, in order."""
    files = sorted((TEXTS / kind).glob("*.txt"))
    return [source(file.read_text(encoding="utf-8"), file.name) for file in files]


def size(documents: Sequence[Source]) -> int:
    """Bytes of UTF-8."""
    return sum(len(document.text.encode()) for document in documents)


def seconds(run: Callable[[T], object], documents: Sequence[T]) -> float:
    """CPU seconds over all documents, or parcels of them."""
    with unswept():
        began = time.process_time()
        for document in documents:
            run(document)
        return time.process_time() - began


def parcels(documents: Sequence[Source]) -> list[list[Source]]:
    """What a worker gets at a time."""
    made: list[list[Source]] = [[]]
    for document in documents:
        full = sum(one.size for one in made[-1]) >= PARCEL_SIZE
        if full or len(made[-1]) == PARCEL_DOCUMENTS:
            made.append([])
        made[-1].append(document)
    return made


def articles(documents: Sequence[Source]) -> list[Source]:
    """Texts of about 16 kB, made of whole ones."""
    made: list[Source] = []
    parts: list[str] = []
    for document in documents:
        parts.append(document.text)
        if sum(len(part.encode()) for part in parts) >= ARTICLE:
            whole = "\n".join(parts).encode()[:ARTICLE].decode(errors="ignore")
            made.append(source(whole))
            parts = []
    return made


def others() -> dict[str, Callable[[Source], object]]:
    """The other readers that are installed."""
    found: dict[str, Callable[[Source], object]] = {}
    if find_spec("eyecite") is not None:
        from eyecite import get_citations

        found[f"eyecite {version('eyecite')}"] = lambda one: get_citations(one.text)
    if find_spec("underthesea") is not None:
        from underthesea import ner

        found[f"underthesea ner {version('underthesea')}"] = lambda one: ner(one.text)
    return found


def start(*command: str) -> float:
    """The median CPU milliseconds of a process, first start left out."""
    took = []
    for _ in range(STARTS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(took[1:]) * 1000


def starts() -> None:
    """Print what it costs to begin."""
    python = (sys.executable, "-c")
    bare = start(*python, "pass")
    for module in ("bomay.ingest", "bomay.ingest.extract", "bomay.ingest.load"):
        print(f"import {module:21} {start(*python, f'import {module}') - bare:6.0f} ms")
    print(
        f"bomay --help                 {start(sys.executable, '-m', 'bomay.cli', '--help'):6.0f} ms"
    )


def few_of(documents: Sequence[Source]) -> list[Source]:
    """Every tenth text, as many as a slow reader can be given."""
    chosen: list[Source] = []
    for document in documents[::10]:
        if size([*chosen, document]) <= SLOW:
            chosen.append(document)
    return chosen


def rate(
    name: str,
    run: Callable[[T], object],
    documents: Sequence[Source],
    n: int,
    *,
    given: Sequence[T],
) -> float:
    """Print and return the median MB/s of some rounds over the documents, ``given`` in any form."""
    total = size(documents) / 1e6
    found = sorted(total / seconds(run, given) for _ in range(n))
    middle = statistics.median(found)
    print(f"{name:28} {middle:7.3f} MB/s   ({found[0]:.3f} to {found[-1]:.3f}, {total:.2f} MB)")
    return middle


def main() -> None:
    """Print speeds and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    if not TEXTS.is_dir():
        print(f"not run: the developers' texts are not at {TEXTS}")
        return
    news = read("news")
    seconds(extract, news[:40])  # tables and patterns are loaded once a process
    legal = read("legal")
    speed = rate("extract, news", extract_each, news, rounds, given=parcels(news))
    rate("extract, legal", extract_each, legal, rounds, given=parcels(legal))
    rate("one by one, news", extract, news, rounds, given=news)
    rate("one by one, legal", extract, legal, rounds, given=legal)
    long = articles(news)
    took = [statistics.median(seconds(extract, [one]) for _ in range(rounds)) for one in long]
    middle, worst = statistics.median(took) * 1000, max(took) * 1000
    print(f"an article of 16 kB          {middle:7.1f} ms     (worst of {len(long)}: {worst:.1f})")
    few = few_of(news)
    readers = others()
    for name, run in readers.items():
        run(news[0])
        chosen = few if name.startswith("underthesea") else news
        theirs = rate(name, run, chosen, 1, given=chosen)
        print(f"{'':28} {speed / theirs:7.1f} times as fast as that")
    for absent in {"eyecite", "underthesea"} - {name.split()[0] for name in readers}:
        print(f"{absent}: not installed, not measured")
    starts()


if __name__ == "__main__":
    main()
