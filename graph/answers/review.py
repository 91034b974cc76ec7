"""What people should look at, what they judged, and why mentions are one person."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from typing import Any

from bomay.graph.answers.entities import known
from bomay.graph.answers.paging import Page
from bomay.graph.answers.refs import evidence_item, named_there, refs
from bomay.graph.derive.clusters import LocalPerson, Step
from bomay.graph.derive.judged import Judged
from bomay.graph.derive.persons import ALONE, Identified, persons_of_block
from bomay.graph.store import records
from bomay.graph.store.base import Reader, Row
from bomay.ontology.errors import ParameterError
from bomay.ontology.judgement import DIRECTIVE, PERSON, Judgement

Answer = dict[str, Any]
KINDS = (PERSON, DIRECTIVE)
_MOST_EVIDENCE = 3  # of each side
_COMPARED = 256  # mentions of a person that the reasons are looked for among, besides the page's


def review(
    store: Reader, *, kind: str | None = None, limit: int = 20, cursor: str | None = None
) -> Answer:
    """Pairs that may be one and that nothing decides, the likeliest first.

    ``person``: two of one name. ``directive``: an act known by its number only, and one that it
    may be. ``evidence`` has the first sentences of both; ``of`` of each says whose it is.

    Raises:
        ParameterError: a parameter is wrong.
    """
    page = Page.of(limit, cursor, "review", kind)
    if kind is not None and kind not in KINDS:
        raise ParameterError("kind", f"is {' or '.join(KINDS)}")
    (count,) = store.run("review/count_listed", kind=kind)
    rows = store.run("review/listed", kind=kind, limit=page.limit, offset=page.offset)
    ends = [row[side] for row in rows for side in ("left", "right")]
    named, evidence = refs(store, ends), _evidence(store, ends)
    items = [
        {
            "id": row["id"],
            "kind": row["kind"],
            "left": named.get(row["left"]),
            "right": named.get(row["right"]),
            "score": row["score"],
            "reasons": row["reasons"],
            "evidence": [*evidence[row["left"]], *evidence[row["right"]]],
        }
        for row in rows
    ]
    return page.listing(items, count["total"])


def judgements(store: Reader, *, limit: int = 20, cursor: str | None = None) -> Answer:
    """Everything people judged, the latest first; ``undone`` says by what it was taken back.

    Raises:
        ParameterError: ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "judgements")
    (count,) = store.run("judgements/count_listed")
    rows = store.run("judgements/listed", limit=page.limit, offset=page.offset)
    blocks = sorted({block for row in rows for block in row["blocks"]})
    every = store.run("judgements/of_blocks", blocks=blocks)
    undone = {row["undoes"]: row["id"] for row in every if row["undoes"]}
    return page.listing(_judgements(store, rows, undone), count["total"])


def judgement(store: Reader, one: Judgement) -> Answer:
    """One judgement as ``judgements`` shows it."""
    rows = store.run("judgements/by_ids", ids=[one.id])
    return _judgements(store, rows, {})[0]


def person_mentions(
    store: Reader, person: str, *, limit: int = 20, cursor: str | None = None
) -> Answer:
    """The mentions that stand for a person, each with its sentence and why it was joined.

    ``joined`` is null for the mention that the others were joined to: it names the person. Of a
    person named very often the reasons are looked for among the first mentions and those of the
    page; one that shares nothing with these has only the rule.

    Raises:
        NotFoundError, Moved: no person has the id.
        ParameterError: ``limit`` or ``cursor`` is wrong.
    """
    page = Page.of(limit, cursor, "mentions", person)
    known(store, person, "Person")
    (count,) = store.run("mentions/count_of_entity", entity=person)
    first = store.run("mentions/of_entity", entity=person, limit=_COMPARED, offset=0)
    asked = page.slice_of(first)
    if page.offset + page.limit > len(first) == _COMPARED:
        rest = {"limit": page.limit, "offset": page.offset}
        asked = store.run("mentions/of_entity", entity=person, **rest)
    joined = _reasons(store, first, asked)
    return page.listing(_mentions(store, [row["id"] for row in asked], joined), count["total"])


def _reasons(store: Reader, first: Sequence[Row], asked: Sequence[Row]) -> dict[str, Step]:
    """Per mention but the one that names the person the step that leads to it."""
    rows = {row["id"]: row for row in (*first, *asked)}
    found = [LocalPerson.read(row | {"sha256": row["document"]}) for row in rows.values()]
    blocks = sorted({row["block"] for row in rows.values()})
    said = map(records.judgement, store.run("judgements/of_blocks", blocks=blocks))
    clusters = persons_of_block(found, Judged.of(said, PERSON), explained=True)
    named = min(found, key=lambda one: one.order).mention
    joined = {
        row["id"]: Step(named, row["id"], row["rule"] or ALONE, None)
        for row in asked
        if row["id"] != named
    }
    joined |= dict(
        pair for cluster in clusters if named in cluster.mentions for pair in _joined(cluster)
    )
    return joined


def _joined(person: Identified) -> Iterable[tuple[str, Step]]:
    """Per mention the step that leads to the one that names the person, which has none."""
    near: dict[str, list[tuple[str, Step]]] = defaultdict(list)
    for step in person.steps:
        near[step.left].append((step.right, step))
        near[step.right].append((step.left, step))
    seen, waiting = {person.mentions[0]}, deque(person.mentions[:1])
    while waiting:
        for other, step in near[waiting.popleft()]:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                yield other, step


def _mentions(store: Reader, ids: Sequence[str], joined: dict[str, Step]) -> list[Answer]:
    rows = {row["id"]: row for row in store.run("mentions/shown", ids=list(ids))}
    steps = [joined[one] for one in ids if one in joined]
    keys = {step.key: _entity_of(step.key) for step in steps if step.key}
    named = refs(store, [*(row["document"] for row in rows.values()), *keys.values()])
    sentences = _sentences(store, ids)
    items = []
    for one in ids:
        if one not in rows:
            continue
        row, step = rows[one], joined.get(one)
        item: Answer = {
            "id": one,
            "name": row["name"],
            "document": named.get(row["document"]),
            "joined": None,
            "evidence": sentences.get(one) or ([named_there(row)] if row["spans"] else []),
        }
        if step is not None:
            item["joined"] = {
                "rule": step.rule,
                "on": named.get(keys.get(step.key or "") or ""),
                "to": step.left if step.right == one else step.right,
            }
        items.append(item)
    return items


def _entity_of(key: str) -> str | None:
    """The post, body or unit in the key of a step."""
    return next(
        (key[at:] for mark in ("post:", "body:", "unit:") if (at := key.find(mark)) >= 0), None
    )


def _judgements(store: Reader, rows: Sequence[Row], undone: dict[str, str]) -> list[Answer]:
    things = [thing for row in rows for side in ("left", "right") for thing in row[side][:1]]
    mentions = [one for one in things if ".m." in one]
    now = {row["id"]: row["entity"] for row in store.run("mentions/by_ids", ids=mentions)}
    named = refs(store, [*now.values(), *things])
    return [
        {
            "id": row["id"],
            "kind": row["kind"],
            "verdict": row["verdict"],
            **{
                side: named.get(now.get(row[side][0]) or row[side][0]) for side in ("left", "right")
            },
            "author": row["author"],
            "made_at": row["made_at"],
            "note": row["note"],
            "undoes": row["undoes"],
            "undone": undone.get(row["id"]),
        }
        for row in rows
    ]


def _evidence(store: Reader, entities: Iterable[str]) -> dict[str, list[Answer]]:
    """The first sentences of each entity."""
    wanted = list(dict.fromkeys(entities))
    rows = store.run("mentions/first_of", entities=wanted, most=_MOST_EVIDENCE)
    asked = [row["id"] for row in rows]
    sentences = _sentences(store, asked)
    bare = [one for one in asked if one not in sentences]
    words = {r["id"]: [named_there(r)] for r in store.run("mentions/shown", ids=bare) if r["spans"]}
    found: dict[str, list[Answer]] = defaultdict(list)
    for row in rows:
        own = sentences.get(row["id"]) or words.get(row["id"], [])
        found[row["entity"]] += [item | {"of": row["entity"]} for item in own[:1]]
    return {one: found[one] for one in wanted}


def _sentences(store: Reader, mentions: Sequence[str]) -> dict[str, list[Answer]]:
    """What is claimed of mentions, the surest first."""
    found: dict[str, list[Answer]] = defaultdict(list)
    rows = store.run("claims/by_mentions", mentions=list(mentions)) if mentions else []
    for row in sorted(rows, key=lambda row: (-row["confidence"], row["id"])):
        for end in {row["subject"], row["object"]} & set(mentions):
            found[end].append(evidence_item(row | {"claim": row["id"]}))
    return found
