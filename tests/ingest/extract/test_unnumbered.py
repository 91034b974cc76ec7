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


def test_a_law_named_without_number_is_no_congress(facts_of: Read) -> None:
    assert facts_of("Căn cứ Luật Đất đai năm 2013.").citations == ()
