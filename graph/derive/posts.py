"""Posts: a head word in a body, with its seats, class and limits in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache

from bomay.graph.derive.bodies import kinds
from bomay.graph.derive.holding import DAY, Days
from bomay.graph.derive.tenures import PostLimits
from bomay.ontology import ids, reference, tables
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.model import Body, Post
from bomay.ontology.text import tone_key

_ONE = "1"
# A new council meets within 45 days of its election, the National Assembly within 60 (Luật Tổ chức
# chính quyền địa phương, Luật Tổ chức Quốc hội); a committee at the end of its congress.
_FIRST_SESSION = dt.timedelta(days=60)


def post_of(head: str, body: Body) -> Post:
    """The post that a head word means in a body."""
    return Post(
        id=ids.post_id(head, body.id),
        name=_name(head, body.name),
        hint=body.hint,
        head=head,
        body=body.id,
        seats=1 if one_seat(head, body.kind) else None,
    )


def _name(head: str, body: str) -> str:
    """``Trưởng ban`` + ``Ban Tổ chức …`` → ``Trưởng Ban Tổ chức …``; ``Chủ tịch nước`` alone."""
    said, words = tone_key(head), tone_key(body).split()
    if tone_key(body).startswith(said):
        return head
    if " " in head and words[:1] == said.split()[-1:]:
        return f"{head.rpartition(' ')[0]} {body}"
    return f"{head} {body}"


def one_seat(head: str, kind: str) -> bool:
    """Whether the tables say that only one person holds the post at a time."""
    found = _rows(head, kind)
    return bool(found) and all(row["seats"].startswith(_ONE) for row in found)


def rank_class(head: str, kind: str) -> str:
    """``head``, ``deputy`` or ``member``; empty when unknown."""
    found = {row["rank_class"] for row in _rows(head, kind)}
    return found.pop() if len(found) == 1 else ""


def limits_of(post: Post, body: Body) -> PostLimits:
    """What bounds the tenures of a post."""
    return PostLimits(
        seats=post.seats,
        valid_from=_day(body.valid_from),
        valid_to=_day(body.valid_to, last=True),
        term_ends=_term_ends(body.kind, body.unit),
        renewals=_renewals(body.kind, body.unit),
    )


def _day(edtf: str | None, *, last: bool = False) -> dt.date | None:
    if edtf is None or not is_edtf(edtf):
        return None
    first, after = bounds(edtf)
    return after - DAY if last else first


@cache
def _rows(head: str, kind: str) -> Sequence[Mapping[str, str]]:
    """Post types of a head word: those of the body's own kind, else all that begin with it."""
    said = tone_key(head)
    found = [
        row
        for row in tables.rows("post_types")
        if row["rank_class"] != "qualifier"
        if any(_begins(tone_key(part), said) for part in row["label_vi"].split(" / "))
    ]
    own = [row for row in found if row["body_kind"] == kind]
    exact = [row for row in own if tone_key(row["label_vi"]) == said]
    return exact or own or found


def _begins(label: str, head: str) -> bool:
    return label == head or label.startswith(f"{head} ")


@cache
def _term_ends(kind: str, unit: str | None) -> tuple[Days, ...]:
    """Between which days each known term of a body, or of its committee, was over."""
    ends = {
        (bounds(row["numbering_end"])[0] + DAY, bounds(row["numbering_end"])[1])
        for row in _terms(kind, unit)
        if is_edtf(row["numbering_end"])
    }
    return tuple(sorted(ends))


@cache
def _renewals(kind: str, unit: str | None) -> tuple[Days, ...]:
    """In which days each known council or committee met first and chose its heads."""
    days = {
        (bounds(row["meeting_start"])[0], bounds(row["meeting_start"])[1] + _FIRST_SESSION)
        for row in _terms(kind, unit)
        if is_edtf(row["meeting_start"])
    }
    return tuple(sorted(days))


def _terms(kind: str, unit: str | None) -> list[Mapping[str, str]]:
    own = kinds().get(kind, {}).get("parent_kind", "") if kind.startswith(("btv", "tt-")) else kind
    wanted = {kind, own} | ({"hu", "txu", "thu"} if own == "qu" and own != kind else set())
    areas = {unit or ids.COUNTRY, reference.ANY_AREA if unit else ids.COUNTRY}
    return [
        row
        for row in tables.rows("terms")
        if row["body_kind"] in wanted and (row["unit"] or reference.ANY_AREA) in areas
    ]
