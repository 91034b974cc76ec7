"""The small parts the pages are drawn with: dates in words, bars, lines, marks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bomay.api.pages import dates, lines, marks, timeline

SAID = [
    ("2023-10-05", "5/10/2023", "5 October 2023"),
    ("2020-08", "tháng 8/2020", "August 2020"),
    ("2020", "năm 2020", "2020"),
    ("2020-08?", "tháng 8/2020 (chưa chắc)", "August 2020 (uncertain)"),
    ("1991~", "năm 1991 (khoảng)", "1991 (about)"),
    ("2020/2025", "năm 2020 – năm 2025", "2020 – 2025"),
    ("2023-01/2023-02", "tháng 1/2023 – tháng 2/2023", "January 2023 – February 2023"),
    ("../2021-02-10", "… – 10/2/2021", "… – 10 February 2021"),
    ("[2020-07-01..2020-08-31]", "[2020-07-01..2020-08-31]", "[2020-07-01..2020-08-31]"),
    ("2020-21", "năm 2020", "2020"),
]


@pytest.mark.parametrize(("edtf", "vi", "en"), SAID)
def test_dates_are_said(edtf: str, vi: str, en: str) -> None:
    assert dates.say(edtf, "vi") == vi
    assert dates.say(edtf, "en") == en


def test_no_date_is_none() -> None:
    assert dates.say(None, "vi") is None
    assert dates.midpoint(None) is None
    assert dates.midpoint("2020-02-31") is None
    assert dates.midpoint("2020-08") == date(2020, 8, 15)


def tenure(*bounds: str | None, stated: str = "2020-08-01") -> dict[str, Any]:
    keys = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return {
        "start": None, "end": None, "bounds": dict(zip(keys, bounds, strict=True)),
        "evidence": [{"stated_at": stated}],
    }  # fmt: skip


def test_a_bar_fades_where_nobody_knows() -> None:
    drawn = timeline.draw([tenure(None, "2020-08-01", "2021-02-11", None)], on=None)
    assert drawn is not None
    (bar,) = drawn.bars
    assert bar.fade == "both"
    assert bar.core is not None
    assert 0 < bar.core[0] < bar.core[0] + bar.core[1] < timeline.WIDTH
    assert drawn.on is None


def test_no_dates_no_timeline() -> None:
    undated = tenure(None, None, None, None)
    undated["evidence"] = [{"stated_at": None}]
    assert timeline.draw([undated], on=None) is None


days = st.dates(date(1930, 1, 1), date(2100, 1, 1)).map(date.isoformat)


@given(st.lists(st.tuples(*[st.none() | days] * 4, st.none() | days), max_size=6), st.none() | days)
def test_bars_stay_inside_the_axis(bounds: list[Any], on: str | None) -> None:
    drawn = timeline.draw([tenure(*four, stated=said) for *four, said in bounds], on=on)
    for bar in drawn.bars if drawn else ():
        for x, width in filter(None, (bar.hull, bar.core)):
            assert 0 <= x <= timeline.WIDTH
            assert width >= 4
        assert all(0 <= x <= timeline.WIDTH for x in bar.points)


texts = st.text(min_size=0, max_size=80)
spans = st.tuples(st.integers(0, 90), st.integers(0, 90), st.sampled_from("abc"))


@given(texts, st.lists(spans, max_size=12))
def test_pieces_joined_give_the_text_back(text: str, cuts: list[tuple[int, int, str]]) -> None:
    evidence = [{"start": s, "end": e, "claim": c} for s, e, c in cuts]
    pieces = marks.cut(text, evidence)
    assert "".join(piece.text for piece in pieces) == text
    anchors = [anchor for piece in pieces for anchor in piece.anchors]
    shown = {c for s, e, c in cuts if s < e <= len(text)}
    assert sorted(anchors) == sorted(shown)


def citation(subject: str, target: str) -> dict[str, Any]:
    ends = [
        {"id": one, "type": "Directive", "name": one, "hint": None} for one in (subject, target)
    ]
    return {"subject": ends[0], "object": ends[1], "evidence": [{"quote": "…"}]}


def test_lines_put_time_across_and_distance_down() -> None:
    days_of = {"me": "2021-01-01", "plan": "2022-01-01", "report": None, "base": "2010"}
    around = [citation("plan", "me"), citation("report", "plan"), citation("me", "base")]
    drawn = lines.draw(around[0]["object"], around, date_of=days_of.get)
    assert drawn is not None
    at = {node.ref["id"]: node for node in drawn.nodes}
    assert at["report"].y < at["plan"].y < at["me"].y < at["base"].y
    assert at["base"].x < at["me"].x < at["plan"].x
    assert not at["report"].dated
    assert len(drawn.paths) == 3


def test_a_crowd_is_cut_and_says_so() -> None:
    around = [citation(f"d{n}", "me") for n in range(90)]
    drawn = lines.draw(around[0]["object"], around, date_of=lambda _: "2020-01-01")
    assert drawn is not None
    assert drawn.cut
    assert len(drawn.nodes) == lines.MOST_NODES
    places = [(node.x, node.y) for node in drawn.nodes]
    assert len(set(places)) == len(places)


def test_nothing_around_draws_nothing() -> None:
    assert lines.draw({"id": "me"}, [], date_of=lambda _: None) is None
