"""The forms in which a sentence says what one act does to another, active and passive.

Two neighbouring lists of acts and the words around them make a ``Pair``; ``deed_of`` tells who
does what to whom, or None where the words are a title, a question or no deed at all.
"""

from __future__ import annotations

import re
from functools import cache

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.scene import DOCUMENT, Scene
from bomay.ingest.extract.text.beginnings import first_words
from bomay.ontology.tables import rows
from bomay.ontology.values import value

_TITLE = r"(?:[ ,]*(?:về|quy định|ban hành|phê duyệt|hướng dẫn)\s[^;()]{3,200}?)?"
# What shows that a verb behind an act is said of it and is not its title.
_FINITE = (
    r"(?:[\s,(]*(?:đã|sẽ|cũng|chính thức|nay|vừa|mới|từng|không|chưa|lần lượt|trực tiếp|để|nhằm"
    r"|dùng để|là văn bản|quy định(?= (?:bãi bỏ|hủy bỏ|thay thế|kéo dài))|ra đời|được thông qua"
    r"|tiếp tục|được ban hành(?! (?:ngày|từ|vào|năm|\d))|chỉ|này|có thể|được dùng để)(?!\w))"
)
_SINCE = (
    r"(?:[\s,(]*(?:có hiệu lực|(?:được )?ban hành(?= (?:ngày|từ|vào|năm|\d)))"
    r"[^;]{0,70}?(?:,(?=\s)|;(?: đồng thời| và)?+(?=\s)| và(?=\s)|(?=\s\()))"
)
# ``A gồm 6 chương, 41 điều, có hiệu lực từ …, thay thế B``
_SIZE = (
    r"(?:[\s,(]*(?:bao )?gồm(?: có)? \d{1,3} (?:chương|điều|phần|mục)(?!\w)"
    r"(?:(?:,| và|,? với)? \d{1,3} (?:chương|điều|phần|mục|khoản|phụ lục)(?!\w)){0,4}"
    r"(?:,(?=\s)| và(?=\s))?)"
)
# Each run of words is read in one way only, and what reaches on freely stands twice at most:
# words said over and over must not be tried in every grouping.
_MARKS = (
    rf"(?P<marks>{_SIZE}?+(?:{_FINITE}++(?:{_SINCE}{_FINITE}*+){{0,2}}"
    rf"|(?:{_SINCE}{_FINITE}*+){{1,2}})|{_SIZE})"
)
_VOICE = (
    r"(?:được|bị|(?:(?:trải )?qua|sau) (?:\w+ )?lần)\s"
    r"(?:(?!(?:được|bị|không|chưa)\s)[^\W\d]+,?\s){0,4}?"
)
_PASSIVE_MARKS = (
    r"(?P<marks>(?:(?:[\s,]*|\s\((?=đã))(?:đã|sẽ|cũng|nay|vừa|mới|lần lượt|này|không|chưa"
    r"|lại|đều|cùng|đồng loạt|chính thức|(?:hết|không còn) hiệu lực (?:do|vì))(?!\w))*)"
)
_PART = (
    r"(?:quy định (?:về|liên quan)|một số|một phần|cụm từ|từ|điểm|khoản|điều|mục|chương|phụ lục"
    r"|biểu|mẫu|danh mục)(?!\w)"
)
_NUMBERED_PLACE = re.compile(r"(?<!\w)(?:điểm [a-zđ]|(?:khoản|điều|mục|chương) [\divx]+)(?!\w)")
_OBJECT = (
    r"(?:\s(?:toàn bộ|hiệu lực|nội dung|tên|quy định|việc|lỗi|sai sót|của|tại|trong|cho|các|những"
    rf"|cả|văn bản|hai|ba|đối với))*"
    rf"(?:\s(?P<part>(?:các )?{_PART})(?:(?!\s(?:được|bị)\s)[^;()]){{0,260}}?)?"
    r"(?:\s(?:của|tại|trong|các|những|hai|ba|kèm theo|ban hành kèm theo|văn bản))*[\s,“\"(:*]*"
)
_MARK = re.compile(r" *(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)) ")
_ASKED = re.compile(r"(?<!\w)(?:liệu|phải chăng|có phải|hay chưa|hay không)(?!\w)")
_WHY = re.compile(r"\W*(?:vì sao|tại sao|từ khi nào|khi nào|do đâu)(?!\w)")
_BY = r"(?:bởi|bằng|theo|tại|trong)(?:\s(?:quy định )?(?:tại|của|trong|các))*"
_AGENT_PLACE = rf"(?:\s{_PART}[^;()]{{0,80}}?)?(?:\s(?:của|tại|các|quy định tại))*[\s:*]*"
_CEASES = (
    r"(?:hết|chấm dứt|không còn|mất) hiệu lực(?: thi hành| áp dụng| pháp luật| toàn bộ| một phần)*"
)
_EFFECT = "hiệu lực"  # what every way to say that an act ceases has
_IN_PART = re.compile(r"hiệu lực(?: thi hành)? một phần(?!\w)")
_GOES_OUT = re.compile(rf"(?:\s(?:sẽ|đã|cũng|cùng|đồng loạt))*\s{_CEASES}(?!\w)")
# ``Tại Nghị định A vừa ban hành, Chính phủ bổ sung điểm h khoản 1 Điều 8 B``
_AT = re.compile(r"(?<!\w)(?:tại|theo|với|trong)\s(?:[^,;.]{1,30},?\s)?\Z")
_BY_WHOM = re.compile(
    r"(?:\s(?:vừa|mới|được)(?: ký| mới)? ban hành)?,\s"
    r"(?:chính phủ|quốc hội|thủ tướng(?: chính phủ)?|bộ(?:\s[^\W\d]+){1,6}?)"
    r"(?=\s(?:đã |cũng |vừa )?(?:sửa đổi|bổ sung|bãi bỏ|thay thế)\s)"
)
_STOPS = r"(?P<stops>(?:tạm )?(?:ngưng|dừng) hiệu lực(?: thi hành)?)"
FROM_DAY = r"(?:kể từ|từ|vào) (?:ngày )?\d[\d/.-]*(?: tháng \d+)?(?: năm \d+)?"
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
# ``(TTXVN) - Nghị định B được thay thế bởi A``, ``Hà Nội - …``: where papers begin.
_DATELINE = r"(?:[^\d().,:;–-]{0,30}+(?:\([^\d()]{2,40}+\)\s?+[–-]?+|(?<=\s)[–-](?=\s)))?+"
_OPENING = re.compile(
    rf"{_DATELINE}"
    r"[\s\"“*_,;)–-]*+(?>(?:theo đó|cụ thể|tuy nhiên|ngoài ra|hiện nay|hiện|nay|trong đó|đồng thời"
    r"|thời (?:gian|hạn) (?:thực hiện|áp dụng|thi hành)|hiệu lực(?: thi hành)?"
    r"|như vậy|các|cả|những|hai|ba|toàn bộ|riêng|còn|đến nay|trước đó|sau đó|bên cạnh đó|được biết"
    r"|vì vậy|do đó|vì sao|tại sao|việc (?:thi hành|thực hiện|áp dụng)|tên gọi|sai sót|lỗi|quy định"
    r"|nội dung|trong|đáng chú ý"
    r"|khi đó|tại|của|và|thì|rằng|mà)(?!\w)[\s,:]*+"
    r"|(?:kể từ|từ|đến|vào)?\s?(?:ngày|tháng|năm|quý)?\s?\d[\d/. -]*+(?:tháng \d+ )?"
    r"(?:năm \d+)?[\s,]*+"
    r"|(?:[a-zđ]\)|[+*•])\s*+)*"
    rf"(?:(?P<part>{_PART})[^;:]{{0,90}})?"
)
_GOES_ON = re.compile(
    r"(?<!\w)(?:tiếp tục|có hiệu lực|đã|được|bị|nêu rõ|quy định rõ|cho phép|yêu cầu|hết hiệu lực"
    r"|thì|là|có|không|vẫn)(?!\w)"
)
# In a paper even the title tells that an act ends another: ban hành Nghị định A thay thế B.
_TOLD_BY_TITLE = frozenset({"replaces", "repeals", "suspends", "halts", "extends"})
# That one amends or guides another is told where it is just made: ``vừa ký Nghị định A sửa đổi B``.
_TOLD_WHEN_MADE = frozenset({"amends", "corrects", "details", "guides"})
_EXPLAINS = frozenset({"details", "guides", "interprets"})
# ``Một trong những điểm mới của Nghị định A là …``
_CONTENT = re.compile(
    r"(?<!\w)(?:nội dung|điểm|quy định|thay đổi)(?:\s[^\W\d]+){0,6}\s(?:của|tại|trong)\s\Z"
)
_JUST_MADE = re.compile(r"(?<!\w)(?:ban hành|ký|thông qua)(?: các| hai| 0?\d+)?\s*\Z")
_ON_THE_MATTER = re.compile(r"[^;:.]{0,160}?\svề việc(?=\s)")
_IS = re.compile(r"[\s,]*(?:chính )?là\s+(?:các )?")
_AS_FOLLOWS = re.compile(r"\s*như sau")


@value(frozen=True, slots=True)
class Act:
    """An act at a place: its number, or ``document``."""

    name: str
    start: int
    after: int
    mention: DirectiveMention | None


@value(frozen=True, slots=True)
class Deed:
    relation: str
    doers: tuple[Act, ...]
    done_to: tuple[Act, ...]
    marks: str = ""
    partial: bool = False


@value(frozen=True, slots=True)
class Pair:
    """Two neighbouring lists of acts in one sentence, and the words around them, lower case."""

    left: tuple[Act, ...]
    right: tuple[Act, ...]
    before: str
    gap: str
    rest: str
    begin: int
    end: int
    question: bool = False

    @property
    def opens(self) -> re.Match[str] | None:
        """Whether the left list begins the sentence."""
        return _OPENING.fullmatch(self.before)


def may_tell(gap: str) -> bool:
    """Whether the words between two lists of acts may say that one does something to the other.

    Nearly always they do not, and then nothing around them is asked for.
    """
    return (
        _EFFECT in gap
        or (_has_verb(gap) and _tells_verb(gap))
        or any(words.fullmatch(gap) is not None for words in (_INSIDE_GAP, _SWAP_GAP, _IS))
    )


def deed_of(scene: Scene, pair: Pair) -> Deed | None:
    """Who does what to whom in a statement; None where it makes none."""
    says = _has_verb(pair.gap) and _tells_verb(pair.gap)  # nearly always not
    deed = (
        (passive(scene, pair) if says else None)
        or _ceasing(pair)
        or _inside(pair)
        or _swapped(pair)
        or _named_as(pair)
        or (active(scene, pair) if says else None)
    )
    return deed if deed is not None and not _is_asked(pair) else None


def _is_asked(pair: Pair) -> bool:
    """Whether the statement is only asked, or left open."""
    whole = f"{pair.before}{pair.gap}{pair.rest}"
    return _ASKED.search(whole) is not None or (pair.question and _WHY.match(whole) is None)


def goes_out(pair: Pair) -> bool:
    """Whether it is told next to the left acts that something ceases."""
    return _GOES_OUT.match(pair.gap) is not None


def passive(scene: Scene, pair: Pair) -> Deed | None:
    """``B (đã) được sửa đổi, bổ sung một số điều theo A``."""
    opening = pair.opens
    if opening is None or ("(" in pair.gap and _is_marked(scene, pair)):
        return None
    if _GOES_OUT.match(pair.rest):
        return None  # ``B được sửa đổi theo A hết hiệu lực …``: what it is called by, told of B
    # Official texts and lists name acts so: ``Nghị định B (được sửa đổi bởi A)``; papers tell it.
    gap = pair.gap if scene.legal else pair.gap.removeprefix(" (")
    for relation, verb, pattern in _passives():
        found = pattern.fullmatch(gap) if verb.search(gap) is not None else None
        if found is not None:
            part = found["part"] is not None or opening["part"] is not None
            return Deed(relation, pair.right, pair.left, found["marks"], partial=part)
    return None


def active(scene: Scene, pair: Pair) -> Deed | None:
    """``A (đã) thay thế B``."""
    opening = pair.opens
    whole = opening is not None and not _GOES_ON.search(pair.rest) and not _is_listed(scene, pair)
    whole = whole or _AS_FOLLOWS.match(pair.rest) is not None
    gap = pair.gap if scene.legal else _as_told(pair)
    for relation, verb, marked, bare in _actives():
        if verb.search(gap) is None:
            continue  # the patterns try much before they come to a verb
        found = marked.fullmatch(gap)
        doers = pair.left if opening is not None else pair.left[-1:]
        titled = relation in _TOLD_BY_TITLE or (
            relation in _TOLD_WHEN_MADE and _JUST_MADE.search(pair.before) is not None
        )
        if found is None and (whole or (titled and not scene.legal)):
            found = bare.fullmatch(gap)
        # … but ``Điều 5 Nghị định A hướng dẫn Luật B và khoản 2 Điều 5 C`` says nothing of C.
        beside = relation not in _EXPLAINS and gap[:1] != ","
        if found is None and not scene.legal and (opening is not None or beside):
            # A title names no place inside the act: ``A sửa đổi khoản 2 Điều 5 B`` states.
            found = bare.fullmatch(gap) if _NUMBERED_PLACE.search(gap) else None
        if found is None and relation in _TOLD_BY_TITLE and not scene.legal:
            found = _entitled(pair, gap, bare)
        if found is not None and doers[-1].name != DOCUMENT:
            marks = found.groupdict().get("marks") or ""
            return Deed(relation, doers, pair.right, marks, partial=found["part"] is not None)
    return None


def _entitled(pair: Pair, gap: str, bare: re.Pattern[str]) -> re.Match[str] | None:
    """``Quyết định A do ông B ký về việc hủy bỏ C``: so its title; a letter but asks for it."""
    subject = _ON_THE_MATTER.match(gap)
    act = pair.left[-1].mention
    if subject is None or act is None or act.parts is None or act.parts.family == "letter":
        return None
    return bare.fullmatch(gap, subject.end())


def _as_told(pair: Pair) -> str:
    """The words between two acts without what papers put before the verb of the first.

    ``điểm mới của A là sửa đổi …``, ``ban hành A về sửa đổi …``, ``tại A, Chính phủ sửa đổi …``.
    """
    gap = pair.gap
    content = gap.startswith(" là ") and _CONTENT.search(pair.before) is not None
    about = gap.startswith((" về ", " nhằm ")) and _JUST_MADE.search(pair.before) is not None
    if content or about:
        return gap[gap.index(" ", 1) :].removeprefix(" việc")
    by_whom = _BY_WHOM.match(gap)
    if by_whom is not None and _AT.search(pair.before) is not None:
        return gap[by_whom.end() :]
    return gap


def _is_listed(scene: Scene, pair: Pair) -> bool:
    """An item of an official list (``1. Nghị định A sửa đổi Nghị định B``) names, states not."""
    act = pair.left[0].mention
    return scene.legal and act is not None and scene.is_item(act)


def _is_marked(scene: Scene, pair: Pair) -> bool:
    """An item of a list, by its mark: ``b) Khoản 5 Điều 13 Nghị định A``."""
    act = pair.left[0].mention
    if act is None or not scene.is_item(act):
        return False
    return _MARK.match(scene.text, scene.line_start(act.start)) is not None


def _ceasing(pair: Pair) -> Deed | None:
    """``B hết hiệu lực kể từ ngày A có hiệu lực`` and ``Khi A có hiệu lực, B hết hiệu lực``."""
    if _EFFECT not in pair.gap:
        return None
    found = _ceases_gap().fullmatch(pair.gap)
    opening = pair.opens if found is not None else None
    if found is not None and opening is not None and _comes(found["by"], pair.rest):
        part = opening["part"] is not None or _IN_PART.search(pair.gap) is not None
        if found["stops"] is not None:
            return Deed("suspends", pair.right, pair.left, found["marks"], partial=part)
        return Deed("repeals", pair.right, pair.left, found["marks"], partial=part)
    then = _FORCE_GAP.fullmatch(pair.gap) if _WHEN.search(pair.before) else None
    if then is not None and _THEN_CEASES.match(pair.rest):
        return Deed(
            "repeals",
            pair.left,
            pair.right,
            partial=then["part"] is not None or _IN_PART.search(pair.rest) is not None,
        )
    return None


def _comes(by: str, rest: str) -> bool:
    """Whether the act named is why another ceases: it says so, or it comes into force then."""
    return by in ("theo", "bởi", "do") or _IN_FORCE.match(rest) is not None


def _inside(pair: Pair) -> Deed | None:
    """``B được A hướng dẫn``: who does it stands between."""
    found = _INSIDE_GAP.fullmatch(pair.gap)
    if found is None:
        return None
    for relation, verb in _verbs():
        if verb.match(pair.rest):
            return Deed(relation, pair.right, pair.left, found["marks"])
    return None


def _swapped(pair: Pair) -> Deed | None:
    """``thay thế B bằng A``."""
    if _SWAP_GAP.fullmatch(pair.gap) and _SWAPPED.search(pair.before):
        return Deed("replaces", pair.right, pair.left)
    return None


def _named_as(pair: Pair) -> Deed | None:
    """``văn bản thay thế B là A``."""
    if not _IS.fullmatch(pair.gap):
        return None
    for relation, before in _doing_texts():
        if before.search(pair.before):
            return Deed(relation, pair.right, pair.left)
    return None


@cache
def _doing_texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            row["relation"],
            re.compile(
                rf"(?<!\w)(?:văn bản (?:{row['verb']})(?:\scho)?"
                # ``Thay cho B là A``
                rf"{'|thay(?: thế)? cho' if row['relation'] == 'replaces' else ''})\s*\Z"
            ),
        )
        for row in rows("act_verbs")
    )


@cache
def _ceases_gap() -> re.Pattern[str]:
    return re.compile(
        rf"{_TITLE}{_PASSIVE_MARKS}[\s,]*(?:{_CEASES}|{_STOPS})(?:\s{FROM_DAY})?,?"
        r"\s(?P<by>kể từ|từ|khi|theo|bởi|do)"
        r"(?: khi)?(?: ngày| thời điểm| lúc)?(?: các| khi)?(?: quy định)?(?: tại| của)?\s*"
    )


@cache
def _passives() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            row["relation"],
            re.compile(row["verb"]),
            re.compile(
                rf"{_TITLE}{_SIZE}?{_PASSIVE_MARKS}[\s,]*(?:{_VOICE}|(?=[^;]{{0,60}}\s(?:bởi|bằng)\s))"
                rf"(?:{row['verb']})(?:\s(?P<part>{_PART})?[^;:()]{{0,100}}?)?"
                rf"\s{_BY}{_AGENT_PLACE}"
            ),
        )
        for row in rows("act_verbs")
    )


@cache
def _actives() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            row["relation"],
            re.compile(row["verb"]),
            re.compile(rf"{_TITLE}{_MARKS}[\s,(]+(?:{row['verb']}){_OBJECT}"),
            re.compile(rf"[\s,(]*(?:{row['verb']}){_OBJECT}"),
        )
        for row in rows("act_verbs")
    )


def _has_verb(words: str) -> bool:
    """Whether words may hold a verb of the table: they have a word that one begins with."""
    return _verbs_begin().search(words) is not None


def _tells_verb(words: str) -> bool:
    """Whether a verb of the table stands in words, with what it needs behind it."""
    verbs = _verbs_by_first_word()
    begins = _verbs_begin().finditer(words)
    return any(verbs[word[0]].match(words, word.start()) is not None for word in begins)


@cache
def _verbs_by_first_word() -> dict[str, re.Pattern[str]]:
    """The verbs that begin with a word, of any deed."""
    by_word: dict[str, list[str]] = {}
    for row in rows("act_verbs"):
        for word in set(first_words(row["verb"])):
            by_word.setdefault(word, []).append(f"(?:{row['verb']})")
    return {word: re.compile("|".join(verbs)) for word, verbs in by_word.items()}


@cache
def _verbs_begin() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(_verbs_by_first_word()))})(?!\w)")


@cache
def _verbs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["relation"], re.compile(rf"\s*(?:{row['verb']})(?!\w)")) for row in rows("act_verbs")
    )
