"""One office that a sentence gives to, or takes from, all who are listed on the lines below it.

``Xác nhận kết quả bầu chức danh Ủy viên UBND tỉnh X đối với các ông, bà sau đây: / 1. Ông A -
Giám đốc Sở Y; / 2. Bà B …``: what stands behind a name is an office of his own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.bodies import with_bodies
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.unheld import undone
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import Pieces, find_at, lowered, places
from bomay.ontology.facts import Status

_ENDS = "miễn nhiệm|bãi nhiệm|cách chức|cho thôi"
_ELECTS = r"bầu(?: bổ sung)?|xác nhận(?=[ ](?:các|\d))"
_APPOINTS = "bổ nhiệm(?: lại)?|phê chuẩn|chỉ định|chuẩn y|công nhận"
# Whom it concerns: several, listed below.
_SEVERAL = (
    r"(?:\d{1,3}|các|những)[ ](?:ông|bà|đồng chí|đại biểu|cán bộ|công chức|viên chức|cá nhân"
    r"|nhân sự|vị|người|thành viên|hội thẩm|thẩm phán)(?![^\W_])"
)
_LINE = re.compile(
    rf"(?P<verb>{_ENDS}|{_ELECTS}|{_APPOINTS})(?![^\W_])"
    rf"(?=[^\n]{{0,400}}?{_SEVERAL})[^\n:]{{3,500}}:[ ]*(?=\n)"
)
_VERB = re.compile(rf"(?<![^\W_])(?:{_ENDS}|{_ELECTS}|{_APPOINTS})(?![^\W_])")
# What may stand between the verb and the office that it gives: "bầu các ông sau đây làm".
_GIVES = re.compile(
    rf"(?:[ ]kết quả[ ](?P<result>{_ENDS}|{_ELECTS}|{_APPOINTS}))?"
    r"(?:[ ](?:lại|bổ sung|thêm|có thời hạn))*"
    rf"(?:[ ]{_SEVERAL}(?:(?!(?:do|của|theo|cùng|với|trình|thay)(?!\w))[^:;\n]){{0,80}}?"
    r"[ ](?:làm|là|giữ|tham gia|vào|thôi|thôi giữ))?"
    r"(?:[ ](?:giữ|làm|các|chức|chức vụ|chức danh|vị trí))*[ ]"
)
# Behind the office, where it is asked for by, or given beside, somebody else.
_OF_OTHERS = re.compile(r"(?<!\w)(?:do|theo|cùng|trình|đề nghị|thay|làm|giữ|(?<!đối )với)(?!\w)")
_CUES = Pieces("các ông", "các bà", "các đồng chí", "có tên sau", "sau đây:", "sau:")
_ITEM = re.compile(r"[ ]*(?:\d{1,3}[ ]?[.)]|[a-zđ][.)]|[-–+•*])[ ]*")
_ITEM_CHARS, _MOST_ITEMS, _LINE_CHARS = 400, 60, 700
_LEAD_CHARS = 60


def office_list_holdings(
    grammar: Grammar, posts: Sequence[Post], names: Sequence[Name]
) -> Iterator[Held]:
    """What each person of such a list comes to hold, or holds no more."""
    cues = _CUES.of(grammar.flat) if posts and names else ()
    if not cues:
        return
    low = lowered(grammar.text)
    for said in find_at(_LINE, _verbs(low, cues), low):
        office = _office(grammar, posts, said)
        if office is None or _is_only_planned(low, said):
            continue
        given = _GIVES.fullmatch(low, said.end("verb"), office.start)
        if given is None or _OF_OTHERS.search(low, office.end, said.end()) is not None:
            continue
        status = _status(given["result"] or said["verb"])
        for name in _listed(low, names, said.end() + 1):
            yield Held(
                person=name.full,
                post=office,
                body=office.node,
                status=status,
                start=said.start(),
                end=name.end,
                pattern="office-list",
                chain=office.start,
            )


def _verbs(low: str, cues: Iterable[str]) -> list[int]:
    """Where the verbs stand of lines that tell of several and end in a colon."""
    found: set[int] = set()
    for cue in cues:
        for at in places(low, cue):
            stop = low.find("\n", at, at + _LINE_CHARS)
            if stop < 0 or not low[at:stop].rstrip(" ").endswith(":"):
                continue  # nearly always
            line = low.rfind("\n", max(0, at - _LINE_CHARS), at) + 1
            verb = _VERB.search(low, max(line, at - _LINE_CHARS), at)
            if verb is not None:
                found.add(verb.start())
    return sorted(found)


def _status(verb: str) -> Status:
    if re.fullmatch(_ENDS, verb):
        return "former"
    return "elected" if re.fullmatch(_ELECTS, verb) else "appointed"


def _is_only_planned(low: str, said: re.Match[str]) -> bool:
    """``đề nghị bổ nhiệm các ông, bà sau đây:``, ``không công nhận``."""
    before = low[max(0, said.start() - _LEAD_CHARS) : said.start()]
    return undone(before) is not None or gaps.INTENDED.search(before) is not None


def _office(grammar: Grammar, posts: Sequence[Post], said: re.Match[str]) -> Post | None:
    """The one office of the line, with its body."""
    first = bisect_left(posts, said.start(), key=lambda post: post.start)
    last = bisect_left(posts, said.end(), key=lambda post: post.start)
    if last != first + 1:
        return None
    (office,) = with_bodies(grammar, posts[first:last])
    return office if office.node is not None and office.node.complete else None


def _listed(low: str, names: Sequence[Name], at: int) -> Iterator[Name]:
    """The first name of each item below."""
    for _ in range(_MOST_ITEMS):
        stop = low.find("\n", at)
        stop = len(low) if stop < 0 else stop
        if _ITEM.match(low, at, stop) is None or stop - at > _ITEM_CHARS:
            return
        index = bisect_left(names, at, key=lambda name: name.start)
        if index == len(names) or names[index].start >= stop:
            return
        yield names[index]
        at = stop + 1
