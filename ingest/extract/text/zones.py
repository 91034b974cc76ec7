"""Which part of a document a sentence stands in.

A sidebar speaks of another article, a caption repeats, a page's clock is not the article's date:
facts carry the zone they were read in. Line shapes are rows of ``zone_cues.csv`` (case ignored):
``line`` marks its own line, ``turn`` all paragraphs up to the next turn, ``rest`` everything after;
``needs`` is a sign that every line of the shape has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, cast

from bomay.ingest.extract.document.head_title import title_span
from bomay.ingest.extract.document.plain_head import plain_head
from bomay.ingest.extract.steps import of_text, of_texts
from bomay.ingest.extract.text.anchors import Pieces, flatten
from bomay.ingest.extract.text.beginnings import first_words
from bomay.ingest.extract.text.lines import lines_of
from bomay.ontology.facts import Zone
from bomay.ontology.mottos import BELOW_STATE, PARTY, STATE
from bomay.ontology.tables import rows

_OFFICIAL_HEAD = re.compile(rf"{STATE}|{PARTY}\s*(?:$|\n|\|)|{BELOW_STATE}")
_OFFICIAL_WORDS = {words.lower(): words for words in ("CỘNG H", "ĐẢNG", "Độc lập")}
_FLAT_WORDS = Pieces(*_OFFICIAL_WORDS)
_HEAD_LENGTH = 1500
_BYLINE = re.compile(r"(?:[^\W\d_]+\.?)(?:[ -]+[^\W\d_]+){0,4}(?:\s*-\s*[A-ZĐ]{2,5})?")
_COLON = ":"
_BEGINNING = 3  # letters that tell most lines from those of a shape
_MASTHEAD_LINES = 15
_LONGEST_LEAD = 400  # characters of what may stand above the day
_OFFICIAL_MASTHEAD_LINES = 40
_TITLE_LENGTHS = range(15, 301)


class ZoneSpan(NamedTuple):
    """A stretch of the normalised text, end exclusive."""

    start: int
    end: int
    zone: Zone


@dataclass(frozen=True, slots=True)
class _Cue:
    zone: Zone
    scope: str
    pattern: re.Pattern[str]


class _Shapes:
    """The shapes of lines that tell zones of some kinds; most lines have none of them."""

    def __init__(self, *zones: Zone) -> None:
        chosen = [row for row in rows("zone_cues") if row["zone"] in zones]
        self._cues = [
            _Cue(cast(Zone, row["zone"]), row["scope"], re.compile(row["pattern"], re.IGNORECASE))
            for row in chosen
        ]
        # Shapes are long to try; most lines lack the sign that many of them have somewhere.
        self._any = _any_of(chosen)
        others = [row for row in chosen if row["needs"] != _COLON]
        self._without_colon = _any_of(others)
        begins = _beginnings(others)
        self._begin = begins and frozenset(begin for begin in begins if len(begin) == _BEGINNING)
        self._words = tuple(begin for begin in begins or () if len(begin) < _BEGINNING)

    def cue_of(self, line: str) -> _Cue | None:
        """The first row whose shape the line has."""
        if _COLON in line:
            if self._any.match(line) is None:
                return None
        elif not self._may_begin(line) or self._without_colon.match(line) is None:
            return None
        for cue in self._cues:
            found = cue.pattern.match(line)
            if found and (cue.scope == "turn" or found.end() == len(line)):
                return cue
        return None

    def _may_begin(self, line: str) -> bool:
        """Whether a line begins as one of the shapes without a colon may do: few do."""
        if self._begin is None or not line[:1].isalpha():
            return True
        begin = line[:_BEGINNING].lower()
        return begin in self._begin or begin.startswith(self._words)


def _beginnings(cues: Iterable[Mapping[str, str]]) -> tuple[str, ...] | None:
    """What a line with a letter first may begin with, None where shapes begin in other ways."""
    try:
        words = {w[:_BEGINNING] for row in cues for w in first_words(row["pattern"], figures=True)}
    except ValueError:
        return None
    return tuple(sorted(words))


def _any_of(cues: Iterable[Mapping[str, str]]) -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in cues), re.IGNORECASE)


@cache
def _article_shapes() -> _Shapes:
    return _Shapes("sidebar", "masthead", "caption", "interview")


@cache
def _official_shapes() -> _Shapes:
    return _Shapes("preamble", "article", "signature")


@of_text
def is_official(text: str) -> bool:
    """Whether the text has the head of an official document (State or Party letterhead)."""
    if has_official_words(text, _HEAD_LENGTH) and _OFFICIAL_HEAD.search(text[:_HEAD_LENGTH]):
        return True
    return plain_head(text) is not None


@of_texts
def has_official_words(text: str, end: int) -> bool:
    """Whether words stand before ``end`` of which every official head has some."""
    found = _FLAT_WORDS.of(flatten(text))
    return any(text.find(_OFFICIAL_WORDS[words], 0, end) >= 0 for words in found)


def find_zones(text: str, *, media_type: str = "text/plain") -> tuple[ZoneSpan, ...]:
    """The zones of a text in order, covering it without gaps; at least one."""
    lines = _lines(text)
    official = is_official(text)
    zones = _official_zones(lines, title_span(text)) if official else _article_zones(lines)
    if not zones:
        return (ZoneSpan(0, len(text), "body"),)
    spans: list[ZoneSpan] = []
    start, current = 0, zones[0]
    for (at, _), zone in zip(lines, zones, strict=True):
        if zone != current:
            spans.append(ZoneSpan(start, at, current))
            start, current = at, zone
    spans.append(ZoneSpan(start, len(text), current))
    return tuple(spans)


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines that are not empty, each with its start and without the space around it."""
    lines = []
    at = 0
    for line in lines_of(text):
        if words := line.strip():
            lines.append((at, words))
        at += len(line) + 1
    return lines


def _article_zones(lines: list[tuple[int, str]]) -> list[Zone]:
    zones: list[Zone] = []
    current: Zone = "body"
    titled = False
    most = _MASTHEAD_LINES
    shapes = _article_shapes()
    for index, (_, line) in enumerate(lines):
        if current == "sidebar":
            zones.append("sidebar")
            continue
        cue = shapes.cue_of(line[:400])
        if cue is not None and cue.scope == "rest" and index * 2 > len(lines) // 2:
            current = "sidebar"
            zones.append("sidebar")
        elif cue is not None and cue.zone == "masthead" and index < most:
            zones.append("masthead")
        elif not titled and len(line) in _TITLE_LENGTHS and line[-1] not in ".:;,":
            titled = True
            zones.append("title")
        elif cue is not None and cue.scope == "turn" and titled:
            current = "interview"
            zones.append("interview")
        elif _is_caption(line) or (cue is not None and cue.zone == "caption"):
            zones.append("caption")
        else:
            titled = True
            zones.append(current)
            if len(line) > _LONGEST_LEAD:
                most = 0  # below a paragraph nothing is the head of the page
    _mark_byline(lines, zones)
    return zones


def _is_caption(line: str) -> bool:
    """A caption is often printed twice, once for the picture and once for those who do not see."""
    half = len(line) // 2
    if half < 10 or not (line[half] == line[0] or line[half].isspace()):
        return False
    return len(line) > 20 and line[:half].strip() == line[half:].strip()


def _mark_byline(lines: list[tuple[int, str]], zones: list[Zone]) -> None:
    """The last short line of names before the sidebar is who wrote the article."""
    last = next((i for i in reversed(range(len(zones))) if zones[i] != "sidebar"), None)
    while last is not None and last > 0:
        line = lines[last][1]
        if len(line) <= 40 and _BYLINE.fullmatch(line) and line[0].isupper():
            if zones[last] in ("body", "interview"):
                zones[last] = "byline"
            return
        if len(line) > 60 or zones[last] == "title":
            return
        last -= 1


def _official_zones(lines: list[tuple[int, str]], title: tuple[int, int] | None) -> list[Zone]:
    zones: list[Zone] = []
    started = signed = False
    shapes = _official_shapes()
    for index, (start, line) in enumerate(lines):
        cue = shapes.cue_of(line[:2000])
        found = cue.zone if cue is not None else None
        if found == "article":
            started = True
            signed = False
        elif found == "signature" and (started or len(zones) * 2 > len(lines)):
            signed = True
        if signed:
            zones.append("signature")
        elif started:
            zones.append("article")
        elif found == "preamble" and not _is_told(zones, line):
            zones.append("preamble")
        elif title is not None and title[0] <= start < title[1]:
            zones.append("title")
        else:
            zones.append(_plain_zone(zones, line, below=title is not None and start >= title[1]))
            if zones[-1] == "masthead" and index >= _OFFICIAL_MASTHEAD_LINES:
                zones[-1] = "body"
    return zones


def _is_told(zones: list[Zone], line: str) -> bool:
    """Whether a line such as ``Thực hiện …`` stands among the paragraphs: it is no ground."""
    return zones[-1:] == ["body"] and not line.lower().lstrip("- ").startswith("căn cứ")


def _plain_zone(zones: list[Zone], line: str, *, below: bool) -> Zone:
    """The zone of a line that shows none: that above it, until the paragraphs begin."""
    above = zones[-1] if zones else "masthead"
    if above == "preamble":
        goes_on = line[0].islower() or line.upper() == line or line.startswith("-")
        return "preamble" if goes_on else "body"
    if above == "body":
        return "body"
    # An act names its organ again below its title: ỦY BAN NHÂN DÂN TỈNH NGHỆ AN.
    return "body" if below and line.upper() != line else "masthead"
