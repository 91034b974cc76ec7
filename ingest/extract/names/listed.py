"""Names that a list tells: what stands beside persons in it is a person too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from operator import attrgetter

from bomay.ingest.extract.names import context, titled
from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import (
    common_surnames,
    given_counts,
    middle_counts,
    surnames,
)
from bomay.ingest.extract.names.stretches import KIN, Words, words_of
from bomay.ingest.extract.text.letters import is_vietnamese
from bomay.ingest.extract.text.remembered import remembered

_LISTED = frozenset({", ", " và ", ", và ", " cùng ", " hay "})
_CLUB = re.compile(r"(?:[ ]\([^()\n]{2,20}\))?(?:, |; | và | - )")
_JOINED = _LISTED - {", "}
_SIGNS = tuple(_LISTED)
_PLACE = attrgetter("start", "end")
_LONGEST = 3
_OFTEN_MIDDLE = 100
_SHORTEST = 4  # letters of a foreign name of one word
_OF = (" của ", " bởi ")
_OPENS = (" gồm ", " như ")  # a list
_BEGINS = (*_OPENS, ": ", " gồm: ")
_ENDS = (".", ";", ")", "…", "\n")
_HEAD_CHARS = 72
_OFTEN = 3  # a text that prints two syllables so often tells of who is called so


def pending(words: Words) -> Name | None:
    """What a list may tell to be a name: ``Ilham Rusetsky``, ``Tú Khanh``, ``Riba``."""
    if len(words) == 1:
        return _one_word(words[0])
    if len(words) > _LONGEST:
        return None
    foreign = names_foreign.pending(words)
    ours = _ours(words) if foreign is None or len(words) == _LONGEST else None
    if foreign is None or ours is not None:
        return ours
    first, _, last = foreign.full.partition(" ")
    last = last.rpartition(" ")[2]
    firm = context.is_firm(last) or (context.is_firm(first) and not names_foreign.is_given(first))
    return None if firm or context.is_no_person(foreign.full) else foreign


@remembered(16384)
def _pending(printed: str) -> Name | None:
    return pending(words_of(printed, (0, len(printed))))


def may_tell(printed: str) -> bool:
    """Whether capitals are what a list may tell to be a name."""
    return _pending(printed) is not None


def pending_at(text: str, span: tuple[int, int]) -> Name | None:
    """What a list may tell to be a name in a stretch of capitals."""
    start, stop = span
    name = _pending(text[start:stop])
    return name and name._replace(start=start + name.start, end=start + name.end)


def is_beside_sign(text: str, start: int, end: int) -> bool:
    """Whether a sign of a list stands before or after."""
    if text.startswith("-", end):
        return False
    return text.startswith(_SIGNS, end) or text.endswith(_SIGNS, 0, start)


def _one_word(word: tuple[int, str]) -> Name | None:
    start, printed = word
    if len(printed) < _SHORTEST or is_vietnamese(printed) or not printed[1:].islower():
        return None
    if context.is_country(printed) or context.is_firm(printed):
        return None
    return Name(start, start + len(printed), printed, foreign=True)


def _ours(words: Words) -> Name | None:
    """Two syllables that given names have, or such before a word that is none of ours."""
    start, first = words[0]
    at, last = words[-1]
    name = " ".join(word for _, word in words)
    if _is_nickname_before(words):
        return Name(start, at + len(last), name)
    nickname = last in common_surnames() and len(words) == 2 and first not in KIN  # "Mimi Lê"
    if first not in surnames() and not given_counts().get(first) and not nickname:
        return None
    often = (
        first not in KIN and middle_counts().get(first, 0) >= _OFTEN_MIDDLE
    )  # "Văn Quyếch", though nobody has "Quyếch"
    if is_vietnamese(last) and not given_counts().get(last) and not (nickname or often):
        return None
    foreign = len(last) > 1 and not is_vietnamese(last)
    if len(words) == 3 and not (foreign and titled.may_be_given_name(words[:2])):
        return None  # "Quang Linh Vlig"
    if context.is_no_person(name) or context.is_country(name) or context.is_firm(last):
        return None
    if context.begins_no_name(first) or context.is_kind_of_place(first):
        return None
    if context.is_large_place(name) and not (first == "Văn" and given_counts().get(last)):
        return None  # "Văn Lâm" plays, though a district is called so
    return Name(start, at + len(last), name)


def _is_nickname_before(words: Words) -> bool:
    """``Zik Xuân Hằng``: a word of no language of ours before a given name of ours."""
    if len(words) < _LONGEST:
        return False
    (_, first), (_, middle), (_, last) = words
    ours = first in surnames() or first in given_counts()  # "Roo" might be spelled in ours
    if ours or not (first.isascii() and first[1:].islower()):
        return False
    given = given_counts().get(last, 0) > 1
    given = given and (middle in surnames() or middle_counts().get(middle, 0) > 0)
    firm = context.is_firm(first) or context.is_large_place(f"{middle} {last}")
    return given and not (firm or context.is_country(first))


def unlikely(words: Words) -> Name | None:
    """What only persons on both sides tell to be one: ``Tép Mận``, ``Lang LB``, ``A Pớt``."""
    name = " ".join([word for _, word in words])
    if not 2 <= len(words) <= _LONGEST or context.is_no_person(name):
        return None
    (start, first), (at, last) = words[0], words[-1]
    if context.is_firm(last) or context.is_firm(first) or context.is_country(name):
        return None
    if context.begins_no_name(first) or context.is_kind_of_place(first):
        return None
    if context.begins_sentence(first) or name.isupper() or context.is_large_place(name):
        return None
    return Name(start, at + len(last), name)


def between(text: str, unlikely: list[Name], found: list[Name]) -> list[Name]:
    """Those of ``unlikely`` between two persons of a list, at its end behind two, or first in it.

    A list of artists or players alone: clubs and works stand in lists of their own.
    """
    taken = {name.start for name in found}
    unlikely = [
        name for name in unlikely if name.start not in taken and not _is_in_brackets(text, name)
    ]
    if not unlikely:
        return []
    told = []
    for names in _lists(text, sorted([*found, *unlikely], key=_PLACE), stage=True):
        known = [name.start in taken for name in names]
        for index, name in enumerate(names):
            if known[index]:
                continue
            before = known[index - 1] if index else _opens(text, names, known)
            if before and (any(known[index + 1 : index + 3]) or _closes(text, names, known, index)):
                known[index] = True
                told.append(name)
    return told


def _is_in_brackets(text: str, name: Name) -> bool:
    """``Thu Minh (Thép Mận), Tú Khanh``: a club alone, which parts no list of players."""
    return text.startswith(")", name.end) and text.endswith(" (", 0, name.start)


def _opens(text: str, names: list[Name], known: list[bool]) -> bool:
    """Whether a list begins here: behind a word that tells it, or as a sentence does."""
    start = names[0].start
    if text.endswith(_BEGINS, 0, start):
        return True
    if len(known) < 2 or not (known[1] and context.starts_sentence(text, start)):
        return False
    return known[2:3] == [True] or text[names[0].end : names[1].start] in _JOINED


def _closes(text: str, names: list[Name], known: list[bool], index: int) -> bool:
    """Whether a list of two persons and more ends here."""
    if index < 2 or index + 1 < len(names) or not known[index - 2]:
        return False
    joined = text[names[index - 1].end : names[index].start] in _JOINED
    return joined or text.startswith(_ENDS, names[index].end)


def foreigners(text: str, pending: list[Name], found: list[Name]) -> list[Name]:
    """Those of ``pending`` in a list with a foreigner: ``Michael Karlin, Dorx Yelin``."""
    pending = [name for name in pending if name.foreign and " " in name.full]
    if not pending:
        return []
    taken = {name.start for name in found}
    persons = sorted(
        [name for name in found if name.foreign and " " in name.full]
        + [name for name in pending if name.start not in taken],
        key=_PLACE,
    )
    known = {name.start for name in persons if name.start in taken}
    firms = {name.start for name in persons if _opens_firms(text, name.start)}
    pairs = list(pairwise(persons))
    for one, other in pairs:
        if text[one.end : other.start] in _LISTED:
            known.update({other.start} if one.start in known else ())
            firms.update({other.start} if one.start in firms else ())
    for one, other in reversed(pairs):  # "trang National Interest, Aaron Miller": no list
        if other.start not in known or text[one.end : other.start] not in _LISTED:
            continue
        joined = text[one.end : other.start] in _JOINED
        if joined or text.endswith(_OPENS, 0, one.start):
            known.add(one.start)
    told = known - taken - firms
    return [name for name in pending if name.start in told]


def _opens_firms(text: str, start: int) -> bool:
    """``các hãng như Tessen Norbert``: the head of a list of firms, papers or clubs."""
    if not text.endswith(_OPENS, 0, start):
        return False
    return _heads_firms().search(text, max(0, start - _HEAD_CHARS), start) is not None


@cache
def _heads_firms() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, sorted(context.words_at("firms"))))
    return re.compile(
        rf"(?<![^\W_])(?:[Cc]ác|[Nn]hững|[Nn]hiều|[Mm]ột số)[ ](?:{kinds})(?![^\W_])"
        r"[^.,:;!?\n]{0,40}[ ](?:như|gồm)[ ]$"
    )


def ours(text: str, pending: list[Name], found: list[Name], *, stage: bool) -> list[Name]:
    """Those of ``pending`` in a list with several persons, or joined to one by a word.

    In a text of artists or players (``stage``) one person is enough for a name of ours, whoever
    goes by one foreign word is told by a list too, and who is named again and again needs none.
    """
    taken = {name.start for name in found}
    pending = [
        name
        for name in pending
        if name.start not in taken
        and (stage or (not name.foreign and " " in name.full))
        and not (stage and _is_in_brackets(text, name))
    ]
    if not pending:
        return []
    told: list[Name] = []
    for names in _lists(text, sorted([*found, *pending], key=_PLACE), stage=stage):
        known = sum(name.start in taken for name in names)
        for index, name in enumerate(names if known else ()):
            joined = _is_joined(text, names, index, taken)
            if name.start not in taken and known >= _fewest(name, stage=stage, joined=joined):
                told.append(name)
    if stage:
        told += [name for name in pending if _is_whose(text, name) and name not in told]
        counts = Counter(name.full for name in pending if " " in name.full)
        often = {full for full, n in counts.items() if n >= _OFTEN and not context.is_place(full)}
        told += [name for name in pending if name.full in often and name not in told]
    return told


def _is_whose(text: str, name: Name) -> bool:
    """``ca khúc mới của Thu Minh``: whose a work or a goal is."""
    of = " " in name.full and text.endswith(_OF, 0, name.start)
    return of and not (name.foreign or context.is_place(name.full))


def _fewest(name: Name, *, stage: bool, joined: bool) -> int:
    """How many persons make a list one of persons: no commune stands beside many of them."""
    if context.is_place(name.full):
        return 3
    if " " not in name.full:
        return 2
    return 1 if joined or (stage and not name.foreign) else 2


def _lists(text: str, names: Iterable[Name], *, stage: bool) -> Iterator[list[Name]]:
    """Names in order, cut where no sign of a list joins two; players have their clubs behind."""
    chain: list[Name] = []
    for name in names:
        end = chain[-1].end if chain else name.start
        listed = text[end : name.start] in _LISTED
        if chain and not (listed or (stage and _CLUB.fullmatch(text, end, name.start))):
            yield chain
            chain = []
        chain.append(name)
    yield chain


def _is_joined(text: str, names: list[Name], index: int, known: set[int]) -> bool:
    """Whether a word joins one of a list to somebody known: ``Thu Minh và Tú Khanh``."""
    near = [pair for pair in ((index - 1, index), (index, index + 1)) if pair[0] >= 0]
    return any(
        text[names[one].end : names[other].start] in _JOINED
        and (names[one].start in known or names[other].start in known)
        for one, other in near
        if other < len(names)
    )
