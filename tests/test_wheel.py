"""The built wheel, installed elsewhere, works, and its only top-level name is ``bomay``."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from bomay.ontology import tables

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


def test_wheel_and_sdist_carry_the_licences(wheel: Path, tmp_path: Path) -> None:
    command = ["-m", "build", "--sdist", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True, cwd=tmp_path)
    (sdist,) = tmp_path.glob("*.tar.gz")
    carried = zipfile.ZipFile(wheel)
    (inside,) = {name.split("/")[0] for name in carried.namelist() if ".dist-info/" in name}
    with tarfile.open(sdist) as packed:
        for name in ("LICENSE", "NOTICE"):
            text = (ROOT / name).read_bytes()
            assert carried.read(f"{inside}/licenses/{name}") == text
            found = packed.extractfile(f"{sdist.name.removesuffix('.tar.gz')}/{name}")
            assert found is not None
            assert found.read() == text


def test_the_notice_names_every_source_whose_rows_are_under_mit() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    names = [path.stem for path in (ROOT / "ontology" / "tables").glob("*.csv")]
    used = {key for name in names for row in tables.rows(name) for key in _sources(row)}
    mit = [row for row in tables.rows("sources") if "(MIT)" in row["what"]]
    assert {row["key"] for row in mit} <= used
    for row in mit:
        assert f"https://{row['address']}" in notice
        assert re.search(rf"\(.*\b{row['key']}\b.*\)", notice)
    assert notice.count("Permission is hereby granted, free of charge") == 1


def _sources(row: Mapping[str, str]) -> list[str]:
    return row.get("source", "").split(";")


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
