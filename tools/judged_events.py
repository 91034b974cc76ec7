"""Which events that extraction reads are right, by kind.

An election, an appointment or an end of office is right where the annotation has the person in that
status. Of meetings, interviews and their like a reader judged each that was found in texts drawn by
seed: ``tests/gold/events.csv``, without their words. What was found since is not judged.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from annotated_sets import GOLD

from bomay.ingest.evaluate import Annotation
from bomay.ingest.evaluate.keys import body_key, name_key
from bomay.ontology.facts import EventFact, Facts

JUDGED = GOLD / "events.csv"
OF_OFFICE = {
    "election": {"elected"},
    "appointment": {"appointed", "acting"},
    "transfer": {"appointed", "acting"},
    "dismissal": {"former"},
}
Key = tuple[str, str, str]  # document, kind, persons


def of_office(annotation: Annotation, facts: Facts) -> Iterator[tuple[str, bool]]:
    """The kind of each event of an office, and whether the annotation bears it out."""
    for event in facts.events if annotation.holdings is not None else ():
        verdict = _borne_out(annotation, event)
        if event.kind in OF_OFFICE and verdict is not None:
            yield event.kind, verdict


def _borne_out(annotation: Annotation, event: EventFact) -> bool | None:
    """None where the annotation leaves the office open."""
    names = set(map(name_key, event.persons))
    own = [row for row in annotation.holdings or () if name_key(row.person) in names]
    fitting = [
        row
        for row in own
        if row.status in OF_OFFICE.get(event.kind, ())
        and (None in (event.body, row.body) or body_key(event.body) == body_key(row.body))
    ]
    if any(not row.optional for row in fitting):
        return True
    return None if any(row.optional for row in own) else False


def by_reader(documents: Iterable[tuple[str, Facts]]) -> Iterator[tuple[str, bool]]:
    """The kind of each event that a reader judged and that is still read, and the verdict."""
    judged = judgements()
    for doc, facts in documents:
        for key in sorted({(doc, e.kind, ";".join(e.persons)) for e in facts.events} & set(judged)):
            yield key[1], judged[key]


@cache
def judgements() -> Mapping[Key, bool]:
    """What the reader judged."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        return {
            (row["doc"], row["kind"], row["persons"]): row["right"] == "yes"
            for row in csv.DictReader(lines)
        }
