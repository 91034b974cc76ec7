"""What spares questions about names lacks nothing that the questions could find."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from bomay.ingest.extract.names import called, context, forms
from bomay.ingest.extract.names.candidates import _LIST_SIGNS
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.runs import RUN, several, told_apart
from bomay.ingest.extract.names.standing import Anchors

_ALIKE = (
    ("Trần Văn Tâm", "Trần Văn Tầm"),  # marks
    ("Cao Anh Tuấn", "Cao Anh Tuan"),
    ("Lê Văn Sỹ", "Lê Văn Sĩ"),
    ("Quý Mận", "Quí Mận"),
    ("Đỗ Minh Bảo", "Đỗ Bảo"),  # the middle
    ("Đỗ Minh Bảo", "Đỗ Minh"),  # the end
    ("Đỗ Minh Bảo Tám", "Đỗ Minh Bảo"),
    ("Krantz Hoàng Mận", "Krantz"),
)


@pytest.mark.parametrize("pair", _ALIKE, ids=" ".join)
def test_forms_of_one_name_may_be_alike(pair: tuple[str, str]) -> None:
    for names in permutations((*pair, "Lò Thị Hoa")):
        assert forms._may_be_alike(dict.fromkeys(names).keys())


def test_most_names_are_not_alike() -> None:
    names = {"Trần Văn Tâm", "Trần Văn Tám", "Trần Thị Hoa", "Lê Văn Sỹ", "Trần Tâm Bảo"}
    assert forms._may_be_alike(names) is True  # "Tâm" and "Tám" without marks
    assert forms._may_be_alike(names - {"Trần Văn Tám"}) is False


@pytest.mark.parametrize("pair", _ALIKE, ids=" ".join)
def test_names_that_are_not_alike_have_no_misprints(
    pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pair is one that is looked for: with the gate open as well as with it."""
    mentions = [Name(0, 1, pair[0])] * 4 + [Name(0, 1, pair[1]), Name(0, 1, "Lò Thị Hoa")]
    told = (lambda *_: False, lambda *_: True, lambda *_: False)
    gated = forms._misprints(mentions, *told)
    monkeypatch.setattr(forms, "_may_be_alike", lambda _: True)
    assert gated == forms._misprints(mentions, *told)


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Lê An", True),
        ("Lê An, Trần Tám", True),
        ("Lê An (theo báo)", True),
        ("Minh Tâm (theo Lê An nói", True),
        ("Lê An nói", False),
        ("Lê An và Trần Tám", False),
    ],
)
def test_a_word_in_small_letters_ends_what_signs_a_text(line: str, signs: bool) -> None:
    text = f"Trời mưa.\n{line}"
    start = text.index("Lê An")
    assert context._alone_at_the_end(text, start, start + len("Lê An")) is signs


_ODD = (
    *("H'Nan Niê, D'A Bình, Lê'An Bình, Anh’Lê Văn", "Kim Jae-in Park Lê, Jae-in Moon-Karim Lê"),
    *(
        "Tp.HCM Lê An, A.Schmidt, Th.S Lê An.Anh",
        "McKay Tom, McA Bình, DiMarco-Karim Lê, LêAn Bình",
    ),
    *("Lê AnX1 Bình, Lê Bình AnX1 Tám", "Trần Thị MơVừa Qua, Trần Thị Mơ’Vừa Qua"),
    *(
        f"{one}{sign}{two} Lê An"
        for sign in "'’.-"
        for one in ("Ân", "A")
        for two in ("bình", "Bình")
    ),
)


@pytest.mark.parametrize("text", _ODD)
def test_runs_of_several_are_found_by_their_signs(text: str) -> None:
    assert several(text) == [run.span() for run in RUN.finditer(text) if run.lastindex]


def test_runs_are_told_apart_as_they_are_found() -> None:
    text = "Ông Lê Văn Tám, H'Nan Niê và Jean-Paul Miller hát. Minh nghe. Kim Jong-un (Tám) đi."
    runs, alone = told_apart(text)
    assert runs == several(text)
    assert sorted([*runs, *alone]) == [run.span() for run in RUN.finditer(text)]


def test_what_follows_the_last_of_several_is_a_sign_of_a_list() -> None:
    assert set(_LIST_SIGNS) == called.LIST_SIGNS


def test_places_beside_anchors_are_all_that_they_may_anchor() -> None:
    anchors = Anchors([(3, "title")], [(20, 30)], ())
    assert [at for at in range(40) if anchors.are_near(at, -9)] == [4, 5, 31, 32]
    assert [at for at in range(40) if anchors.are_near(-9, at)] == [17, 18, 19]


_ROADS = ("quốc lộ 13", "hương lộ 2a", "ql.1", "tl13b.2", "đường 30", "vành đai3", "tỉnh lộ 8")
_ASIDES = ("", " (quận 2)", "(đoạn từ chợ)")
_SIGNS = (
    ", ",
    " , ",
    ",... ",
    ", …, ",
    "... (quận 2), ",
    ", (xã an),\n",
    " - ",
    " – ",
    " (hướng bắc) - ",
)


def test_what_ends_behind_a_road_is_no_word_of_letters() -> None:
    ends = [" và ".join(("đi", "".join(parts))) for parts in product(_ROADS, _ASIDES, _SIGNS)]
    behind = [end for end in ends if called._BEHIND_A_ROAD.search(end.replace("\n", " "))]
    assert len(behind) > 100
    assert all(called._may_be_behind_a_road(end, len(end)) for end in behind)
    assert not called._may_be_behind_a_road("ở quốc lộ 13 có ông an, ", 24)


@pytest.mark.parametrize("word", ["ông", "Bà", "ANH", "chị", "Cô"])
@pytest.mark.parametrize("behind", [" ", " \n"])
def test_who_is_addressed_is_told_by_the_last_letters(word: str, behind: str) -> None:
    for told, one in (("hôm nay thấy ", True), ("hôm nay thấy các ", False), ("", True)):
        before = f"{told}{word}{behind}"
        assert context.is_addressed(f"{before}Lê An", len(before)) is one


@pytest.mark.parametrize("kind", sorted(context.words_at("listed")))
def test_each_kind_of_what_is_listed_opens_a_list(kind: str) -> None:
    flat = f"nhiều {kind} như "
    assert called._opens_list().search(flat) is not None
