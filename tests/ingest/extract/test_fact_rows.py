"""What the table of facts of a page says that its act does to others."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bomay.ontology.tables import rows

from .conftest import Read

PAGE = """# Thông tư 41/2026/TT-BYT

| Trường | Giá trị |
|---|---|
| **Số hiệu** | 41/2026/TT-BYT |
| **Ngày ban hành** | 10/03/2026 |
"""
DECREE = PAGE.replace("Thông tư", "Nghị định").replace("TT-BYT", "NĐ-CP")


def told(text: str, facts_of: Read) -> dict[str, str]:
    return {
        str(one.directive): one.relation + (" in part" if one.partial else "")
        for one in facts_of(text).citations
        if one.subject == "document"
    }


@pytest.mark.parametrize("row", rows("act_labels"), ids=lambda row: str(row["label"]))
def test_each_label_says_what_it_means(row: Mapping[str, str], facts_of: Read) -> None:
    said = told(DECREE + row["example"] + "\n", facts_of)
    assert row["source"]
    assert set(said.values()) == {"self", row["relation"]}
    assert row["example"].lower().startswith(f"| {row['label']} |")


@pytest.mark.parametrize("row", rows("act_labels"), ids=lambda row: str(row["label"]))
def test_what_came_later_did_it_itself(row: Mapping[str, str], facts_of: Read) -> None:
    later = f"| {row['label'].capitalize()} | Thông tư 41/2027/TT-BYT |\n"
    assert told(PAGE + later, facts_of) == {"41/2026/TT-BYT": "self", "41/2027/TT-BYT": "cites"}


def test_every_act_of_a_row_is_meant_with_its_place(facts_of: Read) -> None:
    row = (
        "| Văn bản thay thế | Thông tư 5/2011/TT-BYT; Thông tư 6/2012/TT-BYT (sửa đổi bởi "
        "7/2013/TT-BYT, 8/2014/TT-BYT) + Điều 2 TT 9/2015/TT-BYT; bãi bỏ Điều 4 Thông tư số "
        "3/2009/TT-BYT |\n"
    )
    said = told(PAGE + row, facts_of)
    assert said["5/2011/TT-BYT"] == said["6/2012/TT-BYT"] == "replaces"
    assert said["7/2013/TT-BYT"] == said["8/2014/TT-BYT"] == "cites"
    assert said["9/2015/TT-BYT"] == "amends in part"
    assert said["3/2009/TT-BYT"] == "repeals in part"


def test_a_title_in_a_row_is_of_its_act(facts_of: Read) -> None:
    titled = "Thông tư 5/2011/TT-BYT về việc kê đơn theo Thông tư 3/2009/TT-BYT"
    said = told(f"{PAGE}| Văn bản bị bãi bỏ | {titled} |\n", facts_of)
    assert said["5/2011/TT-BYT"] == "repeals"
    assert said["3/2009/TT-BYT"] == "cites"


@pytest.mark.parametrize("form", ["**Văn bản bị thay thế:** {}", "- Văn bản bị thay thế: {}"])
def test_a_line_may_begin_with_the_label(form: str, facts_of: Read) -> None:
    said = told(f"{PAGE}\n{form.format('Thông tư 5/2011/TT-BYT (07/3/2011)')}\n", facts_of)
    assert said["5/2011/TT-BYT"] == "replaces"


def test_a_heading_may_be_the_label_of_a_list(facts_of: Read) -> None:
    text = """
## Văn bản thay thế

- Thông tư 5/2011/TT-BYT ngày 07/3/2011
- Thông tư số 6/2012/TT-BYT sửa đổi Thông tư 3/2009/TT-BYT

## Văn bản liên quan

- Thông tư 7/2013/TT-BYT
"""
    said = told(PAGE + text, facts_of)
    assert said["5/2011/TT-BYT"] == said["6/2012/TT-BYT"] == "replaces"
    assert said["3/2009/TT-BYT"] == said["7/2013/TT-BYT"] == "cites"


def test_without_a_number_of_its_own_a_page_does_nothing(facts_of: Read) -> None:
    row = "| Văn bản thay thế | Thông tư 5/2011/TT-BYT |"
    page = f"# Tin mới\n\n| Trường | Giá trị |\n|---|---|\n{row}\n"
    assert set(told(page, facts_of).values()) == {"cites"}


OTHER = "| Số hiệu | 80/2021/TT-BYT |\n|---|---|\n"


@pytest.mark.parametrize(
    "behind",
    [
        f"{OTHER}| Văn bản thay thế | Thông tư 156/2013/TT-BYT |\n",
        f"{OTHER}| Thay thế | Thông tư 156/2013/TT-BYT |\n",
        f"{OTHER}\n**Văn bản thay thế:** Thông tư 156/2013/TT-BYT\n",
        "| Văn bản thay thế | Thông tư 156/2013/TT-BYT |\n| **Số hiệu** | 80/2021/TT-BYT |\n",
        f"{OTHER}| Thay thế bởi | 41/2026/TT-BYT |\n| Bãi bỏ | Thông tư 156/2013/TT-BYT |\n",
    ],
)
def test_the_table_of_another_act_tells_nothing_of_the_page(behind: str, facts_of: Read) -> None:
    said = told(f"{PAGE}\n## Văn bản liên quan\n\n{behind}", facts_of)
    assert said["156/2013/TT-BYT"] == "cites"


def test_the_own_table_speaks_though_another_follows(facts_of: Read) -> None:
    row = "| Văn bản thay thế | Thông tư 5/2011/TT-BYT |\n"
    said = told(f"{PAGE}{row}\n## Văn bản liên quan\n\n{OTHER}", facts_of)
    assert said["5/2011/TT-BYT"] == "replaces"


@pytest.mark.parametrize("form", ["| {} | {} |", "\n**{}:** {}"])
def test_the_quote_shows_the_label_with_the_act(form: str, facts_of: Read) -> None:
    line = form.format("Văn bản bị thay thế", "Thông tư 5/2011/TT-BYT; Thông tư 6/2012/TT-BYT")
    quotes = [one.quote for one in facts_of(f"{PAGE}{line}\n").citations if one.relation != "self"]
    assert [quote[:19] for quote in quotes] == ["Văn bản bị thay thế"] * 2
    assert quotes[0].endswith("5/2011/TT-BYT")


def test_a_label_far_from_its_act_is_shown_apart(facts_of: Read) -> None:
    acts = [f"{n}/2012/TT-BYT" for n in range(1, 40)]
    items = "".join(f"- Thông tư {one}\n" for one in acts)
    facts = facts_of(f"{PAGE}\n## Văn bản bị bãi bỏ\n\n{items}")
    said = {str(one.directive): one for one in facts.citations if one.relation == "repeals"}
    assert set(said) == set(acts)
    for one in said.values():
        slices = [facts.document.text[start:end] for start, end in one.evidence]
        assert any("Văn bản bị bãi bỏ" in each for each in slices)
        assert one.quote.endswith(str(one.directive))
        assert len(one.quote) < 500
