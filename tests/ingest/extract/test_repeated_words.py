"""Words said over and over must be read in one way, not tried in every grouping.

Nothing here is timed: a pattern that can be grouped in many ways would not return at all.
"""

from __future__ import annotations

import hashlib
import re

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.extract.citations import between_acts, deeds
from bomay.ingest.read.source import Source
from bomay.ontology.tables import rows

_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_ROOM = 290  # what is read between two acts, at most
_TIMES = 25
_FORMS = (
    "{words}x Nghị định {a} thay thế Nghị định {b}",
    "{words}Nghị định {a} thay thế Nghị định {b}",
    "Nghị định {a} {words}x Nghị định {b}",
    "Nghị định {a} {words}thay thế Nghị định {b}",
    "Nghị định {a} thay thế {words}x Nghị định {b}",
    "Nghị định {a} thay thế {words}Nghị định {b}",
    "Nghị định {a} được {words}x Nghị định {b}",
    "Nghị định {a} về x {words}x Nghị định {b}",
)


def _phrases() -> set[str]:
    """The words of the tables of cues and verbs, and those of the forms of a deed."""
    patterns = [row["verb"] for row in rows("act_verbs")]
    patterns += [row["pattern"] for row in rows("citation_cues")]
    patterns += [row["cue_regex"] for row in rows("relation_cues")]
    for module in (deeds, between_acts):
        for value in vars(module).values():
            patterns += [value.pattern] if isinstance(value, re.Pattern) else []
    return {words for pattern in patterns for words in _WORDS.findall(pattern)}


def _numbers(text: str) -> int:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Source(name="test.txt", sha256=digest, text=text))
    return len({citation.directive for citation in found.citations})


def _sentences(phrase: str, form: str) -> str:
    times = min(_TIMES, _ROOM // len(phrase))
    return form.format(words=phrase * times, a="15/2018/NĐ-CP", b="12/2014/NĐ-CP")


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("joint", [" ", ", "])
def test_every_phrase_of_the_tables_may_be_repeated(form: str, joint: str) -> None:
    phrases = sorted(_phrases())
    assert {"thay thế", "hiện nay", "có hiệu lực"} <= set(phrases)
    text = "\n\n".join(f"{_sentences(phrase + joint, form)}." for phrase in phrases)
    assert _numbers(text) == 2


@pytest.mark.parametrize(
    "phrase",
    [
        "hiện nay ",
        "có hiệu lực, ",
        "ban hành ngày 1, ",
        "được ban hành năm 2, ",
        "1 tháng 5 ",
        "năm 2020 ",
        "từ ngày 1 ",
        "các quy định ",
        "có hiệu lực từ ngày 1 và ",
        "đã, có hiệu lực, ",
        "* ",
        "a) ",
    ],
)
def test_dates_and_marks_may_be_repeated(phrase: str) -> None:
    for form in _FORMS:
        assert _numbers(f"{_sentences(phrase, form)}.") == 2
