"""The administrative units by name, as the parser of places asks for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache

from bomay.ingest.extract.text.normalise import normalise
from bomay.ingest.extract.text.remembered import remembered
from bomay.ontology import reference, tables
from bomay.ontology.model import Unit

# The next words of a place name; a hyphen may join them (Bà Rịa - Vũng Tàu).
NEXT_WORD = re.compile(r"(?:[ ]{0,2}|[ ]?-[ ]?)([^\W_]+(?:['’][^\W_]+|))")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# One or two words as nearly all names have, where none is joined to another by a sign.
_TWO_WORDS = re.compile(r"[ ]?(([^\W_]++)(?:[ ][^\W_]++(?!['’])|(?![ ’'-])))")
_JOINS_WORDS = frozenset(" -")
_LONGEST_NAME = 6
_FEW = 2
_NUMBER = re.compile(r"\d+")
_NO_WORDS: frozenset[str] = frozenset()
_SPELLINGS = dict.fromkeys(("đăk", "đak", "dak"), "đắk") | {"krong": "krông"}
MUNICIPAL = "thành phố"
_LONG_OVER = "2020"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One unit of the table, made once: ``bare`` is its name without the type."""

    unit: Unit
    bare: str
    province: str

    @property
    def name(self) -> str:
        """The name as facts print it: ``quận Bình Tân``, ``Quận 11``, ``Thành phố Hà Nội``."""
        return unit_name(self.unit.unit_type or "", self.bare, level=self.unit.level or "")


def unit_name(unit_type: str, bare: str, *, level: str) -> str:
    """Type and bare name as facts print them."""
    municipal = unit_type == MUNICIPAL and level == "province"
    if municipal or bare.isdigit():
        return f"{unit_type[:1].upper()}{unit_type[1:]} {bare}"
    return f"{unit_type} {bare}"


def name_in_place(name: str, unit_id: str) -> str:
    """The name with that of the unit above: ``huyện Châu Thành, tỉnh Tiền Giang``."""
    unit = reference.units_by_id()[unit_id]
    above = reference.units_by_id()[unit.parent or ""]
    above_type = above.unit_type or ""
    bare = above.name[len(above_type) + 1 :]
    return f"{name}, {unit_name(above_type, bare, level=above.level or '')}"


@cache
def by_type() -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
    """Entries by type and folded bare name (lower case, one space between words)."""
    found: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in _entries():
        unit_type = entry.unit.unit_type or ""
        for key in _keys(entry):
            found[unit_type][key].append(entry)
    return {t: {k: tuple(v) for k, v in names.items()} for t, names in found.items()}


@cache
def provinces() -> Mapping[str, tuple[Entry, ...]]:
    """Provinces by folded bare name, without those of old, whose names are now others' too.

    Rivers, hills and persons are called Cửu Long, Hoàng Liên Sơn, Minh Hải.
    """
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries():
        if entry.unit.level == "province" and not is_of_old(entry):
            for key in _keys(entry):
                found[key].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def joined_of_old() -> Mapping[str, tuple[Entry, ...]]:
    """Provinces of old with two names, by folded name: ``UBND Gia Lai - Kon Tum`` is of neither."""
    named = by_type()["tỉnh"].items()
    return {key: old for key, old in named if all(is_of_old(e) and "-" in e.bare for e in old)}


def is_of_old(entry: Entry) -> bool:
    """Whether a unit ended long before the table's full list: such are read with a type only."""
    return (entry.unit.valid_to or "9999") < _LONG_OVER


@cache
def districts() -> Mapping[str, tuple[Entry, ...]]:
    """Districts by folded bare name."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries():
        if entry.unit.level == "district":
            for key in _keys(entry):
                found[key].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def bare_names() -> frozenset[str]:
    """What units of any level are called without their type, in lower case."""
    return frozenset(key for names in by_type().values() for key in names)


@cache
def printed_names() -> frozenset[str]:
    """What units of any level are called without their type, as the table prints them."""
    return frozenset(entry.bare for entry in _entries())


def named(name: str) -> Entry | None:
    """The only district or province of a printed name such as ``quận Bình Tân``.

    Communes are left out: the table lacks those that were merged before 2025, so one that it has
    alone may have had namesakes.
    """
    entries = _by_name().get(name, ())
    return entries[0] if len(entries) == 1 else None


@cache
def _by_name() -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries():
        if entry.unit.level in ("district", "province"):
            found[entry.name].append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def longest(
    names: Mapping[str, tuple[Entry, ...]], flat: str, start: int
) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest name of ``names`` that stands at ``start``: its end and its entries."""
    found = _TWO_WORDS.match(flat, start)
    if found is None:
        return _longest_by_words(names, flat, start, _LONGEST_NAME)
    first, both, thirds = _read(found[1])
    end = found.end()
    if thirds and flat[end : end + 1] in _JOINS_WORDS and _goes_on(flat, end, thirds):
        return _longest_by_words(names, flat, start, _LONGEST_NAME)
    entries = names.get(both)
    if entries is not None:
        return end, entries
    entries = names.get(first)
    return (found.end(2), entries) if entries is not None else None


@remembered(16384)
def _read(printed: str) -> tuple[str, str, Set[str]]:
    """Of one or two words the first, all, and the third words of longer names: in one spelling."""
    words = [spelling(word) for word in printed.split(" ")]
    both = " ".join(words)
    return words[0], both, _third_words().get(both, _NO_WORDS)


def _goes_on(flat: str, end: int, thirds: Set[str]) -> bool:
    """Whether the word behind two others is one of those that may follow them in a name."""
    third = NEXT_WORD.match(flat, end)
    return third is not None and spelling(third[1]) in thirds


def _longest_by_words(
    names: Mapping[str, tuple[Entry, ...]], flat: str, start: int, most: int
) -> tuple[int, tuple[Entry, ...]] | None:
    """The same, for names of up to ``most`` words and with any signs, read word by word."""
    name = ""
    at, best = start, None
    for _ in range(most):
        step = NEXT_WORD.match(flat, at)
        if step is None or (name and step.start(1) == at):
            break
        word = spelling(step[1])
        name = f"{name} {word}" if name else word
        at = step.end()
        entries = names.get(name)
        if entries is not None:
            best = at, entries
    return best


@cache
def _third_words() -> Mapping[str, Set[str]]:
    """The third words of names by the two before."""
    thirds: dict[str, set[str]] = defaultdict(set)
    for words in (name.split(" ") for names in by_type().values() for name in names):
        if len(words) > _FEW:
            thirds[" ".join(words[:_FEW])].add(words[_FEW])
    return dict(thirds)


@cache
def _entries() -> tuple[Entry, ...]:
    units = [u for u in reference.units() if u.level in ("province", "district", "commune")]
    names = normalise("\n".join(f"{u.name}." for u in units)).text.split("\n")
    entries = []
    for unit, name in zip(units, names, strict=True):
        unit_type = unit.unit_type or ""
        bare = name[len(unit_type) + 1 : -1] if unit_type else name[:-1]
        bare = str(int(bare)) if _NUMBER.fullmatch(bare) else bare
        entries.append(Entry(unit, bare, _province_of(unit)))
    return tuple(entries)


@remembered(16384)
def spelling(word: str) -> str:
    """One form of a lower-case word that names of the Highlands spell in several ways."""
    return _SPELLINGS.get(word, word).replace("’", "'")


def _province_of(unit: Unit) -> str:
    return ":".join(unit.id.split(":")[:2]).partition("@")[0]


def _keys(entry: Entry) -> set[str]:
    key = " ".join(spelling(word) for word in _WORD.findall(entry.bare.lower()))
    return {key, *_aliases().get(entry.unit.id.partition("@")[0], ())}


def dashed(entry: Entry) -> list[str]:
    """Its other spellings that a dash is in, in lower case: ``thừa thiên - huế``."""
    unit = entry.unit.id.partition("@")[0]
    rows = tables.rows("unit_aliases")
    return [row["alias"].lower() for row in rows if row["unit"] == unit and "-" in row["alias"]]


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    """Other spellings by unit id without its era, folded; those with a type word are no news."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in tables.rows("unit_aliases"):
        words = _WORD.findall(row["alias"].lower())
        if words and words[0] not in ("tp", "tphcm", "thủ"):
            found[row["unit"]].append(" ".join(words))
    return {unit: tuple(spelled) for unit, spelled in found.items()}
