"""Lists of somebody's earlier offices that go on in sentences of nothing but offices.

``Ông đã giữ nhiều vị trí, như Bí thư X, Chủ tịch Y. Viện trưởng Z, Bộ trưởng W.``
"""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.posts import Post
from bomay.ontology.facts import Status

_MAX_JOINT = 4  # characters between two sentences of a list


class Listing:
    """The list of offices of one text that was begun last.

    Args:
        text: normalised. low: the same in lower case.
    """

    def __init__(self, text: str, low: str) -> None:
        self._text, self._low = text, low
        self._to = -1  # where its offices end so far

    def may_begin(self, begin: int, chain: Sequence[Post], status: Status | None) -> None:
        """Remember where a chain ends if the words from ``begin`` to it begin a list."""
        listed = status == "former" and gaps.MANY_OFFICES.search(self._low, begin, chain[0].start)
        self._to = self._end_of(chain) if listed else -1

    def goes_on(self, chain: Sequence[Post]) -> bool:
        """Whether a chain is all of the sentence behind the list, and so part of it."""
        start = chain[0].start
        if self._to < 0 or start - self._to > _MAX_JOINT:
            return False
        stop = gaps.ENDS_THERE.match(self._text, self._to)
        if stop is None or self._text[stop.end() : start].strip():
            return False
        end = self._end_of(chain)
        if gaps.ENDS_THERE.match(self._text, end) is None:
            return False
        self._to = end
        return True

    def _end_of(self, chain: Sequence[Post]) -> int:
        """Where the last office ends, with the terms printed behind it."""
        end = chain[-1].end
        terms = gaps.TERMS.match(self._text, end)
        return terms.end() if terms is not None else end
