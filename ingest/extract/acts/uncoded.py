"""Numbers without their code: ``Nghị định 100``, ``Kế hoạch số 209 của Ban Thường vụ Quận ủy``.

A short form of what the text cites in full is that directive. Else the number stands for itself,
if the text vouches for it: an issuer, a full date, a type that one organ alone issues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from bomay.ingest.extract.acts.issuers import issuer_before, named_issuer
from bomay.ingest.extract.acts.mentions import DirectiveMention, Scene, read_tail
from bomay.ingest.extract.acts.nouns import NounMention
from bomay.ontology.numbers import number_key

_BARE = re.compile(
    r"[ ](số\s*+:?+\s*+)?+(\d{1,4}+[a-eg]?+|\d{1,3}\.\d{1,2}+(?=/))([/-](?:19|20)\d{2})?+"
    r"(/(?:qđ|nq|ct|nđ|tt|kh|tb)(?![-/\w]))?+"
    # no dash of a code, but that of a sentence: ``nghị quyết 98 - cho rằng``
    r"(?![\w%]|\*+\w)(?!\s?/\s?\w|-\s?\w|\s-\w|\s-\s[\w-]{1,12}\s?/)(?![.,:]\d)"
)
_YEAR_OF = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# ``khiến cho Quyết định 643 không có căn cứ``: a capital inside, and what is told of it.
_INSIDE = re.compile(r"[a-zà-ỹđ],? \Z")
_TOLD = re.compile(
    r"\s(?:về|không|chưa|đã|là|được|bị|trái|nêu trên|nói trên|trên|này|có hiệu lực"
    r"|có nội dung)(?!\w)"
)
_ITEM_END = re.compile(r"[.)]\s|[ |]*(?:\n|\Z)")
_COUNTED = re.compile(
    r"\s*(?:năm(?! (?:19|20)\d\d)|tháng|điều|khoản|điểm|chương|trang|người|nội dung|nhóm|nhiệm vụ"
    r"|giải pháp|bộ|tỉnh"
    r"|xã|phường|huyện|quận|đơn vị|trường|dự án|tỷ|triệu|nghìn|đồng|ngày(?! \d)|giờ"
    r"|lần|đại biểu|cơ quan"
    r"|lĩnh vực|chính sách|vấn đề|quy định|văn bản|thủ tục|tiêu chí|chỉ tiêu|cấp|loại|mức|ý kiến"
    r")(?!\w)"
)
# ``Nghị quyết số 71.4/2026 (gọi tắt là Nghị quyết số 71)``: the number right before.
_CALLED = re.compile(
    r"\((?:sau đây |dưới đây )?(?:được )?(?:viết|gọi) (?:tắt|chung)?(?: là)?[:\s]*\Z"
)
_CALLED_REACH = 320
_NAME_LENGTH = 60
# Types whose name is never a verb: a number right behind them is theirs.
_FORMAL = frozenset({"Nghị định", "Nghị quyết", "Chỉ thị", "Thông tư", "Thông tư liên tịch"})
# Papers that write types in small letters: ``thực hiện nghị quyết 98``, ``theo thông tư 29``.
_READ_AS_NAME = re.compile(
    r"(?<!\w)(?:thực hiện|thi hành|triển khai|theo|tại|của|trong|tinh thần|tổng kết|sơ kết|ban hành"
    r"|sửa đổi|bổ sung|thay thế|bãi bỏ|quán triệt|áp dụng|hướng dẫn|căn cứ|sửa|hủy|gần đây là|như"
    r"|về|với|và|từ|khi|trước|sau|nội dung|quy định)"
    r"\s(?:việc |toàn diện |nghiêm |hiệu quả |các |những |hai |ba |bốn |bộ tứ |dự thảo )*\Z"
)
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|bộ tứ|\d)\s\Z")
_PLURAL_REACH = 10
_NEXT = re.compile(r"(?:,\s?|\svà\s)(?:số )?(\d{1,4})(?![\w%/-]|[.,:]\d|\s?[-/]\s?\w)")
_LONGEST_LIST = 12
# Types of which ``số`` and two figures are enough: what else is so numbered is named so.
_NUMBERED = _FORMAL | {"Quyết định", "Công điện", "Công văn"}
# ``Kế hoạch số 19 của Ban Chỉ đạo``: whose it is, though that body has no name of its own.
_OF_A_BODY = re.compile(
    r"(?:,? ngày [\d/.-]{3,10})? của (?:ban|bộ|ủy ban|ubnd|hđnd|hội đồng|đảng ủy|tỉnh ủy|thành ủy"
    r"|huyện ủy|quận ủy|sở|cục|tổng cục|văn phòng)(?!\w)"
)
# ``thay thế Quyết định 9, Quyết định 80``: one of several of its type.
_AMONG = (
    re.compile(r"(?:,|\svà) quyết định \d"),
    re.compile(r"(?<!\w)quyết định \d{1,4}(?:,| và) \Z"),
)
_NO_QUANTITY = re.compile(
    r"\s*(?:[.,;:()]|(?:về|ngày|của|quy định|yêu cầu|phê duyệt|ban hành|có hiệu lực|nhằm|sửa đổi)"
    r"(?!\w))"
)


def find_uncoded(scene: Scene, coded: Sequence[DirectiveMention]) -> Iterator[DirectiveMention]:
    """Numbers without a code: short forms of what is cited in full, else named by their issuer."""
    full: dict[tuple[str, str], dict[str, DirectiveMention]] = {}
    for mention in coded:
        if mention.parts is not None:
            key = (mention.parts.n + mention.parts.suffix, mention.document_type or "")
            full.setdefault(key, {})[number_key(mention.number)] = mention
    named_here: list[DirectiveMention] = []
    numbered = list(_numbered(scene))
    with_year = _with_year(scene, numbered)
    for noun, found in numbered:
        if _opens_item(scene, noun, found):
            continue
        printed = scene.text[found.start(2) : found.end()]
        key = (found[2].lstrip("0") or "0", noun.noun.document_type)
        span = (noun.start, found.end(), found.start(2))
        given = _given_name(scene, noun, (coded, named_here))
        if given is not None:
            full.setdefault(key, {})[number_key(given.number)] = given
        known = _of_year(full.get(key, {}), found[3])
        if known:
            if len(known) == 1:
                yield _short(scene, span, next(iter(known.values())))
            continue
        named = _own_words(
            scene, noun, span, numbered=found[1] is not None, dated=found[3] is not None
        )
        if named is not None:
            fuller = with_year.get(key, set())
            if found[3] is None and len(fuller) == 1:
                (printed,) = fuller  # Nghị định 46 …, later Nghị định số 46/2026
            year = found[3][1:] if found[3] is not None else None
            named = named._replace(number=printed, date=named.date or year)
            full.setdefault(key, {})[number_key(named.number)] = named
            named_here.append(named)
            yield named
            yield from _listed(scene, noun, named)


def _of_year(
    known: Mapping[str, DirectiveMention], printed: str | None
) -> Mapping[str, DirectiveMention]:
    """Those that a number can stand for: ``Nghị định 37/2009`` is not the 37/2021 told before."""
    if printed is None:
        return known
    years = {number: _YEAR_OF.search(number) for number in known}
    return {
        number: one
        for number, one in known.items()
        if (year := years[number]) is None or year[0] == printed[1:]
    }


def _numbered(scene: Scene) -> Iterator[tuple[NounMention, re.Match[str]]]:
    """The nouns behind which a number without a code stands."""
    flat = scene.flat
    for start, end, noun in scene.nouns.hits:
        begins = flat[end + 1 : end + 2]
        if (begins == "s" or begins.isdecimal()) and noun.role == "directive":
            found = _BARE.match(flat, end)
            if found is not None:
                yield NounMention(start, end, noun), found


def _with_year(
    scene: Scene, numbered: Sequence[tuple[NounMention, re.Match[str]]]
) -> dict[tuple[str, str], set[str]]:
    """The numbers of each type that the text prints with a year and without their code."""
    found: dict[tuple[str, str], set[str]] = {}
    for noun, bare in numbered:
        if bare[3] is not None:
            key = (bare[2].lstrip("0") or "0", noun.noun.document_type)
            found.setdefault(key, set()).add(scene.text[bare.start(2) : bare.end()])
    return found


def _opens_item(scene: Scene, noun: NounMention, found: re.Match[str]) -> bool:
    """Whether a figure numbers the line below: ``Bãi bỏ các quyết định`` and ``1. …`` under it.

    Or stands alone on its line, as the cells of a table do.
    """
    at_line = "\n" in scene.text[noun.end : found.start(2)]
    return at_line and _ITEM_END.match(scene.text, found.end()) is not None


def _listed(scene: Scene, noun: NounMention, first: DirectiveMention) -> Iterator[DirectiveMention]:
    """``59, 66, 68`` of ``các Nghị quyết 57, 59, 66, 68 của Bộ Chính trị``."""
    spans = _members(scene, noun, first.end)
    for start, end in spans:
        yield first._replace(
            start=start,
            end=end,
            number_at=start,
            after=read_tail(scene, end).end if end == spans[-1][1] else end,
            number=scene.text[start:end],
            date=None,
            listed=True,
        )


def _members(scene: Scene, noun: NounMention, at: int) -> list[tuple[int, int]]:
    """The numbers that go on a list behind the first, whose noun says that there are several."""
    spans: list[tuple[int, int]] = []
    several = _PLURAL.search(scene.flat, max(0, noun.start - _PLURAL_REACH), noun.start)
    while len(spans) < _LONGEST_LIST and (found := _NEXT.match(scene.flat, at)) is not None:
        spans.append(found.span(1))
        at = found.end()
    if several is None and read_tail(scene, at).issuer is None:
        return []  # học tập nghị quyết 41, 42 của Bộ Chính trị
    return [] if _counts(scene, at) else spans


def _given_name(
    scene: Scene, noun: NounMention, mentions: Sequence[Sequence[DirectiveMention]]
) -> DirectiveMention | None:
    """The act of that type that a parenthesis gives a short name to."""
    called = _CALLED.search(scene.flat, max(0, noun.start - _NAME_LENGTH), noun.start)
    if called is None:
        return None
    kind = noun.noun.document_type
    near = [
        one
        for one in chain.from_iterable(mentions)
        if one.document_type == kind and 0 <= called.start() - one.end <= _CALLED_REACH
    ]
    return max(near, key=lambda one: one.end, default=None)


def _own_words(
    scene: Scene, noun: NounMention, span: tuple[int, int, int], *, numbered: bool, dated: bool
) -> DirectiveMention | None:
    """A number without code that no full number explains, if issuer or date vouch for it."""
    rest = _members(scene, noun, span[1])
    tail = read_tail(scene, rest[-1][1] if rest else span[1])
    formal = noun.noun.document_type in _FORMAL
    before = issuer_before(scene.line, noun.start, scene.bodies)
    issuer = tail.issuer
    if issuer is None and noun.noun.issuer is not None and (numbered or formal):
        issuer = named_issuer(noun.noun.issuer)
    issuer = issuer or before
    several = span[1] - span[2] >= 2 and (numbered or not _counts(scene, span[1]))
    told = noun.noun.document_type in _NUMBERED and several and (numbered or dated)
    told_of = _is_told_of(scene, noun, span)
    vouched = issuer is not None or told or (numbered and tail.date is not None)
    vouched = vouched or (numbered and _OF_A_BODY.match(scene.flat, span[1]) is not None)
    if not vouched and not _stands_alone(scene, noun, span) and not told_of:
        return None
    named = tail.issuer is not None or (before is not None and not _counts(scene, span[1]))
    if not (numbered or dated or formal or named or told_of) and not _closes(scene, span[1]):
        return None
    if not numbered and span[1] - span[2] < 2:
        return None
    return DirectiveMention(
        start=span[0],
        end=span[1],
        number_at=span[2],
        after=span[1] if rest else tail.end,
        number="",
        parts=None,
        document_type=noun.noun.document_type,
        issuer=issuer,
        date=tail.date,
        term=tail.term,
        pattern="uncoded",
    )


def _stands_alone(scene: Scene, noun: NounMention, span: tuple[int, int, int]) -> bool:
    """``Thông tư 17 trước đây``: a formal type in capitals, and no count of anything."""
    formal = noun.noun.document_type in _FORMAL and span[1] - span[2] >= 2
    if not formal or _counts(scene, span[1]):
        return False
    capital = scene.text[noun.start].isupper()
    return (
        capital or _READ_AS_NAME.search(scene.flat, max(0, noun.start - 40), noun.start) is not None
    )


def _is_told_of(scene: Scene, noun: NounMention, span: tuple[int, int, int]) -> bool:
    """``theo Quyết định 587 đã ban hành``: of a capital inside a sentence something is told."""
    if noun.noun.document_type not in _NUMBERED or span[1] - span[2] < 2:
        return False
    inside = _INSIDE.search(scene.text, max(0, noun.start - 3), noun.start) is not None
    capital = scene.text[noun.start].isupper()
    behind = _AMONG[1].search(scene.flat, max(0, noun.start - 24), noun.start) is not None
    ahead = _AMONG[0].match(scene.flat, span[1]) or _TOLD.match(scene.flat, span[1])
    return capital and (behind or (inside and ahead is not None))


def _counts(scene: Scene, at: int) -> bool:
    """Whether what follows is what is counted: ``quyết định 300 người``."""
    return _COUNTED.match(scene.flat, at) is not None


def _closes(scene: Scene, at: int) -> bool:
    """Whether what follows shows that the number was no quantity (``quyết định 300 người``)."""
    return _NO_QUANTITY.match(scene.flat, at) is not None


def _short(scene: Scene, span: tuple[int, int, int], full: DirectiveMention) -> DirectiveMention:
    tail = read_tail(scene, span[1])
    return full._replace(
        start=span[0],
        end=span[1],
        number_at=span[2],
        after=tail.end,
        # Whose act it is may be told only later: … Thủ tướng đã ký Chỉ thị số 24.
        issuer=tail.issuer or full.issuer or issuer_before(scene.line, span[0], scene.bodies),
        date=tail.date or full.date,
        term=tail.term or full.term,
        title=None,
        listed=False,
        pattern="short",
    )
