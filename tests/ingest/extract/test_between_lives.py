"""What acts were adopted to carry out, and from which day they are in force (beside citations)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
HEAD = """CHÍNH PHỦ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 10/2021/NĐ-CP

Hà Nội, ngày 20 tháng 5 năm 2021

NGHỊ ĐỊNH
QUY ĐỊNH MỘT SỐ VIỆC

Căn cứ Luật Tổ chức Chính phủ số 76/2015/QH13;
Chính phủ ban hành Nghị định quy định một số việc.

Điều 9. Hiệu lực thi hành
"""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Thường trực Tỉnh ủy ban hành Kế hoạch số 55-KH/TU về thực hiện Kết luận số 14-KL/TW.",
            ("55-KH/TU", "implements", "14-KL/TW", "fact"),
        ),
        (
            "Kế hoạch số 55-KH/TU ngày 10/12/2021 của Ban Thường vụ Tỉnh ủy triển khai, thực hiện "
            "Kết luận số 14-KL/TW được phổ biến.",
            ("55-KH/TU", "implements", "14-KL/TW", "fact"),
        ),
        (
            "Huyện ủy đã xây dựng và ban hành Kế hoạch số 61-KH/HU để cụ thể hóa Kế hoạch số "
            "55-KH/TU của Ban Thường vụ Tỉnh ủy.",
            ("61-KH/HU", "implements", "55-KH/TU", "fact"),
        ),
        (
            "Thực hiện Kết luận số 14-KL/TW của Bộ Chính trị, Ban Thường vụ Tỉnh ủy đã ban hành "
            "Kế hoạch số 55-KH/TU.",
            ("55-KH/TU", "implements", "14-KL/TW", "fact"),
        ),
        (
            "Căn cứ Kế hoạch số 55-KH/TU, Huyện ủy sẽ ban hành Kế hoạch số 61-KH/HU.",
            ("61-KH/HU", "based_on", "55-KH/TU", "planned"),
        ),
        (
            "Thực hiện Kết luận số 14-KL/TW, Huyện ủy chưa ban hành Kế hoạch số 61-KH/HU.",
            ("61-KH/HU", "implements", "14-KL/TW", "negated"),
        ),
    ],
)
def test_one_act_carries_out_another(
    facts_of: Read, text: str, want: tuple[str, str, str, str]
) -> None:
    (fact,) = facts_of(text).carried_out
    assert (fact.subject, fact.relation, fact.directive, fact.modality) == want
    start, end = fact.evidence[0]
    assert text[start:end] == fact.quote
    assert all(number in fact.quote for number in (want[0], want[2]))


@pytest.mark.parametrize(
    "text",
    [
        "Các chi bộ quán triệt Chỉ thị số 05-CT/TW, triển khai thực hiện Kết luận số 01-KL/TW.",
        "Đề nghị các phường thực hiện Kết luận số 14-KL/TW và Kế hoạch số 55-KH/TU.",
        "Thực hiện Kết luận số 14-KL/TW, đề nghị Huyện ủy góp ý Kế hoạch số 55-KH/TU.",
        "Đảng bộ phổ biến Chỉ thị số 05-CT/TW để thực hiện Kết luận số 01-KL/TW.",
    ],
)
def test_acts_side_by_side_do_nothing_to_each_other(facts_of: Read, text: str) -> None:
    assert facts_of(text).carried_out == ()


def test_what_the_document_does_is_said_as_before(facts_of: Read) -> None:
    text = "Huyện ủy ban hành Kế hoạch số 55-KH/TU về thực hiện Kết luận số 14-KL/TW."
    assert {c.relation for c in facts_of(text).citations} == {"cites"}


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        (
            HEAD + "1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2021.",
            "10/2021/NĐ-CP",
            "2021-07-01",
        ),
        (
            HEAD + "Nghị định này có hiệu lực kể từ ngày ký ban hành và thay thế Nghị định số "
            "2/2015/NĐ-CP.",
            "10/2021/NĐ-CP",
            "2021-05-20",
        ),
        (
            HEAD + "Nghị định này có hiệu lực sau 15 ngày, kể từ ngày ký.",
            "10/2021/NĐ-CP",
            "2021-06-04",
        ),
        (
            "Nghị định số 10/2021/NĐ-CP ngày 20/5/2021 của Chính phủ có hiệu lực từ 1/7/2021.",
            "10/2021/NĐ-CP",
            "2021-07-01",
        ),
        (
            "Luật số 72/2025/QH15 chính thức có hiệu lực từ tháng 7/2025.",
            "72/2025/QH15",
            "2025-07",
        ),
    ],
)
def test_the_first_day_of_effect(facts_of: Read, text: str, number: str, day: str) -> None:
    (fact,) = facts_of(text).effects
    assert (fact.directive, fact.effective) == (number, day)
    start, end = fact.evidence[0]
    assert text[start:end] == fact.quote
    assert "có hiệu lực" in fact.quote


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Khoản 2 Điều 5 Nghị định này có hiệu lực từ ngày 01/01/2022.",
        HEAD + "Nghị định số 2/2015/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        "Nghị định số 10/2021/NĐ-CP chưa có hiệu lực từ 1/7/2021.",
        "Thông tư số 5/2021/TT-BTC trước khi có hiệu lực từ 1/7/2021 được lấy ý kiến.",
        "Nghị định số 10/2021/NĐ-CP có hiệu lực từ khi được công bố.",
    ],
)
def test_what_says_no_first_day(facts_of: Read, text: str) -> None:
    assert facts_of(text).effects == ()


def test_items_of_a_list_say_nothing_of_each_other(facts_of: Read) -> None:
    text = (
        "Căn cứ: Chương trình số 30-CTr/TU thực hiện Nghị quyết số 21-NQ/TW; Chương trình số "
        "27-CTr/TU thực hiện Nghị quyết số 20-NQ/TW; Kế hoạch số 75/KH-UBND."
    )
    told = {(fact.subject, fact.directive) for fact in facts_of(text).carried_out}
    assert told == {("30-CTr/TU", "21-NQ/TW"), ("27-CTr/TU", "20-NQ/TW")}


def test_the_day_is_said_of_the_act_that_does_something(facts_of: Read) -> None:
    text = "Nghị định số 3/2021/NĐ-CP sửa đổi Nghị định số 7/2015/NĐ-CP có hiệu lực từ 14/5/2021."
    assert facts_of(text).effects == ()


@pytest.mark.parametrize(
    ("does", "number"),
    [
        ("bãi bỏ Nghị định số 7/2015/NĐ-CP, có hiệu lực từ ngày 20/10/2022", "62/2022/NĐ-CP"),
        (
            "thay thế Nghị định số 7/2015/NĐ-CP ngày 4/5/2015 của Chính phủ, có hiệu lực từ ngày "
            "20/10/2022",
            "62/2022/NĐ-CP",
        ),
        (
            "sửa đổi, bổ sung một số điều của Nghị định số 7/2015/NĐ-CP và có hiệu lực thi hành kể "
            "từ ngày 20 tháng 10 năm 2022",
            "62/2022/NĐ-CP",
        ),
        (
            "bãi bỏ Nghị định số 7/2015/NĐ-CP và Nghị định số 9/2016/NĐ-CP, có hiệu lực từ ngày "
            "20/10/2022",
            "62/2022/NĐ-CP",
        ),
    ],
)
def test_the_day_behind_what_an_act_changes_is_its_own(
    facts_of: Read, does: str, number: str
) -> None:
    text = f"Nghị định số 62/2022/NĐ-CP ngày 01/9/2022 của Chính phủ về phí bến cảng {does}."
    (fact,) = facts_of(text).effects
    assert (fact.directive, fact.effective) == (number, "2022-10-20")
    assert text.startswith(fact.quote)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 62/2022/NĐ-CP sửa đổi Nghị định số 7/2015/NĐ-CP, có hiệu lực từ 1/7/2015.",
        "Nghị định số 62/2022/NĐ-CP được thay thế bởi Nghị định số 8/2023/NĐ-CP, có hiệu lực từ "
        "ngày 1/9/2023.",
        "Nghị định số 62/2022/NĐ-CP sửa đổi Nghị định số 7/2015/NĐ-CP (có hiệu lực từ 1/7/2023).",
    ],
)
def test_the_day_behind_another_act_may_be_of_that(facts_of: Read, text: str) -> None:
    assert "62/2022/NĐ-CP" not in {fact.directive for fact in facts_of(text).effects}
