"""Which posts of a chain the holder of the last one can have as well.

Nobody is chair and deputy of one body, and who governs leads no firm: such posts are of somebody
else, who is told without a name.
"""

from __future__ import annotations

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
_DELEGATE = "Đại biểu"
_DEPUTY = "Phó Thủ tướng"
_OF = (" của ", " với ", " cùng ")
_COMMITTEES = frozenset({"tu", "thu", "qu", "hu", "txu"})
_ANSWERING = frozenset({MINISTER, "Thủ tướng", "Phó Thủ tướng", "Chánh án", "Viện trưởng"})


def compatible(low: str, chain: Sequence[Post]) -> list[Post]:
    """The posts that the holder of the last one can have as well.

    Nobody is chair and deputy of one body (``báo cáo Thủ tướng, Phó Thủ tướng A``), and who leads
    the State leads no company (``tiếp Phó chủ tịch tập đoàn B, Thủ tướng A``).

    Args:
        low: the text in lower case.
        chain: posts right before a name.
    """
    last = chain[-1]
    body = last.node.name if last.node is not None else None
    national = last.row.body is not None
    kept = []
    for post in chain[:-1]:
        same = post.node is not None and post.node.name == body and body is not None
        if same and last.head.removeprefix("Phó ").lower() == post.head.lower():
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
        if _answers(post) and _is_a_delegate(last):
            continue  # "Chất vấn Bộ trưởng, đại biểu A nêu …"
        comma = low.startswith(", ", post.end) and _leads_a_committee(post)
        if comma and last.status == "current" and _is_of_a_department(last):
            continue  # "báo cáo đoàn của Bí thư Thành ủy, Phó Giám đốc Sở Y A nói"
        if (post.head, last.head) == (MINISTER, _DEPUTY) and low.endswith(_OF, 0, post.start):
            continue  # "trả lời chất vấn của Bộ trưởng Bộ X, Phó Thủ tướng A sẽ …"
        if post.head == "Thủ tướng" and last.node is not None and last.node.kind == "vpcp":
            continue  # "thay mặt Thủ tướng Chính phủ, Chủ nhiệm Văn phòng Chính phủ A"
        ruling = national and post.row.body is not None and not post.head.startswith("Ủy viên")
        if ruling and {post.head, last.head} != HELD_TOGETHER:
            continue
        kept.append(post)
    return [*kept, last]


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
