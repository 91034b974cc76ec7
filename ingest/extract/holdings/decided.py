"""What a decision on staff says besides giving an office: that one is withdrawn, or goes on."""

from __future__ import annotations

import re

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.several import Told
from bomay.ingest.extract.names.forms import Name

_REACH = 320
# How the words behind an office begin that tell whom it is given to, or taken from.
_TOWARDS = (
    *(" đối với ", " với ", " cho ", " của ", " ("),
    *(", đối với ", ", với ", ", cho ", ", của "),
)
_WITHDRAWN = re.compile(
    r"(?<!\w)(?<!không )(?<!chưa )(?<!sẽ )(?<!đề nghị )(?<!kiến nghị )(?<!yêu cầu )(?<!xem xét )"
    r"(?:thu hồi|hủy bỏ|bãi bỏ|hủy)(?!\w)[^.;\n]{0,240}[ ](?:về việc|về|v/v)[ ]"
    r"(?:bổ nhiệm(?: lại)?|điều động|luân chuyển|phân công|chỉ định|công nhận)[ ]"
    rf"(?:(?:ông|bà|đồng chí|đ/c)[ ])?{gaps.TITLES}\Z"
)
_GOES_ON = re.compile(
    r"(?<!\w)(?:kéo dài|gia hạn)(?: thêm)? thời (?:gian|hạn)(?:[ ](?:công tác|giữ|làm|đảm nhiệm))*"
    r"(?:[ ](?:chức|chức vụ|chức danh|vị trí|cương vị))*[ ]\Z"
)


def is_withdrawn(low: str, name: int) -> bool:
    """``Thu hồi Quyết định số 12 về việc bổ nhiệm ông A giữ chức vụ``: it was his until then."""
    return _WITHDRAWN.search(low, max(0, name - _REACH), name) is not None


def goes_on(before: str) -> bool:
    """``Kéo dài thời gian giữ chức vụ Giám đốc đối với ông A``: his still."""
    return _GOES_ON.search(before) is not None


def may_concern(low: str, end: int) -> bool:
    """Whether what stands behind an office can tell whom it is given to, or taken from."""
    return low.startswith(_TOWARDS, end)


def concerns(told: Told, end: int, name: Name) -> bool:
    """``đối với ông B``, ``đối với Phó Thủ tướng B``: whether what ends there is done to B."""
    towards = gaps.TOWARDS.match(told.low, end, name.start)
    if towards is None or towards.end() == name.start:
        return towards is not None
    post = told.posts.get(towards.end())
    return post is not None and told.text[post : name.start] == " "
