"""``bomay review``: the list, the judgements, and what it refuses."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from bomay.cli import app
from bomay.cli.app import root
from bomay.cli.commands import review

NAME = "Lương Quý Dậu"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("review")
    for n, (place, day) in enumerate((("Quận 4", "2019-03-10"), ("Quận 10", "2021-05-12"))):
        path = folder / "docs" / f"{n}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Bí thư Quận ủy {place} {NAME} dự hội nghị.", encoding="utf-8")
        path.with_suffix(".json").write_text(json.dumps({"date": day}), encoding="utf-8")
    url = f"sqlite:///{folder / 'graph.db'}"
    result = CliRunner().invoke(root, ["--store", url, "ingest", str(folder / "docs")])
    assert result.exit_code == 0, result.output
    return url


def run(store: str, *arguments: str, **environ: str) -> Result:
    return CliRunner(env=environ).invoke(root, ["--store", store, "review", *arguments])


def test_pairs_are_listed_and_judged_and_taken_back(store: str) -> None:
    (pair,) = json.loads(run(store, "--format", "json").output)["items"]
    assert pair["left"]["name"] == pair["right"]["name"] == NAME
    table = run(store, "--kind", "person").output
    assert pair["left"]["id"] in table
    assert "same province: Thành phố Hồ Chí Minh" in table
    assert table.count("“") == 2
    both = (pair["left"]["id"], pair["right"]["id"])
    made = run(store, "same", *both, "--note", "sổ tay", "--format", "json", BOMAY_AUTHOR="Lan")
    said = json.loads(made.output)
    assert (said["verdict"], said["author"], said["note"]) == ("same", "Lan", "sổ tay")
    assert said["left"] == said["right"]
    assert json.loads(run(store, "--format", "json").output)["total"] == 0
    undone = run(store, "undo", said["id"], "--author", "Hoa")
    assert "undo by Hoa" in undone.output
    assert undone.output.count(NAME) == 2, "two again"
    again = run(store, "same", *both, "--author", "Lan")
    assert again.output.count(NAME) == 1, "they are one now"
    assert "undo" in run(store, "undo", *both, "--author", "Hoa").output
    assert json.loads(run(store, "--format", "json").output)["items"] == [pair]
    rows = [
        json.loads(line)
        for line in run(store, "judged", "--format", "jsonl").output.split("\n")
        if line
    ]
    assert [row["author"] for row in rows] == ["Hoa", "Lan", "Hoa", "Lan"]


def test_what_both_are_called_is_said_once() -> None:
    one, other = ({"id": f"person:a-{n}", "name": "A", "hint": "Bí thư"} for n in (1, 2))
    assert review._labels({"left": one, "right": other}) == ["A (Bí thư)"]
    assert review._ends({"left": one, "right": other}) == "A (Bí thư): person:a-1 · person:a-2"
    other["hint"] = "Chủ tịch"
    assert review._labels({"left": one, "right": other}) == ["A (Bí thư)", "A (Chủ tịch)"]
    assert review._ends({"left": one, "right": other}) == "A (Bí thư) · A (Chủ tịch)"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("same", "person:a-000000"), 2),
        (("same", "person:a-000000", "person:b-000000"), 1),
        (("undo", "judgement:000000000000000000000000"), 1),
        (("equal", "a", "b"), 2),
        (("same", "body:bo-chinh-tri", "body:ban-bi-thu"), 2),
    ],
)
def test_exit_codes(
    store: str, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    monkeypatch.setattr("sys.argv", ["bomay", "--store", store, "review", *arguments])
    with pytest.raises(SystemExit) as left:
        app.main()
    assert left.value.code == code
