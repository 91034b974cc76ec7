"""From bytes to text, or the reason why not."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import islice

from bomay.ingest.read.legacy import WINDOWS_LETTERS, best_of, is_vietnamese
from bomay.ingest.read.limits import MAX_BYTES, too_large
from bomay.ingest.read.syllables import fit
from bomay.ontology.errors import SourceError

WINDOWS_1258 = "windows-1258"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16's does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "it is a PDF under another name; name it .pdf"),
    (b"PK\x03\x04", "it is a ZIP archive or an Office file under another name"),
    (b"\xd0\xcf\x11\xe0", "it is an old Office file under another name; Word's are named .doc"),
    (b"\x1f\x8b", "it is compressed (gzip), which is read as .jsonl.gz only"),
    (b"{\\rtf", "it is RTF, a format not read; save it as .docx or .txt"),
)
# A mail or a web archive (.mht) whose text stands in it encoded, between headers.
_MIME = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
_ENCODED = re.compile(
    rb"^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)", re.IGNORECASE | re.MULTILINE
)
_MIME_HEAD = 8000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_UTF16_SAMPLE = 4000


def decode(name: str, data: bytes) -> tuple[str, str | None]:
    """The text of a document, and how its bytes were read when they are no Unicode.

    Line ends become newlines. Unicode is UTF-8, UTF-32 with its mark, UTF-16 with it or plainly
    without. Other bytes are taken for windows-1258, TCVN3 or VNI where only that makes Vietnamese
    of them.

    Raises:
        SourceError: too large, empty, binary, or in another encoding.
    """
    if len(data) > MAX_BYTES:
        raise too_large(name, len(data))
    disguise = disguise_of(data)
    if disguise is not None:
        raise SourceError(name, disguise)
    head = data[:_MIME_HEAD]
    if _ENCODED.search(head) and _MIME.match(head):
        raise SourceError(
            name,
            "it is a mail or web archive with its text encoded (MIME); save it as .html or .txt",
        )
    text, recoded = _decoded(name, data)
    if is_binary(text):
        raise SourceError(name, "it is binary, not text (control characters)")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError(name, "it is empty")
    return text, recoded


def disguise_of(data: bytes) -> str | None:
    """Why a file that begins so is none of text, None where nothing in its first bytes tells."""
    return next((reason for magic, reason in _MAGIC if data.startswith(magic)), None)


def is_binary(text: str) -> bool:
    """Whether control characters are more than the accidents of a text."""
    bearable = max(3, len(text) // 1000)
    return next(islice(_CONTROL.finditer(text), bearable, None), None) is not None


def _decoded(name: str, data: bytes) -> tuple[str, str | None]:
    encoding = next((e for bom, e in _BOMS if data.startswith(bom)), None) or _bare_utf16(data)
    encoding = encoding or "utf-8"
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError as cause:
        if b"\x00" in data:
            raise SourceError(name, "it is binary, not text") from cause
        old = _old_encoding(data)
        if old is not None:
            return old
        where = f"byte {cause.start} is not valid {encoding.upper()}"
        raise SourceError(name, f"its encoding is not UTF-8 ({where}); save it as UTF-8") from cause


def _bare_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: of Latin letters every other byte is zero, of spaces always."""
    sample = data[: _UTF16_SAMPLE & ~1]
    if len(data) % 2 or len(sample) < 8:
        return None
    for encoding, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        pairs = len(sample) // 2
        if sample[high::2].count(0) * 2 > pairs and sample[low::2].count(0) == 0:
            return encoding
    return None


def _old_encoding(data: bytes) -> tuple[str, str] | None:
    """The one old encoding whose reading of the bytes has most Vietnamese syllables, or None."""
    found: list[tuple[int, str, str]] = []
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        text = ""
    if is_vietnamese(fit(text)):
        found.append((fit(text).valid, text, WINDOWS_1258))
    drawn = best_of(data.decode("latin-1").translate(WINDOWS_LETTERS))
    if drawn is not None:
        found.append((fit(drawn[0]).valid, *drawn))
    if not found:
        return None
    _, text, encoding = max(found)
    return text, encoding
