"""The feed of what was recorded, as JSON and as Atom."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


def test_documents_since_a_day_the_latest_first(get: Any) -> None:
    answer = get("/v1/changes?since=2000-01-01").json()
    assert answer["total"] == len(answer["items"]) == 3
    times = [item["recorded_at"] for item in answer["items"]]
    assert times == sorted(times, reverse=True)
    assert all(item["document"]["type"] == "Document" for item in answer["items"])
    assert sum(item["claims"] for item in answer["items"]) > 3
    assert get("/v1/changes").json() == answer
    assert get("/v1/changes?since=2999-01-01T00:00:00Z").json()["items"] == []


def test_a_page_goes_on_where_the_last_ended(get: Any) -> None:
    first = get("/v1/changes?limit=2").json()
    rest = get(f"/v1/changes?limit=2&cursor={first['next']}").json()
    ids = [item["document"]["id"] for page in (first, rest) for item in page["items"]]
    assert len(set(ids)) == 3
    assert rest["next"] is None


def test_the_same_as_atom(get: Any) -> None:
    answer = get("/v1/changes", accept="application/atom+xml")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    items = get("/v1/changes").json()["items"]
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        item["document"]["name"] for item in items
    ]
    assert feed.findtext(f"{ATOM}updated") == items[0]["recorded_at"]
    assert all(entry.findtext(f"{ATOM}id") for entry in entries)


def test_an_empty_feed_is_one_too(get: Any) -> None:
    answer = get("/v1/changes?since=2999-01-01", accept="application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated")


@pytest.mark.parametrize(
    "since", ["yesterday", "2023-13-01", "0", "2023-10-05 ?", "%EF%BC%99-01-01"]
)
def test_what_is_no_time_is_named(get: Any, since: str) -> None:
    answer = get(f"/v1/changes?since={since}")
    assert answer.status_code == 400
    assert answer.json()["field"] == "since"
