"""Whether a name and an office that stand side by side belong together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bomay.ingest.extract.holdings import aides, gaps
from bomay.ingest.extract.holdings.clauses import (
    is_answered,
    is_denied,
    is_label,
    is_of_a_cabinet,
    is_word_of,
)
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.past import is_given_to
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.spoken_to import FOR_WHOM, is_spoken_to
from bomay.ingest.extract.holdings.unheld import is_asked_for, undone
from bomay.ingest.extract.names.context import words_at
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.rows import may_end_cell, next_cell
from bomay.ontology.values import value

_ITEM = re.compile(r"[ ]?\n[ ]?([-+•*])[ ]?")
_LINE, _CLAUSE = 120, 90
# What stands most often between a name and an office behind it; ``gaps.AFTER`` tells all that may.
_BEHIND_NAMES = frozenset({", ", " - ", " – ", " (", " là ", ", nguyên "})
# How it begins where it begins with a word.
_FIRST = (
    *("sinh", "sn", "chức", "cũng", "vừa", "là", "làm", "nắm", "giữ", "đảm", "ngồi", "với", "ở"),
    *("trên", "trong", "kiêm", "đương", "hiện", "nay", "đang", "vẫn", "tiếp", "chỉ", "còn"),
    *("nguyên", "tân", "đại", "thượng", "trung", "thiếu", "phó", "chuẩn", "đô", "tướng"),
    *("giáo", "gs", "pgs", "tiến", "thạc", "bác", "dược", "chuyên", "cử", "kỹ", "luật", "kiến"),
    *("kts", "tskh", "ts", "ths", "bs", "ds", "nhà", "nghệ", "thầy", "nhạc", "họa", "đạo"),
    *("nsnd", "nsưt", "dato", "thanh", "kiểm", "điều", "chấp", "thẩm", "giảng", "nghiên"),
)
# How it ends where it ends in a word.
_LAST = (
    *("là", "làm", "giữ", "chức", "vụ", "danh", "vị", "trí", "nhiệm", "nhận", "đương", "ghế"),
    *("trò", "cách", "kim", "kiêm", "tướng", "tương", "tá", "úy", "đốc", "quân", "viên", "cấp"),
    *("chính", "tân", "hiện", "nguyên", "tuổi"),
    # degrees: "A, giáo sư - tiến sĩ y khoa Giám đốc …"
    *("sư", "sĩ", "sỹ", "khoa", "nhân", "dân", "tú", "giáo", "báo", "văn", "thơ", "diễn", "i"),
    *("gs", "ts", "hs", "bs", "ds", "kh", "nsnd", "nsưt", "ck"),
)
_LETTERS = 5
# "Chức Bí thư Huyện ủy do ông A đảm nhiệm": whom it is held by, and that it is.
_BY_WHOM = re.compile(rf"[ ](?:(?:hiện|hiện nay|nay)[ ])?do[ ]{gaps.TITLES}")
# Not the ``tướng `` of ``Thủ tướng``: an office before the name tells that its run ends there.
_ADDRESS = (
    *("ông ", "bà ", "đồng chí ", "đ/c ", "đại tướng ", "thượng tướng ", "trung tướng "),
    *("thiếu tướng ", "tá ", "úy "),
)
# "Tiếp ông A Chủ tịch X nói": what is done to A, so that he is not who speaks.
_TO_WHOM = re.compile(
    r"(?<!\w)(?:cho|tiếp|gặp|với|chúc mừng|thăm|của|gia đình)[ ]"
    rf"(?:(?:các|gia đình|vợ chồng)[ ])?{gaps.TITLES}\Z"
)
_FILLS = re.compile(
    r"(?:[ ]?[,(][^.;\n]{2,80})?[ ](?:(?:tạm thời|tạm|đang|hiện|trực tiếp)[ ])*"
    r"(?:đảm nhiệm|đảm nhận|đảm đương|nắm giữ|kiêm nhiệm)(?!\w)"
    # of another time: "đảm nhiệm từ năm 2010 đến 2015", "đảm nhiệm trước đây"
    r"(?![ ](?:(?:kể )?từ|trước|cho đến|đến|trong|suốt|hồi|khi|năm|thời|giai đoạn|nhiệm kỳ)(?!\w))",
)
_OFFICE_BEFORE = re.compile(r"(?:chức|chức vụ|chức danh|vị trí|ghế|cương vị)[ ]\Z")
_OFFICE_CHARS = 12
# "Lê Văn Tám (Tám Cò) nguyên Chủ tịch …", "Lê Văn Tám (60 tuổi, quê xã X, huyện Y) nguyên …"
_CALLED = re.compile(
    r"[ ]\((?:[^()\n]{1,40}|(?:\d|sn|sinh|quê|trú|ngụ|thường trú)[^()\n]{1,150})\)[ ]",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def _may_begin(begins: str) -> bool:
    """Whether what stands between a name and an office of its own can begin with these letters."""
    if not (begins.startswith(" ") and begins[1:2].isalpha()):
        return True
    word, space, _ = begins[1:].partition(" ")
    if space or not word.isalpha():
        return word in _FIRST or not word.isalpha()
    return any(each.startswith(word) for each in _FIRST)


@lru_cache(maxsize=8192)
def _may_follow(ends: str) -> bool:
    """Whether what stands between a name and an office of its own can end in these letters."""
    word = ends.removesuffix(" ").rpartition(" ")[2]
    if not (ends.endswith(" ") and word.isalpha()):
        return True
    is_cut = len(word) + 1 == len(ends)
    return word.endswith(_LAST) or (is_cut and any(each.endswith(word) for each in _LAST))


@value(frozen=True, slots=True)
class Beside:
    """A text, in lower case too, its names, and where the chain of each post ends, by its start."""

    text: str
    low: str
    names: Named
    posts: Mapping[int, int]

    def touching(
        self, chain: Sequence[Post], left: Name | None, right: Name | None, *, free: bool
    ) -> tuple[bool, bool]:
        """Whether a chain is beside the name before it, and beside the one behind it.

        Args:
            chain: the posts.
            left: who is named before them.
            right: who is named behind.
            free: whether ``left`` has no post before the name.
        """
        behind = right is not None and self.before(chain[-1], right.start)
        ahead = left is not None and self.after(left, chain)
        if left is not None and not behind and free:
            ahead |= self.text[left.end : chain[0].start] == "; "  # "1. A; Ủy viên …"
        if ahead and behind and right is not None:
            behind = not self.has_own_post(chain[-1], right)
            if aides.is_theirs(chain) and free:
                behind = False  # "ông A, trợ lý Chủ tịch nước B"
        return ahead, behind

    def before(self, post: Post, end: int) -> bool:
        """``Bí thư Quận ủy [đồng chí] A``: ``end`` is where the name begins."""
        start = post.end
        if end - start == 1 and self.text[start] == " ":
            return True
        if end - start >= 60 or self._ends_sentence(start, end):
            return False
        end = self._without_style(start, end)
        if gaps.BEFORE.fullmatch(self.low, start, end):
            return True
        if self.text.find(" do ", start, end) >= 0:
            return self._is_filled(start, end)
        if self.text.find(" cho ", start, end) >= 0:
            return self._is_given_to(post.start, start, end)
        if gaps.COLON.fullmatch(self.low, start, end):
            return not self._says_of(end)
        if post.row.body is not None:
            # "theo Thủ tướng Chính phủ, GS Nguyễn Văn A": an office that needs no name
            return gaps.BEFORE_DASHED.fullmatch(self.low, start, end) is not None
        if gaps.BEFORE_TITLE.fullmatch(self.low, start, end) is None:
            return False
        name = self.names.at(end)
        if name is not None and is_word_of(self.low, post.start, name):
            return False  # "Theo quyết định của Giám đốc X, PGS.TS A được bổ nhiệm"
        if self.low.endswith(FOR_WHOM, 0, post.start):
            return False  # "Thay mặt Giám đốc Công an tỉnh X, Thượng tá A …"
        # "Khi ứng cử chức Giám đốc X, đồng chí A"
        return not is_asked_for(self.low, post.start)

    def _is_filled(self, start: int, end: int) -> bool:
        """``Chức Bí thư Huyện ủy X do ông A đảm nhiệm``."""
        name = self.names.at(end)
        held = name is not None and _FILLS.match(self.low, name.end) is not None
        return held and _BY_WHOM.fullmatch(self.low, start, end) is not None

    def _is_given_to(self, post: int, start: int, end: int) -> bool:
        """``Vị trí Giám đốc Sở X được giao cho ông A``; not ``tin đồn vị trí …``."""
        named = _OFFICE_BEFORE.search(self.low, max(0, post - _OFFICE_CHARS), post)
        if named is None or not is_given_to(self.low, start, end):
            return False
        before = self.low[max(0, named.start() - _CLAUSE) : named.start()]
        return undone(before) is None and not is_denied(self.low, named.start())

    def _ends_sentence(self, post: int, name: int) -> bool:
        """``… Giám đốc Công an TP. Ông A``: the stop of letters is that of the sentence as well."""
        stop = self.text.startswith(".", post - 1)
        return stop and name > post + 1 and self.text[post + 1 : post + 2].isupper()

    def _without_style(self, start: int, end: int) -> int:
        """Where the style of a court before a name begins: ``Chủ tịch X Samdech A``."""
        styles = words_at("style")
        while (space := self.low.rfind(" ", start, end - 1)) >= 0 and (
            self.low[space + 1 : end - 1] in styles
        ):
            end = space + 1
        return end

    def has_own_post(self, post: Post, name: Name) -> bool:
        """``A - Giám đốc Sở X, Thiếu tướng B - Tư lệnh Y``: the office before B's title is A's."""
        own = gaps.OWN_POST.match(self.low, name.end)
        return self.text.startswith(", ", post.end) and own is not None and own.end() in self.posts

    def _says_of(self, start: int) -> bool:
        """``Giám đốc Sở X: Ông A nghỉ ốm``: what the holder says of the one named next."""
        name = self.names.at(start)
        return name is not None and gaps.GOES_ON_SMALL.match(self.text, name.end) is not None

    def apposed(self, post: Post, name: Name, *, only_dash: bool = False) -> bool:
        """``Chủ tịch UBND tỉnh, ông A``, unless A has a post of their own after the name.

        Not where that post has its own name behind a dash too: ``Bí thư - A, Chủ tịch - B``.
        """
        if post.row.body is not None:
            return False
        years = gaps.YEARS.match(self.text, post.end)
        post_end = years.end() if years is not None else post.end
        if name.start - post_end > 30:
            return False
        if aides.is_of_another(self.low, post.start) or self._is_told_to_all(post, name):
            return False
        dash = gaps.DASH_NAME.match(self.text, post_end) is not None
        if only_dash and not dash:
            return False
        if is_word_of(self.low, post.start, name) or self._is_given(post):
            return False
        if not dash and is_answered(self.low, post.start):
            return False
        if not dash and is_spoken_to(self.text, self.low, post, name):
            return False
        if not dash and gaps.AUDIENCE.search(self.low, max(0, post.start - 40), post.start):
            return False
        bare = self.text[post_end : name.start] == ", " and self._tells_who(post, name)
        if not bare and gaps.APPOSED.fullmatch(self.low, post_end, name.start) is None:
            return False
        if dash and post.head == "Đại biểu":
            return True  # who sits in the Assembly has another office too
        own = gaps.OWN_POST.match(self.low, name.end) or gaps.NEXT_POST.match(self.low, name.end)
        if own is None or own.end() not in self.posts:
            return True
        end = self.posts[own.end()]
        if dash and gaps.NEXT_POST.match(self.low, name.end) and self.names.at(end + 1):
            return True  # "Giám đốc X - Thiếu tướng A và Giám đốc Y B"
        return dash and gaps.DASH_NAME.match(self.text, end) is not None

    def _is_given(self, post: Post) -> bool:
        """``con trai ông là C đắc cử vào vị trí Tổng Thư ký, ông A``: the office is C's."""
        begin = max(0, post.start - _CLAUSE)
        begin = max(begin, *(self.low.rfind(sign, begin, post.start) + 1 for sign in ".;\n,"))
        return gaps.ELECTED.search(self.low, begin, post.start) is not None

    def _tells_who(self, post: Post, name: Name) -> bool:
        """``Tại cuộc họp, Chủ tịch UBND tỉnh X, A, đã giao``: a name between commas tells whose.

        The office opens a sentence or its main clause, and the name says or does something.
        """
        begin = max(0, post.start - 6)
        if gaps.BY.search(self.low, begin, post.start):
            return True
        opens = self.text.endswith(", ", 0, post.start)
        if not opens and gaps.OPENS.search(self.text, begin, post.start) is None:
            return False
        does = name.end + self.text.startswith(",", name.end)
        return bool(gaps.TELLS.match(self.low, does) or gaps.ACTS.match(self.low, does))

    def _is_told_to_all(self, post: Post, name: Name) -> bool:
        """``Trả lời các đại biểu, ông A nói``: the office of many, and of nobody named alone."""
        if not self.text.startswith(",", post.end) or not gaps.are_several(self.low, post.start):
            return False
        return gaps.NEXT_ADDRESSED.match(self.low, name.end) is None

    def _is_run_on(self, name: Name, chain: Sequence[Post]) -> bool:
        """``ông Lê Văn A Bí thư Tỉnh ủy X nói``: the comma is missing.

        Not ``Tiếp ông Lê Văn A Bí thư Tỉnh ủy X nói``: the comma stood between two persons.
        """
        post = chain[0].start
        printed = self.text[name.start : post]
        whole = printed == f"{name.full} " and name.full.count(" ") > 1
        if not (whole and self.text[post].isupper()):
            return False
        if not self.low.endswith(_ADDRESS, 0, name.start):
            return False
        if gaps.GOES_ON_SMALL.match(self.text, chain[-1].end) is None:
            return True
        return _TO_WHOM.search(self.low, max(0, name.start - _LINE), name.start) is None

    def _next_item(self, name: Name, post: int) -> bool:
        """``- Tổng Thư ký: A ⏎ - Thủ tướng …``: the item of another in a list of offices."""
        bullet = _ITEM.fullmatch(self.text, name.end, post)
        if bullet is None:
            return False
        line = self.text.rfind("\n", max(0, name.start - _LINE), name.start) + 1
        return self.text.startswith(bullet[1], line) and ":" in self.text[line : name.start]

    def after(self, name: Name, chain: Sequence[Post]) -> bool:
        """``A - Thành ủy viên``, ``A (42 tuổi), Bí thư``, ``A là Bí thư``, ``2 | A | Bí thư``."""
        start, end = name.end, chain[0].start
        touches = end - start < 160 and (
            self.low[start:end] in _BEHIND_NAMES
            or (end == start + 1 and self.text.startswith(" nguyên ", start))
            or (end == start + 1 and self._is_run_on(name, chain))
            or (
                end > start + 1
                and _may_begin(self.low[start : start + _LETTERS])
                and _may_follow(self.low[end - _LETTERS : end])
                and (
                    (chain[0].status == "former" and _CALLED.fullmatch(self.text, start, end))
                    or gaps.AFTER.fullmatch(self.low, start, end)
                    or gaps.AFTER_LOOSE.fullmatch(self.low, start, end)
                    or gaps.AFTER_LIFE.fullmatch(self.low, start, end)
                )
            )
            or (end <= start + 1 and gaps.AFTER.fullmatch(self.low, start, end))
            or (
                next_cell(self.text, name.start, start) == end
                and may_end_cell(self.text, chain[0].end)
            )
        )
        if not touches:
            return False
        lines = "\n" in self.text[start:end]  # seldom
        if lines and (is_label(self.text, start, chain) or self._next_item(name, end)):
            return False
        return not is_of_a_cabinet(self.low, name)
