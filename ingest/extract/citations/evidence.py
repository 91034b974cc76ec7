"""Which words of a text show what is said of an act."""

from __future__ import annotations

from bomay.ingest.extract.citations.lists import AFTER_WINDOW
from bomay.ingest.extract.citations.scene import Said


def evidence(one: Said) -> list[tuple[int, int]]:
    """From the cue while that is near, so that the quote can be read, or the whole statement.

    A label that is far is shown apart, behind the act.
    """
    if one.span is not None:
        return [one.span]
    label, mention = one.label, one.mention
    start = label[0] if label is not None else one.start
    near = mention.start - start <= AFTER_WINDOW
    shown = [(start if near else mention.start, mention.end)]
    return shown if label is None or near else [*shown, label]
