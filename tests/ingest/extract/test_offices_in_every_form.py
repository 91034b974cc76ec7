"""Offices of every kind before and behind a name, each in all the forms in which news says them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# The office word, its body as printed, the body in full where that is another.
OFFICES = """
Bí thư | Tỉnh ủy Quảng Ninh
Phó Bí thư Thường trực | Thành ủy Hải Phòng
Phó Bí thư | Huyện ủy Bình Chánh
Bí thư | Đảng ủy xã Tân Kiên
Phó Bí thư | Đảng ủy các cơ quan Đảng tỉnh Lâm Đồng
Chủ nhiệm | Ủy ban Kiểm tra Tỉnh ủy Nghệ An
Phó Chủ nhiệm | UBKT Trung ương | Ủy ban Kiểm tra Trung ương
Trưởng ban | Ban Tổ chức Tỉnh ủy Nghệ An
Phó Trưởng ban | Ban Dân vận Thành ủy Đà Nẵng
Trưởng ban | Ban Nội chính Trung ương
Phó Trưởng ban Thường trực | Ban Tuyên giáo và Dân vận Trung ương
Chánh Văn phòng | Tỉnh ủy Nghệ An | Văn phòng Tỉnh ủy Nghệ An
Phó Chánh Văn phòng | UBND tỉnh Nghệ An | Văn phòng Ủy ban nhân dân tỉnh Nghệ An
Chánh Văn phòng | Trung ương Đảng | Văn phòng Trung ương Đảng
Chủ tịch | UBND tỉnh Nghệ An | Ủy ban nhân dân tỉnh Nghệ An
Phó Chủ tịch | UBND TP.HCM | Ủy ban nhân dân Thành phố Hồ Chí Minh
Phó Chủ tịch Thường trực | UBND quận Bình Tân | Ủy ban nhân dân quận Bình Tân
Chủ tịch | UBND xã Tân Kiên, huyện Bình Chánh | Ủy ban nhân dân xã Tân Kiên
Phó Chủ tịch | UBND phường An Lạc (quận Bình Tân) | Ủy ban nhân dân phường An Lạc
Chủ tịch | HĐND tỉnh Nghệ An | Hội đồng nhân dân tỉnh Nghệ An
Phó Chủ tịch Thường trực | HĐND TP Đà Nẵng | Hội đồng nhân dân Thành phố Đà Nẵng
Trưởng ban | Ban Pháp chế HĐND tỉnh Nghệ An | Ban Pháp chế Hội đồng nhân dân tỉnh Nghệ An
Đại biểu | Quốc hội
Trưởng đoàn | Đoàn ĐBQH tỉnh Nghệ An | Đoàn đại biểu Quốc hội tỉnh Nghệ An
Phó Trưởng đoàn | Đoàn ĐBQH tỉnh Nghệ An | Đoàn đại biểu Quốc hội tỉnh Nghệ An
Chủ nhiệm | Ủy ban Kinh tế và Tài chính của Quốc hội
Phó Chủ nhiệm | Ủy ban Pháp luật của Quốc hội
Giám đốc | Sở Y tế tỉnh Nghệ An
Phó Giám đốc | Sở GD&ĐT TP.HCM | Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh
Giám đốc | Sở NN&PTNT An Giang | Sở Nông nghiệp và Phát triển nông thôn tỉnh An Giang
Giám đốc | Công an tỉnh Nghệ An
Phó Giám đốc | Công an TP Hà Nội | Công an Thành phố Hà Nội
Trưởng Công an | huyện Bình Chánh | Công an huyện Bình Chánh
Trưởng Công an | xã Tân Kiên | Công an xã Tân Kiên
Trưởng phòng | Cảnh sát hình sự Công an tỉnh Nghệ An | Phòng Cảnh sát hình sự Công an tỉnh Nghệ An
Phó Trưởng phòng | Phòng CSGT Công an tỉnh Nghệ An | Phòng Cảnh sát giao thông Công an tỉnh Nghệ An
Trưởng phòng | GD&ĐT huyện Bình Chánh | Phòng Giáo dục và Đào tạo huyện Bình Chánh
Trưởng phòng | Nội vụ quận Bình Tân | Phòng Nội vụ quận Bình Tân
Chánh Thanh tra | tỉnh Nghệ An | Thanh tra tỉnh Nghệ An
Chánh Thanh tra | Sở Xây dựng Hà Nội | Thanh tra Sở Xây dựng Thành phố Hà Nội
Chánh án | TAND tỉnh Nghệ An | Tòa án nhân dân tỉnh Nghệ An
Phó Chánh án | TAND tối cao | Tòa án nhân dân tối cao
Viện trưởng | VKSND tỉnh Nghệ An | Viện kiểm sát nhân dân tỉnh Nghệ An
Phó Viện trưởng | VKSND tối cao | Viện kiểm sát nhân dân tối cao
Bộ trưởng | Bộ Y tế
Bộ trưởng | GD&ĐT | Bộ Giáo dục và Đào tạo
Thứ trưởng | Bộ Công an
Thứ trưởng | Bộ TN&MT | Bộ Tài nguyên và Môi trường
Thống đốc | Ngân hàng Nhà nước | Ngân hàng Nhà nước Việt Nam
Phó Thống đốc | NHNN | Ngân hàng Nhà nước Việt Nam
Tổng Thanh tra | Chính phủ | Thanh tra Chính phủ
Tổng Kiểm toán | Nhà nước | Kiểm toán nhà nước
Phó Thủ tướng | Chính phủ
Phó Chủ tịch | Quốc hội
Tổng Thư ký | Quốc hội
Cục trưởng | Cục Hàng không Việt Nam
Phó Cục trưởng | Cục Thuế TP.HCM | Cục Thuế Thành phố Hồ Chí Minh
Vụ trưởng | Vụ Pháp chế, Bộ Y tế | Vụ Pháp chế Bộ Y tế
Phó Vụ trưởng | Vụ Tổ chức cán bộ Bộ Nội vụ
Tổng cục trưởng | Tổng cục Thuế
Phó Tổng cục trưởng | Tổng cục Hải quan
Chi cục trưởng | Chi cục Kiểm lâm tỉnh Nghệ An
Hạt trưởng | Hạt Kiểm lâm huyện Kỳ Sơn
Chỉ huy trưởng | Bộ CHQS tỉnh Nghệ An | Bộ Chỉ huy Quân sự tỉnh Nghệ An
Chính ủy | Quân khu 4
Tư lệnh | Quân khu 7
Chỉ huy trưởng | Ban Chỉ huy quân sự huyện Bình Chánh | Ban Chỉ huy Quân sự huyện Bình Chánh
Đồn trưởng | Đồn Biên phòng Nậm Cắn
Chủ tịch | Ủy ban MTTQ Việt Nam tỉnh Nghệ An | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An
Phó Chủ tịch | Ủy ban Trung ương MTTQ Việt Nam | Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
Chủ tịch | LĐLĐ tỉnh Nghệ An | Liên đoàn Lao động tỉnh Nghệ An
Chủ tịch | Hội LHPN tỉnh Nghệ An | Hội Liên hiệp Phụ nữ tỉnh Nghệ An
Chủ tịch | Hội Nông dân xã Tân Kiên
Giám đốc | Bệnh viện Chợ Rẫy
Hiệu trưởng | Trường THPT Chu Văn An
Giám đốc | Kho bạc Nhà nước tỉnh Nghệ An
Giám đốc | Bảo hiểm xã hội tỉnh Nghệ An
Cục trưởng | Cục Thi hành án dân sự tỉnh Nghệ An
Chi cục trưởng | Chi cục Thi hành án dân sự quận Bình Tân
Chủ nhiệm | Văn phòng Chính phủ
Phó Chủ nhiệm | Văn phòng Quốc hội
Viện trưởng | Viện Hàn lâm Khoa học xã hội Việt Nam
Giám đốc | Học viện Chính trị quốc gia Hồ Chí Minh
Tổng Giám đốc | Đài Tiếng nói Việt Nam
Tổng Biên tập | Báo Nhân Dân
Trưởng ban | Ban Quản lý các khu công nghiệp tỉnh Nghệ An
Giám đốc | Trung tâm Y tế huyện Bình Chánh
Giám đốc | Trung tâm Kiểm soát bệnh tật tỉnh Nghệ An
Đội trưởng | Đội Quản lý thị trường số 3
Cục trưởng | Cục Quản lý thị trường tỉnh Nghệ An
Phó Thủ trưởng | Cơ quan CSĐT Công an TP Hà Nội | Cơ quan Cảnh sát điều tra Công an Thành phố Hà Nội
Ủy viên | Ban Thường vụ Tỉnh ủy Nghệ An
Ủy viên | Bộ Chính trị
Ủy viên | Ban Chấp hành Trung ương Đảng | Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam
"""
JOINED = (("ban", "Ban "), ("phòng", "Phòng "), ("đoàn", "Đoàn "))


def _small(office: str) -> str:
    return office[0].lower() + office[1:]


FORMS: dict[str, tuple[str, Callable[[str], str]]] = {
    "before": ("current", lambda office: f"{office} Lý Văn Tấn cho biết trời mưa."),
    "behind a comma": ("current", lambda office: f"Ông Lý Văn Tấn, {office}, cho biết trời mưa."),
    "behind a dash": (
        "current",
        lambda office: f"Ông Lý Văn Tấn - {_small(office)} - cho biết trời mưa.",
    ),
    "in brackets": ("current", lambda office: f"Người đến là ông Lý Văn Tấn ({_small(office)})."),
    "before, in small": ("current", lambda office: f"Theo {_small(office)} Lý Văn Tấn, trời mưa."),
    "before a dash": ("current", lambda office: f"{office} - ông Lý Văn Tấn - cho hay trời mưa."),
    "is": ("current", lambda office: f"Ông Lý Văn Tấn là {office}."),
    "a title": ("current", lambda office: f"TS Lý Văn Tấn ({office}) trả lời phỏng vấn."),
    "an address": (
        "current",
        lambda office: f"Phát biểu tại đây, đồng chí Lý Văn Tấn, {office} nhấn mạnh nhiệm vụ.",
    ),
    "former": (
        "former",
        lambda office: f"Ông Lý Văn Tấn, nguyên {office}, cho biết trời mưa.",
    ),
    "appointed": (
        "appointed",
        lambda office: f"Ngày 5/3/2024, ông Lý Văn Tấn được bổ nhiệm giữ chức {office}.",
    ),
    "elected": ("elected", lambda office: f"Hội nghị bầu ông Lý Văn Tấn giữ chức {office}."),
    "dismissed": (
        "former",
        lambda office: f"Ông Lý Văn Tấn thôi giữ chức {office} từ ngày 5/3/2024.",
    ),
}
MEMBERS = ("Đại biểu", "Ủy viên")  # nobody is appointed to these, nor cited as such


def _printed(head: str, body: str) -> str:
    """``Trưởng ban`` + ``Ban Tổ chức`` → ``Trưởng Ban Tổ chức``."""
    for last, first in JOINED:
        if head.endswith(last) and body.startswith(first):
            return head.removesuffix(last) + body
    return f"{head} {body}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("row", OFFICES.strip().splitlines())
def test_every_office_in_every_form(facts_of, row: str, form: str) -> None:
    head, body, *written_out = row.split(" | ")
    whole = written_out[0] if written_out else body
    status, said = FORMS[form]
    if head in MEMBERS and form in ("appointed", "before, in small"):
        form = "is"
        status, said = FORMS[form]
    text = said(_printed(head, body))
    held = [(h.person, h.head, h.body, h.status) for h in facts_of(text).holdings]
    assert held == [("Lý Văn Tấn", head, whole, status)], text


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Giám đốc Bệnh viện Nguyễn Tri Phương cho biết.", []),
        ("Hiệu trưởng Trường THPT Nguyễn Thị Minh Khai cho biết.", []),
        ("Giám đốc Công ty Phạm Hoàng Gia Anh cho biết.", []),
        ("Chủ tịch Quỹ Từ Thiện Nguyễn Thị Định.", []),
        ("Hiệu trưởng Trường Sĩ quan Lục Quân Trần Quốc Tuấn nói.", []),
        ("Hiệu trưởng Trường THPT Dân Lập Lê Văn Hưu.", []),
        ("Hiệu trưởng Trường THPT Thành Phố Nguyễn Văn Linh.", []),
        ("Hiệu trưởng Trường THPT Chu Văn An Lý Văn Tấn cho biết.", ["Lý Văn Tấn"]),
        ("Giữ chức vụ trưởng phòng, ông Lý Văn Tấn nói.", ["Lý Văn Tấn"]),
    ],
)
def test_who_is_named_beside_a_body_called_after_somebody(facts_of, text, persons) -> None:
    assert [person.name for person in facts_of(text).persons] == persons


@pytest.mark.parametrize("printed", ["chức vụ trưởng phòng", "chức Vụ Trưởng phòng"])
def test_no_office_begins_inside_chuc_vu(facts_of, printed: str) -> None:
    held = facts_of(f"Ông Lý Văn Tấn giữ {printed} Nội vụ huyện Bình Chánh.").holdings
    assert [h.head for h in held] == ["Trưởng phòng"]
