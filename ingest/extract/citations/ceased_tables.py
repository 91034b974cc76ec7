"""Tables of acts that ceased: the reason in a row tells which act ended or changed the row's.

``3 / Nghị định số B … quy định … / Được thay thế bởi Nghị định số A … / 01/7/2024``, where titles,
page marks and the headings of columns part the two. A row may stand on one line as well, its cells
parted by ``|``, and have the type of the act in a cell of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.scene import Said, Scene

_HEADINGS = ("lý do hết hiệu lực", "lý do, thời điểm hết hiệu lực", "lý do ngưng hiệu lực")
_TYPE = r"(?:Luật|Bộ luật|Pháp lệnh|Nghị (?:định|quyết)|Quyết định|Chỉ thị|Thông tư(?: liên tịch)?)"
_ROW = re.compile(rf"\n[ ]*\|?[ ]*\d{{1,3}}[.)]?[ ]*[\n|]\s*(?={_TYPE}\s)")
_TYPE_CELL = re.compile(rf"{_TYPE}\s*\|?\s*(?:[Ss]ố:?\s*)?")
_VERB = r"(?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|đính chính)"
_REASON = re.compile(
    r"[\n|][ ]*(?:-\s)?(?:Được|Bị|Đã (?:được|bị))\s+"
    rf"(?P<verbs>{_VERB}(?:(?:,|\s+và|,\s+và)?\s+{_VERB})*)"
    r"(?:\s+(?:một phần|toàn bộ|một số (?:điều|nội dung)))?\s+(?:bởi|bằng|tại|theo)\s+"
    r"(?:(?:quy\s+định\s+)?(?:tại|của)\s+)?"
)
_PLACE = re.compile(r"(?:(?:điểm|khoản|điều|mục|phụ lục|chương)\s[^;.:]{1,80}\s)?(?:của\s+)?")
_WHOLE, _PARTLY = "hết hiệu lực toàn bộ", "hết hiệu lực một phần"
_LONGEST = 3000
_start = attrgetter("start")


def ceased(scene: Scene, mentions: Sequence[DirectiveMention]) -> Iterator[Said]:
    """What the rows of such tables say; ``subject`` is the number of the act that did it.

    Args:
        scene: the document.
        mentions: in reading order.
    """
    if not scene.legal or not any(heading in scene.flat for heading in _HEADINGS):
        return
    rows = [found.end() for found in _ROW.finditer(scene.text)]
    for reason in _REASON.finditer(scene.text):
        at = bisect_right(rows, reason.start()) - 1
        if at < 0 or reason.start() - rows[at] > _LONGEST:
            continue
        done = _at(mentions, rows[at])
        doer = _named(scene, mentions, reason.end())
        if done is not None and _opens(scene.text, rows[at], done.start) and doer is not None:
            yield _said(scene, done, doer, reason)


def _opens(text: str, row: int, act: int) -> bool:
    """Whether a row begins with an act, or with its type in the cell before it."""
    return act == row or _TYPE_CELL.fullmatch(text, row, act) is not None


def _at(mentions: Sequence[DirectiveMention], offset: int) -> DirectiveMention | None:
    index = bisect_left(mentions, offset, key=_start)
    return mentions[index] if index < len(mentions) else None


def _named(
    scene: Scene, mentions: Sequence[DirectiveMention], offset: int
) -> DirectiveMention | None:
    """The act that a reason names, alone or behind a place inside it."""
    one = _at(mentions, offset)
    if one is None or _PLACE.fullmatch(scene.flat, offset, one.start) is None:
        return None
    return one


def _said(
    scene: Scene, done: DirectiveMention, doer: DirectiveMention, reason: re.Match[str]
) -> Said:
    begin = reason.start()
    partial = scene.flat.rfind(_PARTLY, 0, begin) > scene.flat.rfind(_WHOLE, 0, begin)
    relation = _relation(reason["verbs"], partial=partial)
    return Said(
        mention=done,
        relation=relation,
        start=done.start,
        cue=" ".join(reason[0].split()),
        pattern=relation,
        partial=partial,
        subject=doer.number,
        span=(done.start, doer.end),
    )


def _relation(verbs: str, *, partial: bool) -> str:
    if "sửa đổi" in verbs or "bổ sung" in verbs:
        return "amends"
    if "đính chính" in verbs:
        return "corrects"
    if "thay thế" in verbs:
        return "amends" if partial else "replaces"
    return "repeals"
