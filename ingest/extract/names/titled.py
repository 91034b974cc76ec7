"""What a title or a post makes a name: given names, rare and foreign names, capitals, lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names import foreign as abroad_names
from bomay.ingest.extract.names.forms import MAX_SYLLABLES, Name
from bomay.ingest.extract.names.parts import (
    given_counts,
    is_only_surname,
    kin_words,
    middle_counts,
)
from bomay.ingest.extract.names.standing import Standing
from bomay.ingest.extract.names.stretches import KIN
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ontology import tables
from bomay.ontology.text import any_of

Words = list[tuple[int, str]]

_OPENED = tuple([letter + sign for letter in "HKRY" for sign in "'’"])  # H'Vi, K’Thế
# A committee abroad is followed by its province, not its holder.
_ABROAD_COMMITTEE = re.compile(r"(?:tỉnh|thành) ủy[ ]$")
# Who is called by one foreign word is a person: ``bà Miller``, ``Tổng thống Miller``.
_PERSONAL = (
    *("ông", "bà", "ngài", "tổng thống", "thủ tướng", "ngoại trưởng", "nữ hoàng", "giáo hoàng"),
    *("tiến sĩ", "giáo sư", "bác sĩ", "luật sư", "tướng", "nghị sĩ", "quốc vương", "hoàng thân"),
    *("hoàng hậu", "hoàng tử", "công chúa", "công nương"),
)
_PERSONAL_CHARS = 24
_GIVEN_TOO = frozenset(
    {"Austin", "Chad", "Dallas", "Florence", "Georgia", "Israel", "Jordan", "Milan", "Paris"}
    | {"Santiago", "Sydney", "Victoria", "Virginia"}
)
_OF_NO_COUNTRY = (
    "đạo diễn ",
    "diễn viên ",
    "ca sĩ ",
    "nhà văn ",
    "nhà báo ",
    "tiến sĩ ",
    "tỷ phú ",
)
_LIST_SIGNS = (", ", " và ")
_ALSO_IN_NAMES = {"mc", "dj", "fan", "ns"}  # "Maserati MC Miller"
_IN_CAPITALS = re.compile(
    rf"[ ]([{UPPER}]{{2,7}}(?:[ ][{UPPER}]{{1,7}}){{1,3}})(?![^\W_]|[ ][{UPPER}]{{2}})"
)
# That a word begins there is asked behind it: a pattern that begins with letters is found fast.
_HOW_MANY = "|".join(
    rf"{word}(?<![^\W_]{word})"
    for word in ("các", "những", "hai", "ba", "bốn", "năm", "sáu", "nhiều", "cặp")
)
_SEVERAL = re.compile(rf"(?:{_HOW_MANY})[ ](?:[^\W\d_]+[ ]){{0,4}}[^\W\d_]+:?[ ]$")
_SEVERAL_CHARS = 36
_OFTEN = 10
# A word with small letters, and at most a few words of capitals up to the end: ``Sở Y tế TP HCM``.
_SMALL_WORD = re.compile(rf"[{LOWER}][.!?,:”)]?(?:[ ][{UPPER}][{UPPER}&.-]*){{1,3}}\Z")
_LETTERS_CHARS = 30
_ASIDE = re.compile(r"[ ]\([^()\n]{2,40}\)")
_VOWEL = re.compile(r"[^\W\d_bcdđfghjklmnpqrstvwxz]", re.IGNORECASE)


def longest(first: str) -> int:
    """How many syllables a name has at most: ``Y Thanh Hà Niê Kđăm``."""
    of_the_highlands = first == "Y" or first.startswith(_OPENED)
    return MAX_SYLLABLES + 2 if of_the_highlands else MAX_SYLLABLES


def after_anchor(text: str, words: Words, stands: Standing) -> Name | None:
    """A run without a surname after a title: a given name, a rare or a foreign name."""
    (start, word), *more = words
    end = start + len(word)
    # "Thủ tướng Giô-ha-nét Pơ-ti", "Bà Von der Linden"
    joined = text.startswith("-", end) or word in abroad_names.NOBLE
    if not (more or joined or stands.abroad) and len(word) > 1 and is_vietnamese(word):
        if text[end + 1 : end + 2].islower() and context.begins_phrase(text[start : end + 10]):
            return None  # "Phó Chủ nhiệm Chính trị Quân khu 2", where a Chính is told of
        return Name(start, end, "", word, True) if _calls_somebody(word, stands) else None
    return _after_anchor(text, words, stands)


@lru_cache(maxsize=4096)
def _calls_somebody(word: str, stands: Standing) -> bool:
    """Whether one syllable of ours after a title is a given name; nothing around it matters."""
    return _after_anchor("", [(0, word)], stands) is not None


def _after_anchor(text: str, words: Words, stands: Standing) -> Name | None:
    if _is_cut_short(text, words):
        return None
    words = context.behind_our_country(words)
    if not words:
        return None
    whole = abroad_names.with_initials(text, words) or abroad_names.hyphened(text, words)
    whole = whole or abroad_names.son_of(text, words) or abroad_names.eastern(words)
    whole = whole or abroad_names.spoken(text, context.without_country(words))
    whole = whole or abroad_names.noble(text, words)
    if whole is not None:
        return whole._replace(anchored=True)
    if context.is_just_a_country(" ".join([word for _, word in words])):
        return None
    stands_behind = False
    ours = stands.titled and len(words) == 2 and is_vietnamese(words[1][1])
    if not ours:  # "HLV Đức Thắng" is no German
        behind = words
        if not (
            _is_behind_a_country(text, words) or _is_called_like_a_country(text, words, stands)
        ):
            behind = _without_rest_of_place(text, context.without_country(words))
        if len(behind) == len(words) > 3 and not stands.titled:
            behind = abroad_names.behind_whose(words)
        stands_behind, words = len(behind) < len(words), behind
    if not words:
        return None
    # "ông Cho Young Gyo"
    of_them = stands.titled and not any(is_vietnamese(word) for _, word in words[1:])
    if len(words) > 1 and context.begins_sentence(words[0][1]) and not of_them:
        return None
    if stands_behind:  # "Quốc vương Saudi Arabia Salman bin Omar"
        whole = abroad_names.hyphened(text, words) or abroad_names.son_of(text, words)
        if whole is not None:
            return whole._replace(anchored=True)
    if stands.titled and _of_the_highlands(words):
        chosen = words[: longest(words[0][1])]
        full = " ".join(word for _, word in chosen)
        end = chosen[-1][0] + len(chosen[-1][1])
        return Name(start=chosen[0][0], end=end, full=full, anchored=True)
    if ours and is_vietnamese(words[0][1]) and given_counts().get(words[1][1], 0) > 1:
        return _called(text, words, stands)  # "nghệ sĩ Bích Liên", though "Liên" opens sentences
    if len(words) > 1 and context.begins_sentence(words[1][1]):
        words = words[:1]
    # "Ngoại trưởng Venezuela Yvor Noel Marchant": behind the country the name begins
    begins = stands_behind or stands.abroad
    begins = begins and abroad_names.beginning(words) == 1 and not is_vietnamese(words[0][1])
    # "ông Karlin David Miller": no place stands behind who is addressed
    begins = begins or (stands.titled and context.is_addressed(text, words[0][0]))
    whole_name = words if begins else abroad_names.without_place(words)
    chosen = abroad_names.up_to_next(whole_name)
    name = _called(text, chosen, stands)
    name = abroad_names.continued(text, name)
    return None if name is not None and _is_province(text, name) else name


def _is_called_like_a_country(text: str, words: Words, stands: Standing) -> bool:
    """``đạo diễn Jordan Miller``: a given name that a country has too, behind who is of none."""
    if len(words) != 2 or words[0][1] not in _GIVEN_TOO or not (stands.titled or stands.role):
        return False
    start = words[0][0]
    before = text[max(0, start - _PERSONAL_CHARS) : start].lower()
    told = stands.role or before.endswith(_OF_NO_COUNTRY)
    return told or context.is_addressed(text, start)


def _is_behind_a_country(text: str, words: Words) -> bool:
    """``Tổng thống Paraguay Santiago Miller``: what is also a place, behind a country before it."""
    (start, first), *more = words
    if len(more) != 1 or is_vietnamese(first) or is_vietnamese(more[0][1]):
        return False
    return context.country_ends(text, start - 1) and not text.endswith(f"{first} ", 0, start)


@cache
def _behind_kin() -> tuple[str, ...]:
    return tuple(f"{word} " for word in kin_words())


def _without_rest_of_place(text: str, words: Words) -> Words:
    """``Viện chính sách Nhật | Bản Akihito Karlin``."""
    if len(words) > 2 and words[0][1] == "Bản" and text.endswith("Nhật ", 0, words[0][0]):
        return words[1:]
    return words


def _is_cut_short(text: str, words: Words) -> bool:
    """``em Quảng Ngọc Th.``: who wants to stay unknown is named by letters."""
    start, last = words[-1]
    ours = all(is_vietnamese(word) for _, word in words[:-1])
    short = len(words) > 1 and _VOWEL.search(last) is None
    return ours and short and text.startswith(".", start + len(last))


def _called(text: str, chosen: Words, stands: Standing) -> Name | None:
    titled, abroad = stands.titled, stands.abroad
    name = " ".join(word for _, word in chosen)
    given = titled and abroad_names.beginning(chosen) == 0  # bà Fiona Hill, no hill
    given = given or (titled and len(chosen) == 2 and chosen[0][1] in given_counts())  # Minh Gamma
    addressed = titled and context.is_addressed(text, chosen[0][0])
    none = context.is_no_person(name, addressed=addressed)
    if none or (context.is_firm(chosen[-1][1]) and not given):
        return None
    start, end = chosen[0][0], chosen[-1][0] + len(chosen[-1][1])
    foreign = abroad or sum(not is_vietnamese(word) for _, word in chosen) * 2 >= len(chosen)
    # "ứng cử viên Marine Le Pen": syllables that may be ours behind a given name that is none
    foreign = foreign or (abroad_names.beginning(chosen) == 0 and not is_vietnamese(chosen[0][1]))
    # "Bộ trưởng Quốc phòng Ng Eng Ho"
    foreign = foreign or (name.isascii() and len(chosen) > 2 and not is_vietnamese(chosen[0][1]))
    if len(chosen) == 1 and foreign:
        listed = titled and text.endswith(_LIST_SIGNS, 0, start)  # "hai ca sĩ Krantz và Zabo"
        return _by_one_word(text, start, name, personal=abroad or listed)
    if len(chosen) == 1 and not titled and context.begins_no_name(name):
        return None
    known = stands.stage and titled and name in _given_names()
    if context.is_province(name) or (not known and context.is_large_place(name)):
        return None
    if not titled and context.is_place(name):
        return None
    last = chosen[-1][1]
    letters = [len(word) == 1 and word != "Y" for _, word in chosen[:-1]]
    if titled and _is_of_the_north_west(chosen):
        letters = []
    if any(letters[:1] if foreign else letters) or (  # "George W Miller"
        len(last) == 1 and not foreign
    ):
        return None
    titled = titled or (stands.role and name in _given_names())
    given = titled and name in _given_names()  # "NSND Trung Nhân", though a "Trung tâm" begins so
    nobody = not titled or context.begins_no_name(chosen[0][1])
    if len(chosen) > 1 and nobody and not (foreign or given):
        return None
    if foreign and not abroad and context.begins_no_name(chosen[0][1]):
        return None
    full = name if foreign else ""
    return Name(start=start, end=end, full=full, printed=name, anchored=True, foreign=foreign)


def without_style(words: Words) -> Words:
    """``võ sư Karate Đoàn Minh Châu``: a foreign word, no given name, before a name of ours."""
    if len(words) <= 3 or is_vietnamese(words[0][1]):
        return words
    ours = words[1:]
    if not all(is_vietnamese(word) for _, word in ours):
        return words
    return words if abroad_names.beginning(words) == 0 else ours


def _by_one_word(text: str, start: int, word: str, *, personal: bool) -> Name | None:
    """One foreign word after a title: who is known by it, or a person of that name alone."""
    if len(word) < 3 or context.is_country(word) or context.is_firm(word):
        return None
    if word.lower() in context.words_at("style"):
        return None
    before = text[max(0, start - _PERSONAL_CHARS) : start].lower()
    alone = (personal or _personal().search(before) is not None) and not is_vietnamese(word)
    # "chị Google" is nobody, "bé Sushi" a child of ours by a pet name
    akin = abroad_names.is_given(word) and text.endswith(_behind_kin(), 0, start)
    alone = alone or akin or (abroad_names.is_given(word) and context.is_addressed(text, start))
    alone = alone and not context.begins_no_name(word)
    return Name(
        start=start, end=start + len(word), full="", printed=word, anchored=True, foreign=alone
    )


@cache
def _personal() -> re.Pattern[str]:
    """Who is called by one word behind such a title is known by it: artists and players too."""
    stage = {row["surface"] for row in tables.rows("honorifics") if row["stage"]}
    return re.compile(rf"(?<![^\W_]){any_of({*_PERSONAL, *(stage - _ALSO_IN_NAMES)})}[ ]$")


def _is_province(text: str, name: Name) -> bool:
    """``Bí thư Tỉnh ủy Villa Clara``: two words that are no name of ours say where."""
    if not name.foreign or len(name.full.split()) > 2 or not name.full.isascii():
        return False
    return _ABROAD_COMMITTEE.search(text[max(0, name.start - 9) : name.start].lower()) is not None


def is_surname_of_the_highlands(word: str) -> bool:
    """Whether a surname is spelled as no syllable of Vietnamese is: ``Ksor``, ``Bríu``."""
    return not is_vietnamese(word) and is_only_surname(word)


def is_of_the_highlands(words: Words) -> bool:
    """Whether a name with a surname is theirs: ``Ksor Bim``, ``Đinh Y Bơt``, ``Nay H'Nan``."""
    if is_surname_of_the_highlands(words[0][1]):
        return True
    if len(words) == 3 and words[1][1] == "Y":
        return not is_vietnamese(words[2][1])
    return len(words) == 2 and words[1][1].startswith(_OPENED) and is_only_surname(words[0][1])


def of_the_highlands(words: Words) -> Name | None:
    """``H'Vi Niê``, ``Y Sơn Hà Kđăm`` without a title: names of the Ê Đê and others."""
    first, last = words[0][1], words[-1][1]
    of_a_clan = first == "Y" and (is_surname_of_the_highlands(last) or last == "Niê")
    if of_a_clan and 2 < len(words) <= longest(first):
        full = " ".join([word for _, word in words])
        return Name(start=words[0][0], end=words[0][0] + len(full), full=full)
    if not 2 <= len(words) <= MAX_SYLLABLES or not first.startswith(("H'", "H’")):
        return None
    if first[2:] == "Mông" or not first[2:3].isupper():
        return None
    start, end = words[0][0], words[-1][0] + len(words[-1][1])
    return Name(start=start, end=end, full=" ".join([word for _, word in words]))


def _of_the_highlands(words: Words) -> bool:
    """``H'Vi Ê Ban``, ``K'Thế``, ``A Pớt``, ``U Huấn``."""
    first = words[0][1]
    if first.startswith(_OPENED):
        return True
    return first in ("A", "U") and len(words) in (2, 3) and len(words[1][1]) > 1


def _is_of_the_north_west(words: Words) -> bool:
    """``ông Phừ A Sính``: a man of the Hmông, whatever his surname."""
    if len(words) != 3 or words[1][1] != "A" or context.begins_no_name(words[0][1]):
        return False
    return is_vietnamese(words[0][1]) and is_vietnamese(words[2][1])


def names_in_capitals(text: str, places: Iterable[int], surnames: frozenset[str]) -> Iterator[Name]:
    """``ông TRẦN VĂN MINH``: after a title that is not in capitals itself.

    Args:
        text: normalised text.
        places: where capitals stand right behind titles.
        surnames: in small letters but the first.
    """
    for start in places:
        end = start - 1
        if not text[start : start + 2].isupper() or _is_in_capitals(text, end):
            continue
        found = _IN_CAPITALS.match(text, end)
        if found is None:
            continue
        words = [word.capitalize() for word in found.group(1).split()]
        full = " ".join(words)
        if words[0] not in surnames or not all(map(is_vietnamese, words)):
            continue
        if len(words[-1]) > 1 and not context.is_no_person(full):
            yield Name(start=end + 1, end=found.end(), full=full, anchored=True)


def _is_in_capitals(text: str, end: int) -> bool:
    """Whether a line stands in capitals up to here, not only letters like ``Bộ GD&ĐT``."""
    if not text[end - 1 : end].isupper():
        return False
    begin = max(text.rfind("\n", 0, end), end - _LETTERS_CHARS, 0)
    return _SMALL_WORD.search(text, begin, end) is None


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in tables.rows("given_names"))


@cache
def _person_verbs() -> re.Pattern[str]:
    verbs = "|".join(re.escape(row["verb"]) for row in tables.rows("person_verbs"))
    return re.compile(rf"[ ](?:(?:đã|cũng|từng|vừa|còn|lại|đang)[ ])?(?:{verbs})(?![^\W_])")


@cache
def _syllables() -> tuple[frozenset[str], frozenset[str]]:
    """Syllables that often begin, and that often end, given names of two."""
    begin, end = (
        frozenset(syllable for syllable, often in counts.items() if often >= _OFTEN)
        for counts in (middle_counts(), given_counts())
    )
    return begin, end


def may_be_given_name(words: Words) -> bool:
    """Whether a table has the words as a given name, so that a verb behind may tell a person."""
    return len(words) == 2 and f"{words[0][1]} {words[1][1]}" in _given_names()


def given_name(text: str, words: Words, *, stage: bool) -> Name | None:
    """``Thu Minh tâm sự``: a given name of two syllables, where a verb or the text tells a person.

    In a text of artists or players (``stage``) no verb need stand there.
    """
    if len(words) != 2 or context.is_kind_of_place(words[0][1]):
        return None
    if words[0][1] in KIN and context.starts_sentence(text, words[0][0]):
        return None  # "Anh Toàn thì …"
    name = f"{words[0][1]} {words[1][1]}"
    begin, end_with = _syllables() if stage else (frozenset(), frozenset())
    likely = words[0][1] in begin and words[1][1] in end_with
    if not likely and name not in _given_names():
        return None
    known = stage and name in _given_names()  # "Xuân Trường" plays, though a ward is called so
    if context.is_province(name) or (not known and context.is_place(name)):
        return None
    start, end = words[0][0], words[1][0] + len(words[1][1])
    aside = _ASIDE.match(text, end)  # Thu Minh (Quận 3) chia sẻ
    end_of_aside = aside.end() if aside is not None else end
    if not stage and _person_verbs().match(text, end_of_aside) is None:
        return None
    return None if context.is_no_person(name) else Name(start, end, "", printed=name)


def names_several(flat: str, start: int) -> bool:
    """Whether the title before a name is of several: ``các ca sĩ A, B``."""
    return _SEVERAL.search(flat, max(0, start - _SEVERAL_CHARS), start) is not None
