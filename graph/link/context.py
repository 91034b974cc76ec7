"""What every part of linking needs to know of its document."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from bomay.graph.derive.bodies import body_of
from bomay.graph.derive.holding import days_of
from bomay.graph.derive.joins import DELEGATION
from bomay.graph.link.meanings import as_meant
from bomay.graph.link.moves import left_on
from bomay.graph.link.namesakes import name_at, namesakes_of
from bomay.graph.link.places import unknown_places
from bomay.graph.link.portals import is_portal
from bomay.ontology import ids, reference
from bomay.ontology.facts import (
    BodyFact,
    DirectiveFact,
    DocumentFact,
    Facts,
    HoldingFact,
    PersonFact,
    Span,
)
from bomay.ontology.model import Body, Claim
from bomay.ontology.numbers import number_key

# Sources from best to worst (domain §3.4): decision, portal, news, sidebar.
DECISION, PORTAL, NEWS, SIDEBAR = 3, 2, 1, 0
_ABOUT_CHARS = 60
_ANY_LEVEL = "any"
_MOST_PLACES = 100  # more than there are provinces
_OFFICIAL_KINDS = frozenset({"legal", "party"})


class Context:
    """One document while it is being linked.

    Attributes:
        about: the document in words.
        bodies: per body mention id the body it stands for.
        left: per index of a holding that a move ends, the day.
        namesakes: per name of several officials of the document, where which is meant.
    """

    def __init__(self, facts: Facts, *, recorded_at: str, extractor: str) -> None:
        facts = as_meant(facts)
        self.facts = facts
        self.recorded_at, self.extractor = recorded_at, extractor
        self.sha256 = facts.document.sha256
        self.document = ids.document_id(self.sha256)
        self.day = _last_day(facts.document.published)
        self.about = _about(facts.document)
        self.units = {unit.name: unit for unit in facts.units}
        self.places = unknown_places(facts)
        self.body_facts = {body.name: body for body in facts.bodies}
        self.bodies: dict[str, Body] = {}
        self.eras: dict[str, tuple[BodyFact, Body]] = {}
        self._bodies_named: dict[tuple[str, str], list[str]] = {}
        for fact in facts.bodies:
            self._add_body(fact, self.day)
        self.holding_bodies = {
            index: self._holding_body(holding) for index, holding in enumerate(facts.holdings)
        }
        self.left = left_on(
            facts,
            {n: self.bodies[m] for n, m in self.holding_bodies.items() if m is not None},
        )
        self.persons = {person.name: person for person in facts.persons}
        self.namesakes = namesakes_of(
            facts,
            {
                index: (self.body_facts[facts.holdings[index].body or ""], self.bodies[mention])
                for index, mention in self.holding_bodies.items()
                if mention is not None
            },
        )

    @cached_property
    def holdings_of(self) -> Mapping[str, Sequence[int]]:
        """Per name of a person the indexes of what is held under it."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, holding in enumerate(self.facts.holdings):
            found[holding.person].append(index)
        return found

    @cached_property
    def labels(self) -> frozenset[str]:
        """What the document's directives with a number are called."""
        return frozenset(fact.label for fact in self.facts.directives)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Those of its directives without a number."""
        return frozenset(fact.title for fact in self.facts.unnumbered)

    @cached_property
    def acts_of(self) -> Mapping[str, list[DirectiveFact]]:
        """Per number the acts that have it here, without what may be either of several."""
        found: dict[str, list[DirectiveFact]] = defaultdict(list)
        for fact in self.facts.directives:
            if not fact.of_either:
                found[number_key(fact.number)].append(fact)
        return found

    def bodies_named(self, kind: str, level: str) -> list[str]:
        """Ids of the bodies of a kind in the units of a level that the document names.

        None of them where it names very many: a list of communes tells nothing of a number.
        """
        if (kind, level) not in self._bodies_named:
            places = _places(self.facts, level)
            few = places if len(places) <= _MOST_PLACES else ()
            bodies = (self.body_in(kind, unit) for unit in few)
            self._bodies_named[kind, level] = sorted({b.id for b in bodies if b.kind == kind})
        return self._bodies_named[kind, level]

    def mention(self, kind: str, name: str) -> str:
        """The id of the document's mention of a name."""
        return ids.mention_id(self.document, kind, name)

    def person(self, name: str, evidence: Sequence[Span]) -> str | None:
        """The id of the mention that a name stands for in a sentence; None if it is nobody's."""
        person = self.persons.get(name)
        if person is None:
            return None
        return self.mention("person", self.marked(person, name_at(person, evidence)))

    def marked(self, person: PersonFact, offset: int) -> str:
        """A person's name, and which of its bearers is meant where it has several here."""
        several = self.namesakes.get(person.name)
        which = several.at(offset) if several else 0
        return f"{person.name} ({which + 1})" if which else person.name

    def body(self, name: str | None) -> Body | None:
        """The body of a ``BodyFact.name`` in the document's own time."""
        return self.bodies.get(self.mention("body", name)) if name else None

    def delegation(self, index: int) -> Body | None:
        """The delegation that the deputy of a holding sits in, where the document tells it."""
        holding = self.facts.holdings[index]
        unit = self.units.get(holding.delegation or "")
        if unit is None or unit.unit_id is None:
            return None
        return self.body_in(DELEGATION, unit.unit_id, on=_last_day(holding.stated_at))

    def body_in(self, kind: str, unit: str, on: dt.date | None = None) -> Body:
        """The body of a kind in a unit, on a day or that of the document, whatever its name."""
        return body_of(kind, name="", unit=unit, subject=None, on=on or self.day, local=self.sha256)

    def rank(self, zone: str) -> int:
        """How good a source this zone of the document is."""
        document = self.facts.document
        if zone == "sidebar":
            return SIDEBAR
        if document.kind in _OFFICIAL_KINDS:
            return DECISION
        return PORTAL if is_portal(document.url, document.publisher) else NEWS

    def claim(
        self,
        predicate: str,
        *,
        subject: str | None,
        target: str | None,
        arguments: Mapping[str, Any],
        spans: Sequence[Span],
        **said: Any,
    ) -> Claim:
        """A claim of this document; ``said`` are the model's remaining fields."""
        told = dumps(arguments)
        places = ";".join(f"{start}-{end}" for start, end in spans)
        identity = (self.document, predicate, subject or "", target or "", told, places)
        return Claim(
            id=ids.claim_id(*identity),
            document=self.document,
            predicate=predicate,
            subject=subject,
            object=target,
            arguments=told,
            spans=tuple(spans),
            extractor=self.extractor,
            recorded_at=self.recorded_at,
            **said,
        )

    def _add_body(self, fact: BodyFact, on: dt.date | None, mark: str = "") -> str:
        unit = self.units.get(fact.unit or "")
        mention = self.mention("body", fact.name + mark)
        self.bodies[mention] = body_of(
            fact.kind,
            name=fact.name,
            unit=unit.unit_id if unit else None,
            subject=fact.subject,
            on=on,
            local=self.places.get(fact.unit or "", self.sha256),
            about=self.about,
        )
        return mention

    def _holding_body(self, holding: HoldingFact) -> str | None:
        """The body mention of a holding; another one when its own dates lie in another era."""
        fact = self.body_facts.get(holding.body or "")
        if fact is None:
            return None
        plain = self.mention("body", fact.name)
        on = _last_day(holding.start) or _first_day(holding.end)
        if on is None:
            on = _last_day(holding.stated_at) or self.day
        mark = f"@{on.isoformat()}" if on else ""
        dated = self._add_body(fact, on, mark)
        if self.bodies[dated].id == self.bodies[plain].id:
            if dated != plain:
                del self.bodies[dated]
            return plain
        self.eras[dated] = (fact, self.bodies[dated])
        return dated


def _places(facts: Facts, level: str) -> set[str]:
    """Ids of the units of a level that are named, or above one that is."""
    found = set()
    for named in facts.units:
        unit = reference.unit_by_id(named.unit_id) if named.unit_id else None
        while unit is not None and level not in (unit.level, _ANY_LEVEL):
            unit = reference.unit_by_id(unit.parent) if unit.parent else None
        if unit is not None:
            found.add(unit.id)
    return found


def _about(document: DocumentFact) -> str:
    """The document in words: its title or first words, and its day."""
    first = document.title or next(iter(document.text.split("\n")), "")
    words = first if len(first) <= _ABOUT_CHARS else f"{first[:_ABOUT_CHARS].rpartition(' ')[0]} …"
    return ", ".join(part for part in (f"“{words}”" if words else "", document.published) if part)


def dumps(value: Any) -> str:
    """JSON in one form only, so that equal things are equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _last_day(edtf: str | None) -> dt.date | None:
    days = days_of(edtf)
    return days[1] - dt.timedelta(days=1) if days else None


def _first_day(edtf: str | None) -> dt.date | None:
    days = days_of(edtf)
    return days[0] - dt.timedelta(days=1) if days else None
