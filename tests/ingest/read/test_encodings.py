"""Old and garbled encodings are repaired and marked; good text is never touched."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.ingest.guard import extract_or_refuse
from bomay.ingest.read import Source, read, read_bytes
from bomay.ingest.read.decode import decode
from bomay.ingest.read.legacy import GARBLED, TCVN3, VNI, convert, recode
from bomay.ingest.read.syllables import is_syllable
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts
from bomay.ontology.tables import rows

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "samples").rglob("*.txt"))
CORPUS = ROOT.parent / "shared" / "corpora" / "dev"
LOWER = "bí thư quận ủy bình tân chủ trì hội nghị quán triệt nghị quyết của thành ủy về cán bộ"
FONTS = [("tcvn3", TCVN3), ("vni", VNI)]


def text_of(file: Path) -> str:
    return unicodedata.normalize("NFC", file.read_text(encoding="utf-8"))


def lowered(text: str) -> str:
    """What the fonts can hold: lower case, and no signs they lack."""
    letters = {row["letter"] for row in rows("legacy_letters") if row["encoding"] == "tcvn3"}
    return "".join(c for c in text.lower() if c.isascii() or c in letters)


@pytest.mark.parametrize(
    "row", rows("legacy_letters"), ids=lambda r: f"{r['encoding']}-{r['code']}"
)
def test_a_letters_example_is_written_and_read_back(
    row: dict[str, str], make: SimpleNamespace
) -> None:
    assert row["letter"] in row["example"]
    name = dict(FONTS)[row["encoding"]]
    written = make.in_font(row["example"], row["encoding"])
    assert all(ord(c) < 256 for c in written)
    assert convert(written, name) == row["example"]


def test_the_examples_of_the_fonts() -> None:
    assert convert("NguyÔn V¨n §¹t, Uû ban", TCVN3) == "Nguyễn Văn Đạt, Uỷ ban"
    assert convert("Nguyeãn Vaên Ñaït, UÛy ban", VNI) == "Nguyễn Văn Đạt, Ủy ban"


@pytest.mark.parametrize(("encoding", "name"), FONTS)
@pytest.mark.parametrize("file", SAMPLES, ids=lambda f: f.stem[:24])
def test_a_document_in_an_old_font(
    file: Path, make: SimpleNamespace, encoding: str, name: str
) -> None:
    text = lowered(text_of(file))
    written = make.in_font(text, encoding)
    assert recode(written) == (text, name)
    assert decode("x", written.encode("latin-1")) == (text, name)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda f: f.stem[:24])
def test_a_garbled_document(file: Path, make: SimpleNamespace) -> None:
    text = text_of(file)
    assert recode(make.garbled(text)) == (text, GARBLED)
    assert recode(text.encode().decode("latin-1")) == (text, GARBLED)
    twice = text.encode().decode("latin-1").encode().decode("latin-1")
    assert recode(twice) == (text, GARBLED)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda f: f.stem[:24])
def test_a_document_in_windows_1258(file: Path, make: SimpleNamespace) -> None:
    text = "".join(c for c in text_of(file) if c.isascii() or (c.isalpha() and c not in "№"))
    found, how = decode("x", make.as_1258(text))
    assert (found, how) == (text, "windows-1258")


@pytest.mark.parametrize("file", SAMPLES, ids=lambda f: f.stem[:24])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_good_text_is_never_touched(file: Path, form: str) -> None:
    text = unicodedata.normalize(form, text_of(file))  # type: ignore[arg-type]
    assert recode(text) == (text, None)
    assert all(recode(line) == (line, None) for line in text.split("\n"))


@pytest.mark.corpora
def test_no_text_of_the_corpora_is_touched() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the corpora are not here")
    for file in sorted(CORPUS.rglob("*.txt"))[::5]:
        text = file.read_text(encoding="utf-8")
        assert recode(text) == (text, None), file.name


@pytest.mark.parametrize(
    "text",
    [
        "L'été où l'élève français à Genève a reçu une leçon très sévère, déjà près du château.",
        "Für die Größe der Straße müssen schöne Bäume übrig bleiben; ähnlich wäre es möglich.",
        "© 2020 Dell® 5 µm, 25 °C ± 1, § 3, «quoted» ½ × ¾ ÷ 2, £5 ¥6 ¢7, µg/m³",
        "Bà Hà là cô giáo, có hai con và là mẹ",
        "Copyright © © © ® ® ª º ¹ ² ³",
        "cá là gà, bà và mì; có hò",
    ],
)
def test_other_languages_and_signs_are_left(text: str) -> None:
    assert recode(text) == (text, None)


@settings(deadline=None)
@given(st.text())
def test_whatever_comes_is_repaired_once(text: str) -> None:
    read, how = recode(text)
    if how is None:
        assert read == text
    assert recode(read)[0] == read or how is not None


def documents(make: SimpleNamespace) -> Iterator[tuple[str, bytes, str]]:
    written = make.in_font(LOWER, "tcvn3")
    yield "a.txt", written.encode("latin-1"), TCVN3
    yield "a.md", make.in_font(LOWER, "vni").encode(), VNI
    yield "a.docx", make.docx(make.paragraph(written)), TCVN3
    yield "a.pdf", make.pdf([[written]]), TCVN3
    yield "a.json", json.dumps({"text": written}).encode(), TCVN3
    yield (
        "a.html",
        f"<html><body><article><p>{written * 4}</p></article></body></html>".encode(),
        TCVN3,
    )


def test_every_format_repairs_and_marks(tmp_path: Path, make: SimpleNamespace) -> None:
    for name, data, how in documents(make):
        (tmp_path / name).write_bytes(data)
        (source,) = read(tmp_path / name)
        assert isinstance(source, Source), name
        assert source.metadata["recoded"] == how, name
        assert LOWER in source.text, name


def test_offsets_point_into_the_repaired_text(make: SimpleNamespace) -> None:
    text = (
        "Bí thư Quận ủy Bình Tân Huỳnh Khắc Điệp chủ trì hội nghị quán triệt Nghị quyết 05-NQ/TU."
    )
    source = read_bytes("x", make.garbled(text).encode())
    assert source.text == text
    facts = extract_or_refuse(source)
    assert isinstance(facts, Facts)
    ((start, end),) = facts.persons[0].mentions
    assert source.text[start:end] == "Huỳnh Khắc Điệp"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "utf-32"])
def test_unicode_with_and_without_its_mark(encoding: str) -> None:
    assert read_bytes("x", LOWER.encode(encoding)).text == LOWER


@pytest.mark.parametrize(
    "data", ["Größe für müde Bäume".encode("latin-1"), "Привет мир, как дела".encode("cp1251")]
)
def test_other_encodings_are_refused_not_guessed(data: bytes) -> None:
    with pytest.raises(SourceError, match="not UTF-8"):
        read_bytes("x", data)


@pytest.mark.parametrize("word", ["nguyễn", "Đặng", "ỦY", "quyết", "nghiêng", "giếng", "khuỷu"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["été", "für", "nguyÔn", "größe", "áà"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
