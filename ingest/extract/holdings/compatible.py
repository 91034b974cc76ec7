"""Which posts of a chain the holder of the last one can have as well.

Nobody is chair and deputy of one body, and who governs leads no firm: such posts are of somebody
else, who is told without a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.holdings.chains import GOVERNING, MINISTER, PRIVATE_KINDS, RULING
from bomay.ingest.extract.holdings.own import BELOW_MINISTERS, HELD_TOGETHER
from bomay.ingest.extract.holdings.posts import Post

# What no minister is as well: ``giao nhiệm vụ cho tân Vụ trưởng Vụ X, Bộ trưởng A``.
_UNDER_MINISTERS = frozenset(
    {
        *("Thứ trưởng", "Tổng cục trưởng", "Phó Tổng cục trưởng", "Cục trưởng", "Phó Cục trưởng"),
        *("Vụ trưởng", "Phó Vụ trưởng", "Trưởng phòng", "Phó Trưởng phòng", "Giám đốc"),
    }
)
_SPEAKS_FOR = "gười phát ngôn"  # theo người phát ngôn Bộ X, Thủ tướng B
_COUNCILS = frozenset({"ubnd", "hdnd"})
_DEPARTMENTS = frozenset({"so", "phong", "cong-an"})
_OF_MINISTERS = frozenset(
    {"Bộ trưởng", "Thứ trưởng", "Thứ trưởng Thường trực", "Chủ nhiệm", "Phó Thủ tướng"}
)
_MINISTERS = frozenset({MINISTER, "Chủ nhiệm", "Thống đốc", "Tổng Thanh tra"})
_MINISTRIES = frozenset({"bo", "vpcp", "co-quan-ngang-bo"})
_DELEGATE = "Đại biểu"
_ABROAD = "Tổng thống"
_COMMITTEES = frozenset({"tu", "thu", "qu", "hu", "txu"})
_ANSWERING = frozenset({MINISTER, "Thủ tướng", "Phó Thủ tướng", "Chánh án", "Viện trưởng"})
# What makes the first office that of who is spoken to or of: ``sau báo cáo của Bộ trưởng X, A``.
_SPOKEN_TO = re.compile(
    r"(?<!\w)(?:của|với|cho|trước|sau|theo|cùng|tới|đến|gửi|gặp|nghe|hỏi|mời|tiếp|giao|thay"
    r"|thay mặt|thưa|báo cáo|trả lời|chất vấn|tranh luận|đề nghị|kiến nghị|yêu cầu|cảm ơn|ý)[ ]"
    r"(?:(?:các|đồng chí|ông|bà|tân)[ ])*\Z"
)
_SPOKEN_CHARS = 30


def compatible(low: str, chain: Sequence[Post]) -> list[Post]:
    """The posts that the holder of the last one can have as well.

    Nobody is chair and deputy of one body (``báo cáo Thủ tướng, Phó Thủ tướng A``), and who leads
    the State leads no company (``tiếp Phó chủ tịch tập đoàn B, Thủ tướng A``).

    Args:
        low: the text in lower case.
        chain: posts right before a name.
    """
    if len(chain) == 1:
        return [*chain]
    last = chain[-1]
    body = last.node.name if last.node is not None else None
    national = last.row.body is not None
    begin = chain[0].start
    spoken_to = _SPOKEN_TO.search(low, max(0, begin - _SPOKEN_CHARS), begin) is not None
    kept = []
    for post in chain[:-1]:
        same = post.node is not None and post.node.name == body and body is not None
        if same and _is_deputy(last.head, post.head):
            continue
        if national and (post.node is None or post.node.kind in PRIVATE_KINDS):
            continue
        if _leads_the_state(last) and _is_beside(post):
            continue
        if last.head in RULING and post.head.endswith(_SPEAKS_FOR):
            continue
        if last.head == MINISTER and post.head in _UNDER_MINISTERS and post.status == "current":
            continue
        if post.status == "current" and _leads_a_council(last) and _is_under_councils(post):
            continue
        if post.status == "current" and last.status == "current" and _is_far_below(last, post):
            continue
        if spoken_to and _answers(post) and _is_a_delegate(last):
            continue  # "Chất vấn Bộ trưởng, đại biểu A nêu …"
        comma = spoken_to and low.startswith(", ", post.end) and _leads_a_committee(post)
        if comma and last.status == "current" and _is_of_a_department(last):
            continue  # "báo cáo đoàn của Bí thư Thành ủy, Phó Giám đốc Sở Y A nói"
        if post.head == "Thủ tướng" and last.node is not None and last.node.kind == "vpcp":
            continue  # "thay mặt Thủ tướng Chính phủ, Chủ nhiệm Văn phòng Chính phủ A"
        if _are_of_two_leaders(post, last):
            continue
        if _governs_alone(post, last, spoken_to=spoken_to) or _leads_another_ministry(post, last):
            continue
        ruling = national and post.row.body is not None and not post.head.startswith("Ủy viên")
        if ruling and {post.head, last.head} != HELD_TOGETHER:
            continue
        kept.append(post)
    return [*kept, last]


def _are_of_two_leaders(post: Post, last: Post) -> bool:
    """``Chủ tịch nước và Tổng thống A``, ``Chủ tịch Quốc hội và Thủ tướng B``: of two men."""
    if not _leads_the_state(post) or _are_of_the_past(post, last):
        return False
    if {post.head, last.head} == HELD_TOGETHER:
        return False
    return last.head == _ABROAD or _leads_the_state(last)


def _is_deputy(head: str, chief: str) -> bool:
    """``Phó Chủ tịch Thường trực`` of ``Chủ tịch``, ``Thứ trưởng`` of ``Bộ trưởng``."""
    if chief == MINISTER:
        return head.startswith("Thứ trưởng")
    deputy = f"phó {chief.lower()}"
    return head.lower() in (deputy, f"{deputy} thường trực")


def _governs_alone(post: Post, last: Post, *, spoken_to: bool) -> bool:
    """``báo cáo Thủ tướng, Bộ trưởng A``, ``trả lời thay Bộ trưởng Bộ X, Phó Thủ tướng B``.

    A minister may be called deputy prime minister before the ministry; behind it that is another,
    where the minister is spoken to.
    """
    if not _is_listed(post, last) or _are_of_the_past(post, last):
        return False
    if post.head == "Thủ tướng":
        return _is_a_minister(last)
    return spoken_to and last.head == "Phó Thủ tướng" and _is_a_minister(post)


def _leads_another_ministry(post: Post, last: Post) -> bool:
    """``sau báo cáo của Bộ trưởng Bộ X, Thống đốc Ngân hàng Nhà nước A``: nobody leads both."""
    if not (_is_a_minister(post) and _is_a_minister(last)) or _are_of_the_past(post, last):
        return False
    one, other = post.node, last.node
    return one is not None and other is not None and one.name != other.name


def _is_a_minister(post: Post) -> bool:
    """Whether it leads a ministry, or what is one in rank, of ours."""
    if post.head not in _MINISTERS:
        return False
    return post.head == MINISTER or (post.node is not None and post.node.kind in _MINISTRIES)


def _are_of_the_past(post: Post, last: Post) -> bool:
    return post.status != "current" or last.status != "current"


def _is_listed(post: Post, last: Post) -> bool:
    """Whether no more than a comma or a dash stands between: one who has both is ``kiêm``."""
    return last.start - post.end <= len(" - ")


def _is_a_delegate(post: Post) -> bool:
    """Whether it is ``đại biểu``, without the assembly."""
    return post.head == _DELEGATE and (post.node is None or post.node.implied)


def _answers(post: Post) -> bool:
    """Whether it is an office that delegates ask, or that of who calls on them."""
    speaker = post.head == "Chủ tịch" and post.node is not None and post.node.kind == "quoc-hoi"
    return speaker or post.head in _ANSWERING


def _leads_a_committee(post: Post) -> bool:
    """Whether it is the secretary of a Party committee, today."""
    if post.head != "Bí thư" or post.status != "current":
        return False
    return post.node is not None and post.node.kind in _COMMITTEES


def _is_of_a_department(post: Post) -> bool:
    return post.node is not None and post.node.kind in ("so", "phong")


def _leads_a_council(post: Post) -> bool:
    """Whether it is the chair of a people's committee or council."""
    return post.node is not None and post.node.kind in _COUNCILS and post.head == "Chủ tịch"


def _is_under_councils(post: Post) -> bool:
    """``báo cáo của Giám đốc Sở Y tế, Chủ tịch UBND tỉnh B``: no chair directs a department."""
    return post.node is not None and post.node.kind in _DEPARTMENTS


def _is_far_below(last: Post, post: Post) -> bool:
    """``báo cáo Thủ tướng, Chủ tịch Tập đoàn X B``: who governs leads no firm, no province."""
    if last.node is None or not last.node.complete or last.head.startswith(("Ủy viên", "Đại biểu")):
        return False
    if post.head in GOVERNING:
        return last.node.kind in BELOW_MINISTERS or last.node.kind in PRIVATE_KINDS
    return post.head == MINISTER and last.node.kind in BELOW_MINISTERS


def _is_beside(post: Post) -> bool:
    """An office of ministers or of a committee of the Assembly."""
    committee = post.node is not None and post.node.kind == "uy-ban-qh"
    return post.head in _OF_MINISTERS or (committee and not post.head.startswith("Ủy viên"))


def _leads_the_state(post: Post) -> bool:
    """Whether it is one of the four highest offices, which nobody has beside a ministry."""
    assembly = post.node is not None and post.node.kind == "quoc-hoi" and post.head == "Chủ tịch"
    return assembly or post.head in ("Chủ tịch nước", "Tổng Bí thư", "Thủ tướng")
