"""What one cited act does to another, said as a statement of its own (``act_verbs.csv``).

``A thay thế B``, ``B được thay thế bởi A``, ``B được A hướng dẫn``, ``B hết hiệu lực kể từ ngày A
có hiệu lực``: whichever way it is put, the acting act is the subject. Words inside a title
(``ban hành Nghị định A sửa đổi Nghị định B``) are not a statement, and the preamble makes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bomay.ingest.extract.anaphors import Anaphor
from bomay.ingest.extract.citation_scene import DOCUMENT, Said, Scene
from bomay.ingest.extract.mentions import DirectiveMention
from bomay.ingest.extract.modality import is_planned
from bomay.ontology.facts import Modality
from bomay.ontology.numbers import number_key
from bomay.ontology.tables import rows

_LONGEST_GAP = 320
_REACH = 400
_MOST_PAIRS = 2500  # nothing is stated of more acts at once
_JOIN = re.compile(r"\s*(?:,|;|và|cùng|cùng với|hoặc)\s*(?:các |cả )?(?:số )?")
_TITLE = r"(?:[ ,]*(?:về|quy định|ban hành|phê duyệt)\s[^;()]{3,200}?)?"
# What shows that a verb behind an act is said of it and is not its title.
_FINITE = (
    r"(?:đã|sẽ|cũng|chính thức|nay|vừa|mới|không|chưa|lần lượt|trực tiếp|để|nhằm|dùng để|là văn bản"
    r"|quy định(?= (?:bãi bỏ|hủy bỏ|thay thế|kéo dài))|ra đời|được ban hành|được thông qua|tiếp tục"
    r"|chỉ|này|có thể|được dùng để"
    r"|có hiệu lực[^;]{0,70}?(?:,| và)(?=\s))"
)
_MARKS = rf"(?P<marks>(?:[\s,(]*{_FINITE}(?!\w))+)"
_VOICE = r"(?:được|bị)\s(?:[^\W\d]+\s){0,2}?"
_PASSIVE_MARKS = (
    r"(?P<marks>(?:(?:[\s,]*|\s\((?=đã))(?:đã|sẽ|cũng|nay|vừa|mới|lần lượt|này|không|chưa"
    r"|chính thức|(?:hết|không còn) hiệu lực (?:do|vì))(?!\w))*)"
)
_PART = r"(?:một số|một phần|cụm từ|từ|điểm|khoản|điều|mục|chương|phụ lục|biểu|mẫu|danh mục)(?!\w)"
_OBJECT = (
    r"(?:\s(?:toàn bộ|hiệu lực|nội dung|quy định|các quy định|việc|của|tại|trong|cho|các|những"
    rf"|văn bản|hai|ba|đối với))*(?:\s(?P<part>(?:các )?{_PART})[^;()]{{0,160}}?)?"
    r"(?:\s(?:của|tại|trong|các|những|hai|ba|kèm theo|ban hành kèm theo|văn bản))*[\s,“\"(:]*"
)
_BY = r"(?:bởi|bằng|theo|tại|trong)(?:\s(?:quy định )?(?:tại|của|trong|các))*"
_AGENT_PLACE = rf"(?:\s{_PART}[^;()]{{0,80}}?)?(?:\s(?:của|tại|các|quy định tại))*[\s:]*"
_CEASES = (
    r"(?:hết|chấm dứt|không còn|mất) hiệu lực(?: thi hành| áp dụng| pháp luật| toàn bộ| một phần)*"
)
_IN_FORCE = re.compile(r"\s*(?:bắt đầu |chính thức )?(?:có hiệu lực|được ban hành|ra đời)")
_THEN_CEASES = re.compile(
    rf"[^.;]{{0,160}}?\s(?:sẽ |đã |đồng thời )?(?:{_CEASES}|(?:bị|được) (?:bãi bỏ|hủy bỏ))"
)
_WHEN = re.compile(r"(?:từ ngày|từ khi|sau khi|khi|từ thời điểm|ngay khi)\s*\Z")
_FORCE_GAP = re.compile(
    r"\s*(?:chính thức |bắt đầu )?có hiệu lực(?: thi hành| pháp luật)*,?(?: thì)?"
    rf"(?P<part>(?: các)? {_PART}[^;]{{0,100}}?)?(?: (?:của|tại|các|toàn bộ))*\s*"
)
_SWAP_GAP = re.compile(r"\s*(?:bằng|bởi)\s*(?:các )?")
_SWAPPED = re.compile(r"(?:thay thế|thay)(?: toàn bộ| cho)?\s*(?:các )?\Z")
_INSIDE_GAP = re.compile(
    r"(?P<marks>[\s,]*(?:(?:đã|sẽ|cũng|nay|vừa|mới)\s)*)(?:được|bị|do)\s+(?:các )?"
)
_OPENING = re.compile(
    r"[\s\"“*_–-]*(?:(?:theo đó|cụ thể|tuy nhiên|ngoài ra|hiện nay|hiện|nay|trong đó|đồng thời"
    r"|thời (?:gian|hạn) (?:thực hiện|áp dụng|thi hành)|hiệu lực(?: thi hành)?"
    r"|như vậy|các|cả|những|hai|ba|toàn bộ|riêng|còn|đến nay|trước đó|sau đó|bên cạnh đó|được biết"
    r"|vì vậy|do đó|đáng chú ý|khi đó|tại|của|và|thì|rằng|mà)(?!\w)[\s,:]*+"
    r"|(?:kể từ|từ|đến|vào)?\s?(?:ngày|tháng|năm|quý)?\s?\d[\d/. -]*+(?:tháng \d+ )?"
    r"(?:năm \d+)?[\s,]*+"
    rf"|(?:[a-zđ]\)|[+*•])\s*+|(?P<part>{_PART})[^;:]{{0,90}}?(?=\Z))*"
)
_GOES_ON = re.compile(
    r"(?<!\w)(?:tiếp tục|có hiệu lực|đã|được|bị|nêu rõ|quy định rõ|cho phép|yêu cầu|hết hiệu lực"
    r"|thì|là|có|không|vẫn)(?!\w)"
)
# In a paper even the title tells that an act ends another: ban hành Nghị định A thay thế B.
_TOLD_BY_TITLE = frozenset({"replaces", "repeals", "suspends", "halts", "extends"})
_IS = re.compile(r"[\s,]*(?:chính )?là\s+(?:các )?")
_AS_FOLLOWS = re.compile(r"\s*như sau")
_NEGATED = re.compile(r"(?<!\w)(?:không(?! còn hiệu lực)|chưa)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Act:
    """An act at a place: its number, or ``document``."""

    name: str
    start: int
    after: int
    mention: DirectiveMention | None


@dataclass(frozen=True, slots=True)
class _Deed:
    relation: str
    doers: tuple[_Act, ...]
    done_to: tuple[_Act, ...]
    marks: str = ""
    partial: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two neighbouring lists of acts in one sentence, and the words around them, lower case."""

    left: tuple[_Act, ...]
    right: tuple[_Act, ...]
    before: str
    gap: str
    rest: str

    @property
    def opens(self) -> re.Match[str] | None:
        """Whether the left list begins the sentence."""
        return _OPENING.fullmatch(self.before)


def find_deeds(
    scene: Scene, mentions: Sequence[DirectiveMention], anaphors: Sequence[Anaphor]
) -> list[Said]:
    """What acts do to acts: ``subject`` is the number of the one, ``mention`` of the other.

    Args:
        scene: the document.
        mentions: in reading order.
        anaphors: ``Nghị định này`` and the like, in reading order.
    """
    acts = sorted(
        [*(_act(scene, mention) for mention in mentions), *map(_pointed, anaphors)],
        key=lambda act: act.start,
    )
    lists = _lists(scene.flat, acts)
    out: list[Said] = []
    for index in range(len(lists) - 1):
        left, right = lists[index], lists[index + 1]
        if not 0 < right[0].start - left[-1].after <= _LONGEST_GAP:
            continue
        if scene.in_grounds(left[0].start):
            continue
        after = lists[index + 2][0].start if index + 2 < len(lists) else len(scene.flat)
        out.extend(_of_pair(scene, left, right, after))
    return out


def _act(scene: Scene, mention: DirectiveMention) -> _Act:
    own = scene.head.number
    same = own is not None and number_key(own) == number_key(mention.number)
    return _Act(DOCUMENT if same else mention.number, mention.start, mention.after, mention)


def _pointed(anaphor: Anaphor) -> _Act:
    meant = anaphor.meant
    name = meant.number if meant is not None else DOCUMENT
    return _Act(name, anaphor.start, anaphor.end, meant)


def _lists(flat: str, acts: Sequence[_Act]) -> list[tuple[_Act, ...]]:
    lists: list[list[_Act]] = []
    for act in acts:
        if lists and act.start < lists[-1][-1].after:
            continue
        if lists and _JOIN.fullmatch(flat, lists[-1][-1].after, act.start):
            lists[-1].append(act)
        else:
            lists.append([act])
    return [tuple(one) for one in lists]


def _of_pair(
    scene: Scene, left: tuple[_Act, ...], right: tuple[_Act, ...], limit: int
) -> Iterator[Said]:
    begin = scene.clause_start(max(0, left[0].start - _REACH), left[0].start)
    if scene.clause_end(left[-1].after, right[0].start) < right[0].start:
        return
    end = scene.clause_end(right[-1].after, min(len(scene.text), right[-1].after + _REACH))
    pair = _Pair(
        left,
        right,
        scene.flat[begin : left[0].start],
        scene.flat[left[-1].after : right[0].start],
        scene.flat[right[-1].after : min(end, limit)],
    )
    deed = (
        _passive(pair)
        or _ceasing(pair)
        or _inside(pair)
        or _swapped(pair)
        or _named_as(pair)
        or _active(scene, pair)
    )
    if deed is None or len(deed.doers) * len(deed.done_to) > _MOST_PAIRS:
        return
    modality = _modality(pair, deed)
    for doer in deed.doers:
        for done in deed.done_to:
            if done.mention is None or done.name in (doer.name, DOCUMENT):
                continue
            yield Said(
                mention=done.mention,
                relation=deed.relation,
                start=done.start,
                cue=" ".join(pair.gap.split()) or None,
                pattern=deed.relation,
                modality=modality,
                partial=deed.partial,
                subject=doer.name,
                span=(begin + len(pair.before) - len(pair.before.lstrip()), end),
            )


def _modality(pair: _Pair, deed: _Deed) -> Modality:
    if _NEGATED.search(deed.marks):
        return "negated"
    planned = "sẽ" in deed.marks or "có thể" in deed.marks or is_planned(pair.before)
    return "planned" if planned else "fact"


def _passive(pair: _Pair) -> _Deed | None:
    """``B (đã) được sửa đổi, bổ sung một số điều theo A``."""
    opening = pair.opens
    if opening is None:
        return None
    for relation, pattern in _passives():
        found = pattern.fullmatch(pair.gap)
        if found is not None:
            part = found["part"] is not None or opening["part"] is not None
            return _Deed(relation, pair.right, pair.left, found["marks"], partial=part)
    return None


def _active(scene: Scene, pair: _Pair) -> _Deed | None:
    """``A (đã) thay thế B``."""
    opening = pair.opens
    whole = opening is not None and not _GOES_ON.search(pair.rest) and not _is_listed(scene, pair)
    whole = whole or _AS_FOLLOWS.match(pair.rest) is not None
    for relation, marked, bare in _actives():
        found = marked.fullmatch(pair.gap)
        doers = pair.left if opening is not None else pair.left[-1:]
        if found is None and (whole or (relation in _TOLD_BY_TITLE and not scene.legal)):
            found = bare.fullmatch(pair.gap)
        if found is not None and doers[-1].name != DOCUMENT:
            marks = found.groupdict().get("marks") or ""
            return _Deed(relation, doers, pair.right, marks, partial=found["part"] is not None)
    return None


def _is_listed(scene: Scene, pair: _Pair) -> bool:
    """An item of an official list (``1. Nghị định A sửa đổi Nghị định B``) names, states not."""
    act = pair.left[0].mention
    return scene.legal and act is not None and scene.is_item(act)


def _ceasing(pair: _Pair) -> _Deed | None:
    """``B hết hiệu lực kể từ ngày A có hiệu lực`` and ``Khi A có hiệu lực, B hết hiệu lực``."""
    found = _ceases_gap().fullmatch(pair.gap)
    opening = pair.opens
    if found is not None and opening is not None and _comes(found["by"], pair.rest):
        part = opening["part"] is not None
        return _Deed("repeals", pair.right, pair.left, found["marks"], partial=part)
    then = _FORCE_GAP.fullmatch(pair.gap) if _WHEN.search(pair.before) else None
    if then is not None and _THEN_CEASES.match(pair.rest):
        return _Deed("repeals", pair.left, pair.right, partial=then["part"] is not None)
    return None


def _comes(by: str, rest: str) -> bool:
    """Whether the act named is why another ceases: it says so, or it comes into force then."""
    return by in ("theo", "bởi", "do") or _IN_FORCE.match(rest) is not None


def _inside(pair: _Pair) -> _Deed | None:
    """``B được A hướng dẫn``: who does it stands between."""
    found = _INSIDE_GAP.fullmatch(pair.gap)
    if found is None:
        return None
    for relation, verb in _verbs():
        if verb.match(pair.rest):
            return _Deed(relation, pair.right, pair.left, found["marks"])
    return None


def _swapped(pair: _Pair) -> _Deed | None:
    """``thay thế B bằng A``."""
    if _SWAP_GAP.fullmatch(pair.gap) and _SWAPPED.search(pair.before):
        return _Deed("replaces", pair.right, pair.left)
    return None


def _named_as(pair: _Pair) -> _Deed | None:
    """``văn bản thay thế B là A``."""
    if not _IS.fullmatch(pair.gap):
        return None
    for relation, before in _doing_texts():
        if before.search(pair.before):
            return _Deed(relation, pair.right, pair.left)
    return None


@cache
def _doing_texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["relation"], re.compile(rf"(?<!\w)văn bản (?:{row['verb']})(?:\scho)?\s*\Z"))
        for row in rows("act_verbs")
    )


@cache
def _ceases_gap() -> re.Pattern[str]:
    return re.compile(
        rf"{_TITLE}{_PASSIVE_MARKS}[\s,]*{_CEASES}\s(?P<by>kể từ|từ|khi|theo|bởi|do)"
        r"(?: khi)?(?: ngày| thời điểm| lúc)?(?: các| khi)?\s*"
    )


@cache
def _passives() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            row["relation"],
            re.compile(
                rf"{_TITLE}{_PASSIVE_MARKS}[\s,]*(?:{_VOICE}|(?=[^;]{{0,60}}\s(?:bởi|bằng)\s))"
                rf"(?:{row['verb']})(?:\s(?P<part>{_PART})?[^;:()]{{0,100}}?)?"
                rf"\s{_BY}{_AGENT_PLACE}"
            ),
        )
        for row in rows("act_verbs")
    )


@cache
def _actives() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            row["relation"],
            re.compile(rf"{_TITLE}{_MARKS}[\s,]+(?:{row['verb']}){_OBJECT}"),
            re.compile(rf"[\s,(]*(?:{row['verb']}){_OBJECT}"),
        )
        for row in rows("act_verbs")
    )


@cache
def _verbs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["relation"], re.compile(rf"\s*(?:{row['verb']})(?!\w)")) for row in rows("act_verbs")
    )
