"""Letters that answer a question: the law that they quote first is what their answer rests on."""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.scene import PLACE, Said, Scene

_BY_THE_ABOVE = re.compile(
    r"căn cứ (?:vào )?(?:các |những )?(?:quy định|hướng dẫn|nội dung)[^.;,]{0,30}?"
    r" (?:trên|nêu trên)(?!\w)"
)
_QUOTED_LAW = re.compile(
    rf"(?:^|\n)[ ]*[-+*]?[ ]*(?:(?:tại|căn cứ|theo)\s)?(?:quy\s+định\s+tại\s)?{PLACE}?"
    r"(?:của\s+)?\Z",
    re.IGNORECASE,
)


def grounds_above(scene: Scene, said: list[Said]) -> list[Said]:
    """``- Khoản 3 Điều 7 Nghị định … quy định: … Căn cứ các quy định nêu trên``: grounds quoted.

    Letters that answer a question quote the law first, each act at the start of a line.
    """
    parts = scene.head.parts
    if not scene.letter and (parts is None or parts.family != "letter"):
        return said
    carried_out = {one.mention.number for one in said if one.relation == "implements"}
    last = max((found.start() for found in _BY_THE_ABOVE.finditer(scene.flat)), default=0)
    return [
        one._replace(relation="based_on", pattern="quoted-grounds")
        if one.relation == "cites"
        and one.mention.start < last
        and one.mention.number not in carried_out
        and _is_law(one.mention)
        and _QUOTED_LAW.search(scene.text, max(0, one.mention.start - 100), one.mention.start)
        else one
        for one in said
    ]


def _is_law(mention: DirectiveMention) -> bool:
    """A rule for all; a decision on one case or a letter is told of, not rested on."""
    return mention.parts is not None and mention.parts.family not in ("individual", "letter")
