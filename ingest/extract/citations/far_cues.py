"""Cues far before the act that they govern, since what they do there takes many words.

``Điều chỉnh … tại mục 3 Phụ lục II kèm theo B``, ``Bãi bỏ quy định về … tại các Điều 6, 7 B``,
``Bãi bỏ cụm từ “…” tại khoản 8 Điều 1 B``, ``Thông tư này hướng dẫn … theo quy định tại Điều 5 B``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.cues import CueHit, is_passive, leading_cue, named_cue
from bomay.ingest.extract.citations.own_place import PLACE_NOUN
from bomay.ingest.extract.citations.scene import Said, Scene

# As far as a cue behind a number may be: titles are long.
_REACH = 420
_CHANGING = ("sửa đổi", "điều chỉnh", "bổ sung")
_ENDING = ("bãi bỏ", "hủy bỏ")
_PROCEDURE = "thủ tục"
_FAR_PLACE = re.compile(
    r"(?<!\w)tại (?:các )?(?:điểm|khoản|điều|mục|phụ lục|chương) [^;:]{1,140}"
    r"(?=(?:kèm theo|của|tại) )"
)
_ELSEWHERE = re.compile(r";|(?<!\w)(?:(?<!kèm )theo|để|như sau)(?!\w)")
# ``Sửa đổi, bổ sung một số điều của Quy định … ban hành kèm theo Quyết định số …``
_ISSUED_WITH = re.compile(r"ban hành kèm theo (?:các )?\Z")
# Where what is ended stands: ``… quy định tại các Điều 6, 7 và Điều 9``, ``… tại Mục A, Phụ lục
# ban hành kèm theo``.
_STANDS_AT = re.compile(
    rf"(?<!\w)(?:tại|trong) (?:các )?{PLACE_NOUN} [^;:]{{1,160}}?\Z|(?<!\w)kèm theo \Z"
)
_MATTER = re.compile(r"\s(?:các |một số |toàn bộ )?(?:quy định|nội dung|thủ tục|điều kiện|phần)\s")
# ``bãi bỏ cụm từ “…” và cụm từ “…” tại Điều 3``: what is quoted may name other acts.
_QUOTED = r"\W{0,3}(?:“[^“”]{1,400}”|\"[^\"]{1,400}\")\W{0,3}"
_PHRASE = re.compile(
    r"(?P<cue>(?:bãi bỏ|bỏ|hủy bỏ|thay thế|thay|bổ sung|sửa đổi)) (?:các |một số )?"
    rf"(?:cụm từ|từ|đoạn|câu){_QUOTED}"
    rf"(?:(?:,|và|bằng|thành|sau)(?: |\Z)(?:(?:các )?(?:cụm từ|từ) ?)?{_QUOTED}){{0,6}} ?"
    rf"(?P<where>(?:tại|trong|ở) (?:tên |các )?(?:{PLACE_NOUN} )?[^;:“”\"]{{0,160}})\Z"
)
_ASIDE = re.compile(r"\([^()]*\)")
_PHRASE_REACH = 1200
_OPEN_PHRASE = re.compile(r"(?<!\w)(?:cụm )?từ\W{1,4}(?:“[^“”]{0,200}|(?<= )\"[^\"]{0,200})\Z")
_IN_PHRASE = 220
# ``Thông tư này hướng dẫn chế độ ăn theo quy định tại Điều 5 B``, and no other verb before it.
_THIS_GUIDES = re.compile(
    r"(?<!\w)(?:nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|văn bản) này"
    r" (?P<cue>hướng dẫn)(?: (?:thực hiện|thi hành|việc))* (?P<what>[^;:.]{3,220}?)"
    r" (?P<by>theo (?:quy định )?(?:tại|của)|quy định tại|theo)"
    rf"(?P<place> (?:các )?{PLACE_NOUN} [^;:.]{{1,80}}?)? ?(?:của )?\Z"
)
_GUIDES_REACH = 340
_OTHER_VERB = re.compile(r"(?<!\w)(?:thực hiện|áp dụng|căn cứ|được|ban hành)\Z")
# ``… đối với tổ chức được thành lập theo Luật B``: what is done by B is not what is guided.
_DONE = re.compile(r"(?<!\w)(?:được|bị|do) \w")
# What is guided so is a matter, not the act: one that the grounds name is rested on.
GUIDED = "guided"
_VERB_CHARS = len("bãi bỏ")
# The rows of the table that such words are read as.
_PHRASES, _PROCEDURES = "replaces-part", "repeals-annex"


def far_cue(scene: Scene, mention: DirectiveMention, previous: Said | None) -> CueHit | None:
    """The cue of a clause whose object is long, or None."""
    if not scene.legal:
        return None
    before = previous.mention.end if previous is not None else 0
    floor = max(0, mention.start - _REACH, before)
    return (
        _changed(scene, mention, floor)
        or _ended(scene, mention, floor)
        or _phrase(scene, mention)
        or _guided(scene, mention, max(before, mention.start - _GUIDES_REACH))
    )


def _changed(scene: Scene, mention: DirectiveMention, floor: int) -> CueHit | None:
    if not scene.flat.endswith(("kèm theo ", "của ", "tại "), 0, mention.start):
        return None
    hit = _leading(scene, mention, floor, _CHANGING)
    if hit is None or hit.cue.relation != "amends":
        return None
    place = _FAR_PLACE.search(scene.flat, hit.end, mention.start)
    issued = _ISSUED_WITH.search(scene.flat, hit.end, mention.start)
    until = place.start() if place is not None else mention.start
    if (place is None and issued is None) or _ELSEWHERE.search(scene.flat, hit.end, until):
        return None
    return hit


def _ended(scene: Scene, mention: DirectiveMention, floor: int) -> CueHit | None:
    """What is ended of an act, told in many words before the place where it stands."""
    hit = _leading(scene, mention, floor, _ENDING)
    if hit is None or not scene.flat.startswith(_ENDING, hit.start):
        return None
    begin = hit.start + _VERB_CHARS
    matter = _MATTER.match(scene.flat, begin)
    place = _STANDS_AT.search(scene.flat, begin, mention.start)
    if matter is None or place is None or _ELSEWHERE.search(scene.flat, begin, place.start()):
        return None
    if _PROCEDURE in scene.flat[matter.start() : place.start()]:
        return replace(hit, cue=named_cue(_PROCEDURES))
    return replace(hit, cue=replace(hit.cue, partial=True))


def _phrase(scene: Scene, mention: DirectiveMention) -> CueHit | None:
    """What puts words for words in an act; these may name other acts."""
    floor = max(0, mention.start - _PHRASE_REACH)
    if scene.flat.find("từ ", floor, mention.start) < 0:
        return None
    found = _PHRASE.search(scene.flat, floor, mention.start)
    if found is None:
        return None
    where = _ASIDE.sub("", found["where"])
    if is_passive(where, 0, len(where)):
        return None  # … tại Điều 3 A đã được sửa đổi theo B: B did that
    return CueHit(named_cue(_PHRASES), *found.span("cue"))


def puts_words(hit: CueHit) -> bool:
    """Whether a cue may be of words that are put for others; what is quoted says nothing."""
    return hit.cue.name == _PHRASES


def in_phrase(scene: Scene, mention: DirectiveMention) -> bool:
    """Whether an act is named in words that an act puts for others: ``thay cụm từ “Luật A”``."""
    found = _OPEN_PHRASE.search(scene.flat, max(0, mention.start - _IN_PHRASE), mention.start)
    return found is not None


def _guided(scene: Scene, mention: DirectiveMention, floor: int) -> CueHit | None:
    if scene.flat.find(" này hướng dẫn ", floor, mention.start) < 0:
        return None
    found = _THIS_GUIDES.search(scene.flat, floor, mention.start)
    if found is None or _OTHER_VERB.search(found["what"]) or _DONE.search(found["what"]):
        return None
    if found["place"] is None and found["by"] == "theo":
        return None  # ``tổ chức hoạt động theo Luật B``
    return CueHit(named_cue(GUIDED), *found.span("cue"))


def _leading(
    scene: Scene, mention: DirectiveMention, floor: int, verbs: tuple[str, ...]
) -> CueHit | None:
    """The cue that opens the clause of a mention, where one of these verbs is in it."""
    if not any(scene.flat.find(word, floor, mention.start) >= 0 for word in verbs):
        return None
    start = scene.clause_start(floor, mention.start)
    if start == floor:
        return None  # not the beginning of a clause
    return leading_cue(scene.flat, start, mention.start, scope=scene.scope)
