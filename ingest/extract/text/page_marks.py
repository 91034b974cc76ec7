"""What mail programs and printers put between the lines of a text, and what reading misread.

A mail that is answered has ``>`` before each line, a printed page its number below and a running
head above, at times each of its lines a number; they stand in the middle of sentences. None is part
of what the text says, so the working copy is without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from bomay.ingest.extract.text.anchors import find_at, places
from bomay.ingest.extract.text.lines import lines_of

_QUOTED_LINE = re.compile(r"^[ ]?(?:>[ ]?)+", re.MULTILINE)
_LEAST_QUOTED = 0.9
_MAIL_HEAD = re.compile(
    r"\n*(?:(?:From|To|Cc|Date|Sent|Subject|Từ|Người gửi|Đến|Gửi|Ngày|Ngày gửi|Chủ đề|Tiêu đề)"
    r"[ ]?:[^\n]*\n){2,}"
)
# It begins with a fixed character, which is what makes it fast.
_PAGE_NUMBER = re.compile(
    r"\n(?<=[^\n]\n)[ \n]*(?:[Tt]rang[ ]|-[ ]?)?(?P<n>\d{1,4})(?:[ ]?/[ ]?\d{1,4})?(?:[ ]?-)?"
    r"[ ]*\n+(?=[ ]*[^\s])"
)
_PAGE_OF_PAGES = re.compile(r"\n(?:[Tt]rang|Page)[ ]\d{1,4}[ ]?/[ ]?\d{1,4}(?=[ ]*(?:\n|\Z))")
# How a line with a number of a page may begin.
_BEFORE_NUMBER = frozenset(" -0123456789")
_PAGE = ("Trang ", "trang ", "Page ")
SIGNS = tuple(f"\n{sign}" for sign in (*sorted(_BEFORE_NUMBER), *_PAGE))
"""Without one of these no line below the first one is a number of a page, or has its own."""
_FIRST_PAGE = 3  # the number of the first page that may bear one, at most
_SHORTEST_PAGE = 400  # characters: the rows of a table are numbered too
_SENTENCE_ENDS = frozenset(".!?:;…")
_LINE_NUMBER = re.compile(r"[ ]?(?P<n>\d{1,5})(?:[ ]?[|:])?(?:[ ]|$)", re.MULTILINE)
_FEWEST_LINES = 10
_LEAST_NUMBERED = 0.95
_IN_MARKDOWN = re.compile(r"^#{1,6} \S", re.MULTILINE)
# Of a page that tells an act: ``| **Số hiệu** | 99/2026/TT-BTC |``, ``**Số:** 99/2026/TT-BTC``.
_OWN_NUMBER = re.compile(
    r"(?:\A|\n|\|)[ *-]*(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) )?S[ốo](?: (?:ký )?hi[ệe]u)?"
    r"[ *:|]{1,8}(?=\d{1,5}(?:/\d{4})?[/-] ?[A-ZĐ])",
    re.IGNORECASE,
)
_HEAD_LENGTH = 3000
_FIGURES = re.compile(r"\d+")
_BARE_NUMBER = re.compile(r"[ ]?(?:[Tt]rang[ ]|-[ ]?)?\d{1,4}(?:[ ]?/[ ]?\d{1,4})?(?:[ ]?-)?[ ]?")
_SHORTEST_HEAD, _LONGEST_HEAD = 8, 60
_FEWEST_HEADS = 3
_FEWEST_SURE = 2
_AROUND_HEAD = "0123456789 -–|/"
_END_FIGURES = re.compile(r"^\d{1,4}(?=[ |])|(?<=[ |])\d{1,4}$")
_CODE = re.compile(r"\d ?[-/] ?[A-ZĐ]{2}")  # of an act


def quote_marks(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the marks before the lines of a mail that was quoted as a whole.

    Or of the stretches that Markdown shows apart on the page of an act, as it does its articles; on
    a page without a number of its own somebody else is quoted so.
    """
    if ">" not in text or (text[:2].lstrip()[:1] != ">" and "\n>" not in text):
        return
    marks = [found.span() for found in _QUOTED_LINE.finditer(text)]
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    head = _MAIL_HEAD.match(text)  # of who sends it on: From, To, Date, Subject
    lines -= head.group().count("\n") if head is not None else 0
    quoted = len(marks) >= max(2, lines * _LEAST_QUOTED) or _is_broken_quote(text, len(marks))
    if quoted or _tells_an_act(text):
        yield from marks


def _is_broken_quote(text: str, marks: int) -> bool:
    """Whether a quoted mail was broken for width once more: the ends of its lines have no mark."""
    lines = text.lstrip("\n").split("\n")
    if marks < 2 or _QUOTED_LINE.match(lines[0]) is None:
        return False
    unmarked = (b for a, b in pairwise(lines) if not a.strip() and b.strip())
    return all(_QUOTED_LINE.match(line) for line in unmarked)


def _tells_an_act(text: str) -> bool:
    """Whether a text is a page in Markdown of an act, whose number its head has."""
    numbered = _OWN_NUMBER.search(text, 0, _HEAD_LENGTH) is not None
    return numbered and _IN_MARKDOWN.search(text) is not None


def line_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the numbers before the lines of a text that has one before each.

    They count up line by line, from one again on each page; a list has stops behind its numbers.
    """
    if _LINE_NUMBER.match(text.lstrip("\n")) is None:
        return
    lines_at = (0, *(end + 1 for end in places(text, "\n")))
    marks = list(find_at(_LINE_NUMBER, lines_at, text))
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    if len(marks) < max(_FEWEST_LINES, lines * _LEAST_NUMBERED):
        return
    counted = (int(b["n"]) in (1, int(a["n"]) + 1) for a, b in pairwise(marks))
    if sum(counted) >= (len(marks) - 1) * _LEAST_NUMBERED:
        yield from (found.span() for found in marks)


def running_heads(text: str) -> Iterator[tuple[int, int]]:
    """The spans of heads and feet that pages repeat in the middle of sentences, with their numbers.

    The same line stands a page apart three times or more, in capitals or beside page numbers that
    count up, and of the sentences around it some surely go on.
    """
    lines = lines_of(text)
    if len(lines) <= _FEWEST_HEADS * _FEWEST_HEADS:
        return
    short = [n for n, line in enumerate(lines) if _SHORTEST_HEAD <= len(line) <= _LONGEST_HEAD]
    if len(short) < _FEWEST_HEADS:
        return
    forms = [lines[number].strip(_AROUND_HEAD) for number in short]
    if len(forms) - len(set(forms)) < _FEWEST_HEADS - 1:
        return
    by_form: dict[str, list[int]] = {}
    for form, number in zip(forms, short, strict=True):
        by_form.setdefault(form, []).append(number)
    returning = [
        (form, numbers)
        for form, numbers in by_form.items()
        if len(numbers) >= _FEWEST_HEADS and form[:1].isupper()
    ]
    if not returning:
        return
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    marks: set[int] = set()
    for form, numbers in returning:
        if any(_CODE.search(lines[number]) for number in numbers):
            continue
        if all(starts[b] - starts[a] >= _SHORTEST_PAGE for a, b in pairwise(numbers)):
            marks |= _inside_sentences(lines, numbers, counted=not form.isupper())
    for number in sorted(marks):
        yield starts[number] - 1, starts[number] + len(lines[number])


def _inside_sentences(lines: Sequence[str], numbers: list[int], *, counted: bool) -> set[int]:
    """The lines of a head, with bare numbers beside it, that stand in the middle of a sentence.

    None where no sentence surely goes on; nor, if they must be ``counted``, without page numbers.
    """
    found: set[int] = set()
    surely = 0
    pages: list[set[int]] = []
    for number in numbers:
        first, last = number, number + 1
        while first > 0 and (not lines[first - 1].strip() or _is_number(lines[first - 1])):
            first -= 1
        while last < len(lines) and (not lines[last].strip() or _is_number(lines[last])):
            last += 1
        beside = [
            line for line in (*lines[first:number], *lines[number + 1 : last]) if line.strip()
        ]
        if len(beside) > 1:
            return set()  # cells of a table
        figures = " ".join((*beside, *_END_FIGURES.findall(lines[number])))
        pages.append({int(page) for page in _FIGURES.findall(figures)})
        before, after = lines[first - 1].rstrip() if first else "", lines[last : last + 1]
        if before and after and before[-1] not in _SENTENCE_ENDS:
            found.update(range(first, last))
            surely += (before[-1].isalpha() or before[-1] == ",") and after[0].lstrip()[0].islower()
    if surely < max(_FEWEST_SURE, len(numbers) / 2):
        return set()
    # The rows of a table are numbered too, and not all of them begin alike.
    rising = all(any(page + 1 in b for page in a) for a, b in pairwise(pages))
    return found if rising or not counted else set()


def _is_number(line: str) -> bool:
    return len(line) <= len("Trang 1000 / 1000 ") and _BARE_NUMBER.fullmatch(line) is not None


def page_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of page numbers, from the end of one line to the next.

    They count up a page apart, and some sentence goes on behind one of them in lower case, or the
    last one ends the text. One that tells how many pages there are (*Trang 2/7*) is surely one.
    """
    if not any(line[:1] in _BEFORE_NUMBER or line.startswith(_PAGE) for line in lines_of(text)):
        return
    counted = [found.span() for found in _PAGE_OF_PAGES.finditer(text)]
    if counted:
        yield from counted
        return
    chain: list[re.Match[str]] = []
    goes_on = False
    for found in _PAGE_NUMBER.finditer(text):
        number = int(found["n"])
        if not chain:
            expected = number <= _FIRST_PAGE and found.start() >= _SHORTEST_PAGE
        else:
            expected = (
                number == int(chain[-1]["n"]) + 1
                and found.start() - chain[-1].end() >= _SHORTEST_PAGE
            )
        if expected:
            chain.append(found)
            goes_on |= _is_inside(text, found) and text[found.end()].islower()
    last = _last_line(text)
    figures = _FIGURES.search(text[last:]) if chain and _is_number(text[last:].rstrip()) else None
    ends = figures is not None and int(figures.group()) == int(chain[-1]["n"]) + 1
    for found in chain:
        if ends or (goes_on and _is_inside(text, found)):
            yield found.start(), found.end() - 1
    if ends:
        yield last - 1, len(text.rstrip())


def _last_line(text: str) -> int:
    """Where the last line that is printed begins."""
    return text.rfind("\n", 0, len(text.rstrip())) + 1


def _is_inside(text: str, found: re.Match[str]) -> bool:
    return text[found.start() - 1] not in _SENTENCE_ENDS
