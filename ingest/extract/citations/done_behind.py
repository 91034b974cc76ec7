"""What was done to an act, told at the end of a sentence (``Theo A, B được sửa đổi``)."""

from __future__ import annotations

import re
from functools import cache

from bomay.ingest.extract.citations.deeds import FROM_DAY
from bomay.ontology.tables import rows


def done_behind(flat: str, at: int) -> str | None:
    """What was done to the act before (``… được bãi bỏ từ ngày 1/7``), where no more is told."""
    for relation, told in _done():
        if told.match(flat, at):
            return relation
    return None


@cache
def _done() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            row["relation"],
            re.compile(
                rf"\s(?:(?:đã|cũng|nay|chính thức)\s)*(?:được|bị)\s(?:{row['verb']})"
                rf"(?:\s{FROM_DAY})?\s*(?:[.;]|\Z)"
            ),
        )
        for row in rows("act_verbs")
    )
