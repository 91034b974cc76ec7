"""The status of an act on a day, from changes alone (design 5.3, 5.4.6)."""

from __future__ import annotations

import pytest

from bomay.graph.derive.force import CHANGES, STATUSES, Change, force_on

TODAY = "2026-11-22"


def change(
    relation: str, date: str | None = None, basis: str = "adopted", **more: object
) -> Change:
    fields = {"id": f"{relation}-{date}", "basis": basis if date else None} | more
    return Change(relation=relation, date=date, **fields)  # type: ignore[arg-type]


def status(on: str, *changes: Change, **own: str) -> str:
    return force_on(on, changes, today=TODAY, **own).status


@pytest.mark.parametrize(
    ("relation", "whole", "part"),
    [
        ("REPLACES", "replaced", "partly_replaced"),
        ("REPEALS", "repealed", "partly_repealed"),
        ("SUSPENDS", "suspended", "partly_suspended"),
        ("HALTS", "suspended", "partly_suspended"),
        ("AMENDS", "amended", "amended"),
        ("EXTENDS", "extended", "extended"),
    ],
)
def test_what_each_change_makes(relation: str, whole: str, part: str) -> None:
    assert status(TODAY, change(relation, "2020-03-05")) == whole
    assert status(TODAY, change(relation, "2020-03-05", partial=True)) == part


def test_all_statuses_are_listed() -> None:
    assert {change(one).makes for one in CHANGES} < set(STATUSES)


def test_no_change_known_is_not_in_force() -> None:
    assert status(TODAY, adopted="2004-04-08") == "no_later_change_found"
    assert status("2010-01-01", adopted="2004-04-08") == "no_later_change_found"


@pytest.mark.parametrize(
    ("on", "want"),
    [
        ("2004-04-07", "not_yet_adopted"),
        ("2004-04-08", "in_force"),
        ("2012-01-31", "in_force"),
        ("2012-02-01", "amended"),
        ("2020-03-04", "amended"),
        ("2020-03-05", "replaced"),
        (TODAY, "replaced"),
    ],
)
def test_day_by_day(on: str, want: str) -> None:
    changes = (change("AMENDS", "2012-02-01"), change("REPLACES", "2020-03-05"))
    assert status(on, *changes, adopted="2004-04-08") == want


def test_an_act_whose_own_effect_is_later() -> None:
    own = {"adopted": "2024-01-18", "effective": "2025-01-01"}
    assert status("2024-06-01", **own) == "not_yet_in_force"
    assert status("2025-01-01", **own) == "no_later_change_found"


def test_a_date_of_a_month_is_undecided_within_it() -> None:
    repealed = change("REPEALS", "2020-03")
    assert status("2020-02-29", repealed, adopted="2013") == "in_force"
    assert status("2020-03-10", repealed, adopted="2013") == "unknown"
    assert status("2020-03-31", repealed, adopted="2013") == "repealed"


def test_only_told_counts_from_that_day_and_is_unknown_before() -> None:
    told = change("REPEALS", "2021-06-04", basis="told")
    found = force_on("2021-06-04", [told], adopted="2013", today=TODAY)
    assert (found.status, found.since) == ("repealed", None)
    assert status("2021-06-03", told, adopted="2013") == "unknown"


def test_a_change_of_unknown_date_counts_today_alone() -> None:
    assert status(TODAY, change("REPEALS"), adopted="2013") == "repealed"
    assert status("2020-01-01", change("REPEALS"), adopted="2013") == "unknown"


def test_an_undated_end_hides_an_amendment_but_not_an_end() -> None:
    undated = change("REPEALS")
    assert status("2020-01-01", change("AMENDS", "2015"), undated, adopted="2013") == "unknown"
    assert status("2020-01-01", change("REPLACES", "2015"), undated, adopted="2013") == "replaced"


def test_of_two_ends_the_first() -> None:
    ends = change("REPLACES", "2021-05-01"), change("REPEALS", "2019-05-01")
    found = force_on(TODAY, ends)
    assert (found.status, found.since, found.by) == ("repealed", "2019-05-01", (ends[1].id,))


def test_the_end_outranks_later_amendments() -> None:
    assert status(TODAY, change("REPEALS", "2019"), change("AMENDS", "2022")) == "repealed"
    part = change("REPEALS", "2019", partial=True)
    assert status(TODAY, part, change("AMENDS", "2022")) == "partly_repealed"


def test_an_older_act_changes_nothing() -> None:
    older = change("REPLACES", "2003-01-01")
    found = force_on(TODAY, [older], adopted="2004-04-08")
    assert (found.status, found.holds) == ("no_later_change_found", {older.id: False})


def test_in_force_before_a_change_needs_a_date_of_its_own() -> None:
    assert status("2019-01-01", change("REPLACES", "2020-03-05")) == "unknown"
