"""All bodies a text names, written out in full."""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.bodies.at_home import completed
from bomay.ingest.extract.bodies.grammar import ALONE, Grammar
from bomay.ingest.extract.bodies.nodes import LOWER_CASE_KINDS, Node
from bomay.ingest.extract.names.parts import common_surnames, surnames
from bomay.ingest.extract.names.stretches import TITLES
from bomay.ingest.extract.text.reading import BodyMention, Reading, UnitMention
from bomay.ingest.extract.units.find import document_day
from bomay.ingest.extract.units.home import HomeUnit, surroundings

# ``Công An`` and ``Thanh Tra`` as names are printed; the bodies have one capital.
_LIKE_GIVEN = ("Báo ", "Sở ", "Công An", "Thanh Tra")
_MIDDLE = ("Thị", "Văn")
_SURNAME_CHARS = 16  # of a surname and a syllable
_LONGEST_PLACE = 5  # words, with its kind


def body_grammar(reading: Reading, units: Sequence[UnitMention], home: HomeUnit) -> Grammar:
    """The parser of body names for this document."""
    around = surroundings(reading.text, units, home, document_day(reading))
    return Grammar(reading.text, units, around)


def find_bodies(
    reading: Reading, units: Sequence[UnitMention], home: HomeUnit
) -> list[BodyMention]:
    """All bodies in reading order, each mention the longest phrase with its place."""
    return bodies_of(body_grammar(reading, units, home))[0]


def bodies_of(grammar: Grammar) -> tuple[list[BodyMention], list[tuple[int, int]]]:
    """All bodies that a document's grammar reads, in order, without overlap; what is covered.

    That are the spans of everything that begins like a body, whether or not it could be completed.
    Of what is no body a single word does not count: ``Khoa`` and ``Trường`` are also names.
    """
    found: list[BodyMention] = []
    covered: list[tuple[int, int]] = []
    last = 0
    text, parsed = grammar.text, grammar.parsed
    for start, (end, head) in grammar.heads.items():
        capital = text[start].isupper()
        if not capital and (start < last or not head.in_small):
            continue
        if end <= last and head.follows == ALONE and grammar.is_alone(end, head):
            continue  # ``Chính phủ`` in ``Thủ tướng Chính phủ``: covered already
        node = parsed[start] if start in parsed else grammar.read(start, end, head)
        if node is None or (head.like_name and _is_in_name(grammar, node)):
            continue
        if start >= last and (capital or node.kind in LOWER_CASE_KINDS):
            complete = node if node.complete else completed(grammar, node)
            if complete is not None:
                found.append(mention_of(complete))
                last = complete.end
                covered.append((start, last))
                continue
        if capital and " " in text[start : node.end]:
            covered.append((start, node.end))
    return found, covered


def _is_in_name(grammar: Grammar, node: Node) -> bool:
    """``ông Nguyễn Trường Giang``: what follows a surname, or one and a syllable, is no school.

    Nor is ``Hội Nghĩa`` of a ``Nguyễn Hội Nghĩa`` an association.
    """
    text, start = grammar.text, node.start
    before = text[start - _SURNAME_CHARS if start > _SURNAME_CHARS else 0 : start].split(" ")
    if len(before) < 2 or before[-1] or before[-2].islower():
        return False  # as nearly always: no capital stands before it
    if text.startswith(_LIKE_GIVEN, node.start):
        return _is_given(grammar, node)
    short = text.startswith(("Hội ", "Viện "), node.start)
    if short and text.count(" ", node.start, node.end) > 1:
        return False
    if not short and not text.startswith(("Trường ", "Khoa "), node.start):
        return False
    surname = before[-2]
    if surname.istitle() and text.count(" ", node.start, node.end) == 1 and len(before) > 2:
        surname = surname if surname in surnames() else before[-3]  # Nguyễn Đình Trường Hải
    return surname in surnames() and surname != "Đoàn"  # Bí thư Đoàn Trường Đại học X


def _is_given(grammar: Grammar, node: Node) -> bool:
    """``ông Trần | Báo Hà``, ``tỉnh Hà Tĩnh Lê | Công An``, ``bà Vũ Thị | Thanh Tra``.

    The surname stands behind no capital but a title's or that of a place, which ends an office.
    """
    text = grammar.text
    if text.count(" ", node.start, node.end) > 1:
        return False
    line = text.rfind("\n", 0, node.start) + 1
    words = text[max(line, node.start - 80) : node.start - 1].split(" ")
    if words[-1] in _MIDDLE:
        words.pop()
    if not words or words[-1] not in common_surnames():
        return False
    words.pop()
    if not words or not words[-1][:1].isupper() or words[-1] in TITLES:
        return True
    at = text.rfind(" ".join(words), line, node.start) + len(" ".join(words))
    units = grammar.places.units
    begins = (at - len(" ".join(words[-n:])) for n in range(1, _LONGEST_PLACE + 1))
    return any(start in units and units[start].end == at for start in begins)


def mention_of(node: Node) -> BodyMention:
    """The mention that a parsed body is."""
    unit = node.unit.name if node.unit is not None else None
    return BodyMention(node.start, node.end, node.name, node.kind, unit, node.subject, node.implied)
