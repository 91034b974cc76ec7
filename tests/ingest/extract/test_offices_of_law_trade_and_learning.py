"""Offices of police, courts, border guards, markets, firms, hospitals, schools and associations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
TAM = "Lê Văn Tám"


def held(facts_of: Read, text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.head, h.body) for h in facts_of(text).holdings}


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Công an tỉnh Đồng Nai họp báo. Thiếu tá Lê Văn Tám, Trưởng phòng PC13, nói.",
            "Trưởng phòng",
            "Phòng PC13 Công an tỉnh Đồng Nai",
        ),
        (
            "Công an tỉnh Đồng Nai họp báo. Thiếu tá Lê Văn Tám (nguyên Phó phòng PA05) nói.",
            "Phó Trưởng phòng",
            "Phòng PA05 Công an tỉnh Đồng Nai",
        ),
        (
            "Đại tá Lê Văn Tám, Cục trưởng C45 Bộ Công an, nói. Cục C50 cũng cử người.",
            "Cục trưởng",
            "Cục C45 Bộ Công an",
        ),
        (
            "Theo ông Lê Văn Tám, Chánh án Tòa nhân dân tối cao, việc này khó.",
            "Chánh án",
            "Tòa án nhân dân tối cao",
        ),
        (
            "Phó Viện trưởng VKS tối cao Lê Văn Tám nói.",
            "Phó Viện trưởng",
            "Viện kiểm sát nhân dân tối cao",
        ),
        (
            "Viện trưởng Viện KSND tối cao Lê Văn Tám nói.",
            "Viện trưởng",
            "Viện kiểm sát nhân dân tối cao",
        ),
        (
            "Viện trưởng VKS nhân dân huyện Sóc Sơn Lê Văn Tám nói.",
            "Viện trưởng",
            "Viện kiểm sát nhân dân huyện Sóc Sơn",
        ),
        (
            "Trung tá Lê Văn Tám - Đồn trưởng Đồn Biên phòng cửa khẩu quốc tế Nà Lùm - nói.",
            "Đồn trưởng",
            "Đồn Biên phòng cửa khẩu quốc tế Nà Lùm",
        ),
        (
            "Trung tá Lê Văn Tám, Chính trị viên Đồn BPCK Nà Lùm, nói.",
            "Chính trị viên",
            "Đồn Biên phòng cửa khẩu Nà Lùm",
        ),
        (
            "Ông Lê Văn Tám, Đội trưởng Đội QLTT số 5, Chi cục QLTT Hà Nội, nói.",
            "Đội trưởng",
            "Đội Quản lý thị trường số 5 Chi cục Quản lý thị trường Thành phố Hà Nội",
        ),
        (
            "Vụ trưởng Vụ châu Âu Lê Văn Tám trả lời.",
            "Vụ trưởng",
            "Vụ Châu Âu",
        ),
        (
            "Ông Lê Văn Tám, Vụ trưởng Vụ Trung Đông - Châu Phi, trả lời.",
            "Vụ trưởng",
            "Vụ Trung Đông - Châu Phi",
        ),
        (
            "Giám đốc Sở VHTT & DL tỉnh Hà Nam Lê Văn Tám nói.",
            "Giám đốc",
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam",
        ),
        (
            "Ông Lê Văn Tám, Phó GĐ Sở Y tế Hà Nội, nói.",
            "Phó Giám đốc",
            "Sở Y tế Thành phố Hà Nội",
        ),
    ],
)
def test_offices_of_state(facts_of: Read, text: str, head: str, body: str) -> None:
    assert (TAM, head, body) in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Phó TGĐ Tập đoàn Điện lực Việt Nam Lê Văn Tám nói.",
            "Phó Tổng Giám đốc",
            "Tập đoàn Điện lực Việt Nam",
        ),
        ("Tổng giám đốc công ty Gamma 6 Lê Văn Tám nói.", "Tổng Giám đốc", "Công ty Gamma 6"),
        ("Chủ tịch Tập đoàn GMB Lê Văn Tám nói.", "Chủ tịch", "Tập đoàn GMB"),
        (
            "Giám đốc Công ty cổ phần đầu tư xây dựng Phú Mận Lê Văn Tám nói.",
            "Giám đốc",
            "Công ty Cổ phần đầu tư xây dựng Phú Mận",
        ),
        (
            "Kế toán trưởng Công ty cổ phần Hòa Bình Mận Lê Văn Tám nói.",
            "Kế toán trưởng",
            "Công ty Cổ phần Hòa Bình Mận",
        ),
        (
            "Ông Lê Văn Tám, Giám đốc điều hành Công ty TNHH Phú Mận, nói.",
            "Giám đốc điều hành",
            "Công ty TNHH Phú Mận",
        ),
        (
            "Ông Lê Văn Tám, Trưởng Ban kiểm soát Ngân hàng TMCP Phú Mận, nói.",
            "Trưởng ban",
            "Ban Kiểm soát Ngân hàng TMCP Phú Mận",
        ),
        (
            "Ông Lê Văn Tám - Phó chủ tịch Phòng Thương mại và công nghiệp VN - nói.",
            "Phó Chủ tịch",
            "Phòng Thương mại và Công nghiệp Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Chủ tịch Liên đoàn bóng đá Việt Nam (VFF), nói.",
            "Chủ tịch",
            "Liên đoàn Bóng đá Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Phó Chủ tịch phụ trách tài chính VFF, nói.",
            "Phó Chủ tịch",
            "Liên đoàn Bóng đá Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Phó Giám đốc phụ trách chuyên môn Bệnh viện Chợ Rẫy, nói.",
            "Phó Giám đốc",
            "Bệnh viện Chợ Rẫy",
        ),
        (
            "BS Lê Văn Tám, trưởng khoa nhiễm Bệnh viện Nhi đồng 1, nói.",
            "Trưởng khoa",
            "Khoa Nhiễm Bệnh viện Nhi đồng 1",
        ),
        (
            "PGS.TS Lê Văn Tám, Phó Giám đốc Học viện Báo chí & Tuyên truyền, nói.",
            "Phó Giám đốc",
            "Học viện Báo chí và Tuyên truyền",
        ),
        (
            "Hiệu trưởng Trường Đại học Cần Thơ Lê Văn Tám nói.",
            "Hiệu trưởng",
            "Trường Đại học Cần Thơ",
        ),
        (
            "Ông Lê Văn Tám, Hiệu trưởng Trường ĐH Kinh tế - Luật, nói.",
            "Hiệu trưởng",
            "Trường Đại học Kinh tế - Luật",
        ),
        (
            "Ông Lê Văn Tám, Chủ tịch Hội đồng Khoa học và Đào tạo, Đại học Quốc Hưng, nói.",
            "Chủ tịch",
            "Hội đồng Khoa học và Đào tạo Đại học Quốc Hưng",
        ),
        (
            "Ông Lê Văn Tám, Viện trưởng Viện nghiên cứu kinh tế, xã hội và môi trường, nói.",
            "Viện trưởng",
            "Viện nghiên cứu kinh tế, xã hội và môi trường",
        ),
    ],
)
def test_offices_of_trade_and_learning(facts_of: Read, text: str, head: str, body: str) -> None:
    assert (TAM, head, body) in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Jan Krantz, Tổng giám đốc Công ty TNHH Gamma Việt Nam, nói.",
            "Công ty TNHH Gamma Việt Nam",
        ),
        (
            "Ông Jan Krantz - Tổng giám đốc Ngân hàng TMCP Phú Mận - nói.",
            "Ngân hàng TMCP Phú Mận",
        ),
        (
            "Ông Jan Krantz, Tổng giám đốc Hiệp hội Doanh nghiệp châu Âu tại Việt Nam, nói.",
            "Hiệp hội Doanh nghiệp châu Âu tại Việt Nam",
        ),
    ],
)
def test_firms_here_may_be_led_by_foreigners(facts_of: Read, text: str, body: str) -> None:
    assert ("Jan Krantz", "Tổng Giám đốc", body) in held(facts_of, text)


def test_a_minister_abroad_is_none_of_ours(facts_of: Read) -> None:
    assert held(facts_of, "Ông Jan Krantz, Bộ trưởng Bộ Quốc phòng, nói.") == {
        ("Jan Krantz", "Bộ trưởng", None)
    }


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Hà Nam họp. Thông tin với các đại biểu, ông Lê Văn Tám nói rõ.",
        "Làm việc với các giám đốc Sở Y tế, ông Lê Văn Tám nói rõ.",
        "Công ty xây dựng do Lê Văn Tám lập đã đóng cửa.",
        "Giám đốc Lê Thị Mai nói. Trưởng khoa và Lê Văn Tám đã đến Bệnh viện Chợ Rẫy.",
    ],
)
def test_what_is_nobodys_office(facts_of: Read, text: str) -> None:
    assert not [fact for fact in held(facts_of, text) if fact[0] == TAM]


def test_two_behind_a_plural_keep_it(facts_of: Read) -> None:
    text = "Hai Phó Chủ tịch UBND tỉnh Hà Nam, ông Lê Văn Tám và bà Trần Thị Lam, dự họp."
    assert (TAM, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam") in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sẽ sửa việc này. Thứ trưởng Bộ GD&ĐT LÊ VĂN TÁM", True),
        ("Giám đốc Sở Y tế TP HCM LÊ VĂN TÁM nói.", True),
        ("THÔNG TIN TỪ SỞ GD&ĐT LÊ VĂN TÁM ĐOẠT GIẢI\nHôm nay có tin vui.", False),
    ],
)
def test_names_in_capitals_behind_letters(facts_of: Read, text: str, *, named: bool) -> None:
    assert (TAM in {person.name for person in facts_of(text).persons}) is named


@pytest.mark.parametrize(
    "text",
    [
        "Vụ tai nạn trên Đại Lộ Hùng Vương sáng nay.",
        "Cây bàng đổ trên đại Lộ Hùng Vương, ngay đầu huyện Vũ Thư.",
    ],
)
def test_an_avenue_is_nobody(facts_of: Read, text: str) -> None:
    assert not facts_of(text).persons


def test_a_firm_ends_before_an_initial(facts_of: Read) -> None:
    text = "Chủ tịch Tập đoàn Gammasoft J.Miller nói."
    assert held(facts_of, text) == {("J.Miller", "Chủ tịch", "Tập đoàn Gammasoft")}
