"""Congress resolutions and laws named without a number."""

from __future__ import annotations

import hashlib

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ontology.facts import UnnumberedFact

from .conftest import Read


def unnumbered(text: str) -> list[UnnumberedFact]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return list(extract(Source(name="test.txt", sha256=digest, text=text)).unnumbered)


def test_the_documents_own_unit_fills_a_bare_district() -> None:
    text = (
        "Đảng bộ huyện Bình Chánh thực hiện Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XII, "
        "nhiệm kỳ 2020-2025. Phóng viên hỏi về Nghị quyết Đại hội đại biểu Đảng bộ huyện Bình "
        "Chánh, nhiệm kỳ 2020-2025."
    )
    (fact,) = unnumbered(text)
    assert fact.title == "Nghị quyết Đại hội đại biểu Đảng bộ huyện Bình Chánh lần thứ XII"
    assert (fact.area, fact.ordinal, fact.term) == ("huyện Bình Chánh", "XII", "2020-2025")
    assert len(fact.mentions) == 2


@pytest.mark.parametrize(
    ("text", "title", "area"),
    [
        (
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            *("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "VN"),
        ),
        (
            "Nghị quyết Đại hội Đảng lần thứ 13",
            *("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "VN"),
        ),
        ("theo Luật Đất đai 2013 và các văn bản", "Luật Đất đai 2013", None),
        ("theo Luật Đất đai năm 2013", "Luật Đất đai 2013", None),
        ("Bộ luật Tố tụng hình sự năm 2015", "Bộ luật Tố tụng hình sự 2015", None),
        (
            "Căn cứ Luật Đấu thầu ngày 26 tháng 11 năm 2013;",
            *("Luật Đấu thầu ngày 26 tháng 11 năm 2013", None),
        ),
        ("theo Hiến pháp năm 2013", "Hiến pháp 2013", None),
    ],
)
def test_named_acts(text: str, title: str, area: str | None) -> None:
    (fact,) = unnumbered(text)
    assert (fact.title, fact.area) == (title, area)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Nghị quyết Đại hội XIV của Đảng bộ tỉnh Hậu Giang, nhiệm kỳ 2020-2025",
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Hậu Giang lần thứ XIV",
        ),
        (
            "Nghị quyết Đại hội lần thứ XIV Đảng bộ tỉnh Hậu Giang",
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Hậu Giang lần thứ XIV",
        ),
        (
            "Nghị quyết Đại hội XIII của Đảng, Đảng bộ tỉnh Hậu Giang họp",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ),
        (
            "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ),
        (
            "Huyện ủy Phụng Hiệp (Hậu Giang) học Nghị quyết Đại hội Đảng bộ huyện khóa XII",
            "Nghị quyết Đại hội đại biểu Đảng bộ huyện Phụng Hiệp lần thứ XII",
        ),
        (
            "Huyện ủy Phụng Hiệp, Huyện ủy Vị Thủy học Nghị quyết Đại hội Đảng bộ huyện khóa XII",
            "Nghị quyết Đại hội đại biểu Đảng bộ lần thứ XII",
        ),
        (
            "Huyện Phụng Hiệp (Hậu Giang) học Nghị quyết Đại hội lần thứ XIII của Đảng, làm theo "
            "Nghị quyết Đại hội XIII",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ),
        (
            "nghị quyết Đại hội Đảng bộ các cấp và Nghị quyết Đại hội XIII của Đảng",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện Nhà Bè (nhiệm kỳ 2020 – 2025)",
            "Nghị quyết Đại hội đại biểu Đảng bộ huyện Nhà Bè, nhiệm kỳ 2020-2025",
        ),
    ],
)
def test_whose_congress_it_is(text: str, title: str) -> None:
    assert [fact.title for fact in unnumbered(text)] == [title]


@pytest.mark.parametrize(
    "text",
    ["nghị quyết đại hội Đảng các cấp", "quy định của pháp luật năm 2013", "công ty luật 2013"],
)
def test_generic_phrases_name_no_act(text: str) -> None:
    assert unnumbered(text) == []


@pytest.mark.parametrize(
    ("text", "relation", "modality", "actor"),
    [
        (
            "Huyện ủy Bình Chánh tiếp tục thực hiện Nghị quyết Đại hội đại biểu Đảng bộ huyện Bình "
            "Chánh lần thứ XII.",
            *("implements", "intended", "Huyện ủy Bình Chánh"),
        ),
        (
            "Hội nghị đã quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
            *("disseminates", "fact", None),
        ),
        (
            "Phóng viên hỏi về Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX.",
            *("cites", "fact", None),
        ),
        (
            "Nêu Nghị quyết Đại hội XIII của Đảng.\nBộ Y tế đã triển khai thực hiện Nghị quyết Đại "
            "hội XIII của Đảng.",
            *("implements", "fact", "Bộ Y tế"),
        ),
    ],
)
def test_a_resolution_of_a_congress_is_cited(
    facts_of: Read, text: str, relation: str, modality: str, actor: str | None
) -> None:
    found = facts_of(text)
    (fact,) = found.citations
    assert (fact.directive, fact.title) == (None, found.unnumbered[0].title)
    assert (fact.relation, fact.modality, fact.actor) == (relation, modality, actor)
    start, end = fact.evidence[0]
    assert text[start:end] == fact.quote


@pytest.mark.parametrize(
    ("text", "title", "relation", "cue"),
    [
        (
            "Thanh tra huyện đã xử phạt hai chủ bến theo Luật Quản lý bến sông năm 2019.",
            *("Luật Quản lý bến sông 2019", "cites", "theo"),
        ),
        (
            "Xã lập biên bản, căn cứ Luật Quản lý bến sông 2019.",
            *("Luật Quản lý bến sông 2019", "based_on", "căn cứ"),
        ),
        (
            "Mức phí được quy định tại Luật Quản lý bến sông năm 2019.",
            *("Luật Quản lý bến sông 2019", "cites", "quy định tại"),
        ),
        (
            "Căn cứ khoản 2 Điều 5 Luật Quản lý bến sông năm 2019, việc neo đậu bị cấm.",
            *("Luật Quản lý bến sông 2019", "cites", None),
        ),
        (
            "UBND tỉnh tổng kết 5 năm thi hành Luật Quản lý bến sông (sửa đổi) năm 2019.",
            *("Luật Quản lý bến sông 2019", "reviews", "tổng kết 5 năm thi hành"),
        ),
        (
            "Nhiều chủ bến chưa rõ Luật Quản lý bến sông ngày 14/6/2019.",
            *("Luật Quản lý bến sông ngày 14 tháng 6 năm 2019", "cites", None),
        ),
        (
            "Luật Quản lý bến sông được Quốc hội khóa XIV thông qua năm 2019 cấm việc này.",
            *("Luật Quản lý bến sông 2019", "cites", None),
        ),
        ("Hiến pháp năm 2013 bảo hộ quyền này.", "Hiến pháp 2013", "cites", None),
    ],
)
def test_a_law_named_by_title_and_year_is_cited(
    facts_of: Read, text: str, title: str, relation: str, cue: str | None
) -> None:
    (fact,) = facts_of(text).citations
    assert (fact.directive, fact.title) == (None, title)
    assert (fact.relation, fact.cue) == (relation, cue)


def test_the_year_behind_a_second_law_is_its_own(facts_of: Read) -> None:
    found = facts_of("Theo Luật Hộ tịch, Luật Quản lý bến sông năm 2019 và Luật Đê kè năm 2006.")
    titles = ["Luật Quản lý bến sông 2019", "Luật Đê kè 2006"]
    assert [fact.title for fact in found.citations] == titles


def test_what_is_listed_in_the_grounds_is_their_basis(facts_of: Read) -> None:
    found = facts_of(
        "ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA\nSố: 12/QĐ-UBND\nKhánh Hòa, ngày 5 tháng 1 năm 2022\n\n"
        "QUYẾT ĐỊNH\nVề việc giao chỉ tiêu kế hoạch\n\n"
        "Căn cứ Luật Quản lý bến sông ngày 14 tháng 6 năm 2019; Luật Đê kè năm 2006;\n"
        "Căn cứ Nghị định số 64/2020/NĐ-CP hướng dẫn Luật Hộ tịch năm 2014;\n\nQUYẾT ĐỊNH:\n\n"
        "Điều 1. Giao chỉ tiêu.\n"
    )
    told = {fact.title: fact.relation for fact in found.citations if fact.title}
    assert told == {
        "Luật Quản lý bến sông ngày 14 tháng 6 năm 2019": "based_on",
        "Luật Đê kè 2006": "based_on",
        "Luật Hộ tịch 2014": "cites",
    }


def test_a_list_of_numbers_and_titles_is_one_list(facts_of: Read) -> None:
    found = facts_of(
        "UBND tỉnh Khánh Hòa tiếp tục triển khai thực hiện Nghị quyết số 19-NQ/TW và Nghị quyết "
        "Đại hội XIII của Đảng, Luật Quản lý bến sông năm 2019. Luật Đê kè năm 2006 không đổi."
    )
    told = {fact.title: (fact.relation, fact.modality, fact.actor) for fact in found.citations}
    done = ("implements", "intended", "Ủy ban nhân dân tỉnh Khánh Hòa")
    assert told["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"] == done
    assert told["Luật Quản lý bến sông 2019"] == done
    assert told["Luật Đê kè 2006"][0] == "cites"


def test_a_law_with_its_number_beside_it_is_cited_by_that(facts_of: Read) -> None:
    found = facts_of("Theo Luật Quản lý bến sông năm 2019 (Luật số 52/2019/QH14), phải đăng ký.")
    (fact,) = found.citations
    (act,) = found.directives
    assert (fact.directive, act.title) == ("52/2019/QH14", "Luật Quản lý bến sông")


@pytest.mark.parametrize(
    "text",
    [
        "Luật Quản lý bến sông có hiệu lực từ năm 2020.",
        "Kết quả thi hành Luật Quản lý bến sông trên địa bàn tỉnh năm 2020 rất tốt.",
        "Dự thảo Luật Quản lý bến sông năm 2026 còn nhiều ý kiến.",
        "Xử lý kỷ luật Đảng năm 2020 được làm nghiêm.",
        "Trường Đại học Luật Hà Nội năm 2020 tuyển hai nghìn sinh viên.",
        "Quy định của pháp luật Việt Nam năm 2020.",
    ],
)
def test_another_year_names_no_law(facts_of: Read, text: str) -> None:
    found = facts_of(text)
    assert (found.unnumbered, found.citations) == ((), ())


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Nuôi ong và Luật Nuôi tằm ngày 22 "
            "tháng 11 năm 2019; Luật Dệt vải ngày 03 tháng 03 năm 2021.",
            [
                "Luật sửa đổi, bổ sung một số điều của Luật Nuôi ong và Luật Nuôi tằm ngày 22 "
                "tháng 11 năm 2019",
                "Luật Dệt vải ngày 3 tháng 3 năm 2021",
            ],
        ),
        (
            "Căn cứ Luật Nuôi ong ngày 5 tháng 4 năm 2016 và Luật Nuôi tằm ngày 22/11/2019.",
            ["Luật Nuôi ong ngày 5 tháng 4 năm 2016", "Luật Nuôi tằm ngày 22 tháng 11 năm 2019"],
        ),
        ("Nghị định quy định chi tiết Luật Nuôi ong ngày 09/05/2017 của Chính phủ.", []),
        ("Luật Nuôi ong ngày 09/05/2017 của Quốc hội.", ["Luật Nuôi ong ngày 9 tháng 5 năm 2017"]),
    ],
    ids=["one law amends two", "two laws", "the day of a decree", "whose it is"],
)
def test_whose_day_it_is(text: str, titles: list[str]) -> None:
    assert [one.title for one in unnumbered(text)] == titles


def test_a_title_without_a_year_before_a_number_is_read(facts_of) -> None:
    facts = facts_of("Theo Nghị quyết Đại hội XII của Đảng (Chỉ thị số 05-CT/TW).")
    assert [d.number for d in facts.directives] == ["05-CT/TW"]
