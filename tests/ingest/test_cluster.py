"""Extraction on a real Dask cluster of two workers, one of which is killed meanwhile."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bomay.ingest.read import Document, find
from bomay.ingest.workers.cluster import Cluster
from bomay.ontology.errors import SchedulerUnavailable, SourceError

RECORDS = 400
TEXT = "Ngày 5/10/2023, Bí thư Quận ủy Bình Tân Huỳnh Khắc Điệp triển khai Kết luận số 14-KL/TW. "


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bomay.cli", *arguments], capture_output=True, text=True, timeout=120
    )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    told = tmp_path / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path}
    scheduler = [
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0",
        "--no-dashboard", "--dashboard-address", "127.0.0.1:0", "--scheduler-file", str(told),
    ]  # fmt: skip
    worker = [
        "distributed.cli.dask_worker", "--scheduler-file", str(told), "--nthreads", "1",
        "--no-nanny", "--no-dashboard", "--dashboard-address", "127.0.0.1:0",
    ]  # fmt: skip
    with ExitStack() as ending:
        started = []
        for command in (scheduler, worker, worker):
            process = subprocess.Popen([sys.executable, "-m", *command], **quiet)  # type: ignore[call-overload]
            ending.callback(process.wait)
            ending.callback(process.kill)
            started.append(process)
            if command is scheduler:
                address = _address(told)
        yield address, started[1:]


def _address(told: Path) -> str:
    for _ in range(600):
        if told.exists() and (text := told.read_text(encoding="utf-8")).endswith("}"):
            address: str = json.loads(text)["address"]
            return address
        time.sleep(0.1)
    raise AssertionError("the scheduler did not start")


def test_a_cluster_gives_the_same_although_a_worker_is_killed(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    address, (_, second) = cluster
    texts = tmp_path / "texts.jsonl"
    records = [{"id": str(n), "text": f"Bản tin {n}\n{TEXT * 10}"} for n in range(RECORDS)]
    texts.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "bomay.cli", "extract", str(texts), "--scheduler", address],
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        second.send_signal(signal.SIGKILL)
        there = first + running.stdout.read()
        assert running.wait() == 0
    here = run("extract", str(texts), "--workers", "1")
    assert there.splitlines() == here.stdout.splitlines()
    assert len(there.splitlines()) == RECORDS


def test_an_error_nobody_expected_names_its_document_and_a_lost_cluster_is_told(
    cluster: tuple[str, list[subprocess.Popen[bytes]]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def work(document: Document) -> str:
        if document.name.endswith("2.txt"):
            raise TimeoutError("nobody expected it")
        return document.name[-5:]

    address, workers = cluster
    for n in range(4):
        (tmp_path / f"{n}.txt").write_text(TEXT, encoding="utf-8")
    files = sorted(tmp_path.glob("*.txt"))
    found = [one for file in files for one in find(file) if not isinstance(one, SourceError)]
    with Cluster(address) as crew:
        first, second, third, fourth = crew.send(work, found).answers()
        assert [first, second, fourth] == ["0.txt", "1.txt", "3.txt"]
        assert isinstance(third, SourceError)
        assert "2.txt: its reading failed on a worker (TimeoutError: nobody" in str(third)
        monkeypatch.setattr("bomay.ingest.workers.cluster.ALONE_SECONDS", 0.5)
        for worker in workers:
            worker.kill()
        with pytest.raises(SchedulerUnavailable, match="has no workers any more"):
            crew.send(work, found).answers()


def test_a_scheduler_that_is_not_there(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    refused = run("extract", str(tmp_path), "--scheduler", f"tcp://127.0.0.1:{port}")
    assert refused.returncode == 3
    assert refused.stderr.splitlines()[-1].startswith("bomay: no Dask scheduler answers at tcp://")
    assert "Traceback" not in refused.stderr


def test_an_address_that_is_none(tmp_path: Path) -> None:
    refused = run("extract", str(tmp_path), "--scheduler", "localhost")
    assert refused.returncode == 2
    assert "tcp://host:port" in refused.stderr


def test_without_the_extra(tmp_path: Path) -> None:
    hidden = "import sys; sys.modules['distributed'] = None; from bomay.cli.app import main; main()"
    command = [sys.executable, "-c", hidden, "extract", str(tmp_path), "--scheduler", "tcp://h:1"]
    refused = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert refused.returncode == 2
    assert "pip install 'bomay[dask]'" in refused.stderr
