"""Laws, codes, ordinances and the Constitution, named by title and year of passing (domain §1.6).

A year counts only where it is the act's: behind its title, or as that in which it was passed. The
year of its effect, or of what was done under it, is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.named import NamedAct
from bomay.ingest.extract.text.anchors import Pieces, Vocabulary, find_at, places
from bomay.ingest.extract.text.dates import date_at

# A second act begins, or it is told what became of this one or where it is carried out.
_NO_TITLE = (
    r"(?:(?:và )?(?:(?:[Bb]ộ )?[Ll]uật|[Nn]ghị (?:định|quyết)|[Pp]háp lệnh|[Tt]hông tư)"
    r" (?=[A-ZĐ\d])"
    r"|(?:được|bị|đã|sẽ|từ|có hiệu lực|trên địa bàn|trong năm|tại(?! Việt Nam))(?!\w))"
)
# ``Luật sửa đổi, bổ sung một số điều của Luật A và Luật B ngày …``: the day is the amending law's.
_TOO = (
    r"(?(amending)(?:(?:(?:,| và) (?:[Bb]ộ )?[Ll]uật (?=[A-ZĐ])[^\W\d_]+"
    rf"(?:,? (?!{_NO_TITLE})[^\W\d_]+){{0,12}}?){{1,4}}?(?= ngày \d))?)"
)
_LAW = re.compile(
    r"(?<!\w)(?P<amending>[Ll]uật sửa đổi,? bổ sung một số điều của )?"
    r"(?:(?P<code>[Bb]ộ [Ll]uật) (?=[^\W\d_])|(?P<noun>[Ll]uật|[Pp]háp lệnh) (?=[A-ZĐÂÁƯÔƠÊ]))"
    rf"(?P<title>[^\W\d_]+(?:,? (?!{_NO_TITLE})[^\W\d_]+){{0,16}}?{_TOO})"
    r"(?: \((?:sửa đổi|mới)\))?"
    r"(?:(?: (?:đã |vừa )?được Quốc hội(?: khóa [IVXL\d]{1,5})? thông qua)?"
    r",?(?: (?:vào |trong )?năm)? (?P<year>(?:19|20)\d{2})(?![\d/-])"
    r"|(?: (?:đã |vừa )?được Quốc hội(?: khóa [IVXL\d]{1,5})? thông qua)?"
    r",? (?=ngày \d)(?P<day>))"
)
# ``Nghị định A quy định chi tiết Luật B ngày … của Chính phủ``: the day is A's.
_OF_ANOTHER = re.compile(
    r" ?của (?:Chính phủ|Thủ tướng|Bộ |Liên [Bb]ộ|Ngân hàng|Tòa án|Viện [Kk]iểm|UBND|Hội đồng"
    r"|Ủy ban (?![Tt]hường))"
)
_WHEN = re.compile(r"(?: ngày \d{1,2} tháng \d{1,2} năm)? \d{4}\Z")
_BEFORE_NUMBER = re.compile(r"(?:,? ?\(|, ?| ?[-–] ?| )\Z")
_LAW_WORDS = ("luật", "bộ luật", "pháp lệnh")
# ``kỷ luật Đảng năm …``, ``Trường Đại học Luật …``, a draft: none of them is an act.
_NO_LAW = re.compile(
    r"(?<!\w)(?:pháp|kỷ|quy|đại học|khoa|ngành|trường|công ty|văn phòng|viện|hội|cử nhân|thạc sĩ"
    r"|tiến sĩ|tạp chí|dự thảo|dự án|đề án)\s\Z"
)
_REACH = 16
# Behind the word for a law its title, which has no such signs, goes on to a year or a day. No title
# is as long as that; a text may have no figure at all.
_TO_A_FIGURE = re.compile(r"[^\d.;:!?\"“”/-]{0,1000}+\d")
_CONSTITUTION_WORD = "Hiến pháp"
_TELLS_CONSTITUTION = Pieces(_CONSTITUTION_WORD.lower())
_CONSTITUTION = re.compile(r"(?<!\w)Hiến pháp(?: năm)? (?P<year>(?:19|20)\d{2})(?!\d)")


def find_laws(line: str, flat: str) -> Iterator[NamedAct]:
    """Every law named by its title and year.

    Args:
        line: the text with its line breaks as spaces.
        flat: the same in lower case.
    """
    for found in find_at(_LAW, _places(flat), line):
        noun = (found["code"] or found["noun"]).capitalize()
        title = f"{noun} {' '.join(found['title'].split())}"
        end, when = found.end(), found["year"]
        if when is None:
            day = date_at(line, end)
            if (
                day is None
                or day.day is None
                or day.year is None
                or _OF_ANOTHER.match(line, day.end)
            ):
                continue
            end, when = day.end, f"ngày {day.day} tháng {day.month} năm {day.year}"
        if found["amending"]:
            noun, title = "Luật", f"Luật sửa đổi, bổ sung một số điều của {title}"
        yield NamedAct(found.start(), end, noun, f"{title} {when}", issuer=_adopted_by(noun))
    if not _TELLS_CONSTITUTION.are_in(flat):
        return  # as nearly always
    for found in find_at(_CONSTITUTION, places(line, _CONSTITUTION_WORD), line):
        title = f"Hiến pháp {found['year']}"
        yield NamedAct(found.start(), found.end(), "Hiến pháp", title, issuer="Quốc hội")


def with_titles(
    line: str, mentions: Sequence[DirectiveMention], named: Sequence[NamedAct]
) -> list[DirectiveMention]:
    """Laws by number with the title before it: ``Luật Đê điều năm 2020 (Luật số 60/2020/QH14)``."""
    if not named:
        return [*mentions]
    by_end = {one.end: one for one in named}
    out = []
    for mention in mentions:
        gap = _BEFORE_NUMBER.search(line, max(0, mention.start - 3), mention.start)
        law = by_end.get(gap.start()) if gap is not None else None
        year = mention.parts.year if mention.parts is not None else None
        # … not a resolution of a congress, whose title ends in its ordinal
        of_year = law is not None and year is not None and law.title.endswith(f" {year}")
        if law is not None and of_year and mention.title is None:
            kind, title = law.document_type, bare_title(law.title)
            same = mention.document_type in (None, kind)
            mention = mention._replace(title=title) if same else mention
        out.append(mention)
    return out


def bare_title(title: str) -> str:
    """A law's title without the year or day behind it."""
    return _WHEN.sub("", title)


def _places(flat: str) -> Iterator[int]:
    for start, _, _ in _law_words().find_all(flat):
        if _TO_A_FIGURE.match(flat, start) is None:
            continue
        if not _NO_LAW.search(flat, max(0, start - _REACH), start):
            yield start


@cache
def _law_words() -> Vocabulary[None]:
    return Vocabulary(dict.fromkeys(_LAW_WORDS))


def _adopted_by(noun: str) -> str:
    return "Ủy ban Thường vụ Quốc hội" if noun == "Pháp lệnh" else "Quốc hội"
