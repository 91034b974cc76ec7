"""What a document does to the directives it cites.

One relation is stated for each directive, the strongest that the text gives it (an act that is
both named in the preamble and amended is amended). Lists share the cue before their first number.
Words inside the title of another act (``Nghị định số A sửa đổi Nghị định số B``) say nothing about
this document: both are cited. Direction is never guessed: passives name what did it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bomay.ingest.extract.anchors import flatten
from bomay.ingest.extract.confidence import confidence_of
from bomay.ingest.extract.cues import CueHit, cue_after, cue_before, is_passive, leading_cue
from bomay.ingest.extract.legal import Head
from bomay.ingest.extract.mentions import DirectiveMention
from bomay.ingest.extract.modality import CARRYING_OUT, EFFECTS, is_planned, modality
from bomay.ingest.extract.preamble import Preamble, basis_columns, find_preamble
from bomay.ingest.extract.reading import BodyMention, Reading
from bomay.ontology.facts import CitationFact, Modality
from bomay.ontology.numbers import number_key

# From strongest: an act is amended although it also stands in the preamble.
_STRENGTH = ("self", *EFFECTS, "based_on", "implements", "disseminates", "reviews", "cites")
_WINDOW = 260
_AFTER_WINDOW = 420
_HEADING = 40
_OPENING = 800
_LEAD = 40
_SENTENCE = re.compile(
    r"[.!?…](?=\s)|;\s*\n|\n\s*\n|:\s*\n"
    r"|\n(?=\s*(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|Điều \d+[.:]|Căn cứ))"
)
_PLACE = r"(?:(?:các |một số )?(?:điểm|khoản|điều|mục|phụ lục|chương)(?!\w)[^\n;:]{0,70})"
_ITEM = re.compile(
    r"(?:^|\n)[ ]*(?:(?:[-+*•]|\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\))\s{0,2}"
    rf"{_PLACE}?|{_PLACE})(?:các )?\Z",
    re.IGNORECASE,
)
_LIST_END = re.compile(
    rf"(?:[,;]|\svà|\scùng|\svới)\s*(?:và |các |cả |tại |của )*{_PLACE}?(?:số\s*:?\s*)?\Z"
)
_ACT_BEFORE = re.compile(r"(?:luật|nghị định|thông tư|nghị quyết|quyết định)(?: mới)? *\Z")
_BREAKS = re.compile(r"(?<!\w)(?:đã|khi|thì|vừa|cùng với|có hiệu lực|ký|đến nay)(?!\w)")
_TITLE_REACH = 60
_EXPLAINING = frozenset({"details", "guides", "interprets"})
_JOINS = frozenset({"và", "đồng thời", "hoặc"})
_TITLE_OPENINGS = frozenset({"", "về", "về việc", "quy định", "ban hành", "hướng dẫn"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What the text says of one mention."""

    mention: DirectiveMention
    relation: str
    start: int
    cue: str | None
    pattern: str
    modality: Modality = "fact"
    partial: bool = False
    subject: str = "document"
    actor: str | None = None


class _Scene:
    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyMention],
        mentions: Sequence[DirectiveMention],
        *,
        head: Head,
        legal: bool,
    ) -> None:
        self.text = reading.text
        self.flat = flatten(reading.text)
        self.legal = legal
        self.scope = "legal" if legal else "news"
        # ``Chỉ thị số 27-CT/TU của Thành ủy``: who issued an act is not who is called on.
        issued = [(mention.start, mention.after) for mention in mentions]
        self.bodies = sorted(
            (body for body in bodies if not _within(body, issued)), key=lambda body: body.start
        )
        self.body_starts = [body.start for body in self.bodies]
        self.preamble: Preamble = find_preamble(reading.text) if legal else Preamble(0, 0)
        self.columns = basis_columns(reading.text) if legal else ()
        self.head = head


def find_citations(
    reading: Reading,
    mentions: Sequence[DirectiveMention],
    bodies: Sequence[BodyMention],
    *,
    head: Head,
) -> tuple[CitationFact, ...]:
    """One citation for each directive and modality, in order of the directive's first mention.

    Args:
        reading: the document.
        mentions: from ``find_directives``, in reading order.
        bodies: for ``actor``: who is called on.
        head: of an official document; its own number gets the relation ``self``.
    """
    grounds = find_preamble(reading.text)
    official = head.number is not None or bool(head.letterhead) or bool(head.date)
    legal = official or len(grounds.lines) > 1
    scene = _Scene(reading, bodies, mentions, head=head, legal=legal)
    own = number_key(head.number) if head.number else None
    said: list[_Said] = []
    previous: _Said | None = None
    for mention in mentions:
        if number_key(mention.number) == own:
            said.append(
                _Said(
                    mention=mention, relation="self", start=mention.start, cue=None, pattern="own"
                )
            )
            previous = None
            continue
        previous = _said(scene, mention, previous)
        said.append(previous)
    said = _ceasing(scene, said)
    return _strongest(reading, said)


def _said(scene: _Scene, mention: DirectiveMention, previous: _Said | None) -> _Said:
    if scene.preamble.start <= mention.start < scene.preamble.end:
        return _in_preamble(scene, mention, previous)
    floor = max(mention.start - _WINDOW, previous.mention.end if previous is not None else 0)
    start = _clause_start(scene, floor, mention.start)
    adjoins = previous is not None and start <= previous.mention.end
    hit = cue_before(scene.flat, start, mention.start, scope=scene.scope)
    if hit is None and adjoins and previous is not None and _continues(scene, previous, mention):
        return _inherit(mention, previous)
    if hit is None and (inherited := _from_list_head(scene, mention)) is not None:
        return inherited
    if (
        hit is None
        and any(a <= mention.start < b for a, b in scene.columns)
        and _is_item(scene, mention)
    ):
        return _Said(
            mention=mention,
            relation="based_on",
            start=mention.start,
            cue=None,
            pattern="basis-column",
        )
    if hit is None:
        return _plain(mention)
    return _by_cue(scene, mention, hit, previous if adjoins else None)


def _by_cue(scene: _Scene, mention: DirectiveMention, hit: CueHit, previous: _Said | None) -> _Said:
    relation = hit.cue.relation
    if relation != "cites" and previous is not None and _in_title(scene, previous, hit):
        goes_on = _LIST_END.search(scene.flat, hit.end, mention.start) is not None
        return _inherit(mention, previous) if goes_on else _plain(mention)
    if relation in EFFECTS and (
        _is_done_by(scene, hit, mention)
        or _names_an_act(scene, hit)
        or (relation in _EXPLAINING and not scene.legal)
        or (
            _BREAKS.search(scene.flat, hit.end, mention.start) is not None
            and not scene.flat.endswith("này ", 0, hit.start)
        )
    ):
        return _plain(mention)
    clause = _clause_start(scene, max(0, hit.start - _WINDOW), hit.start)
    setting = slice(max(0, clause - _HEADING), clause) if scene.legal else slice(0, _OPENING)
    told = modality(
        relation,
        _led_by(scene, clause, hit.start),
        legal=scene.legal,
        setting=scene.flat[setting],
    )
    if told == "fact" and previous is not None and _goes_on(previous, relation):
        told = previous.modality
    return _Said(
        mention=mention,
        relation=relation,
        start=hit.start,
        cue=scene.text[hit.start : hit.end],
        pattern=hit.cue.name,
        modality=told,
        partial=hit.cue.partial,
        actor=None if scene.legal else _actor(scene, hit.start) or _same_actor(previous),
    )


def _in_title(scene: _Scene, previous: _Said, hit: CueHit) -> bool:
    """Whether a cue belongs to the title of the act before it: ``Nghị định số A sửa đổi …``."""
    gap = scene.flat[previous.mention.after : hit.start].strip(' ,(“"')
    if hit.cue.relation in EFFECTS:
        return gap not in _JOINS and "này" not in gap and ";" not in gap
    return gap in _TITLE_OPENINGS


def _names_an_act(scene: _Scene, hit: CueHit) -> bool:
    """``Luật sửa đổi …``: the title of some act, unless it is this one or still a draft."""
    before = scene.text[max(0, hit.start - _TITLE_REACH) : hit.start].lower()
    return _ACT_BEFORE.search(before) is not None and not is_planned(before)


def _is_done_by(scene: _Scene, hit: CueHit, mention: DirectiveMention) -> bool:
    """Whether the words are passive: the number behind ``được sửa đổi bởi`` did the amending."""
    if is_passive(scene.flat, max(0, hit.start - 8), mention.start):
        return True
    return scene.flat[max(0, hit.start - 8) : hit.start].rstrip().endswith(("được", "bị"))


def _in_preamble(scene: _Scene, mention: DirectiveMention, previous: _Said | None) -> _Said:
    """``Căn cứ`` lines: what they name is the basis, what stands in a title there is only cited."""
    item = max(scene.preamble.start, scene.text.rfind(";", 0, mention.start) + 1)
    line = _line_cue(scene, mention.start)
    based = _Said(
        mention=mention,
        relation="implements" if line == "thực hiện" else "based_on",
        start=mention.start,
        cue=line,
        pattern="preamble",
    )
    if previous is None or previous.mention.end <= item or previous.relation == "self":
        return based
    gap = scene.flat[previous.mention.after : mention.start]
    if "căn cứ" in gap or "xét" in gap.split()[:1] or "theo đề nghị" in gap:
        return based
    if is_passive(scene.flat, previous.mention.end, mention.start):
        return based
    if _LIST_END.search(gap) and cue_before(gap, 0, len(gap), scope="legal") is None:
        return _inherit(mention, previous)
    return _plain(mention)


def _line_cue(scene: _Scene, offset: int) -> str | None:
    start = scene.preamble.line_of(offset)
    words = scene.flat[start : start + 40].strip(" -–\n").split()
    return " ".join(words[:2]) if words else None


def _continues(scene: _Scene, previous: _Said, mention: DirectiveMention) -> bool:
    gap = scene.flat[previous.mention.after : mention.start]
    return mention.listed or bool(_LIST_END.search(gap))


def _inherit(mention: DirectiveMention, previous: _Said) -> _Said:
    return _Said(
        mention=mention,
        relation=previous.relation,
        start=previous.start,
        cue=previous.cue,
        pattern=previous.pattern,
        modality=previous.modality,
        partial=previous.partial,
        subject=previous.subject,
        actor=previous.actor,
    )


def _from_list_head(scene: _Scene, mention: DirectiveMention) -> _Said | None:
    """Items below ``Bãi bỏ các văn bản sau:``, each on its own line."""
    if not scene.legal or not _is_item(scene, mention):
        return None
    colon = scene.text.rfind(":", max(0, mention.start - 3000), mention.start)
    while colon >= 0 and not scene.text[colon + 1 : colon + 3].lstrip(" ").startswith("\n"):
        colon = scene.text.rfind(":", max(0, mention.start - 3000), colon)
    if colon < 0 or re.search(r"\n\s*(?:Điều|Chương|Mục) \d", scene.text[colon : mention.start]):
        return None
    start = scene.text.rfind("\n", 0, colon) + 1
    hit = (
        cue_before(scene.flat, start, colon, scope="legal")
        or cue_after(scene.flat, start, colon, scope="legal")
        or leading_cue(scene.flat, start, colon, scope="legal")
    )
    if hit is None or hit.cue.relation not in {*EFFECTS, "based_on"}:
        return None
    return _Said(
        mention=mention,
        relation=hit.cue.relation,
        start=mention.start,
        cue=scene.text[hit.start : hit.end],
        pattern=f"{hit.cue.name}-list",
    )


def _is_item(scene: _Scene, mention: DirectiveMention) -> bool:
    return _ITEM.search(scene.text, max(0, mention.start - 90), mention.start) is not None


def _plain(mention: DirectiveMention) -> _Said:
    return _Said(
        mention=mention, relation="cites", start=mention.start, cue=None, pattern="default"
    )


def _clause_start(scene: _Scene, floor: int, end: int) -> int:
    start = floor if scene.legal else max(floor, scene.text.rfind("\n", floor, end) + 1)
    for found in _SENTENCE.finditer(scene.text, start, end):
        start = found.end()
    return start


def _actor(scene: _Scene, cue_at: int) -> str | None:
    """The last body before the cue in its sentence: who is called on or acts."""
    start = _clause_start(scene, max(0, cue_at - _WINDOW), cue_at)
    index = bisect_left(scene.body_starts, cue_at) - 1
    while index >= 0 and scene.body_starts[index] >= start:
        body = scene.bodies[index]
        # ``chương trình của Thành ủy``: an owner is not an actor.
        owner = scene.flat.endswith("của ", start, body.start)
        if body.end <= cue_at and not owner:
            return body.name
        index -= 1
    return None


def _led_by(scene: _Scene, clause: int, cue_at: int) -> str:
    """What stands before the cue; a bare verb takes the lead of its paragraph of tasks."""
    before = scene.flat[clause:cue_at]
    if scene.legal or before.strip():
        return before
    paragraph = scene.text.rfind("\n", 0, cue_at) + 1
    return scene.flat[paragraph : min(paragraph + _LEAD, cue_at)]


def _goes_on(previous: _Said, relation: str) -> bool:
    """Whether a call earlier in the sentence (``đề nghị …``) still governs this cue."""
    return relation in CARRYING_OUT and previous.relation in CARRYING_OUT


def _same_actor(previous: _Said | None) -> str | None:
    """Who was called on earlier in the sentence is still called on."""
    return previous.actor if previous is not None else None


def _within(body: BodyMention, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (body.start, body.start)) - 1
    return any(a <= body.start and body.end <= b for a, b in spans[max(0, index - 1) : index + 2])


def _ceasing(scene: _Scene, said: list[_Said]) -> list[_Said]:
    """``Nghị quyết số A … hết hiệu lực``: the cue behind governs the list before it."""
    if not scene.legal:
        return said
    lawful = scene.preamble
    out = list(said)
    for index, one in enumerate(said):
        after = said[index + 1].mention.start if index + 1 < len(said) else len(scene.text)
        limit = min(after, one.mention.after + _AFTER_WINDOW)
        stop = _SENTENCE.search(scene.text, one.mention.after, limit)
        hit = cue_after(
            scene.flat, one.mention.after, stop.start() if stop else limit, scope="legal"
        )
        if (
            hit is None
            or one.pattern != "default"
            or lawful.start <= one.mention.start < lawful.end
        ):
            continue
        position = index
        while position >= 0 and out[position].relation == "cites":
            out[position] = _Said(
                mention=out[position].mention,
                relation=hit.cue.relation,
                start=out[position].mention.start,
                cue=scene.text[hit.start : hit.end],
                pattern=hit.cue.name,
            )
            if not out[position].mention.listed:
                break
            position -= 1
    return out


def _strongest(reading: Reading, said: Sequence[_Said]) -> tuple[CitationFact, ...]:
    groups: dict[tuple[str, bool], list[_Said]] = {}
    for one in said:
        real = one.modality in ("fact", "intended")
        groups.setdefault((number_key(one.mention.number), real), []).append(one)
    keys = {key for key, real in groups if real}
    for (key, real), planned in list(groups.items()):
        if not real and key not in keys:
            # What is only planned for an act still cites it.
            groups[(key, True)] = [_plain(planned[0].mention)]
    return tuple(_citation(reading, group) for group in groups.values())


def _citation(reading: Reading, group: list[_Said]) -> CitationFact:
    best = min(group, key=lambda one: _STRENGTH.index(one.relation))
    same = [one for one in group if one.relation == best.relation]
    full = next((one.mention for one in group if one.mention.pattern != "short"), best.mention)
    spans = tuple(reading.span(_from(one), one.mention.end) for one in same)
    return CitationFact(
        subject=best.subject,
        relation=best.relation,
        directive=full.number,
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


def _from(one: _Said) -> int:
    """Where the evidence starts: at the cue while that is near, so that the quote can be read."""
    near = one.mention.start - one.start <= _AFTER_WINDOW
    return one.start if near else one.mention.start
