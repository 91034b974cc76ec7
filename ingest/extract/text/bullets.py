"""The signs before the lines of lists that programs put there.

Word writes them in fonts of their own, editors as ``*`` or ``+``. Our papers know one, ``-``: the
working copy has that one for all of them, and none where every line of a text has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bomay.ingest.extract.text.lines import lines_of

# Letters of Symbol and Wingdings, as they are copied out of Word with their font or without.
_OF_FONTS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d§Øü"
_DRAWN = f"•●▪◦∙‣■□➢{_OF_FONTS}"
_BULLET = re.compile(rf"^[ ]?[-*+·o{_DRAWN}][ ]", re.MULTILINE)
_DRAWN_BULLET = re.compile(rf"^[ ]?(?P<sign>[{_DRAWN}])(?=[ ])", re.MULTILINE)
_FIRST = re.compile(rf"[\s]*[-*+·o{_DRAWN}][ ]")
SIGNS = tuple(_DRAWN)
"""Without one of these only what begins a text can be a bullet, one before every line of it."""
_FEWEST, _NEARLY_ALL = 2, 0.95


def begins_with_one(text: str) -> bool:
    """Whether the text begins with such a sign, a drawn one or one of those of editors."""
    return _FIRST.match(text) is not None


def bullets(text: str) -> Iterator[tuple[int, int, str]]:
    """What to put in place of such signs, in order; ``text`` with single spaces."""
    if begins_with_one(text):
        marks = [found.span() for found in _BULLET.finditer(text)]
        lines = sum(1 for line in lines_of(text) if line and not line.isspace())
        if len(marks) >= max(_FEWEST, lines * _NEARLY_ALL):
            yield from ((start, end, "") for start, end in marks)
            return
    if any(sign in text for sign in _DRAWN):
        yield from ((*found.span("sign"), "-") for found in _DRAWN_BULLET.finditer(text))
