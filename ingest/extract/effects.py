"""From which day an act is in force: ``Nghị định này có hiệu lực thi hành kể từ ngày 01/7/2021``.

Also of a cited act (``Luật số 72/2025/QH15 có hiệu lực từ 1/7/2025``), and from the day of signing
or so many days after it. What is said of an article alone is not the act's first day, and that an
act has ceased (``hết hiệu lực``) or is not yet in force says no day either.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.anaphors import Anaphor
from bomay.ingest.extract.citation_scene import Scene
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.dates import date_at
from bomay.ingest.extract.mentions import DirectiveMention
from bomay.ingest.extract.reading import Reading
from bomay.ontology.dates import is_edtf, precision
from bomay.ontology.facts import EffectFact

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
_BULLETS = " -*+•0123456789.)\n"


def find_effects(
    reading: Reading,
    scene: Scene,
    mentions: Sequence[DirectiveMention],
    anaphors: Sequence[Anaphor],
) -> tuple[EffectFact, ...]:
    """The first day of effect of acts, one fact for each act and day.

    Args:
        reading: the document.
        scene: the same, laid out.
        mentions: from ``find_directives``, in reading order.
        anaphors: from ``find_anaphors``; ``Nghị định này`` is the document's own act.
    """
    own = scene.head.number
    acts = [(one.start, one.after, one.number, one.date) for one in mentions]
    for anaphor in anaphors:
        meant = anaphor.meant
        if meant is not None:
            acts.append((anaphor.start, anaphor.end, meant.number, meant.date))
        elif own is not None:
            acts.append((anaphor.start, anaphor.end, own, scene.head.date))
    acts.sort(key=lambda act: act[0])
    found: dict[tuple[str, str], EffectFact] = {}
    for index, (start, after, number, adopted) in enumerate(acts):
        following = acts[index + 1][0] if index + 1 < len(acts) else len(scene.flat)
        before = acts[index - 1][1] if index else 0
        for fact in _told(reading, scene, (start, after), number, adopted, (before, following)):
            found.setdefault((fact.directive, fact.effective), fact)
    return tuple(found.values())


def _told(
    reading: Reading,
    scene: Scene,
    at: tuple[int, int],
    number: str,
    adopted: str | None,
    around: tuple[int, int],
) -> Iterator[EffectFact]:
    start, after = at
    if scene.flat.find(_EFFECT, after, after + _REACH) < 0:
        return
    end = scene.clause_end(after, min(len(scene.text), after + _REACH))
    said = _FORCE.match(scene.flat, after, end)
    if said is None or said.end() > around[1] or _NOT.search(scene.flat, after, said.end("marks")):
        return
    begin = scene.clause_start(max(0, start - _LEAD), start)
    # ``Nghị định A sửa đổi Nghị định B có hiệu lực từ …`` is said of A.
    if around[0] > begin or _PART.search(scene.flat[begin:start]) or scene.in_grounds(start):
        return
    effective, stop = _day(scene, said, adopted)
    if effective is None:
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
