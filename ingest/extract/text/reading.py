"""The workspace of one document: normalised text, the way back to the source, zones.

Parsers work on ``Reading.text`` and speak in its offsets; ``Reading.span`` turns them into spans
of the stored text just before facts are made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import field
from typing import Protocol

from bomay.ingest.extract.steps import Steps, whole
from bomay.ingest.extract.text.normalise import Normalised, normalise
from bomay.ingest.extract.text.unmarked import AsPrinted
from bomay.ingest.extract.text.zones import ZoneSpan, find_zones
from bomay.ingest.read.source import Source
from bomay.ontology.facts import Span, Zone
from bomay.ontology.values import Value, value


class Found(Protocol):
    """What stands between two offsets of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


@value(frozen=True, slots=True)
class UnitMention(Value):
    """A unit found in the text (offsets into ``Reading.text``).

    Attributes:
        name: as in ``UnitFact.name``. implied: not printed with its type or not printed at all.
    """

    start: int
    end: int
    name: str
    level: str
    unit_id: str | None = None
    candidates: tuple[str, ...] = ()
    implied: bool = False


@value(frozen=True, slots=True)
class BodyMention(Value):
    """A body found in the text (offsets into ``Reading.text``); fields as in ``BodyFact``.

    ``unit`` is the ``UnitMention.name`` of its unit. One mention covers the longest phrase, place
    included; a body inside a longer body's phrase is not a mention of its own.
    """

    start: int
    end: int
    name: str
    kind: str
    unit: str | None = None
    subject: str | None = None
    implied: bool = False


@value(frozen=True, slots=True)
class Reading:
    """One document while it is being read.

    Attributes:
        text: normalised (see ``normalise``); parsers' offsets point here.
        zones: in order, covering the whole text without gaps.
        _as_printed: where words typed without marks were given them, see ``unmarked``.
    """

    source: Source
    normalised: Normalised
    text: str = field(repr=False)
    zones: tuple[ZoneSpan, ...]
    _starts: tuple[int, ...] = field(repr=False)
    _as_printed: AsPrinted | None = field(repr=False, default=None, compare=False)

    def zone_at(self, offset: int) -> Zone:
        """The zone of the character at ``offset`` of the normalised text."""
        return self.zones[bisect_right(self._starts, offset) - 1].zone

    def span(self, start: int, end: int) -> Span:
        """The span of the stored text that ``text[start:end]`` was made from."""
        if self.normalised.starts is None:
            return start, end
        return self.normalised.to_source(start, end)

    def spans(self, found: Iterable[Found]) -> list[Span]:
        """The spans of several mentions, in their order."""
        if self.normalised.starts is None:
            return [(each.start, each.end) for each in found]
        to_source = self.normalised.to_source
        return [to_source(each.start, each.end) for each in found]

    def quote(self, span: Span) -> str:
        """The slice of the stored text."""
        return self.source.text[span[0] : span[1]]

    def printed(self, words: str) -> str:
        """Words of the text as the document prints them, where it prints no marks."""
        return self._as_printed.of(words) if self._as_printed is not None else words


def open_reading(source: Source) -> Reading:
    """Normalise the text and find its zones."""
    return whole(open_in_steps(source))


def open_in_steps(source: Source) -> Steps[Reading]:
    """The same, with a stop between the two."""
    normalised = normalise(source.text, title=source.metadata.get("title", ""))
    yield
    zones = find_zones(normalised.text, media_type=source.media_type)
    starts = tuple([zone.start for zone in zones])
    printed = AsPrinted(normalised.unmarked) if normalised.unmarked is not None else None
    return Reading(source, normalised, normalised.text, zones, starts, printed)
