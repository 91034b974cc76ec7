"""Two stints in one office: which of what a text tells is of which."""

from __future__ import annotations

import datetime as dt

from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.dates import Times
from bomay.ontology.dates import FIRST_DAY, LAST_DAY, bounds

Told = tuple[Held, Times]


def by_stint(told: list[Told]) -> list[list[Told]]:
    """The mentions of one office of one person, apart where one begins after another has ended.

    ``Giám đốc Sở giai đoạn 1991-1996`` and ``năm 2006 được bầu làm Giám đốc Sở`` are two; as one
    they would begin after their end. What is told without days is of the last.
    """
    if len(told) < 2 or not any(times.end for _, times in told):
        return [told]
    dated = sorted((each for each in told if each[1].start or each[1].end), key=_begins)
    stints: list[list[Told]] = []
    over = FIRST_DAY
    for each in dated:
        if _begins(each) >= over:
            stints.append([])
            over = LAST_DAY
        stints[-1].append(each)
        over = min(over, _is_over(each))
    stints[-1] += [each for each in told if not (each[1].start or each[1].end)]
    return [sorted(stint, key=lambda each: each[0].start) for stint in stints]


def _begins(told: Told) -> dt.date:
    start = told[1].start
    return bounds(start)[0] if start else FIRST_DAY


def _is_over(told: Told) -> dt.date:
    end = told[1].end
    return bounds(end)[1] if end else LAST_DAY
