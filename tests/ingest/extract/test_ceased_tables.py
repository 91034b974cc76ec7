"""Tables of acts that ceased, as the gazette prints them: cells one below the other."""

from __future__ import annotations

import pytest

from .conftest import Read

HEAD = """BỘ TÀI CHÍNH
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 169/QĐ-BTC

Hà Nội, ngày 24 tháng 01 năm 2025

QUYẾT ĐỊNH
CÔNG BỐ DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ HOẶC MỘT PHẦN

Căn cứ Luật Nuôi ong số 5/2010/QH12;

Điều 1. Công bố các danh mục.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

"""
COLUMNS = """STT
Văn bản hết hiệu lực
Lý do hết hiệu lực
Ngày hết
hiệu lực
"""
WHOLE = f"""A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
{COLUMNS}I. LĨNH VỰC NUÔI ONG
1
Thông tư số 3/2017/TT-BTC ngày 01/3/2017
của Bộ trưởng Bộ Tài chính hướng dẫn Điều 5 Nghị định số 9/2016/NĐ-CP về
nuôi ong
Được thay thế bởi Thông tư số 1/2024/TT-BTC ngày 19/02/2024 của Bộ
trưởng Bộ Tài chính về nuôi ong
05/4/2024
2
Thông tư số 8/2017/TT-BTC ngày 10/3/2017 của
Bộ trưởng Bộ Tài chính sửa đổi, bổ sung một số điều của Thông tư số
3/2017/TT-BTC
Bị bãi bỏ bởi điểm a khoản 2 Điều 15 của Thông tư số 5/2024/TT-BTC ngày 10/5/2024
25/6/2024
"""
PARTLY = f"""B. VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN
{COLUMNS}1
Nghị định số 38/2020/NĐ-CP ngày 12/6/2020 của
Chính phủ về nuôi tằm
Điều 3
Được sửa đổi, bổ sung, thay thế bởi Nghị định số 74/2024/NĐ-CP ngày 30/6/2024
01/7/2024
2
Nghị định số 39/2020/NĐ-CP ngày 12/6/2020 của
Chính phủ về dệt vải
Điều 4
Được thay thế bởi Nghị định số 75/2024/NĐ-CP ngày 30/6/2024
01/7/2024
"""


def told(read: Read, text: str) -> set[tuple[str, str, str | None, bool]]:
    return {
        (one.subject, one.relation, one.directive, one.partial)
        for one in read(text).citations
        if one.subject != "document"
    }


def test_the_reason_of_a_row_tells_what_ended_its_act(facts_of: Read) -> None:
    assert told(facts_of, HEAD + WHOLE) == {
        ("1/2024/TT-BTC", "replaces", "3/2017/TT-BTC", False),
        ("5/2024/TT-BTC", "repeals", "8/2017/TT-BTC", False),
    }


def test_acts_that_ceased_in_part_were_changed(facts_of: Read) -> None:
    assert told(facts_of, HEAD + WHOLE + PARTLY) >= {
        ("5/2024/TT-BTC", "repeals", "8/2017/TT-BTC", False),
        ("74/2024/NĐ-CP", "amends", "38/2020/NĐ-CP", True),
        ("75/2024/NĐ-CP", "amends", "39/2020/NĐ-CP", True),
    }


def test_the_quote_reaches_from_the_act_to_what_ended_it(facts_of: Read) -> None:
    facts = facts_of(HEAD + WHOLE)
    (one,) = [fact for fact in facts.citations if fact.directive == "8/2017/TT-BTC"]
    assert one.quote.startswith("Thông tư số 8/2017/TT-BTC")
    assert one.quote.endswith("5/2024/TT-BTC")


def test_a_row_before_the_act_can_be_is_left_out(facts_of: Read) -> None:
    text = HEAD + WHOLE.replace("1/2024/TT-BTC", "1/2014/TT-BTC")
    assert not [one for one in told(facts_of, text) if one[2] == "3/2017/TT-BTC"]


def test_without_a_column_of_reasons_nothing_is_told(facts_of: Read) -> None:
    text = HEAD + WHOLE.replace("Lý do hết hiệu lực", "Ghi chú")
    assert ("5/2024/TT-BTC", "repeals", "8/2017/TT-BTC", False) not in told(facts_of, text)


ON_ONE_LINE = """DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
STT | Tên văn bản | Lý do hết hiệu lực | Ngày hết hiệu lực
1 | Thông tư số 3/2017/TT-BTC ngày 01/3/2017 | Bị thay thế bởi Thông tư số 1/2024/TT-BTC | 05/4/2024
2 | Thông tư số 8/2017/TT-BTC ngày 10/3/2017 | Bị bãi bỏ bởi Thông tư số 5/2024/TT-BTC | 25/6/2024
"""
IN_CELLS = """DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
| STT | Tên loại | Số, ký hiệu; ngày ban hành | Lý do hết hiệu lực | Ngày |
| 1 | Thông tư | 3/2017/TT-BTC ngày 01/3/2017 | Được thay thế bởi Thông tư số 1/2024/TT-BTC | 5/4 |
| 2 | Thông tư | Số 8/2017/TT-BTC ngày 10/3/2017 | Bị bãi bỏ bởi Thông tư số 5/2024/TT-BTC | 6/6 |
"""
TYPE_ABOVE = """DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
STT
Tên loại
Số, ký hiệu
Lý do hết hiệu lực
1
Thông tư
3/2017/TT-BTC ngày 01/3/2017
Bị thay thế bởi Thông tư số 1/2024/TT-BTC
2
Thông tư
8/2017/TT-BTC ngày 10/3/2017
Bị bãi bỏ bởi Thông tư số 5/2024/TT-BTC
"""


@pytest.mark.parametrize("table", [ON_ONE_LINE, IN_CELLS, TYPE_ABOVE])
def test_a_row_on_one_line_and_a_type_in_its_own_cell(facts_of: Read, table: str) -> None:
    assert told(facts_of, HEAD + table) == {
        ("1/2024/TT-BTC", "replaces", "3/2017/TT-BTC", False),
        ("5/2024/TT-BTC", "repeals", "8/2017/TT-BTC", False),
    }
