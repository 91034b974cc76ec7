"""What was not made, is put off, supposed, rumoured or proposed changes no act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bomay.ontology.facts import Facts

A, B = "20/2024/NĐ-CP", "15/2018/NĐ-CP"
TITLED = f"Nghị định số {A} sửa đổi Nghị định số {B}"
ENDS = f"Nghị định số {A} thay thế Nghị định số {B}"
PLACED = f"Nghị định số {A} sửa đổi khoản 2 Điều 5 Nghị định số {B}"


def meant(read: Callable[[str], Facts], text: str) -> set[str]:
    return {
        one.modality
        for one in read(text).citations
        if one.directive == B and one.relation in ("amends", "replaces")
    }


@pytest.mark.parametrize(
    "text",
    [
        f"Chính phủ chưa ban hành {TITLED}.",
        f"Chính phủ vẫn chưa kịp ban hành {TITLED}.",
        f"Chính phủ không ban hành {TITLED} như báo chí nêu.",
        f"Chính phủ dừng ban hành {TITLED}.",
        f"Chính phủ từ chối ký {ENDS}.",
        f"Có tin giả rằng {ENDS}.",
        f"{ENDS} là không đúng.",
    ],
)
def test_what_was_not_made_is_denied(facts_of, text: str) -> None:
    assert meant(facts_of, text) == {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        f"Chính phủ hoãn ban hành {TITLED}.",
        f"Quốc hội lùi việc thông qua {ENDS}.",
        f"Nếu {ENDS} thì doanh nghiệp phải khai lại.",
        f"Giả sử {ENDS}, doanh nghiệp phải khai lại.",
        f"Người dân đồn rằng {ENDS}.",
        f"{PLACED} là đề xuất của một hiệp hội.",
        f"{PLACED} mới chỉ là dự thảo.",
        f"{ENDS} vẫn chưa được ban hành.",
    ],
)
def test_what_is_put_off_supposed_or_proposed_is_no_fact(facts_of, text: str) -> None:
    assert meant(facts_of, text) == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        f"Chính phủ vừa ban hành {TITLED}.",
        f"Chính phủ không chỉ ban hành {ENDS}.",
        f"Không lâu sau, Chính phủ ban hành {ENDS}.",
        f"Nếu như trước đây hồ sơ có ba bản thì nay {ENDS}.",
        f"Chính phủ đã thông qua {TITLED}.",
        f"Chính phủ quyết định ban hành {TITLED}.",
        f"{PLACED} là văn bản được mong đợi.",
    ],
)
def test_what_was_made_is_a_fact(facts_of, text: str) -> None:
    assert meant(facts_of, text) == {"fact"}


@pytest.mark.parametrize(
    "said", ["chưa triển khai thực hiện", "chưa quán triệt, triển khai", "không tổ chức triển khai"]
)
def test_what_was_not_carried_out_is_denied(facts_of, said: str) -> None:
    text = f"Tỉnh ủy Quảng Ngãi {said} Nghị quyết số 97-NQ/TW."
    told = {c.modality for c in facts_of(text).citations if c.relation != "cites"}
    assert told == {"negated"}
