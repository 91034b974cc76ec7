"""How much of each act of a list is meant: all of it, or a place inside it.

``Bãi bỏ Quyết định A và Điều 2 Quyết định B``: all of A, an article of B. What stands between two
members is the second one's own; a place is shared where the members share a noun (``Điều 3 các
Quyết định A, B``) or the preposition before them (``Điều 3 của A và của B``).
"""

from __future__ import annotations

import re
from typing import Protocol

from bomay.ingest.extract.citations.scene import Said, Scene, plain

PART = re.compile(r"(?<!\w)(?:điểm|khoản|điều|mục|chương|phụ lục) [\da-zđivx]{1,4}(?!\w)")
# What names a place inside an act, and not a word that only begins so.
PLACE_NOUN = (
    r"(?:(?<!thời )(?<!thí )(?<!địa )(?<!quan )(?<!đặc )điểm|(?<!tài )khoản"
    r"|(?<!sung một số )điều(?! (?:kiện|lệ|chỉnh|hành|tra|phối|trị|dưỡng|ước|động))"
    r"|mục(?! (?:tiêu|đích))|phụ lục|chương(?! trình)|danh mục|(?<!đại )biểu|mẫu|quy trình)"
)
# ``bãi bỏ A và nội dung về học phí tại B``
MATTER = (
    r"(?:(?:(?:nội dung|quy định)\s[^\n;:,\d]{3,70}|thủ tục hành chính\s[^\n;:]{3,70})"
    r"\stại\s(?:các )?)"
)
# A place of its own opens the member, behind what joins it to the one before.
_OWN = re.compile(
    r"(?:[,;]|(?<!\w)(?:và|cùng|hoặc|với|cũng như)(?!\w))\s*"
    r"(?:(?:nội dung|quy định|các|một số|tại|của|trong)\s)*"
    rf"(?:{PLACE_NOUN}(?!\w)|một phần\s|(?<=nội dung\s)về\s)[^;:]{{0,160}}"
    r"(?<!, )(?<! và )(?<! cùng )(?<! hoặc )\Z"  # nothing joins the act to what a title tells
    # "A và mục tiêu tại B", "A và Chương trình số 5 kèm theo B"
    r"|(?:[,;]|(?<!\w)(?:và|cùng|hoặc)(?!\w))\s[^,;:]{3,80}\s(?:tại|kèm theo)\s(?:các )?\Z"
)
_WHOLE = re.compile(r"(?<!\w)toàn bộ\s(?:(?:nội dung|các|của)\s)*\Z")
# ``Điều 3 các Quyết định``, ``Điều 3 các văn bản sau: Quyết định``
_SHARED_NOUN = re.compile(r"(?<!\w)(?:các|những|hai|ba|0\d)(?:\s[^\W\d]+){0,4}\s?:?\s\Z")
_OF = re.compile(r"(?<!\w)(?:của|tại|trong|thuộc|kèm theo)\s\Z")
# The cues that end acts, and what they do to one of which no place is named.
_ENDING_CUES = {
    "replaces": "replaces",
    "replaces-place": "replaces",
    "repeals": "repeals",
    "repeals-part": "repeals",
}
PLACES_REPLACED = frozenset({"replaces", "replaces-place"})
_CHANGED = frozenset({"amends", "replaces", "repeals"})
_REACH = 160
_BARE = re.compile(r"số|sổ|\d")


class Member(Protocol):
    """An act at its place in a list."""

    @property
    def start(self) -> int: ...
    @property
    def after(self) -> int: ...


class Places:
    """How much is meant of each act of one list, asked in reading order."""

    def __init__(self, flat: str, first: Member, *, lead: int, partial: bool) -> None:
        """``lead`` is where the words before the first act begin, its place among them."""
        self._flat = flat
        self._last = first
        self._partial = partial
        self._among = self._of = False
        # ``một phần``, ``danh mục``, ``một số điều``: nothing tells of which acts they are not.
        self.open = partial and PART.search(flat, lead, first.start) is None
        if partial and not self.open:
            self._governs(lead, first)

    def of_next(self, act: Member) -> bool:
        """Whether only a place inside the next act of the list is meant."""
        flat, begin = self._flat, self._last.after
        self._last = act
        own = _OWN.search(flat, begin, act.start)
        if own is not None:
            self._partial, self.open = True, False
            self._governs(own.start(), act)
        elif _WHOLE.search(flat, begin, act.start):
            self._partial = self.open = False
        elif not (self.open or _BARE.match(flat, act.start) or self._shares(begin, act)):
            self._partial = False
        return self._partial

    def _governs(self, start: int, act: Member) -> None:
        """Note how far the place before an act reaches."""
        numbered = [found.end() for found in PART.finditer(self._flat, start, act.start)]
        place = numbered[-1] if numbered else start
        self._among = _SHARED_NOUN.search(self._flat, place, act.start) is not None
        self._of = _OF.search(self._flat, place, act.start) is not None

    def _shares(self, begin: int, act: Member) -> bool:
        """Whether the place before the members goes on to hold for an act with its own noun."""
        if self._among:
            return True
        apart = self._flat.find(";", begin, act.start) >= 0
        return not apart and (self._of or _OF.search(self._flat, begin, act.start) is not None)


class Listed:
    """The list that a cue is over, so that each act of it gets its own place.

    Of ``thay thế một phần A và B`` the text leaves open how much of B is.
    """

    def __init__(self, scene: Scene, head: Said) -> None:
        self._head = head
        self._whole = _ENDING_CUES.get(head.pattern.removesuffix("-list"))
        if self._whole is not None:
            # A place of an act that another is put for: the act is changed.
            self._part = "amends" if head.pattern in PLACES_REPLACED else self._whole
            lead = _lead(scene, head)
            self._places = Places(scene.flat, head.mention, lead=lead, partial=head.partial)

    def goes_on(self, one: Said) -> bool:
        """Whether an act has what it is said of from the head of the list."""
        head = self._head
        return one.cue is not None and one.start == head.start and one.cue == head.cue

    def own(self, one: Said) -> Said:
        """What is said of the next act of the list."""
        if self._whole is None or one.relation not in _CHANGED:
            return one
        partial = self._places.of_next(one.mention)
        if partial and self._places.open and self._whole == "replaces":
            return plain(one.mention)
        return one._replace(relation=self._part if partial else self._whole, partial=partial)


def _lead(scene: Scene, head: Said) -> int:
    """Where the words before the first act of a list begin: at its cue, or with its line."""
    at = head.mention.start
    return head.start if head.start < at else scene.clause_start(max(0, at - _REACH), at)
