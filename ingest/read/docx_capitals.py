"""Which styles of a Word file show their text in capitals, however it was typed.

Heads, types and who signs are often typed *Huyện ủy A* and made capitals by a format; to a reader
they are capitals. Long paragraphs stay as typed: their words tell more so.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

_LONGEST = 100  # characters of a paragraph that is made capitals
_OFF = frozenset({"0", "false", "off"})


class Capitals(str):
    """Text that is shown in capitals."""

    __slots__ = ()


def is_on(value: str | None) -> bool:
    """Whether a property of Word that is there is on."""
    return value not in _OFF


def shown(parts: Iterable[str]) -> str:
    """The text of a paragraph as a reader sees it."""
    parts = list(parts)
    if not any(isinstance(part, Capitals) for part in parts) or sum(map(len, parts)) > _LONGEST:
        return "".join(parts)
    return "".join(part.upper() if isinstance(part, Capitals) else part for part in parts)


def capital_styles(xml: bytes) -> frozenset[str]:
    """The styles of ``styles.xml`` that make capitals, themselves or by what they are based on.

    None of a damaged file.
    """
    if b"caps" not in xml:
        return frozenset()
    reader = _Styles()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        return frozenset()
    return frozenset(style for style in reader.based_on if reader.makes_capitals(style))


class _Styles:
    def __init__(self) -> None:
        self.based_on: dict[str, str | None] = {}
        self._caps: dict[str, bool] = {}
        self._style = ""

    def doctype(self, *_: object) -> None:
        raise expat.ExpatError("no Word file declares a document type")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, local = tag.rpartition(" ")
        if local == "style":
            self._style = attributes.get(f"{space} styleId", "")
            self.based_on[self._style] = None
        elif local == "basedOn" and self._style:
            self.based_on[self._style] = attributes.get(f"{space} val")
        elif local == "caps" and self._style:
            self._caps[self._style] = is_on(attributes.get(f"{space} val"))

    def makes_capitals(self, style: str) -> bool:
        """Whether a style or the nearest that it is based on says so; each is looked at once."""
        chain: list[str] = []
        seen: set[str] = set()
        at: str | None = style
        while at is not None and at not in self._caps and at not in seen:
            seen.add(at)
            chain.append(at)
            at = self.based_on.get(at)
        capitals = at is not None and self._caps.get(at, False)
        self._caps.update(dict.fromkeys(chain, capitals))
        return capitals
