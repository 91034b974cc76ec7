"""Clauses around a person that change whose an office is, or whether it is held at all.

``ông A, người kế nhiệm bà B, hiện là Giám đốc``: the office is A's. ``Có tin đồn ông A là Giám
đốc``: nobody says that he is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from bomay.ingest.extract.bodies.abroad import country_alone
from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.unheld import (
    appoints,
    elects,
    is_left_out,
    is_proposed,
    is_revoked,
    is_supposed,
    is_untrue,
    undone,
)
from bomay.ingest.extract.holdings.verbs import NOMINATION, told
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import kin_word
from bomay.ingest.extract.text.anchors import lowered
from bomay.ontology.facts import Modality, Status

_BECOMES = re.compile(r"[ ](?:để )?(?:trở thành|lên làm|lên giữ chức(?: vụ)?)[ ]")
_NOT_YET = re.compile(
    r"(?<!\w)(?:có thể|khả năng|sẽ|sắp|muốn|chưa|không|dự kiến|nếu|để(?! có người)"
    r"|(?<!nguồn )(?<!thông )(?<!bản )tin)(?!\w)[^.,;\n]{0,30}\Z"
)
_BRACKETS = 60
_CABINET_CHARS = 90
_CABINET = re.compile(
    r"(?<!\w)(?:trong|của|dưới|thời|thuộc)[ ](?:chính phủ|nội các|chính quyền)(?: của)?[ ]$"
)
_CABINETS = ("phủ ", "các ", "quyền ", " của ")  # how that ends
_LABEL = re.compile(r"[^\n:]{0,24}:[ ]")
_LONGEST_WORD = 8
_LONGEST = 220
_REACH = 120
# The same of one without an office: "ý kiến của ông A, Chủ tịch cho biết".
_SPOKEN_OF = re.compile(rf"(?<!\w)(?:của|về|với|nghe|gặp|cho)[ ]{gaps.TITLES}$")
_MEETING = r"(?:gửi|tiếp|kiện|trả lời|chúc mừng|gặp(?: gỡ)?(?: với)?|(?:hội đàm|làm việc) với)"
_AGREED = r"(?:quan điểm|ý kiến|suy nghĩ|đồng tình|nhất trí|đồng thuận|đồng ý) với"
_MET = re.compile(rf"(?<!\w)(?:{_MEETING}|{_AGREED})[ ]{gaps.TITLES}$")
_TOO = re.compile(r"[ ](?:cũng|còn|thì)(?=[ ])")
_THANKS = re.compile(r"[ ](?:cảm ơn|bày tỏ|chúc mừng|cam kết|hứa|đề nghị|mong)(?!\w)")
_IS_SERVANT = re.compile(r"[ ]là (?:cán bộ|công chức|đảng viên|người)(?!\w)")
_ASKED = re.compile(
    r"(?<!\w)(?:xin|muốn(?: được)?|(?:họp|bàn|xem xét|cho ý kiến)(?: bàn)?(?: về)?(?: việc)?)[ ]\Z"
)
_DECIDED = re.compile(
    r"(?![^.;\n]*(?<!\w)(?:sẽ|sắp|chưa|không)(?!\w))[^.;\n]*(?<!\w)"
    r"(?:(?:đã|vừa)[ ](?:[^.,;\n]{0,30}[ ])?(?:thông qua|biểu quyết|quyết định|nhất trí|đồng ý"
    r"|chấp thuận)|và[ ](?:biểu quyết|thông qua|quyết định))(?!\w)"
)
_LEADS = " làm "
_OF_COUNTRY = (" của ", " nước ")
_BY_WHOM = re.compile(rf"(?<!\w)do[ ]{gaps.TITLES}$")
_BEFORE_CHARS = 60
_ANSWERED = re.compile(
    r"(?<!\w)(?:báo cáo(?: (?:với|trước|lên))?|(?:đồng|đồng tình|đồng ý|tranh luận|chia sẻ)"
    r"(?: lại)? với|(?:cùng|chung|đồng|cùng chung) (?:quan điểm|ý kiến)(?: với)?)"
    r"[ ](?:[^.,;\n]{3,30}[ ]của[ ])?$"
)
# How that ends, its last letters.
_ANSWERED_ENDS = frozenset(
    f"{word[-2:]} " for word in ("cáo", "với", "trước", "lên", "điểm", "kiến", "của")
)
# Only where the name follows at once: "trước tin đồn ông A, Giám đốc Sở X, bị bắt" he is director.
_RUMOUR = re.compile(
    r"(?<!\w)(?:tin đồn|lời đồn|đồn đoán|đồn thổi|đồn|tin giả|tin thất thiệt"
    r"|thông tin (?:sai sự thật|thất thiệt|bịa đặt)"
    r"|(?:bác bỏ|phủ nhận|cải chính)(?: thông tin| tin| việc| chuyện)?)"
    r"(?: (?:rằng|là|về việc|về|cho rằng|nói))*[ :]+(?:ông |bà |đồng chí |anh |chị )?$"
)
_IS_SAID = re.compile(
    r"[ ](?:(?:đã|sẽ|vừa|mới|hiện|đang|được|bổ nhiệm|bầu|chỉ định)[ ])*"
    r"(?:là|làm|giữ chức(?: vụ| danh)?|giữ)[ ]"
)
_CLAUSE = re.compile(
    r"[^.;:()\n]{0,120}?,[ ](?:là[ ])?người[ ](?:vừa|đã|từng|mới|sắp|đang|sẽ|tiền nhiệm|kế nhiệm"
    r"|kế vị|thay|được|bị|cùng|đi trước|bàn giao|nhận|nhường|trực tiếp|giới thiệu)(?!\w)"
    r"[^.,;:()\n]{0,90}"
)
_CLOSED = re.compile(r"[^.,;:()\n]{0,60}(?P<goes_on>,[ ][^.;:()\n]{0,60})")


def is_of_kin(text: str, start: int, told: tuple[int, int]) -> bool:
    """``thân mẫu ông A, Bí thư …, từ trần``: it is said of somebody else than who is named.

    Args:
        text: the text.
        start: where the name, or the office before it, begins.
        told: from the name's end to what is said.
    """
    of_named, word = _kin()
    before = of_named.search(lowered(text), max(0, start - _BEFORE_CHARS), start)
    return before is not None or word.search(text, *told) is not None


@cache
def _kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A word for kin before whom it is of, and one in small letters: others are names."""
    kin = rf"(?<!\w){kin_word()}"
    of_named = rf"{kin}[ ](?:của[ ])?(?:(?:đồng chí|đ/c|ông|bà|anh|chị)[ ])?$"
    return re.compile(of_named), re.compile(rf"{kin}(?!\w)")


@cache
def _kin_of() -> re.Pattern[str]:
    """``, chị gái ông``, ``, vợ của bà``: what somebody is to who is named next."""
    by_age = r"(?:chị|anh|em|cháu|cô|dì|chú|bác|cậu)(?=[ ](?:của[ ])?(?:ông|bà)[ ])"
    return re.compile(
        rf"(?:,|[ ][–-]|[ ]\()[ ]?(?:là[ ])?(?:{kin_word()}|{by_age})[ ](?:của[ ])?"
        r"(?:(?:ông|bà|anh|chị|đồng chí)[ ])?"
    )


def _is_led_by_kin(low: str, outer: Name, named: Name) -> bool:
    """``do ông A - chồng bà B làm``: it is A who leads."""
    begin = max(0, outer.start - _BEFORE_CHARS)
    if _BY_WHOM.search(low, begin, outer.start) is None:
        return False
    return _kin_of().fullmatch(low, outer.end, named.start) is not None


def is_instead(low: str, name: Name, post: int) -> bool:
    """``thay ông B làm Bí thư``, whose words give it as an office: it was B's."""
    if gaps.INSTEAD.search(low, max(0, name.start - 40), name.start) is None:
        return False
    return low[name.end : post] != " là "  # that may be no more than for a task


def is_succeeded(low: str, name: Name, post: int) -> bool:
    """``kế nhiệm ông B trở thành Bí thư``: the office was B's."""
    if _BECOMES.fullmatch(low, name.end, post) is None:
        return False
    return gaps.INSTEAD.search(low, max(0, name.start - 40), name.start) is not None


def is_not_yet_succeeded(low: str, name: Name) -> bool:
    """``có thể thay ông B``, ``chưa thay ông B``: B, who is named, holds it still."""
    begin = max(0, name.start - _BEFORE_CHARS)
    instead = gaps.INSTEAD.search(low, begin, name.start)
    return instead is not None and _NOT_YET.search(low, begin, instead.start()) is not None


def country_behind(text: str, low: str, name: Name) -> str:
    """``Thủ tướng Lý Quang Diệu của Singapore``: the country, or nothing."""
    if not low.startswith(_OF_COUNTRY, name.end):
        return ""
    of = gaps.OF_COUNTRY.match(low, name.end)
    found = country_alone(text, of.end() - 1) if of else None
    return found[1] if found else ""


def is_of_a_cabinet(low: str, name: Name) -> bool:
    """``là Bộ trưởng trong Chính phủ A, Ủy viên Trung ương Đảng``: A only tells which cabinet."""
    if not low.endswith(_CABINETS, 0, name.start):
        return False
    return _CABINET.search(low, max(0, name.start - _CABINET_CHARS), name.start) is not None


def is_spoken_with(low: str, title: int, post: int) -> bool:
    """``Trong cuộc họp với Phó Thủ tướng A, Chủ tịch UBND tỉnh đã đề nghị``: another begins.

    Args:
        low: the text in lower case.
        title: where the office before A begins.
        post: where the office behind A ends.
    """
    if gaps.ACTS.match(low, post) is None:
        return False
    return gaps.SPOKEN_WITH.search(low, max(0, title - _LONGEST_WORD), title) is not None


def is_spoken_of(low: str, name: Name, chain: Sequence[Post]) -> bool:
    """``Nói về ông A, Tổng thư ký cho biết``: another speaks, who is told by the office alone.

    An office told with its body is another's only behind who was met or written to.
    """
    post, bare = chain[-1].end, chain[0].node is None
    if len(chain) > 1:
        return False
    too = _TOO.match(low, post)
    says = too.end() if too is not None else post
    if gaps.SAYS.match(low, says) is None and _THANKS.match(low, says) is None:
        return False
    begin = max(0, name.start - _BEFORE_CHARS)
    before = _SPOKEN_OF if bare else _MET
    return before.search(low, begin, name.start) is not None


def is_told_by(low: str, name: Name, post: int) -> bool:
    """``Theo đại biểu A, Bí thư Tỉnh ủy B phải làm rõ``: the clause of A ends with the comma."""
    if gaps.MUST.match(low, post) is None and _IS_SERVANT.match(low, post) is None:
        return False
    return gaps.ACCORDING.search(low, max(0, name.start - _BEFORE_CHARS), name.start) is not None


def is_label(text: str, start: int, posts: Sequence[Post]) -> bool:
    """Whether posts on the next line are told of who stands behind them: ``Tổng Thanh tra: B``."""
    if "\n" not in text[start : posts[0].start]:
        return False
    return _LABEL.match(text, posts[-1].end) is not None


def is_agent(low: str, name: Name) -> bool:
    """``được Thủ tướng A bổ nhiệm làm``: by whom it was done, not to whom."""
    if gaps.DONE_BY.match(low, name.end) is None:
        return False
    return gaps.PASSIVE.search(low, max(0, name.start - _BEFORE_CHARS), name.start) is not None


def told_of_before(low: str, names: Named, last: Name) -> Name | None:
    """Who was named last, but for those by whom something was done to others."""
    index = names.place_of(last)
    while is_agent(low, names[index]):
        if not index:
            return None
        index -= 1
    return names[index]


def outside_brackets(text: str, names: Sequence[Name], index: int, post: int) -> Name | None:
    """``ông A (em của ông B) làm Trưởng Công an``: of A, whoever is named in brackets.

    Args:
        text: the text.
        names: all names in it.
        index: of the name after the office.
        post: where the office begins.
    """
    if not index:
        return None
    name = names[index - 1]
    begin = name.start - _BRACKETS if name.start > _BRACKETS else 0
    opens = text.rfind("(", begin, name.start)
    if opens < 0 or index == 1:
        return name
    if text.find(")", opens, name.start) >= 0:
        return name  # "ông A (45 tuổi) và ông B (42 tuổi)"
    if text.find(")", name.end, post) < 0:
        return name
    outer = names[index - 2]
    return outer if opens - outer.end in (0, 1) else name


def apart_at_brackets(text: str, names: Named, chain: list[Post]) -> list[list[Post]]:
    """``ông A (em bà B, Bí thư Tỉnh ủy X), Giám đốc Sở Y``: behind the bracket they are A's."""
    if len(chain) == 1:
        return [chain]
    for at, (one, more) in enumerate(pairwise(chain), start=1):
        joint = text[one.end : more.start]
        if ")" not in joint or "(" in joint:
            continue
        opens = text.rfind("(", max(0, chain[0].start - _LONGEST), chain[0].start)
        index = names.count_before(chain[0].start)
        inside = opens >= 0 and index and names[index - 1].start > opens
        if inside and text.find(")", opens, chain[0].start) < 0:
            return [chain[:at], chain[at:]]
    return [chain]


def is_rumour(low: str, name: Name, post: int, end: int) -> bool:
    """``tin đồn ông A là Giám đốc``, ``phủ nhận việc ông A được bổ nhiệm làm``, ``nếu ông A là``.

    Also ``bà B, chứ không phải ông A, là``, and ``tin ông A là Giám đốc là bịa đặt``.

    Args:
        low: the text in lower case.
        name: who is said to hold the office.
        post: where the office begins.
        end: where the last of its chain ends.
    """
    behind = name.end + low.startswith(",", name.end)
    if _IS_SAID.fullmatch(low, behind, post) is None:
        return False
    before = low[max(0, name.start - _BEFORE_CHARS) : name.start]
    if is_left_out(before):
        return True
    return behind == name.end and (
        is_supposed(before) or is_denied(low, name.start) or is_untrue(low, name.start, end)
    )


def undone_between(
    low: str, name: Name, post: int, end: int, *, as_office: bool
) -> Modality | None:
    """``chưa bổ nhiệm ông X giữ chức``, ``dự kiến ông X giữ chức``: he does not hold it.

    Args:
        low: the text in lower case.
        name: of whom it is told.
        post: where the office begins.
        end: where the last of its chain ends.
        as_office: whether the words between them say that it is given as an office.
    """
    if is_rumour(low, name, post, end):
        return "negated"
    if not as_office:
        return None
    before = low[max(0, name.start - 60) : name.start]
    if gaps.INTENDED.search(before):
        return "planned"
    if not (elects(before) or appoints(before)):
        return "planned" if is_proposed(before, low[name.end : post]) else None
    if is_revoked(low, name.start, end):
        return "negated"
    return undone(before)


def is_denied(low: str, start: int) -> bool:
    """``bác bỏ thông tin …``: what begins at ``start`` is only rumoured, or denied."""
    return _RUMOUR.search(low, max(0, start - _BEFORE_CHARS), start) is not None


def is_only_asked(before: str, verb: int, behind: str) -> bool:
    """``xin thôi nhiệm vụ X của ông A``, ``họp bàn việc thôi chức …``: he has it still.

    Args:
        before: what stands before an office, in lower case.
        verb: where the verb begins in it that takes the office.
        behind: what stands behind the office, where it may be told that it was decided.
    """
    return _ASKED.search(before, 0, verb) is not None and _DECIDED.match(behind) is None


def removed_at(low: str, name: Name, post: int) -> int | None:
    """Where the verb of ``miễn nhiệm bà B khỏi chức vụ …`` begins; None where it is not done.

    Args:
        low: the text in lower case.
        name: who is removed.
        post: where the office begins.
    """
    if gaps.OUT_OF.fullmatch(low, name.end, post) is None:
        return None
    before = max(0, name.start - _BEFORE_CHARS)
    verb = gaps.REMOVED.search(low, before, name.start)
    if verb is None or undone(low[before : verb.start()]):
        return None
    return verb.start()


def told_past(low: str, outer: Name, named: Name, post: int) -> tuple[Status | None, str] | None:
    """What is said of ``outer`` behind a clause of theirs that names somebody else; None: nothing.

    Args:
        low: the text in lower case.
        outer: whom the clause is about.
        named: who is named in it.
        post: where the office behind it begins.
    """
    if not 0 < named.start - outer.end < _LONGEST or not 0 < post - named.end < _REACH:
        return None
    if low[named.end : post] == _LEADS and _is_led_by_kin(low, outer, named):
        return "current", "career"
    closed = _CLOSED.fullmatch(low, named.end, post)
    if closed is None:
        return None
    if _CLAUSE.fullmatch(low, outer.end, named.start) is None:
        kin = closed.start("goes_on") == named.end and _kin_of()
        if not kin or kin.fullmatch(low, outer.end, named.start) is None:
            return None
    said = told(closed["goes_on"], "", pronoun=False)
    return None if said is None or said[1] == NOMINATION else said


def is_answered(low: str, post: int) -> bool:
    """``Báo cáo với Bí thư X, bà A nói``: the office is that of who is spoken to.

    So is ``Chưa đồng tình với giải trình của Giám đốc Sở Y, bà A nói``.
    """
    if low[post - 3 : post] not in _ANSWERED_ENDS:
        return False  # mostly
    return _ANSWERED.search(low, max(0, post - _BEFORE_CHARS), post) is not None


def is_word_of(low: str, post: int, name: Name) -> bool:
    """``Theo quyết định của Bộ trưởng Bộ X, ông A``: his decision, A is another.

    ``Theo Chủ tịch xã, ông Quang …`` too tells of one known before, by the given name alone.
    """
    if low.endswith(" của ", 0, post) and gaps.WORD_OF.search(low, max(0, post - 90), post):
        return True
    given = bool(name.printed) and " " not in name.printed
    return given and low.endswith("theo ", 0, post)
