"""Who is told of only behind an office: ``Khi giữ chức X, ông …``, ``Trước khi làm X, ông A …``.

A clause of time opens the sentence with an office, and the main clause goes on about its holder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.chains import Held, Link, held_of
from bomay.ingest.extract.holdings.unheld import WHEN, is_asked_for, is_denied_of
from bomay.ontology.facts import Status

_CLAUSE_CHARS = 130
_GOT = (
    r"(?:được[ ](?:[^.,;:\n]{0,40}[ ])?(?:bổ nhiệm|bầu|đề bạt|cất nhắc|phân công|điều động|chỉ định"
    r"|cử|giao)(?:[ ](?:vào|làm|giữ|là))?|trở thành|lên làm|lên|về làm|sang làm|nhận|nhậm"
    r"|nhận nhiệm vụ|đắc cử|trúng cử)"
)
# How the words before an office end, as most do not.
_ENDS = tuple(
    f"{word} "
    for word in (
        *("làm", "là", "giữ", "chức", "vụ", "danh", "vị", "trí", "thành", "lên", "nhận", "nhậm"),
        *("nhiệm", "cử", "vào"),
    )
)
_HELD = r"(?:giữ|làm|là|đảm nhiệm|đảm nhận|nắm giữ)"
_CLAUSE = re.compile(
    r"(?:^|[.,;:!?”\"\n])[ ]?(?:(?:đặc biệt|ngay|cả|và|tuy nhiên|riêng|trong|suốt),?[ ])*"
    rf"(?P<when>trước khi|trước lúc|sau khi|(?:kể )?từ khi|khi|lúc|{gaps.TIME_OF})[ ]"
    rf"(?:còn |đang |mới )?(?:(?P<got>{_GOT})|(?P<held>{_HELD})){gaps.OFFICES}[ ]$"
)
_WHEN_GOT = re.compile(
    r"(?:[ ]\([^()\n]{2,40}\)|,?[ ](?:nhiệm kỳ|khóa)[ ][^\s,;.]{1,12}(?:[ ]?-[ ]?\d{4})?"
    r"|[ ](?:vào |từ |hồi |cách đây )?(?:đầu |cuối |giữa |gần )?(?:ngày|tháng|năm)?[ ]?\d[\d/.-]*"
    r"(?: tháng \d+| năm \d{4}| năm)?)*,[ ]"
)
_TITLES = re.compile(gaps.TITLES)
_HE = re.compile(r"(?:ông|bà|đồng chí|anh|chị)[ ](?=[^\W\d_])")


class Ahead(NamedTuple):
    """How the clause of an office tells that it is held.

    Attributes:
        begin: where the clause begins, with its ``khi``. main: where the main clause does.
    """

    status: Status
    pattern: str
    begin: int
    main: int


def clause_of(text: str, low: str, start: int, end: int) -> Ahead | None:
    """What a clause of time says of the office that ends it.

    ``Khi giữ chức X`` it was held, ``Trước khi được bầu làm X`` it came later.

    Args:
        text: the text.
        low: the same in lower case.
        start: where the office begins.
        end: where its chain ends.
    """
    if not (low.endswith(_ENDS, 0, start) and text.startswith((",", " "), end)):
        return None
    begin = max(0, start - _CLAUSE_CHARS)
    words = low[begin:start]
    may_be = any(map(words.__contains__, WHEN))
    clause = _CLAUSE.search(low, begin, start) if may_be else None
    behind = _WHEN_GOT.match(low, end) if clause is not None else None
    if clause is None or behind is None or is_denied_of(clause.group()):
        return None
    if is_asked_for(low, start):
        return None
    if clause["got"] is not None:
        if "bầu" in clause["got"] or clause["got"].startswith(("đắc", "trúng")):
            return Ahead("elected", "election", clause.start("when"), behind.end())
        return Ahead("appointed", "appointment", clause.start("when"), behind.end())
    still = clause["when"].startswith(("trước", "từ", "kể", "sau"))
    status: Status = "current" if still else "former"
    return Ahead(status, "career", clause.start("when"), behind.end())


def pronoun_behind(text: str, low: str, main: int) -> re.Match[str] | None:
    """``ông ghi dấu ấn``: a pronoun that opens the main clause, and no name behind it."""
    he = _HE.match(low, main)
    return he if he is not None and text[he.end()].islower() else None


def names(low: str, main: int, name: int) -> bool:
    """Whether the main clause begins with whom it names: ``ông A``."""
    return _TITLES.fullmatch(low, main, name) is not None


def held_by(links: Sequence[Link]) -> list[Held]:
    """What the links tell, but for what such a clause puts in the past and the text tells of today.

    ``Khi là Tổng thống, ông đã hứa`` in a text of ``Tổng thống A`` ends nothing.
    """
    if "pronoun" not in [link.pattern for link in links]:
        return [held for link in links for held in held_of(link)]
    found = [(link, held) for link in links for held in held_of(link)]
    if not any(_is_over_ahead(link, held) for link, held in found):
        return [held for _, held in found]
    today = {
        (held.person, held.post.head) for _, held in found if held.status in ("current", "acting")
    }
    return [
        held
        for link, held in found
        if not _is_over_ahead(link, held) or (held.person, held.post.head) not in today
    ]


def _is_over_ahead(link: Link, held: Held) -> bool:
    """Whether a pronoun behind an office tells whose it was: other pronouns stand before it."""
    over = link.pattern == "pronoun" and held.status == "former"
    return over and link.end > link.posts[-1].end
