"""Persons named in a text.

A name is a run of capitalised syllables that begins with a surname, or any such run right after
an honorific or a post. Places, bodies and posts are read before and are no names; nor are
streets, schools and prizes called after people, nor by-lines. A given name after an honorific
stands for the one full name of the text that ends in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter

from bomay.ingest.extract.names import called as names_called
from bomay.ingest.extract.names import context
from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names import titled as names_titled
from bomay.ingest.extract.names.forms import Name, known_names, longest_form, with_aliases
from bomay.ingest.extract.names.named import name_of, names_nobody, over_line
from bomay.ingest.extract.names.stage import is_of_the_stage, without_clubs
from bomay.ingest.extract.names.standing import Anchors, is_anchored, standing
from bomay.ingest.extract.names.stretches import TITLES, common_surnames, surnames, words_of
from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ingest.extract.text.letters import (
    CAPITALISED,
    CAPITALISED_WORD,
    LOWER,
    MARKED,
    UPPER,
)
from bomay.ontology import tables

# ``Trần Thị MơVừa qua``: the next sentence begins without a space.
_ENDS = rf"(?:(?![^\W_])|(?=[{UPPER}][a-z]*[{MARKED}][{LOWER}]*(?![^\W_])))"
# Most runs are one capital at the head of a sentence: a group tells those that may be more. No list
# of names has 400 syllables, and matching keeps a place for each of them to go back to.
_RUN = re.compile(
    rf"{CAPITALISED_WORD}"
    rf"(?:((?:[ ]{CAPITALISED}){{1,400}}{_ENDS}|(?![^\W_])(?={names_foreign.GOES_ON}))|){_ENDS}"
)
# ``Văn phòng Luật sư A``, ``Hội Nhà báo``: the profession is part of a body's name.
_IN_A_BODY = re.compile(r"(?:phòng|đoàn|hội|công ty|luật)[ ]$")
_LETTERS_BEHIND = re.compile(rf"[ ]\([{UPPER}][{UPPER}&-]{{1,11}}\)(?=[ ])")
_TWO_CAPITALS = re.compile(rf"[ ]([{UPPER}][{LOWER}]+)[ ][{UPPER}]")


@cache
def honorifics() -> Vocabulary[str]:
    """Words that stand before names, with their class."""
    return Vocabulary({row["surface"]: row["class"] for row in tables.rows("honorifics")})


def find_names(
    text: str,
    flat: str,
    blocked: Sequence[tuple[int, int]],
    *,
    posts: Sequence[tuple[int, int]],
    abroad: Iterable[int] = (),
    signed: bool = False,
) -> list[Name]:
    """All mentions of persons in reading order.

    Args:
        text: normalised text.
        flat: the same in lower case.
        blocked: spans of places, bodies and posts, in order.
        posts: spans of posts.
        abroad: ends of the posts among them that are of another country.
        signed: names that stand alone are signers, not authors.
    """
    found = list(honorifics().find_all(flat))
    stage = is_of_the_stage(flat, found)
    titles = _honorific_ends(text, flat, found)
    closed = _in_brackets(text, posts)
    abroad = {*abroad, *(closed[end] for end in abroad if end in closed)}
    posts = [*posts, *((start, closed[end]) for start, end in posts if end in closed)]
    anchors = Anchors(titles, posts, abroad, stage=stage)
    candidates = with_aliases(text, _candidates(text, flat, (blocked, anchors), signed=signed))
    if stage:
        candidates = without_clubs(text, flat, candidates)
    known = known_names([c for c in candidates if c.full])
    named = [longest_form(c, known) for c in candidates]
    return [n for n in named if n.full]


def _in_brackets(text: str, posts: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Where the brackets behind posts end: ``Chủ tịch Liên đoàn X (ABC) | Lê Văn A``."""
    found = {}
    for _, end in posts:
        if text.startswith(" (", end) and (letters := _LETTERS_BEHIND.match(text, end)) is not None:
            found[end] = letters.end()
    return found


def _honorific_ends(
    text: str, flat: str, found: Iterable[tuple[int, int, str]]
) -> set[tuple[int, str]]:
    """The ends of honorifics with their class; some capitals are parts of names or countries."""
    ends = set()
    for start, end, kind in found:
        printed = text[start:end]
        opens = printed in TITLES and _is_next_sentence(text, end)
        if printed.istitle() and not opens and _previous_is_capital(text, start):
            continue
        if printed == "Anh" and not context.starts_sentence(text, start):
            continue
        if kind == "title" and _IN_A_BODY.search(flat, max(0, start - 12), start):
            continue
        ends.add((end, kind))
    return ends


def _is_next_sentence(text: str, end: int) -> bool:
    """``Ảnh: Minh Tâm Ông Lê Văn Bình``: a surname and more behind the title of a new sentence."""
    after = _TWO_CAPITALS.match(text, end)
    return after is not None and after.group(1) in common_surnames()


def _previous_is_capital(text: str, start: int) -> bool:
    if start < 2 or text[start - 1] != " ":
        return False
    begin = text.rfind(" ", max(0, start - 12), start - 1) + 1
    return text[begin : start - 1].istitle()


def _candidates(
    text: str,
    flat: str,
    given: tuple[Sequence[tuple[int, int]], Anchors],
    *,
    signed: bool,
) -> list[Name]:
    blocked, anchors = given
    starts = [start for start, _ in blocked]
    found = list(names_titled.names_in_capitals(text, anchors.ends, surnames()))
    pending: list[Name] = []
    streets: set[str] = set()
    runs = list(_RUN.finditer(text))
    called = names_called.Called(text, flat, runs)
    behind, ahead = anchors.behind, anchors.ahead
    listed = -1  # where the last name of several under one title ends
    for number, run in enumerate(runs):
        start, end = span = run.span()
        near = start in behind or end in ahead
        if run.lastindex is None and not (near and is_anchored(text, span, anchors)):
            continue  # one capital at the head of a sentence
        joined = start - listed <= names_called.LONGEST_SIGN and (
            text[listed:start] in names_called.LIST_SIGNS
        )
        if (
            not (joined or near or anchors.stage)
            and names_nobody(text[start:end])
            and _is_whole_run(text, span, blocked, starts, anchors)
        ):
            continue
        for free in _free_spans(text, span, blocked, starts, anchors):
            stands = standing(text, free, anchors, joined=joined)
            name = name_of(text, free, stands)
            if name is None:
                two = None if stands.anchored else names_foreign.pending(words_of(text, free))
                if two is not None:
                    pending.append(two)
                continue
            if (
                name.foreign
                and not stands.anchored
                and context.is_group(flat, name.start, name.end)
            ):
                streets.add(name.full)
                continue
            if signed and stands.anchored:
                name = over_line(text, name)
            if not stands.anchored and (
                called.is_so(number) or names_called.is_called_after(flat, name.start)
            ):
                called.found(number)
                if names_called.is_in_the_street(flat, name.start):
                    streets.add(name.full)
                continue
            if not stands.anchored and (
                names_called.is_in_address(text, name.start, name.end)
                or (not signed and context.is_byline(text, flat, (name.start, name.end)))
            ):
                continue
            found.append(name)
            if joined or (stands.titled and names_titled.names_several(flat, name.start)):
                listed = name.end
    found += names_foreign.known_elsewhere(pending, found)
    found += names_foreign.listed_with(text, pending, found)
    streets.difference_update(name.full for name in found if name.anchored)
    return sorted([n for n in found if n.full not in streets], key=itemgetter(0))


def _is_whole_run(
    text: str,
    run: tuple[int, int],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: Anchors,
) -> bool:
    """Whether no place, body or post covers part of a run, and no honorific begins it."""
    index = bisect_left(starts, run[1])
    free = not index or blocked[index - 1][1] <= run[0]
    return free and text.find(" ", run[0]) not in anchors.ends


def _free_spans(
    text: str,
    run: tuple[int, int],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: Anchors,
) -> list[tuple[int, int]]:
    """The stretches of a run that no place, body, post or honorific covers."""
    start, stop = run
    index = bisect_right(starts, start) - 1
    if index >= 0 and stop <= blocked[index][1]:
        return []
    free = (index < 0 or blocked[index][1] <= start) and (
        index + 1 == len(starts) or starts[index + 1] >= stop
    )
    if free and not anchors.end_within(start, stop):
        return [run]
    spans: list[tuple[int, int]] = []
    begin = -1  # of the stretch that goes on
    for syllable in text[start:stop].split(" "):
        end = start + len(syllable)
        while index + 1 < len(starts) and starts[index + 1] <= start:
            index += 1
        covered = index >= 0 and start < blocked[index][1]
        covered = covered or (syllable in TITLES and end in anchors.ends)
        if covered and begin >= 0:
            spans.append((begin, start - 1))
            begin = -1
        elif not covered and begin < 0 and end not in anchors.ends:
            begin = start
        start = end + 1
    if begin >= 0:
        spans.append((begin, stop))
    return spans
