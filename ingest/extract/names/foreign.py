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
from bomay.ingest.extract.names.parts import (
    foreign_given,
    given_counts,
    middle_counts,
    surnames,
)
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ontology import tables
from bomay.ontology.text import fold

Words = list[tuple[int, str]]

# ``Jan Kosiniak-Kamysz``, ``Kamil Abd-al-Karim``
_DOUBLE = re.compile(rf"(?:-(?:al|el|ul|ur))?-([{UPPER}][{LOWER}]+)(?![^\W_])")
_ARTICLES = ("-al", "-el", "-ul", "-ur")
# ``Somsak Chan-o-cha``, ``Em-ma-nu-en Ma-ron``: syllables joined as they are spoken.
_SPOKEN = rf"(?:-[{LOWER}]{{1,6}})+(?![^\W_])"
_JOINED = re.compile(rf"{_SPOKEN}(?:[ ][{UPPER}][{LOWER}]{{0,6}}{_SPOKEN}){{0,3}}")
_AS_SPOKEN = re.compile(
    rf"[{UPPER}][{LOWER}]{{0,6}}{_SPOKEN}"
    rf"(?:[ ][{UPPER}][{LOWER}]{{0,6}}(?:-[{LOWER}]{{1,6}})*){{1,3}}(?![^\W_])"
)
# What a name goes on with: ``Omar Hassan al-Bashir``, ``Jan van der Berg``.
_ARABIC = re.compile(
    rf"(?:[ ](?:[Aa]l|[Ee]l|ad|as|bin|ibn|abu)[ -](?:Abd[eu]l[ ])?"
    rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?(?![^\W_]))+"
)
# ``Tariq Omar bin Faisal``, ``Nabil Omar al-Karim``: whatever stands before is the name's.
_SON_OF = (" bin ", " ibn ", " al-", " el-")
_GROUND = re.compile(
    r"(?<![^\W_])(?:căn cứ|sân bay|thành phố|thị trấn|tỉnh|vùng|làng|khu|ở|tại|nhóm|đảo|nhà máy)"
    r"[^.,\n]{0,24}$"
)
_GROUND_CHARS = 36
_PARTICLE = re.compile(
    rf"(?:[ ](?:van|von|der|den|de|da|dos|das|di|del|della|du|la|le|los|las|ter|zu)){{1,3}}"
    rf"[ ](?P<last>[{UPPER}][{LOWER}]+)(?![^\W_])"
)
_OF_TRIBES = frozenset({"Al", "El"})
_SECOND = re.compile(rf"[ ]([{UPPER}][{LOWER}]+)(?![^\W_])")
NOBLE = frozenset({"Von", "Van"})
_NOBLE = re.compile(rf"(?:Von|Van)(?:[ ](?:der|den|de)){{1,2}}[ ][{UPPER}][{LOWER}]+(?![^\W_])")
# ``J. Smith``, ``W.Smith``, ``J.K. Smith``: what follows the first letter.
_LAST = rf"(?:(?:Mc|Mac|O['’])?[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)(?![^\W_])"
_YOUNGER = r"(?:,?[ ](?:Jr|Sr)(?![^\W_])\.?)?"
_INITIALS = re.compile(rf"\.(?:[ ]?[{UPPER}]\.)*[ ]?(?P<last>{_LAST}){_YOUNGER}")
PARTICLES = (" al-", " el-", " bin ", " ibn ", " van ", " von ")
# What one capital that begins a name may go on with: ``Jean-Paul Miller``, ``A.Schmidt``.
GOES_ON = rf"[-.][{UPPER}]|{'|'.join(PARTICLES)}"
_HYPHENED = re.compile(rf"-[{UPPER}][{LOWER}]+(?:[ ][{UPPER}][{LOWER}]+){{1,3}}(?![^\W_])")
_PRESENTED = re.compile(
    r",?[ ]\(?\d{2} tuổi|,[ ](?:cựu )?(?:HLV|CEO|VĐV|huấn luyện viên|vận động viên)[ ]|"
    r",[ ](?:người (?!Việt)|kẻ |thủ lĩnh|lãnh đạo |lãnh tụ|cựu |giáo sư |"
    r"(?:nhà )?đồng sáng lập|người sáng lập|"
    r"(?:thượng |hạ )?nghị sĩ |"
    r"tiến sĩ |chuyên gia |chiến lược gia |cố vấn |"
    r"nhà (?:nghiên cứu|phân tích|sáng lập|hoạt động|báo|văn|thơ|khoa học|kinh tế|sử học)|"
    r"phó (?:giáo sư|giám đốc|chủ tịch|tổng giám đốc) |trưởng (?:bộ phận|nhóm|ban|phòng|khoa) |"
    r"chủ (?:một |cửa |quán |tiệm |nhà hàng |trang trại |doanh )|(?:nữ |nam )?(?:sinh|học) viên |"
    r"(?:cư dân|tài xế|kỹ sư|giáo viên|y tá|phi công|nông dân|ngư dân|tình nguyện viên) |"
    r"(?:ngoại trưởng|thị trưởng|thống đốc|đại sứ|thủ tướng|tổng thống|phó thủ tướng|thư ký) |"
    r"(?:phóng viên|nhiếp ảnh gia|nhạc sĩ|ca sĩ|họa sĩ|huấn luyện viên|cầu thủ|cảnh sát|sĩ quan) |"
    r"nhân viên |cộng sự |chỉ huy |tư lệnh |người đứng đầu |giám đốc |chủ tịch |"
    r"bộ trưởng |tổng giám đốc |"
    r"một (?:chuyên gia|nhà |quan chức)|"
    r"tác giả |phát ngôn|đạo diễn |diễn viên |luật sư |bác sĩ |con (?:trai|gái) |vợ |"
    r"chồng )(?!(?!(?:Hội|Ủy|Đảng|Quốc|Viện|Trung|Bộ|Công|Tập|Đại|Liên|Ban|Hạ|Thượng|Nhóm|Học|"
    r"Trường|Quỹ|Ngân|Hiệp|Tổ|Cơ|Cục|Hãng)[ ])[A-ZĐ])"
)
# ``bắt ông Miller và vợ ông, | Cilia Florman,``
_KIN_OF = re.compile(
    r"(?<!\w)(?:vợ|chồng|con (?:trai|gái)|(?:anh|em) trai|(?:chị|em) gái|mẹ|cha|bố|phu nhân|"
    r"hôn (?:thê|phu))(?:[ ](?:của[ ])?(?:ông|bà|anh|chị|cô|mình|ông ấy|bà ấy))?(?:,| là)[ ]$"
)
_KIN_CHARS = 32
# ``Park Min-seo``, ``Chen Wei-ling``: the given name of two syllables joined.
_EASTERN = re.compile(r"[A-Z][a-z]{1,5}[ ][A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,4}")
# More words of capitals cannot be told from what stands before the name.
_PENDING_WORDS = (2, 3)
_LATEST_BEGINNING = 3
_SYLLABLE = 4
_PATRONYMICS = ("vich", "vna")


@cache
def _given_names() -> frozenset[str]:
    """Each as it is spelled, and frequent ones without their marks: ``Loïc``, ``Loic``."""
    plain = (fold(name).title() for name in _frequent() if not name.isascii())
    return foreign_given() | {name for name in plain if name.isalpha() and not is_vietnamese(name)}


@cache
def _frequent() -> frozenset[str]:
    """Those that more than one language has: no surname or middle name that one has by chance."""
    return frozenset(row["name"] for row in tables.rows("foreign_given_names") if not row["rare"])


def is_given(word: str) -> bool:
    """Whether a given name of another language is spelled so."""
    return word in _given_names()


def is_frequent(word: str) -> bool:
    """Whether more than one language has it as a given name."""
    return word in _frequent()


def beginning(words: Words, *, frequent: bool = False) -> int:
    """Where a given name begins a foreign name of two words at least; -1 for nowhere."""
    given = _frequent() if frequent else _given_names()
    for index, (_, word) in enumerate(words[: _LATEST_BEGINNING + 1]):
        if word not in given or (index and index + 1 == len(words)):
            continue
        if not is_vietnamese(word) or (
            index + 1 < len(words) and not is_vietnamese(words[index + 1][1])
        ):
            return index  # "Tom Krantz", no "Tom Hùm"
    return -1


def may_be_name(words: Words) -> bool:
    """Whether words without a title before them can be, or begin, a foreign name at some place."""
    if len(words) == 1:
        return len(words[0][1]) == 1 or not is_vietnamese(words[0][1])
    if beginning(words) >= 0 or _EASTERN.fullmatch(" ".join([word for _, word in words])):
        return True
    abroad = context.without_country(words)
    if len(abroad) == 1 and len(abroad[0][1]) == 1:
        return True  # "nhà văn Nga A.Miller"
    rests = (_without_opening(words), abroad)
    return any(may_be_foreign(rest) for rest in rests if rest)


def bare_name(text: str, words: Words) -> Name | None:
    """A foreign name without a title before it."""
    joined = eastern(words)
    if joined is not None:
        return joined
    ours = _behind_a_country(text, words)
    if ours is not None:
        return _whole(ours)
    first = beginning(words)
    if first < 0:
        return None
    if first == 1 and words[0][1] in surnames() and _is_of_three_syllables(words):
        first = 0  # "Kim Sung Un", though a Sung may be a given name
    alone = all(map(_may_precede, (word for _, word in words[:first])))
    if not (alone or context.is_behind_a_kind(text, words[0][0])):
        return None  # "bang Tessen Norbert Krantz"
    chosen = up_to_next(words[first:])
    name = " ".join(word for _, word in chosen)
    if len(chosen) < 2 or context.is_no_person(name) or context.is_country(chosen[1][1]):
        return None
    if any(context.is_firm(word) for _, word in chosen[1:]):
        return None
    return _whole(chosen)


def _behind_a_country(text: str, words: Words) -> Words | None:
    """``Bộ Ngoại giao Mỹ Rex Carmody``: words of no language of ours behind a country."""
    rest = context.without_country(words)
    behind = len(rest) < len(words) or context.country_ends(text, words[0][0] - 1)
    if not behind and len(words) > MAX_SYLLABLES - 1:
        rest = behind_whose(words)  # "Chủ tịch Duma Nga Jan Miller"
        behind = len(rest) < len(words)
    if not behind or not 2 <= len(rest) <= MAX_SYLLABLES:
        return None
    if not may_be_foreign(rest) or any(len(word) == 1 or context.is_firm(word) for _, word in rest):
        return None
    name = " ".join(word for _, word in rest)
    return None if context.is_no_person(name) or context.is_country(name) else rest


def behind_whose(words: Words) -> Words:
    """The last words of a run, where a country stands right before them."""
    for index in range(1, len(words) - 1):
        rest = context.without_country(words[index:])
        if 2 <= len(rest) < len(words) - index:
            return rest
    return words


def may_be_foreign(words: Words) -> bool:
    """``Dan Carmody``: plain letters, and a last word that is no syllable of ours."""
    if is_vietnamese(words[-1][1]):
        return False
    plain = len(words) > 1 and all(word.isascii() for _, word in words)
    return plain or not any(is_vietnamese(word) for _, word in words)


def son_of(text: str, words: Words) -> Name | None:
    """``Tariq Omar bin Faisal``: what stands before the father's or the family's name."""
    words = _without_opening(words)
    if not 2 <= len(words) < MAX_SYLLABLES or not may_be_foreign(words):
        return None
    name = _whole(words)
    if not text.startswith(_SON_OF, name.end):
        return None
    more = _ARABIC.match(text, name.end)
    if more is None or _GROUND.search(text, max(0, name.start - _GROUND_CHARS), name.start):
        return None
    return name._replace(end=more.end(), full=f"{name.full}{more.group()}")


def spoken(text: str, words: Words) -> Name | None:
    """``Giô-ha-nét Pơ-ti``: a name spelled as it is spoken, its syllables joined."""
    whole = _AS_SPOKEN.match(text, words[0][0]) if len(words) == 1 else None
    if whole is None:
        return None
    return Name(start=whole.start(), end=whole.end(), full=whole.group(), foreign=True)


def noble(text: str, words: Words) -> Name | None:
    """``Bà Von der Linden``: a name that begins with its particle."""
    whole = _NOBLE.match(text, words[0][0]) if words and words[0][1] in NOBLE else None
    if whole is None:
        return None
    return Name(start=whole.start(), end=whole.end(), full=whole.group(), foreign=True)


def eastern(words: Words) -> Name | None:
    """``Cho Tae-min``: joined syllables tell a name, though the first opens sentences."""
    if len(words) != 2 or "-" not in words[1][1] or words[1][1].endswith(_ARTICLES):
        return None  # "Kamil Abd-al-Karim" goes on
    return _whole(words) if _EASTERN.fullmatch(f"{words[0][1]} {words[1][1]}") else None


def joined_in_capitals(text: str, words: Words) -> Name | None:
    """``Kim Tae-Ho`` after a title."""
    found = _EASTERN.match(text, words[0][0]) if len(words) == 2 else None
    if found is None or found.end() <= words[1][0] + len(words[1][1]):
        return None
    if text[found.end() : found.end() + 1].isalnum():
        return None
    return Name(found.start(), found.end(), found.group(), anchored=True, foreign=True)


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
    first = beginning(words, frequent=True)
    if beginning(words) == 0 or _is_of_three_syllables(words):
        return words
    if first <= 0 or len(words) - first < 2 or words[-1][1].endswith(_PATRONYMICS):
        return words
    return words[first:]


def _is_of_three_syllables(words: Words) -> bool:
    return len(words) == 3 and all(len(word) <= _SYLLABLE for _, word in words)


def up_to_next(words: Words) -> Words:
    """The words up to a country, a sentence or a name: ``Shoigu Kyrgyzstan Cuộc``."""
    given = [word in _frequent() for _, word in words]
    if given == [True, False, True, False]:  # "Jan Miller Robert Krantz"
        return words[:2]
    for index in range(1, min(len(words), MAX_SYLLABLES)):
        word = words[index][1]
        if context.begins_sentence(word) or _is_no_part(word, words[0][1]):
            return words[:index]
        if index > 1 and word in _OF_TRIBES and index + 1 < len(words):
            return words[:index]  # "Karim Bin Omar Al Faisal" goes on behind
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
        eastern_name = _EASTERN.fullmatch(f"{name.full}{more.group()}")  # "Chung Dong-Ho"
        more = more if eastern_name is not None else None
        if more is None:
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
    end = more.end()
    if more.re is _PARTICLE and (surname := _SECOND.match(text, end)) is not None:
        # "Ricardo de los Santos Polanco"
        end = end if is_vietnamese(surname.group(1)) else surname.end()
    whole = f"{name.full or name.printed}{text[more.start() : end]}"
    return name._replace(end=end, full=whole if " " in whole else "", printed=whole)


def with_initials(text: str, words: Words) -> Name | None:
    """``Thủ tướng A.Miller``, ``nhà văn Nga A.Miller``: letters for the given names."""
    start, first = words[-1]
    if len(first) > 1 or len(context.without_country(words)) != 1:
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
    if rest is None and text.startswith(PARTICLES, end):
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
    if not may_be_foreign(words) or any(context.is_firm(word) for _, word in words):
        return None
    name = _whole(words)
    told = _PRESENTED.match(text, name.end) is not None or (
        text.startswith((",", ".", ")"), name.end)
        and _KIN_OF.search(text, max(0, name.start - _KIN_CHARS), name.start) is not None
    )
    return name if told and not context.is_no_person(name.full) else None


def pending(words: Words) -> Name | None:
    """Foreign words that are a name if the last is one's elsewhere: ``Ilham Rusetsky``."""
    words = _without_opening(words)
    if len(words) > 2 and is_given(words[1][1]) and not is_given(words[0][1]):
        words = words[1:]  # "tờ Liberta Rina Marlin"
    if len(words) not in _PENDING_WORDS or not may_be_foreign(words):
        return None
    if len(words) > 2 and any(is_vietnamese(word) or len(word) == 1 for _, word in words):
        return None
    return None if context.begins_no_name(words[0][1]) else _whole(words)  # "Team Miller"


def known_elsewhere(pending: Iterable[Name], found: Iterable[Name]) -> list[Name]:
    """Those of ``pending`` one of whose words somebody is called by after a title."""
    foreign = [name for name in pending if name.foreign]
    if not foreign:
        return []
    called = {name.printed for name in found if name.anchored and " " not in name.printed}
    return [name for name in foreign if _is_known(name.full, called)]


def _is_known(full: str, called: set[str]) -> bool:
    first, _, last = full.partition(" ")
    if not last or last in called:
        return bool(last)
    if " " in last:
        return last.rpartition(" ")[2] in called
    return first in called and not (is_given(last) or context.is_country(last))
