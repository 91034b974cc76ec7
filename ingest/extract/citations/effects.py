"""From which day an act is in force: ``Nghị định này có hiệu lực thi hành kể từ ngày 01/7/2021``.

Also of a cited act (``Luật số 72/2025/QH15 có hiệu lực từ 1/7/2025``), and from the day of signing
or so many days after it. What is said of an article alone is not the act's first day, and that an
act has ceased (``hết hiệu lực``) or is not yet in force says no day either. Behind the act that it
replaces (``A thay thế B, có hiệu lực từ …``) the day is that of the one which replaces.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from bomay.ingest.extract.acts.anaphors import Anaphor
from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.cues import is_passive
from bomay.ingest.extract.citations.scene import DOCUMENT, TAKES_EFFECT, Scene
from bomay.ingest.extract.citations.speaker import NOBODY, Speakers
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.dates import date_at
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.dates import bounds, is_edtf, precision
from bomay.ontology.facts import EffectFact

_Act = tuple[int, int, str, str | None]  # begin, end of what belongs to it, number, day

_REACH = 300
_LEAD = 200
_FORCE = re.compile(
    r"(?:\s(?:về|quy định|sửa đổi|hướng dẫn|ban hành)\s[^;]{3,160}?)?"
    r"(?P<marks>(?:[\s,(]+(?:chính thức|bắt đầu|sẽ|đã|và|được ban hành|được thông qua))*)[\s,(]+"
    r"có hiệu lực(?:\s(?:thi hành|áp dụng|pháp luật))*,?\s(?P<when>(?:kể\s)?từ|vào|sau)\s?"
)
_NOT = re.compile(r"(?:chưa|không|hết|còn|khi|trước khi|sau khi)\s*\Z")
_SIGNED = re.compile(r"(?:ngày\s)?(?:được\s)?(?:ký|thông qua|ban hành)(?!\w)(?!\s*(?:số|\d))")
_LATER = re.compile(
    r"(?P<days>\d{1,3})\s(?:\([^)]{1,30}\)\s)?ngày,?\s(?:kể\s)?từ\s(?:ngày\s)?(?:được\s)?"
    r"(?:ký|thông qua|ban hành)(?!\w)"
)
_PART = re.compile(
    r"(?<!\w)(?:điểm|khoản|điều|mục|chương|phụ lục|quy định|nội dung)\s[^.:;]{0,120}\Z"
)
_EFFECT = "có hiệu lực"
# ``A thay thế B, có hiệu lực từ …``, ``A bãi bỏ B và C và có hiệu lực …``: goes on about A.
_GOES_ON = re.compile(
    r"(?:,|(?<!\w)và)\s(?:(?:chính thức|bắt đầu|sẽ|đã)\s)*có hiệu lực(?:\s|,)[^,;]*\Z"
)
_CHANGE = r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ)"
_DOES = re.compile(
    rf"(?<!được )(?<!bị )(?<!\w){_CHANGE}(?:(?:, | và |, và ){_CHANGE})*"
    r"(?:\s(?:cho|hoàn toàn|toàn bộ|một phần|một số|điều|khoản|điểm|chương|mục|\d{1,3}\w?|của|các"
    r"|quy định|tại|số)){0,12}\s*\Z",
    re.IGNORECASE,
)
_AND_ANOTHER = re.compile(r"\s?(?:,|,? và|,? cùng)\s(?:(?:các|số)\s)?")
_VERB_CHARS = 120
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_BULLETS = " -*+•0123456789.)\n"


def find_effects(
    reading: Reading,
    scene: Scene,
    mentions: Sequence[DirectiveMention],
    anaphors: Sequence[Anaphor],
    speakers: Speakers,
) -> tuple[EffectFact, ...]:
    """The first day of effect of acts, one fact for each act and day.

    Args:
        reading: the document.
        scene: the same, laid out.
        mentions: from ``find_directives``, in reading order.
        anaphors: from ``find_anaphors``; ``Nghị định này`` is the document's own act, or that
            whose words a consolidated text repeats.
        speakers: whose words stand where.
    """
    if not TAKES_EFFECT.are_in(scene.flat):
        return ()
    acts: list[_Act] = [(one.start, one.after, one.number, one.date) for one in mentions]
    for anaphor in anaphors:
        one = None if speakers.codified else anaphor.meant  # each article has its own speaker
        meant = (
            (one.number, one.date)
            if one is not None
            else _speaker(scene, mentions, speakers, anaphor)
        )
        if meant is not None:
            acts.append((anaphor.start, anaphor.end, *meant))
    acts.sort(key=lambda act: act[0])
    found: dict[tuple[str, str], EffectFact] = {}
    for index in range(len(acts)):
        for fact in _told(reading, scene, acts, index):
            found.setdefault((fact.directive, fact.effective), fact)
    if speakers.base is None:
        return tuple(found.values())
    return _once(found.values(), speakers.base.number)


def _once(facts: Collection[EffectFact], base: str) -> tuple[EffectFact, ...]:
    """The facts of a text that repeats an act, without days that cannot be the act's.

    The first day of the base stands where it is named. Pages mix its last article with footnotes,
    so that words of the base seem to be those of a later act.
    """
    first = next((fact for fact in facts if fact.directive == base), None)
    return tuple(
        fact
        for fact in facts
        if fact is first
        or (fact.directive != base and not _is_before(fact.effective, None, fact.directive))
    )


def _speaker(
    scene: Scene, mentions: Sequence[DirectiveMention], speakers: Speakers, anaphor: Anaphor
) -> tuple[str, str | None] | None:
    """The act that calls itself ``này`` at a place, with its day."""
    if speakers.is_quoted(anaphor.start):
        return None  # put into another act, whose number is not told
    number = speakers.at(anaphor.start)
    if number == DOCUMENT:
        own = scene.head
        if not _is_called(scene, anaphor, own.document_type):
            return None  # ``Quyết định này`` in a form that a circular prints
        return (own.number, own.date) if own.number is not None else None
    days = (one.date for one in mentions if one.number == number and one.date is not None)
    return (number, next(days, None)) if number != NOBODY else None


def _is_called(scene: Scene, anaphor: Anaphor, document_type: str | None) -> bool:
    said = scene.flat[anaphor.start : anaphor.end]
    kind = (document_type or "").lower()
    return not kind or said.startswith(kind) or kind.endswith(said.split()[0])


def _told(reading: Reading, scene: Scene, acts: Sequence[_Act], index: int) -> Iterator[EffectFact]:
    """What is said behind one act, of itself or of the act that changes it."""
    _, after, _, _ = acts[index]
    if scene.flat.find(_EFFECT, after, after + _REACH) < 0:
        return
    end = scene.clause_end(after, min(len(scene.text), after + _REACH))
    said = _FORCE.match(scene.flat, after, end)
    following = acts[index + 1][0] if index + 1 < len(acts) else len(scene.flat)
    if said is None or said.end() > following or _NOT.search(scene.flat, after, said.end("marks")):
        return
    who = index
    if _GOES_ON.search(scene.flat, after, said.start("when")):
        who = _changer(scene, acts, index)
    start, _, number, adopted = acts[who]
    begin = scene.clause_start(max(0, start - _LEAD), start)
    # ``Nghị định A sửa đổi Nghị định B có hiệu lực từ …`` may be said of either, but ``B bị bãi bỏ
    # bởi A, có hiệu lực từ …`` of what did it.
    before = acts[who - 1][1] if who else 0
    passive = before > begin and is_passive(scene.flat, before, start)
    opens = before <= begin or passive
    part = _PART.search(scene.flat[before if passive else begin : start])
    if not opens or part or scene.in_grounds(start):
        return
    effective, stop = _day(scene, said, adopted)
    if effective is None or (who != index and _is_before(effective, adopted, number)):
        return
    lead = scene.flat[begin:start]
    span = reading.span(begin + len(lead) - len(lead.lstrip(_BULLETS)), stop)
    yield EffectFact(
        directive=number,
        effective=effective,
        evidence=(span,),
        quote=reading.quote(span),
        pattern="effect",
        confidence=confidence_of("directive", "effect"),
        zone=reading.zone_at(start),
    )


def _changer(scene: Scene, acts: Sequence[_Act], index: int) -> int:
    """The act that replaces or amends this one in the same clause; the act itself where none."""
    first = index
    while first and _AND_ANOTHER.fullmatch(scene.flat, acts[first - 1][1], acts[first][0]):
        first -= 1
    if not first:
        return index
    begin, end = acts[first - 1][1], acts[first][0]
    if end - begin > _REACH or scene.clause_end(begin, end) < end:
        return index
    if _DOES.search(scene.flat, max(begin, end - _VERB_CHARS), end) is None:
        return index
    return first - 1


def _is_before(effective: str, adopted: str | None, number: str) -> bool:
    """Whether a day is earlier than the act can be: then it is that of the act it changes."""
    if adopted is not None and is_edtf(adopted):
        return bounds(effective)[1] <= bounds(adopted)[0]
    year = _YEAR.search(number)
    return year is not None and effective[:4] < year.group(1)


def _day(scene: Scene, said: re.Match[str], adopted: str | None) -> tuple[str | None, int]:
    """The day said behind the words, and where it ends."""
    at = said.end()
    later = _LATER.match(scene.flat, at)
    if later is not None:
        return _after(adopted, int(later["days"])), later.end()
    if said["when"] == "sau":
        return None, at
    signed = _SIGNED.match(scene.flat, at)
    if signed is not None:
        return adopted, signed.end()
    date = date_at(scene.flat, at)
    return (date.edtf, date.end) if date is not None else (None, at)


def _after(adopted: str | None, days: int) -> str | None:
    if adopted is None or not is_edtf(adopted) or precision(adopted) != "day":
        return None
    return (dt.date.fromisoformat(adopted[:10]) + dt.timedelta(days)).isoformat()
