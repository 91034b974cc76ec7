"""Numbers without their code: ``Nghị định 100``, ``Kế hoạch số 209 của Ban Thường vụ Quận ủy``.

A short form of what the text cites in full is that directive. Else the number stands for itself,
if the text vouches for it: an issuer, a full date, a type that one organ alone issues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bomay.ingest.extract.issuers import issuer_before, named_issuer
from bomay.ingest.extract.mentions import DirectiveMention, Scene, read_tail
from bomay.ingest.extract.nouns import NounMention
from bomay.ontology.numbers import number_key

_BARE = re.compile(
    r"[ ](số\s*:?\s*)?(\d{1,4}[a-z]?|\d{1,3}\.\d{1,2}(?=/))(/(?:19|20)\d{2})?"
    r"(?![\w%])(?!\s?[-/]\s?\w)(?![.,:]\d)"
)
_COUNTED = re.compile(
    r"\s*(?:năm|tháng|điều|khoản|điểm|chương|trang|người|nội dung|nhóm|nhiệm vụ|giải pháp|bộ|tỉnh"
    r"|xã|phường|huyện|quận|đơn vị|trường|dự án|tỷ|triệu|nghìn|đồng|ngày|giờ|lần|đại biểu|cơ quan"
    r"|lĩnh vực|chính sách|vấn đề|quy định|văn bản|thủ tục|tiêu chí|chỉ tiêu|cấp|loại|mức|ý kiến"
    r")(?!\w)"
)
# ``Nghị quyết số 66.13/2026 (gọi tắt là Nghị quyết số 66)``: the number right before.
_CALLED = re.compile(
    r"\((?:sau đây |dưới đây )?(?:được )?(?:viết|gọi) (?:tắt|chung)?(?: là)?[:\s]*\Z"
)
_CALLED_REACH = 320
_NAME_LENGTH = 60
# Types whose name is never a verb: a number right behind them is theirs.
_FORMAL = frozenset({"Nghị định", "Nghị quyết", "Chỉ thị", "Thông tư", "Thông tư liên tịch"})
_NO_QUANTITY = re.compile(
    r"\s*(?:[.,;:()]|(?:về|ngày|của|quy định|yêu cầu|phê duyệt|ban hành|có hiệu lực|nhằm|sửa đổi)"
    r"(?!\w))"
)


def find_uncoded(scene: Scene, coded: Sequence[DirectiveMention]) -> Iterator[DirectiveMention]:
    """Numbers without a code: short forms of what is cited in full, else named by their issuer."""
    full: dict[tuple[str, str], list[DirectiveMention]] = {}
    for mention in coded:
        if mention.parts is not None:
            key = (mention.parts.n + mention.parts.suffix, mention.document_type or "")
            full.setdefault(key, []).append(mention)
    named_here: list[DirectiveMention] = []
    for noun in scene.nouns.mentions:
        found = _BARE.match(scene.flat, noun.end)
        if found is None or noun.noun.role != "directive":
            continue
        printed = scene.text[found.start(2) : found.end()]
        key = (found[2].lstrip("0") or "0", noun.noun.document_type)
        span = (noun.start, found.end(), found.start(2))
        given = _given_name(scene, noun, [*coded, *named_here])
        if given is not None:
            full.setdefault(key, []).append(given)
        known = {number_key(mention.number): mention for mention in full.get(key, ())}
        if known:
            if len(known) == 1:
                yield _short(scene, span, next(iter(known.values())))
            continue
        named = _own_words(scene, noun, span, numbered=found[1] is not None)
        if named is not None:
            named = replace(named, number=printed)
            full.setdefault(key, []).append(named)
            named_here.append(named)
            yield named


def _given_name(
    scene: Scene, noun: NounMention, mentions: Sequence[DirectiveMention]
) -> DirectiveMention | None:
    """The act of that type that a parenthesis gives a short name to."""
    called = _CALLED.search(scene.flat, max(0, noun.start - _NAME_LENGTH), noun.start)
    if called is None:
        return None
    kind = noun.noun.document_type
    near = [
        one
        for one in mentions
        if one.document_type == kind and 0 <= called.start() - one.end <= _CALLED_REACH
    ]
    return max(near, key=lambda one: one.end, default=None)


def _own_words(
    scene: Scene, noun: NounMention, span: tuple[int, int, int], *, numbered: bool
) -> DirectiveMention | None:
    """A number without code that no full number explains, if issuer or date vouch for it."""
    tail = read_tail(scene, span[1])
    formal = noun.noun.document_type in _FORMAL
    issuer = tail.issuer or issuer_before(scene.line, noun.start, scene.bodies)
    if issuer is None and noun.noun.issuer is not None and (numbered or formal):
        issuer = named_issuer(noun.noun.issuer)
    vouched = issuer is not None or (numbered and tail.date is not None)
    if not vouched and not _stands_alone(scene, noun, span):
        return None
    if not numbered and not formal and tail.issuer is None and not _closes(scene, span[1]):
        return None
    if not numbered and span[1] - span[2] < 2:
        return None
    return DirectiveMention(
        start=span[0],
        end=span[1],
        number_at=span[2],
        after=tail.end,
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
    printed = scene.text[noun.start]
    formal = noun.noun.document_type in _FORMAL and printed.isupper()
    return formal and span[1] - span[2] >= 2 and _COUNTED.match(scene.flat, span[1]) is None


def _closes(scene: Scene, at: int) -> bool:
    """Whether what follows shows that the number was no quantity (``quyết định 300 người``)."""
    return _NO_QUANTITY.match(scene.flat, at) is not None


def _short(scene: Scene, span: tuple[int, int, int], full: DirectiveMention) -> DirectiveMention:
    tail = read_tail(scene, span[1])
    return replace(
        full,
        start=span[0],
        end=span[1],
        number_at=span[2],
        after=tail.end,
        issuer=tail.issuer or full.issuer,
        date=tail.date or full.date,
        term=tail.term or full.term,
        title=None,
        listed=False,
        pattern="short",
    )
