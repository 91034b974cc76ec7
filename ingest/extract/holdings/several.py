"""Offices told of several at once: which of the names before a verb or a post they are given to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.lists import (
    is_aside,
    is_of_the_last,
    names_addressed,
    names_back,
    names_joined,
    names_with,
    opens_clause,
)
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.unheld import appoints, elects, undone
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import lowered
from bomay.ontology.facts import Modality, Status
from bomay.ontology.values import value

_ONSET = ("elected", "appointed")
_VERB_BEFORE = 60  # characters before the first name in which its verb stands
_OF_MANY = ("Ủy viên", "Đại biểu")  # what each one of several is as well
_TOGETHER = re.compile(r",?[ ]cùng[ ](?:(?:nhau|đã|vừa|mới)[ ])*được(?!\w)")
_ALL_ARE = re.compile(
    r"[ ](?:(?:cùng|đều|hiện|hiện đang|đang)[ ])*(?:là|làm|giữ chức(?: vụ| danh)?)[ ]"
)
_SAID_OF_ALL = re.compile(
    r"[ ]?[,(–-]?[ ]?(?:(?:cả )?(hai|ba|bốn)[ ])?(?:đều|cùng)[ ](?:đang |((?:đã )?từng ))?"
    r"(?:là[ ]|làm[ ]|giữ chức(?: vụ)?[ ])?"
)
_LONGEST_SAID = len(" (cả bốn đều đã từng giữ chức vụ ") + len(" ")
_PARTED = re.compile(r"[),;:.!?\n]")  # from the office of who is named before
_COUNTED = {"hai": 2, "ba": 3, "bốn": 4}
_HE_IS = re.compile(r"[ ](?:còn |đang |vẫn |đang còn )?(?:là|làm|giữ chức(?: vụ)?)[ ]")
_IS_WHO = re.compile(rf"[ ](?:(?:{gaps.AT_THAT_TIME}|hiện nay|hiện)[ ])?là[ ]{gaps.TITLES}")
_TITLE = len(" đồng chí ")
_OWN_CHARS = 160  # before or behind a name, in which an office of its own begins
_RIGHT_BEHIND = (" (", ", ", " - ", " (nguyên ", ", nguyên ")
_OF_SOME = ("Phó ", "Thứ trưởng")  # what several can be in one body


def parted(text: str, low: str, chain: Sequence[Post]) -> int | None:
    """Where a sign or *và* parts the posts of two persons: the index of the first of the second.

    ``ông A, Bộ trưởng X; Bí thư Tỉnh ủy, Trưởng đoàn Y B``.
    """
    for at in range(len(chain) - 1, 0, -1):
        if ";" in text[chain[at - 1].end : chain[at].start]:
            return at
    for at in range(len(chain) - 1, 0, -1):
        if gaps.AND.search(low, chain[at - 1].end, chain[at].start):
            return at
    return None


def given_before(text: str, chain: Sequence[Post], left: Name | None) -> int:
    """How many posts of a chain before a name a verb gives to somebody before them.

    ``ông A từng làm Bí thư B và C; Bộ trưởng D``: two. ``ông A được bầu làm Bí thư B và Giám đốc
    C D được bổ nhiệm``: one, if A is the name before (``left``).
    ``ông A còn là Bí thư B, Chủ tịch C khi đó là ông D``: one.
    """
    if len(chain) < 2:
        return 0
    start = chain[0].start
    if gaps.HOLDS_BEFORE.search(lowered(text), max(0, start - 40), start) is None:
        return 0
    joints = [(n, chain[n - 1].end, chain[n].start) for n in range(1, len(chain))]
    for n, end, begin in joints:
        if ";" in text[end:begin]:
            return n
    n, end, begin = joints[-1]
    if left is not None and text[end:begin] == ", " and _is_of_each(lowered(text), left, chain):
        return n
    given = left is not None and gaps.GIVEN_ALREADY.fullmatch(lowered(text), left.end, start)
    joint = text[end:begin] == ", " or gaps.AND.search(lowered(text), end, begin)
    return n if given and joint else 0


def _is_of_each(low: str, left: Name, chain: Sequence[Post]) -> bool:
    """Whether *là* stands before a chain, behind a name, and before the name behind it as well."""
    if _HE_IS.fullmatch(low, left.end, chain[0].start) is None:
        return False
    return _IS_WHO.match(low, chain[-1].end) is not None


@value(frozen=True, slots=True)
class Told:
    """A text, in lower case too, its names, and where the chain of each post ends, by its start."""

    text: str
    low: str
    names: Named
    posts: Mapping[int, int]


class Given(NamedTuple):
    """To whom a verb before them gives an office, in reading order, and how.

    Attributes:
        modality: ``planned`` or ``negated`` where it is not given.
    """

    names: list[Name]
    status: Status | None
    pattern: str
    modality: Modality


def shared(
    low: str, names: Sequence[Name], posts: Sequence[Post], *, in_turn: bool = False
) -> list[tuple[Name, Sequence[Post]]]:
    """Which of the posts told of several persons at once each of them has.

    One post is everybody's, beside membership too. So are all that several can have and that only
    commas part, or that they are given together (``cùng được bầu``). As many posts as persons are
    one each (``ông A và ông B được bầu làm Chủ tịch và Phó Chủ tịch``); whose others are nobody
    knows.

    Args:
        low: the text in lower case.
        names: in reading order.
        posts: of the chain.
        in_turn: the text says that they are one each (``lần lượt``).
    """
    led = [post for post in posts if not post.head.startswith(_OF_MANY)]
    if len(names) < 2 or (len(led) < 2 and not in_turn):
        return [(name, posts) for name in names]
    if not in_turn and (_are_given_together(low, names[-1], posts[0]) or _are_one_s(low, led)):
        return [(name, posts) for name in names]
    if len(names) != len(posts):
        return []
    return [(name, [post]) for name, post in zip(names, with_body_of_deputy(posts), strict=True)]


def _are_given_together(low: str, last: Name, first: Post) -> bool:
    return _TOGETHER.match(low, last.end, max(last.end, first.start)) is not None


def _are_one_s(low: str, led: Sequence[Post]) -> bool:
    """``Phó Bí thư Huyện ủy, Phó Chủ tịch UBND huyện``: what each of several can be at once.

    Not ``Phó Chủ tịch HĐND, Phó Chủ tịch UBND``.
    """
    heads = {post.head for post in led}
    if len(heads) < len(led) or not all(head.startswith(_OF_SOME) for head in heads):
        return False
    return not any(gaps.AND.search(low, one.end, more.start) for one, more in pairwise(led))


def with_body_of_deputy(posts: Sequence[Post]) -> list[Post]:
    """``Giám đốc và Phó Giám đốc Sở Y tế``: the body printed once is that of both."""
    found = list(posts)
    for at, (post, after) in enumerate(pairwise(posts)):
        if post.node is None and after.head == f"Phó {post.head}":
            found[at] = post._replace(node=after.node)
    return found


def respectively(told: Told, last: Name, posts: Sequence[Post]) -> list[tuple[Name, list[Post]]]:
    """``ông A và bà B (Chủ tịch và Phó Chủ tịch UBND xã)``: as many heads as persons, one each.

    Nobody leads a body and is the deputy there: empty where one can have them all.
    """
    if len(posts) < 2 or not all(_is_deputy(after, post) for post, after in pairwise(posts)):
        return []
    end = told.names.place_of(last) + 1
    listed = told.names[max(0, end - len(posts)) : end]
    if told.text[last.end : posts[0].start] not in _RIGHT_BEHIND or len(listed) < len(posts):
        return []
    gaps_between = [(one.end, other.start) for one, other in pairwise(listed)]
    if not all(gaps.NEXT_IN_LIST.fullmatch(told.low, *gap) for gap in gaps_between):
        return []
    if any("(" in told.text[slice(*gap)] for gap in gaps_between) or _has_own(told, listed[0]):
        return []
    each = zip(listed, with_body_of_deputy(posts), strict=True)
    return [(name, [post]) for name, post in each]


def all_are(told: Told, last: Name, post: int) -> Given | None:
    """``ông A và ông B (đều là Phó Chủ tịch UBND xã)``: who has the office that begins at ``post``.

    Those back to one who has an office of their own, and no more than are counted. None where no
    such word joins them, or nobody is listed before the last.
    """
    if post - last.end > _LONGEST_SAID:
        return None
    said = _SAID_OF_ALL.fullmatch(told.low, last.end, post)
    if said is None:
        return None
    listed = names_back(told.low, told.names, last, told.posts)
    most = _COUNTED[said[1]] - 1 if said[1] else None
    back = list(islice(takewhile(lambda name: not _has_office(told, name), listed), most))
    if not back:
        return None
    names = [*reversed(back), last]
    if said[2]:
        return Given(names, "former", "career", "fact")
    return Given(names, None, "name-before-post", "fact")


def _is_deputy(post: Post, of: Post) -> bool:
    """``Chủ tịch và Phó Chủ tịch UBND xã``: of one body, which is printed once."""
    if post.head != f"Phó {of.head}" or post.status != of.status:
        return False
    return of.node is None or post.node is None or of.node.name == post.node.name


def _has_own(told: Told, name: Name) -> bool:
    """Whether an office stands right before a name: ``Bí thư A và B, …``."""
    begins = range(max(0, name.start - _OWN_CHARS), name.start)
    return any(0 <= name.start - told.posts.get(at, name.end) <= _TITLE for at in begins)


def _has_office(told: Told, name: Name) -> bool:
    """Whether one of several has an office of their own: ``ông A (Giám đốc Sở X), ông B và …``."""
    after = told.names[told.names.place_of(name) + 1].start
    behind = range(name.end, min(after, name.end + _OWN_CHARS))
    if any(at in told.posts for at in behind):
        return True
    parted = _PARTED.search(told.text, max(0, name.start - _TITLE), name.start)
    return parted is None and _has_own(told, name)


def told_with(
    told: Told, holder: Name, left: Name, gap: tuple[int, int], status: Status | None
) -> list[Name]:
    """All whom a verb behind their names tells of: ``các ông A, B thôi giữ``, ``ông A và ông B``.

    Args:
        told: the text.
        holder: the last one.
        left: the name nearest to the office.
        gap: from behind the holder's own posts to the office.
        status: what the verb says.
    """
    if is_aside(told.low, holder.end, gap):
        return [holder]
    several = list(names_with(told.low, told.names, left)) if holder is left else []
    if several or status not in _ONSET:
        return [*reversed(several), holder]
    if is_of_the_last(told.low, holder.end, gap[0]):
        return [holder]
    back = names_joined(told.low, told.names, holder, told.posts)
    return [*reversed(back), holder] if back and _opens(told, back) else [holder]


def in_turn(told: Told, last: Name, status: Status | None) -> list[Name]:
    """``ông A và ông B lần lượt được bầu làm X, Y``: all who are named, or nobody."""
    back = names_joined(told.low, told.names, last, told.posts)
    if not back:
        return [last]
    return [*reversed(back), last] if status in _ONSET and _opens(told, back) else []


def _opens(told: Told, back: Sequence[Name]) -> bool:
    return opens_clause(told.text, back[-1].start)


def given_together(told: Told, last: Name, begin: int, chain: Sequence[Post]) -> Given | None:
    """``bầu ông A, Giám đốc Sở X, và ông B, Chủ tịch Y, làm Phó Bí thư``: of A and of B.

    Also ``ông A, Giám đốc Sở X, làm Trưởng ban``, where no verb gives it. None for others.
    """
    post = chain[0].start
    given = _given_by_verb(told, last, begin, post)
    if given is None and (leading := _leading(told, last, begin, post)):
        return Given(leading, "current", "career", "fact")
    return given or _are_it(told, last, chain)


def _are_it(told: Told, last: Name, chain: Sequence[Post]) -> Given | None:
    """``ông A và ông B là Phó Giám đốc``: both, if it is an office that several can have.

    Also ``Ông A, ông B là``, where each of them is addressed. Not of who has another office.
    """
    if not all(post.head.startswith((*_OF_MANY, *_OF_SOME)) for post in chain):
        return None
    if _ALL_ARE.fullmatch(told.low, last.end, chain[0].start) is None:
        return None
    back = names_joined(told.low, told.names, last, told.posts) or names_addressed(
        told.low, told.names, last
    )
    if not back or not _opens(told, back) or any(_has_office(told, name) for name in back):
        return None
    return Given([*reversed(back), last], None, "name-before-post", "fact")


def _given_by_verb(told: Told, last: Name, begin: int, post: int) -> Given | None:
    if gaps.AS_OFFICE.fullmatch(told.low, begin, post) is None:
        return None
    given = [last, *names_back(told.low, told.names, last, told.posts)]
    first = given[-1].start
    before = told.low[max(0, first - _VERB_BEFORE) : first]
    elected = elects(before)
    if len(given) < 2 or not (elected or appoints(before)):
        return None
    modality = undone(before) or "fact"
    if elected:
        return Given(given[::-1], "elected", "election", modality)
    return Given(given[::-1], "appointed", "appointment", modality)


def _leading(told: Told, last: Name, begin: int, post: int) -> list[Name]:
    """``ông A, Giám đốc Sở X, là Phó Trưởng ban``: A, and who is listed before A as well.

    Not ``thay ông A, nguyên Giám đốc, làm …``, which tells of another.
    """
    before = told.low[max(0, last.start - _VERB_BEFORE) : last.start]
    if gaps.LEADS.fullmatch(told.low, begin, post) is None or begin == last.end:
        return []
    if gaps.INSTEAD.search(before) or undone(before):
        return []
    back = list(names_back(told.low, told.names, last, told.posts))
    listed = back if back and _opens(told, back) else []
    return [*reversed(listed), last]
