"""Years of birth beside names: what tells two people of one name apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import Pieces, flatten, lowered

_REACH = 160
_TELLING = Pieces("sinh n", "sn")
# “Hoàng Gia Thụy, Bí thư Quận ủy Quận 8, sinh năm 1974”, “(SN 1974)”, “sinh ngày 12/3/1974”.
_BORN = re.compile(
    r"(?:[^.;\n]{0,110}?[,(])?[ ]?"
    r"(?:sinh năm|sn|sinh ngày [\d/.-]{3,6}|sinh ngày \d{1,2} tháng \d{1,2} năm)"
    r"[ /.-]{0,2}((?:18|19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)


def births(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Full name → year of birth, for those of whom the text tells one year only.

    Args:
        text: normalised.
        names: all that the text has, in order; a year is that of the last name before it.
    """
    found: dict[str, set[str]] = {}
    if not _TELLING.are_in(flatten(text)):
        return {}
    low = lowered(text)
    for n, name in enumerate(names):
        following = names[n + 1].start if n + 1 < len(names) else len(text)
        end = min(following, name.end + _REACH)
        if low.find("sinh ", name.end, end) < 0 and low.find("sn", name.end, end) < 0:
            continue
        born = _BORN.match(text[name.end : end])
        if born is not None:
            found.setdefault(name.full, set()).add(born[1])
    return {full: years.pop() for full, years in found.items() if len(years) == 1}
