"""Dates as people read them. What is uncertain or unknown stays so in words."""

from __future__ import annotations

import re
from datetime import date

from bomay.api.pages.words import Language

_PLAIN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DOUBT = {
    "vi": {"?": " (chưa chắc)", "~": " (khoảng)", "%": " (khoảng, chưa chắc)", "": ""},
    "en": {"?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)", "": ""},
}


def say(edtf: str | None, language: Language) -> str | None:
    """``2020-08`` → ``tháng 8/2020`` or ``August 2020``; other EDTF forms stay as written."""
    if edtf is None:
        return None
    match = _PLAIN.fullmatch(edtf)
    if match is None:
        ends = edtf.split("/")
        if len(ends) != 2:
            return edtf
        return " – ".join("…" if end in ("", "..") else say(end, language) or "" for end in ends)
    year, month, day, doubt = match.groups()
    return _plain(int(year), month, day, language=language) + _DOUBT[language][doubt]


def _plain(year: int, month: str | None, day: str | None, *, language: Language) -> str:
    if month is None or not 1 <= int(month) <= 12:
        return f"năm {year}" if language == "vi" else f"{year}"
    name = _MONTHS[int(month) - 1]
    if day is None:
        return f"tháng {int(month)}/{year}" if language == "vi" else f"{name} {year}"
    return f"{int(day)}/{int(month)}/{year}" if language == "vi" else f"{int(day)} {name} {year}"


def midpoint(edtf: str | None) -> date | None:
    """A day to draw a date at: the middle of the year or month, None when it names none."""
    match = _PLAIN.match(edtf or "")
    if match is None:
        return None
    year, month, day, _ = match.groups()
    try:
        return date(int(year), int(month or 7), int(day or (15 if month else 1)))
    except ValueError:
        return None
