"""Events: offices that change hands, meetings, interviews."""

from __future__ import annotations

import pytest

from bomay.ontology.tables import rows


def test_a_change_of_office_is_an_event(facts_of) -> None:
    text = "Ngày 5/10/2020, ông Võ Đức Thanh được bầu làm Chủ tịch UBND huyện Bình Chánh."
    (event,) = facts_of(text).events
    assert (event.kind, event.persons, event.body, event.date) == (
        "election",
        ("Võ Đức Thanh",),
        "Ủy ban nhân dân huyện Bình Chánh",
        "2020-10-05",
    )


def test_a_transfer_and_a_dismissal(facts_of) -> None:
    text = (
        "Ông Võ Đức Thanh được điều động giữ chức Giám đốc Sở Y tế TP.HCM.\n"
        "Ông Lê Văn Hùng thôi giữ chức Giám đốc Sở Y tế TP.HCM."
    )
    assert {(e.kind, e.persons) for e in facts_of(text).events} == {
        ("transfer", ("Võ Đức Thanh",)),
        ("dismissal", ("Lê Văn Hùng",)),
    }


def test_a_meeting_names_its_host_and_its_day(facts_of) -> None:
    text = "Sáng 10/2/2021, Quận ủy Bình Tân tổ chức hội nghị với sự tham dự của ông Lê Văn Thinh."
    (event,) = facts_of(text).events
    assert (event.kind, event.body, event.date) == ("meeting", "Quận ủy Bình Tân", "2021-02-10")


def test_who_is_interviewed(facts_of) -> None:
    text = "VOH trao đổi với ông Vũ Ngọc Tuất, Bí thư Quận ủy quận Bình Thạnh."
    assert ("interview", ("Vũ Ngọc Tuất",)) in {(e.kind, e.persons) for e in facts_of(text).events}


def test_the_end_of_service_and_of_life_is_told_of_one_official(facts_of) -> None:
    text = (
        "Ông Lê Văn Hòa, Giám đốc Sở Y tế tỉnh Nghệ An, nghỉ hưu từ ngày 1/9/2020. Ông Nguyễn Văn "
        "Minh, nguyên Bí thư Tỉnh ủy Nghệ An, đã từ trần ngày 3/2/2021."
    )
    found = {(e.kind, e.persons, e.date) for e in facts_of(text, date="2021-03-05").events}
    assert ("retirement", ("Lê Văn Hòa",), "2020-09-01") in found
    assert ("death", ("Nguyễn Văn Minh",), "2021-02-03") in found


@pytest.mark.parametrize(
    ("text", "died"),
    [
        (
            "Ông Tạ Hữu Khôi (sinh ngày 1/5/1961), Bí thư Huyện ủy Bình Chánh, đã từ trần ngày "
            "5/7/2021. Lễ viếng ngày 9/7/2021.",
            [("Tạ Hữu Khôi", "2021-07-05")],
        ),
        (
            "Ngày 5/7/2021, ông Tạ Hữu Khôi, Bí thư Huyện ủy Bình Chánh, đã qua đời.",
            [("Tạ Hữu Khôi", "2021-07-05")],
        ),
        (
            "Ông Tạ Hữu Khôi, Bí thư Huyện ủy Ba Tri, qua đời ngày 5/7/2021.",
            [("Tạ Hữu Khôi", "2021-07-05")],
        ),
        ("Thân mẫu ông Tạ Hữu Khôi, Bí thư Huyện ủy Bình Chánh, từ trần ngày 5/7/2021.", []),
        ("Ông Tạ Hữu Khôi, Bí thư Huyện ủy Bình Chánh, có cha vừa qua đời ngày 5/7/2021.", []),
    ],
    ids=["not the day of birth", "day before", "a place named like kin", "mother of", "his father"],
)
def test_who_died_and_when(facts_of, text, died) -> None:
    facts = facts_of(text, date="2021-07-10")
    assert [(*e.persons, e.date) for e in facts.events if e.kind == "death"] == died
    assert [h.status for h in facts.holdings if not died] == ([] if died else ["current"])


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi chia buồn cùng gia đình ba ngư dân đã qua đời.",
        "Giám đốc Sở Y tế Nghệ An Tạ Hữu Khôi cho biết một bệnh nhân vừa qua đời.",
        "Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi phủ nhận tin đồn ông đã qua đời.",
        "Giám đốc Sở Y tế Nghệ An Tạ Hữu Khôi thông tin về ca bệnh đã qua đời ngày 7/6/2024.",
        "Ngày 8/6/2024, Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi thăm nhà một công nhân đã qua đời.",
        "Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi và một cán bộ đã qua đời.",
        "Thân mẫu Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi đã qua đời.",
        "Thư ký của Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi đã qua đời.",
        "Công an bác bỏ thông tin Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi đã qua đời.",
        "Tin Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi đã qua đời là tin giả.",
        "Theo Giám đốc Sở Y tế Nghệ An Tạ Hữu Khôi, bà đã qua đời lúc 5 giờ.",
        "Giám đốc Sở Y tế Nghệ An Tạ Hữu Khôi báo tin, ông vừa qua đời.",
        "Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi, bà vừa qua đời.",
        "Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi tại nhà nguyên Giám đốc Sở Y tế vừa qua đời.",
    ],
)
def test_the_death_of_somebody_else_is_not_the_officials(facts_of, text) -> None:
    facts = facts_of(text, date="2024-06-10")
    assert [h.person for h in facts.holdings] == ["Tạ Hữu Khôi"]
    assert [e.persons for e in facts.events if e.kind == "death"] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Tin buồn: Ông Tạ Hữu Khôi, nguyên Bí thư Tỉnh ủy Nghệ An, nguyên Giám đốc Sở Y tế "
            "Nghệ An, đã từ trần.",
            None,
        ),
        (
            "Đồng chí Tạ Hữu Khôi, sinh năm 1950, Bí thư Tỉnh ủy Nghệ An, do tuổi cao sức yếu, đã "
            "từ trần hồi 5 giờ 10 phút, ngày 7/6/2024.",
            "2024-06-07",
        ),
        (
            "Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi, 58 tuổi, vì bệnh nặng vừa qua đời tại nhà riêng.",
            None,
        ),
        (
            "Ông Tạ Hữu Khôi, Bí thư Tỉnh ủy Nghệ An, sau một thời gian lâm bệnh, đã qua đời sáng "
            "7/6.",
            "2024-06-07",
        ),
        ("Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi, ngày 7/6/2024, đã qua đời.", "2024-06-07"),
        ("Ông Tạ Hữu Khôi, Bí thư Tỉnh ủy Nghệ An, hưởng thọ 81 tuổi, đã từ trần.", None),
        (
            "Ông Tạ Hữu Khôi, Bí thư Tỉnh ủy Nghệ An giai đoạn 2001-2005, đã từ trần ngày "
            "7/6/2024.",
            "2024-06-07",
        ),
        ("Sáng 7/6/2024, Bí thư Tỉnh ủy Nghệ An Tạ Hữu Khôi đã qua đời.", "2024-06-07"),
        (
            "Ông Tạ Hữu Khôi, Bí thư Tỉnh ủy Nghệ An, thôi giữ chức từ ngày 1/7/2019, đã từ trần.",
            None,
        ),
        (
            "Ngày 2/5/2010, ông Tạ Hữu Khôi được bầu làm Bí thư Tỉnh ủy Nghệ An; ông đã qua đời.",
            None,
        ),
        (
            "Ông Tạ Hữu Khôi, Bí thư Tỉnh ủy Nghệ An, đã từ trần, lễ an táng ngày 15/6/2024.",
            None,
        ),
        (
            "Ngày 9/6/2024, gia đình cho hay ông Tạ Hữu Khôi, Bí thư Tỉnh ủy Nghệ An, đã qua đời.",
            None,
        ),
    ],
)
def test_a_death_has_the_day_beside_it_or_none(facts_of, text, day) -> None:
    facts = facts_of(text, date="2024-06-10")
    told = [(e.persons, e.date) for e in facts.events if e.kind == "death"]
    assert told == [(("Tạ Hữu Khôi",), day)]


@pytest.mark.parametrize("row", rows("kin_words"), ids=lambda row: row["word"])
def test_of_kin_no_death_is_read(facts_of, row) -> None:
    def deaths(text: str) -> list[tuple[str, ...]]:
        return [e.persons for e in facts_of(text).events if e.kind == "death"]

    assert deaths(f"{row['example']}.") == []
    of_himself = row["example"].removeprefix(f"{row['word']} ")
    assert deaths(f"{of_himself}.") == [("Đỗ Văn Lũy",)]
