"""Citation lines of a directive: x is time, each row one citation further away, laid out here.

Above are the acts and documents that cite it, below what it rests on. Past some forty nodes such a
picture cannot be read: the lists beside it go on, the picture stops and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bomay.api.pages.dates import midpoint

WIDTH, ROW, TOP = 926, 84, 30
BOX, BOX_HEIGHT, STACK = 126, 26, 32
MOST_NODES = 40
_EDGE = 72  # from the border to the first day
_UNDATED = 144  # width of the column of those without a date


@dataclass(frozen=True, slots=True)
class Node:
    """A box centred at (x, y)."""

    ref: dict[str, Any]
    x: int
    y: int
    dated: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """The whole picture."""

    nodes: tuple[Node, ...]
    paths: tuple[tuple[str, str], ...]  # SVG path, title
    ticks: tuple[tuple[int, int], ...]  # year, x
    height: int
    undated_until: int  # right border of the column without dates, 0 when there is none
    cut: bool
    width: int = WIDTH


def draw(
    focus: dict[str, Any],
    citations: Sequence[dict[str, Any]],
    *,
    date_of: Callable[[str], str | None],
) -> Lines | None:
    """The lines around ``focus``; None when there is nothing to draw.

    Args:
        focus: reference of the directive.
        citations: those around it, nearest first.
        date_of: EDTF date of an entity id, None when unknown.
    """
    rows, refs, cut = _rows(focus, citations)
    if len(refs) < 2:
        return None
    days = {entity_id: midpoint(date_of(entity_id)) for entity_id in refs}
    known = [day for day in days.values() if day]
    undated = _UNDATED if len(known) < len(refs) else 0
    axis = _Axis.of(known, left=undated)
    place = _Placer(axis)
    order = sorted(refs, key=lambda i: (rows[i], days[i] or date.min, i))
    nodes = {i: place.put(refs[i], rows[i], days[i]) for i in order}
    return Lines(
        tuple(nodes.values()),
        tuple(_paths(citations, nodes)),
        axis.ticks() if known else (),
        place.height,
        undated,
        cut,
    )


def _rows(
    focus: dict[str, Any], citations: Sequence[dict[str, Any]]
) -> tuple[dict[str, int], dict[str, dict[str, Any]], bool]:
    rows, refs = {focus["id"]: 0}, {focus["id"]: focus}
    cut, grown = False, True
    while grown:
        grown = False
        for citation in citations:
            subject, target = citation["subject"], citation["object"]
            if target is None:
                continue
            for new, known, step in ((subject, target, -1), (target, subject, 1)):
                row = rows.get(known["id"])
                if row is None or new["id"] in rows or row * step < 0:
                    continue
                if len(rows) >= MOST_NODES:
                    cut = True
                    continue
                rows[new["id"]], refs[new["id"]] = row + step, new
                grown = True
    return rows, refs, cut


@dataclass(frozen=True, slots=True)
class _Axis:
    first: int
    span: int
    left: int

    @classmethod
    def of(cls, known: Sequence[date], *, left: int) -> _Axis:
        first = min(known).toordinal() if known else 1
        last = max(known).toordinal() if known else 1
        return cls(first, max(last - first, 365), left)

    def x(self, day: date | None) -> int:
        if day is None:
            return _EDGE
        room = WIDTH - self.left - 2 * _EDGE
        return self.left + _EDGE + (day.toordinal() - self.first) * room // self.span

    def ticks(self) -> tuple[tuple[int, int], ...]:
        start = date.fromordinal(self.first).year + 1
        end = date.fromordinal(self.first + self.span).year
        step = max(1, (end - start) // 8)
        return tuple((year, self.x(date(year, 1, 1))) for year in range(start, end + 1, step))


class _Placer:
    def __init__(self, axis: _Axis) -> None:
        self.axis = axis
        self.taken: list[tuple[int, int]] = []
        self.floor: dict[int, int] = {}
        self.height = 0

    def put(self, ref: dict[str, Any], row: int, day: date | None) -> Node:
        x = self.axis.x(day)
        # A row starts below the lowest box of the rows above it.
        above = max((y for r, y in self.floor.items() if r < row), default=None)
        y = TOP if above is None else above + ROW
        while any(abs(x - a) < BOX + 6 and abs(y - b) < STACK for a, b in self.taken):
            y += STACK
        self.taken.append((x, y))
        self.floor[row] = max(self.floor.get(row, 0), y)
        self.height = max(self.height, y + BOX_HEIGHT + 26)
        return Node(ref, x, y, day is not None)


def _paths(citations: Sequence[dict[str, Any]], nodes: dict[str, Node]) -> list[tuple[str, str]]:
    seen, paths = set(), []
    for citation in citations:
        target = citation["object"]
        a = nodes.get(citation["subject"]["id"])
        b = nodes.get(target["id"]) if target else None
        if a is None or b is None or a is b or (a.ref["id"], b.ref["id"]) in seen:
            continue
        seen.add((a.ref["id"], b.ref["id"]))
        quote = citation["evidence"][0]["quote"] if citation["evidence"] else ""
        paths.append((_curve(a, b), f"{a.ref['name']} → {b.ref['name']}: {quote}"))
    return paths


def _curve(a: Node, b: Node) -> str:
    if a.y == b.y:
        return f"M{a.x} {a.y} Q{(a.x + b.x) // 2} {a.y - 44} {b.x} {b.y}"
    bend = (b.y - a.y) // 2
    return f"M{a.x} {a.y} C{a.x} {a.y + bend} {b.x} {b.y - bend} {b.x} {b.y}"
