"""Bodies that are told once before several persons: ``lãnh đạo Sở X là giám đốc A và …``.

An office without a body is that body's where it can be one of it: ``công văn của Sở Y tế do bà A,
Phó Giám đốc, ký``; ``lãnh đạo Ban Tổ chức gồm: ông A - Phó Trưởng ban``.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings.headed import listed_below
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.text.letters import CAPITALISED

_REACH = 260
_LEADING = ("lãnh đạo ", "ban giám đốc ", "cán bộ ", "thành viên ")
_LEADERS = re.compile(rf"(?<!\w)(?:{'|'.join(_LEADING)})")
_ARE = re.compile(r"[ ]?(?:[ ](?:là|gồm|gồm có)(?:[ ]các)?[ ]?:?|:)[ ]")
_STOPS = re.compile(r"(?<![ :]\d)[.!?]\s+(?=[^\W\d_])|\n")  # "gồm: 1. A" goes on
_BY = " do "
_SIGNER = re.compile(r"(?:[^\W\d_.]+\.?[ ]){2,9}?[^\W\d_]+(?:,| -)[ ]")
_SIGNER_REACH = 70
# Who wrote it, not whom it was sent to or whom it is about.
_PAPER = (
    r"(?:công văn|công điện|văn bản|tờ trình|báo cáo|thông báo|kết luận|kế hoạch|giấy mời|"
    r"quyết định|chỉ thị|thông tư)"
    r"(?:[ ](?:khẩn|hỏa tốc|trả lời|phúc đáp|trao đổi|đề nghị|hướng dẫn|giải trình|này"
    r"|dài[ ]\d{1,3}[ ]trang))?"
    r"(?:[ ](?:số[ ])?\d[^\s,;]*)?(?:,?[ ](?:ra[ ]|ký[ ])?ngày[ ]\d[\d./-]*,?)?"
)
_WROTE = re.compile(rf"(?<!\w){_PAPER}[ ]của[ ]\Z")
# ``Sở X vừa có công văn số 12/SX | do Phó Giám đốc A ký``: behind the body that wrote it.
_ISSUED = re.compile(
    r"[ ](?:(?:đã|vừa|mới|cũng|tiếp tục)[ ]){0,2}(?:có|ra|ban hành|phát hành|phát đi)[ ]"
    rf"{_PAPER}\Z"
)
_HOLDER = re.compile(rf"(?:[ ](?:ông|bà|đồng chí))?(?:[ ]{CAPITALISED}){{2,5}}(?![^\W_])")
_WROTE_CHARS = 90
# Who signs it or reads it out is of who wrote it, not who brings, pays or forges it.
_SPEAKS_FOR_IT = re.compile(
    r",?[ ](?:(?:đã|vừa|mới|thay mặt|thừa lệnh|thừa ủy quyền|trực tiếp)[ ]){0,2}"
    r"(?:ký(?![ ](?:kết|hợp đồng|cược|thỏa thuận|nhận|sự|họa|biên bản"
    r"|gửi[ ](?:hàng|tiền|vàng|cổ|nhà|đất|xe|bán|kho|tài sản)))|trình bày)(?!\w)"
)
_INSIDE_A_NUMBER = ("-", "/")
_LONGEST_BODY = 90
_MADE_CHARS = 40
_MADE_OF = re.compile(r" gồm(?: có)? \d{1,3} (?:người|thành viên|đồng chí|ủy viên)$")
_HAS = re.compile(
    r"[ ](?:(?:hiện|hiện nay|đang|vẫn|chỉ)[ ]){0,2}(?:có|còn)[ ](?:\d|hai|ba|bốn|năm)[ ]$"
)
_DEPUTY = "Phó "
_CHIEF_CHARS = 300
_NAMED = (
    rf"(?:[ ]?[;,:–-])?(?:[ ](?:ông|bà|đồng chí|đ/c))?(?:[ ]{CAPITALISED}){{2,5}}"
    r"(?:,| và| cùng| cùng với|;|, cùng|, và)[ ](?:(?:các|hai|ba|ông|bà)[ ])?"
)
# The chief by name and who is beside; or the end of what the chief was chosen for, and several.
_BESIDE = re.compile(
    rf"{_NAMED}|(?:,|;|,? và|,? cùng)[ ](?:cùng[ ])?(?:các|hai|ba|\d)[ ]|,[ ]"
    r"|[^.;\n]{0,60}[.;][ ](?:[Cc]ác|[Hh]ai|[Bb]a|\d)[ ]"
)
_UNDER_DIRECTORS = frozenset(
    {"so", "cong-an", "don-vi-su-nghiep", "doanh-nghiep", "ban-quan-ly", "bao-dai"}
)
_UNDER_CHAIRS = frozenset({"ubnd", "hdnd", "mttq", "hoi", "hlhpn", "hnd", "ccb", "ldld"})
_COMMITTEES = frozenset(
    {"tu", "thu", "qu", "hu", "txu", "du", "du-co-so", "duk", "doan", "doan-tw"}
)
_KINDS = {
    "bí thư": _COMMITTEES,
    "giám đốc": _UNDER_DIRECTORS,
    "chủ tịch": _UNDER_CHAIRS,
    "chủ nhiệm": frozenset(
        {"ubkt", "ubkt-tw", "uy-ban-qh", "co-quan-ngang-bo", "vpcp", "van-phong-qh"}
    ),
    "chánh án": frozenset({"tand", "tandtc"}),
    "viện trưởng": frozenset({"vksnd", "vksndtc"}),
}
_FIRST_WORDS = {
    "trưởng ban": "ban ",
    "cục trưởng": "cục ",
    "vụ trưởng": "vụ ",
    "chi cục trưởng": "chi cục ",
    "trưởng phòng": "phòng ",
    "hiệu trưởng": "trường ",
    "chánh văn phòng": "văn phòng ",
    "tổng cục trưởng": "tổng cục ",
    "viện trưởng": "viện ",
}


def told_before(grammar: Grammar, post: Post) -> Node | None:
    """The body of a post that has none beside it, where it is told before it so; else None."""
    if post.node is not None or post.unread:
        return None
    node = (
        listed_below(grammar, post)
        or _of_leaders(grammar, post)
        or _of_signer(grammar, post)
        or _of_made(grammar, post)
        or _of_having(grammar, post)
    )
    node = node or _of_given(grammar, post) or _of_chief(grammar, post)
    return _led_by(grammar, post, node)


def beside_chief(grammar: Grammar, post: Post) -> Node | None:
    """``ông A - Chủ tịch UBND huyện X, Phó Chủ tịch B``: B is deputy there too."""
    node = listed_below(grammar, post)
    return _led_by(grammar, post, node or _of_chief(grammar, post))


def office_listed(grammar: Grammar, post: Post) -> Node | None:
    """``Lãnh đạo Văn phòng: … 2. Đồng chí B - Phó Chánh Văn phòng``: that which the list tells."""
    return _led_by(grammar, post, listed_below(grammar, post))


def _led_by(grammar: Grammar, post: Post, node: Node | None) -> Node | None:
    """The body as that of the post, where it can be."""
    if node is None or not _can_lead(post, node):
        return None
    node = grammar.completed(node) if not node.complete else node
    if node is None or not node.complete:
        return None
    return node._replace(start=post.end, end=post.end, implied=True)


def _of_leaders(grammar: Grammar, post: Post) -> Node | None:
    """``lãnh đạo Sở X là giám đốc A và phó giám đốc B``."""
    begin = max(0, post.start - _REACH)
    if not any(grammar.flat.find(word, begin, post.start) >= 0 for word in _LEADING):
        return None  # nearly always
    for stop in _STOPS.finditer(grammar.text, begin, post.start):
        begin = stop.end()
    told = list(_LEADERS.finditer(grammar.flat, begin, post.start))
    node = grammar.parse(told[-1].end()) if told else None
    if node is None or _ARE.match(grammar.flat, node.end, post.start + 1) is None:
        return None
    return None if _another_led(grammar, post, node.end) else node


def _another_led(grammar: Grammar, post: Post, begin: int) -> bool:
    """``gồm: 1. A - Giám đốc. 2. Sở Y có B - Giám đốc``: whether another is told since."""
    first = bisect_left(grammar.starts, begin)
    for start in grammar.starts[first : bisect_left(grammar.starts, post.start)]:
        node = grammar.parse(start)
        if node is not None and node.subject and _can_lead(post, node):
            return True
    return False


def _of_signer(grammar: Grammar, post: Post) -> Node | None:
    """``công văn của Sở X do ông A, Phó Giám đốc ký``, ``do Phó Giám đốc A ký``."""
    flat = grammar.flat
    if flat.endswith(_BY, 0, post.start):
        holder, at = _HOLDER.match(grammar.text, post.end), post.start - len(_BY)
        if holder is None or _SPEAKS_FOR_IT.match(flat, holder.end()) is None:
            return None
    elif _SPEAKS_FOR_IT.match(flat, post.end) is None:
        return None
    else:
        at = flat.rfind(_BY, max(0, post.start - _SIGNER_REACH), post.start)
        if at < 0 or _SIGNER.fullmatch(grammar.text, at + len(_BY), post.start) is None:
            return None
    issued = _ISSUED.search(flat, max(0, at - _WROTE_CHARS), at)
    if issued is not None:
        return _ending_at(grammar, issued.start())
    node = _ending_at(grammar, at)
    if node is None:
        return None
    wrote = _WROTE.search(flat, max(0, node.start - _WROTE_CHARS), node.start)
    return node if wrote is not None else None


def _of_made(grammar: Grammar, post: Post) -> Node | None:
    """``bầu Ủy ban Kiểm tra Tỉnh ủy gồm 9 người do ông A làm Chủ nhiệm``."""
    begin = max(0, post.start - _SIGNER_REACH)
    if not grammar.flat.endswith((" làm ", " là "), begin, post.start):
        return None
    at = grammar.flat.rfind(_BY, begin, post.start)
    if at < 0 or _MADE_OF.search(grammar.flat, max(0, at - _MADE_CHARS), at) is None:
        return _ending_at(grammar, at) if at >= 0 else None
    return _ending_at(grammar, grammar.flat.rfind(" gồm ", 0, at))


def _of_having(grammar: Grammar, post: Post) -> Node | None:
    """``UBND thành phố X hiện có 3 phó chủ tịch, gồm các ông A, B và C``."""
    having = _HAS.search(grammar.flat, max(0, post.start - _MADE_CHARS), post.start)
    return _ending_at(grammar, having.start()) if having is not None else None


def _of_given(grammar: Grammar, post: Post) -> Node | None:
    """``về công tác tại Ban X với chức vụ Trưởng ban``."""
    for words in (" với chức vụ ", " với chức danh ", " với cương vị "):
        if grammar.flat.endswith(words, 0, post.start):
            return _ending_at(grammar, post.start - len(words))
    return None


def _of_chief(grammar: Grammar, post: Post) -> Node | None:
    """``Chủ tịch UBND huyện X A và Phó Chủ tịch B``: of the body that the chief before leads.

    Also the several that are told next: ``bầu A làm Chủ tịch Hội X; các Phó Chủ tịch gồm …``, and
    who has the same office: ``ông A - phó chủ tịch tỉnh X, cùng hai phó chủ tịch là ông B``.
    """
    if not post.head.startswith(_DEPUTY):
        return None
    posts: list[Post] = grammar.once(("posts",), list)
    index = bisect_left(posts, post.start, key=lambda each: each.start) - 1
    if index < 0 or post.start - posts[index].start > _CHIEF_CHARS:
        return None
    chief = posts[index]
    if (
        _rank(chief) != _rank(post)
        or _BESIDE.fullmatch(grammar.text, chief.end, post.start) is None
    ):
        return None
    if chief.node is None:
        return _of_chief(grammar, chief)
    return chief.node if chief.node.complete else grammar.completed(chief.node)


def _rank(post: Post) -> str:
    """What the office is, of the chief or a deputy."""
    return post.head.removeprefix(_DEPUTY).removesuffix(" Thường trực").lower()


def _ending_at(grammar: Grammar, at: int) -> Node | None:
    """The longest body that ends there; none begins in ``số 12/SYT-VP của Sở X``."""
    first = bisect_left(grammar.starts, at - _LONGEST_BODY)
    for start in grammar.starts[first : bisect_left(grammar.starts, at)]:
        if grammar.text.endswith(_INSIDE_A_NUMBER, 0, start):
            continue
        node = grammar.parse(start)
        if node is not None and node.end == at:
            return node
    return None


def _can_lead(post: Post, node: Node) -> bool:
    """Whether the office is one of such a body: a director's of a department, no chair's."""
    head = post.head.lower().removeprefix("phó ").removesuffix(" thường trực")
    if head in _KINDS:
        return node.kind in _KINDS[head]
    first = _FIRST_WORDS.get(head)
    return first is not None and f"{node.head} ".lower().startswith(first)
