"""The status of directives on a day, with the changes it follows from and their sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bomay.graph.answers.refs import Ref, evidence_item, evidence_of_relations, refs
from bomay.graph.derive.force import Basis, Change, Force, force_on
from bomay.graph.settings import today as clock
from bomay.graph.store.base import Reader, Row
from bomay.ontology.dates import is_edtf

Answer = dict[str, Any]
MOST_LOOKED_THROUGH = 100  # mentions of one act, beside its own texts, for its day of effect
# Changes of one kind read of one act, those of the whole act first, which decide its status. Beyond
# them its answer says that it was cut.
MOST_OF_A_KIND = 200


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the force of one directive on a day."""

    on: str
    force: Force
    changes: tuple[Change, ...]
    rows: Mapping[str, Row]
    effective: Row | None
    cut: bool = False

    def shown(self) -> Answer:
        """The parts that stand in every directive object."""
        said = self.effective["arguments"]["effective"] if self.effective else None
        return {
            "status": self.force.status,
            "status_on": self.on,
            "status_since": self.force.since,
            "effective": said,
        }


def known_forces(
    store: Reader, adopted: Mapping[str, str | None], *, on: str | None = None
) -> dict[str, Known]:
    """What is known of the force of directives.

    Args:
        store: the graph.
        adopted: EDTF date of adoption, or None, by id of the directive.
        on: ISO day; today when None.
    """
    if not adopted:
        return {}
    now = clock()
    day = on or now
    found: dict[str, list[Row]] = defaultdict(list)
    read = store.run("relations/changing", objects=sorted(adopted), most=MOST_OF_A_KIND + 1)
    for row in read:
        found[row["object"]].append(row)
    counted = Counter((row["object"], row["relation"]) for row in read)
    cut = {one for (one, _), number in counted.items() if number > MOST_OF_A_KIND}
    acting = {row["subject"] for rows in found.values() for row in rows}
    said = _effects(store, sorted({*adopted, *acting}))
    known = {}
    for one, date in adopted.items():
        changes = tuple(_change(row, said) for row in found[one])
        effective = said.get(one)
        force = force_on(
            day,
            changes,
            adopted=date,
            effective=effective["arguments"]["effective"] if effective else None,
            today=now,
        )
        rows = {row["id"]: row for row in found[one]}
        known[one] = Known(day, force, changes, rows, effective, cut=one in cut)
    return known


def changes_of(store: Reader, known: Known) -> Answer:
    """The changes, each with who made it and the sentences; those the status rests on first."""
    order = sorted(
        known.changes,
        key=lambda one: (one.id not in known.force.by, one.date is None, one.date or "", one.id),
    )
    named = refs(store, (known.rows[one.id]["subject"] for one in order))
    evidence = evidence_of_relations(store, [one.id for one in order])
    effects = _effects(store, sorted({known.rows[one.id]["subject"] for one in order}))
    return {
        "changes": [
            _shown(one, known=known, named=named, sentences=evidence[one.id], effects=effects)
            for one in order
        ],
        "changes_cut_at": MOST_OF_A_KIND if known.cut else None,
        "effective_evidence": [evidence_item(known.effective)] if known.effective else [],
    }


def _shown(
    change: Change,
    *,
    known: Known,
    named: Mapping[str, Ref],
    sentences: Sequence[Answer],
    effects: Mapping[str, Row],
) -> Answer:
    row = known.rows[change.id]
    effect = effects.get(row["subject"]) if change.basis == "effect" else None
    return {
        "id": change.id,
        "relation": change.relation,
        "makes": change.makes,
        "by": named.get(row["subject"]),
        "date": change.date,
        "date_basis": change.basis,
        "partial": row["partial"],
        "inferred": row["inferred"],
        "made": known.force.holds[change.id],
        "evidence": [*sentences, *([evidence_item(effect)] if effect else [])],
    }


def _change(row: Row, said: Mapping[str, Row]) -> Change:
    """A change, on the first day of effect of the act that makes it, else of its adoption."""
    effect = said.get(row["subject"])
    date: str | None = None
    basis: Basis | None = None
    if effect is not None:
        date, basis = effect["arguments"]["effective"], "effect"
    elif row["adopted"] and is_edtf(row["adopted"]):
        date, basis = row["adopted"], "adopted"
    elif row["told"] and is_edtf(row["told"]):
        date, basis = row["told"], "told"
    return Change(
        id=row["id"], relation=row["relation"], partial=row["partial"], date=date, basis=basis
    )


def _effects(store: Reader, ids: Iterable[str]) -> dict[str, Row]:
    """By directive what says its first day of effect: the most exact, then the surest."""
    best: dict[str, Row] = {}
    wanted = [one for one in ids if one.startswith("directive:")]
    if not wanted:
        return best
    for row in store.run("evidence/effects", directives=wanted, most=MOST_LOOKED_THROUGH):
        date = (row["arguments"] or {}).get("effective")
        if not isinstance(date, str) or not is_edtf(date):
            continue
        kept = best.get(row["fact"])
        if kept is None or _rank(row) < _rank(kept):
            best[row["fact"]] = row
    return best


def _rank(row: Row) -> tuple[int, float, str, str]:
    date = row["arguments"]["effective"]
    return (-len(date), -row["confidence"], row["stated_at"] or "9999", row["claim"])
