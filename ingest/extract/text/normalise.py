"""Text as parsers want it, with an exact way back to the text as stored.

What changes: NFC; zero-width characters and soft hyphens go; every space-like character is a plain
space and runs of them are one, beside a line break none; every dash-like character is ``-``;
look-alikes of Latin letters and of Đ are those; single Roman-numeral characters are letters; the
old tone placement becomes the new one (``Uỷ``, ``hoà`` become ``Ủy``, ``hòa``); a line break inside
a hard-wrapped sentence is a space, with the page number or the mail's ``>`` beside it; the numbers
of acts have none, and figures where a scan read ``O`` and ``l``; no space stands before a comma or
stop. What parsers show to people they take from the stored text (``Reading.quote``): display keeps
the source's spelling.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from bomay.ingest.extract.text.anchors import find_at, places
from bomay.ingest.extract.text.bullets import begins_with_one, bullets
from bomay.ingest.extract.text.figures import with_figures
from bomay.ingest.extract.text.inline_marks import shown
from bomay.ingest.extract.text.letter_spaced import letter_spaced
from bomay.ingest.extract.text.lines import join_wrapped, spaces_between_words
from bomay.ingest.extract.text.page_marks import (
    line_numbers,
    page_numbers,
    quote_marks,
    running_heads,
)
from bomay.ingest.extract.text.signs import (
    INVISIBLE,
    LOOSE,
    MARKS,
    OLD_TONE,
    ONE_TO_ONE,
    PARTED,
    PLAIN,
    SIGNS_OF_NUMBERS,
    STOPS,
    UNBROKEN,
    Kind,
    Signs,
    signs_of,
)
from bomay.ingest.extract.text.unmarked import with_marks
from bomay.ontology.number_codes import look_alikes
from bomay.ontology.numbers import find_numbers
from bomay.ontology.values import Value, value

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_CLUSTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]+|[\u2160-\u217f]")
_MARK = re.compile(f"[{MARKS}]")
_LETTERS = frozenset(map(chr, look_alikes()))
# The marks that make letters come before those that make tones, as NFC wants them.
_LETTER_MARKS = "\u0302\u0306\u031b"
Marks = Callable[[str], Iterator[tuple[int, int]]]
"""What finds the spans of some marks."""
_USUAL_LENGTH = 1 << 17
_OFFSETS = "i"  # no text has as many letters as four bytes can count
_SPACES = re.compile(r"[ \u00a0]+(?=\n)|[ \u00a0]{2,}")
_SEVERAL_SPACES = re.compile("  +")
_FEW = 20  # spaces for each
_INDENT = re.compile(" +")
_APART = re.compile(
    r"[0-9A-ZĐƯ](?: [-/] ?|[-/] )(?:[A-ZĐƯ]{2}|(?<=/.)(?:19|20)[0-9]{2})"
    r"|[0-9] /(?:19|20)[0-9]{2}"
)
# ``Giám đốc Sở Y tế ⏎Hà Nam⏎ cho biết``, ``Sau ⏎bão⏎, trời``.
_LINK = re.compile(
    r" \n(?<=[^\s.!?:;>] \n)(?P<link>[^\n >][^\n]*)\n(?:(?=[ ,.;:)][^\n])|(?<= \n)(?=[^\n]))"
)
_LONGEST_LINK, _DOUBLED = 80, 6  # spaces for each two of a text that doubles them
_EMPTIED = ",\n \n"
_EMPTY_LINK = re.compile(_EMPTIED)
_FEW_LINES = 2  # lines for each that has a space at its end
_FLOWED_WIDTHS = range(40, 131)
_WINDOWS_BREAK = re.compile("\r(?=\n)")
_OPENING = re.compile(r'"(?<![^\s(\[“:/-].)(?=\S)')
# They begin with the break itself, which is found fast.
_ONE_BREAK = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
_INNER_BREAKS = re.compile(r"\n(?<=[^\n]\n)\n*(?=[^\n])")
_BREAKS = re.compile(r"\n\n*")
_BEFORE_STOPS = re.compile(r" (?=[,;:.](?:[ \n]|\Z))")

_SEVERAL = frozenset({Kind.PAIR, Kind.AT_END})
_IN_NUMBERS = frozenset({Kind.APART, Kind.MISREAD})
_BEFORE_HEADINGS = frozenset({Kind.LETTER, *LOOSE})
_HEADS = (quote_marks, running_heads)
_PAGE_MARKS = (quote_marks, line_numbers, running_heads, page_numbers)

# ``quý`` has its tone where it belongs; no syllable of ours begins so: ``Zoé``, ``Chloé``.
_NO_SYLLABLE = tuple(end.encode() for end in (*"qQzZwWfFjJ", "hl", "cl", "Cl", "fl"))
_NEW_TONE = {old.encode(): new.encode() for old, new in OLD_TONE.items()}
_MOST_BYTES = 4  # of a letter
_ENDS_OF_DEGREES = tuple(
    f"{begin}{end}" for begin in ("T", "G", "B", "Th", "L", "K", "D") for end in "Ss"
)


@value(frozen=True, slots=True)
class Normalised(Value):
    """A normalised text and where each of its characters came from.

    Attributes:
        text: the normalised text.
        starts: for each character its first offset in the source, then the source's length;
            None while every character stands where it stood.
        ends: for each character the offset just after it in the source; None with ``starts``.
        unmarked: a text typed without marks as it is printed; None for others.
    """

    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None
    unmarked: str | None = None

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source span of ``text[start:end]``."""
        if self.starts is None or self.ends is None:
            return start, end
        if end <= start:
            return self.starts[start], self.starts[start]
        return self.starts[start], self.ends[end - 1]

    def stored_length(self, source: str, start: int, end: int) -> int:
        """How many characters the source has for ``text[start:end]``, a whole line or its start.

        Marks at the edges count, which were part of the line; spaces behind it do not.
        """
        if self.starts is None or self.ends is None:
            return end - start
        first = self.ends[start - 1] if start else 0
        return len(source[first : self.starts[end]].rstrip())


def normalise(text: str, *, title: str = "") -> Normalised:
    """Normalise a stored text, of a document of that title; linear in its length."""
    source = text
    result = Normalised(source)
    signs = signs_of(source)
    if Kind.SHOWN in signs.kinds and (changes := shown(source)):
        result = _changed(result, changes)
        signs = signs_of(result.text)
    quoted, rewrapped = 0, False
    if Kind.QUOTED in signs.kinds:  # they hide what begins a mail's lines: quotes, bullets
        text = result.text
        rewrapped = text[:1] == ">" and text.count("\n>") < text.count("\n")
        result = _without(quote_marks, result)
        quoted = len(text) - len(result.text)
        signs = signs_of(result.text) if quoted else signs
    composed = Kind.RARE not in signs.kinds or unicodedata.is_normalized("NFC", result.text)
    if Kind.ODD in signs.kinds or not composed:
        result = _with_usual_letters(result, signs.printed(Kind.ODD), composed=composed)
        signs = signs_of(result.text)
    before = _respelt(result, signs)
    # Marks of mails are left out of every line alike: that alone tells of no other widths.
    kept = len(before.text) + quoted == len(source) if quoted else before.starts is None
    stored = source if rewrapped or not kept else None
    return _in_paragraphs(before, title, signs=signs, source=source, stored=stored)


def _with_usual_letters(result: Normalised, characters: set[str], *, composed: bool) -> Normalised:
    """The text in NFC, which it may be already, without these characters that are odd in it."""
    odd = "".join(characters)
    if "\r" in odd and "\r\n" in result.text:
        result = _edit(result, _WINDOWS_BREAK, lambda found: "")
    if _INVISIBLE.search(odd):
        result = _edit(result, _INVISIBLE, lambda found: "")
    if not _LETTERS.isdisjoint(odd):
        result = result._replace(text=result.text.translate(look_alikes()))
    if _MARK.search(odd) or not composed:
        result = _edit(result, _CLUSTER, _composed)
        changed = result.text.translate(ONE_TO_ONE)
    else:
        changed = result.text
        for character in odd:
            changed = changed.replace(character, PLAIN.get(character, character))
    if changed.count(UNBROKEN) * _FEW > changed.count(" "):
        changed = changed.replace(UNBROKEN, " ")  # put in by a program, also where lines broke
    return result._replace(text=changed)


def _in_paragraphs(
    before: Normalised, title: str, *, signs: Signs, source: str, stored: str | None
) -> Normalised:
    """Without the breaks of lines that go on; they are told by widths, so by single spaces.

    Where spaces were put in between words, also by the widths of the ``source``; by those of
    ``stored`` where that is given, since letters have been put together or characters left out.
    ``signs`` are those of the text before letters of it were spelt anew.
    """
    single = _with_single_spaces(before, signs) if signs.are_loose else before
    changes = [*_headings(single.text, signs), *_bullets(single.text, signs)]
    single = _changed(single, sorted(changes)) if changes else single
    if Kind.NOTE in signs.kinds or not signs.marked:
        marked = with_marks(single.text)  # of the same length
        if marked is not single.text:
            single = single._replace(text=marked, unmarked=single.text)
    marks = _PAGE_MARKS if single is not before or Kind.NUMBERED in signs.kinds else _HEADS
    spaced = _without_marks(marks, single)
    if spaced is not before or Kind.BLANK in signs.kinds:
        spaced = _close_lines(spaced)
    if spaced is not before or not _IN_NUMBERS.isdisjoint(signs.kinds):
        spaced = _numbers_together(spaced)
    pairs = Kind.PAIR in signs.kinds
    most_spaces = spaces_between_words(before.text) if pairs else 1
    told = most_spaces > 1 or (pairs and "\n  " in before.text)
    joined = _joined(spaced, title, source if told else stored, most_spaces)
    if joined is not spaced:
        joined = _without_spaces_before_stops(_one_space_each(joined))
        joined = _close_lines(_numbers_together(joined))
    # Only what was taken away can have left another indent.
    indents = Kind.INDENT in signs.kinds or joined is not before
    joined = _without_indents(joined) if indents else joined
    parted = joined is not before or Kind.PARTED in signs.kinds
    return _in_one_line(joined) if parted else joined


def _with_single_spaces(before: Normalised, signs: Signs) -> Normalised:
    """One space between words, none at line breaks and before stops, and no marks of mails."""
    quoted = _close_lines(_without(quote_marks, before))
    linked = single = quoted
    if signs.unbroken or not _SEVERAL.isdisjoint(signs.kinds):
        linked = _links_in_line(quoted)
        single = _one_space_each(linked)
    # Several for one leave none before a stop where there was none.
    before_stops = Kind.BEFORE_STOP in signs.kinds or signs.unbroken or linked is not before
    return _without_spaces_before_stops(single) if before_stops else single


def _headings(text: str, signs: Signs) -> Iterable[tuple[int, int, str]]:
    alone = " " in text[:2] or not _BEFORE_HEADINGS.isdisjoint(signs.kinds)
    return letter_spaced(text) if alone else ()


def _bullets(text: str, signs: Signs) -> Iterable[tuple[int, int, str]]:
    return bullets(text) if Kind.DRAWN in signs.kinds or begins_with_one(text) else ()


def _links_in_line(before: Normalised) -> Normalised:
    """Where a page's links stand on lines of their own within a sentence, without those breaks.

    The space before a link, or behind it, is then at the end or at the head of a line, where no
    other line has one.
    """
    text = before.text
    if "  \n" in text and text.count("  ") * _DOUBLED > text.count(" "):
        before = _edit(before, _SEVERAL_SPACES, lambda found: " ")  # else breaks of Markdown
    if _EMPTIED in before.text:
        before = _edit(before, _EMPTY_LINK, lambda found: ", ")
    text = before.text
    at = list(places(text, " \n"))
    if not at or len(at) * _FEW_LINES > text.count("\n"):
        return before
    if _is_flowed(text, at):
        return before
    found = [match for match in find_at(_LINK, at, text) if len(match["link"]) <= _LONGEST_LINK]
    breaks = sorted({at for match in found for at in (match.start("link"), match.end("link") + 1)})
    return _changed(before, ((at - 1, at, "") for at in breaks)) if breaks else before


def _is_flowed(text: str, at: list[int]) -> bool:
    """Whether the lines that end in a space are those filled to one width, as mail programs do.

    RFC 3676, "format=flowed": a paragraph goes on behind a line that ends in a space.
    """
    lengths = sorted([start - text.rfind("\n", 0, start) for start in at])
    return lengths[-1] in _FLOWED_WIDTHS and lengths[len(lengths) // 10] * 5 >= lengths[-1] * 4


def _joined(spaced: Normalised, title: str, source: str | None, most_spaces: int) -> Normalised:
    """The same object if no line goes on."""
    stored = partial(spaced.stored_length, source) if source is not None else None
    text, glued = join_wrapped(spaced.text, stored=stored, most_spaces=most_spaces, title=title)
    text = text.replace(UNBROKEN, " ")
    if text == spaced.text:
        return spaced
    joined = spaced._replace(text=text)
    return _changed(joined, ((at, at + 1, "") for at in glued)) if glued else joined


def _close_lines(before: Normalised) -> Normalised:
    """Where a blank line or two stand behind every line, without so many of them."""
    text = before.text
    if "\n\n" not in text or _ONE_BREAK.search(text):
        return before
    fewest = min((len(found.group()) for found in _INNER_BREAKS.finditer(text)), default=1)
    return _edit(before, _BREAKS, lambda found: "\n" * (len(found.group()) // fewest or 1))


def _without_marks(marks: Iterable[Marks], before: Normalised) -> Normalised:
    for each in marks:
        before = _without(each, before)
    return before


def _without(marks: Marks, before: Normalised) -> Normalised:
    spans = [(start, end, "") for start, end in marks(before.text)]
    return _changed(before, spans) if spans else before


def _without_spaces_before_stops(before: Normalised) -> Normalised:
    at = sorted(at for stop in STOPS for at in places(before.text, f" {stop}"))
    return (
        _replaced(before, find_at(_BEFORE_STOPS, at, before.text), lambda found: "")
        if at
        else before
    )


def _in_one_line(before: Normalised) -> Normalised:
    """``Căn`` above ``cứ Luật …``: narrow columns part what opens a line of grounds."""
    if PARTED[:-1] not in before.text:  # what ends in a rare letter is told fast
        return before
    return before._replace(text=before.text.replace(PARTED, PARTED.replace("\n", " ")))


def _numbers_together(before: Normalised) -> Normalised:
    """Without the spaces inside the numbers of acts: ``05 - NQ/ TU``."""
    text = before.text
    if not any(_is_apart(text, at) for sign in SIGNS_OF_NUMBERS for at in places(text, sign)):
        return before
    spaces = [
        at for start, end, _ in find_numbers(text) for at in range(start, end) if text[at] == " "
    ]
    return _changed(before, ((at, at + 1, "") for at in spaces)) if spaces else before


def _is_apart(text: str, sign: int) -> bool:
    """Whether a sign stands in what may be the number of an act with spaces in it."""
    if text[sign - 1 : sign] == " ":
        return sign > 1 and _APART.match(text, sign - 2) is not None
    return (
        text[sign + 1 : sign + 2] == " " and sign > 0 and _APART.match(text, sign - 1) is not None
    )


def _one_space_each(before: Normalised) -> Normalised:
    """One space for several; none before a line break, where they may be or not."""
    text = before.text
    runs = _SEVERAL_SPACES.finditer(text) if "  " in text else ()
    unbroken = (at - (text[at - 1 : at] == " ") for at in places(text, UNBROKEN))
    at = sorted([*(run.start() for run in runs), *places(text, " \n"), *unbroken])
    return _replaced(before, find_at(_SPACES, at, text), _one_space) if at else before


def _one_space(found: re.Match[str]) -> str:
    if found.string.startswith("\n", found.end()):
        return ""
    return " " if " " in found.group() else UNBROKEN


def _without_indents(before: Normalised) -> Normalised:
    at = [end + 1 for end in places(before.text, "\n ")]
    found = find_at(_INDENT, at, before.text)
    return _replaced(before, found, lambda indent: "") if at else before


def _respelt(before: Normalised, signs: Signs) -> Normalised:
    """With the tones where they are put now, quotation marks and figures as such.

    ``signs`` are those of its text.
    """
    text = before.text
    if Kind.OLD in signs.kinds:
        text = _with_new_tones(text, signs)
    if '"' in text:
        text = _with_quotation_marks(text)
    if Kind.MISREAD in signs.kinds:
        text = with_figures(text)
    respelt = before._replace(text=text) if text is not before.text else before
    return _with_lost_spaces(respelt, signs) if Kind.GLUED in signs.kinds else respelt


def _with_quotation_marks(text: str) -> str:
    """The text, of the same length, each straight mark as one that opens or closes."""
    pieces: list[str] = []
    last = 0
    for at in places(text, '"'):
        pieces += (text[last:at], "“" if _OPENING.match(text, at) else "”")
        last = at + 1
    pieces.append(text[last:])
    return "".join(pieces)


def _with_new_tones(text: str, signs: Signs) -> str:
    """The text, of the same length; most of the pairs of vowels found end no syllable."""
    encoded = signs.encoded
    pieces: list[bytes] = []
    last = 0
    for start, end in signs.spans(Kind.OLD):
        if not (_goes_on(encoded, end) or encoded.endswith(_NO_SYLLABLE, 0, start)):
            pieces += (encoded[last:start], _NEW_TONE[encoded[start:end]])
            last = end
    if not pieces:
        return text
    pieces.append(encoded[last:])
    return b"".join(pieces).decode(errors="surrogatepass")


def _goes_on(encoded: bytes, end: int) -> bool:
    """Whether a letter or figure stands behind a syllable."""
    after = encoded[end : end + 1]
    if after.isascii():
        return after.isalnum() or after == b"_"
    return encoded[end : end + _MOST_BYTES].decode(errors="ignore")[:1].isalnum()


def _with_lost_spaces(before: Normalised, signs: Signs) -> Normalised:
    """``ÔngTrần Văn Bình`` as ``Ông Trần Văn Bình``."""
    text = before.text
    spans = signs.places(signs.spans(Kind.GLUED))
    glued = [(end - 1, end - 1, " ") for start, end in spans if _begins_name(text, start, end)]
    return _changed(before, glued) if glued else before


def _begins_name(text: str, start: int, end: int) -> bool:
    """Whether the capital that ends a title, a degree or letters begins a name."""
    if text[end - 2] == ".":
        degree = text.endswith(_ENDS_OF_DEGREES, 0, start + 1)
        return degree and text[end : end + 1].islower()  # "TS.Nguyễn", not "PGS.TS"
    return not text[start - 1 : start].isalpha()


def _composed(found: re.Match[str]) -> str:
    cluster = found.group()
    if "\u2160" <= cluster <= "\u217f":
        return unicodedata.normalize("NFKC", cluster)
    marks = sorted(cluster[1:], key=lambda mark: mark not in _LETTER_MARKS)
    return unicodedata.normalize("NFC", cluster[0] + "".join(marks))


def _edit(
    before: Normalised, pattern: re.Pattern[str], new_of: Callable[[re.Match[str]], str]
) -> Normalised:
    """Replace each match, keeping the way back to the source."""
    return _replaced(before, pattern.finditer(before.text), new_of)


def _replaced(
    before: Normalised, found: Iterable[re.Match[str]], new_of: Callable[[re.Match[str]], str]
) -> Normalised:
    return _changed(before, ((*match.span(), new_of(match)) for match in found))


@lru_cache(maxsize=1)
def _first_numbers() -> memoryview:
    return memoryview(array(_OFFSETS, range(_USUAL_LENGTH)))


def _numbers_to(end: int) -> memoryview:
    return (
        _first_numbers()[:end] if end <= _USUAL_LENGTH else memoryview(array(_OFFSETS, range(end)))
    )


def _changed(before: Normalised, changes: Iterable[tuple[int, int, str]]) -> Normalised:
    """Put strings in place of spans, which come in order, keeping the way back to the source."""
    if before.starts is None or before.ends is None:
        old_starts = _numbers_to(len(before.text) + 1)
        old_ends = old_starts[1:]
    else:
        old_starts, old_ends = memoryview(before.starts), memoryview(before.ends)
    pieces: list[str] = []
    starts: list[memoryview] = []
    ends: list[memoryview] = []
    last = 0
    for at, stop, new in changes:
        pieces += (before.text[last:at], new)
        # Views of what is there: offsets are copied once, when all are joined.
        starts += (old_starts[last:at], *[old_starts[at : at + 1]] * len(new))
        ends += (old_ends[last:at], *[old_ends[stop - 1 : stop]] * len(new))
        last = stop
    pieces.append(before.text[last:])
    starts.append(old_starts[last:])
    ends.append(old_ends[last:])
    return Normalised(
        "".join(pieces), _joined_numbers(starts), _joined_numbers(ends), before.unmarked
    )


def _joined_numbers(views: Iterable[memoryview]) -> array[int]:
    return array(_OFFSETS, b"".join(views))
