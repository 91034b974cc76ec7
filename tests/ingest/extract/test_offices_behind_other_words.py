"""Offices whose body stands behind other words, in letters alone or in full elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

Read = Callable[..., Facts]
TAM = "Lê Văn Tám"


def held(facts_of: Read, text: str, person: str = TAM) -> set[tuple[str, str | None]]:
    return {(h.head, h.body) for h in facts_of(text).holdings if h.person == person}


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Ông Lê Văn Tám, Phó Chánh Thanh tra, Cơ quan Thanh tra NHNN, dự họp ở Hà Nội.",
            "Phó Chánh Thanh tra",
            "Cơ quan Thanh tra Ngân hàng Nhà nước Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Chánh Thanh tra, Sở Y tế Hà Nội, nói.",
            "Chánh Thanh tra",
            "Thanh tra Sở Y tế Thành phố Hà Nội",
        ),
        (
            "Ông Lê Văn Tám, Chánh Văn phòng, Bộ Xây dựng cho biết.",
            "Chánh Văn phòng",
            "Văn phòng Bộ Xây dựng",
        ),
        (
            "BS Lê Văn Tám, Phó giám đốc Trung tâm Kiểm soát Bệnh tật, TPHCM đáp.",
            "Phó Giám đốc",
            "Trung tâm Kiểm soát Bệnh tật Thành phố Hồ Chí Minh",
        ),
        (
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định họp. Ông Lê Văn Tám - Phó "
            "giám đốc Sở Nông nghiệp tỉnh Bình Định - nói.",
            "Phó Giám đốc",
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định",
        ),
        (
            "Tại xã biên giới La Lùm có gió. Ông Lê Văn Tám, Chủ tịch xã, nói. Xã Khe Mận mưa.",
            "Chủ tịch",
            "Ủy ban nhân dân xã La Lùm",
        ),
        (
            "Chủ tịch UBND huyện đảo Lý Sơn Lê Văn Tám nói.",
            "Chủ tịch",
            "Ủy ban nhân dân huyện Lý Sơn",
        ),
        (
            "Ông Lê Văn Tám, Giám đốc Cảng vụ Hàng không Miền Nam nói.",
            "Giám đốc",
            "Cảng vụ Hàng không Miền Nam",
        ),
        (
            "Đại tá Lê Văn Tám, Trưởng Phòng 5, Cục Cảnh sát kinh tế (C03), Bộ Công an, nói.",
            "Trưởng phòng",
            "Phòng 5 Cục Cảnh sát kinh tế Bộ Công an",
        ),
        (
            "Ông Lê Văn Tám - Đội trưởng Đội Kiểm soát phòng, chống ma túy, Cục Hải quan TP.HCM.",
            "Đội trưởng",
            "Đội Kiểm soát phòng, chống ma túy Cục Hải quan Thành phố Hồ Chí Minh",
        ),
        (
            "Ông Lê Văn Tám, Phó Chi cục trưởng Chi cục Hải quan cửa khẩu cảng Sài Gòn khu vực 1.",
            "Phó Chi cục trưởng",
            "Chi cục Hải quan cửa khẩu cảng Sài Gòn khu vực 1",
        ),
        (
            "Ông Lê Văn Tám, Chi cục trưởng Chi cục Thuế khu vực Sông Công - Phú Bình, nói.",
            "Chi cục trưởng",
            "Chi cục Thuế khu vực Sông Công - Phú Bình",
        ),
        (
            "Đại tá Lê Văn Tám, Phó Chỉ huy trưởng - Tham mưu trưởng Bộ CHQS tỉnh Quảng Trị, nói.",
            "Phó Chỉ huy trưởng",
            "Bộ Chỉ huy Quân sự tỉnh Quảng Trị",
        ),
        (
            "Thiếu tướng Lê Văn Tám, Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 5, nói.",
            "Phó Tư lệnh",
            "Quân khu 5",
        ),
        (
            "Ông Lê Văn Tám - Chủ tịch Hiệp hội vận tải ô tô Việt Nam - nói.",
            "Chủ tịch",
            "Hiệp hội vận tải ô tô Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Phó Chủ tịch Hội bảo vệ người tiêu dùng TP.HCM, nói.",
            "Phó Chủ tịch",
            "Hội bảo vệ người tiêu dùng Thành phố Hồ Chí Minh",
        ),
        (
            "TS Lê Văn Tám - giám đốc Bệnh viện Phục hồi chức năng - Điều dưỡng cán bộ - nói.",
            "Giám đốc",
            "Bệnh viện Phục hồi chức năng - Điều dưỡng cán bộ",
        ),
    ],
)
def test_bodies_behind_other_words(facts_of: Read, text: str, head: str, body: str) -> None:
    assert (head, body) in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("Tổng giám đốc GMB Lê Văn Tám nói.", "Tổng Giám đốc", "GMB"),
        ("Phó TGĐ Gammacons Lê Văn Tám nói.", "Phó Tổng Giám đốc", "Gammacons"),
        ("Bà Lê Văn Tám, Phó Tổng giám đốc Gammajet cho biết.", "Phó Tổng Giám đốc", "Gammajet"),
        ("Ông Lê Văn Tám (cựu tổng giám đốc GMB) nói.", "Tổng Giám đốc", "GMB"),
        (
            "Chủ tịch HĐQT Gammabank Lê Văn Tám nói.",
            "Chủ tịch",
            "Hội đồng quản trị Gammabank",
        ),
        (
            "Ông Lê Văn Tám - Chủ tịch HĐQT Gammasoft Việt Nam - nói.",
            "Chủ tịch",
            "Hội đồng quản trị Gammasoft Việt Nam",
        ),
    ],
)
def test_firms_named_by_letters(facts_of: Read, text: str, head: str, body: str) -> None:
    assert (head, body) in held(facts_of, text)


@pytest.mark.parametrize(
    ("text", "person", "head", "body"),
    [
        ("Tổng Thư ký NATO Jan Miller nói.", "Jan Miller", "Tổng Thư ký", "NATO"),
        ("Tổng giám đốc IMF Jan Miller nói.", "Jan Miller", "Tổng Giám đốc", "IMF"),
        ("Giám đốc CIA Jan Miller nói.", "Jan Miller", "Giám đốc", "CIA"),
    ],
)
def test_organisations_of_many_countries(
    facts_of: Read, text: str, person: str, head: str, body: str
) -> None:
    assert (head, body) in held(facts_of, text, person)


@pytest.mark.parametrize(
    "text",
    [
        "Tổng giám đốc Jan Krantz nói.",
        "Chủ tịch HĐQT Jan Krantz nói.",
        "TỔNG GIÁM ĐỐC JAN KRANTZ NÓI GÌ",
    ],
)
def test_a_foreigner_is_no_firm(facts_of: Read, text: str) -> None:
    assert {body for _, body in held(facts_of, text, "Jan Krantz")} <= {None}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Lê Văn Tám, Chánh Thanh tra, Sở Y tế Hà Nam cho biết.",
            "Thanh tra Sở Y tế tỉnh Hà Nam",
        ),
        ("Họ làm việc với ông Lê Văn Tám, Chánh Thanh tra, Sở Y tế Hà Nam cho biết.", None),
        ("Theo ông Lê Văn Tám, Chánh Thanh tra, Sở Y tế Hà Nam cho biết sẽ xử lý.", None),
    ],
)
def test_inspectors_behind_a_comma_where_their_body_may_be_who_speaks(
    facts_of: Read, text: str, body: str | None
) -> None:
    assert held(facts_of, text) == {("Chánh Thanh tra", body)}


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo Ban giám đốc Công an TP. Trung tá Lê Văn Tám nói.",
        "Ban Giám đốc Sở Y tế Hà Nội, ông Lê Văn Tám dự.",
        "Ban tổng giám đốc Công ty Phú Mận Lê Văn Tám.",
        "Phó Chánh Thanh tra, Sở Y tế đã lập đoàn. Ông Lê Văn Tám nói.",
    ],
)
def test_what_gives_nobody_an_office(facts_of: Read, text: str) -> None:
    assert not held(facts_of, text)


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội bầu Bí thư Tỉnh ủy Hà Nam Lê Văn Tám làm Tổng Thư ký Quốc hội.",
        "Quốc hội bầu Tổng Thư ký Quốc hội đối với ông Lê Văn Tám.",
    ],
)
def test_who_is_voted_for_is_elected(facts_of: Read, text: str) -> None:
    found = {(h.head, h.status) for h in facts_of(text).holdings if h.person == TAM}
    assert ("Tổng Thư ký", "elected") in found


def test_who_is_named_by_an_office_is_appointed(facts_of: Read) -> None:
    text = (
        "Thủ tướng bổ nhiệm Phó Chủ tịch UBND tỉnh Hà Nam Lê Văn Tám giữ chức Thứ trưởng Bộ Y tế."
    )
    found = {(h.head, h.status) for h in facts_of(text).holdings if h.person == TAM}
    assert found == {("Phó Chủ tịch", "current"), ("Thứ trưởng", "appointed")}


@pytest.mark.parametrize(
    "text",
    [
        "Chính sách này tốt hơn. Theo Châu Như Mận/Báo Gamma. Đọc thêm ở đây.",
        "Nhiều người nói về bảo hiểm y tế Thy Mận - Lê Mạnh",
    ],
)
def test_authors_are_nobody(facts_of: Read, text: str) -> None:
    assert not facts_of(text).persons


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Bà Lê Lam và ông Lê Văn Tám, Trưởng khoa dược - vật tư thiết bị y tế, Bệnh viện Y học "
            "cổ truyền và phục hồi chức năng tỉnh Bình Định, nói.",
            "Trưởng khoa",
            "Khoa Dược - vật tư thiết bị y tế Bệnh viện Y học cổ truyền và phục hồi chức năng "
            "tỉnh Bình Định",
        ),
        (
            "Ông Lê Văn Tám, Giám đốc Bệnh viện Y học cổ truyền và phục hồi chức năng, nói.",
            "Giám đốc",
            "Bệnh viện Y học cổ truyền và phục hồi chức năng",
        ),
        (
            "Trung tá Lê Văn Tám, Phó trạm trưởng Trạm CSGT Suối Mận, cho biết.",
            "Phó Trạm trưởng",
            "Trạm Cảnh sát giao thông Suối Mận",
        ),
        (
            "Trạm trưởng Trạm Kiểm lâm Suối Mận Lê Văn Tám nói.",
            "Trạm trưởng",
            "Trạm Kiểm lâm Suối Mận",
        ),
        (
            "Ông Lê Văn Tám từng giữ chức Chủ tịch HĐQT Gammabank nhưng từ nhiệm.",
            "Chủ tịch",
            "Hội đồng quản trị Gammabank",
        ),
        (
            "Ông Lê Văn Tám, Giám đốc Công ty Trách nhiệm hữu hạn Gamma Mận có đơn gửi.",
            "Giám đốc",
            "Công ty Trách nhiệm hữu hạn Gamma Mận",
        ),
        (
            "Giám đốc Công ty trách nhiệm hữu hạn một thành viên Gamma Mận Lê Văn Tám nói.",
            "Giám đốc",
            "Công ty Trách nhiệm hữu hạn Một thành viên Gamma Mận",
        ),
        (
            "Ông Lê Lam, Tổng giám đốc Sở Giao dịch chứng khoán TP HCM, và ông Lê Văn Tám - "
            "Chủ tịch Sở Giao dịch Chứng khoán Việt Nam.",
            "Chủ tịch",
            "Sở Giao dịch Chứng khoán Việt Nam",
        ),
    ],
)
def test_names_of_institutions_go_on(facts_of: Read, text: str, head: str, body: str) -> None:
    assert (head, body) in held(facts_of, text)


def test_a_firm_of_the_country_is_nobody(facts_of: Read) -> None:
    text = "Nguyên Phó Ban quản lý dự án khí của Petro Việt Nam và ông Lê Văn Tám dự họp."
    assert [person.name for person in facts_of(text).persons] == [TAM]


def test_a_name_in_capitals_opens_the_next_sentence(facts_of: Read) -> None:
    text = "Cần rà soát lại các dự án từ bài học này. PGS-TS LÊ VĂN TÁM, khoa Môi trường. Rất cao."
    assert [person.name for person in facts_of(text).persons] == [TAM]
