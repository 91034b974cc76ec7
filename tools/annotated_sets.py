"""The sets of annotated documents, and what extraction reads in them now.

Shipped texts are in ``samples/``. Texts of the press and of large corpora are not ours to ship:
they lie in the developers' folder beside the checkout, and sets that need it are left out, loudly,
where it is absent.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bomay.ingest.evaluate import Annotation, read_annotations, sources_of
from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read
from bomay.ontology.facts import Facts

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared"
CORPORA = SHARED / "corpora"


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """Files of annotations that are measured together.

    Attributes:
        card: where its card is kept.
        ships: whether its texts are part of the project.
    """

    name: str
    about: str
    files: tuple[Path, ...]
    card: Path
    ships: bool = False


SHIPPED = Set(
    name="shipped",
    about="the five samples and official texts",
    files=(GOLD / "samples.facts.jsonl", GOLD / "official.facts.jsonl"),
    card=GOLD / "card.json",
    ships=True,
)
DEV = Set(
    name="dev",
    about="news and legal texts annotated by others",
    files=(SHARED / "gold" / "dev.facts.jsonl",),
    card=GOLD / "dev.card.json",
)
PRESS = Set(
    name="press",
    about="news and legal texts annotated by us, seen while working",
    files=(GOLD / "press.facts.jsonl",),
    card=GOLD / "press.card.json",
)
ACTS = Set(
    name="acts",
    about="acts, issuers and relations alone, of texts drawn at random round by round",
    files=(GOLD / "acts.facts.jsonl",),
    card=GOLD / "acts.card.json",
)
PEOPLE = Set(
    name="people",
    about="persons and holdings alone, of news drawn at random, round by round",
    files=(GOLD / "people.facts.jsonl",),
    card=GOLD / "people.card.json",
)
HELD = Set(
    name="held",
    about="news and legal texts annotated by us and kept aside",
    files=(GOLD / "held.facts.jsonl",),
    card=GOLD / "held.card.json",
)


def available(*, held: bool = False) -> list[Set]:
    """The sets that can be measured here; says what is left out."""
    sets = [SHIPPED, DEV, PRESS, ACTS, PEOPLE, *([HELD] if held else [])]
    if SHARED.is_dir():
        return sets
    names = ", ".join(each.name for each in sets if not each.ships)
    print(
        f"{'!' * 72}\n!! The developers' folder ../shared is not here.\n"
        f"!! NOT measured: {names}. What follows is of the shipped texts alone.\n{'!' * 72}",
        file=sys.stderr,
    )
    return [each for each in sets if each.ships]


def read_set(chosen: Set) -> Iterator[tuple[Annotation, Facts]]:
    """Each annotation of a set with what extraction reads in its text."""
    annotations = [
        annotation
        for file in chosen.files
        for annotation in read_annotations(file.name, file.read_text(encoding="utf-8").splitlines())
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folders = [ROOT / "samples"]
        if not chosen.ships:
            _unpack({each.doc for each in annotations}, Path(scratch))
            folders = [CORPORA / "dev", Path(scratch)]
        sources = sources_of(annotations, folders)
    for each in annotations:
        yield each, extract(sources[each.doc])


def read_large(docs: Iterable[str]) -> Iterator[tuple[str, Facts]]:
    """What extraction reads in texts of the large corpus, with the names annotations give them."""
    with tempfile.TemporaryDirectory() as scratch:
        _unpack(docs, Path(scratch))
        for file in sorted((Path(scratch) / "large").iterdir()):
            for source in read(file):
                if isinstance(source, Source):
                    yield f"large/{file.name}", extract(source)


def _unpack(docs: Iterable[str], folder: Path) -> None:
    """Write the records ``large/<id>.txt`` as files, since annotations name files.

    ``large/<id>@<start>-<end>.txt`` is that stretch of a record.
    """
    wanted: dict[str, list[str]] = {}
    for doc in docs:
        if doc.startswith("large/"):
            stem = doc.removeprefix("large/").removesuffix(".txt")
            wanted.setdefault(stem.partition("@")[0], []).append(stem)
    (folder / "large").mkdir()
    for record in records(only=set(wanted)) if wanted else ():
        for stem in wanted[record["id"]]:
            start, _, end = stem.partition("@")[2].partition("-")
            text = record["text"][int(start or 0) : int(end) if end else None]
            (folder / "large" / f"{stem}.txt").write_text(text, encoding="utf-8")


def records(*, only: set[str] | None = None) -> Iterator[dict[str, str]]:
    """The records of the large corpus, in its order; ``only`` these ids."""
    for file in sorted((CORPORA / "large").glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                if only is None or line.split('"', 4)[3] in only:
                    yield json.loads(line)
