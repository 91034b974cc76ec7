"""What changed an article of a codified text, as the line below its heading tells.

``(Điều 9 Nghị định số B, có hiệu lực thi hành kể từ ngày …, có nội dung được sửa đổi, có nội dung
bị bãi bỏ bởi Điều 1 Nghị định số A có hiệu lực …; Điều 3 Nghị định số C có hiệu lực …)``: A and C
act on an article of B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.titles import in_source
from bomay.ingest.extract.citations.scene import Scene
from bomay.ingest.extract.citations.speaker import Speakers
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.act_ranks import may_change, may_correct
from bomay.ontology.facts import CitationFact
from bomay.ontology.numbers import number_key

_LONGEST = 3000
_FORCE = "có hiệu lực"  # behind the title, in which what changed another act may stand
_VERB = r"(?:sửa đổi|bổ sung|bãi bỏ|thay thế|hủy bỏ|đính chính|(?:tạm )?ngưng hiệu lực)"
_CHANGED_BY = re.compile(
    rf"(?P<verbs>(?:được|bị)\s{_VERB}"
    rf"(?:(?:,|\svà|,\svà)?\s(?:có nội dung\s)?(?:(?:được|bị)\s)?{_VERB})*)"
    r"\s(?:bởi|theo|tại)\s(?:quy định (?:tại|của)\s)?"
)
_PLACE = (
    r"(?:(?:các\s)?(?:điểm|khoản|điều|mục|chương|phụ lục|danh mục)(?:\s[\w.]{1,12})?"
    r"(?:(?:,|\svà|,\svà)\s(?:(?:điểm|khoản|điều)\s)?[\d.]{1,6}[a-zđ]?(?=\s|,))*(?:,)?\s(?:của\s)?)"
)
_DIRECTLY = re.compile(rf"(?:{_PLACE})*")
_NEXT = re.compile(rf"(?:[;,]|\svà)\s(?:{_PLACE})+\Z")
_NEXT_REACH = 120


def find_codified(
    reading: Reading, scene: Scene, mentions: Sequence[DirectiveMention], speakers: Speakers
) -> Iterator[CitationFact]:
    """Which acts changed an article of which, each pair and relation once.

    Args:
        reading: the document.
        scene: the same, laid out.
        mentions: from ``find_directives``, in reading order.
        speakers: whose words stand where; other texts than codified ones have no such lines.
    """
    if not speakers.codified:
        return
    told: set[tuple[str, str, str]] = set()
    for index, changed in enumerate(mentions):
        if not in_source(scene.text, changed.start):
            continue
        for doer, relation in _changers(scene, mentions, index):
            key = number_key(doer.number), relation, number_key(changed.number)
            may = may_correct if relation == "corrects" else may_change
            if key[0] == key[2] or key in told or not may(doer.number, changed.number):
                continue
            told.add(key)
            yield _fact(reading, scene, changed, doer, relation=relation)


def _changers(
    scene: Scene, mentions: Sequence[DirectiveMention], index: int
) -> Iterator[tuple[DirectiveMention, str]]:
    """The acts that a source line names as having changed its article, and what they did."""
    begin = mentions[index].after
    end = _end_of_line(scene.text, begin)
    force = scene.flat.find(_FORCE, begin, end)
    cues = list(_CHANGED_BY.finditer(scene.flat, force, end)) if force >= 0 else []
    if not cues:
        return
    limits = [*(cue.start() for cue in cues[1:]), end]
    at = index + 1
    for cue, limit in zip(cues, limits, strict=True):
        since, named = cue.end(), False
        while at < len(mentions) and mentions[at].start < limit:
            one, at = mentions[at], at + 1
            if one.start < cue.end():
                continue
            directly = not named and _DIRECTLY.fullmatch(scene.flat, since, one.start)
            floor = max(since, one.start - _NEXT_REACH)
            if directly or (named and _NEXT.search(scene.flat, floor, one.start)):
                named, since = True, one.after
                yield one, _relation(cue["verbs"])


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at, at + _LONGEST)
    return end if end >= 0 else min(len(text), at + _LONGEST)


def _relation(verbs: str) -> str:
    """An article that another is put for, and one changed and ended in parts, is changed."""
    if "ngưng" in verbs:
        return "suspends"
    if "đính chính" in verbs:
        return "corrects"
    ended = "bãi bỏ" in verbs or "hủy bỏ" in verbs
    changed = any(verb in verbs for verb in ("sửa đổi", "bổ sung", "thay thế"))
    return "repeals" if ended and not changed else "amends"


def _fact(
    reading: Reading,
    scene: Scene,
    changed: DirectiveMention,
    doer: DirectiveMention,
    *,
    relation: str,
) -> CitationFact:
    span = reading.span(changed.start, doer.end)
    return CitationFact(
        subject=doer.number,
        relation=relation,
        directive=changed.number,
        modality="fact",
        cue=" ".join(scene.text[changed.after : doer.start].split()) or None,
        evidence=(span,),
        quote=reading.quote(span),
        pattern=relation,
        confidence=confidence_of("citation", relation),
        partial=True,
        zone=reading.zone_at(changed.start),
    )
