"""Names of other languages: where they begin, how they go on, what stands for them.

Without a title before it a run of capitals is a foreign person only where a given name of the
table begins it, or where a title elsewhere calls its last word a person's (``ông Miller``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names.forms import MAX_SYLLABLES, Name
from bomay.ingest.extract.names.stretches import given_counts, middle_counts, surnames
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ontology import tables

Words = list[tuple[int, str]]

_DOUBLE = re.compile(rf"-([{UPPER}][{LOWER}]+)(?![^\W_])")
# ``Somsak Chan-o-cha``, ``Em-ma-nu-en Ma-ron``: syllables joined as they are spoken.
_SPOKEN = rf"(?:-[{LOWER}]{{1,6}})+(?![^\W_])"
_JOINED = re.compile(rf"{_SPOKEN}(?:[ ][{UPPER}][{LOWER}]{{0,6}}{_SPOKEN}){{0,3}}")
# What a name goes on with: ``Omar Hassan al-Bashir``, ``Jan van der Berg``.
_ARABIC = re.compile(rf"(?:[ ](?:al|el|ad|as|bin|ibn|abu)[ -][{UPPER}][{LOWER}]+(?![^\W_]))+")
_PARTICLE = re.compile(
    rf"(?:[ ](?:van|von|der|den|de|da|dos|das|di|del|della|du|la|le|ter|zu)){{1,3}}"
    rf"[ ](?P<last>[{UPPER}][{LOWER}]+)(?![^\W_])"
)
# ``J. Smith``, ``W.Smith``, ``J.K. Smith``: what follows the first letter.
_LAST = rf"(?:(?:Mc|Mac|O['’])?[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)(?![^\W_])"
_YOUNGER = r"(?:,?[ ](?:Jr|Sr)(?![^\W_])\.?)?"
_INITIALS = re.compile(rf"\.(?:[ ]?[{UPPER}]\.)*[ ]?(?P<last>{_LAST}){_YOUNGER}")
_PARTICLES = (" al-", " el-", " bin ", " ibn ", " van ", " von ")
# What one capital that begins a name may go on with: ``Jean-Paul Miller``, ``A.Schmidt``.
GOES_ON = rf"[-.][{UPPER}]|{'|'.join(_PARTICLES)}"
_HYPHENED = re.compile(rf"-[{UPPER}][{LOWER}]+(?:[ ][{UPPER}][{LOWER}]+){{1,3}}(?![^\W_])")
_PRESENTED = re.compile(
    r",?[ ]\(?\d{2} tuổi|,[ ](?:người (?!Việt)|kẻ |thủ lĩnh|lãnh đạo |lãnh tụ|cựu |giáo sư |"
    r"(?:nhà )?đồng sáng lập|người sáng lập|"
    r"(?:thượng |hạ )?nghị sĩ |"
    r"tiến sĩ |chuyên gia |nhà (?:nghiên cứu|phân tích|sáng lập|hoạt động|báo|văn|thơ|khoa học)|"
    r"nhân viên |giám đốc |chủ tịch |bộ trưởng |tổng giám đốc |đại diện |"
    r"một (?:chuyên gia|nhà |quan chức)|"
    r"tác giả |thành viên |phát ngôn|đạo diễn |diễn viên |luật sư |bác sĩ |con (?:trai|gái) |vợ |"
    r"chồng )(?![A-ZĐ])"
)
# ``Park Min-seo``, ``Chen Wei-ling``: the given name of two syllables joined.
_EASTERN = re.compile(r"[A-Z][a-z]{1,5}[ ][A-Z][a-z]{1,5}-[a-z]{2,5}")
# Two words of capitals more cannot be told from what stands before the name.
_PENDING_WORDS = 2
_LATEST_BEGINNING = 3
_SYLLABLE = 4
_PATRONYMICS = ("vich", "vna")


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in tables.rows("foreign_given_names"))


def is_given(word: str) -> bool:
    """Whether a given name of another language is spelled so."""
    return word in _given_names()


def beginning(words: Words) -> int:
    """Where a given name begins a foreign name of two words at least; -1 for nowhere."""
    given = _given_names()
    for index, (_, word) in enumerate(words[: _LATEST_BEGINNING + 1]):
        if word in given and (index + 1 < len(words) or index == 0):
            return index
    return -1


def may_be_name(words: Words) -> bool:
    """Whether words without a title before them can be, or begin, a foreign name at some place."""
    if len(words) == 1:
        return len(words[0][1]) == 1 or not is_vietnamese(words[0][1])
    if beginning(words) >= 0 or _EASTERN.fullmatch(" ".join([word for _, word in words])):
        return True
    rests = (_without_opening(words), context.without_country(words))
    return any(_may_be_foreign(rest) for rest in rests if rest)


def bare_name(text: str, words: Words) -> Name | None:
    """A foreign name without a title before it."""
    if len(words) == 2 and _EASTERN.fullmatch(" ".join(word for _, word in words)):
        return _whole(words)
    ours = _behind_a_country(text, words)
    if ours is not None:
        return _whole(ours)
    first = beginning(words)
    if first < 0 or not all(map(_may_precede, (word for _, word in words[:first]))):
        return None
    chosen = up_to_next(words[first:])
    name = " ".join(word for _, word in chosen)
    if len(chosen) < 2 or context.is_no_person(name) or context.is_country(chosen[1][1]):
        return None
    if any(context.is_firm(word) for _, word in chosen):
        return None
    return _whole(chosen)


def _behind_a_country(text: str, words: Words) -> Words | None:
    """``Bộ Ngoại giao Mỹ Rex Carmody``: words of no language of ours behind a country."""
    rest = context.without_country(words)
    behind = len(rest) < len(words) or context.country_ends(text, words[0][0] - 1)
    if not behind or not 2 <= len(rest) <= MAX_SYLLABLES:
        return None
    if not _may_be_foreign(rest) or any(
        len(word) == 1 or context.is_firm(word) for _, word in rest
    ):
        return None
    name = " ".join(word for _, word in rest)
    return None if context.is_no_person(name) or context.is_country(name) else rest


def _may_be_foreign(words: Words) -> bool:
    """``Dan Carmody``: plain letters, and a last word that is no syllable of ours."""
    return (
        len(words) > 1
        and all(word.isascii() for _, word in words)
        and not is_vietnamese(words[-1][1])
    ) or not any(is_vietnamese(word) for _, word in words)


def _whole(words: Words) -> Name:
    start, end = words[0][0], words[-1][0] + len(words[-1][1])
    return Name(start=start, end=end, full=" ".join(word for _, word in words), foreign=True)


def _may_precede(word: str) -> bool:
    """Whether a capital may stand before a name in one run: ``Mỹ``, ``Theo``, ``United``."""
    return is_vietnamese(word) or context.is_country(word) or context.is_firm(word)


def without_place(words: Words) -> Words:
    """The words from the given name on: ``Tokyo Yuriko Sato``, ``Real Madrid Jose Gomez``.

    A name may have its surname first; then what follows the given name is a patronymic, or
    both are of one syllable (``Soon Jae In``).
    """
    first = beginning(words)
    if len(words) == _PENDING_WORDS + 1 and all(len(w) <= _SYLLABLE for _, w in words):
        return words
    if first <= 0 or len(words) - first < 2 or words[-1][1].endswith(_PATRONYMICS):
        return words
    return words[first:]


def up_to_next(words: Words) -> Words:
    """The words up to a country or the next sentence: ``Shoigu Kyrgyzstan Cuộc``."""
    for index in range(1, min(len(words), MAX_SYLLABLES)):
        word = words[index][1]
        if context.begins_sentence(word) or _is_no_part(word, words[0][1]):
            return words[:index]
        if index > 1 and context.is_country(word) and not is_vietnamese(word):
            return words[:index]
    return words[:MAX_SYLLABLES]


def _is_no_part(word: str, first: str) -> bool:
    """``Jan Verheer Đặc biệt``: a syllable of ours that no name has, behind a foreign word."""
    if word.isascii() or is_vietnamese(first) or not is_vietnamese(word) or "-" in first:
        return False  # "Tô-mát Mi" is all spelled in ours
    return word not in surnames() and not given_counts().get(word) and not middle_counts().get(word)


def continued(text: str, name: Name | None) -> Name | None:
    """``Władysław Kosiniak-Kamysz``, ``Donald J. Miller``: a foreign name goes on."""
    if name is None or not name.foreign:
        return name
    more = _DOUBLE.match(text, name.end)
    if more is not None and is_vietnamese(more.group(1)):
        return name
    more = more or _JOINED.match(text, name.end) or _ARABIC.match(text, name.end)
    if more is None:
        more = _PARTICLE.match(text, name.end)
        if more is None and text[name.end - 2 : name.end - 1] == " ":
            more = _INITIALS.match(text, name.end)
        if more is not None and is_vietnamese(more.group("last")):
            more = None
    if more is None:
        return None if text[name.end - 2 : name.end - 1] == " " else name
    whole = f"{name.full or name.printed}{more.group()}"
    return name._replace(end=more.end(), full=whole if " " in whole else "", printed=whole)


def with_initials(text: str, words: Words) -> Name | None:
    """``Thủ tướng A.Miller``: letters for the given names."""
    start, first = words[0]
    if len(words) > 1 or len(first) > 1:
        return None
    rest = _INITIALS.match(text, start + 1)
    if rest is None or len(rest.group("last")) < 3 or is_vietnamese(rest.group("last")):
        return None
    if context.is_firm(rest.group("last")) or context.is_country(rest.group("last")):
        return None
    return Name(start=start, end=rest.end(), full=text[start : rest.end()], foreign=True)


def hyphened(text: str, words: Words) -> Name | None:
    """``Jean-Paul Miller``, ``Salim al-Rashid``: one capital goes on behind a sign."""
    start, first = words[0]
    if len(words) > 1 or is_vietnamese(first):
        return None
    end = start + len(first)
    rest = _HYPHENED.match(text, end) if first in _given_names() else None
    if rest is None and text.startswith(_PARTICLES, end):
        rest = _ARABIC.match(text, end) or _PARTICLE.match(text, end)
    if rest is None:
        return None
    return Name(start=start, end=rest.end(), full=text[start : rest.end()], foreign=True)


def _without_opening(words: Words) -> Words:
    """Without what opens the sentence, and a country: ``Theo Ilham Rusetsky``."""
    if len(words) > 1 and context.begins_sentence(words[0][1]):
        words = words[1:]
    return context.without_country(words)


def presented(text: str, words: Words) -> Name | None:
    """``Ilham Rusetsky, người …``, ``Ilham Rusetsky (45 tuổi)``: what follows tells a person."""
    words = _without_opening(words)
    if not 2 <= len(words) <= MAX_SYLLABLES:
        return None
    if not _may_be_foreign(words) or any(context.is_firm(word) for _, word in words):
        return None
    name = _whole(words)
    told = _PRESENTED.match(text, name.end) is not None and not context.is_no_person(name.full)
    return name if told else None


def pending(words: Words) -> Name | None:
    """Two foreign words that are a name if the second is one's elsewhere: ``Ilham Rusetsky``."""
    words = _without_opening(words)
    if len(words) != _PENDING_WORDS or not _may_be_foreign(words):
        return None
    return _whole(words)


def known_elsewhere(pending: Iterable[Name], found: Iterable[Name]) -> list[Name]:
    """Those of ``pending`` whose last word somebody is called by after a title."""
    called = {name.printed for name in found if name.anchored and " " not in name.printed}
    return [n for n in pending if n.foreign and " " in n.full and n.full.split(" ")[1] in called]
