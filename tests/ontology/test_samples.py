"""The shipped documents: small, each with its publisher, none with a date it doesn't give."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
TEXTS = sorted(SAMPLES.rglob("*.txt"))
OFFICIAL = sorted((SAMPLES / "official").glob("*.txt"))
GIVEN = ROOT.parent / "shared" / "samples"


def metadata(path: Path) -> dict[str, str]:
    loaded: dict[str, str] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return loaded


def flat(text: str) -> str:
    return re.sub(r"\s*([/-])\s*", r"\1", re.sub(r"\s+", " ", text))


def test_they_are_few_and_small() -> None:
    assert len(TEXTS) - len(OFFICIAL) == 5
    assert 25 <= len(OFFICIAL) <= 40
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*")) < 1_500_000


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_each_has_its_metadata_and_a_line_in_the_readme(path: Path) -> None:
    told = metadata(path)
    assert told["publisher"]
    assert told["licence"]
    assert "text" not in told
    assert f"`{path.name}`" in (SAMPLES / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", OFFICIAL, ids=lambda path: path.stem)
def test_metadata_of_an_official_text_is_what_it_states(path: Path) -> None:
    told, text = metadata(path), flat(path.read_text(encoding="utf-8"))
    assert set(told) <= {
        "title", "number", "document_type", "issuer", "date", "signer", "publisher", "licence"
    }  # fmt: skip
    assert told["number"] in text[:900]
    assert told["document_type"].casefold() in text.casefold()
    if "signer" in told:
        assert told["signer"] in text
    if "date" in told:
        year, month, day = map(int, told["date"].split("-"))
        assert re.search(rf"ngày 0?{day} ?tháng 0?{month} năm {year}\b", text)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_press_sample_has_no_date_from_outside(path: Path) -> None:
    assert "date" not in metadata(path)
    assert metadata(path)["licence"].startswith("©")


@pytest.mark.corpora
def test_press_samples_are_byte_for_byte_as_given() -> None:
    if not GIVEN.is_dir():
        pytest.skip("the samples as given are not here (../shared)")
    for path in sorted(GIVEN.glob("*.txt")):
        assert (SAMPLES / path.name).read_bytes() == path.read_bytes(), path.name


def test_official_texts_cite_one_another() -> None:
    numbers = {path: metadata(path)["number"].lstrip("0") for path in OFFICIAL}
    links = [
        (path.stem, number)
        for path in OFFICIAL
        for other, number in numbers.items()
        if other != path
        if re.search(rf"(?<![\d/])0*{re.escape(number)}(?![\w-])", flat(path.read_text("utf-8")))
    ]
    assert len(links) == 16  # two of them mean another act of the same number
