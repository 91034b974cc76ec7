"""What the grammar of body names yields, and how committees are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bomay.ingest.extract.text.anchors import Vocabulary
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units.home import bare_name, unit_type_of
from bomay.ontology import tables
from bomay.ontology.values import Value, value

_LEVELS = ("province", "district", "commune")
_COMMITTEES = {
    "tỉnh": ("Tỉnh ủy", "tu"),
    "Thành phố": ("Thành ủy", "tu"),
    "thành phố": ("Thành ủy", "thu"),
    "quận": ("Quận ủy", "qu"),
    "huyện": ("Huyện ủy", "hu"),
    "thị xã": ("Thị ủy", "txu"),
}
# Committees of units, their boards and what else needs an agency to be in.
PARTY_KINDS = frozenset(
    {"tu", "thu", "qu", "hu", "txu", "du", "du-co-so", "dang-bo", "chi-bo", "duk"}
    | {"ban-can-su-dang", "dang-doan", "btv-tu", "btv-cap-huyen", "btv-du", "tt-tu"}
    | {"tt-cap-huyen"}
)
# Kinds that every unit has one of: the document's own unit completes them.
KINDS_OF_A_UNIT = frozenset(
    {"ubnd", "hdnd", "thuong-truc-hdnd", "mttq", "so", "phong", "cong-an", "tand", "vksnd"}
    | {"ldld", "hlhpn", "hnd", "ccb", "doan-dbqh", "duk", "thanh-tra", "ban-chqs", "bdbp"}
    | {"bo-chqs-tinh", "trung-tam-chinh-tri", "uy-ban-bau-cu"}
)


# Bodies whose names are also written in lower case without becoming common nouns.
LOWER_CASE_KINDS = frozenset({"tu", "thu", "qu", "hu", "txu", "ubnd", "hdnd"})
# What may be a part of another word, of an office or a name: ``Nam Bộ``, ``CỤC TRƯỞNG``, ``Phòng``.
_DOUBTFUL = frozenset({"Cục", "Tổng cục", "Chi cục", "Vụ", "Bộ", "Trường", "Phòng", "Quốc hội"})
# ``Nguyễn Trường Giang``, ``Vũ Công An``: what a body begins with, and what is given to persons.
_LIKE_NAMES = frozenset({"báo", "sở", "công", "thanh", "hội", "viện", "trường", "khoa"})
CENTRE_ENDS = "ư"  # of ``T.Ư``, and of many a word
_NATION = " việt nam"
UNKNOWN = "?"  # a unit or the rest of a name is printed that cannot be told
# Bodies made for one task: named in full once, by their first words after.
TOLD_IN_FULL = frozenset({"ban-chi-dao", "doan-kiem-tra", "to-cong-tac"})
# Of the police, the army or the procuracy.
INVESTIGATORS_OF_POLICE = ("Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra")
INVESTIGATORS = frozenset({*INVESTIGATORS_OF_POLICE, "Cơ quan điều tra"})


@dataclass(frozen=True, slots=True)
class Head:
    """One row of ``body_names.csv``.

    Attributes:
        doubtful: what it is printed as may begin no body. in_small: it is also written in lower
            case without becoming a common noun. like_name: what it begins with is also a syllable
            of names of persons.
    """

    name: str
    kinds: tuple[str, ...]
    follows: str
    doubtful: bool = False
    in_small: bool = False
    like_name: bool = False


@value(frozen=True, slots=True)
class Node(Value):
    """A body as parsed.

    What is done most often to one has a method, several times as fast as ``_replace``.

    Attributes:
        head: the row's name it began with. complete: no unit, host or subject is missing.
        parent: name of the body it is a part of, where that was printed after it.
        guessed: it is only what the text mostly tells of.
    """

    start: int
    end: int
    name: str
    kind: str
    head: str
    unit: UnitMention | None = None
    subject: str | None = None
    implied: bool = False
    complete: bool = True
    parent: str | None = None
    guessed: bool = False

    def in_unit(self, unit: UnitMention, clause: UnitClause, kind: str | None = None) -> Node:
        """The body with the unit of the clause behind it."""
        name = f"{self.name} {unit.name}"
        kind = kind or self.kind
        return Node(
            self.start, clause.end, name, kind, self.head, unit, self.subject, clause.implied,
            self.complete, self.parent, self.guessed,
        )  # fmt: skip

    def unfinished(self) -> Node:
        """The body, of which a unit, a host or the field is missing."""
        return Node(
            self.start, self.end, self.name, self.kind, self.head, self.unit, self.subject,
            self.implied, False, self.parent, self.guessed,
        )  # fmt: skip

    def at_home(self, name: str, unit: UnitMention) -> Node:
        """The body under its whole name, of a unit that is not printed with it."""
        return Node(
            self.start, self.end, name, self.kind, self.head, unit, self.subject, True, True,
            self.parent, self.guessed,
        )  # fmt: skip

    def about(self, subject: str, end: int) -> Node:
        """The body with its field of work, or its proper name, behind it."""
        name = f"{self.name} {subject}"
        return Node(
            self.start, end, name, self.kind, self.head, self.unit, subject, self.implied,
            self.complete, self.parent, self.guessed,
        )  # fmt: skip


class UnitClause(NamedTuple):
    """A unit after a body's head: printed in full, by type only, or by bare name."""

    end: int
    unit: UnitMention | None
    implied: bool


@cache
def heads() -> Vocabulary[Head]:
    """The beginnings of body names."""
    return Vocabulary(heads_by_surface())


@cache
def heads_by_surface() -> dict[str, Head]:
    """The rows of ``body_names.csv`` by what is printed, in lower case."""
    found: dict[str, Head] = {}
    for row in tables.rows("body_names"):
        name, kinds = row["name"], tables.listed(row["kind"])
        surfaces = (row["surface"], *_shortened(row["surface"]))
        head = Head(
            name=name,
            kinds=kinds,
            follows=row["follows"],
            doubtful=name in _DOUBTFUL or any(said.endswith(CENTRE_ENDS) for said in surfaces),
            in_small=not LOWER_CASE_KINDS.isdisjoint(kinds),
            like_name=row["surface"].split(" ")[0] in _LIKE_NAMES,
        )
        for spelled in surfaces:
            found.setdefault(spelled, head)
    return found


def in_letters(node: Node) -> Node:
    """``TTYT``: a row whose letters stand for a kind of body and its field is read as the two."""
    words = node.name.split(" ")
    rows = heads_by_surface()
    sizes = range(1, len(words))
    kinds = (" ".join(words[:n]) for n in sizes)
    kind = next((kind for kind in kinds if kind.lower() in rows), node.name)
    return node._replace(head=kind, subject=node.name[len(kind) + 1 :] or None)


def _shortened(surface: str) -> list[str]:
    """``Ban Tuyên giáo T.Ư``, ``Hội Nhà báo VN``: centre and country are often abbreviated."""
    if surface.endswith(_NATION):
        return [f"{surface.removesuffix(_NATION)} vn"]
    if "trung ương" not in surface:
        return []
    return [surface.replace("trung ương", short) for short in ("tw", "tư", "t.ư", "t.w")]


def by_level(kinds: Sequence[str], unit: UnitMention | None) -> str:
    """The kind for the unit's level, of kinds listed from the province down."""
    if len(kinds) == 1 or unit is None:
        return kinds[0]
    index = _LEVELS.index(unit.level) if unit.level in _LEVELS else 0
    return kinds[min(index, len(kinds) - 1)]


def committee_of(unit: UnitMention) -> tuple[str, str]:
    """Name and kind of the Party committee of a unit."""
    word, kind = _COMMITTEES.get(unit_type_of(unit), ("", "du"))
    return (committee_name(word, unit), kind) if word else (f"Đảng ủy {unit.name}", kind)


def committee_name(word: str, unit: UnitMention) -> str:
    """``Quận ủy Bình Tân``, but ``Quận ủy Quận 11`` and ``Thành ủy Thành phố Hồ Chí Minh``."""
    bare = bare_name(unit)
    if bare.isdigit() or bare == "Hồ Chí Minh":
        return f"{word} {unit.name}"
    return f"{word} {bare}"
