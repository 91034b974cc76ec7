"""What changed an article of a codified text, as the line with its source tells."""

from __future__ import annotations

import pytest

from .conftest import Read

HEAD = """# Nuôi ong
Chương I
Điều 24.9.NĐ.1. Phạm vi điều chỉnh
(Điều 1 Nghị định số 7/2010/NĐ-CP Về nuôi ong ngày 02/03/2010 của Chính phủ, có hiệu lực thi hành \
kể từ ngày 01/05/2010)
Nghị định này quy định về nuôi ong.
Điều 24.9.NĐ.2. Đối tượng áp dụng
(Điều 2 Nghị định số 7/2010/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/05/2010)
Người nuôi ong.
Điều 24.9.NĐ.3. Điều kiện
{source}
Có vườn.
"""
SOURCE = "(Điều 3 Nghị định số 7/2010/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/05/2010, {changed})"


def changes(read: Read, source: str) -> set[tuple[str, str, str | None]]:
    facts = read(HEAD.format(source=source))
    return {
        (one.subject, one.relation, one.directive)
        for one in (*facts.citations, *facts.between)
        if one.subject != "document"
    }


@pytest.mark.parametrize(
    ("changed", "relation", "doers"),
    [
        ("có nội dung được sửa đổi bởi Điều 1 Nghị định số 9/2012/NĐ-CP", "amends", ["9/2012"]),
        (
            "có nội dung được sửa đổi, có nội dung được bổ sung bởi Khoản 2 Điều 1 Nghị định số "
            "9/2012/NĐ-CP có hiệu lực thi hành kể từ ngày 01/02/2012; Điều 3 Nghị định số "
            "5/2018/NĐ-CP có hiệu lực thi hành kể từ ngày 01/06/2018",
            *("amends", ["9/2012", "5/2018"]),
        ),
        ("có nội dung bị bãi bỏ bởi Điều 28 Nghị định số 9/2012/NĐ-CP", "repeals", ["9/2012"]),
        ("được bãi bỏ theo quy định tại Điều 3 Nghị định số 9/2012/NĐ-CP", "repeals", ["9/2012"]),
        (
            "có nội dung bị bãi bỏ, có nội dung được sửa đổi bởi Điều 12, Điều 13 Nghị định số "
            "9/2012/NĐ-CP",
            *("amends", ["9/2012"]),
        ),
        (
            "bị ngưng hiệu lực theo quy định tại Điều 20 của Nghị định số 9/2012/NĐ-CP",
            *("suspends", ["9/2012"]),
        ),
        (
            "có nội dung được bổ sung bởi Điều 1 Nghị định số 9/2012/NĐ-CP sửa đổi Nghị định số "
            "7/2010/NĐ-CP hướng dẫn Nghị định số 3/2009/NĐ-CP có hiệu lực thi hành kể từ ngày "
            "01/02/2012",
            *("amends", ["9/2012"]),
        ),
    ],
)
def test_who_changed_an_article(
    changed: str, relation: str, doers: list[str], facts_of: Read
) -> None:
    assert changes(facts_of, SOURCE.format(changed=changed)) == {
        (f"{doer}/NĐ-CP", relation, "7/2010/NĐ-CP") for doer in doers
    }


def test_each_is_told_with_its_line_and_of_a_part(facts_of: Read) -> None:
    changed = "có nội dung bị bãi bỏ bởi Điều 28 Nghị định số 9/2012/NĐ-CP"
    facts = facts_of(HEAD.format(source=SOURCE.format(changed=changed)))
    (one,) = [fact for fact in facts.between if fact.relation == "repeals"]
    start, end = one.evidence[0]
    assert facts.document.text[start:end] == one.quote
    assert one.quote.startswith("Nghị định số 7/2010/NĐ-CP")
    assert one.quote.endswith("9/2012/NĐ-CP")
    assert one.partial


@pytest.mark.parametrize(
    "changed",
    [
        "được sửa đổi bởi Điều 1 Thông tư số 9/2012/TT-BTC",  # a circular changes no decree
        "có nội dung được sửa đổi bởi Điều 1 Nghị định số 9/2008/NĐ-CP",  # nor does an earlier one
    ],
)
def test_what_cannot_be_is_not_told(changed: str, facts_of: Read) -> None:
    assert changes(facts_of, SOURCE.format(changed=changed)) == set()


def test_what_changed_another_act_in_a_title_is_left_out(facts_of: Read) -> None:
    source = (
        "(Điều 3 Thông tư số 7/2010/TT-BTC Hướng dẫn Nghị định số 3/2009/NĐ-CP được bổ sung theo "
        "Nghị định số 5/2009/NĐ-CP ngày 02/03/2010 của Bộ Tài chính, có hiệu lực thi hành kể từ "
        "ngày 01/05/2010)"
    )
    assert ("5/2009/NĐ-CP", "amends", "7/2010/TT-BTC") not in changes(facts_of, source)


TWO = """# Nuôi ong
Điều 24.9.NĐ.1. Phạm vi điều chỉnh
(Điều 1 Nghị định số 7/2010/NĐ-CP Về nuôi, chăm sóc ong ngày 02/03/2010 của Chính phủ, có hiệu lực \
thi hành kể từ ngày 01/05/2010)
Nghị định này quy định về nuôi ong. (Điều này có nội dung liên quan đến Điều 5. Hồ sơ của Nghị \
định 4/2021/NĐ-CP Sửa đổi Nghị định số 1/2009/NĐ-CP ngày 23/04/2009 của Chính phủ về mật ong ban \
hành ngày 30/03/2021; Điều 6. Giống ong của Luật 6/2017/QH14 chăn nuôi ban hành ngày 12/06/2017)
Điều 24.9.TT.1.1. Phạm vi điều chỉnh
(Điều 1 Thông tư số 8/2011/TT-BYT Hướng dẫn thi hành Nghị định số 2/2006/NĐ-CP ngày 22/09/2006 của \
Chính phủ quy định về mật ngày 14/02/2011 của Bộ Y tế, Bộ Công Thương, có hiệu lực thi hành kể từ \
ngày 01/04/2011)
Thông tư này thay thế Thông tư số 3/2003/TT-BYT.
Điều 24.9.TL.2.1. Phạm vi điều chỉnh
(Điều 1 Thông tư liên tịch số 8/2012/TTLT-BYT-BTC, có hiệu lực thi hành kể từ ngày 05/03/2012)
Thông tư này thay thế Thông tư số 4/2004/TT-BYT.
"""


def test_this_act_is_the_one_whose_article_stands_there(facts_of: Read) -> None:
    facts = facts_of(TWO)
    said = {
        (one.subject, one.directive)
        for one in (*facts.citations, *facts.between)
        if one.relation == "replaces"
    }
    assert said == {
        ("8/2011/TT-BYT", "3/2003/TT-BYT"),
        ("8/2012/TTLT-BYT-BTC", "4/2004/TT-BYT"),  # what a joint circular calls itself
    }


def test_the_day_of_the_source_is_not_of_what_its_title_names(facts_of: Read) -> None:
    days = {one.number: one.date for one in facts_of(TWO).directives}
    assert days["7/2010/NĐ-CP"] == "2010-03-02"
    assert days["8/2011/TT-BYT"] == "2011-02-14"
    assert days["2/2006/NĐ-CP"] == "2006-09-22"
    assert days["4/2021/NĐ-CP"] == "2021-03-30"
    assert days["1/2009/NĐ-CP"] == "2009-04-23"
    assert days["6/2017/QH14"] == "2017-06-12"
    assert days["8/2012/TTLT-BYT-BTC"] is None
