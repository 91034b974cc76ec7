"""Whether what is told of leaving behind an office is told of who holds it.

``Ông A, Chủ tịch X, cho biết cán bộ địa chính đã nghỉ hưu``: somebody else has left.
"""

from __future__ import annotations

import re

_ADVERBS = (
    r"(?:[ ,(]*(?:đã|vừa|mới|được|hiện|nay|cũng|thì|sẽ|sắp|chuẩn bị|dự kiến|vẫn|chưa|không|xin|"
    r"muốn|cho|rồi|chính thức|nhận quyết định|có quyết định|mình)(?!\w))*[ ,(]*"
)
_AT_ONCE = re.compile(_ADVERBS, re.IGNORECASE)
_OTHERS = re.compile(
    r"(?<!\w)(?:ông|bà|đồng chí|anh|chị|cô|thầy|thay|cha|mẹ|vợ|chồng|con|các|những|nhiều|"
    r"cán bộ|công chức|viên chức|nhân viên|giáo viên|bác sĩ|chiến sĩ|lao động|công nhân|"
    r"người(?! (?:vừa|đã|từng|mới|sắp|đang|sẽ|được|bị)(?!\w)))(?!\w)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|nói|khai|kể|thông tin|khẳng định|xác nhận|báo cáo|"
    r"trả lời|chia sẻ|phát biểu|thừa nhận|giải thích|thông báo|trình bày|đề nghị|yêu cầu|chỉ đạo|"
    r"thăm|gặp|tiếp|tặng|trao|chúc mừng)(?!\w)(?: (?:rằng|là|thêm|về))*",
    re.IGNORECASE,
)


def is_of_holder(text: str, office_end: int, cue: int) -> bool:
    """Whether no other subject stands between an office and ``nghỉ hưu`` or the like at ``cue``.

    Who says or does something tells it of himself only where nothing but adverbs stands behind
    the verb.
    """
    if _OTHERS.search(text, office_end, cue) is not None:
        return False
    done = [verb.end() for verb in _DOES.finditer(text, office_end, cue)]
    return not done or _AT_ONCE.fullmatch(text, done[-1], cue) is not None


def is_at_once(text: str, office_end: int, cue: int) -> bool:
    """Whether the cue stands right behind the office: ``…, đã nghỉ hưu``, ``… (nghỉ hưu``."""
    return _AT_ONCE.fullmatch(text, office_end, cue) is not None
