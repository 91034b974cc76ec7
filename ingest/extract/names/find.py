"""Persons named in a text.

A name is a run of capitalised syllables that begins with a surname, or any such run right after
an honorific or a post. Places, bodies and posts are read before and are no names; nor are
streets, schools and prizes called after people, nor by-lines. A given name after an honorific
stands for the one full name of the text that ends in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names.aliases import with_aliases, without_pen_names
from bomay.ingest.extract.names.apart import Apart
from bomay.ingest.extract.names.candidates import Reading
from bomay.ingest.extract.names.forms import (
    Name,
    known_names,
    longest_form,
    with_nickname,
)
from bomay.ingest.extract.names.own import Offices, without_names_of_others
from bomay.ingest.extract.names.parts import common_surnames
from bomay.ingest.extract.names.stage import is_of_the_stage, without_clubs, without_roles
from bomay.ingest.extract.names.standing import Anchors
from bomay.ingest.extract.names.stretches import KIN, TITLES
from bomay.ingest.extract.text.anchors import Pieces, Vocabulary
from bomay.ingest.extract.text.letters import LOWER, UPPER, is_vietnamese
from bomay.ontology import tables

# ``Văn phòng Luật sư A``, ``Hội Nhà báo``: the profession is part of a body's name.
_IN_A_BODY = re.compile(r"(?:phòng|đoàn|hội|công ty|luật)[ ]$")
# ``Chủ tịch SpaceX Jan Miller``, ``Chủ tịch CPP Lam Chen``, no ``Bộ trưởng DeSantis``.
_FIRM_BEHIND = re.compile(
    rf"[ ](?:(?!De|Mc|Mac)[{UPPER}][{LOWER}]+[{UPPER}]\w*|[A-Z]{{2,6}})(?=[ ][{UPPER}][{LOWER}])"
)
_LETTERS_BEHIND = re.compile(rf"[ ]\([{UPPER}][{UPPER}&-]{{1,11}}\)(?=[ ])")
_FIELD = re.compile(rf"[ ][{UPPER}][{LOWER}]+(?:[ ][{LOWER}]+){{1,3}}[ ](?=[{UPPER}])")
_OURS = re.compile(r"[ ](?:Việt Nam|VN|ta)[ ]tại[ ]")
_TWO = re.compile(rf"[{UPPER}][{LOWER}]{{2,}}[ ]([{UPPER}][{LOWER}]+)(?![^\W_])")
_SENT = re.compile(
    rf"(?:[ ]đặc mệnh toàn quyền)?(?:[ ]của)?(?:[ ](?:[{UPPER}]\w*|quốc|hòa)){{0,5}}"
    rf"[ ]tại[ ](?=[{UPPER}])"
)
_ENVOY = Pieces("sứ")
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
    found = honorifics().find_all(flat)
    stage = is_of_the_stage(flat, found)
    titles = _honorific_ends(text, flat, found)
    closed, longer = _behind_posts(text, flat, posts)
    if longer:
        blocked = [(start, longer.get(end, end)) for start, end in blocked]
        closed |= longer
    if closed:
        abroad = {*abroad, *(closed[end] for end in abroad if end in closed)}
        abroad |= {more for end, more in longer.items() if not _OURS.search(text, end, more)}
        posts = [*posts, *((start, closed[end]) for start, end in posts if end in closed)]
    anchors = Anchors(titles, posts, abroad, stage=stage)
    reading = Reading(text, flat, blocked, anchors, signed=signed)
    candidates = with_aliases(
        text, [name if name.full else with_nickname(name) for name in reading.names()]
    )
    candidates = without_pen_names(text, candidates)
    if stage:
        candidates = without_roles(text, without_clubs(text, flat, candidates))
    offices = Offices(text, posts)
    candidates = without_names_of_others(text, candidates, offices)
    full = [c for c in candidates if c.full]
    apart = Apart(text, full, offices)
    known = known_names(full, apart.are, apart.stands_for, apart.in_one_office)
    named = [longest_form(c, known) for c in candidates]
    return [n for n in named if n.full]


def _behind_posts(
    text: str, flat: str, posts: Iterable[tuple[int, int]]
) -> tuple[dict[int, int], dict[int, int]]:
    """Where brackets or a firm behind posts end, and where posts of other countries do.

    ``Chủ tịch Liên đoàn X (ABC) | Lê Văn A``, ``Chủ tịch SpaceX | Jan Miller``.
    """
    closed, longer = {}, {}
    envoys = _ENVOY.are_in(flat)
    for start, end in posts:
        behind = text[end : end + 2]
        if behind == " (":
            letters = _LETTERS_BEHIND.match(text, end)
            if letters is not None:
                closed[end] = letters.end()
            continue
        capital = behind.isupper()
        firm = _FIRM_BEHIND.match(text, end) if capital else None
        if firm is not None:
            closed[end] = firm.end()
        more = _end_abroad(text, start, end) if capital or envoys else 0
        if more:
            longer[end] = more
    return closed, longer


def _end_abroad(text: str, start: int, end: int) -> int:
    """Where a post of another country ends whose field or place no table has; 0 for others.

    ``Bộ trưởng Di trú Canada | Miller``, ``Đại sứ Việt Nam tại Canada | Thạch Tư``. Its field
    begins with a capital, its place stands behind an envoy.
    """
    head = text[start : end + 1].split(" ", 3)
    way = _FIELD if head[-2:-1] == ["trưởng"] else _SENT if "sứ" in head else None
    more = way.match(text, end) if way is not None else None
    if more is None:
        return 0
    country = context.country_at(text, more.end())
    if country and text[country : country + 1] == " ":
        return country
    if way is _FIELD:
        name = _TWO.match(text, more.end())
        if name is not None and not is_vietnamese(name.group(1)):
            return more.end() - 1
    return 0


def _honorific_ends(
    text: str, flat: str, found: Iterable[tuple[int, int, str]]
) -> list[tuple[int, str]]:
    """The ends of honorifics with their class; some capitals are parts of names or countries."""
    ends = []
    for start, end, kind in found:
        if not text[start].islower():
            printed = text[start:end]
            opens = printed in TITLES and _is_next_sentence(text, end)
            if printed.istitle() and not opens and _previous_is_capital(text, start):
                continue
            if printed == "Anh" and not context.starts_sentence(text, start):
                continue
            if printed in KIN and text[end + 1 : end + 5].split(" ")[0] in KIN:
                continue  # "tập đoàn Chị Em Mận"
        if kind == "title" and _IN_A_BODY.search(flat, max(0, start - 12), start):
            continue
        ends.append((end, kind))
    return ends


def _is_next_sentence(text: str, end: int) -> bool:
    """``Ảnh: Minh Tâm Ông Lê Văn Bình``: a surname and more behind the title of a new sentence."""
    after = _TWO_CAPITALS.match(text, end)
    return after is not None and after.group(1) in common_surnames()


def _previous_is_capital(text: str, start: int) -> bool:
    if start < 2 or text[start - 1] != " " or not text[start - 2].isalnum():
        return False  # "… ở Thái Bình. Ông Hùng là …": another sentence
    begin = text.rfind(" ", max(0, start - 12), start - 1) + 1
    return text[begin : start - 1].istitle()
