"""The fields of work that the tables know, in names of bodies: ``Sở Y tế``, ``Vụ Pháp chế``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from bomay.ontology import tables

_FIRST_WORD = re.compile(r"[ ]?([^\W_]+)")
_SEPARATORS = {
    " - ": "[ ]?-[ ]?",
    " và ": "(?:[ ]và[ ]|[ ]?[&-][ ]?|[ ])",
    ", ": "(?:[ ]?-[ ]?|,?[ ])",
}
# ``Sở Tài nguyên, Môi trường``: of those whose fields are no list of several.
_COMMA_TOO = frozenset({"bo", "so", "phong"})
_AND = " và "
_LONE_SPACE = re.compile(r"(?<!\[) (?!\])|\[ \](?![?{])")
_MINISTRY, _MINISTRY_WORD = "bo", "Bộ "
_ASSEMBLY = "quoc-hoi"
_BRANCH = "chi-cuc"
_USED_BY = {
    "Cục": "cuc",
    "Vụ": "vu",
    "Chi cục": "chi-cuc",
    "Tổng cục": "tong-cuc",
    "Ủy ban": "uy-ban",
    "Ban Chỉ đạo": "ban-chi-dao",
    "Ban Chỉ huy": "ban-chi-dao",
    "Ban": "ban",
}


_LETTERS_JOINED = re.compile(r"(?<=[^\W_])&(?=[^\W_])")
_JOINS = re.compile(r"[,&–-]")


@cache
def _subjects(kind: str) -> Mapping[str, Mapping[str, str]]:
    """Names of known subjects by their forms by the first words of these, the longest first.

    The whole names of ministries' departments have words that no other name goes on with (``Cục
    Người có công``): they are read as they are, and lend none to names that no table has.

    Where a form is that of several, it is of one that the kind uses.
    """
    first: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    for row in tables.rows("body_subjects"):
        spelled = (row["name"], *tables.listed(row["abbreviations"]))
        entries = [(form.lower(), row["name"]) for form in spelled]
        (first if kind in tables.listed(row["used_by"]) else others).extend(entries)
    for row in tables.rows("department_names"):
        if row["used_by"] == kind:
            spelled = (row["name"], *tables.listed(row["abbreviations"]))
            first.extend((form.lower(), row["name"]) for form in spelled)
    if kind == _MINISTRY:
        first.extend((name.lower(), name) for name in _ministries())
    if kind == _BRANCH:
        branches = [row["subject"] for row in tables.rows("provincial_branches")]
        first.extend((name.lower(), name) for name in branches)
    known: dict[str, str] = {}
    for form, name in [*first, *others]:
        known.setdefault(form, name)
    by_word: dict[str, dict[str, str]] = {}
    # Of A và B and A - B, which are printed one for the other, first what the kind has.
    for form in sorted(known, key=lambda form: len(_bare(form)), reverse=True):
        word = _FIRST_WORD.match(form)
        if word is not None:
            by_word.setdefault(word[1], {})[form] = known[form]
    return by_word


def _bare(form: str) -> str:
    """A form without what joins its parts, which texts print one for the other."""
    return " ".join(word for word in _JOINS.sub(" ", form).split() if word != "và")


@cache
def fields_in_letters() -> Mapping[str, str]:
    """Fields of work by letters that stand for one alone: ``HQ`` for ``Hải quan``."""
    named: dict[str, set[str]] = {}
    for row in tables.rows("body_subjects"):
        for letters in tables.listed(row["abbreviations"]):
            named.setdefault(letters, set()).add(row["name"])
    return {letters: names.pop() for letters, names in named.items() if len(names) == 1}


@cache
def _ministries() -> tuple[str, ...]:
    """The fields of the ministries that issue numbers: ``Nội vụ`` of Bộ Nội vụ."""
    return tuple(
        row["name_vi"].removeprefix(_MINISTRY_WORD)
        for row in tables.rows("organ_codes")
        if row["issuer_kind"] == _MINISTRY and row["name_vi"].startswith(_MINISTRY_WORD)
    )


class _Forms:
    """The known subjects that a kind of body has, asked for by the first word of their forms."""

    def __init__(self, kind: str) -> None:
        self._by_word = _subjects(kind)
        self._comma = kind in _COMMA_TOO
        self._patterns: dict[str, tuple[re.Pattern[str], tuple[str, ...]]] = {}

    def match(self, flat: str, at: int) -> tuple[int, str] | None:
        """The end and the full name of the subject whose form stands at ``at``."""
        first = _FIRST_WORD.match(flat, at)
        if first is None or (word := first[1]) not in self._by_word:
            return None
        pattern, names = self._patterns.get(word) or self._made(word)
        found = pattern.match(flat, at)
        if found is None or found.lastindex is None:
            return None
        return found.end(), names[found.lastindex - 1]

    def _made(self, word: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
        """One pattern for the forms that begin with a word, each a group, and what they name."""
        forms = self._by_word[word]
        groups = "|".join(f"({_pattern(form, comma=self._comma)})" for form in forms)
        pattern = re.compile(rf"[ ]?(?:{groups})(?![^\W_])")
        self._patterns[word] = pattern, tuple(forms.values())
        return self._patterns[word]


@cache
def _forms(head: str) -> _Forms:
    """The forms of what a body's head, or its kind, goes on with."""
    kind = _USED_BY.get(head, head)
    return _Forms(kind) if kind == head else _forms(kind)


def _pattern(form: str, *, comma: bool) -> str:
    pattern = re.escape(form).replace("\\ ", " ").replace("\\-", "-").replace("\\&", "&")
    if comma:
        pattern = pattern.replace(_AND, f"(?:,[ ]|{_SEPARATORS[_AND]})")
    for printed, loose in _SEPARATORS.items():
        pattern = pattern.replace(printed, loose)
    pattern = _LETTERS_JOINED.sub("[ ]?&[ ]?", pattern)  # "Sở GD & ĐT"
    return _LONE_SPACE.sub("[ ]{1,2}", pattern)  # lines of letterheads end in spaces


@cache
def of_the_assembly() -> frozenset[str]:
    """The fields that only committees of the National Assembly have, today's and earlier ones."""
    rows = tables.rows("body_subjects")
    return frozenset(row["name"] for row in rows if _ASSEMBLY in tables.listed(row["used_by"]))


def known_subject(flat: str, at: int, head: str) -> tuple[int, str] | None:
    """The field of work that the table knows at ``at``: its end and its full name."""
    return _forms(head).match(flat, at)
