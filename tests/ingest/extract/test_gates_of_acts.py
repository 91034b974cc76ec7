"""What is asked before a pattern about acts lacks nothing that the pattern could find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bomay.ingest.extract.acts import (
    anaphors,
    find,
    issuers,
    laws,
    mentions,
    signing,
    titles,
    unnumbered,
)
from bomay.ingest.extract.citations import carrying_out, cues, deeds, modality, speaker
from bomay.ingest.extract.document import details
from bomay.ingest.extract.text import dates
from bomay.ingest.extract.text.beginnings import AnyOf
from bomay.ontology.tables import rows

_OF_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_SPACE": "a",
}


def branches(pattern: str) -> Iterator[str]:
    """Shortest texts of a pattern, one at least for each of its choices and optional parts."""
    yield from _of_all(list(_parser.parse(pattern)))


def _of_all(parts: list[Any]) -> Iterator[str]:
    of_each = [[*dict.fromkeys(_of_part(part))] for part in parts]
    plain = [texts[0] for texts in of_each]
    yield "".join(plain)
    for at, texts in enumerate(of_each):
        for text in texts[1:]:
            yield "".join([*plain[:at], text, *plain[at + 1 :]])


def _of_part(part: Any) -> Iterator[str]:
    kind, value = str(part[0]), part[1]
    if kind == "LITERAL":
        yield chr(value)
    elif kind == "NOT_LITERAL":
        yield "x"
    elif kind == "IN":
        yield from _of_set(value)
    elif kind == "BRANCH":
        for choice in value[1]:
            yield from _of_all(list(choice))
    elif kind == "SUBPATTERN":
        yield from _of_all(list(value[-1]))
    elif kind == "ATOMIC_GROUP":
        yield from _of_all(list(value))
    elif kind.endswith("REPEAT"):
        least, _, inner = value
        for text in _of_all(list(inner)):
            yield text * least
            yield text * max(least, 1)
    else:
        yield ""  # what looks around itself, and what stands at an end


def _of_set(chosen: list[Any]) -> Iterator[str]:
    if str(chosen[0][0]) == "NEGATE":
        yield "x"
        return
    for kind, value in chosen:
        if str(kind) == "LITERAL":
            yield chr(value)
        elif str(kind) == "RANGE":
            yield chr(value[0])
        else:
            yield _OF_CATEGORIES[str(value)]


def test_branches_are_all_told() -> None:
    assert set(branches("(?:bộ )?luật|nghị (?:định|quyết)")) == {
        *("luật", "bộ luật", "nghị định", "nghị quyết"),
    }


@pytest.mark.parametrize("row", rows("act_verbs"), ids=lambda row: row["relation"])
def test_every_form_of_a_verb_passes(row: dict[str, str]) -> None:
    forms = list(branches(row["verb"]))
    assert forms
    assert all(deeds._has_verb(f" đã {form} ") for form in forms)
    found = [form for form in forms if re.search(row["verb"], f" đã {form} ")]
    assert found == [form for form in forms if deeds._tells_verb(f" đã {form} ")]


@pytest.mark.parametrize("gap", [deeds._INSIDE_GAP, deeds._SWAP_GAP, deeds._IS])
def test_what_joins_two_acts_alone_may_tell_a_deed(gap: re.Pattern[str]) -> None:
    assert all(deeds.may_tell(text) for text in branches(gap.pattern))
    assert all(
        not deeds.may_tell(words) for words in (" và ", " về nuôi ong và ", " quy định tại ")
    )


def test_every_way_to_cease_names_the_effect() -> None:
    for pattern in (deeds._CEASES, deeds._STOPS, deeds._ceases_gap().pattern):
        assert all(deeds._EFFECT in text for text in branches(pattern))
    assert all(deeds._EFFECT in text for text in branches(deeds._FORCE_GAP.pattern))


def test_every_name_that_is_left_out_passes() -> None:
    for text in branches(cues._LAW_NAME.pattern):
        assert any(one in text for one in cues._NAMING), text
        # what must stand behind a name of the form ``của …`` is no part of what it is
        assert text.startswith("của ") or any(one in text for one in cues._NAMED_TO), text


def test_what_is_left_out_before_a_number_passes() -> None:
    words = frozenset({"số"})
    for pattern, ending in ((cues._ABOVE_ALL, " "), (cues._ISSUED_WITH, " "), (cues._LAW_NAME, "")):
        for text in branches(pattern.pattern):
            if not text.startswith("của ") and text.split()[-1] not in cues._gap_words("short"):
                assert cues._may_end(f"số{text}{ending}", 2, 2 + len(text + ending), words), text
    assert all(", " in text for text in branches(cues._ABOVE_ALL.pattern))
    assert all("kèm theo" in text for text in branches(cues._ISSUED_WITH.pattern))


def test_every_way_to_carry_out_passes() -> None:
    for pattern in (carrying_out._TITLE, carrying_out._PURPOSE):
        assert all(
            any(verb in text for verb in carrying_out._VERBS) for text in branches(pattern.pattern)
        )
    for text in branches(carrying_out._THEN_MADE.pattern):
        assert text.startswith(",")
        assert any(verb in text for verb in carrying_out._MAKING)


def test_every_negation_passes() -> None:
    for text in branches(modality._NEGATED.pattern):
        assert "không" in text or "chưa" in text


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (modality._LATE, modality._LATENESS),
        (modality._PLANNED, modality._PLANS),
        (modality._THIS_ACT, modality._THESE_ACTS),
        (modality._SUPPOSED, modality._SUPPOSING),
        (modality._HAS_CARRIED_OUT, ("đã",)),
        (modality._HAS_DONE, ("đã", "vừa", "mới")),
    ],
)
def test_every_way_to_be_meant_passes(pattern: re.Pattern[str], words: tuple[str, ...]) -> None:
    for text in branches(pattern.pattern):
        assert any(word in text for word in words), text


@pytest.mark.parametrize(
    ("before", "heads"),
    [
        *[("", True), ("- ", True), ("1. ", True), ("điều 2. ", True), ("sửa đổi, ", True)],
        *[("điều 3: bãi bỏ và ", True), ("# điều iv. b) ", False), ("theo đó, 2) ", True)],
        *[("bộ a ", False), ("sửa đổi - ", False), ("cụ thể, bộ a bãi bỏ và ", False)],
    ],
)
def test_a_heading_has_no_other_words(before: str, *, heads: bool) -> None:
    assert modality._is_heading(before) == heads


def test_a_title_that_dangles_passes() -> None:
    for text in branches(titles._DANGLING.pattern):
        title = f"nuôi ong{text}"
        found = titles._DANGLING.search(title)
        assert found is not None
        told = title.rstrip(titles._DANGLING_SIGNS)
        assert told.endswith(titles._LEADING_ON) or found.start() == len(told)


def test_the_end_of_a_title_begins_as_is_told() -> None:
    begins = re.compile(titles._ENDING_BEGINS)
    for text in branches(titles._ENDING):
        # all that stands before what looks ahead, which tells of no letters
        assert begins.match(text) or text == " ", text


def test_consolidated_texts_pass() -> None:
    for text in branches(speaker._CONSOLIDATED.pattern):
        assert any(hint in text for hint in speaker._HINTS) or speaker._AMENDED_BY.search(text)


def test_what_leads_to_a_number_with_the_code_behind_passes() -> None:
    for pattern in (find._LIST_BEFORE, find._RANGE_BEFORE):
        for text in branches(pattern.pattern):
            assert pattern.search(text) is not None
            assert text.rstrip().endswith(find._LEADING_ON)
            assert find._leads_on(text)


def test_all_that_is_told_behind_a_number_begins_as_is_asked() -> None:
    told = (mentions._TERM, mentions._YEAR, issuers._OF, issuers._AT_PLENUM, dates._BEGINS)
    for pattern in told:
        found = [text for text in branches(pattern.pattern) if pattern.match(text)]
        assert found
        for text in found:
            begins = text.lstrip(mentions._SIGNS)[:1]
            assert {begins.lower(), begins.upper()} <= mentions._BEGINS, text


@pytest.mark.parametrize(
    "day", ["ngày 1/1/2020;", "ngày 1/1/2020 của Bộ Xây dựng, có hiệu lực", "1/1/2020"]
)
def test_the_day_behind_a_title_has_its_words(day: str) -> None:
    for pattern in (titles._DAY_BEHIND, titles._DAY_OF_SIGNING):
        found = [f"{text}{day}" for text in branches(f"(?:{pattern.pattern})")]
        for text in filter(pattern.match, found):
            assert "hành ngày " in text or " hiệu lực" in text, text


def test_the_end_of_a_title_is_found_at_each_of_its_first_letters() -> None:
    for text in branches(titles._ENDING):
        for behind in ("", " ", "\n", "Bộ luật Hình sự đã "):
            begun = re.match(f"(?={titles._ENDING_BEGINS})(?:{titles._ENDING})", text + behind)
            assert begun is None or titles._END.match(text + behind)


def test_what_tells_of_signing_ends_as_is_asked() -> None:
    for text in branches(signing._SIGNED.pattern):
        assert text.rstrip().endswith(signing._SIGNING_WORDS)


@pytest.mark.parametrize("text", ["A. B; c!d! E\nF? G.", "a.b", "A.\nB", "", ". ", "A …; B"])
def test_a_sentence_begins_behind_the_last_stop(text: str) -> None:
    stop = re.compile(r"[.;!?](?=\s)|\n")
    for floor in range(len(text) + 1):
        for end in range(floor, len(text) + 1):
            ends = [found.end() for found in stop.finditer(text, floor, end)]
            begin = signing._sentence(text, floor, end)
            assert text[begin:end].lstrip() == text[max([floor, *ends]) : end].lstrip()


@pytest.mark.parametrize(
    "row",
    [row for row in rows("date_cues") if row["kind"] == "ongoing"],
    ids=lambda row: row["cue"],
)
def test_what_is_under_way_passes(row: dict[str, str]) -> None:
    assert all(details._SINCE.are_in(text) for text in branches(row["needs"]))
    assert all(details._UNDER_WAY.are_in(text) for text in branches(row["pattern"]))


def test_a_law_with_its_year_or_day_passes() -> None:
    for text in branches(laws._LAW.pattern):
        dated = text if text[-1:].isdigit() else f"{text} ngày 1"
        assert laws._TO_A_FIGURE.match(dated), text


def test_acts_of_congresses_are_called_so() -> None:
    for text in branches(unnumbered._OF_CONGRESS.pattern):
        assert text[1:].startswith(unnumbered._ACT_WORDS)


def test_what_points_to_an_act_begins_as_is_asked() -> None:
    for words in branches(anaphors._POINTING.pattern):
        assert words.startswith(" ")
        assert words[: anaphors._BEGUN] in anaphors._BEGINS
    assert all(words[: anaphors._BEGUN] in anaphors._BEGINS for words in anaphors._ON)


def test_no_sign_that_ends_a_tail_begins_what_is_told_of_a_number() -> None:
    for pattern in (mentions._EMPHASIS, mentions._ASIDE, mentions._TERM, mentions._YEAR):
        assert all(text[0] not in mentions._ENDS for text in branches(pattern.pattern))
    for pattern in (mentions._EMPHASIS, mentions._ASIDE):
        assert all(text[0] in mentions._OPENS for text in branches(pattern.pattern))


def test_codified_articles_and_what_they_point_to_pass() -> None:
    assert all(speaker._HEADING in text for text in branches(speaker._ARTICLE.pattern))
    assert all(speaker._ELSEWHERE in text for text in branches(speaker._CROSS_REFERENCE.pattern))
    assert all(text.startswith("(") for text in branches(titles._IN_SOURCE.pattern))


def test_the_words_of_any_of_several_patterns_stand_alone() -> None:
    words = ["ban", "bãi bỏ", "thay thế"]
    told = AnyOf(words)
    text = "bán ban cấp ban, (bãi bỏ) bãi bỏng; thay thế.ban"
    tried = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
    found = [match.span() for _, match in told.find(text, 0, len(text))]
    assert found == [match.span() for match in tried.finditer(text)]
