"""Bodies and posts: kind, unit and era decide which body, its life and its posts."""

from __future__ import annotations

import datetime as dt

import pytest

from bomay.graph.derive.bodies import best_name, body_of
from bomay.graph.derive.joins import join_keys
from bomay.graph.derive.posts import limits_of, one_seat, post_of
from bomay.ontology import ids, tables
from bomay.ontology.model import Body

DOCUMENT, ANOTHER = "ab" * 32, "cd" * 32


def body(
    kind: str, name: str, unit: str | None, on: dt.date | None = None, local: str = DOCUMENT
) -> Body:
    return body_of(kind, name=name, unit=unit, subject=None, on=on, local=local)


def test_a_district_committee_ends_with_the_districts() -> None:
    found = body("qu", "Quận ủy Bình Tân", "unit:tphcm:quan-binh-tan", dt.date(2026, 1, 1))
    assert found.id == "body:qu:tphcm-quan-binh-tan"
    assert found.valid_to == "2025-06-30"
    assert found.parent == "body:tu:tphcm"
    post = post_of("Bí thư", found)
    assert (post.id, post.name, post.seats) == (
        "post:bi-thu:qu:tphcm-quan-binh-tan",
        "Bí thư Quận ủy Bình Tân",
        1,
    )
    assert limits_of(post, found).over == dt.date(2025, 7, 1)


@pytest.mark.parametrize(
    ("unit", "valid_to"),
    [
        pytest.param("unit:tphcm:quan-11", "2021-06-30", id="quan of HCMC"),
        pytest.param("unit:tphcm:huyen-binh-chanh", "2025-06-30", id="huyen keeps its council"),
    ],
)
def test_the_councils_of_hcmc_districts_end_in_2021(unit: str, valid_to: str) -> None:
    assert body("hdnd", "Hội đồng nhân dân", unit).valid_to == valid_to


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(dt.date(2025, 6, 30), "body:tu:tphcm", id="last day"),
        pytest.param(dt.date(2025, 7, 1), "body:tu:tphcm@2025", id="first day"),
        pytest.param(None, "body:tu:tphcm", id="no day: as the document names it"),
    ],
)
def test_a_body_founded_anew_is_another(on: dt.date | None, expected: str) -> None:
    assert body("tu", "Thành ủy Thành phố Hồ Chí Minh", "unit:tphcm", on).id == expected


@pytest.mark.parametrize(
    ("kind", "unit", "expected"),
    [
        ("hu", "unit:tphcm:quan-binh-tan", "body:qu:tphcm-quan-binh-tan"),
        ("tu", "unit:tphcm:tp-thu-duc", "body:thu:tphcm-tp-thu-duc"),
        ("qu", "unit:tphcm:huyen-binh-chanh", "body:hu:tphcm-huyen-binh-chanh"),
        ("du", "unit:tphcm:quan-binh-tan", "body:du:tphcm-quan-binh-tan"),
    ],
)
def test_the_unit_tells_which_committee_it_is(kind: str, unit: str, expected: str) -> None:
    assert body(kind, "Ban Chấp hành Đảng bộ", unit).id == expected


def test_a_body_of_an_unknown_unit_is_local_to_its_document() -> None:
    here = body("ubnd", "Ủy ban nhân dân xã Tân Phú", None)
    there = body("ubnd", "Ủy ban nhân dân xã Tân Phú", None, local=ANOTHER)
    assert here.id != there.id
    assert ids.is_id(here.id)
    assert here.unit is None


@pytest.mark.parametrize(
    ("about", "one", "other", "same"),
    [
        ("Thuế", "Cục Thuế", "Tổng cục Thuế", False),
        ("Thuế", "Cục Thuế", "Cục Thuế Thành phố Hồ Chí Minh", False),
        ("Pháp chế", "Cục Pháp chế", "Vụ Pháp chế", False),
        ("Báo chí", "Cục Báo chí", "Cục Báo chí Bộ Thông tin và Truyền thông", True),
        ("Pháp chế", "Vụ Pháp chế Bộ Y tế", "Vụ Pháp chế Bộ Công Thương", False),
        ("Pháp chế", "Vụ Pháp chế Bộ Y tế", "Vụ Pháp chế của Bộ Y tế", True),
        ("Pháp chế", "Vụ Pháp chế", "Vụ Pháp chế", False),
        ("Thuế", "Chi cục Thuế", "Chi cục Thuế", False),
    ],
)
def test_departments_of_one_field_in_two_documents(
    about: str, one: str, other: str, same: bool
) -> None:
    left = body_of("tong-cuc", name=one, unit=None, subject=about, on=None, local=DOCUMENT)
    right = body_of("tong-cuc", name=other, unit=None, subject=about, on=None, local=ANOTHER)
    assert (left.id == right.id) is same


@pytest.mark.parametrize(
    ("subject", "name", "on", "same"),
    [
        ("Thi hành án dân sự", "Cục Thi hành án dân sự", dt.date(2022, 5, 1), False),
        ("Thuế", "Cục Thuế", None, False),
        ("Thuế", "Cục Thuế", dt.date(2025, 2, 28), False),
        ("Thuế", "Cục Thuế", dt.date(2025, 3, 1), True),
        ("Thuế", "Cục Thuế Bộ Tài chính", dt.date(2022, 5, 1), True),
        ("Thuế", "Tổng cục Thuế", dt.date(2022, 5, 1), True),
        ("Hải quan", "Cục Hải quan", dt.date(2022, 5, 1), False),
        ("Thống kê", "Cục Thống kê", dt.date(2022, 5, 1), False),
        ("Quản lý thị trường", "Cục Quản lý thị trường", dt.date(2017, 5, 1), True),
        ("Quản lý thị trường", "Cục Quản lý thị trường", dt.date(2022, 5, 1), False),
        ("Hàng không", "Cục Hàng không", dt.date(2022, 5, 1), True),
    ],
)
def test_a_department_that_each_province_had_is_local_to_its_document(
    subject: str, name: str, on: dt.date | None, same: bool
) -> None:
    left, right = (
        body_of("tong-cuc", name=name, unit=None, subject=subject, on=on, local=local)
        for local in (DOCUMENT, ANOTHER)
    )
    assert (left.id == right.id) is same


def test_departments_of_the_provinces_have_eras_and_the_words_of_their_examples() -> None:
    for row in tables.rows("provincial_departments"):
        assert row["example"].startswith(f"Cục {row['subject']} "), row
        assert row["valid_from"] < row["valid_to"], row
        assert row["source"], row


def test_the_tables_know_a_general_department() -> None:
    found = body_of(
        "tong-cuc", name="Tổng cục Thuế", unit=None, subject="Thuế", on=None, local=DOCUMENT
    )
    assert found.valid_to == "2025-02-28"


def test_a_department_of_a_place() -> None:
    found = body_of(
        "tong-cuc",
        name="Cục Thuế Thành phố Hồ Chí Minh",
        unit="unit:tphcm",
        subject="Thuế",
        on=None,
        local=DOCUMENT,
    )
    assert found.id == "body:tong-cuc-cuc-thue:tphcm"


def test_a_central_body_is_that_of_the_tables() -> None:
    assert body("bo-chinh-tri", "BCT", None).name == "Bộ Chính trị"
    ministry = body_of("bo", name="Bộ Y tế", unit=None, subject="Y tế", on=None, local=DOCUMENT)
    assert ministry.id == "body:bo-y-te"


def test_a_committee_is_called_by_its_short_name() -> None:
    names = ["Ban Chấp hành Đảng bộ huyện Bình Chánh", "Huyện ủy Bình Chánh"]
    assert best_name("hu", names) == best_name("hu", reversed(names)) == names[1]
    assert best_name("so", ["Sở y tế", "Sở Y tế"]) == "Sở Y tế"


@pytest.mark.parametrize(
    ("head", "kind", "one"),
    [
        ("Bí thư", "qu", True),
        ("Phó Bí thư", "qu", False),
        ("Phó Bí thư Thường trực", "qu", True),
        ("Chủ tịch", "ubnd", True),
        ("Phó Chủ tịch", "ubnd", False),
        ("Ủy viên", "btv-tu", False),
        ("Giám đốc", "so", True),
        ("Đại biểu", "quoc-hoi", False),
        ("Trưởng thôn", "ubnd", False),
    ],
)
def test_seats_come_from_the_post_types(head: str, kind: str, one: bool) -> None:
    assert one_seat(head, kind) is one


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        ("Trưởng ban", "Ban Tổ chức Thành ủy", "Trưởng Ban Tổ chức Thành ủy"),
        ("Chủ tịch nước", "Chủ tịch nước (thiết chế)", "Chủ tịch nước"),
        ("Hiệu trưởng", "Trường Đại học Luật", "Hiệu trưởng Trường Đại học Luật"),
        ("Giám đốc", "Sở Y tế Thành phố Hồ Chí Minh", "Giám đốc Sở Y tế Thành phố Hồ Chí Minh"),
    ],
)
def test_names_of_posts(head: str, name: str, expected: str) -> None:
    assert post_of(head, Body(id="body:x", name=name, kind="so")).name == expected


def test_a_province_joins_by_its_leading_bodies_only() -> None:
    def keys(kind: str, head: str, unit: str) -> set[str]:
        found = body(kind, kind, unit)
        return {key for strength, key in join_keys(post_of(head, found), found) if strength == 1}

    city, district = "unit:tphcm", "unit:tphcm:quan-binh-tan"
    assert keys("ubnd", "Chủ tịch", city) == keys("tu", "Phó Bí thư", city) != set()
    assert keys("so", "Giám đốc", city) == set()
    assert keys("ubnd", "Chủ tịch", district) == keys("qu", "Bí thư", district) == {district}
    assert not keys("qu", "Bí thư", district) & keys("tu", "Bí thư", city)


@pytest.mark.parametrize("table", ["body_limits", "identity_joins"])
def test_tables_name_known_kinds_with_source_and_example(table: str) -> None:
    known = {row["body_kind_id"] for row in tables.rows("body_kinds")}
    for row in tables.rows(table):
        assert row["body_kind_id"] in known
        assert row["source"]
        assert row["example"]


def test_every_phrase_stands_in_its_example() -> None:
    for row in tables.rows("subject_phrases"):
        assert row["phrase"] in row["example"].lower(), row


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("hoi", ("Hội Luật gia tỉnh Hà Nam", "Hội Chữ thập đỏ tỉnh Hà Nam")),
        ("don-vi-su-nghiep", ("Thư viện tỉnh Hà Nam", "Bảo tàng tỉnh Hà Nam")),
        ("co-quan", ("Đội Quản lý thị trường tỉnh Hà Nam", "Hạt Kiểm lâm tỉnh Hà Nam")),
        (
            "cong-an",
            (
                "Công an tỉnh Hà Nam",
                "Đội Cảnh sát giao thông Công an tỉnh Hà Nam",
                "Đội Cảnh sát hình sự Công an tỉnh Hà Nam",
            ),
        ),
        ("tong-cuc", ("Kho bạc Nhà nước tỉnh Hà Nam", "Cục Thuế tỉnh Hà Nam")),
    ],
)
def test_a_place_has_several_bodies_of_such_kinds(kind: str, names: tuple[str, ...]) -> None:
    found = [body(kind, name, "unit:ha-nam", dt.date(2020, 1, 1)) for name in names]
    assert len({one.id for one in found}) == len(names)
    assert [one.name for one in found] == list(names)


def test_the_police_of_a_place_is_called_by_its_kind() -> None:
    found = body("cong-an", "Công an tỉnh Hà Nam", "unit:ha-nam", dt.date(2020, 1, 1))
    assert found.id == "body:cong-an:ha-nam"
