"""Two forms that could be one foreigner's, whom the text tells to be two."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.own import Offices
from bomay.ingest.extract.names.parts import kin_word
from bomay.ontology.values import Value, value

_SENTENCE_ENDS = re.compile(r"[.!?…][\"”’)]*[ ]|\n")
_SENTENCE_CHARS = 600  # no sentence of one person and another is longer
_KIN_CHARS = 24  # the longest word of kin, which of them, and a space
_WHICH = "đầu|đầu tiên|đầu lòng|cũ|cả|út|lớn|nhỏ|thứ hai|thứ ba|hiện tại|quá cố|duy nhất"


@value(frozen=True, slots=True)
class _Told(Value):
    """What the text tells of one form: where it stands, the heads of its offices, whether kin."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    held: frozenset[str]
    is_kin: bool


class Apart:
    """Tells who stand beside each other, behind different offices, or as each other's kin.

    Args:
        full: mentions of persons by their names in full, in order.
        offices: the offices before and behind names.
    """

    def __init__(self, text: str, full: Sequence[Name], offices: Offices) -> None:
        self._text, self._full, self._offices = text, full, offices
        self._by_name: dict[str, list[Name]] = {}
        self._told: dict[str, _Told] = {}

    def are(self, one: str, other: str) -> bool:
        """Whether two forms are of two persons."""
        self._sort()
        if one not in self._by_name or other not in self._by_name:
            return False
        rarer, often = sorted(
            (self._told_of(one), self._told_of(other)), key=lambda told: len(told.starts)
        )
        if rarer.is_kin != often.is_kin:
            return True
        if rarer.held and often.held and rarer.held.isdisjoint(often.held):
            return True
        for start, end in zip(rarer.starts, rarer.ends, strict=True):
            index = bisect_left(often.starts, start)
            if index and self._in_one_sentence(often.ends[index - 1], start):
                return True
            if index < len(often.starts) and self._in_one_sentence(end, often.starts[index]):
                return True
        return False

    def stands_for(self, form: str, other: str) -> bool:
        """Whether one is told of by another form of his name, behind it or in the same office.

        An office of his own is another's: ``Tổng thống Luis Marin … ông Luis Renato Marin Lemos``.
        """
        self._sort()
        forms, others = self._by_name.get(form, []), self._by_name.get(other, [])
        if not (forms and others) or self.are(form, other):
            return False
        if self._offices.are_of_two(forms, others):
            return False
        return others[0].start < forms[0].start or any(map(self._offices.of, forms))

    def in_one_office(self, one: str, other: str) -> bool:
        """Whether both forms stand with an office that is also the other's, and are not two."""
        if self.are(one, other):
            return False
        forms, others = self._by_name.get(one, []), self._by_name.get(other, [])
        if not (any(map(self._offices.of, forms)) and any(map(self._offices.of, others))):
            return False
        two = self._offices.are_of_two
        return not (two(forms, others) or two(others, forms))

    def _sort(self) -> None:
        if not self._by_name:
            for mention in self._full:
                self._by_name.setdefault(mention.full, []).append(mention)

    def _in_one_sentence(self, end: int, start: int) -> bool:
        if start - end > _SENTENCE_CHARS:
            return False
        return _SENTENCE_ENDS.search(self._text, end, start) is None

    def _told_of(self, name: str) -> _Told:
        told = self._told.get(name)
        if told is None:
            mentions = self._by_name[name]
            before = [self._offices.ending.get(mention.start - 1) for mention in mentions]
            told = self._told[name] = _Told(
                starts=tuple([mention.start for mention in mentions]),
                ends=tuple([mention.end for mention in mentions]),
                held=frozenset(" ".join(o.lower().split()[:2]) for o in before if o),
                is_kin=any(map(self._is_kin, mentions)),
            )
        return told

    def _is_kin(self, mention: Name) -> bool:
        begin = max(0, mention.start - _KIN_CHARS)
        return _kin().search(self._text[begin : mention.start].lower()) is not None


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){kin_word()}(?:[ ](?:{_WHICH}))?[ ]\Z")
