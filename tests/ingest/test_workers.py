"""Work in other processes: the same answers in the same order, whatever happens to a worker."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import psutil
import pytest
from click.testing import CliRunner

from bomay.cli.app import root
from bomay.graph.store import GraphStore, open_store
from bomay.ingest.load import Report, ingest
from bomay.ingest.read import Document, Source, find
from bomay.ingest.workers import Here, open_workers, spread
from bomay.ingest.workers import processes as processes_module
from bomay.ingest.workers import spread as spread_function
from bomay.ingest.workers.processes import Processes
from bomay.ingest.workers.spread import PARCEL_DOCUMENTS
from bomay.ontology.errors import SourceError

Tables = Callable[[GraphStore], dict[str, list[tuple[object, ...]]]]
SAMPLES = Path(__file__).parents[2] / "samples"
# What a worker is asked to do here, in a module that it can import.
WORK = """
import os, signal

def shout(document):
    return document.read().text.upper()

def die_of_poison(document):
    if "poison" in document.read().text:
        os.kill(os.getpid(), signal.SIGKILL)
    return shout(document)

def process(document):
    return os.getpid()

def tell_at_length(document):
    return document.read().text * 2_000_000
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    (tmp_path / "work_of_tests.py").write_text(WORK, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    sys.modules.pop("work_of_tests", None)
    return import_module("work_of_tests")


def documents(count: int, *, poisoned: tuple[int, ...] = ()) -> list[Document]:
    words = dict.fromkeys(poisoned, "poison")
    return [
        Source(name=f"{n}.txt", sha256=f"{n:064}", text=f"{words.get(n, 'text')} {n}")
        for n in range(count)
    ]


def test_answers_come_in_the_order_of_the_documents(work: Any) -> None:
    items = [*documents(70), SourceError("x", "no"), *documents(3)]
    with open_workers(2) as crew:
        there = list(spread(crew, work.shout, items))
        used = {done.answer for done in spread(crew, work.process, items[:70])}
    assert there == list(spread(Here(), work.shout, items))
    assert [done.answer for done in there][69:72] == ["TEXT 69", there[70].item, "TEXT 0"]
    assert os.getpid() not in used


def test_a_document_that_kills_its_reader_costs_only_itself(work: Any) -> None:
    with open_workers(2) as crew:
        done = list(spread(crew, work.die_of_poison, documents(100, poisoned=(40, 41))))
    refused = [one.answer for one in done if isinstance(one.answer, SourceError)]
    assert [refusal.source for refusal in refused] == ["40.txt", "41.txt"]
    assert "ended the process" in refused[0].reason
    assert [one.answer for one in done if isinstance(one.answer, str)] == [
        f"TEXT {n}" for n in range(100) if n not in (40, 41)
    ]


def test_workers_that_are_killed_are_replaced(work: Any) -> None:
    done = []
    with open_workers(2) as crew:
        for one in spread(crew, work.shout, documents(200)):
            if len(done) == 10:
                for child in multiprocessing.active_children():
                    assert child.pid is not None
                    os.kill(child.pid, signal.SIGKILL)
            done.append(one.answer)
    assert done == [f"TEXT {n}" for n in range(200)]


def test_a_handful_of_documents_starts_no_process(work: Any) -> None:
    with processes_module.Processes(2, at_once=False) as crew:
        done = list(spread(crew, work.process, documents(5)))
        assert {one.answer for one in done} == {os.getpid()}
    with processes_module.Processes(2, at_once=False) as crew:
        done = list(spread(crew, work.process, documents(PARCEL_DOCUMENTS + 8)))
        assert os.getpid() not in {one.answer for one in done}


def test_no_more_is_held_than_the_bounds_say(monkeypatch: pytest.MonkeyPatch, work: Any) -> None:
    monkeypatch.setattr(sys.modules[spread_function.__module__], "UNDER_WAY_PARCELS", 2)
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield Source(name=f"{taken}", sha256="0" * 64, text="text")

    with open_workers(2) as crew:
        for n, _ in enumerate(islice(spread(crew, work.shout, endless()), 500)):
            assert taken <= n + 4 * PARCEL_DOCUMENTS


def test_extract_prints_the_same_whatever_the_workers() -> None:
    one, two = (
        CliRunner().invoke(root, ["extract", str(SAMPLES), "--workers", count])
        for count in ("1", "2")
    )
    assert one.exit_code == two.exit_code == 0
    assert one.output == two.output
    assert len(one.output.splitlines()) == 37


def test_stores_are_the_same_whatever_the_workers(
    empty: Path, tmp_path: Path, tables: Tables
) -> None:
    found = []
    for count in (1, 2):
        shutil.copy(empty, tmp_path / f"{count}.db")
        with open_store(f"sqlite:///{tmp_path}/{count}.db") as store, open_workers(count) as crew:
            report = ingest(store, [SAMPLES], workers=crew)
            found.append((report, tables(store)))
    assert found[0] == found[1]
    assert len(found[0][0].new) == 37


def test_what_is_stored_is_not_even_read(empty: Path, tmp_path: Path) -> None:
    shutil.copy(empty, tmp_path / "graph.db")
    with open_store(f"sqlite:///{tmp_path}/graph.db") as store:
        ingest(store, [SAMPLES])
        with open_workers(2) as crew:
            report = ingest(store, [SAMPLES], workers=crew)
            assert multiprocessing.active_children() == []
    assert len(report.unchanged) == 37


def test_an_interrupted_ingest_says_so_and_goes_on(empty: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    words = "Ngày 5/10/2023, Bí thư Quận ủy Bình Tân Huỳnh Khắc Điệp chủ trì hội nghị. " * 20
    for n in range(400):
        (texts / f"{n:03}.txt").write_text(f"Bản tin {n}\n{words}", encoding="utf-8")
    shutil.copy(empty, tmp_path / "graph.db")
    load = (
        "from bomay.ingest import load; load.BATCH_DOCUMENTS = 20;"
        "from bomay.cli.app import main; main()"
    )
    asked = ["--store", f"sqlite:///{tmp_path}/graph.db", "ingest", str(texts), "--workers", "2"]
    running = subprocess.Popen(
        [sys.executable, "-c", load, *asked],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    with open_store(f"sqlite:///{tmp_path}/graph.db") as store:
        until(lambda: len(store.run("dump/documents", after="", limit=100)) > 0)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the workers too
        printed, said = running.communicate(timeout=60)
        assert running.returncode == 130, said
        assert said.splitlines()[-1].startswith("interrupted: ")
        assert "Traceback" not in said
        stored = len(store.run("dump/documents", after="", limit=1000))
        assert f"{stored} new" in printed
        report = ingest(store, [texts])
        assert (len(report.unchanged), len(report.new)) == (stored, 400 - stored)


def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"text": "Bí thư Quận ủy Bình Tân."}\n' * 100_000, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "bomay.cli", "extract", str(texts), "--workers", "2"],
        stdout=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stdout.readline().startswith(b"{")
    workers = psutil.Process(running.pid).children()
    assert len(workers) >= 2
    running.kill()
    running.stdout.close()
    running.wait()
    until(lambda: not any(worker.is_running() for worker in workers))


def until(true: Callable[[], bool]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it never came true")


def test_ending_in_the_middle_of_an_answer_does_not_wait_for_its_rest(work: Any) -> None:
    def begin_and_end() -> None:
        for n in range(8):
            with Processes(2) as crew:
                for _ in range(6):
                    crew.send(work.tell_at_length, documents(2))
                time.sleep(0.1 + 0.05 * n)

    ending = threading.Thread(target=begin_and_end, daemon=True)
    ending.start()
    ending.join(timeout=120)
    assert not ending.is_alive()


def test_progress_knows_how_far_it_is(tmp_path: Path) -> None:
    from bomay.ingest.read import Place, size_of

    (tmp_path / "a.txt").write_text("Một câu.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Hai câu."}\n' * 3, encoding="utf-8")
    place, seen = Place(), []
    for _ in list(find(tmp_path, place=place)):
        place.reach()
        seen.append(place.bytes)
    assert seen == sorted(seen)
    assert seen[-1] == size_of(tmp_path) == sum(f.stat().st_size for f in tmp_path.iterdir())


def test_a_report_counts_what_was_written(empty: Path, tmp_path: Path) -> None:
    shutil.copy(empty, tmp_path / "graph.db")
    report = Report()
    with open_store(f"sqlite:///{tmp_path}/graph.db") as store:
        assert ingest(store, [SAMPLES / "nowhere"], report=report) is report
    assert len(report.refused) == 1
