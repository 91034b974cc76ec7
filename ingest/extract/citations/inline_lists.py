"""Acts that one line lists behind marks: ``Bãi bỏ 02 nghị định: (1) A; (2) B``, ``a) A; b) B``.

What stands before the first mark says it of each act that stands right behind a mark.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.citations.cues import CueHit, cue_before, leading_cue
from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ingest.extract.citations.prose import names_this_act
from bomay.ingest.extract.citations.scene import Scene

_MARK = re.compile(r"(?P<open>\(?)(?P<mark>\d{1,2}|[ivx]{1,4}|[a-zđ])(?P<close>[.)]) ?\Z")
_MARK_CHARS, _REACH = 8, 1500
_FIRST = {"figure": "1", "roman": "i", "letter": "a"}
_OPENED = re.compile(r"(?: (?:như )?sau(?: đây)?)?,? ?:? ?\Z")
_NEW_WORDS = re.compile(r"như sau ?:? ?\Z")
_WORDED = frozenset({"amends"})  # behind which ``như sau: 1. …`` are the new words
_LED = frozenset({*EFFECTS, "based_on", "implements"} - {"details", "guides", "interprets"})


def in_one_line(scene: Scene, mention: DirectiveMention) -> CueHit | None:
    """What the words before the first mark say of an act behind one of the marks."""
    flat = scene.flat
    mark = _MARK.search(flat, max(0, mention.start - _MARK_CHARS), mention.start)
    if mark is None:
        return None
    line = max(scene.line_start(mention.start), mention.start - _REACH)
    first = _first(flat, line, mark)
    opened = _OPENED.search(flat, line, first) if first >= 0 else None
    if opened is None or first == line:
        return None
    start = scene.clause_start(line, opened.start())
    hit = cue_before(flat, start, opened.start(), scope="legal") or leading_cue(
        flat, start, opened.start(), scope="legal"
    )
    if hit is None or hit.cue.relation not in _LED:
        return None
    if hit.cue.relation in _WORDED and _NEW_WORDS.search(flat, line, first):
        return None
    if not scene.legal and not names_this_act(scene, start, opened.start()):
        return None
    return hit


def _first(flat: str, line: int, mark: re.Match[str]) -> int:
    """Where the first mark of the list stands in the line, written as this one is; else -1."""
    kind = "figure" if mark["mark"].isdigit() else "letter"
    if kind == "letter" and set(mark["mark"]) <= set("ivx") and mark["open"]:
        kind = "roman"
    first = f"{mark['open']}{_FIRST[kind]}{mark['close']}"
    if mark.group().strip() == first:
        return mark.start()
    at = flat.rfind(f" {first}", line, mark.start())
    return at + 1 if at >= 0 else -1
