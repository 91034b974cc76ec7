"""Whether the words around an office say that it was held, and is no more.

``Trong thời gian giữ chức X, ông A đã ký``, ``Trước khi về tỉnh, ông A là Vụ trưởng``, ``ông A,
Chủ tịch xã, bị cách chức``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bomay.ingest.extract.bodies.nodes import heads_by_surface
from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.unheld import undone
from bomay.ingest.extract.names.forms import Name
from bomay.ontology import tables
from bomay.ontology.facts import Status

# "Vị trí Giám đốc Sở X được giao cho ông A"
_GIVEN_TO = re.compile(
    r"[ ](?:(?:đã|vừa|mới)[ ])?được[ ](?:giao|trao|bàn giao|chuyển giao|nhường)(?:[ ]lại)?[ ]cho[ ]"
    rf"{gaps.TITLES}"
)
_SHORTEST_GIVEN = len(" được giao cho ")
_BEFORE_CHARS = 60
_CLAUSE_CHARS = 170
_HOLDING = r"(?:làm|là|giữ(?: chức)?|đảm nhiệm)"
# "Trong thời gian giữ chức X, ông A đã …": of a time that is over.
_IN_ITS_TIME = re.compile(
    rf"(?<!\w)(?<!từ )(?!từ khi){gaps.TIME_OF}[ ](?:đang |còn )?{_HOLDING}{gaps.OFFICES}[ ]$"
)
# "Sau khi thôi giữ chức X, ông A về nghỉ": no more.
_AFTER_ITS_END = re.compile(
    r"(?<!\w)(?:(?:sau|từ|trước|kể từ)(?: khi| ngày| lúc)"
    r"|sau[ ]\w+[ ](?:ngày|tuần|tháng|năm))[ ](?:(?:xin )?(?:thôi(?: không)?|rời)"
    r"|từ chức|không còn|(?:được|bị)[ ](?:cho thôi|thôi|miễn nhiệm|cách chức|bãi nhiệm))"
    rf"(?:[ ](?:giữ|làm|là|nhiệm vụ|khỏi)){{0,2}}{gaps.OFFICES}[ ]$"
)
_THEN_HE = re.compile(rf"(?:[ ]\([^()\n]{{4,40}}\))?,[ ]{gaps.TITLES}")
_PREDECESSOR = re.compile(r"(?:tiền nhiệm|người đi trước)[^.;\n]{0,30}$")
# "Trước đó, Trưởng đoàn là ông A", "Bí thư khi đó là ông A": no more.
_EARLIER = re.compile(
    r"(?<!\w)(?:trước đó|trước đây|khi đó|lúc đó|bấy giờ)(?:,?|,[ ][^.;\n]{2,80},[ ]còn)[ ]$"
)
_WAS_NAME = re.compile(rf"[ ]là[ ]{gaps.TITLES}")
_WAS_THEN = re.compile(rf"[ ]{gaps.AT_THAT_TIME}[ ]là[ ]{gaps.TITLES}")
# "Trước đó, bà B là Chủ tịch": no more.
_THEN = re.compile(rf"(?:trước đó|trước đây|{gaps.AT_THAT_TIME}),?[ ]{gaps.TITLES}$")
# One is in each branch of ``_THEN`` and of ``_BEFORE_THAT``.
_EARLIER_TIMES = ("trước", " đó", " ấy", "bấy giờ", " trên")
_WAS = re.compile(
    r"[ ](?:đang[ ])?(?:(?:vốn |nguyên )?là|làm|giữ chức(?: vụ)?|đảm nhiệm(?: chức(?: vụ)?)?)[ ]"
)
# What takes an office, or leaves one: not "trước khi họp báo".
_CHANGE = (
    r"(?:(?:ông|bà|anh|chị|chính thức|tiếp tục|quyết định|xin|đi|bước)[ ])*"
    r"(?:(?:được|bị)[ ](?:[^.,;:\n]{1,50}[ ])?(?:bổ nhiệm|bầu|điều động|phân công|đề bạt|cất nhắc"
    r"|luân chuyển|chỉ định|cử|giao|thăng|điều chuyển|chuyển|giáng|tiếp nhận|phê chuẩn|công nhận"
    r"|tín nhiệm|giới thiệu|đề cử|đề nghị|quy hoạch|trao|bắt|khởi tố|truy tố|kỷ luật|đình chỉ"
    r"|cách chức|miễn nhiệm|bãi nhiệm|bãi miễn|tạm giam|tạm giữ|điều tra|kết án|xử lý|tước"
    r"|phế truất|lật đổ|ám sát|cho thôi|sa thải|thôi)"
    r"|về(?![ ](?:dự|thăm|đến|quê|nhà|họp))|nghỉ(?: hưu| việc| công tác)|nhận(?! (?:quà|giải|hoa))"
    r"|nhậm|nắm|giữ|làm|lên(?: làm| giữ| chức)|trở thành|ứng cử|tranh cử|đắc cử|trúng cử|tái cử"
    r"|đảm nhiệm|đảm nhận|kế nhiệm|tham gia|gia nhập|chuyển|sang|thôi|rời|từ chức|từ nhiệm|từ trần"
    r"|qua đời|mất|vào (?:bộ|trung ương|quốc hội|chính phủ|ngành|nghề|đảng|quân đội"
    r"|chính trường|tù)|sáp nhập|hợp nhất|nhập ngũ)"
    r"(?!\w)"
)
# "Trước khi được bổ nhiệm làm X, ông A là Y": no more.
_BEFORE_THAT = re.compile(
    rf"(?<!\w)trước (?:khi|lúc)[ ](?=[^.;:\n]{{2,130}},[ ]{gaps.TITLES}$){_CHANGE}"
)
# The same up to the office, where no name stands between.
_BEFORE_THAT_WAS = re.compile(
    rf"\s*(?:ngay )?trước (?:khi|lúc)[ ](?={_CHANGE})[^.;:\n]{{2,130}},[ ]"
    r"(?:ông|bà|đồng chí|anh|chị)"
    r"[ ](?:này )?(?:đã |đang )?(?:(?:vốn |nguyên )?là|làm|giữ|đảm nhiệm|đảm nhận)"
    rf"{gaps.OFFICES}[ :]+$"
)
# "ông A từ Trưởng phòng X được bổ nhiệm làm", not "ông A từ Trưởng phòng X nhận thư".
_FROM = re.compile(r"(?:[ ]?\([^()\n]*\))?(?:[ ]đang)?[ ]từ[ ][^.;\n]{0,30}")
_GIVEN_BEHIND = re.compile(
    r",?[ ](?:[^.,;\n]{0,40}[ ])?(?:(?:được|bị)[ ](?:[^.,;\n]{0,60}[ ])?(?:bổ nhiệm|bầu|điều động"
    r"|phân công|đề bạt|cất nhắc|luân chuyển|chỉ định|cử|giao|thăng|điều chuyển|chuyển|giáng)"
    r"|lên|sang|về|xuống|chuyển|trở thành|thăng|nhậm chức|nhận nhiệm vụ|nhận chức|đắc cử"
    r"|trúng cử|làm)(?!\w)"
)
_PASSIVE = tuple(
    f"{sign} {word} " for sign in ("", ",") for word in ("đã", "vừa", "mới", "cũng", "bị")
)
_PASSIVE_BEGINS = frozenset(words[:2] for words in _PASSIVE)
# By whom, and nothing that is asked for, shared, done to another or for another's sake.
_DISMISSED = re.compile(
    r",?[ ](?:cũng[ ])?(?:(?:đã|vừa|mới)[ ])?bị[ ]"
    r"(?P<by>(?:(?!(?:đề nghị|xem xét|kiến nghị|yêu cầu|đề xuất|tố|cho là|dọa|tạm|không|chưa|và"
    r"|cùng|sẽ|bị|do|sau|khi|để|bởi|đứng)(?!\w))[^\s.,;:()]+[ ]){0,12}?)"
    r"(?:cách chức|bãi nhiệm|miễn nhiệm)"
    r"(?=[ ]?(?:[.,;\n]|$)|[ ](?:vì|do|sau|từ|ngày|vào|trong|tại|khi|theo|với lý do|"
    r"về (?:hành vi|tội|việc))(?!\w))"
)
_BY_PENALTY = re.compile(
    r"(?:(?:(?:xử lý|thi hành|quyết định|kỷ luật|bằng|với|hình thức|mức)[ ])*"
    r"|(?:cấp trên|cấp ủy|cấp có thẩm quyền|cơ quan)[ ].*)\Z"
)
# "kỷ luật ông A, Trưởng phòng X, bằng hình thức cách chức Trưởng phòng": that office, no other.
_PENALTY = re.compile(
    r",?[ ](?:(?:bằng|với|theo|:)[ ])?hình thức[ ](?:kỷ luật[ ])?cách(?: hết)?(?: các)? chức"
    r"(?: vụ)?(?:[ ](?P<head>[^\W\d_][^.,;:()\n]{2,40}))?(?=[.,;)\n]|$)"
)
_PUNISHES = re.compile(r"(?<!\w)(?:kỷ luật|xử lý)(?!\w)[^.;\n]{0,120}$")
_REMOVES = re.compile(
    r"(?<!\w)(?<!bị )(?<!bỏ phiếu )(?P<verb>cách chức|giáng chức|bãi nhiệm|miễn nhiệm)[ ]"
    r"(?:(?:đối )?với[ ])?"
    rf"(?:(?:các|hai|ba|\d)[ ](?:ông|bà|ông bà|đồng chí):?[ ])?{gaps.TITLES}\Z"
)
# "đòi cách chức ông A", "đề nghị kỷ luật ông A": not done.
_ASKED = re.compile(
    r"(?<!\w)(?:đòi|đề nghị|đề xuất|kiến nghị|yêu cầu|kêu gọi|muốn|mong|cần|sẽ|sắp"
    r"|có thể|xem xét(?![ ](?:và|quyết định)(?!\w)))(?!\w)[^.,;\n]{0,60}\Z"
)
_PENALTIES = frozenset({"cách chức", "giáng chức"})
_FROM_ANOTHER = re.compile(r"[^.;\n]{0,90}?(?<!\w)(?:khỏi|thôi|chức|chức vụ|chức danh)(?!\w)")
# "miễn nhiệm chức vụ Phó Chủ tịch do ông A đang nắm giữ": taken from A.
_DONE_BY = " do "
_LONGEST_HEAD = 6  # words
# Behind a time in office and a name: what was done then, and what is or will be.
_DONE_THEN = re.compile(
    r"(?<!\w)(?:đã|từng|bị|không|chưa|vi phạm|sai phạm|khuyết điểm|(?:19|20)\d\d)(?!\w)"
)
_HOLDS_STILL = re.compile(r"(?<!\w)(?:sẽ|sắp|hiện|vẫn|luôn|đang)(?!\w)")
_SENTENCE = re.compile(r"[^.;\n]{0,160}")


def is_lost(low: str, name: Name, posts: Sequence[Post]) -> bool:
    """Whether what is told of somebody and his posts behind his name says that they are over."""
    if is_dismissed(low, posts[-1].end) or loses_it(low, posts[-1]):
        return True
    return is_removed(low, name, posts)


def is_removed(low: str, name: Name, posts: Sequence[Post]) -> bool:
    """``cách chức ông A, Giám đốc Sở X``: the office told with who is dismissed is lost.

    Not where another is told behind it: ``miễn nhiệm ông A, Giám đốc Sở X, khỏi chức Ủy viên``.
    Nor of several offices where it is no penalty: which of them ends is not told.
    """
    begin = max(0, name.start - _BEFORE_CHARS)
    if low.find(" chức ", begin, name.start) < 0 and low.find(" nhiệm ", begin, name.start) < 0:
        return False  # nearly always
    removed = _REMOVES.search(low, begin, name.start)
    if removed is None or _is_asked(low[begin : removed.start()]):
        return False
    if len(posts) > 1 and removed["verb"] not in _PENALTIES:
        return False
    return _FROM_ANOTHER.match(low, posts[-1].end) is None


def is_given_to(low: str, end: int, name: int) -> bool:
    """``[Vị trí Giám đốc Sở X] được giao cho ông [A]``: the words from an office to a name."""
    return _GIVEN_TO.fullmatch(low, end, name) is not None


def status_before(low: str, posts: Sequence[Post], name: Name) -> Status | None:
    """What the words about posts that stand before a name tell of how the name has them."""
    if is_over(low, posts, name):
        return "former"
    end = posts[-1].end
    if name.start - end < _SHORTEST_GIVEN or low.find(" cho ", end, name.start) < 0:
        return None  # nearly always
    return "appointed" if is_given_to(low, end, name.start) else None


def is_over(low: str, posts: Sequence[Post], name: Name) -> bool:
    """Whether words before or after the posts say that they were the name's, and are not."""
    begin, end = posts[0].start, posts[-1].end
    before = low[max(0, begin - _BEFORE_CHARS) : begin]
    if ("người" in before or "tiền nhiệm" in before) and _PREDECESSOR.search(before):
        return True
    if name.start - end > 1 and _WAS_THEN.fullmatch(low, end, name.start):
        return True
    if is_dismissed(low, name.end) or (low.startswith(_DONE_BY, end) and _is_taken(before)):
        return True
    if name.start - end <= 1:
        return False
    if _THEN_HE.fullmatch(low, end, name.start) and _is_told_over(low, before, name):
        return True
    if _WAS_NAME.fullmatch(low, end, name.start) is None:
        return False
    return _EARLIER.search(before) is not None


def _is_taken(before: str) -> bool:
    taken = gaps.TAKEN.search(before)
    return taken is not None and not undone(before[: taken.start()])


def _is_told_over(low: str, before: str, name: Name) -> bool:
    """``Trong thời gian giữ chức X, ông A đã ký``: told of a past, and of no more than that."""
    ended = _AFTER_ITS_END.search(before)
    if ended is None and _IN_ITS_TIME.search(before) is None:
        return False
    told = _SENTENCE.match(low, name.end)
    if told is None or _HOLDS_STILL.search(told.group()) is not None:
        return False
    after = ended is not None and not ended.group().startswith("trước")
    return after or _DONE_THEN.search(told.group()) is not None


def only_from(low: str, begin: int, posts: Sequence[Post]) -> bool:
    """``ông A từ Giám đốc X nhận thư``: a source, and no office that A left for another.

    Args:
        low: the text in lower case.
        begin: where the name ends.
        posts: what follows it.
    """
    if _FROM.fullmatch(low, begin, posts[0].start) is None:
        return False
    return _GIVEN_BEHIND.match(low, posts[-1].end) is None


def was(low: str, name: Name, post: int) -> bool:
    """``Trước đó, bà B là Chủ tịch``, ``Trước khi nhận việc, bà B là Chủ tịch``: no more."""
    if _WAS.fullmatch(low, name.end, post) is None:
        return False
    before = low[max(0, name.start - _CLAUSE_CHARS) : name.start]
    if not any(map(before.__contains__, _EARLIER_TIMES)):
        return False  # mostly
    return bool(_THEN.search(before) or _BEFORE_THAT.search(before))


def was_before_that(words: str) -> bool:
    """``Trước khi được bổ nhiệm làm X, ông là``: the words of a sentence up to an office."""
    return "trước " in words and _BEFORE_THAT_WAS.match(words) is not None


def is_dismissed(low: str, end: int) -> bool:
    """``Phó Chủ tịch xã A đã bị Chủ tịch UBND huyện cách chức``: what is done to whom is told of.

    Args:
        low: the text in lower case.
        end: where the person's name, or the office behind it, ends.
    """
    if low[end : end + 2] not in _PASSIVE_BEGINS or not low.startswith(_PASSIVE, end):
        return False  # mostly
    if (said := _DISMISSED.match(low, end)) is None:
        return False
    return _BY_PENALTY.match(said["by"]) is not None or _may_dismiss(said["by"])


def loses_it(low: str, post: Post) -> bool:
    """``kỷ luật ông A, Chủ tịch xã X, bằng hình thức cách chức``: the office that is printed."""
    penalty = _PENALTY.match(low, post.end)
    if penalty is None:
        return False
    begin = max(0, post.start - 160)
    punished = _PUNISHES.search(low, begin, post.start)
    if punished is None or _is_asked(low[max(0, begin - 60) : punished.start()]):
        return False
    taken, head = penalty["head"], post.head.lower()
    printed = _shortened(low[post.start : post.end])
    return taken is None or taken == head or printed.startswith(_shortened(taken))


def _is_asked(before: str) -> bool:
    """Whether the words up to a verb of ending only ask for it: ``đòi cách chức``."""
    if undone(before) is not None:
        return True
    return _ASKED.search(gaps.ON_PROPOSAL.sub("", before)) is not None


def _shortened(office: str) -> str:
    return office.replace("ủy ban nhân dân", "ubnd")


def _may_dismiss(by: str) -> bool:
    """Whether an office or a body of the tables begins what tells by whom it is done."""
    words = by.split()
    begins = (" ".join(words[:count]) for count in range(1, _LONGEST_HEAD + 1))
    return any(each in _offices() or each in heads_by_surface() for each in begins)


@cache
def _offices() -> frozenset[str]:
    return frozenset(row["surface"] for row in tables.rows("post_heads"))
