"""Columns, rows and lines that name the legal basis."""

from __future__ import annotations

import pytest

from .conftest import Read

PAGE = """# Thông tư 41/2026/TT-BYT

| Trường | Giá trị |
|---|---|
| **Số hiệu** | 41/2026/TT-BYT |
"""
AMENDED = "(đã được sửa đổi, bổ sung bởi Luật 64/2020/QH14, 7/2022/QH15 và 90/2025/QH15)"


def relations(text: str, facts_of: Read) -> dict[str, str]:
    return {
        str(one.directive): one.relation
        for one in facts_of(text).citations
        if one.subject == "document"
    }


def test_what_amended_a_ground_without_number_is_one_too(facts_of: Read) -> None:
    text = f"{PAGE}\n## CĂN CỨ PHÁP LÝ\n\n- Luật Giá số 16/2023/QH15;\n- Luật Dược {AMENDED};\n"
    said = relations(text, facts_of)
    assert [said[n] for n in ("64/2020/QH14", "7/2022/QH15", "90/2025/QH15")] == ["based_on"] * 3


def test_outside_of_the_column_it_is_cited(facts_of: Read) -> None:
    basis = "## CĂN CỨ PHÁP LÝ\n\n- Luật Giá số 16/2023/QH15;"
    text = f"{PAGE}\n{basis}\n\n## NỘI DUNG\n\n- Luật Dược {AMENDED};\n"
    said = relations(text, facts_of)
    assert [said[n] for n in ("64/2020/QH14", "7/2022/QH15", "90/2025/QH15")] == ["cites"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "| **Căn cứ** | Luật Giá số 16/2023/QH15 |",
        "| Căn cứ ban hành | Luật Giá số 16/2023/QH15 |",
        "l) Căn cứ pháp lý của thủ tục: Luật Giá số 16/2023/QH15 ngày 19/6/2023",
        "1.8. Căn cứ pháp lý: Luật Giá số 16/2023/QH15 ngày 19/6/2023",
    ],
)
def test_a_line_or_a_row_may_name_the_basis(line: str, facts_of: Read) -> None:
    assert relations(f"{PAGE}{line}\n", facts_of)["16/2023/QH15"] == "based_on"


@pytest.mark.parametrize(
    "line",
    [
        "| Nội dung | Luật Giá số 16/2023/QH15 |",
        "| Căn cứ xác định giá | Luật Giá số 16/2023/QH15 |",
        "l) Kết quả của thủ tục: Luật Giá số 16/2023/QH15 được công bố",
    ],
)
def test_other_lines_name_none(line: str, facts_of: Read) -> None:
    assert relations(f"{PAGE}{line}\n", facts_of)["16/2023/QH15"] == "cites"


@pytest.mark.parametrize("told", ["được điều chỉnh bởi", "được sửa đối, bồ sung bới"])
def test_a_ground_that_was_adjusted_stands_with_what_did_it(told: str, facts_of: Read) -> None:
    text = """BỘ Y TẾ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 41/2026/TT-BYT
Hà Nội, ngày 10 tháng 3 năm 2026

THÔNG TƯ
Căn cứ Quyết định số 50/QĐ-BYT ngày 21 tháng 7 năm 2022 (được điều chỉnh bởi Quyết định số 28/QĐ-BYT
ngày 17 tháng 3 năm 2023);
Căn cứ Luật Giá số 16/2023/QH15;
Bộ trưởng Bộ Y tế ban hành Thông tư về giá thuốc.
Điều 1. Phạm vi
"""
    said = relations(text.replace("được điều chỉnh bởi", told), facts_of)
    assert said["50/QĐ-BYT"] == said["28/QĐ-BYT"] == "based_on"


def test_articles_that_markdown_shows_apart_are_read_as_such(facts_of: Read) -> None:
    text = f"""{PAGE}
**3.** Bãi bỏ các quy định sau:

> **a)** Điều 3 Thông tư số 5/2011/TT-BYT ngày 07/3/2011 của Bộ trưởng Bộ Y tế về kê đơn;
>
> **b)** Khoản 2, 3 Điều 7 Thông tư số 6/2012/TT-BYT ngày 08/4/2012 của Bộ trưởng Bộ Y tế.
"""
    said = relations(text, facts_of)
    assert said["5/2011/TT-BYT"] == said["6/2012/TT-BYT"] == "repeals"
