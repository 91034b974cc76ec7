"""Who held what and when: the tenures of a person, a post, a body, over time or on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bomay.graph.answers.entities import known
from bomay.graph.answers.paging import Page, day
from bomay.graph.answers.refs import evidence_of_tenures, refs
from bomay.graph.certainty import RANKS, Certainty, Holding, Stint, held_of, status_of_day
from bomay.graph.derive.statute import sources_of
from bomay.graph.settings import today as clock
from bomay.graph.store.base import Reader, Row
from bomay.ontology.errors import ParameterError
from bomay.ontology.model import Tenure

Answer = dict[str, Any]
_BY_RANK = {rank: certainty for certainty, rank in RANKS.items()}
_TENURE_FIELDS = tuple(Tenure.__dataclass_fields__)
_SHOWN = ("start", "end", "last_seen", "role")
_BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


def person_tenures(
    store: Reader,
    person: str,
    *,
    on: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """Posts the person held, in time order; with ``on``, those of that day, the surest first.

    Raises:
        NotFoundError, Moved: no person has the id.
        ParameterError: ``on``, ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "person", person, day(on))
    known(store, person, "Person")
    if on is None:
        return _over_time(store, "person", person, page=page)
    own = store.run("tenures/of_person_on", person=person, on=on)
    # Who else was certainly in a one-seat post that day removes this person from it.
    posts = sorted({row["post"] for row in own if row["seats"] == 1})
    others = store.run("tenures/of_posts_on", posts=posts, on=on) if posts else []
    rows = {row["id"]: row for row in (*own, *others)}.values()
    held = [pair for pair in _held(rows) if pair[0].tenure.person == person]
    return _on_day(store, held, on=on, page=page)


def post_holders(
    store: Reader,
    post: str,
    *,
    on: str | None = None,
    certainty: str | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """Who held the post, in time order; with ``on``, on that day, the surest first.

    ``certainty`` keeps only holders of that certainty on the day ``on``.

    Raises:
        NotFoundError, Moved: no post has the id.
        ParameterError: a parameter is wrong.
    """
    page = Page.of(limit, cursor, "post", post, day(on), certainty)
    if certainty is not None and (on is None or certainty not in RANKS):
        raise ParameterError("certainty", "is certain, inferred or possible on a day `on`")
    known(store, post, "Post")
    if on is None:
        return _over_time(store, "post", post, page=page)
    held = _held(store.run("tenures/of_posts_on", posts=[post], on=on))
    if certainty is not None:
        held = [pair for pair in held if pair[1] == certainty]
    return _on_day(store, held, on=on, page=page)


def body_members(
    store: Reader,
    body: str,
    *,
    on: str | None = None,
    inferred: bool = False,
    limit: int = 20,
    cursor: str | None = None,
) -> Answer:
    """Who held any post of the body, by name; with ``on``, on that day, the surest first.

    With ``inferred``, those follow who belong to it by statute that day: the secretary to the
    Standing Board, its members to the committee. ``by_statute`` of such an item has the ``rule``
    and the body they belong ``to``; post and evidence are what it follows from.

    Raises:
        NotFoundError, Moved: no body has the id.
        ParameterError: a parameter is wrong; who belongs by statute is told of a day only.
    """
    page = Page.of(limit, cursor, "body", body, day(on), inferred)
    known(store, body, "Body")
    if on is None:
        if inferred:
            raise ParameterError("inferred", "needs the day `on` that it is told of")
        return _over_time(store, "body", body, page=page)
    held = _held(store.run("tenures/of_body_on", body=body, on=on))
    if not inferred:
        return _on_day(store, held, on=on, page=page)
    rules = _by_statute(store, body, {h.tenure.person for h, _ in held}, on=on)
    listing = _on_day(store, [*held, *(pair for pair, _ in rules.values())], on=on, page=page)
    to = refs(store, [body]).get(body)
    for item in listing["items"]:
        found = rules.get(item["id"])
        item["by_statute"] = {"rule": found[1], "to": to} if found else None
    return listing


def _by_statute(
    store: Reader, body: str, known_there: set[str], *, on: str
) -> dict[str, tuple[tuple[Holding, Certainty], str]]:
    """Tenures elsewhere that make their holders members of a body on a day, with the rule."""
    (row,) = store.run("entities/by_ids", ids=[body])
    found: list[tuple[tuple[Holding, Certainty], str]] = []
    for source in sources_of(row["attributes"]["kind"], row["attributes"]["unit"]):
        rows = store.run("tenures/of_body_on", body=source.body, on=on)
        posts = store.run("entities/by_ids", ids=sorted({one["post"] for one in rows}))
        heads = {post["id"]: post["attributes"]["head"] for post in posts}
        for holding, certainty in _held(rows):
            tenure = holding.tenure
            if tenure.person not in known_there and source.counts(heads[tenure.post]):
                known_there.add(tenure.person)
                sure: Certainty = "possible" if certainty == "possible" else "inferred"
                found.append(((holding, sure), source.rule))
    found.sort(key=lambda one: (RANKS[one[0][1]], one[0][0].name, one[0][0].tenure.id))
    return {pair[0].tenure.id: (pair, rule) for pair, rule in found}


def _over_time(store: Reader, of: str, entity_id: str, *, page: Page) -> Answer:
    asked = {of: entity_id}
    (count,) = store.run(f"tenures/count_of_{of}", **asked)
    rows = store.run(f"tenures/of_{of}", **asked, limit=page.limit, offset=page.offset)
    pairs = [(_tenure(row), None) for row in rows]
    return page.listing(_items(store, pairs, on=None), count["total"])


def tenure_items(store: Reader, rows: Sequence[Row]) -> list[Answer]:
    """The holding objects of rows of tenures, over all of time."""
    return _items(store, [(_tenure(row), None) for row in rows], on=None)


def _held(rows: Iterable[Row]) -> list[tuple[Holding, Certainty]]:
    return held_of(
        [
            (
                Holding(
                    tenure=Stint(row["id"], row["person"], row["post"], row["role"]),
                    seats=row["seats"],
                    name=row["person_folded"],
                ),
                _BY_RANK[row["certainty"]],
            )
            for row in rows
        ]
    )


def _on_day(
    store: Reader, held: Sequence[tuple[Holding, Certainty]], *, on: str, page: Page
) -> Answer:
    asked = [(holding.tenure.id, certainty) for holding, certainty in page.slice_of(held)]
    rows = store.run("tenures/by_ids", ids=[one for one, _ in asked])
    tenures = {row["id"]: _tenure(row) for row in rows}
    pairs = [(tenures[one], certainty) for one, certainty in asked]
    return page.listing(_items(store, pairs, on=on), len(held))


def _tenure(row: Row) -> Tenure:
    fields = {name: row[name] for name in _TENURE_FIELDS if name in row}
    for name in ("certain", "inferred"):
        fields[name] = tuple((start, end) for start, end in row[name])
    return Tenure(**fields)


def _items(
    store: Reader, pairs: Sequence[tuple[Tenure, Certainty | None]], *, on: str | None
) -> list[Answer]:
    """The holding objects of tenures, with their references and evidence in three reads."""
    now = clock()
    tenures = [tenure for tenure, _ in pairs]
    posts = {
        row["id"]: row["attributes"]
        for row in store.run("entities/by_ids", ids=sorted({t.post for t in tenures}))
    }
    bodies = [attributes["body"] for attributes in posts.values()]
    terms = [tenure.term for tenure in tenures]
    named = refs(store, [*(t.person for t in tenures), *posts, *bodies, *terms])
    evidence = evidence_of_tenures(store, [t.id for t in tenures])
    items = []
    for tenure, certainty in pairs:
        post = posts[tenure.post]
        kept, lost = evidence[tenure.id]
        item: Answer = {
            "id": tenure.id,
            "person": named.get(tenure.person),
            "post": named.get(tenure.post),
            "body": named.get(post["body"]),
            "head": post["head"],
        }
        item |= {key: getattr(tenure, key) for key in _SHOWN}
        item["bounds"] = {key: getattr(tenure, key) for key in _BOUNDS}
        item["status"] = status_of_day(tenure, on or now, today=now)
        item["certainty"] = certainty
        item["term"] = named.get(tenure.term or "", tenure.term)
        item["evidence"], item["conflicts"] = kept, lost
        items.append(item)
    return items
