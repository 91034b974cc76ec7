"""What changed an act that a text names: ``Căn cứ Luật A được sửa đổi, bổ sung bởi Luật B``.

The document rests on both, or cites both; beside that, B amends A. Said with the name of an act
this is no statement of its own (``deeds``), so it stands beside what the document does to each.
Only acts of one rank are joined so: a law between them that is named without its number may be
what was amended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ingest.extract.citations.own_place import PLACE_NOUN
from bomay.ingest.extract.citations.scene import DOCUMENT, Scene
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.anchors import Pieces
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.act_ranks import may_change, rank_of
from bomay.ontology.facts import CitationFact
from bomay.ontology.numbers import number_key

_RESTS = frozenset({"based_on", "details", "guides", "consolidates"})
_LONGEST_GAP = 320
_MOST = 40  # no act was amended oftener; each quotes all that stands before it
_VERB = r"(?:sửa đổi|bổ sung)"
_WHAT = (
    r"(?:[,\s]+(?:và|hoặc|sửa đổi|bổ sung|thay thế|bãi bỏ|một số|điều|khoản|điểm|nội dung|của|có"
    r"|được|lần thứ \w+|lần \d|lần lượt|gần nhất|tại|theo|[\da-zđ]{1,3})(?!\w))*"
)
_PLACE = rf"(?:(?:các )?{PLACE_NOUN}\s[^;()“”]{{1,100}}?\s(?:(?:của|tại)\s)?)?"
_CHANGED_BY = re.compile(
    rf"(?P<name>[^;]{{0,240}}?)[\s,(](?P<marks>(?:(?:đã|cũng|nay|mới|sẽ|không|chưa)\s)*)"
    rf"(?:có nội dung\s)?(?P<passive>được\s)?{_VERB}{_WHAT}"
    rf"[,\s]+(?:bởi|tại|theo|bằng)[\s:]+{_PLACE}(?:các )?\Z"
)
_NO_NAME = re.compile(
    r"(?<!\w)(?:này|đó|trên|đây|thì|nếu|khi|thực hiện|áp dụng|căn cứ|xét|bị|hết hiệu lực)(?!\w)"
)
# "Theo A, hồ sơ được bổ sung theo B", "A và đã nộp hồ sơ bổ sung theo B": of something else.
_OF_ELSE = re.compile(r"\s?,\s?(?!(?:có|ngày|đã|nay|cũng|của|do)(?!\w))[^\s,]")
_GOES_ON = re.compile(r"(?<!\w)(?:và|đã|nộp|hồ sơ)(?!\w)")
_UNMADE = re.compile(r"(?<!\w)(?:sẽ|không|chưa)(?!\w)")
_MEMBER = re.compile(r"\s?(?P<join>,|và|, và)\s(?:(?:các|luật|số)\s)*")
_SHARED = "các "
_CHANGING = Pieces("sửa đổi", "bổ sung")


def find_amended(
    reading: Reading, scene: Scene, mentions: Sequence[DirectiveMention]
) -> tuple[CitationFact, ...]:
    """Which acts amended which, as the names of acts tell; one fact for each pair, the first.

    Args:
        reading: the document.
        scene: the same, laid out.
        mentions: from ``find_directives``, in reading order.
    """
    if not _CHANGING.are_in(scene.flat):
        return ()
    found: dict[tuple[str, str], CitationFact] = {}
    for index in range(len(mentions) - 1):
        changed, first = mentions[index], mentions[index + 1]
        if not _names_what_changed(scene, changed, first):
            continue
        for doer in _members(scene, mentions, index + 1):
            key = number_key(doer.number), number_key(changed.number)
            if key not in found and _may_have(doer.number, changed.number):
                found[key] = _fact(reading, scene, changed, doer)
    return tuple(found.values())


def beside(
    citations: Sequence[CitationFact],
) -> tuple[tuple[CitationFact, ...], tuple[CitationFact, ...]]:
    """What the document does to acts, and apart what others did to those on which it rests."""
    does = {
        number_key(one.directive)
        for one in citations
        if one.directive and one.subject == DOCUMENT and one.relation in _RESTS
    }
    own: list[CitationFact] = []
    others: list[CitationFact] = []
    for one in citations:
        of_another = one.directive and one.subject != DOCUMENT and one.relation in EFFECTS
        apart = of_another and number_key(one.directive or "") in does
        (others if apart else own).append(one)
    return tuple(own), tuple(others)


def _names_what_changed(scene: Scene, changed: DirectiveMention, by: DirectiveMention) -> bool:
    flat, begin = scene.flat, changed.after
    if not 0 < by.start - begin <= _LONGEST_GAP or not any(
        flat.find(word, begin, by.start) >= 0 for word in ("sửa đổi", "bổ sung")
    ):
        return False
    told = _CHANGED_BY.match(flat, begin, by.start)
    if told is None or _UNMADE.search(told["marks"]) or _NO_NAME.search(told["name"]):
        return False
    if _OF_ELSE.match(told["name"]) or not (told["passive"] or not _GOES_ON.search(told["name"])):
        return False
    colon = flat[begin : by.start].rstrip().endswith(":")
    return colon or scene.clause_end(begin, by.start) >= by.start


def _members(
    scene: Scene, mentions: Sequence[DirectiveMention], index: int
) -> Iterator[DirectiveMention]:
    """The acts behind ``bởi``: laws by number alone, or what ``các``, brackets or a ground join.

    ``A được sửa đổi bởi B, Nghị định C quy định …``: C may be one more that is named beside A.
    """
    yield mentions[index]
    flat = scene.flat
    together = flat.endswith(_SHARED, 0, mentions[index].start)
    last = index
    while last + 1 < min(len(mentions), index + _MOST):
        before, one = mentions[last], mentions[last + 1]
        if _MEMBER.fullmatch(flat, before.after, one.start) is None:
            break
        last += 1
    after = mentions[last].after
    closed = flat.startswith(")", after) or (
        flat.startswith(";", after) and scene.in_grounds(after)
    )
    for one in mentions[index + 1 : last + 1]:
        bare = flat.startswith(("luật số", "số", "0", *"123456789"), one.start)
        if not (together or closed or bare):
            return
        yield one


def _may_have(doer: str, changed: str) -> bool:
    rank = rank_of(doer)
    if number_key(doer) == number_key(changed) or rank is None or rank != rank_of(changed):
        return False
    return may_change(doer, changed)


def _fact(
    reading: Reading, scene: Scene, changed: DirectiveMention, doer: DirectiveMention
) -> CitationFact:
    span = reading.span(changed.start, doer.end)
    return CitationFact(
        subject=doer.number,
        relation="amends",
        directive=changed.number,
        modality="fact",
        cue=" ".join(scene.text[changed.after : doer.start].split()) or None,
        evidence=(span,),
        quote=reading.quote(span),
        pattern="amends",
        confidence=confidence_of("citation", "amends"),
        zone=reading.zone_at(changed.start),
    )
