"""What papers say of acts: counted lists, acts just made, work that goes by a letter."""

from __future__ import annotations

import pytest

from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ontology.numbers import number_key

from .conftest import Read

Told = dict[str, set[tuple[str, str]]]


def told(facts_of: Read, text: str) -> Told:
    """What holds of each act cited: who does what; the rest is only planned or denied."""
    found: Told = {}
    for citation in facts_of(text).citations:
        if citation.modality in ("fact", "intended"):
            done = (citation.subject, citation.relation)
            found.setdefault(number_key(str(citation.directive)), set()).add(done)
    return found


def relation(facts_of: Read, text: str, number: str) -> set[tuple[str, str]]:
    return told(facts_of, text)[number_key(number)]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế vừa bãi bỏ 3 thông tư về trang phục, gồm: Thông tư số 7/2016/TT-BYT,"
        " Thông tư số 8/2016/TT-BYT và Thông tư số 9/2017/TT-BYT.",
        "Bộ Y tế bãi bỏ hai thông tư đã lạc hậu, đó là Thông tư số 7/2016/TT-BYT và"
        " Thông tư số 8/2016/TT-BYT.",
        "Bộ Y tế: bãi bỏ 2 thông tư lạc hậu\nĐó là Thông tư số 7/2016/TT-BYT về áo khoác;"
        " Thông tư số 8/2016/TT-BYT về găng tay.",
    ],
)
def test_acts_counted_and_then_named(facts_of: Read, text: str) -> None:
    for number in ("7/2016/TT-BYT", "8/2016/TT-BYT"):
        assert relation(facts_of, text, number) == {("document", "repeals")}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế đề xuất bãi bỏ 2 thông tư, gồm: Thông tư số 7/2016/TT-BYT và Thông tư"
        " số 8/2016/TT-BYT.",
        "Bộ Y tế chưa bãi bỏ 2 thông tư, gồm: Thông tư số 7/2016/TT-BYT và Thông tư số"
        " 8/2016/TT-BYT.",
        "Bộ Y tế có 2 thông tư, gồm: Thông tư số 7/2016/TT-BYT và Thông tư số 8/2016/TT-BYT.",
        "Bộ Y tế bãi bỏ 2 lệ phí theo quy định của 2 thông tư, gồm: Thông tư số 7/2016/TT-BYT và"
        " Thông tư số 8/2016/TT-BYT.",
    ],
)
def test_what_is_only_proposed_or_counted_of_other_things(facts_of: Read, text: str) -> None:
    assert relation(facts_of, text, "7/2016/TT-BYT") == {("document", "cites")}


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Nghị định này có hiệu lực từ ngày ký (17/11/2025); thay thế Nghị định số"
            " 44/2018/NĐ-CP.", "replaces"),
        ("Chính phủ vừa quyết định bãi bỏ Nghị định số 44/2018/NĐ-CP về bến thủy.", "repeals"),
        ("Chính phủ đã ban hành Nghị định sửa đổi Nghị định số 44/2018/NĐ-CP về bến"
            " thủy.", "amends"),
        ("Cụ thể, Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 44/2018/NĐ-CP"
            " về bến.", "amends"),
        ("Theo đó, sửa đổi, bổ sung một số điều của Nghị định số 44/2018/NĐ-CP về bến"
            " thủy.", "amends"),
        (
            "Nghị định số 44/2018/NĐ-CP ngày 9/3/2018 của Chính phủ quy định về bến"
                " thủy hết hiệu lực kể từ"
            " ngày Nghị định này có hiệu lực thi hành.",
            "repeals",
        ),
    ],
)  # fmt: skip
def test_what_an_act_told_of_does(facts_of: Read, text: str, done: str) -> None:
    assert relation(facts_of, f"Bến thủy có luật mới.\n{text}", "44/2018/NĐ-CP") == {
        ("document", done)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Chính phủ chưa quyết định bãi bỏ Nghị định số 44/2018/NĐ-CP về bến thủy.",
        "Bộ Xây dựng đã trình Chính phủ bãi bỏ Nghị định số 44/2018/NĐ-CP về bến thủy.",
        "Bộ Xây dựng đã đề nghị sửa đổi Nghị định số 44/2018/NĐ-CP về bến thủy.",
        "Nghị định số 44/2018/NĐ-CP về bến thủy hết hiệu lực kể từ ngày 1/1/2026 thì dân mừng.",
    ],
)
def test_what_is_not_done_is_only_cited(facts_of: Read, text: str) -> None:
    assert relation(facts_of, f"Bến thủy.\n{text}", "44/2018/NĐ-CP") == {("document", "cites")}


def test_a_list_below_what_an_act_told_of_ends(facts_of: Read) -> None:
    text = (
        "Nghị định gồm 3 chương về bến thủy.\n\n"
        "Kể từ ngày Nghị định này có hiệu lực, các văn bản sau đây hết hiệu lực:\n\n"
        "a) Nghị định số 44/2018/NĐ-CP về bến thủy (được sửa đổi bởi Nghị định số"
        " 55/2020/NĐ-CP);\n\n"
        "b) Khoản 2 Điều 6 Nghị định số 45/2018/NĐ-CP về phí cảng.\n\n"
        "Chủ bến theo Nghị định số 46/2018/NĐ-CP vẫn đóng phí.\n"
    )
    found = told(facts_of, text)
    assert {number: done for number, done in found.items() if done != {("document", "cites")}} == {
        number_key("44/2018/NĐ-CP"): {("document", "repeals")},
        number_key("45/2018/NĐ-CP"): {("document", "repeals")},
    }


@pytest.mark.parametrize("head", ["Các văn bản dân hay hỏi:", "Nghị định cũ bị bãi bỏ, còn lại:"])
def test_a_list_below_other_words_ends_nothing(facts_of: Read, head: str) -> None:
    text = f"Bến thủy.\n\n{head}\n\na) Nghị định số 44/2018/NĐ-CP về bến thủy;\n"
    assert relation(facts_of, text, "44/2018/NĐ-CP") == {("document", "cites")}


@pytest.mark.parametrize(
    ("text", "subject", "done"),
    [
        (
            "Bộ Y tế vừa ban hành Thông tư số 31/2025/TT-BYT hướng dẫn thực hiện Nghị"
                " định số 44/2018/NĐ-CP.",
            "31/2025/TT-BYT",
            "guides",
        ),
        (
            "Nghị định 301/2025/NĐ-CP sửa đổi tên Điều 7 và khoản 2 Điều 8 Nghị định số"
                " 44/2018/NĐ-CP.",
            "301/2025/NĐ-CP",
            "amends",
        ),
        (
            "Theo Nghị định số 301/2025/NĐ-CP sửa đổi Điều 12 của Nghị định số"
                " 44/2018/NĐ-CP, chủ bến phải"
            " lắp phao.",
            "301/2025/NĐ-CP",
            "amends",
        ),
    ],
)  # fmt: skip
def test_what_one_act_does_to_another(facts_of: Read, text: str, subject: str, done: str) -> None:
    assert relation(facts_of, text, "44/2018/NĐ-CP") == {(subject, done)}


@pytest.mark.parametrize(
    "text",
    [
        "Theo Thông tư số 31/2025/TT-BYT hướng dẫn thực hiện Nghị định số"
        " 44/2018/NĐ-CP, y tá nghỉ trưa.",
        "Theo Điều 18 Nghị định số 301/2025/NĐ-CP hướng dẫn Luật Đò ngang và khoản 2 Điều 8"
        " Nghị định số 44/2018/NĐ-CP, đò nghỉ đêm.",
        "Căn cứ Nghị định số 301/2025/NĐ-CP, sửa đổi khoản 2 Điều 8 Nghị định số"
        " 44/2018/NĐ-CP là cần.",
    ],
)
def test_a_title_or_another_speaker_does_nothing(facts_of: Read, text: str) -> None:
    effects = {done for done in relation(facts_of, text, "44/2018/NĐ-CP") if done[1] in EFFECTS}
    assert effects == set()


def test_a_name_given_in_brackets_does_not_end_a_list(facts_of: Read) -> None:
    text = (
        "Chính phủ ban hành Nghị quyết số 31/2026/NQ-CP tạm ngưng hiệu lực Nghị định số"
        " 44/2018/NĐ-CP"
        " (gọi tắt là Nghị định 44) và Nghị định số 45/2018/NĐ-CP đến hết tháng 6."
    )
    for number in ("44/2018/NĐ-CP", "45/2018/NĐ-CP"):
        assert relation(facts_of, text, number) == {("31/2026/NQ-CP", "suspends")}


@pytest.mark.parametrize(
    ("text", "number", "done"),
    [
        ("Các trường thực hiện theo Công văn số 812/BGDĐT-GDTrH.", "812/BGDĐT-GDTrH", "implements"),
        ("Bến đò thực hiện nghiêm theo Chỉ thị số 31/CT-TTg.", "31/CT-TTg", "implements"),
        ("Bến đò được thực hiện theo Nghị định số 44/2018/NĐ-CP.", "44/2018/NĐ-CP", "cites"),
        ("Giá vé đò tuân thủ theo Nghị định số 44/2018/NĐ-CP.", "44/2018/NĐ-CP", "implements"),
        ("Huyện làm bến đò theo nhiệm vụ Chính phủ giao tại Nghị quyết số"
            " 71/NQ-CP.", "71/NQ-CP", "implements"),
        ("Các huyện được giao nhiệm vụ tại Quyết định số 512/QĐ-TTg phải đếm"
            " đò.", "512/QĐ-TTg", "implements"),
        (
            "Huyện cụ thể hóa đề án bến đò đến năm 2030 đã được Thủ tướng phê duyệt tại"
                " Quyết định số 512/QĐ-TTg.",
            "512/QĐ-TTg",
            "implements",
        ),
        ("Sở đã cụ thể hóa cơ chế một cửa nêu trong Nghị quyết số"
            " 71/NQ-CP.", "71/NQ-CP", "implements"),
        ("Cơ chế một cửa nêu trong Nghị quyết số 71/NQ-CP rất hay.", "71/NQ-CP", "cites"),
    ],
)  # fmt: skip
def test_what_is_carried_out(facts_of: Read, text: str, number: str, done: str) -> None:
    assert relation(facts_of, text, number) == {("document", done)}


@pytest.mark.parametrize(
    ("text", "number", "done"),
    [
        (
            "Các xã tiếp tục thực hiện nhiệm vụ đã đề ra trong các nghị quyết của Đảng, Quốc hội,"
            " Chính phủ, nhất là Nghị quyết số 71/NQ-CP và Nghị quyết số 72/NQ-CP.",
            "72/NQ-CP",
            "implements",
        ),
        (
            "Thực hiện quy định tại Nghị định số 44/2018/NĐ-CP, Sở Xây dựng cấp phép bến đò.",
            "44/2018/NĐ-CP",
            "implements",
        ),
        (
            "Bến đò không thực hiện đúng quy định tại Nghị định số 44/2018/NĐ-CP.",
            "44/2018/NĐ-CP",
            "cites",
        ),
        (
            "Bến đò thực hiện theo khoản 3 Điều 10 Nghị quyết số 71/2025/UBTVQH15.",
            "71/2025/UBTVQH15",
            "cites",
        ),
        (
            "Các xã triển khai theo Kế hoạch số 8/KH-UB, cũng như nội dung Kết luận số 16/KL-UBND.",
            "16/KL-UBND",
            "implements",
        ),
        (
            "Căn cứ khoản 7 Điều 1 Nghị định số 44/2018/NĐ-CP về bến đò, Bộ Xây dựng phạt chủ bến.",
            "44/2018/NĐ-CP",
            "based_on",
        ),
        (
            "Căn cứ khoản 7 Điều 1 Nghị định số 44/2018/NĐ-CP về bến thủy, người đi đò mặc áo.",
            "44/2018/NĐ-CP",
            "cites",
        ),
        (
            "Sửa đổi quy định về phí đò cho phù hợp với Điều 3 Nghị định số 44/2018/NĐ-CP.",
            "44/2018/NĐ-CP",
            "cites",
        ),
        (
            "Bến đò chờ luật. Khi có nghị định mới thay thế Nghị định số 44/2018/NĐ-CP thì đổi.",
            "44/2018/NĐ-CP",
            "cites",
        ),
        (
            "Căn cứ theo Luật Đò năm 2014 và Luật Bến năm 2015 thì từ năm 2016, Nghị định số"
            " 44/2018/NĐ-CP đương nhiên hết hạn.",
            "44/2018/NĐ-CP",
            "cites",
        ),
    ],
)
def test_what_reaches_an_act_and_what_does_not(
    facts_of: Read, text: str, number: str, done: str
) -> None:
    assert relation(facts_of, text, number) == {("document", done)}


def test_the_same_act_does_the_second_as_well(facts_of: Read) -> None:
    text = (
        "Bến thủy có luật mới.\nNghị định này có hiệu lực từ ngày 1/3/2025; thay thế Nghị định số"
        " 44/2018/NĐ-CP về bến thủy; bãi bỏ khoản 14 Điều 2 Nghị định số 45/2018/NĐ-CP về phí."
    )
    assert relation(facts_of, text, "44/2018/NĐ-CP") == {("document", "replaces")}
    assert relation(facts_of, text, "45/2018/NĐ-CP") == {("document", "repeals")}


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (
            "Một trong những điểm mới của Nghị định số 301/2025/NĐ-CP là sửa đổi, bổ sung khoản 1"
            " Điều 2 Nghị định số 44/2018/NĐ-CP.",
            {("301/2025/NĐ-CP", "amends")},
        ),
        (
            "Chính phủ ban hành Nghị định số 301/2025/NĐ-CP về sửa đổi, bổ sung một số điều của"
            " Nghị định số 44/2018/NĐ-CP.",
            {("301/2025/NĐ-CP", "amends")},
        ),
        (
            "Nghị định số 301/2025/NĐ-CP cũng** sửa đổi** điểm a khoản 1 Điều 3 Nghị định số"
            " 44/2018/NĐ-CP.",
            {("301/2025/NĐ-CP", "amends")},
        ),
        (
            "Chính phủ vừa ban hành Nghị định số 301/2025/NĐ-CP quy định chi tiết về quỹ đò ngang"
            " và biện pháp thi hành Nghị định số 44/2018/NĐ-CP.",
            {("301/2025/NĐ-CP", "details")},
        ),
        (
            "Nhiệm vụ của Sở theo Nghị định số 301/2025/NĐ-CP là sửa đổi Quy chế kèm Nghị định số"
            " 44/2018/NĐ-CP.",
            set(),
        ),
    ],
)
def test_whose_verb_it_is(facts_of: Read, text: str, done: set[tuple[str, str]]) -> None:
    effects = {one for one in relation(facts_of, text, "44/2018/NĐ-CP") if one[1] in EFFECTS}
    assert effects == done


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Hội đồng thực hiện nghị quyết 98 - một cơ chế mới - vừa họp.", {"98"}),
        ("Các xã bàn Nghị định 46 từ sáng. Nghị định số 46/2026 gồm 3 chương.", {"46/2026"}),
        ("Dân hỏi chuyện sửa Quyết định 33 về tách thửa của tỉnh.", {"33"}),
        ("Các xã bàn nghị quyết 98 - NQ/TU của Tỉnh ủy.", {"98-NQ/TU"}),
    ],
)
def test_numbers_without_a_code(facts_of: Read, text: str, numbers: set[str]) -> None:
    assert {directive.number for directive in facts_of(text).directives} == numbers


@pytest.mark.parametrize(
    ("text", "number", "done"),
    [
        (
            "Các xã triển khai nghiêm túc các nghị quyết của Quốc hội và Nghị quyết số 71/NQ-CP.",
            "71/NQ-CP",
            "implements",
        ),
        ("Cả ba xã phải thực hiện cho được theo Chỉ thị số 24/CT-TTg.", "24/CT-TTg", "implements"),
        (
            "Sở Y tế đề nghị giãn cách toàn xã theo Chỉ thị số 16/CT-TTg và thực hiện Chỉ thị số"
            " 15/CT-TTg ở xã bên.",
            "15/CT-TTg",
            "implements",
        ),
        (
            "Công đoàn triển khai “Năm đọc sách”, nhất là Nghị quyết số 20-NQ/TW và Kết luận số"
            " 79-KL/TW.",
            "79-KL/TW",
            "implements",
        ),
        (
            "Về tổ chức thực hiện, Điều 4 Nghị định số 44/2018/NĐ-CP nêu rõ việc của bến.",
            "44/2018/NĐ-CP",
            "cites",
        ),
        (
            "Từ kiến nghị của chủ đò, Nghị quyết số 71/NQ-CP, Bộ Xây dựng đã chủ động bãi bỏ Thông"
            " tư số 7/2016/TT-BXD.",
            "7/2016/TT-BXD",
            "repeals",
        ),
        (
            "Bộ Xây dựng đã bổ sung một tờ giải trình cho đủ hồ sơ kèm Thông tư số 7/2016/TT-BXD.",
            "7/2016/TT-BXD",
            "cites",
        ),
        (
            "Sở kiểm tra việc thực hiện Quy chế bến đò, ban hành kèm theo Quyết định số 68/QĐ-BXD.",
            "68/QĐ-BXD",
            "implements",
        ),
        (
            "Trên cơ sở xem xét Tờ trình số 113/TTr-BXD, Chính phủ cho đặt bến đò.",
            "113/TTr-BXD",
            "based_on",
        ),
        (
            "Dựa trên việc sửa đổi Nghị định số 44/2018/NĐ-CP còn đang bàn, xã sẽ đặt bến đò.",
            "44/2018/NĐ-CP",
            "cites",
        ),
        (
            "Bến đò đợi nghị định mới thay thế Nghị định số 44/2018/NĐ-CP.",
            "44/2018/NĐ-CP",
            "cites",
        ),
    ],
)
def test_how_far_a_verb_reaches(facts_of: Read, text: str, number: str, done: str) -> None:
    assert relation(facts_of, text, number) == {("document", done)}


def test_what_ceases_is_not_what_amended_it(facts_of: Read) -> None:
    text = (
        "Luật Bến đò có hiệu lực từ ngày 01/3/2025. Luật Đò ngang số 76/2015/QH13 đã được sửa đổi,"
        " bổ sung theo Luật số 47/2019/QH14 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành."
    )
    assert told(facts_of, text) == {
        number_key("76/2015/QH13"): {("document", "repeals")},
        number_key("47/2019/QH14"): {("document", "cites")},
    }


def test_who_adopts_an_act_acts_by_it(facts_of: Read) -> None:
    text = (
        "Tại Nghị định số 301/2025/NĐ-CP vừa ban hành, Chính phủ bổ sung điểm h khoản 1 Điều 8 Nghị"
        " định số 44/2018/NĐ-CP."
    )
    assert relation(facts_of, text, "44/2018/NĐ-CP") == {("301/2025/NĐ-CP", "amends")}


def test_prose_that_rests_on_something_is_no_preamble(facts_of: Read) -> None:
    text = (
        "Bộ Xây dựng vừa nói về bến đò.\n\nCăn cứ yêu cầu của dân, Sở Xây dựng đặt thêm bến.\n\n"
        "Căn cứ số khách, xã thuê thêm người.\n\nĐiều 3 Nghị định số 44/2018/NĐ-CP nói về phao.\n"
    )
    assert relation(facts_of, text, "44/2018/NĐ-CP") == {("document", "cites")}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Các xã làm theo Kế hoạch số 19 của Ban Chỉ đạo.", {"19"}),
        ("Dân xin đổi Quyết định 29, Quyết định 80, Quyết định 86 về đò.", {"29", "80", "86"}),
        ("Sở đã trả lời (Công văn số 2000) từ hôm qua.", {"2000"}),
        (
            "Nghị định số 37/2021 và Nghị định số 37/2009 của Chính phủ nói về đò. Nghị định"
            " 37/2021 mới.",
            {"37/2021", "37/2009"},
        ),
    ],
)
def test_numbers_vouched_for_by_what_stands_beside(
    facts_of: Read, text: str, numbers: set[str]
) -> None:
    assert {directive.number for directive in facts_of(text).directives} == numbers


def test_a_number_behind_a_resolution_of_a_congress(facts_of: Read) -> None:
    text = "Các xã học Nghị quyết Đại hội XII của Đảng, Chỉ thị số 31/CT-TTg."
    assert "31/CT-TTg" in {directive.number for directive in facts_of(text).directives}


@pytest.mark.parametrize(
    ("before", "planned"),
    [
        ("Bộ Xây dựng ban hành ", False),
        ("Sở Xây dựng tham mưu, UBND TP Cần Thơ ban hành ", False),
        ("Trong khuôn khổ chương trình nông thôn mới, theo quy trình rút gọn, ", False),
        ("Theo Viện Nghiên cứu Lập pháp, ", False),
        ("Theo đề nghị của Bộ Y tế, Chính phủ ban hành ", False),
        ("Về sắp xếp đơn vị hành chính, ", False),
        ("Bộ Xây dựng xây dựng ", True),
        ("TP Cần Thơ sẽ ban hành ", True),
        ("Viện Nghiên cứu Lập pháp đề nghị ban hành ", True),
        ("Bộ Y tế trình Chính phủ ", True),
        ("Sắp tới, ", True),
    ],
)
def test_names_and_nouns_are_no_plans(facts_of: Read, before: str, planned: bool) -> None:
    text = f"{before}Nghị định số 12/2023/NĐ-CP thay thế Nghị định số 5/2019/NĐ-CP."
    (found,) = (c for c in facts_of(text).citations if c.relation == "replaces")
    assert found.modality == ("planned" if planned else "fact")
