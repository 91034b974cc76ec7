"""Several persons told of at once: the names of a list, and those named together with one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import takewhile

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.unheld import has_gone
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import lowered
from bomay.ontology import tables
from bomay.ontology.text import any_of

_LONGEST_GAP = 260
_LEAD_CHARS = 200
_BRACKET = re.compile(r"[ ]?\([^()\n]{1,80}\)")
_OPEN_BRACKET = re.compile(r"[ ]?\((?:[^()\n]|\([^()\n]*\))*")
_DASH = re.compile(r"[ ][–-][ ]")
_CLAUSE_BEGINS = re.compile(rf"(?:{gaps.SENTENCE_END.pattern})|;\s|\s(?=ng[ ])")
# "Tới dự có các đồng chí Ủy viên X: A; B; các đồng chí: C": C is none of those before.
_ANOTHER_LIST = re.compile(r";[ ](?:và )?(?:cùng )?các (?:đồng chí|ông|bà|vị):[ ]")


def names_listed(
    text: str,
    names: Sequence[Name],
    begins: tuple[int, int, re.Pattern[str]],
    posts: Mapping[int, int],
) -> Iterator[Name]:
    """The names of a list: ``: A, B và C``, ``là các ông A, Giám đốc Sở X và ông B``.

    Args:
        text: the text.
        names: those of the text in order.
        begins: the index of the first name, where what stands before it begins, and what that is.
        posts: where the posts of the text begin, with the ends of their chains.
    """
    first, at, opening = begins
    low = lowered(text)
    by_comma = False
    for index in range(first, len(names)):
        name = names[index]
        if name.start - at > _LONGEST_GAP:
            return
        if index == first:
            if opening.fullmatch(low, at, name.start) is None:
                return
        elif _ANOTHER_LIST.search(low, at, name.start) is not None:
            return
        elif gaps.NEXT_IN_LIST.fullmatch(low, at, name.start) is not None:
            if by_comma and ";" in text[at : name.start]:
                return  # "A, B; C, nguyên Thủ tướng": another list
            by_comma = by_comma or "," in text[at : name.start]
        elif not (
            (not by_comma and _same_list(text, at, name.start, posts))
            or _behind_own_post(low, at, name.start, posts)
        ):
            return
        yield name
        at = name.end


def _same_list(text: str, start: int, end: int, posts: Mapping[int, int]) -> bool:
    """Whether a list goes on after the details of one of its names: ``A - Bí thư; B``.

    Not with who has an office of their own before the name: ``A; Bí thư Tỉnh ủy B``.
    """
    next_one = text.rfind(";", start, end)
    if next_one < 0 or gaps.SENTENCE_END.search(text[start:end]) is not None:
        return False
    return not any(at in posts for at in range(next_one, end))


def _behind_own_post(low: str, start: int, end: int, posts: Mapping[int, int]) -> bool:
    """``A, Giám đốc Sở X và ông B``: the post between them is A's own."""
    own = gaps.OWN_POST.match(low, start)
    stop = posts.get(own.end()) if own is not None else None
    return stop is not None and gaps.NEXT_ADDRESSED.fullmatch(low, stop, end) is not None


def names_back(low: str, names: Named, last: Name, posts: Mapping[int, int]) -> Iterator[Name]:
    """``ông A, Giám đốc Sở X, và ông B``: those listed before the last one, nearest first."""
    index = names.place_of(last)
    while index > 0:
        before, after = names[index - 1], names[index]
        if after.start - before.end > _LONGEST_GAP or not (
            gaps.NEXT_IN_LIST.fullmatch(low, before.end, after.start)
            or _behind_own_post(low, before.end, after.start, posts)
        ):
            return
        yield before
        index -= 1


def names_with(low: str, names: Named, last: Name) -> Iterator[Name]:
    """``các ông A, B thôi giữ chức``: those named before the last one, nearest first."""
    index = names.place_of(last)
    listed = []
    while index > 0:
        before = names[index - 1]
        if gaps.NEXT_IN_LIST.fullmatch(low, before.end, names[index].start) is None:
            break
        listed.append(before)
        index -= 1
    first = listed[-1] if listed else last
    if gaps.SEVERAL.search(low, max(0, first.start - 24), first.start):
        yield from listed


def names_joined(low: str, names: Named, last: Name, posts: Mapping[int, int]) -> list[Name]:
    """``ông A và ông B``, ``các ông A, B``: those before the last one, nearest first."""
    several = list(names_with(low, names, last))
    if several:
        return several
    back = list(takewhile(partial(_is_there, low), names_back(low, names, last, posts)))
    return back if back and gaps.AND.search(low, back[0].end, last.start) is not None else []


def names_addressed(low: str, names: Named, last: Name) -> list[Name]:
    """``ông A, ông B``: those before the last one, nearest first, where each is addressed."""
    back: list[Name] = []
    index = names.place_of(last)
    while index > 0 and _is_addressed_after(low, names[index - 1].end, names[index].start):
        back.append(names[index - 1])
        index -= 1
    return back


def _is_addressed_after(low: str, end: int, start: int) -> bool:
    return low.startswith(",", end) and gaps.NEXT_ADDRESSED.fullmatch(low, end, start) is not None


def _is_there(low: str, name: Name) -> bool:
    """Not ``ông A (nghỉ hưu) và ông B``: a bracket says that A has gone."""
    bracket = _BRACKET.match(low, name.end)
    return bracket is None or not has_gone(bracket.group())


def opens_clause(text: str, first: int) -> bool:
    """Whether the names from ``first`` on are those of whom a clause tells.

    ``Tại kỳ họp, ông A và ông B``, not ``Đại hội đã cảm ơn ông A và ông B``.
    """
    window = max(0, first - _LEAD_CHARS)
    begins = [found.end() for found in _CLAUSE_BEGINS.finditer(text, window, first)]
    if not begins and window:
        return False
    return _lead().fullmatch(lowered(text), begins[-1] if begins else 0, first) is not None


def _rows(role: str) -> str:
    """Any word of ``clause_words.csv`` that has a role."""
    words = [row["word"] for row in tables.rows("clause_words") if row["role"] == role]
    return rf"{any_of(words)}(?!\w)"


@cache
def _lead() -> re.Pattern[str]:
    """All that may stand before those of whom a clause tells: when, where, how it came about.

    Pages with an ornamental first letter lose it: ``ng A`` is ``Ông A``.
    """
    return re.compile(
        rf"\s*(?:(?:(?:vào|trong|hôm|từ|cũng)[ ])?{_rows('leads')}"
        rf"(?:[^;\n]{{0,150}},[ ]|[ ][\d/.-]+[ ]))?(?:ng[ ])?{gaps.TITLES}"
    )


@cache
def _in_passing() -> re.Pattern[str]:
    """``…, ông B, vừa được bầu làm Bí thư, dự lễ``: told in passing, of the last one alone."""
    return re.compile(rf",[ ](?:là[ ])?{_rows('in passing')}")


def is_aside(low: str, end: int, gap: tuple[int, int]) -> bool:
    """``ông B (được bầu làm …)``, ``ông B - được bầu làm … -``: said of the last name alone.

    Args:
        low: the text in lower case.
        end: of that name.
        gap: from behind its own posts, where there are any, to the office.
    """
    begin, post = gap
    if _OPEN_BRACKET.fullmatch(low, begin, post) is not None:
        return True
    dashes = len(_DASH.findall(low, end, post))
    return dashes % 2 == 1 and _DASH.match(low, begin) is not None


def is_of_the_last(low: str, end: int, begin: int) -> bool:
    """``ông B, vừa được bầu làm``: told in passing of the last name, not of those before it.

    Args:
        low: the text in lower case.
        end: of that name.
        begin: behind its own posts, where there are any.
    """
    return _in_passing().match(low, begin) is not None or (begin == end and low[end] == ",")
