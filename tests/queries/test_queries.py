"""Every query file: a header that tells the truth, parameters only, a total order."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest

from bomay import queries
from bomay.graph.store import GraphStore, open_store
from bomay.ontology.errors import ParameterError

DOCS = Path(__file__).parent.parent.parent / "docs" / "queries.md"
SAMPLES = {
    "STRING": "x",
    "DATE": "2020-02-29",
    "INTEGER": 5,
    "FLOAT": 0.5,
    "BOOLEAN": True,
    "LIST": ["x", "y"],
}
# What an empty graph says, beside "no rows".
OF_NOTHING: dict[str, dict[str, object]] = {
    "stats/facts": {"mentions": 0, "claims": 0, "tenures": 0, "relations": 0},
    "stats/published": {"first": None, "last": None},
}
each_query = pytest.mark.parametrize("name", queries.names())


@pytest.fixture(scope="module")
def empty() -> Iterator[GraphStore]:
    with open_store("sqlite:///:memory:") as store:
        store.initialise()
        yield store


@pytest.fixture(scope="module")
def tables() -> Iterator[sqlite3.Connection]:
    schema = files("bomay.graph.store") / "schema.sql"
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.read_text(encoding="utf-8"))
        yield connection


def body(query: queries.Query) -> str:
    return "\n".join(line for line in query.text.splitlines() if not line.startswith("--"))


def values(query: queries.Query) -> dict[str, object]:
    return {field.name: SAMPLES[field.type] for field in query.parameters}


def test_there_are_queries() -> None:
    assert len(queries.names()) > 50
    assert list(queries.names()) == sorted(queries.names())


@each_query
def test_the_header_names_the_parameters_used(name: str) -> None:
    query = queries.load(name, "sql")
    text = re.sub(r"'[^']*'", "''", body(query))
    assert {field.name for field in query.parameters} == set(re.findall(r":([a-z_0-9]+)", text))


@each_query
def test_the_header_names_the_columns_returned(tables: sqlite3.Connection, name: str) -> None:
    query = queries.load(name, "sql")
    bound = {k: json.dumps(v) if isinstance(v, list) else v for k, v in values(query).items()}
    described = tables.execute(query.text, bound).description
    assert [column.name for column in query.columns] == [column[0] for column in described]


@each_query
def test_it_runs_with_and_without_what_is_optional(empty: GraphStore, name: str) -> None:
    query = queries.load(name, "sql")
    needed = {field.name: SAMPLES[field.type] for field in query.parameters if not field.optional}
    counted = {"total": 0} if name.partition("/")[2].startswith("count_") else None
    nothing = OF_NOTHING.get(name, counted)
    for given in (values(query), needed):
        found = empty.run(name, **given)  # type: ignore[arg-type]
        assert found == ([] if nothing is None else [nothing])


@each_query
def test_it_is_one_ordered_statement_that_reads(name: str) -> None:
    text = body(queries.load(name, "sql"))
    assert text.lstrip().startswith(("SELECT", "WITH"))
    assert re.search(r"\nORDER BY\s", text)
    assert ";" not in text
    assert not re.search(r"[{}%]", text)  # no place for a text to be pasted into


@each_query
def test_it_is_documented(name: str) -> None:
    query = queries.load(name, "sql")
    section = DOCS.read_text(encoding="utf-8").partition(f"### {name}\n")[2].partition("###")[0]
    assert query.meaning in " ".join(section.split())
    for field in (*query.parameters, *query.columns):
        assert f"`{field}`" in section


def test_unknown_names_are_key_errors() -> None:
    with pytest.raises(KeyError):
        queries.load("persons/nonsense", "sql")
    with pytest.raises(KeyError):
        queries.load("../secret", "sql")


def parsed(header: str) -> queries.Query:
    return queries.parse("topic/name", f"{header}\nSELECT 1 ORDER BY 1", comment="--")


def test_headers_are_read() -> None:
    query = parsed(
        "-- What it\n-- means.\n-- params: a STRING, b LIST?,\n--   c DATE\n-- returns: d JSON?"
    )
    assert query.meaning == "What it means."
    assert [str(field) for field in query.parameters] == ["a STRING", "b LIST?", "c DATE"]
    assert [str(field) for field in query.columns] == ["d JSON?"]


@pytest.mark.parametrize(
    "header",
    [
        "",
        "-- Meaning only.",
        "-- returns: a STRING",
        "-- M.\n-- returns: a TEXT",
        "-- M.\n-- returns: A STRING",
    ],
    ids=["none", "no columns", "no meaning", "unknown type", "odd name"],
)
def test_bad_headers_are_refused(header: str) -> None:
    with pytest.raises(ValueError, match="topic/name"):
        parsed(header)


ALL = parsed(
    "-- M.\n-- params: s STRING, d DATE, i INTEGER, f FLOAT, b BOOLEAN, l LIST, o STRING?"
    "\n-- returns: x STRING"
)
GOOD = {"s": "", "d": "2020-02-29", "i": 0, "f": 1, "b": False, "l": ()}


def test_good_parameters_are_bound() -> None:
    assert ALL.bind(GOOD) == GOOD | {"l": [], "o": None}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("s", 1), ("s", None), ("s", b"x"), ("s", "\ud800"), ("o", 3), ("d", "2020-02-30"),
        ("d", "2020-2-9"), ("d", "20200209"), ("d", "٢٠٢٠-٠٢-٠٩"), ("i", True), ("i", "1"),
        ("i", 2**63), ("i", 1.0), ("f", "1"), ("f", True), ("b", 1), ("l", "abc"), ("l", [1]),
        ("l", ["\udfff"]), ("l", None), ("zzz", 1),
    ],
    ids=repr,
)  # fmt: skip
def test_wrong_parameters_are_named(field: str, value: object) -> None:
    with pytest.raises(ParameterError) as caught:
        ALL.bind(GOOD | {field: value})
    assert caught.value.field == field


def test_missing_parameters_are_named() -> None:
    with pytest.raises(ParameterError) as caught:
        ALL.bind({name: value for name, value in GOOD.items() if name != "i"})
    assert caught.value.field == "i"


def test_parameters_typed_as_text() -> None:
    typed = {"s": "1", "d": "2020-02-29", "i": "7", "f": "0.5", "b": "True", "l": "a, b", "o": "x"}
    wanted = {"s": "1", "d": "2020-02-29", "i": 7, "f": 0.5, "b": True, "l": ["a", "b"], "o": "x"}
    assert ALL.bind(ALL.from_text(typed)) == wanted


@pytest.mark.parametrize(("field", "text"), [("i", "x"), ("f", "x"), ("b", "yes")])
def test_texts_of_the_wrong_type_are_named(field: str, text: str) -> None:
    with pytest.raises(ParameterError) as caught:
        ALL.from_text({field: text})
    assert caught.value.field == field
