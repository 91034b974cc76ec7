"""Persons named in a text.

A name is a run of capitalised syllables that begins with a surname, or any such run right after
an honorific or a post. Places, bodies and posts are read before and are no names; nor are
streets, schools and prizes called after people, nor by-lines. A given name after an honorific
stands for the one full name of the text that ends in it.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bomay.ingest.extract import names_context as context
from bomay.ingest.extract.anchors import Vocabulary
from bomay.ingest.extract.names_forms import (
    MAX_SYLLABLES,
    Name,
    known_names,
    longest_form,
    with_aliases,
)
from bomay.ingest.extract.names_letters import CAPITALISED_RUN, LOWER, UPPER
from bomay.ontology import tables

_FREQUENT_GIVEN = 8
_PRESIDENT = "Hồ Chí Minh"
_RUN = re.compile(CAPITALISED_RUN)
_MIDDLE = frozenset({"Văn", "Thị"})  # never the end of a name
_TITLES = frozenset({"Ông", "Bà"})
# Two or three signs long.
_APPOSITION = re.compile(r",[ ]|[ ]-[ ]|-[ ]|[ ]\(|:[ ]")
_APOSTROPHE = re.compile(r"[HKRY]['’]")
_DOUBLE = re.compile(rf"-([{UPPER}][{LOWER}]+)(?![^\W_])")
# What an Arabic name goes on with: ``Omar Hassan al-Bashir``.
_PARTICLE = re.compile(rf"(?:[ ](?:al|el|ad|as|bin|ibn)[ -][{UPPER}][{LOWER}]+(?![^\W_]))+")
# A committee abroad is followed by its province, not its holder.
_ABROAD_COMMITTEE = re.compile(r"(?:tỉnh|thành) ủy[ ]$")
_NEXT_LINE = re.compile(rf"[ ]?\n[ ]?([{UPPER}][{LOWER}]+)(?=[ ][{LOWER}–-]|[ ]?[,.;)])")
_LONG_LINE = 50
_VIETNAMESE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvxđ])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class _Anchors:
    """Where titles and posts end, titles alone, and where posts start."""

    ends: frozenset[int]
    titles: frozenset[int]
    abroad: frozenset[int]
    starts: frozenset[int]


@cache
def honorifics() -> Vocabulary[str]:
    """Words that stand before names, with their class."""
    return Vocabulary({row["surface"]: row["class"] for row in tables.rows("honorifics")})


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames"))


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames") if row["common"])


@cache
def _also_words() -> frozenset[str]:
    return frozenset(row["surname"] for row in tables.rows("surnames") if row["word"])


def is_only_surname(word: str) -> bool:
    """Whether a surname is no ordinary word as well (``Hình``, ``Điểm``)."""
    return word in _surnames() and word not in _also_words()


@cache
def _middle() -> dict[str, int]:
    return {row["syllable"]: int(row["middle"]) for row in tables.rows("given_syllables")}


@cache
def _given() -> dict[str, int]:
    return {row["syllable"]: int(row["given"]) for row in tables.rows("given_syllables")}


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
    titles = _honorific_ends(text, flat)
    anchors = _Anchors(
        frozenset({end for end, _ in titles} | {end for _, end in posts}),
        frozenset(end for end, kind in titles if kind != "role"),
        frozenset(abroad),
        frozenset(start for start, _ in posts),
    )
    candidates = with_aliases(text, _candidates(text, flat, (blocked, anchors), signed=signed))
    known = known_names([c for c in candidates if c.full])
    named = [longest_form(c, known) for c in candidates]
    return [n for n in named if n.full]


def _honorific_ends(text: str, flat: str) -> set[tuple[int, str]]:
    """The ends of honorifics with their class; some capitals are parts of names or countries."""
    ends = set()
    for start, end, kind in honorifics().find_all(flat):
        printed = text[start:end]
        if printed.istitle() and _previous_is_capital(text, start):
            continue
        if printed == "Anh" and not context.starts_sentence(text, start):
            continue
        ends.add((end, kind))
    return ends


def _previous_is_capital(text: str, start: int) -> bool:
    if start < 2 or text[start - 1] != " ":
        return False
    begin = text.rfind(" ", max(0, start - 12), start - 1) + 1
    return text[begin : start - 1].istitle()


def _candidates(
    text: str,
    flat: str,
    given: tuple[Sequence[tuple[int, int]], _Anchors],
    *,
    signed: bool,
) -> list[Name]:
    blocked, anchors = given
    starts = [start for start, _ in blocked]
    found: list[Name] = []
    called = _Called(text, flat)
    for run in _RUN.finditer(text):
        called.runs.append(run.span())
        if " " not in run.group() and not _is_anchored(text, run.span(), anchors):
            continue  # one capital at the head of a sentence
        for words in _free_words(run, blocked, starts, anchors):
            last_start, last = words[-1]
            span = words[0][0], last_start + len(last)
            anchored = _is_anchored(text, span, anchors)
            titled = words[0][0] - 1 in anchors.titles
            abroad = words[0][0] - 1 in anchors.abroad
            name = _name_of(text, words, anchored=anchored, titled=titled, abroad=abroad)
            if signed and name is not None and anchored:
                name = _over_line(text, name)
            if name is None:
                continue
            if not anchored and (called.is_so() or context.is_called_after(flat, name.start)):
                called.found()
                continue
            if not anchored and context.is_in_address(text, name.start, name.end):
                continue
            if signed or not context.is_byline(text, flat, (name.start, name.end), anchored):
                found.append(name)
    return found


class _Called:
    """Whether runs of capitals are called after somebody: streets, schools, prizes, lists of them.

    It is asked of few runs, and looked up only then.

    Attributes:
        runs: the spans of those read; the questions are about the last one.
    """

    def __init__(self, text: str, flat: str) -> None:
        self._text, self._flat = text, flat
        self.runs: list[tuple[int, int]] = []
        self._known = -1, False  # the run that was looked up last, and what it was

    def is_so(self) -> bool:
        """Whether the run read last is, or one that a list joins it to."""
        last = at = len(self.runs) - 1
        known, called = self._known
        while at > known:
            start = self.runs[at][0]
            if context.is_called_after(self._flat, start):
                called = True
                break
            end = self.runs[at - 1][1] if at else start
            gap = self._text[end:start] if start - end <= context.LONGEST_SIGN else ""
            if gap not in context.LIST_SIGNS:
                called = False
                break
            at -= 1
        self._known = last, called
        return called

    def found(self) -> None:
        """The run read last is, by a word inside it."""
        self._known = len(self.runs) - 1, True


def _is_anchored(text: str, span: tuple[int, int], anchors: _Anchors) -> bool:
    """Whether a title or a post stands right before, or a post right after."""
    start, end = span
    if start - 1 in anchors.ends and text[start - 1] in " \n":
        return True
    if start - 2 in anchors.ends and text[start - 2 : start] in (" \n", ". ", "\n ", ": "):
        return True
    if end + 2 not in anchors.starts and end + 3 not in anchors.starts:
        return False
    sign = _APPOSITION.match(text, end)
    return sign is not None and sign.end() in anchors.starts


def _free_words(
    run: re.Match[str],
    blocked: Sequence[tuple[int, int]],
    starts: Sequence[int],
    anchors: _Anchors,
) -> Iterable[list[tuple[int, str]]]:
    """The stretches of a run that no place, body, post or honorific covers."""
    words: list[tuple[int, str]] = []
    start, stop = run.span()
    index = bisect_right(starts, start) - 1
    if index >= 0 and stop <= blocked[index][1]:
        return
    for syllable in run.group().split(" "):
        end = start + len(syllable)
        index = bisect_right(starts, start) - 1
        covered = index >= 0 and start < blocked[index][1]
        if covered or (not words and end in anchors.ends):
            if words:
                yield words
            words = []
        else:
            words.append((start, sys.intern(syllable)))
        start = end + 1
    if words:
        yield words


def _name_of(
    text: str, words: list[tuple[int, str]], *, anchored: bool, titled: bool, abroad: bool
) -> Name | None:
    """The name a stretch of capitals holds; ``full`` is empty for a part of a name."""
    surnames = _surnames()
    words = _without_glue(_without_sentence(words))
    first = 0
    if words[0][1] not in surnames or len(words) == 1:
        later = _later_surname(words) if anchored else 0
        if later:
            first = later
        elif anchored:
            given = _with_double(text, _after_anchor(words, titled=titled, abroad=abroad))
            return None if given is not None and _is_province(text, given) else given
        elif (
            len(words) > 2
            and words[1][1] in surnames
            and context.starts_sentence(text, words[0][0])
        ):
            first = 1
        else:
            return None
    chosen = words[first : first + _longest(words[first][1])]
    if len(chosen) < 2:
        return None
    chosen = _without_next_word(text, chosen)
    name = " ".join(word for _, word in chosen)
    start = chosen[0][0]
    end = chosen[-1][0] + len(chosen[-1][1])
    if name.endswith("Việt Nam") or context.is_delegation(name) or context.is_country(name):
        return None
    troupe = chosen[0][1] == "Đoàn"  # nghệ sĩ Đoàn Chèo Hải Phòng
    if anchored and (len(chosen) == 2 or troupe) and context.is_no_person(name):
        return None
    if chosen[-1][1] in _MIDDLE or len(chosen[-1][1]) == 1:
        return None  # Nguyễn Văn A is an example or wants to stay unknown
    if name == _PRESIDENT or name.startswith(_PRESIDENT + " "):
        if not context.is_the_president(text, start):
            return None
        end = start + len(_PRESIDENT)
        return Name(start=start, end=end, full=_PRESIDENT, anchored=True)
    if not all(map(_is_vietnamese, (w for _, w in chosen))) and not anchored:
        return None
    if not anchored and (
        context.goes_on_from_line_before(text, start) or not _plausible(text, name, (words, first))
    ):
        return None
    foreign = any("-" in word for _, word in chosen)  # Kim Jong-un
    return Name(start=start, end=end, full=name, anchored=anchored, foreign=foreign)


def _longest(first: str) -> int:
    """How many syllables a name has at most: ``Y Thanh Hà Niê Kđăm``."""
    return MAX_SYLLABLES + 2 if first == "Y" or _APOSTROPHE.match(first) else MAX_SYLLABLES


def _without_sentence(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Cut a run of capitals where the next sentence begins without a full stop."""
    while len(words) > 1 and words[0][1] in _TITLES:
        words = words[1:]
    for index in range(2, len(words)):
        word = words[index][1]
        whole = _given().get(word, 0) < 2 and (index > 2 or not _is_middle(words[1][1]))
        if context.begins_sentence(word) and whole:
            return words[:index]
    return words


def _is_middle(word: str) -> bool:
    """Whether a syllable stands in the middle of names more than at their end."""
    return _middle().get(word, 0) > _given().get(word, 0)


def _without_next_word(text: str, chosen: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Drop a fourth syllable that is rather the head of the next sentence's first word."""
    if len(chosen) != MAX_SYLLABLES:
        return chosen
    start, word = chosen[-1]
    end = start + len(word)
    follows = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
    if follows and context.begins_phrase(text[start : start + 20]):
        return chosen[:-1]
    rare = _given().get(word, 0) + _middle().get(word, 0) == 0
    return chosen[:-1] if follows and rare and not _is_middle(chosen[-2][1]) else chosen


def _without_glue(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """``Tô Lâmtrao``: a lost space after the name's last syllable."""
    start, last = words[-1]
    if len(words) < 2 or _is_vietnamese(last) or words[0][1] not in _surnames():
        return words
    for cut in range(len(last) - 1, 1, -1):
        if _given().get(last[:cut], 0) > 1 and _is_vietnamese(last[cut:]):
            return [*words[:-1], (start, last[:cut])]
    return words


def _later_surname(words: list[tuple[int, str]]) -> int:
    """Where the name begins after a company's: ``TGĐ Hoàng Phát Gia Lai Nguyễn Thị Như Huyền``."""
    for index in range(2, len(words) - 1):
        if words[index][1] in _surnames() and len(words) - index in (2, 3, 4):
            return index if len(words) > MAX_SYLLABLES else 0
    return 0


def _plausible(text: str, name: str, of: tuple[list[tuple[int, str]], int]) -> bool:
    """Whether capitals without a title before them read as a person."""
    words, first = of
    syllables = name.split()
    if context.is_no_person(name) or len(words) - first > MAX_SYLLABLES + 1:
        return False
    if context.only_begins_sentence(syllables[0]) and context.starts_sentence(text, words[0][0]):
        return False
    if len(syllables) == 2:
        return (
            syllables[0] in _common_surnames()
            and _given().get(syllables[1], 0) >= _FREQUENT_GIVEN
            and not context.is_place(name)
        )
    return not (context.is_place(name) or context.is_place(" ".join(syllables[:2])))


def _after_anchor(words: list[tuple[int, str]], *, titled: bool, abroad: bool) -> Name | None:
    """A run without a surname after a title: a given name, a rare or a foreign name."""
    words = context.without_country(words)
    if not words or (len(words) > 1 and context.begins_sentence(words[0][1])):
        return None
    if len(words) > 1 and context.begins_sentence(words[1][1]):
        words = words[:1]
    if titled and _of_the_highlands(words):
        chosen = words[: _longest(words[0][1])]
        full = " ".join(word for _, word in chosen)
        end = chosen[-1][0] + len(chosen[-1][1])
        return Name(start=chosen[0][0], end=end, full=full, anchored=True)
    chosen = _first_name(words)
    name = " ".join(word for _, word in chosen)
    if context.is_firm(chosen[-1][1]):
        return None
    start, end = chosen[0][0], chosen[-1][0] + len(chosen[-1][1])
    foreign = abroad or sum(not _is_vietnamese(word) for _, word in chosen) * 2 >= len(chosen)
    if len(chosen) == 1 and (foreign or (not titled and context.begins_no_name(name))):
        return None
    if (
        context.is_no_person(name)
        or context.is_place(name)
        or any(len(word) == 1 and word != "Y" for _, word in chosen)
    ):
        return None
    if len(chosen) > 1 and not foreign and (not titled or context.begins_no_name(chosen[0][1])):
        return None
    if foreign and not abroad and context.begins_no_name(chosen[0][1]):
        return None
    return Name(
        start=start,
        end=end,
        full=name if foreign else "",
        printed=name,
        anchored=True,
        foreign=foreign,
    )


def _with_double(text: str, name: Name | None) -> Name | None:
    """``Władysław Kosiniak-Kamysz``: a foreign name goes on after its hyphen."""
    if name is None or not name.foreign:
        return name
    double = _DOUBLE.match(text, name.end)
    if double is not None and _is_vietnamese(double.group(1)):
        return name
    double = double or _PARTICLE.match(text, name.end)
    if double is None:
        return name
    full = f"{name.full}{double.group()}"
    return name._replace(end=double.end(), full=full, printed=full)


def _is_province(text: str, name: Name) -> bool:
    """``Bí thư Tỉnh ủy Villa Clara``: two words that are no name of ours say where."""
    if not name.foreign or len(name.full.split()) > 2 or not name.full.isascii():
        return False
    return _ABROAD_COMMITTEE.search(text[max(0, name.start - 9) : name.start].lower()) is not None


def _over_line(text: str, name: Name) -> Name:
    """``Phó Thủ tướng Bùi Thanh⏎Sơn có ý kiến``: a long line of a printed page broke the name."""
    if name.foreign or not 2 <= len(name.full.split()) < MAX_SYLLABLES:
        return name
    rest = _NEXT_LINE.match(text, name.end)
    if rest is None or _given().get(rest.group(1), 0) < 2:
        return name
    begin = name.end - _LONG_LINE
    if begin < 0 or text.rfind("\n", begin, name.start) >= 0:
        return name
    return name._replace(end=rest.end(), full=f"{name.full} {rest.group(1)}")


def _of_the_highlands(words: list[tuple[int, str]]) -> bool:
    """``H'Vi Ê Ban``, ``K'Thế``, ``A Pớt``, ``U Huấn``."""
    first = words[0][1]
    if _APOSTROPHE.match(first):
        return True
    return first in ("A", "U") and len(words) == 2 and len(words[1][1]) > 1


def _first_name(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The words up to a country or the next sentence: ``Shoigu Kyrgyzstan Cuộc``."""
    for index in range(1, min(len(words), MAX_SYLLABLES)):
        word = words[index][1]
        if context.begins_sentence(word) or (
            index > 1 and context.is_country(word) and not _is_vietnamese(word)
        ):
            return words[:index]
    return words[:MAX_SYLLABLES]


@cache
def _is_vietnamese(word: str) -> bool:
    return _VIETNAMESE.fullmatch(word.lower()) is not None
