"""Pages whose bytes are those of the West and whose other letters are entities.

So a Word of old saved Vietnamese: ``c&#7911;a t&#7881;nh``, and *á* as a byte. The page says its
encoding; it is believed where what comes out is Vietnamese.
"""

from __future__ import annotations

import html
import re
import unicodedata

from bomay.ingest.read.legacy import is_vietnamese
from bomay.ingest.read.syllables import fit

WINDOWS_1252 = "windows-1252"
_DECLARED = re.compile(
    rb"<meta\b[^<>]{0,200}?\bcharset\s*=\s*[\"']?\s*(?:windows-1252|iso-8859-1)\b", re.IGNORECASE
)
_HEAD = 4000  # bytes in which a page says its encoding
# What no reader sees, such as Word's styles; each unclosed one goes to the end.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<style\b.*?(?:</style|\Z)|<script\b.*?(?:</script|\Z)|<[^<>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
# Letters of Vietnamese that the West lacks; a page in one of the old fonts has none.
_LETTER = re.compile(r"&#(?:7[89]\d\d|x1e[a-f][\da-f]|x1ef\d);", re.IGNORECASE)
_ENOUGH = 200_000  # characters


def western_page(data: bytes) -> str | None:
    """The text of such a page; None for a page in UTF-8, in an old font, or no Vietnamese."""
    if not _DECLARED.search(data[:_HEAD]) or _is_utf8(data):
        return None
    try:
        page = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if not _LETTER.search(page):
        return None
    shown = html.unescape(_UNSEEN.sub(" ", page[:_ENOUGH]))
    return page if is_vietnamese(fit(unicodedata.normalize("NFC", shown))) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
