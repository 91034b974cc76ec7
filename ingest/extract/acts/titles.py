"""The subject behind a number: ``về …`` up to where it ends, or nothing.

What is told of the act (``được sửa đổi …``, ``hết hiệu lực …``, ``sau đây gọi tắt là …``) is not
its subject, and a subject that is cut before it says anything is none.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.text.dates import date_at

_LONGEST = 240
_FEWEST_WORDS = 2
_VERB_CHARS = 80
_OPENING = re.compile(
    r"[ ,]{0,2}(?=(?:về|quy định(?! (?:rõ|thêm|rằng|như sau|cụ thể (?:hơn|như))(?!\w))"
    r"|ban hành(?! ngày \d)|sửa đổi|hướng dẫn|phê duyệt|quy định chi tiết)\s|[“\"])"
)
_MADE_ON = re.compile(
    r",? (?:được )?(?:ký )?ban hành (?:vào )?ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?=,? [vqbshp“\"])"
)
_POSTS = (
    r"Chủ tịch|Phó [Cc]hủ tịch|Phó Thủ tướng|Thủ tướng|Bộ trưởng|Thứ trưởng|Bí thư|Phó [Bb]í thư"
    r"|Tổng Bí thư|Giám đốc|Trưởng|Ông|Bà"
)
_BODIES = (
    r"Bộ|Cục|Vụ|Sở|Ban|UBND|Ủy ban|Chính phủ|Quốc hội|Văn phòng|Thành ủy|Tỉnh ủy|Tổng cục|Chi cục"
)
_TELLS = r"(?:đã|sẽ|vừa|nhấn mạnh|yêu cầu|đề nghị|thông báo|khẳng định|cho biết)"
_SAYS = (
    r"đã|sẽ|cho|nhấn|yêu cầu|đề nghị|khẳng định|đánh giá|phát biểu|chỉ đạo|nêu|nói|ký|chủ trì"
    r"|tham dự|giao"
)
_COUNTED = r"(?:(?:hơn |gần |trên |khoảng )?\d[\d.]* |toàn thể |tất cả |từng )"
_TAUGHT = r"cán bộ|đảng viên|đại biểu|học viên|hội viên|đoàn viên|chi bộ|đảng bộ|người"
_ENDING = (
    r"[;\n]|\.(?=\s|\Z)|,? gắn với|,? trong đó|,? trên tinh thần|\)(?=[\s,.;]|\Z)|”"
    r"|,? \(?(?:đã |đang )?(?:được|bị) (?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hợp nhất)"
    r"|,? \(?(?:sau đây|dưới đây) |,? \(?(?:gọi tắt|viết tắt) "
    r"|(?:,| chính thức| bắt đầu| sẽ| đã| hiện| vẫn)* (?:hết|có|còn) hiệu lực|,? kể từ ngày "
    r"|, hiệu lực (?:thi hành )?(?:kể )?từ "
    # ``(Điều 1 Nghị định số 7/2010/NĐ-CP Về … ngày 02/03/2010 của Chính phủ, có hiệu lực …``
    r"| (?=ngày \d{1,2}/\d{1,2}/\d{4} của [^;(),]{3,60}, có hiệu lực)"
    r"|, (?=(?:Bộ luật|Luật) [^,;]{2,80}? (?:đã|sẽ|vừa|cũng|quy định)(?!\w))"
    r"|(?: cũng| đã)+ (?:quy định|nêu|chỉ rõ|xác định)"
    # to how many it was taught (``cho 140 đảng viên``), which is no part of what it is about
    rf"| (?:cho|đến|tới) {_COUNTED}(?:lượt |đồng chí )?(?:{_TAUGHT})(?!\w)"
    rf"|,? với (?:sự tham (?:gia|dự) của|{_COUNTED}(?:{_TAUGHT}) tham)(?!\w)"
    # what the paper goes on to tell, with who acts behind a comma
    r"|, (?=(?:[Tt]heo đó|trong khi|đồng thời|tuy nhiên|nhưng|vì vậy|do đó|ông|bà|đồng chí)(?!\w))"
    rf"|, (?=(?:{_POSTS}) [^,;]{{0,80}}?(?:{_SAYS})(?!\w))"
    rf"|, (?=(?:{_BODIES})(?: [^,;]{{0,80}}?)? {_TELLS}(?!\w))"
)
# How each of these begins, which is told fast at every word of a title.
_ENDING_BEGINS = r"[;\n.,”)]| (?:b[ắị]|c[hóòũ]|dư|g[ắọ]|h[iế]|kể|ng|s[aẽ]|t[rớ]|v[iẫớ]|đ[aãưế]|\()"
# It begins with a set of letters, which is looked for fast, and goes back to them.
_END = re.compile(rf"[;\n.,”) ](?<=(?={_ENDING_BEGINS})(?={_ENDING})[\s\S])")
# ``Thực hiện Chỉ thị A về B, Huyện ủy C ban hành …``: who does it, behind what is carried out.
_LED = re.compile(
    r"(?:\A|[.:;!?…\n]\s*[-–+•*]?\s*|[,(]\s)(?:(?:[Đđ]ể|[Nn]hằm) )?"
    r"(?:(?:[Tt]ổ chức |[Tt]iếp tục )?(?:[Tt]hực hiện|[Tt]riển khai|[Tt]hi hành)"
    r"|[Cc]ăn cứ|[Tt]heo|[Qq]uán triệt|[Tt]rên cơ sở)(?!\w)[^.;:\n]{0,200}\Z"
)
_LED_REACH = 230
_DOERS = (
    rf"{_BODIES}|HĐND|Hội đồng nhân dân|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Đảng bộ|Chi bộ|Hội|Đoàn"
    r"|Công an|huyện|tỉnh|quận|thị xã|thành phố|xã|phường|các|toàn|ngày|sáng|chiều"
)
_DO = (
    rf"{_TELLS}|(?:ban hành|tổ chức|triển khai|xây dựng|thực hiện|báo cáo|tiếp tục|phân công"
    r"|chỉ đạo|hoàn thành|tập trung|phối hợp|đề ra|kiện toàn|thành lập|được)"
)
_WHO_DOES = re.compile(
    rf", (?=(?:{_DOERS})(?!\w)[^,;.]{{0,90}}? (?:{_DO})(?!\w)"
    r"|(?:trong )?(?:thời gian qua|những năm qua|\d+ năm qua|đến nay|hiện nay)(?!\w))"
)
# ``(Điều 1 Thông tư số 8/2021/TT-BXD Hướng dẫn … ngày 02/08/2021 của Bộ Xây dựng, có hiệu lực …``
_TOLD = r" ?(?:[A-ZĐ“]|(?:về|quy định|hướng dẫn|sửa đổi|bổ sung|ban hành|phê duyệt)\s)"
_ENACTED = r"ngày \d{1,2}/\d{1,2}/\d{4} của [^;()\d]{3,160}, có hiệu lực"
_DAY_BEHIND = re.compile(
    r" (?:đã |vừa )?(?:được )?ban hành (?=ngày \d)"
    rf"|{_TOLD}(?:(?!\. )[^;()]){{3,470}}? ban hành (?=ngày \d)"
    rf"|{_TOLD}[^;()]{{3,470}}? (?={_ENACTED})"
    # ``(… Điều 25 của Luật 05/2017/QH14 quản lý ngoại thương ban hành ngày 12/06/2017; …``
    r"|(?: [^\W\d_]+,?){2,25} ban hành (?=ngày \d{1,2}/\d{1,2}/\d{4}[;)])"
)
# Behind the title of the act that the source of a codified article is: ``(Điều 2 A …``.
_DAY_OF_SOURCE = re.compile(rf" [^()]{{3,600}}? (?={_ENACTED})")
# ``(Điều 27 Nghị định số 58/2022/NĐ-CP, có hiệu lực …)`` below the heading of a codified article.
_IN_SOURCE = re.compile(r"\((?:Điều|Khoản) [\w.]{1,12}(?:,? (?:của )?)\Z")
_DAY_OF_REFERRED = re.compile(r" [^;()]{3,600}? ban hành (?=ngày \d{1,2}/\d{1,2}/\d{4}[;)])")
_SOURCE_CHARS = 30
_SOURCE_LENGTH = 700
# ``Nghị định A có hiệu lực kể từ ngày ký ban hành (5/8/2025)``: the day of signing, told aside.
_DAY_OF_SIGNING = re.compile(
    r"(?:(?!\. )[^;()]){0,240}? có hiệu lực(?: thi hành| áp dụng)* (?:kể )?từ ngày"
    r"(?: được)?(?: ký| thông qua| ban hành)+,? \((?=(?:ngày )?\d)"
)
# ``Chỉ thị A về …, thay thế Chỉ thị B``: behind the comma it is told what the act does. Not after
# another such verb, where a title goes on: ``về sửa đổi, bổ sung Nghị định B``.
_CHANGE = r"(?:thay thế|bãi bỏ|hủy bỏ|sửa đổi)"
_DOES = re.compile(
    r",(?<!sửa đổi,)(?<!bổ sung,)(?<!thay thế,)(?<!bãi bỏ,)(?<!hủy bỏ,)(?<![,(],)\s"
    rf"(?:(?:và|đồng thời|qua đó)\s)?(?={_CHANGE}(?:,? (?:và )?(?:bổ sung|{_CHANGE}))?"
    r"(?:\s(?:cho|hoàn toàn|toàn bộ|một phần|một số điều|điều|khoản|điểm|\d+|của|các|số))*\s*\Z)",
    re.IGNORECASE,
)
# Words that lead to what was cut off.
_LEADING_ON = ("và", "các", "theo", "của", "cùng", "với", "tại", "số", "bởi", "do", "để", "cho")
_DANGLING = re.compile(rf"(?:[ ,;:(-]+(?:{'|'.join(_LEADING_ON)}))*[ ,;:(\"-]*\Z")
_DANGLING_SIGNS = ' ,;:("-'
_DIGITAL = re.compile(r"(?<!một) số(?!\w)")
_NUMBER_BELOW = re.compile(r"\s*\n\s*\d{1,5}[/-]")
_FRAME = re.compile(
    r"(?:về|việc|quy định|chi tiết|ban hành|phê duyệt|hướng dẫn|triển khai|thực hiện|thi hành"
    r"|sửa đổi|bổ sung|một số|điều|của|và|,|“|\"|\s)+"
)


def title_after(line: str, text: str, at: int, *, limit: int) -> str | None:
    """The subject that starts at ``at``; None where there is none, or nothing is left of it.

    Args:
        line: the text with its line breaks as spaces.
        text: the same text with its line breaks.
        at: where what belongs to the number ends.
        limit: where the next number's own words start.
    """
    made = _MADE_ON.match(line, at, limit)
    found = _OPENING.match(line, made.end() if made is not None else at)
    if found is None:
        return None
    end = min(limit, found.end() + _LONGEST, len(line))
    stop = _END.search(text, found.end() + 1, end)
    doer = _WHO_DOES.search(line, found.end() + 1, end)
    if (
        doer is not None
        and (stop is None or doer.start() < stop.start())
        and _LED.search(line, max(0, at - _LED_REACH), at) is not None
    ):
        stop = doer
    words = line[found.end() : stop.start() if stop is not None else end]
    does = does_at(words) if stop is None and end == limit else None
    if does is not None:
        words = words[: does[0]]
    if words.count('"') == 1 and not words.startswith('"'):
        words = words[: words.index('"')]  # the quotation was opened before the act
    if stop is not None:
        leads_on = _NUMBER_BELOW.match(text, stop.start()) is not None
    else:
        leads_on = end < len(line)
    title = _without_dangling(" ".join(words.split()).replace("“", ""), leads_on=leads_on)
    frame = _FRAME.match(title)
    told = title[frame.end() :] if frame is not None else title
    return title if len(told.split()) >= _FEWEST_WORDS else None


def _without_dangling(title: str, *, leads_on: bool) -> str:
    """The title without the words that lead to what was cut off behind it.

    Args:
        title: as cut.
        leads_on: a number may stand behind it, so that a last ``số`` is its word and does not mean
            digital, as in ``chuyển đổi số``.
    """
    told = title.rstrip(_DANGLING_SIGNS)
    if not told.endswith(_LEADING_ON):
        return told  # nearly always
    found = _DANGLING.search(title)
    if found is None:
        return title
    digital = _DIGITAL.match(title, found.start())
    if digital is None or (leads_on and digital.end() == len(title)):
        return title[: found.start()]
    return title[: digital.end()]


def does_at(words: str) -> tuple[int, int] | None:
    """Where a title is over, and where the verb begins that acts on what is named next.

    Args:
        words: from within a title up to the next act.
    """
    found = _DOES.search(words, max(0, len(words) - _VERB_CHARS))
    return found.span() if found is not None else None


def dated_source(line: str, start: int, at: int) -> str | None:
    """The day of the act that an article of a codified text is from, or points to.

    Its title may name other acts with their days.

    ``(Điều 1 Thông tư số 1/2007/TT-BTC Hướng dẫn thi hành A ngày … ngày 14/02/2007 của Bộ Tài
    chính, có hiệu lực …)``, ``Điều 5. Hồ sơ của Nghị định 39/2021/NĐ-CP Sửa đổi … ban hành ngày
    30/03/2021;``

    Args:
        line: the text with its line breaks as spaces.
        start: where the act is named.
        at: where what belongs to its number ends.
    """
    if in_source(line, start):
        found = _DAY_OF_SOURCE.match(line, at, at + _SOURCE_LENGTH)
    elif line.endswith(" của ", 0, start):
        found = _DAY_OF_REFERRED.match(line, at, at + _SOURCE_LENGTH)
    else:
        return None
    date = date_at(line, found.end()) if found is not None else None
    return date.edtf if date is not None and date.day is not None else None


def in_source(text: str, start: int) -> bool:
    """Whether the source of a codified article names the act at ``start``: ``(Điều 2 A …``."""
    begin = start - _SOURCE_CHARS if start > _SOURCE_CHARS else 0
    opened = text.rfind("(", begin, start)
    return opened >= 0 and _IN_SOURCE.match(text, opened, start) is not None


def dated_behind(line: str, at: int, *, limit: int) -> str | None:
    """The day that stands behind an act's title: ``Luật X số 5/2020/QH14 … ban hành ngày …``.

    Args:
        line: the text with its line breaks as spaces.
        at: where what belongs to the number ends.
        limit: where the next number's own words start; a day behind those may be theirs.
    """
    stop = min(limit, at + _LONGEST + _LONGEST)
    if line.find("hành ngày ", at, stop) < 0 and line.find(" hiệu lực", at, stop) < 0:
        return None  # of these one is in each
    found = _DAY_BEHIND.match(line, at, stop) or _DAY_OF_SIGNING.match(line, at, stop)
    date = date_at(line, found.end()) if found is not None else None
    return date.edtf if date is not None and date.end <= limit and date.day is not None else None
