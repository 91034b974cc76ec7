"""The name that a stretch of capitals holds, by its own words and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names import titled as names_titled
from bomay.ingest.extract.names.forms import MAX_SYLLABLES, Name
from bomay.ingest.extract.names.parts import (
    common_surnames,
    given_counts,
    is_middle,
    middle_counts,
    surnames,
)
from bomay.ingest.extract.names.standing import Standing
from bomay.ingest.extract.names.stretches import KIN, TITLES, Words, kept, words_of
from bomay.ingest.extract.text.letters import LOWER, MARKED, UPPER, is_vietnamese
from bomay.ingest.extract.text.remembered import remembered

_FREQUENT_GIVEN = 8
_PRESIDENT = "Hồ Chí Minh"
_PARTS_OF_ASIA = frozenset({"Đông", "Nam", "Bắc", "Tây", "Trung", "Châu", "Âu"})
_VOWEL = re.compile(r"[^\W\d_bcdđfghjklmnpqrstvwxz]", re.IGNORECASE)
_NEXT_LINE = re.compile(rf"[ ]?\n[ ]?([{UPPER}][{LOWER}]+)(?=[ ][{LOWER}–-]|[ ]?[,.;)])")
# ``- PCTr. Vũ Ngọc⏎Sơn (để b/c);``: the narrow column of who gets a letter.
_NEXT_IN_COLUMN = re.compile(rf"[ ]?\n[ ]?([{UPPER}][{LOWER}]+)[ ]\(để[ ]")
_SIGNS = (",", ")", ";", ".", ":")  # a sentence that goes on begins with no word before these
_LONG_LINE = 50
_OF_A_NAME = (" và ", " cùng ", " cho biết", " là ", " đã ")
_WHOSE = ("Thái", "Hàn")  # surnames that stand for a country too
_MIDDLE = ("Thị", "Văn")  # "Lê Thị Hà Giang" is a woman


@remembered(16384)
def names_nobody(printed: str) -> bool:
    """Whether capitals name nobody, wherever they stand without a title or a post beside them."""
    if names_foreign.pending(words_of(printed, (0, len(printed)))) is not None:
        return False
    return all(_is_nobody(kept(printed, closed=closed)) for closed in (False, True))


def _is_nobody(words: Words) -> bool:
    if (words[0][1] in surnames() and len(words) > 1) or _has_rare_surname(words):
        return False
    if len(words) > 2 and words[1][1] in surnames():
        return False
    if names_titled.of_the_highlands(words) is not None:
        return False
    return not (names_titled.may_be_given_name(words) or names_foreign.may_be_name(words))


def name_of(text: str, span: tuple[int, int], stands: Standing) -> Name | None:
    """The name a stretch of capitals holds; ``full`` is empty for a part of a name."""
    anchored = stands.anchored
    begin, last = span
    if anchored and not stands.abroad:
        size = _sure_size(printed := text[begin:last])
        if size > 2 or (size == 2 and not (stands.followed or text.startswith("-", last))):
            return Name(begin, last, printed, "", True)
    closed = text[last : last + 1] in _SIGNS or text.startswith(" (", last)
    closed = closed or (stands.titled and _is_surname_and_one_more(text[begin:last]))
    told, ours, foreign = _TOLD[closed, anchored](text[begin:last])
    words = [(begin + at, word) for at, word in told]
    first = 0
    if anchored:
        left = _without_next_title(text, words)
        if left is not words:
            words, ours = left, _has_rare_surname(left)
        joined = names_foreign.joined_in_capitals(text, words)
        if joined is not None:
            return joined
    if words[0][1] == "Y" and not anchored:
        highlander = names_titled.of_the_highlands(words)
        if highlander is not None:
            return highlander
    if not ours or len(words) == 1:
        later = _later_surname(words) if anchored else 0
        if later:
            first = later
        elif anchored:
            opened = stands.followed and len(words) > 2 and context.begins_sentence(words[0][1])
            return names_titled.after_anchor(text, words[1:] if opened else words, stands)
        elif len(words) > 2 and words[1][1] in surnames() and _opens(text, words):
            first = 1
        else:
            return _of_no_surname(text, words, stands, foreign=foreign)
    chosen = words[first : first + names_titled.longest(words[first][1])]
    if closed and _is_of_five(words[first:]):
        chosen = words[first:]
    return _of_surname(text, (words, first), _without_next_word(text, chosen), stands)


@remembered(16384)
def _sure_size(printed: str) -> int:
    """How many syllables a stretch has that is a name as a whole behind each title; 0 for others.

    That is most of what stands there, and nothing in the text around it is asked then: two or three
    syllables with a surname, none of which may be the next sentence's or a body's.
    """
    words = words_of(printed, (0, len(printed)))
    size = len(words)
    if not 1 < size < MAX_SYLLABLES or words[0][1] not in surnames() or "-" in printed:
        return 0
    if any(_TOLD[closed, True](printed)[0] != words for closed in (False, True)):
        return 0
    if printed == _PRESIDENT or printed.endswith(" A") or _names_no_person(printed):
        return 0
    return 0 if _is_no_person_by_title(printed, addressed=False) else size


def _is_surname_and_one_more(printed: str) -> bool:
    """``Trần Ngay``: nobody is addressed by such a surname alone, so the next word is a name."""
    first, _, more = printed.partition(" ")
    return (
        bool(more) and " " not in more and first in surnames() and not given_counts().get(first, 0)
    )


def _told(printed: str, *, closed: bool, anchored: bool) -> tuple[Words, bool, bool]:
    """The words of a stretch that may name somebody; whether a surname, or a foreign name, begins.

    Told by the stretch alone, so once for each that is printed.
    """
    words = kept(printed, closed=closed)
    behind = context.without_country(words)
    if 1 < len(behind) < len(words) and (
        names_foreign.is_given(behind[0][1]) or names_foreign.may_be_foreign(behind)
    ):
        words = behind  # "người Hà Lan Johan Krantz", "Hiệp hội Phổi Thái Lan Nithikarn Kesorn"
    if anchored:
        words = _without_ours(names_titled.without_style(words))
    ours = words[0][1] in surnames() or _has_rare_surname(words)
    return words, ours, names_foreign.may_be_name(words)


# By whether a sign closes the stretch, and whether a title or a post stands beside it.
_TOLD = {
    (closed, anchored): remembered(16384)(partial(_told, closed=closed, anchored=anchored))
    for closed in (False, True)
    for anchored in (False, True)
}


def _of_surname(text: str, of: tuple[Words, int], chosen: Words, stands: Standing) -> Name | None:
    """A name that begins with a surname of ours, by the words ``chosen`` of its stretch."""
    if len(chosen) < 2:
        return None
    words, first = of
    name = " ".join([word for _, word in chosen])
    start = chosen[0][0]
    end = start + len(name)
    hero = not stands.anchored and context.is_hero(text, start, end)
    if not hero and _is_no_name(text, chosen, name, stands):
        return None
    if name.startswith(_PRESIDENT) and name[len(_PRESIDENT) :][:1] in ("", " "):
        if not context.is_the_president(text, start):
            return None
        end = start + len(_PRESIDENT)
        return Name(start=start, end=end, full=_PRESIDENT, anchored=True)
    if not stands.anchored and names_titled.is_of_the_highlands(chosen):
        return None if context.is_place(name) else Name(start, end, name)
    if not stands.anchored:
        if not all(map(is_vietnamese, name.split(" "))):
            if stands.stage and not first and _is_of_two_tongues(chosen):
                return Name(start, end, name)
            return names_foreign.continued(text, names_foreign.bare_name(text, words))
        # … but below a headline: ``Tin Hà Tĩnh⏎Lê Văn Tám (58 tuổi), Giám đốc …``
        told = len(chosen) > 2 and context.is_presented(text, end)
        above = not told and context.goes_on_from_line_before(text, start)
        abroad = len(chosen) == 2 and context.country_ends(text, start - 1)
        if abroad and not context.is_no_person(name):  # "Bộ Ngoại giao Trung Quốc Lã Mận"
            return Name(start, end, name, foreign=True)
        if above or not (hero or _plausible(text, name, of)):
            return names_titled.given_name(text, words, stage=True) if stands.stage else None
    foreign = stands.abroad or "-" in name  # Kim Jong-un
    found = Name(start, end, name, "", stands.anchored, foreign)
    return names_foreign.continued(text, found) if stands.abroad else found


def _of_no_surname(text: str, words: Words, stands: Standing, *, foreign: bool) -> Name | None:
    """A name without a surname of ours and without a title before it; it may be ``foreign``."""
    alone = names_titled.given_name(text, words, stage=stands.stage)
    alone = alone or names_titled.of_the_highlands(words)
    if alone or not foreign:
        return alone
    alone = names_foreign.hyphened(text, words) or names_foreign.son_of(text, words)
    alone = alone or names_foreign.with_initials(text, words)
    alone = alone or names_foreign.presented(text, words)
    return alone or names_foreign.continued(text, names_foreign.bare_name(text, words))


def _is_no_name(text: str, chosen: Words, name: str, stands: Standing) -> bool:
    """Whether what begins like a person's name is none by its own words."""
    start, end = chosen[0][0], chosen[0][0] + len(name)
    called_a = stands.titled and name.endswith(" A") and chosen[-2][1] not in _MIDDLE
    if called_a and len(chosen) > 2 and not text.startswith(".", end):
        # "GS Lê Đông A", no example as "ông Lê Đông A" may be
        name = name if context.is_addressed(text, start) else name[:-2]
    if _names_no_person(name) or (stands.followed and _is_place_of_two(name)):
        return True
    if not stands.anchored or not _is_no_person_by_title(name, addressed=False):
        return False
    addressed = stands.titled and context.is_addressed(text, start)
    return not addressed or _is_no_person_by_title(name, addressed=True)


@remembered(16384)
def _names_no_person(name: str) -> bool:
    if name.endswith("Việt Nam") or context.is_delegation(name) or context.is_country(name):
        return True
    syllables = name.split(" ")
    # Nguyễn Văn A is an example or wants to stay unknown, as Nguyễn Văn Th. does
    part = syllables[-1] == "Á" and syllables[-2] in _PARTS_OF_ASIA  # "(Tôn Đông Á)"
    cut = len(syllables) == 2 and syllables[-1] in _MIDDLE  # a man may be "Dương Thành Thị"
    return part or cut or not _is_whole(syllables[-1])


@lru_cache(maxsize=16384)
def _is_no_person_by_title(name: str, *, addressed: bool) -> bool:
    troupe = name.startswith("Đoàn ")  # nghệ sĩ Đoàn Chèo Hải Phòng
    if context.is_called_so(name):
        return True
    return (troupe or name.count(" ") == 1) and context.is_no_person(name, addressed=addressed)


def _is_place_of_two(name: str) -> bool:
    return name.count(" ") == 1 and context.is_place(name)


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
    follows = follows and not text.startswith(_OF_A_NAME, end)  # no sentence begins "Lang và"
    if follows and context.begins_phrase(text[start : start + 20]):
        return chosen[:-1]
    rare = given_counts().get(word, 0) + middle_counts().get(word, 0) == 0
    # "Tạ Thị Hẻ Rịn": no name ends in a syllable that nobody has, so both are of one that is rare
    rare = rare and (given_counts().get(chosen[-2][1], 0) > 0 or len(chosen[-2][1]) == 1)
    return chosen[:-1] if follows and rare and not is_middle(chosen[-2][1]) else chosen


def _without_next_title(text: str, words: Words) -> Words:
    """``Nghệ sĩ Hoài Mận Diễn viên …``: a title of two syllables opens the next sentence."""
    if len(words) < 3 or words[0][1] in surnames():
        return words
    start, last = words[-1]
    goes_on = text[start + len(last) + 1 : start + len(last) + 2].islower()
    return words[:-1] if goes_on and context.begins_phrase(text[start : start + 20]) else words


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
    if len(words) - first >= MAX_SYLLABLES and _ends_with_province(words, first):
        return False
    if _is_water_of(syllables):
        return False
    if context.is_place_elsewhere(text, name):
        return False
    if context.starts_sentence(text, words[first][0]) and (
        context.only_begins_sentence(syllables[0])
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
    given = given_counts().get(syllables[-1], 0) > 1 or (
        len(syllables) == 3 and syllables[1] in _MIDDLE  # "Thái Văn Duệch"
    )
    if len(syllables) == MAX_SYLLABLES:  # "Nông Cống Như Thanh": two districts
        given = given and not context.is_place(" ".join(syllables[2:]))
    return given or not context.is_place(" ".join(syllables[:2]))


def _is_of_two_tongues(chosen: Words) -> bool:
    """``Đặng Sơn Fabrel``, who plays for us: only the last word is of no language of ours."""
    (_, surname), *others, (_, last) = chosen
    ours = len(chosen) == 3 and all(is_vietnamese(word) for _, word in others)
    ours = ours and surname in common_surnames() and last[1:].islower()
    return ours and not (is_vietnamese(last) or context.is_firm(last) or context.is_country(last))


def _without_ours(words: Words) -> Words:
    """``Hiệp hội Gạo Thái Pramote Vanich``: whose it is, before a name of another language."""
    if len(words) < 3 or words[0][1] not in _WHOSE:
        return words
    rest = words[1:]
    return words if any(is_vietnamese(word) for _, word in rest) else rest


def _has_rare_surname(words: Sequence[tuple[int, str]]) -> bool:
    """``Nhiêu Văn Tấn``: a surname that no table has, before Văn or Thị."""
    if not 2 < len(words) <= MAX_SYLLABLES or words[1][1] not in _MIDDLE:
        return False
    first, last = words[0][1], words[-1][1]
    if context.begins_no_name(first) or context.begins_sentence(first) or first in KIN:
        return False
    ours = first.isalpha() and is_vietnamese(first) and first not in TITLES
    ours = ours and first.lower() not in context.words_at("before")  # "Đình Văn Thái"
    return ours and given_counts().get(last, 0) >= _FREQUENT_GIVEN


def _opens(text: str, words: Words) -> bool:
    """Whether a word stands before a surname: it opens the sentence, or is no word of ours."""
    if context.starts_sentence(text, words[0][0]):
        return True
    kind = words[0][1]  # "ca sĩ nhạc Jazz Hoàng Đình Mận"
    loan = not is_vietnamese(kind) and not names_foreign.is_given(kind)
    return loan and len(words) == MAX_SYLLABLES and words[1][1] in common_surnames()


def _is_of_five(words: Words) -> bool:
    """``Đặng Lò Thanh Bích Mai``: two surnames and a given name of three syllables."""
    if len(words) != MAX_SYLLABLES + 1 or words[0][1] not in common_surnames():
        return False
    named = words[1][1] in surnames() and given_counts().get(words[-1][1], 0) >= _FREQUENT_GIVEN
    return named and not context.is_place(f"{words[-2][1]} {words[-1][1]}")


def _is_water_of(syllables: list[str]) -> bool:
    """``Hồ Dầu Tiếng``: a word for waters before the name of a district that is no given name."""
    if not context.is_kind_of_place(syllables[0]) or len(syllables) == 2:
        return False
    return not middle_counts().get(syllables[1]) and context.is_large_place(" ".join(syllables[1:]))


def _ends_with_province(words: Words, first: int) -> bool:
    """``Tôn Sao Mai Cần Thơ``, ``Hoàng Sao Gia Lai``: a team or a firm of that place."""
    own = len(words) - first == MAX_SYLLABLES and words[first + 1][1] in _MIDDLE
    return not own and context.is_province(" ".join([word for _, word in words[-2:]]))


def over_line(text: str, name: Name, *, signed: bool) -> Name:
    """``Phó Thủ tướng Bùi Thanh⏎Sơn có ý kiến``: a long line of a printed page broke the name.

    In what nobody signed the whole name has to stand elsewhere.
    """
    if "\n" not in text[name.end : name.end + 2] or name.foreign:
        return name
    if not 2 <= len(name.full.split()) < MAX_SYLLABLES:
        return name
    column = _NEXT_IN_COLUMN.match(text, name.end)
    if column is not None:
        return name._replace(end=column.end(1), full=f"{name.full} {column.group(1)}")
    rest = _NEXT_LINE.match(text, name.end)
    if rest is None or given_counts().get(rest.group(1), 0) < 2:
        return name
    whole = f"{name.full} {rest.group(1)}"
    begin = name.end - _LONG_LINE
    long = signed and begin >= 0 and text.rfind("\n", begin, name.start) < 0
    if not long and whole not in text:
        return name
    return name._replace(end=rest.end(), full=whole)
