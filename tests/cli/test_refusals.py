"""Refusals are named; of many for one reason out of one container the first few, and how many."""

import json
import zipfile
from pathlib import Path

import pytest

from bomay.cli import app
from bomay.cli.refusals import MOST_NAMED, Refusals
from bomay.ingest.read import container_of
from bomay.ontology.errors import SourceError

SENTENCE = "Bí thư Quận ủy Bình Tân Lê Văn Nhạn chủ trì hội nghị."
MANY = MOST_NAMED + 15


def told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str, list[str]]:
    monkeypatch.setattr("sys.argv", ["bomay", *arguments])
    with pytest.raises(SystemExit) as left:
        app.main()
    assert isinstance(left.value.code, int)
    printed = capsys.readouterr()
    refusals = [line for line in printed.err.splitlines() if line.startswith("refused: ")]
    return left.value.code, printed.out, refusals


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_an_archive_of_empty_members(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    file = tmp_path / "press.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(MANY):
            archive.writestr(f"{number:02}.txt", "")
        archive.writestr("bad.pdf", "%PDF-1.7")
        archive.writestr("good.txt", SENTENCE)
    store = f"sqlite:///{tmp_path / 'graph.db'}"
    code, out, refusals = told(
        monkeypatch, capsys, "--store", store, command, "--workers", "1", str(file)
    )
    assert code == 1
    assert len(refusals) == MOST_NAMED + 2
    assert sum("bad.pdf" in line for line in refusals) == 1
    assert refusals[-1] == f"refused: {file}: 15 more for this reason: it is empty"
    if command == "ingest":
        assert f"1 new, 0 changed, 0 unchanged, {MANY + 1} refused" in out
    else:
        assert "Lê Văn Nhạn" in out


def test_lines_whose_reasons_differ_by_their_place_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f'{{"n": {"1" * number} oops' for number in range(1, MANY + 1)]
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join([*lines, json.dumps({"text": SENTENCE})]), encoding="utf-8")
    code, out, refusals = told(monkeypatch, capsys, "extract", "--workers", "1", str(file))
    assert code == 1
    assert "Lê Văn Nhạn" in out
    assert len(refusals) == MOST_NAMED + 1
    assert "a.jsonl: 15 more for this reason: it is not valid JSON" in refusals[-1]


def test_files_of_a_folder_are_named_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tin #1"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number}.txt").touch()
    _, _, refusals = told(monkeypatch, capsys, "extract", "--workers", "1", str(folder))
    assert len(refusals) == MANY


def test_work_broken_off_tells_what_it_counted(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> None:
        with Refusals() as refusals:
            for number in range(MANY):
                refusals.tell(SourceError(f"a.zip#{number}.txt", "it is empty"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert "a.zip: 15 more" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "container"),
    [
        ("press.zip#2021/all.jsonl#12", "press.zip"), ("tin #1/a.csv#12", "tin #1/a.csv"),
        ("a.txt", None), ("a#b.txt", None), ("a.zip", None),
    ],
)  # fmt: skip
def test_the_container_of_a_name(name: str, container: str | None) -> None:
    assert container_of(name) == container
