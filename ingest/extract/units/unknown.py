"""Names of units that the table lacks, read from their capitals.

The table has every unit of today and most of yesterday, so such a name is a rare spelling, a unit
of long ago or of another country. What follows ``Bí thư Huyện ủy`` may be the unit or whoever holds
the post: a name is a unit's where no holder can stand, or where the text says so elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from bomay.ingest.extract.names.find import honorifics
from bomay.ingest.extract.names.parts import is_middle, surnames
from bomay.ingest.extract.names.post_heads import post_heads
from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ingest.extract.text.letters import CAPITALISED, LOWER, UPPER, is_vietnamese
from bomay.ontology.values import value

LONGEST = 3  # syllables of an unknown name
_LENGTHS = (2, LONGEST)
_MOST = 6  # of a unit and a person behind it
_CAPITALISED = re.compile(rf"[ ]{{0,2}}({CAPITALISED})(?![^\W_])")
_BREAK = re.compile(r",[ ]|;[ ]|[ ]\(|[ ]-[ ]|[.!?:\n]")
_WITHIN = frozenset({", ", "; ", " (", " - "})  # what parts of one sentence stand between
_RUN = re.compile(rf"{CAPITALISED}(?: {CAPITALISED})+")
# ``Robert H. Mac Miller``: no huyện.
_INITIAL = re.compile(rf"(?<!\w)([{UPPER}][{LOWER}]+)[ ][{UPPER}]\.[ ]?\Z")
_BEHIND_INITIALS = (".", ". ")  # all that it can end in
_GIVEN_CHARS = 24
_LAST_RUN = re.compile(rf"(?<!\w){CAPITALISED}(?: {CAPITALISED})+\Z")
_SENTENCE = 400  # characters looked back at
_SHORTEST_NAME, _LONGEST_NAME = 2, 4

# The unit type after which a committee's bare name goes, and its level.
_COMMITTEES: Mapping[str, tuple[str, str]] = {
    "tỉnh ủy": ("tỉnh", "province"),
    "tỉnh đoàn": ("tỉnh", "province"),
    "thành ủy": ("thành phố", "district"),
    "thành đoàn": ("thành phố", "district"),
    "quận ủy": ("quận", "district"),
    "quận đoàn": ("quận", "district"),
    "huyện ủy": ("huyện", "district"),
    "huyện đoàn": ("huyện", "district"),
    "thị ủy": ("thị xã", "district"),
    "thị đoàn": ("thị xã", "district"),
    "xã đoàn": ("xã", "commune"),
    "phường đoàn": ("phường", "commune"),
}


@value(frozen=True, slots=True)
class Run:
    """Capitals behind a type word or a committee that name no unit of the table.

    Attributes:
        start: of the type word; of the capitals where a committee stands before them.
        phrase: start of the type word or the committee. at: of the capitals.
        words, ends: the capitals and where each ends.
    """

    start: int
    phrase: int
    at: int
    unit_type: str
    level: str
    words: tuple[str, ...]
    ends: tuple[int, ...]


@cache
def committees() -> Vocabulary[tuple[str, str]]:
    """Party and Youth committees by their short names, with the type and level of their unit."""
    return Vocabulary(_COMMITTEES)


def run_of(text: str, at: int, *, phrase: int, kind: tuple[str, str], start: int) -> Run | None:
    """The capitals that begin at ``at``; None for fewer than two."""
    words: list[str] = []
    ends: list[int] = []
    stop = at
    while len(words) < _MOST and (word := _CAPITALISED.match(text, stop)) is not None:
        words.append(word.group(1))
        stop = word.end()
        ends.append(stop)
    if len(words) < _SHORTEST_NAME:
        return None
    if text.endswith(_BEHIND_INITIALS, 0, at):
        given = _INITIAL.search(text, max(0, at - _GIVEN_CHARS), at)
        if given is not None and not is_vietnamese(given.group(1)):
            return None
    return Run(start, phrase, at, *kind, tuple(words), tuple(ends))


def length_of(run: Run) -> int:
    """How many of its words are the unit's by their own look; 0 where they may be a person's."""
    words = run.words
    if is_surname(words[0]):
        return _SHORTEST_NAME if _is_before_a_long_name(words) else 0
    for index in range(1, min(LONGEST, len(words) - 1)):
        if is_surname(words[index]):
            if index > 1:
                return index
            return _SHORTEST_NAME if _is_person(words[_SHORTEST_NAME:]) else 0
    return min(LONGEST, len(words))


def told_elsewhere(text: str, flat: str, runs: Sequence[Run]) -> frozenset[tuple[str, ...]]:
    """Pairs and threes of words that some run shows to be a unit: no holder can stand there.

    Whoever is called ``ông Hà Sơn`` is no unit; three words from a surname on are a person's.
    """
    if not runs:
        return frozenset()
    heads = [start for start, _, _ in post_heads().find_all(flat)]
    at_heads = frozenset(heads)
    titles = {start: end for start, end, _ in honorifics().find_all(flat)}
    shown = {
        run.words
        for run in runs
        if (len(run.words) == _SHORTEST_NAME or _is_three_of_a_unit(run.words))
        and run.at not in titles
        and run.at not in at_heads
        and not _may_name_a_holder(text, heads, run)
    }
    behind = [text[end + 1 : end + 40].split(" ") for end in titles.values()]
    titled = {tuple(words[:n]) for words in behind for n in _LENGTHS}
    return frozenset(shown - titled)


def length_by(run: Run, told: Collection[tuple[str, ...]]) -> int:
    """How many words of a run are a unit that is told elsewhere; 0 if it is none of them."""
    for length in reversed(_LENGTHS):
        name, rest = run.words[:length], run.words[length:]
        if len(name) == length and name in told and (not rest or _is_person(rest)):
            return length
    return 0


def length_before_person(run: Run) -> int:
    """How many words stand before whoever leads a committee: ``Huyện ủy Bàu Sình Lê Văn A``.

    0 where the words may all be a person's, or the unit may end at either of two.
    """
    words = run.words
    lengths = [n for n in _LENGTHS if _is_person(words[n:])]
    if len(lengths) != 1 or (is_surname(words[0]) and not _is_before_a_long_name(words)):
        return 0
    return lengths[0]


def _is_three_of_a_unit(words: Sequence[str]) -> bool:
    return len(words) == LONGEST and not is_surname(words[0])


def _is_before_a_long_name(words: Sequence[str]) -> bool:
    """Whether a name of three or four follows two words: next to nobody has five syllables."""
    rest = words[_SHORTEST_NAME:]
    return len(rest) > _SHORTEST_NAME and not is_middle(words[1]) and _is_person(rest)


def _is_person(words: Sequence[str]) -> bool:
    return _SHORTEST_NAME <= len(words) <= _LONGEST_NAME and is_surname(words[0])


def _may_name_a_holder(text: str, heads: Sequence[int], run: Run) -> bool:
    """Whether a post stands before the unit and nobody before the post.

    ``Chủ tịch UBND tỉnh`` may be followed by its holder; ``ông A, Chủ tịch UBND tỉnh`` is not.
    """
    behind_post = False
    for start, stop in _parts_before(text, run.phrase):
        index = bisect_left(heads, start)
        if index == len(heads) or heads[index] >= stop:
            return behind_post and not _ends_in_name(text[start:stop])
        if any(map(_ends_in_name, _RUN.findall(text[start : heads[index]]))):
            return False
        behind_post = True
    return behind_post


def _parts_before(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The parts of the sentence between commas and dashes, from the last one back."""
    begin = max(0, end - _SENTENCE)
    breaks = list(_BREAK.finditer(text, begin, end))
    stop = end
    for found in reversed(breaks):
        yield found.end(), stop
        if found.group() not in _WITHIN:
            return
        stop = found.start()
    yield begin, stop


def _ends_in_name(words: str) -> bool:
    found = _LAST_RUN.search(words)
    # The first capital may be a title: ``Bà Lê Thị Hồng Nhung``.
    return found is not None and any(map(is_surname, found.group().split(" ")[:2]))


def is_surname(word: str) -> bool:
    """Whether names of persons begin with the word."""
    return word in surnames()
