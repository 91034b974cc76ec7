"""Lists of acts below a heading that ends them: ``Điều 1. Bãi bỏ các quyết định``.

No colon need end the heading. Between it and the items may stand what parts them: subjects
(``a) Lĩnh vực đất đai``, ``Quy chuẩn, danh mục:``), or how many they are (``36 văn bản bị bãi bỏ
toàn bộ:``).
"""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.cues import CueHit, leading_cue
from bomay.ingest.extract.citations.scene import Scene

# What opens a line of a list, an article above figures above letters above dashes.
_MARKS = re.compile(
    r"(?:^|\n)[ ]*(?:#{1,6} )?(?:(?P<article>Điều \d+[a-zđ]?[.:]?)|(?P<figure>\d{1,2}[.)])"
    r"|(?P<letter>[a-zđ]\))|(?P<dash>[-+*•]))(?=\s)"
)
_RANKS = ("article", "figure", "letter", "dash")
# ``Điều 1. Bãi bỏ toàn bộ các quyết định`` and nothing more: the acts are on the lines below.
_ACTS_BELOW = re.compile(
    r"\s(?:(?:toàn bộ|hiệu lực(?: thi hành)?|của|một phần|các|những|một số|\d{1,2})\s+)*"
    r"(?:các|những|một số|\d{1,2})\s+"
    r"(?:quyết định|nghị quyết|chỉ thị|thông tư(?: liên tịch)?|nghị định|quy định|quy chế"
    r"|kế hoạch|công văn|văn bản)(?!\w)(?:\s+quy phạm pháp luật)?(?:\s[^\d.;:,]{1,120})?\s*"
)
# A line that leads to what is below it, or is a heading above it.
_LEAD = re.compile(r"\n(?:[ ]*\n)+|\n(?=[^\n]{2,160}:[ ]*(?:\n|\Z))")
# ``a) Lĩnh vực đất đai``: a subject, of which nothing is said.
_SUBJECT = re.compile(r"\s*(?:(?:về|thuộc)\s)?(?:lĩnh vực|ngành|nhóm)\s[^\d;]{2,120}")
_ENDING = frozenset({"replaces", "repeals", "suspends", "halts", "extends"})


def over_items(scene: Scene, mention: DirectiveMention, *, floor: int) -> CueHit | None:
    """What the heading above a list says of the act that one of its items names.

    Args:
        scene: the document laid out.
        mention: the first act of an item.
        floor: no heading before it is looked at.
    """
    marks = list(_MARKS.finditer(scene.text, floor, mention.start))
    if not marks:
        return None
    rank = _RANKS.index(str(marks[-1].lastgroup))
    for index in reversed(range(len(marks) - 1)):
        above = _RANKS.index(str(marks[index].lastgroup))
        if above >= rank:
            continue
        start, end = marks[index].end(), marks[index + 1].start()
        if _SUBJECT.fullmatch(scene.flat, start, end) is None:
            return _ends_what_is_below(scene, start, end)
        rank = above
    return None


def _ends_what_is_below(scene: Scene, start: int, end: int) -> CueHit | None:
    lead = _LEAD.search(scene.text, start, end)
    stop = lead.start() if lead is not None else end
    hit = leading_cue(scene.flat, start, stop, scope="legal")
    if hit is None or scene.flat[start : hit.start].strip() or hit.cue.relation not in _ENDING:
        return None
    return hit if _ACTS_BELOW.fullmatch(scene.flat, hit.end, stop) is not None else None
