"""Units that no table has: what makes one of them the same place in two documents."""

from __future__ import annotations

import pytest

from bomay.graph.link.places import unknown_places
from bomay.ontology.facts import DocumentFact, Facts, UnitFact
from bomay.ontology.text import tone_key


def place_of(text: str, *units: tuple[str, str, str | None]) -> str | None:
    """The key of the first unit; units are (name, level, id), found in the text by name."""
    facts = Facts(
        document=DocumentFact(source="a.txt", sha256="00", text=text, kind="news"),
        units=tuple(
            UnitFact(
                name=name,
                level=level,
                unit_id=unit_id,
                mentions=((text.index(name), text.index(name) + len(name)),),
            )
            for name, level, unit_id in units
        ),
    )
    place = unknown_places(facts).get(units[0][0])
    return place.key if place is not None else None


LANG, SON = ("huyện Tân Lạng", "district", None), ("tỉnh Lâm Sơn", "province", None)
SON_KEY, LANG_KEY = tone_key("tỉnh Lâm Sơn"), tone_key("huyện Tân Lạng")
NGHE_AN = ("tỉnh Nghệ An", "province", "unit:nghe-an")


@pytest.mark.parametrize(
    ("text", "units", "key"),
    [
        ("Dự họp tại tỉnh Lâm Sơn.", [SON], SON_KEY),
        ("huyện Tân Lạng, tỉnh Lâm Sơn", [LANG, SON], f"{SON_KEY}|{LANG_KEY}"),
        ("huyện Tân Lạng (tỉnh Nghệ An)", [LANG, NGHE_AN], f"unit:nghe-an|{LANG_KEY}"),
        ("Ở tỉnh Lâm Sơn có huyện Tân Lạng.", [LANG, SON], f"{SON_KEY}|{LANG_KEY}"),
        # a province of the table may be where they went
        ("Người huyện Tân Lạng thăm tỉnh Nghệ An.", [LANG, NGHE_AN], None),
        # a province made anew is where it was
        (
            "huyện Tân Lạng, tỉnh Ninh Bình",
            [LANG, ("tỉnh Ninh Bình", "province", "unit:ninh-binh@2025")],
            f"unit:ninh-binh|{LANG_KEY}",
        ),
        # two countries may have a province of one name
        ("Đoàn Trung Quốc đến tỉnh Lâm Sơn.", [SON], None),
        (
            "Đoàn của tỉnh Lâm Sơn (Trung Quốc) đến Lào.",
            [SON],
            f"{tone_key('Trung Quốc')}|{SON_KEY}",
        ),
        # beside decides before what else the text tells of
        (
            "huyện Tân Lạng, tỉnh Lâm Sơn; tỉnh Nghệ An",
            [LANG, SON, NGHE_AN],
            f"{SON_KEY}|{LANG_KEY}",
        ),
        ("Về huyện Tân Lạng, không nơi nào khác.", [LANG], None),
        ("Ở tỉnh Nghệ An và tỉnh Lâm Sơn, huyện Tân Lạng", [LANG, SON, NGHE_AN], None),
        # communes are many: only the district beside tells which
        ("Ở tỉnh Nghệ An có xã Bàu Sình.", [("xã Bàu Sình", "commune", None), NGHE_AN], None),
        (
            "xã Bàu Sình, huyện Tân Lạng, tỉnh Lâm Sơn",
            [("xã Bàu Sình", "commune", None), LANG, SON],
            f"{SON_KEY}|{LANG_KEY}|{tone_key('xã Bàu Sình')}",
        ),
    ],
)
def test_where_it_is(text: str, units: list[tuple[str, str, str | None]], key: str | None) -> None:
    assert place_of(text, *units) == key
