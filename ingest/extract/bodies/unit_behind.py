"""The unit that stands, printed or meant, after the head of a body's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from bomay.ingest.extract.bodies.nodes import UnitClause
from bomay.ingest.extract.bodies.person_names import capitalised_run
from bomay.ingest.extract.text.letters import CAPITALISED, UPPER
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.eras import OF_OLD, of_era
from bomay.ingest.extract.units.find import type_words
from bomay.ingest.extract.units.home import Surroundings, unit_type_of
from bomay.ingest.extract.units.meant import in_province_told

# Which types of unit a committee's name may go with.
COMMITTEE_TYPES: Mapping[str, tuple[str, ...]] = {
    "Thành ủy": ("Thành phố", "thành phố"),
    "Tỉnh ủy": ("tỉnh",),
    "Quận ủy": ("quận",),
    "Huyện ủy": ("huyện",),
    "Thị ủy": ("thị xã",),
    "Thành đoàn": ("Thành phố", "thành phố"),
    "Tỉnh đoàn": ("tỉnh",),
    "Quận đoàn": ("quận",),
    "Huyện đoàn": ("huyện",),
    "Thị đoàn": ("thị xã",),
    "Xã đoàn": ("xã",),
    "Phường đoàn": ("phường",),
}
# What a unit of a type may have become since.
_BECAME: Mapping[str, tuple[str, ...]] = {
    "huyện": ("thị xã", "thành phố", "quận"),
    "thị xã": ("thành phố", "quận"),
}
_SIZES = {"commune": 0, "district": 1, "province": 2}
_LEAD = re.compile(r",[ ]thuộc[ ]|,[ ]|[ ](?:\(|thuộc[ ]|của[ ])?")
_NOT_A_PLACE = "hồ chí minh"  # without a type it is the man

# "Ở Gò Vấp, Bí thư Quận ủy …": of no other district, whichever the text told of before.
_FRONTED = re.compile(
    rf"(?:^|[.!?;\n”\"][ \n]?)(?:Ở|Tại|Từ)[ ](?P<name>{CAPITALISED}(?:[ ]{CAPITALISED}){{0,3}}),[ ]"
    r"[^,.;:\n]{0,40}$"
)
_FRONTED_CHARS = 90
_AFTER_FRONTED = 43  # the comma behind such a place, and what may follow
_BLANK_LINE = "\n\n"
_NUMBERED_TYPE = "quận"
_POLICE_OF = {"caq": ("quận",), "cah": ("huyện",)}
_POLICE_CHARS = 3
# A sign or a capital follows: ``Quận ủy 5 năm qua`` counts years.
_NUMBER = re.compile(rf"[ ](\d{{1,2}})(?=[ ]?[,;:()–-]|[.]?$|[.][ \n]|[ ][{UPPER}])")


class Places:
    """Reads units at a place in one text.

    Args:
        text: normalised text. flat: the same in lower case.
        units: its units. around: what bare type words mean in it.
    """

    def __init__(
        self, text: str, flat: str, *, units: Sequence[UnitMention], around: Surroundings
    ) -> None:
        self.text = text
        self.flat = flat
        self.around = around
        self._all = units
        self.units = {unit.start: unit for unit in units}
        self.typed = {unit.start for unit in units if not unit.implied}
        self.types = type_words(flat)
        self._spoken: Counter[str] | None = None
        self._named: dict[str, str] | None = None
        self._begun: frozenset[str] | None = None

    def unit_at(self, at: int) -> UnitClause | None:
        """The unit clause that begins at ``at`` (after one space)."""
        start = at + 1 if self.flat[at : at + 1] == " " else at
        begins = self.text[start : start + 1]
        if begins == "\n" and self.text[at : at + 2] == _BLANK_LINE and self._in_capitals(at):
            start = at + len(_BLANK_LINE)  # ỦY BAN NHÂN DÂN, a line left free, TỈNH X
            begins = self.text[start : start + 1]
        if start in self.units:
            unit = self.units[start]
            return UnitClause(unit.end, unit, False)
        if start in self.types:
            end, kind = self.types[start]
            return UnitClause(end, self._meant_by(kind.unit_type, start), True)
        return self._bare_unit(start) if begins.isupper() else None

    def _in_capitals(self, at: int) -> bool:
        """Whether what ends here and what goes on two lines below are both in capitals."""
        below = at + len(_BLANK_LINE)
        return self.text[at - 2 : at].isupper() and self.text[below : below + 2].isupper()

    def _meant_by(self, unit_type: str, at: int) -> UnitMention | None:
        if unit_type != "thành phố":
            return self._nearest(unit_type, at)
        province = self.around.home_at(at).province
        municipal = province is not None and unit_type_of(province) == "Thành phố"
        order = ("Thành phố", "thành phố") if municipal else ("thành phố", "Thành phố")
        for each in order:
            unit = self._nearest(each, at)
            if unit is not None:
                return unit
        return None

    def _nearest(self, unit_type: str, at: int) -> UnitMention | None:
        """The unit of a type told of before, unless a place of another name opens the clause."""
        unit = self.around.unit_of(unit_type, at)
        if unit is None or self.text.find(", ", max(0, at - _AFTER_FRONTED), at) < 0:
            return unit
        place = _FRONTED.search(self.text, max(0, at - _FRONTED_CHARS), at)
        if place is None or place["name"] in unit.name:
            return unit
        meant = gazetteer.named(f"{unit_type} {place['name']}")
        return as_mention(meant, at, at) if meant is not None else None

    def _bare_unit(self, start: int) -> UnitClause | None:
        """A unit by its name alone, a capital, known from the text or as a province."""
        first = capitalised_run(self.text, start, limit=1)
        if not first:
            return None
        word = self.flat[start : first[0]]
        of_provinces = gazetteer.spelling(word) in _words_of_provinces()
        if not of_provinces and word not in self._first_words():
            return None
        words = capitalised_run(self.text, start, limit=4)
        if self.flat.startswith(_NOT_A_PLACE, start):
            return None
        old = gazetteer.joined_of_old()
        joined = gazetteer.longest(old, self.flat, start) if of_provinces else None
        if joined is not None and joined[0] in words:
            return UnitClause(joined[0], as_mention(joined[1][0], start, joined[0]), True)
        for end in reversed(words):
            key = " ".join(self.flat[start:end].split())
            unit = self.around.by_bare.get(key)
            if unit is not None:
                other = self._another(unit, start, end)
                return UnitClause(end, other or unit, other is None)
        provinces = gazetteer.provinces()
        found = gazetteer.longest(provinces, self.flat, start) if of_provinces else None
        if found is None or found[0] not in words:
            return None
        stop, entries = found
        if self.around.day is not None and all(
            (entry.unit.valid_from or "") > self.around.day for entry in entries
        ):
            return None  # Huế was no province before 2025
        return UnitClause(stop, as_mention(entries[-1], start, stop), True)

    def _first_words(self) -> frozenset[str]:
        """What the bare names of the text's units begin with."""
        if self._begun is None:
            named = self.around.by_bare
            self._begun = frozenset([name.replace("-", " ").split(" ", 1)[0] for name in named])
        return self._begun

    def committee_unit(self, end: int, types: Sequence[str]) -> UnitClause | None:
        """A committee's unit by its bare name, of the right type: ``Tỉnh ủy Nghệ An``."""
        at = end + 1
        if not (self.flat[end:at] == " " and self.text[at : at + 1].isupper()):
            return self._numbered_district(end, types)
        here = self.units.get(at)
        if here is not None and here.name.endswith(OF_OLD):
            return UnitClause(here.end, here, False)
        for unit_type in dict.fromkeys(t.lower() for t in types):
            found = gazetteer.longest(gazetteer.by_type().get(unit_type, {}), self.flat, at)
            if found is not None and found[0] in capitalised_run(self.text, at, limit=6):
                stop, entries = found
                known = self.around.by_bare.get(entries[0].bare.lower())
                if known is not None and unit_type_of(known) in types:
                    return UnitClause(stop, self._another(known, at, stop) or known, False)
                beside = self._beside(of_era(entries, self.around.day), stop)
                unit = self._of_namesakes(beside, at, stop)
                return UnitClause(stop, self._under_own_name(unit), False)
        return self._of_another_time(at, types)

    def police_unit(self, start: int, end: int) -> UnitClause | None:
        """``Trưởng CAQ Hải Châu``: a district behind the letters for its police."""
        types = _POLICE_OF.get(self.flat[start:end]) if end - start == _POLICE_CHARS else None
        return self.committee_unit(end, types) if types is not None else None

    def _numbered_district(self, end: int, types: Sequence[str]) -> UnitClause | None:
        """``Quận ủy 5``, ``Quận đoàn 3``: a numbered district without its word."""
        number = _NUMBER.match(self.text, end) if _NUMBERED_TYPE in types else None
        if number is None:
            return None
        entries = gazetteer.by_type().get(_NUMBERED_TYPE, {}).get(number[1])
        if not entries:
            return None
        unit = self._of_namesakes(of_era(entries, self.around.day), end + 1, number.end())
        return UnitClause(number.end(), self._under_own_name(unit), False)

    def _of_another_time(self, at: int, types: Sequence[str]) -> UnitClause | None:
        """``Huyện ủy X`` of a district that is a town in the table: it was a huyện before.

        Its name is known, which of its eras it is, is not.
        """
        later = _BECAME.get(types[0])
        if later is None:
            return None
        found = gazetteer.longest(gazetteer.districts(), self.flat, at)
        if found is None or found[0] not in capitalised_run(self.text, at, limit=6):
            return None
        stop, entries = found
        bare = next((e.bare for e in entries if e.unit.unit_type in later), None)
        if bare is None:
            return None
        name = gazetteer.unit_name(types[0], bare, level="district")
        return UnitClause(stop, UnitMention(at, stop, name, "district"), False)

    def _another(self, known: UnitMention, start: int, end: int) -> UnitMention | None:
        """The unit meant where the province printed after a name is not that of the known one."""
        key = " ".join(self.flat[start:end].split())
        entries = gazetteer.by_type().get(unit_type_of(known), {}).get(key, ())
        beside = self._beside(of_era(entries, self.around.day), end) if len(entries) > 1 else ()
        if len(beside) != 1 or known.unit_id in (None, beside[0].unit.id):
            return None
        return self._under_own_name(as_mention(beside[0], start, end))

    def past_larger(self, unit: UnitMention, end: int) -> int:
        """Where the larger places after a unit end: ``phường 5, Quận 8``, ``xã A (Long An)``."""
        size = _SIZES.get(unit.level, len(_SIZES))
        for _ in _SIZES:
            lead = _LEAD.match(self.text, end)
            near = self.units.get(lead.end()) if lead is not None else None
            if lead is None or near is None or _SIZES.get(near.level, 0) <= size:
                return end
            closed = self.text.startswith(")", near.end)
            if (lead[0] == " (") != closed:
                return end
            size = _SIZES[near.level]
            end = near.end + closed
        return end

    def _under_own_name(self, unit: UnitMention) -> UnitMention:
        """The second of two units that share a name in one text is named with what lies above."""
        if unit.unit_id is None:
            return unit
        if self._named is None:
            self._named = {one.name: one.unit_id for one in reversed(self._all) if one.unit_id}
        if self._named.setdefault(unit.name, unit.unit_id) == unit.unit_id:
            return unit
        return unit._replace(name=gazetteer.name_in_place(unit.name, unit.unit_id))

    def _beside(self, entries: Sequence[gazetteer.Entry], end: int) -> Sequence[gazetteer.Entry]:
        """Those in the province that is printed right after, if it tells them apart."""
        near = next((u for gap in (1, 2, 3) if (u := self.units.get(end + gap))), None)
        return _in_province(entries, near)

    def _of_namesakes(
        self, entries: Sequence[gazetteer.Entry], start: int, end: int
    ) -> UnitMention:
        """The one of several units of a name that the text decides for; else its candidates.

        What decides: the province printed beside it, that of the committee whose paper the document
        is, or the one that the text tells of.
        """
        if len(entries) > 1:
            home = self.around.home
            at_home = _in_province(entries, home.province) if home.printed else entries
            told = at_home if len(at_home) == 1 else in_province_told(tuple(entries), self._told())
            entries = told or entries
        mention = as_mention(entries[0], start, end)
        if len(entries) == 1:
            return mention
        return mention._replace(unit_id=None, candidates=tuple(e.unit.id for e in entries))

    def _told(self) -> Counter[str]:
        """How often the text tells of each province, by its units."""
        if self._spoken is None:
            self._spoken = Counter(
                _province_of(unit.unit_id) for unit in self.units.values() if unit.unit_id
            )
        return self._spoken

    def implied_of(self, types: Sequence[str], at: int) -> UnitMention | None:
        if "Thành phố" in types:
            return self._meant_by("thành phố", at)
        for unit_type in types:
            unit = self._nearest(unit_type, at)
            if unit is not None:
                return unit
        return None


@cache
def _words_of_provinces() -> frozenset[str]:
    """The first words of what is known as a province by its name alone."""
    names = (*gazetteer.joined_of_old(), *gazetteer.provinces())
    return frozenset(name.split(" ", 1)[0] for name in names)


def _in_province(
    entries: Sequence[gazetteer.Entry], place: UnitMention | None
) -> Sequence[gazetteer.Entry]:
    if len(entries) == 1 or place is None or place.unit_id is None:
        return entries
    province = _province_of(place.unit_id)
    return [e for e in entries if e.province == province] or entries


def _province_of(unit_id: str) -> str:
    """The id of the province of a unit, whenever that was made."""
    return ":".join(unit_id.split(":")[:2]).partition("@")[0]


def as_mention(entry: gazetteer.Entry, start: int, end: int) -> UnitMention:
    """A unit of the table as a mention."""
    return UnitMention(
        start=start,
        end=end,
        name=entry.name,
        level=entry.unit.level or "province",
        unit_id=entry.unit.id,
    )
