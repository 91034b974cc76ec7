"""What is done to a holder from a day on: ``nghỉ hưu đối với ông A, Giám đốc X, từ ngày …``.

The day is that of the measure. The office did not begin on it.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.holdings import gaps

_LONGEST = 90  # letters of a measure with whom it concerns
_MEASURE = re.compile(
    r"(?<!\w)(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|thôi việc|đình chỉ|khiển trách|cảnh cáo|kỷ luật"
    r"|tạm giam|tạm giữ|bắt)"
    r"(?:[ ](?:trước tuổi|công tác|sinh hoạt đảng|khẩn cấp|bằng hình thức [^,.;\n]{3,20}))?"
    rf"[ ](?:cho[ ]|đối với[ ])?{gaps.TITLES}$"
)


def is_of_measure(low: str, name: int) -> bool:
    """Whether a measure is told right before who it concerns, whose name begins at ``name``.

    Args:
        low: the text in lower case.
        name: where the name begins.
    """
    return _MEASURE.search(low, name - _LONGEST if name > _LONGEST else 0, name) is not None
