"""One cue over many numbers: comma lists, items below a heading, lists that a cue behind ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.changed_members import again
from bomay.ingest.extract.citations.cues import (
    CueHit,
    cue_after,
    cue_before,
    is_passive,
    leading_cue,
)
from bomay.ingest.extract.citations.headed_lists import over_items
from bomay.ingest.extract.citations.inline_lists import in_one_line
from bomay.ingest.extract.citations.modality import CARRYING_OUT, EFFECTS
from bomay.ingest.extract.citations.own_place import MATTER, PLACE_NOUN, Places
from bomay.ingest.extract.citations.prose import names_this_act, of_this_act
from bomay.ingest.extract.citations.scene import PLACE, Said, Scene

# A cue behind a number may be this far away: titles are long.
AFTER_WINDOW = 420
_ITEMS_REACH = 3000
_OF_WHOM = (
    r"(?:(?:ý kiến )?(?:chỉ đạo )?của [^\d,;.]{3,60}? tại (?:(?:các )?(?:văn bản|công văn):? )?)?"
)
_ORDER_IN = re.compile(
    r"(?:[,;]|\svà)\s(?:(?:ý kiến )?chỉ đạo |ý kiến |hướng dẫn |yêu cầu |kết luận )của"
    r" [^\d,;.]{3,60}? tại"
    r" (?:các )?(?:(?:văn bản|công văn):? )?(?:số\s*:?\s*)?\Z"
)
_JOINED = (
    rf"(?:[,;]|\svà|\scùng|(?<! so)(?<! đối)\svới|\scũng như)\s*{_OF_WHOM}"
    r"(?:(?:và|các|cả|cũng như|nội dung|tại|của|(?:đặc biệt|nhất) là|theo|với|toàn bộ|một phần) )*"
)
_LIST_END = re.compile(rf"{_JOINED}(?:{PLACE}|{MATTER})?(?:số\s*:?\s*)?\Z")
_ACT_FOLLOWS = re.compile(rf"{_JOINED}(?:số\s*:?\s*)?\Z")
# ``Điều 14, 18 Quyết định số …`` at the start of a line is a place inside an act, not a heading.
_ARTICLE = re.compile(
    r"\n\s*(?:#{1,6} )?(?:(?:Chương|Mục) \d|Điều \d+[a-zđ]?(?!\d|,| và \d|\s(?:của\s)?"
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Quy định|Quy chế)"
    r"\s(?!này)))"
)
# ``quy định chi tiết …:`` leads to contents, not to acts.
_OVER_ITEMS = frozenset({*EFFECTS, "based_on"} - {"details", "guides", "interprets"})
_ENDING = frozenset({"amends", "replaces", "repeals", "suspends", "halts"})
_PART_BEFORE = re.compile(rf"(?<!\w){PLACE_NOUN}\s[^;:]{{0,160}}\Z")
_APPLIES = re.compile(
    r"(?:điều \d{1,3}\.|\d{1,2}[.)]|[a-zđ]\)) (?P<cue>(?:tiếp tục )?áp dụng)"
    r" (?:toàn bộ )?(?:các|những|\d+)"
    r" (?:văn bản|quyết định|nghị quyết|chỉ thị|quy định)(?!\w)[^;:.]{0,260}\Z"
)
_ANNEX_BEFORE = re.compile(r"(?<!\w)(?:số thứ tự|nội dung|dòng)\s[^;:]{0,160}kèm theo[^;:]{0,20}\Z")
_TITLE_GAP = re.compile(
    r"[^;]{0,60}?(?<!\w)(?:về|quy định|sửa đổi|bổ sung|hướng dẫn|ban hành|phê duyệt|bãi bỏ"
    r"|thí điểm)(?!\w)"
)
_OF_THE_ACT = frozenset(
    {"tại", "trong", "quy định tại", "quy định của", "kèm theo", "ban hành kèm theo"}
)
# ``Luật sửa đổi một số điều của Luật số … hết hiệu lực``: all of it ceases.
_TITLE_PART = re.compile(r"(?:sửa đổi|bổ sung)[^;:]{0,30}(?:điều|khoản)(?: của)?[^;:\d]{0,60}\Z")
_AMENDING_LAW = re.compile(
    r"\s?(?:,|;|và)\s(?:luật|pháp lệnh) (?:sửa đổi|bổ sung)[^;\d]{0,60} của (?:các )?"
)
# ``Thực hiện A (sau đây viết tắt là A);`` and a new line that begins with another act.
_TELLS = re.compile(r"\s(?:đã |cũng |đã )?(?:quy định|nêu|yêu cầu|cho phép)(?: rõ)?\s?:")
# What was made known there ceases; ``thực hiện theo quy định tại các`` is a clause of its own.
_TOLD_IN = re.compile(r"(?<!\w)(?:công bố|ban hành)(?: kèm theo| tại| theo)* các \Z")
_TOLD_CHARS = len(" ban hành kèm theo tại các ")
_NEXT_LINE = re.compile(r"(?:\([^()]{0,120}\))?;\s*\n\s*\Z")
_MEASURE_CHARS = 120
# What stands before an act against which others are measured, or of which nothing ends.
_MEASURE = re.compile(
    r"(?<!\w)(?:trái(?: với)?|mâu thuẫn(?: với)?|không (?:còn )?phù hợp(?: với)?|khác với"
    r"|không (?:có )?(?:(?:một )?(?:điều|khoản|điểm|nội dung|quy định)(?: khoản)?|phần) nào"
    r"(?: (?:của|tại|trong))?)"
    r"(?: (?:các |những )?(?:quy định|nội dung)(?: (?:của|tại|trong))?)? \Z"
)


def continues(scene: Scene, previous: Said, mention: DirectiveMention) -> bool:
    """Whether a mention goes on the list that the one before it is in."""
    gap = scene.flat[previous.mention.after : mention.start]
    if _TELLS.match(scene.flat, mention.after) and "," in gap:
        return False  # Để tháo gỡ vướng mắc thực hiện A, …, Nghị định số B quy định:
    return mention.listed or bool(_LIST_END.search(gap))


def joined(gap: str) -> bool:
    """Whether lower-case words between two numbers end as a list goes on."""
    return _LIST_END.search(gap) is not None


def ordered_too(scene: Scene, previous: Said, mention: DirectiveMention) -> bool:
    """``Thực hiện A; chỉ đạo của Bộ Y tế tại các văn bản: số B``: B carries an order as well."""
    gap = scene.flat[previous.mention.after : mention.start]
    return previous.relation in CARRYING_OUT and _ORDER_IN.search(gap) is not None


def goes_on(scene: Scene, hit: CueHit, mention: DirectiveMention) -> bool:
    """Whether a list goes on behind a title whose cue stands before a mention.

    ``A thực hiện B và C``; in ``A sửa đổi một số điều, phụ lục của B`` the comma parts places.
    """
    gap = scene.flat[hit.end : mention.start]
    pattern = _ACT_FOLLOWS if hit.cue.relation in EFFECTS else _LIST_END
    return pattern.search(gap) is not None


def next_line(scene: Scene, previous: Said, mention: DirectiveMention) -> bool:
    """Whether a mention opens the line after one that ends in a semicolon."""
    return (
        previous.relation in ("implements", "based_on")
        and _NEXT_LINE.search(scene.text, previous.mention.end, mention.start) is not None
    )


def from_list_head(scene: Scene, mention: DirectiveMention) -> Said | None:
    """Items below ``Bãi bỏ các văn bản sau:``, each on its own line."""
    if not scene.is_item(mention):
        led = in_one_line(scene, mention)
        return _item(scene, mention, led) if led is not None else None
    told = _below_colon(scene, mention)
    if told is not None or not scene.legal:
        return told
    hit = over_items(scene, mention, floor=max(0, mention.start - _ITEMS_REACH))
    if hit is None or scene.goes_on_below(hit.start, mention.start):
        return None
    return _item(scene, mention, hit)


def _below_colon(scene: Scene, mention: DirectiveMention) -> Said | None:
    floor = max(0, mention.start - _ITEMS_REACH)
    colon = scene.text.rfind(":", floor, mention.start)
    while colon >= 0 and not scene.text[colon + 1 : colon + 3].lstrip(" ").startswith("\n"):
        colon = scene.text.rfind(":", floor, colon)
    if colon < 0 or _ARTICLE.search(scene.text, colon, mention.start):
        return None
    start = scene.line_start(colon)
    hit = (
        cue_before(scene.flat, start, colon, scope="legal")
        or cue_after(scene.flat, start, colon, scope="legal")
        or leading_cue(scene.flat, start, colon, scope="legal")
    )
    if hit is None or hit.cue.relation not in _OVER_ITEMS:
        return _applied(scene, mention, start, colon)
    if hit.cue.relation in _ENDING and scene.goes_on_below(hit.start, mention.start):
        return None
    if not scene.legal and not names_this_act(scene, start, colon):
        return None
    return _item(scene, mention, hit)


def _applied(scene: Scene, mention: DirectiveMention, start: int, colon: int) -> Said | None:
    """``Điều 1. Áp dụng các văn bản sau:``: a unit that others were merged into chooses them."""
    found = _APPLIES.search(scene.flat, start, colon) if scene.legal else None
    if found is None:
        return None
    return Said(
        mention=mention,
        relation="implements",
        start=mention.start,
        cue=scene.text[found.start("cue") : found.end("cue")],
        pattern="implements",
        partial=is_part(scene, mention),
    )


def _item(scene: Scene, mention: DirectiveMention, hit: CueHit) -> Said:
    """What the cue above a list says of one of its items."""
    return Said(
        mention=mention,
        relation=hit.cue.relation,
        start=mention.start,
        cue=scene.text[hit.start : hit.end],
        pattern=f"{hit.cue.name}-list",
        partial=hit.cue.partial or is_part(scene, mention),
    )


def ceasing(scene: Scene, said: list[Said]) -> list[Said]:
    """``Nghị quyết số A … hết hiệu lực``: the cue behind governs the list before it."""
    if not scene.legal and "này có hiệu lực" not in scene.flat:
        return said
    out = list(said)
    for index, one in enumerate(said):
        after = said[index + 1].mention.start if index + 1 < len(said) else len(scene.text)
        limit = min(after, one.mention.after + AFTER_WINDOW)
        stop = scene.clause_end(one.mention.after, limit)
        hit = cue_after(scene.flat, one.mention.after, stop, scope="legal")
        if hit is None or scene.in_grounds(one.mention.start):
            continue
        if not scene.legal and not of_this_act(scene, hit):
            continue
        ended: list[int] = []
        for position in _ceasing_acts(scene, said, _outside(scene, said, index, hit.start)):
            opens = (
                _opens_member(scene, said, position)
                or _is_alike(scene, said, position)
                or _leads_lines(scene, out, position)
            )
            if not (opens or _may_cease(scene, out[position])):
                if _amends_bearer(scene, said, position):
                    continue  # A được sửa đổi theo B và C hết hiệu lực: A ceases
                break
            ended.append(position)
        if ended and _is_measure(scene, said[ended[-1]].mention):
            continue
        for position, partial in zip(ended, _parts(scene, said, ended), strict=True):
            in_annex = _in_annex(scene, out[position].mention)
            out[position] = Said(
                mention=out[position].mention,
                relation="amends" if in_annex else hit.cue.relation,
                start=out[position].mention.start,
                cue=scene.text[hit.start : hit.end],
                pattern=hit.cue.name,
                partial=partial,
            )
    return out


def _is_measure(scene: Scene, mention: DirectiveMention) -> bool:
    """``Các quy định trái với A đều bị bãi bỏ``: what is against A ends, and A goes on."""
    begin = max(0, mention.start - _MEASURE_CHARS)
    return _MEASURE.search(scene.flat, begin, mention.start) is not None


def _parts(scene: Scene, said: list[Said], ended: list[int]) -> list[bool]:
    """For each act that ceases, the last one first, whether only a place inside it does."""
    if not ended:
        return []
    head = said[ended[-1]].mention
    floor = max(said[ended[-1] - 1].mention.after if ended[-1] else 0, head.start - AFTER_WINDOW)
    places = Places(
        scene.flat,
        head,
        lead=scene.clause_start(floor, head.start),
        partial=is_part(scene, head, since=floor),
    )
    rest = [places.of_next(said[position].mention) for position in reversed(ended[:-1])]
    return [*reversed(rest), is_part(scene, head, since=floor)]


def _outside(scene: Scene, said: list[Said], index: int, cue_at: int) -> int:
    """``B (được sửa đổi bởi A) hết hiệu lực``: B ceases, not what the brackets name."""
    depth = scene.flat.count(")", said[index].mention.after, cue_at)
    depth -= scene.flat.count("(", said[index].mention.after, cue_at)
    while depth > 0 and index > 0:
        between = said[index - 1].mention.after, said[index].mention.start
        depth += scene.flat.count(")", *between) - scene.flat.count("(", *between)
        index -= 1
    return index


def _ceasing_acts(scene: Scene, said: list[Said], index: int) -> Iterator[int]:
    """The acts of a list whose last words are ``hết hiệu lực``, those in titles left out.

    ``Nghị định số A sửa đổi Nghị định số B và Nghị định số C quy định chi tiết Luật D hết hiệu
    lực``: A and C cease.
    """
    position = _bearer(scene, said, index)
    yield position
    while position > 0 and _goes_back(scene, said[position - 1], said[position]):
        position = _bearer(scene, said, position - 1)
        yield position
    yield from _on_lines_above(scene, said, position)


def _on_lines_above(scene: Scene, said: list[Said], position: int) -> list[int]:
    """``… công bố tại các Quyết định A;`` above ``Quyết định B;``, each on a line of its own."""
    above: list[int] = []
    while position > 0:
        between = said[position - 1].mention.after, said[position].mention.start
        if scene.flat[slice(*between)].strip() != ";":
            break
        position -= 1
        above.append(position)
    led = bool(above) and _are_told_of(scene, said[above[-1]].mention)
    return above if led else []


def _leads_lines(scene: Scene, said: list[Said], position: int) -> bool:
    """Whether an act that is only cited is the first of such lines."""
    one = said[position]
    following = said[position + 1 : position + 2]
    return (
        one.relation == "cites"
        and bool(following)
        and scene.flat[one.mention.after : following[0].mention.start].strip() == ";"
        and _are_told_of(scene, one.mention)
    )


def _are_told_of(scene: Scene, mention: DirectiveMention) -> bool:
    """Whether a list begins that may cease: what keeps to it or is done by it does not."""
    begin = max(0, mention.start - _TOLD_CHARS)
    return _TOLD_IN.search(scene.flat, begin, mention.start) is not None


def _bearer(scene: Scene, said: list[Said], position: int) -> int:
    """The act in whose title a mention stands, or itself."""
    while position > 0:
        gap = _same_clause(scene, said[position - 1], said[position])
        if gap is None or joined(gap) or _TITLE_GAP.match(gap) is None or _is_amending(gap):
            break
        position -= 1
    return position


def _goes_back(scene: Scene, previous: Said, one: Said) -> bool:
    """Whether a list goes on from the act before, whatever its title."""
    gap = _same_clause(scene, previous, one)
    if gap is None or "hiệu lực" in gap:
        return False
    return one.mention.listed or joined(gap) or _is_amending(gap)


def _is_amending(gap: str) -> bool:
    """``Luật X số A, Luật sửa đổi một số điều của Luật X số B``: B numbers the amending law."""
    return _AMENDING_LAW.fullmatch(gap) is not None


def _same_clause(scene: Scene, previous: Said, one: Said) -> str | None:
    """The words between two mentions of one clause."""
    at = previous.mention.after
    if scene.clause_start(at, one.mention.start) != at:
        return None
    return scene.flat[at : one.mention.start]


def _amends_bearer(scene: Scene, said: list[Said], position: int) -> bool:
    """Whether a mention names what amended the act before its list."""
    while position > 0:
        gap = _same_clause(scene, said[position - 1], said[position])
        if gap is None or ";" in gap:
            return False
        if not joined(gap):
            return is_passive(gap, 0, len(gap))
        position -= 1
    return False


def _opens_member(scene: Scene, said: list[Said], position: int) -> bool:
    """Whether an act that is only cited begins another member of what ceases.

    ``A được sửa đổi theo B; C hết hiệu lực``, and ``A được sửa đổi theo Luật số B, Luật Y số C hết
    hiệu lực``, where C is named by its title.
    """
    if not position or said[position].relation != "cites":
        return False
    gap = _same_clause(scene, said[position - 1], said[position])
    if gap is None or not joined(gap):
        return False
    before, one = said[position - 1].mention, said[position].mention
    return ";" in gap or (_by_title(scene, one) and not _by_title(scene, before))


def _is_alike(scene: Scene, said: list[Said], position: int) -> bool:
    """``Thông tư A hướng dẫn theo Nghị định B và Thông tư C hết hiệu lực``: C is one as A is."""
    if position < 2 or said[position].relation != "cites":
        return False
    gap = _same_clause(scene, said[position - 1], said[position])
    bearer = _bearer(scene, said, position - 1)
    if gap is None or not joined(gap) or bearer == position - 1:
        return False
    return again(said[bearer].mention, said[position - 1], said[position].mention)


def _by_title(scene: Scene, mention: DirectiveMention) -> bool:
    """Whether more than ``Luật số`` stands before a number, and not that it amends."""
    words = scene.flat[mention.start : mention.number_at].split()
    bare = len((mention.document_type or "").split()) + 1
    return len(words) > bare and "đổi" not in words


def _may_cease(scene: Scene, one: Said) -> bool:
    """Plainly cited, or the place of what ceases: ``các quy định tại khoản 1 Thông tư số …``."""
    of = one.cue in _OF_THE_ACT and is_part(scene, one.mention)
    return one.pattern == "default" or (one.relation == "cites" and of)


def _in_annex(scene: Scene, mention: DirectiveMention) -> bool:
    """Whether a line of an annex ceases (``số thứ tự 1 Phụ lục ban hành kèm theo``): a change."""
    start = scene.clause_start(max(0, mention.start - AFTER_WINDOW), mention.start)
    return _ANNEX_BEFORE.search(scene.flat, start, mention.start) is not None


def is_part(scene: Scene, mention: DirectiveMention, *, since: int = 0) -> bool:
    """``Các quy định tại khoản 1 Điều 5 Thông tư số …``: only that ceases."""
    floor = max(since, mention.start - AFTER_WINDOW)
    start = scene.clause_start(floor, mention.start)
    if _TITLE_PART.search(scene.flat, start, mention.start):
        return False
    return _PART_BEFORE.search(scene.flat, start, mention.start) is not None
