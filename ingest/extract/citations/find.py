"""What a document does to the directives it cites.

One relation is stated for each directive, the strongest that the text gives it (an act that is
both named in the preamble and amended is amended). Lists share the cue before their first number.
Words inside the title of another act (``Nghị định số A sửa đổi Nghị định số B``) say nothing about
this document: both are cited. Direction is never guessed: passives name what did it. What the text
states of one act and another comes from ``between_acts``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set

from bomay.ingest.extract.acts.anaphors import Anaphor
from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.between_acts import find_deeds
from bomay.ingest.extract.citations.ceased_tables import ceased
from bomay.ingest.extract.citations.cues import CueHit, cue_before, is_passive
from bomay.ingest.extract.citations.evidence import evidence
from bomay.ingest.extract.citations.fact_rows import FactRows
from bomay.ingest.extract.citations.far_cues import far_cue, in_phrase, puts_words
from bomay.ingest.extract.citations.foremost import foremost
from bomay.ingest.extract.citations.grounds import amends_a_ground, in_column, in_preamble
from bomay.ingest.extract.citations.in_titles import in_title, is_titled_law, names_an_act
from bomay.ingest.extract.citations.lists import (
    ceasing,
    continues,
    from_list_head,
    goes_on,
    next_line,
    ordered_too,
)
from bomay.ingest.extract.citations.long_lists import LongLists
from bomay.ingest.extract.citations.modality import (
    CARRYING_OUT,
    EFFECTS,
    is_broken,
    is_task,
    modality,
)
from bomay.ingest.extract.citations.own_place import PART, Listed
from bomay.ingest.extract.citations.prose import and_also, counted, is_near, led_by, rests_on
from bomay.ingest.extract.citations.quoted_grounds import grounds_above
from bomay.ingest.extract.citations.scene import (
    DOCUMENT,
    WINDOW,
    Said,
    Scene,
    actor_before,
    inherit,
    is_by_act,
    itself,
    plain,
)
from bomay.ingest.extract.citations.speaker import NOBODY, Speakers
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.text.reading import Reading
from bomay.ontology.act_ranks import may_change, may_correct
from bomay.ontology.facts import CitationFact, Modality
from bomay.ontology.numbers import number_key

_HEADING = 40
_OPENING = 800
# ``Chỉ thị số 27/CT-TTg … (sau đây viết tắt là Chỉ thị số 27)``: a name given, nothing done.
_DEFINED = re.compile(
    r"\((?:sau đây |dưới đây )?(?:được )?(?:viết|gọi) (?:tắt|chung)?(?: là)?[:\s]*\Z"
)
_IN_PART = re.compile(r" một phần(?!\w)")
_CHANGES = frozenset({"amends", "replaces", "repeals", "suspends"})
_ENDING = frozenset({"replaces", "repeals"})
_EXPLAINING = frozenset({"details", "guides", "interprets"})


def find_citations(
    reading: Reading,
    scene: Scene,
    mentions: Sequence[DirectiveMention],
    anaphors: Sequence[Anaphor],
    speakers: Speakers,
) -> tuple[CitationFact, ...]:
    """One citation for each directive and modality, in order of the directive's first mention.

    Args:
        reading: the document.
        scene: the document laid out; its own number gets the relation ``self``.
        mentions: from ``find_directives``, in reading order.
        anaphors: from ``find_anaphors``; what one act does to another may be said of them.
        speakers: whose words stand where.
    """
    if not mentions:
        return ()
    own = number_key(scene.head.number) if scene.head.number else None
    said: list[Said] = []
    previous: Said | None = None
    listed: Listed | None = None
    longer = LongLists(scene)
    labelled = FactRows(scene) if scene.head.parts is not None else None
    for mention in mentions:
        if number_key(mention.number) == own:
            said.append(itself(mention))
            previous = None
            continue
        if speakers.is_consolidated(scene.text, mention):
            said.append(_consolidated(mention))
            previous = None
            continue
        if speakers.is_cross_reference(mention.start):
            said.append(plain(mention))
            previous = None
            continue
        if previous is not None and _DEFINED.search(
            scene.flat, previous.mention.end, mention.start
        ):
            said.append(plain(mention))
            continue
        before = previous.mention if previous is not None else None
        told = labelled.says(mention, before) if labelled is not None else None
        previous = told or _said(scene, mention, previous)
        if previous.pattern == "default":
            previous = longer.goes_on(mention) or previous
        elif previous.relation == "cites":
            previous = longer.behind_changed(mention) or previous
        longer.note(previous)
        if listed is not None and listed.goes_on(previous):
            previous = listed.own(previous)
        else:
            listed = Listed(scene, previous)
        said.append(previous)
    done, deeds = _done_and_deeds(scene, mentions, anaphors, speakers, said)
    return _strongest(reading, done, deeds, title_end=scene.preamble.start)


def _done_and_deeds(
    scene: Scene,
    mentions: Sequence[DirectiveMention],
    anaphors: Sequence[Anaphor],
    speakers: Speakers,
    said: list[Said],
) -> tuple[list[Said], list[Said]]:
    """What is said of each mention, and what acts do to each other; only what may be so."""
    done = [_spoken(speakers, one) for one in grounds_above(scene, ceasing(scene, said))]
    rows = list(ceased(scene, mentions))  # they know the column of what ceased in part
    told = {_pair(one) for one in rows}
    stated = [one for one in find_deeds(scene, mentions, anaphors) if _pair(one) not in told]
    deeds = [_spoken(speakers, one) for one in (*rows, *stated)]
    deeds = [one for one in deeds if _may_be_done(scene, one)]
    done = [one if _may_be_done(scene, one) else plain(one.mention) for one in done]
    if deeds and not scene.legal:
        doers = _Doers(deeds)
        done = [plain(one.mention) if doers.has(one) else one for one in done]
    return done, deeds


def _pair(one: Said) -> tuple[str, str]:
    return number_key(one.subject), number_key(one.mention.number)


def _consolidated(mention: DirectiveMention) -> Said:
    return Said(
        mention=mention,
        relation="consolidates",
        start=mention.start,
        cue=None,
        pattern="consolidated",
    )


def _spoken(speakers: Speakers, one: Said) -> Said:
    """What a repeated act says of another is its deed, not the document's."""
    if one.subject != DOCUMENT or one.relation in ("self", "cites", "consolidates"):
        return one
    if speakers.is_quoted(one.mention.start) or speakers.in_opening(one.mention.start):
        return plain(one.mention)
    speaker = speakers.at(one.mention.start)
    if speaker == NOBODY:
        return plain(one.mention)
    own = number_key(speaker) == number_key(one.mention.number)
    repeated = speakers.base is not None and speaker == speakers.base.number
    if own or (repeated and speakers.amended_by(one.mention.number)):
        return plain(one.mention)
    return one if speaker == DOCUMENT else one._replace(subject=speaker)


class _Doers:
    """``Thay thế B, A có …``: A does it, and is not what is replaced."""

    def __init__(self, deeds: Sequence[Said]) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {}
        for deed in deeds:
            if deed.span is not None:
                self._spans.setdefault(number_key(deed.subject), []).append(deed.span)

    def has(self, one: Said) -> bool:
        """Whether the act of a mention is a doer where it stands."""
        if one.relation not in EFFECTS:
            return False
        spans = self._spans.get(number_key(one.mention.number), [])
        index = bisect_right(spans, (one.mention.start, one.mention.end)) - 1
        return index >= 0 and _covers(spans[index], one)


def _may_be_done(scene: Scene, one: Said) -> bool:
    """No act changes itself, nor one above it: a decree named by a circular is in a title."""
    if one.subject != DOCUMENT and number_key(one.subject) == number_key(one.mention.number):
        return False
    if one.relation not in _CHANGES:
        return True
    if one.subject != DOCUMENT:
        return may_change(one.subject, one.mention.number)
    # A letter may tell of a rule without number: ``đã ban hành Nghị định về … (thay thế B)``.
    return scene.head.number is None or may_correct(scene.head.number, one.mention.number)


def _said(scene: Scene, mention: DirectiveMention, previous: Said | None) -> Said:
    if scene.preamble.start <= mention.start < scene.preamble.end:
        return in_preamble(scene, mention, previous)
    if (basis := in_column(scene, mention, previous)) is not None:
        return basis
    floor = max(mention.start - WINDOW, previous.mention.end if previous is not None else 0)
    start = scene.clause_start(floor, mention.start)
    adjoins = previous is not None and start <= previous.mention.end
    if adjoins and previous is not None and amends_a_ground(scene, mention, previous):
        return inherit(mention, previous)
    hit = cue_before(
        scene.flat,
        start,
        mention.start,
        scope=scene.scope,
        document_type=mention.document_type,
    )
    open_ = hit is None or (previous is not None and _inside_ended(hit, previous))
    if open_ and adjoins and previous is not None and continues(scene, previous, mention):
        return inherit(mention, previous)
    if adjoins and previous is not None and ordered_too(scene, previous, mention):
        return inherit(mention, previous)
    if hit is None and previous is not None and next_line(scene, previous, mention):
        return inherit(mention, previous)
    if hit is None and (inherited := from_list_head(scene, mention)) is not None:
        return inherited
    far = far_cue(scene, mention, previous) if hit is None or hit.cue.relation == "cites" else None
    these = counted(scene, mention) if hit is None else None
    hit = far or hit or these
    if hit is None or (puts_words(hit) and in_phrase(scene, mention)):
        return plain(mention)
    whole = far is not None or these is not None
    adjoins = adjoins and previous is not None and previous.mention.end <= hit.start
    return _by_cue(scene, mention, hit, previous if adjoins else None, whole=whole)


def _inside_ended(hit: CueHit, previous: Said) -> bool:
    """``Bãi bỏ A và nội dung về học phí tại B``: where what is ended stands, not a reference."""
    return hit.cue.relation == "cites" and previous.relation in _ENDING


def _by_cue(
    scene: Scene,
    mention: DirectiveMention,
    hit: CueHit,
    previous: Said | None,
    *,
    whole: bool = False,
) -> Said:
    """What a cue says of a mention; ``whole``: it opens the clause and governs all of it."""
    relation = hit.cue.relation
    if previous is not None and is_titled_law(scene, previous, hit, mention):
        return inherit(mention, previous)
    if relation != "cites" and previous is not None and in_title(scene, previous, hit):
        return inherit(mention, previous) if goes_on(scene, hit, mention) else plain(mention)
    if relation in EFFECTS and (
        (_is_done_by(scene, hit, mention) and not (whole and puts_words(hit)))
        or names_an_act(scene, hit)
        or (relation in _EXPLAINING and not scene.legal)
        or (
            not whole
            and is_broken(scene.flat, hit.end, mention.start)
            and not scene.flat.endswith("này ", 0, hit.start)
        )
    ):
        return plain(mention)
    if not scene.legal and PART.search(scene.flat, hit.end, mention.start):
        # A paper that reads the law out rests nothing on it, nor carries it out.
        if relation == "based_on" and not rests_on(scene, mention):
            return plain(mention)
        if hit.cue.name == "implements-by":
            return plain(mention)
    clause = scene.clause_start(max(0, hit.start - WINDOW), hit.start)
    told = _modality_of(scene, mention, hit, previous, clause=clause, whole=whole)
    placed = relation in _ENDING and _is_of_a_part(scene, hit, mention)
    return Said(
        mention=mention,
        # A place of an act that another is put for: the act is changed.
        relation="amends" if placed and relation == "replaces" else relation,
        start=hit.start,
        cue=scene.text[hit.start : hit.end],
        pattern=hit.cue.name,
        modality=told,
        partial=hit.cue.partial or placed,
        actor=_actor(scene, clause, hit, previous)
        if not scene.legal or told == "planned"
        else None,
    )


def _modality_of(
    scene: Scene,
    mention: DirectiveMention,
    hit: CueHit,
    previous: Said | None,
    *,
    clause: int,
    whole: bool,
) -> Modality:
    """Whether what a cue says is done, planned or denied; ``clause``: where its clause begins."""
    relation = hit.cue.relation
    if scene.legal and relation in _CHANGES and is_task(scene.flat, mention.after):
        return "planned"
    setting = slice(max(0, clause - _HEADING), clause) if scene.legal else slice(0, _OPENING)
    told = modality(
        relation,
        led_by(scene, clause, hit.start),
        legal=scene.legal,
        counted=whole,
        near=is_near(scene, hit.end, mention.start),
        setting=scene.flat[setting],
    )
    if told == "fact" and previous is not None and _goes_on(previous, relation):
        told = previous.modality
    if told == "planned" and previous is not None and and_also(scene, previous, hit):
        told = previous.modality
    return told


def _is_of_a_part(scene: Scene, hit: CueHit, mention: DirectiveMention) -> bool:
    """Whether an article, or some part of the act, stands between a cue and it."""
    part = PART.search(scene.flat, hit.end, mention.start)
    return part is not None or _IN_PART.match(scene.flat, hit.end, mention.start) is not None


def _is_done_by(scene: Scene, hit: CueHit, mention: DirectiveMention) -> bool:
    """Whether the words are passive: the number behind ``được sửa đổi bởi`` did the amending."""
    if is_passive(scene.flat, max(0, hit.start - 8), mention.start):
        return True
    return scene.flat[max(0, hit.start - 8) : hit.start].rstrip().endswith(("được", "bị"))


def _goes_on(previous: Said, relation: str) -> bool:
    """Whether a call earlier in the sentence (``đề nghị …``) still governs this cue."""
    return relation in CARRYING_OUT and previous.relation in CARRYING_OUT


def _actor(scene: Scene, clause: int, hit: CueHit, previous: Said | None) -> str | None:
    """Who acts; who was called on earlier in the sentence is still called on."""
    if hit.cue.relation in EFFECTS and is_by_act(scene, clause, hit.start):
        return None
    return actor_before(scene, clause, hit.start) or (
        previous.actor if previous is not None else None
    )


def _strongest(
    reading: Reading, said: Sequence[Said], deeds: Sequence[Said], *, title_end: int
) -> tuple[CitationFact, ...]:
    numbers: dict[str, str] = {}
    for one in said:
        if one.mention.pattern != "short":
            numbers.setdefault(number_key(one.mention.number), one.mention.number)
    groups: dict[tuple[str, bool, str], list[Said]] = {}
    for one in [*_without(said, deeds), *deeds]:
        doer = one.subject
        if doer != DOCUMENT:
            doer = numbers.get(number_key(doer), doer)
        named = one if one.subject == doer else one._replace(subject=doer)
        groups.setdefault((number_key(one.mention.number), _real(one), doer), []).append(named)
    planned = [(key, group) for (key, real, _), group in groups.items() if not real]
    if planned:
        told = {key for key, real, _ in groups if real}
        for key, group in planned:
            if key not in told:
                # What is only planned for an act still cites it.
                groups[key, True, DOCUMENT] = [plain(group[0].mention)]
    return tuple(
        [
            _citation(reading, group, foremost(group, title_end=title_end), numbers)
            for group in groups.values()
        ]
    )


def _done(one: Said) -> tuple[str, str]:
    return number_key(one.mention.number), one.relation


def _real(one: Said) -> bool:
    return one.modality in ("fact", "intended")


def _without(said: Sequence[Said], deeds: Sequence[Said]) -> Sequence[Said]:
    """What is not told better by a statement of what one act does to another.

    That names the act where the reader of one number saw the document; and an act of which
    something is stated is more than cited.
    """
    stated = {_done(deed): deed for deed in deeds if _real(deed)}
    done_to = {key for key, _ in stated}
    done_to.update([_done(one)[0] for one in said if one.subject != DOCUMENT and _real(one)])
    return [one for one in said if not _is_told(one, stated, done_to)] if done_to else said


def _is_told(one: Said, stated: Mapping[tuple[str, str], Said], done_to: Set[str]) -> bool:
    """Whether what is stated of acts, or that something is, tells one more."""
    same = stated.get(_done(one))
    if same is not None and same.span is not None and _covers(same.span, one):
        return True
    return one.relation == "cites" and _done(one)[0] in done_to


def _covers(span: tuple[int, int], one: Said) -> bool:
    return span[0] <= one.mention.start < span[1]


def _citation(
    reading: Reading, group: list[Said], best: Said, numbers: Mapping[str, str]
) -> CitationFact:
    shown = [each for one in group if one.relation == best.relation for each in evidence(one)]
    spans = tuple(dict.fromkeys([reading.span(*each) for each in shown]))
    number = best.mention.number
    return CitationFact(
        subject=best.subject,
        relation=best.relation,
        directive=numbers.get(number_key(number), number),
        modality=best.modality,
        cue=best.cue,
        evidence=spans,
        quote=reading.quote(spans[0]),
        pattern=best.pattern,
        confidence=confidence_of("citation", best.pattern),
        actor=best.actor,
        partial=best.partial,
        zone=reading.zone_at(best.mention.start),
    )
