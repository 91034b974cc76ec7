"""What the lines of grounds name: the basis of the act, or only a title on which it rests."""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention, names_several
from bomay.ingest.extract.citations.cues import cue_before, is_passive
from bomay.ingest.extract.citations.lists import joined
from bomay.ingest.extract.citations.scene import WINDOW, Said, Scene, inherit, plain
from bomay.ontology.act_ranks import rank_of

# ``được sửa đổi tại Luật sửa đổi, bổ sung một số điều của Luật số …``: the title of another act.
_AMENDING_TITLE = re.compile(r"(?:luật|nghị định|thông tư|nghị quyết) sửa đổi[^;]{0,60} của ")
# ``Nghị định số A sửa đổi một số điều của các Nghị định liên quan đến … và Nghị định số B``
_OF_MANY = re.compile(
    r" của (?:các|\d+) (?:luật|nghị định|thông tư|nghị quyết|văn bản)(?!\w)[^;\d]* và \Z"
)
# ``Căn cứ khoản 3 Điều 1 Luật A sửa đổi khoản 1 Điều 13 Luật B``: it rests on that article of B.
_OF_A_PLACE = re.compile(
    r"(?:sửa đổi|bổ sung)(?:,? bổ sung)? (?:các )?(?:điểm|khoản|điều) [^;]{0,60}\d[^;\d]{0,30}\Z"
)


_AND = " và "
# In the notes of a column the voice is left out: ``(…), sửa đổi, bổ sung bởi Nghị định …``.
_AMENDED_BY = re.compile(
    r"(?:sửa đổi|bổ sung|thay thế)[^;:]{0,30} (?:bởi|bằng) [^;:]{0,60}\Z|\(sửa (?:nđ |tt )?\Z"
)
# ``(1) Luật A; (2) Nghị định B`` in one cell.
_NUMBERED_ON = re.compile(r";\s(?:\(\d{1,2}\)|\d{1,2}[.)])\s\Z")
# ``Theo đề nghị của Giám đốc Sở A tại Tờ trình B và Giám đốc Sở C tại Tờ trình D``
_PROPOSED_TOO = re.compile(r"(?:[,;]|\svà)\s(?:của )?[^;\d]{3,110}\stại\s(?:các )?\Z")
_PROPOSAL = "theo đề"
_CARRIES_OUT = ("thực hiện", "thi hành", "để thực", "để thi")
# ``Căn cứ Nghị định A (được sửa đổi, bổ sung bởi Nghị định B)`` in the answer of a letter.
_IS_AMENDED = re.compile(
    r"[^;.:]{0,160}?[ (](?:đã )?được (?:sửa đổi|bổ sung|thay thế)[^;.:]{0,50}?"
    r" (?:bởi|tại|theo|bằng) "
)


def amends_a_ground(scene: Scene, mention: DirectiveMention, previous: Said) -> bool:
    """Whether an act is named for what it did to the ground before it: the text rests on both."""
    return (
        scene.legal
        and previous.relation == "based_on"
        and _IS_AMENDED.fullmatch(scene.flat, previous.mention.after, mention.start) is not None
    )


def in_preamble(scene: Scene, mention: DirectiveMention, previous: Said | None) -> Said:
    """``Căn cứ`` lines: what they name is the basis, what stands in a title there is only cited."""
    begin = scene.preamble.start
    item = max(begin, scene.text.rfind(";", begin, mention.start) + 1)
    line = _line_cue(scene, mention.start)
    based = Said(
        mention=mention,
        relation="implements" if line in _CARRIES_OUT else "based_on",
        start=mention.start,
        cue=line,
        pattern="preamble",
    )
    if previous is None or previous.mention.end <= item or previous.relation == "self":
        return based
    gap = scene.flat[previous.mention.after : mention.start]
    if "căn cứ" in gap or "xét" in gap.split()[:1] or "theo đề nghị" in gap:
        return based
    if is_passive(scene.flat, previous.mention.end, mention.start):
        amended = _AMENDING_TITLE.search(gap) and names_several(scene.flat, mention.end)
        return plain(mention) if amended else based
    if _OF_A_PLACE.search(gap):
        return based
    if line == _PROPOSAL and previous.relation == "based_on" and _PROPOSED_TOO.search(gap):
        return based
    if joined(gap) and (_OF_MANY.search(gap) is not None or _says_nothing(gap)):
        return inherit(mention, previous)
    if gap.endswith(_AND) and _guides_no(previous.mention, mention, gap):
        return inherit(mention, previous)
    return plain(mention)


def in_column(scene: Scene, mention: DirectiveMention, previous: Said | None) -> Said | None:
    """An item below or beside ``Căn cứ pháp lý``, or what has amended the act of one."""
    if not scene.basis_rows and not scene.columns:
        return None
    row = next((a for a, b in scene.basis_rows if a <= mention.start < b), None)
    if row is None and not any(a <= mention.start < b for a, b in scene.columns):
        return None
    listed = row is not None and _opens_member(scene, mention, previous, row)
    if listed or scene.is_item(mention):
        return _in_column(mention)
    floor = previous.mention.after if previous is not None else max(0, mention.start - WINDOW)
    begin = scene.clause_start(floor, mention.start)
    if begin != floor or previous is None:
        # Luật Điện lực đã được sửa đổi, bổ sung bởi Luật số A: of that law no number stands there.
        unnumbered = is_passive(scene.flat, begin, mention.start)
        return _in_column(mention) if unnumbered else None
    gap = scene.flat[previous.mention.after : mention.start]
    amended = is_passive(gap, 0, len(gap)) or _AMENDED_BY.search(gap) is not None
    listed = joined(gap) or _NUMBERED_ON.search(gap) is not None
    if amended or (previous.relation == "based_on" and listed):
        return inherit(mention, previous._replace(relation="based_on", pattern="basis-column"))
    return None


def _in_column(mention: DirectiveMention) -> Said:
    return Said(
        mention=mention,
        relation="based_on",
        start=mention.start,
        cue=None,
        pattern="basis-column",
    )


def _opens_member(scene: Scene, mention: DirectiveMention, previous: Said | None, row: int) -> bool:
    """Whether a mention is the first of its member of a list parted by semicolons."""
    member = max(row, scene.text.rfind(";", row, mention.start) + 1)
    return previous is None or previous.mention.end <= member


def _guides_no(previous: DirectiveMention, mention: DirectiveMention, gap: str) -> bool:
    """``Nghị định A hướng dẫn thi hành Luật X và Nghị định B``: a decree guides no decree."""
    hit = cue_before(gap, 0, len(gap), scope="legal")
    if hit is None or hit.cue.relation not in ("details", "guides"):
        return False
    ranks = rank_of(previous.number), rank_of(mention.number)
    return ranks[0] is not None and ranks[0] == ranks[1]


def _says_nothing(gap: str) -> bool:
    """Whether no deed stands in the words between two numbers."""
    hit = cue_before(gap, 0, len(gap), scope="legal")
    return hit is None or hit.cue.relation == "cites"


def _line_cue(scene: Scene, offset: int) -> str | None:
    start = scene.preamble.line_of(offset)
    words = scene.flat[start : start + 40].replace("*", " ").strip(" -–\n").split()
    return " ".join(words[:2]) if words else None
