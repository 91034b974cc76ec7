"""Of whom was told last before an office, whom a verb or a pronoun before it may mean."""

from __future__ import annotations

import re
from typing import NamedTuple

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.chains import Link
from bomay.ingest.extract.holdings.clauses import is_agent, told_of_before
from bomay.ingest.extract.holdings.several import Told
from bomay.ingest.extract.names.forms import Name

_REACH = 600


class ToldLast(NamedTuple):
    """Who was told of last before an office.

    Attributes:
        begin: where what is told of them ends.
        stops: the ends of sentences since then.
        paragraph: where the last of several paragraphs begins since then, or 0.
    """

    name: Name
    begin: int
    stops: list[re.Match[str]]
    paragraph: int


def told_last(told: Told, of: tuple[Name | None, Name, Link | None], start: int) -> ToldLast | None:
    """Of whom was told last before an office that begins at ``start``.

    Args:
        told: the text.
        of: whose life it tells, who is named last before the office, and the last holding found.
        start: where the office begins.
    """
    subject, left, last = of
    agent = told_of_before(told.low, told.names, left)
    if agent is None:
        return None
    holder, begin = agent, agent.end
    if last is not None and last.end > begin and not is_agent(told.low, last.name):
        holder, begin = last.name, last.end
    near = max(begin, start - _REACH)
    stops = list(gaps.SENTENCE_END.finditer(told.text, near, start))
    paragraph = max((stop.end() for stop in stops if "\n" in stop.group()), default=0)
    if subject is not None and paragraph:
        after = [stop for stop in stops if stop.start() >= paragraph]
        return ToldLast(subject, paragraph, after, paragraph)
    return ToldLast(holder, begin, stops, paragraph) if near == begin else None
