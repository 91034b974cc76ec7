"""``Nghị định này``, ``Nghị quyết nói trên``: which act of the document is meant.

In an official document ``này`` is the document itself. Elsewhere, and for ``nói trên`` everywhere,
it is the one act of that type named before, as it is of a bare ``Nghị định có hiệu lực từ …`` in a
paper; with two of the type, or with another one of it named without a number in between, it stays
open. So it does once an act points to itself that the text does not name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.nouns import NounIndex, NounMention
from bomay.ontology.numbers import number_key
from bomay.ontology.values import value

_POINTING = re.compile(r"\s(?P<word>này|nói trên|nêu trên|kể trên|vừa nêu)(?!\w)")
# ``… quy định về nuôi ong. Nghị định có hiệu lực từ …``: the act just told of, in a paper.
_GOES_ON = re.compile(
    r"(?=(?:,? (?:chính thức|bắt đầu|sẽ|đã|cũng))* có hiệu lực (?:thi hành )?(?:kể )?từ )"
)
# How these begin, behind a space.
_POINTS = ("này", "nói trên", "nêu trên", "kể trên", "vừa nêu")
_ON = tuple(
    f"{sign} {word}"
    for sign in ("", ",")
    for word in ("chính thức", "bắt đầu", "sẽ", "đã", "cũng", "có hiệu lực")
)
_BEGUN = 3
_BEGINS = frozenset(words[:_BEGUN] for words in (*(f" {word}" for word in _POINTS), *_ON))
# ``các văn bản nêu trên`` are more than one.
_SEVERAL = ("các ", "những ", "hai ", "ba ", "bốn ", "cả ")
# ``B hết hiệu lực kể từ ngày nghị định này có hiệu lực``: no act ends itself.
_ENDS = re.compile(r"hết hiệu lực[^.;]{0,60}\Z")
_SENTENCE = re.compile(r"(?:[.!?…:;]\s+|\n\s*)[-–+•*]?\s*\Z")
_ANY_TEXT = "Văn bản"
_OTHER_ACT = re.compile(r"\s(?:của|về|mới|khác|số|năm|sửa đổi|thay thế|đại hội|hội nghị|\d)")


@value(frozen=True, slots=True, kw_only=True)
class Anaphor:
    """A pointing phrase; ``meant`` is the act's last mention, None for the document itself."""

    start: int
    end: int
    meant: DirectiveMention | None


def find_anaphors(
    flat: str,
    nouns: NounIndex,
    mentions: Sequence[DirectiveMention],
    *,
    official: bool,
    speaking: Callable[[int], str | None] | None = None,
) -> Iterator[Anaphor]:
    """The pointing phrases of a text that one act fits.

    Args:
        flat: the text in lower case on one line.
        nouns: of that text.
        mentions: with numbers, in reading order.
        official: whether the text is an act, which then calls itself ``này``.
        speaking: of a text that repeats articles of many acts, the number of the act whose words
            stand at an offset, None where its own do.
    """
    if not mentions and not official:
        return
    pointed = [
        index
        for index, (_, end, _) in enumerate(nouns.hits)
        if flat[end : end + _BEGUN] in _BEGINS
        and (flat.startswith(_POINTS, end + 1) or flat.startswith(_ON, end))
    ]
    if not pointed:
        return
    earlier = _Earlier(flat, nouns.mentions, mentions)
    acts = _by_number(mentions) if speaking is not None else {}
    for index in pointed:
        noun = nouns.mentions[index]
        found = _POINTING.match(flat, noun.end)
        bare = found is None and not official and _opens_sentence(flat, noun)
        if bare:
            found = _GOES_ON.match(flat, noun.end)
        if found is None or noun.noun.role != "directive":
            continue
        if flat.endswith(_SEVERAL, 0, noun.start):
            continue
        this = not bare and found["word"] == "này"
        if this and speaking is not None and (number := speaking(noun.start)) is not None:
            act = acts.get(number_key(number))
            if act is not None and _calls_itself(act, noun):
                yield Anaphor(start=noun.start, end=found.end(), meant=act)
            continue
        if official and this:
            yield Anaphor(start=noun.start, end=found.end(), meant=None)
            continue
        meant = earlier.antecedent(index, this=this)
        if meant is not None:
            yield Anaphor(start=noun.start, end=found.end(), meant=meant)


def _by_number(mentions: Sequence[DirectiveMention]) -> dict[str, DirectiveMention]:
    """The first mention of each act."""
    acts: dict[str, DirectiveMention] = {}
    for mention in mentions:
        acts.setdefault(number_key(mention.number), mention)
    return acts


def _calls_itself(act: DirectiveMention, noun: NounMention) -> bool:
    """``Thông tư này`` is what a joint circular calls itself too."""
    kind = noun.noun.document_type
    return kind == _ANY_TEXT or (act.document_type or "").startswith(kind)


def _opens_sentence(flat: str, noun: NounMention) -> bool:
    return _SENTENCE.search(flat, max(0, noun.start - 4), noun.start) is not None


def short_mentions(anaphors: Sequence[Anaphor]) -> list[DirectiveMention]:
    """Mentions of the acts that pointing phrases mean."""
    return [
        anaphor.meant._replace(
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


class _Earlier:
    """What a text names before a place; asked from its beginning to its end.

    Args:
        flat: the text in lower case on one line.
        nouns: of that text, in order. mentions: with numbers.
    """

    def __init__(
        self, flat: str, nouns: Sequence[NounMention], mentions: Sequence[DirectiveMention]
    ) -> None:
        self._flat, self._nouns, self._mentions = flat, nouns, mentions
        self._by_end = sorted(range(len(mentions)), key=lambda index: mentions[index].end)
        self._starts = {mention.start for mention in mentions}
        self._read = self._seen = 0
        self._numbers: dict[str | None, dict[str, int]] = {}  # and where each is first named
        self._last: dict[str | None, int] = {}  # the last mention of a type, by its index
        self._others: dict[str | None, int] = {}  # where the last other act of a type is named
        self._unnamed: set[str | None] = set()  # types of which one is meant that has no number

    def antecedent(self, index: int, *, this: bool) -> DirectiveMention | None:
        """The only act of its type named before a noun; asked with ever greater indexes.

        ``this``: of several, the one that the sentence does not bring up itself (``B hết hiệu lực
        kể từ ngày nghị định này có hiệu lực``).
        """
        noun = self._nouns[index]
        kind = noun.noun.document_type
        self._advance(index)
        known = self._numbers.get(kind, {})
        begin = max(self._flat.rfind(". ", 0, noun.start), self._flat.rfind("\n", 0, noun.start))
        if this and kind in self._unnamed:
            return None
        if this and len(known) > 1:
            return self._told_before(known, begin, kind)
        if len(known) != 1:
            return None
        last = self._mentions[self._last[kind]]
        if this and last.start >= begin and _ENDS.search(self._flat, last.end, noun.start):
            self._unnamed.add(kind)
            return None
        return None if self._others.get(kind, -1) >= last.end else last

    def _told_before(
        self, known: dict[str, int], begin: int, kind: str | None
    ) -> DirectiveMention | None:
        told = [first for first in known.values() if self._mentions[first].start < begin]
        other = self._others.get(kind)
        if len(told) != 1 or (other is not None and other not in self._starts):
            return None
        return self._mentions[told[0]]

    def _advance(self, index: int) -> None:
        start = self._nouns[index].start
        while self._read < len(self._by_end):
            at = self._by_end[self._read]
            one = self._mentions[at]
            if one.end > start:
                break
            self._numbers.setdefault(one.document_type, {}).setdefault(number_key(one.number), at)
            self._last[one.document_type] = max(at, self._last.get(one.document_type, at))
            self._read += 1
        for noun in self._nouns[self._seen : index]:
            if _OTHER_ACT.match(self._flat, noun.end):
                self._others[noun.noun.document_type] = noun.start
        self._seen = index
