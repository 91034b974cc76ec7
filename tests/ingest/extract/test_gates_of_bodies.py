"""What is asked before a dear question about a body or an office spares no case of it.

Each test goes through all rows and branches that the dear question knows, so that a later one
cannot be lost at the gate.
"""

import re
from itertools import product

import pytest

from bomay.ingest.extract.bodies import (
    at_home,
    by_field,
    countries,
    fields,
    find,
    grammar,
    name_words,
    own_names,
    person_names,
    told_before,
)
from bomay.ingest.extract.bodies import words as body_words
from bomay.ingest.extract.bodies.nodes import heads_by_surface
from bomay.ingest.extract.holdings import parts_of_words, posts, posts_qualified
from bomay.ingest.extract.names import post_heads
from bomay.ingest.extract.names.context import words_at
from bomay.ingest.extract.names.find import honorifics
from bomay.ingest.extract.names.parts import foreign_given, surnames
from bomay.ingest.extract.names.post_heads import rows_by_surface
from bomay.ontology import tables


def test_whom_a_text_addresses_is_told_by_honorifics() -> None:
    for title in told_before.ADDRESSES.split("|"):
        word = re.sub(r"\[(.).\]", r"\1", title).lower()
        assert [hit[:2] for hit in honorifics().find_all(f"{word} thanh")] == [(0, len(word))]


def test_no_word_that_a_table_knows_is_plain() -> None:
    known = surnames() | foreign_given() | name_words.TITLES | name_words.DEGREES
    known |= name_words.inner_words() | name_words.pair_ends() | {"J.Miller"}
    known |= {word.capitalize() for word in words_at("after") if " " not in word}
    assert [word for word in known if name_words.is_plain(word)] == []
    assert name_words.is_plain("Khuyến")


def test_a_word_that_only_goes_on_does_nothing_else() -> None:
    begins = {row["verb"].split()[0] for row in tables.rows("speech_verbs")}
    begins |= {name_words.INFORMS.split()[0], name_words.TOWN, *name_words.CONNECTORS}
    begins |= {words.split()[0] for words in name_words.TOWARDS} | set(words_at("after"))
    assert [word for word in begins if name_words.only_goes_on(word)] == []
    inner = [word for word in name_words.inner_words() if name_words.only_goes_on(word)]
    inner.remove("-")  # between two fields, no word
    assert "tế" in inner
    for word in inner:
        assert not body_words._speaks(f"Bộ {word} X", 3)
        assert body_words._goes_on(f"Bộ Y {word} X", 5 + len(word), word, ["Y"])


@pytest.mark.parametrize("row", tables.rows("speech_verbs"), ids=lambda row: row["verb"])
def test_every_verb_of_bodies_is_told_by_how_it_begins(row: dict[str, str]) -> None:
    assert name_words.begins_verb(f"Sở {row['verb']}", 3)


@pytest.mark.parametrize("row", tables.rows("post_heads"), ids=lambda row: row["surface"])
def test_every_office_is_told_by_how_it_begins(row: dict[str, str]) -> None:
    office = row["surface"]
    assert name_words.begins_office(f"- {office.title()}, X", 2)
    assert name_words.begins_office(f"- {office}", 2)
    assert not name_words.begins_office("- giámđốc X", 2)


def test_every_surname_fits_where_one_is_looked_for() -> None:
    for surname in surnames():
        assert person_names.begins_name(f" {surname} Văn Tám", 0)
        assert person_names.is_name(f"  {surname} Văn Tám", 0)


def test_every_party_and_country_begins_as_is_asked_first() -> None:
    names = re.search(r"\(\?P<name>([^)]*)\)", countries._PARTY_ABROAD.pattern)
    assert names is not None
    for committee, party, name in product(("", "Trung ương "), ("", "Đảng "), names[1].split("|")):
        printed = f" {committee}{party}{name} Trung Quốc"
        assert countries.party_at(printed, 0) is not None
        assert printed[1] in countries.PARTY_BEGINS
    assert all(countries.may_follow(f"{lead}Lào", 0) for lead in countries._LEADS)
    assert all(countries.country_at(f" {row['name']}", 0) for row in tables.rows("countries"))
    for ours in (" Việt Nam", " VN", " (QH) Việt Nam"):
        assert grammar._OURS.match(ours)
        assert ours[1] in grammar._OURS_BEGINS


def test_whose_country_a_body_is_of_is_told_by_how_it_begins() -> None:
    ways = (f" {row['name']}" for row in tables.rows("countries"))
    for way in (*ways, *countries._LEADS, *countries._PARTIES, *countries._OURS):
        assert countries.may_follow(f"Chính phủ{way}, ", len("Chính phủ"))
    names = re.search(r"\(\?P<name>([^)]*)\)", countries._PARTY_ABROAD.pattern)
    assert names is not None
    for party in ("Trung ương ", "Đảng ", *names[1].split("|")):
        assert f" {party}".startswith(countries._PARTIES)
    for ours in (" Việt Nam", " VN", " (QH) Việt Nam"):
        assert ours.startswith(countries._OURS)


def test_how_each_row_goes_on_has_its_reader() -> None:
    assert {row["follows"] for row in tables.rows("body_names")} == grammar._READ.keys()


def test_no_field_that_a_table_knows_has_the_country_in_letters() -> None:
    named = [row["name"] for row in tables.rows("body_subjects")]
    named += [row["name"] for row in tables.rows("department_names")]
    named += [row["subject"] for row in tables.rows("provincial_branches")]
    assert [name for name in named if by_field.short_forms.of_the_country(name) != name] == []


@pytest.mark.parametrize("joint", ["và", "&"])
def test_what_joins_one_more_field_is_told_by_how_it_begins(joint: str) -> None:
    printed = f" {joint} Du lịch"
    assert fields._ONE_MORE.match(printed) is not None
    assert printed[:2] in fields._JOINTS


@pytest.mark.parametrize(
    "word",
    sorted([*name_words.CONNECTORS, *body_words._HANGING, *body_words._AUXILIARY, "-"]),
)
def test_what_no_name_ends_with_is_taken_off_it(word: str) -> None:
    assert word in body_words._MAY_HANG
    assert word in name_words.CONNECTORS or body_words._hangs(["Mận", word])


@pytest.mark.parametrize(
    "words", [" của", " thuộc", " trực thuộc", " (TAND)", " khóa XV", " đơn vị"]
)
def test_every_word_between_a_body_and_its_unit_is_told_by_how_it_begins(words: str) -> None:
    ways = (grammar._OF, by_field.SHORT_FORM, grammar._OF_TERM)
    assert any(way.match(f"{words} tỉnh X") for way in ways)
    assert words[:2] in grammar._BEFORE_UNITS


def test_every_way_a_field_that_a_table_knows_goes_on_is_told_by_how_it_begins() -> None:
    assert {by_field._HYPHEN[:2], by_field._BRACKET, *fields._JOINTS} <= by_field._GOING_ON


@pytest.mark.parametrize("name", ["Trường Chính trị TP", "Trường Chính trị TP."])
def test_a_city_in_letters_is_told_by_how_it_ends(name: str) -> None:
    assert own_names._CITY.search(name) is not None
    assert name[-2:] in own_names._CITY_ENDS


def test_a_place_that_opens_a_sentence_is_told_by_its_word() -> None:
    found = at_home._FRONTED.search("Tại Hải Phòng, ông A, ")
    assert found is not None
    assert at_home._AT in found.group()


def test_every_way_a_name_goes_on_is_read() -> None:
    ways = {row["follows"] for row in tables.rows("body_names")}
    assert {way for way in ways if way.startswith("subject")} <= grammar._OF_SUBJECT
    assert {way for way in ways if way.startswith("proper")} <= grammar._OF_PROPER_NAME


def test_heads_that_may_be_parts_of_names_or_words_are_looked_at() -> None:
    doubted = {"Bộ", "Trường", "Phòng", "Quốc hội", *fields._HEADED}
    like_names = (*find._LIKE_GIVEN, "Hội ", "Viện ", "Trường ", "Khoa ")
    for surface, head in heads_by_surface().items():
        assert head.doubtful or head.name not in doubted
        assert head.like_name or not f"{surface} ".startswith(
            tuple(words.lower() for words in like_names)
        )


def test_every_word_before_an_office_is_told_by_how_it_ends() -> None:
    told = (*parts_of_words.FIRST_PARTS, posts_qualified.DEPUTY, posts_qualified.OFFICE_OF)
    told += (*posts_qualified._OF_ANOTHER, *posts_qualified._QUALIFIERS, *posts_qualified._RUNNING)
    assert all(posts_qualified.may_tell(words, len(words)) for words in told)
    for words in ("cựu", "(nguyên", "q.", "chức vụ cũ:", "phụ trách"):
        assert posts_qualified.may_tell(f"ông a, {words} ", len(f"ông a, {words} "))


@pytest.mark.parametrize(
    "words",
    [
        *("của", "tại", "phụ trách", "đương nhiệm của", "mới của", "hiện nay của", "hiện tại của"),
        *("đầu tiên của", "thứ nhất của", "thứ hai của", "thứ ba của", "thứ tư của", "thứ năm của"),
    ],
)
def test_every_word_between_an_office_and_its_body_is_told_by_how_it_begins(words: str) -> None:
    assert posts._OF.match(f" {words} Hội X") is not None
    assert f" {words}"[: posts._BEGUN] in posts._OF_BEGINS


@pytest.mark.parametrize("surface", rows_by_surface())
def test_an_office_that_may_be_another_word_is_doubtful(surface: str) -> None:
    row = rows_by_surface()[surface]
    may_be_none = surface.startswith(post_heads.CASE) or row.head == post_heads.DELEGATE
    may_be_none = may_be_none or row.overlap in (post_heads.SEAT, post_heads.POLICE_LETTERS)
    assert row.doubtful == may_be_none


def test_what_is_told_of_an_office_behind_it_begins_as_is_asked() -> None:
    several, standing = "[ ]các[ ](?:", "[ ]thường trực("
    assert posts._OF_SEVERAL.pattern.startswith(several)
    assert several.replace("[ ]", " ")[: posts._BEGUN] == posts._SEVERAL_BEGINS
    assert posts._STANDING.pattern.startswith(standing)
    assert standing.replace("[ ]", " ")[: posts._BEGUN] == posts._STANDING_BEGINS


@pytest.mark.parametrize("before", parts_of_words.FIRST_PARTS)
def test_each_part_of_another_word_is_found(before: str) -> None:
    for words in parts_of_words._PARTS_OF_WORDS[before]:
        assert parts_of_words._PART.match(f"{before}{words}", len(before))
