"""Reading files and folders: what is taken, what is refused and why."""

import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from bomay.ingest.read import Source, read, read_bytes
from bomay.ingest.read.decode import MAX_BYTES
from bomay.ontology.errors import SourceError

SENTENCE = "Bí thư Quận ủy Bình Tân chủ trì hội nghị."


def only(path: Path) -> Source:
    (source,) = read(path)
    assert isinstance(source, Source)
    return source


def refusal(path: Path) -> SourceError:
    (refused,) = read(path)
    assert isinstance(refused, SourceError)
    assert refused.source == str(path)
    return refused


def test_text_is_stored_as_it_is_but_for_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbf" + f"{SENTENCE}\r\nHai\rBa".encode())
    source = only(file)
    assert source.text == f"{SENTENCE}\nHai\nBa"
    assert source.name == str(file)
    assert len(source.sha256) == 64


def test_utf16_with_its_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(SENTENCE.encode("utf-16"))
    assert only(file).text == SENTENCE


def test_sidecar_is_metadata_and_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "a.json").write_text(
        json.dumps({"title": "T", "date": "2023-10-05", "count": 3, "tags": ["x"]}), "utf-8"
    )
    (source,) = read(tmp_path)
    assert isinstance(source, Source)
    assert source.metadata == {"title": "T", "date": "2023-10-05", "count": "3"}


def test_a_folder_is_read_in_order_and_others_passed_over(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.html", "README.md", ".hidden.txt", "x.jpg"):
        text = f"<html><body><article><p>{SENTENCE * 5}</p></article></body></html>"
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    names = [s.name if isinstance(s, Source) else f"!{s}" for s in read(tmp_path)]
    assert names == [str(tmp_path / n) for n in ("a.md", "b.txt", "sub/c.html")]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t \n", "empty"),
        ("a.txt", bytes(range(256)) * 4, "binary"),
        ("a.txt", b"abc\x00def\x00ghi\x01jkl\x02" * 100, "binary"),
        ("a.txt", "Nguyễn".encode("cp1258", "replace") + b"\xff\xe9", "UTF-8"),
        ("a.txt", b"%PDF-1.7 x", "PDF"),
        ("a.txt", b"PK\x03\x04 x", "ZIP"),
        ("a.pdf", b"%PDF-1.7 x", "damaged"),
        ("a.xls", b"x", "format"),
        ("a.html", b"<html><body></body></html>", "no article"),
    ],
)
def test_unusable_files_are_refused_by_name(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert reason in refusal(file).reason


def test_an_enormous_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(MAX_BYTES + 1)
    assert "too large" in refusal(file).reason


def test_missing_and_special_files_are_refused(tmp_path: Path) -> None:
    assert "no such" in refusal(tmp_path / "nowhere.txt").reason
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "neither" in refusal(pipe).reason


@pytest.mark.parametrize("sidecar", ["{", "[1]", "[" * 100_000])
def test_a_broken_sidecar_refuses_its_document(tmp_path: Path, sidecar: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "a.json").write_text(sidecar, encoding="utf-8")
    assert "a.json" in refusal(file).reason


@pytest.mark.parametrize("day", ["2023-02-30", "31/02/2023", "2023-13-01", "00.10.2023"])
def test_a_day_that_no_calendar_has_refuses_its_document(tmp_path: Path, day: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(SENTENCE, encoding="utf-8")
    beside = tmp_path / "a.json"
    beside.write_text(json.dumps({"date": day}), encoding="utf-8")
    reason = refusal(file).reason
    assert "a.json" in reason
    assert repr(day) in reason
    record = tmp_path / "r.json"
    record.write_text(json.dumps({"text": SENTENCE, "date": day}), encoding="utf-8")
    assert "no calendar" in refusal(record).reason


@pytest.mark.parametrize(
    "day",
    ["2024-02-29", "29/2/2024", "10/25/2023", "2023-10-05T08:00:00+07:00", "2023", "5 Oct", 7],
)
def test_other_days_are_left_to_who_reads_them(tmp_path: Path, day: object) -> None:
    file = tmp_path / "a.txt"
    file.write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"date": day}), encoding="utf-8")
    (source,) = read(file)
    assert isinstance(source, Source)
    assert source.metadata["date"] == str(day)


def test_a_page_gives_its_article_title_and_date() -> None:
    page = f"""<html lang="vi"><head><title>Hội nghị</title>
    <meta property="article:published_time" content="2023-10-05T08:00:00+07:00">
    <meta property="og:title" content="Hội nghị quận ủy"></head>
    <body><nav><a href="/">Trang chủ</a></nav><article><h1>Hội nghị quận ủy</h1>
    <p>{SENTENCE} {SENTENCE}</p><p>Thành ủy TP<wbr>HCM {SENTENCE}</p></article>
    <aside><p>Tin khác</p></aside></body></html>"""
    source = read_bytes("a.html", page.encode(), media_type="text/html")
    assert source.metadata["date"] == "2023-10-05"
    assert "Hội nghị" in source.text
    assert SENTENCE in source.text
    assert "TPHCM" in source.text


@pytest.mark.parametrize("members", [{}, {"a.png": b"x", ".hidden.txt": b"x", "b/": b""}])
def test_an_archive_of_nothing_that_is_read_says_so(
    tmp_path: Path, make: SimpleNamespace, members: dict[str, bytes]
) -> None:
    (tmp_path / "x.zip").write_bytes(make.zip(members))
    assert refusal(tmp_path / "x.zip").reason.startswith("nothing in it is read (read are: .txt")


def test_a_table_with_a_head_alone_says_so(tmp_path: Path) -> None:
    for data in (b"person,post\n", b"person,post\r\n\r\n", b"person;post"):
        (tmp_path / "x.csv").write_bytes(data)
        assert refusal(tmp_path / "x.csv").reason == "it has no rows"
