"""Offices of whom somebody speaks to or of before he says something himself.

``Hoan nghênh ý kiến của Giám đốc Sở Y, ông A đề nghị …``: the sentence opens with what A does, and
the office in it is another's. Of whom ``Theo Giám đốc Sở Y, ông A, …`` and ``Gọi điện cho Giám đốc
Sở Y, ông A cho biết …`` tell A is the director: reporters ask him.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.letters import CAPITALISED

_REACH = 120
_OPENS = r"(?:^|[.!?;:”“\"\n][ ]?)"
_MANNER = r"(?:(?:các|những|nữ|tân|cựu)[ ])*"
_OF_ANOTHER = re.compile(
    rf"{_OPENS}(?:chào mừng|hoan nghênh|đánh giá cao|đáp lại|đáp lời|cảm ơn|cám ơn|ghi nhận|"
    r"tiếp thu|trước|sau|lắng nghe|nghe|ủng hộ|phản đối|bác bỏ|nhắc lại)"
    rf"[ ][^.,;:\n]{{2,90}}[ ](?:của|từ)[ ](?:[^.,;:\n]{{2,40}},[ ]kiêm[ ])?{_MANNER}\Z"
    r"|(?<!\w)(?:trả lời|giải đáp|tiếp thu ý kiến|chất vấn|công bố đề cử|chào mừng|chúc mừng|"
    rf"hoan nghênh|(?<!được )(?<!bị )sa thải)[ ]{_MANNER}\Z"
    r"|(?<!\w)(?:thư ký|trợ lý|văn phòng|cố vấn|đặc phái viên)(?:[ ]cấp cao)?(?:[ ]của)?[ ]\Z"
)
# How that ends, by its last letters.
_ENDS = frozenset(
    f"{word[-2:]} "
    for word in (
        *("của", "từ", "các", "những", "nữ", "tân", "cựu", "lời", "đáp", "kiến", "vấn", "cử"),
        *("mừng", "nghênh", "thải", "ký", "lý", "phòng", "viên", "cao", "kiêm"),
    )
)
FOR_WHOM = ("thay mặt ", "thay mặt cho ", "ủy quyền của ")
"""Behind these words stands whom somebody acts for."""

# Whom a reporter asks for nothing.
_STATESMEN = frozenset({"Tổng Bí thư", "Chủ tịch nước", "Tổng thống", "Thủ tướng", "Phó Thủ tướng"})
_ABROAD = "quoc-te"
_MET = re.compile(
    r"(?<!\w)(?:gặp|tiếp|đón|hội kiến|(?:hội đàm|tiếp xúc|làm việc) với|trao đổi với|thăm)[ ]"
    rf"{_MANNER}\Z"
)
# "Ông Vinh hiện giữ chức Giám đốc Sở X, ông A là Phó Giám đốc Sở Y"
_OF_ONE_NAMED = re.compile(
    rf"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí)[ ](?:{CAPITALISED}[ ]){{0,3}}({CAPITALISED})[ ]"
    r"(?:(?:hiện|hiện nay|đang|nay|cũng|vẫn)[ ])*(?:giữ chức(?: vụ)?|là|làm)[ ]\Z"
)
_VERB_ENDS = frozenset(f"{word[-2:]} " for word in ("chức", "vụ", "là", "làm"))


# What is done or said by whom a name names, beside the words of ``gaps.TELLS`` and ``gaps.ACTS``.
_DOES = re.compile(
    r"[ ](?:mong|h[iy] vọng|tin|cảm ơn|cám ơn|gửi|chúc|khuyên|hỏi|viết|tuyên bố|kêu gọi|ủng hộ|"
    r"phản đối|bác bỏ|nhắc|nhờ|muốn|lưu ý|gợi ý|tặng|trao|ký|thăm|mời|ghi nhận|khen|biểu dương|"
    r"tái khẳng định|thể hiện|ca ngợi|hoan nghênh|đồng ý|đồng tình|lo ngại|coi|xem|lên án)(?!\w)"
)


def _acts(low: str, end: int) -> bool:
    """Not ``vai trò của Chủ tịch X, ông A trong việc …``: A is no more than named there."""
    return any(words.match(low, end) for words in (gaps.TELLS, gaps.ACTS, _DOES))


def is_spoken_to(text: str, low: str, post: Post, name: Name) -> bool:
    """Whether an office before a comma is that of another than who acts behind it."""
    begin = max(0, post.start - _REACH)
    if low.endswith(FOR_WHOM, begin, post.start):
        return True
    if not _acts(low, name.end):
        return False
    ends = low[post.start - 3 : post.start]
    if ends in _ENDS and _OF_ANOTHER.search(low, begin, post.start) is not None:
        return True
    abroad = post.node is not None and post.node.kind == _ABROAD
    if (abroad or post.head in _STATESMEN) and _MET.search(low, begin, post.start) is not None:
        return True
    if ends not in _VERB_ENDS:
        return False
    named = _OF_ONE_NAMED.search(text, begin, post.start)
    return named is not None and named[1] != name.full.rsplit(" ", 1)[-1]
