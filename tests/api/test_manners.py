"""How the API answers what is wrong, moved, unchanged or not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from bomay.api.app import create_app
from bomay.graph.settings import Settings

from .conftest import ask

POST = "/v1/posts/post:bi-thu:qu:minh-hoa-an-phu"
WRONG = [
    (f"{POST}/holders?on=2020-13-01", "on"),
    (f"{POST}/holders?on=2020-8-1", "on"),
    (f"{POST}/holders?on=20200801", "on"),
    (f"{POST}/holders?on=1596240000", "on"),
    (f"{POST}/holders?on=2020-08-01T00:00", "on"),
    (f"{POST}/holders?on=\u0662\u0660\u0662\u0660-08-01", "on"),  # Arabic-Indic digits
    (f"{POST}/holders?limit=0", "limit"),
    (f"{POST}/holders?limit=201", "limit"),
    (f"{POST}/holders?limit=many", "limit"),
    (f"{POST}/holders?cursor=nonsense", "cursor"),
    (f"{POST}/holders?certainty=sure", "certainty"),
    (f"{POST}/holders?certainty=certain", "certainty"),
    (f"{POST}/holders?when=2020-08-01", "when"),
    (f"{POST}/holders?on=2020-08-01&on=2020-08-02", "on"),
    (f"{POST}?on=2020-08-01", "on"),
    ("/v1/search", "q"),
    ("/v1/search?q=", "q"),
    (f"/v1/search?q={'a' * 201}", "q"),
    ("/v1/search?q=a%00b", "q"),
    ("/v1/search?q=a&type=person", "type"),
    ("/v1/search?q=a&unit=Quận 1", "unit"),
    ("/v1/directives?from=2020", "from"),
    ("/v1/directives?from=2021-01-01&to=2020-12-31", "to"),
    ("/v1/bodies/body:qu:minh-hoa-an-phu/changes?from=2021-01-02&to=2021-01-01", "to"),
    ("/v1/directives?sort=number", "sort"),
    ("/v1/directives/directive:party:tw:tw-xiii:kl:14/citations?direction=up", "direction"),
    ("/v1/directives/directive:party:tw:tw-xiii:kl:14/citations?depth=9", "depth"),
    ("/v1/graph/neighbours/person:hanh-00000a?types=Person,Cat", "types"),
    ("/v1/graph/path?from=person:hanh-00000a", "to"),
    ("/v1/graph/path?from=person:hanh-00000a&to=person:dang-00000c&max=99", "max"),
    ("/v1/persons/PERSON:x", "id"),
    ("/v1/persons/a%00b", "id"),
]


@pytest.mark.parametrize(("path", "field"), WRONG)
def test_a_wrong_parameter_is_named(get: Any, path: str, field: str) -> None:
    answer = get(path)
    assert answer.status_code == 400, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["field"] == field
    assert {"type", "title", "status", "detail", "instance"} <= problem.keys()


@pytest.mark.parametrize(
    ("path", "is_a", "wanted"),
    [
        ("/v1/persons/post:bi-thu:qu:minh-hoa-an-phu", "Post", "Person"),
        ("/v1/posts/body:qu:minh-hoa-an-phu/holders", "Body", "Post"),
        ("/v1/bodies/post:bi-thu:qu:minh-hoa-an-phu/changes", "Post", "Body"),
        ("/v1/claims/post:bi-thu:qu:minh-hoa-an-phu", "Post", "Claim"),
    ],
)
def test_an_id_of_another_kind_is_told_as_one(get: Any, path: str, is_a: str, wanted: str) -> None:
    answer = get(path)
    assert answer.status_code == 404
    problem = answer.json()
    assert problem["type"] == "/docs#problem-other-kind"
    assert problem["is_a"] == is_a
    assert problem["detail"].endswith(f" is a {is_a}, not a {wanted}")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/persons/person:nobody-000000",
        "/v1/persons/post:bi-thu:qu:minh-hoa-an-phu",
        "/v1/posts/nothing",
        f"{POST}x/holders",
        "/v1/claims/claim:0",
        "/v1/documents/source:0/claims",
        "/v1/nothing",
        "/v1/",
    ],
)
def test_what_is_not_there_is_a_problem_too(get: Any, path: str) -> None:
    answer = get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(app: FastAPI, method: str) -> None:
    answer = ask(app, method, POST)
    assert answer.status_code == 405
    assert answer.json()["status"] == 405


def test_a_merged_id_redirects_and_keeps_the_query(get: Any) -> None:
    answer = get("/v1/persons/person:hanh-00dead/tenures?on=2020-08-01")
    assert answer.status_code == 308
    assert answer.headers["location"] == "/v1/persons/person:hanh-00000a/tenures?on=2020-08-01"
    assert get("/entity/person:hanh-00dead").headers["location"] == "/entity/person:hanh-00000a"


def test_a_merged_end_of_a_path_redirects(get: Any) -> None:
    answer = get("/v1/graph/path?from=person:hanh-00dead&to=person:dang-00000c")
    assert answer.status_code == 308
    target = "/v1/graph/path?from=person:hanh-00000a&to=person:dang-00000c"
    assert answer.headers["location"] == target


def test_unchanged_answers_are_not_sent_again(get: Any) -> None:
    first = get(POST)
    tag = first.headers["etag"]
    again = get(POST, if_none_match=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert get(POST, if_none_match='"other"').status_code == 200
    assert get(f"{POST}/holders").headers["etag"] != tag


def test_head_answers_like_get(app: FastAPI) -> None:
    answer = ask(app, "HEAD", POST)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["etag"] == ask(app, "GET", POST).headers["etag"]


@pytest.mark.parametrize("path", [POST, "/", "/docs", "/nothing", "/v1/search"])
def test_a_strict_policy_is_everywhere(get: Any, path: str) -> None:
    headers = get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_a_store_that_is_down_is_503(tmp_path: Path) -> None:
    app = create_app(Settings(store=f"sqlite:///{tmp_path}/none/absent.db"))
    for path in ("/readyz", POST, "/v1/search?q=a"):
        answer = ask(app, "GET", path)
        assert answer.status_code == 503, path
        assert answer.headers["retry-after"]
        assert str(tmp_path) not in answer.text
    assert ask(app, "GET", "/healthz").status_code == 200
    page = ask(app, "GET", "/", accept="text/html")
    assert page.status_code == 503
    assert "text/html" in page.headers["content-type"]


def test_a_fault_shows_no_trace(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        def read(self, work: Callable[[Any], Any]) -> Any:
            raise RuntimeError("secret inside")

    app = create_app(Settings(), store=Broken())  # type: ignore[arg-type]  # broken on purpose
    answer = ask(app, "GET", "/v1/stats")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "secret" in caplog.text


def test_a_flood_of_parameters_is_refused_shortly(app: FastAPI) -> None:
    answer = ask(app, "GET", "/v1/search?" + "&".join(f"p{n}=1" for n in range(5_000)))
    assert answer.status_code == 400
    assert "parameters" in answer.json()["detail"]
    assert len(answer.content) < 2_000
