"""The codes inside numbers: types, organs and misprints, from the tables."""

from __future__ import annotations

from functools import cache, lru_cache

from bomay.ontology.tables import listed, rows

_COMMITTEE_CODES = ("QUTW", "TW", "TXU", "ThU", "TU", "QU", "HU", "ĐU")
_SHORTEST_UNSTROKED = 4


@lru_cache(maxsize=4096)
def committee_code(organ: str) -> str | None:
    """The committee code an organ's code ends in: ``TU`` of ``BTGDVTU``."""
    return next((code for code in _COMMITTEE_CODES if organ.endswith(code)), None)


def is_unique_issuer(organ: str) -> bool:
    """Whether one organ of the country has this code: ``CP``, ``BTC``, ``TW``; not ``UBND``."""
    return organ in _unique_issuers()


@cache
def _alias_map(where: str) -> dict[str, str]:
    return {row["printed"]: row["meant"] for row in rows("number_aliases") if row["where"] == where}


@cache
def look_alikes() -> dict[int, str]:
    """Letters of other scripts that printers set for ours, one for one."""
    return {ord(printed): meant for printed, meant in _alias_map("character").items()}


@lru_cache(maxsize=4096)
def token_alias(code: str) -> str:
    """An organ's code as the tables spell it: ``TW`` of ``TƯ``."""
    return _alias_map("token").get(code) or _unstroked().get(code, code)


@cache
def _unstroked() -> dict[str, str]:
    """Organ codes by how plain letters write them: ``HĐND`` by ``HDND``.

    Short ones are left out, for they might be anything.
    """
    known = organ_codes()
    plain = {code.replace("Đ", "D"): code for code in known if "Đ" in code}
    return {
        bare: code
        for bare, code in plain.items()
        if len(bare) >= _SHORTEST_UNSTROKED and bare not in known
    }


def type_alias(code: str) -> str:
    """A type's code as the tables spell it: ``CTr`` of ``CTR``."""
    return _alias_map("type").get(code, code)


@cache
def types() -> frozenset[str]:
    """Type codes as the tables spell them."""
    spelt: set[str] = set()
    for row in rows("document_types"):
        spelt.update(listed(row["code"]))
        spelt.update(variant for variant in listed(row["code_variants"]) if " " not in variant)
    return frozenset(spelt)


@cache
def type_codes() -> frozenset[str]:
    """Type codes, misprints included."""
    return types() | frozenset(_alias_map("type"))


@cache
def organ_codes() -> dict[str, str]:
    """Organ code → regime, variants included."""
    return {
        code: row["regime"]
        for row in rows("organ_codes")
        for code in (row["code"], *listed(row["variants"]))
    }


@cache
def _unique_issuers() -> frozenset[str]:
    return frozenset(
        code
        for row in rows("organ_codes")
        if row["unique_issuer"] == "yes"
        for code in (row["code"], *listed(row["variants"]))
    )


def is_known(organ: str) -> bool:
    """Whether the tables have an organ's code, or a committee's at its end."""
    return organ in organ_codes() or committee_code(organ) is not None


def names_body(code: str) -> bool:
    """Whether letters are a body's name in short, as ``CTCP`` is."""
    return code.lower() in _body_names()


@cache
def _body_names() -> frozenset[str]:
    return frozenset(row["surface"] for row in rows("body_names"))
