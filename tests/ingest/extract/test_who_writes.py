"""Who writes a paper, by its letterhead: whose its number and its signer are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def paper(letterhead: str, number: str, end: str, *, motto: str = STATE, body: str = "") -> str:
    return (
        f"{letterhead}\nSố: {number}\n{motto}\nHà Nội, ngày 19 tháng 11 năm 2021\n\n"
        f"QUYẾT ĐỊNH\nVề việc phân công công tác\n\n{body}Điều 1. Phân công công tác.\n\n"
        f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{end}\n\n\nLý Văn Tấn\n"
    )


def own(facts: Facts) -> tuple[str, str | None]:
    (act,) = (each for each in facts.directives if each.number == facts.document.number)
    return act.number, act.issuer


def signer(facts: Facts) -> tuple[str, str | None]:
    (held,) = (each for each in facts.holdings if each.person == "Lý Văn Tấn")
    return held.head, held.body


@pytest.mark.parametrize(
    ("letterhead", "number", "end", "body", "head"),
    [
        # codes of which no table tells the organ
        ("THANH TRA TỈNH SƠN LA", "18/QĐ-TTr", "CHÁNH THANH TRA", "Thanh tra tỉnh Sơn La", None),
        (
            "TÒA ÁN NHÂN DÂN TỈNH SƠN LA",
            "08/2021/QĐST-DS",
            "THẨM PHÁN",
            "Tòa án nhân dân tỉnh Sơn La",
            None,
        ),
        (
            "BỘ CHỈ HUY QUÂN SỰ TỈNH SƠN LA\nBAN CHỈ HUY QUÂN SỰ HUYỆN MƯỜNG LA",
            "41/QĐ-BCH",
            "CHỈ HUY TRƯỞNG",
            "Ban Chỉ huy Quân sự huyện Mường La",
            None,
        ),
        # the centre's code on the paper of a branch
        (
            "BẢO HIỂM XÃ HỘI TỈNH SƠN LA",
            "102/BHXH-CĐ",
            "GIÁM ĐỐC",
            "Bảo hiểm xã hội tỉnh Sơn La",
            None,
        ),
        (
            "BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH SƠN LA",
            "104/BHXH-CĐ",
            "GIÁM ĐỐC",
            "Bảo hiểm xã hội tỉnh Sơn La",
            None,
        ),
        (
            "ỦY BAN BẦU CỬ\nHUYỆN MƯỜNG LA",
            "41/QĐ-UBBC",
            "CHỦ TỊCH",
            "Ủy ban bầu cử huyện Mường La",
            "Chủ tịch",
        ),
        # two departments on two lines, and a branch of several districts
        (
            "TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH SƠN LA",
            "77/STH-TTHT",
            "KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG",
            "Cục Thuế tỉnh Sơn La",
            "Phó Cục trưởng",
        ),
        (
            "CỤC THUẾ TỈNH SƠN LA\nCHI CỤC THUẾ KHU VỰC MỘC CHÂU - VÂN HỒ",
            "12/CCT-NV",
            "KT. CHI CỤC TRƯỞNG\nPHÓ CHI CỤC TRƯỞNG",
            "Chi cục Thuế khu vực Mộc Châu - Vân Hồ",
            "Phó Chi cục trưởng",
        ),
    ],
)
def test_a_paper_is_of_the_lowest_line_of_its_letterhead(
    facts_of: Callable[..., Facts],
    letterhead: str,
    number: str,
    end: str,
    body: str,
    head: str | None,
) -> None:
    facts = facts_of(paper(letterhead, number, end))
    assert own(facts) == (number, body)
    assert signer(facts) == (head or end.capitalize().replace("thanh tra", "Thanh tra"), body)


def test_a_board_below_its_membership_is_the_committee_s(facts_of: Callable[..., Facts]) -> None:
    text = paper(
        "ĐẢNG BỘ TỈNH SƠN LA\nỦY BAN KIỂM TRA\n*",
        "46-TB/UBKTTU",
        "T/M ỦY BAN KIỂM TRA\nPHÓ CHỦ NHIỆM",
        motto=PARTY,
    )
    facts = facts_of(text)
    body = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"
    assert own(facts) == ("46-TB/UBKTTU", body)
    assert signer(facts) == ("Phó Chủ nhiệm", body)


@pytest.mark.parametrize(
    ("letterhead", "number", "end", "motto", "held"),
    [
        (
            "HỘI ĐỒNG BỘ TRƯỞNG",
            "87/HĐBT",
            "T.M. HỘI ĐỒNG BỘ TRƯỞNG\nK.T CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            STATE,
            ("Phó Chủ tịch", "Hội đồng Bộ trưởng"),
        ),
        (
            "HỘI ĐỒNG CHÍNH PHỦ",
            "112-CP",
            "T.M. HỘI ĐỒNG CHÍNH PHỦ\nK.T. THỦ TƯỚNG\nPhó Thủ tướng",
            "VIỆT NAM DÂN CHỦ CỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc",
            ("Phó Thủ tướng", "Chính phủ"),
        ),
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ ĐẠI LÃNH",
            "9/BC-HĐND",
            "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            STATE,
            ("Phó Chủ tịch", "Hội đồng nhân dân xã Đại Lãnh"),
        ),
        (
            "TỈNH ỦY BẾN TRE\nHUYỆN ỦY GIỒNG TRÔM\n*",
            "74-TB/HU",
            "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG",
            PARTY,
            ("Chánh Văn phòng", "Văn phòng Huyện ủy Giồng Trôm"),
        ),
        (
            "CHỦ TỊCH NƯỚC",
            "14/2008/L-CTN",
            "CHỦ TỊCH\nNƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            STATE,
            ("Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ),
    ],
)
def test_for_whom_it_is_signed(
    facts_of: Callable[..., Facts],
    letterhead: str,
    number: str,
    end: str,
    motto: str,
    held: tuple[str, str],
) -> None:
    assert signer(facts_of(paper(letterhead, number, end, motto=motto))) == held


def test_each_signer_of_a_joint_act_is_of_the_body_printed_above(
    facts_of: Callable[..., Facts],
) -> None:
    end = (
        "KT. GIÁM ĐỐC SỞ TƯ PHÁP\nPHÓ GIÁM ĐỐC\nMai Thị Én\n\n"
        "KT. BỘ TRƯỞNG BỘ NỘI THƯƠNG\nTHỨ TRƯỞNG"
    )
    facts = facts_of(paper("BỘ TÀI CHÍNH - SỞ TƯ PHÁP TỈNH SƠN LA", "21/TT-LB", end))
    held = {(each.person, each.head, each.body) for each in facts.holdings}
    assert ("Lý Văn Tấn", "Thứ trưởng", "Bộ Nội thương") in held
    assert ("Mai Thị Én", "Phó Giám đốc", "Sở Tư pháp tỉnh Sơn La") in held


def test_another_number_of_the_paper_s_code_is_the_writer_s(
    facts_of: Callable[..., Facts],
) -> None:
    body = (
        "Căn cứ Công văn số 1988/BHXH-TST ngày 05/7/2021 của Bảo hiểm xã hội Việt Nam;\n"
        "Quyết định này thay thế Công văn số 987/BHXH-CĐ ngày 30/8/2020.\n"
    )
    text = paper("BẢO HIỂM XÃ HỘI TỈNH SƠN LA", "102/BHXH-CĐ", "GIÁM ĐỐC", body=body)
    issuers = {act.number: act.issuer for act in facts_of(text).directives}
    assert issuers["987/BHXH-CĐ"] == "Bảo hiểm xã hội tỉnh Sơn La"
    assert issuers["1988/BHXH-TST"] == "Bảo hiểm xã hội Việt Nam"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("TRƯỜNG TIỂU HỌC VÂN HÒA", "Trường Tiểu học Vân Hòa"),
        ("BỆNH VIỆN BẠCH MAI", "Bệnh viện Bạch Mai"),
        ("CÔNG TY CỔ PHẦN SAO SÁNG", "Công ty Cổ phần Sao Sáng"),
        ("CÔNG TY TNHH MTV SAO SÁNG", "Công ty TNHH MTV Sao Sáng"),
        ("CÔNG TY CỔ PHẦN XÂY DỰNG SAO SÁNG", "Công ty Cổ phần Xây dựng Sao Sáng"),
        ("CÔNG TY CỔ PHẦN THẠCH TÙNG GMB VIỆT NAM", "Công ty Cổ phần Thạch Tùng GMB Việt Nam"),
    ],
)
def test_no_writer_is_half_in_capitals(
    facts_of: Callable[..., Facts], line: str, name: str
) -> None:
    facts = facts_of(paper(line, "55/QĐ-THGM", "GIÁM ĐỐC"))
    assert own(facts) == ("55/QĐ-THGM", name)
    assert [body.name for body in facts.bodies] == [name]


def test_the_centre_s_paper_to_a_branch_is_the_centre_s(facts_of: Callable[..., Facts]) -> None:
    body = "Kính gửi:\nBẢO HIỂM XÃ HỘI TỈNH SƠN LA\n"
    text = paper("BẢO HIỂM XÃ HỘI VIỆT NAM", "104/BHXH-CĐ", "GIÁM ĐỐC", body=body)
    assert own(facts_of(text)) == ("104/BHXH-CĐ", "Bảo hiểm xã hội Việt Nam")


def test_a_line_that_cannot_be_read_tells_nobody(facts_of: Callable[..., Facts]) -> None:
    text = paper("UBND TỈNH SƠN LA\nNHÀ KHÁCH TÂN HƯNG VIỆT", "12/QĐ-THV", "GIÁM ĐỐC")
    assert own(facts_of(text)) == ("12/QĐ-THV", None)


def test_a_branch_below_its_department_is_of_the_province(facts_of: Callable[..., Facts]) -> None:
    letterhead = "UBND TỈNH SƠN LA\nSỞ NÔNG NGHIỆP VÀ PTNT\nCHI CỤC KIỂM LÂM"
    facts = facts_of(paper(letterhead, "233/CCKL-BV", "CHI CỤC TRƯỞNG"))
    body = "Chi cục Kiểm lâm tỉnh Sơn La"
    assert own(facts) == ("233/CCKL-BV", body)
    assert signer(facts) == ("Chi cục trưởng", body)


def test_the_board_of_a_bloc_is_not_that_of_the_province(facts_of: Callable[..., Facts]) -> None:
    text = paper(
        "TỈNH ỦY SƠN LA\nĐẢNG ỦY KHỐI DOANH NGHIỆP\n*",
        "150-QĐ/ĐUK",
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ",
        motto=PARTY,
    )
    facts = facts_of(text)
    assert own(facts) == (
        "150-QĐ/ĐUK",
        "Ban Thường vụ Đảng ủy Khối Doanh nghiệp tỉnh Sơn La",
    )
    assert signer(facts) == ("Bí thư", "Đảng ủy Khối Doanh nghiệp tỉnh Sơn La")


def test_an_investigator_signs_for_the_agency_above(facts_of: Callable[..., Facts]) -> None:
    body = (
        "Tôi: Lý Văn Tấn - Chức vụ: Phó Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La\n"
    )
    text = paper(
        "CÔNG AN TỈNH SƠN LA\nCƠ QUAN CẢNH SÁT ĐIỀU TRA",
        "128/QĐ-CSHS",
        "PHÓ THỦ TRƯỞNG",
        body=body,
    )
    facts = facts_of(text)
    assert own(facts)[1] == "Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La"
    assert signer(facts)[0] == "Phó Thủ trưởng"


def test_a_commune_s_committee_cites_its_own_papers(facts_of: Callable[..., Facts]) -> None:
    text = paper(
        "HUYỆN ỦY MƯỜNG LA\nĐẢNG ỦY XÃ CHIỀNG HOA\n*",
        "27-BC/ĐU",
        "T/M ĐẢNG ỦY\nBÍ THƯ",
        motto=PARTY,
        body="Đã ban hành Kế hoạch số 11-KH/ĐU, ngày 20/7/2020 về tuyên truyền.\n",
    )
    issuers = {act.number: act.issuer for act in facts_of(text).directives}
    assert issuers["11-KH/ĐU"] == issuers["27-BC/ĐU"] == "Đảng ủy xã Chiềng Hoa"


def test_words_beside_a_number_beat_what_only_fits_it(facts_of: Callable[..., Facts]) -> None:
    text = paper(
        "ỦY BAN NHÂN DÂN\nHUYỆN BA TRI",
        "44/KH-UBND",
        "CHỦ TỊCH",
        body="Thực hiện Kế hoạch số 91/KH-UBND trên địa bàn huyện.\n"
        "Căn cứ Kế hoạch số 91/KH-UBND ngày 2/5/2021 của UBND tỉnh Bến Tre;\n",
    )
    issuers = {act.number: act.issuer for act in facts_of(text).directives}
    assert issuers["91/KH-UBND"] == "Ủy ban nhân dân tỉnh Bến Tre"
    assert issuers["44/KH-UBND"] == "Ủy ban nhân dân huyện Ba Tri"


def test_a_town_behind_a_board_s_task_is_its_place(facts_of: Callable[..., Facts]) -> None:
    facts = facts_of(
        "Ông Lê Văn Tám, Chủ tịch UBND thị xã Ngã Năm, tỉnh Sóc Trăng, Trưởng Ban Chỉ đạo phòng, "
        "chống dịch thị xã chỉ đạo chung.\n"
    )
    bodies = {held.body for held in facts.holdings if held.head == "Trưởng ban"}
    assert bodies == {"Ban Chỉ đạo phòng, chống dịch thị xã Ngã Năm"}


def test_a_line_left_free_in_the_letterhead_parts_no_name(facts_of: Callable[..., Facts]) -> None:
    text = paper(
        "ỦY BAN NHÂN DÂN\n\nTHÀNH PHỐ HUẾ",
        "122/2025/QĐ-UBND",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        body="Bãi bỏ các quyết định của Ủy ban nhân dân tỉnh Thừa Thiên Huế về tài sản của tỉnh "
        "Thừa Thiên Huế, trên địa bàn tỉnh Thừa Thiên Huế.\n",
    ).replace("năm 2021", "năm 2025")
    facts = facts_of(text)
    assert own(facts) == ("122/2025/QĐ-UBND", "Ủy ban nhân dân Thành phố Huế")
    assert signer(facts) == ("Chủ tịch", "Ủy ban nhân dân Thành phố Huế")


@pytest.mark.parametrize("place", ["Ý Yên", "Ân Thi", "Ô Môn", "Ứng Hòa"])
def test_a_place_of_any_capital_stands_before_the_day(
    facts_of: Callable[..., Facts], place: str
) -> None:
    text = paper("SỞ Y TẾ TỈNH SƠN LA", "12/QĐ-SYT", "GIÁM ĐỐC").replace("Hà Nội,", f"{place},")
    facts = facts_of(text)
    assert (facts.document.place, facts.document.published) == (place, "2021-11-19")


def test_a_subject_beside_the_number_and_a_day_without_comma(
    facts_of: Callable[..., Facts],
) -> None:
    text = paper("SỞ Y TẾ TỈNH SƠN LA", "12/SYT-NV", "GIÁM ĐỐC")
    text = text.replace("12/SYT-NV\n", "12/SYT-NV V/v khám bệnh\n")
    text = text.replace("Hà Nội, ngày 19 tháng", "Sơn La ngày 19\ntháng")
    facts = facts_of(text)
    assert (facts.document.number, facts.document.published) == ("12/SYT-NV", "2021-11-19")
