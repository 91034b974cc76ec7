"""What a verb between a name and a post says, and whom a pronoun before it means.

``Năm 1989, ông được bầu làm …`` at the head of a paragraph means the person whose life the text
tells; elsewhere the one named last. ``ông`` is no woman and ``bà`` no man.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bomay.ingest.extract.holdings import gaps, past
from bomay.ingest.extract.holdings.decided import is_withdrawn
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.unheld import (
    appoints,
    elects,
    is_denied_of,
    is_left_out,
    is_not_ended,
    is_of_another,
    is_proposed,
    is_supposed,
    may_appoint,
    undone,
)
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import surnames
from bomay.ingest.extract.text.anchors import lowered
from bomay.ingest.extract.text.letters import CAPITALISED
from bomay.ontology.facts import Status

MAX_VERB_GAP = 170
_UNREAD_NAME = re.compile(
    rf"[,;][ ](?P<called>(?:ông|bà|đồng chí)[ ])?({CAPITALISED})(?:[ ]{CAPITALISED}){{1,4}}"
    r"[ ](?:được|trúng|tái|đắc)(?![^\W_])"
)
NOMINATION = "nomination"  # no pattern of a fact: it becomes an event
_LIFE_CHARS = 1500
_HEADING_CHARS = 8
_HEADING_ENDS = re.compile(r"[*_ ]*(?:\([^()\n]{2,40}\))?[*_ ]*(?=\n)")
_TOLD_OF = 3  # times; the author's name alone on a first line stands there once
# ``Trần A (sinh ngày 1 tháng 2 năm 1950)``, ``A (1921 - 2006)``, ``A sinh năm 1950, quê``.
_BORN = re.compile(
    r"[*_]{0,3}[ ]?(?:\((?:tên [^()\n]{0,60})?(?:sinh|\d{1,2}[ /]|(?:18|19|20)\d\d)[^()\n]{0,80}\)"
    r"|,?[ ]sinh (?:ngày|năm|tháng))"
)
_SPOKEN_OF = re.compile(r"(?:^|[ ,;\n])(ông|bà)(?=[ ])")
# "A khẳng định, quyết định đình chỉ chức vụ …": what A says is done to another.
_SAYS_OF_ANOTHER = re.compile(
    r"^(?!.*(?<!\w)(?:bị|được|ông|bà|mình|tôi|xin|đơn|nguyện vọng)(?!\w)).*?(?<!\w)"
    r"(?:yêu cầu|khẳng định|cho biết|cho hay|cho rằng|nhấn mạnh|chỉ đạo|đề nghị|nói|thông tin)"
    r"(?!\w).*(?<!\w)(?:miễn nhiệm|cách chức|bãi nhiệm|cho thôi|đình chỉ)"
    rf"(?:[ ](?:công tác|giữ|làm|nhiệm vụ))?{gaps.OFFICES}[ ]$"
)
_BRACKET = re.compile(r"[ ]?\([^()\n]*\)")
_SIGNS, _LETTERS = 4, 5
# How the words before an office end that say whose it is: "được bầu làm", "đảm nhiệm", "rời ghế".
_LAST = (
    *("là", "làm", "giữ", "chức", "vụ", "danh", "vị", "trí", "ghế", "vào", "lên", "thành"),
    *("nhậm", "nhiệm", "nhận", "đương", "ở", "kiêm", "gia", "trách", "tác", "việc", "trò", "quản"),
    *("bầu", "cử", "sung", "định", "công", "động", "bạt", "nhắc", "chuẩn", "mới", "tân"),
    *("quyền", "thôi", "cách", "rời", "khỏi", "không", "chỉ", "từ", "một", "còn", "qua"),
    *("cả", "các", "nhiều", "như", "gồm", "có", "trọng", "chốt", "nhau", "đạo"),
)
# How they end before a comma: "trải qua nhiều chức vụ quan trọng, Bí thư"; the last letters.
_LISTED = ("vụ", "anh", "vị", "trí", "tác", "đạo", "hau", "ọng", "hốt", "như", "gồm", "là")
# One is in each branch of ``gaps.WANTS_REMOVED``.
_REMOVALS = ("miễn nhiệm", "cách chức", "bãi nhiệm", "bãi miễn", "đình chỉ", "cho thôi")
_DECISION = "quyết"  # or this, in each branch of ``gaps.REMOVES``
_LONGEST_VERB = 80  # letters of ``gaps.TAKES_OFFICE``, ``gaps.IS_NOW``
# One is in each branch of ``gaps.ENDED``.
_TELLS_ENDED = (
    *("thôi", "miễn nhiệm", "bãi nhiệm", "cách", "rời", "từ", "còn", "khi", "thời", "qua", "trước"),
    *("nguyên", "lúc", "các ", "nhiều", "những", "một số", "hàng loạt", "lần lượt", "năm", "khỏi"),
    *("bàn giao", "bấy giờ", "giai đoạn", "nhiệm kỳ"),
)
_WOMAN = ("bà ", "cô ", "chị ", "nữ ")
_MAN = ("ông ", "anh ")


def subject_of(text: str, names: Sequence[Name]) -> Name | None:
    """The person whose life a text tells: the first named, in its heading or with a birth."""
    if names and _is_heading(text, names):
        return names[0]
    first: str | None = None
    for name in names:
        if name.start > _LIFE_CHARS:
            return None
        first = first or name.full
        titled = name.full == first or text.startswith("\n", name.start - 1)
        if titled and _BORN.match(text, name.end):
            return name
    return None


def _is_heading(text: str, names: Sequence[Name]) -> bool:
    """``# Trần A (chính khách)``: a text under the name of one who is named again in it."""
    name = names[0]
    if name.start > _HEADING_CHARS or text[: name.start].strip(" #*\n"):
        return False
    if _HEADING_ENDS.match(text, name.end) is None:
        return False
    return sum(other.full == name.full for other in names) >= _TOLD_OF


def fits(text: str, words: str, name: Name) -> bool:
    """Whether the pronoun of a clause can mean a person: ``bà`` is no man, ``ông`` no woman.

    Not one in a bracket behind the name: ``ông A (chồng bà B) được bổ nhiệm``. The words are those
    between them, in lower case.
    """
    bracket = _BRACKET.match(words)
    spoken_of = _SPOKEN_OF.search(words, bracket.end() if bracket is not None else 0)
    if spoken_of is None:
        return True
    sex = _sex(text, name)
    return sex is None or sex == spoken_of.group(1)


def _sex(text: str, name: Name) -> str | None:
    before = text[max(0, name.start - 4) : name.start].lower()
    if before.endswith(_WOMAN) or name.full.split(" ")[1:2] == ["Thị"]:
        return "bà"
    return "ông" if before.endswith(_MAN) else None


def is_alone(text: str, names: Named, holder: Name, post: int) -> bool:
    """Whether nobody else is named from the holder's sentence on to the post."""
    return names.only(holder, _sentence_of(text, holder), post)


def is_beside(text: str, names: Named, holder: Name) -> bool:
    """``Ông làm trợ lý cho Bộ trưởng A. Ông từng là …``: who is spoken of is not A."""
    begin = _sentence_of(text, holder)
    if names.only(holder, 0, begin):
        return False
    spoken_of = gaps.PRONOUN.search(f" {lowered(text)[begin : holder.start]}")
    at = begin + spoken_of.end() - 1 if spoken_of is not None else holder.start
    return at < holder.start and text[at : at + 1].islower()


def is_another(text: str, names: Named, holder: Name, at: int) -> bool:
    """``ông Trường Sa``, which could not be read as a name, means no holder named before."""
    if not text[at : at + 1].isupper() or names.at(at) is not None:
        return False
    given = holder.full.rpartition(" ")[2]
    return not text.startswith((given, holder.full), at)


def is_of_unread(text: str, begin: int, end: int) -> bool:
    """``A được bầu làm X, Trần Văn Sông được bầu làm``: the verb is of one whose name is not read.

    Args:
        text: the text.
        begin: where what is told of A ends.
        end: where the office begins.
    """
    runs = _UNREAD_NAME.finditer(text, begin, end)
    return any(run["called"] or run[2] in surnames() for run in runs)


def _sentence_of(text: str, name: Name) -> int:
    """Where the sentence of a name begins, or as far back as is looked."""
    before = max(0, name.start - MAX_VERB_GAP)
    ends = [stop.end() for stop in gaps.SENTENCE_END.finditer(text, before, name.start)]
    return ends[-1] if ends else before


def may_end_in_verb(low: str, end: int) -> bool:
    """Whether what stands before an office can say that somebody has it.

    What ``told`` knows ends in one of a few words, but for offices that are listed (``trải qua các
    chức vụ:``). All other words that give or take an office end so as well.
    """
    said = _may_say(low[end - _LETTERS : end] if end > _LETTERS else low[:end])
    if said is not None:
        return said
    stop = end - low.endswith(" ", 0, end)
    if low[stop - 1].isalpha():
        return low.endswith(_LAST, 0, stop)
    return low.rfind(" qua", max(0, end - MAX_VERB_GAP), end) >= 0


@lru_cache(maxsize=8192)
def _may_say(ends: str) -> bool | None:
    """The same by the last letters before an office; None where it needs more of them."""
    word = ends.removesuffix(" ").rpartition(" ")[2]
    if word.isalpha():  # what stands before a word may be glued to it: "bầu vàlàm"
        if word.endswith(_LAST):
            return True
        is_cut = word == ends.removesuffix(" ") and any(each.endswith(word) for each in _LAST)
        return None if is_cut else False
    before = ends[-_SIGNS:].rstrip(" :\n")
    if not before or before[-1].isalpha():
        return True
    listed = ends.rstrip(" :,\n")
    return None if before[-1] == "," and (not listed or listed.endswith(_LISTED)) else False


def told(gap: str, before: str, pronoun: bool) -> tuple[Status | None, str] | None:
    """What the words between a name and a post say: status and pattern, None for no holding.

    Args:
        gap: the words, in lower case.
        before: what stands before the name, in lower case.
        pronoun: a pronoun stands for the name.
    """
    removes = any(map(gap.__contains__, _REMOVALS))
    if removes and gaps.WANTS_REMOVED.search(gap):
        return None
    if not pronoun and (removes or _DECISION in gap) and gaps.REMOVES.match(gap):
        return None  # "bị Tổng thống A miễn nhiệm chức …": A ends what another holds
    if past.was_before_that(gap):
        return "former", "career"
    if "đình chỉ" in gap and gaps.SUSPENDED.search(gap):
        unsaid = _is_unsaid(before, pronoun) or _is_said_of_another(gap, pronoun)
        return None if unsaid else ("current", "career")
    if any(map(gap.__contains__, _TELLS_ENDED)) and gaps.ENDED.search(gap):
        if _is_said_of_another(gap, pronoun):
            return None
        if gaps.ASKS_TO_END.search(gap):
            return "current", "career"
        unsaid = _is_unsaid(before, pronoun) or is_not_ended(gap)
        return None if unsaid else ("former", "career")
    if gaps.PLANNED.search(gap):
        said: tuple[Status | None, str] | None = (None, NOMINATION)
        said = said if gaps.TO_OFFICE.search(gap) else None
    else:
        said = _gives(gap, before, pronoun)
        said = said if said is None or not is_of_another(gap) else None
    # What speaks against it is asked for last: mostly nothing gives an office.
    if said is None or _is_unsaid(before, pronoun) or is_denied_of(gap):
        return None
    return said


def _is_unsaid(before: str, pronoun: bool) -> bool:
    """Whether the words before a name leave nothing of what is told behind it."""
    return not pronoun and (is_supposed(before) or is_left_out(before))


def _gives(gap: str, before: str, pronoun: bool) -> tuple[Status | None, str] | None:
    """What words say that tell of no end and no plan; see ``told``."""
    if gaps.INTENDED.search(before) and gaps.TO_OFFICE.search(gap):
        return None, NOMINATION
    ends = max(0, len(gap) - _LONGEST_VERB)
    if not pronoun and gaps.TAKES_OFFICE.search(gap, ends) and is_proposed(before, gap):
        return None, NOMINATION  # "mời ông A về làm Giám đốc"
    if ("cử" in gap or "bầu" in gap) and gaps.ELECTED.search(gap):
        return "elected", "election"
    if gaps.APPOINTED.search(gap):
        return "appointed", "appointment"
    if gaps.AS_OFFICE.fullmatch(gap):
        if (modality := undone(before)) is not None:
            return (None, NOMINATION) if modality == "planned" else None
        if elects(before):
            return "elected", "election"
        if appoints(before):
            return "appointed", "appointment"
    if gaps.HELD_THEN.fullmatch(gap) and gaps.IN_TIME_OF.search(before):
        return "former", "career"
    if pronoun and gaps.THEN_WAS.match(gap):
        return "former", "career"
    if pronoun and gaps.BECAME.search(gap):
        return "appointed", "appointment"
    if gaps.IS_NOW.search(gap, ends):
        return None if pronoun and len(gap) > MAX_VERB_GAP else ("current", "career")
    return None


def _is_said_of_another(gap: str, pronoun: bool) -> bool:
    return not pronoun and _SAYS_OF_ANOTHER.search(gap) is not None


def entrusted(gap: str, before: str) -> tuple[Status | None, str] | None:
    """What the words say before an acting office, which needs no verb of holding.

    ``được giao quyền Chủ tịch``, ``giao ông A quyền Giám đốc``.
    """
    if gaps.PLANNED.search(gap) or is_denied_of(gap) or is_of_another(gap) or undone(before):
        return None
    given = gaps.ENTRUSTED.fullmatch(gap) or (not gap.strip() and appoints(before))
    return ("appointed", "appointment") if given else None


def how_given(verb: str) -> tuple[str, Status]:
    """The pattern and the status that a verb of giving an office tells."""
    return ("election", "elected") if verb.startswith("bầu") else ("appointment", "appointed")


def given_by(
    low: str, name: Name, post: int, office: int, *, as_office: bool
) -> tuple[Status | None, str]:
    """``bầu ông X làm Bí thư``: the verb stands before the name, or the ``office`` before that."""
    begin = max(0, office - 60)
    if past.was(low, name, post):
        return "former", "career"
    held_then = gaps.HELD_THEN.fullmatch(low, name.end, post)
    if held_then is not None and gaps.IN_TIME_OF.search(low[begin : name.start]):
        return "former", "career"
    if as_office:
        words = low[begin:office]
        if ("bầu" in words or "chọn" in words) and gaps.ELECTS.search(low, begin, office):
            return "elected", "election"
        if may_appoint(words) and gaps.APPOINTS.search(low, begin, office):
            if is_withdrawn(low, office):
                return "former", "career"
            return "appointed", "appointment"
    return None, "name-before-post"
