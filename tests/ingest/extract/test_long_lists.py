"""Lists that go on far behind the words that say what they are of."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_direction import HEAD as DECREE

# Long enough that the last item is far from the words above the first.
TITLE = "của Chính phủ quy định về tiền lương đối với công nhân, viên chức các nhà máy " * 3


def said(text: str, facts_of: Read) -> dict[str, str]:
    return {
        str(one.directive): one.relation + (" in part" if one.partial else "")
        for one in facts_of(text).citations
        if one.modality in ("fact", "intended")
    }


@pytest.mark.parametrize("verb", ["Bãi bỏ", "Thay thế"])
def test_items_are_numbered_on(verb: str, facts_of: Read) -> None:
    items = "".join(f"{n}. Nghị định số {n}/2006/NĐ-CP {TITLE}.\n" for n in range(1, 41))
    told = said(f"{DECREE}{verb} các văn bản sau đây:\n{items}", facts_of)
    relation = {"Bãi bỏ": "repeals", "Thay thế": "replaces"}[verb]
    assert {told[f"{n}/2006/NĐ-CP"] for n in range(1, 41)} == {relation}


def test_a_place_in_a_far_item_ends_a_part(facts_of: Read) -> None:
    items = "".join(f"{n}. Nghị định số {n}/2006/NĐ-CP {TITLE}.\n" for n in range(1, 31))
    last = "31. Điều 5 Nghị định số 31/2006/NĐ-CP.\n"
    told = said(f"{DECREE}Bãi bỏ các văn bản sau đây:\n{items}{last}", facts_of)
    assert told["31/2006/NĐ-CP"] == "repeals in part"


def test_a_list_that_begins_anew_is_another(facts_of: Read) -> None:
    items = "".join(f"{n}. Nghị định số {n}/2006/NĐ-CP {TITLE}.\n" for n in range(1, 31))
    text = f"{DECREE}Bãi bỏ các văn bản sau đây:\n{items}Điều 2. Áp dụng\n"
    told = said(f"{text}1. Nghị định số 1/2007/NĐ-CP.\n2. Nghị định số 2/2007/NĐ-CP.\n", facts_of)
    assert told["30/2006/NĐ-CP"] == "repeals"
    assert {told["1/2007/NĐ-CP"], told["2/2007/NĐ-CP"]} == {"cites"}


ENDS = "1. Bãi bỏ toàn bộ các văn bản do Chính phủ ban hành tại Phụ lục I kèm theo Nghị định này.\n"
SIGNED = "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nLê Văn An\n"
ANNEXES = """Phụ lục I
DANH MỤC VĂN BẢN BÃI BỎ TOÀN BỘ
(Kèm theo Nghị định số 10/2025/NĐ-CP ngày 26 tháng 11 năm 2025)
I. Lĩnh vực Lao động
1. Nghị định số 1/2006/NĐ-CP của Chính phủ quy định chi tiết
Nghị định số 9/2001/NĐ-CP về việc làm.
II. Lĩnh vực Trẻ em
Nghị định số 2/2006/NĐ-CP của Chính phủ về trẻ em.
Phụ lục II
DANH MỤC VĂN BẢN BÃI BỎ MỘT PHẦN
(Kèm theo Nghị định số 10/2025/NĐ-CP ngày 26 tháng 11 năm 2025)
1. Nghị định số 3/2006/NĐ-CP: Điều 4.
Phụ lục III
MẪU ĐƠN
1. Nghị định số 4/2006/NĐ-CP.
"""


def test_an_annex_lists_what_the_act_ends(facts_of: Read) -> None:
    told = said(f"{DECREE}{ENDS}{SIGNED}{ANNEXES}", facts_of)
    assert told["1/2006/NĐ-CP"] == told["2/2006/NĐ-CP"] == "repeals"
    assert told["3/2006/NĐ-CP"] == "repeals in part"
    assert told["9/2001/NĐ-CP"] == told["4/2006/NĐ-CP"] == "cites"


def test_an_annex_of_what_others_ended_ends_nothing(facts_of: Read) -> None:
    announced = "1. Công bố các văn bản tại Phụ lục I kèm theo Nghị định này.\n"
    told = said(f"{DECREE}{announced}{SIGNED}{ANNEXES}", facts_of)
    assert set(told.values()) & {"repeals", "repeals in part"} == set()


@pytest.mark.parametrize(
    ("behind", "relation"),
    [
        ("; Kế hoạch số 8/KH-UBND ngày 14/5/2025", "implements"),
        (". Kế hoạch số 8/KH-UBND ngày 14/5/2025 đã hết hạn", "cites"),
        (" tại Kế hoạch số 8/KH-UBND ngày 14/5/2025", "cites"),
    ],
)
def test_semicolons_part_what_is_carried_out_behind_titles(
    behind: str, relation: str, facts_of: Read
) -> None:
    text = (
        f"{DECREE}Triển khai Kế hoạch số 5-KH/TU ngày 24/4/2025 của Tỉnh ủy về việc thực hiện"
        f" Nghị quyết số 3-NQ/TW của Bộ Chính trị trên địa bàn tỉnh{behind}, làm như sau."
    )
    assert said(text, facts_of)["8/KH-UBND"] == relation


def test_grounds_numbered_in_one_cell(facts_of: Read) -> None:
    text = (
        f"{DECREE}PHỤ LỤC\nTên thủ tục\nCăn cứ pháp lý\nCấp phép\n(1) Luật Giá số 16/2023/QH15 ngày"
        " 19/6/2023; (2) Nghị định số 85/2024/NĐ-CP; (3) Thông tư số 3/2025/TT-BTC.\n"
        "Theo dõi việc làm; (4) Thông tư số 4/2025/TT-BTC nêu trên.\n"
    )
    told = said(text, facts_of)
    grounds = {number for number, relation in told.items() if relation == "based_on"}
    assert {"85/2024/NĐ-CP", "3/2025/TT-BTC"} <= grounds
    assert told["4/2025/TT-BTC"] == "cites"


@pytest.mark.parametrize(
    ("behind", "relation"),
    [
        ("và Giám đốc Sở Nội vụ tại Tờ trình số 64/TTr-SNV", "based_on"),
        ("về việc sửa đổi Quyết định số 64/QĐ-SNV", "cites"),
    ],
)
def test_two_propose_in_one_ground(behind: str, relation: str, facts_of: Read) -> None:
    line = f"Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 9/TTr-SYT {behind};"
    text = DECREE.replace("Chính phủ ban hành", f"{line}\nChính phủ ban hành", 1)
    told = said(text, facts_of)
    assert told["9/TTr-SYT"] == "based_on"
    assert next(one for number, one in told.items() if number.startswith("64/")) == relation


def test_acts_behind_a_colon_in_one_line_cease(facts_of: Read) -> None:
    text = (
        f"{DECREE}Các Nghị định sau hết hiệu lực kể từ ngày Nghị định này có hiệu lực: Nghị định số"
        " 1/2006/NĐ-CP về phí; Nghị định số 2/2006/NĐ-CP sửa đổi Nghị định số 1/2006/NĐ-CP; khoản 2"
        " Điều 4 Nghị định số 3/2006/NĐ-CP.\nNghị định số 4/2006/NĐ-CP vẫn áp dụng.\n"
    )
    told = said(text, facts_of)
    assert told["1/2006/NĐ-CP"] == told["2/2006/NĐ-CP"] == "repeals"
    assert told["4/2006/NĐ-CP"] == "cites"


@pytest.mark.parametrize(
    ("row", "relation"),
    [
        ("| Thay thế | Nghị định số 8/2012/NĐ-CP |", "replaces"),
        ("| **Bãi bỏ** | Nghị định số 8/2012/NĐ-CP |", "repeals"),
        ("| Bị thay thế bởi | Nghị định số 8/2030/NĐ-CP |", "cites"),
        ("| Liên quan | Nghị định số 8/2012/NĐ-CP |", "cites"),
    ],
)
def test_a_row_of_what_an_act_is_tells_what_it_does(
    row: str, relation: str, facts_of: Read
) -> None:
    told = said(f"{DECREE}| Trường | Giá trị |\n|---|---|\n{row}\n", facts_of)
    assert {told[number] for number in told if number.startswith("8/")} == {relation}
