"""Units and reforms: counts, eras, parents, and a check against data that we may not ship."""

import csv
import datetime as dt
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from bomay.ontology import ids, reference
from bomay.ontology.model import Unit

SHARED = Path(__file__).parents[3] / "shared" / "admin"
LAST_OLD_DAY, FIRST_NEW_DAY = "2025-06-30", "2025-07-01"


def on(day: str, level: str) -> list[Unit]:
    return [
        unit
        for unit in reference.units()
        if unit.level == level
        if (unit.valid_from or "") <= day <= (unit.valid_to or "9999")
    ]


@pytest.mark.parametrize(
    ("day", "level", "count"),
    [
        (LAST_OLD_DAY, "province", 63),
        (LAST_OLD_DAY, "district", 696),
        (LAST_OLD_DAY, "commune", 10_047),
        (FIRST_NEW_DAY, "province", 34),
        (FIRST_NEW_DAY, "district", 0),
        (FIRST_NEW_DAY, "commune", 3_321),
        ("2026-04-30", "province", 34),
        ("2026-04-30", "commune", 3_321),
        ("2020-12-31", "country", 1),
    ],
)
def test_count(day: str, level: str, count: int) -> None:
    assert len(on(day, level)) == count


def test_ids_are_unique_and_well_formed() -> None:
    found = [unit.id for unit in reference.units()]
    assert len(set(found)) == len(found)
    assert all(ids.is_id(unit_id) for unit_id in found)


def test_no_two_units_share_a_slug_in_body_ids() -> None:
    slugs = Counter("".join(ids.unit_slug(unit.id)) for unit in reference.units())
    assert [slug for slug, n in slugs.items() if n > 1] == []


def test_parents_stand_above_and_outlive_their_children() -> None:
    above = {"province": {"country"}, "district": {"province"}, "commune": {"district", "province"}}
    for unit in reference.units():
        if unit.level == "country":
            assert unit.parent is None
            continue
        parent = reference.unit_by_id(unit.parent or "")
        assert parent is not None, unit
        assert parent.level in above[unit.level], unit
        assert (unit.valid_to or "9999") <= (parent.valid_to or "9999"), unit
        if unit.valid_to is not None and unit.valid_to <= LAST_OLD_DAY:
            assert (parent.valid_from or "") <= (unit.valid_from or ""), unit


def test_communes_hang_under_a_province_since_the_reform() -> None:
    assert {reference.units_by_id()[u.parent or ""].level for u in on("2026-01-01", "commune")} == {
        "province"
    }


def test_dates_are_ordered() -> None:
    dated = [u for u in reference.units() if u.valid_from and u.valid_to]
    assert all((u.valid_from or "") <= (u.valid_to or "") for u in dated)


@pytest.mark.parametrize(
    ("unit_id", "name", "valid_from", "valid_to"),
    [
        ("unit:tphcm", "Thành phố Hồ Chí Minh", None, LAST_OLD_DAY),
        ("unit:tphcm@2025", "Thành phố Hồ Chí Minh", FIRST_NEW_DAY, None),
        ("unit:ha-noi", "Thành phố Hà Nội", None, None),
        ("unit:hue", "Thành phố Huế", "2025-01-01", None),
        ("unit:thua-thien-hue", "Tỉnh Thừa Thiên Huế", None, "2024-12-31"),
        ("unit:tphcm:quan-binh-tan", "Quận Bình Tân", None, LAST_OLD_DAY),
        ("unit:tphcm:quan-2", "Quận 2", None, "2020-12-31"),
        ("unit:tphcm:quan-9", "Quận 9", None, "2020-12-31"),
        ("unit:tphcm:quan-thu-duc", "Quận Thủ Đức", None, "2020-12-31"),
        ("unit:tphcm:tp-thu-duc", "Thành phố Thủ Đức", "2021-01-01", LAST_OLD_DAY),
        ("unit:tphcm:phuong-binh-tan", "Phường Bình Tân", FIRST_NEW_DAY, None),
        ("unit:dong-nai@2025", "Tỉnh Đồng Nai", FIRST_NEW_DAY, "2026-04-29"),
        ("unit:dong-nai@2026", "Thành phố Đồng Nai", "2026-04-30", None),
        ("unit:binh-duong:tp-ben-cat", "Thành phố Bến Cát", "2024-05-01", LAST_OLD_DAY),
    ],
)
def test_unit(unit_id: str, name: str, valid_from: str | None, valid_to: str | None) -> None:
    unit = reference.unit_by_id(unit_id)
    assert unit is not None
    assert (unit.name, unit.valid_from, unit.valid_to) == (name, valid_from, valid_to)


def test_an_unknown_unit_is_none() -> None:
    assert reference.unit_by_id("unit:atlantis") is None


def test_hints_tell_namesakes_apart() -> None:
    chau_thanh = [u for u in on(LAST_OLD_DAY, "district") if u.name == "Huyện Châu Thành"]
    assert len(chau_thanh) > 5
    assert len({u.hint for u in chau_thanh}) == len(chau_thanh)
    assert reference.units_by_id()["unit:tphcm:quan-binh-tan"].hint == (
        "quận thuộc Thành phố Hồ Chí Minh, đến 2025-06-30"
    )


def test_hochiminh_city_has_168_communes() -> None:
    types = Counter(
        u.unit_type for u in on("2026-01-01", "commune") if u.parent == "unit:tphcm@2025"
    )
    assert types == {"phường": 113, "xã": 54, "đặc khu": 1}


def test_reforms_name_units_that_end_and_begin_there() -> None:
    by_id = reference.units_by_id()
    for reform in reference.reforms():
        assert reform.results, reform.id
        assert len(reform.shares) == len(reform.sources), reform.id
        assert set(reform.shares) <= {"full", "partial"}, reform.id
        stays = set(reform.sources) & set(reform.results)  # it only took others in
        for source in set(reform.sources) - stays:
            assert (by_id[source].valid_to or "") < reform.date, reform.id
        for result in set(reform.results) - stays:
            assert by_id[result].valid_from == reform.date, reform.id
        for one in stays:
            assert (by_id[one].valid_from or "") < reform.date, reform.id
            assert reform.date <= (by_id[one].valid_to or "9999"), reform.id


def test_every_new_commune_and_merged_province_has_one_reform() -> None:
    made = Counter(
        result
        for reform in reference.reforms()
        if reform.date == FIRST_NEW_DAY and reform.kind != "abolish"
        for result in reform.results
    )
    assert set(made.values()) == {1}
    assert len(made) == 3_321 + 23


def test_every_old_unit_of_a_full_share_goes_to_one_place() -> None:
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for reform in reference.reforms():
        if reform.kind != "abolish":
            for source, share in zip(reform.sources, reform.shares, strict=True):
                places[source, reform.date].append(share)
    assert all(shares == ["full"] for shares in places.values() if "full" in shares)


def test_every_old_district_was_abolished() -> None:
    # Five island districts had no communes: they became one themselves.
    ended = {s for r in reference.reforms() if r.date == FIRST_NEW_DAY for s in r.sources}
    assert ended >= {u.id for u in on(LAST_OLD_DAY, "district")}
    assert sum(r.kind == "abolish" for r in reference.reforms()) == 696 - 5


def test_thu_duc_was_made_of_three_districts() -> None:
    [reform] = [r for r in reference.reforms() if r.results == ("unit:tphcm:tp-thu-duc",)]
    assert (reform.date, reform.kind, reform.directive) == (
        "2021-01-01",
        "merge",
        "1111/NQ-UBTVQH14",
    )
    assert reform.sources == ("unit:tphcm:quan-2", "unit:tphcm:quan-9", "unit:tphcm:quan-thu-duc")


@pytest.mark.parametrize(
    ("day", "count"),
    [("2020-12-31", 322), ("2021-01-01", 312), ("2024-12-31", 312), ("2025-01-01", 273)],
)
def test_communes_of_hochiminh_city_before_and_after_its_mergers(day: str, count: int) -> None:
    # 19 wards became 9 in 2021, 80 became 41 in 2025: the resolutions' own figures.
    of_city = [u for u in on(day, "commune") if u.id.startswith("unit:tphcm:")]
    assert len(of_city) == count


def merger(result: str, date: str) -> tuple[str, str | None, dict[str, str]]:
    [found] = [r for r in reference.reforms() if r.results == (result,) and r.date == date]
    shares = dict(zip(found.sources, found.shares, strict=True))
    return found.kind, found.directive, {s.rpartition(":")[2]: x for s, x in shares.items()}


@pytest.mark.parametrize(
    ("result", "date", "kind", "directive", "parts"),
    [
        (
            "unit:tphcm:quan-3:phuong-vo-thi-sau", "2021-01-01", "merge", "1111/NQ-UBTVQH14",
            {"phuong-6": "full", "phuong-7": "full", "phuong-8": "full"},
        ),
        (
            "unit:tphcm:tp-thu-duc:phuong-an-khanh", "2021-01-01", "merge", "1111/NQ-UBTVQH14",
            {"phuong-binh-an": "full", "phuong-binh-khanh": "full"},
        ),
        (
            "unit:tphcm:tp-thu-duc:phuong-hiep-phu", "2021-01-01", "transfer", "1111/NQ-UBTVQH14",
            {"phuong-hiep-phu": "full"},
        ),
        (
            "unit:tphcm:quan-6:phuong-2", "2025-01-01", "merge", "1278/NQ-UBTVQH15",
            {"phuong-2": "full", "phuong-6": "full", "phuong-5": "partial"},
        ),
        (
            "unit:tphcm:quan-8:phuong-rach-ong", "2025-01-01", "merge", "1278/NQ-UBTVQH15",
            {"phuong-1": "full", "phuong-2": "full", "phuong-3": "full"},
        ),
    ],
)  # fmt: skip
def test_a_ward_merged_in_hochiminh_city(
    result: str, date: str, kind: str, directive: str, parts: dict[str, str]
) -> None:
    assert merger(result, date) == (kind, directive, parts)


def test_a_ward_that_took_another_in_is_named_so() -> None:
    names = {r.name for r in reference.reforms() if r.results == ("unit:tphcm:quan-4:phuong-2",)}
    assert names == {"Sáp nhập Phường 5 vào Phường 2"}


@pytest.mark.corpora
def test_wards_agree_with_the_table_we_may_not_ship() -> None:
    """All 57 rows: where each ward went, when, and by which resolution."""
    path = SHARED / "hcmc_ward_merges_2021_2025.csv"
    if not path.exists():
        pytest.skip(f"not checked against {path.name}: ../shared is not here")
    by_id = reference.units_by_id()
    into = [(s, by_id[r.results[0]].name, r) for r in reference.reforms() for s in r.sources]
    went = {
        (by_id[by_id[source].parent or ""].name, by_id[source].name, name, r.date, r.directive)
        for source, name, r in into
        if by_id[source].level == "commune"
    }
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for name in row["merged_into"].split(" + "):
            place = (row["district"], row["old_ward"], name)
            assert (*place, row["effective"], row["resolution"]) in went, row
    assert len(rows) == 57


@pytest.mark.corpora
def test_agrees_with_the_list_we_may_not_ship() -> None:
    """The GPL list of units until 2025-06-30 has the same codes and parents."""
    path = SHARED / "units_until_2025-06-30.csv"
    if not path.exists():
        pytest.skip(f"not checked against {path.name}: ../shared is not here")
    with path.open(encoding="utf-8", newline="") as file:
        theirs = {
            (row["level"], row["code"], row["parent_code"])
            for row in csv.DictReader(file)
            if row["valid_to"] == LAST_OLD_DAY
        }
    ours = {
        (unit.level, unit.code, "" if level == "province" else parent_code(unit))
        for level in ("province", "district", "commune")
        for unit in on(LAST_OLD_DAY, level)
    }
    assert ours == theirs


def parent_code(unit: Unit) -> str | None:
    return reference.units_by_id()[unit.parent or ""].code


ENDED = {
    "unit:nam-dinh:huyen-my-loc": ("2024-08-31", "1104/NQ-UBTVQH15", "unit:nam-dinh:tp-nam-dinh"),
    "unit:quang-ninh:thi-xa-dong-trieu": (
        "2024-10-31", "1199/NQ-UBTVQH15", "unit:quang-ninh:tp-dong-trieu",
    ),
    "unit:nghe-an:thi-xa-cua-lo": ("2024-11-30", "1243/NQ-UBTVQH15", "unit:nghe-an:tp-vinh"),
    "unit:lam-dong:huyen-da-teh": (
        "2024-11-30", "1245/NQ-UBTVQH15", "unit:lam-dong:huyen-da-huoai",
    ),
    "unit:bac-giang:huyen-yen-dung": (
        "2024-12-31", "1191/NQ-UBTVQH15", "unit:bac-giang:tp-bac-giang",
    ),
    "unit:hai-phong:huyen-thuy-nguyen": (
        "2024-12-31", "1232/NQ-UBTVQH15", "unit:hai-phong:tp-thuy-nguyen",
    ),
    "unit:ha-nam:huyen-kim-bang": ("2024-12-31", "1288/NQ-UBTVQH15", "unit:ha-nam:thi-xa-kim-bang"),
    "unit:ninh-binh:huyen-hoa-lu": (
        "2024-12-31", "1318/NQ-UBTVQH15", "unit:ninh-binh:tp-hoa-lu",
    ),
    "unit:thanh-hoa:huyen-dong-son": ("2024-12-31", None, "unit:thanh-hoa:tp-thanh-hoa"),
    "unit:quang-nam:huyen-nong-son": (
        "2024-12-31", "1241/NQ-UBTVQH15", "unit:quang-nam:huyen-que-son",
    ),
    "unit:son-la:huyen-moc-chau": ("2025-01-31", "1280/NQ-UBTVQH15", "unit:son-la:thi-xa-moc-chau"),
}  # fmt: skip


@pytest.mark.parametrize(("district", "told"), ENDED.items(), ids=ENDED)
def test_districts_that_ended_before_all_did(
    district: str, told: tuple[str, str | None, str]
) -> None:
    """The day after its last one is the reform's; the resolution where a source has its number."""
    last, resolution, successor = told
    units = reference.units_by_id()
    assert units[district].valid_to == last
    (reform,) = [r for r in reference.reforms() if district in r.sources and successor in r.results]
    assert (dt.date.fromisoformat(reform.date) - dt.timedelta(days=1)).isoformat() == last
    assert (reform.directive or None) == resolution
    communes = [unit for unit in units.values() if unit.parent == district]
    assert len(communes) > 4
    assert {unit.valid_to for unit in communes} == {last}


def test_a_district_that_was_divided_went_into_both() -> None:
    sources = {
        r.results[0]: r.shares[r.sources.index("unit:hai-phong:huyen-an-duong")]
        for r in reference.reforms()
        if "unit:hai-phong:huyen-an-duong" in r.sources
    }
    assert sources == {
        "unit:hai-phong:quan-an-duong": "partial",
        "unit:hai-phong:quan-hong-bang": "partial",
    }
