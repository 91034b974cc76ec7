"""The answers against the generated graph, worked out again by brute force, and their shapes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bomay.graph import answers
from bomay.graph.store import GraphStore
from bomay.ontology.errors import BomayError, Moved, NotFoundError, ParameterError

REF = {"id", "type", "name", "hint"}
EVIDENCE = {"document", "start", "end", "quote", "stated_at", "claim"}
DAYS = ["1999-12-31", "2004-05-05", "2010-03-01", "2018-10-10", "2030-01-01"]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOMAY_TODAY", "2024-06-01")


def every(read: Callable[..., dict[str, Any]], **more: Any) -> list[dict[str, Any]]:
    """All items of a list, page by page."""
    items: list[dict[str, Any]] = []
    cursor = None
    while True:
        page = read(limit=9, cursor=cursor, **more)
        items += page["items"]
        assert page["total"] >= len(items)
        cursor = page["next"]
        if cursor is None:
            assert page["total"] == len(items)
            return items


def refs_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if set(value) == REF:
            yield value
        else:
            for part in value.values():
                yield from refs_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from refs_in(part)


def check_tenure(item: dict[str, Any], on: str | None) -> None:
    assert set(item) >= {
        "person", "post", "body", "head", "role", "start", "end", "bounds", "status", "certainty",
        "last_seen", "term", "evidence", "conflicts",
    }  # fmt: skip
    assert item["evidence"]
    for evidence in item["evidence"]:
        assert set(evidence) == EVIDENCE
    assert item["status"] in ("current", "ended", "unknown")
    assert (item["certainty"] is None) == (on is None)
    assert all(set(item[key]) == REF for key in ("person", "post", "body"))


@pytest.mark.parametrize("which", [0, 3, 17])
def test_all_tenures_in_time_order(filled: GraphStore, graph: Any, which: int) -> None:
    person = graph.tenures[which].person
    items = every(lambda **p: answers.person_tenures(filled, person, **p))
    assert {i["id"] for i in items} == {t.id for t in graph.tenures if t.person == person}
    keys = [next(filter(None, i["bounds"].values()), "9999") for i in items]
    for item in items:
        check_tenure(item, None)
    post = graph.tenures[which].post
    items = every(lambda **p: answers.post_holders(filled, post, **p))
    assert {i["id"] for i in items} == {t.id for t in graph.tenures if t.post == post}
    assert keys  # order itself: below, by day


def covers(tenure: Any, on: str) -> bool:
    started = tenure.earliest_start is None or tenure.earliest_start <= on
    return started and (tenure.latest_end is None or on < tenure.latest_end)


@pytest.mark.parametrize("on", DAYS)
def test_holders_of_a_day(filled: GraphStore, graph: Any, on: str) -> None:
    for post in graph.posts:
        items = every(lambda **p: answers.post_holders(filled, post.id, on=on, **p))  # noqa: B023
        mine = [t for t in graph.tenures if t.post == post.id and covers(t, on)]
        sure = {t.person for t in mine if any(a <= on < b for a, b in t.certain)}
        assert {i["person"]["id"] for i in items if i["certainty"] == "certain"} == sure
        if post.seats != 1:
            assert {i["person"]["id"] for i in items} == {t.person for t in mine}
        ranks = [["certain", "inferred", "possible"].index(i["certainty"]) for i in items]
        assert ranks == sorted(ranks)
        for item in items:
            check_tenure(item, on)
            assert (item["status"] == "current") == (item["certainty"] != "possible")


@pytest.mark.parametrize("on", DAYS)
def test_a_person_and_the_post_agree(filled: GraphStore, graph: Any, on: str) -> None:
    """Whoever a one-seat post does not list that day does not list the post either."""
    for person in graph.persons[:25]:
        items = every(lambda **p: answers.person_tenures(filled, person.id, on=on, **p))  # noqa: B023
        for item in items:
            holders = every(
                lambda **p: answers.post_holders(filled, item["post"]["id"], on=on, **p)  # noqa: B023
            )
            assert item in holders


@pytest.mark.parametrize("on", DAYS)
def test_members_are_the_holders_of_all_posts(filled: GraphStore, graph: Any, on: str) -> None:
    for body in graph.bodies[:3]:
        members = every(lambda **p: answers.body_members(filled, body.id, on=on, **p))  # noqa: B023
        posts = [p.id for p in graph.posts if p.body == body.id]
        holders = [
            item
            for post in posts
            for item in answers.post_holders(filled, post, on=on, limit=200)["items"]
        ]
        assert sorted(m["id"] for m in members) == sorted(h["id"] for h in holders)


def test_members_over_time_are_by_name(filled: GraphStore, graph: Any, generated: Any) -> None:
    items = every(lambda **p: answers.body_members(filled, generated.HUB_BODY, **p))
    posts = {p.id for p in graph.posts if p.body == generated.HUB_BODY}
    assert sorted(i["id"] for i in items) == sorted(t.id for t in graph.tenures if t.post in posts)
    people = [i["person"]["id"] for i in items]
    assert [p for n, p in enumerate(people) if p not in people[:n]] == list(dict.fromkeys(people))


def test_certainty_filters(filled: GraphStore, graph: Any) -> None:
    post = graph.posts[0].id
    whole = every(lambda **p: answers.post_holders(filled, post, on="2010-03-05", **p))
    parts = [
        every(lambda **p: answers.post_holders(filled, post, on="2010-03-05", certainty=c, **p))  # noqa: B023
        for c in ("certain", "inferred", "possible")
    ]
    assert [item for part in parts for item in part] == whole
    for more in ({"certainty": "sure", "on": "2010-03-05"}, {"certainty": "certain"}):
        with pytest.raises(ParameterError) as caught:
            answers.post_holders(filled, post, **more)
        assert caught.value.field == "certainty"


def test_conflicts_are_shown_beside(filled: GraphStore, graph: Any) -> None:
    tenure = next(t for t in graph.tenures if t.conflicts)
    items = every(lambda **p: answers.person_tenures(filled, tenure.person, **p))
    (item,) = [i for i in items if i["id"] == tenure.id]
    assert [c["claim"] for c in item["conflicts"]] == list(tenure.conflicts)
    assert [e["claim"] for e in item["evidence"]] == list(tenure.claims)
    assert item["conflicts"][0]["says"] == {"head": "Bí thư"}


def test_entities_have_the_fields_of_their_kind(filled: GraphStore, graph: Any) -> None:
    fields = {
        "Person": {"foreign"},
        "Post": {"head", "body"},
        "Body": {"kind", "unit", "valid_from", "valid_to"},
        "Unit": {"level", "parent", "valid_from", "valid_to"},
        "Term": {"body_kind", "area", "start", "end"},
        "Reform": {"date", "kind", "from", "to", "shares", "directive"},
        "Directive": {
            "number", "document_type", "issuer", "series_issuer", "date", "term", "status",
            "candidates", "documents",
        },
        "Document": {"kind", "published", "sources", "directive"},
    }  # fmt: skip
    for entity in (*graph.entities(), *graph.documents):
        shown = answers.entity(filled, entity.id)
        assert set(shown) >= REF | fields[shown["type"]]
        assert (shown["name"], shown["hint"]) == (entity.name, entity.hint)
        assert all(set(ref) == REF for ref in refs_in(shown))
    act = next(d for d in graph.directives if d.candidates and d.issuer)
    shown = answers.entity(filled, act.id)
    assert shown["issuer"]["id"] == act.issuer
    assert [c["id"] for c in shown["candidates"]] == list(act.candidates)
    act = next(d for d in graph.directives if d.term)
    assert answers.entity(filled, act.id)["term"]["id"] == act.term


def test_a_directive_and_its_document_know_each_other(filled: GraphStore, graph: Any) -> None:
    for relation in (r for r in graph.relations if r.relation == "SELF"):
        document = answers.entity(filled, relation.subject)
        assert document["directive"] is not None
        shown = answers.entity(filled, relation.object)
        assert relation.subject in {d["id"] for d in shown["documents"]}


@pytest.mark.parametrize(
    "bad",
    ["", "x", "person:", "person:nobody-000000", "PERSON:x", "đ", "a\0b", "claim:1", "\ud800"],
)
def test_unknown_ids_are_not_found(filled: GraphStore, bad: str) -> None:
    readers: list[Callable[[GraphStore, str], Any]] = [
        answers.entity, answers.resolve, answers.person_tenures, answers.post_holders,
        answers.body_members, answers.body_posts, answers.body_directives,
        answers.directive_citations, answers.document, answers.document_claims, answers.claim,
        answers.neighbours, lambda store, one: answers.path(store, one, one),
    ]  # fmt: skip
    for read in readers:
        with pytest.raises(NotFoundError):
            read(filled, bad)


def test_an_id_of_another_kind_is_not_found(filled: GraphStore, graph: Any) -> None:
    with pytest.raises(NotFoundError):
        answers.post_holders(filled, graph.persons[0].id)
    with pytest.raises(NotFoundError):
        answers.document(filled, graph.persons[0].id)


def test_merged_ids_say_where_they_went(small_store: GraphStore) -> None:
    for old in ("person:cu-00000c", "person:cu-00000d"):
        with pytest.raises(Moved) as caught:
            answers.entity(small_store, old)
        assert (caught.value.old, caught.value.new) == (old, "person:do-uoc-00000a")
        assert answers.resolve(small_store, old) == "person:do-uoc-00000a"
        with pytest.raises(Moved):
            answers.person_tenures(small_store, old)
    with pytest.raises(NotFoundError):
        answers.entity(small_store, "person:vong-000001")  # a circle leads nowhere


@pytest.mark.parametrize("direction", ["in", "out"])
@pytest.mark.parametrize("relation", [None, "AMENDS", "amends"])
def test_citations(filled: GraphStore, graph: Any, direction: str, relation: str | None) -> None:
    mine, other = ("object", "subject") if direction == "in" else ("subject", "object")
    for act in graph.directives[:20]:
        items = every(
            lambda **p: answers.directive_citations(
                filled, act.id, direction=direction, relation=relation, **p  # noqa: B023
            )
        )  # fmt: skip
        wanted = [
            r for r in graph.relations
            if getattr(r, mine) == act.id and r.modality in ("fact", "intended")
            and (r.relation == relation.upper() if relation else r.relation != "SELF")
        ]  # fmt: skip
        order = sorted(wanted, key=lambda r: (r.relation, getattr(r, other), r.id))
        assert [i["id"] for i in items] == [r.id for r in order]
        for item in items:
            assert item["evidence"]
            assert set(item["evidence"][0]) == EVIDENCE


@pytest.mark.parametrize("direction", ["in", "out"])
def test_citations_further_away(filled: GraphStore, graph: Any, direction: str) -> None:
    near, far = ("object", "subject") if direction == "in" else ("subject", "object")
    shown = [
        r for r in graph.relations if r.modality in ("fact", "intended") and r.relation != "SELF"
    ]
    for act in graph.directives[:10]:
        items = every(
            lambda **p: answers.directive_citations(
                filled, act.id, direction=direction, depth=3, **p  # noqa: B023
            )
        )  # fmt: skip
        level, seen, wanted = {act.id}, {act.id}, {}
        for depth in (1, 2, 3):
            step = [r for r in shown if getattr(r, near) in level]
            wanted |= {r.id: depth for r in step}
            level = {getattr(r, far) for r in step} - seen
            seen |= level
        assert {i["id"]: i["depth"] for i in items} == wanted
        assert [i["depth"] for i in items] == sorted(i["depth"] for i in items)


def test_a_walk_is_cut_and_says_so(
    filled: GraphStore, generated: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The package's attribute of this name is the function.
    module = sys.modules["bomay.graph.answers.directives"]
    monkeypatch.setattr(module, "MOST_REACHED", 5)
    found = answers.directive_citations(filled, generated.HUB_DIRECTIVE, depth=2)
    assert (len(found["items"]), found["total"], found["cut_at"]) == (5, 5, 5)


def cited(graph: Any, one: str) -> int:
    return sum(r.object == one and r.relation != "SELF" for r in graph.relations)


def test_directives_by_citations(filled: GraphStore, graph: Any, generated: Any) -> None:
    items = every(lambda **p: answers.directives(filled, sort="cited", **p))
    counts = [cited(graph, item["id"]) for item in items]
    assert counts == sorted(counts, reverse=True)
    assert items[0]["id"] == generated.HUB_DIRECTIVE
    assert len(items) == sum(cited(graph, d.id) > 0 for d in graph.directives)


def test_directives_by_what_they_are(filled: GraphStore, graph: Any) -> None:
    def ids(**filters: Any) -> list[str]:
        return [i["id"] for i in every(lambda **p: answers.directives(filled, **filters, **p))]

    acts = graph.directives
    assert len(ids()) == len(acts)
    assert set(ids(document_type="ket luan")) == {
        d.id for d in acts if d.document_type == "Kết luận"
    }
    body = next(d.issuer for d in acts if d.issuer)
    assert set(ids(issuer=body)) == {d.id for d in acts if d.issuer == body}
    assert ids(number="2 kl/tw") == [d.id for d in acts if d.number == "02-KL/TW"]
    assert ids(number="02-KL/TW", issuer="body:none") == []
    assert ids(issuer="body:none", sort="cited") == []
    most = ids(issuer=body, sort="cited")
    assert [cited(graph, one) for one in most] == sorted(
        (cited(graph, o) for o in most), reverse=True
    )


@pytest.mark.parametrize(
    ("from_", "to", "years"),
    [
        ("2020-08-15", None, {"2020-08", "2021"}), ("2020-09-01", None, {"2021"}),
        (None, "2020-08-01", {"2020-08"}), (None, "2020-07-31", set()),
        ("2021-05-05", "2021-05-05", {"2021"}), ("2020-08-02", "2020-08-02", {"2020-08"}),
    ],
)  # fmt: skip
def test_partial_dates_count_where_they_may_lie(
    small_store: GraphStore, from_: str | None, to: str | None, years: set[str]
) -> None:
    found = answers.directives(small_store, from_=from_, to=to)
    assert {item["date"] for item in found["items"]} == years
    assert found["total"] == len(years)


def test_what_a_body_has(filled: GraphStore, graph: Any) -> None:
    for body in graph.bodies:
        posts = every(lambda **p: answers.body_posts(filled, body.id, **p))  # noqa: B023
        assert {p["id"] for p in posts} == {p.id for p in graph.posts if p.body == body.id}
        acts = every(lambda **p: answers.body_directives(filled, body.id, **p))  # noqa: B023
        wanted = {d.id for d in graph.directives if body.id in (d.issuer, d.series_issuer)}
        assert {a["id"] for a in acts} == wanted
        dates = [a["date"] or "" for a in acts]
        assert dates == sorted(dates, reverse=True)


def test_documents_and_their_claims(filled: GraphStore, graph: Any) -> None:
    for document in graph.documents[:8]:
        shown = answers.document(filled, document.id)
        assert shown["text"] == document.text
        assert shown["sources"] == list(document.sources)
        claims = every(lambda **p: answers.document_claims(filled, document.id, **p))  # noqa: B023
        mine = [c for c in graph.claims if c.document == document.id]
        order = [c.id for c in sorted(mine, key=lambda c: (c.spans[0][0], c.id))]
        assert [c["id"] for c in claims] == order
        for claim in claims:
            assert claim == answers.claim(filled, claim["id"])
            for evidence in claim["evidence"]:
                assert evidence["quote"] == document.text[evidence["start"] : evidence["end"]]
                assert evidence["quote"]


def test_the_document_speaks_where_no_mention_does(filled: GraphStore, graph: Any) -> None:
    claim = next(c for c in graph.claims if c.subject is None)
    assert answers.claim(filled, claim.id)["subject"]["id"] == claim.document
    mention = next(m for m in graph.mentions if m.entity)
    shown = answers.claim(filled, mention.id)
    assert (shown["predicate"], shown["object"]["id"]) == ("mentions", mention.entity)
    assert shown["evidence"][0]["claim"] == mention.id


def test_stats(filled: GraphStore, graph: Any) -> None:
    found = answers.stats(filled)
    assert found["Person"] == len(graph.persons)
    assert found["Document"] == len(graph.documents)
    assert (found["claims"], found["tenures"]) == (len(graph.claims), len(graph.tenures))
    dates = sorted(d.published for d in graph.documents if d.published)
    assert found["published"] == {"first": dates[0], "last": dates[-1]}


def test_a_bad_today_is_named(
    filled: GraphStore, graph: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOMAY_TODAY", "yesterday")
    with pytest.raises(ParameterError) as caught:
        answers.person_tenures(filled, graph.tenures[0].person)
    assert caught.value.field == "BOMAY_TODAY"


@pytest.mark.parametrize(
    ("field", "ask"),
    [
        ("on", lambda s, g: answers.post_holders(s, g.posts[0].id, on="2020-02-30")),
        ("limit", lambda s, g: answers.body_members(s, g.bodies[0].id, limit=0)),
        ("from", lambda s, g: answers.directives(s, from_="2020")),
        ("to", lambda s, g: answers.directives(s, to="20200101")),
        ("sort", lambda s, g: answers.directives(s, sort="date")),
        ("direction", lambda s, g: answers.directive_citations(s, "directive:x", direction="up")),
        ("depth", lambda s, g: answers.directive_citations(s, "directive:x", depth=5)),
        ("types", lambda s, g: answers.neighbours(s, g.posts[0].id, types=["Cat"])),
        ("max", lambda s, g: answers.path(s, g.posts[0].id, g.posts[1].id, max_hops=9)),
        ("on", lambda s, g: answers.path(s, g.posts[0].id, g.posts[1].id, on="x")),
        ("cursor", lambda s, g: answers.neighbours(s, g.posts[0].id, cursor="zzz")),
    ],
)
def test_wrong_parameters_are_named(
    filled: GraphStore, graph: Any, field: str, ask: Callable[[GraphStore, Any], Any]
) -> None:
    with pytest.raises(ParameterError) as caught:
        ask(filled, graph)
    assert caught.value.field == field
    assert isinstance(caught.value, BomayError)
