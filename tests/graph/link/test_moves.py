"""Which office a sentence that moves somebody takes (``graph.link.moves``), read from texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bomay.graph.link import claims_of
from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read
from bomay.ontology.tables import rows

DAY = "2021-06-01"


@pytest.fixture
def left(tmp_path: Path):
    """``left(text)``: heads of the offices that a text of that day ends by a move, in order."""

    def of(text: str) -> list[str]:
        file = tmp_path / "tin.txt"
        file.write_text(text, encoding="utf-8")
        file.with_suffix(".json").write_text(json.dumps({"date": DAY}), encoding="utf-8")
        (source,) = (found for found in read(file) if isinstance(found, Source))
        linked = claims_of(extract(source), recorded_at="now", extractor="t")
        said = (json.loads(c.arguments) for c in linked.claims if c.predicate == "holds")
        return sorted(one["head"] for one in said if one.get("left") == DAY)

    return of


@pytest.mark.parametrize("row", rows("move_words"), ids=lambda row: row["word"])
def test_each_word_does_in_its_example_what_it_is_there_for(left, row) -> None:
    text = f"Ngày 1/6/2021, Tỉnh ủy Bến Tre {row['example']}."
    ends = row["role"] != "stays"
    assert (left(text) != []) == ends, text
    other = {"moves": "bổ nhiệm", "stays": "", "between": "bàn ghế"}[row["role"]]
    changed = text.replace(row["word"], other, 1).replace(", ,", ",").replace("  ", " ")
    assert (left(changed) == []) == ends, changed


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "điều động bà Tôn Nữ Kiều, Ủy viên Ban Thường vụ, Phó Bí thư Huyện ủy Ba Tri, giữ chức "
            "Bí thư Huyện ủy Bình Đại.",
            ["Phó Bí thư"],
        ),
        # a deputy becomes the head: one cannot be both
        (
            "bầu ông Lộ Đức Huy, Phó Chủ tịch UBND huyện Ba Tri, giữ chức Chủ tịch UBND huyện Ba "
            "Tri.",
            ["Phó Chủ tịch"],
        ),
        # who leads the committee of a place may lead its People's Committee too
        (
            "điều động ông Lộ Đức Huy, Chủ tịch UBND huyện Ba Tri, giữ chức Bí thư Huyện ủy Ba "
            "Tri.",
            [],
        ),
        # given a second office, not moved
        (
            "bổ nhiệm ông Lộ Đức Huy, Giám đốc Sở Y tế tỉnh Bến Tre, giữ chức Trưởng Ban Dân tộc "
            "tỉnh Bến Tre.",
            [],
        ),
        # another is moved
        (
            "bầu ông Lộ Đức Huy, Giám đốc Sở Y tế tỉnh Bến Tre, giữ chức Giám đốc Sở Nội vụ tỉnh "
            "Bến Tre thay ông Tôn Văn Kiều được điều động công tác khác.",
            [],
        ),
        (
            "bổ nhiệm ông Lộ Đức Huy, Giám đốc Sở Y tế tỉnh Bến Tre, giữ chức Giám đốc Sở Nội vụ "
            "tỉnh Bến Tre và điều động ông Tôn Văn Kiều về huyện.",
            [],
        ),
        # no person is moved
        (
            "điều động máy bay và bổ nhiệm ông Lộ Đức Huy, Giám đốc Sở Y tế tỉnh Bến Tre, giữ chức "
            "Giám đốc Sở Nội vụ tỉnh Bến Tre.",
            [],
        ),
        # a seat, a board and a committee of the council are held beside the office
        (
            "điều động ông Lộ Đức Huy, Giám đốc Sở Y tế tỉnh Bến Tre, giữ chức Ủy viên Ban Thường "
            "vụ Tỉnh ủy Bến Tre.",
            [],
        ),
        (
            "điều động ông Lộ Đức Huy, Giám đốc Sở Y tế tỉnh Bến Tre, giữ chức Trưởng Ban Chỉ đạo "
            "phòng, chống dịch tỉnh Bến Tre.",
            [],
        ),
        (
            "điều động ông Lộ Đức Huy, Bí thư Huyện ủy Ba Tri, giữ chức Phó Trưởng Ban Kinh tế "
            "HĐND tỉnh Bến Tre.",
            [],
        ),
        # told of in another sentence
        (
            "điều động cán bộ. Ông Lộ Đức Huy, Bí thư Huyện ủy Ba Tri, dự lễ. Ông Lộ Đức Huy được "
            "bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
            [],
        ),
    ],
)
def test_what_a_move_ends(left, text: str, heads: list[str]) -> None:
    assert left(f"Ngày 1/6/2021, Tỉnh ủy Bến Tre {text}") == heads


def test_an_office_called_the_old_one_is_over(tmp_path: Path) -> None:
    file = tmp_path / "tin.txt"
    file.write_text(
        "Ngày 1/6/2021, Tỉnh ủy Bến Tre điều động ông Lộ Đức Huy, chức vụ cũ Bí thư Huyện ủy Ba "
        "Tri, giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
        encoding="utf-8",
    )
    (source,) = (found for found in read(file) if isinstance(found, Source))
    told = {held.head: (held.status, held.start) for held in extract(source).holdings}
    assert told == {"Bí thư": ("former", None), "Giám đốc": ("appointed", DAY)}


def test_who_is_moved_may_be_named_before_the_word(left) -> None:
    moved = (
        "Ngày 1/6/2021, ông Lộ Đức Huy, Phó Giám đốc Sở Y tế tỉnh Bến Tre, được điều động giữ chức "
        "Giám đốc Sở Nội vụ tỉnh Bến Tre."
    )
    assert left(moved) == ["Phó Giám đốc"]
