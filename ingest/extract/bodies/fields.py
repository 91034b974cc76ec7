"""Fields of work in names of bodies: whether one goes on, and which rooms every unit has."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import person_names
from bomay.ingest.extract.bodies import words as body_words
from bomay.ingest.extract.bodies.nodes import CENTRE_ENDS, Head, Node, heads
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.text.anchors import places
from bomay.ingest.extract.text.letters import CAPITALISED
from bomay.ingest.extract.text.reading import UnitMention

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_HEADED = frozenset({"Cục", "Tổng cục", "Chi cục", "Vụ"})
_ONE_MORE = re.compile(r"[ ](?:và|&)[ ](?=[^\W_])")  # ``Văn hóa và Thể thao`` … ``và Du lịch``
_JOINTS = frozenset({" v", " &"})  # how that begins
_OF_SEVERAL = frozenset({"bo", "so", "phong"})
_LEADER = re.compile(r"[ ](?:trưởng|phó)(?!\w)")
_GIVEN_NAME = "Quốc Hội"
_ADDRESSED = re.compile(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị)[ ]{CAPITALISED}[ ]\Z"
)
_REGIONS = ("Nam ", "Trung ", "Bắc ")
_NO_SCHOOL = (" hợp ", " kỳ ", " phái ", " quay ")
_SERVICE = ("phục ", "dịch ", "nhiệm ", "nghiệp ", "chức ")
_INSPECTORS = re.compile(
    r"t(?<!\w.)(?:tgt|hanh tra[ ](?:sở|bộ|cục|tổng cục|ngành|chuyên ngành|giao thông|xây dựng|"
    r"y tế|lao động|giáo dục|môi trường))(?!\w)"
)
_POLICE_ROOM = re.compile(r"(?:Cảnh sát|An ninh|P[ACX]\d{2})(?!\w)")
_POLICE_OF = ("công an ", " ca ")
_SYLLABLE_CHARS = 10
_CITY = ("Hải ", "HẢI ")
_THE_SECRETARY = " Chinh"  # Trường Chinh led the Party, and is no school
_OF = re.compile(r"[ ](?:của|thuộc|trực thuộc)(?=[ ])")


def heads_of(grammar: Grammar) -> dict[int, tuple[int, Head]]:
    """The beginnings of bodies in a text by where they stand, in order: their ends and rows."""
    found = {
        start: (end, head)
        for start, end, head in heads().find_all(grammar.flat)
        if not head.doubtful or begins_body(grammar, start, end, head.name)
    }
    starts = list(found)
    for line in places(grammar.text, "\n"):
        before = bisect_left(starts, line) - 1
        if before < 0 or (end := found[starts[before]][0]) <= line:
            continue  # as nearly always: no head goes on below
        if is_end_of_name(grammar.text, starts[before], end):
            del found[starts.pop(before)]
    for unit in grammar.places.units.values():  # the ``Phòng`` of Hải Phòng is no division
        inside = bisect_right(starts, unit.start)
        while inside < len(starts) and starts[inside] < unit.end:
            found.pop(starts[inside], None)
            inside += 1
    return found


def begins_body(grammar: Grammar, start: int, end: int, head: str) -> bool:
    """Whether a doubtful head begins a body.

    Not inside another word (``khu vực Nam Bộ``, ``Trung tâm Phục vụ hành chính``, ``Trường hợp``),
    nor in ``TL. CỤC TRƯỞNG`` and ``Vụ phó``, which are those who lead one, nor where a name has the
    word: ``Thành ủy Hải Phòng Lê Văn Tám``, before which no unit stands, ``ông Trần Quốc Hội``.
    """
    text = grammar.text
    if head == "Bộ":
        return not (text.startswith("Bộ", start) and text.endswith(_REGIONS, 0, start))
    if head == "Trường":
        return not (
            text.startswith(_NO_SCHOOL, start + len(head)) or text.startswith(_THE_SECRETARY, end)
        )
    if head == "Phòng":
        return not text.endswith(_CITY, 0, start)
    if head == "Quốc hội":
        return text[start:end] != _GIVEN_NAME or not _is_addressed(text, start)
    if head not in _HEADED:
        return text[end - 1] != CENTRE_ENDS or not is_no_centre(text, start, end)
    if head == "Vụ" and grammar.flat.endswith(_SERVICE, 0, start):
        return False
    return _LEADER.match(grammar.flat, end) is None


def _is_addressed(text: str, end: int) -> bool:
    """``ông Trần | Quốc Hội``: whether a title and a surname end here."""
    return _ADDRESSED.search(text, max(0, end - 20), end) is not None


def is_end_of_name(text: str, start: int, end: int) -> bool:
    """``Ông Lê Văn Đoàn / Chủ tịch …``: a name ends a line, and no ``Đoàn Chủ tịch`` begins."""
    line = text.find("\n", start, end)
    if line < 0 or " " in text[start:line]:
        return False
    before = text[max(0, start - _SYLLABLE_CHARS) : start].split(" ")
    return len(before) > 1 and before[-1] == "" and before[-2].istitle()


def is_no_centre(text: str, start: int, end: int) -> bool:
    """``Văn phòng tư vấn``, ``Ban Kinh tế tư nhân``: the centre in letters is ``TƯ``."""
    return text.endswith((" tư", " Tư"), start, end) and not text.endswith("ầu tư", start, end)


def goes_on_in_capitals(grammar: Grammar, node: Node, end: int) -> bool:
    """``Phòng Giáo dục Mầm non``: the field that the table knows is the first half of one."""
    if node.kind != "phong" or grammar.text[end : end + 1] != " ":
        return False
    after = end + 1
    if not grammar.text[after : after + 1].isupper() or grammar.begins_another(after):
        return False
    return grammar.places.unit_at(end) is None and not person_names.begins_name(grammar.text, end)


def ends_before(grammar: Grammar, *, known: tuple[int, int], end: int) -> bool:
    """Whether a field that the table knows is the whole of what capitals go on to.

    Behind letters of the table a place is where it is: ``Chi cục ATVSTP Quảng Ninh``.

    Args:
        grammar: of the text.
        known: where that field stands.
        end: where the capitals end.
    """
    if end <= known[1]:
        return True
    if not grammar.text[slice(*known)].isupper():
        return False
    clause = grammar.places.unit_at(known[1])
    return clause is not None and clause.unit is not None and clause.end == end


def another_field(grammar: Grammar, end: int, used_by: str) -> bool:
    """Whether ``và`` and one more field of work follow: ``Sở X và Du lịch``."""
    if used_by not in _OF_SEVERAL or grammar.text[end : end + 2] not in _JOINTS:
        return False
    joined = _ONE_MORE.match(grammar.text, end)
    if joined is None:
        return False
    more = joined.end()
    if grammar.begins_another(more):
        return False
    if not grammar.text[more].isupper():
        return used_by == "phong" and body_words.goes_on(grammar.text, more - 1)
    return known_subject(grammar.flat, more - 1, used_by) is not None


def is_of_police(node: Node) -> bool:
    """``Phòng Cảnh sát hình sự``, ``Phòng PC45``: rooms that a province's police has."""
    return node.subject is not None and _POLICE_ROOM.match(node.subject) is not None


def in_police(node: Node, province: UnitMention | None) -> Node | None:
    """A room of the police named with the police of its province."""
    if province is None:
        return None
    police = f"Công an {province.name}"
    return node._replace(
        name=f"{node.name} {police}", unit=province, implied=True, complete=True, parent=police
    )


def tells_of_others_police(grammar: Grammar, province: UnitMention | None) -> bool:
    """Whether a text tells of the police of another province than the one it is told in.

    Then it is not plain whose room ``Phòng PC45`` is.
    """
    told = grammar.once(("provinces' police",), lambda: _provinces_of_police(grammar))
    return len(told) > 1 or bool(told and province is not None and province.name not in told)


def _provinces_of_police(grammar: Grammar) -> frozenset[str]:
    return frozenset(
        unit.name
        for unit in grammar.places.units.values()
        if unit.level == "province" and grammar.flat.endswith(_POLICE_OF, 0, unit.start)
    )


def tells_of_inspectors(grammar: Grammar) -> bool:
    """Whether a text tells of inspectors of a department: a bare ``Chánh Thanh tra`` may be theirs.

    Else it is that of the unit.
    """
    return grammar.once(("inspectors",), lambda: _INSPECTORS.search(grammar.flat) is not None)


def is_of_districts(node: Node) -> bool:
    """What districts have of their own, and provinces only inside a department or the police."""
    return node.kind == "phong" or node.head.startswith("Đội ")


def every_unit_has(grammar: Grammar, node: Node) -> bool:
    """Whether a room is one that units have, and no other body is printed after it.

    ``Phòng Nội vụ``, not ``Phòng Quản lý bay`` nor ``Phòng Kế hoạch của Công ty X``.
    """
    if node.subject is None or known_subject(f" {node.subject.lower()}", 0, "phong") is None:
        return False
    of = _OF.match(grammar.flat, node.end)
    return of is None or not grammar.text[of.end() + 1 : of.end() + 2].isupper()
