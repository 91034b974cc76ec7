"""Embassies of an ambassador and his deputy: ``Đại sứ Việt Nam tại Lào``, ``Phó Đại sứ Mỹ …``."""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.countries import country_at, everyday
from bomay.ingest.extract.bodies.nodes import Node

HEADS = frozenset({"Đại sứ", "Phó Đại sứ"})
_EMBASSY = "Đại sứ quán"
_HOME = "Việt Nam"
_OF_THE_MINISTRY = "tong-cuc"  # as its departments: one of the name, whichever text tells of it
_STYLE = re.compile(r"(?:[ ]đặc mệnh[ ]?(?:,[ ])?toàn quyền)?(?:[ ](?:của|nước))*")
_OURS = re.compile(
    r"[ ](?:[Cc]ộng hòa xã hội chủ nghĩa |CHXHCN )?(?:Việt Nam|VN)[ ](?:tại|ở)(?=[ ])"
)
_WITH_US = re.compile(r"[ ]tại[ ](?:nước[ ])?(?:Việt Nam|VN)(?![^\W_])")
_AT = re.compile(r"[ ](?:tại|ở)(?=[ ])")


def embassy_at(text: str, start: int, after: int) -> Node | None:
    """The embassy that the words behind ``Đại sứ`` tell, or None.

    Args:
        text: the text.
        start: where the office begins.
        after: where its words end.
    """
    begin = _style_end(text, after)
    ours = _OURS.match(text, begin)
    if ours is not None:
        there = country_at(text, ours.end())
        if there is None:
            return None
        return _embassy(start, there[0], (_HOME, there[1]), _OF_THE_MINISTRY)
    whose = country_at(text, begin)
    if whose is None:
        return None
    end, country = whose
    with_us = _WITH_US.match(text, end)
    if with_us is not None:
        return _embassy(start, with_us.end(), (country, _HOME), "quoc-te")
    at = _AT.match(text, end)
    there = country_at(text, at.end()) if at is not None else None
    return _embassy(start, there[0], (country, there[1]), "quoc-te") if there else None


def _style_end(text: str, after: int) -> int:
    found = _STYLE.match(text, after)
    return found.end() if found is not None else after


def _embassy(start: int, end: int, which: tuple[str, str], kind: str) -> Node:
    """One of the name printed, and the same body however its two countries are called."""
    name = f"{_EMBASSY} {' tại '.join(which)}"
    subject = f"{_EMBASSY} {' tại '.join(map(everyday, which))}"
    return Node(start=start, end=end, name=name, kind=kind, head=_EMBASSY, subject=subject)
