"""The self-contained page: one file, nothing from outside, nothing that runs but ours."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from html.parser import HTMLParser
from typing import Any

import pytest

from bomay.api.pages.assets import graph_engine
from bomay.api.views import Edge, Picture, render_view

HOSTILE = (
    '</script><script>alert("x")</script><img src=x onerror=alert(1)> href="javascript:alert(2)"'
)


def test_the_engine_is_the_one_that_was_measured() -> None:
    digest = hashlib.sha256(graph_engine().read_bytes()).hexdigest()
    assert digest.startswith("1f20f0736f32cb9b")


def test_a_view_is_whole(get: Any, names: dict[str, str]) -> None:
    answer = get(f"/views/{names['secretary']}.html?on=2020-08-01")
    html = answer.text
    assert answer.status_code == 200
    assert html.startswith("<!doctype html>")
    assert "Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông" in html
    assert "Tại ngày 1/8/2020" in html
    assert not re.search(r'(?:src|href)="', html)
    assert len(html) < 520_000


def test_its_policy_allows_exactly_its_own_scripts(get: Any, names: dict[str, str]) -> None:
    answer = get(f"/views/{names['act']}.html")
    scripts = re.findall(r"<script>(.*?)</script>", answer.text, re.S)
    digests = [b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    assert len(scripts) == 2
    for policy in (
        answer.headers["content-security-policy"],
        re.findall(r'Content-Security-Policy" content="([^"]+)"', answer.text)[0].replace(
            "&#39;", "'"
        ),
    ):
        assert "unsafe" not in policy
        assert all(f"'sha256-{digest}'" in policy for digest in digests)


def test_hostile_text_stays_text() -> None:
    ref = {"id": "person:x", "type": "Person", "name": HOSTILE, "hint": HOSTILE}
    act = {"id": "directive:x", "type": "Directive", "name": HOSTILE, "hint": None}
    evidence = {"document": "source:x", "quote": HOSTILE, "stated_at": HOSTILE}
    edge = Edge(
        source="person:x", relation=HOSTILE, target="directive:x", start=HOSTILE, end=None,
        evidence=(evidence,),
    )  # fmt: skip
    picture = Picture(
        focus=ref, nodes={"person:x": ref, "directive:x": act}, edges=(edge,), cut=False
    )
    html = render_view(picture, documents={"source:x": HOSTILE}, address=HOSTILE)
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(html)
    assert tags.count("script") == 3
    assert "img" not in tags
    data = re.findall(r'id="data">(.*?)</script>', html, re.S)[0]
    assert json.loads(data)["nodes"][0]["label"] == HOSTILE


@pytest.mark.parametrize(
    ("query", "field"),
    [("open=a", "open"), ("open=person:a~x", "open"), ("types=Cat", "types"), ("on=x", "on")],
)
def test_wrong_parameters_are_named(
    get: Any, names: dict[str, str], query: str, field: str
) -> None:
    answer = get(f"/views/{names['act']}.html?{query}")
    assert (answer.status_code, answer.json()["field"]) == (400, field)


def test_it_shows_what_was_opened(get: Any, names: dict[str, str]) -> None:
    opened = f"{names['delegate']}~15,{names['secretary']}"
    html = get(f"/views/{names['secretary']}.html?open={opened}&types=Person&lang=en").text
    data = json.loads(re.findall(r'id="data">(.*?)</script>', html, re.S)[0])
    assert len(data["nodes"]) == 2 + 15 + 2
    assert "A frozen page" in html


def test_it_can_be_downloaded(get: Any, names: dict[str, str]) -> None:
    answer = get(f"/views/{names['act']}.html?download=1")
    assert answer.headers["content-disposition"].endswith('kl-14.html"')
