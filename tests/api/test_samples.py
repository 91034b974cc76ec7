"""The shipped documents through every room: read, linked, stored, asked, shown."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bomay.api.app import create_app
from bomay.graph.settings import Settings
from bomay.graph.store import open_store
from bomay.ingest.load import ingest

from .conftest import Get, ask

SAMPLES = Path(__file__).parents[2] / "samples"
POST = "post:bi-thu:qu:tphcm-quan-binh-tan"
ROUTES = {
    "Person": "persons",
    "Post": "posts",
    "Directive": "directives",
    "Document": "documents",
    "Body": "bodies",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The application over a store of all shipped documents."""
    path = tmp_path_factory.mktemp("samples") / "graph.db"
    with open_store(f"sqlite:///{path}") as store:
        report = ingest(store, [SAMPLES])
        assert report.refused == []
        yield create_app(Settings(store=f"sqlite:///{path}"), store=store)


@pytest.fixture(scope="module")
def get_loaded(loaded: Any) -> Get:
    return lambda path, **headers: ask(loaded, "GET", path, **headers)


def test_the_post_is_found_without_marks(get_loaded: Get) -> None:
    found = get_loaded("/v1/search?q=bi thu quan uy binh tan").json()
    assert found["items"][0]["id"] == POST


@pytest.mark.parametrize(
    ("on", "name", "source"),
    [
        ("2020-08-01", "Lê Văn Thinh", "002_ba818d6c6993d8c3"),
        ("2023-10-05", "Huỳnh Khắc Điệp", "001_89852375af5197ac"),
    ],
)
def test_who_was_secretary_and_which_sentence_says_so(
    get_loaded: Get, on: str, name: str, source: str
) -> None:
    first = get_loaded(f"/v1/posts/{POST}/holders?on={on}").json()["items"][0]
    assert first["person"]["name"] == name
    evidence = first["evidence"][0]
    assert name in evidence["quote"]
    text = (SAMPLES / f"{source}.txt").read_text("utf-8")
    assert evidence["quote"] in text
    page = get_loaded(f"/entity/{POST}?on={on}", accept="text/html").text
    assert evidence["quote"] in page


def test_nobody_is_certain_between(get_loaded: Get) -> None:
    found = get_loaded(f"/v1/posts/{POST}/holders?on=2022-01-01").json()
    assert "certain" not in {item["certainty"] for item in found["items"]}


@pytest.mark.parametrize("kind", ROUTES)
def test_everything_spoken_of_can_be_asked_and_shown(get_loaded: Get, kind: str) -> None:
    found = get_loaded(f"/v1/search?q=a&type={kind}&limit=60").json()["items"]
    found += get_loaded(f"/v1/search?q=n&type={kind}&limit=60").json()["items"]
    assert found
    for entity_id in {item["id"] for item in found}:
        assert get_loaded(f"/v1/{ROUTES[kind]}/{entity_id}").status_code == 200
        assert get_loaded(f"/v1/graph/neighbours/{entity_id}").status_code == 200
        address = f"/sources/{entity_id}" if kind == "Document" else f"/entity/{entity_id}?lang=en"
        page = get_loaded(address, accept="text/html")
        assert page.status_code == 200, address
        assert "<h1>" in page.text


def test_every_quote_is_its_slice_of_the_text(get_loaded: Get) -> None:
    documents = get_loaded("/v1/search?q=n&type=Document&limit=200").json()["items"]
    for document in documents:
        claims = get_loaded(f"/v1/documents/{document['id']}/claims?limit=200").json()["items"]
        for claim in claims:
            assert claim["evidence"], claim["id"]
            assert all(e["quote"] and e["start"] < e["end"] for e in claim["evidence"])


STRUCTURE = {"IN", "OF_UNIT", "PART_OF", "CHANGED", "MADE"}  # reforms are rows of a table


@pytest.mark.parametrize("kind", ["Directive", "Body", "Document"])
def test_no_fact_is_shown_without_a_sentence(get_loaded: Get, kind: str) -> None:
    seen: set[str] = set()
    for entity_id in _all_of(get_loaded, kind):
        found = get_loaded(f"/v1/graph/neighbours/{entity_id}?limit=200").json()
        for item in found["items"]:
            seen.add(item["relation"])
            assert item["evidence"] or item["relation"] in STRUCTURE, (entity_id, item)
            for sentence in item["evidence"]:
                assert sentence["quote"], (entity_id, item)
                assert sentence["start"] < sentence["end"], (entity_id, item)
    assert "MENTIONS" in seen or kind == "Directive"
    assert "ISSUED_BY" in seen or kind == "Document"


def test_an_act_shows_what_tells_who_adopted_it(get_loaded: Get) -> None:
    for entity_id in _all_of(get_loaded, "Directive")[:40]:
        directive = get_loaded(f"/v1/directives/{entity_id}").json()
        assert directive["evidence"], entity_id
        assert len(directive["evidence"]) <= 20
        page = get_loaded(f"/entity/{entity_id}", accept="text/html").text
        assert "Câu chứng minh" in page
        assert directive["evidence"][0]["quote"][:12] in html.unescape(page)


def _all_of(get: Get, kind: str) -> list[str]:
    ids: set[str] = set()
    for words in ("a", "n", "c", "t", "q", "1", "2"):
        address = f"/v1/search?q={words}&type={kind}&limit=200"
        ids |= {item["id"] for item in get(address).json()["items"]}
    assert ids
    return sorted(ids)
