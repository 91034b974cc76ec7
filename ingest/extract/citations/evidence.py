"""Which words of a text show what is said of an act."""

from __future__ import annotations

from collections.abc import Iterator

from bomay.ingest.extract.citations.lists import AFTER_WINDOW
from bomay.ingest.extract.citations.scene import Said


def evidence(one: Said) -> Iterator[tuple[int, int]]:
    """From the cue while that is near, so that the quote can be read, or the whole statement.

    A label that is far is shown apart, behind the act.
    """
    if one.span is not None:
        yield one.span
        return
    start = one.label[0] if one.label is not None else one.start
    near = one.mention.start - start <= AFTER_WINDOW
    yield (start if near else one.mention.start), one.mention.end
    if one.label is not None and not near:
        yield one.label
