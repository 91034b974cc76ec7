"""Runs of capitals: what the short ways to them leave out is what nothing would read."""

from itertools import product

import pytest

from bomay.ingest.extract.names import called, named
from bomay.ingest.extract.names.foreign import PARTICLES
from bomay.ingest.extract.names.runs import RUN, Before, alone_at, alone_before, several
from bomay.ingest.extract.names.standing import Anchors, Standing

_TEXTS = (
    "Ông Trần Văn Tám, Bí thư Huyện ủy, và (Lê Mận) cùng “Hoa Sữa Thơm” ở TP.HCM.",
    "H'Vi Niê, K’Thế Lò, McKay Tom, Jae-in Moon, UBND Tỉnh Bắc Cạn, A.Miller, J. K. Lê An",
    "Chiều Nay\nTheo Lê An/Nguyễn Bình*Đỗ Mười:Phan Văn Trị, đường Pasteur (quận 3), Lê Lợi",
    "Trần Thị MơVừa qua, Trần Thị MơÔng Tân, Trần XYZ Lê, Côte d'Ivoire Mới, iPhone Đỏ Tươi",
    *(f"Omar{particle}Karim, ông Omar{particle}" for particle in PARTICLES),
    *(f"ông Omar{sign}Karim ở Krantz{sign} Lê An" for sign in "-."),
    # Plain syllables, and what joins one of them or more to what follows, or does not.
    *(f"Trần Tám{sign}{more}, Lê An" for sign in "-’'._ ,2" for more in ("Na Mận", "na", "N", "")),
    f"Ông{' An' * 400} Lê{' An' * 401}, Trần Tám",
)


@pytest.mark.parametrize("text", _TEXTS)
def test_runs_of_several_are_those_of_all(text: str) -> None:
    assert several(text) == [run.span() for run in RUN.finditer(text) if run.lastindex]


@pytest.mark.parametrize("text", _TEXTS)
def test_one_capital_is_found_from_either_end(text: str) -> None:
    for run in RUN.finditer(text):
        if run.lastindex is None:
            assert alone_before(text, text.lower(), run.end()) == run.span()
            assert alone_at(text, run.start()) == run.span()


@pytest.mark.parametrize(("text", "reach"), [*product(_TEXTS, (1, 12, 96))])
def test_runs_before_a_run_are_found_from_its_start(text: str, reach: int) -> None:
    runs = [run.span() for run in RUN.finditer(text)]
    before = Before(text, several(text))
    for number, (start, _) in enumerate(runs):
        near = [run for run in runs[:number] if start - run[1] <= reach]
        found = before.within(start, reach)
        assert found[: len(near)] == near[::-1]
        assert found == runs[number - len(found) : number][::-1]


_ASIDES = ("", " (quận 2)", " (từ chợ)")
_SIGNS = (",", ";", " , ", "\n,", ", và ", ",...", ", …", " - ", " – ", " và ", " hay ")
_BEHIND = ("", " ", "  ", "quốc lộ 13, ", "khu vực ")


def test_what_joins_streets_ends_as_is_looked_for() -> None:
    all_between = map("".join, product(_ASIDES, _SIGNS, _ASIDES, _BEHIND))
    joining = [between for between in all_between if called._BETWEEN.fullmatch(between)]
    assert len(joining) > 100
    assert all(between.rstrip().endswith(called._JOINTS) for between in joining)


@pytest.mark.parametrize(
    ("before", "found"),
    [(", ", 1), (" - ", 1), ("- ", 1), (" (", 1), (": ", 1), (" | ", 1), ("\n", 1), (" là ", 0)],
)
def test_what_parts_a_holder_from_a_post_is_known(before: str, found: int) -> None:
    text = f"ông Khải{before}Bí thư"
    start = len(text) - len("Bí thư")
    anchors = Anchors([(3, "title")], [(start, len(text))], ())
    assert anchors.ahead(text) == [len("ông Khải")] * found
    assert anchors.behind(text) == {len("ông ")}


_NAMES = (
    *("Trần Tám", "Trần Văn Tám", "Lê Đông A", "Lê Thị Hà Giang", "Hồ Chí Minh", "Đoàn Khánh Hòa"),
    *("Trần Thái", "Kim Jong-un", "Lê Mận Ông", "Tôn Đông Á", "Dương Minh Châu", "Hoàng Theo"),
)


@pytest.mark.parametrize(("name", "titled"), [*product(_NAMES, (True, False))])
def test_what_is_surely_a_name_is_read_as_one(name: str, titled: bool) -> None:
    stands = Standing(True, titled, role=False, abroad=False, followed=False)
    if not named._sure_size(name):
        return
    for behind in (" nói", ", Bí thư", ".", " (45 tuổi)", "\n", ""):
        # A sign that closes it tells nothing more, as the long way would have it.
        words, ours, _ = named._TOLD[behind[:1] in ",.", True](name)
        assert ours
        assert " ".join(word for _, word in words) == name
        found = named.name_of(f"ông {name}{behind}", (4, 4 + len(name)), stands)
        assert found is not None
        assert (found.start, found.full, found.anchored) == (4, name, True)


def test_most_names_behind_titles_are_surely_names() -> None:
    assert [named._sure_size(name) for name in _NAMES[:5]] == [2, 3, 0, 0, 0]
