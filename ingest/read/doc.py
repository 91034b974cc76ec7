"""Text out of old Word files (.doc), by antiword or catdoc where one is installed.

Both are small programs of every distribution, under the GPL and therefore called, not linked. No
well-kept library reads the format. antiword goes first: it keeps tables.
"""

from __future__ import annotations

import re
import shutil

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.docx import read_docx
from bomay.ingest.read.formats import is_page
from bomay.ingest.read.html import read_html
from bomay.ingest.read.limits import MAX_BYTES
from bomay.ingest.read.outside import OutsideError, run_bounded
from bomay.ontology.errors import SourceError

_OLE = b"\xd0\xcf\x11\xe0"
# The name of the stream with the text; catdoc prints the bytes of a file it cannot read.
_GARBAGE = "ÐÏ\x11"
_STREAM = "WordDocument".encode("utf-16-le")
_COMMANDS = (
    ("antiword", "-m", "UTF-8.txt", "-w", "0", "-"),
    ("catdoc", "-d", "utf-8", "-w"),
)
_SECONDS = 30
# antiword shows a row of a table as |cell|cell|.
_ROW = re.compile(r"^\|(?P<cells>.*)\|[ ]*$", re.MULTILINE)


def read_doc(name: str, data: bytes) -> Contents:
    """The text of an old Word file; a .docx or a web page named .doc is read as what it is.

    Raises:
        SourceError: no program is there to read it, or it is damaged, protected or something else.
    """
    if data.startswith(b"PK\x03\x04"):
        return read_docx(name, data)
    if is_page(data):
        return read_html(name, data)
    if data.startswith(b"{\\rtf"):
        raise SourceError(name, "it is RTF, a format not read; save it as .docx")
    if not data.startswith(_OLE) or _STREAM not in data:
        raise SourceError(name, "it is no Word file, or a damaged one")
    installed = [command for command in _COMMANDS if shutil.which(command[0])]
    if not installed:
        raise SourceError(
            name, "old Word files are read by antiword or catdoc, and neither is installed"
        )
    for command in installed:
        try:
            printed = run_bounded(command, data, seconds=_SECONDS, limit=MAX_BYTES)
        except OutsideError as cause:
            reason = str(cause)
            continue
        text = _ROW.sub(_cells, printed.decode("utf-8", "replace"))
        if text.strip() and not text.startswith(_GARBAGE):
            return Contents(text)
        reason = "it is damaged, or has no text"
    raise SourceError(name, f"{reason} (said {command[0]})")


def _cells(row: re.Match[str]) -> str:
    return " | ".join(cell.strip() for cell in row["cells"].split("|") if cell.strip())
