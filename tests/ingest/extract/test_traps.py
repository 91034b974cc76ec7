"""What happens to a text on its way changes none of its facts, nor the words they stand at.

Every trap of ``traps`` on every shipped text; where the developers' corpora are, on some of theirs
(``TRAPS=all``: on all). Old fonts, windows-1258 and garbled letters give back the very text, which
``tests/ingest/read/test_encodings.py`` asks of each.
"""

from __future__ import annotations

import importlib.util
import os
import random
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read
from bomay.ontology.facts import Facts

ROOT = Path(__file__).parents[3]
SHIPPED = sorted((ROOT / "samples").rglob("*.txt"))
# Broken for width, a paragraph is at times as long as a line of the text and runs into the next.
LINES = frozenset({"lines", "wrapped-apart", "wrapped-markdown", "out-of-a-pdf"})
LEAST_EQUAL = 0.985
# Marks are a part of a line's width, and a link that is broken has its address on the next line.
LEAST_EQUAL_MARKED = 0.975
# A code of three parts with spaces in it may as well be one of two and a dash.
# A link on a line of its own has no bullet, so one that gets one is told from it no longer.
NUMBERS = frozenset({"numbers-apart", "bullets", "bullets-of-word"})
LEAST_EQUAL_NUMBERS = 0.99


def _traps() -> ModuleType:
    spec = importlib.util.spec_from_file_location("traps", Path(__file__).parents[1] / "traps.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


traps = _traps()


@cache
def source_of(file: Path) -> Source:
    (source,) = read(file)
    assert isinstance(source, Source), source
    return source


@cache
def told_of(file: Path) -> dict[str, list[str]]:
    source = source_of(file)
    found: dict[str, list[str]] = traps.told(extract(source), source.text)
    return found


def changed_by(trap: str, file: Path) -> list[str]:
    """What a trap makes of the facts of a document: nothing."""
    source = source_of(file)
    text = traps.TRAPS[trap](source.text, random.Random(file.name))
    found: list[str] = traps.differences(
        told_of(file), traps.told(extract(replace(source, text=text)), text)
    )
    return found


@pytest.mark.parametrize("trap", traps.TRAPS)
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem[:24])
def test_a_trap_changes_no_fact(file: Path, trap: str) -> None:
    assert changed_by(trap, file) == []


# Texts of kinds that few of the shipped ones are.
KINDS = {
    "typed without marks": (
        "UY BAN NHAN DAN\nTINH HA TINH\nCONG HOA XA HOI CHU NGHIA VIET NAM\n\n"
        "So: 12/2003/QD-UBND\n\nHa Tinh, ngay 5 thang 3 nam 2003\n\nQUYET DINH\n"
        "Ve viec thu phi tham quan\n\n"
        "Can cu Nghi dinh so 57/2002/ND-CP ngay 03/6/2002 cua Chinh phu;\n"
        "Can cu Nghi quyet so 4/2003/NQ-HDND cua Hoi dong nhan dan tinh;\n\nQUYET DINH:\n"
        "Dieu 1. Quy dinh muc thu.\n"
        "Dieu 2. Bai bo Quyet dinh so 7/2001/QD-UBND; sua doi Dieu 3 Quyet dinh so "
        "8/2001/QD-UBND.\n"
    ),
    "links on lines of their own": (
        "Trời mưa lớn, hồ chứa đầy.\nChiều 26/10, Giám đốc Sở Y tế \nPhú Thọ\n Tạ Văn Bảo cho biết "
        "việc thực hiện Nghị quyết 12-NQ/TU của \nTỉnh ủy\n đã xong.\n"
        "Chủ tịch UBND \nPhú Thọ \nLê Thị Mơ cũng dự.\nTrời tạnh dần.\nNước rút.\n"
        "Bà con về nhà.\nTrẻ em tới lớp.\nChợ lại họp.\n"
    ),
}
# Breaking lines anew takes the spaces away that tell of a link, and no link begins with a bullet.
BROKEN_ANEW = frozenset({*LINES, "wrapped-markdown", "bullets", "bullets-of-word"})


@pytest.mark.parametrize("trap", sorted(traps.TRAPS.keys() - BROKEN_ANEW))
@pytest.mark.parametrize("kind", KINDS)
def test_a_trap_changes_no_fact_of_other_kinds_of_text(kind: str, trap: str) -> None:
    text = KINDS[kind]
    trapped = traps.TRAPS[trap](text, random.Random(1))
    source = Source(name="a.txt", sha256="0" * 64, text=text)
    told = traps.told(extract(source), text)
    assert told["citations"]
    assert (
        traps.differences(told, traps.told(extract(replace(source, text=trapped)), trapped)) == []
    )


@pytest.mark.corpora
@pytest.mark.parametrize("trap", traps.TRAPS)
@pytest.mark.parametrize("genre", ["news", "legal"])
def test_a_trap_changes_no_fact_of_the_corpora(trap: str, genre: str, shared: Path) -> None:
    files = sorted((shared / "corpora" / "dev" / genre).glob("*.txt"))
    if os.environ.get("TRAPS") != "all":
        files = files[:: 40 if genre == "news" else 20]
    different = [file.name for file in files if changed_by(trap, file)]
    equal = LEAST_EQUAL if trap in LINES else LEAST_EQUAL_NUMBERS if trap in NUMBERS else 1
    equal = LEAST_EQUAL_MARKED if trap == "wrapped-markdown" else equal
    allowed = max(1 if trap in LINES else 0, (1 - equal) * len(files))
    assert len(different) <= allowed, different


def test_traps_do_something() -> None:
    text = f"Độc lập - Tự do - Hạnh phúc\nQUYẾT ĐỊNH:\n{source_of(SHIPPED[0]).text}"
    for name, trap in traps.TRAPS.items():
        assert trap(text, random.Random(1)) != text, name
        assert traps.plain(trap(text, random.Random(1))) == traps.plain(text), name


def valid(facts: Facts, text: str) -> None:
    """All offsets lie in the text and all quotes are what stands there."""
    said = facts.to_json()
    for kind in ("persons", "bodies", "units", "directives", "unnumbered"):
        for fact in said[kind]:
            for start, end in fact["mentions"]:
                assert 0 <= start < end <= len(text), fact
    for kind in ("holdings", "citations", "events"):
        for fact in said[kind]:
            spans = fact["evidence"]
            assert all(0 <= start < end <= len(text) for start, end in spans), fact
            assert fact["quote"] == text[slice(*spans[0])], fact


# Words that parsers start at, so that random texts reach them.
WORDS = (
    "Bí thư", "Quận ủy", "Chủ tịch", "UBND", "quận Bình Tân", "Nguyễn Văn An", "ông", "nguyên",
    "Quyết định số", "14-KL/TW", "số 12/2020/NĐ-CP", "của", "về", "thay thế", "ngày 5/10/2023",
    "khóa XIII", "nhiệm kỳ 2020-2025", "trúng cử", "thôi giữ chức", "KT.", "Căn cứ", "Điều 1.",
    "(", ")", "|", ",", ";", ":", "-", "–", "\n", "\n\n", "“", "”", "…", "TP", "Đảng bộ", "\u0301",
    "\u200b", "\u00ad", "\ufffd", "\U0001f600", "A", "a", "1", "Ủy viên", "Ban Thường vụ",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)), max_size=60).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_no_text_raises_and_offsets_are_valid(text: str) -> None:
    source = Source(name="x", sha256="0" * 64, text=text)
    valid(extract(source), text)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), file=st.sampled_from(SHIPPED[:5] + SHIPPED[20:24]))
def test_no_shuffled_document_raises_and_offsets_are_valid(seed: int, file: Path) -> None:
    """Pieces of real texts in any order, cut anywhere, with traps in them."""
    chance = random.Random(seed)
    text = source_of(file).text
    pieces: list[str] = []
    for _ in range(12):
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randrange(200)]
        name = chance.choice(sorted(traps.TRAPS))
        pieces.append(traps.TRAPS[name](piece, chance))
    text = chance.choice(("", " ", "\n")).join(pieces)
    valid(extract(replace(source_of(file), text=text)), text)
