"""Tenures from holdings: design 5.4.1 to 5.4.5."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bomay.graph.derive.holding import Holding
from bomay.graph.derive.tenures import PostLimits, tenures_of_post
from bomay.ontology import dates
from bomay.ontology.model import Tenure

ONE_SEAT = PostLimits(seats=1, valid_to=dt.date(2025, 6, 30))
POST = "post:bi-thu:qu:tphcm-quan-binh-tan"


def held(person: str, stated_at: str | None, status: str = "current", **said: Any) -> Holding:
    fields = {"rank": 1, "confidence": 0.9} | said
    return Holding(
        claim=f"claim:{person}-{stated_at}-{status}-{sorted(said.items())}",
        document="source:d",
        person=f"person:{person}",
        post=POST,
        status=status,
        stated_at=stated_at,
        **fields,
    )


def tenures(*holdings: Holding, limits: PostLimits = ONE_SEAT) -> list[Tenure]:
    return tenures_of_post(POST, holdings, limits)


def only(*holdings: Holding, limits: PostLimits = ONE_SEAT) -> Tenure:
    (tenure,) = tenures(*holdings, limits=limits)
    return tenure


def on(tenure: Tenure, day: str) -> str | None:
    if any(first <= day < last for first, last in tenure.certain):
        return "certain"
    if any(first <= day < last for first, last in tenure.inferred):
        return "inferred"
    return None


def test_a_day_proves_that_day_only() -> None:
    tenure = only(held("a", "2023-10-05"))
    assert tenure.start is None
    assert (tenure.latest_start, tenure.earliest_end) == ("2023-10-05", "2023-10-06")
    assert tenure.certain == (("2023-10-05", "2023-10-06"),)
    assert tenure.inferred == ()
    assert (tenure.earliest_start, tenure.latest_end) == (None, "2025-07-01")


def test_a_month_infers_its_days_and_proves_none() -> None:
    tenure = only(held("a", "2020-08"))
    assert tenure.certain == ()
    assert tenure.inferred == (("2020-08-01", "2020-09-01"),)
    assert (tenure.latest_start, tenure.earliest_end) == ("2020-08-31", "2020-08-02")


def test_between_two_certain_days_is_inferred() -> None:
    tenure = only(held("a", "2021-01-10"), held("a", "2023-01-10"))
    assert on(tenure, "2022-01-01") == "inferred"
    assert on(tenure, "2023-01-11") is None


def test_up_to_a_known_end_is_inferred() -> None:
    tenure = only(held("a", "2023-04-12", end="2023-04-15"))
    assert tenure.certain == (("2023-04-12", "2023-04-13"),)
    assert tenure.inferred == (("2023-04-13", "2023-04-15"),)
    assert (tenure.earliest_end, tenure.latest_end) == ("2023-04-15", "2023-04-15")
    tenure = only(held("a", "2021-01-10"), held("a", "2023-04-20", "former", end="2023-04"))
    assert tenure.inferred == (("2021-01-11", "2023-04-01"),)


def test_up_to_an_end_nobody_dates_nothing_is_inferred() -> None:
    assert only(held("a", "2021-01-10"), held("a", "2023-04-20", "former")).inferred == ()
    assert only(held("a", "2023-04-12", left="2023-04-15")).inferred == ()
    assert only(held("a", "2023-04-20", "former", end="2023-04-15")).inferred == ()


def test_what_breaks_the_inference_breaks_it_before_an_end_too() -> None:
    day = dt.date(2021, 7, 1)
    seen, over = held("a", "2021-01-10"), held("a", "2023-04-20", "former", end="2023-04-15")
    limits = PostLimits(seats=1, term_ends=((day, day),))
    assert only(seen, over, limits=limits).inferred == ()
    other = held("b", "2022-02-02")
    (tenure,) = [t for t in tenures(seen, over, other) if t.person == "person:a" and t.certain]
    assert tenure.inferred == ()


@pytest.mark.parametrize(
    "between",
    [
        pytest.param([held("b", "2022-01-01")], id="another certain holder"),
        pytest.param([held("a", "2022-01-01", "former")], id="said to be over"),
        pytest.param([held("a", None, "former", end="2022-01-01")], id="an end"),
    ],
)
def test_two_stints(between: list[Holding]) -> None:
    found = tenures(held("a", "2021-01-10"), held("a", "2023-01-10"), *between)
    mine = [t for t in found if t.person == "person:a"]
    assert [t.id[-2:] for t in mine] == [":1", ":2"]
    assert all(on(t, "2022-01-01") is None for t in mine)


def test_another_certain_holder_ends_what_is_possible() -> None:
    thinh, diep = sorted(
        tenures(held("thinh", "2020-08"), held("diep", "2023-10-05")),
        key=lambda t: t.person,
        reverse=True,
    )
    assert thinh.latest_end == "2023-10-05"
    assert on(thinh, "2020-08-01") == "inferred"
    assert on(diep, "2023-10-05") == "certain"
    assert on(thinh, "2022-01-01") is on(diep, "2022-01-01") is None


def test_many_seats_bound_nobody() -> None:
    many = PostLimits(seats=None)
    found = tenures(held("a", "2020-08"), held("b", "2021-01-01"), limits=many)
    assert [t.latest_end for t in found] == [None, None]


def test_a_term_end_between_breaks_the_inference_and_not_the_stint() -> None:
    end = dt.date(2021, 7, 1)
    limits = PostLimits(seats=1, term_ends=((end, end),))
    tenure = only(held("a", "2021-01-10"), held("a", "2023-01-10"), limits=limits)
    assert on(tenure, "2022-01-01") is None


RENEWED = PostLimits(
    seats=1,
    term_ends=((dt.date(2026, 3, 2), dt.date(2026, 4, 1)),),
    renewals=((dt.date(2026, 3, 15), dt.date(2026, 5, 15)),),
)


def test_an_election_by_the_next_council_begins_another_stint() -> None:
    seen = [held("a", day) for day in ("2025-08-13", "2025-12-10", "2026-06-24")]
    elected = held("a", "2026-03-27", "elected", start="2026-03-27")
    first, second = tenures(*seen, elected, limits=RENEWED)
    assert (first.start, second.start) == (None, "2026-03-27")
    assert on(first, "2025-10-01") == on(second, "2026-05-05") == "inferred"
    assert on(first, "2026-02-20") is on(second, "2026-02-20") is None


@pytest.mark.parametrize(
    ("before", "elected"),
    [
        pytest.param("2026-03-17", "2026-03-27", id="seen in the new term only"),
        pytest.param("2025-08-13", "2025-12-27", id="elected within the old term"),
    ],
)
def test_an_election_within_one_term_begins_no_other_stint(before: str, elected: str) -> None:
    assert only(held("a", before), held("a", elected, "elected", start=elected), limits=RENEWED)


def test_a_holding_told_through_the_election_is_one_stint() -> None:
    through = held("a", "2026-06-24", start="2021-06-25")
    elected = held("a", "2026-03-27", "elected", start="2026-03-27")
    tenure = only(through, elected, limits=RENEWED)
    assert on(tenure, "2026-04-04") == "certain"


def test_two_dates_of_one_election_are_one_stint() -> None:
    told = [held("a", day, "elected", start=day) for day in ("2026-03-27", "2026-03-28")]
    found = tenures(held("a", "2025-08-13"), *told, limits=RENEWED)
    assert [t.start for t in found] == [None, "2026-03-28"]


def test_an_appointment_gives_the_start() -> None:
    tenure = only(held("a", "2020-06-20", "appointed", start="2020-06-17"))
    assert (tenure.start, tenure.earliest_start, tenure.latest_start) == (
        "2020-06-17",
        "2020-06-17",
        "2020-06-17",
    )
    assert tenure.certain == (("2020-06-17", "2020-06-21"),)


def test_an_appointment_announced_before_it_takes_effect() -> None:
    tenure = only(held("a", "2020-06-10", "appointed", start="2020-06-17"))
    assert tenure.certain == (("2020-06-17", "2020-06-18"),)
    assert (tenure.latest_start, tenure.earliest_end) == ("2020-06-17", "2020-06-18")


def test_a_month_as_end() -> None:
    tenure = only(held("a", "2022-01-01", "former", end="2020-06"), held("a", "2020-01-01"))
    assert tenure.end == "2020-06"
    assert (tenure.earliest_end, tenure.latest_end) == ("2020-06-01", "2020-07-01")
    assert tenure.ended


def test_former_bounds_the_end_by_the_statement() -> None:
    tenure = only(held("a", "2022-03-04", "former"))
    assert tenure.ended
    assert tenure.latest_end == "2022-03-04"
    assert tenure.certain == tenure.inferred == ()


def test_undated_is_possible_at_most() -> None:
    tenure = only(held("a", None, "elected", term="2021-2026", rank=0))
    assert tenure.certain == tenure.inferred == ()
    assert (tenure.earliest_start, tenure.latest_end) == ("2021-01-01", "2025-07-01")


@pytest.mark.parametrize("stated_at", [None, "2024-06-05"])
def test_a_term_says_nothing_against_dates_that_are_told(stated_at: str | None) -> None:
    dated = {"start": "2018-08", "end": "2023-03-14", "term": "2020-2025"}
    tenure = only(held("a", stated_at, "former", **dated))
    assert (tenure.earliest_start, tenure.latest_start) == ("2018-08-01", "2018-08-31")
    dated = {"start": "2016-06-07", "end": "2021-05", "term": "2016-2020"}
    tenure = only(held("a", stated_at, "former", **dated))
    assert (tenure.earliest_end, tenure.latest_end) == ("2021-05-01", "2021-06-01")


def test_acting_is_another_tenure() -> None:
    found = tenures(held("a", "2020-01-01", "acting", role="acting"), held("a", "2020-06-01"))
    assert sorted(t.role or "" for t in found) == ["", "acting"]


@pytest.mark.parametrize("limits", [ONE_SEAT, PostLimits()], ids=["one seat", "many seats"])
def test_the_appointment_to_a_post_ends_the_acting_in_it(limits) -> None:
    acting = held("a", "2020-01-01", "acting", role="acting")
    onset = held("a", "2020-06-01", "appointed", start="2020-06-01")
    found = {t.role: t for t in tenures(acting, onset, limits=limits)}
    assert found["acting"].latest_end == "2020-06-01"
    assert found[None].earliest_start == "2020-06-01"
    same_day = held("a", "2020-06-01", "acting", role="acting")
    found = {t.role: t for t in tenures(acting, same_day, onset, limits=limits)}
    assert found["acting"].latest_end == "2020-06-02"


def test_who_acts_again_after_having_been_head_is_bounded_from_below() -> None:
    found = tenures(held("a", "2020-06-01"), held("a", "2021-01-01", "acting", role="acting"))
    assert [(t.role, t.earliest_start, t.latest_end) for t in found] == [
        (None, None, "2021-01-01"),
        ("acting", "2020-06-02", "2025-07-01"),
    ]


def test_the_end_of_the_office_ends_the_acting_before_it() -> None:
    dead = held("a", "2024-04-02", "former", end="2024-03-30")
    found = {t.role: t for t in tenures(held("a", "2021-09-15", "acting", role="acting"), dead)}
    assert found["acting"].latest_end == "2024-03-30"
    assert found["acting"].earliest_end == "2021-09-16"


def test_who_only_acted_ends_nobody_elses_acting() -> None:
    found = tenures(
        held("a", "2020-01-01", "acting", role="acting"),
        held("b", "2024-04-02", "former", end="2024-03-30"),
    )
    assert {t.latest_end for t in found if t.role == "acting"} == {"2025-07-01"}


def test_the_better_source_gives_the_start_and_the_other_is_kept() -> None:
    news = held("a", "2020-06-20", "appointed", start="2020-06-16")
    decision = held("a", "2020-06-18", "appointed", start="2020-06-17", rank=3)
    tenure = only(news, decision)
    assert tenure.start == "2020-06-17"
    assert tenure.conflicts == (news.claim,)
    assert tenure.claims == (decision.claim,)
    assert tenure.certain[0][0] == "2020-06-17"


def test_of_two_starts_of_equal_sources_the_later_is_shown_and_no_day_between_is_certain() -> None:
    one = held("a", "2022-03-01", "appointed", start="2022-03-01")
    two = held("a", "2022-03-05", "appointed", start="2022-03-05")
    tenure = only(one, two)
    assert (tenure.start, tenure.conflicts) == ("2022-03-05", (one.claim,))
    assert tenure.certain == (("2022-03-05", "2022-03-06"),)


def test_a_start_after_a_day_on_which_the_person_was_seen_loses() -> None:
    seen = held("a", "2022-03-01")
    tenure = only(seen, held("a", "2022-03-09", "appointed", start="2022-03-05"))
    assert tenure.start is None
    assert tenure.certain[0][0] == "2022-03-01"


def test_a_certain_day_after_the_bodys_life_is_none() -> None:
    tenure = only(held("a", "2025-08-01"))
    assert tenure.certain == ()
    assert tenure.latest_end == "2025-07-01"


def test_a_new_appointment_much_later_is_a_second_stint() -> None:
    found = tenures(
        held("a", "2015-03-01"), held("a", "2021-05-01", "appointed", start="2021-05-01")
    )
    assert len(found) == 2


EDTF = st.one_of(
    st.dates(dt.date(2019, 1, 1), dt.date(2026, 1, 1)).map(str),
    st.sampled_from(["2020", "2021", "2020-08", "2022-02", "2024-12"]),
)


@st.composite
def holdings(draw: st.DrawFn) -> list[Holding]:
    statuses = st.sampled_from(["current", "former", "elected", "appointed", "acting"])
    out = []
    for n in range(draw(st.integers(1, 6))):
        status = draw(statuses)
        out.append(
            Holding(
                claim=f"claim:{n}",
                document=f"source:{n}",
                person=f"person:{draw(st.sampled_from('abc'))}",
                post=POST,
                status=status,
                role="acting" if status == "acting" else None,
                stated_at=draw(st.none() | EDTF),
                start=draw(st.none() | EDTF),
                end=draw(st.none() | EDTF),
                left=draw(st.none() | st.sampled_from(["2020-06-01", "2022-06-01"])),
                term=draw(st.sampled_from([None, "2020-2025", "2021-2026"])),
                rank=draw(st.integers(0, 3)),
                confidence=0.9,
            )
        )
    return out


@settings(max_examples=400, deadline=None)
@given(holdings(), st.randoms())
def test_bounds_are_ordered_every_claim_is_kept_and_order_does_not_matter(
    said: list[Holding], random: Any
) -> None:
    for limits in (ONE_SEAT, PostLimits()):
        found = tenures(*said, limits=limits)
        shuffled = list(said)
        random.shuffle(shuffled)
        assert tenures(*shuffled, limits=limits) == found
        kept = sorted(claim for t in found for claim in (*t.claims, *t.conflicts))
        assert kept == sorted(holding.claim for holding in said)
        for t in found:
            assert t.claims
            assert _ordered(t.earliest_start, t.latest_start)
            assert _ordered(t.earliest_end, t.latest_end)
            assert not (t.earliest_start and t.latest_end) or t.earliest_start < t.latest_end
            if t.start and t.end:
                assert dates.bounds(t.start)[0] < dates.bounds(t.end)[1]
            for first, last in (*t.certain, *t.inferred):
                assert first < last
                assert not t.latest_end or last <= t.latest_end
                assert not t.earliest_start or t.earliest_start <= first


def _ordered(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one <= other


def test_of_several_deaths_told_the_first_that_what_was_seen_allows_ends_the_office() -> None:
    wrong, right, later = dt.date(2018, 3, 1), dt.date(2022, 8, 6), dt.date(2022, 8, 20)
    told = {"person:a": [wrong, right, later]}
    (tenure,) = tenures_of_post(POST, [held("a", "2022-06-05")], ONE_SEAT, told)
    assert (tenure.ended, tenure.latest_end) == (True, "2022-08-06")
    (tenure,) = tenures_of_post(POST, [held("a", "2023-06-05")], ONE_SEAT, told)
    assert (tenure.ended, tenure.latest_end) == (False, "2025-07-01")
    (tenure,) = tenures_of_post(POST, [held("a", "2017-06-05")], ONE_SEAT, told)
    assert (tenure.ended, tenure.latest_end) == (True, "2018-03-01")


def test_the_sentence_that_dates_it_is_its_first_evidence() -> None:
    seen = held("a", "2024-02-20", rank=3)
    began = held("a", "2023-03-15", start="2023-03-14")
    tenure = only(seen, began)
    assert tenure.start == "2023-03-14"
    assert tenure.claims == (began.claim, seen.claim)


def test_a_move_ends_the_office_it_takes_from() -> None:
    tenure = only(held("a", "2022-06-01", left="2022-06-01"))
    assert (tenure.end, tenure.latest_end, tenure.ended) == ("2022-06-01?", "2022-06-02", True)
    assert on(tenure, "2022-06-01") == "certain"


def test_a_move_on_the_day_after_the_body_ended_tells_that_the_office_was_held_to_its_end() -> None:
    limits = PostLimits(seats=1, valid_to=dt.date(2025, 6, 30))
    tenure = only(
        held("a", "2025-05-14"), held("a", "2025-07-01", left="2025-07-01"), limits=limits
    )
    assert on(tenure, "2025-06-10") == on(tenure, "2025-06-30") == "inferred"
    assert on(tenure, "2025-07-01") is None


def test_days_before_a_move_are_of_the_same_stint() -> None:
    tenure = only(held("a", "2021-03-03"), held("a", "2022-06-01", left="2022-06-01"))
    assert on(tenure, "2021-12-12") == "inferred"
    assert (tenure.end, tenure.latest_end) == ("2022-06-01?", "2022-06-02")


@pytest.mark.parametrize("rank", [0, 3])
def test_who_is_seen_after_a_move_by_any_source_did_not_leave(rank: int) -> None:
    moved = held("a", "2022-06-01", left="2022-06-01", rank=2)
    tenure = only(moved, held("a", "2022-06-04", rank=rank))
    assert (tenure.end, tenure.ended) == (None, False)
    assert on(tenure, "2022-06-02") == "inferred"


def test_of_two_moves_near_each_other_the_later_shows_the_office_still_held() -> None:
    moves = [held("a", day, left=day) for day in ("2022-06-01", "2022-08-08")]
    tenure = only(*moves)
    assert (tenure.end, tenure.latest_end) == ("2022-08-08?", "2022-08-09")


def test_who_is_seen_again_long_after_a_move_came_back() -> None:
    moved = held("a", "2016-06-01", left="2016-06-01")
    first, second = tenures(held("a", "2015-02-03"), moved, held("a", "2021-03-05"))
    assert (first.end, second.latest_start) == ("2016-06-01?", "2021-03-05")
    assert on(first, "2015-08-08") == "inferred"
    assert on(first, "2018-05-01") is on(second, "2018-05-01") is None


def test_a_late_word_of_the_old_office_does_not_make_it_go_on_for_years() -> None:
    moved = held("a", "2016-06-01", left="2016-06-01")
    first, second = tenures(moved, held("a", "2016-06-05"), held("a", "2021-03-05"))
    assert (first.end, first.ended) == (None, False)
    assert on(first, "2018-05-01") is on(second, "2018-05-01") is None


def test_who_is_seen_in_office_again_and_again_after_a_move_never_left() -> None:
    moved = held("a", "2016-06-01", left="2016-06-01")
    seen = [held("a", day) for day in ("2016-10-01", "2017-03-01", "2019-06-01")]
    tenure = only(moved, *seen)
    assert on(tenure, "2018-05-01") == "inferred"


def test_a_move_told_days_later_ends_the_office_on_its_own_day() -> None:
    tenure = only(held("a", "2022-05-20"), held("a", "2022-06-03", left="2022-06-01"))
    assert (tenure.end, tenure.latest_end) == ("2022-06-01?", "2022-06-02")


def test_an_end_that_a_text_tells_comes_before_one_that_follows_from_a_move() -> None:
    moved = held("a", "2022-06-01", left="2022-06-01", rank=3)
    told = held("a", "2022-06-10", "former", end="2022-06-07")
    tenure = only(moved, told)
    assert (tenure.end, tenure.latest_end) == ("2022-06-07", "2022-06-07")
    assert tenure.conflicts == ()


@pytest.mark.parametrize("status", ["former", "elected", "current"])
@pytest.mark.parametrize("stated", [None, "2022-05-20", "2022"])
def test_a_move_is_read_whether_or_not_its_text_shows_the_person_in_office(
    status: str, stated: str | None
) -> None:
    (tenure,) = tenures(held("a", stated, status, left="2022-06-01"))
    assert (tenure.person, len(tenure.claims)) == ("person:a", 1)
