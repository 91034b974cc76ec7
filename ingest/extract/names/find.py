"""Persons named in a text.

A name is a run of capitalised syllables that begins with a surname, or any such run right after
an honorific or a post. Places, bodies and posts are read before and are no names; nor are
streets, schools and prizes called after people, nor by-lines. A given name after an honorific
stands for the one full name of the text that ends in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names import titled as names_titled
from bomay.ingest.extract.names.forms import (
    MAX_SYLLABLES,
    Name,
    known_names,
    longest_form,
    with_aliases,
)
from bomay.ingest.extract.names.stage import is_of_the_stage, without_clubs
from bomay.ingest.extract.names.standing import Anchors, Standing, is_anchored, standing
from bomay.ingest.extract.names.stretches import (
    TITLES,
    Words,
    common_surnames,
    given_counts,
    is_middle,
    kept,
    middle_counts,
    surnames,
    words_of,
)
from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ingest.extract.text.letters import (
    CAPITALISED,
    CAPITALISED_WORD,
    LOWER,
    MARKED,
    UPPER,
    is_vietnamese,
)
from bomay.ingest.extract.text.remembered import remembered
from bomay.ontology import tables

_FREQUENT_GIVEN = 8
_PRESIDENT = "Hồ Chí Minh"
# ``Trần Thị MơVừa qua``: the next sentence begins without a space.
_ENDS = rf"(?:(?![^\W_])|(?=[{UPPER}][a-z]*[{MARKED}][{LOWER}]*(?![^\W_])))"
# Most runs are one capital at the head of a sentence: a group tells those that may be more. No list
# of names has 400 syllables, and matching keeps a place for each of them to go back to.
_RUN = re.compile(
    rf"{CAPITALISED_WORD}"
    rf"(?:((?:[ ]{CAPITALISED}){{1,400}}{_ENDS}|(?![^\W_])(?={names_foreign.GOES_ON}))|){_ENDS}"
)
_PARTS_OF_ASIA = frozenset({"Đông", "Nam", "Bắc", "Tây", "Trung", "Châu", "Âu"})
_MIDDLE = frozenset({"Văn", "Thị"})  # never the end of a name
# ``Văn phòng Luật sư A``, ``Hội Nhà báo``: the profession is part of a body's name.
_IN_A_BODY = re.compile(r"(?:phòng|đoàn|hội|công ty|luật)[ ]$")
_LETTERS_BEHIND = re.compile(rf"[ ]\([{UPPER}][{UPPER}&-]{{1,11}}\)(?=[ ])")
_VOWEL = re.compile(r"[^\W\d_bcdđfghjklmnpqrstvwxz]", re.IGNORECASE)
_NEXT_LINE = re.compile(rf"[ ]?\n[ ]?([{UPPER}][{LOWER}]+)(?=[ ][{LOWER}–-]|[ ]?[,.;)])")
# ``- PCTr. Vũ Ngọc⏎Sơn (để b/c);``: the narrow column of who gets a letter.
_NEXT_IN_COLUMN = re.compile(rf"[ ]?\n[ ]?([{UPPER}][{LOWER}]+)[ ]\(để[ ]")
_TWO_CAPITALS = re.compile(rf"[ ]([{UPPER}][{LOWER}]+)[ ][{UPPER}]")
_SIGNS = (",", ")", ";", ".", ":")  # a sentence that goes on begins with no word before these
_LONG_LINE = 50


@cache
def honorifics() -> Vocabulary[str]:
    """Words that stand before names, with their class."""
    return Vocabulary({row["surface"]: row["class"] for row in tables.rows("honorifics")})


def find_names(
    text: str,
    flat: str,
    blocked: Sequence[tuple[int, int]],
    *,
    posts: Sequence[tuple[int, int]],
    abroad: Iterable[int] = (),
    signed: bool = False,
) -> list[Name]:
    """All mentions of persons in reading order.

    Args:
        text: normalised text.
        flat: the same in lower case.
        blocked: spans of places, bodies and posts, in order.
        posts: spans of posts.
        abroad: ends of the posts among them that are of another country.
        signed: names that stand alone are signers, not authors.
    """
    found = list(honorifics().find_all(flat))
    stage = is_of_the_stage(flat, found)
    titles = _honorific_ends(text, flat, found)
    closed = _in_brackets(text, posts)
    abroad = {*abroad, *(closed[end] for end in abroad if end in closed)}
    posts = [*posts, *((start, closed[end]) for start, end in posts if end in closed)]
    anchors = Anchors(titles, posts, abroad, stage=stage)
    candidates = with_aliases(text, _candidates(text, flat, (blocked, anchors), signed=signed))
    if stage:
        candidates = without_clubs(text, flat, candidates)
    known = known_names([c for c in candidates if c.full])
    named = [longest_form(c, known) for c in candidates]
    return [n for n in named if n.full]


def _in_brackets(text: str, posts: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Where the brackets behind posts end: ``Chủ tịch Liên đoàn X (ABC) | Lê Văn A``."""
    found = {}
    for _, end in posts:
        if text.startswith(" (", end) and (letters := _LETTERS_BEHIND.match(text, end)) is not None:
            found[end] = letters.end()
    return found


def _honorific_ends(
    text: str, flat: str, found: Iterable[tuple[int, int, str]]
) -> set[tuple[int, str]]:
    """The ends of honorifics with their class; some capitals are parts of names or countries."""
    ends = set()
    for start, end, kind in found:
        printed = text[start:end]
        opens = printed in TITLES and _is_next_sentence(text, end)
        if printed.istitle() and not opens and _previous_is_capital(text, start):
            continue
        if printed == "Anh" and not context.starts_sentence(text, start):
            continue
        if kind == "title" and _IN_A_BODY.search(flat, max(0, start - 12), start):
            continue
        ends.add((end, kind))
    return ends


def _is_next_sentence(text: str, end: int) -> bool:
    """``Ảnh: Minh Tâm Ông Lê Văn Bình``: a surname and more behind the title of a new sentence."""
    after = _TWO_CAPITALS.match(text, end)
    return after is not None and after.group(1) in common_surnames()


def _previous_is_capital(text: str, start: int) -> bool:
    if start < 2 or text[start - 1] != " ":
        return False
    begin = text.rfind(" ", max(0, start - 12), start - 1) + 1
    return text[begin : start - 1].istitle()


def _candidates(
    text: str,
    flat: str,
    given: tuple[Sequence[tuple[int, int]], Anchors],
    *,
    signed: bool,
) -> list[Name]:
    blocked, anchors = given
    starts = [start for start, _ in blocked]
    found = list(names_titled.names_in_capitals(text, anchors.ends, surnames()))
    pending: list[Name] = []
    streets: set[str] = set()
    runs = list(_RUN.finditer(text))
    called = context.Called(text, flat, runs)
    behind, ahead = anchors.behind, anchors.ahead
    listed = -1  # where the last name of several under one title ends
    for number, run in enumerate(runs):
        start, end = span = run.span()
        near = start in behind or end in ahead
        if run.lastindex is None and not (near and is_anchored(text, span, anchors)):
            continue  # one capital at the head of a sentence
        joined = start - listed <= context.LONGEST_SIGN and (
            text[listed:start] in context.LIST_SIGNS
        )
        if (
            not (joined or near or anchors.stage)
            and _names_nobody(text[start:end])
            and _is_whole_run(text, span, blocked, starts, anchors)
        ):
            continue
        for free in _free_spans(text, span, blocked, starts, anchors):
            stands = standing(text, free, anchors, joined=joined)
            name = _name_of(text, free, stands)
            if name is None:
                two = None if stands.anchored else names_foreign.pending(words_of(text, free))
                if two is not None:
                    pending.append(two)
                continue
            if (
                name.foreign
                and not stands.anchored
                and context.is_group(flat, name.start, name.end)
            ):
                streets.add(name.full)
                continue
            if signed and stands.anchored:
                name = _over_line(text, name)
            if not stands.anchored and (
                called.is_so(number) or context.is_called_after(flat, name.start)
            ):
                called.found(number)
                if context.is_in_the_street(flat, name.start):
                    streets.add(name.full)
                continue
            if not stands.anchored and (
                context.is_in_address(text, name.start, name.end)
                or (not signed and context.is_byline(text, flat, (name.start, name.end)))
            ):
                continue
            found.append(name)
            if joined or (stands.titled and names_titled.names_several(flat, name.start)):
                listed = name.end
    found += names_foreign.known_elsewhere(pending, found)
    found += names_foreign.listed_with(text, pending, found)
    streets.difference_update(name.full for name in found if name.anchored)
    return sorted([n for n in found if n.full not in streets], key=itemgetter(0))


def _is_whole_run(
    text: str,
    run: tuple[int, int],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: Anchors,
) -> bool:
    """Whether no place, body or post covers part of a run, and no honorific begins it."""
    index = bisect_left(starts, run[1])
    free = not index or blocked[index - 1][1] <= run[0]
    return free and text.find(" ", run[0]) not in anchors.ends


def _free_spans(
    text: str,
    run: tuple[int, int],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: Anchors,
) -> list[tuple[int, int]]:
    """The stretches of a run that no place, body, post or honorific covers."""
    start, stop = run
    index = bisect_right(starts, start) - 1
    if index >= 0 and stop <= blocked[index][1]:
        return []
    free = (index < 0 or blocked[index][1] <= start) and (
        index + 1 == len(starts) or starts[index + 1] >= stop
    )
    if free and not anchors.end_within(start, stop):
        return [run]
    spans: list[tuple[int, int]] = []
    begin = -1  # of the stretch that goes on
    for syllable in text[start:stop].split(" "):
        end = start + len(syllable)
        while index + 1 < len(starts) and starts[index + 1] <= start:
            index += 1
        covered = index >= 0 and start < blocked[index][1]
        covered = covered or (syllable in TITLES and end in anchors.ends)
        if covered and begin >= 0:
            spans.append((begin, start - 1))
            begin = -1
        elif not covered and begin < 0 and end not in anchors.ends:
            begin = start
        start = end + 1
    if begin >= 0:
        spans.append((begin, stop))
    return spans


@remembered(16384)
def _names_nobody(printed: str) -> bool:
    """Whether capitals name nobody, wherever they stand without a title or a post beside them."""
    if names_foreign.pending(words_of(printed, (0, len(printed)))) is not None:
        return False
    return all(_is_nobody(kept(printed, closed=closed)) for closed in (False, True))


def _is_nobody(left: Sequence[tuple[int, str]]) -> bool:
    words = list(left)
    if words[0][1] in surnames() and len(words) > 1:
        return False
    if len(words) > 2 and words[1][1] in surnames():
        return False
    return not (names_titled.may_be_given_name(words) or names_foreign.may_be_name(words))


def _name_of(text: str, span: tuple[int, int], stands: Standing) -> Name | None:
    """The name a stretch of capitals holds; ``full`` is empty for a part of a name."""
    anchored = stands.anchored
    begin, last = span
    left = kept(
        text[begin:last], closed=text[last : last + 1] in _SIGNS or text.startswith(" (", last)
    )
    words = [(begin + at, word) for at, word in left]
    first = 0
    if anchored:
        words = names_titled.without_style(words)
    if words[0][1] not in surnames() or len(words) == 1:
        later = _later_surname(words) if anchored else 0
        if later:
            first = later
        elif anchored:
            return names_titled.after_anchor(text, words, stands)
        elif (
            len(words) > 2
            and words[1][1] in surnames()
            and context.starts_sentence(text, words[0][0])
        ):
            first = 1
        else:
            return _of_no_surname(text, words, stands)
    chosen = words[first : first + names_titled.longest(words[first][1])]
    if len(chosen) < 2:
        return None
    chosen = _without_next_word(text, chosen)
    name = " ".join([word for _, word in chosen])
    start = chosen[0][0]
    end = start + len(name)
    if _is_no_name(name, anchored=anchored, followed=stands.followed):
        return None
    if name == _PRESIDENT or name.startswith(_PRESIDENT + " "):
        if not context.is_the_president(text, start):
            return None
        end = start + len(_PRESIDENT)
        return Name(start=start, end=end, full=_PRESIDENT, anchored=True)
    if not anchored:
        if not all(map(is_vietnamese, name.split(" "))):
            return names_foreign.continued(text, names_foreign.bare_name(text, words))
        above = context.goes_on_from_line_before(text, start)
        if above or not _plausible(text, name, (words, first)):
            return names_titled.given_name(text, words, stage=True) if stands.stage else None
    foreign = stands.abroad or "-" in name  # Kim Jong-un
    return Name(start, end, name, "", anchored, foreign)


def _of_no_surname(text: str, words: Words, stands: Standing) -> Name | None:
    """A name without a surname of ours and without a title before it."""
    alone = names_titled.given_name(text, words, stage=stands.stage)
    alone = alone or names_foreign.hyphened(text, words)
    alone = alone or names_foreign.with_initials(text, words)
    alone = alone or names_foreign.presented(text, words)
    return alone or names_foreign.continued(text, names_foreign.bare_name(text, words))


@remembered(16384)
def _is_no_name(name: str, *, anchored: bool, followed: bool) -> bool:
    """Whether what begins like a person's name is none by its own words."""
    syllables = name.split(" ")
    if name.endswith("Việt Nam") or context.is_delegation(name) or context.is_country(name):
        return True
    troupe = syllables[0] == "Đoàn"  # nghệ sĩ Đoàn Chèo Hải Phòng
    if anchored and (len(syllables) == 2 or troupe) and context.is_no_person(name):
        return True
    if followed and len(syllables) == 2 and context.is_place(name):
        return True
    # Nguyễn Văn A is an example or wants to stay unknown, as Nguyễn Văn Th. does
    part = syllables[-1] == "Á" and syllables[-2] in _PARTS_OF_ASIA  # "(Tôn Đông Á)"
    return part or syllables[-1] in _MIDDLE or not _is_whole(syllables[-1])


def _is_whole(word: str) -> bool:
    """Whether a syllable is not cut short: ``A``, ``Th``, but ``Á``."""
    return (
        (len(word) > 1 or word in MARKED.upper())
        and word != "Đ"
        and _VOWEL.search(word) is not None
    )


def _without_next_word(text: str, chosen: Words) -> Words:
    """Drop a fourth syllable that is rather the head of the next sentence's first word."""
    if len(chosen) != MAX_SYLLABLES:
        return chosen
    start, word = chosen[-1]
    end = start + len(word)
    follows = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
    if follows and context.begins_phrase(text[start : start + 20]):
        return chosen[:-1]
    rare = given_counts().get(word, 0) + middle_counts().get(word, 0) == 0
    # "Tạ Thị Hẻ Rịn": no name ends in a syllable that nobody has, so both are of one that is rare
    rare = rare and (given_counts().get(chosen[-2][1], 0) > 0 or len(chosen[-2][1]) == 1)
    return chosen[:-1] if follows and rare and not is_middle(chosen[-2][1]) else chosen


def _later_surname(words: Words) -> int:
    """Where the name begins after a company's: ``TGĐ Hoàng Phát Gia Lai Nguyễn Thị Như Huyền``."""
    for index in range(2, len(words) - 1):
        if words[index][1] in surnames() and len(words) - index in (2, 3, 4):
            return index if len(words) > MAX_SYLLABLES else 0
    return 0


def _plausible(text: str, name: str, of: tuple[Words, int]) -> bool:
    """Whether capitals without a title before them read as a person."""
    words, first = of
    syllables = name.split()
    if context.is_no_person(name) or len(words) - first > MAX_SYLLABLES + 1:
        return False
    if len(words) - first > MAX_SYLLABLES and _ends_with_province(words):
        return False
    if context.starts_sentence(text, words[first][0]) and (
        context.only_begins_sentence(syllables[0]) or context.is_place_elsewhere(text, name)
    ):
        return False
    if len(syllables) == 2:
        return (
            syllables[0] in common_surnames()
            and given_counts().get(syllables[1], 0) >= _FREQUENT_GIVEN
            and not context.is_place(name)
        )
    if context.is_place(name):
        return False
    # "Đinh Văn" is a town, "Đinh Văn Tuấn" a man
    given = len(syllables) == 3 and given_counts().get(syllables[2], 0) > 1
    return given or not context.is_place(" ".join(syllables[:2]))


def _ends_with_province(words: Words) -> bool:
    """``Tôn Sao Mai Cần Thơ``: a team or a firm of that place."""
    return context.is_province(" ".join(word for _, word in words[-2:]))


def _over_line(text: str, name: Name) -> Name:
    """``Phó Thủ tướng Bùi Thanh⏎Sơn có ý kiến``: a long line of a printed page broke the name."""
    if name.foreign or not 2 <= len(name.full.split()) < MAX_SYLLABLES:
        return name
    column = _NEXT_IN_COLUMN.match(text, name.end)
    if column is not None:
        return name._replace(end=column.end(1), full=f"{name.full} {column.group(1)}")
    rest = _NEXT_LINE.match(text, name.end)
    if rest is None or given_counts().get(rest.group(1), 0) < 2:
        return name
    begin = name.end - _LONG_LINE
    if begin < 0 or text.rfind("\n", begin, name.start) >= 0:
        return name
    return name._replace(end=rest.end(), full=f"{name.full} {rest.group(1)}")
