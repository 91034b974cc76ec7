"""A document is read again when the code or tables that read it change."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("ingest", "graph/link", "ontology", "__init__.py")


def version(package: Path) -> str:
    text = "from bomay.ingest.version import reading_version; print(reading_version())"
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=package.parent, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The reading part of the package, to change."""
    for part in PARTS:
        source, target = ROOT / part, tmp_path / "bomay" / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(exist_ok=True)
            shutil.copy(source, target)
    (tmp_path / "bomay" / "graph" / "__init__.py").touch()
    return tmp_path / "bomay"


@pytest.mark.parametrize(
    "file",
    ["ingest/extract/holdings/posts.py", "ontology/tables/post_types.csv", "graph/link/claims.py"],
)
def test_a_change_of_what_reads_gives_another_version(package: Path, file: str) -> None:
    before = version(package)
    assert re.fullmatch(r"bomay-[0-9a-f]{12}", before)
    assert version(package) == before
    with (package / file).open("a", encoding="utf-8") as changed:
        changed.write("\n")
    assert version(package) != before
