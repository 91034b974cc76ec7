"""Who is who: local persons of one name joined across documents (design 5.4.11).

A name alone never joins. Pairs are tried from the strongest shared key to the weakest, in an order
that only the set of mentions decides; a pair that would put a contradiction into one person stays
apart. What people judged comes before all of it: who they say is one is joined whatever speaks
against it, who they say are two is never joined. The result is the same for any order of ingest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bomay.graph.derive.clusters import (
    RULES,
    Cluster,
    LocalPerson,
    Step,
    clusters_of,
    components,
)
from bomay.graph.derive.judged import Judged
from bomay.ontology.ids import person_id
from bomay.ontology.model import Person
from bomay.ontology.text import tone_key

ALONE = "document"
_CLASSES = {"head": 3, "deputy": 2, "member": 1}
_LEVELS = {"central": 4, "province": 3, "district": 2, "commune": 1}


@dataclass(frozen=True)
class Identified:
    """A person with the mentions that stand for it and why they do.

    Attributes:
        locals: what each mention says, the one that names the person first.
        steps: one less than the mentions, each joining two parts; none where they were not asked
            for.
    """

    locals: tuple[LocalPerson, ...]
    rule: str
    steps: tuple[Step, ...]
    cluster: Cluster

    @classmethod
    def of(cls, cluster: Cluster) -> Identified:
        """From the mentions of one person."""
        members = sorted(cluster.members, key=lambda one: one.order)
        rule = RULES.get(cluster.strength, ALONE)
        return cls(tuple(members), rule, tuple(cluster.steps), cluster)

    @cached_property
    def id(self) -> str:
        """The person's id."""
        first = self.locals[0]
        return person_id(first.name, *first.order)

    @cached_property
    def person(self) -> Person:
        """The person, from all that is said of it."""
        spellings = Counter(one.name for one in self.locals)
        most = max(spellings.values())
        name = next(one.name for one in self.locals if spellings[one.name] == most)
        return Person(
            id=self.id,
            name=name,
            hint=_hint(self.locals),
            name_key=tone_key(name),
            foreign=self.cluster.foreign,
        )

    @property
    def block(self) -> str:
        """The name that its first mention is compared under."""
        return tone_key(self.locals[0].name)

    @property
    def mentions(self) -> tuple[str, ...]:
        """The ids of the mentions."""
        return tuple(one.mention for one in self.locals)

    @property
    def joined(self) -> bool:
        """Whether more than one document's mention was joined."""
        return len(self.locals) > 1


def persons_of_block(
    locals_: Iterable[LocalPerson], judged: Judged | None = None, *, explained: bool = False
) -> list[Identified]:
    """The persons of one name, or of several that judgements tie together, by id.

    Args:
        locals_: all mentions of the name.
        judged: what people said of them.
        explained: whether the steps that joined them are wanted.
    """
    judged = judged or Judged()
    parts = components(locals_, judged)
    found = [one for part in parts for one in persons_of(part, judged, explained=explained)]
    return sorted(found, key=lambda one: one.id)


def persons_of(
    component: Sequence[LocalPerson], judged: Judged, *, explained: bool = False
) -> list[Identified]:
    """The persons of one component of a name."""
    return list(map(Identified.of, clusters_of(component, judged, explained=explained)))


def _hint(members: Sequence[LocalPerson]) -> str | None:
    """The highest post last told of, with its year; else the document that names the person."""
    posts = [post for one in members for post in one.said.get("posts", ())]
    if posts:
        best = max(posts, key=_weight)
        years = [p["year"] for p in posts if p["name"] == best["name"] and p["year"]]
        year = f", {max(years)}" if years else ""
        about = f", {best['about']}" if "about" in best else year  # nobody knows where the body is
        how = "nguyên " if best["former"] else ""
        how += "quyền " if best.get("acting") else ""
        return f"{how}{best['name']}{about}"
    said = members[0].said
    parts = [part for part in (said.get("document"), said.get("year")) if part]
    return ", ".join(parts) or None


def _weight(post: dict[str, Any]) -> tuple[bool, int, str, int, str]:
    return (
        not post["former"],
        _CLASSES.get(post["class"], 0),
        post["year"] or "",
        _LEVELS.get(post["level"] or "", 0),
        post["name"],
    )
