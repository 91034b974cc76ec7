"""Mentions: each person, body, unit and directive of a document, with the block it is compared in.

``attributes`` is JSON; its keys by kind:

* person: ``foreign``, ``joins`` (``[strength, key]`` pairs that may join it to a namesake in
  another document), ``heads`` (one-seat heads on a day, the delegation of a deputy in a session,
  the year of birth: what contradicts other values of the same key) and ``posts`` (what a hint is
  made of).
* body: ``kind``, ``unit``, ``subject`` (that of its body, so that a body that is derived again from
  the mentions that are left keeps it), ``implied``. unit: ``level``, ``candidates``.
* directive: ``number``, ``code``, ``document_type``, ``series``, ``issuer`` (body ids), ``maybe``
  (while the series is unknown, those it may be), ``either`` (keys of the acts of its document
  of which it is one), ``date``, ``title``, ``term``, ``key``, ``own``,
  ``stated``, ``rank``; ``act`` says how it is identified: ``number`` or ``title``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bomay.graph.derive.acts import act_key, act_name, bare_block, number_block, title_block
from bomay.graph.derive.bodies import place_of
from bomay.graph.derive.holding import DAY, days_of
from bomay.graph.derive.joins import is_deputy, is_of_deputies, join_keys, seat_keys, session_of
from bomay.graph.derive.posts import post_of, rank_class
from bomay.graph.link.context import Context, dumps
from bomay.graph.link.series import code_of, either_of, key_of, maybe_series, series_of
from bomay.ontology.facts import DirectiveFact, HoldingFact, PersonFact, Span, UnnumberedFact
from bomay.ontology.ids import body_id
from bomay.ontology.model import Body, Mention, Post
from bomay.ontology.text import tone_key

BORN = "born"
_ONSET = ("elected", "appointed")
# What number all their types alike, and how.
_ASSEMBLIES = {body_id("quoc-hoi"): "QH", body_id("ubtvqh"): "UBTVQH"}
ALONE = "document"  # the rule of a mention that its own document resolves


def mentions_of(context: Context) -> tuple[Mention, ...]:
    """Every mention of the document, one per kind and name, but for namesakes told apart."""
    found = (
        *_persons(context),
        *_bodies(context),
        *_units(context),
        *_directives(context),
        *_unnumbered(context),
    )
    return tuple({mention.id: mention for mention in found}.values())


def _mention(context: Context, kind: str, name: str, **fields: Any) -> Mention:
    attributes = dumps(fields.pop("attributes"))
    mention_id = fields.pop("id", None) or context.mention(kind, name)
    return Mention(
        id=mention_id,
        document=context.document,
        kind=kind,
        name=name,
        attributes=attributes,
        **fields,
    )


def _persons(context: Context) -> Iterator[Mention]:
    for fact in context.facts.persons:
        spans: dict[str, list[Span]] = {}
        for span in fact.mentions:
            spans.setdefault(context.marked(fact, span[0]), []).append(span)
        for name in spans or {fact.name: []}:
            mention = context.mention("person", name)
            yield _mention(
                context,
                "person",
                fact.name,
                id=mention,
                block=tone_key(fact.name),
                spans=tuple(spans.get(name, ())),
                attributes=_person(context, fact, mention),
            )


def _person(context: Context, fact: PersonFact, person: str) -> dict[str, Any]:
    """What tells a person from a namesake: the posts this document gives."""
    told = _Told()
    posts = []
    if fact.born is not None and fact.name not in context.namesakes:
        told.heads[BORN].add(fact.born)
    for index in context.holdings_of.get(fact.name, ()):
        holding, mention = context.facts.holdings[index], context.holding_bodies[index]
        if mention is None or context.person(fact.name, holding.evidence) != person:
            continue
        body = context.bodies[mention]
        post = post_of(holding.head, body)
        said = holding.stated_at or context.facts.document.published
        rank = rank_class(holding.head, body.kind)
        if is_deputy(holding.head, body):
            told.as_deputy(holding, (post, body), seat=context.delegation(index), said=said)
        elif is_of_deputies(post.head, body):
            told.among_deputies.update(join_keys(post, body))
        else:
            told.joins.update(join_keys(post, body))
        if rank == "head" and post.seats == 1 and place_of(body):
            told.as_head(holding, (post, body), said=said)
        posts.append(
            {
                "name": post.name,
                "class": rank,
                "level": body.level,
                "former": holding.status == "former",
                "year": said[:4] if said and holding.zone != "sidebar" else None,
            }
            | ({"acting": True} if holding.is_acting else {})
            | ({} if body.unit or body.level == "central" else {"about": context.about})
        )
    return {
        "foreign": fact.foreign,
        "joins": told.joining(),
        "heads": told.apart(),
        "posts": posts,
        "document": context.facts.document.title,
        "year": (context.facts.document.published or "")[:4] or None,
    }


class _Told:
    """What joins a person to others of the name (``joins``) and what tells from them (``heads``).

    On the day on which somebody moves from one place to another, other texts show them as head of
    either: such a day (``moved``) tells nobody apart where it has two places.
    """

    def __init__(self) -> None:
        self.joins: set[tuple[int, str]] = set()
        self.among_deputies: set[tuple[int, str]] = set()
        self.seated = False
        self.heads: dict[str, set[str]] = defaultdict(set)
        self.moved: set[str] = set()

    def as_deputy(
        self, holding: HoldingFact, of: tuple[Post, Body], *, seat: Body | None, said: str | None
    ) -> None:
        """A deputy of the Assembly: known by the delegation, one in a session."""
        post, body = of
        self.joins.update(seat_keys(seat) if seat is not None else ())
        self.seated |= seat is not None
        session = session_of(said) if holding.status != "former" else None
        if seat is not None and session is not None:
            key = f"{body.kind}:{post.head}:{session}"
            self.heads[key].add(seat.id)
            self.moved.add(key)

    def as_head(self, holding: HoldingFact, of: tuple[Post, Body], *, said: str | None) -> None:
        """The one head of a place, on a day that is told to the day."""
        post, body = of
        stated = days_of(said)
        if holding.status == "former" or stated is None or stated[1] - stated[0] != DAY:
            return
        key = f"{body.kind}:{post.head}:{said}"
        self.heads[key].add(body.id)
        if holding.status in _ONSET:
            self.moved.add(key)

    def joining(self) -> list[tuple[int, str]]:
        """Keys that may join, in order; a deputy whose delegation is told is known by that."""
        return sorted(self.joins if self.seated else self.joins | self.among_deputies)

    def apart(self) -> list[tuple[str, str]]:
        """Keys of days with the one place of the day, in order."""
        return [
            (key, value)
            for key, values in sorted(self.heads.items())
            if len(values) == 1 or key not in self.moved
            for value in sorted(values)
        ]


def _bodies(context: Context) -> Iterator[Mention]:
    plain = [(context.mention("body", f.name), f, f.name) for f in context.facts.bodies]
    dated = [
        (mention, fact, f"{fact.name} ({body.valid_from or ''}/{body.valid_to or ''})")
        for mention, (fact, body) in context.eras.items()
    ]
    for mention, fact, name in (*plain, *dated):
        body = context.bodies[mention]
        yield _mention(
            context,
            "body",
            name,
            id=mention,
            block=body.id,
            spans=fact.mentions,
            entity=body.id,
            rule=ALONE,
            attributes={
                "kind": fact.kind,
                "unit": fact.unit,
                "subject": body.subject,
                "implied": fact.implied,
            },
        )


def _units(context: Context) -> Iterator[Mention]:
    for fact in context.facts.units:
        yield _mention(
            context,
            "unit",
            fact.name,
            block=tone_key(fact.name),
            spans=fact.mentions,
            entity=fact.unit_id,
            rule=ALONE if fact.unit_id else None,
            attributes={"level": fact.level, "candidates": fact.candidates},
        )


def _directives(context: Context) -> Iterator[Mention]:
    document = context.facts.document
    for fact in context.facts.directives:
        series = series_of(context, fact)
        code = code_of(fact.number, fact.document_type, series)
        yield _mention(
            context,
            "directive",
            fact.label,
            block=number_block(
                fact.number, code, organ=_ASSEMBLIES.get(series or ""), date=fact.date
            ),
            spans=fact.mentions,
            attributes=_said_of(context, fact)
            | {
                "act": "number",
                "number": fact.number,
                "code": code,
                "series": series,
                "date": fact.date,
                "key": key_of(context, fact),
                "own": fact.label == document.number,
                "anomaly": fact.anomaly,
            }
            | ({} if series else {"maybe": maybe_series(context, fact)})
            | ({} if (either := either_of(context, fact)) is None else {"either": either}),
        )
        known_as = title_block(fact.document_type, fact.title, fact.number)
        if known_as and fact.key:
            yield _known_title(context, fact, known_as)
        if (bare := bare_block(fact.number, code)) and fact.key:
            yield _known_bare(context, fact, bare, series)


def _known_title(context: Context, fact: DirectiveFact, block: str) -> Mention:
    """The title beside a law's number, so that the title alone finds the law elsewhere."""
    return _mention(
        context,
        "title",
        fact.label,
        block=block,
        spans=fact.mentions,
        attributes={"act": "title", "key": fact.key, "number": fact.number},
    )


def _known_bare(context: Context, fact: DirectiveFact, block: str, series: str | None) -> Mention:
    """A number with its year, so that the number alone finds it beside one without."""
    return _mention(
        context,
        "title",
        f"{fact.label} {block}",  # a law has its title beside it as well
        block=block,
        spans=fact.mentions,
        attributes=_said_of(context, fact)
        | {
            "act": "number",
            "key": fact.key,
            "number": fact.number,
            "series": series,
            "date": fact.date,
        },
    )


def _unnumbered(context: Context) -> Iterator[Mention]:
    merged: dict[str, list[UnnumberedFact]] = {}
    for fact in context.facts.unnumbered:
        merged.setdefault(fact.title, []).append(fact)
    for title, facts in merged.items():
        fact = facts[0]
        spans: tuple[Span, ...] = tuple(sorted({span for f in facts for span in f.mentions}))
        unit = context.units.get(fact.area or "")
        area = unit.unit_id if unit else ("unit:vn" if fact.area == "VN" else None)
        key = act_key(fact, area)
        yield _mention(
            context,
            "directive",
            title,
            block=key or title_block(fact.document_type, title, None) or f"x:{tone_key(title)}",
            spans=spans,
            attributes=_said_of(context, fact)
            | {"act": "title", "key": key, "name": act_name(fact), "ordinal": fact.ordinal},
        )
        by_years = {act_key(replace(one, ordinal=None), area) for one in facts if one.ordinal}
        for other in sorted(filter(None, by_years - {key}) if key else ()):
            yield _mention(
                context,
                "title",
                f"{title} {other}",
                block=other,
                spans=spans,
                attributes={"act": "title", "key": key, "number": None},
            )


def _said_of(context: Context, fact: DirectiveFact | UnnumberedFact) -> dict[str, Any]:
    issuer = context.body(fact.issuer)
    zone_rank = context.rank("body")
    return {
        "document_type": fact.document_type,
        "title": fact.title,
        "term": fact.term,
        "issuer": issuer.id if issuer else None,
        "stated": context.facts.document.published,
        "rank": zone_rank,
    }
