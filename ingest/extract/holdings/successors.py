"""Who held an office before, told in a sentence of its own: ``Ông A thay ông B, nghỉ hưu``.

The sentence tells no office: it is the one that A was given right before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.chains import Held, Link
from bomay.ingest.extract.names.forms import Name

_GIVEN = frozenset({"elected", "appointed"})
_GIVES = frozenset({"appointment", "election"})
_INSTEAD_OF = re.compile(
    r"[ ](?:(?:sẽ|được|đã|chính thức|là người)[ ])*(?:thay(?: thế)?(?: cho)?|kế nhiệm)[ ]"
    rf"{gaps.TITLES}"
)
# Not to hold it for good: ``thay ông B chủ trì cuộc họp``, ``thay ông B ký``.
_FOR_A_TASK = re.compile(
    r"[ ](?:để )?(?:chủ trì|ký|điều hành|dự|tham dự|phát biểu|trả lời|nhận|đọc|trình bày|làm việc"
    r"|tiếp|xin lỗi|trực|dẫn|báo cáo|giải quyết|đi|đến|vào sân|ra sân|đá|thi đấu|phụ trách)(?!\w)"
)
_SUCCEEDED = re.compile(
    r",?[ ](?:nhiệm kỳ [^,.;]{0,20},?[ ])?"
    r"(?:(?:kể )?từ[ ](?:ngày |tháng |năm )?\d[\d/.-]{0,9},?[ ])?"
    rf"(?:để )?thay(?: thế)?(?: cho)? (?={gaps.TITLE}\s){gaps.TITLES}\n?[ ]?"
)
_TAKES_OVER_FROM = re.compile(
    rf"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm)[ ](?={gaps.TITLE}\s){gaps.TITLES}$"
)
_HOLDING = re.compile(
    r"[ ](?:làm|(?:đảm nhiệm|đảm nhận|nắm giữ|giữ)(?: chức(?: vụ| danh)?| cương vị| vị trí)?)[ ]$"
)
_MAX_PLACES = 300  # of a body, and a term, before ``thay``
_PLACE_BEGINS = (" (", ", ")
_MAX_WORDS = 60  # letters between the office and who held it
_FAR = 600  # from the sentence that gives the office
_MOST_LOOKED_AT = 8


def is_replaced(text: str, low: str, office_end: int, name: int) -> bool:
    """``bầu Bí thư Tỉnh ủy, thay ông A``: whether A, whose name begins at ``name``, held it.

    Args:
        text: normalised.
        low: the same in lower case.
        office_end: where the office ends.
        name: where the next name begins.
    """
    far = name - office_end >= _MAX_WORDS
    if far and low[office_end : office_end + 2] not in _PLACE_BEGINS:
        return False  # mostly
    if low.find(" thay", office_end, min(name, office_end + _MAX_PLACES)) < 0:
        return False
    within = gaps.WITHIN.match(text, office_end)
    end = within.end() if within is not None else office_end
    return name - end < _MAX_WORDS and _SUCCEEDED.fullmatch(low, end, name) is not None


def predecessors(low: str, names: Sequence[Name], links: Sequence[Link]) -> Iterator[Link]:
    """The links of those who held before what another was given.

    Args:
        low: the text in lower case.
        names: in reading order.
        links: what is held by whom, in reading order.
    """
    given = [
        link
        for link in links
        if (link.status in _GIVEN or link.pattern in _GIVES) and link.modality == "fact"
    ]
    at = 0
    for successor, before in pairwise(names) if given else ():
        while at < len(given) and given[at].end <= successor.start:
            at += 1
        if not at or successor.full == before.full:
            continue
        if _INSTEAD_OF.fullmatch(low, successor.end, before.start) is None:
            continue
        if _FOR_A_TASK.match(low, before.end):
            continue
        link = next(
            (
                each
                for each in reversed(given[max(0, at - _MOST_LOOKED_AT) : at])
                if each.name.full == successor.full and successor.start - each.end < _FAR
            ),
            None,
        )
        if link is not None:
            posts = (link.posts[-1]._replace(term=None),)
            yield Link(before, posts, "former", "career", link.start, before.end, link.country)


def is_predecessor(low: str, held: Held) -> bool:
    """Whether the holder is told as whom another took the office over from.

    Behind the office (``bầu Bí thư, thay ông A``), or before it: ``thay ông A làm Bí thư từ …``.
    """
    if held.status != "former":
        return False
    if held.end > held.post.end:
        words = low[held.post.end : held.end]
        return " thay " in words or " kế nhiệm " in words
    words = low[held.start : held.chain]
    if held.pattern != "career" or "," in words or _HOLDING.search(words) is None:
        return False  # "thay ông A bị cách chức Bí thư": the day is that of his end
    begin = held.start - _MAX_WORDS if held.start > _MAX_WORDS else 0
    return _TAKES_OVER_FROM.search(low, begin, held.start) is not None
