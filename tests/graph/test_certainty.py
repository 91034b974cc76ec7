"""How sure a day is (design 5.4.2), and who is removed from a one-seat post."""

from collections.abc import Iterable
from typing import Any

import pytest

from bomay.graph.certainty import Certainty, Holding, held_of, of_day, status_of_day
from bomay.ontology.model import Tenure

TODAY = "2026-11-22"


def tenure(n: int = 1, *, person: str = "a", post: str = "p", **fields: Any) -> Tenure:
    return Tenure(id=f"tenure:{n}", person=f"person:{person}", post=f"post:{post}", **fields)


def holding(tenure: Tenure, *, seats: int | None = 1) -> Holding:
    return Holding(tenure=tenure, seats=seats, name=tenure.person)


def held_on(holdings: Iterable[Holding], day: str) -> list[tuple[Holding, Certainty]]:
    return held_of([(h, c) for h in holdings if (c := of_day(h.tenure, day)) is not None])


SEEN = tenure(
    earliest_start="2018-01-01",
    latest_start="2020-08-01",
    earliest_end="2023-10-06",
    latest_end="2025-07-01",
    certain=(("2020-08-01", "2020-08-02"), ("2023-10-05", "2023-10-06")),
    inferred=(("2020-08-02", "2023-10-05"),),
)


@pytest.mark.parametrize(
    ("day", "certainty", "status"),
    [
        ("2017-12-31", None, "unknown"),
        ("2018-01-01", "possible", "unknown"),
        ("2020-07-31", "possible", "unknown"),
        ("2020-08-01", "certain", "current"),
        ("2020-08-02", "inferred", "current"),
        ("2023-10-04", "inferred", "current"),
        ("2023-10-05", "certain", "current"),
        ("2023-10-06", "possible", "unknown"),
        ("2025-06-30", "possible", "unknown"),
        ("2025-07-01", None, "ended"),
        (TODAY, None, "ended"),
    ],
)
def test_of_day(day: str, certainty: str | None, status: str) -> None:
    assert of_day(SEEN, day) == certainty
    assert status_of_day(SEEN, day, today=TODAY) == status


def test_nothing_is_known_of_an_undated_tenure() -> None:
    assert of_day(tenure(), "1900-01-01") == "possible"
    assert status_of_day(tenure(), TODAY, today=TODAY) == "unknown"


def test_no_end_is_not_current() -> None:
    open_end = tenure(latest_start="2020-01-01", certain=(("2020-01-01", "2020-01-02"),))
    assert status_of_day(open_end, "2020-01-01", today=TODAY) == "current"
    assert status_of_day(open_end, TODAY, today=TODAY) == "unknown"


def test_former_without_a_date_has_ended_by_today_only() -> None:
    former = tenure(ended=True)
    assert status_of_day(former, TODAY, today=TODAY) == "ended"
    assert status_of_day(former, "2000-01-01", today=TODAY) == "unknown"


def certain(n: int, person: str, **fields: Any) -> Tenure:
    return tenure(n, person=person, certain=(("2020-01-01", "2021-01-01"),), **fields)


def people(held: list[tuple[Holding, str]]) -> list[tuple[str, str]]:
    return [(h.tenure.person.removeprefix("person:"), c) for h, c in held]


def test_order_is_certain_inferred_possible_then_name() -> None:
    holdings = [
        holding(tenure(1, person="d"), seats=None),
        holding(tenure(2, person="c", inferred=(("2020-01-01", "2021-01-01"),)), seats=None),
        holding(certain(3, "b"), seats=None),
        holding(certain(4, "a"), seats=None),
        holding(tenure(5, person="e", latest_end="2020-01-01"), seats=None),
    ]
    wanted = [("a", "certain"), ("b", "certain"), ("c", "inferred"), ("d", "possible")]
    assert people(held_on(holdings, "2020-05-05")) == wanted
    assert people(held_on(reversed(holdings), "2020-05-05")) == wanted


def test_a_certain_holder_removes_the_rest_of_one_seat() -> None:
    others = [
        holding(tenure(1, person="b")),
        holding(tenure(2, person="c", inferred=(("2020-01-01", "2021-01-01"),))),
        holding(tenure(3, person="d", post="other")),
    ]
    held = held_on([holding(certain(4, "a")), *others], "2020-05-05")
    assert people(held) == [("a", "certain"), ("d", "possible")]
    # On a day nobody is certain of, all stay.
    held = held_on([holding(certain(4, "a")), *others], "2022-05-05")
    assert people(held) == [
        ("a", "possible"),
        ("b", "possible"),
        ("c", "possible"),
        ("d", "possible"),
    ]


def test_two_certain_holders_of_one_seat_both_stand() -> None:
    held = held_on([holding(certain(1, "a")), holding(certain(2, "b"))], "2020-05-05")
    assert people(held) == [("a", "certain"), ("b", "certain")]


def test_several_seats_remove_nobody() -> None:
    held = held_on(
        [holding(certain(1, "a"), seats=3), holding(tenure(2, person="b"), seats=3)], "2020-05-05"
    )
    assert people(held) == [("a", "certain"), ("b", "possible")]


def test_acting_never_removes_the_head_proper() -> None:
    acting = holding(certain(1, "a", role="acting"))
    proper, other_acting = (
        holding(tenure(2, person="b")),
        holding(tenure(3, person="c", role="acting")),
    )
    assert people(held_on([acting, proper, other_acting], "2020-05-05")) == [
        ("a", "certain"),
        ("b", "possible"),
    ]
    head = holding(certain(4, "d"))
    assert people(held_on([head, other_acting], "2020-05-05")) == [("d", "certain")]


def test_one_person_is_listed_once_a_role() -> None:
    stints = [
        holding(tenure(1)),
        holding(certain(2, "a")),
        holding(certain(3, "a", role="acting")),
    ]
    held = held_on(stints, "2020-05-05")
    assert [(h.tenure.id, c) for h, c in held] == [("tenure:2", "certain"), ("tenure:3", "certain")]
