"""Headings of acts that go on: ``Các quyết định không bị bãi bỏ:``, ``02 văn bản còn hiệu lực:``.

What a heading above them ends is not what stands below them.
"""

from __future__ import annotations

import re

_ENDED = r"(?:bãi bỏ|thay thế|h[ủu][ỷy] bỏ|hết hiệu lực|ngưng hiệu lực)"
_GOES_ON = re.compile(
    r"(?<!\w)(?:(?:không|chưa)(?: (?:bị|được|phải|thuộc|diện|đề nghị|cần|có))*"
    rf" {_ENDED}(?:(?:,| hoặc| và|/) ?{_ENDED})*"
    r"|(?<!không )còn (?:nguyên )?hiệu lực"
    r"|(?:vẫn|tiếp tục)(?: được)? (?:có hiệu lực|áp dụng|thi hành)|giữ nguyên hiệu lực)(?!\w)"
)
_ENDS = re.compile(rf"(?<!\w){_ENDED}(?!\w)")
_NUMBER = re.compile(r"\d[/-]")
_LONGEST = 200


def headings_in_force(text: str, flat: str) -> list[int]:
    """Where the lines end that name acts which go on, and end none.

    Args:
        text: the text with its line breaks.
        flat: the same in small letters, its line breaks as spaces.
    """
    found: list[int] = []
    for told in _GOES_ON.finditer(flat):
        start = text.rfind("\n", max(0, told.start() - _LONGEST), told.start()) + 1
        end = text.find("\n", told.end(), told.end() + _LONGEST)
        if (start == 0 and told.start() > _LONGEST) or end < 0:
            continue
        rest = f"{flat[start : told.start()]}|{flat[told.end() : end]}"
        sentence = text[start:end].rstrip(" *_").endswith((".", ";", ","))
        if not (sentence or _NUMBER.search(rest) or _ENDS.search(_GOES_ON.sub("", rest))):
            found.append(end)
    return found
