"""The words that patterns of tables begin with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bomay.ingest.extract.text.beginnings import AnyOf, first_words
from bomay.ontology.tables import rows

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("theo đúng(?: quy định)?", {"theo"}),
        ("(?:bãi|hủy) bỏ", {"bãi", "hủy"}),
        ("theo(?: kế hoạch)?|(?:được )?giao(?: cho| đến)", {"theo", "được", "giao"}),
        ("(?:tạm )?(?:ngưng|dừng) lại", {"tạm", "ngưng", "dừng"}),
        ("(?<!văn bản )(?:hết|(?:chưa |không )còn) hiệu lực", {"hết", "chưa", "không"}),
        ("(?:(?<=thực hiện )|(?<=áp dụng ))(?:đúng )?theo", {"đúng", "theo"}),
    ],
)
def test_first_words(pattern: str, words: set[str]) -> None:
    assert set(first_words(pattern)) == words


@pytest.mark.parametrize("pattern", [r"\d+ năm", "thay?", "(?:rất )*tốt", "(?:bãi bỏ"])
def test_a_pattern_that_begins_otherwise_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(pattern)):
        list(first_words(pattern))


def test_a_pattern_may_begin_with_figures_where_that_is_said() -> None:
    assert set(first_words(r"(?:tin [^.]{0,9} )?\d{1,2}|[\d .]{1,9}", figures=True)) == {"tin"}
    with pytest.raises(ValueError, match="begins with no word"):
        list(first_words(r"\d?tin", figures=True))


def test_cues_are_found_where_one_can_begin_as_if_tried_everywhere() -> None:
    cues = [row["pattern"] for row in rows("citation_cues")]
    every = rf"(?:{'|'.join(cues)})(?!\w)"
    texts = [row["example"] for row in rows("citation_cues")]
    texts += [file.read_text(encoding="utf-8") for file in sorted(SAMPLES.rglob("*.txt"))]
    text = "\n".join(texts).lower()
    here = [found.span() for _, found in AnyOf(cues).find(text, 0, len(text))]
    assert here == [found.span() for found in re.finditer(rf"(?<!\w){every}", text)]
    assert len(here) >= len(cues)


def test_the_first_pattern_that_matches_is_told_by_its_number() -> None:
    patterns = AnyOf(["theo đúng", "(?:làm )?theo", "bãi bỏ"])
    text = "làm theo, theo đúng, theo đúngg, bãi bỏ"
    found = [(number, each[0]) for number, each in patterns.find(text, 0, len(text))]
    assert found == [(1, "làm theo"), (0, "theo đúng"), (1, "theo"), (2, "bãi bỏ")]
    assert [number for number, _ in patterns.find(text, 4, 8)] == [1]
    assert list(patterns.find(text, 33, len(text) - 1)) == []
