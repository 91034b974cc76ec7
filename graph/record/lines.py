"""The lines of a record as JSON and back: a document with all it says, a judgement, a merged id.

What is read is checked field by field before anything is done with it, so a file that somebody
damaged or made by hand is refused where it is wrong: offsets lie inside the text, quotes are what
stands there, a claim's id is the hash of what it says, and ends of a claim are mentions of the same
document and of the right kind.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from bomay.graph.link import Linked
from bomay.graph.record.values import Unfit, made, said, text
from bomay.ontology import ids
from bomay.ontology.dates import is_edtf
from bomay.ontology.facts import ISSUER_BASES
from bomay.ontology.judgement import DIRECTIVE, PERSON, UNDO, VERDICTS, Judgement, judgement_id
from bomay.ontology.model import Body, Claim, Mention, SourceDocument

# One more for other fields, and for other ids of bodies, which a record holds.
FORMAT, VERSION = "bomay-claims", 2
_KINDS = frozenset({"person", "body", "unit", "directive", "title"})
_LOCAL = frozenset({"body", "unit"})  # what its own document resolves; the rest is a view
_MODALITIES = frozenset({"fact", "intended", "planned", "negated"})
_DAYS = frozenset(
    {"effective", "start", "end", "left", "date"}
)  # arguments of claims that are EDTF
_HASH = re.compile("[0-9a-f]{64}")
_MENTION = re.compile("[0-9a-f]{16}")
_PREDICATE = re.compile("[a-z][a-z_]*")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)?", re.ASCII)
# Predicate → what its subject and its object may be; all others are relations to a directive.
_ENDS: Mapping[str, tuple[frozenset[str | None], frozenset[str | None]]] = {
    "holds": (frozenset({"person"}), frozenset({"body", None})),
    "directive": (frozenset({"directive"}), frozenset({None})),
    "effect": (frozenset({"directive"}), frozenset({None})),
    "death": (frozenset({"person"}), frozenset({None})),
    "event": (frozenset({None}), frozenset({"body", None})),
}
_RELATION = (frozenset({"directive", None}), frozenset({"directive"}))


def dumps(value: Any) -> str:
    """JSON on one line, in one form only."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def document_line(linked: Linked) -> dict[str, Any]:
    """A document with what it says; who is who across documents is left out."""
    mentions = [m if m.kind in _LOCAL else _unresolved(m) for m in linked.mentions]
    return {
        "document": said(linked.document),
        "bodies": [said(body) for body in sorted(linked.bodies, key=lambda b: (b.id, b.name))],
        "mentions": [said(mention) for mention in sorted(mentions, key=lambda m: m.id)],
        "claims": [said(claim) for claim in sorted(linked.claims, key=lambda c: c.id)],
    }


def linked_of(line: Mapping[str, Any], *, latest: dt.datetime) -> Linked:
    """A document with what it says, as ``graph.link`` would give it.

    Args:
        line: of a record.
        latest: the last time at which anything can have been recorded: all that a store records
            afterwards lies behind what it has.

    Raises:
        Unfit: something in the line is not as it must be.
    """
    if line.keys() != {"document", "bodies", "mentions", "claims"}:
        raise Unfit("a document's line has document, bodies, mentions and claims")
    document = made(SourceDocument, line["document"])
    _check_document(document)
    _check_time(document.recorded_at, latest, f"the document {document.id}")
    bodies = [made(Body, one) for one in _list(line, "bodies")]
    mentions = [made(Mention, one) for one in _list(line, "mentions")]
    claims = [made(Claim, one) for one in _list(line, "claims")]
    for body in bodies:
        if not (ids.is_id(body.id) and body.id.startswith("body:")):
            raise Unfit(f"{body.id[:80]!r} is no id of a body")
    known = {body.id for body in bodies}
    for mention in mentions:
        _check_mention(mention, document, known)
    by_id = {mention.id: mention.kind for mention in mentions}
    for claim in claims:
        _check_claim(claim, document, by_id)
        _check_time(claim.recorded_at, latest, f"the claim {claim.id[:80]!r}")
    _check_once("body", [f"{body.id} {body.name}" for body in bodies])
    _check_once("mention", [mention.id for mention in mentions])
    _check_once("claim", [claim.id for claim in claims])
    return Linked(
        document=document, mentions=tuple(mentions), claims=tuple(claims), bodies=tuple(bodies)
    )


def judgement_line(judgement: Judgement) -> dict[str, Any]:
    """What one person judged of identity."""
    return {"judgement": said(judgement)}


def judgement_of(line: Mapping[str, Any]) -> Judgement:
    """What one person judged of identity.

    Raises:
        Unfit: something in the line is not as it must be.
    """
    if line.keys() != {"judgement"}:
        raise Unfit("a judgement's line has judgement")
    one = made(Judgement, line["judgement"])
    name = f"the judgement {one.id[:80]!r}"
    sides = (one.verdict, one.left, one.right)
    wanted = judgement_id(*sides, author=one.author, made_at=one.made_at, undoes=one.undoes)
    if one.id != wanted:
        raise Unfit(f"{name} is not what its id says")
    if one.kind not in (PERSON, DIRECTIVE) or one.verdict not in VERDICTS:
        raise Unfit(f"{name} is of an unknown kind")
    if (one.verdict == UNDO) != (one.undoes is not None):
        raise Unfit(f"{name} takes back another, or does not")
    if not (one.left and one.right and one.blocks and one.author.strip()):
        raise Unfit(f"{name} lacks a side or an author")
    for thing in (*one.left, *one.right):
        if not ids.is_id(thing) or ids.kind_of(thing) not in ("Mention", "Directive"):
            raise Unfit(f"{name} is about {thing[:80]!r}, which it cannot be")
    return one


def redirect_of(line: Mapping[str, Any]) -> tuple[str, str]:
    """A merged id and what it is now.

    Raises:
        Unfit: something in the line is not as it must be.
    """
    if line.keys() != {"redirect", "to"}:
        raise Unfit("a merged id's line has redirect and to")
    old, new = text(line["redirect"]), text(line["to"])
    for one in (old, new):
        if not ids.is_id(one):
            raise Unfit(f"{one[:80]!r} is no id")
    if old == new or ids.kind_of(old) != ids.kind_of(new):
        raise Unfit(f"{old[:80]!r} cannot be {new[:80]!r}")
    return old, new


def _unresolved(mention: Mention) -> Mention:
    return replace(mention, entity=None, rule=None, inferred=False)


def _list(line: Mapping[str, Any], key: str) -> list[Any]:
    if not isinstance(line[key], list):
        raise Unfit(f"{key} is no list")
    return list(line[key])


def _check_once(kind: str, found: list[str]) -> None:
    if len(set(found)) != len(found):
        twice = next(one for n, one in enumerate(found) if one in found[:n])
        raise Unfit(f"the {kind} {twice[:80]!r} is there twice")


def _check_document(document: SourceDocument) -> None:
    if not _HASH.fullmatch(document.sha256):
        raise Unfit("its sha256 is none")
    if document.id != ids.document_id(document.sha256):
        raise Unfit(f"{document.id[:80]!r} is not the id of its sha256")
    if not document.sources or len(set(document.sources)) != len(document.sources):
        raise Unfit(f"{document.id} needs one path or more, each once")
    _check_day(document.published, f"the document {document.id}")


def _check_mention(mention: Mention, document: SourceDocument, bodies: set[str]) -> None:
    name = mention.id[:80]
    if mention.document != document.id or not _MENTION.fullmatch(
        mention.id.removeprefix(f"{document.id}.m.")
    ):
        raise Unfit(f"the mention {name!r} is not of this document")
    if mention.kind not in _KINDS:
        raise Unfit(f"the mention {name!r} is of an unknown kind")
    _check_spans(mention.spans, document, f"the mention {name!r}")
    _json_object(mention.attributes, f"the mention {name!r}")
    if mention.kind == "body" and mention.entity not in bodies:
        raise Unfit(f"the mention {name!r} stands for a body that the line does not have")
    if mention.kind == "unit" and not (
        mention.entity is None or (ids.is_id(mention.entity) and mention.entity.startswith("unit:"))
    ):
        raise Unfit(f"the mention {name!r} stands for no unit")
    if mention.inferred or (mention.kind not in _LOCAL and (mention.entity or mention.rule)):
        raise Unfit(f"the mention {name!r} says who is who, which is derived")


def _check_claim(claim: Claim, document: SourceDocument, kinds: Mapping[str, str]) -> None:
    name = f"the claim {claim.id[:80]!r}"
    places = ";".join(f"{start}-{end}" for start, end in claim.spans)
    parts = (document.id, claim.predicate, claim.subject or "", claim.object or "")
    if claim.document != document.id or claim.id != ids.claim_id(*parts, claim.arguments, places):
        raise Unfit(f"{name} is not what its id says")
    _check_spans(claim.spans, document, name)
    if not claim.spans:
        raise Unfit(f"{name} has no place in the text")
    start, end = claim.spans[0]
    if claim.quote != document.text[start:end] or not claim.quote:
        raise Unfit(f"{name} does not quote what stands at {start}–{end}")
    if claim.modality not in _MODALITIES or not _PREDICATE.fullmatch(claim.predicate):
        raise Unfit(f"{name} is of an unknown kind")
    if not 0 <= claim.confidence <= 1:
        raise Unfit(f"{name} has no confidence from 0 to 1")
    subjects, objects = _ENDS.get(claim.predicate, _RELATION)
    arguments = _json_object(claim.arguments, name)
    for key in _DAYS & arguments.keys():
        _check_day(arguments[key], f"{name}: {key}")
    _check_day(claim.stated_at, name)
    _check_issuer(claim, arguments, kinds, name)
    actor = arguments.get("actor")
    for end_id, allowed in (
        (claim.subject, subjects),
        (claim.object, objects),
        (actor, frozenset({"body", None})),
    ):
        if (None if end_id is None else kinds.get(str(end_id), "")) not in allowed:
            raise Unfit(f"{name} is about {str(end_id)[:80]!r}, which it cannot be")


def _check_issuer(
    claim: Claim, arguments: Mapping[str, Any], kinds: Mapping[str, str], name: str
) -> None:
    """What is said of whose act it is: organs are bodies that the document names."""
    if claim.predicate != "directive":
        return
    basis, joint = arguments.get("issuer_basis"), arguments.get("co_issuers", [])
    if basis is not None and basis not in ISSUER_BASES:
        raise Unfit(f"{name}: issuer_basis {str(basis)[:80]!r} is unknown")
    if not isinstance(joint, list):
        raise Unfit(f"{name}: co_issuers is no list")
    organs = joint if arguments.get("issuer") is None else [arguments["issuer"], *joint]
    for organ in organs:
        if not isinstance(organ, str) or kinds.get(organ) != "body":
            raise Unfit(f"{name}: {str(organ)[:80]!r} is no body that issues an act")


def _check_day(value: object, name: str) -> None:
    if value is not None and not (isinstance(value, str) and is_edtf(value)):
        raise Unfit(f"{name}: {str(value)[:80]!r} is no date")


def _check_time(value: str, latest: dt.datetime, name: str) -> None:
    try:
        found = dt.datetime.fromisoformat(value) if _TIME.fullmatch(value) else None
        if found is not None:
            found = (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise Unfit(f"{name}: recorded_at {value[:80]!r} is no time")
    if found > latest:
        raise Unfit(f"{name}: recorded_at {value!r} is still to come")


def _check_spans(spans: Iterable[tuple[int, int]], document: SourceDocument, name: str) -> None:
    for start, end in spans:
        if not 0 <= start <= end <= len(document.text):
            raise Unfit(f"{name} stands at {start}–{end}, outside the text")


def _json_object(value: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Unfit(f"{name} has no JSON object where it must have one")
    return found
