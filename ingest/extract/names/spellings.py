"""Whose a foreign word is that is spelled as no name of the text quite is."""

from __future__ import annotations

from collections.abc import Mapping

from bomay.ontology.text import fold

_SPELLED = 4  # letters of the shorter of two alike words
_REPLACED = 7  # letters from which one letter may stand for another
_LONGEST = 30  # letters; each letter is left out once, so that no word may be without end


class Spellings:
    """The words of the foreign names of a text, by their letters and by all but one of them.

    Two words that differ in one letter have the rest in common, so that a word is looked up by a
    few keys, however many names a text has. They are made when the first word is asked for.
    """

    def __init__(self, by_word: Mapping[str, set[str]]) -> None:
        self._by_word = by_word
        self._plain: dict[str, set[str]] = {}
        self._near: dict[str, set[str]] = {}

    def owners(self, word: str) -> set[str]:
        """Whose ``word`` is: it differs in marks or in one letter only; two stand for many."""
        if not self._plain:
            self._index()
        plain = fold(word)
        found = set(self._plain.get(plain, ()))
        for key in _keys(plain):
            for other in self._near.get(key, ()):
                if len(found) > 1:
                    return found
                if _is_alike(other, plain):
                    found |= self._plain[other]
        return found

    def _index(self) -> None:
        for word, names in self._by_word.items():
            plain = fold(word)
            owners = self._plain.setdefault(plain, set())
            for name in names:
                if len(owners) > 1:
                    break
                owners.add(name)
            if len(plain) > _SPELLED:
                for key in _keys(plain):
                    self._near.setdefault(key, set()).add(plain)


def _keys(plain: str) -> list[str]:
    """The word, and what is left of it when one letter is taken out."""
    if len(plain) > _LONGEST:
        return []
    return [plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))]


def _is_alike(one: str, other: str) -> bool:
    """Of two that have all but one letter in common: short ones may lack it, not change it."""
    return one[0] == other[0] and (len(one) != len(other) or len(one) >= _REPLACED)
