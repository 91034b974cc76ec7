"""A name means what is called so, never what merely holds its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bomay.graph import answers
from bomay.graph.reference import load_reference
from bomay.graph.store import GraphStore, WriteBatch, open_store
from bomay.ontology.abbreviations import written_out
from bomay.ontology.model import Body, Directive, Person, Post
from bomay.ontology.text import tone_key

DISTRICT, COMMUNE = "unit:soc-trang:huyen-ke-sach", "unit:soc-trang:huyen-ke-sach:xa-an-lac-tay"
BOARD, LOW_BOARD = "body:ubnd:soc-trang-huyen-ke-sach", "body:ubnd:xa-an-lac-tay"
HEAD, DEPUTY, LOW_HEAD = "post:chu-tich:a", "post:pho-chu-tich:a", "post:chu-tich:huyen-ke-sach"
ENTITIES = [
    Body(id=BOARD, name="Ủy ban nhân dân huyện Kế Sách", kind="ubnd", unit=DISTRICT,
         hint="Tỉnh Sóc Trăng"),
    Body(id=LOW_BOARD, name="Ủy ban nhân dân xã An Lạc Tây", kind="ubnd", unit=COMMUNE,
         hint="Huyện Kế Sách"),
    Body(id="body:bo-y-te", name="Bộ Y tế", kind="bo"),
    Post(id=DEPUTY, name="Phó Chủ tịch Ủy ban nhân dân huyện Kế Sách", head="Phó Chủ tịch",
         body=BOARD),
    Post(id=LOW_HEAD, name="Chủ tịch Ủy ban nhân dân xã An Lạc Tây", head="Chủ tịch",
         body=LOW_BOARD, hint="Huyện Kế Sách, Tỉnh Sóc Trăng"),
    Post(id="post:thu-truong:bo-y-te", name="Thứ trưởng Thường trực Bộ Y tế", head="Thứ trưởng",
         body="body:bo-y-te"),
    Post(id="post:truong-tram:one", name="Trưởng trạm Trạm Y tế Phường 5", head="Trưởng trạm",
         body="body:bo-y-te", hint="Quận Gò Vấp"),
    Post(id="post:truong-tram:two", name="Trưởng trạm Trạm Y tế Phường 5, quận Tân Bình",
         head="Trưởng trạm", body="body:bo-y-te"),
    Person(id="person:to-hung-00000a", name="Tô Hùng", name_key=tone_key("Tô Hùng")),
    Directive(id="directive:x:9", name="Kế hoạch 21-KH/TU", number="21-KH/TU", code="KH"),
]  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Iterator[GraphStore]:
    with open_store("sqlite:///:memory:") as opened:
        opened.initialise()
        load_reference(opened)
        opened.write(WriteBatch(entities=ENTITIES))
        yield opened


def called(store: GraphStore, name: str, kind: str | None) -> list[str]:
    return [item["id"] for item in answers.named(store, name, type=kind).items]


@pytest.mark.parametrize(
    ("name", "kind", "entity"),
    [
        ("phó chủ tịch UBND huyện Kế Sách", "Post", DEPUTY),
        ("pho chu tich ubnd ke sach", "Post", DEPUTY),
        ("Chủ tịch UBND xã An Lạc Tây, huyện Kế Sách, tỉnh Sóc Trăng", "Post", LOW_HEAD),
        ("chu tich ubnd an lac tay ke sach", "Post", LOW_HEAD),
        ("UBND H. Kế Sách", "Body", BOARD),
        ("ubnd huyen ke sach", "Body", BOARD),
        ("Kế Sách", "Unit", DISTRICT),
        ("huyện Kế Sách, Sóc Trăng", "Unit", DISTRICT),
        ("to hung", None, "person:to-hung-00000a"),
        ("21 kh tu", None, "directive:x:9"),
        ("thị xã Mộc Châu", "Unit", "unit:son-la:thi-xa-moc-chau"),
        ("Buôn Mê Thuột", "Unit", "unit:dak-lak:tp-buon-ma-thuot"),
    ],
)
def test_the_name_and_what_may_be_left_out_or_added(
    store: GraphStore, name: str, kind: str | None, entity: str
) -> None:
    assert entity in called(store, name, kind)
    assert len(called(store, name, kind)) == 1 or name == "Kế Sách"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chủ tịch UBND huyện Kế Sách", "Post"),  # its deputy, and the head of a commune in it
        ("Bộ trưởng Bộ Y tế", "Post"),
        ("Thứ trưởng Bộ Y tế", "Post"),  # another office than the permanent one
        ("Phó Chủ tịch UBND xã An Lạc Tây", "Post"),
        ("nguyên Phó Chủ tịch UBND huyện Kế Sách", "Post"),
        ("UBND xã Kế Sách", "Body"),
        ("UBND", "Body"),
        ("xã Mộc Châu", "Unit"),
        ("Tô Hưng", "Person"),
        ("…", None),
    ],
)
def test_nothing_else_answers_to_it(store: GraphStore, name: str, kind: str | None) -> None:
    assert called(store, name, kind) == []


def test_what_is_nearest_is_told_apart(store: GraphStore) -> None:
    found = answers.named(store, "Chủ tịch UBND huyện Kế Sách", type="Post")
    assert found.items == []
    assert {DEPUTY} <= {item["id"] for item in found.nearest}
    assert answers.named(store, "zzz qqq", type="Post").nearest == []


def test_namesakes_are_all_named(store: GraphStore) -> None:
    assert set(called(store, "TPHCM", "Unit")) == {"unit:tphcm", "unit:tphcm@2025"}
    assert {"unit:tphcm:quan-thu-duc", "unit:tphcm:tp-thu-duc"} <= set(
        called(store, "thu duc", "Unit")
    )


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("hdnd q.1", "Hội đồng nhân dân quận 1"),
        ("Phan Quỳnh", "Phan Quỳnh"),
    ],
)
def test_abbreviations_are_written_out(short: str, full: str) -> None:
    assert " ".join(written_out(short).split()) == full


def test_a_name_is_also_that_of_who_has_a_place_behind_it(store: GraphStore) -> None:
    both = {"post:truong-tram:one", "post:truong-tram:two"}
    for name in ("Trưởng trạm Trạm Y tế Phường 5", "truong tram tram y te phuong 5"):
        assert set(called(store, name, "Post")) == both
    placed = "Trưởng trạm Trạm Y tế Phường 5, quận Tân Bình"
    assert called(store, placed, "Post") == ["post:truong-tram:two"]
