"""One document's facts against its annotation: what is right, wrong and missed.

What counts (``Outcome.kind``):

* ``persons`` by full name; ``holdings`` by person, office and body; ``holdings_no_body`` without
  the body; ``directives`` by number;
* ``issuers`` of directives found whose issuer the annotation knows; ``issuers_unasked`` where it
  does not and one is given;
* ``relations`` to directives found: one relation is right, none is missed, another or several
  are wrong;
* ``wrong_way``: an edge whose annotation runs the other way; ``unfounded``: a change asserted of
  an act that is only cited, carried out or built on;
* ``statuses`` and ``dates`` of holdings found; ``directive_dates`` of directives found;
* ``own_numbers``: the number of the document itself.

A fact carries the pattern that read it. What was missed is counted with the pattern that said
something else in its place, where one did.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from bomay.ingest.evaluate.gold import Annotation, DirectiveRow, HoldingRow
from bomay.ingest.evaluate.keys import EFFECTS, body_key, name_key, relation_key
from bomay.ontology.facts import CitationFact, DirectiveFact, Facts, HoldingFact
from bomay.ontology.numbers import number_key

Verdict = Literal["right", "wrong", "missed"]
KINDS = (
    *("persons", "holdings", "holdings_no_body", "statuses", "dates", "directives"),
    *("own_numbers", "directive_dates", "issuers", "issuers_unasked", "relations"),
    *("wrong_way", "unfounded"),
)
Key = tuple[str, ...]
K = TypeVar("K", bound=Key)


class Said(NamedTuple):
    """Something read: as it was written, and the pattern that read it."""

    text: str
    pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One thing that is right, wrong or missed.

    Attributes:
        text: what it is of, as written: ``Lê Văn A · Bí thư · Quận ủy Bình Tân``.
        relation: of a relation, what it was or should have been.
        pattern: that read it, or that read something else in its place; None where nothing did.
    """

    kind: str
    verdict: Verdict
    text: str
    relation: str | None = None
    pattern: str | None = None


def judge(annotation: Annotation, facts: Facts) -> tuple[Outcome, ...]:
    """Every outcome of one document, in the order of ``KINDS``, then by what it is of."""
    found = [
        *_persons(annotation, facts),
        *_holdings(annotation, facts),
        *_acts(annotation.directives, facts),
    ]
    return tuple(sorted(found, key=lambda one: (KINDS.index(one.kind), one.text, one.verdict)))


def _compared(
    kind: str,
    wanted: Mapping[K, str],
    got: Mapping[K, Said],
    *,
    optional: Set[K] = frozenset(),
    spoke: Mapping[Key, str] | None = None,
) -> Iterator[Outcome]:
    """Outcomes of two sets.

    Args:
        kind: of the outcomes.
        wanted: what is annotated, as written.
        got: what was read.
        optional: neither rewards nor punishes.
        spoke: the pattern that read something else of a person and office.
    """
    for item, text in wanted.items():
        if item in got:
            yield Outcome(kind=kind, verdict="right", text=text, pattern=got[item].pattern)
        else:
            pattern = spoke.get(item[:2]) if spoke is not None else None
            yield Outcome(kind=kind, verdict="missed", text=text, pattern=pattern)
    for item, said in got.items():
        if item not in wanted and item not in optional:
            yield Outcome(kind=kind, verdict="wrong", text=said.text, pattern=said.pattern)


def _written(*parts: str | None) -> str:
    return " · ".join(" ".join(part.split()) for part in parts if part)


def _persons(annotation: Annotation, facts: Facts) -> Iterator[Outcome]:
    if annotation.persons is None:
        return
    wanted = {(name_key(name),): name for name in annotation.persons}
    got = {(name_key(person.name),): Said(person.name) for person in facts.persons}
    yield from _compared("persons", wanted, got)


def _office(row: HoldingRow | HoldingFact) -> Key:
    return name_key(row.person), name_key(row.head)


def _full(row: HoldingRow | HoldingFact) -> Key:
    return *_office(row), body_key(row.body)


def _holding(row: HoldingRow | HoldingFact, *more: str) -> str:
    return _written(row.person, row.head, row.body, *more)


def _holdings(annotation: Annotation, facts: Facts) -> Iterator[Outcome]:
    if annotation.holdings is None:
        return
    spoke = {_office(fact): fact.pattern for fact in facts.holdings}
    for kind, key in (("holdings", _full), ("holdings_no_body", _office)):
        wanted = {key(row): _holding(row) for row in annotation.holdings if not row.optional}
        optional = {key(row) for row in annotation.holdings if row.optional} - set(wanted)
        # An optional office is not judged by its body either.
        loose = {item[:2] for item in optional}
        got = {
            item: Said(_holding(fact), fact.pattern)
            for fact in facts.holdings
            if (item := key(fact)) in wanted or item[:2] not in loose
        }
        yield from _compared(kind, wanted, got, optional=optional, spoke=spoke)
    yield from _details(annotation.holdings, facts)


def _details(rows: Sequence[HoldingRow], facts: Facts) -> Iterator[Outcome]:
    """Status and dates of the holdings that were found."""
    told = {_full(row): row for row in rows if not row.optional}
    for fact in facts.holdings:
        row = told.get(_full(fact))
        if row is None:
            continue
        if row.status is not None:
            yield from _valued("statuses", fact, wanted=row.status, got=fact.status)
        yield from _valued("dates", fact, wanted=row.start, got=fact.start, field="from")
        yield from _valued("dates", fact, wanted=row.end, got=fact.end, field="to")


def _valued(
    kind: str, fact: HoldingFact, *, wanted: str | None, got: str | None, field: str = ""
) -> Iterator[Outcome]:
    """Outcomes of one value that a holding has by the annotation and by the fact."""
    yield from _compared(
        kind,
        {(wanted,): _holding(fact, field, wanted)} if wanted else {},
        {(got,): Said(_holding(fact, field, got), fact.pattern)} if got else {},
    )


def _acts(rows: Sequence[DirectiveRow] | None, facts: Facts) -> Iterator[Outcome]:
    if rows is None:
        return
    yield from _directives(rows, facts)
    yield from _relations(rows, facts)
    yield from _directions(rows, facts)


def _directives(rows: Sequence[DirectiveRow], facts: Facts) -> Iterator[Outcome]:
    found = {number_key(fact.number): fact for fact in facts.directives}
    wanted = {(number_key(row.number),): row.number for row in rows if not row.optional}
    optional = {(number_key(row.number),) for row in rows} - set(wanted)
    got = {(number,): Said(fact.number, fact.pattern) for number, fact in found.items()}
    yield from _compared("directives", wanted, got, optional=optional)
    yield from _own(rows, facts)
    for row in rows:
        known = found.get(number_key(row.number))
        if known is not None and not row.optional:
            yield from _described(row, known)


def _own(directives: Sequence[DirectiveRow], facts: Facts) -> Iterator[Outcome]:
    rows = [row for row in directives if row.relation == "self"]
    wanted = {(number_key(row.number),): row.number for row in rows if not row.optional}
    optional = {(number_key(row.number),) for row in rows if row.optional}
    number = facts.document.number
    got = {(number_key(number),): Said(number, "own")} if number else {}
    yield from _compared("own_numbers", wanted, got, optional=optional)


def _joint(fact: DirectiveFact) -> Iterator[str]:
    """All issuers of a joint act in one string, the ways annotations write them."""
    if fact.issuer and fact.co_issuers:
        first, last = ", ".join((fact.issuer, *fact.co_issuers[:-1])), fact.co_issuers[-1]
        yield from (f"{first}, {last}", f"{first} và {last}")


def _described(row: DirectiveRow, fact: DirectiveFact) -> Iterator[Outcome]:
    """Issuer and date of a directive that was found."""
    said = {(body_key(fact.issuer),): Said(_written(row.number, fact.issuer), fact.pattern)}
    if row.issuer:
        if body_key(row.issuer) in map(body_key, _joint(fact)):
            said = {(body_key(row.issuer),): Said(_written(row.number, row.issuer), fact.pattern)}
        wanted = {(body_key(row.issuer),): _written(row.number, row.issuer)}
        yield from _compared("issuers", wanted, said)
    elif fact.issuer:
        yield from _compared("issuers_unasked", {}, said)
    if row.date:
        told = {(row.date,): _written(row.number, row.date)}
        dated = Said(_written(row.number, fact.date), fact.pattern)
        yield from _compared("directive_dates", told, {(fact.date,): dated} if fact.date else {})


def _real(facts: Facts) -> Iterator[CitationFact]:
    """Citations that hold: what is only planned or denied is no relation."""
    for fact in facts.citations:
        if fact.directive and fact.modality not in ("planned", "negated"):
            yield fact


def _relations(rows: Sequence[DirectiveRow], facts: Facts) -> Iterator[Outcome]:
    found = {number_key(fact.number) for fact in facts.directives}
    said: dict[str, dict[str, str]] = {}
    for fact in _real(facts):
        if fact.directive and fact.relation != "self":
            known = said.setdefault(number_key(fact.directive), {})
            known.setdefault(relation_key(fact.relation), fact.pattern)
    for row in rows:
        number, wanted = number_key(row.number), row.relation
        if row.optional or number not in found or wanted is None or wanted == "self":
            continue
        yield from _related(row.number, wanted, said.get(number, {}))


def _related(number: str, wanted: str, got: Mapping[str, str]) -> Iterator[Outcome]:
    right = list(got) == [wanted]
    yield Outcome(
        kind="relations",
        verdict="right" if right else "missed",
        text=_written(number, wanted),
        relation=wanted,
        pattern=next(iter(got.values()), None),
    )
    if got and not right:
        other = next((relation for relation in sorted(got) if relation != wanted), wanted)
        yield Outcome(
            kind="relations",
            verdict="wrong",
            text=_written(number, "/".join(sorted(got))),
            relation=other,
            pattern=got[other],
        )


def _directions(rows: Sequence[DirectiveRow], facts: Facts) -> Iterator[Outcome]:
    told = {
        number_key(row.number): row.relation for row in rows if row.relation and not row.optional
    }
    selves = {number for number, relation in told.items() if relation == "self"}
    if facts.document.number:
        selves.add(number_key(facts.document.number))
    for fact in _real(facts):
        relation = relation_key(fact.relation)
        if relation not in EFFECTS or not fact.directive:
            continue
        target, subject = number_key(fact.directive), number_key(fact.subject)
        own = fact.subject == "document" or subject in selves
        text = _written(fact.subject, relation, fact.directive)
        if target in selves and (own or told.get(subject) in EFFECTS):
            # The document does it to that act, or the act to itself.
            yield Outcome(kind="wrong_way", verdict="wrong", text=text, pattern=fact.pattern)
        elif own and told.get(target, relation) not in EFFECTS:
            yield Outcome(kind="unfounded", verdict="wrong", text=text, pattern=fact.pattern)
