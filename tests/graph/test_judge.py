"""What people judge of identity, stored and replayed: invented names and places only."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from bomay.graph import answers
from bomay.graph.copy import copy
from bomay.graph.judge import judge, undo
from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, open_store
from bomay.ingest.load import ingest, withdraw
from bomay.ontology.errors import JudgementConflict, Moved, NotFoundError, ParameterError

# One name at three districts of two provinces: nothing joins them.
PLACES = {
    "mot": ("Quận 4", "2019-03-10"),
    "hai": ("Quận 10", "2021-05-12"),
    "ba": ("Quận 6", "2023-08-20"),
}
NAME = "Lương Quý Dậu"
REVIEW = sys.modules["bomay.graph.answers.review"]  # the answer of that name hides it
Texts = dict[str, tuple[str, str]]


def _texts() -> Texts:
    return {
        name: (f"Bí thư Quận ủy {place} {NAME} dự hội nghị tại Thành phố Hồ Chí Minh.", day)
        for name, (place, day) in PLACES.items()
    }


@pytest.fixture
def docs(tmp_path: Path) -> Callable[..., list[str]]:
    """Writes texts as documents and gives their paths."""

    def write(texts: Texts, names: Any = None) -> list[str]:
        paths = []
        for name in names or texts:
            text, day = texts[name]
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            path.with_suffix(".json").write_text(json.dumps({"date": day}), encoding="utf-8")
            paths.append(str(path))
        return paths

    return write


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with reference data only, to copy."""
    path = tmp_path_factory.mktemp("judge") / "empty.db"
    with open_store(f"sqlite:///{path}") as opened:
        opened.initialise()
        load_reference(opened)
    return path


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Iterator[GraphStore]:
    with open_store(f"sqlite:///{shutil.copy(empty, tmp_path / 'graph.db')}") as opened:
        yield opened


def persons(store: GraphStore, name: str = NAME) -> dict[str, str]:
    """Place → id of the persons of a name, by their hint."""
    found = answers.search(store, name, type="Person", limit=50)["items"]
    own = [item for item in found if item["name"] == name]
    return {
        place: item["id"] for item in own for place, _ in PLACES.values() if place in item["hint"]
    }


def ids(store: GraphStore, name: str = NAME) -> list[str]:
    found = answers.search(store, name, type="Person", limit=50)["items"]
    return sorted(item["id"] for item in found if item["name"] == name)


def test_same_joins_and_undo_parts(store: GraphStore, docs: Any) -> None:
    ingest(store, docs(_texts()))
    before = persons(store)
    assert len(before) == 3
    made = judge(store, "same", before["Quận 4"], before["Quận 10"], author="Lan", note="sổ tay")
    assert len(ids(store)) == 2
    (gone,) = set(before.values()) - set(ids(store))
    with pytest.raises(Moved) as moved:
        answers.entity(store, gone)
    held = answers.person_tenures(store, moved.value.new)["items"]
    assert {item["body"]["name"] for item in held} == {"Quận ủy Quận 4", "Quận ủy Quận 10"}
    taken = undo(store, before["Quận 4"], before["Quận 10"], author="Hoa")
    assert taken.undoes == made.id
    assert persons(store) == before
    assert answers.entity(store, gone)["id"] == gone
    listed = answers.judgements(store)["items"]
    assert [(one["verdict"], one["undone"]) for one in reversed(listed)] == [
        ("same", taken.id),
        ("undo", None),
    ]


def test_the_order_of_reading_and_judging_changes_nothing(
    empty: Path, tmp_path: Path, docs: Any
) -> None:
    texts = _texts()
    shown = set()
    for n, order in enumerate(permutations(texts)):
        with open_store(f"sqlite:///{shutil.copy(empty, tmp_path / f'{n}.db')}") as store:
            for path in docs(texts, order[:2]):
                ingest(store, [path])
            if n % 2:  # judged before the third document is known, or after
                found = persons(store)
                one, other = (found[PLACES[name][0]] for name in order[:2])
                verdict = "same" if "ba" not in order[:2] else "different"
                judge(store, verdict, one, other, author="Lan", now="2026-01-01T00:00:00")
            ingest(store, docs(texts))
            found = persons(store)
            for verdict, one, other in (
                ("same", "Quận 4", "Quận 10"),
                ("different", "Quận 4", "Quận 6"),
                ("different", "Quận 10", "Quận 6"),
            ):
                now = persons(store)
                ends = [now.get(place) or found[place] for place in (one, other)]
                held = answers.judgements(store)["items"]
                if answers.resolve(store, ends[0]) == answers.resolve(store, ends[1]):
                    assert held
                    continue
                judge(store, verdict, *ends, author="Lan", now="2026-01-02T00:00:00")
            ingest(store, docs(texts))
            told = [
                sorted(t["body"]["name"] for t in answers.person_tenures(store, one)["items"])
                for one in ids(store)
            ]
            rows = answers.review(store, kind="person")["items"]
            shown.add(json.dumps([sorted(told), rows, ids(store)]))
    assert len(shown) == 1
    assert json.loads(shown.pop())[:2] == [
        [["Quận ủy Quận 10", "Quận ủy Quận 4"], ["Quận ủy Quận 6"]],
        [],
    ]


def test_a_judgement_waits_while_its_document_is_away(store: GraphStore, docs: Any) -> None:
    ingest(store, docs(_texts()))
    found = persons(store)
    judge(store, "same", found["Quận 4"], found["Quận 6"], author="Lan")
    after = ids(store)
    paths = docs(_texts(), ["ba"])
    withdraw(store, paths)
    assert len(ids(store)) == 2
    ingest(store, paths)
    assert ids(store) == after


def test_contradictions_are_refused_by_name(store: GraphStore, docs: Any) -> None:
    ingest(store, docs(_texts()))
    a, b, c = (persons(store)[place] for place, _ in PLACES.values())
    first = judge(store, "same", a, b, author="Lan")
    second = judge(store, "same", b, c, author="Hoa")
    everyone = {one["id"] for one in answers.judgements(store)["items"]}
    assert {first.id, second.id} == everyone
    with pytest.raises(ParameterError, match="already"):
        judge(store, "different", a, c, author="Minh")
    mentions = answers.person_mentions(store, ids(store)[0])["items"]
    with pytest.raises(JudgementConflict) as refused:
        judge(store, "different", mentions[0]["id"], mentions[2]["id"], author="Minh")
    assert first.id in str(refused.value)
    assert second.id in str(refused.value)
    undo(store, second.id, author="Minh")
    with pytest.raises(ParameterError, match="already"):
        undo(store, second.id, author="Minh")
    found = persons(store)
    apart = judge(store, "different", ids(store)[0], ids(store)[1], author="Minh")
    assert len(found) >= 2
    with pytest.raises(JudgementConflict, match=apart.id):
        judge(store, "same", c, b, author="Hoa")
    with pytest.raises(JudgementConflict, match=apart.id):
        judge(store, "unsure", c, a, author="Hoa")


def test_what_the_rules_joined_can_be_told_apart(store: GraphStore, docs: Any) -> None:
    texts = {
        "mot": (f"Bí thư Quận ủy Quận 4 {NAME} chủ trì hội nghị.", "2016-03-10"),
        "hai": (f"Chiều nay, Bí thư Quận ủy Quận 4 {NAME} đến thăm chợ.", "2024-03-12"),
    }
    ingest(store, docs(texts))
    (one,) = ids(store)
    mentions = answers.person_mentions(store, one)["items"]
    assert [m["joined"] and m["joined"]["rule"] for m in mentions] == [None, "same post"]
    assert mentions[1]["joined"]["on"]["id"] == "post:bi-thu:qu:tphcm-quan-4"
    assert mentions[1]["joined"]["to"] == mentions[0]["id"]
    judge(store, "different", mentions[0]["id"], mentions[1]["id"], author="Lan")
    assert len(ids(store)) == 2
    assert answers.review(store)["items"] == []
    with pytest.raises(NotFoundError):
        undo(store, ids(store)[0], "person:khong-ai-000000", author="Lan")
    undo(store, *ids(store), author="Lan")
    assert ids(store) == [one]


def test_unsure_goes_to_the_end_of_the_list(store: GraphStore, docs: Any) -> None:
    ingest(store, docs(_texts()))
    rows = answers.review(store, kind="person")["items"]
    assert len(rows) == 3
    assert all(
        {e["of"] for e in row["evidence"]} == {row["left"]["id"], row["right"]["id"]}
        for row in rows
    )
    assert all("same province: Thành phố Hồ Chí Minh" in row["reasons"] for row in rows)
    first = rows[0]
    judge(store, "unsure", first["left"]["id"], first["right"]["id"], author="Lan")
    after = answers.review(store, kind="person")["items"]
    assert after[-1]["id"] == first["id"]
    assert "left open by Lan" in after[-1]["reasons"][-1]
    assert len(answers.review(store, kind="person", limit=2)["items"]) == 2
    cursor = answers.review(store, kind="person", limit=2)["next"]
    rest = answers.review(store, kind="person", limit=2, cursor=cursor)["items"]
    assert [row["id"] for row in rest] == [first["id"]]


_ACT = "Kết luận số 31-KL/TW"
ACTS = {
    "xii": (f"{_ACT} ngày 07 tháng 3 năm 2018 của Bộ Chính trị về chợ nổi.", "2018-04-01"),
    "xiii": (f"{_ACT} ngày 02 tháng 3 năm 2022 của Ban Bí thư về vườn cò.", "2022-04-01"),
    "tran": (f"Hội nghị quán triệt {_ACT}.", "2023-06-01"),
}


def test_a_provisional_act_goes_where_people_say(store: GraphStore, docs: Any) -> None:
    ingest(store, docs(ACTS))
    rows = answers.review(store, kind="directive")["items"]
    twelve, thirteen = "directive:party:tw:dang-xii:kl:31", "directive:party:tw:dang-xiii:kl:31"
    assert {row["right"]["id"] for row in rows} == {twelve, thirteen}
    (unknown,) = {row["left"]["id"] for row in rows}
    assert rows[0]["right"]["id"] == thirteen  # the latest that was there
    judge(store, "same", unknown, thirteen, author="Lan")
    assert answers.resolve(store, unknown) == thirteen
    cited = answers.directive_citations(store, thirteen, relation="DISSEMINATES")["items"]
    assert [one["inferred"] for one in cited] == [False]
    assert answers.review(store, kind="directive")["items"] == []
    with pytest.raises(ParameterError, match="keys"):
        judge(store, "same", twelve, thirteen, author="Lan")
    withdraw(store, docs(ACTS, ["xiii"]))
    assert answers.resolve(store, unknown) == twelve  # the only known one, until it is back
    ingest(store, docs(ACTS))
    assert answers.resolve(store, unknown) == thirteen
    undo(store, unknown, thirteen, author="Lan")
    assert answers.entity(store, unknown)["provisional"]
    judge(store, "different", unknown, thirteen, author="Lan")
    assert answers.resolve(store, unknown) == twelve
    cited = answers.directive_citations(store, twelve, relation="DISSEMINATES")["items"]
    assert [one["inferred"] for one in cited] == [True]  # M8: the only one that is left
    assert answers.review(store, kind="directive")["items"] == []


def test_judgements_are_copied_and_hold_there(store: GraphStore, docs: Any, tmp_path: Path) -> None:
    ingest(store, docs(_texts()))
    found = persons(store)
    judge(store, "different", found["Quận 4"], found["Quận 6"], author="Lan")
    with open_store(f"sqlite:///{tmp_path / 'copy.db'}") as other:
        copy(store, other)
        assert answers.review(other) == answers.review(store)
        with pytest.raises(JudgementConflict):
            judge(other, "same", found["Quận 4"], found["Quận 6"], author="Hoa")


@pytest.mark.parametrize("author", ["", " ", "a\nb", "x" * 501])
def test_a_judgement_has_somebody_who_stands_by_it(
    store: GraphStore, docs: Any, author: str
) -> None:
    ingest(store, docs(_texts()))
    found = list(persons(store).values())
    with pytest.raises(ParameterError, match="author"):
        judge(store, "same", found[0], found[1], author=author)


def test_only_persons_and_acts_are_judged(store: GraphStore, docs: Any) -> None:
    ingest(store, docs(_texts()))
    one = ids(store)[0]
    for other, error in (
        ("body:qu:tphcm-quan-4", ParameterError),
        ("person:khong-ai-000000", NotFoundError),
        ("'; --", NotFoundError),
        (one, ParameterError),
    ):
        with pytest.raises(error):
            judge(store, "same", one, other, author="Lan")
    with pytest.raises(ParameterError, match="verdict"):
        judge(store, "equal", one, ids(store)[1], author="Lan")


@pytest.mark.neo4j
def test_neo4j_keeps_and_replays_them_too(
    store: GraphStore, neo4j_url: str, docs: Any, tmp_path: Path
) -> None:
    paths = docs(_texts())
    ingest(store, paths)
    with open_store(neo4j_url) as neo:
        copy(store, neo)
        for one in (store, neo):
            found = persons(one)
            judge(one, "same", found["Quận 4"], found["Quận 6"], author="Lan", now="2026-01-01")
            ingest(one, docs({"bon": ("Bí thư Quận ủy Quận 3 Lương Quý Dậu dự lễ.", "2015-05-05")}))
        assert ids(neo) == ids(store)
        assert answers.review(neo) == answers.review(store)
        assert answers.judgements(neo) == answers.judgements(store)
        (joined,) = {answers.resolve(neo, found[place]) for place in ("Quận 4", "Quận 6")}
        told = [answers.person_mentions(one, joined) for one in (neo, store)]
        assert told[0] == told[1]
        for one in (store, neo):
            undo(one, found["Quận 4"], found["Quận 6"], author="Hoa", now="2026-01-02")
        assert ids(neo) == ids(store)
        assert len(ids(neo)) == 4


def _pages(store: GraphStore, person: str, limit: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        page = answers.person_mentions(store, person, limit=limit, cursor=cursor)
        assert page["total"] == 12
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            return found


def test_mentions_of_a_much_named_person_come_page_by_page(
    store: GraphStore, docs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same reasons, however few mentions they are looked for among."""
    texts = {
        f"so-{n:02}": (f"Ngày {n}/3, Bí thư Quận ủy Quận 4 {NAME} dự họp.", f"2022-03-{n:02}")
        for n in range(1, 13)
    }
    ingest(store, docs(texts))
    (one,) = ids(store)
    whole = _pages(store, one, 20)
    for compared, limit in ((256, 5), (4, 3), (4, 5), (5, 20), (1, 1)):
        monkeypatch.setattr(REVIEW, "_COMPARED", compared)
        paged = _pages(store, one, limit)
        assert [item["id"] for item in paged] == [item["id"] for item in whole]
        assert [item["joined"] for item in paged] == [item["joined"] for item in whole]


def test_who_shares_nothing_with_those_compared_still_has_the_rule(
    store: GraphStore, docs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {
        f"so-{n}": (f"Ngày {n}/3/2022, Bí thư Quận ủy Quận 4 {NAME} dự họp.", f"2022-03-0{n}")
        for n in range(1, 8)
    } | {
        "di": (
            f"Ngày 9/3/2022, Bí thư Quận ủy Quận 4 {NAME} được điều động giữ chức Phó Trưởng ban "
            "Nội chính Trung ương.",
            "2022-03-09",
        ),
        "den": (f"Phó Trưởng ban Nội chính Trung ương {NAME} dự họp.", "2023-03-09"),
    }
    ingest(store, docs(texts))
    (one,) = ids(store)
    monkeypatch.setattr(REVIEW, "_COMPARED", 1)
    found = [
        answers.person_mentions(store, one, limit=1, cursor=cursor)
        for cursor in _cursors(store, one)
    ]
    told = [page["items"][0]["joined"] for page in found]
    assert told[0] is None
    assert {joined["rule"] for joined in told[1:]} == {"same post"}
    assert {joined["to"] for joined in told[1:]} == {found[0]["items"][0]["id"]}
    assert None in [joined["on"] for joined in told[1:]]


def _cursors(store: GraphStore, person: str) -> Iterator[str | None]:
    cursor = None
    while True:
        yield cursor
        cursor = answers.person_mentions(store, person, limit=1, cursor=cursor)["next"]
        if cursor is None:
            return
