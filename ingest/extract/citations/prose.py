"""What papers say in their own way: of many acts at once, or of the act that they tell of.

``bãi bỏ 3 thông tư, gồm: …`` counts the acts before it names them; ``B hết hiệu lực kể từ ngày Nghị
định này có hiệu lực`` speaks of the act that the paper tells of.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.cues import CueHit, cues_between
from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ingest.extract.citations.scene import WINDOW, Said, Scene

_CHANGES = frozenset({"replaces", "repeals", "suspends", "halts", "extends"})
_THESE = re.compile(
    r"[,:.]?\s+(?:đó là|gồm(?: có)?|bao gồm|cụ thể(?: là)?):?\s(?:các\s)?\Z|:\s(?:các\s)?\Z"
)
_THESE_CHARS = 24
_COUNTED = re.compile(
    r"(?:\s(?:toàn bộ|hiệu lực|một số))*"
    r"\s(?:các|những|\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r"\s(?:văn bản|quyết định|nghị quyết|chỉ thị|thông tư(?: liên tịch)?|nghị định|quy định)(?!\w)"
    r"[^;:.\d]{0,100}"
)
_OF_THIS_DAY = re.compile(
    r"(?: thi hành)? (?:kể )?từ (?:ngày|khi|thời điểm) \w+(?: \w+){0,2} này có hiệu lực"
)
_THIS_ACT = re.compile(r"(?<!\w)(?:nghị định|nghị quyết|thông tư|quyết định|luật) này(?!\w)")
_PLACE_OF = re.compile(
    r"(?:[\s,](?:một số|các|toàn bộ|nội dung|quy định|điều|khoản|điểm|mục|chương|phụ lục|của|tại"
    r"|trong|và|hiệu lực|[a-zđ\d]{1,4}))*[\s,:]*"
)
_LEAD = 40
_ARTICLE_CHARS = 24
_ARTICLE = re.compile(r"(?<!\w)điều \d{1,3}[a-zđ]?[.:]\s*\Z")


def counted(scene: Scene, mention: DirectiveMention) -> CueHit | None:
    """The cue of ``bãi bỏ 3 thông tư …, gồm: số A``, where a mention opens such a list."""
    if scene.legal:
        return None
    floor = max(0, mention.start - WINDOW)
    these = _THESE.search(scene.flat, max(floor, mention.start - _THESE_CHARS), mention.start)
    if these is None:
        return None
    begin = scene.clause_start(floor, these.start())
    for hit in reversed(list(cues_between(scene.flat, begin, these.start(), scope="news"))):
        if hit.cue.relation in _CHANGES:
            return hit if _COUNTED.fullmatch(scene.flat, hit.end, these.start()) else None
    return None


def rests_on(scene: Scene, mention: DirectiveMention) -> bool:
    """``Căn cứ khoản 7 Điều 1 Nghị định …, UBND phường phạt …``: an office acts on it.

    Also on a letter, which has no law to be read out.
    """
    if mention.parts is not None and mention.parts.family == "letter":
        return True
    end = scene.clause_end(mention.after, mention.after + WINDOW)
    index = scene.bodies_before(mention.after)
    while index < len(scene.bodies) and (body := scene.bodies[index]).start < end:
        if scene.flat.endswith(", ", mention.after, body.start) and not scene.has_issued(body):
            return True
        index += 1
    return False


def is_near(scene: Scene, start: int, end: int) -> bool:
    """Whether only a place inside an act stands between a verb and the act."""
    return _PLACE_OF.fullmatch(scene.flat, start, end) is not None


def and_also(scene: Scene, previous: Said, hit: CueHit) -> bool:
    """``Nghị định này thay thế A; bãi bỏ Điều 2 B``: the same act does the second as well."""
    return previous.relation in EFFECTS and scene.flat.endswith("; ", 0, hit.start)


def of_this_act(scene: Scene, hit: CueHit) -> bool:
    """Whether an act ceases from the day on which ``Nghị định này`` is in force."""
    return _OF_THIS_DAY.match(scene.flat, hit.end) is not None


def names_this_act(scene: Scene, start: int, end: int) -> bool:
    """Whether a line speaks of the act that the paper tells of."""
    return _THIS_ACT.search(scene.flat, start, end) is not None


def led_by(scene: Scene, clause: int, cue_at: int) -> str:
    """What stands before the cue; a bare verb takes the lead of its paragraph of tasks."""
    before = scene.flat[clause:cue_at]
    if scene.legal or before.strip():
        return before
    paragraph = scene.line_start(cue_at)
    if _ARTICLE.search(scene.flat, max(paragraph, cue_at - _ARTICLE_CHARS), cue_at):
        return before  # Cụ thể, Điều 1. Sửa đổi …: an article of the act told of
    return scene.flat[paragraph : min(paragraph + _LEAD, cue_at)]
