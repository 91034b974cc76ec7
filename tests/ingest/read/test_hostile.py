"""Files made to harm are refused within limits; one of them never stops the rest."""

import base64
import gzip
import io
import json
import os
import quopri
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bomay.ingest.read import MEDIA_TYPES, Source, passed_over, read, read_bytes
from bomay.ingest.read import docx as docx_module
from bomay.ingest.read import limits as limits_module
from bomay.ontology.errors import SourceError

SENTENCE = "Bí thư Quận ủy Bình Tân chủ trì hội nghị."


def read_data(folder: Path, name: str, data: bytes) -> list[Source | SourceError]:
    file = folder / name
    file.write_bytes(data)
    return list(read(file))


def reasons(found: list[Source | SourceError]) -> list[str]:
    return [s.reason if isinstance(s, SourceError) else "read" for s in found]


def with_flag(archive: bytes, flag: int) -> bytes:
    """The same archive with a flag set in every header, as for encrypted members."""
    made = bytearray(archive)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(signature)
        while at >= 0:
            made[at + offset] |= flag
            at = made.find(signature, at + 4)
    return bytes(made)


def test_a_zip_bomb_stops_at_its_limit(tmp_path: Path, make: SimpleNamespace) -> None:
    bomb = make.zip({f"{i:02}.txt": bytes(40_000_000) for i in range(12)})
    found = read_data(tmp_path, "x.zip", bomb)
    assert "unpacks to more than" in reasons(found)[-1]
    assert len(found) < 12


def test_a_bomb_of_archives_stops_at_its_limit(tmp_path: Path, make: SimpleNamespace) -> None:
    inner = make.zip({f"{i}.txt": bytes(30_000_000) for i in range(4)})
    outer = make.zip({f"{i}.zip": inner for i in range(30)})
    found = read_data(tmp_path, "x.zip", outer)
    assert "unpacks to more than" in reasons(found)[-1]


def test_archives_nested_without_end_are_left(tmp_path: Path, make: SimpleNamespace) -> None:
    made = make.zip({"a.txt": SENTENCE.encode()})
    for _ in range(6):
        made = make.zip({"in.zip": made, "b.txt": SENTENCE.encode()})
    found = read_data(tmp_path, "x.zip", made)
    assert reasons(found).count("read") == 3
    assert sum("nested" in reason for reason in reasons(found)) == 1


def test_a_gzip_bomb_stops_at_its_limit(tmp_path: Path) -> None:
    found = read_data(tmp_path, "x.jsonl.gz", gzip.compress(bytes(400_000_000), 1))
    assert "unpacks to more than" in reasons(found)[-1]


def test_records_of_empty_lines_without_end_are_left(tmp_path: Path) -> None:
    record = json.dumps({"text": SENTENCE}).encode()
    found = read_data(tmp_path, "x.jsonl.gz", gzip.compress(record + b"\n" * 90_000_000, 9))
    assert isinstance(found[0], Source)
    assert "empty lines" in found[1].reason
    assert len(found) == 2


def test_a_page_head_that_is_a_bomb(tmp_path: Path, make: SimpleNamespace) -> None:
    head = make.docx(make.paragraph("a" * 40_000_000))
    with zipfile.ZipFile(io.BytesIO(head)) as package:
        bomb = package.read("word/document.xml")
    with zipfile.ZipFile(io.BytesIO(make.docx(make.paragraph(SENTENCE)))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    found = read_data(tmp_path, "x.docx", make.zip({**parts, "word/header1.xml": bomb}))
    assert "unpacks to more" in found[0].reason


def test_a_word_file_that_is_a_bomb(tmp_path: Path, make: SimpleNamespace) -> None:
    body = make.paragraph("A" * 200) * 400_000
    (reason,) = reasons(read_data(tmp_path, "x.docx", make.docx(body)))
    assert "unpacks to more than" in reason or "too large" in reason


def test_a_word_file_may_unpack_to_no_more_than_is_read_fast(
    make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = make.docx("".join(make.paragraph(f"{number:,}") for number in range(10_000)))
    word = MEDIA_TYPES[".docx"]
    assert "9,999" in read_bytes("x.docx", data, media_type=word).text
    monkeypatch.setattr(docx_module, "MAX_WORD_UNPACKED", 300_000)
    with pytest.raises(SourceError, match="unpacks to more than 0 MB"):
        read_bytes("x.docx", data, media_type=word)
    assert limits_module.MAX_WORD_UNPACKED <= 100_000_000


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd">',
    ],
    ids=["entities", "outside file", "outside address"],
)
def test_xml_entities_are_refused(tmp_path: Path, make: SimpleNamespace, prolog: str) -> None:
    data = make.docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", prolog=prolog)
    assert "entities" in reasons(read_data(tmp_path, "x.docx", data))[0]


def test_xml_nested_without_end(tmp_path: Path, make: SimpleNamespace) -> None:
    deep = make.docx("<w:p>" * 300_000 + "</w:p>" * 300_000)
    assert "nested" in reasons(read_data(tmp_path, "x.docx", deep))[0]


@pytest.mark.parametrize("tag", ["div", "b", "table", "span"])
def test_pages_nested_without_end(tmp_path: Path, tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 200_000}{SENTENCE}</body></html>"
    assert len(read_data(tmp_path, "x.html", page.encode())) == 1


@pytest.mark.parametrize("attribute", [' a{}="x"', ' a{}=">"', " a{}", "\na{}='<'"])
def test_an_element_of_nothing_but_attributes(tmp_path: Path, attribute: str) -> None:
    many = "".join(attribute.format(n) for n in range(200_000))
    page = f"<html><body{many}><p>{SENTENCE * 20}</p></body></html>"
    (reason,) = reasons(read_data(tmp_path, "x.html", page.encode()))
    assert "more than 2000 attributes" in reason


def test_a_folder_in_a_folder_that_cannot_be_looked_into() -> None:
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        folder.chmod(0o755)
        for name in ("a.txt", "closed/b.txt", "listed/c.txt", "z.txt"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(SENTENCE, encoding="utf-8")
        (folder / "closed").chmod(0)
        (folder / "listed").chmod(0o444)
        done = subprocess.run(
            [sys.executable, "-c", READ, held], capture_output=True, text=True, check=True
        )
        for name in ("closed", "listed"):
            (folder / name).chmod(0o755)
    assert done.stdout.replace(f"{folder}/", "").splitlines() == [
        "a.txt: read",
        "closed: it cannot be read (Permission denied)",
        "listed/c.txt: it cannot be read (Permission denied)",
        "z.txt: read",
    ]


# Root may look everywhere, so it becomes somebody else first.
READ = """
import os, sys
import bomay.ingest.read.records
from bomay.ingest.read import read
from bomay.ontology.errors import SourceError
if os.geteuid() == 0:
    os.seteuid(65534)
for found in read(sys.argv[1]):
    if isinstance(found, SourceError):
        print(found)
    else:
        print(f"{found.name}: read")
"""


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_records_of_nothing(tmp_path: Path, name: str, data: bytes) -> None:
    packed = gzip.compress(data) if name.endswith(".gz") else data
    assert reasons(read_data(tmp_path, name, packed)) == ["it is empty"]


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04\n" * 200, "ZIP archive or an Office file"),
        (b"%PDF-1.7\n" * 200, "PDF under another name"),
        (b"<!doctype html>\n" * 200, "web page"),
        ("{}\n".encode("utf-16") * 200, "UTF-16"),
        (b"\x1f\x8b\n" * 200, "gzip"),
    ],
    ids=["archive", "pdf", "page", "UTF-16", "gzip"],
)
def test_another_format_named_as_records_is_refused_once(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    packed = gzip.compress(data) if name.endswith(".gz") else data
    (found,) = reasons(read_data(tmp_path, name, packed))
    assert reason in found


@pytest.mark.parametrize("first", [b"\x00\x00\x00", b"PK", b"\xef\xbb\xbf{oops", b"%"])
def test_records_behind_a_broken_line_are_read(tmp_path: Path, first: bytes) -> None:
    record = json.dumps({"text": SENTENCE}).encode()
    broken, read_one = read_data(tmp_path, "x.jsonl", first + b"\n" + record)
    assert isinstance(broken, SourceError)
    assert broken.source.endswith("x.jsonl#1")
    assert isinstance(read_one, Source)


def test_a_page_of_nothing_but_elements(tmp_path: Path) -> None:
    (reason,) = reasons(read_data(tmp_path, "x.html", b"<p><li>" * 300_000))
    assert "more than 200000 elements" in reason


def test_members_that_lead_out_are_refused_and_the_rest_read(tmp_path: Path) -> None:
    made = io.BytesIO()
    leading_out = ["../a.txt", "/etc/b.txt", "c/../../d.txt", "..\\e.txt", "C:\\f.txt"]
    with zipfile.ZipFile(made, "w") as archive:
        for name in [*leading_out, "good.txt"]:
            archive.writestr(name, SENTENCE)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    found = read_data(tmp_path, "x.zip", made.getvalue())
    assert sum("leads out" in reason for reason in reasons(found)) == len(leading_out)
    assert [s.name for s in found if isinstance(s, Source)] == [f"{tmp_path / 'x.zip'}#good.txt"]
    assert not (tmp_path.parent / "a.txt").exists()


def test_one_damaged_member_stops_nothing(tmp_path: Path, make: SimpleNamespace) -> None:
    data = make.zip({"a.txt": b"A" * 500, "b.txt": SENTENCE.encode()}, packed=False)
    damaged = data.replace(b"A" * 500, b"A" * 499 + b"B", 1)
    found = read_data(tmp_path, "x.zip", damaged)
    assert "damaged" in reasons(found)[0]
    assert reasons(found)[1] == "read"


def test_protected_members_are_refused(tmp_path: Path, make: SimpleNamespace) -> None:
    data = with_flag(make.zip({"a.txt": SENTENCE.encode()}, packed=False), 1)
    assert "password" in reasons(read_data(tmp_path, "x.zip", data))[0]


def test_two_members_of_one_name(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", SENTENCE)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "Khác")
    assert reasons(read_data(tmp_path, "x.zip", made.getvalue()))[0] == "read"
    assert len(read_data(tmp_path, "x.zip", made.getvalue())) == 2


def test_a_protected_pdf_is_refused(tmp_path: Path, make: SimpleNamespace) -> None:
    encrypt = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
        f" /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'43' * 16}> <{'43' * 16}>]"
    )
    data = make.pdf([[SENTENCE]], trailer=encrypt)
    assert "password" in reasons(read_data(tmp_path, "x.pdf", data))[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/Kids [6 0 R]", b"/Kids [2 0 R]"),
        (b"/Parent 2 0 R", b"/Parent 6 0 R"),
        (b"/Contents 7 0 R", b"/Contents 6 0 R"),
        (b"/Count 1", b"/Count 99999999"),
        (b"/ToUnicode 5 0 R", b"/ToUnicode 3 0 R"),
        (b"/DescendantFonts [4 0 R]", b"/DescendantFonts [3 0 R]"),
        (b"startxref\n", b"startxref\n9"),
    ],
)
def test_pdfs_that_turn_in_circles(
    tmp_path: Path, make: SimpleNamespace, old: bytes, new: bytes
) -> None:
    data = make.pdf([[SENTENCE, SENTENCE]])
    assert old in data
    assert len(read_data(tmp_path, "x.pdf", data.replace(old, new))) == 1


def test_a_pdf_that_draws_itself_for_ever_says_what_it_takes(
    tmp_path: Path, make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is drawn is drawn twice inside of itself, so it fills any memory before it ends."""
    monkeypatch.setattr("bomay.ingest.read.pdf._MEMORY", 300_000_000)
    drawn = b"7 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject"
    drawn += b" << /X 7 0 R >> >> /Length 12 >>\nstream\n/X Do /X Do \nendstream\nendobj\n"
    page = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages"
    page += b" /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox"
    page += b" [0 0 600 800] /Resources << /XObject << /X 7 0 R >> >> /Contents 7 0 R >>\nendobj\n"
    data = page + drawn + b"trailer\n<< /Root 1 0 R >>\n%%EOF"
    assert reasons(read_data(tmp_path, "x.pdf", data)) == [
        "it takes more than 300 MB of memory to read"
    ]


def test_a_pdf_program_that_never_ends_is_stopped(
    tmp_path: Path, make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeper = tmp_path / "sleeper.py"
    sleeper.write_text("import time\ntime.sleep(60)\n", encoding="utf-8")
    monkeypatch.setattr("bomay.ingest.read.pdf._PAGES_PROGRAM", sleeper)
    monkeypatch.setattr("bomay.ingest.read.pdf._SECONDS", 0.5)
    (reason,) = reasons(read_data(tmp_path, "x.pdf", make.pdf([[SENTENCE]])))
    assert "not read in" in reason


def test_truncated_files_are_refused(tmp_path: Path, make: SimpleNamespace) -> None:
    whole = {
        "a.docx": make.docx(make.paragraph(SENTENCE)),
        "a.zip": make.zip({"a.txt": SENTENCE.encode()}),
        "a.jsonl.gz": gzip.compress(json.dumps({"text": SENTENCE}).encode()),
        "a.json": json.dumps({"text": SENTENCE}).encode(),
    }
    for name, data in whole.items():
        found = read_data(tmp_path, name, data[: len(data) // 2])
        assert len(found) >= 1, name
        assert isinstance(found[-1], SourceError), name


def test_a_gzip_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"id": i, "text": f"{SENTENCE} {i * 7919}"}) + "\n" for i in range(2000)
    )
    data = gzip.compress(lines.encode())
    found = read_data(tmp_path, "a.jsonl.gz", data[: len(data) // 2])
    assert isinstance(found[0], Source)
    assert "compression is damaged" in reasons(found)[-1]


@pytest.mark.parametrize("suffix", list(MEDIA_TYPES))
def test_nothing_in_a_file_is_refused(tmp_path: Path, suffix: str) -> None:
    found = read_data(tmp_path, f"a{suffix}", b"")
    assert [s for s in found if isinstance(s, Source)] == []
    assert found or suffix in (".jsonl", ".jsonl.gz")


@pytest.mark.parametrize("suffix", list(MEDIA_TYPES))
@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%%EOF", b"PK\x03\x04 nothing", b"\xd0\xcf\x11\xe0 nothing", b"\x1f\x8b nothing",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"{\\rtf1 x}", b"\x00" * 4000,
    ],
    ids=["pdf", "zip", "ole", "gzip", "png", "rtf", "zeros"],
)  # fmt: skip
def test_files_under_a_wrong_name_are_refused(tmp_path: Path, suffix: str, data: bytes) -> None:
    found = read_data(tmp_path, f"a{suffix}", data)
    assert found
    assert all(isinstance(s, SourceError) for s in found)


@pytest.mark.parametrize("name", ["x.html", "x.txt", "x.md"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_mail_or_web_archive_under_another_name_is_refused(
    tmp_path: Path, name: str, encoding: str
) -> None:
    encoded = quopri.encodestring if encoding == "quoted-printable" else base64.encodebytes
    body = b"<html><body>" + f"<p>{SENTENCE}</p>".encode() * 5 + b"</body></html>"
    head = (
        "From: <Saved by Blink>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    data = head.encode() + encoded(body) + b"\r\n--b--"
    (reason,) = reasons(read_data(tmp_path, name, data))
    assert "a mail or web archive" in reason


def test_a_mail_in_letters_is_a_text(tmp_path: Path) -> None:
    data = f"From: a@b.example\nMIME-Version: 1.0\n\n{SENTENCE}\n".encode()
    (found,) = read_data(tmp_path, "x.txt", data)
    assert isinstance(found, Source)
    assert SENTENCE in found.text


def test_a_page_without_a_text_is_told_by_name_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for data in (b'{"a": 1}', b"<html></html>", b"<html><body><script>x</script></body></html>"):
        (reason,) = reasons(read_data(tmp_path, "x.html", data))
        assert "no article text" in reason
    assert caplog.records == []


def test_files_of_other_formats_are_counted(tmp_path: Path) -> None:
    (tmp_path / "in" / ".git").mkdir(parents=True)
    for name in ("a.rtf", "in/b.RTF", "in/c.xlsx", "in/Makefile", "d.txt"):
        (tmp_path / name).write_text(SENTENCE)
    for name in ("README.rst", "LICENSE", ".hidden", "in/.git/config"):
        (tmp_path / name).write_text(SENTENCE)
    (tmp_path / "in" / "link.odt").symlink_to(tmp_path / "a.rtf")
    with open(os.fsencode(tmp_path) + b"/e.\xff", "wb"):
        pass
    assert passed_over(tmp_path) == {".rtf": 2, ".xlsx": 1, "Makefile": 1, ".?": 1}
    assert passed_over(tmp_path / "d.txt") == {}


def test_a_line_without_end_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bomay.ingest.read.records._LONGEST_LINE", 1000)
    data = b'{"text": "' + b"a" * 50_000 + b'"}\n' + json.dumps({"text": SENTENCE}).encode()
    found = read_data(tmp_path, "a.jsonl", data)
    assert "too large" in reasons(found)[0]
    assert isinstance(found[1], Source)


def test_a_file_over_its_limit_says_how_large_it_is(tmp_path: Path) -> None:
    for size, told in ((2_200_000_000, "2200 MB; the limit is 200 MB"), (200_000_001, "over the")):
        with (tmp_path / "x.pdf").open("wb") as file:
            file.truncate(size)  # takes no room
        (reason,) = reasons(list(read(tmp_path / "x.pdf")))
        assert reason.startswith(f"it is too large ({told}")


def test_a_page_named_as_a_text_is_read_as_a_page(tmp_path: Path) -> None:
    menu = '<div class="menu"><a href="/">Trang chủ</a> <a href="/t">Thời sự</a></div>'
    page = f"<!doctype html><html><body>{menu}<article>{f'<p>{SENTENCE}</p>' * 9}</article></html>"
    (found,) = read_data(tmp_path, "x.txt", page.encode())
    assert isinstance(found, Source)
    assert set(found.text.split("\n")) == {SENTENCE}


def test_the_limits_are_those_of_the_design() -> None:
    assert limits_module.MAX_BYTES == 50_000_000
    assert limits_module.UNPACK_RATIO == 200
    assert limits_module.MAX_UNPACKED == 4_000_000_000


_SLOW = frozenset({".pdf", ".doc"})


@pytest.mark.parametrize("suffix", list(MEDIA_TYPES))
def test_any_bytes_give_sources_or_refusals(tmp_path: Path, suffix: str) -> None:
    starts = st.sampled_from(
        [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"\xd0\xcf\x11\xe0", b"<html>",
         b"{", b'{"text": "', b"[", b"person,post\n", b"\xff\xfe", b"\xef\xbb\xbf"]
    )  # fmt: skip

    @settings(
        max_examples=15 if suffix in _SLOW else 100,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(starts, st.binary(max_size=400), st.text(max_size=200))
    def holds(start: bytes, middle: bytes, end: str) -> None:
        data = start + middle + end.encode("utf-8", "replace")
        for found in read_data(tmp_path, f"a{suffix}", data):
            assert isinstance(found, Source | SourceError)
            if isinstance(found, Source):
                found.text.encode()
                assert found.text.strip()

    holds()


@pytest.mark.parametrize("suffix", [".docx", ".zip", ".jsonl.gz", ".pdf"])
def test_any_damage_gives_sources_or_refusals(
    tmp_path: Path, make: SimpleNamespace, suffix: str
) -> None:
    whole = {
        ".docx": make.docx(make.table([[SENTENCE], ["x"]]) + make.paragraph(SENTENCE)),
        ".zip": make.zip({"a.txt": SENTENCE.encode(), "b/c.html": b"<html>x</html>"}),
        ".jsonl.gz": gzip.compress(json.dumps({"text": SENTENCE}).encode()),
        ".pdf": make.pdf([[SENTENCE], [SENTENCE]]),
    }[suffix]

    @settings(
        max_examples=15 if suffix in _SLOW else 150,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        broken = bytearray(whole)
        for _ in range(data.draw(st.integers(1, 4))):
            broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
        for found in read_data(tmp_path, f"a{suffix}", bytes(broken)):
            assert isinstance(found, Source | SourceError)

    holds()
