"""Words that say what one act does to another, from ``citation_cues.csv``.

A cue counts for a number when what stands between them is of the kind its row allows:

* ``short``: nouns of acts and a few joining words (``bãi bỏ các Thông tư sau: số``);
* ``words``: adverbs and abstract nouns as well (``thực hiện có hiệu quả mục tiêu``);
* ``part``: a place inside the act (``khoản 2 Điều 5 của``), up to a hundred characters;
* ``clause``: for cues behind the number, anything of the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bomay.ingest.extract.text.beginnings import AnyOf
from bomay.ontology.tables import listed, rows
from bomay.ontology.values import value

_PUNCTUATION = frozenset(' \n,:“”"(.-*|')
_TOKEN = re.compile(r"\w+|[^\w]")
_PART_LENGTH = 160
# Acts named without a number in a list with numbers (theo đúng Luật Thanh tra, Nghị định số …),
# and whose acts they are (theo chỉ đạo tại các công điện của Thủ tướng, nhất là Công điện số …).
_OWNERS = (
    r"(?:thủ tướng(?: chính phủ)?|chính phủ|bộ chính trị|ban bí thư|quốc hội"
    r"|trung ương(?: đảng)?|đảng|nhà nước|tỉnh ủy|thành ủy)"
)
_LAW_NAME = re.compile(
    r"(?:(?:bộ )?luật (?:(?! thì | sau khi | khi | được )[^,;.:]){2,70}"
    r"|nghị quyết (?:đại hội|đh|trung ương|hội nghị) [^,;.:]{1,90})"
    r"(?:[,;]| và )"
    rf"|của {_OWNERS}(?:(?:,| và) {_OWNERS}){{0,4}}(?=,| và)|(?:đặc biệt|nhất) là"
    r"|“[^“”]{2,120}”"  # what has a name in quotation marks
)
_NAMING = ("luật ", "nghị quyết ", "của ", " là", "“")  # one is in each of those,
_NAMED_TO = (",", ";", " và", " là", "“")  # and one of these
_ENDS_LEFT_OUT = frozenset({"là", "có"})  # last words of what ``_between`` leaves out
# ``ý kiến chỉ đạo của Phó Thủ tướng A tại Công văn số …``: whoever said it, it stands there.
_SAID_BY = re.compile(
    r"(?<!\w)(?P<what>chỉ đạo|ý kiến|kết luận|giao|yêu cầu|nhiệm vụ|hướng dẫn)"
    r"(?: (?:của|từ) (?:[^,;:.\d()]|(?<= )\d{1,3}(?= )){3,110}?)(?= (?:tại|trong|theo) )"
)
_SAID_IN = (" tại ", " trong ", " theo ")  # one is behind each of those
# ``các văn bản hướng dẫn thi hành``, ``hướng dẫn của Thông tư``: nouns, by which nothing is done.
# ``thực thi phương án … đã được phê duyệt tại Quyết định số …``: what is carried out stands there.
_LAID_DOWN = re.compile(
    r"\A (?:[^;:.\d]|(?<!\d)20\d\d(?!\d)){1,180}?"
    r" (?:(?:đã )?được (?:[^,;:.\d]{1,30} )?(?:phê duyệt|giao|đề ra|nêu)|(?:đã )?(?:nêu|đề ra))"
    r"(?= (?:tại|trong) )"
)
_LAYING_DOWN = (" được ", " nêu ", " đề ra ")
# ``thực hiện chính sách về trẻ em, trọng tâm là Chỉ thị số …``: what it is above all.
_ABOVE_ALL = re.compile(
    r"\A [^;:.\d]{1,200}, (?:(?:trọng tâm|trước hết|cụ thể|nổi bật) là|trong đó có)(?= )"
)
# ``Thực hiện ý kiến chỉ đạo của Thủ tướng về … (Công văn số …)``: what carries its order.
_TITLE_WORD = re.compile(r"(?<!\w)(?:về|quy định|hướng dẫn|ban hành|phê duyệt|kế hoạch)(?!\w)")
_BY_RULE = re.compile(
    r" (?:nghiêm |nghiêm túc |đúng )*theo(?: đúng)?(?: các| những)?"
    r"(?: quy định| hướng dẫn| nội dung)?(?: tại| của| trong)?"
    r"(?: (?:các )?(?:điểm|khoản|điều|mục|chương|phụ lục) [^;:.]{1,120})? (?:các )?"
)
_IN_BRACKETS = re.compile(
    r"\A (?:(?:các |những )?(?:nội dung )?(?:ý kiến|chỉ đạo|kết luận|yêu cầu|nhiệm vụ|giao|đề nghị"
    r"|chủ trương) ?)++"
    r"[^;:()]{3,220} \((?:(?:tại|theo) )?\Z"
)
# ``thực hiện Quy chế về …, ban hành kèm theo Quyết định số …``
_ISSUED_WITH = re.compile(
    r"\A (?:quy chế|quy định|kế hoạch|chương trình|đề án|danh mục)(?!\w)[^;:.\d]{1,140}?,?"
    r" (?:ban hành )?kèm theo(?= )"
)
_ACT_NOUNS = (
    r"(?:văn bản|quy định|tài liệu|nội dung|luật|nghị định|thông tư|nghị quyết|quyết định|chỉ thị"
    r"|pháp lệnh)"
)
_VERBS = (
    r"(?:(?:được |bị )?(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đính chính|hướng dẫn"
    r"|quy định chi tiết)(?:,| hoặc| và|/)*\s*)*"
)
_NAMES_TEXTS = re.compile(rf"(?<!\w)văn bản\s+{_VERBS}\Z")
# ``Danh mục bổ sung giống cây trồng``: a list that was added.
_ADDED = re.compile(r"(?<!\w)(?:danh mục|hồ sơ|tài liệu|kinh phí|dự toán) \Z")
_GUIDANCE = re.compile(rf"(?<!\w){_ACT_NOUNS}(?: chỉ đạo,?)?\s+{_VERBS}\Z")
# ``Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số …``: a board is named for what it reviews.
_BOARD_FOR = re.compile(
    r"(?<!\w)(?:ban chỉ đạo|tổ (?:biên tập|giúp việc))(?: [^,;.()]{1,40})? về \Z"
)
_MAY_BE_NOUNS = frozenset(
    {"guides", "details", "reviews", "amends", "replaces", "repeals", "corrects"}
)
_OF_IT = re.compile(r"\s+(?:của|tại|trong|theo|nêu)(?!\w)")
_LATER = re.compile(r"\s*(?:trước|sau|từ)(?: khi)? (?!đây)[^:]*\Z")
_CHAIN = 80
# ``A không bị bãi bỏ``, ``… chưa hết hiệu lực``
_DENIED = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng)(?: (?:bị|được|phải|thuộc|diện|đề nghị|cần|trường hợp))* ?\Z"
)
# ``bổ sung thu nhập theo Nghị định …``: what is changed is not the act.
_ELSEWHERE = re.compile(
    r";|(?<!\w)(?:(?<!ban hành )(?<!kèm )theo|để|phù hợp với|trái với|khác với|so với)(?!\w)"
    r"(?! phương thức)"
)
# What is changed of an act leads to it: ``bổ sung khoản 3 Điều 2 (của)``, not the cell of a table
# beside it.
_LEADS_TO_ACT = re.compile(
    r"(?:\A|(?<!\w)(?:của|tại|trong|vào|cho|theo|từ|các|những|toàn bộ|đối với|hai|ba|\d{1,3}|số|và"
    r"|,|:|gồm|sau|đây|này|cùng|với|về)|[“”\"*(]|"
    r"(?:điểm|khoản|điều|mục|chương|phụ lục|phần|biểu|mẫu|danh mục|nội dung|quy định|điều khoản)"
    r"(?:\s[\da-zđivx.,]{1,12})*)[\s*“\"(:]*(?:bộ )?\Z"
)
_PREPOSITIONS = frozenset(
    {"tại", "trong", "nêu tại", "nêu trong", "quy định tại", "kèm theo", "ban hành kèm theo"}
)
# ``đề xuất sửa đổi một số điều trong Nghị định …``: what is only proposed no act has done yet.
_PROPOSED = re.compile(
    r"(?<!\w)(?:đề xuất|đề nghị|kiến nghị|dự kiến|xem xét|nghiên cứu)(?: việc| để)?,? "
    r"(?:(?:sửa đổi|bổ sung|bãi bỏ|hủy bỏ)(?:,| và|,? hoặc) )?\Z"
)
_PLACES = re.compile(
    r"(?: (?:lại|một số|các|những|nhiều|nội dung|quy định|điều|khoản|điểm|điều khoản|và))+,? "
)
_OPENING = 16
_INSIDE = re.compile(r"(?<!\w)(?:điểm|khoản|điều|mục|chương) [\da-zđivx]{1,4}(?!\w)")
_OPENED_BY = ("này ", "; ", "; đồng thời ", "; và ")
# ``Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành và thay thế …``: still this act.
_IN_FORCE_AND = re.compile(
    r"này có hiệu lực(?: thi hành)?,?(?: kể)? từ [^;.:]{1,60}?(?:,| và|; đồng thời) \Z"
)
_REACH_IN_FORCE = 110
_AND = re.compile(r"[^;:.]{0,120}?\bvà\s+")
_PASSIVE = re.compile(
    # with the marks that scans mistake for others
    r"(?:được|bị) (?:sửa đ[ôổốỗ]i|b[ổôồỗố] sung|thay thế|bãi bỏ|đính chính|điều chỉnh)"
    r"[^;]{0,80}?(?:b[ởớ]i|theo|tại|bằng)\s"
)


@value(frozen=True, slots=True)
class Cue:
    """One row of the table; ``of``: the types of acts it is said of, empty for all.

    Other types it only cites.
    """

    name: str
    relation: str
    scope: str
    gap: str
    partial: bool
    of: frozenset[str]


@value(frozen=True, slots=True)
class CueHit:
    """A cue at a place in the text."""

    cue: Cue
    start: int
    end: int


class _Finder:
    """All cues of one position, longest rows first as they stand."""

    def __init__(self, position: str) -> None:
        chosen = [row for row in rows("citation_cues") if row["position"] == position]
        self._cues = [_cue(row) for row in chosen]
        self._patterns = AnyOf([row["pattern"] for row in chosen])

    def find(self, flat: str, start: int, end: int) -> Iterator[CueHit]:
        for number, found in self._patterns.find(flat, start, end):
            yield CueHit(self._cues[number], found.start(), found.end())


def _cue(row: Mapping[str, str]) -> Cue:
    return Cue(
        row["cue_id"],
        row["relation"],
        row["scope"],
        row["gap"],
        bool(row["partial"]),
        frozenset(listed(row["of"])),
    )


@cache
def named_cue(name: str) -> Cue:
    """The row of the table with this id."""
    return next(_cue(row) for row in rows("citation_cues") if row["cue_id"] == name)


@cache
def _finder(position: str) -> _Finder:
    return _Finder(position)


def cue_before(
    flat: str, start: int, end: int, *, scope: str, document_type: str | None = None
) -> CueHit | None:
    """The nearest cue between two offsets that reaches the number starting at ``end``.

    ``document_type`` is that of the act whose number that is.
    """
    hits = [
        hit if not hit.cue.of else _said_of(document_type, hit, flat, end)
        for hit in _finder("before").find(flat, start, end)
        if hit.cue.scope in ("any", scope)
        and not (hit.cue.relation in _MAY_BE_NOUNS and _is_noun(flat, hit))
    ]
    for hit in reversed(hits):
        if _reaches(flat, hit, end):
            kind = document_type if scope == "news" else None
            told = (
                _detailed(flat, hits, hit)
                or _followed(flat, hits, hit, span=(start, end), document_type=kind)
                or _stronger(flat, hits, hit, (start, end))
            )
            return told if scope == "news" else _as_rule(flat, told, end, document_type)
    return None


def _as_rule(flat: str, hit: CueHit, end: int, document_type: str | None) -> CueHit:
    if hit.cue.relation != "implements" or not _refers(flat, hit, end, document_type):
        return hit
    return replace(hit, cue=replace(hit.cue, name="cites", relation="cites"))


def _refers(flat: str, hit: CueHit, end: int, document_type: str | None) -> bool:
    """``Lệ phí thực hiện theo (quy định) Nghị định …``: a rule that applies is referred to.

    So is a place of one (``theo yêu cầu của nước nhập khẩu tại khoản 2 Điều 4 Nghị định …``). An
    order (``thực hiện theo Chỉ thị …``) is carried out.
    """
    if document_type in _orders():
        return False
    if hit.cue.name == "implements-spirit":
        return _INSIDE.search(flat, hit.end, end) is not None
    return _BY_RULE.fullmatch(flat, hit.end, end) is not None


def _said_of(document_type: str | None, hit: CueHit, flat: str, end: int) -> CueHit:
    """What is done by an article of an act only keeps to a rule."""
    if document_type in hit.cue.of and _INSIDE.search(flat, hit.end, end) is None:
        return hit
    return replace(hit, cue=replace(hit.cue, name="cites", relation="cites"))


def cue_after(flat: str, start: int, end: int, *, scope: str) -> CueHit | None:
    """The first cue behind a number, in the same sentence; none where it is denied."""
    found = (hit for hit in _finder("after").find(flat, start, end) if _in_scope(hit.cue, scope))
    hit = next(found, None)
    denied = hit is not None and _DENIED.search(flat, max(start, hit.start - _CHAIN), hit.start)
    return None if denied else hit


def cues_between(flat: str, start: int, end: int, *, scope: str) -> Iterator[CueHit]:
    """Every cue between two offsets, whatever stands behind it."""
    return (hit for hit in _finder("before").find(flat, start, end) if _in_scope(hit.cue, scope))


def is_passive(flat: str, start: int, end: int) -> bool:
    """Whether the words say ``được sửa đổi, bổ sung … bởi``: what follows did it."""
    return _PASSIVE.search(flat, start, end) is not None


def leading_cue(flat: str, start: int, end: int, *, scope: str) -> CueHit | None:
    """A cue that opens a clause (``3. Bãi bỏ … sau:``) or whose subject is this act."""
    for hit in _finder("before").find(flat, start, end):
        if (
            hit.cue.relation != "cites"
            and _in_scope(hit.cue, scope)
            and _opens(flat, start, hit)
            and not (hit.cue.relation in _MAY_BE_NOUNS and _is_noun(flat, hit))
        ):
            return hit
    return None


def _is_noun(flat: str, hit: CueHit) -> bool:
    """Whether the words name texts (``văn bản sửa đổi: Nghị định số …`` did the amending).

    Asked of the relations in ``_MAY_BE_NOUNS``.
    """
    begin = max(0, hit.start - _CHAIN)
    if hit.cue.relation in ("guides", "details"):
        if flat.startswith((":", " :", ":**", "**:"), hit.end):
            return True  # Hướng dẫn thi hành: Nghị định … names what guides
        named = _GUIDANCE.search(flat, begin, hit.start) is not None
        return hit.cue.relation == "guides" and (
            _OF_IT.match(flat, hit.end) is not None
            or (named and not flat.endswith("này ", 0, hit.start) and _names_many(flat, begin, hit))
        )
    if hit.cue.relation == "reviews":
        return _BOARD_FOR.search(flat, begin, hit.start) is not None
    if flat.startswith("bổ sung", hit.start) and _ADDED.search(flat, begin, hit.start) is not None:
        return True
    return _NAMES_TEXTS.search(flat, begin, hit.start) is not None


def _names_many(flat: str, begin: int, hit: CueHit) -> bool:
    """``các văn bản hướng dẫn``, ``quy định hướng dẫn``: not the title of one act."""
    return (
        re.search(r"(?<!\w)(?:văn bản|quy định|tài liệu|nội dung)\s", flat[begin : hit.start])
        is not None
    )


def _opens(flat: str, start: int, hit: CueHit) -> bool:
    if hit.start - start <= _OPENING or flat.endswith(_OPENED_BY, start, hit.start):
        return True
    near = max(start, hit.start - _REACH_IN_FORCE)
    return _IN_FORCE_AND.search(flat, near, hit.start) is not None


def _is_proposed(flat: str, hit: CueHit, nearest: CueHit) -> bool:
    """``đề xuất sửa đổi một số điều trong …``: changed is the act that is named."""
    return (
        _PLACES.fullmatch(flat, hit.end, nearest.start) is not None
        and _PROPOSED.search(flat, max(0, hit.start - _CHAIN), hit.start) is not None
    )


def _leads(flat: str, hit: CueHit, rule: int) -> bool:
    """Whether a verb of carrying out opens its sentence, right before the rule it is said of."""
    if hit.cue.relation != "implements" or "theo" in flat[hit.end : rule].split():
        return False
    head = flat[max(0, hit.start - 2) : hit.start]
    return not head.strip() or head == ". "


def _followed(
    flat: str,
    hits: list[CueHit],
    nearest: CueHit,
    *,
    span: tuple[int, int],
    document_type: str | None,
) -> CueHit | None:
    """``Thực hiện giãn cách tại các xã theo Chỉ thị số …``: that is carried out, with what is done.

    Only of acts that order a thing to be done; a rule is only kept to.
    """
    if flat[nearest.start : nearest.end] != "theo" or document_type not in _orders():
        return None
    start, end = span
    if _INSIDE.search(flat, nearest.end, end) is not None:
        return None
    for hit in reversed(hits):
        if hit.end < nearest.start and hit.cue.relation == "implements":
            return hit if _TITLE_WORD.search(flat, start, hit.start) is None else None
    return None


@cache
def _orders() -> frozenset[str]:
    """The types of acts that order a thing to be done."""
    return frozenset(kind for row in rows("citation_cues") for kind in listed(row["of"]))


def _detailed(flat: str, hits: list[CueHit], nearest: CueHit) -> CueHit | None:
    """``quy định chi tiết Điều 5 và hướng dẫn thi hành``: who guides so gives the details."""
    if nearest.cue.relation != "guides":
        return None
    for hit in hits:
        if hit.cue.relation == "details" and _AND.fullmatch(flat, hit.end, nearest.start):
            return hit
    return None


def _stronger(flat: str, hits: list[CueHit], nearest: CueHit, span: tuple[int, int]) -> CueHit:
    """Past ``tại`` or ``quy định tại``, the verb that they belong to, if it reaches as far."""
    start, end = span
    said = flat[nearest.start : nearest.end]
    if said not in _PREPOSITIONS:
        return nearest
    for hit in reversed(hits):
        if hit.start >= nearest.start or hit.cue.relation == "cites":
            continue
        whole = hit.cue.gap == "part"
        # ``Thực hiện quy định tại …, Sở A …``, but not ``hồ sơ thực hiện theo quy định tại …``
        governs = (
            _opens(flat, start, hit) or _is_proposed(flat, hit, nearest)
            if whole
            else said != "quy định tại" or _leads(flat, hit, nearest.start)
        )
        if governs and _reaches(flat, hit, end):
            return hit
    return nearest


def _reaches(flat: str, hit: CueHit, end: int) -> bool:
    """Whether only what the cue's row allows stands between it and the number."""
    if end - hit.end == 1 and flat[hit.end] == " ":  # as of most
        return hit.cue.relation != "guides" or not flat[end : end + 1].isdigit()
    allowed = _gap_words(hit.cue.gap)
    if hit.cue.gap != "part" and not _may_end(flat, hit.end, end, allowed):
        return False
    between = _between(flat, hit, end)
    bare = flat[end : end + 1].isdigit() and between.strip() in ("", "số", "số:", "sổ")
    if bare and hit.cue.relation == "guides":
        return False  # Hướng dẫn số …: the type of the act
    if _LATER.match(between):
        return False  # được thực hiện sau Chỉ thị số …
    if between.endswith(" từ ") and hit.cue.relation == "implements":
        return False  # kế thừa những gì thực hiện tốt từ Chỉ thị số …
    if hit.cue.relation == "implements" and between.startswith(","):
        return False  # Về tổ chức thực hiện, Điều 4 Thông tư số … quy định …
    if hit.cue.gap == "part":
        return (
            len(between) <= _PART_LENGTH
            and _ELSEWHERE.search(between) is None
            and (hit.cue.name != "amends" or _LEADS_TO_ACT.search(between) is not None)
        )
    if hit.cue.relation == "disseminates" and "|" in between:
        return False  # | Tuyên truyền | Nghị định số … |: the row of a table
    for word in between.split(" "):
        if word not in allowed and not _is_punctuated(word, allowed):
            return False  # nearly always the first or second one
    return True


def _may_end(flat: str, start: int, end: int, allowed: frozenset[str]) -> bool:
    """Whether the last word before a number is allowed, or ends what is left out (``nhất là``)."""
    space = flat.rfind(" ", start, end - 1)
    last = flat[space if space >= 0 else start : end].strip(" ")
    return not last.isalpha() or last in allowed or last in _ENDS_LEFT_OUT


def _is_punctuated(word: str, allowed: frozenset[str]) -> bool:
    """Whether nothing but allowed words, figures and signs stands between two spaces."""
    if word.isalpha():
        return False
    return all(
        token in allowed or token in _PUNCTUATION or token.isdigit()
        for token in _TOKEN.findall(word)
    )


def _between(flat: str, hit: CueHit, end: int) -> str:
    """The words from a cue to a number without the laws and the speakers named among them."""
    between = flat[hit.end : end]
    if (" của " in between or " từ " in between) and any(one in between for one in _SAID_IN):
        cue = flat[hit.start : hit.end]  # may end in what was said: theo đúng chỉ đạo của …
        between = _SAID_BY.sub(r"\g<what>", cue + between).removeprefix(cue)
    if hit.cue.relation == "implements":
        if any(word in between for word in _LAYING_DOWN):
            between = _LAID_DOWN.sub("", between)
        if between.endswith(("(", "(tại ", "(theo ")):
            between = _IN_BRACKETS.sub("", between)
        if ", " in between:
            between = _ABOVE_ALL.sub("", between)
    if "kèm theo" in between and hit.cue.relation in ("implements", "based_on"):
        between = _ISSUED_WITH.sub("", between)
    named = any(one in between for one in _NAMING) and any(one in between for one in _NAMED_TO)
    return _LAW_NAME.sub(" ", between) if named else between


@cache
def _gap_words(gap: str) -> frozenset[str]:
    listed_words = {row["gap"]: frozenset(listed(row["words"])) for row in rows("cue_gap_words")}
    return listed_words["short"] | listed_words.get(gap, frozenset()) | {""}


def _in_scope(cue: Cue, scope: str) -> bool:
    return cue.scope in ("any", scope)
