"""Which posts that stand behind a name are its own.

``ông A, Phó Thống đốc Ngân hàng X, Thủ tướng giao …`` and ``gặp Tổng thống A, Thủ tướng và Bộ
trưởng Y`` go on with somebody else's; ``nguyên B và C`` are both over.
"""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.holdings.posts import Post

_AND = " và "
_THE_MAN = " hồ chí minh"
_HEADS_OF_STATE = frozenset({"Tổng thống", "Chủ tịch nước", "Tổng Bí thư", "Thủ tướng"})
_OF_GOVERNMENT = _HEADS_OF_STATE | {"Phó Thủ tướng", "Phó Tổng thống", "Phó Chủ tịch nước"}
_HELD_TOGETHER = {"Tổng Bí thư", "Chủ tịch nước"}
# What nobody leads or serves in who governs: ``Phó Thống đốc``, ``Vụ trưởng``, ``Giám đốc Sở``.
_BELOW_MINISTERS = frozenset({"so", "phong", "cong-an", "ubnd", "hdnd", "tong-cuc", "ban-quan-ly"})
_AGENCIES = _BELOW_MINISTERS | {"co-quan-ngang-bo", "doanh-nghiep", "don-vi-su-nghiep", "hoi"}


def own_posts(flat: str, chain: Sequence[Post]) -> list[Post]:
    """The posts of a chain behind a name without what is another's at its end."""
    own = [*chain]
    if flat.startswith(_THE_MAN, own[-1].end):
        own.pop()  # "tên gọi Nguyễn Sinh Cung, Chủ tịch Hồ Chí Minh"
    if len(own) > 1 and _governs(own[-1]) and any(map(_serves_below, own[:-1])):
        own.pop()
    return [
        post._replace(status="former")
        if before is not None and _is_over_too(flat, before, post)
        else post
        for before, post in zip((None, *own), own, strict=False)
    ]


def is_of_another(title: Post, chain: Sequence[Post]) -> bool:
    """Whether who has the title before the name cannot have the first post behind it."""
    first = chain[0]
    if first.status != "current" or first.row.body is None:
        return False
    if title.head not in _HEADS_OF_STATE or first.head not in _OF_GOVERNMENT:
        return False
    return title.head != first.head and {title.head, first.head} != _HELD_TOGETHER


def _governs(post: Post) -> bool:
    return post.status == "current" and post.row.body is not None and post.head in _HEADS_OF_STATE


def _serves_below(post: Post) -> bool:
    return post.status == "current" and post.node is not None and post.node.kind in _AGENCIES


def _is_over_too(flat: str, before: Post, post: Post) -> bool:
    """``nguyên Phó Viện trưởng X và Viện trưởng Y``."""
    joined = flat[before.end : post.start] == _AND
    return joined and before.status == "former" and post.status == "current" and not post.anew
