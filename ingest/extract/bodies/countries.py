"""Foreign countries and words in names of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bomay.ontology import tables

# ``Thủ tướng thứ tư của Singapore``, ``Quốc hội nước Cộng hòa dân chủ nhân dân Lào``
_HOW_MANY = r"(?:thứ[ ][^\W_]+|đầu tiên|đương nhiệm)[ ]"
_LEADS = (" thứ ", " đầu ", " đương ", " của ", " nước ")
# ``Đảng Cộng sản Trung Quốc``; and of our own country: ``Quốc hội (QH) Việt Nam``.
_PARTIES = (" Trung ương ", " Đảng ", " Cộng sản", " Nhân dân Cách mạng", " Lao động")
_OURS = (" Việt Nam", " VN", " (")
_BEGUN = 3  # letters, the space before them one of them, by which these are told apart
PARTY_BEGINS = frozenset("TĐCNL")
_PARTY_ABROAD = re.compile(
    r"[ ](?:Trung ương )?(?:Đảng )?(?P<name>Cộng sản|Nhân dân Cách mạng|Lao động)(?=[ ])"
)


@cache
def _countries() -> re.Pattern[str]:
    """Their names, the longest first; told apart by their initials first, which is fast."""
    by_initial: dict[str, list[str]] = {}
    for name in sorted((row["name"] for row in tables.rows("countries")), key=len, reverse=True):
        by_initial.setdefault(name[0], []).append(re.escape(name[1:]))
    names = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_initial.items())
    return re.compile(rf"[ ](?:{_HOW_MANY})?(?:của[ ])?(?:nước[ ])?({names})(?![^\W_])")


@cache
def _beginnings() -> frozenset[str]:
    """How all begins that tells of which country a body is."""
    names = (f" {row['name']}" for row in tables.rows("countries"))
    return frozenset(words[:_BEGUN] for words in (*names, *_LEADS, *_PARTIES, *_OURS))


def may_follow(text: str, at: int) -> bool:
    """Whether a country, ours too, or its party may be named at ``at``: nearly always not."""
    begins, known = text[at : at + _BEGUN], _beginnings()
    return begins in known or begins[:2] in known  # ``Ý``


@cache
def _everyday() -> Mapping[str, str]:
    return {row["name"]: row["everyday"] for row in tables.rows("countries") if row["everyday"]}


def everyday(country: str) -> str:
    """What most call the country: ``Mỹ`` for ``Hoa Kỳ`` and ``Hợp chúng quốc Hoa Kỳ``."""
    return _everyday().get(country, country)


def of_country(name: str, country: str) -> str:
    """The body of another country that has a name like ours: ``Chính phủ Lào``.

    One called after our own country is told by the other alone: ``Chủ tịch nước Lào``.
    """
    return country if "Việt Nam" in name else f"{name} {country}"


def party_at(text: str, at: int) -> tuple[int, str] | None:
    """``Bộ Chính trị Đảng Cộng sản Trung Quốc``: the end and name of a ruling party abroad."""
    party = _PARTY_ABROAD.match(text, at)
    country = country_at(text, party.end()) if party is not None else None
    if party is None or country is None:
        return None
    return country[0], f"Đảng {party['name']} {country[1]}"


def names_country(name: str) -> bool:
    """Whether the name of a body ends with that of a foreign country."""
    return f" {name}".endswith(country_endings())


def where_told(text: str, begin: int, end: int) -> Iterator[int]:
    """Where foreign countries are named in a part of a text: ``Anh`` in ``Đông Anh`` too."""
    return (found.start(1) for found in _countries().finditer(text, begin, end))


@cache
def country_endings() -> tuple[str, ...]:
    """How the name of a foreign body ends that is called by its country."""
    return tuple(f" {row['name']}" for row in tables.rows("countries"))


@cache
def _names() -> frozenset[str]:
    return frozenset(row["name"] for row in tables.rows("countries"))


def is_country(words: str) -> bool:
    """Whether the words are the name of a foreign country."""
    return words in _names()


def country_at(text: str, at: int) -> tuple[int, str] | None:
    """The foreign country printed at ``at``: its end and its name."""
    if not may_follow(text, at):
        return None
    found = _countries().match(text, at)
    return (found.end(), found.group(1)) if found else None


_STRANGE = re.compile(r"[ ]([A-ZĐ][^\W_]*[’']?[^\W_]{4,})(?![^\W_])")
_SYLLABLE = re.compile(
    r"[^aeiouyăâêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]*"
    r"[aeiouyăâêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]+[bcdghklmnpqrstvx]*"
)


def is_foreign_word(text: str, at: int) -> bool:
    """Whether a capitalised word of more than one syllable follows: ``Đakrông``, ``Krôngpak``."""
    found = _STRANGE.match(text, at)
    return found is not None and _SYLLABLE.fullmatch(found.group(1).lower()) is None
