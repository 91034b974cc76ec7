"""Departments that each province had: heads of one name in two provinces stay two."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bomay.graph.answers import search
from bomay.graph.store import open_store
from bomay.ingest.load import ingest

NAME = "Nguyễn Bá Sửu"


@pytest.mark.parametrize(
    ("department", "day", "persons"),
    [
        ("Cục Thi hành án dân sự", "2022-04-05", 2),
        ("Cục Thuế", "2022-04-05", 2),
        ("Cục Thuế", "2025-04-05", 1),
        ("Cục Hàng không", "2022-04-05", 1),
    ],
)
def test_heads_of_one_name(
    department: str, day: str, persons: int, empty: Path, tmp_path: Path
) -> None:
    shutil.copy(empty, tmp_path / "graph.db")
    folder = tmp_path / "documents"
    folder.mkdir()
    for place in ("Nghệ An", "Long An"):
        text = f"Sáng nay tại {place}, Cục trưởng {department} {NAME} chủ trì cuộc họp giao ban.\n"
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
        (folder / f"{place}.json").write_text(json.dumps({"date": day}), encoding="utf-8")
    with open_store(f"sqlite:///{tmp_path / 'graph.db'}") as store:
        assert len(ingest(store, [folder]).new) == 2
        assert len(search(store, NAME, type="Person")["items"]) == persons
