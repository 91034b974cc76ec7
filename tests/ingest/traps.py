"""What happens to texts on their way to us, and what must be the same afterwards.

Not a test: tests load it by path. A trap changes a text as programs do, with a seed where it has a
choice; ``told`` puts facts in a form in which it leaves no trace: strings without what the trap
did to them, and offsets as the count of letters and digits before them with the words that stand
there. Equal forms are the same facts at the same words.
"""

from __future__ import annotations

import html
import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from bomay.ontology.text import tone_key

Trap = Callable[[str, random.Random], str]
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\ufeff\u2060"
HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
D_STROKES = "\u00d0\u0189"
LOOK_ALIKES = {
    "A": "\u0410",
    "B": "\u0412",
    "C": "\u0421",
    "E": "\u0415",
    "H": "\u041d",
    "I": "\u0406",
    "K": "\u041a",
    "M": "\u041c",
    "O": "\u041e",
    "P": "\u0420",
    "T": "\u0422",
    "X": "\u0425",
    "Y": "\u0423",
    "a": "\u0430",
    "c": "\u0441",
    "e": "\u0435",
    "i": "\u0456",
    "o": "\u043e",
    "p": "\u0440",
    "x": "\u0445",
    "y": "\u0443",
}
GREEK = {
    **dict(
        zip(
            "ABEHIKMNOPTXYZ",
            "\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03a5\u0396",
            strict=True,
        )
    ),
    "o": "\u03bf",
    "v": "\u03bd",
}
_VOWELS = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"}
_VOWELS |= {"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"}
_VOWELS |= {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_NEW_TO_OLD = {
    cased(new): cased(old)
    for old, new in _VOWELS.items()
    for cased in (str.lower, str.upper, str.capitalize)
}
_NEW_TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_NEW_TO_OLD)})(?!\w)")


def between(marks: str, *, every: int = 5) -> Trap:
    """Invisible characters inside of words and numbers."""

    def put(text: str, chance: random.Random) -> str:
        out = []
        for before, after in zip(text, [*text[1:], " "], strict=False):
            out.append(before)
            if before.isalnum() and after.isalnum() and chance.randrange(every) == 0:
                out.append(chance.choice(marks))
        return "".join(out)

    return put


def instead(letters: str, others: str) -> Trap:
    """Look-alikes for some characters."""

    def put(text: str, chance: random.Random) -> str:
        return "".join(chance.choice(others) if c in letters else c for c in text)

    return put


def wrapped(text: str, chance: random.Random) -> str:
    """Lines broken for width, as by a PDF or a mail, at times after hyphens too.

    A text that came so stays as it is: ``wrapped_again`` breaks it once more.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    inside = sum(line.lstrip(" *[")[:1].islower() for line in lines)
    return text if inside * 10 > len(lines) else wrapped_again(text, chance)


def wrapped_again(text: str, chance: random.Random) -> str:
    """Lines broken for width, whether or not they were already."""
    width, hyphens = chance.randrange(55, 121), chance.random() < 0.5
    return "\n".join(
        "\n".join(
            textwrap.wrap(
                line,
                width,
                break_long_words=False,
                break_on_hyphens=hyphens,
                drop_whitespace=True,
                replace_whitespace=False,
                expand_tabs=False,
                fix_sentence_endings=False,
            )
            or [line]
        )
        for line in text.split("\n")
    )


def numbers_apart(text: str, chance: random.Random) -> str:
    """Spaces inside the numbers of acts: 05 - NQ/ TU."""

    def put(found: re.Match[str]) -> str:
        return re.sub(
            "[-/]", lambda sign: chance.choice(_SIGNS_APART).format(sign.group()), found[0]
        )

    return _NUMBER.sub(put, text)


_NUMBER = re.compile(r"\b\d+(?:/\d{4})?[-/][A-ZĐƯ]{2,}\d*(?:[-/](?=[A-ZĐƯ]))?")
_SIGNS_APART = ("{}", " {}", "{} ", " {} ")


def spaced(text: str, chance: random.Random) -> str:
    """Doubled spaces."""
    return re.sub(" ", lambda _: chance.choice((" ", "  ", "   ")), text)


def old_tones(text: str, chance: random.Random) -> str:
    """The tone mark where it stood before: uỷ, hoà."""
    return _NEW_TONE.sub(lambda found: _NEW_TO_OLD[found.group()], text)


def nfd(text: str, chance: random.Random) -> str:
    """Letters and marks apart."""
    return unicodedata.normalize("NFD", text)


def several(*traps: Trap) -> Trap:
    """One trap after another."""

    def put(text: str, chance: random.Random) -> str:
        for trap in traps:
            text = trap(text, chance)
        return text

    return put


def look_alikes(others: Mapping[str, str]) -> Trap:
    """Letters of another script that look like Latin ones in some words."""

    def put(text: str, chance: random.Random) -> str:
        return "".join(others[c] if c in others and chance.random() < 0.1 else c for c in text)

    return put


def instead_of(found: str, new: str) -> Trap:
    """One thing for another wherever it stands, as patterns."""
    return lambda text, chance: re.sub(found, new, text, flags=re.MULTILINE)


def misread(text: str, chance: random.Random) -> str:
    """Letters that a scan read for figures in the numbers of acts: 1O5/2O20/NĐ-CP."""

    def put(found: re.Match[str]) -> str:
        read = "".join(_LETTERS.get(c, c) if chance.random() < 0.4 else c for c in found.group())
        return read if any(c.isdigit() for c in read) else found.group()

    return _LONG_NUMBER.sub(put, text)


_LONG_NUMBER = re.compile(r"(?<=[Ss]ố )\d{1,4}(?:/\d{4}(?=/))?(?=[-/][A-ZĐ]{2})")
_LETTERS = {"0": "O", "1": "l"}


def markdown(text: str, chance: random.Random) -> str:
    """Marks of Markdown: words bold, slanted or linked, and signs that would be marks escaped."""

    def put(found: re.Match[str]) -> str:
        return chance.choice(_SHOWN).format(found.group())

    return _ESCAPED.sub(r"\\\g<0>", _STRETCH.sub(put, text))


_STRETCH = re.compile(r"(?<!\S)\w[^\s*]*(?: [^\s*]+){0,3}(?<=\w)(?=[.,;:)]*(?:\s|$))", re.MULTILINE)
_SHOWN = ("{}", "{}", "{}", "{}", "**{}**", "*{}*", "***{}***", "[{}](#)", "**[{}](#)**")
_ESCAPED = re.compile(r"(?<=\n\d)\.(?= )|(?<=\n)-(?= )|\+")
_ENTITIES = {"“": "ldquo", "”": "rdquo", "–": "ndash", "-": "#8209", "…": "hellip", "&": "amp"}


def entities(text: str, chance: random.Random) -> str:
    """Signs as pages write them: ``&ndash;``."""
    return _SIGN.sub(lambda found: f"&{_ENTITIES[found.group()]};", text)


_SIGN = re.compile(r"&(?!#?\w+;|amp)|[“”–…-]")  # no entity once more


def escaped_twice(text: str, chance: random.Random) -> str:
    """The same by a program that escapes what is escaped already: ``&amp;ndash;``."""
    return _SIGN.sub(lambda found: f"&amp;{_ENTITIES[found.group()]};", text)


def letters_apart(text: str, chance: random.Random) -> str:
    """The type of a paper made wide: ``Q U Y Ế T   Đ Ị N H``."""
    return _TYPE.sub(lambda found: "   ".join(map(" ".join, found.group().split(" "))), text)


_TYPE = re.compile(
    r"^(?:QUYẾT ĐỊNH|NGHỊ (?:QUYẾT|ĐỊNH)|THÔNG (?:TƯ|BÁO)|CHỈ THỊ|KẾT LUẬN|KẾ HOẠCH|LUẬT)(?=:?$)",
    re.MULTILINE,
)


_WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789"}
_STRAIGHT = str.maketrans(dict.fromkeys("“”«»", '"'))


TRAPS: dict[str, Trap] = {
    "nfd": nfd,
    "zero-width": between(INVISIBLE),
    "soft-hyphens": between("\u00ad"),
    "d-strokes": instead("Đ", D_STROKES),
    "lines": wrapped,
    "hyphens": instead("-", HYPHENS),
    "old-tones": old_tones,
    "no-break-spaces": instead(" ", " \u00a0"),
    "double-spaces": spaced,
    "together": several(nfd, between("\u00ad\u200b"), instead(" ", " \u00a0")),
    "numbers-apart": numbers_apart,
    "look-alikes": look_alikes(LOOK_ALIKES),
    "greek": look_alikes(GREEK),
    "wide-figures": lambda text, chance: text.translate(_WIDE),
    "misread-figures": misread,
    "straight-quotes": lambda text, chance: text.translate(_STRAIGHT),
    "spaces-before-stops": instead_of(r"(?<=\w)(?=[,;:.](?:\s|$))", " "),
    "windows-line-ends": instead_of("\n", "\r\n"),
    "blank-lines": instead_of("\n", "\n\n"),
    "mail": instead_of("^", "> "),
    "markdown": markdown,
    "wrapped-markdown": several(markdown, wrapped),
    "entities": entities,
    "escaped-twice": escaped_twice,
    "bullets": instead_of(r"^(?=[^\n]*\S)", "• "),
    "bullets-of-word": instead_of(r"^(?=[^\n]*\S)", "\uf0b7\t"),
    "vertical-tabs": instead_of("\n", "\x0b"),
    "letters-apart": letters_apart,
    "wrapped-apart": several(nfd, wrapped),
    "out-of-a-pdf": several(wrapped, nfd, between("\u00ad", every=40), instead("-", "-\u2011")),
}


def plain(text: str) -> str:
    """What a reader sees: the same for a text before and after a trap."""
    seen = html.unescape(html.unescape(re.sub(r"\]\(#\)|[][*\\]|[•\uf0b7]\s", "", text)))
    seen = re.sub(f"[\u00ad{INVISIBLE}]", "", seen)
    seen = re.sub(f"[{HYPHENS}]", "-", unicodedata.normalize("NFC", seen))
    seen = re.sub(f"[{D_STROKES}]", "Đ", seen)
    seen = re.sub(r"(?<=\b[^\W\da-z]) (?=[^\W\da-z]\b)", "", seen)
    seen = re.sub(r"^>[ ]?", "", seen.translate(_LATIN).translate(_STRAIGHT), flags=re.MULTILINE)
    seen = re.sub(r"\s*([-/])\s*|\s+([,;:.])(?=\s|$)", r"\1\2", seen)
    seen = re.sub(r"[\dOl]+(?=[-/])", lambda found: found.group().translate(_FIGURES), seen)
    return " ".join(tone_key(seen).split())


_LATIN = str.maketrans(
    {other: letter for letters in (LOOK_ALIKES, GREEK) for letter, other in letters.items()}
    | {wide: plain for plain, wide in _WIDE.items()}
)
_FIGURES = str.maketrans("Ol", "01")


_ENTITY = re.compile("&(?:amp;)?#?[a-z0-9]+;")


class _Place:
    """Where offsets of a text are, told by letters and digits."""

    def __init__(self, text: str) -> None:
        self.text = text
        seen = _ENTITY.sub(lambda found: "-" * len(found.group()), text)
        self._letters = [
            0,
            *accumulate(int(c.isalnum() and not unicodedata.combining(c)) for c in seen),
        ]

    def of(self, start: int, end: int) -> tuple[int, str]:
        assert 0 <= start <= end <= len(self.text)
        return self._letters[start], plain(self.text[start:end])


def told(facts: Any, text: str) -> dict[str, list[str]]:
    """Facts without the traces of a trap, by kind."""
    place = _Place(text)
    said = facts.to_json()
    document = {k: v for k, v in said.pop("document").items() if k not in _OF_BYTES}
    return {
        kind: sorted(repr(_seen(each, place)) for each in values)
        for kind, values in {**said, "document": [document]}.items()
    }


# An act's anomaly tells that a scan misread its number, as it should.
_TRACES_OF_SCANS = frozenset({"O for 0", "o for 0", "l for 1", "I for 1"})
_OF_BYTES = frozenset({"sha256", "chars", "source", "text", "recoded"})
_PLACES = frozenset({"mentions", "evidence"})


def _seen(value: Any, place: _Place) -> Any:
    if isinstance(value, dict):
        return {
            key: [place.of(*span) for span in inner] if key in _PLACES else _seen(inner, place)
            for key, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [_seen(inner, place) for inner in value]
    if isinstance(value, str) and value in _TRACES_OF_SCANS:
        return None
    return plain(value) if isinstance(value, str) else value


def differences(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """What was lost (-) and what came (+)."""
    found = []
    for kind, values in before.items():
        found += [f"- {kind} {value}" for value in values if value not in after[kind]]
        found += [f"+ {kind} {value}" for value in after[kind] if value not in values]
    return found
