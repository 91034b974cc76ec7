"""What the tables tell of one word: whether names of bodies have it, and what goes on behind them.

Most words of a name are capitals of which no table knows anything (``is_plain``): nothing more need
be asked of such a one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from bomay.ingest.extract.bodies.person_names import WORD
from bomay.ingest.extract.names.context import begins_sentence
from bomay.ingest.extract.names.parts import foreign_given, surnames
from bomay.ingest.extract.text.remembered import remembered
from bomay.ontology import tables

TITLES = frozenset({"Ông", "Bà"})
# What stands before a person's name, behind that of a body: ``trường X - Tiến sĩ A``.
DEGREES = frozenset(
    {"Tiến", "Thạc", "Giáo", "Bác", "Luật", "Phó", "Đại", "Thượng", "Trung", "Thiếu"}
    | {"TS", "ThS", "Ths", "GS", "GS.TS", "PGS", "PGS.TS", "BS", "LS"}
)
CONNECTORS = frozenset({"và", "&", "về"})
TOWARDS = (  # what leads away from a name, though names have the first words of it
    *(" đối với ", " trực thuộc "),
    *(f" {way} {to} " for way in ("về", "sang") for to in ("công tác", "nhận", "làm", "giữ")),
)
TOWARDS_BEGINS = frozenset(words.split()[0] for words in TOWARDS)
TOWN = "thị"  # of towns, and of fields too: ``thị trường``
INFORMS = "thông tin"
BEGUN = 2  # letters by which phrases are told apart; all have as many


@remembered(16384)
def is_plain(word: str) -> bool:
    """Whether a word is a capital that names of bodies may have anywhere, and nothing else.

    No surname, degree or given name from abroad, nothing that begins a sentence or is paired with
    the word before it, and no initial (``J.Miller``).
    """
    if not word[0].isupper() or "." in word or word in pair_ends() or word in inner_words():
        return False
    of_persons = word in surnames() or word in foreign_given() or word in TITLES or word in DEGREES
    return not (of_persons or begins_sentence(word))


@remembered(16384)
def only_goes_on(word: str) -> bool:
    """Whether a word goes on with a name that has begun, and is nothing else: as most of them are.

    A plain capital, or a small word that names have, which begins no sentence and no verb.
    """
    if word not in inner_words():
        return is_plain(word)
    other = word in CONNECTORS or word in TOWARDS_BEGINS or word == TOWN
    return not (other or begins_sentence(word) or word.startswith(verb_words()))


@cache
def inner_words() -> frozenset[str]:
    """Words that stand in lower case inside names of bodies."""
    words: set[str] = set()
    for row in tables.rows("body_subjects"):
        if row["used_by"] == "ban-chi-dao":
            continue  # what one board is for
        words.update(row["name"].lower().replace(",", "").split()[1:])
    for row in tables.rows("subject_words"):
        if " " not in row["word"]:
            words.add(row["word"])
    return frozenset(words - {"các"})  # of one name; elsewhere it begins what follows


@cache
def _pairs() -> frozenset[str]:
    """Two syllables in a row of which the second goes on the name: ``cải cách``."""
    return frozenset(row["word"] for row in tables.rows("subject_words") if " " in row["word"])


@cache
def pair_ends() -> frozenset[str]:
    """The second syllables of these."""
    return frozenset(pair.rpartition(" ")[2] for pair in _pairs())


def is_paired(before: str, word: str) -> bool:
    """Whether the word read last, if any, and this one are such a pair."""
    if word not in pair_ends():
        return False
    return f"{before.lower().rpartition('-')[2]} {word}" in _pairs()


@cache
def in_a_row() -> frozenset[tuple[str, str]]:
    """Two syllables that follow each other in names of the tables: ``hàng không``."""
    names = [row["name"].lower().split() for row in tables.rows("body_subjects")]
    names += [row["word"].split() for row in tables.rows("subject_words")]
    return frozenset(pair for words in names for pair in pairwise(words))


def begins_pair(text: str, at: int) -> bool:
    """``Viện Khoa học | Xã hội``: a word of two syllables, of which the first alone is another."""
    first = WORD.match(text, at - 1)
    second = WORD.match(text, first.end()) if first is not None else None
    return (
        first is not None
        and second is not None
        and second[1].islower()
        and (first[1].lower(), second[1]) in in_a_row()
    )


@cache
def before_honoured() -> frozenset[str]:
    """What is no name yet before that of whom a body honours: ``Trường Tiểu học``."""
    return frozenset(row["word"] for row in tables.rows("before_honoured"))


@cache
def _no_tails() -> frozenset[str]:
    """Single syllables that go on with the sentence after a body's name."""
    return frozenset(row["word"] for row in tables.rows("after_bodies"))


def ends_names(word: str) -> bool:
    """Whether a small word goes on with the sentence after a body's name, never with the name."""
    return word in _no_tails()


def begins_office(text: str, at: int) -> bool:
    """Whether an office word stands at ``at``: ``Tổng cục X - Giám đốc …`` are two posts."""
    offices = _offices().get(text[at : at + BEGUN].lower())
    if offices is None:
        return False
    low = text[at : at + _longest_office() + 1].lower()
    return low.startswith(offices) and any(
        low.startswith(it) and not low[len(it) : len(it) + 1].isalnum() for it in offices
    )


@cache
def _offices() -> Mapping[str, tuple[str, ...]]:
    return _by_beginning(row["surface"] for row in tables.rows("post_heads"))


@cache
def _longest_office() -> int:
    return max(len(office) for offices in _offices().values() for office in offices)


def begins_verb(text: str, at: int) -> bool:
    """Whether a verb that bodies are told to do something by stands at ``at``."""
    verbs = _verbs().get(text[at : at + BEGUN])
    return verbs is not None and text.startswith(verbs, at)


@cache
def verb_beginnings() -> frozenset[str]:
    """How these verbs begin, and ``INFORMS``, which is one behind some names."""
    return frozenset((*_verbs(), INFORMS[:BEGUN]))


@cache
def verb_words() -> tuple[str, ...]:
    """The first words of these verbs, and of ``INFORMS``."""
    verbs = (row["verb"] for row in tables.rows("speech_verbs"))
    return tuple(verb.split(" ", 1)[0] for verb in (*verbs, INFORMS))


@cache
def _verbs() -> Mapping[str, tuple[str, ...]]:
    return _by_beginning(row["verb"] for row in tables.rows("speech_verbs"))


def _by_beginning(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Phrases by their first letters, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        begun = phrase[:BEGUN]
        found[begun] = (*found.get(begun, ()), phrase)
    return found
