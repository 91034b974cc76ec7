"""How the name of a body is built, read from the word it begins with.

One row of ``body_names.csv`` is one beginning; its column ``follows`` says what may come after:

* ``none``: nothing, the name is complete (``Bộ Chính trị``);
* ``unit``: a unit (``UBND quận Bình Tân``);
* ``unit-printed``: a unit that is printed; else the word is no body (``Thuế tỉnh Hà Tĩnh``);
* ``committee-unit``: a unit by its bare name (``Quận ủy Bình Tân``);
* ``committee``: a Party committee (``Ban Thường vụ Quận ủy``);
* ``host``, ``unit-or-host``, ``host-implied:KIND``: another body or a unit (``Đảng ủy phường``);
* ``number``: a number (``Quân khu 4``);
* ``subject``, ``subject-unit``, ``subject-open``, ``subject-unit-open``: a field of work, known
  or read from its capitals, then a unit (``Sở Y tế TP.HCM``);
* ``proper``: a proper name (``Bệnh viện Nhân dân 115``).

Names come out written in full, a unit the text leaves out is filled in from its surroundings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from bomay.ingest.extract.bodies import (
    at_home,
    branches,
    by_field,
    cells,
    countries,
    fields,
    letterheads,
    own_names,
    teams,
)
from bomay.ingest.extract.bodies import words as body_words
from bomay.ingest.extract.bodies.abroad import country_alone
from bomay.ingest.extract.bodies.name_words import begins_pair
from bomay.ingest.extract.bodies.nodes import (
    INVESTIGATORS,
    PARTY_KINDS,
    TOLD_IN_FULL,
    UNKNOWN,
    Head,
    Node,
    UnitClause,
    by_level,
    committee_name,
    committee_of,
    in_letters,
)
from bomay.ingest.extract.bodies.numbered import numbered
from bomay.ingest.extract.bodies.once import Once
from bomay.ingest.extract.bodies.subjects import of_the_assembly
from bomay.ingest.extract.bodies.unit_behind import COMMITTEE_TYPES, Places
from bomay.ingest.extract.text.anchors import Pieces, flatten
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units.home import Surroundings, unit_type_of

_OF = re.compile(r"[ ](?:của|thuộc|trực thuộc)(?=[ ])")
_OF_TERM = re.compile(r"[ ]khóa[ ](?:[IVXLC]+|\d{1,2})(?:[ ]đơn vị)?(?=[ ])|[ ]đơn vị(?=[ ])")
_BEFORE_UNITS = frozenset({" c", " t", " (", " k", " đ"})  # how these begin, and a short form
# ``Chủ tịch Quốc hội Việt Nam Lê Văn Tám``, ``Quốc hội (QH) Việt Nam``
_OURS = re.compile(r"[ ](?:\([A-ZĐ]{2,6}(?:[ ][A-ZĐ]{2,6})?\)[ ])?(?:Việt Nam|VN)(?![^\W_])")
_OURS_BEGINS = frozenset("(V")
_OUR_PARTY = " Đảng Cộng sản Việt Nam"
_BELOW_UNITS = ("don-vi-su-nghiep", "ban-quan-ly")
_OF_A_PROVINCE = "Chi cục"
_BRANCH = re.compile(r"(?:[ ][-–]|,)?[ ]chi nhánh(?=[ ])")
_NUMBERED_PART = re.compile(r"[ ]số[ ](\d{1,3})(?!\w)")
_DEEPEST = 5  # Chi bộ Văn phòng Đảng đoàn Quốc hội is four bodies deep
# The word alone, and of whom it is told there: armies have fronts too.
_FRONT_BARE = "mặt trận"
_ITS_HEADS = ("chủ tịch ", "chủ tịch thường trực ", "ủy viên ", "uỷ viên ", "ban công tác ")
# The Front without a unit, named with its country, is the central one.
_NATIONAL_FRONT = ("mttq việt nam", "mttq vn", "mttqvn", "mặt trận tổ quốc việt nam")
_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"
_CENTRAL_FRONT = "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
_FRONT_AT_HOME = re.compile(r"[ ](?:huyện|tỉnh|thành phố|quận|thị xã|phường|xã|tp)(?!\w)")
# ``Ủy ban Pháp luật (Quốc hội)``: whose committee it is.
_ASSEMBLY = re.compile(r"[ ](?:\(quốc hội\)|(?:quốc hội|qh)(?:[ ]việt nam)?(?![^\W_]))")
_SITUATED = (" ở ", " tại ")
_HYPHEN = " - "
_OF_SUBJECT = frozenset({"subject", "subject-unit", "subject-open", "subject-unit-open"})
_OF_PROPER_NAME = frozenset({"proper", "proper-unit"})
_OF_COUNCIL = "host-implied:hdnd"
_OF_HOSTS = frozenset({"host", "unit-or-host", _OF_COUNCIL})
ALONE = "none"
_BRANCHES = Pieces("chi nhánh")
_BELOW = "Thuế"  # CỤC THUẾ / THUẾ TỈNH HÀ TĨNH: the second line of a letterhead
# Whose office is that of the unit; the office of another agency is a body of its own.
_WITH_OFFICES = frozenset({"ubnd", "hdnd", "thuong-truc-hdnd", "doan-dbqh"})
_WITH_BRANCHES = frozenset({"Kho bạc Nhà nước"})  # of the country where no unit stands behind it
_PARTS = frozenset({"phong", "tong-cuc", "don-vi-su-nghiep"})  # one name with their whole


class Grammar:
    """The parser of body names for one text.

    Args:
        text: normalised text. units: its units. around: what bare type words mean in it.
    """

    def __init__(self, text: str, units: Sequence[UnitMention], around: Surroundings) -> None:
        self.text = text
        self.flat = flatten(text)
        self.around = around
        self.places = Places(text, self.flat, units=units, around=around)
        self.heads = fields.heads_of(self)
        self.starts = list(self.heads)
        self._has_branches = _BRANCHES.are_in(self.flat)
        self.parsed: dict[int, Node | None] = {}
        self._depth = 0
        self.once = Once()

    def begins_another(self, start: int) -> bool:
        """Whether another body or a unit begins there, so that a name before it has ended.

        A single word begins a body only with what follows it: ``Vụ Thông tin Báo chí`` names no
        paper.
        """
        if start in self.places.units:
            return True
        if start in self.places.types:
            return not begins_pair(self.text, start)
        found = self.heads.get(start)
        if found is None:
            return False
        return " " in self.flat[start : found[0]] or self.parse(start) is not None

    def parse(self, start: int) -> Node | None:
        """The body whose name begins at ``start``, or None."""
        if start in self.parsed:
            return self.parsed[start]
        found = self.heads.get(start)
        if found is None or self._depth >= _DEEPEST:
            return None
        end, head = found
        self._depth += 1
        node = self.read(start, end, head)
        self._depth -= 1
        return node

    def read(self, start: int, end: int, head: Head) -> Node | None:
        """The body that begins with a head of this text, which has not been read yet."""
        read = Grammar.rest if self._has_branches else _READ[head.follows]
        node = self.parsed[start] = read(self, start, end, head)
        return node

    def rest(self, start: int, end: int, head: Head) -> Node | None:
        """Read on after a head that ends at ``end``."""
        node = _READ[head.follows](self, start, end, head)
        if not self._has_branches or node is None or not (node.complete or node.kind in _PARTS):
            return node
        branch = _BRANCH.match(self.flat, node.end)
        return node if branch is None else branches.of_whole(self, node, branch.end())

    def is_alone(self, end: int, head: Head) -> bool:
        """Whether a name of a row with nothing behind it ends at ``end``, with its head."""
        return head.name != _CENTRAL_FRONT and not countries.may_follow(self.text, end)

    def _alone(self, start: int, end: int, head: Head) -> Node:
        node = Node(start, end, head.name, head.kinds[0], head.name)
        if self.is_alone(end, head):
            return node
        at_home = self._at_home(node) if head.name == _CENTRAL_FRONT else None
        return at_home or self.foreign(node)

    def _in_printed_unit(self, start: int, end: int, head: Head) -> Node | None:
        if self.flat[start:end] == _FRONT_BARE and not self.flat.endswith(_ITS_HEADS, 0, start):
            return None  # "Tư lệnh Mặt trận tỉnh Quảng Nam" led an army
        whole = self._with_unit(start, end, head)
        return whole if whole.complete and not whole.implied else None

    def _of_field(self, start: int, end: int, head: Head) -> Node | None:
        if head.kinds[0] == by_field.MINISTRY:
            return by_field.ministry(self, start, end, head)
        node = Node(start, end, head.name, head.kinds[0], head.name)
        return by_field.of_field(self, node, head.follows)

    def _placed(self, start: int, end: int, head: Head) -> Node | None:
        node = Node(start, end, head.name, head.kinds[0], head.name)
        return self.placed(in_letters(node), head.follows)

    def _numbered(self, start: int, end: int, head: Head) -> Node | None:
        return numbered(self, Node(start, end, head.name, head.kinds[0], head.name))

    def foreign(self, node: Node) -> Node:
        """Append a foreign country printed after a body of a national name."""
        text, end = self.text, node.end
        if not countries.may_follow(text, end):
            return node
        begins = text[end + 1 : end + 2]
        if begins in countries.PARTY_BEGINS and (party := countries.party_at(text, end)):
            name = f"{node.name.removesuffix(_OUR_PARTY)} {party[1]}"
            return node._replace(end=party[0], name=name, kind="quoc-te")
        if (country := countries.country_at(text, end)) is not None:
            end, name = country
            return node._replace(
                end=end, name=countries.of_country(node.name, name), kind="quoc-te"
            )
        ours = _OURS.match(text, end) if begins in _OURS_BEGINS else None
        return node if ours is None else node._replace(end=ours.end())

    def _at_home(self, node: Node) -> Node | None:
        """``Ủy ban Trung ương MTTQ Việt Nam tỉnh X``: the Front's committee of that province."""
        if _FRONT_AT_HOME.match(self.flat, node.end) is None:
            return None
        clause = self.places.unit_at(node.end)
        if clause is None or clause.unit is None or clause.implied:
            return None
        return node._replace(name=_FRONT, head=_FRONT, kind="mttq").in_unit(clause.unit, clause)

    def _with_unit(self, start: int, end: int, head: Head) -> Node:
        clause = self.places.unit_at(end)
        if clause is None and self.flat[end : end + 2] in _BEFORE_UNITS:
            clause = self._unit_behind_words(end)
        if clause is None:
            clause = self.places.police_unit(start, end)
        name, kind = head.name, head.kinds[0]
        if clause is None:
            if name in _WITH_BRANCHES or (name.startswith("Hội") and name.endswith("Việt Nam")):
                return Node(start, end, name, kind, name)
            if kind == "mttq" and self.flat.endswith(_NATIONAL_FRONT, start, end):
                return Node(start, end, _CENTRAL_FRONT, "mttq-tw", name, implied=True)
            return Node(start, end, name, kind, name, complete=False)
        unit = clause.unit
        if unit is None or self._names_another(clause):
            return Node(start, clause.end, name, kind, name, subject=UNKNOWN, complete=False)
        kind = by_level(head.kinds, unit)
        whole = f"{name} {unit.name}"
        return Node(start, clause.end, whole, kind, name, unit, implied=clause.implied)

    def _unit_behind_words(self, end: int) -> UnitClause | None:
        """The unit of a body that other words stand before: ``của tỉnh X``."""
        unit_at = self.places.unit_at
        if (of := _OF.match(self.flat, end)) and (clause := unit_at(of.end())):
            return clause
        if (short := by_field.SHORT_FORM.match(self.text, end)) and (
            clause := unit_at(short.end())
        ):
            return clause  # Tòa án nhân dân (TAND) tỉnh X
        term = _OF_TERM.match(self.text, end)  # Đoàn đại biểu Quốc hội khóa XIV tỉnh X
        return unit_at(term.end()) if term is not None else None

    def _names_another(self, clause: UnitClause) -> bool:
        """``UBND huyện Đakrông``: a type word with a name that could not be read as a unit's.

        A person's name or a body may follow a bare type word; a capital of another shape is the
        unit's own name, and no other unit of the type is meant.
        """
        if not clause.implied or clause.unit is None:
            return False
        return countries.is_foreign_word(self.text, clause.end)

    def _committee(self, start: int, end: int, head: Head) -> Node:
        clause = self.places.unit_at(end)
        if clause is None and self.flat.startswith(_SITUATED, end):
            clause = self.places.unit_at(self.flat.index(" ", end + 1))  # Tỉnh ủy ở Hà Nam
        name, types = head.name, COMMITTEE_TYPES[head.name]
        if clause is None or clause.unit is None or unit_type_of(clause.unit) not in types:
            clause = self.places.committee_unit(end, types) or clause
        if clause is None:
            unit = self.places.implied_of(types, start)
            clause = UnitClause(end, unit, True) if unit is not None else None
        unit = clause.unit if clause is not None else None
        if clause is None or unit is None or unit_type_of(unit) not in types:
            return Node(start, end, name, head.kinds[0], name, complete=False)
        kind = head.kinds[-1] if unit.level == "district" else head.kinds[0]
        implied = clause.implied and not self._is_named(end, clause)
        whole = committee_name(name, unit)
        return Node(start, clause.end, whole, kind, name, unit, implied=implied)

    def _is_named(self, at: int, clause: UnitClause) -> bool:
        """Whether the unit's name is printed: a capital behind all that is read is another's."""
        return clause.end > at and self.text[at + 1 : at + 2].isupper()

    def _of_committee(self, start: int, end: int, head: Head) -> Node | None:
        node = Node(start, end, head.name, head.kinds[0], head.name)
        of = _OF.match(self.flat, end)
        host = self._host_at(of.end() if of else end)
        if host is not None and head.name == "Thường trực" and host.kind not in PARTY_KINDS:
            return None
        if host is not None:
            name = host.name
            if host.head == "Đảng bộ" and host.unit is not None:
                name = committee_of(host.unit)[0]
            kind = by_level(head.kinds, host.unit) if host.unit else host.kind
            return Node(
                start, host.end, f"{head.name} {name}", kind, head.name, host.unit, host.subject,
                host.implied, host.complete,
            )  # fmt: skip
        clause = self.places.unit_at(end)
        if clause is not None and clause.unit is not None:
            name = committee_of(clause.unit)[0]
            kind = by_level(head.kinds, clause.unit)
            whole = f"{head.name} {name}"
            return Node(
                start, clause.end, whole, kind, head.name, clause.unit, implied=clause.implied
            )
        return letterheads.below_committee(self, node, head) or node.unfinished()

    def _host_at(self, at: int) -> Node | None:
        start = at + 1 if self.flat[at : at + 1] == " " else at
        return self.parse(start) if start in self.heads else None

    def _hosted(self, start: int, end: int, head: Head) -> Node | None:
        node = Node(start, end, head.name, head.kinds[0], head.name)
        if head.name == cells.CELL and (cell := cells.cell_at(self, node)) is not None:
            return cell
        if (part := _NUMBERED_PART.match(self.flat, node.end)) is not None:
            name = f"{node.name} số {part.group(1)}"  # Đội Thanh tra giao thông số 3
            whole = self._in_host(node._replace(end=part.end(), name=name), head)
            if whole is not None and whole.complete:
                return whole
            return node._replace(end=part.end(), name=name, subject=name)
        if (team := teams.at_station(self, node)) is not None:
            whole = self._in_host(team, head)
            return whole if whole is not None and whole.complete else team
        return self._in_host(node, head)

    def _in_host(self, node: Node, head: Head) -> Node | None:
        of = _OF.match(self.flat, node.end)
        at = of.end() if of else node.end
        clause = self.places.unit_at(at)
        host = self._host_at(at)
        if host is None and head.follows == _OF_COUNCIL and self.flat.startswith(", ", at):
            host = self._host_at(at + len(", "))  # Ban Kinh tế - Ngân sách, HĐND tỉnh X
        may_dash = node.name in INVESTIGATORS or node.head.startswith("Đội")
        if host is None and may_dash and self.flat.startswith(_HYPHEN, at):
            host = self._host_at(at + len(_HYPHEN))
        if host is None and node.head.startswith("Đội") and self.flat.startswith(" (", at):
            host = self._host_at(at + 2)  # Đội Cảnh sát hình sự (Công an huyện X)
            if host is not None and self.flat.startswith(")", host.end):
                host = host._replace(end=host.end + 1)
        if host is None or not host.complete:
            host = teams.host_beside(self, node, at, host)
        if host is not None and host.head == "Thường trực":
            host = None
        if host is not None and head.follows == _OF_COUNCIL and host.kind != "hdnd":
            host = None
        if host is not None:
            return self._inside(node, head, host)
        if clause is not None and clause.unit is not None and head.name != "Văn phòng":
            return node.in_unit(clause.unit, clause, by_level(head.kinds, clause.unit))
        host = letterheads.line_above(self, node)
        if host is not None and host.complete:
            centre = letterheads.of_centre(node) if host.kind == "tw" else None
            return centre or self._inside(node, head, host)._replace(end=node.end)
        return node._replace(complete=False, kind=head.kinds[-1])

    def _inside(self, node: Node, head: Head, host: Node) -> Node:
        kind = head.kinds[-1]
        if head.name == "Ban Chấp hành":
            kind = by_level(head.kinds, host.unit)
        subject = host.name if host.unit is None else host.subject
        if head.name == "Văn phòng" and host.kind in PARTY_KINDS:
            kind = "van-phong-cap-uy"
        elif head.name == "Văn phòng" and host.kind not in _WITH_OFFICES:
            kind = "co-quan"
            subject = f"{head.name} {host.name if host.unit is None else host.head}"
        return node._replace(
            end=host.end,
            name=f"{node.name} {host.name}",
            kind=kind,
            unit=host.unit,
            subject=subject,
            implied=host.implied,
            complete=host.complete,
        )

    def placed(self, node: Node, follows: str) -> Node:
        """Add the unit or the host that a body with a subject stands in."""
        if node.kind == "uy-ban-qh":
            if (assembly := _ASSEMBLY.match(self.flat, node.end)) is not None:
                return node._replace(end=assembly.end(), name=f"{node.name} của Quốc hội")
            if (abroad := country_alone(self.text, node.end)) is not None:
                return node._replace(end=abroad[0], name=f"{node.name} {abroad[1]}", kind="quoc-te")
        of = _OF.match(self.flat, node.end)
        host = self._host_at(of.end()) if of else self._host_at(node.end)
        if host is not None and letterheads.is_next_line(self.text, node, host):
            host = None
        if of and host is not None and host.kind == "so" and node.kind in _PARTS:
            host = self.completed(host)  # "Trung tâm X thuộc Sở Y", of the province told of
        if host is not None and node.kind in TOLD_IN_FULL and host.head.startswith("Trường"):
            host = None  # Ban Chỉ đạo thi THPT quốc gia: of the schools' exam
        if host is not None and host.head == _BELOW:
            host = None
        if host is not None and host.complete and host.kind != "bao-dai":
            if host.kind == "ubnd" and node.kind in ("phong", "so"):
                name = f"{node.name} {host.unit.name}" if host.unit else node.name
            else:
                name = f"{node.name}{' của' if of and node.kind not in _PARTS else ''} {host.name}"
            whole = node._replace(end=host.end, name=name, unit=host.unit, implied=host.implied)
            return whole._replace(parent=host.name) if node.kind == "phong" else whole
        clause = self.places.unit_at(node.end)
        if clause is None and of and node.kind in TOLD_IN_FULL:
            clause = self.places.unit_at(of.end())
        if clause is not None and clause.unit is not None:
            if self._names_another(clause):  # Hội Hữu nghị tỉnh Osaka
                return node._replace(complete=False, subject=UNKNOWN)
            return node.in_unit(clause.unit, clause)
        if node.kind == "uy-ban-qh" and not of and node.subject in of_the_assembly():
            return node._replace(name=f"{node.name} của Quốc hội")
        if follows == "subject-unit":
            if node.kind == "phong" and body_words.goes_on(self.text, node.end):
                return node._replace(complete=False, subject=None)
            return node.unfinished()
        below = node.kind in _BELOW_UNITS or node.head == _OF_A_PROVINCE
        return letterheads.with_unit_above(self, node) if below else node

    def completed(self, node: Node) -> Node | None:
        """Fill in what the document's own unit makes plain, None if nothing does."""
        return node if node.complete else at_home.completed(self, node)


_Reader = Callable[[Grammar, int, int, Head], Node | None]
# How a name is read whose row says what follows: from where it and the word end that begin it.
_READ: Mapping[str, _Reader] = {
    ALONE: Grammar._alone,
    "unit": Grammar._with_unit,
    "unit-printed": Grammar._in_printed_unit,
    **dict.fromkeys(_OF_SUBJECT, Grammar._of_field),
    **dict.fromkeys(_OF_PROPER_NAME, own_names.proper),
    "placed": Grammar._placed,
    "committee-unit": Grammar._committee,
    "committee": Grammar._of_committee,
    "number": Grammar._numbered,
    **dict.fromkeys(_OF_HOSTS, Grammar._hosted),
}
