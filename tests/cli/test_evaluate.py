"""``bomay evaluate``: cards, comparison, exit codes and what is said of bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bomay.cli.app import root
from bomay.ontology.errors import ParameterError

TEXT = "Ông Lê Văn Thinh, Bí thư Quận ủy Bình Tân, trao đổi về Nghị quyết số 05-NQ/TU.\n"
ROW = {
    "doc": "a.txt",
    "persons": ["Lê Văn Thinh"],
    "holdings": [
        {
            "person": "Lê Văn Thinh",
            "head": "Bí thư",
            "body": "Quận ủy Bình Tân",
            "status": "current",
        }
    ],
    "directives": [{"key": "05-NQ/TU", "issuer": None, "relation": "cites"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    write_gold(tmp_path, ROW)
    return tmp_path


def write_gold(folder: Path, *rows: object) -> None:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "gold.jsonl").write_text(lines, encoding="utf-8")


def evaluate(folder: Path, *options: str, texts: str = "texts") -> Result:
    arguments = ["evaluate", str(folder / "gold.jsonl"), "--texts", str(folder / texts)]
    return CliRunner().invoke(root, [*arguments, *options], standalone_mode=False)


def test_the_card_is_printed_with_counts_and_intervals(folder: Path) -> None:
    done = evaluate(folder)
    assert done.return_value == 0
    head, _, *rows = done.output.splitlines()
    assert head == "1 documents"
    assert rows[0].split() == ["persons", "1", "0", "0", "1.000", "[0.207,", "1.000]", "1.000",
                               "[0.207,", "1.000]", "1.000"]  # fmt: skip
    assert any(row.startswith("pattern holding:name-before-post") for row in rows)


def test_a_card_is_saved_and_the_next_run_is_not_below_it(folder: Path) -> None:
    card = folder / "card.json"
    assert evaluate(folder, "--write", str(card)).return_value == 0
    saved = json.loads(card.read_text(encoding="utf-8"))
    assert saved["figures"]["persons"]["right"] == 1
    again = evaluate(folder, "--against", str(card), "--write", str(card))
    assert again.return_value == 0
    assert "Nothing is below the saved card." in again.output
    assert json.loads(card.read_text(encoding="utf-8")) == saved


def test_below_the_saved_card_is_exit_1_with_what_was_lost(folder: Path) -> None:
    card = folder / "card.json"
    evaluate(folder, "--write", str(card))
    (folder / "texts" / "a.txt").write_text(TEXT.replace("Bí thư", "thành viên"), encoding="utf-8")
    done = evaluate(folder, "--against", str(card))
    assert done.return_value == 1
    assert "missed · holdings · a.txt · Lê Văn Thinh · Bí thư" in done.output
    assert "holdings: recall 0.0000, was 1.0000" in done.output
    assert "Not as in the saved card" in done.output


def test_json_is_the_card_with_the_comparison(folder: Path) -> None:
    card = folder / "card.json"
    evaluate(folder, "--write", str(card))
    answer = json.loads(evaluate(folder, "--against", str(card), "--format", "json").output)
    comparison = answer.pop("comparison")
    assert answer == json.loads(card.read_text(encoding="utf-8"))
    assert comparison == {"below": [], "gained": [], "lost": [], "incomparable": []}


def test_missing_texts_are_named(folder: Path) -> None:
    write_gold(folder, ROW, ROW | {"doc": "news/b.txt"})
    error = evaluate(folder).exception
    assert isinstance(error, ParameterError)
    assert str(error) == "--texts: 1 texts are not there: news/b.txt"


def test_no_text_outside_the_folder_is_opened(folder: Path) -> None:
    (folder / "secret.txt").write_text("x", encoding="utf-8")
    write_gold(folder, ROW | {"doc": "../secret.txt"})
    assert isinstance(evaluate(folder).exception, ParameterError)


def test_a_text_is_found_by_its_name_when_only_one_has_it(folder: Path) -> None:
    write_gold(folder, ROW | {"doc": "elsewhere/a.txt"})
    assert evaluate(folder).return_value == 0
    (folder / "texts" / "more").mkdir()
    (folder / "texts" / "more" / "a.txt").write_text(TEXT, encoding="utf-8")
    assert "2 files are named a.txt" in str(evaluate(folder).exception)
