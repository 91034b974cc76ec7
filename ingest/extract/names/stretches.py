"""The syllables of a stretch of capitals, and what beside a name is no part of it.

Sentences begin without a full stop before them, a space is lost, a province stands before a name:
what is cut off is told by the syllables alone, so each stretch is read once however often it is
printed.
"""

from __future__ import annotations

from bomay.ingest.extract.names import context
from bomay.ingest.extract.names.forms import MAX_SYLLABLES
from bomay.ingest.extract.names.parts import (
    common_surnames,
    given_counts,
    is_middle,
    middle_counts,
    surnames,
)
from bomay.ingest.extract.text.letters import is_vietnamese

Words = list[tuple[int, str]]

TITLES = frozenset({"Ông", "Bà"})
# ``Hưng Nhượng Vương Trần Quốc Minh``: the title ends where the name begins.
_CROWNED = frozenset({"Vương", "Đế", "Công"})
# Letters of ours that no other language writes with the same marks.
_OURS = frozenset("ảạắằẳẵặấầẩẫậẻẽẹếềểễệỉịỏọốồổỗộơớờởỡợủụưứừửữựỳỷỹỵđ")
_PICTURE = "Ảnh"  # "Lê Tám Ảnh: Mai Chín" tells two authors
_SIZES_OF_NAMES = (2, 3, 4)
KIN = frozenset({"Anh", "Chị", "Em", "Bé", "Cô", "Bác", "Cháu"})


def words_of(text: str, span: tuple[int, int]) -> Words:
    """The syllables of a stretch, each with its start."""
    at, stop = span
    words = []
    for word in text[at:stop].split(" "):
        words.append((at, word))
        at += len(word) + 1
    return words


def first_of_two(printed: str) -> int:
    """How long the first is of two same names in a row, 0 where they are not.

    ``Lê Mận Lê Mận nói``: a heading, or a caption, and the sentence that follows it.
    """
    words = printed.split(" ")
    for size in _SIZES_OF_NAMES:
        if words[:size] == words[size : 2 * size]:
            return len(" ".join(words[:size]))
    return 0


def kept(printed: str, *, closed: bool) -> Words:
    """The syllables of a stretch without what lost its sign or its space beside a name.

    A stretch ``closed`` by a sign ends with no word that begins a sentence.
    """
    words = words_of(printed, (0, len(printed)))
    if len(words) > 2:
        words = _without_style(_without_province(words))
    return _without_glue(_without_sentence(words, closed=closed))


def _without_sentence(words: Words, *, closed: bool) -> Words:
    """Cut a run of capitals where the next sentence begins without a full stop.

    A run ``closed`` by a sign ends with no word that begins a sentence.
    """
    while len(words) > 1 and words[0][1] in TITLES:
        words = words[1:]
    crowned = len(words) > 4 and words[-4][1] in _CROWNED
    if crowned and words[-3][1] in common_surnames():
        words = words[-3:]
    titled = len(words) > 2 and words[0][1] in KIN
    if titled and words[1][1] in common_surnames():
        words = words[1:]
    if len(words) > 1 and _opens_a_sentence(words[1][1]) and not (closed and len(words) == 2):
        return words[:1]
    for index in range(2, len(words)):
        word = words[index][1]
        whole = given_counts().get(word, 0) < 2 and (index > 2 or not is_middle(words[1][1]))
        ends = closed and index == len(words) - 1 and word != _PICTURE
        if context.begins_sentence(word) and whole and not ends:
            return words[:index]
    return words


def _opens_a_sentence(word: str) -> bool:
    """``giám đốc Sanh Theo …``: a word that opens sentences and is in no name of two syllables."""
    return (
        context.begins_sentence(word)
        and not given_counts().get(word, 0)
        and not middle_counts().get(word, 0)
    )


def _without_province(words: Words) -> Words:
    """``Sở X Lâm Đồng Nguyễn Văn Minh``: a province, or a country, right before the name."""
    for index in range(len(words) - 3):
        if words[index][1] == "Việt" and words[index + 1][1] == "Nam":
            rest = words[index + 2 :]
            return rest if rest[0][1] in surnames() else words
    abroad = context.without_country(words)
    if 2 < len(abroad) < len(words) and abroad[0][1] in surnames():
        return abroad
    for size in (2, 3) if len(words) > 3 else ():
        rest = words[size:]
        named = 2 <= len(rest) <= MAX_SYLLABLES and rest[0][1] in surnames()
        if named and context.is_large_place(" ".join(word for _, word in words[:size])):
            return rest
    return words


def _without_style(words: Words) -> Words:
    """``Preah Bat Samdech Preah Boromneath Jan Miller``: the style of a court, and a name."""
    for index in range(len(words) - 3, -1, -1):
        if words[index][1].lower() in context.words_at("style"):
            return words[index + 1 :]
    return words


def _glued_at(word: str) -> int:
    """Where a syllable of ours begins behind a foreign name (``Peskovkhẳng``), 0 if none does."""
    if _OURS.isdisjoint(word) or not word.isalpha():
        return 0
    return next((at for at in range(2, len(word) - 1) if is_vietnamese(word[at:])), 0)


def _without_glue(words: Words) -> Words:
    """``Tô Lâmtrao``, ``Lê Ngađược``: a lost space after the name's last syllable."""
    start, last = words[-1]
    stroke = last.find("đ", 2)  # begins a syllable, and is in none
    if stroke > 0 and is_vietnamese(last[:stroke]) and len(words) > 1:
        return [*words[:-1], (start, last[:stroke])]
    if len(words) < 2 or is_vietnamese(last):
        return words
    if words[0][1] not in surnames():
        cut = _glued_at(last)
        return [*words[:-1], (start, last[:cut])] if cut else words
    for cut in range(len(last) - 1, 1, -1):
        if given_counts().get(last[:cut], 0) > 1 and is_vietnamese(last[cut:]):
            return [*words[:-1], (start, last[:cut])]
    return words
