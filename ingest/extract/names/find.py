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
from functools import cache, lru_cache
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
from bomay.ingest.extract.names.stage import is_of_the_stage
from bomay.ingest.extract.names.standing import Anchors, Standing, is_anchored, standing
from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ingest.extract.text.letters import (
    CAPITALISED,
    CAPITALISED_WORD,
    LOWER,
    UPPER,
    is_vietnamese,
)
from bomay.ontology import tables

_FREQUENT_GIVEN = 8
_PRESIDENT = "Hồ Chí Minh"
# Most runs are one capital at the head of a sentence: a group tells those that may be more. No list
# of names has 400 syllables, and matching keeps a place for each of them to go back to.
_RUN = re.compile(
    rf"{CAPITALISED_WORD}"
    rf"((?:[ ]{CAPITALISED}){{1,400}}(?![^\W_])|(?![^\W_])(?={names_foreign.GOES_ON}))?(?![^\W_])"
)
_MIDDLE = frozenset({"Văn", "Thị"})  # never the end of a name
_TITLES = frozenset({"Ông", "Bà"})
# ``Hưng Nhượng Vương Trần Quốc Minh``: the title ends where the name begins.
_CROWNED = frozenset({"Vương", "Đế", "Công"})
_TITLES_BEFORE_SURNAMES = frozenset({"Anh", "Chị", "Em", "Bé", "Cô", "Bác", "Cháu"})
# ``Văn phòng Luật sư A``, ``Hội Nhà báo``: the profession is part of a body's name.
_IN_A_BODY = re.compile(r"(?:phòng|đoàn|hội|công ty|luật)[ ]$")
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


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames"))


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames") if row["common"])


@cache
def _also_words() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames") if row["word"])


def is_only_surname(word: str) -> bool:
    """Whether a surname is no ordinary word as well (``Hình``, ``Điểm``)."""
    return word in _surnames() and word not in _also_words()


@cache
def _middle() -> dict[str, int]:
    return {row["syllable"]: int(row["middle"]) for row in tables.rows("given_syllables")}


@cache
def _given() -> dict[str, int]:
    return {row["syllable"]: int(row["given"]) for row in tables.rows("given_syllables")}


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
    anchors = Anchors(titles, posts, abroad, stage=stage)
    candidates = with_aliases(text, _candidates(text, flat, (blocked, anchors), signed=signed))
    known = known_names([c for c in candidates if c.full])
    named = [longest_form(c, known) for c in candidates]
    return [n for n in named if n.full]


def _honorific_ends(
    text: str, flat: str, found: Iterable[tuple[int, int, str]]
) -> set[tuple[int, str]]:
    """The ends of honorifics with their class; some capitals are parts of names or countries."""
    ends = set()
    for start, end, kind in found:
        printed = text[start:end]
        opens = printed in _TITLES and _is_next_sentence(text, end)
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
    return after is not None and after.group(1) in _common_surnames()


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
    found = list(names_titled.names_in_capitals(text, anchors.ends, _surnames()))
    pending: list[Name] = []
    streets: set[str] = set()
    runs = [(*run.span(), run.lastindex is None) for run in _RUN.finditer(text)]
    called = context.Called(text, flat, runs)
    listed = -1  # where the last name of several under one title ends
    for number, (start, end, alone) in enumerate(runs):
        if alone and not (anchors.near(start, end) and is_anchored(text, (start, end), anchors)):
            continue  # one capital at the head of a sentence
        joined = start - listed <= context.LONGEST_SIGN and (
            text[listed:start] in context.LIST_SIGNS
        )
        if (
            not (joined or anchors.stage or anchors.near(start, end))
            and _names_nobody(text[start:end])
            and _is_whole_run(text, (start, end), blocked, starts, anchors)
        ):
            continue
        for words in _free_words(text, (start, end), blocked, starts, anchors):
            stands = standing(text, words, anchors, joined=joined)
            name = _name_of(text, words, stands)
            if name is None:
                if not stands.anchored and (two := names_foreign.pending(words)) is not None:
                    pending.append(two)
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
            if not stands.anchored and context.is_in_address(text, name.start, name.end):
                continue
            if not signed and context.is_byline(
                text, flat, (name.start, name.end), stands.anchored
            ):
                continue
            found.append(name)
            if joined or (stands.titled and names_titled.names_several(flat, name.start)):
                listed = name.end
    found += names_foreign.known_elsewhere(pending, found)
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


def _free_words(
    text: str,
    run: tuple[int, int],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: Anchors,
) -> list[list[tuple[int, str]]]:
    """The stretches of a run that no place, body, post or honorific covers."""
    start, stop = run
    index = bisect_right(starts, start) - 1
    if index >= 0 and stop <= blocked[index][1]:
        return []
    stretches: list[list[tuple[int, str]]] = []
    words: list[tuple[int, str]] = []
    for syllable in text[start:stop].split(" "):
        end = start + len(syllable)
        while index + 1 < len(starts) and starts[index + 1] <= start:
            index += 1
        covered = index >= 0 and start < blocked[index][1]
        covered = covered or (syllable in _TITLES and end in anchors.ends)
        if not covered and (words or end not in anchors.ends):
            words.append((start, syllable))
        elif words:
            stretches.append(words)
            words = []
        start = end + 1
    if words:
        stretches.append(words)
    return stretches


@lru_cache(maxsize=16384)
def _names_nobody(printed: str) -> bool:
    """Whether capitals name nobody, wherever they stand without a title or a post beside them."""
    words = [(0, word) for word in printed.split(" ")]
    if names_foreign.pending(words) is not None:
        return False
    words = _without_province(words)
    readings = (_without_sentence(words, closed=closed) for closed in (False, True))
    return all(_is_nobody(_without_glue(read)) for read in readings)


def _is_nobody(words: list[tuple[int, str]]) -> bool:
    if words[0][1] in _surnames() and len(words) > 1:
        return False
    if len(words) > 2 and words[1][1] in _surnames():
        return False
    return not (names_titled.may_be_given_name(words) or names_foreign.may_be_name(words))


def _name_of(text: str, words: list[tuple[int, str]], stands: Standing) -> Name | None:
    """The name a stretch of capitals holds; ``full`` is empty for a part of a name."""
    surnames = _surnames()
    anchored = stands.anchored
    last = words[-1][0] + len(words[-1][1])
    closed = text[last : last + 1] in _SIGNS
    words = _without_glue(_without_sentence(_without_province(words), closed=closed))
    first = 0
    if anchored:
        words = names_titled.without_style(words)
    if words[0][1] not in surnames or len(words) == 1:
        later = _later_surname(words) if anchored else 0
        if later:
            first = later
        elif anchored:
            return names_titled.after_anchor(text, words, stands)
        elif (
            len(words) > 2
            and words[1][1] in surnames
            and context.starts_sentence(text, words[0][0])
        ):
            first = 1
        else:
            alone = names_titled.given_name(
                text, words, stage=stands.stage
            ) or names_foreign.hyphened(text, words)
            alone = alone or names_foreign.with_initials(text, words)
            alone = alone or names_foreign.presented(text, words)
            return alone or names_foreign.continued(text, names_foreign.bare_name(text, words))
    chosen = words[first : first + names_titled.longest(words[first][1])]
    if len(chosen) < 2:
        return None
    chosen = _without_next_word(text, chosen)
    name = " ".join(word for _, word in chosen)
    start = chosen[0][0]
    end = chosen[-1][0] + len(chosen[-1][1])
    if name.endswith("Việt Nam") or context.is_delegation(name) or context.is_country(name):
        return None
    troupe = chosen[0][1] == "Đoàn"  # nghệ sĩ Đoàn Chèo Hải Phòng
    if anchored and (len(chosen) == 2 or troupe) and context.is_no_person(name):
        return None
    if stands.followed and len(chosen) == 2 and context.is_place(name):
        return None
    if chosen[-1][1] in _MIDDLE or not _is_whole(chosen[-1][1]):
        return None  # Nguyễn Văn A is an example or wants to stay unknown, as Nguyễn Văn Th. does
    if name == _PRESIDENT or name.startswith(_PRESIDENT + " "):
        if not context.is_the_president(text, start):
            return None
        end = start + len(_PRESIDENT)
        return Name(start=start, end=end, full=_PRESIDENT, anchored=True)
    if not all(map(is_vietnamese, (w for _, w in chosen))) and not anchored:
        return names_foreign.continued(text, names_foreign.bare_name(text, words))
    if not anchored and (
        context.goes_on_from_line_before(text, start) or not _plausible(text, name, (words, first))
    ):
        return names_titled.given_name(text, words, stage=True) if stands.stage else None
    foreign = stands.abroad or any("-" in word for _, word in chosen)  # Kim Jong-un
    return Name(start=start, end=end, full=name, anchored=anchored, foreign=foreign)


def _without_sentence(words: list[tuple[int, str]], *, closed: bool) -> list[tuple[int, str]]:
    """Cut a run of capitals where the next sentence begins without a full stop.

    A run ``closed`` by a sign ends with no word that begins a sentence.
    """
    while len(words) > 1 and words[0][1] in _TITLES:
        words = words[1:]
    crowned = len(words) > 4 and words[-4][1] in _CROWNED
    if crowned and words[-3][1] in _common_surnames():
        words = words[-3:]
    titled = len(words) > 2 and words[0][1] in _TITLES_BEFORE_SURNAMES
    if titled and words[1][1] in _common_surnames():
        words = words[1:]
    if len(words) > 1 and _opens_a_sentence(words[1][1]) and not (closed and len(words) == 2):
        return words[:1]
    for index in range(2, len(words)):
        word = words[index][1]
        whole = _given().get(word, 0) < 2 and (index > 2 or not _is_middle(words[1][1]))
        ends = closed and index == len(words) - 1
        if context.begins_sentence(word) and whole and not ends:
            return words[:index]
    return words


def _opens_a_sentence(word: str) -> bool:
    """``giám đốc Sanh Theo …``: a word that opens sentences and is in no name of two syllables."""
    return (
        context.begins_sentence(word) and not _given().get(word, 0) and not _middle().get(word, 0)
    )


def _is_whole(word: str) -> bool:
    """Whether a syllable is not cut short: ``A``, ``Th``."""
    return len(word) > 1 and _VOWEL.search(word) is not None


def _without_province(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """``Sở X Lâm Đồng Nguyễn Văn Minh``: a province, or the country, right before the name."""
    for index in range(len(words) - 3):
        if words[index][1] == "Việt" and words[index + 1][1] == "Nam":
            rest = words[index + 2 :]
            return rest if rest[0][1] in _surnames() else words
    for size in (2, 3) if len(words) > 3 else ():
        rest = words[size:]
        named = 2 <= len(rest) <= MAX_SYLLABLES and rest[0][1] in _surnames()
        if named and context.is_large_place(" ".join(word for _, word in words[:size])):
            return rest
    return words


def _is_middle(word: str) -> bool:
    """Whether a syllable stands in the middle of names more than at their end."""
    return _middle().get(word, 0) > _given().get(word, 0)


def _without_next_word(text: str, chosen: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Drop a fourth syllable that is rather the head of the next sentence's first word."""
    if len(chosen) != MAX_SYLLABLES:
        return chosen
    start, word = chosen[-1]
    end = start + len(word)
    follows = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
    if follows and context.begins_phrase(text[start : start + 20]):
        return chosen[:-1]
    rare = _given().get(word, 0) + _middle().get(word, 0) == 0
    return chosen[:-1] if follows and rare and not _is_middle(chosen[-2][1]) else chosen


def _without_glue(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """``Tô Lâmtrao``: a lost space after the name's last syllable."""
    start, last = words[-1]
    if len(words) < 2 or is_vietnamese(last) or words[0][1] not in _surnames():
        return words
    for cut in range(len(last) - 1, 1, -1):
        if _given().get(last[:cut], 0) > 1 and is_vietnamese(last[cut:]):
            return [*words[:-1], (start, last[:cut])]
    return words


def _later_surname(words: list[tuple[int, str]]) -> int:
    """Where the name begins after a company's: ``TGĐ Hoàng Phát Gia Lai Nguyễn Thị Như Huyền``."""
    for index in range(2, len(words) - 1):
        if words[index][1] in _surnames() and len(words) - index in (2, 3, 4):
            return index if len(words) > MAX_SYLLABLES else 0
    return 0


def _plausible(text: str, name: str, of: tuple[list[tuple[int, str]], int]) -> bool:
    """Whether capitals without a title before them read as a person."""
    words, first = of
    syllables = name.split()
    if context.is_no_person(name) or len(words) - first > MAX_SYLLABLES + 1:
        return False
    if len(words) - first > MAX_SYLLABLES and _ends_with_province(words):
        return False
    if context.only_begins_sentence(syllables[0]) and context.starts_sentence(text, words[0][0]):
        return False
    if len(syllables) == 2:
        return (
            syllables[0] in _common_surnames()
            and _given().get(syllables[1], 0) >= _FREQUENT_GIVEN
            and not context.is_place(name)
        )
    if context.is_place(name):
        return False
    # "Đinh Văn" is a town, "Đinh Văn Tuấn" a man
    given = len(syllables) == 3 and _given().get(syllables[2], 0) > 1
    return given or not context.is_place(" ".join(syllables[:2]))


def _ends_with_province(words: list[tuple[int, str]]) -> bool:
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
    if rest is None or _given().get(rest.group(1), 0) < 2:
        return name
    begin = name.end - _LONG_LINE
    if begin < 0 or text.rfind("\n", begin, name.start) >= 0:
        return name
    return name._replace(end=rest.end(), full=f"{name.full} {rest.group(1)}")
