"""Whose directive it is: from the phrase beside the number, else from the number's code.

What the text says beats the code, except for codes that one organ of the country has: there the
code is exact and spares the boundaries of long names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from bomay.ingest.extract.acts.signing import is_of_member, signed_for
from bomay.ingest.extract.bodies.index import BodyIndex, acronym
from bomay.ingest.extract.document.signature_block import SignatureBlock
from bomay.ingest.extract.text.reading import BodyMention, UnitMention
from bomay.ingest.extract.units import gazetteer
from bomay.ingest.extract.units.eras import OF_OLD
from bomay.ingest.extract.units.home import HomeUnit, bare_name, unit_type_of
from bomay.ontology.numbers import NumberParts, committee_code
from bomay.ontology.shared_codes import is_of_a_board
from bomay.ontology.tables import listed, rows

Basis = Literal["text", "letterhead", "signature", "code", "home"]

CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"
_CENTRAL_KINDS = {"thu-tuong": "Thủ tướng Chính phủ", "chu-tich-nuoc": "Chủ tịch nước"}
_OF = re.compile(r"[ ,(]{0,3}(?:của|do)[ ]+", re.IGNORECASE)
_PLENUM = re.compile(
    r"(?:Hội nghị (?:(?:lần thứ )?\S{1,8} ?)?)?(?:(?:Ban Chấp hành|BCH) )?"
    r"(?:Trung ương|TW|T[.]?Ư)(?!\w)"
    r"(?: Đảng(?: Cộng sản Việt Nam)?)?(?: \d{1,2}(?!\w))?"
)
# ``Nghị quyết số 28-NQ/TW, Hội nghị Trung ương 6 khóa XIII``: no ``của``, but whose it is.
_AT_PLENUM = re.compile(rf"[ ,(]{{0,3}}(?:tại )?(?=Hội nghị ){_PLENUM.pattern}")
_POSTS = re.compile(
    r"(?:(?:đồng chí |Phó )?(?:Bộ trưởng|Chủ tịch|Giám đốc|Chủ nhiệm|Thống đốc|Viện trưởng|Chánh án"
    r"|Tổng Thanh tra|Tổng Kiểm toán|Chánh Thanh tra|Cục trưởng|Tổng cục trưởng|Trưởng ban"
    r"|Thủ trưởng|Chánh Văn phòng|Tổng Giám đốc),? ){1,2}",
    re.IGNORECASE,
)
_HEADS_OF_STATE = (
    (re.compile(r"Thủ tướng(?: Chính phủ)?(?!\w)"), "thu-tuong"),
    (re.compile(r"Chủ tịch nước(?!\w)"), "chu-tich-nuoc"),
)
_CHAIR = re.compile(r"chủ tịch", re.IGNORECASE)
# What stands between an issuer and the act it issues: UBND tỉnh vừa có Công văn số …
_ADVERBS = (
    r"(?:(?:chỉ|cũng|mới|đã|vừa|liên tục|kịp thời|nhanh chóng|khẩn trương|tiếp tục|sẽ|chính thức"
    r"|lần lượt) )*"
)
_ISSUES = (
    rf"{_ADVERBS}(?:(?:ký )?ban hành|ra|có|ký(?: duyệt)?|gửi|phát đi|xây dựng|trình|phê duyệt"
    r"|(?:\w+ ){0,2}tại)(?: (?:các|thêm|tiếp|một số))? *"
)
_SIGNER = r"(?:(?: | - |, )[A-ZĐÂÁÔƯ][^\W\d_]*(?: [A-ZĐÂÁÔƯ][^\W\d_]*){1,4},?)?"
# Where the issuer lies, printed behind its name.
_IN_UNIT = (
    r"(?:, TP\.? ?HCM|, (?:tỉnh|[Tt]hành phố|TP\.?|quận|huyện|thị xã) (?:[A-ZĐÂÁÔƯ]\S*|\d{1,2})"
    r"(?: [A-ZĐ][^\s,]*){0,3})"
)
_LIES_IN = rf"(?: \([^();]{{2,40}}\)|{_IN_UNIT}){{0,3}}"
_UNIT_BEHIND = re.compile(rf"{_IN_UNIT}(?=,? (?:về|nhiệm kỳ|khóa)(?!\w))")
_ISSUED = re.compile(
    rf"{_LIES_IN}(?: \(?khóa [IVXL\d]+\)?)?(?:{_SIGNER} (?=\S*\s?ký ))?[ ,]*{_ISSUES}"
)
_BY_HEAD_OF_STATE = re.compile(
    rf"(?:(?:[Pp]hó )?(?P<pm>[Tt]hủ tướng)(?: Chính phủ)?|Chủ tịch nước){_SIGNER}[ ,]*{_ISSUES}\Z"
)
_HEADS_IN_SHORT = ("hủ tướng", "Chủ tịch nước")  # one is in each of those
_THEN = re.compile(r"(?: (?:vừa|mới) (?:được )?(?:ban hành|ký))?, ")
_NEXT_ACT = re.compile(r" tại (?:các )?(?:văn bản|công văn|thông báo|kết luận|tờ trình|công điện)")
_SIGNS = re.compile(r"[^.;,]{0,50}?\bký(?!\w)(?! ban hành)")
# ``Nghị quyết của Bộ Chính trị về giáo dục (Nghị quyết số 71-NQ/TW)``
_APPOSED = re.compile(
    r"(?:Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Hướng dẫn|Kế hoạch|Thông tri|Nghị định"
    r"|Thông tư) của (?P<owner>[A-ZĐỦ])[^.;()]{3,160} \(\Z"
)
_APPOSED_REACH = 220
_REACH = 60
_HEAD = 700
_CHAIR_LINE = re.compile(
    r"\n[ *]*CHỦ TỊCH[ \n]ỦY BAN[ \n]NHÂN[ \n]DÂN(?:[ \n](?![\s*])[^a-z\n]*)?[ *]*(?=\n)"
)
_COMMITTEES = frozenset({"", "tw", "tu", "qu", "hu", "txu", "thu", "du", "chi-bo", "dai-hoi"})
_OF_COMMUNES = frozenset({"du", "btv-du"})
# Boards whose codes are those of other boards in other units, and committees inside agencies.
_PARTY_WRITERS = frozenset(
    {"ubkt", "ubkt-tw", "duk", "du-co-so", "tu", "qu", "hu", "txu", "thu", "du"}
)
_ONLY_KINDS = frozenset({"ubnd", "hdnd"})
_COUNCILS = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


class Issuer(NamedTuple):
    """An organ that adopted or numbered a directive; ``name`` and ``kind`` as in ``BodyFact``.

    Attributes:
        basis: how it is known. implied: the unit is not printed beside it.
        at: where it is named, in ``Reading.text``; None where no words name it.
    """

    name: str
    kind: str
    basis: Basis
    unit: str | None = None
    subject: str | None = None
    implied: bool = False
    at: tuple[int, int] | None = None


def issuer_after(text: str, at: int, bodies: BodyIndex) -> tuple[Issuer, int] | None:
    """The issuer named by ``của …`` at an offset of the one-line text, and where it ends."""
    of = _OF.match(text, at)
    if of is None:
        meeting = _AT_PLENUM.match(text, at)
        if meeting is None:
            return None
        return _central(meeting.start(), meeting.end()), meeting.end()
    start = of.end()
    for pattern, kind in _HEADS_OF_STATE:
        head = pattern.match(text, start)
        if head is not None:
            return _head_of_state(kind, head.span()), head.end()
    post = _POSTS.match(text, start)
    body = bodies.at(post.end() if post is not None else start)
    if body is not None and _NEXT_ACT.match(text, body.end):
        return None  # … số 99-TB/TW, của Ban Bí thư tại văn bản số 213-KL/TW
    if body is not None:
        chair = post is not None and bool(_CHAIR.search(post[0]))
        if chair and of[0].strip().lower() == "do" and _SIGNS.match(text, body.end):
            chair = False  # the chair signs what the committee issues
        lies_in = _UNIT_BEHIND.match(text, body.end)
        return _from_body(body, chair=chair), lies_in.end() if lies_in else body.end
    plenum = _PLENUM.match(text, start)
    if plenum is not None:
        return _central(*plenum.span()), plenum.end()
    return None


def issuer_before(text: str, at: int, bodies: BodyIndex) -> Issuer | None:
    """The issuer left of the act: ``Ban Thường vụ Quận ủy đã ban hành Kế hoạch số 240-KH/QU``."""
    begin = max(0, at - 2 * _REACH)
    told = any(text.find(title, begin, at) >= 0 for title in _HEADS_IN_SHORT)
    head = _BY_HEAD_OF_STATE.search(text, begin, at) if told else None
    if head is not None:
        kind = "thu-tuong" if head["pm"] else "chu-tich-nuoc"
        return _head_of_state(kind, head.span())
    apposed = None
    if text.endswith(" (", 0, at):
        apposed = _APPOSED.search(text, max(0, at - _APPOSED_REACH), at)
    owner = bodies.at(apposed.start("owner")) if apposed is not None else None
    if owner is not None:
        return _from_body(owner, chair=False)
    behalf = signed_for(text, at, bodies.at)
    if behalf is not None:
        return _from_body(behalf, chair=False)
    body = bodies.before(at)
    if body is None or at - body.end > _REACH or is_of_member(text, body):
        return None
    gap = _ISSUED.fullmatch(text, body.end, at)
    return _from_body(body, chair=False) if gap is not None else None


def issuer_speaking(text: str, at: int, parts: NumberParts, bodies: BodyIndex) -> Issuer | None:
    """Who goes on behind the act: ``Tại Văn bản số 415/UBND-NN vừa ban hành, UBND …``."""
    gap = _THEN.match(text, at)
    body = bodies.at(gap.end()) if gap is not None else None
    kind = organ_kind(parts.organs[0]) if parts.organs else ""
    return _from_body(body, chair=False) if body is not None and body.kind == kind else None


def issuer_by_acronym(parts: NumberParts, bodies: BodyIndex) -> Issuer | None:
    """The body of the text whose initials the code is: ``SKHCN``, ``BPC``, ``TTTTH``."""
    organ = re.sub(r"[^A-ZĐ]", "", parts.organs[0].upper()) if parts.organs else ""
    named = bodies.by_acronym().get(organ, {}) if len(organ) > 1 else {}
    return _from_body(next(iter(named.values())), chair=False) if len(named) == 1 else None


def letterhead_issuer(
    text: str, number_at: int, parts: NumberParts, bodies: BodyIndex, writer: BodyMention | None
) -> Issuer | None:
    """The body of the code's kind printed in capitals at the head, for the own number.

    Of a branch below the centre whose code it has (``BẢO HIỂM XÃ HỘI VIỆT NAM / BẢO HIỂM XÃ HỘI
    TỈNH A``) it is the branch: the ``writer`` of the lowest line.
    A line ``CHỦ TỊCH ỦY BAN NHÂN DÂN …`` of its own tells that the chair decides.
    """
    kind = organ_kind(parts.organs[0]) if parts.organs else ""
    printed = [
        body
        for body in bodies.within(max(0, number_at - _HEAD), number_at + _HEAD)
        if text[body.start : body.end].isupper()
    ]
    found = next((body for body in printed if body.kind == kind), None)
    if found is not None and writer is not None and found.unit is None:
        below = found.end <= writer.start < number_at
        found = writer if below and writer.kind == found.kind and writer.unit else found
    if found is None and parts.family in ("letter", "historical"):  # 12/QĐ-CT of CỤC THUẾ
        found = next((body for body in printed if acronym(body.name) == parts.organs[0]), None)
    if found is None and parts.regime == "party" and kind not in _COMMITTEES:
        # ``TỈNH ỦY A`` over ``BAN TỔ CHỨC``: two lines, one name, which the text below has whole.
        named = bodies.of_kind(kind)
        found = next(iter(named.values())) if len(named) == 1 else None
    if found is None:
        return None
    chaired = _CHAIR_LINE.search(text, number_at, number_at + _HEAD) is not None
    return _from_body(found, chair=chaired)._replace(basis="letterhead")


def writing_issuer(parts: NumberParts, writer: BodyMention | None) -> Issuer | None:
    """Who writes by the letterhead, where the code's own organ is not printed there.

    Codes of courts, inspectorates and branches name no organ of the tables, or several.
    """
    if writer is None or (parts.regime == "party" and writer.kind not in _PARTY_WRITERS):
        return None
    return _from_body(writer, chair=False)._replace(basis="letterhead")


def adopted_by(block: SignatureBlock, bodies: BodyIndex) -> Issuer | None:
    """The organ that a Party paper is signed for: ``T/M BAN BÍ THƯ``; its code does not tell."""
    if block.capacity != "TM.":
        return None
    within = bodies.within(block.start, block.name_at[0])
    return _from_body(within[0], chair=False)._replace(basis="signature") if within else None


def type_issuer(document_type: str | None) -> Issuer | None:
    """Quốc hội for laws, whoever proclaimed them: ``23-L/CTN``, ``56-LCT/HĐNN8``."""
    return named_issuer("Quốc hội") if document_type in ("Luật", "Bộ luật") else None


def sibling_issuer(parts: NumberParts, head: Issuer | None) -> Issuer | None:
    """UBND or HĐND of the letterhead's unit, for numbers that name no place of their own."""
    if head is None or head.unit is None or not parts.organs:
        return None
    whole = _COUNCILS.get(parts.organs[0])
    if whole is None:
        return None
    kind = organ_kind(parts.organs[0])
    return Issuer(
        name=f"{whole} {head.unit}", kind=kind, basis="home", unit=head.unit, implied=True
    )


def only_issuer(parts: NumberParts, bodies: BodyIndex) -> Issuer | None:
    """The one body of the code's kind that the text speaks of, where it speaks of no other."""
    kind = organ_kind(parts.organs[0]) if parts.organs else ""
    named = bodies.of_kind(kind) if kind in _ONLY_KINDS else {}
    if len(named) != 1:
        return None
    return _from_body(next(iter(named.values())), chair=False)._replace(basis="home", at=None)


def named_issuer(name: str) -> Issuer:
    """An organ that alone issues a type: ``Chính phủ`` of Nghị định."""
    kind = next(row["issuer_kind"] for row in _unique().values() if row["name_vi"] == name)
    return Issuer(name=name, kind=kind, basis="code")


def _from_body(body: BodyMention, *, chair: bool) -> Issuer:
    """The issuer that a body is; of which era, the act's own day tells: ``UBND tỉnh A (cũ)``."""
    chaired = chair and body.kind == "ubnd"
    name = body.name.removesuffix(OF_OLD)
    return Issuer(
        name=f"Chủ tịch {name}" if chaired else name,
        kind=body.kind,
        basis="text",
        unit=body.unit.removesuffix(OF_OLD) if body.unit is not None else None,
        subject=body.subject,
        implied=body.implied,
        at=(body.start, body.end),
    )


def _central(start: int, end: int) -> Issuer:
    return Issuer(name=CENTRAL_COMMITTEE, kind="tw", basis="text", at=(start, end))


def _head_of_state(kind: str, at: tuple[int, int]) -> Issuer:
    return Issuer(name=_CENTRAL_KINDS[kind], kind=kind, basis="text", at=at)


def joint_issuers(parts: NumberParts) -> tuple[Issuer, ...]:
    """All organs of a joint act by their codes, the lead organ first; empty for other acts.

    A second code of a ministry's number names the unit that drafted it, unless the type says that
    the act is joint (``TTLT``); boards of the Party join theirs (``06-HD/BTCTW-BTGTW``).
    """
    if len(parts.organs) < 2 or not ((parts.code or "").endswith("LT") or parts.regime == "party"):
        return ()
    found = [code_issuer(parts._replace(organs=(organ,))) for organ in parts.organs]
    named = tuple(one for one in found if one is not None)
    return named if found[0] is not None and len(named) > 1 else ()


def code_issuer(parts: NumberParts) -> Issuer | None:
    """The organ that a code names by itself: ``CP``, ``BTC``; None for TW and shared codes."""
    if not parts.organs:
        return None
    issuer = _by_code_alone().get(parts.organs[0])
    return None if issuer is None or is_of_a_board(parts) or _is_of_today(parts) else issuer


def _is_of_today(parts: NumberParts) -> bool:
    """Whether a number of today has a code that an organ of old had: CT is Cục Thuế today."""
    return _unique()[parts.organs[0]]["regime"] == "historical" and parts.family != "historical"


def had_ended(parts: NumberParts, day: str | None) -> bool:
    """Whether the organ that a code names was no more on a day: ``QĐ-CT`` of 2025."""
    row = _unique().get(parts.organs[0]) if parts.organs else None
    last = row["valid_to"] if row is not None else ""
    return bool(last and day and day[:4].isdigit() and day[:4] > last[:4])


def series_issuer(parts: NumberParts, unit: UnitMention | None) -> Issuer | None:
    """The committee or organ in whose series a number is; shared codes need the unit."""
    return central_series(parts) or (_series_of(parts, unit) if unit is not None else None)


def central_series(parts: NumberParts) -> Issuer | None:
    """The one organ of the country in whose series a number is, whatever unit it is of."""
    issuer = _of_the_country().get(parts.organs[0]) if parts.organs else None
    if issuer is None or is_of_a_board(parts) or _is_of_today(parts):
        return None
    return issuer


def _series_of(parts: NumberParts, unit: UnitMention) -> Issuer | None:
    """The committee or council of a unit in whose series a number is."""
    if not parts.organs:
        return None
    organ = parts.organs[0]
    kind = {"TU": "tu", "QU": "qu", "HU": "hu", "TXU": "txu", "ThU": "thu"}.get(organ)
    if kind is not None:
        committee = committee_name(unit)
        if committee is None:
            return None
        return Issuer(name=committee, kind=kind, basis="code", unit=unit.name, implied=True)
    whole = _COUNCILS.get(organ)
    if whole is None:
        return None
    name = f"{whole} {unit.name}"
    return Issuer(name=name, kind=organ_kind(organ), basis="code", unit=unit.name, implied=True)


def committee_name(unit: UnitMention) -> str | None:
    """The Party committee of a unit: ``Quận ủy Bình Tân``, ``Quận ủy Quận 11``."""
    words = {
        "tỉnh": "Tỉnh ủy",
        "Thành phố": "Thành ủy",
        "thành phố": "Thành ủy",
        "quận": "Quận ủy",
        "huyện": "Huyện ủy",
        "thị xã": "Thị ủy",
    }
    word = words.get(unit_type_of(unit))
    if word is None:
        return None
    bare = bare_name(unit)
    whole = bare.isdigit() or bare == "Hồ Chí Minh"
    return f"{word} {unit.name if whole else bare}"


def organ_kind(organ: str) -> str:
    """The kind of body a code belongs to (``issuer_kind``), ``""`` when unknown."""
    row = _by_code().get(organ)
    return row["issuer_kind"] if row is not None else ""


def unit_of(
    parts: NumberParts, issuer: Issuer | None, home: HomeUnit, *, units: Mapping[str, UnitMention]
) -> UnitMention | None:
    """The unit whose series a shared code means: the issuer's own, else the document's."""
    organ = parts.organs[0] if parts.organs else ""
    committee = committee_code(organ)
    if organ == "ĐU" and (issuer is None or issuer.kind not in _OF_COMMUNES):
        return None  # agencies of the commune have the same code
    if issuer is not None and issuer.unit is not None:
        near = {unit.name: unit for unit in (home.unit, home.province) if unit is not None}
        return near.get(issuer.unit) or units.get(issuer.unit) or in_the_table(issuer.unit)
    if committee == "TU":
        return home.province
    if committee in ("QU", "HU", "TXU"):
        return home.unit if home.unit is not None and home.unit.level == "district" else None
    return None


def in_the_table(name: str) -> UnitMention | None:
    """A unit that is printed only inside the name of its body, when the table has no namesake."""
    entry = gazetteer.named(name)
    if entry is None:
        return None
    level = entry.unit.level or "district"
    return UnitMention(start=0, end=0, name=entry.name, level=level, unit_id=entry.unit.id)


@cache
def _by_code() -> dict[str, dict[str, str]]:
    return {
        code: dict(row)
        for row in rows("organ_codes")
        for code in (row["code"], *listed(row["variants"]))
    }


@cache
def _unique() -> dict[str, dict[str, str]]:
    return {code: row for code, row in _by_code().items() if row["unique_issuer"] == "yes"}


@cache
def _by_code_alone() -> dict[str, Issuer]:
    """The organs that codes name by themselves; three organs adopt under TW."""
    named = {code: row for code, row in _unique().items() if row["issuer_kind"] != "tw"}
    return {
        code: Issuer(
            name=row["name_vi"],
            kind=row["issuer_kind"],
            basis="code",
            subject=row["name_vi"].removeprefix("Bộ ") if row["issuer_kind"] == "bo" else None,
        )
        for code, row in named.items()
    }


@cache
def _of_the_country() -> dict[str, Issuer]:
    """The organs in whose series numbers of unique codes are, without a field of work."""
    return {
        code: Issuer(
            name=CENTRAL_COMMITTEE if row["issuer_kind"] == "tw" else row["name_vi"],
            kind=row["issuer_kind"],
            basis="code",
        )
        for code, row in _unique().items()
    }
