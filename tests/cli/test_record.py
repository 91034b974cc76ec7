"""``bomay export`` and ``bomay import`` as a user runs them."""

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bomay.cli import app
from bomay.cli.app import root

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "tests" / "knowing" / "cases" / "between-two-sightings" / "docs"
POST = "post:bi-thu:qu:tphcm-quan-4"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(root, [*arguments])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/graph.db"
    assert run("--store", url, "ingest", str(DOCS)).exit_code == 0
    return url


def test_out_and_in(store: str, tmp_path: Path) -> None:
    out, other = tmp_path / "graph.jsonl.gz", f"sqlite:///{tmp_path / 'other.db'}"
    done = run("--store", store, "export", "--as", "claims", str(out))
    assert done.exit_code == 0, done.output
    assert "documents" in done.stderr
    head = json.loads(gzip.decompress(out.read_bytes()).splitlines()[0])
    assert (head["format"], head["version"]) == ("bomay-claims", 2)
    assert "2 new, 0 unchanged" in run("--store", other, "import", str(out)).output
    assert "0 new, 2 unchanged" in run("--store", other, "import", str(out)).output
    asked = ("holders", POST, "--format", "json")
    assert run("--store", other, *asked).output == run("--store", store, *asked).output
    first = out.read_bytes()
    run("--store", other, "export", "--as", "claims", str(out))
    assert out.read_bytes() == first
    assert [path.name for path in tmp_path.glob("*.part")] == []
    assert run("--store", store, "export", "--as", "claims", "-").stdout_bytes == gzip.decompress(
        first
    )


def test_what_is_no_record_makes_no_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.db"
    (tmp_path / "list.csv").write_text("person,post\n", encoding="utf-8")
    for name, reason in (("list.csv", "line 1: it is no record"), ("none", "No such file")):
        file = str(tmp_path / name)
        monkeypatch.setattr("sys.argv", ["bomay", "--store", f"sqlite:///{other}", "import", file])
        with pytest.raises(SystemExit) as left:
            app.main()
        assert left.value.code == 1
        assert f"{file}: {reason}" in capsys.readouterr().err
    assert not other.exists()
