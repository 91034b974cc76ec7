"""Files of every format, made in the test: Word, PDF, archives, old encodings."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from types import SimpleNamespace
from xml.sax.saxutils import escape

import pytest

from bomay.ontology.tables import rows

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def docx_of(body: str, *, prolog: str = "", styles: str | None = None) -> bytes:
    """A Word file around the XML of its body, with the XML of its styles where it has some."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}'
        f'<w:document xmlns:w="{W}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    members = {"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()}
    if styles is not None:
        members["word/styles.xml"] = styles.encode()
    return zip_of(members)


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(*rows_of_cells: list[list[str]]) -> str:
    """A table: each row a list of cells, each cell a list of paragraphs."""
    made = ""
    for cells in rows_of_cells:
        inner = "".join(f"<w:tc>{''.join(map(paragraph, cell))}</w:tc>" for cell in cells)
        made += f"<w:tr>{inner}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def zip_of(members: dict[str, bytes], *, packed: bool = True) -> bytes:
    made = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def pdf_of(
    pages: list[list[str]] | list[list[tuple[str, float, float, float]]],
    *,
    trailer: str = "",
    turned: int = 0,
    shown: int = 0,
) -> bytes:
    """A PDF whose text layer is these lines; letters are coded as in UTF-16.

    A line may say where it stands: left edge, height above the page's foot, size of its letters.
    What is drawn may be ``turned`` by right angles against the clock, and a page ``shown`` turned
    with it.
    """
    turns = {
        0: ("1 0 0 1 0 0", "595 842"),
        90: ("0 1 -1 0 842 0", "842 595"),
        180: ("-1 0 0 -1 595 842", "595 842"),
        270: ("0 -1 1 0 0 595", "842 595"),
    }
    matrix, size_of_page = turns[turned]
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def"
        " 1 begincodespacerange <0000> <FFFF> endcodespacerange"
        + "".join(
            f" 1 beginbfrange <{high:02X}00> <{high:02X}FF> <{high:02X}00> endbfrange"
            for high in (0, 1, 3, 0x1E, 0x20)
        )
        + " endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H"
        " /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for index, lines in enumerate(pages):
        placed = [
            (line, 50.0, 800.0 - 14 * at, 10.0) if isinstance(line, str) else line
            for at, line in enumerate(lines)
        ]
        drawn = "".join(
            f"BT /F {size} Tf {left} {up} Td <{line.encode('utf-16-be').hex()}> Tj ET\n"
            for line, left, up, size in placed
        )
        drawn = f"{matrix} cm\n{drawn}"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size_of_page}] /Rotate {shown}"
            f" /Contents {7 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    made, offsets = "%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    made += "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    made += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n"
    return (made + "%%EOF").encode("latin-1")


def in_font(text: str, encoding: str) -> str:
    """NFC text in the letters of an old font; what the font lacks goes."""
    code_of = {
        row["letter"]: "".join(chr(int(part, 16)) for part in row["code"].split(" "))
        for row in rows("legacy_letters")
        if row["encoding"] == encoding
    }
    return "".join(code_of.get(c, c if c.isascii() else "") for c in text)


def as_1258(text: str) -> bytes:
    """Text in windows-1258: letters with their base marks, tones after them."""
    made = b""
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(c for c in parts if c in _TONES)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
        made += (base + tones).encode("cp1258")
    return made


def garbled(text: str) -> str:
    """UTF-8 read as the Latin-1 of Windows."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode())


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """The makers of this module."""
    return SimpleNamespace(
        docx=docx_of, paragraph=paragraph, table=table, zip=zip_of, pdf=pdf_of,
        in_font=in_font, as_1258=as_1258, garbled=garbled,
    )  # fmt: skip
