"""What makes a directive itself: regime, series issuer, period, code and number (domain §1.7).

``party:tu-tphcm:tphcm-x:QĐ:1374``, ``state:cp:2023:NĐ:73``, ``state:qh:k15-2023:nghi-quyet:98``.
The series issuer is the committee or organ whose code the number carries, never the organ that
adopted the text: Politburo and Secretariat number in one series. Properties such as title, signer
or date are no part of the key; a date only tells the period.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.ids import COUNTRY, unit_slug
from bomay.ontology.numbers import NumberParts, committee_code, is_unique_issuer
from bomay.ontology.shared_codes import is_of_a_board
from bomay.ontology.tables import rows
from bomay.ontology.text import fold, slug

# Acts of the National Assembly carry no type code; laws and codes share one series.
_ASSEMBLY_NOUNS = {
    "luat": "luat",
    "bo luat": "luat",
    "nghi quyet": "nghi-quyet",
    "phap lenh": "phap-lenh",
}
_TERM_KINDS = {
    "TW": "tw",
    "TU": "tu",
    "QU": "qu",
    "HU": "hu",
    "ĐU": "du",
    "TXU": "txu",
    "ThU": "thu",
}
_COMMUNE = "ĐU"
_COMMUNE_TYPES = ("xa-", "phuong-", "thi-tran-", "dac-khu-")
_LEVELS = {"tu": "province", "du": "commune"} | dict.fromkeys(
    ("qu", "hu", "txu", "thu"), "district"
)
_ORDINAL = re.compile(r"(?<!\w)(?:[IVXL]+|[0-9]{1,2})(?!\w)")
_YEARS = re.compile(r"(?<!\d)([0-9]{4}) ?[-/] ?([0-9]{4})(?!\d)")
# Normative acts and individual decisions are numbered apart, though code and year are the same:
# 15/2022/QĐ-UBND and 15/QĐ-UBND of 2022 are two acts. Their periods differ here and in ids;
# ``shown_key`` is how the key is written.
_INDIVIDUAL = "-cb"


def directive_key(
    parts: NumberParts,
    *,
    document_type: str | None = None,
    unit: str | None = None,
    date: str | None = None,
    term: str | None = None,
) -> str | None:
    """The identity of a numbered directive, None while its issuer's area or period is unknown.

    Args:
        parts: the number taken apart.
        document_type: the noun before the number; acts of the National Assembly need it.
        unit: id of the unit whose committee or organ it is, for codes that many share (TU, UBND).
        date: of adoption, EDTF; tells the year, or the committee's term.
        term: as the text says it: ``khóa XII``, ``nhiệm kỳ 2020-2025``.
    """
    issuer = _series_issuer(parts, unit)
    period = _period(parts, unit=unit, date=date, term=term)
    code = _code(parts, document_type)
    if issuer is None or period is None or code is None:
        return None
    regime = "party" if parts.regime == "party" else "state"
    return f"{regime}:{issuer}:{period}:{code}:{parts.n}{parts.suffix}"


def shown_key(key: str) -> str:
    """A key as it is shown (domain §1.7): the period of an individual decision is its year."""
    regime, issuer, period, *rest = key.split(":")
    return ":".join((regime, issuer, period.removesuffix(_INDIVIDUAL), *rest))


def _series_issuer(parts: NumberParts, unit: str | None) -> str | None:
    if not parts.organs:
        return None
    organ = parts.organs[0]
    if is_unique_issuer(organ) and not is_of_a_board(parts):
        return slug(organ)
    if unit is None or unit == COUNTRY or (organ == _COMMUNE and not _is_commune(unit)):
        return None
    place, era = unit_slug(unit)
    return f"{slug(organ)}-{place}{era}"


def _is_commune(unit: str) -> bool:
    """Whether an id is of a commune: committees of agencies and above have the same code."""
    return unit.rpartition(":")[2].startswith(_COMMUNE_TYPES)


def _code(parts: NumberParts, document_type: str | None) -> str | None:
    if parts.code is not None:
        return parts.code
    if parts.organs[:1] in (("QH",), ("UBTVQH",)):
        return _ASSEMBLY_NOUNS.get(fold(document_type or ""))
    return "x"


def _period(
    parts: NumberParts, *, unit: str | None, date: str | None, term: str | None
) -> str | None:
    if parts.regime == "party":
        kind = _TERM_KINDS.get(committee_code(parts.organs[0]) or "") if parts.organs else None
        area = COUNTRY if kind == "tw" else unit
        return None if kind is None or area is None else _term(kind, area, date=date, said=term)
    year = parts.year if parts.year is not None else _year_of(date)
    if parts.legislature is not None:
        legislature = f"k{parts.legislature}"
        dated = parts.family == "assembly" and year is not None
        return f"{legislature}-{year}" if dated else legislature
    if year is None:
        return None
    return f"{year}{_INDIVIDUAL if parts.year is None and parts.code is not None else ''}"


def _year_of(date: str | None) -> int | None:
    if date is None or not is_edtf(date):
        return None
    start, end = bounds(date)
    return (
        start.year if end.toordinal() - 1 <= start.replace(month=12, day=31).toordinal() else None
    )


def _term(kind: str, area: str, *, date: str | None, said: str | None) -> str | None:
    """The one term of the committee that the text names or the date falls into."""
    known = _terms(kind, area)
    if not known:
        return _nominal_term(kind, date=date, said=said)
    if said is not None:
        named = [key for key, ordinal, nominal, _, _ in known if _is_said(said, ordinal, nominal)]
        return named[0] if len(named) == 1 else None
    if date is None or not is_edtf(date):
        return None
    first, after = bounds(date)
    day, last = first.toordinal(), after.toordinal()
    inside = [key for key, _, _, start, end in known if start <= day and last <= end]
    return inside[0] if len(inside) == 1 else None


def _nominal_term(kind: str, *, date: str | None, said: str | None) -> str | None:
    """``2020-2025`` for a committee whose own terms no table has.

    Congresses of one level meet in the same months, before and after which a date tells the term.
    An ordinal (``khóa XVIII``) says nothing here: each area counts its own.
    """
    windows = _windows(_LEVELS.get(kind, ""))
    years = _YEARS.search(said or "")
    if years is not None:
        named = f"{years[1]}-{years[2]}"
        return named if any(nominal == named for nominal, _, _ in windows) else None
    if date is None or not is_edtf(date):
        return None
    first, after = bounds(date)
    inside = [
        n for n, start, end in windows if start <= first.toordinal() < after.toordinal() <= end
    ]
    return inside[0] if inside else None


@cache
def _windows(level: str) -> tuple[tuple[str, int, int], ...]:
    """Nominal years of the terms of a level and the days that surely belong to each, half-open."""
    return tuple(
        (row["nominal"], bounds(row["first"])[0].toordinal(), bounds(row["last"])[1].toordinal())
        for row in rows("committee_terms")
        if row["level"] == level
    )


def _is_said(said: str, ordinal: str, nominal: str) -> bool:
    years = _YEARS.search(said)
    if years is not None:
        return f"{years[1]}-{years[2]}" == nominal
    found = _ORDINAL.search(said)
    return found is not None and bool(ordinal) and roman(found.group()) == ordinal


def roman(ordinal: str) -> str:
    """An ordinal as Roman numerals: ``12`` → ``XII``; Roman ones unchanged."""
    if not ordinal.isdigit():
        return ordinal.upper()
    n, out = int(ordinal), ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV")):
        out += letters * (n // value)
        n %= value
    return out + "I" * n


@cache
def _terms(kind: str, area: str) -> tuple[tuple[str, str, str, int, int], ...]:
    """Key, ordinal, nominal years and the days that surely belong to each term, half-open."""
    return tuple(
        (row["term_id"], row["ordinal"], row["nominal"], *_sure_days(row))
        for row in rows("terms")
        if row["body_kind"] == kind and row["unit"] == area and row["series"] != "unknown"
    )


def _sure_days(row: Mapping[str, str]) -> tuple[int, int]:
    """From the latest possible start to the earliest possible end, as ordinals."""
    if is_edtf(row["numbering_start"]):
        start = bounds(row["numbering_start"])[0].toordinal()
    elif is_edtf(row["meeting_end"] or row["meeting_start"]):
        start = bounds(row["meeting_end"] or row["meeting_start"])[1].toordinal()
    else:
        start = bounds(f"{row['nominal'][:4]}")[1].toordinal()
    said = row["numbering_end"]
    if not is_edtf(said):
        return start, bounds("9998")[0].toordinal()
    first, after = bounds(said)
    # A last day is inclusive; a month or year only says that the end lies in it.
    return start, (after if len(said) == 10 else first).toordinal()
