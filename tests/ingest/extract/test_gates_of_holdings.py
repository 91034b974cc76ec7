"""What is looked for before a pattern is asked stands in all that the pattern can find.

Each branch of the patterns is tried, so that one that is added later cannot be lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bomay.ingest.extract.holdings import (
    ahead,
    aides,
    beside,
    bodies,
    carried,
    chains,
    clauses,
    dates,
    decided,
    gaps,
    lives,
    meetings,
    ministries,
    past,
    posts_parts,
    posts_placed,
    several,
    spans,
    spoken_to,
    unheld,
    up_to_its_day,
    verbs,
)
from bomay.ingest.extract.holdings.verbs import may_end_in_verb
from bomay.ontology import tables

_ANY = "\0"  # a sign that a pattern leaves open: no syllable of ours ends in these words
_BEHIND_WORDS = " :,\n"

BEHIND_THE_GATE = {
    "suspended": gaps.SUSPENDED,
    "ended": gaps.ENDED,
    "to an office": gaps.TO_OFFICE,
    "takes an office": gaps.TAKES_OFFICE,
    "elected": gaps.ELECTED,
    "appointed": gaps.APPOINTED,
    "as an office": gaps.AS_OFFICE,
    "held then": gaps.HELD_THEN,
    "then was": gaps.THEN_WAS,
    "became": gaps.BECAME,
    "is now": gaps.IS_NOW,
    "he is": gaps.HE_IS,
    "leads": gaps.LEADS,
    "out of": gaps.OUT_OF,
    "given on": carried._BARE,
    "all are": several._ALL_ARE,
    "becomes": clauses._BECOMES,
    "is said": clauses._IS_SAID,
    "was": past._WAS,
    "was before that": past._BEFORE_THAT_WAS,
}


@pytest.mark.parametrize("name", BEHIND_THE_GATE)
def test_every_branch_of_what_gives_an_office_passes_the_gate(name: str) -> None:
    ends = set(_ends(BEHIND_THE_GATE[name]))
    assert ends
    assert not [end for end in ends if not may_end_in_verb(end, len(end))]


@pytest.mark.parametrize("words", ["được bầu vàlàm ", "được bổ nhiệm xlàm "])
def test_a_word_glued_to_another_passes_too(words: str) -> None:
    assert may_end_in_verb(words, len(words))


@pytest.mark.parametrize("words", ["ông a của ", "ông a, ", "ông a gặp ", "ông a ("])
def test_other_words_do_not(words: str) -> None:
    assert not may_end_in_verb(words, len(words))


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (gaps.ENDED, verbs._TELLS_ENDED),
        (gaps.WANTS_REMOVED, verbs._REMOVALS),
        (gaps.REMOVES, (*verbs._REMOVALS, verbs._DECISION)),
        (gaps.SUSPENDED, ("đình chỉ",)),
        (gaps.ELECTED, ("cử", "bầu")),
        (gaps.ELECTS, ("bầu", "chọn")),
        (gaps.WORD_OF, (" của ",)),
        (past._REMOVES, ("chức ", "nhiệm ")),
        (past._PREDECESSOR, ("người", "tiền nhiệm")),
        (past._GIVEN_TO, (" cho ",)),
        (past._THEN, past._EARLIER_TIMES),
        (past._BEFORE_THAT, past._EARLIER_TIMES),
        (ahead._CLAUSE, unheld.WHEN),
        (unheld._words().asks_for, unheld.WHEN),
        (unheld._words().denied, unheld._pieces("denies")),
        (unheld._words().supposed, unheld._pieces("supposes")),
        (unheld._words().left_out, unheld._pieces("left out")),
        (gaps.APPOINTS, unheld._APPOINTING),
        (dates._LEFT, dates._LEAVING),
        (dates._CUNG_NGAY, ("cùng ngày",)),
    ],
)
def test_every_branch_has_a_piece(pattern: re.Pattern[str], pieces: tuple[str, ...]) -> None:
    found = _shortest(parser.parse(pattern.pattern))
    assert found
    assert not [words for words in found if not any(piece in words for piece in pieces)]


@pytest.mark.parametrize("shape", [gaps.TAKES_OFFICE, gaps.IS_NOW], ids=["takes", "is now"])
def test_a_verb_before_an_office_is_no_longer_than_is_looked_back(shape: re.Pattern[str]) -> None:
    assert parser.parse(shape.pattern).getwidth()[1] < verbs._LONGEST_VERB


@pytest.mark.parametrize(
    ("shape", "passes"),
    [
        (clauses._ANSWERED, lambda words: words[-3:] in clauses._ANSWERED_ENDS),
        (spoken_to._OF_ANOTHER, lambda words: words[-3:] in spoken_to._ENDS),
        (spoken_to._OF_ONE_NAMED, lambda words: words[-3:] in spoken_to._VERB_ENDS),
        (lives._LINE, lambda words: words[-2:] in lives._LINE_ENDS or words[-1] == ":"),
        *(
            (
                re.compile(shape.pattern.replace(r"\s", "[ ]")),
                lambda words: beside._may_follow(words[-5:]),
            )
            for shape in (gaps.AFTER, gaps.AFTER_LOOSE, gaps.AFTER_LIFE)
        ),
    ],
)
def test_every_branch_ends_so(shape: re.Pattern[str], passes: Callable[[str], bool]) -> None:
    ends = set(_ends(shape))
    assert ends
    assert not [end for end in ends if not passes(end)]


@pytest.mark.parametrize("shape", [gaps.AFTER, gaps.AFTER_LOOSE, gaps.AFTER_LIFE])
def test_every_branch_of_what_stands_behind_a_name_begins_so(shape: re.Pattern[str]) -> None:
    begins = _begins_of(parser.parse(shape.pattern.replace(r"\s", "[ ]")))
    assert begins
    assert not [each for each in begins if not beside._may_begin(each.replace(_ANY, "-")[:5])]


@pytest.mark.parametrize("begins", [" đã t", " cho ", " nhấn", " được"])
def test_other_words_behind_a_name_do_not(begins: str) -> None:
    assert not beside._may_begin(begins)


@pytest.mark.parametrize("behind", ["", " vị", " đồng chí", " tân"])
def test_every_word_of_several_passes_the_gate(behind: str) -> None:
    plural = _shortest(parser.parse(gaps.PLURAL.pattern))
    found = {words.rstrip().replace(_ANY, "2") for words in plural}
    assert found
    words = [f"{each}{behind} " for each in found]
    assert not [each for each in words if not gaps.are_several(each, len(each))]


@pytest.mark.parametrize("words", ["các ", "2 ", "ba ", "các ông ", "năm đồng chí ", "các \n"])
def test_several_are_told_at_the_beginning_of_a_text_too(words: str) -> None:
    assert gaps.are_several(words, len(words))


@pytest.mark.parametrize("words", ["ông ", "của ông ", "đồng chí ", "12 ", ""])
def test_one_is_not_several(words: str) -> None:
    assert not gaps.are_several(words, len(words))


@pytest.mark.parametrize("shape", chains._SKIPPED)
def test_what_is_skipped_between_two_offices_begins_so(shape: re.Pattern[str]) -> None:
    found = _shortest(parser.parse(shape.pattern))
    assert found
    assert not [words for words in found if words and not chains._may_skip(words[:3])]


@pytest.mark.parametrize(
    "gap",
    [
        *(", Tỉnh Bắc Ninh,", ", thành phố Huế,", ", TP HCM,", ", quận 1,", ", Hữu Lũng"),
        *(
            " (1981-1987), ",
            " Việt Nam (1981-1987), ",
            ", từ 2010 đến 2015, ",
            " , từ 2010 đến nay, ",
        ),
        *(
            " (dự khuyết), XI, ",
            ", XI, ",
            ", khóa 12, ",
            " (sau là Cục Y), ",
            " (UVTV), ",
            " - PA92, ",
        ),
    ],
)
def test_what_may_stand_between_two_offices_is_skipped(gap: str) -> None:
    assert chains._may_skip(gap[:3])


@pytest.mark.parametrize("gap", [" và ", " kiêm ", ", nguyên ", ", ông "])
def test_other_words_between_two_offices_are_not(gap: str) -> None:
    assert not chains._may_skip(gap[:3])


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (gaps.TOWARDS, decided._TOWARDS),
        (gaps.TOWARDS_SEVERAL, decided._TOWARDS),
        (gaps.OF_COUNTRY, clauses._OF_COUNTRY),
    ],
)
def test_every_branch_begins_so(pattern: re.Pattern[str], begins: tuple[str, ...]) -> None:
    found = _shortest(parser.parse(pattern.pattern))
    assert found
    assert not [words for words in found if not words.startswith(begins)]


def test_every_span_has_a_year_that_goes_on_to_another() -> None:
    found = _shortest(parser.parse(spans.SPAN))
    assert found
    assert not [words for words in found if not spans.YEAR_TO.search(words)]


def test_what_stands_behind_a_span_and_before_an_office_passes_its_gate() -> None:
    verbs_of_holding = set(_ends(spans._HOLDS))
    signs = [f"2005 - 2010{sign}{blank}" for sign in spans._SPAN_SIGNS for blank in ("", " ", "  ")]
    assert verbs_of_holding
    for before in (*verbs_of_holding, *signs):
        end = len(before)
        assert may_end_in_verb(before, end) or spans.may_end_span(before, end)


@pytest.mark.parametrize("before", ["ông a, ", "của ", "ông a (", "2005 - 2010, "])
def test_other_words_end_no_span(before: str) -> None:
    assert not may_end_in_verb(before, len(before))
    assert not spans.may_end_span(before, len(before))


def test_a_span_is_found_however_long_its_first_day_is() -> None:
    for lead in (
        "Giai đoạn kể từ ngày 31 tháng 12, năm ",
        "từ ngày 31 / 12 / ",
        "Thời gian từ đầu năm ",
    ):
        text = f"Ông A sinh năm 1950; {lead}2005 đến năm 2010, ông là "
        assert spans.span_before(text, len(text)) is not None


@pytest.mark.parametrize("behind", dates._BEHIND)
def test_what_tells_a_time_behind_an_office_passes_its_gate(behind: re.Pattern[str]) -> None:
    found = _shortest(parser.parse(behind.pattern))
    assert found
    told = [words for words in found if words[:1] in " ,("]
    assert told == [words for words in told if dates._may_tell_time(words, 0)]


@pytest.mark.parametrize(
    "words",
    [
        *dates._POINTING,
        *(f", {place} Tân Bình, " for place in ("Tỉnh", "tỉnh", "TP", "quận", "Huyện", "thị xã")),
        " (TP HCM)",
        " (Tân Bình)",
        ", thời hạn 05 năm, kể từ ngày 10/5/2024",
        " nhiệm kỳ 5 năm, từ ngày 10/5/2024",
        " với thời gian giữ chức vụ 5 năm, từ 10/5/2024",
        ", Bộ Y tế từ ngày 1/4/2024",
    ],
)
def test_what_is_passed_behind_an_office_is_not_lost(words: str) -> None:
    passed = gaps.WITHIN.match(words) or up_to_its_day.past_term(words, 0)
    assert passed or up_to_its_day.past_ministry(words, 0) or words in dates._POINTING
    assert words[:3] in dates._PASSED_COMMA or words[:2] in dates._PASSED


@pytest.mark.parametrize(
    "text",
    [
        "bộ trưởng bộ y tế, thứ trưởng y tế và cán bộ bộ nội vụ; bộ trưởng y tế",
        "thứ trưởng bộ trưởng bộ ",
        "đội bộ thứ trưởng",
    ],
)
def test_ministries_are_found_between_two_offsets(text: str) -> None:
    for begin in range(len(text) + 1):
        for end in range(len(text) + 1):
            found = [each.span() for each in ministries._ministries(text, begin, end)]
            expected = ministries._MINISTRY_OR_HEAD.finditer(text, begin, end)
            assert found == [each.span() for each in expected]


def test_what_stands_most_often_behind_names_may_stand_there() -> None:
    assert not [gap for gap in beside._BEHIND_NAMES if not gaps.AFTER.fullmatch(gap)]


@pytest.mark.parametrize("row", tables.rows("aide_words"), ids=lambda row: row["word"])
@pytest.mark.parametrize("of", ["", "của ", "cho "])
def test_words_for_aides_are_found_before_an_office(row: dict[str, str], of: str) -> None:
    before = f"ông là {row['word']} {of}"
    assert aides._word_before(f"{before}chủ tịch nước", len(before)) is not None


@pytest.mark.parametrize("row", tables.rows("kin_words"), ids=lambda row: row["word"])
@pytest.mark.parametrize("of", ["", "của ", "cho "])
def test_words_for_kin_are_found_before_an_office(row: dict[str, str], of: str) -> None:
    before = f"gặp {row['word']} {of}"
    assert aides.is_of_another(f"{before}chủ tịch nước", len(before))


def test_what_is_told_whole_elsewhere_is_asked_for() -> None:
    heads = {*posts_parts._TOLD_WHOLE, *ministries._CUT_SHORT, ministries._DEPARTMENT}
    assert heads | {posts_placed._OF_PROVINCES} <= bodies._TOLD_SHORT
    assert posts_placed._UNIT_OF_SERVICE == bodies._OF_SERVICE


TOLD = (
    "Họp tại UBND. Ngày 5/6, ông A được bầu! Bà B?\n\nHội nghị (lần 2). Ông C . D ... E\nTP. F",
    "không dấu",
    "\n\nA. ",
    "_. a",
)


@pytest.mark.parametrize("text", TOLD)
def test_sentences_are_those_between_ends(text: str) -> None:
    for floor in range(len(text) + 1):
        for at in range(floor, len(text) + 1):
            ends = [end.span() for end in meetings._ENDS.finditer(text, floor, at)]
            found = list(meetings._sentences_back(text, floor, at))
            assert [end for _, end in found] == [end for end, _ in reversed(ends)]
            assert [begin for begin, _ in found][:-1] == [end for _, end in ends[-2::-1]]


def _ends(pattern: re.Pattern[str]) -> Iterator[str]:
    """How what a pattern matches can end, from before its last word on."""
    for end in _ends_of(parser.parse(pattern.pattern)):
        if end.rstrip(_BEHIND_WORDS):
            yield f"kinh qua {end.replace(_ANY, ' ')}"


def _ends_of(steps: Iterable[tuple[Any, Any]]) -> set[str]:
    found = {""}
    for kind, value in reversed(list(steps)):
        if all(map(_is_whole, found)):
            break
        before = _one(kind, value)
        found = {end if _is_whole(end) else b + end for end in found for b in before}
    return found


def _is_whole(end: str) -> bool:
    """Whether nothing before can change the last word."""
    word = end.rstrip(_BEHIND_WORDS)
    return " " in word or _ANY in word


def _one(kind: Any, value: Any) -> set[str]:
    """How one step of a pattern can end."""
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return {chr(sign) for _, sign in value}
    if kind in (op.IN, op.NOT_LITERAL, op.ANY):
        return {_ANY}
    if kind is op.BRANCH:
        return set().union(*map(_ends_of, value[1]))
    if kind is op.SUBPATTERN:
        return _ends_of(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        once = _ends_of(value[2])
        return once | {""} if value[0] == 0 else once
    # Of the groups that are asked for, each looks only ahead.
    assert kind in (op.AT, op.ASSERT, op.ASSERT_NOT, op.GROUPREF_EXISTS)
    return {""}


def _begins_of(steps: Iterable[tuple[Any, Any]]) -> set[str]:
    """How what a pattern matches can begin, up to behind its first word."""
    found = {""}
    for kind, value in steps:
        if all(map(_is_begun, found)):
            break
        more = _one_begin(kind, value)
        found = {each if _is_begun(each) else each + next_ for each in found for next_ in more}
    return found


def _is_begun(begin: str) -> bool:
    """Whether nothing behind can change the first word, or it begins with a sign."""
    is_sign = begin[:1] not in ("", " ") and not begin[:1].isalpha()
    return is_sign or (len(begin) > 1 and not begin[1:].isalpha())


def _one_begin(kind: Any, value: Any) -> set[str]:
    if kind is op.BRANCH:
        return set().union(*map(_begins_of, value[1]))
    if kind is op.SUBPATTERN:
        return _begins_of(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        once = _begins_of(value[2])
        return once | {""} if value[0] == 0 else once
    return _one(kind, value)


def _shortest(steps: Iterable[tuple[Any, Any]]) -> set[str]:
    """What each branch of a pattern finds, with nothing in it that may be left out."""
    found = {""}
    for kind, value in steps:
        found = {words + more for words in found for more in _shortest_step(kind, value)}
    return found


def _shortest_step(kind: Any, value: Any) -> set[str]:
    if kind is op.BRANCH:
        return set().union(*map(_shortest, value[1]))
    if kind is op.SUBPATTERN:
        return _shortest(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, _, repeated = value
        return {once * least for once in _shortest(repeated)}
    if kind is op.IN:
        return {_one_of(value)}
    return {each[:1] for each in _one(kind, value)}


def _one_of(choices: list[tuple[Any, Any]]) -> str:
    """A sign of a set of signs: a figure or a letter, where it has one."""
    signs = [chr(sign) for kind, sign in choices if kind is op.LITERAL]
    if (op.CATEGORY, op.CATEGORY_DIGIT) in choices:
        return "0"
    return signs[0] if signs else _ANY


@pytest.mark.parametrize("at", ["", "\n", " "])
def test_a_line_of_a_life_ends_at_its_office_or_above_it(facts_of, at: str) -> None:
    told = f"Ông Lê Văn Hòa sinh năm 1970.\nQuá trình công tác:\n- 2005 - 2010:{at}"
    held = facts_of(f"{told}Phó Giám đốc Sở Y tế tỉnh Nghệ An\n").holdings
    assert [(h.person, h.head) for h in held] == [("Lê Văn Hòa", "Phó Giám đốc")]
