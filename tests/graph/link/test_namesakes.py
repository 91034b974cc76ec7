"""Two officials of one name in one document, and one who has, had or gets several posts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bomay.graph.link import Linked, claims_of
from bomay.graph.link.namesakes import makes_one
from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read
from bomay.ontology import tables

NAME = "Đỗ Văn Lũy"


@pytest.fixture
def linked(tmp_path: Path) -> Callable[[str], Linked]:
    def linked(text: str) -> Linked:
        path = tmp_path / "text.txt"
        path.write_text(text, encoding="utf-8")
        path.with_suffix(".json").write_text(json.dumps({"date": "2021-08-08"}), encoding="utf-8")
        (source,) = read(path)
        assert isinstance(source, Source)
        return claims_of(extract(source), recorded_at="now", extractor="test")

    return linked


TWO = {
    "heads of two districts": (
        "Sáng 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc (tỉnh Long An), dự lễ. "
        "Cùng ngày, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Mỹ Xuyên (tỉnh Sóc Trăng), kiểm tra đê."
    ),
    "deputies of two districts": (
        "Sáng 8/8/2021, ông Đỗ Văn Lũy, Phó Chủ tịch UBND huyện Cần Giuộc, dự lễ. "
        "Chiều cùng ngày, ông Đỗ Văn Lũy, Phó Bí thư Huyện ủy Mỹ Xuyên, kiểm tra đê."
    ),
    "a minister and the head of a district": (
        "Ngày 8/8/2021, Bộ trưởng Bộ Y tế Đỗ Văn Lũy trao đổi tại hội nghị. Ông Đỗ Văn Lũy, Chủ "
        "tịch UBND huyện Kế Sách, kiến nghị."
    ),
    "two provinces in one sentence": (
        "Dự lễ ngày 8/8/2021 có Chủ tịch UBND tỉnh Bến Tre Đỗ Văn Lũy "
        "và Chủ tịch UBND tỉnh Trà Vinh Đỗ Văn Lũy."
    ),
    "elected in two places on one day": (
        "Ngày 8/8/2021, tại HĐND huyện Cần Giuộc, ông Đỗ Văn Lũy được bầu giữ chức Chủ tịch "
        "UBND huyện Cần Giuộc. Cùng ngày, tại HĐND huyện Mỹ Xuyên, ông Đỗ Văn Lũy được bầu giữ "
        "chức Chủ tịch UBND huyện Mỹ Xuyên."
    ),
}
TWO |= {
    "a place with the letters of a cue": (
        "Sáng 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, tiếp đoàn Thái Nguyên. "
        "Cùng ngày, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Mỹ Xuyên, kiểm tra đê."
    ),
    "words with the letters of a cue": (
        "Sáng 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, thay mặt huyện trao quà. "
        "Cùng ngày, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Mỹ Xuyên, nói về tài nguyên nước."
    ),
}
ONE = {
    "moved": (
        "Sáng 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, được điều động giữ chức Bí "
        "thư Huyện ủy Cần Đước. Ông Đỗ Văn Lũy, Bí thư Huyện ủy Cần Đước, phát biểu nhận nhiệm vụ."
    ),
    "approved for another post": (
        "Ngày 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, được chuẩn y giữ chức Bí "
        "thư Huyện ủy Cần Đước. Bí thư Huyện ủy Cần Đước Đỗ Văn Lũy cảm ơn."
    ),
    "new in one of two": (
        "Ngày 8/8/2021, Bí thư Huyện ủy Cần Giuộc Đỗ Văn Lũy tiếp dân. Tân Bí thư Huyện ủy Cần "
        "Đước Đỗ Văn Lũy nhận hoa chúc mừng."
    ),
    "before he came": (
        "Sáng 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, phát biểu. Trước khi về "
        "Cần Giuộc, ông Đỗ Văn Lũy là Chủ tịch UBND huyện Cần Đước."
    ),
    "another year": (
        "Ngày 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, làm việc với đoàn. Năm "
        "2015, ông Đỗ Văn Lũy là Chủ tịch UBND huyện Cần Đước."
    ),
    "a district inside the province": (
        "Ngày 8/8/2021, Phó Bí thư Tỉnh ủy Long An Đỗ Văn Lũy tiếp công dân. Ông Đỗ Văn Lũy, Bí "
        "thư Huyện ủy Cần Giuộc, trả lời kiến nghị."
    ),
    "a place filled in": (
        "Ngày 8/8/2021, ông Đỗ Văn Lũy, Chủ tịch UBND huyện Cần Giuộc, thăm xã Phước Lại. Ông "
        "Đỗ Văn Lũy, Chủ tịch UBND huyện, yêu cầu xã khẩn trương."
    ),
    "an office of the centre": (
        "Ngày 8/8/2021, đồng chí Đỗ Văn Lũy, Bí thư Tỉnh ủy Long An, trao quà. Bộ trưởng Bộ Xây "
        "dựng Đỗ Văn Lũy nói."
    ),
    "left one, has another": (
        "Ngày 8/8/2021, ông Đỗ Văn Lũy thôi giữ chức Chủ tịch UBND huyện Cần Giuộc. Ông Đỗ Văn "
        "Lũy, Bí thư Huyện ủy Cần Đước, dự họp."
    ),
    "a former post": (
        "Ngày 8/8/2021, ông Đỗ Văn Lũy, Bí thư Huyện ủy Cần Giuộc, dự họp. Ông Đỗ Văn Lũy, nguyên "
        "Chủ tịch UBND huyện Cần Đước, nhớ lại."
    ),
}


def persons(linked: Linked) -> list[str]:
    return [m.id for m in linked.mentions if m.kind == "person" and m.name == NAME]


@pytest.mark.parametrize("text", TWO.values(), ids=TWO.keys())
def test_two_of_one_name(linked: Callable[[str], Linked], text: str) -> None:
    made = linked(text)
    told = [claim for claim in made.claims if claim.predicate == "holds"]
    assert len(persons(made)) == 2
    assert sorted(claim.subject for claim in told) == sorted(persons(made))
    spans = {m.id: m.spans for m in made.mentions if m.id in persons(made)}
    for claim in told:
        (start, end), *_ = claim.spans
        assert any(start <= at[0] and at[1] <= end for at in spans[claim.subject])


@pytest.mark.parametrize("text", ONE.values(), ids=ONE.keys())
def test_one_in_several_posts(linked: Callable[[str], Linked], text: str) -> None:
    made = linked(text)
    assert len(persons(made)) == 1
    assert len([claim for claim in made.claims if claim.predicate == "holds"]) >= 1


def test_events_are_told_of_the_one_they_name(linked: Callable[[str], Linked]) -> None:
    made = linked(TWO["elected in two places on one day"])
    events = [json.loads(c.arguments) for c in made.claims if c.predicate == "event"]
    named = [event["persons"] for event in events if event["kind"] == "election"]
    assert sorted(named) == sorted([one] for one in persons(made))


def test_what_is_told_in_between_is_of_the_one_named_last(linked: Callable[[str], Linked]) -> None:
    first, second = TWO["heads of two districts"].split("Cùng ngày")
    text = f"{first}Ông Đỗ Văn Lũy ra về. Cùng ngày{second} Ông Đỗ Văn Lũy ở lại."
    made = linked(text)
    spans = [m.spans for m in made.mentions if m.id in persons(made)]
    places = [m.start() for m in re.finditer(NAME, text)]
    assert sorted([start for start, _ in found] for found in spans) == [places[:2], places[2:]]


def test_cues_stand_in_their_examples() -> None:
    for row in tables.rows("one_person_cues"):
        assert re.search(rf"\b{re.escape(row['cue'])}\b", row["example"].casefold()), row
        assert makes_one(row["example"]), row


@pytest.mark.parametrize(
    ("sentence", "one"),
    [
        ("Nguyên Chủ tịch UBND huyện Đỗ Văn Lũy dự lễ", True),
        ("ông Đỗ Văn Lũy - nguyên  Bí thư Huyện ủy", True),
        ("Trước khi về tỉnh, ông Đỗ Văn Lũy dạy học", True),
        ("ông được bầu thay Đỗ Văn Tòng", True),
        ("thay đồng chí Đỗ Văn Tòng nghỉ hưu", True),
        ("ông Đỗ Văn Tòng, khi đó là Bí thư Huyện ủy, phản đối", True),
        ("Trong khi đó, ông Đỗ Văn Lũy, Bí thư Huyện ủy, phản đối", False),
        ("Trong lúc đó ông Đỗ Văn Lũy, Bí thư Huyện ủy, phản đối", False),
        ("ông Đỗ Văn Lũy dự hội nghị tại tỉnh Thái Nguyên", False),
        ("tại Thái Nguyên ông Đỗ Văn Lũy dự lễ", False),
        ("Giám đốc Sở Tài nguyên và Môi trường Đỗ Văn Lũy", False),
        ("ông Đỗ Văn Lũy nói về tài nguyên nước", False),
        ("ông Đỗ Văn Lũy kiểm tra các xã ở Tây Nguyên", False),
        ("ông Đỗ Văn Lũy giải thích nguyên nhân", False),
        ("ông Đỗ Văn Lũy cho rằng cần thay đổi cách làm", False),
        ("ông Đỗ Văn Lũy thay mặt huyện cảm ơn", False),
        ("ông Đỗ Văn Lũy trao quà cho từng hộ", False),
        ("ông Đỗ Văn Lũy đề nghị từng bước khắc phục", False),
    ],
)
def test_words_that_make_one_person_of_a_name(sentence: str, one: bool) -> None:
    assert makes_one(sentence) is one
