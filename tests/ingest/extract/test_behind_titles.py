"""Where a title ends and a verb says what its act does to the next one."""

from __future__ import annotations

import pytest

Told = set[tuple[str, str, str, str]]

OFFICIAL = (
    "UBND TỈNH NGHỆ AN\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nNghệ An, ngày 2 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
    "Về việc công bố danh mục\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\n"
    "Điều 1. Thực hiện {}\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n"
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLý Văn Tấn\n"
)


def effects(facts) -> Told:
    kinds = ("replaces", "repeals", "amends")
    found = (c for c in facts.citations if c.relation in kinds)
    return {(c.subject, c.relation, c.directive, c.modality) for c in found}


@pytest.mark.parametrize(
    ("words", "verb", "relation"),
    [
        ("Chỉ thị 19-CT/TU về nếp sống, tiệc cưới, {} Chỉ thị 8-CT/TU", "thay thế", "replaces"),
        ("Chỉ thị 19-CT/TU về mức thu học phí, {} 8-CT/TU", "bãi bỏ", "repeals"),
        ("Chỉ thị 19-CT/TU về mức thu học phí, đồng thời {} Chỉ thị 8-CT/TU", "hủy bỏ", "repeals"),
        (
            "Chỉ thị 19-CT/TU về thu phí chợ, {} một số điều của Chỉ thị 8-CT/TU",
            "sửa đổi",
            "amends",
        ),
    ],
)
@pytest.mark.parametrize("frame", ["Tỉnh ủy ban hành {}", OFFICIAL], ids=["news", "official"])
def test_what_stands_behind_a_title_is_told(
    facts_of, frame: str, words: str, verb: str, relation: str
) -> None:
    facts = facts_of(frame.format(f"{words.format(verb)}."))
    assert effects(facts) == {("19-CT/TU", relation, "8-CT/TU", "fact")}
    title = next(d.title for d in facts.directives if d.number == "19-CT/TU")
    assert title is not None
    assert verb not in title


def test_what_a_draft_would_do_is_planned(facts_of) -> None:
    text = "Sở sẽ trình dự thảo Nghị quyết 41/NQ-HĐND về học phí phổ thông, bãi bỏ 29/NQ-HĐND."
    assert effects(facts_of(text)) == {("41/NQ-HĐND", "repeals", "29/NQ-HĐND", "planned")}


def test_two_verbs_of_a_title_stay_in_it(facts_of) -> None:
    text = (
        "Căn cứ Nghị định số 20/2020/NĐ-CP về việc sửa đổi, bổ sung, thay thế "
        "Nghị định số 10/2015/NĐ-CP."
    )
    assert effects(facts_of(text)) == set()
