"""A network written as files that other programs read; the same graph gives the same bytes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from bomay.graph import answers
from bomay.graph.store.base import Reader, Row
from bomay.graph.whole import EDGE

if TYPE_CHECKING:
    import networkx as nx

_MOST = 200  # of one page of facts
# No XML can hold these, however they are written.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A spreadsheet runs a cell that starts with one of these as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Out(Protocol):
    """Where a file goes."""

    def write(self, data: bytes, /) -> object: ...


def write_xml(graph: nx.MultiDiGraph[str], out: Out, *, form: str) -> None:
    """As ``graphml`` or ``gexf``."""
    import networkx as nx

    clean: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(graph):
        said = _clean(graph.nodes[node])
        clean.add_node(node, **said, **({"label": said["name"]} if form == "gexf" else {}))
    for source, target, key in sorted(graph.edges(keys=True)):
        clean.add_edge(source, target, key=key, **_clean(graph.edges[source, target, key]))
    lines = nx.generate_graphml(clean) if form == "graphml" else nx.generate_gexf(clean)
    for line in lines:
        # The day of writing is nobody's fact.
        out.write(f"{re.sub(' lastmodifieddate=.[0-9-]+.', '', line)}\n".encode())


def write_csv(graph: nx.MultiDiGraph[str], out: Out) -> None:
    """One edge a row, its ends by id and name."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["from", "from_name", "to", "to_name", "id", *EDGE])
    for source, target, key in sorted(graph.edges(keys=True)):
        said = graph.edges[source, target, key]
        ends = [source, graph.nodes[source]["name"], target, graph.nodes[target]["name"]]
        cells = [*ends, key if ":" in key and " " not in key else "", *map(said.get, EDGE)]
        writer.writerow(["" if cell is None else _cell(str(cell)) for cell in cells])
        out.write(text.getvalue().encode())
        text.seek(0)
        text.truncate()
    out.write(text.getvalue().encode())


def write_rdf(store: Reader, ids: list[str], out: Out, *, form: str, base: str) -> None:
    """Entities with all their facts as ``turtle``, ``json-ld`` or ``nquads``.

    N-Quads are written entity by entity; the other two hold everything in memory first.
    """
    from bomay.graph.rdf import Writer, serialise

    whole = Writer(base)
    seen: set[str] = set()
    for entity_id in ids:
        writer = Writer(base) if form == "nquads" else whole
        entity = answers.entity(store, entity_id)
        writer.entity(entity)
        for tenure in _all(store, entity, "Person"):
            writer.tenure(tenure)
        for citation in _all(store, entity, "Directive"):
            writer.citation(citation)
        if form == "nquads":
            lines = sorted(set(writer.graph.serialize(format="nt").splitlines()) - {""})
            fresh = [line for line in lines if line not in seen]
            # What several entities say again is the names and classes of those they name.
            seen.update(line for line in fresh if "prefLabel" in line or "#type" in line)
            out.write("".join(f"{line}\n" for line in fresh).encode())
    if form != "nquads":
        out.write(serialise(whole.graph, form).encode())


def _all(store: Reader, entity: Row, kind: str) -> Iterator[Row]:
    """All facts of an entity of a kind: a person's tenures, what cites a directive."""
    if entity["type"] != kind:
        return
    read = answers.person_tenures if kind == "Person" else answers.directive_citations
    cursor = None
    while True:
        page = read(store, entity["id"], limit=_MOST, cursor=cursor)
        yield from page["items"]
        cursor = page["next"]
        if cursor is None:
            return


def _clean(values: Row) -> Row:
    return {
        key: _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for key, value in values.items()
    }


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
