"""Bodies: written in full, with the unit printed or made plain."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import listed, rows

HOME = "Quận Bình Tân (TPHCM) phát triển. Quận Bình Tân có 10 phường. "


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("Quận ủy quận Bình Tân", "Quận ủy Bình Tân", "qu"),
        ("Ban Thường vụ Quận ủy", "Ban Thường vụ Quận ủy Bình Tân", "btv-cap-huyen"),
        ("UBND quận", "Ủy ban nhân dân quận Bình Tân", "ubnd"),
        ("Thành ủy", "Thành ủy Thành phố Hồ Chí Minh", "tu"),
        (
            "Ủy ban Kiểm tra Thành ủy TPHCM",
            "Ủy ban Kiểm tra Thành ủy Thành phố Hồ Chí Minh",
            "ubkt",
        ),
        ("Sở KH&CN TP.HCM", "Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh", "so"),
        ("Sở GD-ĐT", "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh", "so"),
        ("Phòng TN&MT quận", "Phòng Tài nguyên và Môi trường quận Bình Tân", "phong"),
        ("Bộ LĐ-TB&XH", "Bộ Lao động - Thương binh và Xã hội", "bo"),
        ("Đảng ủy phường Tân Tạo", "Đảng ủy phường Tân Tạo", "du"),
        ("Quận ủy Quận 11", "Quận ủy Quận 11", "qu"),
        ("Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An", "tu"),
        ("Thuế tỉnh Nghệ An", "Thuế tỉnh Nghệ An", "tong-cuc"),
        ("Cục Thuế tỉnh Nghệ An", "Cục Thuế tỉnh Nghệ An", "tong-cuc"),
        ("Ủy ban MTTQ Việt Nam quận 3", "Ủy ban Mặt trận Tổ quốc Việt Nam Quận 3", "mttq"),
        ("Ban Chấp hành Đảng bộ TPHCM", "Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh", "tu"),
        (
            "Ban Chấp hành Trung ương",
            "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
            "tw",
        ),
        ("Văn phòng UBND TP", "Văn phòng Ủy ban nhân dân Thành phố Hồ Chí Minh", "van-phong-ubnd"),
        (
            "Tổ công tác số 4 Thành ủy",
            "Tổ công tác số 4 Thành ủy Thành phố Hồ Chí Minh",
            "to-cong-tac",
        ),
    ],
)
def test_a_body_is_written_in_full(facts_of, printed, name, kind) -> None:
    found = {body.name: body.kind for body in facts_of(f"{HOME}{printed} đã họp.").bodies}
    assert found.get(name) == kind, found


@pytest.mark.parametrize(
    "line",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "VỀ BẢO HIỂM XÃ HỘI BẮT BUỘC",
        "HỘI NGHỊ TOÀN QUỐC VỀ CÂY XANH",
        "KẾT LUẬN HỘI NGHỊ LẦN THỨ HAI",
    ],
)
def test_capitals_alone_make_no_society(facts_of, line) -> None:
    assert [body.name for body in facts_of(f"{line}\n").bodies if body.kind == "hoi"] == []


def test_a_case_is_no_school(facts_of) -> None:
    text = "Trường hợp Bộ Giáo dục và Đào tạo chậm trả lời thì Trường Đại học Luật được chọn."
    names = {body.name for body in facts_of(text).bodies}
    assert names == {"Bộ Giáo dục và Đào tạo", "Trường Đại học Luật"}


@pytest.mark.parametrize("name", ["Kỳ Lâm", "Hợp Lý", "Phái Thượng"])
def test_a_school_is_called_as_a_place_is(facts_of, name: str) -> None:
    text = f"Ông Lò Văn Kiệm, Hiệu trưởng Trường {name}, dự họp."
    assert [body.name for body in facts_of(text).bodies] == [f"Trường {name}"]


@pytest.mark.parametrize("word", ["hợp", "kỳ", "phái", "quay"])
def test_a_word_that_begins_as_a_school_is_none(facts_of, word: str) -> None:
    text = f"Trường {word} này được Bộ Y tế xem xét."
    assert [body.name for body in facts_of(text).bodies] == ["Bộ Y tế"]


def test_a_society_in_a_letterhead_is_one(facts_of) -> None:
    names = {body.name for body in facts_of("HỘI CỰU GIÁO CHỨC VIỆT NAM\n").bodies}
    assert names == {"Hội Cựu giáo chức Việt Nam"}


def test_every_ministry_that_issues_numbers_can_be_named(facts_of) -> None:
    for row in rows("organ_codes"):
        if row["issuer_kind"] == "bo" and row["name_vi"].startswith("Bộ "):
            field = row["name_vi"].removeprefix("Bộ ")
            text = f"Bộ trưởng {row['name_vi']} Lê Văn Tám và Thứ trưởng {field} Đỗ Văn Lũy dự họp."
            held = {(h.person, h.head, h.body) for h in facts_of(text).holdings}
            assert ("Lê Văn Tám", "Bộ trưởng", row["name_vi"]) in held, row["name_vi"]
            assert ("Đỗ Văn Lũy", "Thứ trưởng", row["name_vi"]) in held, row["name_vi"]


@pytest.mark.parametrize("tax", ["Thuế thu nhập", "Thuế quận", "thuế tỉnh Nghệ An", "Thuế"])
def test_a_tax_is_no_tax_office(facts_of, tax) -> None:
    bodies = facts_of(f"{HOME}{tax} tăng 5%.").bodies
    assert [body.name for body in bodies if body.name.startswith("Thuế")] == []


def test_a_unit_the_text_leaves_out_is_marked(facts_of) -> None:
    body = next(b for b in facts_of(f"{HOME}UBND quận đã họp.").bodies if b.kind == "ubnd")
    assert (body.unit, body.implied) == ("quận Bình Tân", True)
    body = next(b for b in facts_of("UBND quận Bình Tân đã họp.").bodies if b.kind == "ubnd")
    assert body.implied is False


def test_bare_types_follow_the_place_told_of_last(facts_of) -> None:
    text = (
        "Tại quận 2, Bí thư Quận ủy Lâm Hoài Sang báo cáo với đoàn TP.HCM.\n"
        "Tại quận 9, Phó Bí thư Thường trực Quận ủy Đinh Văn Tấn tiếp đoàn."
    )
    found = {(h.person, h.body) for h in facts_of(text).holdings}
    assert found == {("Lâm Hoài Sang", "Quận ủy Quận 2"), ("Đinh Văn Tấn", "Quận ủy Quận 9")}


def test_every_kind_exists_and_every_example_holds_its_row() -> None:
    kinds = {row["body_kind_id"] for row in rows("body_kinds")}
    for row in rows("body_names"):
        assert set(listed(row["kind"])) <= kinds, row
        assert row["surface"] in row["example"].lower(), row


@pytest.mark.parametrize(
    "table",
    [
        "place_types", "body_names", "body_subjects", "department_names", "subject_words",
        "post_heads", "honorifics",
        "surnames", "given_syllables", "not_names", "countries", "event_cues", "speech_verbs",
    ],
)  # fmt: skip
def test_every_row_names_its_source(table) -> None:
    known = {row["key"] for row in rows("sources")}
    for row in rows(table):
        assert None not in row, row
        assert set(listed(row["source"])) <= known, row


@pytest.mark.parametrize(
    ("date", "body"),
    [
        ("2025-07-02", "Ủy ban nhân dân xã Mỹ Lộc"),
        ("2024-07-02", "Ủy ban nhân dân tỉnh Tây Ninh"),
    ],
    ids=["no districts any more", "while there were districts"],
)
def test_a_commune_is_where_a_text_without_districts_is_at_home(facts_of, date, body) -> None:
    text = "Xã Mỹ Lộc (tỉnh Tây Ninh) họp. Phó Chủ tịch UBND Trần Đại Phúc dự."
    assert [h.body for h in facts_of(text, date=date).holdings] == [body]


def test_a_commune_named_in_passing_is_no_home(facts_of) -> None:
    text = (
        "Tỉnh Tây Ninh họp báo. Tây Ninh có thêm hai cầu, một ở xã Mỹ Lộc. Phó Chủ tịch UBND Trần "
        "Đại Phúc dự."
    )
    found = facts_of(text, date="2025-07-02").holdings
    assert [h.body for h in found] == ["Ủy ban nhân dân tỉnh Tây Ninh"]


@pytest.mark.parametrize("text", ["VIỆN TRƯỞNG", "Ông A, VIỆN TRƯỞNG", "GIÁM ĐỐC", "CỤC TRƯỞNG"])
def test_behind_a_post_that_ends_the_text_nothing_is_read(facts_of, text) -> None:
    mentions = [span for body in facts_of(text).bodies for span in body.mentions]
    assert all(0 <= start < end <= len(text) for start, end in mentions)
