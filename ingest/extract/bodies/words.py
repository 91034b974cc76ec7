"""The words inside names of bodies: fields of work, proper names, foreign countries."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from bomay.ingest.extract.bodies.countries import is_country
from bomay.ingest.extract.bodies.name_words import (
    BEGUN,
    CONNECTORS,
    DEGREES,
    INFORMS,
    TITLES,
    TOWARDS,
    TOWARDS_BEGINS,
    TOWN,
    before_honoured,
    begins_office,
    begins_verb,
    ends_names,
    in_a_row,
    inner_words,
    is_paired,
    only_goes_on,
    verb_beginnings,
)
from bomay.ingest.extract.bodies.person_names import (
    NATION,
    WORD,
    begins_name,
    capital_follows,
    capitalised_run,
    is_full_name,
    run_at,
)
from bomay.ingest.extract.names.context import begins_sentence
from bomay.ingest.extract.names.parts import (
    common_surnames,
    foreign_given,
    surnames,
)
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ingest.extract.units.gazetteer import bare_names

_JOINED = re.compile(r"[ ]?(-|–|&)[ ]?(?=[^\W\d_])")
_JOINTS = frozenset("-–&")  # of which one stands where that begins
_MAX_WORDS = 14
_OF_CLAUSES = frozenset({"trước", "sau", "trong", "khi", "từ"})
_TOWNS = ("thị xã", "thị trấn")  # units, though ``thị`` is a word of fields: ``thị trường``
_AUXILIARY = frozenset({"bị", "được", "đã", "đang", "sẽ", "không", "cho", "trước"})
_CRIMES = (" tội ", " việc ", " hành vi ")  # of which somebody is accused
_HANGING = frozenset({"số", "ký", "dự", "trong"})
# What no name ends with, but for some pairs of words that the tables have.
_MAY_HANG = CONNECTORS | _HANGING | _AUXILIARY | {"-"}
_OPENING = frozenset({"số", "các", "về", "dự", "khu", "xây", "phòng"})  # fields, in small letters
_COMMA = ", "
# ``Ủy ban Kinh tế | 3 nội dung``, ``Bệnh viện Bạch Mai | 5 năm``: so many of what follows.
_COUNTED = re.compile(
    r"[ ](?:năm|tháng|tuần|ngày|giờ|lần|người|cán bộ|đồng chí|thành viên|đại biểu|cá nhân|tập thể"
    r"|đơn vị|địa phương|nước|chức|nội dung|vấn đề|nhóm|dự án|dự thảo|vụ"
    r"|trường hợp|bị can|bị cáo|đối tượng|bác sĩ|bệnh nhân|học sinh|sinh viên|doanh nghiệp"
    r"|triệu|tỷ|tỉ|nghìn|ngàn|đồng|ha|km|tấn|tuổi)(?!\w)"
)
# ``sinh viên,``, ``kế toán Bộ X``, ``vật giá thành phố``
_DASH, _BRANCH = " - ", " - Chi nhánh"
_CAPITAL_FIELD = re.compile(rf"[{UPPER}][{LOWER}]+[ ][{LOWER}]")  # of two syllables, no title
_SMALL_FIELD = re.compile(
    rf"[{LOWER}]+(?:[ ](?:và[ ])?[{LOWER}]+){{1,3}}?"
    rf"(?=[,.;:)\n]|[ ][({UPPER}]|[ ](?:thành phố|tỉnh|huyện|quận|thị xã|của|thuộc)[ ])"
)
# One more syllable before a sign or a capital: ``Nhiệt đới Trung ương``, ``Kiến trúc sư,``.
_TAIL = re.compile(rf"[ ]([{LOWER}]+)(?=[,.;:()\n]|[ ][(–-]|[ ](?:Trung ương|Việt Nam)|$)")
_LISTED = re.compile(rf",((?:[ ][{LOWER}]+){{2,6}})(?=[,.;:()\n]|[ ][{UPPER}(–-]|$)")
_DEGREE = re.compile(
    rf"(?:(?:P?GS[.] ?)?TS|Th[Ss]|P?GS|BS|LS)[.][ ]?(?=[{UPPER}])|"
    r"(?:(?:Tiến|Thạc|Bác) s[ĩỹ]|(?:Phó )?[Gg]iáo sư|Luật sư|"
    rf"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy))[ ](?=[{UPPER}])"
)
_CAPITALS_JOINED = re.compile(
    rf"[ ]?-[ ](?=([{UPPER}][{LOWER}]+)[ ](?:[{UPPER}]|[{LOWER}]+[ ]?[,.({UPPER}]))[^ ]+"
)
_LAST_FIELD = re.compile(rf"[ ]?-[ ]([{UPPER}][{LOWER}]+)(?=[,;.)]|[ ][(–-]|$)")
_INITIAL = re.compile(rf"[{UPPER}]\.[{UPPER}][{LOWER}]")  # "Tập đoàn Gamma | J.Miller"
_WHOLE = re.compile(r"[ ](?:Việt Nam|Trung ương)")
_LONGEST_NUMBER = 5
_OF_FIRMS = frozenset({"cổ", "phần", "đa"})
_FEWEST_OF_A_NAME = 2  # "Công ty Phạm Hoàng Gia Anh" names nobody else
_OFFICES = ("đại biểu", "thành viên", "cán bộ", "chuyên viên", "giám sát", "thanh tra", "kiểm sát")


def open_subject(
    text: str, at: int, begins_another: Callable[[int], bool], *, lower_case: bool, surname: bool
) -> tuple[int, str] | None:
    """A field of work the table lacks, read from its capitals: its end and its words.

    It begins with a capital, goes on through capitals and through lower-case words that names of
    bodies are known to have, and ends before a unit, another body or a person's name.

    Args:
        text: of the document.
        at: where the field may begin.
        begins_another: whether a unit or another body begins at a place.
        lower_case: whether it may begin with any small word that names of bodies have.
        surname: whether the first word is one.
    """
    end = at
    words: list[str] = []
    if surname and is_full_name(text, at):  # Trung tâm Lê Quý Đôn
        end = capitalised_run(text, at, limit=4)[-1]
        words = text[at:end].split()
    while len(words) < _MAX_WORDS:
        step = WORD.match(text, end)
        if step is None:
            break
        start, word = end + 1, step[1]
        if not words and word[0].islower() and not _opens_in_small(word, lower_case=lower_case):
            break  # as half of all do
        plain = only_goes_on(word)
        paired = not plain and bool(words) and is_paired(words[-1], word)
        if words and not paired and begins_another(start) and not _is_inner(text, start, word):
            break
        if plain:
            if words and is_country(words[-1]) and not _goes_on(text, step.end(), word, words):
                break
        elif _ends_fields(text, step, words, paired=paired, lower_case=lower_case):
            break
        words.append(word)
        end = step.end()
        follow = text[end : end + 2]
        if follow == _COMMA and word.lower() == "phòng" and text.startswith(", chống ", end):
            words[-1] += ","  # Ban Chỉ đạo phòng, chống thiên tai
            end += 1
        elif not _JOINTS.isdisjoint(follow):
            joined = _with_fields_joined(text, end, words)
            if joined is None:
                break
            end = joined
    while words and words[-1] in _MAY_HANG and (words[-1] in CONNECTORS or _hangs(words)):
        words.pop()
        end = text.rindex(" ", at, end)
    if not words or (len(words) == 1 and words[0] in _OF_CLAUSES):
        return None  # "trình Ban Chỉ đạo trước khi …"
    stop = _with_tail(text, end)
    return stop, " ".join(" ".join([*words, ""]).split()) + text[end:stop]


def _opens_in_small(word: str, *, lower_case: bool) -> bool:
    """Whether a field may begin with a small word; what follows the word may forbid it."""
    return word in _OPENING or (lower_case and word in inner_words())


def _is_inner(text: str, start: int, word: str) -> bool:
    """Whether a word is one that stands in small letters inside of names."""
    return word in inner_words() and not (word == TOWN and text.startswith(_TOWNS, start))


def _with_fields_joined(text: str, end: int, words: list[str]) -> int | None:
    """The end with what a dash or ``&`` joins to the last of the words, to which that is added.

    None where an office stands behind it: there the field has ended.
    """
    joined = _JOINED.match(text, end)
    if joined is None:
        return end
    follow = joined.end()
    if begins_office(text, follow):
        return None
    apart = joined.group().endswith(" ")
    if WORD.match(text, follow - 1 if apart else follow) is None:
        return end
    if text[follow].isupper() and apart:
        words.append("và" if joined[1] == "&" else "-")
        return follow - 1
    second = second_field(text, follow)
    if second is None:
        return end
    words += ["-", *text[follow:second].split()]
    return second


def _ends_fields(
    text: str, word: re.Match[str], words: list[str], *, paired: bool, lower_case: bool
) -> bool:
    """Whether a word of which the tables know something is no part of the fields read so far."""
    said = word[1]
    if said in TOWARDS_BEGINS and text.startswith(TOWARDS, word.start()):
        return True
    if words and said[0].isupper() and _opens_sentence(text, word):
        return True
    if paired:
        return False
    if _speaks(text, word.start(1)):
        return True
    if lower_case and not words and said in inner_words():
        return False
    return not (_goes_on(text, word.end(), said, words) or _ends_field(text, word, words))


def _ends_field(text: str, word: re.Match[str], words: Sequence[str]) -> bool:
    """``Dân chủ - Pháp luật``: a syllable that no table has, and one more field behind a dash."""
    follow = word.end() + len(_DASH)
    if not words or not word[1].islower() or not text.startswith(_DASH, word.end()):
        return False
    field = _CAPITAL_FIELD.match(text, follow)
    return field is not None and not (begins_office(text, follow) or begins_name(text, follow - 1))


def _one_more_field(text: str, at: int) -> bool:
    """Whether one more field of work in capitals stands behind a dash at ``at``."""
    follow = at + len(_DASH)
    field = _CAPITAL_FIELD.match(text, follow) if text.startswith(_DASH, at) else None
    if field is None or begins_office(text, follow) or begins_name(text, follow - 1):
        return False
    return text[follow : follow + 24].split(" ")[1].strip(",.;:()") in inner_words()


def second_field(text: str, at: int) -> int | None:
    """The end of a field printed small behind a dash: ``Vụ Tài chính - kế toán Bộ X``."""
    found = _SMALL_FIELD.match(text, at)
    if found is None or _speaks(text, at) or begins_office(text, at):
        return None
    words = found.group().split()
    return found.end() if all(word in inner_words() for word in words) else None


def _hangs(words: Sequence[str]) -> bool:
    """``Quỹ X | số``, ``Vụ Thiết bị | bị``: what follows a name and is no part of it.

    Unless a name of the tables has it and the word before it in a row. Asked of ``_MAY_HANG``.
    """
    if words[-1] == "-":
        return True
    if len(words) < 2:
        return words[-1] in _HANGING
    return (words[-2].lower(), words[-1]) not in in_a_row()


def _with_tail(text: str, end: int) -> int:
    """The end with the second half of a word the table lacks (``Mầm non,``) and a list's rest."""
    tail = _TAIL.match(text, end) if text[end + 1 : end + 2].islower() else None
    if tail is not None and not ends_names(tail.group(1)):
        end = tail.end()
    more = _LISTED.match(text, end) if text[end : end + 1] == "," else None
    following = more.start(1) + 1 if more is not None else end
    if more is not None and (_speaks(text, following) or begins_office(text, following)):
        more = None  # "Vụ Pháp chế, phát biểu", "Vụ Khoa học, trợ lý Bộ trưởng"
    if more is not None and all(word in inner_words() for word in more.group(1).split()):
        opening = " ".join(more.group(1).split()[:2])
        if not opening.startswith((*_OFFICES, "về")):
            end = more.end()
    whole = _WHOLE.match(text, end) if tail or more else None
    return whole.end() if whole else end


def _is_own_name(printed: str, *, own: bool, settled: bool) -> bool:
    """Whether a body has a name already: ``Chợ Rẫy``, but ``Y khoa`` goes on to whom it honours.

    Schools and funds say what they are before whom they honour (``Quỹ Từ Thiện …``): not ``own``.
    A number (``Nhân dân 115``) and a unit's name (``Cúc Phương``) end any; whatever is printed
    ends that of a ``settled`` kind, but for the words of ``before_honoured.csv``.
    """
    last = printed.split()[-_FEWEST_OF_A_NAME:]
    if len(last) > 1 and (last[-1].isdigit() or " ".join(last).lower() in bare_names()):
        return True
    if settled and last and last[-1].lower() not in before_honoured():
        return True
    if len(last) == 1 and not is_vietnamese(last[0]):
        return True  # "Công ty Gammabank | Lê Văn Tám"
    if len(last) < _FEWEST_OF_A_NAME or not all(word[0].isupper() for word in last):
        return False
    if any(word in common_surnames() for word in printed.split()[:-1]):
        return True  # Chu Văn An
    return own and not any(word.lower() in inner_words() for word in last)


def _goes_on(text: str, end: int, word: str, words: list[str]) -> bool:
    if word[0].isdigit():
        return bool(words) and len(word) < 5 and _COUNTED.match(text, end) is None
    if word[0].isupper():
        if words and words[-1].lower() == "châu":
            return True  # "Vụ Thị trường châu Âu Lê Văn Tám"
        # "Hội đồng Tham mưu Liên quân Mỹ | Dan Carter": what follows a country is a name.
        after_country = bool(words) and is_country(words[-1])
        known = word in surnames() or word in foreign_given() or after_country
        name = len(word) > 1 and known and capital_follows(text, end)
        return not (words and name) or _is_in_place(text, end, word, words)
    if not words:
        return word in _OPENING
    if "-" in word:  # "Lao động-Tiền lương"
        first, _, second = word.partition("-")
        return first in inner_words() and second[:1].isupper()
    if word in CONNECTORS:
        return capital_follows(text, end) or (
            (step := WORD.match(text, end)) is not None and step.group(1) in inner_words()
        )
    return word in inner_words()


def _is_in_place(text: str, end: int, word: str, words: Sequence[str]) -> bool:
    """``Ban Quản lý Vịnh | Hạ Long``, ``Viện Y học Nha | Trang Lê Văn Tám``: a unit's name."""
    follow = WORD.match(text, end)
    if follow is None:
        return False
    if follow[1] in common_surnames() and begins_name(text, end):
        return words[-1] != "Nam" and f"{words[-1]} {word}".lower() in bare_names()
    return word not in common_surnames() and f"{word} {follow[1]}".lower() in bare_names()


def goes_on(text: str, at: int) -> bool:
    """Whether a word stands here that may belong to the name just read."""
    step = WORD.match(text, at)
    if step is None or not step.group(1)[0].islower() or _speaks(text, step.start(1)):
        return False
    return step.group(1) in inner_words() and not ends_names(step.group(1))


def _speaks(text: str, at: int) -> bool:
    """Whether the sentence's verb, in small letters, stands here: the body's name has ended.

    ``Cục X Việt Nam thông tin`` has named its country, behind which no field stands.
    """
    if text[at : at + BEGUN] not in verb_beginnings():
        return False
    return begins_verb(text, at) or (
        text.startswith(INFORMS, at) and text.endswith(NATION, 0, at - 1)
    )


def speaks(text: str, word: re.Match[str]) -> bool:
    """Whether a word found in the text begins the sentence's verb."""
    return _speaks(text, word.start(1))


def _opens_sentence(text: str, word: re.Match[str]) -> bool:
    """``Công ty X Theo cáo trạng, …``: the next sentence, where its point is missing."""
    end, said = word.end(), word[1]
    goes_on = begins_sentence(said) and said != "Bộ" and text[end : end + 1] == " "
    if not goes_on or not text[end + 1 : end + 2].islower():
        return said in TITLES and is_full_name(text, end)
    inner = said.lower() in inner_words() and not text.startswith(" biểu", end)
    of_crime = said == "về" and text.startswith(_CRIMES, end)
    if (inner and not of_crime) or text.endswith(" về", 0, word.start()):
        return False  # "Công ty Đầu tư và Phát triển X", but "Công ty X về tội …"
    follow = WORD.match(text, end)
    return follow is None or not is_paired(said, follow[1])


def proper_name(
    text: str,
    at: int,
    stops: Container[int] = frozenset(),
    *,
    lower_case: bool,
    own: bool = False,
    settled: bool = False,
    addressed: Container[str] = frozenset(),
) -> int | None:
    """The end of a proper name of capitals, numbers and the words between, None if none begins.

    Args:
        text: of the document.
        at: where the name may begin.
        stops: where units begin.
        lower_case: whether it may begin in small letters.
        own: the kind has a name of its own before that of a person, who then is its head.
        settled: the same of whatever is printed, but for a few words.
        addressed: the names of persons whom the text addresses, given and whole: ``ông Thanh``.
    """
    end = at
    before = ""
    for _ in range(_MAX_WORDS):
        step = WORD.match(text, end)
        if step is None:
            break
        word, first = step[1], end == at
        if first and word[0].islower() and not _begins_in_small(word, lower_case=lower_case):
            return None
        plain = only_goes_on(word)
        if not first and end + 1 in stops and not is_paired(before, word):
            break
        if not plain:
            paired = is_paired(before, word)
            if word in TOWARDS_BEGINS and text.startswith(TOWARDS, end):
                break
            if not first and _is_of_what_follows(text, step, paired=paired):
                break
            if word in surnames() and _begins_person(
                text, at, step, own=own, settled=settled, addressed=addressed
            ):
                break  # Giám đốc Bệnh viện Chợ Rẫy Lê Văn Tám
            if word in CONNECTORS and (first or begins_name(text, step.end())):
                break
            if not (paired or word[0].isupper()) and not _goes_on_in_small(
                text, step, first=first, lower_case=lower_case
            ):
                break
        end, before = step.end(), word
        if "-" in text[end : end + 2]:
            end = _with_joined(text, end, word, lower_case=lower_case)
    end = _without_hanging(text, at, end) if end > at else at
    if end == at:
        return None
    tail = _TAIL.match(text, end) if text[end + 1 : end + 2].islower() else None
    return tail.end() if tail is not None and not ends_names(tail.group(1)) else end


def _begins_person(
    text: str,
    at: int,
    surname: re.Match[str],
    *,
    own: bool,
    settled: bool,
    addressed: Container[str],
) -> bool:
    """Whether a surname in, or behind, a body's name begins that of a person.

    Other arguments as those of ``proper_name``.
    """
    end = surname.start()
    if text.endswith(NATION, at, end) and begins_name(text, end):
        return True  # Tập đoàn X Việt Nam Lê Văn A: with its country a name has ended
    if not is_full_name(text, end):  # perhaps one whose syllables do not tell so
        return end > at and run_at(text, end) in addressed
    common = surname[1] in common_surnames()
    if common and _is_own_name(text[at:end], own=own, settled=settled):
        return True
    return _is_addressed(run_at(text, end).split(), addressed)


def _is_addressed(name: list[str], addressed: Container[str]) -> bool:
    """Whether the text addresses who bears a name, and no shorter one at its end."""
    if not name or name[-1] not in addressed:
        return False
    return not any(" ".join(name[at:]) in addressed for at in range(1, len(name) - 1))


def _is_of_what_follows(text: str, word: re.Match[str], *, paired: bool) -> bool:
    """Whether a foreigner's name, a person's degree or rank, or the next sentence begins here."""
    said = word[1]
    if said in DEGREES and _DEGREE.match(text, word.start(1)) is not None:
        return True
    if said in foreign_given() and capital_follows(text, word.end()):
        return True
    if not paired and _opens_sentence(text, word):
        return True
    return "." in said and _INITIAL.match(said) is not None


def _begins_in_small(word: str, *, lower_case: bool) -> bool:
    """Whether a proper name may begin with a small word."""
    return word in _OF_FIRMS or (lower_case and word in inner_words())


def _goes_on_in_small(text: str, word: re.Match[str], *, first: bool, lower_case: bool) -> bool:
    """Whether a word without a capital is part of the name: a number, or one that names have."""
    said = word[1]
    number = said[0].isdigit() and not first and len(said) < _LONGEST_NUMBER
    if number and _COUNTED.match(text, word.end()) is None:
        return True
    inner = said in inner_words() and (lower_case or not first)
    inner = inner or (not first and said in before_honoured()) or said in _OF_FIRMS
    return inner and not _speaks(text, word.start(1))


def _with_joined(text: str, end: int, word: str, *, lower_case: bool) -> int:
    """The end with what a dash joins to the word that ends there."""
    joined = _CAPITALS_JOINED.match(text, end)
    if joined is not None and joined[1] not in surnames() and not text.startswith(_BRANCH, end):
        degree = joined[1] in DEGREES and _DEGREE.match(text, joined.start(1)) is not None
        return end if degree else joined.end()
    field = _LAST_FIELD.match(text, end)
    if field is not None and field[1].lower() in inner_words():
        return field.end()  # Trường Đại học Kinh tế - Luật (ĐHQG)
    if lower_case and word.islower() and _one_more_field(text, end):
        return end + len(_DASH) - 1  # Bệnh viện Phục hồi chức năng - Điều trị bệnh nghề nghiệp
    return end


def _without_hanging(text: str, at: int, end: int) -> int:
    """The end without words at it that belong to the sentence."""
    while end > at:
        words = text[at:end].split()
        if words[-1] not in _MAY_HANG or not (words[-1] in CONNECTORS or _hangs(words)):
            break
        end = text.rindex(" ", at, end)
    return end
