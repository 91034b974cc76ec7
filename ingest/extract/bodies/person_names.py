"""Whether a person's name stands behind that of a body: ``Bệnh viện Chợ Rẫy | Lê Văn Tám``."""

from __future__ import annotations

import re
from itertools import pairwise

from bomay.ingest.extract.names.parts import common_surnames, given_counts, surnames
from bomay.ingest.extract.text.letters import UPPER
from bomay.ingest.extract.units.gazetteer import districts, provinces

# A word of a body's name, or of a person's.
WORD = re.compile(rf"[ ]([^\W_]+(?:[&.-][^\W_]+|/[{UPPER}]{{2,}})*)")  # ``HIV/AIDS``
NATION = (" Việt Nam", " VN")
_RUN = re.compile(r"(?:[ ]{1,2}|[ ]?-[ ]?)?([^\W\d_][^\W_]*(?:['’][^\W_]+)?)")
_SURNAME_CHARS = 16  # the longest surname, what stands before it and a letter behind
_FREQUENT_GIVEN = 5
_FEWEST_OF_A_FULL_NAME = 3
# Called after nobody: ``trưởng đoàn | Nguyễn Hồng Minh``.
_LED_BY_NAME = frozenset(
    {"Đoàn", "Tổ", "Ban", "Ủy ban", "Ban Chỉ đạo", "Tổ công tác", "Đoàn công tác"}
    | {"Đoàn Kiểm tra", "Đoàn Giám sát", "Đoàn Thanh tra"}
)


def capital_follows(text: str, end: int) -> bool:
    """Whether the next word begins with a capital."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def begins_name(text: str, at: int) -> bool:
    """Whether a surname and another capital stand at ``at``."""
    if text[at : at + 1] != " ":
        return False
    word, _, follow = text[at + 1 : at + _SURNAME_CHARS].partition(" ")
    return word in surnames() and follow[:1].isupper()


def is_of_leader(text: str, head: str, at: int) -> bool:
    """``Tổ trưởng Tổ công tác | Lê Văn Tám``: who stands at ``at`` leads it, which has no name."""
    return head in _LED_BY_NAME and begins_name(text, at) and not _is_unit_before_name(text, at)


def _is_unit_before_name(text: str, at: int) -> bool:
    """``Tổ công tác | Sơn La Trần Văn Mão``: of the unit, and the leader is named behind it."""
    ends = capitalised_run(text, at, limit=2)
    unit = " ".join(text[at : ends[-1]].lower().split())
    return (unit in provinces() or unit in districts()) and is_name(text, ends[-1])


def begins_with_surname(text: str, at: int) -> bool:
    """Whether the first word at ``at`` is a surname, as that of all names here is."""
    first = text[at : at + _SURNAME_CHARS].split(None, 1)
    return bool(first) and first[0] in surnames()


def is_name(text: str, at: int) -> bool:
    """Whether a person's name stands at ``at``: ``Cục trưởng Đặng Ngọc Minh`` leads no such Cục.

    Two syllables alone may be a field of work in capitals (``Trưởng phòng Đào Tạo``).
    """
    return bool(_name_ends(text, at))


def _name_ends(text: str, at: int) -> list[int]:
    """The ends of the words of the person's name that stands at ``at``, none if none does."""
    if not begins_with_surname(text, at):
        return []  # as nearly always, and far cheaper than to ask for the words behind
    ends = capitalised_run(text, at, limit=5)
    if not 2 <= len(ends) <= 4:
        return []
    words = text[at : ends[-1]].split()
    known = len(words) > 2 or given_counts().get(words[1], 0) >= _FREQUENT_GIVEN
    return ends if known else []


def is_full_name(text: str, at: int) -> bool:
    """``Trường Chu Văn An | Lê Văn Tám``: all of the capitals that follow are one's whole name.

    Not where one begins with the next word: ``Bệnh viện Bạch | Mai Lê Văn Tám``.
    """
    ends = _name_ends(text, at)
    if len(ends) < _FEWEST_OF_A_FULL_NAME or text.endswith(NATION, at, ends[-1]):
        return False  # Tập đoàn Sao | Mai Việt Nam
    words = text[at : ends[-1]].lower().split()
    pairs = [" ".join(pair) for pair in pairwise(words)]
    if not provinces().keys().isdisjoint(pairs) or not districts().keys().isdisjoint(pairs[:-1]):
        return False  # Tổng công ty Mận | Hà Nội Gamma, Bệnh viện Bạch | Mai Hà Nội
    second = text[ends[0] : ends[1]].strip()
    later = len(ends) > _FEWEST_OF_A_FULL_NAME and second in common_surnames()
    return not (later and is_name(text, ends[0]))


def given_at(text: str, at: int) -> str:
    """The given name of the person whose name stands at ``at``."""
    ends = capitalised_run(text, at, limit=4)
    return text[at : ends[-1]].split()[-1]


def run_at(text: str, at: int) -> str:
    """The capitalised words in a row that stand at ``at``, four at most; more than one, or none."""
    ends = capitalised_run(text, at, limit=4)
    return text[at : ends[-1]].strip() if len(ends) > 1 else ""


def capitalised_run(text: str, at: int, *, limit: int) -> list[int]:
    """The ends of the capitalised words in a row from ``at``, at most ``limit`` of them."""
    ends: list[int] = []
    pattern = _RUN
    here = at
    for _ in range(limit):
        step = pattern.match(text, here)
        if step is None or not step.group(1)[0].isupper():
            break
        here = step.end()
        ends.append(here)
    return ends
