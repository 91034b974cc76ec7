"""Each format gives its text, its metadata and its names."""

import gzip
import io
import json
import os
import shutil
import zipfile
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from bomay.ingest.guard import extract_or_refuse
from bomay.ingest.read import FORMATS, MEDIA_TYPES, Source, pdf, read, read_bytes
from bomay.ontology.errors import SourceError
from bomay.ontology.facts import Facts

SENTENCE = (
    "Bí thư Quận ủy Bình Tân Huỳnh Khắc Điệp chủ trì hội nghị quán triệt Nghị quyết số 05-NQ/TU."
)
OLD_WORD = b"\xd0\xcf\x11\xe0" + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(600)
HEAD = [
    ["THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH", "*", "Số 14-KL/TU"],
    ["ĐẢNG CỘNG SẢN VIỆT NAM", "Thành phố Hồ Chí Minh, ngày 5 tháng 10 năm 2023"],
]


def read_data(folder: Path, name: str, data: bytes) -> list[Source | SourceError]:
    file = folder / name
    file.write_bytes(data)
    return list(read(file))


def only(found: list[Source | SourceError]) -> Source:
    assert len(found) == 1
    assert isinstance(found[0], Source), found[0]
    return found[0]


def facts_of(source: Source) -> Facts:
    facts = extract_or_refuse(source)
    assert isinstance(facts, Facts), facts
    return facts


def names(found: list[Source | SourceError]) -> list[str]:
    return [s.name if isinstance(s, Source) else f"!{s.source}" for s in found]


def test_word_keeps_tables_where_they_stand(tmp_path: Path, make: SimpleNamespace) -> None:
    body = (
        make.paragraph("Mở đầu")
        + make.table([["STT"], ["Họ và tên"]], [["1"], ["Huỳnh Khắc Điệp"]])
        + make.paragraph("Kết thúc")
    )
    source = only(read_data(tmp_path, "a.docx", make.docx(body)))
    assert source.text.split("\n") == [
        "Mở đầu", "STT | Họ và tên", "1 | Huỳnh Khắc Điệp", "Kết thúc",
    ]  # fmt: skip
    assert source.media_type == MEDIA_TYPES[".docx"]


def test_a_party_documents_head_is_a_table(tmp_path: Path, make: SimpleNamespace) -> None:
    body = make.table(HEAD) + "".join(
        make.paragraph(line)
        for line in ("KẾT LUẬN", "về công tác cán bộ", "Căn cứ Nghị quyết số 05-NQ/TU;", SENTENCE)
    )
    facts = facts_of(only(read_data(tmp_path, "a.docx", make.docx(body))))
    assert facts.document.number == "14-KL/TU"
    assert facts.document.published == "2023-10-05"
    assert facts.document.kind == "party"


def test_word_leaves_out_what_is_not_there(tmp_path: Path, make: SimpleNamespace) -> None:
    body = (
        "<w:p><w:r><w:t>Số</w:t><w:tab/><w:t>05</w:t><w:noBreakHyphen/><w:t>NQ/TU</w:t></w:r>"
        "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:ins><w:r><w:t> thêm</w:t></w:r></w:ins><w:r><w:br/><w:t>dòng</w:t></w:r></w:p>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r>"
        "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>khung</w:t>"
        "</w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>ngoài</w:t></w:r></w:p>"
    )
    source = only(read_data(tmp_path, "a.docx", make.docx(body)))
    assert source.text == "Số\t05\u2011NQ/TU thêm\ndòng\nkhung\nngoài"


def with_mark(change: str, text: str) -> str:
    """A paragraph whose own mark was put in or deleted, in a document that tracks changes."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:rPr><w:{change} w:id="1"/></w:rPr></w:pPr>{run}</w:p>'


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (["a", ("del", "Bà Lê Thị Nhạn, "), "Phó Chánh Thanh tra"],
         ["a", "Bà Lê Thị Nhạn, Phó Chánh Thanh tra"]),
        ([("del", "một "), ("del", "hai "), "ba", "bốn"], ["một hai ba", "bốn"]),
        ([("del", "một"), ("del", ""), "hai"], ["mộthai"]),
        ([("ins", "Bà Lê Thị Nhạn, "), "Phó Chánh Thanh tra"],
         ["Bà Lê Thị Nhạn,", "Phó Chánh Thanh tra"]),
        (["a", ("del", "cuối")], ["a", "cuối"]),
        ([("del", "trên"), None, "dưới"], ["trên", "ô | khác", "dưới"]),
    ],
    ids=["deleted", "several", "an empty one", "put in", "the last", "above a table"],
)  # fmt: skip
def test_word_goes_on_behind_a_deleted_mark(
    make: SimpleNamespace, body: list[str | tuple[str, str] | None], lines: list[str]
) -> None:
    made = "".join(
        make.table([["ô"], ["khác"]]) if each is None
        else make.paragraph(each) if isinstance(each, str)
        else with_mark(*each)
        for each in body
    )  # fmt: skip
    data = make.docx(made)
    read_text: str = read_bytes("a.docx", data, media_type=MEDIA_TYPES[".docx"]).text
    assert read_text.split("\n") == lines


def test_a_deleted_mark_reaches_into_no_other_cell_and_no_text_box(make: SimpleNamespace) -> None:
    cells = f"<w:tc>{with_mark('del', 'trái')}</w:tc><w:tc>{make.paragraph('phải')}</w:tc>"
    box = f"<w:r><w:txbxContent>{with_mark('del', 'khung')}</w:txbxContent></w:r>"
    outer = f"<w:p>{box}<w:r><w:t>hai</w:t></w:r></w:p>"
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>{with_mark('del', 'một ')}{outer}"
    data = make.docx(body)
    read_text: str = read_bytes("a.docx", data, media_type=MEDIA_TYPES[".docx"]).text
    assert read_text.split("\n") == ["trái | phải", "khung", "một hai"]


def test_word_made_by_another_program(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("KẾT LUẬN", 1)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "\n".join(HEAD[0]), "\n".join(HEAD[1])
    document.add_paragraph(SENTENCE)
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    document.save(str(tmp_path / "a.docx"))
    (source,) = read(tmp_path / "a.docx")
    assert isinstance(source, Source)
    assert source.text.split("\n") == ["KẾT LUẬN", *HEAD[0], *HEAD[1], SENTENCE]


def test_pdf_loses_page_heads_and_joins_broken_numbers(
    tmp_path: Path, make: SimpleNamespace
) -> None:
    pages = [
        [f"CÔNG BÁO/Số {i} + 1/Ngày 5-3-2024", f"{SENTENCE[:-10]} {i} theo Kết luận số 14-",
         f"KL/TW, phần {i}", f"Phần {i} của văn bản còn dài thêm một dòng nữa.", str(i)]
        for i in range(1, 5)
    ]  # fmt: skip
    source = only(read_data(tmp_path, "a.pdf", make.pdf(pages)))
    assert "CÔNG BÁO" not in source.text
    assert source.text.count("14-KL/TW") == 4
    assert source.text.count("\n") == 7
    facts = facts_of(source)
    assert {"14-KL/TW"} <= {directive.number for directive in facts.directives}


HOLDS = "Đồng chí Lương Khắc Mùi, Ủy viên Ban Thường vụ, Chủ nhiệm"
BODY = ["Ủy ban Kiểm tra Tỉnh ủy Lâm Đồng, là thành viên của tổ.", "Tổ họp mỗi quý một lần."]


@pytest.mark.parametrize("number", ["Trang {}/2", "{}", "Lưu hành nội bộ - trang {}"])
def test_a_head_in_the_margin_of_two_pages_goes(
    tmp_path: Path, make: SimpleNamespace, number: str
) -> None:
    pages = [
        [("Văn phòng Tỉnh ủy - Tài liệu họp", 60, 810, 8), (number.format(at), 60, 28, 8)]
        + [(line, 60, up, 11) for line, up in zip(lines, (770, 752), strict=True)]
        for at, lines in enumerate((["Danh sách kèm theo gồm có:", HOLDS], BODY), start=1)
    ]
    text = only(read_data(tmp_path, "a.pdf", make.pdf(pages))).text
    assert " ".join(text.split()) == " ".join(["Danh sách kèm theo gồm có:", HOLDS, *BODY])


@pytest.mark.parametrize(
    ("head", "up", "size"),
    [("TỈNH ỦY LÂM ĐỒNG", 810, 8), ("Tỉnh ủy Lâm Đồng", 782, 8), ("Tỉnh ủy Lâm Đồng", 810, 11)],
    ids=["office in capitals", "close to the text", "as large as the text"],
)
def test_what_two_papers_in_one_file_have_alike_stays(
    tmp_path: Path, make: SimpleNamespace, head: str, up: float, size: float
) -> None:
    end = [(HOLDS, 60, 752, 11), (BODY[0], 60, 734, 11), ("Lương Khắc Mùi", 300, 650, 11)]
    pages = [
        [(head, 60, up, size), (f"Kết luận của cuộc họp {at} trong tháng 3.", 60, 770, 11), *end]
        for at in (1, 2)
    ]
    text = only(read_data(tmp_path, "a.pdf", make.pdf(pages))).text
    assert text.count(f"{head}\nKết luận") == 2
    assert text.count("\nLương Khắc Mùi") == 2


def test_what_a_browser_prints_at_the_edges_of_a_page_goes(
    tmp_path: Path, make: SimpleNamespace
) -> None:
    stamp, address = "11/26/26, 6:06 PM Cổng văn bản", "https://vb.example.vn/vb/27 {}/2"
    pages = [[stamp, f"{SENTENCE} {i}", f"Phần {i}.", address.format(i)] for i in (1, 2)]
    source = only(read_data(tmp_path, "a.pdf", make.pdf(pages)))
    assert source.text.split("\n") == [f"{SENTENCE} 1", "Phần 1.", f"{SENTENCE} 2", "Phần 2."]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("th|ực hiện", "thực hiện"), ("của tỉ|nh ta", "của tỉnh ta"), ("h|ọc tập", "học tập"),
        ("05|NQ/TU", "05-NQ/TU"), ("ông Kim Jong|un", "ông Kim Jong-un"),
        ("ki|lô", "ki-lô"), ("mi|crô", "mi-crô"), ("X|quang", "X-quang"),
        ("Phi-lip|pin", "Phi-lip-pin"), ("th| ực", "th- ực"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["\x02", "\ufffe", "\ufffe\r\n"])
def test_a_hyphen_at_the_end_of_a_line_in_a_pdf(printed: str, text: str, mark: str) -> None:
    assert pdf._clean(printed.replace("|", mark)) == text


def test_a_party_document_as_pdf(tmp_path: Path, make: SimpleNamespace) -> None:
    lines = [*HEAD[0], *HEAD[1], "KẾT LUẬN", "về công tác cán bộ", SENTENCE]
    facts = facts_of(only(read_data(tmp_path, "a.pdf", make.pdf([lines]))))
    assert facts.document.number == "14-KL/TU"
    assert [person.name for person in facts.persons] == ["Huỳnh Khắc Điệp"]


def test_a_scan_is_refused_with_its_characters_a_page(
    tmp_path: Path, make: SimpleNamespace
) -> None:
    (refusal,) = read_data(tmp_path, "a.pdf", make.pdf([["12"], [], ["3"]]))
    assert isinstance(refusal, SourceError)
    assert "scan" in refusal.reason
    assert "1 characters a page on 3 pages" in refusal.reason


def test_an_old_word_file_that_is_none_is_refused_in_time(tmp_path: Path) -> None:
    if not shutil.which("antiword"):
        assert os.environ.get("CI") != "true", "antiword is not installed"
        pytest.skip("antiword is not installed")
    (refusal,) = read_data(tmp_path, "a.doc", OLD_WORD)
    assert isinstance(refusal, SourceError)


def test_an_old_word_file_without_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (refusal,) = read_data(tmp_path, "a.doc", OLD_WORD)
    assert isinstance(refusal, SourceError)
    assert "antiword or catdoc" in refusal.reason


@pytest.mark.parametrize("program", ["antiword", "catdoc"])
def test_an_old_word_file_by_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    stand_in = tools / program
    stand_in.write_text(f"#!/bin/sh\necho '|STT |Tên |'\necho '{SENTENCE}'\n", encoding="utf-8")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/bin")
    source = only(read_data(tmp_path, "a.doc", OLD_WORD))
    assert source.text == f"STT | Tên\n{SENTENCE}\n"


def test_doc_that_is_something_else(tmp_path: Path, make: SimpleNamespace) -> None:
    word = only(read_data(tmp_path, "a.doc", make.docx(make.paragraph(SENTENCE))))
    assert word.text == SENTENCE
    page = f"<html><body><article><p>{SENTENCE * 5}</p></article></body></html>"
    assert SENTENCE in only(read_data(tmp_path, "b.doc", page.encode())).text
    (refusal,) = read_data(tmp_path, "c.doc", b"{\\rtf1 x}")
    assert isinstance(refusal, SourceError)
    assert "RTF" in refusal.reason


def test_records_have_text_and_metadata(tmp_path: Path) -> None:
    record = {"id": "7", "text": SENTENCE, "date": "2023-10-05", "title": "T", "in_dev": True}
    whole = only(read_data(tmp_path, "a.json", json.dumps(record).encode()))
    assert whole.name == str(tmp_path / "a.json")
    assert whole.text == SENTENCE
    assert whole.metadata == {"date": "2023-10-05", "title": "T"}
    listed = read_data(tmp_path, "b.json", json.dumps([record, {"text": "Hai"}, 3]).encode())
    path = tmp_path / "b.json"
    assert names(listed) == [f"{path}#7", f"{path}#2", f"!{path}#3"]


@pytest.mark.parametrize("packed", [False, True], ids=["jsonl", "jsonl.gz"])
def test_lines_are_records_and_a_broken_one_stops_nothing(tmp_path: Path, packed: bool) -> None:
    lines = [
        json.dumps({"id": "a", "text": SENTENCE, "date": "2020"}).encode(),
        b"{broken",
        b"",
        json.dumps({"id": "a", "text": "twice"}).encode(),
        b'{"text": "\xff"}',
        json.dumps({"text": "Không tên"}).encode(),
        json.dumps({"id": "e", "text": " "}).encode(),
        json.dumps({"id": "s", "text": "nửa \ud83d chữ"}).encode(),
    ]
    data = b"\n".join(lines)
    name = "a.jsonl.gz" if packed else "a.jsonl"
    found = read_data(tmp_path, name, gzip.compress(data) if packed else data)
    path = tmp_path / name
    assert names(found) == [
        f"{path}#a", f"!{path}#2", f"!{path}#a", f"!{path}#5", f"{path}#6", f"!{path}#e",
        f"{path}#s",
    ]  # fmt: skip
    last = found[-1]
    assert isinstance(last, Source)
    assert last.text == "nửa \ufffd chữ"


def test_records_differ_by_their_metadata_not_by_their_name(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "text": SENTENCE, "date": "2020-01-01"},
        {"id": "2", "text": SENTENCE, "date": "2021-01-01"},
        {"date": "2020-01-01", "text": SENTENCE},
    ]
    found = read_data(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)).encode())
    first, second, third = [s for s in found if isinstance(s, Source)]
    assert first.sha256 != second.sha256
    assert first.sha256 == third.sha256


def test_an_archive_is_a_folder(tmp_path: Path, make: SimpleNamespace) -> None:
    members = {
        "b.txt": SENTENCE.encode(),
        "b.json": json.dumps({"title": "T"}).encode(),
        "inner/a.docx": make.docx(make.paragraph(SENTENCE)),
        "inner/README.md": b"x",
        "inner/.hidden.txt": b"x",
        "__MACOSX/b.txt": b"x",
        "more.jsonl": json.dumps({"id": "r", "text": SENTENCE}).encode(),
        "old.zip": make.zip({"c.txt": b"Ba", "bad.txt": b""}),
        "picture.jpg": b"x",
        "table.csv": "person,post,body\nLê Văn Thinh,Bí thư,Quận ủy Bình Tân\n".encode(),
        "whole.json": json.dumps({"text": SENTENCE}).encode(),
    }
    file = tmp_path / "x.zip"
    found = read_data(tmp_path, "x.zip", make.zip(members))
    assert names(found) == [
        f"{file}#b.txt", f"{file}#inner/a.docx", f"{file}#more.jsonl#r",
        f"!{file}#old.zip#bad.txt", f"{file}#old.zip#c.txt", f"{file}#table.csv#2",
        f"{file}#whole.json",
    ]  # fmt: skip
    first = found[0]
    assert isinstance(first, Source)
    assert first.metadata == {"title": "T"}
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "x.zip").write_bytes(file.read_bytes())
    assert len(list(read(folder))) == len(found)


def test_json_of_a_folder_is_document_or_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "a.json").write_text('{"title": "T"}', encoding="utf-8")
    (tmp_path / "b.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "b.json").write_text('{"text": "Hai"}', encoding="utf-8")
    (tmp_path / "c.json").write_text('{"count": 1}', encoding="utf-8")
    found = list(read(tmp_path))
    assert names(found) == [
        str(tmp_path / "a.txt"), str(tmp_path / "b.json"), str(tmp_path / "b.txt"),
        f"!{tmp_path / 'c.json'}",
    ]  # fmt: skip


def test_a_table_of_facts(tmp_path: Path) -> None:
    table = (
        "person,post,body,start,end,source\n"
        "Phan Văn Mãi,Chủ tịch,Ủy ban nhân dân Thành phố Hồ Chí Minh,2021-08-24,2025-02-20,"
        "https://example.org/1\n"
        "Lê Văn Thinh,Bí thư Quận ủy,Bình Tân,2018,,niên giám\n"
        ",Bí thư,,,,\n"
        "Lê Văn Thinh,Bí thư,Quận ủy Bình Tân,hôm qua,,\n"
    )
    found = read_data(tmp_path, "a.csv", table.encode("utf-8-sig"))
    path = tmp_path / "a.csv"
    assert names(found) == [f"{path}#2", f"{path}#3", f"!{path}#4", f"!{path}#5"]
    first, second = [facts_of(s) for s in found if isinstance(s, Source)]
    (holding,) = first.holdings
    assert (holding.person, holding.head, holding.start, holding.end, holding.status) == (
        "Phan Văn Mãi", "Chủ tịch", "2021-08-24", "2025-02-20", "former",
    )  # fmt: skip
    assert holding.quote == first.document.text == first.document.text[slice(*holding.evidence[0])]
    assert (second.holdings[0].body, second.holdings[0].start) == ("Quận ủy Bình Tân", "2018")


@pytest.mark.parametrize(
    ("start", "end", "taken"),
    [("2020", "2020-05", True), ("2020-05", "2020", True), ("2021-03", "2020", False)],
)
def test_a_row_that_ends_before_it_starts_is_refused(
    tmp_path: Path, start: str, end: str, taken: bool
) -> None:
    table = f"person,post,body,start,end\nLê Văn Thinh,Bí thư,Quận ủy Bình Tân,{start},{end}\n"
    (found,) = read_data(tmp_path, "a.csv", table.encode())
    assert isinstance(found, Source) is taken
    if isinstance(found, SourceError):
        assert found.reason == f"its end, {end}, is before its start, {start}"


def test_a_row_the_grammar_cannot_read_is_refused(tmp_path: Path) -> None:
    (source,) = read_data(tmp_path, "a.csv", b"person,post,body\nqwerty,zxcv,asdf\n")
    assert isinstance(source, Source)
    assert isinstance(extract_or_refuse(source), SourceError)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables_as_spreadsheets_write_them(tmp_path: Path, sign: str, encoding: str) -> None:
    cells = [["Post", '"Person"', "body"], ["Bí thư", '"Lê Văn Mẫu"', "Quận ủy Bình Tân"]]
    table = "\r\n".join(sign.join(row) for row in cells) + "\r\n"
    source = only(read_data(tmp_path, "a.csv", table.encode(encoding)))
    assert source.text == "Lê Văn Mẫu là Bí thư Quận ủy Bình Tân."


def test_a_csv_of_something_else_is_refused(tmp_path: Path) -> None:
    (refusal,) = read_data(tmp_path, "a.csv", b"a,b\n1,2\n")
    assert isinstance(refusal, SourceError)
    assert "no column person and post" in refusal.reason


def test_bytes_at_hand_are_one_document(make: SimpleNamespace) -> None:
    source = read_bytes(
        "up.docx", make.docx(make.paragraph(SENTENCE)), media_type=MEDIA_TYPES[".docx"]
    )
    assert source.text == SENTENCE
    assert read_bytes("x", SENTENCE.encode(), media_type="text/plain; charset=utf-8").text
    with pytest.raises(SourceError, match="many documents"):
        read_bytes("x", b"{}", media_type="application/jsonl")


def test_every_format_is_named_to_people() -> None:
    assert FORMATS.split() == list(MEDIA_TYPES)


def test_zip_order_does_not_matter(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("b.txt", "a.txt"):
            archive.writestr(name, SENTENCE + name)
    assert [n[-5:] for n in names(read_data(tmp_path, "x.zip", made.getvalue()))] == [
        "a.txt", "b.txt",
    ]  # fmt: skip
