"""Which posts that stand behind a name are its own.

``ông A, Phó Thống đốc Ngân hàng X, Thủ tướng giao …`` and ``gặp Tổng thống A, Thủ tướng và Bộ
trưởng Y`` go on with somebody else's; ``nguyên Phó Giám đốc và Giám đốc Sở X`` are both over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bomay.ingest.extract.holdings.posts import Post

_AND = " và "
_THE_MAN = " hồ chí minh"
_HEADS_OF_STATE = frozenset({"Tổng thống", "Chủ tịch nước", "Tổng Bí thư", "Thủ tướng"})
_OF_GOVERNMENT = _HEADS_OF_STATE | {"Phó Thủ tướng", "Phó Tổng thống", "Phó Chủ tịch nước"}
HELD_TOGETHER = {"Tổng Bí thư", "Chủ tịch nước"}
# What nobody leads or serves in who governs: ``Phó Thống đốc``, ``Vụ trưởng``, ``Giám đốc Sở``.
BELOW_MINISTERS = frozenset({"so", "phong", "cong-an", "ubnd", "hdnd", "tong-cuc", "ban-quan-ly"})
# Where who governs has another office: of the centre, and of boards that the State's head leads.
_OF_THE_CENTRE = frozenset(
    {
        *("tw", "bo-chinh-tri", "ban-bi-thu", "quan-uy-tw", "du-cong-an-tw", "du-chinh-phu"),
        *("du-quoc-hoi", "du-cqdtw", "dai-hoi-toan-quoc"),
        *("quoc-hoi", "ubtvqh", "chu-tich-nuoc", "chinh-phu", "thu-tuong"),
        *("hdbt", "hdnn", "hdcp", "hdbcqg", "ban-chi-dao", "quoc-te"),
    }
)
# Ministries, agencies and associations have Party groups too.
_PARTY_GROUP_OF_CENTRE = frozenset({"ban cán sự đảng chính phủ", "đảng đoàn quốc hội"})
_BOARDS = ("Hội đồng ", "Ủy ban Quốc gia ", "Ủy ban quốc gia ")
_BOARD_KINDS = frozenset({"hoi", "co-quan"})
_OF_MANY = "Đại biểu"
_ENVOY = "Đại sứ"
_SENDING = "Bộ Ngoại giao"
_AT_HOME = frozenset({"Bộ trưởng", "Thứ trưởng", "Thứ trưởng Thường trực", "Phó Thủ tướng"})
_ONE_GOES_ON = ("rồi ", "sau đó ", "kiêm ")


def own_posts(flat: str, chain: Sequence[Post]) -> list[Post]:
    """The posts of a chain behind a name without what is another's at its end."""
    own = [*chain]
    if flat.startswith(_THE_MAN, own[-1].end):
        own.pop()  # "tên gọi Nguyễn Sinh Cung, Chủ tịch Hồ Chí Minh"
    if _ends_in_another_s(flat, own):
        own.pop()
    return list(_with_both_over(flat, own))


def is_of_another(title: Post, chain: Sequence[Post]) -> bool:
    """Whether who has the title before the name cannot have the first post behind it."""
    first = chain[0]
    if first.head == _ENVOY and title.status == first.status == "current":
        return _is_at_home(title)  # "Thứ trưởng A, Đại sứ Việt Nam tại X và nhiều quan chức"
    if first.status != "current" or first.row.body is None:
        return False
    if title.head not in _HEADS_OF_STATE or first.head not in _OF_GOVERNMENT:
        return False
    return title.head != first.head and {title.head, first.head} != HELD_TOGETHER


def _is_at_home(post: Post) -> bool:
    """Whether who has the office stays here: no ambassador is a minister or a deputy of one.

    But deputies of the minister of foreign affairs are sent as ambassadors.
    """
    if post.status != "current" or post.head not in _AT_HOME:
        return False
    sent = post.node is not None and post.node.name == _SENDING
    return not (sent and post.head.startswith("Thứ trưởng"))


def _governs(post: Post) -> bool:
    return post.status == "current" and post.row.body is not None and post.head in _HEADS_OF_STATE


def _ends_in_another_s(flat: str, own: Sequence[Post]) -> bool:
    if not own:
        return False
    if own[-1].head == _ENVOY and any(map(_is_at_home, own[:-1])):
        return not _is_told_of_one(flat, own[-2], own[-1])
    if len(own) < 2 or not _governs(own[-1]) or _is_told_of_one(flat, own[-2], own[-1]):
        return False
    return any(map(_serves_elsewhere, own[:-1]))


def _is_told_of_one(flat: str, before: Post, post: Post) -> bool:
    """``làm Bí thư Tỉnh ủy X rồi Thủ tướng``: a word says that it is the same person's."""
    joint = flat[before.end : post.start]
    return post.anew or any(word in joint for word in _ONE_GOES_ON)


def _serves_elsewhere(post: Post) -> bool:
    """Whether nobody who governs has that office: in a province, an agency, a firm."""
    node = post.node
    if post.status != "current" or node is None or post.head.startswith(_OF_MANY):
        return False
    if node.kind in _BOARD_KINDS and node.unit is None and node.name.startswith(_BOARDS):
        return False  # "Chủ tịch Hội đồng Quốc phòng và An ninh"
    return not (node.kind in _OF_THE_CENTRE or node.name.lower() in _PARTY_GROUP_OF_CENTRE)


def _with_both_over(flat: str, own: Sequence[Post]) -> Iterator[Post]:
    """``nguyên Phó Viện trưởng và Viện trưởng Viện X``: both are over, being of one body.

    Whether the second is where it is of another, nobody can tell: it is left out.
    """
    before: Post | None = None
    for post in own:
        if before is not None and _is_joined_to_former(flat, before, post):
            if not _are_of_one_body(before, post):
                return
            post = post._replace(status="former")
        yield post
        before = post


def _is_joined_to_former(flat: str, before: Post, post: Post) -> bool:
    joined = flat[before.end : post.start] == _AND
    return joined and before.status == "former" and post.status == "current" and not post.anew


def _are_of_one_body(one: Post, other: Post) -> bool:
    return one.node is None or other.node is None or one.node.name == other.node.name
