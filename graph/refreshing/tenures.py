"""The tenures of every post that the change touches."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from bomay.graph.derive.bodies import standing_bodies
from bomay.graph.derive.holding import Holding, gone_by
from bomay.graph.derive.posts import limits_of, post_of
from bomay.graph.derive.tenures import tenures_of_post
from bomay.graph.link.claims import DEATH, HOLDS
from bomay.graph.refreshing.bodies import bodies_by_id
from bomay.graph.refreshing.change import Change
from bomay.ontology.ids import post_id
from bomay.ontology.model import Body, Claim

_FACT = "fact"
_PERSON = "person"


def refresh_tenures(change: Change) -> None:
    """Derive the touched posts again from all that is said of them; an unheld post goes.

    Where a post has many seats nobody's tenure depends on another's, so only the touched persons'
    are derived.
    """
    touched = _touched(change, _told_dead(change))
    if not touched:
        return
    bodies = _bodies(change, sorted({body for _, body in touched.values()}))
    posts = {key: post_of(head, bodies[body]) for key, (head, body) in touched.items()}
    # Of posts with one seat and of the others: whose tenures are derived again.
    whose = [
        ([key for key, post in sorted(posts.items()) if (post.seats == 1) == alone], persons)
        for alone, persons in ((True, None), (False, sorted(change.persons)))
    ]
    holdings: dict[str, list[Holding]] = defaultdict(list)
    for holding in (*_stored(change, whose), *_new(change)):
        holdings[holding.post].append(holding)
    for keys, persons in whose:
        for row in change.store.run("link/tenures_of_posts", posts=keys, persons=persons):
            change.dropped["tenures"].add(row["id"])
    deaths = _deaths(change, {h.person for said in holdings.values() for h in said})
    held = _held(change, [key for key in whose[1][0] if key not in holdings])
    for key, post in sorted(posts.items()):
        if key not in holdings and key not in held:
            change.entities.pop(key, None)
            change.dropped["entities"].add(key)
            continue
        change.entities[key] = post
        limits = limits_of(post, bodies[post.body])
        change.tenures += tenures_of_post(key, holdings[key], limits, deaths)


def _held(change: Change, posts: list[str]) -> set[str]:
    """Which of some posts are held by people who are not derived again."""
    if not posts:
        return set()
    asked = {"posts": posts, "persons": sorted(change.persons)}
    return {row["id"] for row in change.store.run("link/posts_of_others", **asked)}


def _told_dead(change: Change) -> list[str]:
    """Of the persons that changed, those whose death is told, or was in what goes."""
    rows = change.store.run("link/deaths_of_persons", persons=sorted(change.persons))
    found = {row["person"] for row in rows}
    found |= {str(m.entity) for row in rows if (m := change.moved.get(row["mention"]))}
    new = [claim for claim in change.claims if claim.predicate == DEATH]
    found |= {str(change.mentions[claim.subject].entity) for claim in new if claim.subject}
    return sorted(found)


def _deaths(change: Change, persons: set[str]) -> dict[str, list[dt.date]]:
    """Per person the days from which they are told to be dead, in order."""
    told: dict[str, list[dt.date]] = defaultdict(list)
    asked = sorted(persons | change.persons)
    for row in change.store.run("link/deaths_of_persons", persons=asked):
        if row["document"] in change.gone:
            continue
        moved = change.moved.get(row["mention"])
        person = moved.entity if moved else row["person"]
        day = gone_by(_said(row["arguments"])["date"], row["stated_at"])
        if person is not None and day is not None:
            told[person].append(day)
    for claim in change.claims:
        if claim.predicate != DEATH or claim.subject is None:
            continue
        person = change.mentions[claim.subject].entity
        day = gone_by(_said(claim.arguments)["date"], claim.stated_at)
        if person is not None and day is not None:
            told[person].append(day)
    return {person: sorted(days) for person, days in told.items()}


def _touched(change: Change, dead: list[str]) -> dict[str, tuple[str, str]]:
    """Post id → head and body, of every holding that is new, gone or of another person now.

    Of whose death is told, every post.
    """
    moved = [m.id for m in change.moved.values() if m.kind == _PERSON]
    moved += [row["id"] for row in change.old if row["kind"] == _PERSON]
    said = [(row["head"], row["body"]) for row in _heads(change, moved)]
    if dead:
        rows = change.store.run("link/posts_of_persons", persons=dead)
        said += [(row["head"], row["body"]) for row in rows]
    for claim in change.claims:
        body = _body_of(change, claim)
        if body is not None:
            said.append((_said(claim.arguments)["head"], body))
    found: dict[str, tuple[str, str]] = {}
    for head, body in sorted(said):
        found.setdefault(post_id(head, body), (head, body))
    return found


def _heads(change: Change, mentions: list[str]) -> list[dict[str, Any]]:
    return change.store.run("link/holdings_of_mentions", mentions=mentions) if mentions else []


def _body_of(change: Change, claim: Claim) -> str | None:
    if claim.predicate != HOLDS or claim.object is None or claim.modality != _FACT:
        return None
    return change.mentions[claim.object].entity


def _bodies(change: Change, body_ids: list[str]) -> dict[str, Body]:
    """Bodies as they are after the change; one that goes is kept for the posts it takes along."""
    found = bodies_by_id(change, body_ids)
    for body_id in body_ids:
        known = change.entities.get(body_id) or standing_bodies().get(body_id)
        if isinstance(known, Body):
            found[body_id] = known
    return found


def _stored(
    change: Change, whose: Iterable[tuple[list[str], list[str] | None]]
) -> Iterator[Holding]:
    """Stored holdings that are derived again. All that is said of a post is in its tenures."""
    for posts, persons in whose:
        if not posts:
            continue
        rows = change.store.run(
            "link/holdings_of_posts", posts=posts, persons=persons, without=change.gone
        )
        for row in rows:
            moved = change.moved.get(row["mention"])
            person = moved.entity if moved else row["person"]
            if person is not None:
                yield _holding(row, _said(row["arguments"]), person=person, post=row["post"])


def _new(change: Change) -> Iterator[Holding]:
    for claim in change.claims:
        body = _body_of(change, claim)
        person = change.mentions[claim.subject].entity if claim.subject else None
        if body is None or person is None:
            continue
        said = _said(claim.arguments)
        row = {name: getattr(claim, name) for name in ("id", "document", "stated_at", "confidence")}
        yield _holding(row, said, person=person, post=post_id(said["head"], body))


# What is said of frequent posts is read again with every batch, and much of it is the same.
@lru_cache(maxsize=16_384)
def _said(arguments: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(arguments)
    return said


def _holding(row: dict[str, Any], said: dict[str, Any], *, person: str, post: str) -> Holding:
    return Holding(
        claim=row["id"],
        document=row["document"],
        person=person,
        post=post,
        confidence=row["confidence"],
        stated_at=row["stated_at"],
        left=said.get("left"),
        **{key: said[key] for key in ("status", "rank", "role", "start", "end", "term")},
    )
