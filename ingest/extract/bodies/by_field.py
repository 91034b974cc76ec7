"""Bodies called by their field of work, which a table knows or capitals show: ``Sở Y tế``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import (
    fields,
    letterheads,
    own_names,
    person_names,
    short_forms,
    told_before,
)
from bomay.ingest.extract.bodies import words as body_words
from bomay.ingest.extract.bodies.associations import field_up_to_place
from bomay.ingest.extract.bodies.nodes import TOLD_IN_FULL, Head, Node
from bomay.ingest.extract.bodies.numbered import numbered_part
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.text.letters import UPPER

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

_OF = re.compile(r"[ ](?:của|thuộc|trực thuộc)(?=[ ])")
# ``Bộ Kế hoạch và Đầu tư (KH-ĐT)``
SHORT_FORM = re.compile(r"[ ]\([A-ZĐ][A-ZĐƯ0-9&., -]{1,14}\)")
_AFTER_SHORT = re.compile(r"[ ](?:[Qq]uốc gia|Trung ương|Việt Nam)(?!\w)")
_HOW_HIGH = frozenset({"quốc gia", "trung ương", "nhà nước", "liên ngành"})  # not what it is for
_HERE = " tại Việt Nam"  # ``Hiệp hội Doanh nghiệp Hàn Quốc tại Việt Nam``
_HYPHEN, _BRACKET = " - ", " ("
_CAPITALS_BEFORE = re.compile(rf"[{UPPER}]{{2,}} \Z")
_COMPOUND = re.compile(r"hội (?:nghị|thảo|thi|đàm|trường|viên)(?!\w)")
MINISTRY, _ASSOCIATION, _INSTITUTE = "bo", "hoi", "Viện"
_GOING_ON = frozenset({" -", " (", " v", " &"})  # how begins what may go on behind a known field
_OF_UNITS = frozenset({"so", "phong"})  # whose fields are told by their kind
_LOWER_SUBJECTS = frozenset({"Ban Quản lý", "Ban Chỉ đạo", "Ban Chỉ huy", "Trung tâm"})
_NAMED_IN_SMALL = frozenset({"Phòng", "Khoa", "Cục", "Vụ", "Viện"})  # after a capital of their own


def ministry(grammar: Grammar, start: int, end: int, head: Head) -> Node:
    """The ministry of a field that the table knows, ours or that of another country."""
    name = head.name
    known = known_subject(grammar.flat, end, MINISTRY)
    if known is None:
        return Node(start, end, name, MINISTRY, name, complete=False)
    stop, subject = known
    if grammar.text[stop : stop + 2] in _GOING_ON:
        stop, subject = _with_second(grammar.text, stop, subject)
        stop, subject = _with_short_form(grammar.text, stop, subject)
        if fields.another_field(grammar, stop, MINISTRY):  # a name that the table lacks
            return Node(start, end, name, MINISTRY, name, complete=False)
    return grammar.foreign(Node(start, stop, f"{name} {subject}", MINISTRY, name, None, subject))


def of_field(grammar: Grammar, node: Node, follows: str) -> Node | None:
    """The body with its field of work, and with the unit or host that ``follows`` lets follow."""
    text, kind = grammar.text, node.kind
    used_by = kind if kind in _OF_UNITS else node.head
    known = known_subject(grammar.flat, node.end, used_by)
    opened = _opened(grammar, node, known)
    found = opened or known or numbered_part(grammar, node) or field_up_to_place(grammar, node)
    if found is None:
        return _without_field(grammar, node, follows)
    end, subject = found
    is_known = found is known
    if is_known:
        end, subject = _with_second(text, end, subject)
    if kind in TOLD_IN_FULL and subject.lower() in _HOW_HIGH:
        return node._replace(end=end, complete=False)
    if opened is not None:
        subject = _written_out(grammar, node, subject)
    if kind == _ASSOCIATION and text.startswith(_HERE, end):
        end, subject = end + len(_HERE), subject + _HERE
    if kind == _ASSOCIATION or node.head == _INSTITUTE:
        subject = short_forms.fields_written_out(subject)
    end, subject = _with_short_form(text, end, subject)
    if is_known and fields.another_field(grammar, end, used_by):
        return node.unfinished()  # a name that the table lacks
    named = node.about(subject, end)
    placed = grammar.placed(named, follows)
    if subject[:1].isdigit() and not (is_known or opened) and placed.name == named.name:
        return placed._replace(complete=False)  # Phòng 2, of whom
    return placed


def _without_field(grammar: Grammar, node: Node, follows: str) -> Node:
    """``Ban Chỉ đạo của tỉnh X``: whose it is may be told all the same."""
    if node.kind in TOLD_IN_FULL and _OF.match(grammar.flat, node.end):
        placed = grammar.placed(node, follows)
        if placed.end > node.end:
            return placed
    return node.unfinished()


def _with_second(text: str, end: int, subject: str) -> tuple[int, str]:
    """``Ban Tài chính - vật giá thành phố``: with what stands behind a dash, in small letters."""
    if text[end : end + len(_HYPHEN)] != _HYPHEN:
        return end, subject  # as nearly always
    second = body_words.second_field(text, end + len(_HYPHEN))
    return (end, subject) if second is None else (second, subject + text[end:second])


def _with_short_form(text: str, end: int, subject: str) -> tuple[int, str]:
    """``Bộ Kế hoạch và Đầu tư (KH-ĐT)``: the end behind the letters in brackets."""
    short = SHORT_FORM.match(text, end) if text[end : end + 2] == _BRACKET else None
    if short is None:
        return end, subject
    rest = _AFTER_SHORT.match(text, short.end())
    return (short.end(), subject) if rest is None else (rest.end(), subject + rest.group())


def _written_out(grammar: Grammar, node: Node, subject: str) -> str:
    """A field that capitals show as the text prints it at length and in small letters."""
    if own_names.LETTERS.fullmatch(subject):
        subject = told_before.at_length(grammar, node.head, subject) or subject
    return short_forms.of_the_country(letterheads.in_small(grammar, subject))


def _opened(grammar: Grammar, node: Node, known: tuple[int, str] | None) -> tuple[int, str] | None:
    """A field that capitals show and the table lacks; None where that of the table is the whole."""
    if (
        known is not None
        and node.kind in _OF_UNITS
        and not fields.goes_on_in_capitals(grammar, node, known[0])
    ):
        return None
    opened = _in_capitals(grammar, node)
    if opened is None or known is None:
        return opened
    whole = fields.ends_before(grammar, known=(node.end, known[0]), end=opened[0])
    return None if whole else opened


def _in_capitals(grammar: Grammar, node: Node) -> tuple[int, str] | None:
    text, end = grammar.text, node.end
    first = text[node.start : node.start + 1]  # none behind a post that ends the text
    surname = person_names.begins_with_surname(text, end)
    if surname and _is_name_of_another(grammar, node, first):
        return None
    if text[end - 1 : end].isupper() and _among_capitals(grammar, node):
        return None
    lower = node.head in _LOWER_SUBJECTS
    lower = lower or (node.head in _NAMED_IN_SMALL and first.isupper())
    return body_words.open_subject(
        text, end, grammar.begins_another, lower_case=lower, surname=surname
    )


def _is_name_of_another(grammar: Grammar, node: Node, first: str) -> bool:
    """Whether the surname behind a head begins the name of a person, and the body has none.

    ``trưởng phòng Lê Văn Tám``, ``Giám đốc Sở Lê Văn Tám``: who leads it. ``first`` is the first
    letter of the head.
    """
    text, end = grammar.text, node.end
    if first.islower() and person_names.is_name(text, end):
        return True
    if person_names.is_of_leader(text, node.head, end):
        return True
    if node.kind == "so" and person_names.is_full_name(text, end):
        return True
    return told_before.names_addressed(grammar, end)


def _among_capitals(grammar: Grammar, node: Node) -> bool:
    """``BẢO HIỂM XÃ HỘI BẮT BUỘC``: where all is capitals, none shows where a name begins."""
    printed = grammar.text[node.start : node.end]
    if " " in printed or len(printed) < 2 or not printed.isupper():
        return False
    before = _CAPITALS_BEFORE.search(grammar.text, max(0, node.start - 12), node.start)
    return before is not None or _COMPOUND.match(grammar.flat, node.start) is not None
