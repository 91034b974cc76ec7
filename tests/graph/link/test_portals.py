"""Which documents came out on a portal of State or Party: their own word against the press's."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bomay.graph.link.portals import is_portal
from bomay.ontology.tables import rows


@pytest.mark.parametrize("row", rows("portal_names"), ids=lambda row: row["name"])
def test_each_row_makes_a_portal_of_its_example(row: Mapping[str, str]) -> None:
    if row["role"] == "host":
        assert is_portal(f"https://{row['example']}/tin/1", None)
        assert not is_portal(f"https://{row['example'].replace('.', '-')}.vn/tin/1", None)
    else:
        assert row["example"].lower().startswith(row["name"])
        assert is_portal(None, row["example"])
        assert not is_portal(None, f"Báo{row['example'][len(row['name']) :]}")


@pytest.mark.parametrize(
    "owner",
    [
        "quận Bình Tân",
        "Sơn La",
        "Thành phố Hồ Chí Minh",
        "TP.HCM",
        "thị xã Sơn Tây, thành phố Hà Nội",
        "phường 5, quận 3",
        "Chính phủ",
        "Bộ Nội vụ",
        "Cục Thuế tỉnh Sơn La",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La",
        "Phòng Giáo dục và Đào tạo huyện Mộc Châu",
        "Văn phòng UBND tỉnh Sơn La",
        "của Công an tỉnh Sơn La",
        "Đoàn đại biểu Quốc hội và HĐND tỉnh Sơn La",
        "Ban Tổ chức Tỉnh ủy Sơn La",
        "Đảng bộ Thành phố Hồ Chí Minh (dangbo.example)",
        "Viện kiểm sát nhân dân tối cao",
    ],
)
def test_a_portal_is_that_of_a_unit_or_a_body(owner: str) -> None:
    assert is_portal(None, f"Cổng thông tin điện tử {owner}")
    assert is_portal(None, f"Trang Thông tin điện tử {owner}")


@pytest.mark.parametrize(
    "owner",
    [
        "",
        "tổng hợp Hải Long",
        "tổng hợp Chính phủ",
        "Công ty Hải Long",
        "Công ty Sơn La",
        "game thủ Việt",
        "Hà Nội Mobile",
        "Phòng khám Hải Long",
        "Bệnh viện Hải Long",
        "Văn phòng luật sư Hải Long",
        "Thuế Hải Long",
        "Bộ sưu tập",
        "Xã hội mới",
        "Thành phố Mới",
    ],
)
def test_anybodys_site_is_none(owner: str) -> None:
    assert not is_portal(None, f"Cổng thông tin điện tử {owner}")
    assert not is_portal("https://hailong.example/a", f"Trang thông tin điện tử {owner}")
