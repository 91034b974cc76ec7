"""Bodies that come, go or change their name with the change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from bomay.graph.derive.bodies import best_name, standing_bodies
from bomay.graph.derive.posts import post_of
from bomay.graph.refreshing.change import Change
from bomay.ontology.model import Body

KIND = "body"


def refresh_bodies(change: Change) -> None:
    """A body is there while a document names it; its name is the best of all it is given."""
    left = {row["entity"] for row in change.old if row["kind"] == KIND and row["entity"]}
    said: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    found: dict[str, Body] = {}
    for linked in change.linked:
        for body in linked.bodies:
            found[body.id] = body
            said[body.id].append((body.name, body.subject))
    touched = sorted(left | found.keys())
    stored = bodies_by_id(change, touched)
    for body_id in stored.keys() - left:
        said[body_id].append((stored[body_id].name, stored[body_id].subject))
    query = {"bodies": sorted(left - standing_bodies().keys()), "without": change.gone}
    for row in change.store.run("link/names_of_bodies", **query):
        said[row["id"]].append((row["name"], row["subject"]))
    for body_id in touched:
        if body_id in standing_bodies():
            change.entities[body_id] = standing_bodies()[body_id]
        elif said[body_id]:
            names, subjects = zip(*said[body_id], strict=True)
            body = stored.get(body_id) or found[body_id]
            subject = min((s for s in subjects if s is not None), default=None)
            change.entities[body_id] = replace(
                body, name=best_name(body.kind, names), subject=subject
            )
        else:
            change.dropped["entities"].add(body_id)
    _rename_posts(change, stored)


def _rename_posts(change: Change, stored: dict[str, Body]) -> None:
    """Posts are called after their bodies."""
    renamed = [
        body_id
        for body_id, body in stored.items()
        if body_id in change.entities and change.entities[body_id].name != body.name
    ]
    for row in change.store.run("link/posts_of_bodies", bodies=renamed) if renamed else ():
        body = change.entities[row["body"]]
        assert isinstance(body, Body)
        change.entities[row["id"]] = post_of(row["head"], body)


def bodies_by_id(change: Change, body_ids: list[str]) -> dict[str, Body]:
    """Stored bodies."""
    rows = change.store.run("entities/by_ids", ids=body_ids) if body_ids else []
    return {
        row["id"]: Body(id=row["id"], name=row["name"], hint=row["hint"], **row["attributes"])
        for row in rows
        if row["type"] == "Body"
    }
