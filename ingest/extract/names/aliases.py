"""Another name of the one named before: in brackets, a real name, a pen name, a nickname."""

from __future__ import annotations

import re
from functools import cache

from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.own import is_whole
from bomay.ingest.extract.names.parts import kin_word
from bomay.ingest.extract.text.letters import CAPITALISED, is_vietnamese

# ``Lý Văn Tấn (ca sĩ Minh Tấn)``, ``Lý Văn Tấn (tức Tấn Lùn)``: one person by two names.
_CALLED = re.compile(
    r"[ ]\((?:tức|hay|còn gọi là|nghệ danh|tên thật(?: là)?|bí danh|ca sĩ|nghệ sĩ|người mẫu|"
    r"diễn viên|hoa hậu|á hậu|rapper|nhạc sĩ|danh hài)[ ]"
)
# The same, told so plainly that more may follow: ``Tú Vy (30 tuổi, tức bà Lò Thị Vy, quê …)``.
_PLAINLY = re.compile(
    r"[ ]\((?:\d{1,2} tuổi, )?(?:tức(?: là)?|tên thật(?: là|:)?|tên khai sinh(?: là|:)?|"
    r"(?:nghệ|bút|biệt|pháp) danh(?: là|:)?|bí danh(?: là|:)?|"
    r"(?:tên giả|tên khác|tên gọi khác|tên thường gọi|tên tiếng \w+)(?: là|:)?|"
    r"(?:hay )?còn (?:được )?gọi là|(?:thường|hay|quen) (?:được )?gọi(?: là)?)[ ]"
    r"(?:(?:ông|bà|anh|chị|cô)[ ])?"
)
# ``Chi Vy, 30 tuổi, tên thật là Lò Thị Vy``: what stands between the two. Only an age, a year or a
# home may stand there too: any other word may tell of somebody else (``có con gái tên thật là``).
_REALLY = re.compile(
    r"(?:[ ]\(\d{1,3} tuổi\))?(?:,[ ](?:\d{1,3} tuổi|(?:sinh năm|sinh|SN)[ ]\d{4}|"
    rf"quê(?:[ ](?:ở|tỉnh|thành phố|TP|huyện|xã))*(?:[ ]{CAPITALISED}){{1,4}}))*"
    r"[, ](?:[ ]?(?:và|hay))?[ ]?(?:có[ ])?"
    r"(?:(?:tên thật|tên khai sinh|nghệ danh|biệt danh)(?:[ ]là)?|còn (?:được )?gọi là)[ ]"
)
_REAL_NAME = re.compile(r"[ ]\((?:\d{1,2} tuổi, )?(?:tên thật|tên khai sinh)(?: là|:)?[ ]")
_AGED = re.compile(r"[ ]\(\d{1,3} tuổi\)[, ]")
# ``Lý Quốc Tấn (Anh Tư Sài Thành)``: a word of kin begins what one is called.
_KIN_IN_BRACKETS = tuple(f" ({kin} " for kin in ("Anh", "Chị", "Cô", "Bà", "Ông", "Chú", "Bác"))
# What stands between a name in brackets and another's that is the same.
_BESIDE = re.compile(r"[^()\n]{0,60}\)(?:,|,? và|,? cùng)(?:[ ][^\W\dA-Z_]+){0,2}[ ]")
# ``với bút danh Sóng Mận``, ``dùng tên giả là Lê Văn Ba``.
_SIGNED_WITH = ("danh ", "giả ", "danh là ", "giả là ", "danh: ", "khác là ")
_PEN_NAME = re.compile(
    r"(?<!\w)(?:lấy|ký|với|dưới|dùng|mang|đặt|sử dụng|viết|xưng)[ ](?:(?:các|một|là)[ ])?"
    r"(?:bút danh|bí danh|biệt danh|tên giả)(?: khác)?(?: là|:)?[ ]$"
)
_PEN_NAME_CHARS = 32
_CLAUSE_ENDS = re.compile(r"[.,;:()\n]")
_CLAUSE_CHARS = 60
_REALLY_CHARS = 60
_FARTHEST = 120  # of a name in brackets from the one before it, all that may stand between told
# ``Đô-nan``: a name abroad written as it sounds, syllable by syllable.
_BY_SOUND = re.compile(r"\w-[^\W\dA-ZĐ_]")
_CUES = ("thật", "danh", "sinh", "là")


def with_aliases(text: str, names: list[Name]) -> list[Name]:
    """``Lương Văn Cường (Lương Cường - …)``: the name in brackets is the same person's."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if before is None or name.start - before.end > _FARTHEST:
            pass  # nearly always
        elif before.full and before.alias and _is_of_both(text, before, name):
            found[-1] = before._replace(printed="")
        elif before.full and _is_alias(text, before, name):
            called, ours = name.full or name.printed, not before.foreign
            name = name._replace(full=before.full, printed=called, alias=True)
            name = name._replace(foreign=False) if ours else name
        elif _is_known_by_part(text, before, name):
            found[-1] = before._replace(full=before.printed)
            name = name._replace(full=before.printed, printed=name.full, alias=True)
        elif name.full and _is_given_of(text, before, name):
            found[-1] = before._replace(full=name.full)
        found.append(name)
    return found


def without_pen_names(text: str, names: list[Name]) -> list[Name]:
    """Without what somebody only signs with: ``ông lấy bút danh là Vũ Hà Lâm``."""
    only = {
        name.full
        for name in names
        if not name.alias
        and text.endswith(_SIGNED_WITH, 0, name.start)
        and _PEN_NAME.search(text, max(0, name.start - _PEN_NAME_CHARS), name.start)
    }
    if not only:
        return names
    elsewhere = {n.full for n in names if not text.endswith(_SIGNED_WITH, 0, n.start)}
    return [name for name in names if name.full not in only - elsewhere]


def _is_of_both(text: str, alias: Name, name: Name) -> bool:
    """``Trần Văn Tám (còn gọi là Lê Văn Ba) và Lê Văn Ba``: one is called as the other is."""
    alike = name.full == alias.printed
    return alike and _BESIDE.fullmatch(text, alias.end, name.start) is not None


def _is_known_by_part(text: str, before: Name, name: Name) -> bool:
    """``Ca sĩ Chi Vy, 31 tuổi, tên thật là Lò Thị Hoa``: who is known by a given name alone."""
    part = not before.full and (" " in before.printed or not is_vietnamese(before.printed))
    if not part or not name.full:
        return False
    return _is_really(text, before, name) or (
        not name.full.endswith(f" {before.printed}")
        and _REAL_NAME.fullmatch(text, before.end, name.start) is not None
    )


def _is_given_of(text: str, before: Name, name: Name) -> bool:
    """``bà Tú Vy (tức Lò Thị Vy)``: only a part of a name stands before the whole."""
    if before.full or not before.printed or not text.startswith(" (", before.end):
        return False
    return _PLAINLY.fullmatch(text, before.end, name.start) is not None


def _is_alias(text: str, before: Name, name: Name) -> bool:
    if not text.startswith(" (", before.end) or _AGED.match(text, before.end) is not None:
        return _is_really(text, before, name)
    between = text[before.end : name.start]
    if between in _KIN_IN_BRACKETS and text.startswith(")", name.end):
        return not is_whole(name.full)  # "ông Trần Văn Nam (Bà Lò Thị Hoa)"
    if between == " (" and _is_spelled_abroad(text, before, name):
        return True
    if between == " (":  # "Phạm Thái Hằng (Hằng Mít)" as well
        return before.full.split()[-1] in (name.full or name.printed).split()
    if text.startswith(")", name.end) and _CALLED.fullmatch(between) is not None:
        return True
    return _PLAINLY.fullmatch(between) is not None


def _is_spelled_abroad(text: str, before: Name, name: Name) -> bool:
    """``Thủ tướng Hoàng Tuần Mận (Lawrence Wong)``: as ours spell him, and as he does himself.

    ``Đô-nan Trăm (Donald Trump)`` is spelled as it sounds, whatever stands before it.
    """
    if not (name.foreign and text.startswith(")", name.end)):
        return False
    if _BY_SOUND.search(before.full) and not _BY_SOUND.search(name.full or name.printed):
        return True
    if not before.anchored:
        return False
    return not before.foreign and all(map(is_vietnamese, before.full.split(" ")))


def _is_really(text: str, before: Name, name: Name) -> bool:
    """``Chi Vy, 30 tuổi, tên thật là Lò Thị Vy``: another name of the one named before."""
    if (name.full or name.printed).endswith(f" {before.full or before.printed}"):
        return False  # the longer is the name of both
    if name.start - before.end > _REALLY_CHARS or not text.endswith(_CUES, 0, name.start - 1):
        return False
    if _REALLY.fullmatch(text, before.end, name.start) is None:
        return False
    clause = _CLAUSE_ENDS.split(text[max(0, before.start - _CLAUSE_CHARS) : before.start])[-1]
    return _of_another().search(clause.lower()) is None


@cache
def _of_another() -> re.Pattern[str]:
    """``chồng nghệ sĩ | Lê Thị Hoa, tên thật là``: whose other name it is, nobody can tell."""
    return re.compile(rf"(?<!\w)(?:{kin_word()}|của)(?!\w)")
