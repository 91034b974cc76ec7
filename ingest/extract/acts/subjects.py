"""One subject behind a list of directives: ``A của X, B của Y, C của Z về S``.

The subject stands behind the last one and speaks of the whole list. It is given to the members
before it that have none of their own, which is what lets the same act, cited alone elsewhere with
its subject, be recognised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bomay.ingest.extract.acts.mentions import DirectiveMention

_BETWEEN = re.compile(r"[ ,\n]*(?:và |cùng )?(?:các )?\Z")
_SHARED_FORM = re.compile(r"về\s")


def share_subjects(text: str, found: Sequence[DirectiveMention]) -> list[DirectiveMention]:
    """Give the subject of a list's last member to the members before it.

    Args:
        text: the text the mentions' offsets point into.
        found: mentions in reading order, each with its own subject if it has one.
    """
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if here.title or not following.title or not _SHARED_FORM.match(following.title):
            continue
        if here.after <= following.start and _BETWEEN.match(text, here.after, following.start):
            shared[index] = here._replace(title=following.title)
    return shared
