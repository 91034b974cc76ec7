"""Whether a citation's deed is done, called for, planned or denied (design 5.4.6)."""

from __future__ import annotations

import re

from bomay.ontology.facts import Modality

# Relations that change what is in force or how it is read, from strongest.
EFFECTS = (
    *("replaces", "repeals", "amends", "suspends", "halts", "extends", "corrects", "consolidates"),
    *("interprets", "announces", "details", "guides"),
)
CARRYING_OUT = frozenset({"implements", "disseminates", "reviews"})

_BREAKS = re.compile(r"(?<!\w)(?:đã|khi|thì|vừa|cùng với|có hiệu lực|ký|đến nay)(?!\w)")
# ``sửa đổi một số điều của Quy định về hỗ trợ khi thu hồi đất ban hành kèm theo Quyết định …``:
# the words of the title of what came with the act part nothing.
_ISSUED_WITH = re.compile(
    r"[^;:.]{0,60}?(?<!\w)(?:quy định|quy chế|kế hoạch|chương trình|đề án|điều lệ|danh mục)"
    r" [^;:]{1,220}? ban hành (?:kèm )?theo(?!\w)"
)
# Not in names (Bộ Xây dựng, Cần Thơ, Viện Nghiên cứu …), nouns (chương trình, sắp xếp) and
# grounds (theo đề nghị của …), which say nothing of what is still to be done.
_PLANNED = re.compile(
    r"(?<!\w)(?:dự thảo|dự kiến|sẽ|kiến nghị|soạn thảo|chờ|rà soát|hoàn thành|phải|góp ý"
    r"|lấy ý kiến|(?<!theo )(?:đề xuất|đề nghị)|(?<!sau khi )xem xét"
    r"|(?<!viện )(?<!trung tâm )(?<!khoa học )(?<!công trình )(?<!đề tài )(?<!ban )nghiên cứu"
    r"|(?<!bộ )(?<!sở )(?<!phòng )(?<!ngành )(?<!luật )(?<!đầu tư )(?<!công trình )(?<!vật liệu )"
    r"(?<!quy hoạch )(?<!tổng công ty )(?<!trường đại học )(?<!cục )(?<!vụ )(?<!báo )xây dựng"
    r"|(?<!chương )(?<!công )(?<!quy )(?<!quá )(?<!lộ )(?<!tiến )(?<!giáo )(?<!hành )trình"
    r"|(?<!trở )(?<!cho )(?<!làm )(?<!tạo )nên|sắp(?! xếp)|cần(?! thơ| giờ| đước| giuộc))(?!\w)"
)
_PROPOSED = re.compile(
    r"(?<!\w)(?:dự thảo|đề nghị|sẽ|kiến nghị|đề xuất|trình|báo cáo|rà soát|tham mưu|nghiên cứu"
    r"|xem xét|hoàn thiện),?\s+(?:\w+,?\s){0,6}\Z"
    r"|(?:\A\W*|dựa trên |xem xét )việc\s+\Z"  # Việc sửa đổi Nghị định … do Bộ Tài chính đề xuất
    r"|(?<!\w)(?:đang|sẽ|tiếp tục) (?:xây dựng|soạn thảo|dự thảo|nghiên cứu|rà soát|hoàn thiện)"
    r"(?!\w)[^;.]{0,160}\Z"
    # ``Xây dựng Thông tư quy định về … (thay thế Thông tư số …)``: a task of a plan
    r"|(?<!\w)(?:xây dựng|soạn thảo|trình),? (?:\w+,? ){0,12}?(?:luật|nghị định|nghị quyết|thông tư"
    r"|quyết định|quy định)(?!\w)[^;.]{0,300}\(\Z"
)
# ``Giao Ủy ban nhân dân tỉnh sửa đổi …``: the act orders what another is to do.
_ORDERED = re.compile(
    r"(?<!\w)(?<!được )(?<!theo )(?<!nhiệm vụ )"
    r"(?:giao|yêu cầu|chỉ đạo|lãnh đạo|phân công|đôn đốc)\s"
    r"(?:cho\s)?(?:bộ|các|ủy ban|ban|sở|chính phủ|thủ tướng|văn phòng|hội đồng|cơ quan|tổng cục"
    r"|cục|đơn vị|đồng chí|ubnd|hđnd|đảng ủy|đảng đoàn|viện|ngân hàng|bí thư|chủ tịch|giám đốc)"
    r"(?!\w)[^;.]*\Z"
)
_ITSELF = re.compile(r"(?<!\w)này\s+(?:\w+\s+){0,2}\Z")
# A heading of proposals, not the end of a sentence on complaints (phản ánh, kiến nghị).
_PROPOSALS = re.compile(r"kiến nghị[^.;]*\Z")
_NEGATED = re.compile(
    r"(?<!\w)(?:chưa|không|không còn|chưa được)\s*"
    r"(?:(?:tổ chức|triển khai|quán triệt|phổ biến|cập nhật)(?:,| và)?\s){0,2}(?:\w+\s){0,1}\Z"
)
# ``phê bình việc chậm thực hiện Chỉ thị …``: blamed is that it was not carried out.
_LATE = re.compile(
    r"(?<!không )(?<!không được )(?<!không để )(?<!\w)(?:chậm(?: trễ)?|lơ là|né tránh|trì hoãn)"
    r"(?: (?:trong|việc)){0,2} (?:(?:tổ chức|triển khai|quán triệt|phổ biến)(?:,| và)? ){0,2}\Z"
)
_INTENDED = re.compile(
    r"(?<!\w)(?:tiếp tục|cần|phải|yêu cầu|đề nghị|tập trung|tăng cường|đẩy mạnh|sẽ|chỉ đạo|giao|"
    r"nhằm|để|khẩn trương|nghiêm túc|chủ động|quyết tâm|phấn đấu)(?!\w)"
)
_DONE = re.compile(
    r"(?<!\w)(?:đã|được|vừa|qua \d+ năm|sau \d+ năm)\s+(?:\w+\s){0,3}\Z"
    r"|(?<!\w)(?:tình hình|kết quả|quá trình|báo cáo) (?:tổ chức )?(?:việc )?\Z"
)
# ``đã tập trung lãnh đạo, chỉ đạo và thực hiện``, but ``đã yêu cầu các xã thực hiện``.
_HAS_CARRIED_OUT = re.compile(
    r"(?<!\w)đã\s(?:(?:tập trung|tăng cường|đẩy mạnh|lãnh đạo|chỉ đạo|tổ chức|triển khai|nghiêm túc"
    r"|chủ động|khẩn trương|quyết tâm|kịp thời|tích cực|quan tâm|phối hợp|và|việc),?\s){1,8}\Z"
)
# ``Nghị định này có hiệu lực từ …; thay thế …``: what follows the semicolon has no other subject.
_THIS_ACT = re.compile(
    r"(?:này|mới|(?<!dựa )trên(?! (?:cơ sở|địa bàn|toàn|cả)(?!\w))|có hiệu lực|ngày ký)(?!\w)"
    r"[^.;]{0,80}(?:;\s(?:đồng thời\s|và\s)?)?\Z"
)
# ``Bộ Y tế đã bãi bỏ …``, ``vừa ký quyết định sửa đổi …``: told as done.
_HAS_DONE = re.compile(
    r"(?<!\w)(?:(?:đã|vừa)(?: mới)?|mới(?= (?:ký|ban hành|thông qua|ra) ))"
    r"(?: (?:ký|ban hành|thông qua|ra|có|quyết định|nghị quyết|văn bản|thông tư|nghị định|về"
    r"|việc|chính thức|chủ động|kịp thời),?){0,6}\s\Z"
)
_LEADS_ON = re.compile(
    r"\A\W*(?:cụ thể|theo đó|trong đó|đồng thời|ngoài ra|bên cạnh đó|cùng với đó)(?: là)?[,:]?\s"
)
# An article of the act that a paper prints, or nothing but verbs: ``Điều 2. Sửa đổi, bổ sung …``
_HEADING = re.compile(
    r"(?:\W*(?:điều|khoản|mục|chương) [\divx]+[.:])?+[ \n*+•#0-9.)-]*+"
    r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|,|\bvà\b|\s)*+"
)
# ``Chính phủ chưa ban hành A …``, ``dừng ban hành A``: it was not made; ``hoãn``: not yet.
_MAKES = r"(?:ban hành|ký|thông qua|công bố)(?: các| hai| 0?\d+)?\s*\Z"
_UNMADE = re.compile(
    r"(?<!\w)(?:(?:không|chưa|chẳng)\s(?:(?!chỉ|những|đã|vừa|mới|lâu|đầy)\w+\s){0,2}?"
    r"|(?<!không )(?<!chưa )(?:dừng|ngừng|từ chối|bác bỏ|hủy)\s(?:việc\s|chuyện\s)?(?:ký\s)?)"
    rf"{_MAKES}|(?<!\w)(?:tin giả|tin bịa|tin sai|bịa)(?!\w)[^.;]{{0,60}}\Z"
)
_PUT_OFF = re.compile(
    r"(?<!\w)(?:hoãn|lùi|gác|tạm dừng|tạm ngừng|chuẩn bị)\s"
    rf"(?:lại\s)?(?:việc\s|chuyện\s|thời (?:gian|điểm)\s)?{_MAKES}"
)
_SUPPOSED = re.compile(
    r"(?<!\w)(?:nếu|khi có|giả sử|giả như|giá như|giả định)(?!\w)(?:(?!\sthì\s)[^,.;])*\Z"
    r"|(?<!\w)(?:đồn|đồn đoán|đồn thổi|nghe nói|phỏng đoán|suy đoán)(?!\w)[^.;]{0,60}\Z"
)
# ``A sửa đổi khoản 2 Điều 5 B là đề xuất``: what is told is no more than that.
_SAID_TO_BE = r"\A[\s,]*(?:thực ra |thực chất )?(?:chỉ |mới |vẫn |còn |đang |đều )*"
_IS_PROPOSED = re.compile(
    rf"{_SAID_TO_BE}(?:là|ở|dừng ở)\s(?:\w+\s){{0,2}}?(?:đề xuất|dự thảo|kiến nghị|phương án"
    r"|ý kiến|ý tưởng|dự kiến|đề nghị|giả thuyết|tin đồn|lời đồn)(?!\w)"
    rf"|{_SAID_TO_BE}chưa (?:được )?(?:ban hành|ký|thông qua)(?!\w)"
)
_IS_UNTRUE = re.compile(
    rf"{_SAID_TO_BE}(?:là\s(?:\w+\s){{0,2}}?)?(?:không đúng|không có thật|không chính xác"
    r"|sai sự thật|tin giả|bịa đặt)(?!\w)"
)
# ``b) Sửa đổi Nghị định số … - Đơn vị chủ trì: Bộ Công an. - Thời gian thực hiện: Năm 2024.``
_TASK = re.compile(
    r"[^:]{0,400}?(?:(?:đơn vị|cơ quan) (?:chủ trì|thực hiện)(?: thực hiện)?"
    r"|thời (?:gian|hạn) (?:thực hiện|hoàn thành|trình))\s?:"
)
_TASK_REACH = 460
# One of these is in whatever the pattern of that name finds, and is found much faster.
_LATENESS = ("chậm", "lơ là", "né tránh", "trì hoãn")
_PLANS = (
    *("dự thảo", "dự kiến", "sẽ", "kiến nghị", "soạn thảo", "chờ", "rà soát", "hoàn thành", "phải"),
    *("góp ý", "lấy ý kiến", "đề xuất", "đề nghị", "xem xét", "nghiên cứu", "xây dựng", "trình"),
    *("nên", "sắp", "cần"),
)
_THESE_ACTS = ("này", "mới", "trên", "có hiệu lực", "ngày ký")
_SUPPOSING = ("nếu", "khi có", "giả ", "giá như", "đồn", "nghe nói", "phỏng đoán", "suy đoán")


def modality(
    relation: str,
    before: str,
    *,
    legal: bool,
    setting: str,
    counted: bool = False,
    near: bool = True,
) -> Modality:
    """The modality of a deed.

    Args:
        relation: of the citation.
        before: the clause up to the cue, lower case.
        legal: an official document, whose own words take effect; else news about one.
        setting: what stands around, lower case: the heading above the clause of an official
            document, the opening of an article.
        counted: the acts are counted and then named, as is done of what was decided.
        near: nothing but a place inside the act stands between; what ``đã bổ sung một báo cáo
            vào hồ sơ kèm Công văn …`` changed is another thing.
    """
    if ("không" in before or "chưa" in before) and _NEGATED.search(before):
        return "negated"
    if relation in CARRYING_OUT:
        if any(word in before for word in _LATENESS) and _LATE.search(before):
            return "negated"
        if _INTENDED.search(before) is None:
            return "fact"
        carried = _DONE.search(before) or ("đã" in before and _HAS_CARRIED_OUT.search(before))
        return "fact" if carried else "intended"
    if relation not in EFFECTS:
        return "fact"
    if legal:
        proposed = _PROPOSED.search(before) is not None or _PROPOSALS.search(setting) is not None
        return "planned" if proposed or is_ordered(before) else "fact"
    # Papers mostly write of acts that are to be changed; a change made has its act named, or is
    # the heading of what a new act does.
    # ``Từ kiến nghị của dân, Bộ A đã bãi bỏ …``: what led to it stands before the comma.
    if near and has_done(before) and not is_planned(before.rpartition(", ")[2]):
        return "fact"
    made = ((counted or _is_heading(before)) and "dự thảo" not in setting) or (
        any(word in before for word in _THESE_ACTS) and _THIS_ACT.search(before) is not None
    )
    return "fact" if made and not is_planned(before) and not _is_supposed(before) else "planned"


def _is_heading(before: str) -> bool:
    """Whether a cue is the first word, but for what leads to it, marks, and verbs like it."""
    leads = _LEADS_ON.match(before)
    return _HEADING.fullmatch(before, leads.end() if leads is not None else 0) is not None


def _is_supposed(before: str) -> bool:
    """Whether the clause up to a cue only supposes something, or tells what is rumoured."""
    return any(word in before for word in _SUPPOSING) and _SUPPOSED.search(before) is not None


def is_ordered(before: str) -> bool:
    """Whether the clause up to the cue orders a body to do it (``giao Sở Nội vụ … sửa đổi``)."""
    return _ORDERED.search(before) is not None and _ITSELF.search(before) is None


def has_done(before: str) -> bool:
    """Whether the clause up to a cue ends in what was just done (``vừa ký quyết định …``)."""
    told = "đã" in before or "vừa" in before or "mới" in before
    return told and _HAS_DONE.search(before) is not None


def is_planned(before: str) -> bool:
    """Whether words such as ``dự thảo`` or ``sẽ`` stand in a clause."""
    return any(word in before for word in _PLANS) and _PLANNED.search(before) is not None


def of_statement(before: str, rest: str) -> Modality:
    """How a statement of what one act does to another is meant.

    Args:
        before: the words before it in its sentence, lower case.
        rest: the words behind it.
    """
    if _UNMADE.search(before) or _IS_UNTRUE.match(rest):
        return "negated"
    unsure = _PUT_OFF.search(before) or _is_supposed(before) or _IS_PROPOSED.match(rest)
    return "planned" if unsure or is_planned(before) else "fact"


def is_task(flat: str, after: int) -> bool:
    """Whether who is to do it and when stands behind: an item of a plan is still to be done."""
    return _TASK.match(flat, after, after + _TASK_REACH) is not None


def is_broken(flat: str, start: int, end: int) -> bool:
    """Whether words between a cue and a number part the one from the other."""
    issued = _ISSUED_WITH.match(flat, start, end)
    return _BREAKS.search(flat, issued.end() if issued is not None else start, end) is not None
