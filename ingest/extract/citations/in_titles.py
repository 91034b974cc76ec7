"""Words that belong to the title of an act, and so say nothing of the document that names it."""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention, names_several
from bomay.ingest.extract.citations.cues import CueHit
from bomay.ingest.extract.citations.lists import joined
from bomay.ingest.extract.citations.modality import EFFECTS, has_done, is_planned
from bomay.ingest.extract.citations.scene import Said, Scene

_ACT_BEFORE = re.compile(r"(?:luật|nghị định|thông tư|nghị quyết|quyết định)(?: mới)? *\Z")
# ``Quốc hội ban hành Luật sửa đổi …``: an act says so of itself, below its grounds.
_ENACTING = re.compile(
    r"(?:quốc hội|chính phủ|bộ trưởng [^;.]{3,40}|hội đồng nhân dân|ủy ban nhân dân) ban hành"
    r" (?:luật|nghị định|thông tư|nghị quyết|quyết định|pháp lệnh) *\Z"
)
# A page prints below ``## TRÍCH YẾU`` what the act does: ``Nghị định sửa đổi …``.
_ABSTRACT = re.compile(
    r"(?<!\w)trích yếu\W{1,12}(?:luật|nghị định|thông tư|nghị quyết|quyết định|pháp lệnh) *\Z"
)
_TITLE_REACH = 60
# ``Căn cứ Nghị định số …/2026/NĐ-CP ngày … sửa đổi …`` in a form: an act whose number is blank.
_BLANK = re.compile(
    r"(?:luật|nghị định|thông tư|nghị quyết|quyết định) số ?:?"
    r" ?[.…_/-][\s.…_/-]{0,30}20\d\d[/\w-]{0,12}"
    r"[^;:\d]{0,40}(?:\d{4})?[^;:\d]{0,40}\Z"
)
_BLANK_REACH = 150
_JOINS = frozenset({"và", "đồng thời", "hoặc"})
# ``Quyết định số A về việc ban hành Kế hoạch thực hiện B``: the title of A.
_TITLE_OPENING = re.compile(
    r"(?:(?:về|việc|thành lập|kiện toàn|ban chỉ đạo|tổ công tác|sơ kết|tổng kết|thí điểm"
    r"|quy định|ban hành|phê duyệt|hướng dẫn|công bố|kế hoạch|chương trình|đề án|dự án"
    r"|phương án|quy chế|hành động|tổng thể|chi tiết|triển khai|tổ chức|đẩy mạnh|tiếp tục"
    r"|của (?:chính phủ|quốc hội|tỉnh|thành phố|ngành|huyện|bộ(?: [^\W\d]+){1,6}?)"
    r"|tăng cường|một số|nhiệm vụ|giải pháp|điều|biện pháp|và)(?:,?\s|\Z))*"
)


def in_title(scene: Scene, previous: Said, hit: CueHit) -> bool:
    """Whether a cue belongs to the title of the act before it: ``Nghị định số A sửa đổi …``."""
    gap = scene.flat[previous.mention.after : hit.start].strip(' ,(“"')
    if hit.cue.relation in EFFECTS:
        told = has_done(f"{gap} ") and scene.flat.startswith(", ", previous.mention.after)
        return gap not in _JOINS and "này" not in gap and ";" not in gap and not told
    if gap == "và" or gap.startswith("và "):
        return False  # theo A và tiếp tục thực hiện B
    return _TITLE_OPENING.fullmatch(gap) is not None


def is_titled_law(scene: Scene, previous: Said, hit: CueHit, mention: DirectiveMention) -> bool:
    """``Bãi bỏ Điều 5 A và Điều 2 Luật sửa đổi, bổ sung một số điều của các luật … số B``.

    The number behind such a title is that of the law which amends, and the list goes on with it.
    """
    if previous.relation not in EFFECTS or "/QH" not in mention.number:
        return False
    gap = scene.flat[previous.mention.after : hit.start]
    if hit.cue.relation != "amends" or not gap.endswith("luật "):
        return False
    return joined(gap.removesuffix("luật ")) and not names_several(scene.flat, mention.end)


def names_an_act(scene: Scene, hit: CueHit) -> bool:
    """``Luật sửa đổi …``: the title of some act, unless it is this one or still a draft."""
    reach = max(0, hit.start - _TITLE_REACH)
    before = scene.flat[reach : hit.start]
    if not scene.legal:
        before = scene.flat[scene.clause_start(reach, hit.start) : hit.start]
    if scene.legal and (
        _ENACTING.search(before) or _ABSTRACT.search(before) or _opens_line(scene, hit)
    ):
        return False
    if scene.legal and _BLANK.search(scene.flat, max(0, hit.start - _BLANK_REACH), hit.start):
        return True
    made = not scene.legal and has_done(before)
    return _ACT_BEFORE.search(before) is not None and not made and not is_planned(before)


def _opens_line(scene: Scene, hit: CueHit) -> bool:
    """``QUYẾT ĐỊNH`` above ``BÃI BỎ …``: the type of this act, or a heading of its own."""
    above = scene.text[scene.text.rfind("\n", 0, hit.start) + 1 : hit.start]
    return not above.strip() and scene.text[hit.start].isupper()
