"""Codes that a state organ and a board of the Party print alike: BTC is Ban Tổ chức too.

The style of the number tells them apart: ``12-TB/BTC`` is the Party's, ``12/TB-BTC`` the other's.
"""

from __future__ import annotations

import re
from functools import cache

from bomay.ontology.numbers import NumberParts
from bomay.ontology.tables import listed, rows

# The committees whose boards have codes of their own: BTCTW, BTCTU, BTCQU, BTCHU.
_COMMITTEES = ("TW", "TU", "QU", "HU")
_PARTY_STYLE = re.compile(r"\d+[a-zđ]?\s?[-–]\s?[^\d/-]+/")


def is_of_a_board(parts: NumberParts) -> bool:
    """Whether a number with a state organ's code may be that of a Party board."""
    shared = bool(parts.organs) and parts.organs[0] in _shared()
    return shared and _PARTY_STYLE.match(parts.printed) is not None


@cache
def _shared() -> frozenset[str]:
    regimes = {
        code: row["regime"]
        for row in rows("organ_codes")
        for code in (row["code"], *listed(row["variants"]))
    }
    party = [code for code, regime in regimes.items() if regime == "party"]
    short = {code.removesuffix(over) for code in party for over in _COMMITTEES if code != over}
    return frozenset(code for code in short if regimes.get(code, "party") != "party")
