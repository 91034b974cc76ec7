"""Vietnamese pages in a Western encoding, the letters it lacks written as entities."""

from __future__ import annotations

import pytest

from bomay.ingest.read import read_bytes
from bomay.ingest.read.source import Source
from bomay.ontology.errors import SourceError

TEXT = (
    "Sáng thứ năm, ông Mai Đình Bách, Bí thư Huyện ủy Tân Phong, đi dọc tuyến mương mới và hỏi "
    "chuyện bà con; nước về ruộng sớm hơn mọi năm, lúa vì thế đã đỡ nghẹn đòng."
)
META = '<meta http-equiv=Content-Type content="text/html; charset={}">'
STYLES = "<style><!-- " + "p.MsoNormal{margin:0cm;font-size:14pt} " * 60 + "--></style>"


def page(text: str = TEXT, meta: str = META.format("windows-1252"), more: bytes = b"") -> bytes:
    head = f"<html><head>{meta}<title>a</title>{STYLES}</head><body>"
    written = f"{head}<p class=MsoNormal>{text}</p>".encode("cp1252", "xmlcharrefreplace")
    return written + more + b"</body></html>"


def read(data: bytes) -> Source:
    return read_bytes("a.html", data, media_type="text/html")


@pytest.mark.parametrize(
    "meta",
    [
        META.format("windows-1252"),
        META.format("ISO-8859-1"),
        "<meta charset='Windows-1252'>",
    ],
)
def test_a_page_is_read_in_the_western_encoding_it_declares(meta: str) -> None:
    source = read(page(meta=meta))
    assert TEXT in source.text
    assert source.metadata["recoded"] == "windows-1252"


def test_entities_in_hexadecimal_are_letters_too() -> None:
    data = page()
    for letter in sorted(set(TEXT)):
        data = data.replace(f"&#{ord(letter)};".encode(), f"&#x{ord(letter):X};".encode())
    assert b"&#x1E" in data
    assert TEXT in read(data).text


@pytest.mark.parametrize(
    "data",
    [
        page("Café, déjà vu: l'été fut très long à la campagne, où le blé mûrit. " * 4),
        page("Café &#7911; déjà vu: l'été fut très long à la campagne, où le blé mûrit. " * 4),
        page(more=b"<p>\x81\x8d\x8f</p>"),
        page(meta=META.format("shift_jis")),
        page(meta=""),
    ],
    ids=["French", "French with one letter", "no letters of it", "another encoding", "undeclared"],
)
def test_other_pages_are_not_guessed_at(data: bytes) -> None:
    with pytest.raises(SourceError, match="its encoding is not UTF-8"):
        read(data)


def test_a_page_in_utf8_is_read_so_whatever_it_declares() -> None:
    data = page().decode("cp1252").replace("<p ", "<p>Hồ Khe Bùi</p><p ").encode()
    source = read(data)
    assert TEXT in source.text
    assert "recoded" not in source.metadata


def test_a_page_in_an_old_font_keeps_its_own_reading() -> None:
    data = page("Bó th­ QuËn ñy chñ tr× héi nghÞ vÒ quy ho¹ch cña thµnh phè " * 99)
    assert read(data).metadata["recoded"] == "TCVN3 (ABC)"
