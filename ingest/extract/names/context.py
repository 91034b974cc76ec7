"""What around a run of capitals tells that it names no person."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from bomay.ingest.extract.steps import of_texts
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ingest.extract.text.remembered import remembered
from bomay.ingest.extract.units import gazetteer
from bomay.ontology import tables
from bomay.ontology.text import any_of

_BEFORE_CHARS = 24
_OUR_COUNTRY = " việt nam"
_ADDRESSED = re.compile(
    r"(?<!\w)(?<!các )(?<!những )(?<!hai )(?:ông|bà|anh|chị|cô)[ ]$", re.IGNORECASE
)
_ADDRESSED_CHARS = 5  # that such a word has with a space and a line break
_NOTHING_BUT_NAMES = re.compile(
    r"[\s*]*(?:\([^)]{0,30}\)[ ]?)?[^\W\d_]+\.?(?:[ ,-]{1,3}[^\W\d_]+\.?){0,15}"
    r"[ ]?(?:\([^)]{0,40}\))?[\s*]*(?:[–-][ ]?)?"
)
_SENTENCE_STOP = frozenset(".!?…”\"':;)\n")
_BYLINE_CHARS = 110
_NUMBER = re.compile(r"^\d{1,4}[ ]")
_FROM_WHERE = re.compile(r"[ ]?\((?:[Tt]heo|(?:từ|clip|tổng hợp|thực hiện)(?!\w))")
_GROUP_CHARS = 48
_PLACE_CHARS = 60  # of the name of a pass or a river
_ARABIC = re.compile(r"[ -](?:al|el|as|ad|ar|ash)-")
_GROUP = re.compile(
    r"(?<!\w)(?:nhóm|phong trào|lực lượng)"
    r"(?:[ ](?!(?:của|do|với|và|là|cùng|gồm|ông|bà|có|bị|được)[ ])[^\W\d_]+){0,4}[ ]$"
)
_PRESENTED = re.compile(
    r",?[ ]\(?(?:\d{1,2} tuổi|[Ss][Nn][ ]?\d|sinh (?:năm|ngày)|ngụ |trú |cùng trú|quê |tạm trú|"
    r"thường trú|hộ khẩu|nguyên quán|biệt danh|còn gọi là)|"
    r"[ ]\((?:cán bộ|nhân viên|công nhân|kế toán|thủ quỹ|tài xế|giáo viên|học sinh|sinh viên)[ ]"
)
_WORK = re.compile(
    r"[ ]?[”\"]?(?:[-–,][ ]một|[ ]là(?: một)?)[ ](?:bộ )?(?:phim|ca khúc|bài hát|vở|album|tác phẩm|"
    r"cuốn|tiểu thuyết|trò chơi|thương hiệu|chương trình)(?![^\W_])"
)
_HERO = re.compile(
    r",[ ](?:vị|người)[ ](?:anh hùng|vua|tướng|danh tướng|chúa|thủ lĩnh|lãnh tụ|khai )|"
    r"[ ](?:lãnh đạo|chỉ huy|cầm đầu|khởi xướng)(?![^\W_])"
)
_CREDIT = re.compile(
    r"(?:(?:ảnh|clip|video|đồ họa|nguồn|tin|bài|thực hiện|tác giả|ghi|biên tập|người đăng|"
    r"infographic)[^.:\n]{0,16}|(?:^|[.!?”\"\n(][ ]?)(?:tổng hợp|thiết kế|trình bày|nội dung|dịch|"
    r"biên dịch|lời bình|(?:nhóm )?(?:pv|phóng viên|ctv))):[*_]{0,2}[ ]?"
    r"(?:[^\W\d_]+(?:[ ][^\W\d_]+){1,3}(?:[ ]?[-–,/&]|[ ]và)[ ]?){0,2}"
    r"(?:[^ \n]{1,14}[ ]?[/,-][ ]?|(?:ctv|fbnv|fb|facebook)[ ])?$"
)

_WORD = re.compile(r"[^\W\d_]+")
_CONTINENT = "Châu"
_CONTINENTS = ("Âu", "Á", "Phi", "Mỹ", "Úc")
_COMPILED = (" (tổng hợp)", " (t/h)", " (th)", " tổng hợp", " - ảnh:", " – ảnh:")
_DONE = re.compile(r"[ ]\(?(?:(?:lược |biên )?dịch|ghi|thực hiện)\)?[ .*]*(?:$|\n)")
_WRITES = ("pv ", "theo ", "tổng hợp ", "bạn đọc ", "phóng viên ", "cộng tác viên ")
_MADE_BY = re.compile(r"[ ](?:cung cấp|chụp|ghi lại)(?![^\W_])")
_PAPER = re.compile(rf"(?:[ ]?-[ ]?[{UPPER}][^\W\d_]+(?:[ ][{UPPER}][^\W\d_]+){{1,3}})?/")
_PICTURE = re.compile(r"(?:^|[.!?”\n()][ ]?)Ảnh[ ]$")
_LAST_WORD = rf"[{LOWER}”\"](?<! và)(?<! ông)(?<! bà)(?<! với)(?<! cùng)(?<! của)(?<! là)"
_BEHIND_LAST_WORD = re.compile(rf"{_LAST_WORD}[ ]$")
_AUTHOR_BEHIND = re.compile(rf"[ ]-[ ][{UPPER}][^\W\d_]+(?:[ ][{UPPER}][^\W\d_]+){{1,2}}\s*\Z")
_AUTHOR_BEFORE = re.compile(
    rf"{_LAST_WORD}[ ][{UPPER}][^\W\d_]+(?:[ ][{UPPER}][^\W\d_]+){{1,2}}[ ]-[ ]$"
)
_AFTER_PICTURE = re.compile(rf"[ ]?(?:[.)\n]|$|[{UPPER}])")


@cache
def words_at(position: str) -> frozenset[str]:
    """The words that tell, where they stand so, that capitals name no person."""
    return frozenset(
        row["surface"] for row in tables.rows("not_names") if row["position"] == position
    )


def is_no_person(name: str, *, addressed: bool = False) -> bool:
    """Whether a name is, or begins with, words known to be none (``Hà Nội``).

    Args:
        name: as printed.
        addressed: ``ông`` or ``bà`` stands before it, so that ``Hà Thành`` is somebody.
    """
    return _is_nobody_addressed(name) if addressed else _is_nobody(name)


@remembered(16384)
def _is_nobody(name: str) -> bool:
    return _is_nobody_addressed(name) or _begins_as(name.lower(), "unaddressed")


@remembered(16384)
def _is_nobody_addressed(name: str) -> bool:
    low = name.lower()
    if low.endswith(_OUR_COUNTRY) and not is_vietnamese(name.split()[0]):
        return True  # "Petro Việt Nam"
    return low in words_at("whole") or _begins_as(low, "inside")


def _begins_as(low: str, position: str) -> bool:
    words = low.split()
    begins = {low, " ".join(words[:2]), " ".join(words[:3])}
    return not begins.isdisjoint(words_at(position))


def is_called_so(name: str) -> bool:
    """Whether just these words are known to be no person, whoever stands before: a club."""
    low = name.lower()
    return low in words_at("inside") and " " in low


def is_addressed(text: str, start: int) -> bool:
    """Whether one person is addressed here: ``ông Việt Minh``, not ``các ông Việt Minh``."""
    return _ADDRESSED.search(text, max(0, start - _ADDRESSED_CHARS), start) is not None


def begins_sentence(word: str) -> bool:
    """Whether a capitalised word begins sentences and ends no names."""
    return word.lower() in words_at("after")


def begins_phrase(text: str) -> bool:
    """Whether two words that no name holds stand here: ``Quang cảnh``."""
    return " ".join(text.lower().split()[:2]) in words_at("pair")


def only_begins_sentence(word: str) -> bool:
    """Whether a surname is far more often an ordinary word at the head of a sentence."""
    return word.lower() in words_at("sentence")


def begins_no_name(word: str) -> bool:
    """Whether a word begins names of bodies and places, not of persons."""
    return word.lower() in words_at("first")


def is_kind_of_place(word: str) -> bool:
    """Whether a word is that of waters, heights or sights: ``Sông Hương`` is called so itself."""
    return word.lower() in words_at("place")


def is_place_elsewhere(text: str, name: str) -> bool:
    """``lên Đèo Mai Sơn``, where the text tells of ``đèo Mai Sơn``."""
    if not is_kind_of_place(name.split(" ")[0]):
        return False
    told, words = _places_told(text), f" {name[0].lower()}{name[1:]}"
    at = bisect_left(told, words)
    return at < len(told) and told[at].startswith(words)


@of_texts
def _places_told(text: str) -> list[str]:
    """What stands from each kind of place on that is printed in lower case, in order of letters."""
    kinds = _kinds_of_place().finditer(text)
    return sorted({text[kind.start() : kind.start() + _PLACE_CHARS] for kind in kinds})


@cache
def _kinds_of_place() -> re.Pattern[str]:
    return re.compile(rf"[ ]{any_of(words_at('place'))}[ ]")


def is_behind_a_kind(text: str, start: int) -> bool:
    """``bang Tessen``, ``tập đoàn Orwel``: the kind of what is named stands right before."""
    before = text[max(0, start - _BEFORE_CHARS) : max(0, start - 1)].lower().split(" ")
    return any(" ".join(before[-size:]) in words_at("before") for size in (1, 2, 3))


def is_firm(word: str) -> bool:
    """Whether a word ends names of firms, not of persons: ``Airlines``."""
    return word.lower() in words_at("last")


def is_continent(first: str, second: str) -> bool:
    """``Châu Âu``: a continent, unless words of ours follow (``Châu Mỹ Hạnh`` is a person)."""
    return first == _CONTINENT and second in _CONTINENTS


def without_country(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The words after a country's name: ``Tổng thống Mỹ Donald Trump``."""
    if not words or words[0][1] not in _begins_abroad():
        return words
    if len(words) > 2 and is_continent(words[0][1], words[1][1]) and not is_vietnamese(words[2][1]):
        return words[2:]
    if words[0][1] not in _country_words()[0]:
        return words
    for size in (3, 2, 1):
        if len(words) > size and " ".join([w for _, w in words[:size]]) in _country_names():
            return words[size:]
    return [] if is_country(" ".join([word for _, word in words])) else words


def behind_our_country(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """``Giám đốc Samsung Việt Nam | Lee Jae Yong``: a firm of ours by its name ends there."""
    for index in range(1, len(words) - 1):
        if words[index][1] == "Việt" and words[index + 1][1] == "Nam":
            return words if is_vietnamese(words[index - 1][1]) else words[index + 2 :]
    return words


@cache
def _country_names() -> frozenset[str]:
    return frozenset(row["name"] for row in tables.rows("countries"))


@cache
def _country_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words that names of countries begin with, and those they end with."""
    names = [name.split(" ") for name in _country_names()]
    return frozenset(words[0] for words in names), frozenset(words[-1] for words in names)


@cache
def _begins_abroad() -> frozenset[str]:
    """What names of countries and continents begin with."""
    return _country_words()[0] | {_CONTINENT}


def country_ends(text: str, end: int) -> bool:
    """Whether the words that end here are a country's name."""
    if text[end : end + 1] != " ":
        return False
    words = text[max(0, end - _BEFORE_CHARS) : end].split(" ")
    if words[-1] not in _country_words()[1]:
        return False
    return any(" ".join(words[-size:]) in _country_names() for size in (1, 2, 3))


def country_at(text: str, start: int) -> int:
    """Where the name of a country that begins here ends; 0 for none."""
    words = text[start : start + _BEFORE_CHARS].split(" ")
    for size in (3, 2, 1):
        name = " ".join(words[:size])
        if len(words) > size and (name in _country_names() or name == "Việt Nam"):
            return start + len(name)
    return 0


def is_just_a_country(name: str) -> bool:
    """Whether a name is that of a country and nothing more."""
    return name in _country_names()


@remembered(16384)
def is_country(name: str) -> bool:
    """Whether a name is, or begins with, that of a country."""
    return name in _country_names() or " ".join(name.split()[:2]) in _country_names()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(
        name for names in gazetteer.by_type().values() for name in names if " " in name
    )


def is_place(name: str) -> bool:
    """Whether a unit of the table has this name."""
    return name.lower() in _place_names()


def is_province(name: str) -> bool:
    """Whether a province has this name."""
    return name.lower() in gazetteer.provinces()


def is_large_place(name: str) -> bool:
    """Whether a province or district has this name; communes are called like people."""
    low = name.lower()
    return low in gazetteer.provinces() or low in gazetteer.districts()


def is_delegation(name: str) -> bool:
    """``đại biểu A (Đoàn Khánh Hòa)``: the delegates of a province."""
    return name.startswith("Đoàn ") and name[5:].lower() in gazetteer.provinces()


def is_presented(text: str, end: int) -> bool:
    """``Lê Văn A (34 tuổi``, ``Lê Văn A, trú tại``: what follows is said of persons alone."""
    return _PRESENTED.match(text, end) is not None


def is_work(text: str, end: int) -> bool:
    """``Vũ Khúc Hoa Mận - một bộ phim``: what follows is said of works alone."""
    return _WORK.match(text, end) is not None


def is_hero(text: str, start: int, end: int) -> bool:
    """``Ngô Quyền, vị anh hùng``, ``do Ngô Quyền lãnh đạo``, though a place is called so."""
    told = _HERO.match(text, end)
    return told is not None and (told.group()[0] == "," or text.endswith(" do ", 0, start))


def is_group(flat: str, start: int, end: int) -> bool:
    """``nhóm nổi dậy Ansar al-Karim``: a foreign name behind such words is the group's."""
    if _ARABIC.search(flat, start, end) is None:
        return False
    return _GROUP.search(flat, max(0, start - _GROUP_CHARS), start) is not None


# Not what is built or kept for him: ``Nhà tưởng niệm Chủ tịch Hồ Chí Minh``.
_PRESIDENT_BEFORE = re.compile(
    r"(?<!lăng )(?<!Lăng )(?<!về )(?<![Nn]hà tưởng niệm )(?<![Kk]hu tưởng niệm )(?<!lưu niệm )"
    r"(?<![Tt]ượng đài )(?<![Bb]ảo tàng )(?:Chủ tịch|Bác)[ ]$"
)


def is_the_president(text: str, start: int) -> bool:
    """Whether Hồ Chí Minh is the man here, not a place, movement or prize."""
    return _PRESIDENT_BEFORE.search(text, max(0, start - 32), start) is not None


_LINE_BEFORE = re.compile(r"([^\W\d_]+)[ ]?\n[ ]?$")


def goes_on_from_line_before(text: str, start: int) -> bool:
    """Whether a capital ended the line above: ``đường Kinh⏎Dương Vương`` is one name."""
    if text.find("\n", max(0, start - 2), start) < 0:
        return False
    before = _LINE_BEFORE.search(text, max(0, start - 14), start)
    return before is not None and before.group(1).istitle()


def starts_sentence(text: str, start: int) -> bool:
    """Whether a word begins a sentence, so that its capital tells nothing."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_STOP or before[-1] in "“-("


def is_byline(text: str, flat: str, span: tuple[int, int]) -> bool:
    """Whether a name without a title signs the text or a picture."""
    start, end = span
    begin = max(0, start - 40)
    if flat.find(":", begin, start) >= 0 and _CREDIT.search(flat, begin, start):
        return True
    if text[end : end + 1] in ("/", "-") and _PAPER.match(text, end) and _ends_text(text, end):
        return True  # Hoàng Hưng/VTC News, Hoàng Hưng-Lê Minh/VTC News
    if text.startswith("/", end) and flat.endswith("theo ", 0, start):
        return text[end + 1 : end + 2].isupper()  # Theo Hoàng Hưng/Báo Mới
    last = len(text) - end < _BYLINE_CHARS and not text[end:].strip()
    if last and _AUTHOR_BEFORE.search(text, max(0, start - 40), start):
        return True  # "… bảo hiểm Hoàng Hưng - Lê Minh"
    near = len(text) - end < _BYLINE_CHARS and _AUTHOR_BEHIND.match(text, end) is not None
    if near and _BEHIND_LAST_WORD.search(text, max(0, start - 6), start):
        return True
    if flat.endswith("(tổng hợp) ", 0, start) or flat.startswith(_COMPILED, end):
        return _ends_text(text, end)
    if _DONE.match(flat, end) and starts_sentence(text, start):
        return _ends_text(text, end)  # "Lê An lược dịch", not "do Lê An thực hiện"
    if _PICTURE.search(text, max(0, start - 7), start) and _AFTER_PICTURE.match(text, end):
        return True  # Ảnh Nguyễn Hưng.
    if text.startswith(("Ảnh", " Ảnh:"), end):  # "… Lê AnẢnh: Nhân vật cung cấp"
        return True
    if flat.endswith(("ảnh do ", "ảnh: do "), 0, start) and _MADE_BY.match(flat, end):
        return True
    begins = flat.startswith(("pv ", "theo ", "tổng hợp "), max(0, start - 9))
    if begins or flat.endswith(_WRITES, 0, start):
        return _ends_text(text, end)
    return _alone_at_the_end(text, start, end)


def _ends_text(text: str, end: int) -> bool:
    return len(text) - end <= 40 and not text[end : end + 40].strip(" .\n)–-/").count(" ") > 6


def _alone_at_the_end(text: str, start: int, end: int) -> bool:
    """A line, or what follows the last sentence, that holds nothing but names."""
    if _goes_on_small(text, start, end):
        return False
    line_start = text.rfind("\n", max(0, start - _BYLINE_CHARS), start) + 1
    if line_start == 0 and start > _BYLINE_CHARS:
        line_start = max(
            text.rfind(mark, max(0, start - _BYLINE_CHARS), start) + 1 for mark in ".”…!?"
        )
        goes_on = "\n" not in text[end : end + 80] and len(text) - end > 80
        if line_start == 0 or goes_on:
            return False
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before_last = max(text.rfind(mark, line_start, start) + 1 for mark in ".”…!?")
    line_start = max(line_start, before_last)
    if line_end - line_start > _BYLINE_CHARS:
        return False
    line = _NUMBER.sub("", text[line_start:line_end], count=1)  # "từ 2.10 - 7.10 Lê An"
    bracket = _FROM_WHERE.search(line)
    if bracket is not None:  # Lê An (từ Singapore)
        line = line[: bracket.start()]
    return _NOTHING_BUT_NAMES.fullmatch(line) is not None and _all_capitals(line)


def _goes_on_small(text: str, start: int, end: int) -> bool:
    """Whether a word in small letters follows, as behind most names; no bracket sets it apart."""
    small = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
    return small and text.find("(", max(0, start - _BYLINE_CHARS), start) < 0


def _all_capitals(line: str) -> bool:
    words = _WORD.findall(line)
    return bool(words) and all(word[0].isupper() for word in words)
