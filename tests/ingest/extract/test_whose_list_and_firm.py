"""Where lists and the names of firms end, and whose ministry is only guessed."""

from __future__ import annotations

import pytest


def held(facts_of, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


def test_a_list_ends_where_another_begins(facts_of) -> None:
    text = (
        "Tới dự có các đồng chí Ủy viên T.Ư Đảng: Lý Văn Tấn, Giám đốc Đài X; Lý Thị Hạnh; "
        "các đồng chí: Lý Văn Bằng, Phó Tổng Biên tập Báo Nhân Dân; Lý Văn Chín."
    )
    members = {person for person, head, _ in held(facts_of, text) if head == "Ủy viên"}
    assert members == {"Lý Văn Tấn", "Lý Thị Hạnh"}


GUESSED = "Bộ Xây dựng nói. Bộ Xây dựng trả lời. Bộ Xây dựng hỏi. Bộ Xây dựng đáp. {}"


def test_a_ministry_that_is_told_of_most(facts_of) -> None:
    alone = GUESSED.format("Ngày mai, Thứ trưởng Lý Văn Tấn sẽ nói.")
    assert ("Lý Văn Tấn", "Thứ trưởng", "Bộ Xây dựng") in held(facts_of, alone)


def test_no_ministry_that_is_told_of_most_for_another_s_minister(facts_of) -> None:
    text = GUESSED.format(
        "Nguyên Bộ trưởng Bộ Tư pháp Lý Văn Tấn về hưu năm 2016. "
        "Ông Tấn nói từ khi làm Thứ trưởng đến nay."
    )
    assert all(body != "Bộ Xây dựng" for *_, body in held(facts_of, text))


def test_a_pen_name_is_no_school(facts_of) -> None:
    text = (
        "Theo PGS.TS Lý Văn Tấn, tại hội nghị ngày 14/7/1986, ông Trường Chinh được bầu làm "
        "Tổng Bí thư."
    )
    assert {person for person, *_ in held(facts_of, text)} == {"Trường Chinh"}
    school = "Ông Lý Văn Tấn, Hiệu trưởng Trường Trưng Vương, nói."
    assert held(facts_of, school) == {("Lý Văn Tấn", "Hiệu trưởng", "Trường Trưng Vương")}


def test_who_is_elected_but_not_read(facts_of) -> None:
    text = "Theo ông Lý Văn Tấn, tại đại hội, ông Xin Zhaoq Tu được bầu làm Tổng Bí thư."
    assert all(person != "Lý Văn Tấn" for person, *_ in held(facts_of, text))


@pytest.mark.parametrize(
    "firm",
    [
        "Công ty Cổ phần Đầu tư và Phát triển Sao Mận",
        "Công ty TNHH Quản lý và kinh doanh chợ nông sản Sao Mận",
    ],
)
def test_a_firm_goes_on_behind_and(facts_of, firm: str) -> None:
    text = f"Ông Lý Văn Tấn, Giám đốc {firm} về tội lừa đảo, đã bị bắt."
    assert held(facts_of, text) == {("Lý Văn Tấn", "Giám đốc", firm)}


def test_whom_kin_is_named_by_leads(facts_of) -> None:
    text = "Hợp tác xã Sao Mận do ông Lý Văn Tấn - chồng bà Lý Thị Hạnh làm giám đốc."
    assert {person for person, *_ in held(facts_of, text)} == {"Lý Văn Tấn"}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("xin thôi nhiệm vụ đại biểu Quốc hội của ông Lý Văn Tấn", "current"),
        ("họp bàn việc thôi nhiệm vụ đại biểu Quốc hội đối với ông Lý Văn Tấn", "current"),
        ("cho thôi nhiệm vụ đại biểu Quốc hội đối với ông Lý Văn Tấn", "former"),
    ],
)
def test_who_only_asks_to_leave_holds_it_still(facts_of, told: str, status: str) -> None:
    assert [h.status for h in facts_of(f"Hôm nay, ủy ban {told}.").holdings] == [status]


def test_inspectors_of_a_department_are_of_no_district(facts_of) -> None:
    text = "UBND huyện Nhà Bè họp. {} Ông Lý Văn Tấn, Chánh Thanh tra Sở, nói vậy."
    assert held(facts_of, text.format("")) == {("Lý Văn Tấn", "Chánh Thanh tra", None)}
    told = text.format("Sở Xây dựng TP.HCM có mặt.")
    body = "Thanh tra Sở Xây dựng Thành phố Hồ Chí Minh"
    assert held(facts_of, told) == {("Lý Văn Tấn", "Chánh Thanh tra", body)}


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        (
            "Chủ tịch Sở giao dịch chứng khoán Hà Nội",
            "Sở Giao dịch Chứng khoán Thành phố Hà Nội",
        ),
        (
            "Chủ nhiệm Ủy ban DS-GĐ&TE huyện Nghi Xuân",
            "Ủy ban Dân số, Gia đình và Trẻ em huyện Nghi Xuân",
        ),
        (
            "Giám đốc Sở Tài nguyên-Môi trường và Nhà đất Hà Nội",
            "Sở Tài nguyên, Môi trường và Nhà đất Thành phố Hà Nội",
        ),
    ],
)
def test_bodies_written_out(facts_of, printed: str, body: str) -> None:
    assert {each for *_, each in held(facts_of, f"{printed} Lý Văn Tấn nói.")} == {body}
