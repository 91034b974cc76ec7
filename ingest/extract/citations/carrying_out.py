"""That an act was adopted to carry out another: ``Kế hoạch A (về) thực hiện Kết luận B``.

Also the other way round: ``Thực hiện Kết luận B, Thành ủy đã ban hành Kế hoạch A``. What is only
called for (``đề nghị thực hiện B và A``) or listed side by side (``quán triệt A, thực hiện B``)
says nothing of the two acts. These stand beside what the document itself does to each: it cites B,
and A carries B out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.scene import Scene
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.facts import CitationFact, Modality
from bomay.ontology.numbers import number_key

_LONGEST_GAP = 200
_REACH = 400
_JOIN = re.compile(r"\s*(?:,|và|cùng|cùng với)\s*(?:các |cả )?(?:số )?")
_VERBS = ("thực hiện", "triển khai", "cụ thể hóa", "thể chế hóa", "thi hành")
_VERB = rf"(?:{'|'.join(_VERBS)})"
_MANNER = (
    r"(?:\s(?:và|có|hiệu quả|nghiêm|nghiêm túc|tốt|đồng bộ|kịp thời|toàn diện|các|nội dung"
    r"|tinh thần|một số|nhiệm vụ|theo|thắng lợi))*"
)
_DOING = rf"(?:(?:việc|tiếp tục|tổ chức|đẩy mạnh)\s)*{_VERB}(?:(?:,| và)?\s{_VERB})*{_MANNER}"
_TO = r"[\s“\"]*(?:các )?"
# ``Kế hoạch A (về) thực hiện B``: the title of A; never across a comma.
_OWNER = r"(?:\scủa\s[^,;:.]{3,90}?)?"
_TITLE = re.compile(rf"{_OWNER}\s(?:(?:về|về việc)\s)?{_DOING}{_TO}")
_PURPOSE = re.compile(rf"{_OWNER}\s?,?\s(?:để|nhằm|nhằm mục đích)\s{_DOING}{_TO}")
_MADE = (
    r"(?:(?:xây dựng|ký|ra|có)(?:,? và |, ))?(?:ký ban hành|ban hành|ký|xây dựng)"
    r"(?: các| 0?\d+| một số| nhiều)*"
)
_MAKING = ("ban hành", "ký", "xây dựng")  # one is in each of those
_JUST_MADE = re.compile(rf"(?<!\w){_MADE}\s*\Z")
# ``(để) thực hiện B, <who> (đã) ban hành A``.
_LED = re.compile(
    rf"(?<!\w)(?P<verb>{_DOING}|căn cứ|trên cơ sở|quán triệt{_MANNER}(?:,? và {_DOING})?)"
    r"\s*(?:các )?\Z"
)
_MARKS = r"(?P<marks>(?:(?:đã|vừa|mới|cũng|sẽ|dự kiến|chưa|không)\s)*)"
_THEN_MADE = re.compile(rf",\s[^;:.]{{3,140}}?\s{_MARKS}{_MADE}\s*")
_ANOTHER = re.compile(r"(?<!\w)(?:số \d|đề nghị|yêu cầu|kiến nghị|đề xuất|dự thảo)")
_PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|dự thảo)\s(?:\w+,?\s){0,4}\Z")
_NEGATED = re.compile(r"(?<!\w)(?:chưa|không)\s(?:\w+\s){0,3}\Z")


def find_carried_out(
    reading: Reading, scene: Scene, mentions: Sequence[DirectiveMention]
) -> tuple[CitationFact, ...]:
    """Which acts were adopted to carry out which; one fact for each pair, the first.

    Args:
        reading: the document.
        scene: the same, laid out.
        mentions: from ``find_directives``, in reading order.
    """
    own = number_key(scene.head.number) if scene.head.number else None
    found: dict[tuple[str, str], CitationFact] = {}
    for left, right in pairwise(_lists(scene.flat, mentions)):
        gap = right[0].start - left[-1].after
        if not 0 < gap <= _LONGEST_GAP or scene.in_grounds(left[0].start):
            continue
        for fact in _of_pair(reading, scene, left, right):
            key = (number_key(fact.subject), number_key(fact.directive or ""))
            if own not in key:
                found.setdefault(key, fact)
    return tuple(found.values())


def _lists(flat: str, mentions: Sequence[DirectiveMention]) -> list[list[DirectiveMention]]:
    lists: list[list[DirectiveMention]] = []
    for mention in mentions:
        if lists and _JOIN.fullmatch(flat, lists[-1][-1].after, mention.start):
            lists[-1].append(mention)
        else:
            lists.append([mention])
    return lists


def _of_pair(
    reading: Reading,
    scene: Scene,
    left: Sequence[DirectiveMention],
    right: Sequence[DirectiveMention],
) -> Iterator[CitationFact]:
    gap = scene.flat[left[-1].after : right[0].start]
    does = any(verb in gap for verb in _VERBS)
    makes = gap.startswith(",") and any(verb in gap for verb in _MAKING)
    if not (does or makes) or scene.clause_end(left[-1].after, right[0].start) < right[0].start:
        return
    reach = max(0, left[0].start - _REACH)
    floor = max(reach, scene.flat.rfind(";", reach, left[0].start) + 1)
    begin = scene.clause_start(floor, left[0].start)
    before = scene.flat[begin : left[0].start]
    relation, words = "implements", before
    doers, others = left[-1:], right  # of ``Kế hoạch A, B thực hiện C`` it is said of B alone
    if not (_TITLE.fullmatch(gap) or (_PURPOSE.fullmatch(gap) and _JUST_MADE.search(before))):
        then = _THEN_MADE.fullmatch(gap)
        led = _LED.search(before) if then is not None else None
        if led is None or then is None or _ANOTHER.search(gap):
            return
        if led["verb"].startswith(("căn cứ", "trên cơ sở")):
            relation = "based_on"
        doers, others = right, left
        words = then["marks"]
    span = reading.span(begin + len(before) - len(before.lstrip()), right[-1].after)
    for doer in doers:
        for other in others:
            if number_key(doer.number) != number_key(other.number):
                yield CitationFact(
                    subject=doer.number,
                    relation=relation,
                    directive=other.number,
                    modality=_modality(words),
                    cue=" ".join(gap.split()) or None,
                    evidence=(span,),
                    quote=reading.quote(span),
                    pattern="carried-out",
                    confidence=confidence_of("citation", "carried-out"),
                    zone=reading.zone_at(other.start),
                )


def _modality(words: str) -> Modality:
    if _NEGATED.search(words):
        return "negated"
    return "planned" if _PLANNED.search(words) else "fact"
