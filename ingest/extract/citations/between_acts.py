"""What one cited act does to another, said as a statement of its own (``act_verbs.csv``).

``A thay thế B``, ``B được thay thế bởi A``, ``B được A hướng dẫn``, ``B hết hiệu lực kể từ ngày A
có hiệu lực``: whichever way it is put, the acting act is the subject. Words inside a title
(``ban hành Nghị định A sửa đổi Nghị định B``) are not a statement, and the preamble makes none.
A statement may go on from the one before (``B được sửa đổi bởi A và được thay thế bởi C``). The
forms of one statement are in ``deeds``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bomay.ingest.extract.acts.anaphors import Anaphor
from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.titles import does_at
from bomay.ingest.extract.citations.changed_members import goes_on_behind
from bomay.ingest.extract.citations.deeds import (
    Act,
    Deed,
    Pair,
    active,
    deed_of,
    goes_out,
    may_tell,
    passive,
)
from bomay.ingest.extract.citations.done_behind import done_behind
from bomay.ingest.extract.citations.modality import of_statement
from bomay.ingest.extract.citations.own_place import PART, Places
from bomay.ingest.extract.citations.scene import DOCUMENT, Said, Scene
from bomay.ontology.facts import Modality
from bomay.ontology.numbers import number_key

_MOST_TITLED = 60  # lists of acts, each with a title behind it: never all of a text, for time
_LONGEST_GAP = 320
_CALLED = re.compile(
    r"\s?\((?:(?:sau đây|dưới đây|từ đây|còn|được)\s)*(?:gọi|viết)(?:\s(?:tắt|chung))?(?:\slà)?"
)
_LONGEST_NAME = 60
_ENDING = frozenset({"replaces", "repeals", "suspends", "halts"})
_TITLED_JOIN = re.compile(
    r"(?:\scủa\s[^,;:()]{3,60}?)?[\s,]*(?:về|quy định|ban hành|hướng dẫn|phê duyệt)\s"
    r"(?:(?!\s(?:được|bị|đã|sẽ|hết|có hiệu lực|thay|thay thế|bãi bỏ|bởi"
    r"|theo(?! (?:quy định của pháp luật|hình thức|phương thức))|do|để)\s)[^;:()])"
    r"{3,300}?(?:,|;|\svà|\scùng)\s(?:và )?(?:các )?"
    # ``… sửa đổi Điều 5 Nghị định B quy định về … và Điều 7 của Nghị định C``
    r"(?:(?:(?:điểm|khoản|điều) [\da-zđ]{1,4},? ){1,3}(?:của |tại )?)?"
)
_AROUND_NAMES = " :\"“'"
_REACH = 400
_MOST_PAIRS = 2500  # nothing is stated of more acts at once
_JOIN = re.compile(
    r"\s*(?:,|;|và|cùng|cùng với|với|lẫn|hoặc)\s*(?:các |cả |toàn bộ )?"
    rf"(?:(?:{PART.pattern}(?:,|,? và)?\s){{1,6}}(?:(?:của|tại)\s)?(?:các )?)?(?:số )?"
)
# The subject of the statement before goes on: ``…, sau đó (lại) được thay thế bởi``.
_GOING_ON = re.compile(
    r"\s*(?:\)|,|và|rồi)"
    r"(?:[\s,]*(?:và|rồi|sau đó|tiếp đó|sau này|đến nay|nay|đồng thời|nhưng)(?!\w))*(?=[\s,])"
)
# ``Thay thế B, A có nhiều điểm mới``; ``Được thay thế bởi A, B …``.
_LEADS = re.compile(
    r"[\s\"“*–-]*(?:(?P<passive>(?:đã )?(?:được|bị) thay thế (?:bởi|bằng))"
    r"|(?:để )?thay thế(?: cho)?)\s*\Z"
)
_BY = re.compile(r"[\s\"“*–-]*(?:cũng )?theo\s")
_LED = re.compile(
    r"\s*(?:có|gồm|chính thức|hết|sẽ|nay|quy định|bổ sung|cho phép|được|đã|vừa|dành|áp dụng|nêu"
    r"|yêu cầu|không còn)(?!\w)"
)
_DENIED = re.compile(
    r"(?<!\w)(?:(?:không|chưa|chẳng) (?:có (?:chuyện|việc)|phải(?: là)?)|phủ nhận(?: việc)?)\s*\Z"
    # ``Không có quy định nào của B bị A bãi bỏ``
    r"|(?<!\w)(?:không|chưa|chẳng) (?:một |có )?(?:[^\W\d]+ ){1,4}nào(?!\w)[^.;]{0,60}\Z"
)
_NEGATED = re.compile(r"(?<!\w)(?:không(?! còn hiệu lực)|chưa)(?!\w)")


def find_deeds(
    scene: Scene, mentions: Sequence[DirectiveMention], anaphors: Sequence[Anaphor]
) -> list[Said]:
    """What acts do to acts: ``subject`` is the number of the one, ``mention`` of the other.

    Args:
        scene: the document.
        mentions: in reading order.
        anaphors: ``Nghị định này`` and the like, in reading order.
    """
    if len(mentions) + len(anaphors) < 2:
        return []
    acts = sorted(
        [*(_act(scene, mention) for mention in mentions), *map(_pointed, anaphors)],
        key=lambda act: act.start,
    )
    return list(_Reader(scene, _lists(scene.flat, acts)).deeds())


def _act(scene: Scene, mention: DirectiveMention) -> Act:
    own = scene.head.number
    same = own is not None and number_key(own) == number_key(mention.number)
    return Act(DOCUMENT if same else mention.number, mention.start, mention.after, mention)


def _pointed(anaphor: Anaphor) -> Act:
    meant = anaphor.meant
    name = meant.number if meant is not None else DOCUMENT
    return Act(name, anaphor.start, anaphor.end, meant)


def _lists(flat: str, acts: Sequence[Act]) -> list[tuple[Act, ...]]:
    lists: list[list[Act]] = []
    for act in acts:
        if lists and act.start < lists[-1][-1].after:
            continue
        if lists and (named := _CALLED.match(flat, lists[-1][-1].after, act.start)):
            # ``(gọi tắt là Nghị định 46)``: another name of the act before, up to the bracket
            closed = flat.find(")", act.after, act.after + _LONGEST_NAME)
            if closed >= 0 and not flat[named.end() : act.start].strip(_AROUND_NAMES):
                lists[-1][-1] = replace(lists[-1][-1], after=closed + 1)
                continue
        if lists and _is_shorter(flat, lists[-1][-1], act):
            lists[-1][-1] = replace(lists[-1][-1], after=act.after + 1)
            continue
        if lists and _JOIN.fullmatch(flat, lists[-1][-1].after, act.start):
            lists[-1].append(act)
        else:
            lists.append([act])
    return [tuple(one) for one in lists]


def _is_shorter(flat: str, act: Act, again: Act) -> bool:
    """``Nghị định 46/2026/NĐ-CP (Nghị định 46)``: the same act by its short name."""
    return (
        flat[act.after : again.start] == " ("
        and flat.startswith(")", again.after)
        and number_key(act.name) == number_key(again.name)
    )


class _Reader:
    """The statements of a document, in order: each may go on from the one before."""

    def __init__(self, scene: Scene, lists: list[tuple[Act, ...]]) -> None:
        self._scene = scene
        self._lists = lists
        self._told: tuple[Pair, Deed] | None = None

    def deeds(self) -> Iterator[Said]:
        lists = self._lists
        index = 0
        while index < len(lists):
            if not self._scene.legal and len(lists[index]) > 1:
                yield from self._led(index)
                yield from self._ruled(index)
            if index + 1 < len(lists):
                self._part(index)
                pair = self._pair(lists[index], lists[index + 1], self._after(index + 1))
                if pair is not None:
                    yield from self._of_pair(pair, index + 2)
            index += 1

    def _after(self, index: int) -> int:
        more = index + 1 < len(self._lists)
        return self._lists[index + 1][0].start if more else len(self._scene.flat)

    def _part(self, index: int) -> None:
        """``A bị bãi bỏ bởi B; C được thay thế bởi D``: B and C are no list."""
        lists = self._lists
        if index + 2 >= len(lists) or len(lists[index + 1]) < 2:
            return
        *heads, last = lists[index + 1]
        first = self._pair(lists[index], tuple(heads), last.start)
        second = self._pair(
            (last,), lists[index + 2], self._after(index + 2), since=heads[-1].after
        )
        if first is None or second is None or goes_out(second):
            return  # ``A được sửa đổi theo B, C hết hiệu lực …``: A ceases, by what amended it
        if second.gap.startswith(","):
            return  # ``A được sửa đổi bởi B và C, nay được thay thế bởi D``: A is replaced
        if deed_of(self._scene, first) is not None and deed_of(self._scene, second) is not None:
            lists[index + 1 : index + 2] = [tuple(heads), (last,)]

    def _pair(
        self,
        left: tuple[Act, ...],
        right: tuple[Act, ...],
        limit: int,
        *,
        since: int = 0,
    ) -> Pair | None:
        scene = self._scene
        if not 0 < right[0].start - left[-1].after <= _LONGEST_GAP:
            return None
        if scene.clause_end(left[-1].after, right[0].start) < right[0].start:
            return None
        gap = scene.flat[left[-1].after : right[0].start].replace("*", "")  # Markdown
        if not may_tell(gap) or scene.in_grounds(left[0].start):
            return None
        if self._told is not None:
            since = max(since, self._told[0].right[-1].after)
        begin = scene.clause_start(max(0, left[0].start - _REACH), left[0].start)
        if since <= left[0].start:
            begin = max(begin, since)
        end = scene.clause_end(right[-1].after, min(len(scene.text), right[-1].after + _REACH))
        return Pair(
            left,
            right,
            scene.flat[begin : left[0].start],
            gap,
            scene.flat[right[-1].after : min(end, limit)],
            begin=begin,
            end=end,
            question=scene.text.startswith("?", end),
        )

    def _of_pair(self, pair: Pair, following: int) -> Iterator[Said]:
        deed = deed_of(self._scene, pair)
        if deed is None:
            pair, deed = self._titled_before(pair, following - 3)
        if deed is None:
            deed = self._behind_title(pair)
        if deed is None:
            pair, deed = self._gone_on(pair)
        if deed is None or len(deed.doers) * len(deed.done_to) > _MOST_PAIRS:
            return
        deed = _of_the_last(self._scene.flat, pair, deed)
        if deed.doers is pair.right and (
            members := self._behind_changed(pair.left[-1], pair.right)
        ):
            deed = replace(deed, doers=pair.right[: -len(members)])
        if deed.done_to is pair.right:
            deed = replace(deed, done_to=(*pair.right, *self._titled_on(pair, following)))
        self._told = (pair, deed)
        yield from _said(self._scene, pair, deed)

    def _titled_on(self, pair: Pair, following: int) -> Iterator[Act]:
        """``A thay thế B quy định về … và C quy định về …``: C too, though a title parts them.

        So is C in ``A sửa đổi Luật B được sửa đổi theo Luật số D, Luật C``.
        """
        lists, last, end = self._lists, pair.right[-1], pair.end
        for index in range(following, len(lists)):
            acts = self._behind_changed(last, lists[index])
            if acts:
                end = self._scene.clause_end(last.after, acts[-1].after + _REACH)
            elif self._names_on(last, lists[index][0]):
                acts = lists[index]
            if not acts or acts[-1].after > end or self._is_told_of(index, acts, last.after):
                return
            yield from acts
            last = acts[-1]

    def _is_told_of(self, index: int, acts: tuple[Act, ...], since: int) -> bool:
        """``… và C bãi bỏ D``: what is said of C is another thing, not what changed it before."""
        lists = self._lists
        if index + 1 == len(lists):
            return False
        pair = self._pair(acts, lists[index + 1], self._after(index + 1), since=since)
        deed = deed_of(self._scene, pair) if pair is not None else None
        if deed is None or pair is None:
            return False
        called = deed.relation == "amends" and deed.done_to is pair.left
        return not (called and self._scene.legal)

    def _behind_changed(self, last: Act, acts: tuple[Act, ...]) -> tuple[Act, ...]:
        """The members of a list behind one that is named with what changed it."""
        if not self._scene.legal:
            return ()
        for at, act in enumerate(acts):
            if goes_on_behind(self._scene.flat, last.after, act.start):
                return acts[at:]
        return ()

    def _titled_before(self, pair: Pair, index: int) -> tuple[Pair, Deed | None]:
        """``B quy định về …; C quy định về … hết hiệu lực khi A có hiệu lực``: B as well."""
        left: tuple[Act, ...] = pair.left
        least = max(0, index - _MOST_TITLED)
        while index >= least and self._names_on(self._lists[index][-1], left[0]):
            left = (*self._lists[index], *left)
            index -= 1
        if left is pair.left:
            return pair, None
        whole = self._pair(left, pair.right, pair.right[-1].after + len(pair.rest))
        deed = deed_of(self._scene, whole) if whole is not None else None
        if whole is None or deed is None or deed.done_to is not whole.left:
            return pair, None
        return whole, deed

    def _names_on(self, last: Act, following: Act) -> bool:
        gap = following.start - last.after
        between = self._scene.flat, last.after, following.start
        titled = _TITLED_JOIN.fullmatch(*between)
        parted = self._scene.legal and _JOIN.fullmatch(*between)
        return gap <= _LONGEST_GAP and (titled is not None or bool(parted))

    def _behind_title(self, pair: Pair) -> Deed | None:
        """``Chỉ thị A về …, thay thế Chỉ thị B``: the title of A ends before the verb."""
        act = pair.left[-1].mention
        if act is None or act.title is None or pair.question:
            return None
        does = does_at(pair.gap)
        if does is None or not pair.gap[: does[0]].strip():
            return None  # ``Căn cứ A, sửa đổi khoản 2 B``: no title, and someone else's verb
        left = (replace(pair.left[-1], mention=None),)  # even an item of a list says so
        told = replace(pair, left=left, before="", gap=f" {pair.gap[does[1] :]}", rest="")
        return active(self._scene, told)

    def _gone_on(self, pair: Pair) -> tuple[Pair, Deed | None]:
        """``B được sửa đổi bởi A và được thay thế bởi C``: C acts on B."""
        if self._told is None or self._told[0].right is not pair.left:
            return pair, None
        before, deed = self._told
        joint = _GOING_ON.match(pair.gap)
        if joint is None:
            return pair, None
        whole = replace(pair, left=before.left, before="", gap=pair.gap[joint.end() :])
        acted_on = deed.done_to == before.left
        told = passive(self._scene, whole) if acted_on else active(self._scene, whole)
        return replace(whole, begin=before.begin), told

    def _ruled(self, index: int) -> Iterator[Said]:
        """``Theo A, Điều 5 của B được sửa đổi``: in a paper the comma makes one list of both."""
        acts, scene = self._lists[index], self._scene
        if scene.flat[acts[0].after] != ",":
            return
        begin = scene.clause_start(max(0, acts[0].start - _REACH), acts[0].start)
        if _BY.fullmatch(scene.flat, begin, acts[0].start) is None:
            return
        relation = done_behind(scene.flat, acts[-1].after)
        if relation is None:
            return
        end = scene.clause_end(acts[-1].after, min(len(scene.text), acts[-1].after + _REACH))
        place = PART.search(scene.flat, acts[0].after, acts[1].start) is not None
        before = scene.flat[begin : acts[0].start]
        pair = Pair(acts[:1], acts[1:], before, "", "", begin=begin, end=end)
        yield from _said(scene, pair, Deed(relation, acts[:1], acts[1:], partial=place))

    def _led(self, index: int) -> Iterator[Said]:
        """``Thay thế B, A có nhiều điểm mới``: in a paper the list alone makes the statement."""
        acts, scene = self._lists[index], self._scene
        if scene.flat[acts[-2].after : acts[-1].start] != ", ":
            return
        begin = scene.clause_start(max(0, acts[0].start - _REACH), acts[0].start)
        leads = _LEADS.fullmatch(scene.flat, begin, acts[0].start)
        if leads is None or _LED.match(scene.flat, acts[-1].after) is None:
            return
        doers, done_to = acts[-1:], acts[:-1]
        if leads["passive"]:
            doers, done_to = done_to, doers
        end = scene.clause_end(acts[-1].after, min(len(scene.text), acts[-1].after + _REACH))
        pair = Pair(acts[:-1], acts[-1:], leads[0], "", "", begin=begin, end=end)
        yield from _said(scene, pair, Deed("replaces", doers, done_to))


def _of_the_last(flat: str, pair: Pair, deed: Deed) -> Deed:
    """``Điều 3 A; Điều 5 B được sửa đổi bởi C``: a place of B was; of A nothing is said."""
    if deed.done_to != pair.left or deed.relation in _ENDING:
        return deed
    first = len(pair.left) - 1
    while first and PART.search(flat, pair.left[first - 1].after, pair.left[first].start) is None:
        first -= 1
    return replace(deed, done_to=pair.left[first:]) if first else deed


def _said(scene: Scene, pair: Pair, deed: Deed) -> Iterator[Said]:
    modality = _modality(pair, deed)
    parts = _parts(scene, pair, deed)
    for doer in deed.doers:
        for done, partial in zip(deed.done_to, parts, strict=True):
            if done.mention is None or done.name in (doer.name, DOCUMENT):
                continue
            # A place of an act that another is put for: the act is changed.
            changed = deed.relation == "replaces" and partial
            relation = "amends" if changed else deed.relation
            yield Said(
                mention=done.mention,
                relation=relation,
                start=done.start,
                cue=" ".join(pair.gap.split()) or None,
                pattern=deed.relation,
                modality=modality,
                partial=partial,
                subject=doer.name,
                span=(pair.begin + len(pair.before) - len(pair.before.lstrip(" ,;)")), pair.end),
            )


def _parts(scene: Scene, pair: Pair, deed: Deed) -> list[bool]:
    """For each act that something is done to, whether only to a place inside it."""
    first, *others = deed.done_to
    lead = pair.begin if first.start <= pair.left[0].start else pair.left[-1].after
    places = Places(scene.flat, first, lead=lead, partial=deed.partial)
    return [deed.partial, *map(places.of_next, others)]


def _modality(pair: Pair, deed: Deed) -> Modality:
    if _NEGATED.search(deed.marks) or _DENIED.search(pair.before):
        return "negated"
    meant = of_statement(pair.before, pair.rest)
    planned = "sẽ" in deed.marks or "có thể" in deed.marks
    return "planned" if planned and meant == "fact" else meant
