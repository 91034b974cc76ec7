"""Names from elsewhere: candidates with reasons, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from anyio.from_thread import start_blocking_portal

from bomay.api.app import create_app
from bomay.api.examples import EXAMPLES
from bomay.api.routers import match as router
from bomay.api.shapes import Candidate, Listing
from bomay.graph.settings import Settings
from bomay.graph.store import open_store
from bomay.ingest.load import ingest

NAME = "Lương Quý Dậu"
Ask = Callable[[Any], httpx.Response]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """POST a body to ``/v1/match`` of a store with two namesakes and an act."""
    folder: Path = tmp_path_factory.mktemp("match")
    texts = {
        "mot": (f"Bí thư Quận ủy Quận 4 {NAME} dự hội nghị.", "2019-03-10"),
        "hai": (f"Bí thư Quận ủy Quận 10 {NAME} thăm trường.", "2021-05-12"),
        "ba": ("Quán triệt Kết luận số 31-KL/TW ngày 2/3/2022 của Ban Bí thư.", "2022-04-01"),
    }
    for name, (text, day) in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.json").write_text(json.dumps({"date": day}), encoding="utf-8")
    url = f"sqlite:///{folder / 'graph.db'}"
    with open_store(url) as store:
        ingest(store, [str(folder)])

    def post(body: Any) -> httpx.Response:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()

        async def send() -> httpx.Response:
            with open_store(url) as store:
                app = create_app(Settings(store=url, today="2026-11-22"), store=store)
                transport = httpx.ASGITransport(app, raise_app_exceptions=False)
                async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
                    return await client.post("/v1/match", content=content)

        with start_blocking_portal() as portal:
            return portal.call(send)

    return post


def test_a_body_and_a_day_order_namesakes(ask: Ask) -> None:
    plain = ask({"type": "Person", "name": "luong quy dau"}).json()
    assert [one["reason"] for one in plain["items"]] == ["same name but for marks"] * 2
    asked = {"type": "Person", "name": NAME, "body": "Quận ủy Quận 10", "on": "2021-05-12"}
    first, second = ask(asked).json()["items"]
    assert "Quận 10" in first["hint"]
    assert first["reason"] == "same name; Bí thư Quận ủy Quận 10, certain on 2021-05-12"
    assert second["reason"] == "same name; no post in that body is told of that day"
    assert first["score"] > 0.9 > second["score"]


def test_an_act_by_its_number_and_organ(ask: Ask) -> None:
    asked = {"type": "Directive", "name": "31 kl tw", "body": "body:ban-bi-thu", "on": "2020-01-01"}
    (found,) = ask(asked).json()["items"]
    assert found["id"] == "directive:party:tw:dang-xiii:kl:31"
    assert found["reason"] == (
        "same number; adopted by that body or in its series; later than the day"
    )


@pytest.mark.parametrize(
    ("body", "field", "status"),
    [
        ({"type": "Person"}, "name", 400),
        ({"type": "Dog", "name": "x"}, "type", 400),
        ({"type": "Person", "name": "x", "on": "2020-13-01"}, "on", 400),
        ({"type": "Person", "name": "x", "more": 1}, "more", 400),
        ({"type": "Person", "name": "x" * 201}, "name", 400),
        (b"{", "body", 400),
        (b"[" * 20_000, "body", 400),
        ({"type": "Person", "name": "x", "body": "body:khong-co"}, None, 404),
    ],
)
def test_what_is_wrong_is_said(ask: Ask, body: Any, field: str | None, status: int) -> None:
    answer = ask(body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json().get("field") == field


def test_the_example_is_of_its_shape_and_in_the_docs() -> None:
    Listing[Candidate].model_validate(EXAMPLES["match"])
    (route,) = router.routes.routes
    docs = Path(__file__).parents[2] / "docs" / "api.md"
    assert f"| `{getattr(route, 'path', '')}` |" in docs.read_text("utf-8")
