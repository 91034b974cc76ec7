"""Finding things as people type them."""

import pytest

from bomay.graph import answers
from bomay.graph.store import GraphStore
from bomay.ontology.errors import NotFoundError, ParameterError

SECRETARY = "post:bi-thu:qu:minh-hoa-quan-suoi-nga"
DEPUTY = "post:pho-bi-thu:qu:minh-hoa-quan-suoi-nga"


def ids(store: GraphStore, q: str, **more: object) -> list[str]:
    return [item["id"] for item in answers.search(store, q, **more)["items"]]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "q",
    [
        "bi thu quan uy suoi nga", "Bí thư Quận ủy Suối Ngà", "BÍ THƯ QUẬN UỶ SUỐI NGÀ",
        "bí thư quận uỷ suối ngà", "  bi   thu, quan uy – suoi nga ", "bi thu quan uy suoi ng",
    ],
)  # fmt: skip
def test_a_post_is_found_first(small_store: GraphStore, q: str) -> None:
    assert ids(small_store, q)[:2] == [SECRETARY, DEPUTY]


def test_the_words_of_the_id_help(small_store: GraphStore) -> None:
    assert ids(small_store, "bi thu suoi nga minh hoa")[0] == SECRETARY


@pytest.mark.parametrize(
    ("q", "first"), [("Đỗ Ước", "a"), ("Đỏ Ước", "b"), ("do uoc", "b"), ("ĐỎ ƯỚC", "b")]
)
def test_exact_marks_come_first(small_store: GraphStore, q: str, first: str) -> None:
    found = ids(small_store, q)
    assert found[0] == f"person:do-uoc-00000{first}"
    assert sorted(found) == [
        "person:do-uoc-00000a", "person:do-uoc-00000b", "person:do-uoc-mai-00000c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "q", ["05-NQ/TU", "05 nq tu", "05-nq/tu", "5-NQ/TU", "5 nq tu", "05 – NQ / TU", "5 NQ-TU"]
)
def test_a_number_is_found_in_any_spelling(small_store: GraphStore, q: str) -> None:
    assert ids(small_store, q)[0] == "directive:party:tu-minh-hoa:khoa-i:nq:5"


def test_a_number_beside_its_type(small_store: GraphStore) -> None:
    assert ids(small_store, "nghi quyet 05-nq/tu") == ["directive:party:tu-minh-hoa:khoa-i:nq:5"]
    assert len(ids(small_store, "trong oi")) == 3  # by title


def test_old_spelling_of_the_centre(small_store: GraphStore) -> None:
    assert ids(small_store, "5-kl/tw")[0] == "directive:party:tu-minh-hoa:khoa-i:kl:5"


def test_reference_units_drown_nobody(small_store: GraphStore) -> None:
    found = answers.search(small_store, "suoi nga", limit=50)
    kinds = [item["type"] for item in found["items"]]
    assert found["items"][0]["name"] == "Quận Suối Ngà"  # it has a body, documents speak of it
    assert set(kinds[1:6]) == {"Person", "Post", "Body", "Document"}
    assert kinds[6:] == ["Unit"] * 30
    assert found["total"] == 36


def test_filters(small_store: GraphStore) -> None:
    assert set(ids(small_store, "suoi nga", type="Post")) == {SECRETARY, DEPUTY}
    inside = ids(small_store, "do uoc", unit="unit:minh-hoa")
    assert inside == ["person:do-uoc-00000b", "person:do-uoc-00000a"]
    assert ids(small_store, "suoi nga", type="Body", on="2025-07-01") == []
    assert len(ids(small_store, "suoi nga", type="Body", on="2025-06-30")) == 1
    assert ids(small_store, "do uoc", on="2024-01-01", unit="unit:minh-hoa:quan-suoi-nga")


@pytest.mark.parametrize("q", ["", "   ", "///", "\0", "–", "'\"*()^:"])
def test_no_words_find_nothing(small_store: GraphStore, q: str) -> None:
    assert answers.search(small_store, q) == {"items": [], "total": 0, "next": None}


@pytest.mark.parametrize(
    "q",
    ['"', "a OR b", "NEAR(a b)", "a*", "-a", "a:b", "x" * 5000, " ".join(map(str, range(99))),
     "𠀋", "_", "a_b", "%", "ⱯⱯ", "\u0301", "é\u0301", "🐉", "١٢", "½", "ǅ"],
)  # fmt: skip
def test_no_text_breaks_the_search(small_store: GraphStore, q: str) -> None:
    assert answers.search(small_store, q)["items"] == []


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("type", {"type": "Claim"}), ("on", {"on": "2020"}), ("on", {"on": "2020-13-01"}),
        ("limit", {"limit": 0}), ("limit", {"limit": 201}), ("limit", {"limit": True}),
        ("cursor", {"cursor": "x"}), ("cursor", {"cursor": ""}), ("cursor", {"cursor": "é"}),
        ("cursor", {"cursor": "WzEsICJ4Il0"}), ("cursor", {"cursor": "W1tbW1tb"}),
    ],
)  # fmt: skip
def test_wrong_parameters_are_named(
    small_store: GraphStore, field: str, more: dict[str, object]
) -> None:
    with pytest.raises(ParameterError) as caught:
        answers.search(small_store, "suoi nga", **more)  # type: ignore[arg-type]
    assert caught.value.field == field


def test_an_unknown_unit_is_not_found(small_store: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        answers.search(small_store, "suoi nga", unit="unit:nowhere")


def test_pages_join_to_the_whole(small_store: GraphStore) -> None:
    whole = ids(small_store, "suoi nga", limit=200)
    joined: list[str] = []
    cursor: str | None = None
    while True:
        page = answers.search(small_store, "suoi nga", limit=7, cursor=cursor)
        joined += [item["id"] for item in page["items"]]
        assert page["total"] == len(whole)
        cursor = page["next"]
        if cursor is None:
            break
    assert joined == whole


def test_a_cursor_belongs_to_its_list(small_store: GraphStore) -> None:
    cursor = answers.search(small_store, "suoi nga", limit=1)["next"]
    for q, more in (("quan", {}), ("suoi nga", {"type": "Unit"})):
        with pytest.raises(ParameterError) as caught:
            answers.search(small_store, q, cursor=cursor, **more)
        assert caught.value.field == "cursor"
