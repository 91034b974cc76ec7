"""The built wheel, installed elsewhere, works, and its only top-level name is ``bomay``."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("elsewhere")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True, cwd=target)
    return target


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the installed wheel, away from the checkout."""
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        env=env, cwd=installed, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_its_only_top_level_name_is_bomay(wheel: Path) -> None:
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"bomay"}


def test_it_carries_its_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for wanted in ("ontology/tables/units.csv", "ontology/bomay.ttl", "graph/store/schema.sql"):
        assert f"bomay/{wanted}" in names
    for kind in ("queries/", "samples/", "api/static/", "api/templates/"):
        assert any(name.startswith(f"bomay/{kind}") for name in names)


def test_it_extracts_and_ingests_and_answers(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "-c", "import bomay; print(bomay.__file__)")
    assert where.stdout.startswith(str(installed))
    store = f"sqlite:///{tmp_path}/graph.db"
    samples = str(installed / "bomay" / "samples")
    ingested = run(installed, "-m", "bomay.cli", "--store", store, "ingest", samples)
    assert ingested.returncode == 0, ingested.stderr
    search = ["--store", store, "search", "bi thu quan uy binh tan"]
    found = run(installed, "-m", "bomay.cli", *search, "--format", "json")
    assert "post:bi-thu:qu:tphcm-quan-binh-tan" in found.stdout
