"""A folder that is watched, in a real process, beside a real server on the same store."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bomay.graph.store import GraphStore, open_store
from bomay.ingest.load import ingest
from bomay.ingest.watch import Folder, gone_before

BINH_TAN = "Sáng 5/10/2023, Bí thư Quận ủy quận Bình Tân, TPHCM Huỳnh Khắc Điệp chủ trì hội nghị.\n"
QUAN_11 = "Ông Nguyễn Tăng Minh, Chủ tịch HĐND Quận 11, TPHCM, phát biểu ngày 10/2/2021.\n"


def until(true: Callable[[], object]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it never came true")


def titles(store: GraphStore) -> list[str]:
    ids = [row["id"] for row in store.run("dump/documents", after="", limit=10)]
    return [row["name"] for row in store.run("entities/by_ids", ids=ids)]


@contextmanager
def running(*arguments: str, cwd: Path | None = None) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bomay.cli", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_files_come_change_and_go_beside_a_server(
    empty: Path, tmp_path: Path, ending: signal.Signals
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "old.txt").write_text(BINH_TAN, encoding="utf-8")
    (tmp_path / "graph.db").write_bytes(empty.read_bytes())
    url = f"sqlite:///{tmp_path}/graph.db"
    watching = ["--store", url, "ingest", "--watch", "--withdraw-removed", str(folder)]
    with (
        running("--store", url, "serve", "--port", "0") as server,
        running(*watching) as watcher,
        open_store(url) as store,
    ):

        def stored() -> set[str]:
            rows = store.run("link/paths_below", starts=[f"{folder}/"])
            return {str(Path(row["path"]).relative_to(folder)) for row in rows}

        until(lambda: stored() == {"old.txt"})
        (folder / "deep").mkdir()
        (folder / "deep" / "new.txt").write_text(QUAN_11, encoding="utf-8")
        (folder / ".hidden.txt").write_text(QUAN_11, encoding="utf-8")
        until(lambda: stored() == {"old.txt", "deep/new.txt"})
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        asked = urllib.parse.quote("Nguyễn Tăng Minh")
        with urllib.request.urlopen(f"{address}v1/search?type=Person&q={asked}") as answer:
            assert [one["name"] for one in json.load(answer)["items"]] == ["Nguyễn Tăng Minh"]
        before = store.run("dump/documents", after="", limit=10)
        (folder / "old.txt").write_text(f"{BINH_TAN}Hội nghị bế mạc.\n", encoding="utf-8")
        until(lambda: store.run("dump/documents", after="", limit=10) != before)
        (folder / "old.json").write_text('{"title": "Hội nghị quận"}', encoding="utf-8")
        until(lambda: "Hội nghị quận" in titles(store))
        (folder / "deep" / "new.txt").unlink()
        until(lambda: stored() == {"old.txt"})
        watcher.send_signal(ending)
        printed, said = watcher.communicate(timeout=60)
        assert watcher.returncode == 0, said
        assert "Traceback" not in said
        assert printed.splitlines() == [
            "1 new, 0 changed, 0 unchanged, 0 refused",
            "1 new, 0 changed, 0 unchanged, 0 refused",
            "0 new, 1 changed, 0 unchanged, 0 refused",
            "0 new, 1 changed, 0 unchanged, 0 refused",
            "1 withdrawn",
        ]


def test_a_file_is_taken_when_it_has_been_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    folder = Folder(tmp_path, settled=1.0)
    file.write_text("một", encoding="utf-8")
    folder.look([file], now=0.0)
    file.write_text("một hai", encoding="utf-8")
    assert folder.ready(now=1.0) == []  # it grew meanwhile
    assert folder.ready(now=1.9) == []
    assert folder.ready(now=2.0) == [file]
    folder.look([file], now=3.0)
    assert folder.ready(now=9.0) == []  # taken, and the same since
    os.utime(file, ns=(1, 1))
    folder.look([file], now=10.0)
    assert folder.ready(now=11.0) == [file]
    file.unlink()
    assert folder.gone() == [file]
    assert folder.gone() == []


@pytest.fixture
def url(empty: Path, tmp_path: Path) -> str:
    (tmp_path / "graph.db").write_bytes(empty.read_bytes())
    return f"sqlite:///{tmp_path}/graph.db"


def paths(store: GraphStore) -> set[str]:
    return {row["path"] for row in store.run("link/paths_below", starts=[""])}


def test_a_folder_that_goes_away_keeps_its_documents(url: str, tmp_path: Path) -> None:
    folder, away = tmp_path / "news", tmp_path / "away"
    folder.mkdir()
    # With its stamp: of undated texts more is said.
    (folder / "old.txt").write_text(f"Thứ Năm, 05/10/2023 08:30\n\n{BINH_TAN}", encoding="utf-8")
    watching = ["--store", url, "ingest", "--watch", "--withdraw-removed", str(folder)]
    with running(*watching) as watcher, open_store(url) as store:
        assert watcher.stderr is not None
        assert watcher.stderr.readline().startswith("watching")
        until(lambda: paths(store) == {f"{folder}/old.txt"})
        folder.rename(away)
        assert "news is gone or another folder" in watcher.stderr.readline()
        folder.mkdir()  # the empty place where a share is mounted
        time.sleep(1)
        assert paths(store) == {f"{folder}/old.txt"}
        folder.rmdir()
        away.rename(folder)
        assert "news is back" in watcher.stderr.readline()
        assert paths(store) == {f"{folder}/old.txt"}
        (folder / "new.txt").write_text(QUAN_11, encoding="utf-8")
        until(lambda: paths(store) == {f"{folder}/old.txt", f"{folder}/new.txt"})
        (folder / "old.txt").unlink()
        until(lambda: paths(store) == {f"{folder}/new.txt"})


@pytest.mark.parametrize(("folder", "name"), [("news", "news/y.txt"), (".", "y.txt")])
def test_what_others_read_under_a_relative_path_stays(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, name: str
) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    others = {"news/x.txt", "x.txt"}
    for place in (here, elsewhere):
        (place / "news").mkdir(parents=True)
    for other in others:
        (elsewhere / other).write_text(BINH_TAN, encoding="utf-8")
    (here / name).write_text(QUAN_11, encoding="utf-8")
    watching = ["--store", url, "ingest", "--watch", "--withdraw-removed", folder]
    with open_store(url) as store:
        monkeypatch.chdir(elsewhere)
        ingest(store, sorted(others))
        with running(*watching, cwd=here):
            until(lambda: paths(store) == others | {name})
            (here / name).unlink()
            until(lambda: name not in paths(store))
            assert paths(store) == others


def test_what_went_before_the_watch_began(url: str, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in {"old.txt": BINH_TAN, "kept.txt": QUAN_11}.items():
        (folder / name).write_text(text, encoding="utf-8")
    warnings: list[str] = []
    with open_store(url) as store:
        ingest(store, [folder])
        (folder / "old.txt").unlink()
        watched = Folder(folder)
        watched.look([folder / "kept.txt"], now=0.0)
        assert gone_before(store, [watched], warnings.append) == [f"{folder}/old.txt"]
        assert warnings == []
        (folder / "kept.txt").unlink()
        assert gone_before(store, [Folder(folder)], warnings.append) == []
        assert [line.partition(" has ")[2] for line in warnings] == [
            "no documents, the store has: nothing is withdrawn"
        ]


def test_a_file_that_cannot_be_looked_at_is_still_there(tmp_path: Path) -> None:
    deep = tmp_path / "deep"
    deep.mkdir()
    (deep / "a.txt").write_text("một", encoding="utf-8")
    folder = Folder(tmp_path, settled=0.0)
    folder.look([deep / "a.txt"], now=0.0)
    assert folder.ready(now=0.0) == [deep / "a.txt"]
    deep.rename(tmp_path / "other")
    deep.symlink_to(deep)  # the system says neither yes nor no
    assert folder.gone() == []
    deep.unlink()
    assert folder.gone() == [deep / "a.txt"]


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [(["--watch", "nowhere"], "needs folders"), (["--withdraw-removed", "x"], "goes with --watch")],
)
def test_wrong_use(arguments: list[str], wrong: str) -> None:
    with running("ingest", *arguments) as process:
        _, said = process.communicate(timeout=60)
        assert process.returncode == 2
        assert wrong in said


def test_without_watchfiles(tmp_path: Path) -> None:
    hidden = "import sys; sys.modules['watchfiles'] = None; from bomay.cli.app import main; main()"
    command = [sys.executable, "-c", hidden, "ingest", "--watch", str(tmp_path)]
    refused = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert refused.returncode == 2
    assert "pip install 'watchfiles" in refused.stderr
    assert "Traceback" not in refused.stderr
