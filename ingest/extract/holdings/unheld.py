"""Whether what would give somebody an office came to pass: denied, supposed, undone, of another.

``không được bầu làm Bí thư``, ``nếu ông A được bầu``, ``việc ông A được bổ nhiệm … bị hủy bỏ``: the
words are rows of ``unheld_words.csv``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bomay.ingest.extract.holdings import gaps
from bomay.ontology import tables
from bomay.ontology.facts import Modality
from bomay.ontology.text import any_of

_NEAR = 60
_CLAUSE = 130
_INSERTED = re.compile(r"[ ]?(?:,|\(|[–-](?=[ ]))[^;\n]*[,)–-](?=[ ])")
# The clause behind an insertion is about who is named before it: ``A, gặp may, được bầu làm``.
_PASSIVE = re.compile(
    r"[ ](?:(?:đã|vừa|mới|lại|cũng|chính thức|tiếp tục|đều)[ ])*(?:được|trúng|đắc|tái)(?!\w)"
)
# Who is told of beside their name has the office: not "đề cử ông A, một người giỏi, làm".
_APPOSED = re.compile(
    r"(?:,[ ](?:đang[ ])?(?:giữ|là|đảm nhiệm|đảm nhận)"
    r"|(?:[^,]*,){0,2}[ ](?:hiện|hiện nay|hiện đang|đang)[ ](?:là|làm|giữ|đảm nhiệm|đảm nhận))"
    r"(?:[ ]chức(?:[ ](?:vụ|danh))?)?[ ]"
)
# One is in each branch of ``gaps.APPOINTS``.
_APPOINTING = (
    *("bổ nhiệm", "điều động", "luân chuyển", "phân công", "chỉ định", "quyết định", "chuẩn y"),
    *("phê chuẩn", "công nhận", "biệt phái", "bố trí", "tiếp nhận", "đề bạt", "cất nhắc", "cử"),
    "giao",
)
_BEHIND = r"[^.,;:()\n]{0,80}?"
# What says that an office ended, with what may stand between it and a word that denies it.
_ENDS = (
    r"(?:[ ](?:bị|được|phải|sẽ|cho|xin))*[ ]"
    r"(?:thôi|từ chức|miễn nhiệm|rời|cách|cách chức|bãi nhiệm|bãi miễn|đình chỉ|"
    r"từng[ ](?:đang[ ])?(?:là|làm|giữ|đảm nhiệm|đảm nhận|nắm giữ|trải qua|kinh qua))"
    r"(?!\w)[^,;.\n]{0,24}$"
)
_AUXILIARIES = r"(?:[ ](?:đã|vừa|cũng|liền|sau đó|sau này|nay|ngay|lại|đều))*"


class _Words(NamedTuple):
    """The rows by role, as they are looked for in lower case.

    What looks like one and is none (``không chỉ``, ``hàng không``) is matched without a group.

    Attributes:
        denied: up to an office, a denial that governs what would give it.
        denied_of: up to a name, of what is done to whom it names.
        of_another: that another is told of.
        goes_on: behind it what was said before has no more force.
        supposed: up to a name, that its clause is only thought of.
        left_out: before a name, that it is not who is told of.
        not_ended: up to an office, that it did not end, or never was.
        gone: that somebody is no more in office.
        undone: behind an office. what_is: what is undone, before a name.
        untrue, what_is_untrue: the same of what is only told: ``thông tin … là sai sự thật``.
        proposes: right before a name, what only asks that it be given an office.
        asks_for: up to an office, the same in a clause of time.
    """

    denied: re.Pattern[str]
    denied_of: re.Pattern[str]
    of_another: re.Pattern[str]
    goes_on: re.Pattern[str]
    supposed: re.Pattern[str]
    left_out: re.Pattern[str]
    not_ended: re.Pattern[str]
    gone: re.Pattern[str]
    undone: re.Pattern[str]
    what_is: re.Pattern[str]
    untrue: re.Pattern[str]
    what_is_untrue: re.Pattern[str]
    proposes: re.Pattern[str]
    asks_for: re.Pattern[str]


@cache
def _words() -> _Words:
    roles: dict[str, list[str]] = {}
    for row in tables.rows("unheld_words"):
        roles.setdefault(row["role"], []).append(row["word"])
    whole = {role: rf"(?<!\w){any_of(words)}(?!\w)" for role, words in roles.items()}
    any_ = {role: rf"{any_of(words)}(?!\w)" for role, words in roles.items()}
    denial, no_denial = any_["denies"], rf"(?<!\w)(?:{any_['no denial']}|(?P<found>"
    goes_on = rf"[ ]{any_['goes on']}"
    in_clause = rf"(?:(?!{goes_on}|[ ]được[ ])[^.,;:\n])*"
    other = [*roles["of another"], *roles["supposes"]]
    chosen = {"chọn", "lựa chọn"}  # "khi được chọn làm": it is done
    asks_for = any_of([*(set(roles["proposes"]) - chosen), "ứng cử", "tranh cử"])
    return _Words(
        re.compile(
            rf"{no_denial}{denial}(?:[ ]{any_['between']})*[ ]{any_['denied']}{in_clause}$))"
        ),
        re.compile(rf"{no_denial}{denial}(?:(?!{goes_on})[^.,;:\n]){{0,40}}$))"),
        re.compile(rf"(?<!\w)(?:{any_['no other']}|(?P<found>{any_of(other)}(?!\w)))"),
        re.compile(goes_on),
        re.compile(rf"{whole['supposes']}(?:(?![ ]{any_['as it was']})[^.,;:\n\d]){{0,{_NEAR}}}$"),
        re.compile(rf"(?<!\w){any_['left out']}[ ]{gaps.TITLES}$"),
        re.compile(rf"{whole['not ended']}{_ENDS}"),
        re.compile(whole["gone"]),
        re.compile(rf"{_BEHIND}{_AUXILIARIES}[ ]{any_['undone']}"),
        re.compile(rf"{whole['what is undone']}[ ][^.,;:\n]{{0,{_NEAR}}}$"),
        re.compile(rf"{_BEHIND}[ ]{any_['untrue']}"),
        re.compile(rf"{whole['what is untrue']}[ ][^.,;:\n]{{0,{_NEAR}}}$"),
        re.compile(rf"{whole['proposes']}(?: nhân sự)?(?: là)?(?:[ ]{gaps.TITLE})*[ ]$"),
        re.compile(
            rf"(?<!\w)(?:khi|lúc|{gaps.TIME_OF})[ ](?:[^.,;:\n]{{1,{_NEAR}}}[ ])?{asks_for}"
            rf"(?!\w)[^.,;:\n]{{0,{_NEAR}}}[ ]$"
        ),
    )


@cache
def _pieces(role: str) -> tuple[str, ...]:
    """What stands in each word of a role, of which there are few: mostly none is there."""
    words = {row["word"] for row in tables.rows("unheld_words") if row["role"] == role}
    return tuple(word for word in words if not any(o in word for o in words if o != word))


def _may_have(words: str, role: str) -> bool:
    return any(map(words.__contains__, _pieces(role)))


# How the words of a clause end that asks for an office: "khi ứng cử chức".
_ASKED_ENDS = tuple(
    f" {word} "
    for word in (
        *("làm", "giữ", "vào", "thành", "chức", "vụ", "danh", "vị trí", "ghế", "bầu"),
        "bổ nhiệm",
    )
)
WHEN = ("khi", "lúc", "thời", "nhiệm kỳ", "giai đoạn")  # one is in each clause of time
# "Sau khi bãi nhiệm Chủ tịch X, bà A": it was another's, and she or hers ended it.
_TAKEN_BY = re.compile(
    r"(?<!\w)(?:khi|ngày|lúc)[ ](?:cho thôi|miễn nhiệm|cách chức|bãi nhiệm)"
    r"(?:[ ](?:giữ|chức|chức vụ|chức danh))*[ ]\Z"
)


def _found(pattern: re.Pattern[str], words: str) -> bool:
    """Whether it is found where no word that has it in it, and means something else, stands."""
    return any(found["found"] is not None for found in pattern.finditer(words))


def is_denied_of(words: str) -> bool:
    """Whether words that end before an office deny what would give it.

    ``không được bầu làm``, ``suýt trúng cử``; not ``không quen ai vẫn được bầu làm``.
    """
    return _may_have(words, "denies") and _found(_words().denied, words)


def is_of_another(words: str) -> bool:
    """Whether the words between a name and an office tell of somebody else: ``chúc mừng vị``."""
    inserted = _INSERTED.match(words)
    if inserted is not None and _PASSIVE.match(words, inserted.end()):
        words = words[inserted.end() :]
    *_, words = _words().goes_on.split(words)
    return _found(_words().of_another, words)


def is_supposed(before: str) -> bool:
    """Whether the clause of a name is only thought of, by what stands before it: ``nếu ông``."""
    return _may_have(before, "supposes") and _words().supposed.search(before) is not None


def is_left_out(before: str) -> bool:
    """``bà C, không phải ông A, được bầu``: by what stands before a name, of another."""
    return _may_have(before, "left out") and _words().left_out.search(before) is not None


def is_not_ended(words: str) -> bool:
    """Whether words that end before an office deny that it ended, or that it ever was.

    ``suýt bị cách chức``, ``chưa từng là``; not ``không giữ mình nên bị cách chức``.
    """
    return _words().not_ended.search(words) is not None


def elects(before: str) -> bool:
    """Whether the words before a name say that it is chosen for an office."""
    return ("bầu" in before or "chọn" in before) and gaps.ELECTS.search(before) is not None


def may_appoint(words: str) -> bool:
    """Whether a verb of appointing stands in some words."""
    return any(map(words.__contains__, _APPOINTING))


def appoints(before: str) -> bool:
    """Whether the words before a name say that it is given an office."""
    return may_appoint(before) and gaps.APPOINTS.search(before) is not None


def is_proposed(before: str, gap: str) -> bool:
    """``giới thiệu ông A làm Bí thư``: he is only asked for, or asked.

    Not ``ủng hộ ông A tiếp tục làm`` and ``giới thiệu ông A là Bí thư``, who does it already;
    nor ``mời ông A, hiện giữ chức Bí thư``.

    Args:
        before: what ends where the name begins, in lower case.
        gap: the words between the name and the office.
    """
    if "tiếp tục" in gap or gap == " là " or _APPOSED.fullmatch(gap) is not None:
        return False
    if "để " not in gap and elects(before):
        return False
    return _words().proposes.search(before) is not None


def has_gone(words: str) -> bool:
    """Whether a bracket behind a name says that who bears it left office: ``(nghỉ hưu)``."""
    return _words().gone.search(words) is not None


def undone(before: str) -> Modality | None:
    """What the words before a name leave of a verb that gives an office: ``chưa bổ nhiệm ông``.

    None where nothing speaks against it.
    """
    before = gaps.ON_PROPOSAL.sub("", before)
    planned = gaps.UNDONE.search(before)
    if planned is not None:
        return "negated" if gaps.DENIED.match(planned.group()) else "planned"
    return "negated" if _found(_words().denied_of, before) or is_supposed(before) else None


def is_revoked(low: str, start: int, end: int) -> bool:
    """``việc ông A được bổ nhiệm làm Giám đốc bị hủy bỏ``: what gave the office is undone.

    Args:
        low: the text in lower case.
        start: of the first of the name and the office that are told of.
        end: of the last of them.
    """
    words = _words()
    return _is_said_of(low, start, end, what=words.what_is, said=words.undone)


def is_untrue(low: str, start: int, end: int) -> bool:
    """``thông tin ông A làm Giám đốc là sai sự thật``: that he does is only told.

    Not ``… là sai quy định``, which he does. Arguments as of ``is_revoked``.
    """
    words = _words()
    return _is_said_of(low, start, end, what=words.what_is_untrue, said=words.untrue)


def _is_said_of(
    low: str, start: int, end: int, *, what: re.Pattern[str], said: re.Pattern[str]
) -> bool:
    behind = said.match(low, end)
    if behind is None or gaps.AND.search(low, end, behind.end()):
        return False
    return what.search(low, max(0, start - _NEAR), start) is not None


def is_asked_for(low: str, post: int) -> bool:
    """``Khi được đề nghị bổ nhiệm làm Giám đốc, ông A``: the words of a clause up to an office."""
    if not low.endswith(_ASKED_ENDS, 0, post):
        return False
    words = low[max(0, post - _CLAUSE - 1) : post]
    if not any(map(words.__contains__, WHEN)):
        return False
    return _words().asks_for.search(low, max(0, post - _CLAUSE), post) is not None


def is_unheld_before(low: str, post: int) -> bool:
    """``Không được bầu làm Chủ tịch, ông A``, ``Nếu được bầu làm``: words that end at an office.

    ``Sau khi miễn nhiệm Chủ tịch, ông A`` too: it was another's.
    """
    words = low[max(0, post - _NEAR) : post]
    if _TAKEN_BY.search(words) is not None or is_asked_for(low, post):
        return True
    if gaps.ELECTED.search(words) is None and gaps.APPOINTED.search(words) is None:
        return False
    return is_denied_of(words) or is_supposed(words)
