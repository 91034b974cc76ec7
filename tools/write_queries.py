"""Rewrite ``docs/queries.md`` from the headers of the queries: run me after changing one."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from bomay import queries

PAGE = Path(__file__).parent.parent / "docs" / "queries.md"
HEAD = """# Named queries

Everything the application asks of a store is a query with a name; `bomay query NAME key=value` runs
one from the command line. Each is a file `queries/TOPIC/NAME.sql` whose header says what it means,
takes and returns; the store checks parameters against it. `NAME.cypher` beside it gives the same
rows in the same order on Neo4j, so an answer never depends on which store is behind it.

Types: `STRING`, `DATE` (an ISO day), `INTEGER`, `FLOAT`, `BOOLEAN`, `LIST` (of strings), `JSON`
(decoded). `?`: may be null; such a parameter may be left out. Rows come in a total order.

To add one: write both files, with `ORDER BY` down to a unique column and parameters only; run
`python tools/write_queries.py`; the tests in `tests/queries` check the rest. Names and numbers are
given as they are searched: see `graph/store/folding.py` and `ontology.numbers.search_key`.

This page is generated from the headers.
"""


def page() -> str:
    """The text of ``docs/queries.md``."""
    parts = [HEAD]
    for topic, names in groupby(queries.names(), key=lambda name: name.partition("/")[0]):
        parts.append(f"## {topic}\n")
        parts += [section(queries.load(name, "sql")) for name in names]
    return "\n".join(parts)


def section(query: queries.Query) -> str:
    """One query."""
    lines = [f"### {query.name}", "", query.meaning, ""]
    if query.parameters:
        lines.append(f"- takes {', '.join(f'`{field}`' for field in query.parameters)}")
    lines.append(f"- returns {', '.join(f'`{field}`' for field in query.columns)}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
