"""What must follow from invented documents, asked of the REST API.

Written from the contracts alone, by someone who had not read the code. Each folder of ``cases``
holds documents in ``docs`` and in ``expected.json`` the questions about them, each with the rule it
follows from; ``judged`` there is what a person judged of the holders of two posts, or of a number
without key and an act. Every case is read twice over: in one go, and one document at a time,
backwards, and then all of it again; both must answer alike. ``OPEN.md`` lists the questions that
are not answered rightly yet; they are left out of the run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest
from anyio.from_thread import start_blocking_portal

from bomay.api.app import create_app
from bomay.graph import answers
from bomay.graph.judge import judge, undo
from bomay.graph.settings import Settings
from bomay.graph.store import GraphStore, open_store
from bomay.ingest.load import ingest, withdraw
from bomay.ontology.errors import NotFoundError

HERE = Path(__file__).parent
CASES = HERE / "cases"
WAYS = ("at once", "backwards one by one, then again")
TODAY = "2026-11-22"
CERTAINTIES = ("certain", "inferred", "possible")

Json = Any


def _open_questions() -> set[str]:
    """``case/question`` of every line of OPEN.md that begins with one in backticks."""
    return set(re.findall(r"^- `([^`]+)`", (HERE / "OPEN.md").read_text(encoding="utf-8"), re.M))


def _table() -> list[tuple[str, Json]]:
    return [
        (case.name, question | {"today": table.get("today", TODAY)})
        for case in sorted(CASES.iterdir())
        for table in [json.loads((case / "expected.json").read_text(encoding="utf-8"))]
        for question in table["questions"]
    ]


JUDGED = {
    case.name: json.loads((case / "expected.json").read_text(encoding="utf-8")).get("judged", [])
    for case in CASES.iterdir()
}
OPEN = _open_questions()
WITH_OPEN = bool(os.environ.get("KNOWING_OPEN"))
TABLE = _table()
RUN = [(c, q) for c, q in TABLE if WITH_OPEN or f"{c}/{q['id']}" not in OPEN]


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the reference data and nothing else, to copy."""
    path = tmp_path_factory.mktemp("knowing") / "empty.db"
    _bomay(f"sqlite:///{path}", "init")
    return path


def _bomay(url: str, *arguments: str) -> None:
    command = [sys.executable, "-m", "bomay.cli", "--store", url, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{arguments}: {done.stderr}"


Get = Callable[[str], httpx.Response]


@pytest.fixture(scope="session")
def asked(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Get]:
    """``asked(case, question, way)``: a GET on the store that the question is about."""
    urls: dict[tuple[str, ...], str] = {}
    gets: dict[tuple[str, ...], Get] = {}

    def build(case: str, only: list[str] | None, without: list[str], way: str) -> str:
        folder = tmp_path_factory.mktemp("case")
        docs = folder / "docs"
        shutil.copytree(CASES / case / "docs", docs)
        names = sorted(path.name for path in docs.iterdir() if path.suffix in (".txt", ".csv"))
        for name in [name for name in names if only is not None and name not in only]:
            (docs / name).unlink()
            (docs / name).with_suffix(".json").unlink(missing_ok=True)
        url = f"sqlite:///{shutil.copy(empty_store, folder / 'graph.db')}"
        judged = list(JUDGED.get(case, ()))
        with open_store(url) as store:
            if way != WAYS[0]:
                for name in reversed([name for name in names if (docs / name).exists()]):
                    ingest(store, [str(docs / name)])
                    _judge(store, judged)
            ingest(store, [str(docs)])
            _judge(store, judged)
            if without:
                withdraw(store, [str(docs / name) for name in without])
        return url

    def asked(case: str, question: Json, way: str) -> Get:
        only, without = question.get("only"), question.get("without", [])
        key = (case, repr(only), repr(without), way)
        if key not in urls:
            urls[key] = build(case, only, without, way)
        key = (*key, question["today"])
        if key in gets:
            return gets[key]
        url = urls[key[:-1]]

        @cache
        def get(path: str) -> httpx.Response:
            with pytest.MonkeyPatch.context() as patch, open_store(url) as store:
                patch.setenv("BOMAY_TODAY", question["today"])
                settings = Settings(store=url, today=question["today"])
                return _get(create_app(settings, store=store), path)

        gets[key] = get
        return get

    return asked


def _judge(store: GraphStore, judged: list[list[str]]) -> None:
    """Judge in turn what is there already; what was judged leaves the list."""
    while judged:
        verdict, *named = judged[0]
        ends = [_judged(store, one, verdict) for one in named]
        if None in ends:
            return
        del judged[0]
        said = {"author": "Thủ thư", "now": f"2026-01-0{9 - len(judged)}T00:00:00+00:00"}
        if verdict == "undo":
            undo(store, str(ends[0]), str(ends[1]), **said)
        else:
            judge(store, verdict, str(ends[0]), str(ends[1]), **said)


def _judged(store: GraphStore, named: str, verdict: str) -> str | None:
    """The holder of a post, or ``?number`` for the act of a number without key.

    Who is told apart is named by the mention in the sentence: the rules may have joined the two.
    """
    try:
        if named.startswith("?"):
            found = answers.directives(store, number=named[1:])["items"]
            return next((str(item["id"]) for item in found if item["provisional"]), None)
        if named.startswith("directive:"):
            return str(answers.entity(store, named)["id"])
        holders = answers.post_holders(store, named)["items"]
        if holders and verdict == "different":
            (claim,) = store.run("claims/by_ids", ids=[holders[0]["evidence"][0]["claim"]])
            return str(claim["subject"])
        return str(holders[0]["person"]["id"]) if holders else None
    except NotFoundError:
        return None


def _get(app: Any, path: str) -> httpx.Response:
    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get(f"/v1{path}")

    # In a thread of its own: the browser tests leave an event loop running in this one.
    with start_blocking_portal() as portal:
        return portal.call(send)


def _answer(get: Get, path: str) -> tuple[int, Json]:
    """The answer to a question.

    ``{Person:Name}`` in it stands for the persons of that name, whose lists are put together, and
    ``{Directive:Number}`` for the one known act of that number.
    """
    number = re.search(r"{Directive:([^}]+)}", path)
    if number:
        found = get(f"/directives?number={number[1]}").json()["items"]
        known = [item["id"] for item in found if not item["provisional"]]
        if len(known) != 1:
            return 404, {"detail": f"known acts of this number: {known}"}
        path = path.replace(number[0], known[0])
    named = re.search(r"{Person:([^}]+)}", path)
    if not named:
        response = get(path)
        if response.status_code == 308:
            response = get(response.headers["location"].removeprefix("/v1"))
        return response.status_code, response.json()
    found = get(f"/search?q={named[1]}&type=Person").json()["items"]
    ids = [item["id"] for item in found if item["name"] == named[1]]
    items = [item for person in ids for item in get(path.replace(named[0], person)).json()["items"]]
    return 200 if ids else 404, {"items": items, "total": len(items)}


def _matches(got: Json, want: Json) -> bool:
    """``*`` is anything that is there, ``~x`` contains x; a reference is compared by its name."""
    if isinstance(want, dict):
        return isinstance(got, dict) and all(_matches(got.get(k), v) for k, v in want.items())
    if want == "*":
        return bool(got)
    if isinstance(want, str) and want.startswith("~"):
        return got is not None and want[1:].lower() in json.dumps(got, ensure_ascii=False).lower()
    if isinstance(want, str) and isinstance(got, dict):
        return want in (got.get("name"), got.get("id"))
    return bool(got == want)


def _name(item: Json) -> str | None:
    return str(item["person"]["name"]) if isinstance(item.get("person"), dict) else item.get("name")


def _wrong(check: str, want: Json, status: int, body: Json, documents: dict[str, str]) -> Any:
    """What came instead of what one check wants, or None."""
    items = body.get("items", []) if status == 200 else []
    got: Json
    match check:
        case "is":
            return None if status == 200 and _matches(body, want) else body
        case "isnt":
            return None if status == 200 and not _matches(body, want) else body
        case "none":
            got = [_name(item) for item in items]
            return got or None
        case "absent":
            return [_name(item) for item in items if _name(item) in want] or None
        case "no":
            return [item for item in items if _matches(item, want)] or None
        case "some":
            return None if any(_matches(item, want) for item in items) else (items or body)
        case "first":
            return None if items and _matches(items[0], want) else (items[:1] or body)
        case "count":
            got = len(items)
        case "names":
            got = [_name(item) for item in items]
        case "persons":
            got, want = sorted({str(_name(item)) for item in items}), sorted(want)
        case "keys":
            got = sorted((str(item["key"]) for item in items), key=str)
            want = sorted(want, key=str)
        case "differ":
            told = [item[want] for item in items]
            return told if len(told) != len(set(told)) else None
        case "subjects_of":
            got = sorted(
                documents.get(item["subject"]["id"], item["subject"]["id"]) for item in items
            )
            want = sorted(want)
        case "cands":
            lists = [item["candidates"] for item in items if item.get("provisional")]
            got = [sorted(c.get("id", c) for c in found) for found in lists]
            want = [sorted(want["provisional"])] * len(got) if got else "candidates"
        case _ if check in CERTAINTIES:
            got = sorted(str(_name(item)) for item in items if item["certainty"] == check)
            want = sorted(want)
        case _:
            raise ValueError(f"no such check: {check}")
    return None if got == want else got


def _sources(case: str) -> dict[str, str]:
    return {
        f"source:{sha256(path.read_bytes()).hexdigest()[:16]}": path.name
        for path in (CASES / case / "docs").glob("*.txt")
    }


def _short(value: Json) -> str:
    """The parts of an answer that a question can be about, in one line each."""
    if isinstance(value, dict):
        value = [value]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        keep = (
            "person",
            "post",
            "head",
            "role",
            "start",
            "end",
            "bounds",
            "status",
            "certainty",
            "id",
        )
        keep += (
            "key",
            "rule",
            "inferred",
            "provisional",
            "relation",
            "modality",
            "partial",
            "subject",
        )
        keep += ("actor", "term", "date", "issuer", "series_issuer", "candidates", "valid_from")
        keep += ("valid_to", "name", "hint", "detail", "conflicts", "last_seen")
        lines = []
        for item in value:
            shown = {
                k: (v.get("name") if isinstance(v, dict) and "name" in v else v)
                for k, v in item.items()
                if k in keep
            }
            lines.append(json.dumps(shown, ensure_ascii=False)[:900])
        return "\n           ".join(lines)
    return json.dumps(value, ensure_ascii=False)


def test_open_questions_are_questions() -> None:
    assert {f"{case}/{question['id']}" for case, question in TABLE} >= OPEN


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("case", "question"), RUN, ids=[f"{c}/{q['id']}" for c, q in RUN])
def test_what_follows(case: str, question: Json, way: str, asked: Callable[..., Get]) -> None:
    status, body = _answer(asked(case, question, way), question["ask"])
    wrong = []
    for check, want in question["want"].items():
        got = _wrong(check, want, status, body, _sources(case))
        if got is not None:
            wanted = json.dumps(want, ensure_ascii=False)
            wrong.append(f"  {check}: expected {wanted}\n      got  {_short(got)}")
    if wrong:
        state = {k: question[k] for k in ("only", "without") if k in question}
        pytest.fail(
            f"{case}/{question['id']} {state or ''} ({way})\n  asked: {question['ask']} -> {status}"
            f"\n  rule: {question['rule']}\n" + "\n".join(wrong),
            pytrace=False,
        )


def _read(store_path: Path, *paths: Path) -> None:
    with open_store(f"sqlite:///{store_path}") as store:
        ingest(store, [str(path) for path in paths])


def _ask(store_path: Path, path: str) -> httpx.Response:
    url = f"sqlite:///{store_path}"
    with open_store(url) as store:
        return _get(create_app(Settings(store=url, today=TODAY), store=store), path)


def test_a_joined_person_keeps_answering_to_both_ids(empty_store: Path, tmp_path: Path) -> None:
    """5.4.11: ids never change; a later merge redirects with 308, the query kept."""
    store = Path(shutil.copy(empty_store, tmp_path / "graph.db"))
    docs = CASES / "appointment-joins" / "docs"
    _read(store, docs / "quan-5.txt", docs / "quan-8.txt")
    found = _ask(store, "/search?q=Trần Thanh Liễu&type=Person").json()["items"]
    before = sorted(item["id"] for item in found)
    _read(store, docs / "bo-nhiem.txt")
    (after,) = _ask(store, "/search?q=Trần Thanh Liễu&type=Person").json()["items"]
    assert len(before) == 2
    assert after["id"] in before
    (gone,) = [person for person in before if person != after["id"]]
    answer = _ask(store, f"/persons/{gone}/tenures?on=2023-05-05")
    assert answer.status_code == 308
    assert answer.headers["location"].endswith(f"/persons/{after['id']}/tenures?on=2023-05-05")


def test_a_number_resolved_later_keeps_answering(empty_store: Path, tmp_path: Path) -> None:
    """M10, 5.4.7: later evidence merges a provisional directive; its id redirects."""
    store = Path(shutil.copy(empty_store, tmp_path / "graph.db"))
    docs = CASES / "number-alone" / "docs"
    _read(store, docs / "tran.txt")
    (before,) = _ask(store, "/directives?number=14-KL/TW").json()["items"]
    assert before["id"].startswith("directive:provisional:")
    _read(store, docs / "xiii.txt")
    answer = _ask(store, f"/directives/{before['id']}")
    assert answer.status_code == 308
    assert answer.headers["location"].endswith("/directives/directive:party:tw:dang-xiii:kl:14")
    _read(store, docs / "xii.txt")
    assert _ask(store, f"/directives/{before['id']}").json()["provisional"] is True


def test_one_text_under_two_paths_is_one_document(empty_store: Path, tmp_path: Path) -> None:
    """5.4.12: it goes when its last source is withdrawn."""
    store = Path(shutil.copy(empty_store, tmp_path / "graph.db"))
    one = CASES / "between-two-sightings" / "docs" / "mot.txt"
    two = tmp_path / "again.txt"
    shutil.copy(one, two)
    shutil.copy(one.with_suffix(".json"), two.with_suffix(".json"))
    _read(store, one, two)
    holders = "/posts/post:bi-thu:qu:tphcm-quan-4/holders?on=2021-03-10"
    assert len(_ask(store, holders).json()["items"][0]["evidence"]) == 1
    _bomay(f"sqlite:///{store}", "withdraw", str(two))
    assert _ask(store, holders).json()["items"][0]["certainty"] == "certain"
    _bomay(f"sqlite:///{store}", "withdraw", str(one))
    assert _ask(store, holders).json().get("items", []) == []


def test_a_corrected_document_replaces_its_claims(empty_store: Path, tmp_path: Path) -> None:
    """Issue 7: a corrected document replaces what it said before."""
    store = Path(shutil.copy(empty_store, tmp_path / "graph.db"))
    docs = tmp_path / "docs"
    shutil.copytree(CASES / "between-two-sightings" / "docs", docs)
    _read(store, docs)
    text = (docs / "hai.txt").read_text(encoding="utf-8")
    (docs / "hai.txt").write_text(text.replace("Bùi Thế Hiển", "Lương Quý Dậu"), encoding="utf-8")
    _read(store, docs)
    holders = "/posts/post:bi-thu:qu:tphcm-quan-4/holders?on="
    (now,) = _ask(store, holders + "2023-08-20").json()["items"]
    (then,) = _ask(store, holders + "2021-03-10").json()["items"]
    assert (now["person"]["name"], now["certainty"]) == ("Lương Quý Dậu", "certain")
    assert (then["person"]["name"], then["certainty"]) == ("Bùi Thế Hiển", "certain")
    assert _ask(store, holders + "2022-05-05").json()["items"][0]["certainty"] == "possible"


CHANGING = re.compile(r"(person:|tenure:)([a-z0-9-]+)-[0-9a-f]{6}")


def _told(body: Json) -> str:
    """An answer with what depends on the order of reading taken out: a person's six digits.

    The id of a person is minted at the first reading (design 5.4.11), so it alone may differ.
    """
    if isinstance(body, dict) and isinstance(body.get("items"), list):
        texts = [CHANGING.sub(r"\1\2", json.dumps(x, ensure_ascii=False)) for x in body["items"]]
        return "\n".join([*sorted(texts), str(body.get("total"))])
    return CHANGING.sub(r"\1\2", json.dumps(body, ensure_ascii=False))


@pytest.mark.parametrize("case", sorted({case for case, _ in TABLE}))
def test_the_order_of_reading_changes_nothing(case: str, asked: Callable[..., Get]) -> None:
    for question in [q for c, q in TABLE if c == case]:
        first, second = (_answer(asked(case, question, way), question["ask"]) for way in WAYS)
        assert first[0] == second[0], f"{case}/{question['id']}: {question['ask']}"
        assert _told(first[1]) == _told(second[1]), f"{case}/{question['id']}: {question['ask']}"


@pytest.mark.parametrize("case", sorted({case for case, _ in TABLE}))
def test_every_tenure_has_its_sentence_and_its_bounds_in_order(
    case: str, asked: Callable[..., Get]
) -> None:
    texts = {
        source: (CASES / case / "docs" / name).read_bytes().decode("utf-8")
        for source, name in _sources(case).items()
    }
    for question in [q for c, q in TABLE if c == case]:
        _, body = _answer(asked(case, question, WAYS[0]), question["ask"])
        for item in body.get("items", []):
            if "bounds" not in item:
                continue
            assert item["evidence"], item
            for evidence in item["evidence"]:
                text = texts.get(evidence["document"])
                assert (
                    text is None or text[evidence["start"] : evidence["end"]] == evidence["quote"]
                )
            bounds = item["bounds"]
            for low, high in (("earliest_start", "latest_start"), ("earliest_end", "latest_end")):
                if bounds[low] and bounds[high]:
                    assert bounds[low] <= bounds[high], item
            if bounds["earliest_start"] and bounds["latest_end"]:
                assert bounds["earliest_start"] < bounds["latest_end"], item
