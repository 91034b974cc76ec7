"""``Nghị định này``, ``Nghị quyết nói trên``: which act of the document is meant.

In an official document ``này`` is the document itself. Elsewhere, and for ``nói trên`` everywhere,
it is the one act of that type named before; with two of the type, or with another one of it named
without a number in between, it stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bomay.ingest.extract.mentions import DirectiveMention
from bomay.ingest.extract.nouns import NounIndex, NounMention
from bomay.ontology.numbers import number_key

_POINTING = re.compile(r"\s(?P<word>này|nói trên|nêu trên|kể trên|vừa nêu)(?!\w)")
_OTHER_ACT = re.compile(r"\s(?:của|về|mới|khác|số|năm|sửa đổi|thay thế|đại hội|hội nghị|\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anaphor:
    """A pointing phrase; ``meant`` is the act's last mention, None for the document itself."""

    start: int
    end: int
    meant: DirectiveMention | None


def find_anaphors(
    flat: str, nouns: NounIndex, mentions: Sequence[DirectiveMention], *, official: bool
) -> Iterator[Anaphor]:
    """The pointing phrases of a text that one act fits.

    Args:
        flat: the text in lower case on one line.
        nouns: of that text.
        mentions: with numbers, in reading order.
        official: whether the text is an act, which then calls itself ``này``.
    """
    for index, noun in enumerate(nouns.mentions):
        found = _POINTING.match(flat, noun.end)
        if found is None or noun.noun.role != "directive":
            continue
        if official and found["word"] == "này":
            yield Anaphor(start=noun.start, end=found.end(), meant=None)
            continue
        meant = _antecedent(flat, noun, nouns.mentions[:index], mentions)
        if meant is not None:
            yield Anaphor(start=noun.start, end=found.end(), meant=meant)


def short_mentions(anaphors: Sequence[Anaphor]) -> list[DirectiveMention]:
    """Mentions of the acts that pointing phrases mean."""
    return [
        replace(
            anaphor.meant,
            start=anaphor.start,
            end=anaphor.end,
            number_at=anaphor.start,
            after=anaphor.end,
            title=None,
            listed=False,
            pattern="short",
        )
        for anaphor in anaphors
        if anaphor.meant is not None
    ]


def _antecedent(
    flat: str,
    noun: NounMention,
    earlier: Sequence[NounMention],
    mentions: Sequence[DirectiveMention],
) -> DirectiveMention | None:
    kind = noun.noun.document_type
    before = [one for one in mentions if one.end <= noun.start and one.document_type == kind]
    if len({number_key(one.number) for one in before}) != 1:
        return None
    last = before[-1]
    for other in reversed(earlier):
        if other.start < last.end:
            break
        if other.noun.document_type == kind and _OTHER_ACT.match(flat, other.end):
            return None
    return last
