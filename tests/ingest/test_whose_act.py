"""From a text to the answer on whose act it is: joint organs, how that is known, what tells it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bomay.graph.answers import directives, entity
from bomay.graph.store import GraphStore, open_store
from bomay.ingest.load import ingest

JOINT = "Thông tư liên tịch số 07/2013/TTLT-BTP-BNV còn hiệu lực.\n"
TOLD = (
    "Theo Thông tư số 5/2020/TT-BTC, mức thu giảm.\n"
    "Thông tư số 5/2020/TT-BTC ngày 2/3/2020 của Bộ Tài chính có 4 điều.\n"
)


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Iterator[GraphStore]:
    shutil.copy(empty, tmp_path / "graph.db")
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text(JOINT, encoding="utf-8")
    (folder / "b.txt").write_text(TOLD, encoding="utf-8")
    with open_store(f"sqlite:///{tmp_path / 'graph.db'}") as opened:
        ingest(opened, [folder])
        yield opened


def act(store: GraphStore, number: str) -> dict[str, Any]:
    (listed,) = directives(store, number=number)["items"]
    return entity(store, listed["id"])


def test_all_organs_of_a_joint_act_are_shown(store: GraphStore) -> None:
    shown = act(store, "07/2013/TTLT-BTP-BNV")
    assert shown["issuer"]["name"] == "Bộ Tư pháp"
    assert [one["name"] for one in shown["co_issuers"]] == ["Bộ Nội vụ"]
    assert shown["issuer_basis"] == "code"


def test_the_words_that_tell_the_issuer_are_quoted(store: GraphStore) -> None:
    shown = act(store, "5/2020/TT-BTC")
    assert shown["co_issuers"] == []
    assert shown["issuer_basis"] == "text"
    quote = "Thông tư số 5/2020/TT-BTC ngày 2/3/2020 của Bộ Tài chính"
    assert shown["evidence"][0]["quote"] == quote


@pytest.mark.parametrize("odd", ['"rumour"', "[]", "5", '{"a": 1}'])
def test_what_an_older_record_brought_in_is_answered(
    store: GraphStore, odd: str, tmp_path: Path
) -> None:
    """A basis that nobody knows ranks last, and organs that are no list are none."""
    with closing(sqlite3.connect(tmp_path / "graph.db")) as connection, connection:
        changed = connection.execute(
            "UPDATE claim SET arguments = json_set(arguments, '$.issuer_basis', json(:odd),"
            " '$.co_issuers', json(:odd)) WHERE predicate = 'directive'",
            {"odd": odd},
        )
        assert changed.rowcount > 0
    shown = act(store, "07/2013/TTLT-BTP-BNV")
    assert shown["issuer"]["name"] == "Bộ Tư pháp"
    assert (shown["issuer_basis"], shown["co_issuers"]) == (None, [])
    assert shown["evidence"]
