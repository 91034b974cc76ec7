"""What the words before an office say of it: that it is over, acted in, sought, or another's.

Nearly always other words stand there, so ``may_tell`` is asked first, once for all of them.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.holdings.parts_of_words import FIRST_PARTS
from bomay.ontology.facts import Status

_QUALIFIER = re.compile(
    r"(?<!\w)(?<!thẩm )(?<!chính )(?<!dưới )(nguyên là|nguyên|cựu|cố|quyền|q\.|tân|đương kim"
    r"|phụ trách|chức vụ cũ(?: là|:)?)[ ]$",
    re.IGNORECASE,
)
_QUALIFIERS = (  # how that ends
    *("nguyên là ", "nguyên ", "cựu ", "cố ", "quyền ", "q. ", "tân ", "đương kim "),
    *("phụ trách ", "chức vụ cũ ", "chức vụ cũ là ", "chức vụ cũ: "),
)
_QUALIFIER_CHARS = 15
_FORMER = frozenset({"nguyên", "nguyên là", "cựu", "cố"})
_ACTING = frozenset({"quyền", "q.", "phụ trách"})
_SAID_TO_ACT = re.compile(r"(?:(?:nguyên|cựu|cố)(?:[ ]là)?[ ])?(?:quyền|q\.|phụ trách)[ ]")
# Somebody acts for the holder, who is not the person named next.
_IN_THE_NAME = re.compile(
    r"(?:thừa|được|theo)[ ](?:ủy[ ])?(?:quyền|lệnh)[ ](?:của[ ])?$|ủy quyền[ ](?:của[ ])?$|"
    r"thừa lệnh[ ]$"
)
_OF_ANOTHER = ("quyền ", "lệnh ", "của ")  # how that ends
# ``ứng cử viên Tổng thống X``: not in office.
_CANDIDATE = re.compile(r"ứng (?:cử )?viên[ ](?:cho chức[ ]|chức[ ])?$|tranh cử[ ]$")
_RUNNING = ("viên ", "chức ", "cử ")  # how that ends
DEPUTY = "phó "
OFFICE_OF = "văn phòng "
_END = 3
_ENDS = frozenset(
    words[-_END:]
    for words in (*FIRST_PARTS, DEPUTY, OFFICE_OF, *_OF_ANOTHER, *_QUALIFIERS, *_RUNNING)
)


def may_tell(flat: str, start: int) -> bool:
    """Whether any of these words, or ``FIRST_PARTS``, may stand before an office at ``start``."""
    return flat[start - _END if start > _END else 0 : start] in _ENDS


def qualified(flat: str, start: int) -> tuple[int, Status]:
    """Where an office begins with what qualifies it, and what that says."""
    if not flat.endswith(_QUALIFIERS, 0, start):
        return start, "current"
    found = _QUALIFIER.search(flat, max(0, start - _QUALIFIER_CHARS), start)
    if found is None:
        return start, "current"
    word = found.group(1)
    if word in _FORMER or word.startswith("chức vụ cũ"):
        return found.start(), "former"
    begin, before = qualified(flat, found.start())  # cựu quyền Cục trưởng
    if before == "former":
        return begin, before
    return found.start(), "acting" if word in _ACTING else "current"


def is_acting(low: str, start: int, end: int) -> bool:
    """Whether a post as read begins with ``quyền``, ``phụ trách``: also ``nguyên quyền …``."""
    return _SAID_TO_ACT.match(low, start, end) is not None


def is_in_the_name(flat: str, start: int) -> bool:
    """``thừa lệnh Giám đốc``: whether somebody else, who is named next, acts for the holder."""
    named = flat.endswith(_OF_ANOTHER, 0, start)
    return named and _IN_THE_NAME.search(flat, max(0, start - 24), start) is not None


def is_sought(flat: str, start: int) -> bool:
    """Whether somebody runs for the office that begins at ``start``."""
    running = flat.endswith(_RUNNING, 0, start)
    return running and _CANDIDATE.search(flat, max(0, start - 22), start) is not None
