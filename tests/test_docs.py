"""The documentation says what is there, and nothing generated is stale."""

import re
from pathlib import Path

import pytest

from bomay.ontology.tables import rows

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def source_text() -> str:
    packages = ("ontology", "queries", "graph", "ingest", "api", "cli")
    files = (file for package in packages for file in (ROOT / package).rglob("*.py"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_every_setting_is_documented() -> None:
    text = (DOCS / "settings.md").read_text(encoding="utf-8")
    used = set(re.findall(r"\"(BOMAY_[A-Z_]+)\"", source_text()))
    assert used
    assert {name for name in used if f"`{name}`" not in text} == set()


def test_every_table_is_explained() -> None:
    folder = ROOT / "ontology" / "tables"
    text = (folder / "README.md").read_text(encoding="utf-8")
    names = {file.stem for file in folder.glob("*.csv")}
    assert {name for name in names if f"`{name}" not in text} == set()
    assert all(rows(name) for name in names)


def test_the_generated_pages_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tools")
    import write_docs

    for file, text in write_docs.pages().items():
        assert file.read_text(encoding="utf-8") == text, f"{file.name} is stale: run `make docs`"


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda page: page.name
)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []
