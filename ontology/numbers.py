"""The numbers of directives: what ``14-KL/TW`` or ``98/2023/QH15`` say by themselves.

Families and rules of thumb are those of the domain notes: hyphen then slash is Party style, slash
then hyphen State style, and the organ code (not the style) tells whose number it is, since the
press mixes styles. Known codes come from the tables; unknown codes of a plausible shape are
accepted and marked, so that callers may ask for more evidence beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from bomay.ontology.number_codes import (
    committee_code,
    is_known,
    is_unique_issuer,
    look_alikes,
    names_body,
    organ_codes,
    token_alias,
    type_alias,
    type_codes,
    types,
)
from bomay.ontology.text import fold, nfc

Family = Literal[
    "party", "normative", "individual", "assembly", "letter", "consolidated", "historical"
]

__all__ = [
    "NumberParts",
    "as_letter",
    "committee_code",
    "find_numbers",
    "is_unique_issuer",
    "number_key",
    "parse_number",
    "search_key",
]

_DASHES = dict.fromkeys([*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D], "-")
_CAPITAL = "A-ZĐƯ"
_CODE = (
    rf"[{_CAPITAL}][A-Za-zĐđƯư0-9&]{{0,23}}(?:\.(?:[{_CAPITAL}]{{1,6}}|[0-9]{{1,2}}(?=-)"
    r"|(?<=/L.)0[0-9]{2})){0,3}"  # 103-SL/L.005, a law of 1957
)
# ``49/2025TT-BCT``: the slash behind the year got lost.
_GLUED = rf"(?<=[0-9]{{4}})[{_CAPITAL}][A-Za-zĐđ]{{1,3}}-[{_CAPITAL}]"
# A code ends where its word ends, or where the press glued the next word on: NĐ-CPngày.
_CODE_END = r"(?=(?:ngày|của|về|và|năm)(?!\w))|(?!\w)"
_START = re.compile(
    r"(?:(?<![\w./,-])|(?<=[Ss]ố))(?P<n>O?[0-9]{1,6}(?:\.[0-9]{1,3})?)(?P<suffix>[a-zA-ZđĐ]?)"
    rf"(?: ?[-/] ?\n?(?P<year>(?:19|20)[0-9]{{2}}) ?(?=[-/]|{_GLUED}))?"
    rf"(?= ?[-/ ] ?\n?[{_CAPITAL}]|{_GLUED})"
)
# Where a number can start: begins with a set of letters, which is fast.
_DIGITS = re.compile(
    r"[O0-9](?:(?<![\w./,-].)|(?<=[Ss]ố.))(?:(?<=O)[0-9])?[0-9]*+"
    rf"(?=(?:\.[0-9]{{1,3}})?[a-zA-ZđĐ]? ?[-/ ] ?\n?[0-9{_CAPITAL}])"
)
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯ")
_FIGURES = frozenset("0123456789")
# From the last figure before a code to the first sign beside it: ``12a QĐLT/``.
_LONGEST_GAP = len("2a QĐLT") + 1
# From the first figure of a number to the sign before its code, and from there to the code.
_LONGEST_START = len("O123456.789a / \n2025 CTUB ")
_LONGEST_SIGN = len("- \n Q")
_PART = re.compile(rf"(?P<sep> ?[-/] ?\n? ?)(?P<code>{_CODE})(?:{_CODE_END})")
# ``62/2006/QH 11``: the legislature set apart; no assembly's code stands without it.
_SPACED_LEGISLATURE = re.compile(r" 1?[0-9](?![\w/%-]|[.,][0-9])")
_SPACED_PART = re.compile(r"(?P<sep> )(?P<code>[A-ZĐ][A-Za-zĐ]{1,3})(?=/)")
_GLUED_PART = re.compile(r"(?<=[0-9]{4})(?P<code>[A-ZĐ][A-Za-zĐ]{1,3})(?=-)")
# ``154/BC-UBPL15-m``: the mark of a confidential paper.
_CONFIDENTIAL = re.compile(r"-m(?!\w)")
_NOTED = re.compile(r"(?P<code>\D+)[1-9]")
_MOST_PARTS = 6
_LONGEST = 80
_SPACE = re.compile(r"\s+")
_ZEROS_BEFORE = re.compile(r"^0+(?=[0-9])")
_SEPARATOR = re.compile(r"([-/])")
_THOUSANDS = re.compile(r"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))")
# The letter that scans put for the figure: 1O-NQ/TW, O5-NQ/TU.
_LETTER_O = re.compile(r"\AO(?=[0-9])|(?<=[0-9])[Oo](?=[-/])")
_LOST_SLASH = re.compile(rf"(?<=[-/](?:19|20)[0-9]{{2}})(?=[{_CAPITAL}][A-Za-zĐđ]{{1,3}}-)")
_SEARCH_TW = re.compile(r"t\.?ư(?!\w)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![^\W_])([^\W\d_])\.[ ]?(?=[^\W\d_](?![^\W\d_]))")  # ``T.U``
_SEARCH_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[a-z](?![a-z0-9]))?|[a-z&]+[0-9]*")
_LEGISLATURE = re.compile(r"(QH|UBTVQH|HĐNN|UB[A-ZĐ]{2,10})([0-9]{1,2})")
_ASSEMBLIES = frozenset({"QH", "UBTVQH", "HĐNN"})
_OLD_ORGANS = frozenset({"HĐBT", "HĐNN", "HĐCP", "CP", "CT", "TTg", "LB", "SL"})


_NUMERAL = len(("printed", "n", "suffix"))  # the parts that codes do not tell


class NumberParts(NamedTuple):
    """A number taken apart.

    Attributes:
        printed: the number without spaces, dashes as ``-``; codes as the source has them.
        n: leading zeros dropped, a decimal part kept (``66.7``). suffix: ``a`` of ``30a/2008``.
        year, legislature: where the number carries them (``98/2023/QH15``: 2023 and 15).
        code: of the type, aliases resolved; None for letters, laws and old numbers without one.
        organs: the codes beside the type, aliases resolved, legislature cut off: ``("BNNPTNT",
            "TCCB")``; the first names the issuer, further ones a joint issuer or a drafting unit.
        regime: whose number it is (``party``, ``state``, ``front``, ``mass``, ``historical``).
        known: a code of the tables is among them; otherwise only the shape speaks for it.
        anomaly: how the style differs from what its regime prescribes, in words.
    """

    printed: str
    n: str
    suffix: str = ""
    year: int | None = None
    code: str | None = None
    organs: tuple[str, ...] = ()
    legislature: int | None = None
    regime: str | None = None
    family: Family = "individual"
    known: bool = False
    anomaly: str | None = None


@lru_cache(maxsize=4096)
def parse_number(text: str) -> NumberParts | None:
    """The parts of a number standing alone, None if the text is no number of a directive.

    Ratios (``23/25``), ranges (``2021-2025``), dates, phone numbers and ``24/7`` are none.
    """
    if len(text) > _LONGEST:
        return None
    clean = _clean(text)
    found = _START.match(clean)
    if found is None:
        return None
    parsed = _parse(clean, found)
    return parsed[1] if parsed is not None and parsed[0] == len(clean) else None


def find_numbers(text: str) -> Iterator[tuple[int, int, NumberParts]]:
    """Every number in a normalised text, in order: start, end (exclusive), parts.

    Look-alikes of our letters are no letters of codes: normalising puts ours in their place.

    Numbers of unknown codes are among them (``known`` is False); most of them are directives only
    where a document type or ``số`` stands before.
    """
    end = 0
    for sign in sorted(_signs(text)):
        begin = sign - _LONGEST_START if sign - end > _LONGEST_START else end
        for digits in _DIGITS.finditer(text, begin, sign + _LONGEST_SIGN):
            found = _START.match(text, digits.start()) if digits.start() >= end else None
            parsed = _parse(text, found) if found is not None else None
            if parsed is not None:
                end = parsed[0]
                yield digits.start(), end, parsed[1]


def _signs(text: str) -> Iterator[int]:
    """The signs beside codes: every number has one not far behind its figures.

    A text has fewer such signs than figures; of the last letter none is beside a code.
    """
    last = len(text) - 1
    for sign in "-/":
        at = text.find(sign)
        while 0 <= at < last:
            behind = text[at + 1]
            if (
                behind in _CAPITALS
                or text[at - 1] in _CAPITALS
                or (behind in " \n" and text[at + 2 : at + 4].lstrip(" \n")[:1] in _CAPITALS)
            ) and not _FIGURES.isdisjoint(text[at - _LONGEST_GAP if at > _LONGEST_GAP else 0 : at]):
                yield at
            at = text.find(sign, at + 1)


def as_letter(parts: NumberParts) -> NumberParts:
    """What a number says where it is known to be a letter's: ``5615/CT-CS`` is of Cục Thuế.

    A code that is a type's elsewhere (CT: Chỉ thị) is then an organ's, unless an organ of the
    tables stands behind it: Văn bản số 213-KL/TW is a conclusion.
    """
    if parts.code is None or parts.year is not None or any(map(is_known, parts.organs)):
        return parts
    organs = (parts.code, *parts.organs)
    return parts._replace(code=None, organs=organs, family="letter", known=False)


@lru_cache(maxsize=65536)
def number_key(text: str) -> str:
    """The form two printings of one number share: ``5-NQ/TU`` of ``05 – nq/tu``.

    Letter case, spaces, leading zeros, kinds of dash, look-alike letters and a slash lost behind
    the year do not count; ``TƯ`` is ``TW``. The style does count: 34/CT-TW and 34-CT/TW are told
    apart.
    """
    said = _LETTER_O.sub("0", _SPACE.sub("", _clean(text)))
    said = _LOST_SLASH.sub("/", said)
    parts = _SEPARATOR.split(_THOUSANDS.sub("", said))
    upper = "".join(type_alias(token_alias(part)).upper() for part in parts)
    upper = upper.replace("NĐCP", "NĐ-CP")
    return _ZEROS_BEFORE.sub("", upper)


def number_named(words: str) -> str:
    """The one number in words that name an act: ``14-KL/TW`` of ``Kết luận số 14-KL/TW``.

    The words themselves where they hold no number, or several.
    """
    found = [words[start:end] for start, end, _ in find_numbers(words)]
    return found[0] if len(found) == 1 else words


def search_key(text: str) -> str:
    """What a number shares with the way people type it: ``5-NQ/T.U`` → ``5 nq tu``."""
    said = _DOTTED.sub(r"\1", _THOUSANDS.sub("", _SEARCH_TW.sub("TW", _clean(text))))
    words = _SEARCH_WORD.findall(fold(said).replace("ndcp", "nd cp"))
    return " ".join(word.lstrip("0") or "0" if word[0].isdigit() else word for word in words)


def _clean(text: str) -> str:
    return nfc(text).translate(_DASHES | look_alikes()).replace("\xa0", " ").strip()


def _parse(text: str, found: re.Match[str]) -> tuple[int, NumberParts] | None:
    """The end of the number that starts at ``found`` and its parts."""
    end, seps, codes = _read_codes(text, found.end())
    if not codes or end - found.start() > _LONGEST:
        return None
    year = found["year"]
    odd = None
    if year and "-" in text[found.end("suffix") : found.start("year")]:
        odd = "hyphen before the year"
    if text[found.end()] in _CAPITALS and _GLUED_PART.match(text, found.end()):
        odd = "slash lost"
    codes, odd = _unglue(codes, odd)
    n, suffix = found["n"], found["suffix"].lower()
    if n[0] == "O" or suffix == "o":
        n, suffix, odd = (
            f"{n.removeprefix('O')}{'0' * (suffix == 'o')}",
            suffix.strip("o"),
            "O for 0",
        )
    parts = _interpret(tuple(codes), tuple(seps), odd=odd, year=int(year) if year else None)
    if parts is None or (odd == "O for 0" and not parts.known):
        return None
    printed = "".join(text[found.start() : end].split())
    n = (_THOUSANDS.sub("", n) if "." in n else n).lstrip("0") or "0"
    return end, NumberParts._make((printed, n, suffix, *parts[_NUMERAL:]))


def _read_codes(text: str, at: int) -> tuple[int, list[str], list[str]]:
    seps: list[str] = []
    codes: list[str] = []
    begins = text[at : at + 1]
    spaced = None
    if begins == " ":
        spaced = _SPACED_PART.match(text, at)
    elif begins in _CAPITALS:
        spaced = _GLUED_PART.match(text, at)
    if spaced is not None and spaced["code"] in type_codes():
        seps.append(" " if spaced.start("code") > at else "/")
        at = spaced.end()
        codes.append(spaced["code"])
    while len(codes) < _MOST_PARTS:
        part = _PART.match(text, at)
        if part is None or not (_plausible(part, len(codes)) or _goes_on(part, codes)):
            break
        at, code = part.end(), part["code"]
        apart = _SPACED_LEGISLATURE.match(text, at) if code in _ASSEMBLIES else None
        if apart is not None:
            at, code = apart.end(), code + apart[0].strip()
        seps.append(part["sep"].strip())
        codes.append(code)
    if len(codes) > 1:
        noted = _NOTED.fullmatch(codes[-1]) if codes[-1][-1] in _FIGURES else None
        if noted is not None and _is_noted(codes[-1], noted["code"]):
            at, codes[-1] = at - 1, noted["code"]
        mark = _CONFIDENTIAL.match(text, at) if text.startswith("-", at) else None
        at = mark.end() if mark is not None else at
    return at, seps, codes


def _is_noted(code: str, bare: str) -> bool:
    """``NQ-CP2``: the mark of a footnote behind the code of an organ."""
    if _LEGISLATURE.fullmatch(code) or is_known(token_alias(code)):
        return False
    return token_alias(bare) in organ_codes()


def _goes_on(part: re.Match[str], codes: Sequence[str]) -> bool:
    """``TTLT-BQP-BNV -BTC``: the organs of a joint act, a space before one of them."""
    joint = type_alias(codes[0]).endswith("LT") if codes else False
    return joint and part["sep"] == " -" and token_alias(part["code"]) in organ_codes()


def _plausible(part: re.Match[str], already: int) -> bool:
    """Whether a code looks like one and not like the capitalised word after a dash."""
    code, sep = part["code"], part["sep"]
    if _is_listed(code):
        return not (sep.startswith(" ") and already >= 2)
    small = sum(character.islower() for character in code)
    if small > 2 or (small and small >= len(code) - 1 and already == 0):
        return False
    word = small and not code[:2].isupper()  # none: KTr, GDTrH
    return not (sep.startswith(" ") and (word or already >= 2 or len(code) < 2))


@lru_cache(maxsize=4096)
def _is_listed(code: str) -> bool:
    """Whether the tables have a code, as one of an organ or of a type."""
    return token_alias(code) in organ_codes() or code in type_codes()


@lru_cache(maxsize=16384)
def _interpret(
    codes: tuple[str, ...], seps: tuple[str, ...], *, odd: str | None, year: int | None
) -> NumberParts | None:
    """What the codes say; None for shapes that are no number of a directive."""
    code, organs, odd = _split_type(codes, odd)
    legislature = None
    bare: list[str] = []
    for organ in organs:
        numbered = _LEGISLATURE.fullmatch(organ)
        if numbered is not None:
            legislature = int(numbered[2])
        bare.append(token_alias(numbered[1] if numbered else organ))
    old = all(organ in _OLD_ORGANS for organ in bare)
    if len(codes) == 1 and seps[-1] == "-" and not (old and (bare or code in _OLD_ORGANS)):
        return None  # Điều 285-BLHS, 96-Well: a hyphen and one word is only an old number
    if not bare and code not in _OLD_ORGANS:
        return None  # a type without an organ: 12/QĐ
    regime = _regime(bare, seps)
    return NumberParts(
        printed="",
        n="",
        year=year,
        code=code,
        organs=tuple(bare),
        legislature=legislature,
        regime=regime,
        family=_family(code, bare, dated=(year, legislature), regime=regime),
        known=code is not None or any(is_known(organ) for organ in bare),
        anomaly=odd or _style_anomaly(code, bare, seps=seps, regime=regime),
    )


def _unglue(codes: list[str], odd: str | None) -> tuple[list[str], str | None]:
    """``TTBKHĐT``, ``QĐ.UB``: the hyphen between type and organ got lost or is a full stop.

    What is written as the name of a body is no number: ``Công ty Xây dựng số 1 - CTCP``.
    """
    if len(codes) != 1:
        return codes, odd
    head, stop, tail = codes[0].partition(".")
    if stop and head in type_codes() and head not in organ_codes():
        return [head, tail], "full stop for a hyphen"
    if is_known(token_alias(codes[0])) or _LEGISLATURE.fullmatch(codes[0]):
        return codes, odd
    if names_body(codes[0]):
        return codes, odd
    for size in (4, 3, 2):
        head, tail = codes[0][:size], codes[0][size:]
        if head in type_codes() and token_alias(tail) in organ_codes():
            return [head, tail], "hyphen lost"
    return codes, odd


def _split_type(
    codes: tuple[str, ...], odd: str | None
) -> tuple[str | None, tuple[str, ...], str | None]:
    if len(codes) > 1 or codes[0] not in organ_codes():
        first = type_alias(codes[0])
        if first in type_codes():
            return first, codes[1:], odd
    last = type_alias(codes[-1])
    if len(codes) == 2 and token_alias(codes[0]) in ("TW", "TU", "QU", "HU") and last in types():
        return last, codes[:1], "organ before type"
    return None, codes, odd


def _regime(organs: list[str], seps: Sequence[str]) -> str | None:
    for organ in organs:
        row = organ_codes().get(organ)
        if row is not None and row != "any":
            return row
        if committee_code(organ) is not None:
            return "party"
    if len(seps) >= 2 and tuple(seps[-2:]) == ("-", "/"):
        return "party"
    return "state" if seps and seps[0] == "/" else None


def _family(
    code: str | None,
    organs: list[str],
    *,
    dated: tuple[int | None, int | None],
    regime: str | None,
) -> Family:
    year, legislature = dated
    # CT of CĐ-CT is Cục Thuế: the old organs sent no wires that are cited by number.
    if (regime == "historical" and code != "CĐ") or (
        code is None and len(organs) == 1 and organs[0] in _OLD_ORGANS
    ):
        return "historical"
    if code == "VBHN":
        return "consolidated"
    if legislature is not None and code is None:
        return "assembly"
    if regime == "party":
        return "party"
    if code is None:
        return "letter"
    return "normative" if year is not None else "individual"


def _style_anomaly(
    code: str | None, organs: list[str], *, seps: Sequence[str], regime: str | None
) -> str | None:
    marks = [sep for sep in seps if sep]
    if code is None or not organs or len(marks) < 2:
        return None
    if marks[0] == "":
        return "hyphen missing"
    if regime == "party" and marks[:2] != ["-", "/"]:
        return "Party number in another style"
    if regime in ("state", "front") and marks[:2] != ["/", "-"]:
        return "State number in another style"
    return None
