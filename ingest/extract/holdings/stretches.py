"""The words of a text that tell a holding: what is quoted of it.

They run from the name to the office, and stand in one sentence. Where a list of hundreds is given
one office, that would be the whole list for each of them; there it is the office with what stands
around it, and the name.
"""

from __future__ import annotations

from bomay.ingest.extract.holdings.chains import Held
from bomay.ontology.facts import Span

_LONGEST = 1000
_AROUND = 300  # characters of an office in a longer stretch
_NAME = 80  # characters of whom it is told


def told_in(text: str, held: Held, shown: Span | None = None) -> tuple[Span, ...]:
    """What tells a holding, the office first where it is more than one stretch.

    Args:
        text: the text.
        held: the holding.
        shown: where the words that tell its start or end stand: a proof has them in it.
    """
    if shown is not None:
        start, end = min(held.start, shown[0]), max(held.end, shown[1])
        if end - start <= _LONGEST:
            return ((start, end),)
    if held.end - held.start <= _LONGEST:
        return ((held.start, held.end),)
    begin = max(held.start, held.post.start - _AROUND)
    end = min(held.end, held.post.end + _AROUND)
    office = _whole_words(text, (begin, end), held)
    names = (held.start, held.start + _NAME), (held.end - _NAME, held.end)
    named = (one for one in names if not office[0] <= one[0] < one[1] <= office[1])
    return (office, *(_whole_words(text, one, held) for one in named))


def _whole_words(text: str, span: Span, held: Held) -> Span:
    """A span without the words that it cuts."""
    start, end = span
    if start > held.start:
        start = max(start, text.find(" ", start, end) + 1)
    if end < held.end:
        end = max(text.rfind(" ", start, end), start + 1)
    return start, end
