"""What is spelled like an office inside another word: ``Đoàn Chủ tịch``, ``giữ chức vụ``."""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.fields import is_end_of_name
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.names.post_heads import CASE

# ``Đoàn Chủ tịch``, ``Kế toán trưởng Ban``: parts of other words.
# ``giữ chức vụ Phó Giám đốc``, ``TM. BAN THƯỜNG VỤ / PHÓ BÍ THƯ``: no ``Vụ phó``.
# ``thay mặt Ban Bí thư, đồng chí A``: the body, not its member.
# ``Ban giám đốc Công an TP``, ``ban chủ nhiệm câu lạc bộ``: all of them, none named next.
_PARTS_OF_WORDS = {
    "đoàn ": ("chủ tịch",),
    "kế toán ": ("trưởng",),
    "chức ": ("vụ ",),
    "nhiệm ": ("vụ ",),
    "thường ": ("vụ ",),
    "ban ": ("bí thư", "giám đốc", "tổng giám đốc", "chủ nhiệm", "thư ký"),
    "ban tổng ": ("giám đốc",),
    "phủ ": ("chủ tịch",),
}
FIRST_PARTS = tuple(_PARTS_OF_WORDS)
_PART = re.compile(
    "|".join(rf"(?<={before})(?:{'|'.join(words)})" for before, words in _PARTS_OF_WORDS.items())
)
# ``vụ Phó Giám đốc Sở X bị bắt``: a case, and whose. So it is where a sentence opens with it.
_CASE = re.compile(
    r"[Vv]ụ (?:[Pp]hó (?=(?:chủ|giám|bí|trưởng|hiệu|tổng|viện|cục|thủ|chánh|thống|chi)[ ])"
    r"|Trưởng (?=(?:phòng|ban|khoa|công an)[ ]))",
)
_OPENS = re.compile(r"(?:\A|[.!?…:;\n][ \n]?[“\"]?|[“\"])\Z")


def is_part_of_word(grammar: Grammar, start: int, *, telling: bool = True) -> bool:
    """Whether what is spelled like an office at ``start`` is the rest of another word.

    ``telling``: what stands before it may be one of ``FIRST_PARTS``.
    """
    flat = grammar.flat
    if flat[start : start + len(CASE)] == CASE and _is_a_case(grammar, start):
        return True
    if not telling or _PART.match(flat, start) is None:
        return False
    return any(
        flat.startswith(words, start)
        and flat.endswith(before, 0, start)
        and not _is_in_word(flat, start - len(before))
        and not is_end_of_name(grammar.text, start - len(before), start)
        and not _begins_office(grammar.text, start)
        for before, words in _PARTS_OF_WORDS.items()
    )


def _is_a_case(grammar: Grammar, start: int) -> bool:
    if grammar.text[start] == "V" and _OPENS.search(grammar.text, max(0, start - 3), start) is None:
        return False
    printed = grammar.text[start : start + len("vụ Phó ")]
    return _CASE.match(f"{printed}{grammar.flat[start + len(printed) : start + 20]}") is not None


def _is_in_word(flat: str, at: int) -> bool:
    return at > 0 and flat[at - 1].isalnum()


def _begins_office(text: str, start: int) -> bool:
    """``giữ chức Vụ trưởng``: the capital tells that no ``chức vụ`` stands there.

    But ``giữ chức Vụ Trưởng phòng`` is printed with one too many.
    """
    if text[start - 5 : start - 1].istitle():
        return False
    return text.startswith("Vụ trưởng", start) or text.startswith(
        ("Vụ Trưởng Vụ ", "Vụ Trưởng vụ "), start
    )
