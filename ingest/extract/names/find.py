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
from bomay.ingest.extract.text.anchors import Vocabulary
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
    closed = _in_brackets(text, posts)
    longer = _beyond(text, posts)
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


def _in_brackets(text: str, posts: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Where brackets or a firm behind posts end: ``Chủ tịch Liên đoàn X (ABC) | Lê Văn A``."""
    found = {}
    for _, end in posts:
        if text.startswith(" (", end) and (letters := _LETTERS_BEHIND.match(text, end)) is not None:
            found[end] = letters.end()
        elif text[end + 1 : end + 2].isupper() and (firm := _FIRM_BEHIND.match(text, end)):
            found[end] = firm.end()
    return found


def _beyond(text: str, posts: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Where posts of other countries end, whose field or place no table has.

    ``Bộ trưởng Di trú Canada | Miller``, ``Đại sứ Việt Nam tại Canada | Thạch Tư``.
    """
    found = {}
    for start, end in posts:
        if text.find("trưởng", start, end) < 0 and text.find("sứ", start, end) < 0:
            continue
        head = text[start : end + 1].split(" ", 3)
        way = _FIELD if head[-2:-1] == ["trưởng"] else _SENT if "sứ" in head else None
        more = way.match(text, end) if way is not None else None
        if more is None:
            continue
        country = context.country_at(text, more.end())
        if country and text[country : country + 1] == " ":
            found[end] = country
        elif way is _FIELD:
            name = _TWO.match(text, more.end())
            if name is not None and not is_vietnamese(name.group(1)):
                found[end] = more.end() - 1
    return found


def _honorific_ends(
    text: str, flat: str, found: Iterable[tuple[int, int, str]]
) -> set[tuple[int, str]]:
    """The ends of honorifics with their class; some capitals are parts of names or countries."""
    ends = set()
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
        ends.add((end, kind))
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
