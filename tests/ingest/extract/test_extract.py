"""A whole document: the samples, the traps of real files, hostile texts."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[3] / "samples"


def sample(name: str) -> str:
    return next(SAMPLES.glob(f"{name}_*.txt")).read_text(encoding="utf-8")


HOLDINGS = {
    "000": {
        ("Trần Văn Nam", "Ủy viên", "Thành ủy Thành phố Hồ Chí Minh", "current"),
        ("Trần Văn Nam", "Bí thư", "Huyện ủy Bình Chánh", "current"),
        ("Võ Đức Thanh", "Phó Bí thư", "Huyện ủy Bình Chánh", "current"),
        ("Võ Đức Thanh", "Chủ tịch", "Ủy ban nhân dân huyện Bình Chánh", "elected"),
    },
    "001": {
        ("Dương Ngọc Hải", "Ủy viên", "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh", "current"),
        (
            "Dương Ngọc Hải",
            "Chủ nhiệm",
            "Ủy ban Kiểm tra Thành ủy Thành phố Hồ Chí Minh",
            "current",
        ),
        ("Huỳnh Khắc Điệp", "Ủy viên", "Thành ủy Thành phố Hồ Chí Minh", "current"),
        ("Huỳnh Khắc Điệp", "Bí thư", "Quận ủy Bình Tân", "current"),
    },
    "003": {
        ("Nguyễn Tăng Minh", "Phó Bí thư Thường trực", "Quận ủy Quận 11", "current"),
        ("Nguyễn Tăng Minh", "Chủ tịch", "Hội đồng nhân dân Quận 11", "current"),
    },
    "004": {("Vũ Ngọc Tuất", "Bí thư", "Quận ủy Bình Thạnh", "current")},
}


@pytest.mark.parametrize("name", HOLDINGS)
def test_holdings_of_the_samples(facts_of, name) -> None:
    found = {(h.person, h.head, h.body, h.status) for h in facts_of(sample(name)).holdings}
    assert found == HOLDINGS[name]


TRAPS = {
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "zero-width": lambda text: text.replace("guyễn", "\u200bguyễn").replace("ư", "ư\u2060"),
    "eth": lambda text: text.replace("Đ", "\u00d0"),
    "no-break-spaces": lambda text: text.replace(" ", "\u00a0"),
    "old-tones": lambda text: text.replace("ủy", "uỷ").replace("Ủy", "Uỷ"),
    "hyphens": lambda text: text.replace("-", "\u2011"),
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("name", HOLDINGS)
def test_traps_change_no_holding_and_offsets_slice_to_quotes(facts_of, name, trap) -> None:
    text = TRAPS[trap](sample(name))
    facts = facts_of(text)
    assert {(h.person, h.head, h.body, h.status) for h in facts.holdings} == HOLDINGS[name]
    for holding in facts.holdings:
        start, end = holding.evidence[0]
        assert text[start:end] == holding.quote
    for event in facts.events:
        start, end = event.evidence[0]
        assert text[start:end] == event.quote


def test_the_same_text_gives_the_same_facts(facts_of) -> None:
    text = sample("001")
    assert json.dumps(facts_of(text).to_json()) == json.dumps(facts_of(text).to_json())


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "�", "a" * 10, "Bí thư"])
def test_texts_without_facts_are_read(facts_of, text) -> None:
    assert facts_of(text).holdings == ()


@pytest.mark.parametrize(
    "word",
    ["A", "NGUYỄN ", "Nguyễn ", "Bí thư ", "Ban Thường vụ Đảng ủy ", "(", "\n", "Văn phòng ",
     "Nguyễn Văn An, ", "đường Nguyễn Huệ - ", "UBND quận Bình Tân ", "| CHỦ TỊCH |\n"],
)  # fmt: skip
def test_dense_junk_comes_back(facts_of, word) -> None:
    # Work that grows with the square of the length would not come back from this.
    text = word * (200_000 // len(word))
    for holding in facts_of(text).holdings:
        start, end = holding.evidence[0]
        assert text[start:end] == holding.quote
