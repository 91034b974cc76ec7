"""Names that artists and players go by (``stage_names.csv``): hints in texts of the stage."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.names.find import honorifics
from bomay.ingest.extract.names.stage import _titles, is_of_the_stage
from bomay.ontology.tables import rows

STAGE = "Đêm nhạc có ca sĩ Mai Lan Chi, rapper Trần Văn Tám và diễn viên Lê Thị Bông. "
HERE = {"Mai Lan Chi", "Trần Văn Tám", "Lê Thị Bông"}


def named(facts_of, text: str) -> dict[str, bool]:
    return {person.name: person.foreign for person in facts_of(text).persons}


def test_each_name_stands_once_with_its_source() -> None:
    names = [row["name"] for row in rows("stage_names")]
    assert len(names) == len(set(names))
    assert {row["source"] for row in rows("stage_names")} <= {row["key"] for row in rows("sources")}
    assert all(row["example"].endswith(row["name"]) for row in rows("stage_names"))


@pytest.mark.parametrize("row", rows("stage_names"), ids=lambda row: row["name"])
def test_each_name_is_known_by_its_row(facts_of, row) -> None:
    said = named(facts_of, f"{STAGE}Hôm sau, {row['name']} vắng mặt.")
    assert row["name"] in said
    if row["foreign"]:
        assert said[row["name"]]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tám nói Soobin vắng mặt, Hòa Minzy thì không.",
        "Khách đi qua Hòa Minzy rồi sang Soobin.",
    ],
)
def test_elsewhere_the_table_tells_nobody(facts_of, text: str) -> None:
    assert not named(facts_of, text).keys() & {row["name"] for row in rows("stage_names")}


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        pytest.param("Từ Thái Sơn đến Hồng Vân mất một giờ.", set(), id="communes"),
        pytest.param("Phim về Công Lý và tình yêu.", set(), id="a word"),
        pytest.param("Họ xem phim “Trúc Nhân”.", set(), id="a work"),
        pytest.param("Hôm sau, Đỗ Quốc Anh về.", {"Đỗ Quốc Anh"}, id="another's given name"),
        pytest.param("Hôm sau, Messi-Sport khai trương.", set(), id="a firm"),
        pytest.param("Hôm sau, soobin là tên lửa.", set(), id="lower case"),
        pytest.param(
            "Hôm sau, Quang Hùng MasterD về.", {"Quang Hùng MasterD"}, id="all of the name"
        ),
        pytest.param(
            "Ca sĩ Hoàng Quốc Anh về. Quốc Anh hát.", {"Hoàng Quốc Anh"}, id="the name in full"
        ),
    ],
)
def test_what_else_is_spelled_so(facts_of, text: str, persons: set[str]) -> None:
    assert named(facts_of, STAGE + text).keys() - HERE == persons


def test_who_signs_the_page_is_no_player(facts_of) -> None:
    said = named(facts_of, f"{STAGE}\n\nĐêm nhạc khép lại lúc nửa đêm.\n\nQuốc Việt\n")
    assert "Quốc Việt" not in said


@pytest.mark.parametrize("title", sorted(_titles()))
def test_a_text_with_a_title_of_the_stage_passes_the_gate(title: str) -> None:
    flat = f"{title} a, {title} b và {title} c"
    assert is_of_the_stage(flat, honorifics().find_all(flat))
