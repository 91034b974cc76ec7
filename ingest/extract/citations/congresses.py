"""What a document does to the resolution of a congress, which has no number to be found by."""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.acts.unnumbered import CONGRESS_TYPES, NamedAct
from bomay.ingest.extract.citations.cues import cue_before
from bomay.ingest.extract.citations.modality import CARRYING_OUT, modality
from bomay.ingest.extract.citations.scene import DOCUMENT, WINDOW, Scene, actor_before
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.facts import CitationFact

_TOLD = CARRYING_OUT | {"based_on"}


def cite_congresses(
    reading: Reading, scene: Scene, named: Sequence[NamedAct]
) -> tuple[CitationFact, ...]:
    """One citation for each resolution, the first that says more than that it is named.

    Args:
        reading: the document.
        scene: the same, laid out.
        named: from ``named_acts``, in reading order.
    """
    found: dict[str, CitationFact] = {}
    for one in named:
        if one.document_type not in CONGRESS_TYPES:
            continue
        fact = _citation(reading, scene, one)
        known = found.get(one.title)
        if known is None or (known.relation == "cites" and fact.relation != "cites"):
            found[one.title] = fact
    return tuple(found.values())


def _citation(reading: Reading, scene: Scene, one: NamedAct) -> CitationFact:
    clause = scene.clause_start(max(0, one.start - WINDOW), one.start)
    hit = cue_before(scene.flat, clause, one.start, scope=scene.scope)
    if hit is not None and hit.cue.relation not in _TOLD:
        hit = None
    relation = hit.cue.relation if hit is not None else "cites"
    start = hit.start if hit is not None else one.start
    pattern = hit.cue.name if hit is not None else "default"
    span = reading.span(start, one.end)
    return CitationFact(
        subject=DOCUMENT,
        relation=relation,
        directive=None,
        title=one.title,
        modality=modality(relation, scene.flat[clause:start], legal=scene.legal, setting=""),
        cue=scene.text[hit.start : hit.end] if hit is not None else None,
        evidence=(span,),
        quote=reading.quote(span),
        pattern=pattern,
        confidence=confidence_of("citation", pattern),
        actor=actor_before(scene, start) if hit is not None and not scene.legal else None,
        zone=reading.zone_at(one.start),
    )
