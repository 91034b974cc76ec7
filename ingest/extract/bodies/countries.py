"""Foreign countries and words in names of bodies."""

from __future__ import annotations

import re
from functools import cache

from bomay.ontology import tables


@cache
def _countries() -> re.Pattern[str]:
    names = sorted((row["name"] for row in tables.rows("countries")), key=len, reverse=True)
    return re.compile(rf"[ ]({'|'.join(map(re.escape, names))})(?![^\W_])")


def of_country(name: str, country: str) -> str:
    """The body of another country that has a name like ours: ``Chính phủ Lào``.

    One called after our own country is told by the other alone: ``Chủ tịch nước Lào``.
    """
    return country if "Việt Nam" in name else f"{name} {country}"


def names_country(name: str) -> bool:
    """Whether the name of a body ends with that of a foreign country."""
    return f" {name}".endswith(country_endings())


@cache
def country_endings() -> tuple[str, ...]:
    """How the name of a foreign body ends that is called by its country."""
    return tuple(f" {row['name']}" for row in tables.rows("countries"))


def country_at(text: str, at: int) -> tuple[int, str] | None:
    """The foreign country printed at ``at``: its end and its name."""
    if not text[at + 1 : at + 2].isupper():
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
