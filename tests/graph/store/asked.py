"""Parameters for every named query, made from what a SQLite store holds; the same for a seed.

Not a test: the test of both stores and the benchmark load it by path.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

from bomay import queries
from bomay.graph.store.folding import folded_name, search_words
from bomay.ontology.numbers import search_key
from bomay.ontology.text import tone_key

Parameters = dict[str, Any]
DAYS = ("1999-12-31", "2003-03-01", "2010-06-15", "2020-08-01", "2023-10-05", "2025-07-01")
ABSENT = "person:nobody-000000"
EVERYTHING = 10_000
# Column of the SQLite store → the values parameters are taken from.
_COLUMNS = {
    "entity": "SELECT id FROM entity",
    "person": "SELECT id FROM person",
    "unit": "SELECT id FROM unit",
    "body": "SELECT id FROM body",
    "post": "SELECT id FROM post",
    "parent": "SELECT DISTINCT parent FROM body WHERE parent IS NOT NULL",
    "reformed": "SELECT DISTINCT unit FROM reform_unit",
    "directive": "SELECT id FROM directive",
    "document": "SELECT id FROM document",
    "mention": "SELECT id FROM mention",
    "claim": "SELECT id FROM claim",
    "tenure": "SELECT id FROM tenure",
    "relation": "SELECT id FROM relation",
    "named": "SELECT DISTINCT entity FROM mention WHERE entity IS NOT NULL",
    "held": "SELECT DISTINCT post FROM tenure",
    "holder": "SELECT DISTINCT person FROM tenure",
    "cited": "SELECT DISTINCT object FROM relation",
    "citing": "SELECT DISTINCT subject FROM relation",
    "issuer": "SELECT DISTINCT issuer FROM directive WHERE issuer IS NOT NULL",
    "number": "SELECT DISTINCT number_key FROM directive",
    "type": "SELECT DISTINCT type_key FROM directive WHERE type_key IS NOT NULL",
    "name": "SELECT DISTINCT name FROM entity",
    "block": "SELECT DISTINCT block FROM mention",
    "kind": "SELECT DISTINCT kind FROM mention",
    "path": "SELECT path FROM source",
    "sha256": "SELECT sha256 FROM document",
    "old": "SELECT old FROM redirect",
    "link": "SELECT DISTINCT relation FROM link",
    "relation_type": "SELECT DISTINCT relation FROM relation",
    "head": "SELECT DISTINCT head FROM post",
    "judgement": "SELECT id FROM judgement",
    "pair": "SELECT id FROM review_pair",
    "judged": "SELECT DISTINCT value FROM judgement, json_each(blocks)",
    "compared": "SELECT DISTINCT block FROM review_pair",
}


class Pools:
    """The values a store holds, to choose from."""

    def __init__(self, path: str, *, seed: int = 1) -> None:
        self._seed = seed
        self._rng = random.Random(seed)
        with closing(sqlite3.connect(path)) as connection:
            self._pools = {
                name: sorted(value for (value,) in connection.execute(text))
                for name, text in _COLUMNS.items()
            }
            links = "SELECT DISTINCT id, relation, direction FROM link ORDER BY 1, 2, 3"
            self._links = connection.execute(links).fetchall()
            acts = "SELECT number_key, issuer, type_key FROM directive ORDER BY id"
            self._acts = connection.execute(acts).fetchall()
            busiest = "SELECT id FROM (SELECT id, count(*) n FROM link GROUP BY id) ORDER BY n DESC"
            self.hubs = [one for (one,) in connection.execute(f"{busiest}, id LIMIT 5")]

    def start(self, name: str) -> None:
        """From here on choose what a name and the seed say, whatever was chosen before."""
        self._rng.seed(f"{self._seed} {name}")

    def one(self, pool: str) -> Any:
        """A value, the busiest ones often, seldom one that nothing has."""
        if pool in ("entity", "directive", "body", "cited") and self._rng.random() < 0.3:
            prefix = {"body": "body:", "entity": ""}.get(pool, "directive:")
            hubs = [hub for hub in self.hubs if hub.startswith(prefix)]
            if hubs:
                return self._rng.choice(hubs)
        if not self._pools[pool] or self._rng.random() < 0.05:
            return ABSENT
        return self._rng.choice(self._pools[pool])

    def link(self) -> Parameters:
        """Links that there are, those of the busiest often."""
        busy = [link for link in self._links if link[0] in self.hubs]
        link = self._rng.choice(busy if busy and self._rng.random() < 0.3 else self._links)
        return dict(zip(("id", "relation", "direction"), link, strict=True))

    def act(self) -> Parameters:
        """Number, issuer and type of one directive."""
        act = self.choice(*(self._acts or [(ABSENT, None, None)]))
        return dict(zip(("number", "issuer", "document_type"), act, strict=True))

    def some(self, pool: str) -> list[Any]:
        """None to many values, some of them twice."""
        count = self._rng.choice((0, 1, 3, 20, 60))
        return [self.one(pool) for _ in range(count)]

    def choice(self, *values: Any) -> Any:
        """One of some values."""
        return self._rng.choice(values)


_LISTS = {
    "ids": "entity", "entities": "named", "bodies": "body", "posts": "held", "persons": "holder",
    "documents": "document", "without": "document", "mentions": "mention", "tenures": "tenure",
    "relations": "relation", "numbers": "number", "blocks": "block", "heads": "head",
    "paths": "path", "objects": "cited", "subjects": "citing", "directives": "directive",
}  # fmt: skip
# By the query's topic, where a list means something else there.
_LISTS_OF = {("judgements", "blocks"): "judged", ("review", "blocks"): "compared"}
_SINGLE = {
    "id": "entity", "body": "body", "post": "held", "person": "holder", "document": "document",
    "path": "path", "kind": "kind", "number": "number", "issuer": "issuer", "entity": "named",
}  # fmt: skip
# By the query's topic or name, where a parameter means something else there.
_IDS = {
    "claims": "claim", "mentions": "mention", "tenures": "tenure", "relations": "relation",
    "documents": "document", "redirects": "old", "directives": "cited",
    "bodies": "parent", "reforms": "reformed",
    "citations/in": "cited", "citations/count_in": "cited", "citations/carrying_out": "cited",
    "citations/out": "citing", "citations/count_out": "citing",
    "link/claims_of_relations": "relation", "link/documents_known": "document",
    "link/persons_of_blocks": "mention",
    "judgements": "judgement", "review": "pair",
}  # fmt: skip


_DUMPED = {
    "dump/mentions": "mention", "dump/claims": "claim", "dump/documents": "document",
    "dump/tenures": "tenure", "dump/relations": "relation", "dump/judgements": "judgement",
    "dump/review": "pair",
}  # fmt: skip


def asked(name: str, pools: Pools, *, times: int) -> Iterator[Parameters]:
    """Several sets of parameters for a query: with all that is optional, with none, with some."""
    query = queries.load(name, "sql")
    optional = [field.name for field in query.parameters if field.optional]
    some = {one for one in optional if pools.choice(True, False)}
    for n in range(times if query.parameters else 1):
        if name == "search/entities":
            values = _search(pools)
        else:
            values = {field.name: _value(name, field, pools) for field in query.parameters}
        if name == "links/of_one":
            values |= pools.link()
        elif "number" in values and "issuer" in values:
            values |= pools.act()
        left_out = ((), optional, some)[n % 3]
        yield {key: None if key in left_out else value for key, value in values.items()}


def _value(query: str, field: queries.Field, pools: Pools) -> Any:
    topic = query.partition("/")[0]
    by_name: dict[str, Callable[[], Any]] = {
        "limit": lambda: pools.choice(1, 7, 20, 200, -1),
        "offset": lambda: pools.choice(0, 0, 0, 5, 20, 100_000),
        "most": lambda: pools.choice(1, 3, 100, EVERYTHING),
        "on": lambda: pools.choice(*DAYS),
        "since": lambda: pools.choice("2000-01-01T00:00:00", "2100-01-01T00:00:00"),
        "before": lambda: pools.choice("2000-01-01T00:00:00", "2100-01-01T00:00:00"),
        "before_id": lambda: pools.one("document"),
        "first": lambda: pools.choice(*DAYS),
        "last": lambda: pools.choice(*DAYS),
        "by_citations": lambda: pools.choice(True, False),
        "relation": lambda: pools.one("link" if topic == "links" else "relation_type"),
        "direction": lambda: pools.choice("in", "out"),
        "prefixes": lambda: pools.choice(["person"], ["post", "directive"], [], ["source", "body"]),
        "document_type": lambda: pools.one("type"),
        "sha256": lambda: pools.one("sha256")[: pools.choice(0, 1, 6, 64)],
        "starts": lambda: [one[: pools.choice(0, 3, 12)] for one in pools.some("path")],
        "after": lambda: pools.choice("", pools.one(_DUMPED.get(query, "entity"))),
        "key": lambda: pools.choice("reference", "nothing"),
    }
    if field.name in by_name:
        make = by_name[field.name]
    elif field.name in ("id", "ids"):
        pool = _IDS.get(query) or _IDS.get(topic) or "entity"
        make = (lambda: pools.one(pool)) if field.name == "id" else (lambda: pools.some(pool))
    elif field.type == "LIST":
        pool = _LISTS_OF.get((topic, field.name)) or _LISTS[field.name]
        make = lambda: pools.some(pool)  # noqa: E731 - as the others
    else:
        make = lambda: pools.one(_SINGLE[field.name])  # noqa: E731 - as the others
    return make()


def _search(pools: Pools) -> Parameters:
    """What people type: names, pieces of names, with and without marks, numbers."""
    typed = pools.choice(pools.one("name"), pools.one("number"), pools.one("name"))
    words = typed.split()
    start = pools.choice(0, len(words) // 2)
    typed = " ".join(words[start : start + pools.choice(1, 2, 9)])[: pools.choice(2, 4, 80)]
    return {
        "words": list(dict.fromkeys(search_words(typed))),
        "tone": tone_key(typed),
        "folded": folded_name(typed),
        "number": search_key(typed),
        "type": pools.choice("Person", "Directive", "Unit"),
        "units": pools.choice([pools.one("unit")], [pools.one("unit"), pools.one("unit")]),
        "on": pools.choice(*DAYS),
        "most": EVERYTHING * 10,
        "limit": pools.choice(1, 20, 200),
        "offset": pools.choice(0, 0, 10),
    }


def without_times(value: Any) -> Any:
    """A row without the time it was recorded at, which differs between two loads."""
    if isinstance(value, dict):
        return {k: without_times(v) for k, v in value.items() if k != "recorded_at"}
    if isinstance(value, list):
        return [without_times(item) for item in value]
    return value


def as_text(value: Any) -> str:
    """For a message: short and with marks."""
    return json.dumps(value, ensure_ascii=False)[:500]
