"""Every command on a real store filled from the shipped articles."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bomay.cli import app
from bomay.cli.app import root
from bomay.graph.store import is_one_store
from bomay.graph.store.sqlite import SqliteStore

SAMPLES = Path(__file__).parent.parent.parent / "samples"
ARTICLES = sorted(str(file) for file in SAMPLES.glob("*.txt"))
POST = "post:bi-thu:qu:tphcm-quan-binh-tan"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/graph.db"
    result = CliRunner().invoke(root, ["--store", url, "ingest", *ARTICLES])
    assert result.exit_code == 0, result.output
    assert "5 new, 0 changed, 0 unchanged, 0 refused" in result.output
    return url


def run(*arguments: str) -> Result:
    return CliRunner().invoke(root, [*arguments])


def code_of(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The exit code of the process, errors turned into words as in ``main``."""
    monkeypatch.setattr("sys.argv", ["bomay", *arguments])
    with pytest.raises(SystemExit) as left:
        app.main()
    assert isinstance(left.value.code, int)
    return left.value.code


def test_search_needs_no_marks(store: str) -> None:
    found = json.loads(
        run("--store", store, "search", "bi thu quan uy binh tan", "--format", "json").output
    )
    assert found["items"][0]["id"] == POST


@pytest.mark.parametrize(
    ("day", "first", "certainty"),
    [("2020-08-01", "Lê Văn Thinh", "inferred"), ("2023-10-05", "Huỳnh Khắc Điệp", "certain")],
)
def test_holders_on_a_day(store: str, day: str, first: str, certainty: str) -> None:
    asked = ["holders", "bí thư quận ủy bình tân", "--on", day, "--format", "jsonl"]
    holder = json.loads(run("--store", store, *asked).output.splitlines()[0])
    assert holder["person"]["name"] == first
    assert holder["certainty"] == certainty
    assert first in holder["evidence"][0]["quote"]


def test_nobody_is_certain_between_sources(store: str) -> None:
    asked = ["holders", POST, "--on", "2022-01-01", "--format", "json"]
    holders = json.loads(run("--store", store, *asked).output)["items"]
    assert {holder["certainty"] for holder in holders} == {"possible"}


def test_cite_finds_both_articles_and_one_directive(store: str) -> None:
    lines = run("--store", store, "cite", "14-kl/tw").output.splitlines()
    assert "Bộ Chính trị" in lines[0]
    assert sum("source:" in line for line in lines) == 2
    assert not any("73/2023/NĐ-CP" in line or "124-KH/TU" in line for line in lines[1:])


def test_csv_is_for_spreadsheets(store: str) -> None:
    printed = run("--store", store, "holders", POST, "--format", "csv").output
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert {row["person"] for row in rows} == {"Lê Văn Thinh", "Huỳnh Khắc Điệp"}


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        (POST, "holders (2)"),
        ("body:qu:tphcm-quan-binh-tan", "members ("),
        ("unit:tphcm:quan-binh-tan", "name: Quận Bình Tân"),
        ("quan uy binh tan", "members ("),
        ("14-kl/tw", "evidence: “Kết luận số 14-KL/TW của Bộ Chính trị” [source:"),
        ("Huỳnh Khắc Điệp", "foreign: no"),
    ],
)
def test_show_says_what_is_known(store: str, typed: str, heading: str) -> None:
    printed = run("--store", store, "show", typed).output
    assert heading in printed
    assert "{'" not in printed


@pytest.mark.parametrize("printed", ["05/10/2023", "5/10/2023", "5.10.2023", "05-10-2023"])
def test_a_day_may_be_typed_as_papers_print_it(store: str, printed: str) -> None:
    asked = ["--store", store, "holders", POST, "--format", "json", "--on"]
    assert run(*asked, printed).output == run(*asked, "2023-10-05").output
    changes = ["--store", store, "changes", "quan uy binh tan", "--format", "json", "--to"]
    assert run(*changes, printed).output == run(*changes, "2023-10-05").output


@pytest.mark.parametrize(
    "printed", ["31/02/2023", "10/2023", "5/10-2023", "5/10/23", "\u0665/10/2023"]
)
def test_no_day_is_guessed(store: str, monkeypatch, printed: str) -> None:
    assert code_of(monkeypatch, "--store", store, "holders", POST, "--on", printed) == 2


def test_path_has_a_quote_on_each_hop(store: str) -> None:
    printed = run("--store", store, "path", "Huỳnh Khắc Điệp", "Lê Văn Thinh", "--format", "json")
    hops = json.loads(printed.output)["hops"]
    assert len(hops) == 2
    assert all(hop["evidence"] for hop in hops)


def test_path_shows_which_way_a_relation_goes(store: str) -> None:
    there, back = run(
        "--store", store, "path", "Huỳnh Khắc Điệp", "Lê Văn Thinh"
    ).output.splitlines()[1:]
    assert there.split("  ")[0] == "Huỳnh Khắc Điệp"
    assert "HOLDS →" in there
    assert "← HOLDS" in back
    assert "Lê Văn Thinh" in back


def test_before_a_unit_began_there_was_what_it_was_made_of(store: str) -> None:
    asked = ["history", "unit:tphcm:tp-thu-duc", "--now", "--on"]
    before = run("--store", store, *asked, "2020-06-01")
    assert "there was none on 2020-06-01" in before.stderr
    assert "unit:tphcm:quan-2" in before.stdout
    assert "all of it" not in before.stdout
    assert "all of it  yes" in run("--store", store, *asked, "2022-06-01").stdout


def test_a_day_that_no_calendar_has(
    store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code_of(monkeypatch, "--store", store, "holders", POST, "--on", "2024-02-30") == 2
    assert "2024-02-30 is not a day of the calendar" in capsys.readouterr().err


def test_query_lists_and_runs(store: str) -> None:
    assert "entities/by_ids:" in run("query", "--list").output
    asked = ["query", "entities/by_ids", "ids=unit:tphcm,unit:ha-noi", "--format", "jsonl"]
    rows = [json.loads(line) for line in run("--store", store, *asked).output.splitlines()]
    assert [row["id"] for row in rows] == ["unit:ha-noi", "unit:tphcm"]


def test_view_writes_one_self_contained_page(store: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("--store", store, "view", POST, "-o", str(page)).exit_code == 0
    html = page.read_text(encoding="utf-8")
    assert "Huỳnh Khắc Điệp" in html
    assert 'src="http' not in html


def test_ingest_again_changes_nothing_and_withdraw_takes_back(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/graph.db"
    assert "5 new" in run("--store", url, "ingest", *ARTICLES).output
    assert "5 unchanged" in run("--store", url, "ingest", *ARTICLES).output
    assert "1 withdrawn" in run("--store", url, "withdraw", ARTICLES[1]).output
    asked = ["holders", POST, "--format", "json"]
    holders = json.loads(run("--store", url, *asked).output)["items"]
    assert [holder["person"]["name"] for holder in holders] == ["Lê Văn Thinh"]


def test_refused_documents_are_named_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    url = f"sqlite:///{tmp_path}/graph.db"
    paths = [str(tmp_path / "empty.txt"), ARTICLES[0], str(tmp_path / "scan.pdf")]
    result = run("--store", url, "ingest", *paths)
    assert "1 new, 0 changed, 0 unchanged, 2 refused" in result.output
    assert "empty.txt: it is empty" in result.output
    assert result.return_value is None or result.exit_code in (0, 1)


def test_mistyped_names_leave_no_new_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "graph.db"
    paths = [str(tmp_path / "a.txt"), str(tmp_path / ("b" * 300))]
    assert code_of(monkeypatch, "--store", f"sqlite:///{store}", "ingest", *paths) == 1
    printed = capsys.readouterr()
    assert "0 new, 0 changed, 0 unchanged, 2 refused" in printed.out
    assert "a.txt: there is no such file or folder" in printed.err
    assert not store.exists()


def test_nothing_read_steers_the_terminal(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a\x1b[31m.pdf").write_bytes(b"no pdf")
    said = "Ông Lê Văn Tám, Bí thư Quận ủy Bình Tân, dự họp."
    (folder / "b.json").write_text(json.dumps({"date": "2023-10-05", "title": "Tin \x1b]0;x\x07"}))
    (folder / "b.txt").write_text(said, encoding="utf-8")
    url = f"sqlite:///{tmp_path / 'graph.db'}"
    refused = run("--store", url, "ingest", str(folder))
    assert "a\\x1b[31m.pdf: it is no PDF" in refused.output
    shown = run("--store", url, "search", "Tin")
    assert "\x1b" not in refused.output + shown.output


def test_undated_documents_are_told(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Bí thư Huyện ủy Nga Sơn Trần Văn Bảy dự họp.", "utf-8")
    note = str(tmp_path / "note.txt")
    done = run("--store", f"sqlite:///{tmp_path}/graph.db", "ingest", note, ARTICLES[0])
    assert "1 undated: " in done.stderr
    assert "note.txt; " in done.stderr
    printed = run("extract", note, ARTICLES[0], "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert (rows[0]["published"], rows[0]["known from"], rows[0]["stated"]) == ("", "undated", "")
    assert {"start", "end"} <= rows[0].keys()
    assert rows[-1]["published"]
    assert rows[-1]["known from"] not in ("", "undated")


def test_files_that_are_passed_over_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.odt", "b.ODT", "c.rtf"):
        (folder / name).write_bytes(b"x")
    url = f"sqlite:///{tmp_path}/graph.db"
    told = "passed over, of formats not read: 2 .odt, 1 .rtf\n"
    assert told in run("--store", url, "ingest", str(folder)).stderr
    done = run("--store", url, "ingest", str(folder), ARTICLES[0])
    assert (done.exit_code, done.stdout.split(",")[0]) == (0, "1 new")
    assert told in done.stderr
    assert "passed over" not in run("--store", url, "ingest", ARTICLES[0]).stderr


def test_nothing_to_read_and_nowhere_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    url, empty = f"sqlite:///{tmp_path}/graph.db", str(tmp_path / "empty")
    for asked in (("--store", url, "ingest", empty), ("extract", empty)):
        assert code_of(monkeypatch, *asked) == 1
        assert f"nothing to read here: {empty}" in capsys.readouterr().err
    missing = f"sqlite:///{tmp_path}/none/graph.db"
    assert code_of(monkeypatch, "--store", missing, "ingest", ARTICLES[0]) == 3
    assert "the folder" in capsys.readouterr().err


def test_exit_codes(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.txt").touch()
    nowhere = f"sqlite:///{tmp_path}/nowhere.db"
    assert code_of(monkeypatch, "--store", store, "show", POST) == 0
    assert code_of(monkeypatch, "extract", str(tmp_path / "empty.txt")) == 1
    assert code_of(monkeypatch, "--store", store, "show", "person:nobody-000000") == 1
    assert code_of(monkeypatch, "--store", store, "holders", POST, "--on", "yesterday") == 2
    assert code_of(monkeypatch, "--store", "ftp://x", "show", POST) == 2
    assert code_of(monkeypatch, "--store", store, "holders", "bi thu") == 1
    assert code_of(monkeypatch, "--store", store, "history", "thu duc") == 2
    page = str(tmp_path / "nowhere" / "page.html")
    assert code_of(monkeypatch, "--store", store, "view", POST, "-o", page) == 1
    assert code_of(monkeypatch, "search") == 2
    assert code_of(monkeypatch, "--store", nowhere, "show", POST) == 3


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("holders", "phó bí thư quận ủy bình tân"), f"nearest: {POST} ("),
        (
            ("holders", "bi thu huyen uy zzz"),
            "no post is called 'bi thu huyen uy zzz' in what was read",
        ),
        (("cite", "999-QĐ/TW"), "no act is called '999-QĐ/TW' in what was read; bomay search"),
        (("history", "xã Mộc Châu"), "nothing is called 'xã Mộc Châu'; nearest: unit:son-la:"),
        (("tree", "quận ủy"), "no body is called 'quận ủy' in what was read; nearest: body:qu:"),
    ],
)
def test_a_name_is_never_taken_for_another(
    store: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    asked: tuple[str, ...],
    said: str,
) -> None:
    assert code_of(monkeypatch, "--store", store, *asked) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err


def test_no_number_is_asked_for_all_acts_without_one(
    store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code_of(monkeypatch, "--store", store, "cite", " ") == 2
    assert "is empty; write one such as 14-KL/TW" in capsys.readouterr().err


def test_a_name_without_end_is_refused_at_once(
    store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code_of(monkeypatch, "--store", store, "holders", "nguyễn " * 5000) == 2
    assert "…: a name has at most 200 characters" in capsys.readouterr().err


def test_extract_prints_one_object_a_document_and_reads_standard_input() -> None:
    lines = run("extract", *ARTICLES).output.splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == ARTICLES
    text = Path(ARTICLES[1]).read_bytes()
    piped = CliRunner().invoke(root, ["extract", "-"], input=text)
    facts = json.loads(piped.output)
    assert facts["document"]["source"] == "-"
    stored = text.decode()
    for holding in facts["holdings"]:
        start, end = holding["evidence"][0]
        assert stored[start:end] == holding["quote"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("m.json", b"{oops"), ("m.json", b""), ("m.json", b"null"), ("m.json", b'{"text": 5}'),
        ("m.json", b'{"title": "alone"}'), ("m.json", b'{"text": "\xff\xfe\xfa'),
        ("m.csv", b"who,what\na,b\n"), ("m.csv", b""), ("m.jsonl", b"{oops\n"),
        ("m.zip", b"PK\x03"), ("m.jsonl.gz", b"\x1f\x8b broken"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_container_that_is_refused_stops_nothing_else(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    name: str,
    data: bytes,
) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    for one, who in (("a", "Lê Văn Thinh"), ("z", "Huỳnh Khắc Điệp")):
        (folder / f"{one}.txt").write_text(f"Bí thư Quận ủy Bình Tân {who} chủ trì hội nghị.\n")
    (folder / name).write_bytes(data)
    url = f"sqlite:///{tmp_path}/graph.db"
    assert code_of(monkeypatch, "--store", url, command, "--workers", "1", str(folder)) == 1
    printed = capsys.readouterr()
    assert f"refused: {folder / name}" in printed.err
    if command == "ingest":
        assert "2 new, 0 changed, 0 unchanged, 1 refused" in printed.out + printed.err
    else:
        assert "Lê Văn Thinh" in printed.out
        assert "Huỳnh Khắc Điệp" in printed.out


READS = [
    ["search", "bi thu"],
    ["show", POST],
    ["holders", POST],
    ["cite", "14-KL/TW"],
    ["cascade", "14-KL/TW"],
    ["changes", "body:qu:tphcm-quan-binh-tan"],
    ["tree", "body:qu:tphcm-quan-binh-tan"],
    ["history", "unit:tphcm:quan-binh-tan"],
    ["path", POST, "body:qu:tphcm-quan-binh-tan"],
    ["review"],
    ["review", "judged"],
    ["view", POST, "-o", "page.html"],
    *(["export", "--as", form, "-"] for form in ("claims", "turtle", "graphml", "csv")),
]


@pytest.mark.parametrize("command", READS, ids=lambda command: "-".join(command[:3]))
def test_an_answer_is_read_in_one_reading(
    store: str, command: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No query is asked of the store itself, and what is asked is asked of one reader."""
    times: list[object] = []
    real = SqliteStore.read

    def read(graph: SqliteStore, work: Any, **more: Any) -> Any:
        times.append(work)
        return real(graph, work, **more)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(SqliteStore, "read", read)
    monkeypatch.delattr(SqliteStore, "run")
    result = run("--store", store, *command)
    assert result.exit_code == 0, result.output
    assert len(times) == 1


@pytest.mark.parametrize("day", ["2023", "2023-02-30", "5/13/2023"])
@pytest.mark.parametrize("post", ["chu tich", "bi thu quan uy binh tan"])
def test_a_wrong_day_is_refused_whatever_else_is_asked(
    store: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    day: str,
    post: str,
) -> None:
    assert code_of(monkeypatch, "--store", store, "holders", post, "--on", day) == 2
    assert "on: " in capsys.readouterr().err
    assert code_of(monkeypatch, "--store", store, "holders", "chu tich", "--on", "2023-10-05") == 1


def test_a_store_is_not_copied_to_itself(store: str, tmp_path: Path) -> None:
    path = store.partition(":///")[2]
    (tmp_path / "link.db").symlink_to(path)
    for other in (store, f"sqlite:///{tmp_path / 'link.db'}"):
        refused = run("copy", store, other)
        assert refused.exit_code == 2
        assert "one store" in refused.output
    copied = run("copy", store, f"sqlite:///{tmp_path / 'other.db'}")
    assert copied.exit_code == 0, copied.output
    assert "5 Document" in copied.output


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("sqlite:///a.db", "sqlite:///./a.db", True),
        ("sqlite:///a.db", "sqlite:///b.db", False),
        ("sqlite:///:memory:", "sqlite:///:memory:", False),
        ("bolt://neo4j@host:7687", "bolt://neo4j@host:7687", True),
        ("bolt://neo4j@host:7687", "bolt://neo4j@host:7688", False),
        ("bolt://neo4j@host:7687", "sqlite:///a.db", False),
    ],
)
def test_two_addresses_are_of_one_store(one: str, other: str, same: bool) -> None:
    assert is_one_store(one, other) is same
