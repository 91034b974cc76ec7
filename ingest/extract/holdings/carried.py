"""What a verb said of one goes on for the next: ``bầu ông A làm Chủ tịch, ông B làm Phó Chủ tịch``.

Only the first of them has a verb of giving; the others have no more than *làm* or *giữ chức*, and
are given their offices, or only proposed, as the first is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.chains import Link
from bomay.ingest.extract.holdings.lists import names_joined
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.several import Given, Told
from bomay.ingest.extract.holdings.verbs import NOMINATION
from bomay.ingest.extract.names.forms import Name

_GIVING = frozenset({"election", "appointment", NOMINATION})
_LONGEST = 120  # letters from the office of the one to the name of the next
_BARE = re.compile(r",?[ ](?P<verb>(?:làm|giữ chức(?: vụ| danh)?)|là)[ ]")
_IS = " là "
# ``… làm Chủ tịch (nhiệm kỳ 2020-2025); các ông B và C``
_NEXT = re.compile(
    r"(?:[ ]\([^()\n]{2,40}\)|,?[ ](?:nhiệm kỳ|khóa)[ ][^\s,;.]{1,12}(?:[ ]?-[ ]?\d{4})?)*"
    rf"[ ]?(?:[,;][ ](?:và |còn |cùng )?|[ ]và[ ]){gaps.TITLES}"
)


def gives_on(link: Link) -> bool:
    """Whether a link may go on for the next one named."""
    return link.pattern in _GIVING


def given_on(
    told: Told, giver: Link | None, last: Name, begin: int, chain: Sequence[Post]
) -> Given | None:
    """To whom the verb of ``giver`` gives a chain as well; None where it goes no further.

    Args:
        told: the text.
        giver: the last that a verb gave an office to, or proposed.
        last: who stands before the chain.
        begin: where their own offices behind the name end, or the name.
        chain: the offices behind *làm*.
    """
    start = chain[0].start
    if giver is None or not 0 < last.start - giver.end < _LONGEST:
        return None
    bare = _BARE.fullmatch(told.low, begin, start)
    if bare is None:
        return None
    first = giver.posts[0].start if giver.posts else giver.end
    if bare["verb"] == "là" and not told.low.endswith(_IS, 0, first):
        return None  # "bổ nhiệm ông A làm Giám đốc, ông B là Phó Giám đốc": B is it already
    names = [*reversed(names_joined(told.low, told.names, last, told.posts)), last]
    if _NEXT.fullmatch(told.low, giver.end, names[0].start) is None:
        return None
    return Given(names, giver.status, giver.pattern, giver.modality)
