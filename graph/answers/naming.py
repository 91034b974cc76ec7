"""Which entities a name is the name of: for callers who act on one answer, not on a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bomay.graph.answers.search import search
from bomay.graph.store.base import Reader
from bomay.graph.store.folding import search_words
from bomay.ontology.abbreviations import unit_types, written_out
from bomay.ontology.numbers import search_key
from bomay.ontology.text import fold, nfc, tone_key

Item = dict[str, Any]
NEAREST = 5
_LOOKED_AT = 100  # entities of one search; those of the very name come first
_WORD = re.compile(r"[^\W_]+")
_PROVINCE_TYPES = frozenset({"tinh", "thanh", "pho"})  # ids name provinces without them


@dataclass(frozen=True, slots=True)
class Named:
    """``items`` have the name; where none has, ``nearest`` hold most of its words."""

    items: list[Item]
    nearest: list[Item]


def named(store: Reader, name: str, *, type: str | None = None) -> Named:
    """The entities that are called ``name``, and no other that merely holds its words.

    Marks and case are optional (a word typed with marks must have these), abbreviations are written
    out, a unit's kind may be left out but not be another. After the name, words of the hint or the
    id may tell namesakes apart. Names told in full come before names so completed.
    """
    asked = _tokens(name)
    if not asked:
        return Named([], [])
    for length in range(len(asked), 0, -1):
        fits = _best(_candidates(store, name, asked[:length], type=type), name, asked)
        if fits:
            return Named(fits, [])
    return Named([], _nearest(store, name, asked, type=type))


@dataclass(frozen=True, slots=True)
class _Token:
    """One word: without marks, and with them where it has any."""

    bare: str
    marked: str | None

    def fits(self, other: _Token) -> bool:
        """A word typed without marks fits with any."""
        return self.bare == other.bare and self.marked in (None, other.marked)


def _tokens(text: str) -> tuple[_Token, ...]:
    words = _WORD.findall(nfc(written_out(text)))
    return tuple(
        _Token(search_words(one)[0], tone_key(one) if fold(one) != one.casefold() else None)
        for one in words
    )


def _candidates(
    store: Reader, name: str, asked: Sequence[_Token], *, type: str | None
) -> list[Item]:
    """What search finds for the words as typed, written out, and without kinds of units."""
    bare = [one.bare for one in asked]
    texts = [" ".join(bare)]
    if len(asked) == len(_tokens(name)):
        texts.insert(0, name)
    texts += [" ".join(bare[i] for i in kept) for kept in _without_types(bare)][:3]
    found: dict[str, Item] = {}
    for text in dict.fromkeys(texts):
        for item in search(store, text, type=type, limit=_LOOKED_AT)["items"]:
            found.setdefault(item["id"], item)
    return list(found.values())


def _best(items: Sequence[Item], name: str, asked: Sequence[_Token]) -> list[Item]:
    """The items that fit, of the closest way only."""
    ways = {item["id"]: _way(item, name, asked) for item in items}
    closest = min((way for way in ways.values() if way is not None), default=None)
    return [item for item in items if closest is not None and ways[item["id"]] == closest]


def _way(item: Item, name: str, asked: Sequence[_Token]) -> int | None:
    """How an item is called so, 0 the closest; None when it is not."""
    if item.get("number") and search_key(item["number"]) == search_key(name):
        return 0
    names = (item["name"], _without_place(item["name"]))
    if tone_key(name) in map(tone_key, names):
        return 0
    own, alone = map(_tokens, names)
    if _same(asked, own) or _same(asked, alone):
        return 1
    if _called(asked, own):
        return 2
    return 3 if _completed(item, asked, own) else None


def _without_place(name: str) -> str:
    """``Chủ tịch … Phường 5``: a namesake may have ``, quận Tân Bình`` behind it, another not."""
    own, _, rest = name.rpartition(", ")
    words = tuple(one.bare for one in _tokens(rest))
    placed = any(words[: len(kind)] == kind for kind in unit_types())
    return own if own and placed else name


def _same(asked: Sequence[_Token], own: Sequence[_Token]) -> bool:
    return len(asked) == len(own) and all(a.fits(o) for a, o in zip(asked, own, strict=True))


def _completed(item: Item, asked: Sequence[_Token], own: Sequence[_Token]) -> bool:
    """The name, and then words that the hint or the id has."""
    _, _, key = item["id"].partition(":")
    said = {*search_words(item["hint"] or ""), *search_words(key.replace("-", " "))}
    said |= {one.bare for one in _tokens(item["hint"] or "")} | _PROVINCE_TYPES
    said |= {one.bare for word in _WORD.findall(key) for one in _tokens(word)}
    return any(
        all(one.bare in said for one in asked[length:]) and _called(asked[:length], own)
        for length in range(len(asked) - 1, 0, -1)
    )


def _called(asked: Sequence[_Token], own: Sequence[_Token]) -> bool:
    """The same words, but for kinds of units that one of the two leaves out."""
    return (
        _same(asked, own)
        or any(_same(asked, short) for short in _shorter(own))
        or any(_same(short, own) for short in _shorter(asked))
    )


def _shorter(words: Sequence[_Token]) -> Iterator[tuple[_Token, ...]]:
    """The name without one or more of the words for kinds of units in it."""
    for kept in _without_types([one.bare for one in words]):
        yield tuple(words[i] for i in kept)


def _without_types(bare: Sequence[str]) -> list[list[int]]:
    """The places left when kinds of units are left out, one of them or all; never the last word."""
    runs = _type_runs(bare)
    drops = [[run] for run in runs] + ([runs] if len(runs) > 1 else [])
    return [
        [i for i in range(len(bare)) if not any(start <= i < end for start, end in drop)]
        for drop in drops
    ]


def _type_runs(bare: Sequence[str]) -> list[tuple[int, int]]:
    runs, at = [], 0
    while at < len(bare):
        size = next((len(t) for t in unit_types() if tuple(bare[at : at + len(t)]) == t), 0)
        if size and at + size < len(bare):
            runs.append((at, at + size))
        at += size or 1
    return runs


def _nearest(store: Reader, name: str, asked: Sequence[_Token], *, type: str | None) -> list[Item]:
    """What holds the most of the words: the place, which says most, stands last."""
    bare = [one.bare for one in asked]
    least = min(2, len(bare))
    texts = [name, *(" ".join(bare[n:]) for n in range(len(bare) - least + 1))]
    for text in dict.fromkeys(texts):
        items: list[Item] = search(store, text, type=type, limit=NEAREST)["items"]
        if items:
            return items
    return []
