"""One batch in one transaction of Neo4j: what is new, what changed, what goes.

Writers take turns on one lock, so what a transaction reads of the graph stays true until it ends;
nodes that are stored as they should be are left alone. All Cypher is made from the names in
``neo4j_graph``; values only ever travel as parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from neo4j import ManagedTransaction

from bomay.graph.store.base import SCHEMA_VERSION, WriteBatch
from bomay.graph.store.neo4j_graph import (
    ENTITY_KINDS,
    RELATION_TYPES,
    Link,
    Node,
    Reference,
    Shortcut,
    base_label,
    labels,
    links,
    node,
    shortcuts,
)
from bomay.graph.store.neo4j_quotes import Quotes
from bomay.ontology.errors import StoreChanged, StoreError, StoreVersionError

_ROWS = 5_000  # of one statement
_CHARACTERS = 8_000_000  # of one statement's texts
# Relationships that go with an entity; those that others made to it stay.
_OWN = "PART_OF|OF_UNIT|IN|FROM|TO|PASSED_BY|SERIES_OF|IN_TERM|READ_FROM"
_SHORT = frozenset((*RELATION_TYPES, "HOLDS", "SUCCEEDED_BY"))
Row = dict[str, Any]
T = TypeVar("T")


class Change:
    """The steps of one batch in a transaction that the caller commits."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction
        self._quotes = Quotes(self._run)
        self._left = False  # whether something may be left that nothing names any more

    def apply(self, batch: WriteBatch) -> None:
        """Apply all of a batch.

        Raises:
            StoreChanged: somebody wrote after the batch's basis.
            StoreError: a value names what is neither in the batch nor in the graph.
            StoreVersionError: the store is empty or of another version.
        """
        self._lock(batch.basis)
        self._quotes.know(batch.documents)
        self._delete(batch)
        by_kind: dict[str, list[Node]] = {kind: [] for kind in ENTITY_KINDS}
        for entity in (*batch.entities, *batch.documents):
            one = node(entity)
            by_kind[one.kind].append(one)
        for kind, values in (
            ("Mention", batch.mentions),
            ("Claim", batch.claims),
            ("Tenure", batch.tenures),
            ("Relation", batch.relations),
            ("Judgement", batch.judgements),
            ("ReviewPair", batch.pairs),
        ):
            by_kind[kind] = list(map(node, values))
        for kind, nodes in by_kind.items():
            for part in _parts({one.id: one for one in nodes}.values()):
                self._store(kind, part)
        self._note("Redirect", ("old", "new"), batch.redirects)
        self._answer_for_themselves(batch)
        self._note("Meta", ("key", "value"), batch.meta)
        self._sweep([*batch.delete_documents, *batch.delete_entities])

    def _run(self, text: str, **values: Any) -> list[list[Any]]:
        return self._transaction.run(text, values).values()

    def _lock(self, basis: str | None) -> None:
        """Wait for other writers; from here on nobody else changes the graph."""
        found = self._run(
            "MATCH (s:Store {id: 'bomay'}) SET s.batches = s.batches + 1"
            " RETURN s.version, s.batches - 1"
        )
        if not found:
            raise StoreVersionError("the store is empty; run `bomay init`")
        version, batches = found[0]
        if version != SCHEMA_VERSION:
            raise StoreVersionError(f"the store has schema {version}, not {SCHEMA_VERSION}")
        if basis not in (None, str(batches)):
            raise StoreChanged("the graph was written to meanwhile")

    def _delete(self, batch: WriteBatch) -> None:
        """Take nodes away; an entity stays as an ``:Unknown`` until nothing names it."""
        for kind, ids in (("Tenure", batch.delete_tenures), ("Relation", batch.delete_relations)):
            for part in _parts(ids):
                self._cut(
                    one for old in self._stored(kind, part).values() for one in shortcuts(old)
                )
                self._run(f"MATCH (n:{kind}) WHERE n.id IN $ids DETACH DELETE n", ids=part)
        for part in _parts(batch.delete_pairs):
            self._run("MATCH (n:ReviewPair) WHERE n.id IN $ids DELETE n", ids=part)
        for part in _parts(batch.delete_documents):
            self._run(
                "MATCH (d:Document)<-[:IN_SOURCE]-(n) WHERE d.id IN $ids DETACH DELETE n", ids=part
            )
            self._strip("Document", part)
        for part in _parts(batch.delete_entities):
            reforms = self._run(
                "MATCH (n:Reform) WHERE n.id IN $ids RETURN properties(n)", ids=part
            )
            self._cut(one for (has,) in reforms for one in shortcuts(Node("Reform", has)))
            self._strip("Entity", part)
        self._left = self._left or any(
            (
                batch.delete_tenures,
                batch.delete_relations,
                batch.delete_documents,
                batch.delete_entities,
            )
        )

    def _strip(self, label: str, ids: Sequence[str]) -> None:
        every = ":".join(dict.fromkeys(name for kind in ENTITY_KINDS for name in labels(kind)[1:]))
        self._run(
            f"MATCH (n:{label}) WHERE n.id IN $ids AND NOT n:Unknown"
            f" OPTIONAL MATCH (n)-[x:{_OWN}]->() DELETE x"
            f" WITH DISTINCT n SET n = {{id: n.id}}, n:Unknown REMOVE n:{every}",
            ids=ids,
        )

    def _store(self, kind: str, nodes: Sequence[Node]) -> None:
        """Make the stored nodes of one kind these; equal ones are not written."""
        old = self._stored(kind, [one.id for one in nodes])
        self._quotes.add(kind, nodes, old)
        moved = [
            one for one in nodes if one.id not in old or one.properties != old[one.id].properties
        ]
        self._describe(kind, moved)
        new = [one for one in nodes if one.id not in old]
        again = [(one, old[one.id]) for one in nodes if one.id in old]
        self._relink(kind, new, again)
        stale = [(one, was) for one, was in again if list(shortcuts(one)) != list(shortcuts(was))]
        self._cut(one for _, was in stale for one in shortcuts(was))
        fresh = (*new, *(one for one, _ in stale))
        self._draw(shortcut for one in fresh for shortcut in shortcuts(one))

    def _stored(self, kind: str, ids: Sequence[str]) -> dict[str, Node]:
        claims = "null"
        if kind in ("Tenure", "Relation"):
            claims = "COLLECT { MATCH (n)<-[a:ABOUT]-(c:Claim) RETURN [a.conflict, a.n, c.id] }"
        rows = self._run(
            f"MATCH (n:{base_label(kind)}) WHERE n.id IN $ids AND NOT n:Unknown"
            f" RETURN properties(n), {claims}",
            ids=ids,
        )
        return {
            has["id"]: Node(kind, has, sorted((lost, n, claim) for lost, n, claim in said or ()))
            for has, said in rows
        }

    def _describe(self, kind: str, nodes: Sequence[Node]) -> None:
        base, *more = labels(kind)
        described = f", n:{':'.join(more)} REMOVE n:Unknown" if more else ""
        text = f"UNWIND $rows AS row MERGE (n:{base} {{id: row.id}}) SET n = row{described}"
        for part in _by_size([one.properties for one in nodes]):
            self._run(text, rows=part)

    def _relink(self, kind: str, new: Sequence[Node], again: Sequence[tuple[Node, Node]]) -> None:
        """Make the relationships that nodes own those of their properties."""
        wanted: dict[Reference, list[Row]] = {}
        stale: dict[Reference, list[str]] = {}
        for one in new:
            for link in links(one):
                wanted.setdefault(link.reference, []).append(_row(one, link))
        for one, was in again:
            have, want = _by_reference(was), _by_reference(one)
            for reference in have.keys() | want.keys():
                if have.get(reference) == want.get(reference):
                    continue
                if reference in have:
                    stale.setdefault(reference, []).append(one.id)
                rows = wanted.setdefault(reference, [])
                rows += [_row(one, link) for link in want.get(reference, ())]
        for reference, ids in stale.items():
            pattern = _pattern(reference, "()")
            self._run(
                f"MATCH (n:{base_label(kind)}) WHERE n.id IN $ids MATCH {pattern} DELETE x", ids=ids
            )
            self._left = True
        for reference, rows in wanted.items():
            for part in _parts(rows):
                self._link(reference, part)

    def _link(self, reference: Reference, rows: Sequence[Row]) -> None:
        target = f"(o:{reference.target} {{{reference.key}: row.to}})"
        if reference.rule == "may":
            unknown = " ON CREATE SET o:Unknown" if reference.target == "Entity" else ""
            find = f"MERGE {target}{unknown}"
        else:
            find = f"MATCH {target}" + (" WHERE NOT o:Unknown" * (reference.target == "Entity"))
        found = self._run(
            f"UNWIND $rows AS row MATCH (n:{base_label(reference.source)} {{id: row.id}})"
            f" {find} CREATE {_pattern(reference, '(o)')} SET x = row.with RETURN count(x)",
            rows=rows,
        )
        if reference.rule == "must" and found != [[len(rows)]]:
            names = f"a {reference.source.lower()} names a missing {reference.target.lower()}"
            raise StoreError(f"the batch does not fit the graph: {names}")

    def _draw(self, found: Iterable[Shortcut]) -> None:
        for kind, rows in _by_type(found).items():
            for part in _parts(rows):
                self._run(
                    "UNWIND $rows AS row"
                    " MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end})"
                    f" CREATE (a)-[x:{kind}]->(b) SET x = row.with",
                    rows=part,
                )

    def _cut(self, found: Iterable[Shortcut]) -> None:
        for kind, rows in _by_type(found).items():
            self._run(
                "UNWIND $rows AS row"
                " MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end})"
                f" MATCH (a)-[x:{kind} {{fact: row.fact}}]->(b) DELETE x",
                rows=rows,
            )

    def _note(self, label: str, names: tuple[str, str], values: Mapping[str, str] | None) -> None:
        key, value = names
        if values:
            self._run(
                f"UNWIND $rows AS row MERGE (n:{label} {{{key}: row[0]}}) SET n.{value} = row[1]",
                rows=[list(pair) for pair in values.items()],
            )

    def _answer_for_themselves(self, batch: WriteBatch) -> None:
        """Drop what led away from ids that mean something (again)."""
        ids = {*(entity.id for entity in batch.entities), *(batch.redirects or {})}
        for part in _parts(sorted(ids)):
            self._run(
                "MATCH (r:Redirect) WHERE r.old IN $ids"
                " MATCH (n:Entity {id: r.old}) WHERE NOT n:Unknown DELETE r",
                ids=part,
            )

    def _sweep(self, gone: Sequence[str]) -> None:
        """Refuse facts about what went; drop what nothing names any more."""
        dangling = gone and self._run(
            "MATCH (n:Unknown) WHERE n.id IN $ids AND ("
            " EXISTS { (n)<-[:IN|OF_POST|TO_DIRECTIVE|IN_SOURCE]-() }"
            " OR EXISTS { (n)-[:HAS_TENURE|HAS_RELATION]->() }) RETURN n.id LIMIT 3",
            ids=list(gone),
        )
        if dangling:
            names = ", ".join(one for (one,) in dangling)
            raise StoreError(f"the batch does not fit the graph: something still names {names}")
        if self._left:
            self._run("MATCH (n:Unknown) WHERE NOT EXISTS { (n)--() } DELETE n")
            self._run("MATCH (n:File) WHERE NOT EXISTS { (n)--() } DELETE n")


def _row(owner: Node, link: Link) -> Row:
    return {"id": owner.id, "to": link.target, "with": dict(link.properties)}


def _pattern(reference: Reference, other: str) -> str:
    left, right = ("<-", "-") if reference.incoming else ("-", "->")
    return f"(n){left}[x:{reference.type}]{right}{other}"


def _by_reference(one: Node) -> dict[Reference, list[Link]]:
    found: dict[Reference, list[Link]] = {}
    for link in links(one):
        found.setdefault(link.reference, []).append(link)
    return found


def _by_type(found: Iterable[Shortcut]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for one in found:
        if one.type not in _SHORT:
            raise StoreError(f"{one.type!r} is no relation of the ontology")
        ends = {"start": one.start, "end": one.end, "fact": one.fact}
        properties = {"fact": one.fact, **dict(one.properties)}
        rows.setdefault(one.type, []).append(ends | {"with": properties})
    return rows


def _parts(values: Iterable[T]) -> Iterator[list[T]]:
    everything = list(values)
    return (everything[at : at + _ROWS] for at in range(0, len(everything), _ROWS))


def _by_size(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows in parts that are neither too many nor too long."""
    part: list[Row] = []
    size = 0
    for row in rows:
        part.append(row)
        size += len(row.get("text", ""))
        if len(part) >= _ROWS or size >= _CHARACTERS:
            yield part
            part, size = [], 0
    if part:
        yield part
