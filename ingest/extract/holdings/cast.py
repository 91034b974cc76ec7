"""Persons and their holdings in one document, every part read in its order."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from bomay.ingest.extract.bodies.find import bodies_of, body_grammar, mention_of
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.document.signature_block import SignatureBlock
from bomay.ingest.extract.holdings.board_lists import board_holdings
from bomay.ingest.extract.holdings.chains import Held
from bomay.ingest.extract.holdings.find import find_holdings
from bomay.ingest.extract.holdings.office_lists import office_list_holdings
from bomay.ingest.extract.holdings.places_led import without_places
from bomay.ingest.extract.holdings.posts import Post, find_posts
from bomay.ingest.extract.holdings.signatures import signature_holdings, signers
from bomay.ingest.extract.holdings.writers import writer
from bomay.ingest.extract.names.find import find_names
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.steps import Steps
from bomay.ingest.extract.text.reading import BodyMention, Reading, UnitMention
from bomay.ingest.extract.text.zones import is_official
from bomay.ingest.extract.units.home import HomeUnit
from bomay.ontology.text import fold
from bomay.ontology.values import value

_span = attrgetter("start", "end")


@value(frozen=True, slots=True)
class Cast:
    """Who appears in a document and as what.

    Attributes:
        nominated: who is only proposed for an office, or was not given it.
        writer: the body that an official paper is of, by its letterhead.
    """

    grammar: Grammar
    bodies: tuple[BodyMention, ...]
    posts: tuple[Post, ...]
    names: tuple[Name, ...]
    holdings: tuple[Held, ...]
    nominated: tuple[Held, ...] = ()
    writer: BodyMention | None = None


def cast_in_steps(
    reading: Reading,
    units: Sequence[UnitMention],
    home: HomeUnit,
    *,
    blocks: Sequence[SignatureBlock] = (),
) -> Steps[Cast]:
    """Read bodies, posts, names and holdings; ``blocks`` are the document's signature blocks."""
    grammar = body_grammar(reading, units, home)
    bodies, covered = bodies_of(grammar)
    yield
    posts = find_posts(grammar)
    yield
    office_spans = list(map(_span, posts))
    spans = [*map(_span, units), *covered, *office_spans, *map(_span, blocks)]
    names = find_names(
        reading.text,
        grammar.flat,
        _merged(spans),
        posts=office_spans,
        signed=is_official(reading.text),
        abroad=[p.end for p in posts if p.node is not None and p.node.kind == "quoc-te"],
    )
    yield
    names = _as_signed(without_places(reading.text, names, posts, units), signers(blocks))
    holdings = find_holdings(grammar, posts, names) if posts and names else []
    yield
    listed = (*board_holdings(grammar, names), *office_list_holdings(grammar, posts, names))
    writes = writer(grammar) if is_official(reading.text) else None
    signed = signature_holdings(grammar, posts, blocks)
    return Cast(
        grammar,
        tuple(bodies),
        tuple(posts),
        tuple(sorted([*names, *signers(blocks)], key=attrgetter("start"))),
        (*(held for held in holdings if held.modality == "fact"), *listed, *signed),
        tuple(held for held in holdings if held.modality != "fact"),
        mention_of(writes) if writes is not None else None,
    )


def _as_signed(names: list[Name], signed: list[Name]) -> list[Name]:
    """A stamp prints the signer's name without marks: ``Cao Anh Tuan``."""
    if not signed:
        return names
    by_fold = {fold(name.full): name.full for name in signed}
    return [name._replace(full=by_fold.get(fold(name.full), name.full)) for name in names]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    covered = 0
    for span in sorted(spans):
        start, end = span
        if start >= covered:
            merged.append(span)
            covered = end
        elif end > covered:
            merged[-1] = (merged[-1][0], end)
            covered = end
    return merged
