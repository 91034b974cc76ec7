"""Names of departments, committees, courts and units are read to their end, and no further."""

from __future__ import annotations

import pytest


def bodies(facts_of, text: str) -> list[tuple[str, str | None]]:
    return [(held.head, held.body) for held in facts_of(text).holdings]


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Ủy ban Đối ngoại", "Ủy ban Đối ngoại của Quốc hội"),
        ("Ủy ban Pháp luật và Tư pháp", "Ủy ban Pháp luật và Tư pháp của Quốc hội"),
        ("Ủy ban Tài chính - Ngân sách", "Ủy ban Tài chính, Ngân sách của Quốc hội"),
        ("Ủy ban Tư pháp Quốc hội", "Ủy ban Tư pháp của Quốc hội"),
        ("UB Kinh tế", "Ủy ban Kinh tế của Quốc hội"),
        ("Ủy ban Kinh tế Trung ương", "Ủy ban Kinh tế Trung ương"),
        ("Ủy ban Dân số, Gia đình và Trẻ em", "Ủy ban Dân số, Gia đình và Trẻ em"),
        ("Ủy ban Biên giới quốc gia (Bộ Ngoại giao)", "Ủy ban Biên giới quốc gia"),
    ],
)
def test_committees_of_the_assembly_by_their_fields(facts_of, printed: str, body: str) -> None:
    text = f"Ông Lò Văn Kiệm, Phó Chủ nhiệm {printed}, nói tại phiên họp."
    assert bodies(facts_of, text) == [("Phó Chủ nhiệm", body)]


def test_a_committee_of_another_parliament_is_none_of_ours(facts_of) -> None:
    text = "Chủ tịch Ủy ban Đối ngoại Thượng viện Mỹ John Carter nói."
    assert all("của Quốc hội" not in (body or "") for _, body in bodies(facts_of, text))


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Cục trưởng Cục Người có công", "Cục Người có công"),
        ("Phó Cục trưởng Cục Tần số", "Cục Tần số"),
        (
            "Cục trưởng Cục Đo đạc, Bản đồ và Thông tin địa lý Việt Nam",
            "Cục Đo đạc, Bản đồ và Thông tin địa lý Việt Nam",
        ),
        ("Cục trưởng Cục Phòng, chống HIV/AIDS", "Cục Phòng, chống HIV/AIDS"),
        ("Vụ trưởng Vụ Thị trường châu Á - châu Phi", "Vụ Thị trường châu Á - châu Phi"),
        ("Vụ trưởng Vụ Thể thao thành tích cao II", "Vụ Thể thao thành tích cao II"),
        (
            "Vụ trưởng Vụ Tài chính - kế toán, Bộ Thủy sản",
            "Vụ Tài chính - kế toán Bộ Thủy sản",
        ),
        (
            "Vụ trưởng Vụ Trang thiết bị và Công trình y tế - Bộ Y tế",
            "Vụ Trang thiết bị và Công trình y tế Bộ Y tế",
        ),
        (
            "Trưởng ban Tài chính - vật giá thành phố Cần Thơ",
            "Ban Tài chính - Vật giá Thành phố Cần Thơ",
        ),
        (
            "Trưởng phòng Dự báo - Đài Khí tượng thủy văn khu vực Nam Bộ",
            "Phòng Dự báo Đài Khí tượng thủy văn khu vực Nam Bộ",
        ),
        ("Vụ trưởng Vụ Pháp chế - người phụ trách việc này", "Vụ Pháp chế"),
        ("Chánh án Tòa án nhân dân khu vực 3 - Lâm Đồng", "Tòa án nhân dân khu vực 3 - Lâm Đồng"),
        ("Viện trưởng VKSND khu vực 2", "Viện kiểm sát nhân dân khu vực 2"),
        ("Giám đốc Kho bạc Nhà nước", "Kho bạc Nhà nước"),
        ("Giám đốc Kho bạc Nhà nước khu vực III", "Kho bạc Nhà nước khu vực III"),
        ("Giám đốc Kho bạc Nhà nước tỉnh Sơn La", "Kho bạc Nhà nước tỉnh Sơn La"),
        ("Tư lệnh Bộ đội Biên phòng", "Bộ đội Biên phòng"),
        ("Phó Tổng Tham mưu trưởng QĐND VN", "Quân đội nhân dân Việt Nam"),
        ("Trưởng Ban Tổ chức T.Ư Đảng", "Ban Tổ chức Trung ương"),
        ("Bí thư Đảng ủy các cơ quan Đảng tỉnh Sơn La", "Đảng ủy các cơ quan Đảng tỉnh Sơn La"),
    ],
)
def test_a_name_is_read_to_its_end(facts_of, office: str, body: str) -> None:
    found = bodies(facts_of, f"Ông Lò Văn Kiệm, {office}, cho biết như vậy.")
    assert [name for _, name in found] == [body]


def test_what_somebody_is_charged_with_is_no_part_of_a_name(facts_of) -> None:
    text = "Khởi tố ông Lò Văn Kiệm, cựu phó Phòng Kế hoạch Hậu cần, về tội Tham ô tài sản."
    assert bodies(facts_of, text) == [("Phó Trưởng phòng", "Phòng Kế hoạch Hậu cần")]


def test_words_of_such_names_lend_none_to_others(facts_of) -> None:
    text = "Ông Lò Văn Kiệm, Cục trưởng Cục Thuế có buổi làm việc tại xã."
    assert bodies(facts_of, text) == [("Cục trưởng", "Cục Thuế")]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lò Thị Mơ, Giám đốc văn phòng tư vấn du học, nói.",
        "Bà Lò Thị Mơ, Giám đốc Văn phòng Tư vấn du học, nói.",
        "Bà Lò Thị Mơ, Trưởng ban Kinh tế tư nhân, nói.",
    ],
)
def test_the_centre_in_letters_is_in_capitals(facts_of, text: str) -> None:
    assert all("Trung ương" not in (body or "") for _, body in bodies(facts_of, text))
    assert bodies(facts_of, "Bà Lò Thị Mơ, Chánh Văn phòng TƯ Đảng, nói.") == [
        ("Chánh Văn phòng", "Văn phòng Trung ương Đảng")
    ]


@pytest.mark.parametrize("office", ["vụ phó Anh Tuấn", "Cục phó Pháp chế", "cục phó Nga"])
def test_no_department_is_a_countrys(facts_of, office: str) -> None:
    text = f"Cựu {office} ra tòa. Ông Hoàng Anh Tuấn ({office}) xin lỗi."
    assert not {"Anh", "Pháp", "Nga"} & {body for _, body in bodies(facts_of, text)}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Kiệm, Chủ tịch UBND phường Hồ, nói.", "Ủy ban nhân dân phường Hồ"),
        ("Ông Lê Văn Kiệm, Chủ tịch UBND phường Hồ Lựu, nói.", "Ủy ban nhân dân phường Hồ Lựu"),
        ("Ông Lê Văn Kiệm (chủ tịch xã Thanh Lựu) nói.", "Ủy ban nhân dân xã Thanh Lựu"),
        ("Chủ tịch UBND phường Hồ Lê Văn Kiệm nói.", "Ủy ban nhân dân phường Hồ"),
    ],
)
def test_a_unit_whose_first_syllable_is_another_unit(facts_of, text: str, body: str) -> None:
    assert bodies(facts_of, text) == [("Chủ tịch", body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch nước Cộng hòa nhân dân Trung Hoa Đào Sơn Mận phát biểu.",
            [("Chủ tịch nước", "Cộng hòa nhân dân Trung Hoa")],
        ),
        (
            "Ông Hà Đông Sơn, Ủy viên Bộ Chính trị, Phó Chủ tịch Quân ủy Trung ương Trung Quốc.",
            [("Phó Chủ tịch", "Quân ủy Trung ương Trung Quốc")],
        ),
        (
            "Ông Lý Đông Sơn, Bí thư Ban Bí thư Trung ương Đảng Cộng sản Trung Quốc, đến thăm.",
            [("Bí thư", "Ban Bí thư Đảng Cộng sản Trung Quốc")],
        ),
        (
            "Ông Hoàng Văn Tài là Thủ tướng thứ tư của Singapore.",
            [("Thủ tướng", "Chính phủ Singapore")],
        ),
        (
            "Ông Lò Văn Kiệm, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Ngoại giao, đến Lào.",
            [("Ủy viên", "Bộ Chính trị"), ("Bộ trưởng", "Bộ Ngoại giao")],
        ),
        (
            "Ngày ấy dưới quyền Thủ tướng Lò Văn Kiệm có ba bộ.",
            [("Thủ tướng", "Chính phủ")],
        ),
        (
            "Ông Lò Văn Kiệm, Đội trưởng Đội Quản lý thị trường số 2 - "
            "Cục Quản lý thị trường TP.HCM.",
            [
                (
                    "Đội trưởng",
                    "Đội Quản lý thị trường số 2 Cục Quản lý thị trường Thành phố Hồ Chí Minh",
                )
            ],
        ),
        (
            "Chánh Văn phòng Bộ Tư lệnh Quân đoàn 3 Lò Văn Kiệm dự.",
            [("Chánh Văn phòng", "Văn phòng Bộ Tư lệnh Quân đoàn 3")],
        ),
    ],
)
def test_offices_abroad_and_in_the_army(facts_of, text: str, expected) -> None:
    assert bodies(facts_of, text) == expected
    assert all(held.status == "current" for held in facts_of(text).holdings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch Ủy ban Xã hội Châu Âu Jan Miller nói.", ["Ủy ban Xã hội Châu Âu"]),
        ("Chủ nhiệm Ủy ban Kinh tế Châu Á Jan Miller nói.", ["Ủy ban Kinh tế Châu Á"]),
        ("Chủ tịch Ủy ban Đối ngoại của Pháp Jan Miller nói.", ["Ủy ban Đối ngoại Pháp"]),
        ("Chủ tịch Ủy ban Kinh tế Lò Văn Kiệm nói.", ["Ủy ban Kinh tế"]),
        ("Phó Chủ tịch Ủy ban Tư pháp Quốc hội Lò Văn Kiệm nói.",
         ["Ủy ban Tư pháp của Quốc hội"]),
        ("Chủ nhiệm Ủy ban Kinh tế Châu Phi Kiệm nói.", ["Ủy ban Kinh tế của Quốc hội"]),
        ("Ủy viên Ủy ban Kinh tế Lò Văn Kiệm nói.", ["Ủy ban Kinh tế của Quốc hội"]),
    ],
    ids=["Europe", "Asia", "state", "chairman", "told", "person", "member"],
)  # fmt: skip
def test_not_every_committee_is_the_assemblys(facts_of, text: str, expected: list[str]) -> None:
    assert [body for _, body in bodies(facts_of, text)] == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tổng giám đốc của Đức Giang Lò Văn Kiệm nói.", None),
        ("Chủ tịch của Nhật Lựu Lò Văn Kiệm nói.", None),
        ("Chủ tịch Pháp Mai Lò Văn Kiệm nói.", None),
        ("Chủ tịch của Đức Mai Gia Lai, ông Lò Văn Kiệm, nói.", None),
        ("Giám đốc Lò Văn Kiệm của Anh Lựu nói.", None),
        ("Đại sứ Pháp Jan Miller nói.", "Pháp"),
        ("Chủ tịch Trung Quốc Lý Kiệm nói.", "Trung Quốc"),
        ("Chủ tịch Lào Kăm-sing Pơ-ti nói.", "Lào"),
        ("Tổng thống thứ tư của Pháp Jan Miller nói.", "Pháp"),
        ("Thủ tướng của Nhật Jan Miller nói.", "Chính phủ Nhật"),
    ],
)
def test_a_firm_called_like_a_country_is_no_state(facts_of, text: str, body: str | None) -> None:
    assert {found for _, found in bodies(facts_of, text)} - {None} == {body} - {None}
