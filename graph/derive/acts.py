"""How an act is called when it is compared: blocks of numbers and titles, keys without number."""

from __future__ import annotations

import re
from functools import cache

from bomay.ontology import ids, tables
from bomay.ontology.directive_key import roman
from bomay.ontology.facts import UnnumberedFact
from bomay.ontology.numbers import parse_number
from bomay.ontology.text import slug, tone_key

_YEAR = re.compile(
    r"(?:^|[\s,]+)(?:ngày \d{1,2} tháng \d{1,2} )?(?:năm )?\b((?:19|20)[0-9]{2})\s*$"
)
_YEAR_OF_NUMBER = re.compile(r"([0-9]+[a-zA-Z]?)[/-]((?:19|20)[0-9]{2})")
_LAWS = frozenset({"luat", "bo-luat", "phap-lenh", "hien-phap"})
_ABOUT = re.compile(r"^(?:về|về việc)\s+", re.IGNORECASE)


def number_block(
    number: str, code: str | None, *, organ: str | None = None, date: str | None = None
) -> str:
    """Numbers that may be one: same integer, same year where printed, same type code.

    Args:
        number: as printed.
        code: of its type.
        organ: the code of the Assembly or its Standing Committee, which number all types alike,
            where a number without code is said to be of them (``Nghị quyết 98 của Quốc hội``).
        date: of a number without code; a year alone is read as part of it (``Nghị định 100 năm
            2019``).
    """
    parts = parse_number(number)
    kind = slug(organ) if organ is not None else ids.code_slug(code)
    if parts is None:
        told = _YEAR_OF_NUMBER.fullmatch(number)
        bare = told[1] if told is not None else number
        said = told[2] if told is not None else (date if date and len(date) == 4 else None)
        year = f":{said}" if said else ""
        return f"n:{slug(bare).lstrip('0') or '0'}{year}:{kind}"
    year = f":{parts.year}" if parts.year else ""
    kind = slug(parts.organs[0]) if parts.family == "assembly" else ids.code_slug(code)
    return f"n:{slug(parts.n)}{parts.suffix.lower()}{year}:{kind}"


def bare_block(number: str, code: str | None) -> str | None:
    """The block of a number without its year, where it may be meant without it.

    Decisions ``12/2022/QĐ-UBND`` and ``12/QĐ-UBND`` of one year are two acts; who cites "Quyết
    định 12" may mean either. "Nghị quyết 98 của Quốc hội" is of some year. None for numbers and
    types of which only one kind exists.
    """
    parts = parse_number(number)
    if parts is None or parts.year is None:
        return None
    if parts.family == "assembly":
        return f"n:{slug(parts.n)}{parts.suffix.lower()}:{slug(parts.organs[0])}"
    if parts.family != "normative" or parts.code not in _both_kinds():
        return None
    return f"n:{slug(parts.n)}{parts.suffix.lower()}:{ids.code_slug(code)}"


@cache
def _both_kinds() -> frozenset[str]:
    """Codes of State types that are numbered without a year too."""
    return frozenset(
        code
        for row in tables.rows("document_types")
        if row["regime"] == "state" and row["number_style"] == "N/TYPE-ORGAN"
        for code in tables.listed(row["code"])
    )


def title_block(document_type: str | None, title: str | None, number: str | None) -> str | None:
    """``t:luat-dat-dai-2013``: a law by title and year; None for what a title does not identify.

    The year comes from the number where there is one, else from the end of the title.
    """
    kind = slug(document_type or "")
    if kind not in _LAWS or (title is None and kind != "hien-phap"):
        return None
    text = title or ""
    year: str | None = None
    parts = parse_number(number) if number else None
    if parts is not None:
        year = str(parts.year) if parts.year else None
    found = _YEAR.search(text)
    if found:
        year, text = year or found[1], text[: found.start()]
    if year is None:
        return None
    bare = _bare(text, document_type or "")
    return f"t:{kind}-{bare}-{year}" if bare else f"t:{kind}-{year}"


def _bare(title: str, document_type: str) -> str:
    """The title's own words: without its type, without ``về``; may be empty."""
    text = title.strip(" “”\"'.,;")
    if tone_key(text).startswith(tone_key(document_type)):
        text = text[len(document_type) :].strip()
    text = _ABOUT.sub("", text)
    return slug(text) if text.strip() else ""


def act_key(fact: UnnumberedFact, area: str | None) -> str | None:
    """The key of a congress act: ``party:dai-hoi:binh-chanh-xii:nghi-quyet`` (domain §1.6)."""
    if area is None or not (fact.ordinal or fact.term):
        return None
    period = _congress(area, roman(fact.ordinal) if fact.ordinal else None, fact.term)
    return f"party:dai-hoi:{period}:{slug(fact.document_type)}" if period else None


@cache
def _nouns() -> frozenset[str]:
    return frozenset(
        tone_key(noun)
        for row in tables.rows("document_types")
        for noun in row["label_vi"].split("/")
    )


def is_type(noun: str | None) -> bool:
    """Whether a noun is a type of the tables; "văn bản" says nothing of the type."""
    return noun is not None and tone_key(noun) in _nouns()


def act_name(fact: UnnumberedFact) -> str:
    """What to show: the title, with its type in front where it is not there already."""
    if tone_key(fact.title).startswith(tone_key(fact.document_type)):
        return fact.title
    return f"{fact.document_type} {fact.title}"


def _congress(area: str, ordinal: str | None, term: str | None) -> str | None:
    """The term a congress opens: from the table, else area and ordinal, else area and years."""
    nominal = (term or "").replace("–", "-").replace(" ", "")
    for term_id, unit, its_ordinal, its_nominal in _terms():
        if unit == area and ordinal in (None, its_ordinal) and (ordinal or nominal == its_nominal):
            return term_id
    place, era = ids.unit_slug(area)
    known = (
        ordinal.lower() if ordinal else (nominal if re.fullmatch(r"\d{4}-\d{4}", nominal) else "")
    )
    return f"{place}{era}-{known}" if known else None


@cache
def _terms() -> tuple[tuple[str, str, str, str], ...]:
    congress = {"tw", "tu", "qu", "hu", "txu", "thu", "du"}
    return tuple(
        (row["term_id"], row["unit"], row["ordinal"], row["nominal"])
        for row in tables.rows("terms")
        if row["body_kind"] in congress and row["unit"]
    )
