"""Whose office it is behind a word for who serves its holder, speaks for or is married to them.

``Trợ lý Chủ tịch nước A``: A assists whoever holds that office. ``ông A, trợ lý Chủ tịch nước B``
tells of both. The words are rows of ``aide_words.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.holdings.own import HELD_TOGETHER
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import kin_word, kin_words
from bomay.ontology import tables
from bomay.ontology.text import any_of

_AIDE = "Trợ lý"
_LONGEST, _CLAUSE = 40, 90
_OF = r"(?P<of>(?:của|cho)[ ])?"
# What stands between who serves and that word: ``ông A, trợ lý …``, ``A là thư ký …``.
_IS = re.compile(
    r"[ ]?(?:[,–-]|\()[ ]?(?:(?:hiện|nay|từng|nguyên|cựu)[ ])*(?:là[ ])?|"
    r"[ ](?:(?:hiện|nay|đang|từng|vốn|đã|cũng)[ ])*(?:là|làm)[ ]"
)

# ``phu nhân Chủ tịch nước A, bà B``: who serves is named behind.
_NAMED = re.compile(r"(?:,|[ ][–-])[ ](?:ông|bà|anh|chị|cô)[ ]")


def served(low: str, chain: Sequence[Post], beside: Name | None, name: Name) -> int:
    """How many posts at the head of a chain before a name are of whom that person serves.

    With ``của`` or ``cho`` the name is the holder's as often (``lái xe của Chủ tịch xã A``); there
    an office of a State's head or of another country is nobody's named, for it is told elsewhere.
    Where the one who serves is named behind, the name before is the holder's.

    Args:
        low: the text in lower case.
        chain: the posts before the name.
        beside: who is named before them and has no office before the name, if anybody.
        name: who is named behind them.
    """
    word = _word_before(low, chain[0].start)
    if word is None or (word["of"] and not _is_of_a_state(chain[0])):
        return 0
    if beside is not None and _IS.fullmatch(low, beside.end, word.start()):
        return 0
    if _NAMED.match(low, name.end):
        return 0
    together = {post.head for post in chain[:2]} == HELD_TOGETHER
    return 2 if together else 1


def is_theirs(chain: Sequence[Post]) -> bool:
    """Whether posts are an aide's alone, before the name of whom the aide serves."""
    return len(chain) == 1 and chain[0].head == _AIDE


def is_of_another(low: str, post: int) -> bool:
    """``Trợ lý của Giám đốc Sở X, bà A``, ``Con trai Chủ tịch Y, ông B``: not of who is named.

    Args:
        low: the text in lower case.
        post: where the office begins.
    """
    last = _last_word(low, post)
    if last not in _last_words() and last not in _last_of_kin():
        return False  # nearly always
    if _word_before(low, post) is not None:
        return True
    return _kin().search(low, max(0, post - _LONGEST), post) is not None


def is_of_aide(low: str, name: Name, post: int) -> bool:
    """``từng là Thư ký cho Bí thư Thành ủy A, là Phó Chánh Văn phòng``: the office is not A's.

    Args:
        low: the text in lower case.
        name: of whom the aide served.
        post: where the office begins.
    """
    if not low.startswith((", là ", ", rồi "), name.end) or post - name.end > _LONGEST:
        return False
    return is_served(low, name)


def is_served(low: str, name: Name) -> bool:
    """``Ông làm trợ lý cho Bộ trưởng A. Sau đó, ông …``: told of is who worked for A."""
    return _served().search(low, max(0, name.start - _CLAUSE), name.start) is not None


def _is_of_a_state(post: Post) -> bool:
    return post.row.body is not None or (post.node is not None and post.node.kind == "quoc-te")


def _word_before(low: str, post: int) -> re.Match[str] | None:
    """The word for who serves that stands right before an office."""
    if _last_word(low, post) not in _last_words():
        return None  # nearly always
    return _word().search(low, max(0, post - _LONGEST), post)


def _last_word(low: str, post: int) -> str:
    """What stands behind the last space before an office, the space before the office left out."""
    begin = post - _LONGEST if post > _LONGEST else 0
    return low[max(begin, low.rfind(" ", begin, post - 1) + 1) : post]


@cache
def _last_words() -> frozenset[str]:
    """How such words end, or what joins them to an office, up to where it begins."""
    words = [row["word"] for row in tables.rows("aide_words")]
    return frozenset(f"{word.rpartition(' ')[2]} " for word in (*words, "của", "cho"))


@cache
def _last_of_kin() -> frozenset[str]:
    """How words for kin end up to where an office begins; some are joined to it as above."""
    return frozenset(f"{word.rpartition(' ')[2]} " for word in kin_words())


@cache
def _word() -> re.Pattern[str]:
    words = any_of(row["word"] for row in tables.rows("aide_words"))
    return re.compile(rf"(?<!\w)(?<!tổng )(?<!ban ){words}[ ]{_OF}\Z")


@cache
def _served() -> re.Pattern[str]:
    words = any_of(row["word"] for row in tables.rows("aide_words"))
    return re.compile(rf"(?<!\w){words}[ ](?:cho|của)[ ][^.;\n]*\Z")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){kin_word()}[ ]{_OF}\Z")
