"""Figures that a scan read as letters: ``1O5/2O20/NĐ-CP``, ``ngày l5/8``.

Only where nothing but a figure can stand: in the number of an act, in a date, in the number of a
legislature. Each letter is one figure, so all offsets stay.
"""

from __future__ import annotations

import re

_FIGURES = str.maketrans("OolI", "0011")
_F = "[0-9OolI]"
_CALENDAR_YEAR = rf"[12lI]{_F}{{3}}"
_SPANS = re.compile(
    rf"(?<![\w.,/-]){_F}{{1,6}}(?:[ ]?[-/][ ]?{_CALENDAR_YEAR})?(?=[ ]?[-/][ ]?[A-ZĐƯ]{{2}})"
    rf"|(?<![\w.,/-]){_F}{{1,2}}([/.-]){_F}{{1,2}}\1{_CALENDAR_YEAR}(?![\w/-])"
    rf"|(?<=[Nn]gày ){_F}{{1,2}}(?:[/.-]{_F}{{1,2}})?(?![\w/-])"
    rf"|(?<=tháng ){_F}{{1,2}}(?:/{_CALENDAR_YEAR})?(?![\w/-])"
    rf"|(?<=năm ){_CALENDAR_YEAR}(?![\w/-])"
    rf"|(?<=/QH){_F}{{1,2}}(?!\w)|(?<=UBTVQH){_F}{{1,2}}(?!\w)"
)
_FIGURE = re.compile("[0-9]")
MISREAD = tuple(
    pair
    for figure in "0123456789"
    for letter in "OolI"
    for pair in (figure + letter, letter + figure)
)
"""Of these one stands in every text that is worth looking at."""


def with_figures(text: str) -> str:
    """The text, of the same length, its figures as such."""
    return _SPANS.sub(_as_figures, text)


def _as_figures(found: re.Match[str]) -> str:
    span = found.group()
    return span.translate(_FIGURES) if _FIGURE.search(span) else span
