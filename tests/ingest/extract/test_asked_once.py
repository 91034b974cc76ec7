"""What a text is asked for again and again is looked for once in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bomay.ingest import extract as reading
from bomay.ingest.extract.acts import read as acts_read
from bomay.ingest.extract.bodies import told_before
from bomay.ingest.extract.citations import between_acts
from bomay.ingest.extract.document import masthead, preamble
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.names import context
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.steps import forget_texts
from bomay.ingest.extract.text.remembered import LONGEST, remembered


@pytest.fixture
def unforgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What was asked of a text can be counted after its reading."""
    forget_texts()
    with monkeypatch.context() as patch:
        patch.setattr(reading, "forget_texts", lambda: None)
        yield
    forget_texts()


def test_answers_about_long_words_are_not_kept() -> None:
    asked: list[str] = []

    @remembered(8)
    def length(printed: str) -> int:
        asked.append(printed)
        return len(printed)

    short, long = "Xuân", "Xuân " * LONGEST
    assert [length(short), length(short)] == [4, 4]
    assert [length(long), length(long)] == [len(long)] * 2
    assert asked == [short, long, long]


def test_no_more_answers_are_kept_than_may_be() -> None:
    asked: list[str] = []

    @remembered(2)
    def length(printed: str) -> int:
        asked.append(printed)
        return len(printed)

    assert [length(word) for word in ("Ba", "Bốn", "Bốn", "Năm", "Năm", "Ba")] == [2, 3, 3, 3, 3, 2]
    assert asked == ["Ba", "Bốn", "Năm", "Ba"]


def test_acts_are_not_looked_back_from_to_the_start_of_a_list_without_end(
    facts_of, monkeypatch
) -> None:
    asked: list[int] = []
    names_on = between_acts._Reader._names_on
    monkeypatch.setattr(
        between_acts._Reader,
        "_names_on",
        lambda self, *acts: asked.append(1) or names_on(self, *acts),
    )
    facts_of("Nghị quyết số 05-NQ/TU ngày 1/2/2020 của Thành ủy về việc học; " * 400)
    assert len(asked) < 400 * (between_acts._MOST_TITLED + 5)


def test_places_are_sought_once_in_a_text(facts_of, unforgotten) -> None:
    told = "Đường lên đèo Lê Hữu Sơn đã thông. "
    read = facts_of(told + "Đèo Lê Hữu Sơn dài 9 km. Đèo Lê Hữu Lâm dài 5 km. " * 20)
    assert context._places_told.cache_info().misses == 1
    assert not [one for one in read.persons if one.name == "Đèo Lê Hữu Sơn"]


def test_a_place_told_of_is_no_person() -> None:
    text = "Qua đèo Lê Hữu Sơn thì tới suối Lý Văn Tân."
    assert context.is_place_elsewhere(text, "Đèo Lê Hữu Sơn")
    assert context.is_place_elsewhere(text, "Đèo Lê Hữu")
    assert not context.is_place_elsewhere(text, "Đèo Lê Hữu Tân")
    assert not context.is_place_elsewhere(text, "Lê Hữu Sơn")


def test_initials_of_a_kind_of_bodies_are_read_once(facts_of, monkeypatch) -> None:
    read: list[str] = []
    initials = told_before._initials

    def counted(grammar, head):
        read.append(head)
        return initials(grammar, head)

    monkeypatch.setattr(told_before, "_initials", counted)
    letters = ("ABCD", "BCDE", "CDEG", "DEGH", "EGHI")
    facts_of(
        "Cục Nghệ thuật Biểu diễn họp. "
        + "".join(f"Ông Lê Văn An, Cục trưởng Cục {one}, nói. " for one in letters)
    )
    assert read == ["Cục"]


def test_the_top_of_a_page_and_its_grounds_are_read_once(facts_of, unforgotten) -> None:
    text = "Thứ Hai, 10/07/2023 10:00\nSở Y tế Hà Nam họp\nSáng 9/7, Sở Y tế Hà Nam họp ở Phủ Lý."
    assert facts_of(text).document.published == "2023-07-10"
    assert masthead.masthead_dates.cache_info().misses == 1
    assert preamble.find_preamble.cache_info().misses <= 1  # only where an annex is named


def test_a_text_that_names_no_act_is_not_laid_out_for_citations(facts_of, monkeypatch) -> None:
    laid_out: list[str] = []

    def scene(reading, *others, **named):
        laid_out.append(reading.text)
        return real(reading, *others, **named)

    real = acts_read.CitationScene
    monkeypatch.setattr(acts_read, "CitationScene", scene)
    assert not facts_of("Ông Lê Văn An, Giám đốc Sở Y tế Hà Nam, dự họp.").directives
    assert not laid_out
    assert facts_of("Ông Lê Văn An ký Quyết định số 5/QĐ-UBND.").directives
    assert len(laid_out) == 1


class _Counted(Named):
    """Names that tell how often one of them is looked at."""

    looked = 0

    def __getitem__(self, index):
        self.looked += 1
        return super().__getitem__(index)

    def __iter__(self):
        self.looked += len(self)
        return super().__iter__()


def _named(*full: str) -> _Counted:
    return _Counted([Name(at * 10, at * 10 + 5, name) for at, name in enumerate(full)])


def test_who_else_is_named_is_found_without_going_through_all() -> None:
    names = _named(*["Lê Văn An"] * 1000, "Lý Thị Tân", "Lê Văn An")
    names.looked = 0
    an, tan = Name(0, 5, "Lê Văn An"), Name(10_000, 10_005, "Lý Thị Tân")
    assert names.only(an, 0, 10_000)
    assert not names.only(tan, 0, 10_000)
    assert not names.only(an, 9_990, 10_010)
    assert names.only(an, 10_001, 10_020)
    assert names.only(tan, 5, 5)
    assert (names.at(10_000), names.at(10_001), names.at(99_999)) == (tan, None, None)
    assert names.looked < 20


def test_a_name_among_the_names() -> None:
    names = _named("Lê Văn An", "Lý Thị Tân", "Lê Văn An")
    assert [names.place_of(name) for name in list(names)] == [0, 1, 2]
    assert Named([]).at(0) is None
    assert Named([]).only(names[0], 0, 100)
