"""The cyclic collector is held back while a batch is made, and only then."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from bomay.graph.store import open_store
from bomay.ingest import guard, load
from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ingest.unswept import unswept
from bomay.ontology.facts import Facts

SAMPLES = Path(__file__).parents[2] / "samples"


def test_comes_back_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), unswept():
        int(gc.isenabled()) / int(gc.isenabled())
    assert gc.isenabled()


def test_stays_off_for_a_caller_who_had_it_off() -> None:
    with unswept():
        with unswept():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


# In a process of its own: other tests leave threads and timers that make cycles meanwhile.
LEFT = """
import gc, sys
from pathlib import Path
from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ingest.unswept import unswept

texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
sources = [Source(name=str(n), sha256="0" * 64, text=text) for n, text in enumerate(texts)]
with unswept():
    for source in sources:
        extract(source)  # tables and patterns that it asks for first are kept
    gc.collect()
    for source in sources:
        extract(source)
    print(len(texts), gc.collect())
"""


def test_extraction_leaves_nothing_to_it() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LEFT, str(SAMPLES)], capture_output=True, text=True, check=True
    )
    texts, left = map(int, ran.stdout.split())
    assert texts > 10
    assert left == 0


def test_a_document_is_read_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def watched(source: Source) -> Facts:
        seen.append(gc.isenabled())
        return extract(source)

    monkeypatch.setattr(guard, "extract", watched)
    found = guard.extract_or_refuse(Source(name="a", sha256="0" * 64, text="Ông Lê Văn Thinh."))
    assert isinstance(found, Facts)
    assert seen == [False]
    assert gc.isenabled()


def test_a_batch_is_made_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    changes = load.changes

    def watched(*args: object) -> object:
        seen.append(gc.isenabled())
        return changes(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(load, "changes", watched)
    (tmp_path / "one.txt").write_text("Ông Lê Văn Thinh là Bí thư Quận ủy Bình Tân.", "utf-8")
    with open_store("sqlite:///:memory:") as store:
        load.ingest(store, [tmp_path])
    assert seen == [False]
    assert gc.isenabled()
