"""What documents say of an act, and the directive that follows from it (rule M11)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bomay.graph.derive import subjects
from bomay.graph.derive.acts import is_type
from bomay.graph.derive.periods import term_of
from bomay.ontology import ids
from bomay.ontology.directive_key import shown_key
from bomay.ontology.facts import OF_EITHER
from bomay.ontology.model import Directive
from bomay.ontology.numbers import number_key, parse_number
from bomay.ontology.text import slug, tone_key

CONFLICT = "M11"
_HINT_LENGTH = 90


@dataclass(frozen=True, slots=True)
class LocalAct:
    """One document's mention of an act (see ``graph.link.mentions`` for ``said``)."""

    mention: str
    kind: str
    name: str
    sha256: str
    said: dict[str, Any]

    @classmethod
    def read(cls, row: dict[str, Any]) -> LocalAct:
        """From a mention's fields and its document's ``sha256``."""
        said = _said(row["attributes"]) | {"block": row["block"]}
        return cls(row["id"], row["kind"], row["name"], row["sha256"], said)

    @property
    def order(self) -> tuple[str, str, str]:
        """Sorts acts whatever the order they came in."""
        return (self.sha256, self.name, self.mention)

    @property
    def key(self) -> str | None:
        """The directive key, when the document alone gives it."""
        return self.get("key")

    @property
    def type(self) -> str | None:
        """The type noun, when it is one."""
        noun = self.get("document_type")
        return noun if is_type(noun) else None

    @property
    def alias(self) -> bool:
        """Whether it only says under which title, or number without year, an act is known."""
        return self.kind == "title"

    @property
    def by_title(self) -> bool:
        """Whether it names an act without number."""
        return self.said.get("act") == "title"

    @property
    def dated_title(self) -> bool:
        """Whether its title and year identify it."""
        return str(self.said["block"]).startswith("t:")

    @property
    def coded(self) -> bool:
        """Whether its number is printed with its code: ``12/QĐ-UBND``, not a mere ``12``."""
        return parse_number(self.get("number") or "") is not None

    @property
    def number_key(self) -> str:
        """The form two printings of its number share."""
        return number_key(str(self.said.get("number") or ""))

    def get(self, name: str) -> str | None:
        """One thing said, None when it is not."""
        value = self.said.get(name)
        return str(value) if value is not None else None

    def provisional_id(self, *, whole: bool = False) -> str:
        """The id it has while nothing joins it (design 5.4.8)."""
        if self.by_title:
            kind = slug(self.get("document_type") or "x")
            if self.dated_title:
                return f"directive:title:{str(self.said['block']).removeprefix('t:')}"
            return ids.provisional_directive_id(self.sha256, kind, _short(slug(self.name)))
        number = self.get("number") or ""
        parts = parse_number(number)
        short = number
        if parts is not None and not whole:
            short = f"{parts.n}{parts.suffix}" + (f"-{parts.year}" if parts.year else "")
        elif parts is not None:
            plain = self.name.removesuffix(OF_EITHER)
            # The label tells two acts of one number apart, but a slug has no question mark.
            short = slug(plain) if plain == self.name else f"{slug(plain)}-either"
        return ids.provisional_directive_id(self.sha256, self.get("code"), short)


# Acts that many documents cite are read again with every batch.
@lru_cache(maxsize=16_384)
def _said(attributes: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(attributes)
    return said


def directive_of(
    directive_id: str,
    acts: Sequence[LocalAct],
    *,
    key: str | None = None,
    rule: str | None = None,
    inferred: bool = False,
    candidates: Sequence[str] = (),
) -> Directive:
    """The directive that some mentions stand for, each attribute from its best source."""
    number = _best(acts, "number")
    kind = _best([act for act in acts if act.type], "document_type")
    parts = parse_number(number) if number else None
    regime = key.split(":")[0] if key else (parts.regime if parts else None)
    title, date = _best(acts, "title"), _best(acts, "date")
    named = _best(acts, "name")
    conflict = CONFLICT if _conflicting(acts) else None
    return Directive(
        id=directive_id,
        name=f"{kind} {number}" if kind and number else number or named or title or acts[0].name,
        hint=_hint(date, title if number else None),
        number=number or "",
        document_type=kind,
        regime=regime,
        code=_best(acts, "code"),
        key=shown_key(key) if key else None,
        issuer=_best(acts, "issuer"),
        series_issuer=_best(acts, "series"),
        date=date,
        term=term_of(key) if key else None,
        title=title,
        candidates=tuple(candidates),
        rule="+".join(r for r in (rule, conflict) if r) or None,
        inferred=inferred,
        provisional=key is None,
    )


def _best(acts: Sequence[LocalAct], name: str) -> str | None:
    """The act's own text, then the better source, the more frequent, the longer, the later."""
    often: Counter[str] = Counter()
    best: dict[str, tuple[bool, int, str]] = {}  # of each value the best act that has it
    for act in acts:
        if value := act.get(name):
            often[value] += 1
            source = (
                bool(act.said.get("own")),
                int(act.said.get("rank") or 0),
                act.get("stated") or "",
            )
            best[value] = max(best.get(value, source), source)
    first = max((own, rank) for own, rank, _ in best.values()) if best else None
    left = [value for value, source in best.items() if source[:2] == first]
    if len(left) < 2:
        return left[0] if left else None
    forms = {value: tone_key(value) for value in often}
    alike: Counter[str] = Counter()
    for value, count in often.items():
        alike[forms[value]] += count
    return max(left, key=lambda one: (alike[forms[one]], len(one), best[one][2], one))


def _conflicting(acts: Sequence[LocalAct]) -> bool:
    """Two dates, or two subjects that do not agree, under one key: kept as a conflict."""
    dates = {value for act in acts if (value := act.get("date"))}
    full = {value for value in dates if len(value) == len("2023-10-05")}
    if len(full) > 1:
        return True
    titles = sorted({value for act in acts if (value := act.get("title"))})
    return any(not subjects.agree(titles[0], other) for other in titles[1:])


def _hint(date: str | None, title: str | None) -> str | None:
    if title and len(title) > _HINT_LENGTH:
        title = f"{title[:_HINT_LENGTH].rpartition(' ')[0]} …"
    return ", ".join(part for part in (date, title) if part) or None


def _short(text: str) -> str:
    return text[:72].strip("-")
