"""The cyclic collector is held back while a batch is made, and only then."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from bomay.graph.store import open_store
from bomay.ingest import load
from bomay.ingest.unswept import unswept


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
