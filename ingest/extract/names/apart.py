"""Two forms that could be one foreigner's, whom the text tells to be two."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from bomay.ingest.extract.names.forms import Name
from bomay.ontology import tables

_SENTENCE_ENDS = re.compile(r"[.!?…][\"”’)]*[ ]|\n")
_KIN_CHARS = 12  # the longest word of kin and a space


class Apart:
    """Tells who stand beside each other, behind different offices, or as each other's kin.

    Args:
        full: mentions of persons by their names in full.
        offices: the office that ends at each place.
    """

    def __init__(self, text: str, full: Sequence[Name], offices: Mapping[int, str]) -> None:
        self._text, self._full, self._offices = text, full, offices
        self._by_name: dict[str, list[Name]] = {}

    def are(self, one: str, other: str) -> bool:
        """Whether two forms are of two persons."""
        ones, others = self._mentions(one), self._mentions(other)
        if not ones or not others:
            return False
        if any(map(self._is_kin, ones)) != any(map(self._is_kin, others)):
            return True
        held, held_too = self._held(ones), self._held(others)
        if held and held_too and held.isdisjoint(held_too):
            return True
        in_order = sorted([*ones, *others], key=attrgetter("start"))
        return any(
            first.full != second.full
            and _SENTENCE_ENDS.search(self._text, first.end, second.start) is None
            for first, second in pairwise(in_order)
        )

    def _mentions(self, name: str) -> list[Name]:
        if not self._by_name:
            for mention in self._full:
                self._by_name.setdefault(mention.full, []).append(mention)
        return self._by_name.get(name, [])

    def _held(self, mentions: list[Name]) -> set[str]:
        """The heads of the offices right before: two words tell one from another."""
        before = [self._offices.get(mention.start - 1) for mention in mentions]
        return {" ".join(office.lower().split()[:2]) for office in before if office}

    def _is_kin(self, mention: Name) -> bool:
        begin = max(0, mention.start - _KIN_CHARS)
        return _kin().search(self._text[begin : mention.start].lower()) is not None


@cache
def _kin() -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in tables.rows("kin_words"))
    return re.compile(rf"(?<!\w)(?:{words})[ ]\Z")
