"""Directives cited in a text: by number, by number without its code, by short form.

A mention is found by its number; around it stand the noun (``Nghị quyết số``), and behind it in
any order date, term, issuer and subject. ``find_directives`` keeps reading order; what belongs to
one number is put together by ``directive_facts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bomay.ingest.extract.acts.dated_items import dated_aside, dated_item
from bomay.ingest.extract.acts.issuers import (
    Issuer,
    code_issuer,
    had_ended,
    issuer_before,
    issuer_by_acronym,
    issuer_speaking,
    joint_issuers,
    letterhead_issuer,
    only_issuer,
    sibling_issuer,
    type_issuer,
    writing_issuer,
)
from bomay.ingest.extract.acts.lists import LIST_GAP, share_periods, share_subjects
from bomay.ingest.extract.acts.mentions import (
    DirectiveMention,
    Scene,
    Tail,
    names_several,
    read_tail,
)
from bomay.ingest.extract.acts.nouns import LETTER_TYPES, NUMBERED, NounMention, fits, type_of_code
from bomay.ingest.extract.acts.signing import signed_day
from bomay.ingest.extract.acts.titles import dated_behind, dated_source, title_after
from bomay.ingest.extract.acts.uncoded import find_uncoded
from bomay.ingest.extract.document.legal import Head
from bomay.ontology.numbers import NumberParts, as_letter, find_numbers, parse_number

__all__ = ["DirectiveMention", "find_directives"]

_DIRECT = re.compile(r"\s*(?:số|no)?\s*[:.]?\s*[\"“(]?\s*")
_TITLED = re.compile(
    r"(?:[^;.\n]|\n(?!\s*(?:\n|Căn cứ|Điều|[-+*]))){0,200}?(?:(?i:số)\s*:?\s*|(?<=\()\s*)"
)
_ACT_TITLE = re.compile(r" [^;.,:\n\d]{2,60} ")
# ``từ số 321 đến 328-QĐ/TW``: the ends are read, what lies between is not made up.
_RANGE_GAP = re.compile(r"\s*(?:đến|tới)\s*(?:số\s*)?")
_RANGE_BEFORE = re.compile(r"(?<![\w/.-])(\d{1,4}[a-z]?)\s*(?:đến|tới)\s*(?:số )?\Z")
_SINCE = re.compile(r"\s*từ (?:số )?\Z")
_END_OF_RANGE = "end of a range"
_LOST_LETTER = ("-U", "/U")
_STANDARDS = ("TCCS", "TCVN", "TCXDVN", "TCN", "QCVN", "QCĐP")
_LONGEST_STANDARD = len("TCXDVN : ")
_FORM_YEAR = re.compile(r"/(?:19|20)\d\d(?!\d)")
_QUANTITY = re.compile(r"(?<!\d:)(?<!\d: )\Z")
_LIST_BEFORE = re.compile(r"(?<![\w/.-])(\d{1,4}[a-z]?)\s*(?:,|và|;)\s*(?:số )?\Z")
# How the words end behind a number that another one shares its code with.
_LEADING_ON = (",", ";", "và", "đến", "tới", "số")
_NUMBER_WORD = "số"
_MEMBER_CHARS = 16
_LEADING = re.compile(r"[0-9.]+[a-zđ]?(?=[-/])", re.IGNORECASE)
_AMENDING_LAW = re.compile(
    r"(?<!\w)(?:luật|pháp lệnh) sửa đổi(?:,? (?:và )?bổ sung|,)?\s"
    r"(?:(?:một số )?(?:điều|quy định)[^;.\d]{0,30} của\s+)?"
    r"(?:(?:bộ )?luật\s[^;.\d]{2,60}?(?:,|\svà)\s+){0,5}\Z"
)
_AMENDED = re.compile(r",? \(?(?:đã )?được (?:sửa đổi|bổ sung)")
_ADOPTS = re.compile(r"ban hành +\Z")
_LONGEST_AMENDING = 260
_LONGEST_LIST = 20
_REACH = 260
# ``gia hạn giấy phép theo quy định tại Nghi định số …``: no licence's number.
_RULED_BY = re.compile(r"(?<!\w)(?:theo|tại|của|quy định|căn cứ)(?!\w)")
_NEAR = 40
# What decisions are made about; forms (``mẫu số 02/QĐ``) have numbers of their own.
_SETTLED_BY_ACTS = frozenset({"hợp đồng", "giấy phép", "giấy chứng nhận"})
_ANY_TEXT = "Văn bản"
_EARLIER = frozenset({"hdcp"})  # ``130-CP … của Hội đồng Chính phủ``: whose code others have today
# Whose codes those of every other unit are too.
_OF_A_COMMUNE = "du"  # which cites its own papers without saying so
_OF_ANY_UNIT = frozenset({"ubnd", "hdnd", "tand", "vksnd"})
_LEAD_GAP = re.compile(r"[\s,:(]*(?:số\s*)?:?\s*")
_ISSUING = re.compile(r"(?<!\w)(?:ban hành|ký|gửi|phê duyệt)(?!\w)")


def find_directives(scene: Scene, head: Head) -> list[DirectiveMention]:
    """Every mention of a numbered directive, in reading order."""
    coded = list(_coded(scene, head))
    taken = {mention.number_at for mention in coded}
    bare = [m for m in find_uncoded(scene, coded) if m.number_at not in taken]
    if not (coded or bare):
        return []
    found = sorted([*coded, *bare], key=lambda mention: (mention.number_at, mention.end))
    found = _with_issuers(scene, found, head)
    ends = [*(mention.start for mention in found[1:]), len(scene.text)][: len(found)]
    floors = [0, *(mention.end for mention in found)][: len(found)]
    titled = [_titled(scene, *each) for each in zip(found, floors, ends, strict=True)]
    if len(titled) < 2:
        return titled
    return share_periods(scene.flat, share_subjects(scene.line, titled))


def _titled(scene: Scene, mention: DirectiveMention, floor: int, end: int) -> DirectiveMention:
    """A mention with the subject and the day that stand around it, between its neighbours."""
    if not mention.title:
        subject = title_after(scene.line, scene.text, mention.after, limit=end)
        if subject != mention.title:
            mention = mention._replace(title=subject)
    if mention.date is None and mention.parts is not None:
        day = (
            dated_aside(
                scene.text, scene.line, mention.start, mention.after, year=mention.parts.year
            )
            or dated_source(scene.line, mention.start, mention.after)
            or dated_behind(scene.line, mention.after, limit=end)
            or dated_item(scene.text, mention.start, mention.after, year=mention.parts.year)
            or signed_day(scene.text, mention.start, floor=floor)
        )
        year = mention.parts.year
        if day is not None and (year is None or day.startswith(str(year))):
            mention = mention._replace(date=day)
    return mention


def _with_issuers(
    scene: Scene, found: list[DirectiveMention], head: Head
) -> list[DirectiveMention]:
    """Issuers that neither phrase nor unique code tell: letterhead, lists, initials, siblings."""
    own = None
    if head.parts is not None:
        own = letterhead_issuer(
            scene.text, head.start, head.parts, scene.bodies, scene.writer
        ) or writing_issuer(head.parts, scene.writer)
    out = list(found)
    for index in reversed(range(len(out))):
        mention = out[index]
        at_head = own is not None and mention.number_at == head.start
        mention = _of_its_day(mention, head.date if at_head else mention.date)
        if own is not None and head.parts is not None and _is_branch(mention, head.parts, own):
            mention = mention._replace(issuer=None)
        if mention.issuer is None and mention.parts is not None:
            issuer = own if at_head else _told_elsewhere(scene, out, index, own=own)
            if issuer is None and own is not None and head.parts is not None:
                issuer = _in_own_series(mention.parts, head.parts, own)
            if issuer is not None:
                out[index] = mention._replace(issuer=issuer)
    return [_jointly(chaired(mention)) for mention in out]


def _is_branch(mention: DirectiveMention, head: NumberParts, own: Issuer) -> bool:
    """A number of the paper's own code, which elsewhere is the centre's: of BHXH tỉnh X."""
    issuer, parts = mention.issuer, mention.parts
    if issuer is None or parts is None or issuer.basis != "code" or parts.organs != head.organs:
        return False
    if own.kind in _EARLIER:
        return True
    return own.unit is not None and own.kind == issuer.kind and own.name != issuer.name


def _in_own_series(parts: NumberParts, head: NumberParts, own: Issuer) -> Issuer | None:
    """Who writes, for numbers of the paper's own code: ``thay thế Công văn số 12/HQHP-GSQL``."""
    if parts.organs != head.organs or own.kind in _OF_ANY_UNIT:
        return None
    if parts.regime != head.regime or (parts.regime == "party" and own.kind != _OF_A_COMMUNE):
        return None
    return own._replace(basis="home", at=None)


def _of_its_day(mention: DirectiveMention, day: str | None) -> DirectiveMention:
    """Without an issuer that only a code tells and that was no more on the day of the act."""
    issuer, parts = mention.issuer, mention.parts
    if issuer is None or parts is None or issuer.basis != "code" or not had_ended(parts, day):
        return mention
    return mention._replace(issuer=None)


def chaired(mention: DirectiveMention) -> DirectiveMention:
    """``CTUBND`` in a number: the chair decides, not the committee."""
    issuer = mention.issuer
    if mention.parts is None or mention.parts.organs[:1] != ("CTUBND",) or issuer is None:
        return mention
    if issuer.kind != "ubnd" or issuer.name.startswith("Chủ tịch"):
        return mention
    return mention._replace(issuer=issuer._replace(name=f"Chủ tịch {issuer.name}"))


def _jointly(mention: DirectiveMention) -> DirectiveMention:
    """Joint acts (``TTLT-BCT-BTC``): the lead organ and the others; never one as the only one."""
    parts = mention.parts
    if parts is None or len(parts.organs) < 2:
        return mention
    lead, *others = joint_issuers(parts) or (None,)
    if lead is not None:
        named = mention.issuer if mention.issuer and mention.issuer.name == lead.name else lead
        return mention._replace(issuer=named, co_issuers=tuple(others))
    joint = (parts.code or "").endswith("LT")
    return mention._replace(issuer=None) if joint else mention


def _told_elsewhere(
    scene: Scene, found: list[DirectiveMention], index: int, *, own: Issuer | None
) -> Issuer | None:
    mention = found[index]
    if mention.parts is None:
        return None
    return (
        issuer_speaking(scene.line, mention.after, mention.parts, scene.bodies)
        or _listed_issuer(scene, found, index)
        or issuer_by_acronym(mention.parts, scene.bodies)
        or sibling_issuer(mention.parts, own)
        or only_issuer(mention.parts, scene.bodies)
    )


def _listed_issuer(scene: Scene, found: list[DirectiveMention], index: int) -> Issuer | None:
    """The issuer that stands behind the last of a list, or left of its first."""
    mention = found[index]
    for pair in (found[index : index + 2], found[max(0, index - 1) : index + 1]):
        if len(pair) < 2:
            continue
        left, right = pair
        near = right if left is mention else left
        same = _organ(mention) == _organ(near)
        if same and near.issuer and LIST_GAP.fullmatch(scene.flat, left.after, right.start):
            return near.issuer
    return None


def _organ(mention: DirectiveMention) -> str:
    return mention.parts.organs[0] if mention.parts and mention.parts.organs else mention.number


def _coded(scene: Scene, head: Head) -> Iterator[DirectiveMention]:
    previous: DirectiveMention | None = None
    form = -1  # where the last number that is no directive's ended
    for start, end, parts in find_numbers(scene.text):
        if _is_of_no_act(scene.text, start, end):
            continue
        noun, titled, listed = _noun_of(scene, start, parts, previous)
        if noun is not None and noun.noun.role == "other":
            form = end
            continue
        if noun is None and _FORM_YEAR.match(scene.text, end):
            continue  # 05-TT/SHTT/2020 among the forms of an annex
        if noun is None and form >= 0 and LIST_GAP.fullmatch(scene.flat, form, start):
            form = end
            continue  # the next of ``Mẫu số 01/TB-ĐĐKD, 02/TB-ĐĐKD``
        own = start == head.start and head.parts is not None
        if not parts.known and noun is None and not own and not (listed and previous is not None):
            continue
        if start == head.start and head.parts is not None:
            parts = head.parts
        elif noun is not None and noun.noun.document_type in LETTER_TYPES:
            parts = as_letter(parts)
        printed = head.document_type if start == head.start else None
        mention = _repaired(
            _mention(scene, (start, end), parts, noun=noun, titled=titled, printed_type=printed)
        )
        ranged = previous is not None and _ranges(scene, previous, mention, parts)
        if ranged and previous is not None:
            mention = _flagged(mention._replace(document_type=previous.document_type))
        if listed and previous is not None:
            alike = previous.parts is not None and previous.parts.code == parts.code
            same = previous.document_type if noun is None and alike else mention.document_type
            mention = mention._replace(listed=True, document_type=same or mention.document_type)
        floor = previous.end if listed and previous is not None else 0
        before = list(_list_before(scene, mention, floor))
        if before and before[-1].parts is not None and before[-1].parts.anomaly == _END_OF_RANGE:
            mention = _flagged(mention._replace(document_type=before[-1].document_type))
        yield from before
        yield mention
        previous = mention


def _is_of_no_act(text: str, start: int, end: int) -> bool:
    """``QCVN 06:2022/BXD``, ``TCCS 02/2016/CĐUB``, the query of an address."""
    before = text[max(0, start - _LONGEST_STANDARD) : start]
    if ":" in before and not _QUANTITY.search(before):
        return True
    return (
        before.rstrip(" :").endswith(_STANDARDS)
        or before.endswith(("=", "&"))
        or text.startswith("%", end)
    )


def _ranges(
    scene: Scene, previous: DirectiveMention, mention: DirectiveMention, parts: NumberParts
) -> bool:
    """Whether two numbers of one code are the ends of a range."""
    same = previous.parts is not None and (previous.parts.code, previous.parts.organs) == (
        parts.code,
        parts.organs,
    )
    return same and _RANGE_GAP.fullmatch(scene.flat, previous.end, mention.start) is not None


def _flagged(mention: DirectiveMention) -> DirectiveMention:
    parts = mention.parts
    return mention._replace(parts=parts._replace(anomaly=_END_OF_RANGE)) if parts else mention


def _repaired(mention: DirectiveMention) -> DirectiveMention:
    """``338-CV/U của Đảng ủy``: scans lose the Đ; a Party committee beside it gives it back."""
    if not mention.number.endswith(_LOST_LETTER):
        return mention
    if mention.issuer is None or "Đảng ủy" not in mention.issuer.name:
        return mention
    parts = parse_number(f"{mention.number[:-1]}ĐU")
    if parts is None:
        return mention
    return mention._replace(number=parts.printed, parts=parts._replace(anomaly="Đ lost"))


def _noun_of(
    scene: Scene, start: int, parts: NumberParts, previous: DirectiveMention | None
) -> tuple[NounMention | None, bool, bool]:
    """The noun of a number; whether a title stands between; whether it continues a list."""
    floor = previous.end if previous is not None else 0
    listed = previous is not None and any(
        LIST_GAP.fullmatch(scene.flat, since, start) for since in {floor, previous.after}
    )
    for noun in scene.nouns.before(start, _REACH):
        if noun.start < floor:
            break
        if noun.noun.role == "other" and parts.family == "assembly":
            continue  # Luật Người lao động … theo hợp đồng số 69/2020/QH14
        if noun.noun.role == "other" and _is_in_title(scene, noun, start, parts, floor=floor):
            continue
        if noun.noun.role == NUMBERED and not fits(noun.noun, parts):
            continue
        if _DIRECT.fullmatch(scene.flat, noun.end, start):
            between = previous is not None and bool(
                LIST_GAP.fullmatch(scene.flat, floor, noun.start)
            )
            return noun, False, between
        if noun.noun.role == "other" and (
            start - noun.end > _NEAR or _RULED_BY.search(scene.flat, noun.end, start)
        ):
            continue
        if noun.noun.role == "directive" and not fits(noun.noun, parts):
            continue
        if noun.noun.document_type == _ANY_TEXT and parts.family == "assembly":
            continue  # Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15
        if _TITLED.fullmatch(scene.text, noun.end, start):
            return noun, True, False
        if parts.family == "assembly" and _ACT_TITLE.fullmatch(scene.text, noun.end, start):
            return noun, True, False
        if noun.noun.role == "directive":
            break
    return None, False, listed


def _is_in_title(
    scene: Scene, thing: NounMention, start: int, parts: NumberParts, *, floor: int
) -> bool:
    """``Quyết định chấm dứt hợp đồng lao động số 132/QĐ-SXD``: the number is the decision's."""
    if parts.code is None or scene.flat[thing.start : thing.end] not in _SETTLED_BY_ACTS:
        return False
    return any(
        noun.start >= floor
        and noun.noun.role == "directive"
        and fits(noun.noun, parts)
        and _TITLED.fullmatch(scene.text, noun.end, start) is not None
        for noun in scene.nouns.before(thing.start, _REACH)
    )


def _mention(
    scene: Scene,
    span: tuple[int, int],
    parts: NumberParts,
    *,
    noun: NounMention | None,
    titled: bool,
    printed_type: str | None = None,
) -> DirectiveMention:
    """A mention; ``printed_type`` is the type that the head of the document prints apart."""
    start, end = span
    at = noun.start if noun is not None else start
    tail = read_tail(scene, end)
    if titled and noun is not None:
        tail = _with_lead(scene, tail, noun.end, start)
    document_type = noun.noun.document_type if noun is not None else printed_type
    coded = type_issuer(document_type) or code_issuer(parts)
    told = tail.issuer
    if coded is None or (told is None and _ISSUING.search(scene.flat, max(0, at - 40), at)):
        told = told or issuer_before(scene.line, at, scene.bodies)
    issuer = told if told is not None and told.kind in _EARLIER else _named_beside(coded, told)
    document_type = document_type or type_of_code(parts)
    title = None
    if titled and noun is not None and parts.family == "assembly":
        at = _amending_from(scene, noun.start, end)
        words = scene.line[at:start].rstrip(" :(")
        title = " ".join(words.removesuffix("số").split())
    return DirectiveMention(
        start=at,
        end=end,
        number_at=start,
        after=tail.end,
        number=parts.printed,
        parts=parts,
        document_type=document_type,
        issuer=issuer,
        date=tail.date,
        term=tail.term,
        title=title,
    )


def _with_lead(scene: Scene, tail: Tail, noun_end: int, number_at: int) -> Tail:
    """``Nghị quyết của Bộ Chính trị khóa XIII (số 41-NQ/TW)``: what is told before the number."""
    lead = read_tail(scene, noun_end)
    if not _LEAD_GAP.fullmatch(scene.flat, lead.end, number_at):
        return tail
    return Tail(tail.end, tail.date, tail.term or lead.term, tail.issuer or lead.issuer)


def _named_beside(coded: Issuer | None, told: Issuer | None) -> Issuer | None:
    """The organ that the code names, as the words beside the number tell it where they do."""
    return told if coded is None or (told is not None and told.name == coded.name) else coded


def _amending_from(scene: Scene, at: int, end: int) -> int:
    """Where the title of an amending law starts, whose number is printed behind the amended one.

    ``Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14`` is 60/2020/QH14; an act
    that adopts such a law, and a list of the laws amended, name those.
    """
    found = _AMENDING_LAW.search(scene.flat, max(0, at - _LONGEST_AMENDING), at)
    if found is None or names_several(scene.flat, end) or _AMENDED.match(scene.flat, end):
        return at
    return (
        at
        if _ADOPTS.search(scene.flat, max(0, found.start() - 9), found.start())
        else found.start()
    )


def _list_before(
    scene: Scene, mention: DirectiveMention, floor: int = 0
) -> Iterator[DirectiveMention]:
    """``18`` of ``các Nghị quyết số 18, 19-NQ/TW``: numbers that share the code behind them."""
    if mention.parts is None:
        return
    at = mention.number_at
    if not _leads_on(scene.flat[max(floor, at - _MEMBER_CHARS) : at]):
        return  # nearly always
    code = _LEADING.sub("", mention.number, count=1)
    found: list[DirectiveMention] = []
    named = ranged = False
    while len(found) < _LONGEST_LIST and not named:
        begin = max(floor, at - _MEMBER_CHARS)
        member = _LIST_BEFORE.search(scene.flat, begin, at)
        if member is None and not found:
            member = _RANGE_BEFORE.search(scene.flat, begin, at)
            ranged = member is not None
        parts = parse_number(member[1] + code) if member is not None else None
        if member is None or parts is None:
            break
        at = member.start()
        since = _SINCE.search(scene.flat, max(floor, at - 10), at) if ranged else None
        where = since.start() if since is not None else at
        noun, titled, _ = _noun_of(scene, where, parts, None)
        named = noun is not None and noun.start >= floor
        one = _mention(
            scene, (at, member.end(1)), parts, noun=noun if named else None, titled=titled
        )
        found.append(one)
    if not named:
        return
    for one in reversed(found):
        shared = one._replace(
            document_type=found[-1].document_type,
            issuer=mention.issuer,
            term=mention.term,
            listed=one is not found[-1],
            pattern="list",
        )
        yield _flagged(shared) if ranged else shared


def _leads_on(before: str) -> bool:
    """Whether the words before a number, or before its ``số``, may lead from another one to it."""
    return before.rstrip().removesuffix(_NUMBER_WORD).rstrip().endswith(_LEADING_ON)
