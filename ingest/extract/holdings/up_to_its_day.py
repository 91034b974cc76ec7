"""What may stand between an office and the day that is told of it: its term, its ministry."""

from __future__ import annotations

import re
from functools import cache

from bomay.ontology import tables
from bomay.ontology.text import any_of

_FROM = r"[ ](?:kể )?từ[ ](?:ngày[ ]|tháng[ ]|năm[ ])?\d"
# ``…, thời hạn 05 năm, kể từ ngày 10/5/2024``, ``…, thời gian giữ chức vụ 5 năm, từ 10/5/2024``
_FOR_YEARS = re.compile(
    r",?[ ](?:với )?(?:thời hạn|thời gian|nhiệm kỳ)"
    r"(?:[ ](?:giữ chức(?: vụ| danh)?|bổ nhiệm|giữ|là))?"
    rf"[ ]\d{{1,2}}[ ]?(?:\([^\W\d_]+\)[ ])?năm,?(?={_FROM})",
    re.IGNORECASE,
)
_TERMS = (", t", " t", ", n", " n", ", v", " v")
_MINISTRY = ", Bộ "


def past_term(text: str, end: int) -> int:
    """Where the years of an office behind it end, if the day since when is told behind them."""
    if not text.startswith(_TERMS, end):
        return end
    term = _FOR_YEARS.match(text, end)
    return term.end() if term is not None else end


def past_ministry(text: str, end: int) -> int:
    """``Cục trưởng Cục X, Bộ Y tế từ ngày 1/4/2024``: where the ministry ends, if so."""
    if not text.startswith(_MINISTRY, end):
        return end
    above = _above().match(text, end)
    return above.end() if above is not None else end


@cache
def _above() -> re.Pattern[str]:
    rows = tables.rows("body_subjects")
    named = any_of([row["name"] for row in rows if "bo" in row["used_by"].split(";")])
    return re.compile(rf"{_MINISTRY}{named}(?={_FROM})")
