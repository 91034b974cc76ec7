"""Which line breaks of a text were put in for width, told by undoing what put them in.

Mail programs, PDFs and editors fill each line until the next word has no room. So where all such
breaks follow one width, it can be found: no line is longer, and of every line that goes on in lower
case the next word would not have fitted. A break before a word that had room is then the author's;
a break before one that had none is the width's, unless the text's own habits (how often sentences
and items of lists begin lines, and how often they begin within one) make the author likelier.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

from bomay.ingest.extract.document.head_title import ORGANS
from bomay.ingest.extract.text.title_ends import title_ends
from bomay.ontology.text import CAPITALS

STOPS = frozenset(".!?:;…”\"'»")
STARTS_LIST = re.compile(
    r"[ ]*(?:[-+*•●▪]|\d{1,3}[.)](?!\d)|[a-zđ][.)]|[IVX]{1,4}[.)]|Điều \d+[a-zđ]?(?:[.:]|$)"
    r"|Chương |Mục |Căn cứ )"
)
# A line of a letterhead, of recipients or of who signs is one whatever its width, and so is what
# stands below a motto.
_ALONE = re.compile(
    r"Nơi nhận ?:|Số ?:? ?\d|CỘNG HÒA XÃ HỘI|Độc lập ?-|ĐẢNG CỘNG SẢN VIỆT NAM$"
    rf"|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[. ] ?[{CAPITALS}]{{2}}"
)
_BELOW_MOTTO = ("Hạnh phúc", "NGHĨA VIỆT NAM", "CỘNG SẢN VIỆT NAM")
_HEADING_WORDS = 4
_AUTHORITY = re.compile(rf"(?:{'|'.join(ORGANS)})[^a-z\n]{{0,90}}\n\s*(?=Căn|Theo|Xét|Trên|Thực)")
_LEAD_ON = frozenset({"CỦA", "VÀ", "DO", "VỚI", "CHO", "TẠI", "GIỮA", "THUỘC", "TRÌNH"})
_ITEM_INSIDE = re.compile(rf" (?={STARTS_LIST.pattern.removeprefix('[ ]*')})")
_STOP_INSIDE = re.compile(rf"[{re.escape(''.join(sorted(STOPS)))}](?= [^ ])")
_FIGURES = re.compile(r"\d+")
_ROMAN = re.compile(r"^[IVX]+(?=[.)])")
_ONE_SIGN = re.compile(r"^\w(?=[.)])")
# The first letters and signs of those; a letter in lower case counts with what is after it.
_BEGINS_LIST = frozenset("-+*•●▪0123456789IVXĐCMabcdđeghiklmnopqrstuvxy")
_AFTER_LETTER = (".", ")")
_JOINED = re.compile(r"[^\W\d_A-ZĐ]-(?=[^\W\d_])")
_HALF_JOINED = re.compile(r"[^\W\d_A-ZĐ]- ")
_WIDTHS = range(25, 401)
_USUAL_WIDTHS = (60, 65, 70, 72, 74, 75, 76, 78, 79, 80, 90, 100, 120)
_FEWEST, _FEW = 2, 4
_INDENTED = 10  # lines for each that has an indent, at most
_NEARLY_ALL = 0.8
_SHORT = 12  # lines of a text that has hardly two by which to tell a width
_SHORT_WIDTHS = range(50, 131)
_SLACK = 2
_SYLLABLE = 5  # letters with a space, about: the room that is left at the end of a full line
_WORD = 10  # what a word counts where words are counted: more than the slack of letters

Stored = Callable[[int, int], int]
"""How many characters a span of the text was made from."""


class _Break(NamedTuple):
    """A break between two lines with words: ``fit`` is what the first would be with one more.

    ``ends`` and ``begins`` are the kinds of what stands before and after it.
    """

    line: int
    length: int
    fit: int
    before: str
    after: str
    ends: str
    begins: str

    @property
    def within(self) -> bool:
        """Whether it may be inside of a sentence: between words of prose."""
        return self.ends == "word" and self.begins in ("lower", "upper")

    def full_at(self, width: _Width) -> bool:
        """Whether the line kept to the width and the next word had no room in it.

        Between words of prose a little less or more is enough: spaces that were two count as one.
        """
        if not self.within:
            return self.length <= width.most < self.fit
        if self.length > width.most + _SLACK:
            return width.partly
        return self.fit > width.most - 1


class _Width(NamedTuple):
    """The most characters of a line, and how many breaks that explains.

    ``partly``: lines that went on in lower case have been joined again, so there are longer ones.
    ``surely``: it explains most of them, so that headings follow it too.
    ``unit``: what a further word takes.
    """

    most: int
    explains: int
    partly: bool = False
    surely: bool = False
    unit: int = _SYLLABLE


def is_glued(before: str) -> bool:
    """Whether a line was broken after a hyphen inside of a word or number: ``05-`` ``NQ/TU``."""
    return before[-1:] == "-" and before[-2:-1].isalnum()


def is_in_code(before: str) -> bool:
    """Whether the hyphen that a line was broken after is one of a number or a code."""
    code = before[before.rfind(" ") + 1 : -1]
    return any(sign.isdigit() or sign.isupper() for sign in (code[-1], *code[1:]))


def joins_words(text: str) -> bool:
    """Whether hyphens stand between words without a space more often than with one after them."""
    return len(_JOINED.findall(text)) > len(_HALF_JOINED.findall(text))


def is_apart(before: str, after: str) -> bool:
    """Whether a line is one of the head or end of an official paper, or a heading, by its look."""
    if _ALONE.match(after) or before.endswith(_BELOW_MOTTO):
        return True
    return after.isupper() and not before.isupper() and after.count(" ") >= _HEADING_WORDS - 1


def breaks_of_width(
    lines: Sequence[str], *, stored: Stored | None = None, most_spaces: int = 1, title: str = ""
) -> frozenset[int]:
    """The numbers of the lines that were broken for one width; empty if no width tells.

    A width is one of letters, or else of words: some programs put ten on each line.

    Args:
        lines: of a text, with no spaces at their ends, one at most before.
        stored: how long a span of the text is as stored: a text that was wrapped after its letters
            were taken apart follows another width than one that was wrapped before.
        most_spaces: between two words as stored: how many stood where a line was broken is lost.
        title: of the document, where that is known.
    """
    if not _may_be_wrapped(lines):
        return frozenset()
    breaks = plain = list(_breaks(lines))
    width = _width(breaks)
    of_stored: list[_Break] = []
    if stored is not None:
        of_stored = list(_stored_breaks(lines, breaks, stored, most_spaces))
    if of_stored:
        found = _strict_width(of_stored)
        if found is None and (_are_indented(lines) or most_spaces > 1):
            found = _width(of_stored)  # indent and spaces are part of the width
        if found is not None and (
            width is None or not width.surely or found.explains > width.explains
        ):
            width, breaks = found, of_stored
    if (width is None or not width.surely) and _certain(breaks, _FEW):
        in_words = [_in_words(each) for each in breaks]
        found = _strict_width(in_words)
        if found is not None:
            width, breaks = found._replace(unit=_WORD), in_words
    if width is None and of_stored:
        width, breaks = _width(of_stored), of_stored
    if width is None:
        width, breaks = _short_width(lines, plain), plain
    if width is None:
        return frozenset()
    ends = title_ends(lines, _full_from_the_first(breaks, width), title)
    return frozenset(_inserted(lines, width, breaks, ends))


def _full_from_the_first(breaks: list[_Break], width: _Width) -> Iterator[tuple[int, bool]]:
    full = takewhile(lambda each: each.full_at(width), breaks)
    return ((each.line, each.begins == "upper") for each in full)


def _are_indented(lines: Sequence[str]) -> bool:
    return sum(line.startswith(" ") for line in lines) * _INDENTED >= len(lines)


def _may_be_wrapped(lines: Sequence[str]) -> bool:
    """Whether enough lines go on for a width to be told by."""
    short = len(lines) <= _SHORT
    going_on = [n for n, line in enumerate(lines, 1) if line and line[-1].isalpha()]
    if len(going_on) < _FEWEST:
        return short and len(lines) > _FEWEST and _may_have_width(lines)
    if short:
        return _may_have_width(lines)
    below = [lines[n] for n in going_on if n < len(lines) and lines[n]]
    lower = sum(line[0].islower() for line in below)
    return lower >= _FEWEST or len(below) >= 2 * _FEW


def _may_have_width(lines: Sequence[str]) -> bool:
    """Whether a short text has the fewest breaks by which a width is told, or lines as short.

    Any break that may be ``within`` a sentence counts.
    """
    below = [b for a, b in pairwise(lines) if a and b and _ending(a) == "word"]
    lower = sum(line.lstrip()[:1].islower() for line in below)
    return lower >= _FEWEST or len(below) >= 2 * _FEW or max(map(len, lines)) in _SHORT_WIDTHS


def _breaks(lines: Sequence[str]) -> Iterator[_Break]:
    for number, (before, following) in enumerate(pairwise(lines)):
        after = following.lstrip()  # a line may be nothing but rare spaces
        if before and after:
            room = after.find(" ")
            # Where a line ends in a hyphen, nothing tells whether a space stood behind it.
            fit = len(before) + (room if room >= 0 else len(after)) + 1
            yield _Break(
                number, len(before), fit, before, after, _ending(before), _beginning(after)
            )


def _in_words(each: _Break) -> _Break:
    length = (each.before.strip().count(" ") + 1) * _WORD
    return each._replace(length=length, fit=length + _WORD - 1)


def _stored_breaks(
    lines: Sequence[str], breaks: Iterable[_Break], stored: Stored, most_spaces: int
) -> Iterator[_Break]:
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for each in breaks:
        start, following = starts[each.line], starts[each.line + 1]
        length = stored(start, start + each.length)
        following += len(lines[each.line + 1]) - len(each.after)
        word = each.fit - each.length - 1
        fit = length + stored(following, following + word) + most_spaces
        yield each._replace(length=length, fit=fit)


def _ending(before: str) -> str:
    last = before[-1]
    if last == "|":
        return "cell"
    if last in STOPS:
        return "colon" if last in ":;" else "stop"
    return "digit" if last.isdigit() else "word"


def _beginning(after: str) -> str:
    first = after[0]
    if first.islower() and after[1:2] not in _AFTER_LETTER:
        return "lower"
    if first in _BEGINS_LIST and STARTS_LIST.match(after):
        return _sign(after)
    return "cell" if first == "|" else "lower" if first.islower() else "upper"


def _sign(text: str) -> str:
    """The kind of an item of a list: its first word, whichever its number or letter."""
    word, _, rest = text.lstrip().partition(" ")
    if not word[0].isalnum():
        return word[0] + ("0" if rest[:1].isdigit() else "")
    return _ONE_SIGN.sub("a", _ROMAN.sub("I", _FIGURES.sub("0", word)))


def _width(breaks: list[_Break]) -> _Width | None:
    """The width that explains most breaks inside of sentences; None if it does not explain enough.

    Enough is half of them; a fifth if no line is longer, for a text of broken lines may be broken
    again at another width.
    """
    certain = _certain(breaks, _FEWEST)
    if certain:
        width = _likeliest(certain, breaks)
        longer = _longer(breaks, width)
        needed = len(certain) if len(certain) < _FEW else len(certain) / 2
        if width.explains >= max(_FEWEST, needed) and longer * 10 <= len(breaks):
            return width._replace(surely=width.explains >= _NEARLY_ALL * len(certain))
        if width.explains >= max(2 * _FEW, len(certain) / 5) and not longer:
            return width
    within = [each for each in breaks if each.within]
    if len(within) < 2 * _FEW:
        return None
    width = _likeliest(within, breaks)
    if width.explains >= max(2 * _FEW, len(within) / 2):
        return width._replace(partly=True)
    return None


def _strict_width(breaks: list[_Break]) -> _Width | None:
    """The width, where it leaves hardly a break unexplained: of a measure that is a guess."""
    certain = _certain(breaks, _FEW)
    if not certain:
        return None
    width = _likeliest(certain, breaks)
    enough = width.explains >= max(_FEW, _NEARLY_ALL * len(certain))
    if enough and _longer(breaks, width) * 10 <= len(breaks):
        return width._replace(surely=True)
    return None


def _certain(breaks: list[_Break], fewest: int) -> list[_Break]:
    """Those inside of a sentence that goes on in lower case; none if they are fewer.

    A width explains no more of them than there are: most texts have too few for any.
    """
    certain = [each for each in breaks if each.begins == "lower" and each.within]
    return certain if len(certain) >= fewest else []


def _short_width(lines: Sequence[str], breaks: list[_Break]) -> _Width | None:
    """The width of a text of few lines, where nothing else can have broken them.

    That of its longest line, if each line before a break of the author's ends in a stop, but for a
    title's, and those that go on either do so in lower case or, to the last, lead to a stop.
    """
    if len(lines) > _SHORT or (most := max(map(len, lines))) not in _SHORT_WIDTHS:
        return None
    title = 0 if breaks and breaks[0].line == 0 else -1
    if title == 0 and breaks[0].fit > most and len(breaks) > 1 and breaks[1].fit <= most:
        title = 1
    below = [each for number, each in enumerate(breaks) if number > title]
    going_on = [each for each in below if each.ends in ("word", "digit")]
    if not going_on or not all(each.within and each.fit > most for each in going_on):
        return None
    lower = any(each.begins == "lower" for each in going_on) and len(going_on) >= _FEWEST
    if lower or next(line for line in reversed(lines) if line)[-1] in STOPS:
        return _Width(most, len(going_on), surely=True)
    return None


def _longer(breaks: list[_Break], width: _Width) -> int:
    return sum(each.length > width.most and " " in each.before for each in breaks)


def _likeliest(breaks: list[_Break], among: list[_Break]) -> _Width:
    """The width at which most of these breaks, out of all, are full."""
    changes: Counter[int] = Counter()
    for each in breaks:
        changes[each.length] += 1
        changes[each.fit] -= 1
    best = explained = 0
    span = (0, 0)
    for width, following in pairwise(sorted(changes)):
        explained += changes[width]
        if explained >= best and width in _WIDTHS:
            best, span = explained, (width, following)
    # Of the widths that explain as many, one that no line is longer than.
    least = max(
        (each.length for each in among if span[0] <= each.length < span[1]), default=span[0]
    )
    usual = (width for width in _USUAL_WIDTHS if least <= width < span[1])
    return _Width(next(usual, least), best)


def _inserted(
    lines: Sequence[str], width: _Width, breaks: list[_Break], title_ends: Collection[int]
) -> Iterator[int]:
    full = [each for each in breaks if each.full_at(width)]
    by_author = Counter((b.ends, b.begins) for b in breaks if not b.full_at(width))
    inside, spaces = _inside(lines)
    for each in full:
        heading = each.before.isupper() and not (width.surely and each.after.isupper())
        if heading or each.line in title_ends or is_apart(each.before, each.after):
            continue
        if each.after.isupper() and _is_authority(lines, each):
            continue
        kind = each.ends, each.begins
        by_width = inside[kind] * len(full) / max(1, spaces)
        prose = each.ends in ("word", "digit") or (each.ends, each.begins) == ("stop", "lower")
        if (prose and (each.begins in ("lower", "upper") or not by_author[kind])) or (
            by_width > by_author[kind] * width.unit / width.most
        ):
            yield each.line


def _is_authority(lines: Sequence[str], each: _Break) -> bool:
    """Whether what follows is the name of who passes an act, above its grounds."""
    if each.before[each.before.rfind(" ") + 1 :] in _LEAD_ON:
        return False  # the title goes on: ``QUY CHẾ LÀM VIỆC CỦA`` ``ỦY BAN …``
    below = "\n".join(lines[each.line + 1 : each.line + 4]).lstrip()
    return _AUTHORITY.match(below) is not None


def _inside(lines: Sequence[str]) -> tuple[Counter[tuple[str, str]], int]:
    """How often what ends and begins lines stands within them, and how many spaces do."""
    found: Counter[tuple[str, str]] = Counter()
    spaces = 0
    for line in lines:
        spaces += line.count(" ")
        items = {
            match.start(): _sign(_word_at(line, match.end(), more=2))
            for match in _ITEM_INSIDE.finditer(line)
        }
        stops = {match.start() + 1 for match in _STOP_INSIDE.finditer(line)}
        for at in items.keys() | stops:
            before, after = line[at - 1 : at], _word_at(line, at + 1)
            if before.strip(" ") and after:
                found[_ending(before), items.get(at) or _beginning(after)] += 1
    return found, spaces


def _word_at(line: str, start: int, *, more: int = 0) -> str:
    """The word at ``start`` and ``more`` characters behind it; never a copy of the whole line."""
    end = line.find(" ", start)
    return line[start:] if end < 0 else line[start : end + more]
