"""The rooms of the house: imports run one way, and the packages are reached as ``bomay.…``."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = ["ontology", "queries", "graph", "ingest", "api", "cli"]
MODULES = sorted(file for package in ORDER for file in (ROOT / package).rglob("*.py"))


def imported(tree: ast.AST) -> set[str]:
    """The ``bomay`` packages a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name.split(".")[1] for name in names if name.startswith("bomay.")} & set(ORDER)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_run_one_way(file: Path) -> None:
    package = file.relative_to(ROOT).parts[0]
    allowed = set(ORDER[: ORDER.index(package) + 1])
    assert imported(ast.parse(file.read_text(encoding="utf-8"))) <= allowed


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_is_a_maze(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 500


def test_project_code_never_reads_the_shared_folder() -> None:
    readers = [file for file in MODULES if "shared/" in file.read_text(encoding="utf-8")]
    assert readers == []
