"""A body told elsewhere in a text is given to an office only where the text says it is its own."""

from __future__ import annotations

import pytest


def _bodies(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(held.person, held.head, held.body) for held in facts_of(text).holdings}


VISIT = "Bí thư Tỉnh ủy Sơn La Nguyễn Văn Hùng đến thăm bản Nà Lo."


@pytest.mark.parametrize(
    "text",
    [
        f"{VISIT} Ông Lò Văn Thắng, Bí thư, thay mặt bà con cảm ơn.",
        f"{VISIT} Bí thư Lò Văn Thắng thay mặt bà con cảm ơn.",
        f"{VISIT} Ở xã, ông Lò Văn Thắng là Bí thư.",
        "Bí thư Tỉnh ủy Sơn La đến thăm Công ty Hải Long. Ông Lò Văn Thắng, Bí thư, đón đoàn.",
        "Bí thư Tỉnh ủy Sơn La đến thăm bản. Đón đoàn có Bí thư Lò Văn Thắng và bà con.",
        "Bí thư Tỉnh ủy Sơn La đến thăm dân. Tại bản Nà Lo, Bí thư Lò Văn Thắng đón đoàn.",
        f"{VISIT} Phó Bí thư Lò Văn Thắng đón đoàn.",
        "Bí thư Tỉnh ủy Sơn La N.V. Thắng đến thăm bản. Ông Lò Văn Thắng, Bí thư, cảm ơn.",
        "Bí thư Tỉnh ủy Sơn La thăm bản Nà Lo. Bí thư Lò Văn Thắng mời khách vào nhà.",
        "Bí thư Tỉnh ủy Sơn La nói chuyện. Bí thư Lò Văn Thắng của bản Nà Lo xin góp ý.",
        "Bí thư Tỉnh ủy Sơn La thăm Công ty Hải Long. Tại buổi gặp, Bí thư Lò Văn Thắng mời trà.",
        "Bí thư Tỉnh ủy Sơn La dự Đại hội Đoàn Thanh niên. Bí thư Lò Văn Thắng đọc báo cáo.",
        "Đoàn của Bí thư Tỉnh ủy Sơn La đến. Phó Bí thư Lò Văn Thắng mời khách vào nhà.",
        "Phó Bí thư Tỉnh ủy Sơn La nói chuyện. Phó Bí thư Lò Văn Thắng đọc báo cáo.",
        "Ông Lò Văn Thắng, Bí thư Chi bộ bản Nà Lo, vắng. Bí thư Tỉnh ủy Sơn La về. Bí thư Lò Văn "
        "Thắng gửi lời chào.",
    ],
)
def test_the_secretary_of_another_place_has_not_the_committee_told(facts_of, text) -> None:
    found = {body for name, _, body in _bodies(facts_of, text) if name == "Lò Văn Thắng"}
    assert found <= {None, "Chi bộ bản Nà Lo"}


@pytest.mark.parametrize(
    "text",
    [
        f"{VISIT} Bí thư Nguyễn Văn Hùng tặng quà bà con.",
        f"{VISIT} Ông Nguyễn Văn Hùng, Bí thư, tặng quà bà con.",
        "Đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy Sơn La, về bản. Bí thư Nguyễn Văn Hùng tặng quà.",
        "Bí thư Tỉnh ủy Sơn La nói chuyện với các xã. Bí thư Nguyễn Văn Hùng nhắc việc trồng rừng.",
        "Bí thư Tỉnh ủy Sơn La nói chuyện. Tại buổi gặp, Bí thư Nguyễn Văn Hùng nhắc toàn tỉnh.",
        "Bí thư Tỉnh ủy Sơn La N.V. Hùng thăm bản. Bí thư Nguyễn Văn Hùng tặng quà bà con.",
        "Bí thư Tỉnh ủy Sơn La N.V.Hùng thăm bản. Ông Nguyễn Văn Hùng, Bí thư, tặng quà bà con.",
        f"Bí thư Chi bộ bản Nà Lo Lò Văn Thắng vắng. {VISIT} Bí thư Nguyễn Văn Hùng tặng quà.",
        f"{VISIT} Bí thư Hùng tặng quà bà con.",
    ],
)
def test_a_bare_secretary_who_was_told_of_has_the_committee(facts_of, text) -> None:
    assert ("Nguyễn Văn Hùng", "Bí thư", "Tỉnh ủy Sơn La") in _bodies(facts_of, text)


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Sơn La khám xét Sở Y tế tỉnh Sơn La; ông Lê Văn An (Trưởng phòng Kinh doanh) "
        "đưa hối lộ.",
        "Công an khám xét Sở Y tế tỉnh Sơn La, bắt ông Lê Văn An (Trưởng phòng Kinh doanh).",
        "Một cán bộ Sở Y tế tỉnh Sơn La là bà Hồ Thị Na nhận tiền của ông Lê Văn An (Trưởng phòng "
        "Kinh doanh).",
    ],
)
def test_a_room_is_not_of_a_department_told_in_passing(facts_of, text) -> None:
    bodies = {body or "" for name, _, body in _bodies(facts_of, text) if name == "Lê Văn An"}
    assert not any("Sở Y tế" in body for body in bodies)


@pytest.mark.parametrize("words", ["Cán bộ Sở Y tế tỉnh Sơn La gồm", "Cán bộ thuộc Sở Y tế có"])
def test_rooms_of_the_staff_of_a_department(facts_of, words) -> None:
    text = (
        f"Tỉnh Sơn La họp. {words} ông Lê Văn An (Trưởng phòng Nghiệp vụ y) và bà Hồ Thị Na (Phó "
        "Trưởng phòng Nghiệp vụ y)."
    )
    room = "Phòng Nghiệp vụ y Sở Y tế tỉnh Sơn La"
    assert _bodies(facts_of, text) == {
        ("Lê Văn An", "Trưởng phòng", room),
        ("Hồ Thị Na", "Phó Trưởng phòng", room),
    }


def test_a_department_is_not_of_the_ministry_told_farther_off(facts_of) -> None:
    whole = "Vụ trưởng Vụ Pháp chế (Bộ Y tế) Lê Văn An nói."
    text = f"{whole} Ở Bộ Nội vụ, ông Tạ Văn Bảo, Vụ trưởng Vụ Pháp chế, nói."
    assert ("Tạ Văn Bảo", "Vụ trưởng", "Vụ Pháp chế Bộ Y tế") not in _bodies(facts_of, text)
    text = f"{whole} Bà Hồ Thị Na, Phó Vụ trưởng Vụ Pháp chế, cũng nói."
    assert ("Hồ Thị Na", "Phó Vụ trưởng", "Vụ Pháp chế Bộ Y tế") in _bodies(facts_of, text)


@pytest.mark.parametrize(
    "begun",
    [
        "Công văn gửi Sở Y tế tỉnh Sơn La",
        "Đơn tố cáo Sở Y tế tỉnh Sơn La",
        "Đơn kiện lãnh đạo của Sở Y tế tỉnh Sơn La",
        "Công văn gửi Giám đốc của Sở Y tế tỉnh Sơn La",
        "Kết luận đối với Sở Y tế tỉnh Sơn La",
    ],
)
def test_who_writes_to_a_department_or_of_it_does_not_lead_it(facts_of, begun) -> None:
    text = f"{begun} do ông Lê Văn An, Giám đốc ký."
    assert {body for name, _, body in _bodies(facts_of, text) if name == "Lê Văn An"} <= {None}


@pytest.mark.parametrize(
    "begun",
    [
        "Công văn phúc đáp",
        "Văn bản số 12/SYT-NVY",
        "Theo báo cáo ngày 3/4/2020",
        "Công văn số 5 ngày 3/4",
    ],
)
def test_who_signs_what_a_department_writes_is_of_it(facts_of, begun) -> None:
    text = f"{begun} của Sở Y tế tỉnh Sơn La do ông Lê Văn An, Phó Giám đốc, ký."
    assert ("Lê Văn An", "Phó Giám đốc", "Sở Y tế tỉnh Sơn La") in _bodies(facts_of, text)


@pytest.mark.parametrize(
    "done",
    [
        "Giám đốc doanh nghiệp, cung cấp",
        "Giám đốc, làm giả",
        "Giám đốc tài trợ",
        "Giám đốc Hải Long, tài trợ",
        "Giám đốc, mang đến",
        "Giám đốc ký hợp đồng in ấn",
    ],
)
@pytest.mark.parametrize("body", ["Sở Y tế tỉnh Sơn La", "Công an tỉnh Sơn La"])
def test_who_brings_or_pays_a_paper_is_not_of_who_wrote_it(facts_of, body, done) -> None:
    text = f"Báo cáo của {body} do ông Trần Văn Bình, {done}."
    assert body not in {told for _, _, told in _bodies(facts_of, text)}


def test_the_chair_of_a_commune_does_not_lead_the_district_that_wrote(facts_of) -> None:
    text = "Tờ trình của UBND huyện Mộc Châu do ông Trần Văn Bình, Chủ tịch xã, ký."
    led = "Ủy ban nhân dân huyện Mộc Châu"
    assert led not in {body for _, _, body in _bodies(facts_of, text)}


@pytest.mark.parametrize(
    "signs",
    [
        "Giám đốc ký",
        "Giám đốc, ký ban hành",
        "Giám đốc đã ký nêu rõ việc này",
        "Giám đốc, vừa ký ngày 5/3",
        "Giám đốc, trình bày",
    ],
)
@pytest.mark.parametrize("number", ["", " số 12", " số 12/SYT-VP", " số 12/SYT-VP ngày 5/3/2021"])
def test_who_signs_or_reads_out_a_paper_is_of_who_wrote_it(facts_of, number, signs) -> None:
    text = f"Công văn{number} của Sở Y tế tỉnh Sơn La do ông Lê Văn An, {signs}."
    assert ("Lê Văn An", "Giám đốc", "Sở Y tế tỉnh Sơn La") in _bodies(facts_of, text)


@pytest.mark.parametrize(
    ("whole", "other", "part"),
    [
        ("Phòng Tổ chức, Sở Y tế tỉnh Sơn La", "Ở Công ty Hải Long", "Phòng Tổ chức"),
        ("Phòng Tổ chức, Sở Y tế tỉnh Sơn La", "Ở huyện Mộc Châu", "Phòng Tổ chức"),
        ("Phòng Kinh doanh, Công ty Hải Long", "Đại diện Ngân hàng Sông Mã", "Phòng Kinh doanh"),
        ("Phòng Đào tạo, Trường Đại học Tây Bắc", "Ở Học viện Tài chính", "Phòng Đào tạo"),
        ("Vụ Pháp chế, Bộ Y tế", "Ở Thanh tra Chính phủ", "Vụ Pháp chế"),
        ("Vụ Pháp chế, Thanh tra Chính phủ", "Ở Bộ Y tế", "Vụ Pháp chế"),
        ("Vụ Pháp chế, Bộ Y tế", "Ở Văn phòng Quốc hội", "Vụ Pháp chế"),
    ],
)
def test_a_part_is_not_of_the_employer_told_farther_off(facts_of, whole, other, part) -> None:
    leads = "Trưởng phòng" if part.startswith("Phòng") else "Vụ trưởng"
    text = (
        f"Ông Lò Văn Bình, {leads} {whole}, vắng mặt. {other}, ông Lê Văn An, {leads} {part}, nói."
    )
    assert {body for name, _, body in _bodies(facts_of, text) if name == "Lê Văn An"} == {part}
    text = f"Ông Lò Văn Bình, {leads} {whole}, vắng mặt. Bà Hồ Thị Na, Phó {leads} {part}, nói."
    given = {name: body for name, _, body in _bodies(facts_of, text)}
    assert given["Hồ Thị Na"] == given["Lò Văn Bình"] != part


def test_the_room_of_one_district_is_not_that_of_another(facts_of) -> None:
    text = (
        "Ông Lò Văn Bình, Trưởng phòng Quản lý đô thị, UBND quận 1, vắng mặt. Tại quận 3, ông Lê "
        "Văn An, Trưởng phòng Quản lý đô thị, nói."
    )
    assert ("Lê Văn An", "Trưởng phòng", "Phòng Quản lý đô thị Quận 3") in _bodies(facts_of, text)


@pytest.mark.parametrize("said", ["phát biểu", "trình bày", "phát biểu tại hội nghị"])
def test_what_somebody_does_is_no_field_of_the_department(facts_of, said) -> None:
    text = f"Ông Lê Văn An, Vụ trưởng Vụ Pháp chế, {said}."
    assert _bodies(facts_of, text) == {("Lê Văn An", "Vụ trưởng", "Vụ Pháp chế")}


def test_fields_in_a_row_name_one_department(facts_of) -> None:
    text = "Ông Lê Văn An, Vụ trưởng Vụ Kế hoạch, tài chính, nói."
    assert _bodies(facts_of, text) == {("Lê Văn An", "Vụ trưởng", "Vụ Kế hoạch, tài chính")}
