"""Ids: how everything in the graph is called, for ever.

An id is ``kind:rest`` of ``[a-z0-9:@.-]``; its IRI is ``{base}/id/`` and the id with ``/`` for
``:``. Ids never change meaning. Slugs drop marks, so words that only marks tell apart (``Thủ
trưởng``, ``Thứ trưởng``; ``DA``, ``ĐA``) have their own slugs in ``tables/slugs.csv``.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256 as _sha256

from bomay.ontology import tables
from bomay.ontology.text import slug, tone_key

KINDS = {
    "person": "Person",
    "unit": "Unit",
    "body": "Body",
    "post": "Post",
    "tenure": "Tenure",
    "term": "Term",
    "reform": "Reform",
    "directive": "Directive",
    "source": "Document",
    "claim": "Claim",
    "relation": "Relation",
}
_ID = re.compile(rf"(?:{'|'.join(KINDS)}):[a-z0-9:@.-]*[a-z0-9]")
_KEY_PART = re.compile(r"[a-z0-9@.-]+")
_MENTION = ".m."
_LONGEST_SLUG = 72  # longer subjects are cut and told apart by a hash
COUNTRY = "unit:vn"


def is_id(text: str) -> bool:
    """Whether ``text`` has the form of an id; nothing need exist under it."""
    return _ID.fullmatch(text) is not None


def kind_of(entity_id: str) -> str:
    """The kind that an id names: ``Person``, ``Post`` … ``Document``, ``Mention``.

    Raises:
        ValueError: not an id.
    """
    if not is_id(entity_id):
        raise ValueError(f"not an id: {entity_id!r}")
    if _MENTION in entity_id:
        return "Mention"
    return KINDS[entity_id.partition(":")[0]]


def to_iri(entity_id: str, base: str) -> str:
    """The IRI of an id under ``base``, which may end in a slash or not."""
    return f"{base.rstrip('/')}/id/{entity_id.replace(':', '/')}"


def from_iri(iri: str, base: str) -> str | None:
    """The id of an IRI made by ``to_iri`` with the same base, or None for any other text."""
    start = f"{base.rstrip('/')}/id/"
    if not iri.startswith(start) or ":" in iri[len(start) :]:
        return None
    entity_id = iri[len(start) :].replace("/", ":")
    return entity_id if is_id(entity_id) else None


def person_id(name: str, sha256: str, offset: int) -> str:
    """A person, by the document and offset of the mention that minted the id."""
    return f"person:{_short(slug(name))}-{_hash(sha256, str(offset))[:6]}"


def document_id(sha256: str) -> str:
    """A document that was read, by the hash of its bytes."""
    return f"source:{sha256[:16].lower()}"


def unit_slug(unit_id: str) -> tuple[str, str]:
    """The path of a unit id as one slug, and its ``@year`` (or ``""``)."""
    path, at, year = unit_id.removeprefix("unit:").partition("@")
    return path.replace(":", "-"), at + year


def body_id(
    kind: str, *, unit: str | None = None, subject: str | None = None, year: int | None = None
) -> str:
    """A body: ``body:{kind}[-{subject}][:{unit}][@{year}]``.

    Args:
        kind: a ``body_kind_id`` of ``body_kinds.csv``.
        unit: unit id; None, or the country, for central bodies.
        subject: what tells it from others of its kind and unit (``Nội vụ`` of a Sở).
        year: of the era, for a body founded anew under an old name; else the unit's own.
    """
    place, era = ("", "") if unit in (None, COUNTRY) else unit_slug(str(unit))
    era = f"@{year}" if year is not None else era
    return f"body:{_kind_slug(kind, subject)}{':' if place else ''}{place}{era}"


def post_id(head: str, body_id: str) -> str:
    """A post: the office word's slug before its body, ``post:bi-thu:qu:tphcm-quan-binh-tan``."""
    return f"post:{head_slug(head)}:{body_id.removeprefix('body:')}"


def tenure_id(person: str, post: str, n: int) -> str:
    """The ``n``-th stint (from 1) of a person in a post."""
    return f"tenure:{person.removeprefix('person:')}:{post.removeprefix('post:')}:{n}"


def term_id(key: str) -> str:
    """A term, by its ``term_id`` in ``terms.csv``."""
    return f"term:{key}"


def reform_id(date: str, kind: str, unit: str) -> str:
    """A reform, by its first day of effect, its kind and the unit that it made (or ended)."""
    place, era = unit_slug(unit)
    return f"reform:{date}:{kind}:{place}{era}"


def directive_id(key: str) -> str:
    """A directive, by its key ``regime:series issuer:period:code:number`` (domain §1.7).

    The code may be a noun (``luat``), the number be left out for unnumbered congress acts.

    Raises:
        ValueError: a key of fewer than four or more than five parts.
    """
    parts = key.split(":")
    if not 4 <= len(parts) <= 5:
        raise ValueError(f"not a directive key: {key!r}")
    places, code, number = parts[:3], parts[3], parts[4:]
    return ":".join(["directive", *map(_key_part, places), code_slug(code), *map(_number, number)])


def provisional_directive_id(sha256: str, code: str | None, number: str) -> str:
    """A directive whose issuer or period is unknown: one a document, code and number."""
    return f"directive:provisional:{sha256[:16].lower()}:{code_slug(code)}:{_number(number)}"


def mention_id(document_id: str, kind: str, name: str) -> str:
    """All mentions of one name of one kind in one document."""
    return f"{document_id}{_MENTION}{_hash(kind, name)[:16]}"


def claim_id(*parts: str) -> str:
    """A claim, by everything that makes it another one: document, predicate, arguments, spans."""
    return f"claim:{_hash(*parts)[:24]}"


def relation_id(*parts: str) -> str:
    """A derived relation, by subject, relation, object, actor and modality."""
    return f"relation:{_hash(*parts)[:24]}"


def head_slug(head: str) -> str:
    """The slug of an office word; heads that only marks tell apart stay apart."""
    return _registry("head").get(tone_key(head)) or _short(slug(head))


def code_slug(code: str | None) -> str:
    """The slug of a type code (``QĐ``) or noun; ``x`` when unknown.

    A code that is not in ``document_types.csv`` gets a hash where its slug alone would be taken or
    would lose a mark (``Đb``, ``Db``).
    """
    if not code:
        return "x"
    known = _registry("code")
    if code in known:
        return known[code]
    plain = slug(code)
    lost = plain != code.lower() or (plain in known.values() and plain != code)
    return f"{_short(plain)}-{_hash(code)[:4]}" if lost else _short(plain)


@cache
def _registry(concept: str) -> dict[str, str]:
    own = [row for row in tables.rows("slugs") if row["concept"] == concept]
    if concept == "head":
        return {tone_key(row["text"]): row["slug"] for row in own}
    codes = [
        code
        for row in tables.rows("document_types")
        for code in (*tables.listed(row["code"]), *tables.listed(row["code_variants"]))
    ]
    return {code: slug(code) for code in codes} | {row["text"]: row["slug"] for row in own}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(row["body_kind_id"] for row in tables.rows("body_kinds"))


def _kind_slug(kind: str, subject: str | None) -> str:
    if not subject:
        return kind
    joined = f"{kind}-{_short(slug(subject))}"
    taken = any(joined == k or joined.startswith(f"{k}-") for k in _kinds() if len(k) > len(kind))
    return f"{joined}-{_hash(kind, tone_key(subject))[:4]}" if taken else joined


def _key_part(part: str) -> str:
    return part if _KEY_PART.fullmatch(part) else slug(part)


def _number(number: str) -> str:
    # 66.7 is one number of a series; a letter suffix (12a) belongs to the number.
    parts = [slug(part) for part in number.strip().split(".")]
    return ".".join([parts[0].lstrip("0") or "0", *parts[1:]])


def _short(text: str) -> str:
    if len(text) <= _LONGEST_SLUG:
        return text
    return f"{text[:_LONGEST_SLUG].rstrip('-')}-{_hash(text)[:6]}"


def _hash(*parts: str) -> str:
    return _sha256("\x1f".join(parts).encode()).hexdigest()
