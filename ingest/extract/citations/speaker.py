"""Whose words stand at a place of a text that repeats other acts.

A consolidated text prints an act with what was changed in it, a codified one prints articles of
many acts, each with its source in brackets. ``Nghị định này thay thế …`` there is said by the act
that is repeated, not by the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.titles import in_source
from bomay.ingest.extract.citations.scene import DOCUMENT
from bomay.ingest.extract.text.anchors import Pieces, flatten, places
from bomay.ontology.numbers import number_key
from bomay.ontology.values import value

_OPENING = 6000
# ``Nghị định số 15/2019/NĐ-CP ngày … của Chính phủ …, có hiệu lực kể từ ngày … (, được sửa đổi …)``
# Up to the next act at the start of a line; titles have semicolons.
_IN_FORCE = re.compile(
    r"(?:(?!\n\s*(?:\d{1,2}[.)]\s)?(?:Luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Căn cứ)\s)[\s\S])"
    r"{0,700}?(?:có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\s"
    r"|được\s+sửa\s+đổi,\s+bổ\s+sung\s+(?:bởi|theo)\s*:)"
)
_CONSOLIDATED = re.compile(
    r"VĂN BẢN HỢP NHẤT|XÁC THỰC\s+VĂN\s+BẢN|được\s+sửa\s+đổi,\s+bổ\s+sung\s+(?:bởi|theo)\s*:"
)
# One of these or the last words of it are in each of those, and are found much faster.
_HINTS = ("VĂN BẢN HỢP NHẤT", "XÁC THỰC")
_AMENDED_BY = re.compile(r"đổi,\s+bổ\s+sung\s+(?:bởi|theo)\s*:")
_CONSOLIDATING = Pieces("hợp nhất", "xác thực", "đổi,")  # one is in every such text
_GROUNDS = re.compile(r"\n[ ]*(?:Căn cứ|Chương I\b|Điều 1\b|Để )")
_LINE_START = re.compile(r"\n[ ]*(?:\d{1,2}[.)][ ])?\Z")
_NEW_LINE = re.compile(r"(?:[.:;]\s*\n|\n\s*\n|\n[ ]*\d{1,2}[.)])[ ]*(?:\d{1,2}[.)][ ])?\Z")
_QUOTES = re.compile("[“”]")
_SAYS = re.compile(r"như\s+sau\s*:\s*\Z")
_OPENED = "“"
_RESTS = re.compile(r"có\s+căn\s+cứ\s+ban\s+hành\s+như\s+sau\s*:\s*")
_AT_QUOTE = re.compile("(?!Căn\\s)")
_SAID_REST = 60
_FEW = 6
# The marks of footnotes may stand behind the last word.
_SENTENCE_END = re.compile(r"[.”](?:\d{1,2} ?)*\s*\n|”")
_OWN_CODE = "VBHN"
_ENACTING = re.compile(
    r"\n[^\n;]{3,90}\sban\s+hành\s+(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư)\s"
)
_SAID = re.compile(r"(?:như\s+sau|quy\s+định|sửa\s+đổi)\s*:\Z")
_SAID_CHARS = 24
# ``Điều 4. Sửa đổi, bổ sung khoản 5 Điều 27`` and below it ``“5. Định kỳ …``, without a colon.
_PUT_IN = re.compile(r"“(?:Điều \d{1,3}[a-zđ]?[.:]|\d{1,2}[a-zđ]?[.)]|[a-zđ]{1,2}\)) ")
_CHANGED = re.compile(r"(?:đổi|sung|thế)\s[^:;.“”]{3,140}\n\s*\Z")
_CHANGED_CHARS = 180
_FOOTNOTE = 700
_LONGEST_QUOTE = 9000
_LONG_TITLE = 2500
_FEWEST_SOURCES = 3
# ``Điều 39.1.NĐ.14. Tổ chức thực hiện``: the fourteenth article of the act 39.1.NĐ.
_HEADING = "Điều "  # how such a line begins
_ARTICLE = re.compile(r"Điều (?P<act>\d{1,2}\.\d{1,2}\.[A-ZĐ]{2,3}(?:\.\d+)*?)\.\d+[a-zđ]?\.\s")
NOBODY = ""
_ELSEWHERE = " này có nội dung liên quan"
_CROSS = Pieces(_ELSEWHERE)
_CROSS_REFERENCE = re.compile(rf"\((?:Điều|Chương|Mục|Khoản|Phần){_ELSEWHERE}[^\n]*")


@value(frozen=True, slots=True)
class Speakers:
    """Who speaks where.

    Attributes:
        base: the act that a consolidated text repeats.
        opening: where the consolidated acts are named, end exclusive.
        amending: keys of the numbers of those that amended it, and of what their titles name.
    """

    base: DirectiveMention | None = None
    opening: tuple[int, int] = (0, 0)
    amending: frozenset[str] = frozenset()
    _starts: tuple[int, ...] = ()
    _acts: tuple[tuple[int, str], ...] = ()
    _cross: tuple[tuple[int, int], ...] = ()
    _quotes: tuple[tuple[int, int], ...] = ()

    @property
    def codified(self) -> bool:
        """Whether articles of many acts are repeated, each with its source."""
        return self.base is None and bool(self._starts)

    def amended_by(self, number: str) -> bool:
        """Whether an act of this number amended the one that is repeated."""
        return number_key(number) in self.amending

    def at(self, offset: int) -> str:
        """The number of the act whose words stand at ``offset``, ``document``, or ``NOBODY``."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._acts[index][0]:
            return self._acts[index][1]
        return self.base.number if self.base is not None else DOCUMENT

    def repeated_at(self, offset: int) -> str | None:
        """The number of the act repeated there, ``NOBODY``, or None where the text's own words."""
        speaker = self.at(offset)
        return speaker if speaker != DOCUMENT else None

    def is_consolidated(self, text: str, mention: DirectiveMention) -> bool:
        """Whether a mention names the act consolidated, or one that amended it."""
        return self.in_opening(mention.start) and _opens_line(text, mention)

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies in words quoted from another act, or put into it."""
        index = bisect_right(self._quotes, (offset, offset)) - 1
        return index >= 0 and offset < self._quotes[index][1]

    def in_opening(self, offset: int) -> bool:
        """Whether an offset lies where the consolidated acts are named, with their titles."""
        first, last = self.opening
        return first <= offset < last

    def is_cross_reference(self, offset: int) -> bool:
        """Whether an offset lies in a line that only points to other articles."""
        index = bisect_right(self._cross, (offset, offset)) - 1
        return index >= 0 and offset < self._cross[index][1]


def find_speakers(text: str, mentions: Sequence[DirectiveMention]) -> Speakers:
    """Read whose words a text repeats; empty for the others, which are nearly all."""
    cross: tuple[tuple[int, int], ...] = ()
    if _CROSS.are_in(flatten(text)):
        cross = tuple(found.span() for found in _CROSS_REFERENCE.finditer(text))
    articles = list(_codified(text, mentions))
    if len(articles) >= _FEWEST_SOURCES:
        starts = tuple(start for start, _ in articles)
        ends = (*starts[1:], len(text))
        named = tuple((end, who) for (_, who), end in zip(articles, ends, strict=True))
        return Speakers(_starts=starts, _acts=named, _cross=cross)
    base = _base(text, mentions)
    if base is None:
        return Speakers(_cross=cross, _quotes=tuple(_told(text)))
    grounds = _GROUNDS.search(text, base.end, base.end + _OPENING)
    end = grounds.start() if grounds is not None else base.end
    opening = [one for one in mentions if base.end <= one.start < end]
    begin = [one for one in opening if _begins(text, one)]
    amending = frozenset(number_key(one.number) for one in begin)
    since = begin[0].start if begin else base.end  # before it the title of the base goes on
    in_titles = frozenset(number_key(one.number) for one in opening if one.start >= since)
    quotes = sorted(_quoted(text, end, mentions, amending))
    return Speakers(
        base=base,
        opening=(base.start, end),
        amending=amending | in_titles,
        _starts=tuple(start for start, _, _ in quotes),
        _acts=tuple((stop, number) for _, stop, number in quotes),
        _cross=cross,
    )


def _codified(text: str, mentions: Sequence[DirectiveMention]) -> Iterator[tuple[int, str]]:
    """Where each article of a codified text begins, and whose it is.

    An article without its source in brackets is of the act that others of its series name, or of
    nobody known.
    """
    headings: list[tuple[int, str]] = []
    if _HEADING in text:
        headings = [(found.start(), found["act"]) for found in _ARTICLE.finditer(text)]
    begins = [start for start, _ in headings]
    acts: dict[str, str] = {}
    sourced: dict[int, tuple[int, str]] = {}
    for one in mentions:
        if not in_source(text, one.start):
            continue
        at = bisect_right(begins, one.start) - 1
        if at >= 0 and at not in sourced:
            sourced[at] = (one.start, one.number)
            acts.setdefault(headings[at][1], one.number)
        else:
            sourced[-1 - len(sourced)] = (one.start, one.number)
    alone = (
        (start, acts.get(act, NOBODY))
        for at, (start, act) in enumerate(headings)
        if at not in sourced
    )
    yield from sorted([*sourced.values(), *alone])


def _base(text: str, mentions: Sequence[DirectiveMention]) -> DirectiveMention | None:
    """The act of a consolidated text: the first named on a line of its own with its force."""
    if not _CONSOLIDATING.are_in(flatten(text)) or not _is_consolidated(text):
        return None
    grounds = _GROUNDS.search(text, 0, _OPENING)
    last = grounds.start() if grounds is not None else _OPENING
    for one in mentions:
        if one.start > last:
            return None
        # Acts in the title above stand inside a line, or without their force.
        numbered = one.pattern in ("number", "own")
        if numbered and _opens_line(text, one) and _IN_FORCE.match(text, one.end) is not None:
            return one
    return None


def _is_consolidated(text: str) -> bool:
    """Whether a text says so, by what it is or by what amended it."""
    hinted = any(hint in text for hint in _HINTS) or _AMENDED_BY.search(text) is not None
    return hinted and _CONSOLIDATED.search(text) is not None


def _opens_line(text: str, mention: DirectiveMention) -> bool:
    return _LINE_START.search(text, max(0, mention.start - 8), mention.start) is not None


def _begins(text: str, mention: DirectiveMention) -> bool:
    """Whether nothing goes on before the line of a mention, as it does where a title wraps."""
    return _NEW_LINE.search(text, max(0, mention.start - 12), mention.start) is not None


def _quoted(
    text: str, since: int, mentions: Sequence[DirectiveMention], amending: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """``Điều 2 của Thông tư số 6 … quy định như sau: “…”``: what footnotes quote of other acts."""
    yield from _resting(text, since, mentions, amending)
    ends = [mention.end for mention in mentions]
    for found in _QUOTES.finditer(text, since):
        if found[0] != "“" or _SAYS.search(text, max(0, found.start() - 12), found.start()) is None:
            continue
        last = bisect_right(ends, found.start()) - 1
        if last < 0 or _is_far(text, mentions[last], found.start()):
            continue
        said_by = _said_by(text, mentions, last, found.start(), among=amending)
        if said_by is not None:
            yield found.start(), _close(text, found.end()), said_by


def _is_far(text: str, mention: DirectiveMention, at: int) -> bool:
    """Whether more than a title stands between an act and a quotation."""
    return at - mention.end > _FOOTNOTE and mention.start < _sentence_start(text, at)


def _said_by(
    text: str, mentions: Sequence[DirectiveMention], last: int, at: int, *, among: frozenset[str]
) -> str | None:
    """Whose words a quotation has: of the act named before it, best one of those that amended."""
    if _is_own(mentions[last]):  # pages mix the certificate with the footnotes
        return _amender(mentions, last, among=among)
    named = _of_line(text, mentions, last, at)
    if number_key(named) in among and not _RESTS.search(text, max(0, at - _SAID_REST), at):
        return named
    return _amender(mentions, last, among=among, begin=_sentence_start(text, at)) or named


def _resting(
    text: str, since: int, mentions: Sequence[DirectiveMention], amending: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """``Thông tư số 6 … có căn cứ ban hành như sau: Căn cứ …``: its grounds, in a footnote."""
    ends = [mention.end for mention in mentions]
    for found in _RESTS.finditer(text, since):
        last = bisect_right(ends, found.start()) - 1
        if last < 0 or _AT_QUOTE.match(text, found.end()) is not None:
            continue
        if found.start() - mentions[last].end > _LONG_TITLE:
            continue
        enacting = _ENACTING.search(text, found.end(), found.end() + _LONGEST_QUOTE)
        if enacting is not None:
            said_by = _amender(
                mentions, last, among=amending, begin=_sentence_start(text, found.start())
            )
            yield found.end(), enacting.end(), said_by or mentions[last].number


def _amender(
    mentions: Sequence[DirectiveMention], last: int, *, among: frozenset[str], begin: int = 0
) -> str | None:
    """The nearest act of those that amended, a few mentions back but not before an offset."""
    for one in reversed(mentions[max(0, last - _FEW) : last + 1]):
        if one.start < begin:
            return None
        if number_key(one.number) in among:
            return one.number
    return None


def _sentence_start(text: str, at: int) -> int:
    start = max(0, at - _LONG_TITLE)
    for found in _SENTENCE_END.finditer(text, start, at):
        start = found.end()
    return start


def _told(text: str) -> Iterator[tuple[int, int]]:
    """``Sửa đổi Điều 1 như sau: “…”``, ``Điều 5 quy định: “…”``: words that are not this act's."""
    end = 0
    for quote in places(text, _OPENED):
        start = quote + len(_OPENED)
        if start > end and _is_led_to(text, quote):
            end = _close(text, start)
            if end == start and len(text) - start < _LONGEST_QUOTE and _is_put_in(text, quote):
                end = len(text)  # the text breaks off in what is put into another act
            yield start, end


def _is_led_to(text: str, quote: int) -> bool:
    said = text[max(0, quote - _SAID_CHARS) : quote].rstrip()
    if said.endswith(":"):
        return _SAID.search(said) is not None
    return _is_put_in(text, quote)


def _is_put_in(text: str, quote: int) -> bool:
    if _PUT_IN.match(text, quote) is None:
        return False
    return _CHANGED.search(text, max(0, quote - _CHANGED_CHARS), quote) is not None


def _close(text: str, at: int) -> int:
    """Where a quotation ends; words in quotation marks inside it do not end it."""
    depth = 1
    for found in _QUOTES.finditer(text, at, at + _LONGEST_QUOTE):
        depth += 1 if found[0] == "“" else -1
        if depth == 0:
            return found.start()
    return at


def _of_line(text: str, mentions: Sequence[DirectiveMention], last: int, at: int) -> str:
    """The first act named in the sentence before a quotation: those behind it are in its title.

    The number of the consolidated text itself may stand above the footnotes and says nothing.
    """
    begin = _sentence_start(text, at)
    while last > 0 and mentions[last - 1].start >= begin and not _is_own(mentions[last - 1]):
        last -= 1
    return mentions[last].number


def _is_own(mention: DirectiveMention) -> bool:
    return mention.parts is not None and mention.parts.code == _OWN_CODE
