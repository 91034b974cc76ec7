"""Lists that go on far behind the words that say what they are of.

Items numbered on (``1. … 52.``) below ``Bãi bỏ các văn bản sau``; annexes of what an act ends; acts
that semicolons part behind one another's titles (``Thực hiện A về …; B về …``).
"""

from __future__ import annotations

import re
from functools import cached_property

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.acts.nouns import SHORT_TYPE
from bomay.ingest.extract.citations.changed_members import again, goes_on_behind
from bomay.ingest.extract.citations.cues import cue_after
from bomay.ingest.extract.citations.lists import is_part, joined
from bomay.ingest.extract.citations.scene import PLACE, Said, Scene, inherit

_NUMBER_CHARS = 90
_NUMBERED = re.compile(
    rf"(?:^|\n)[ ]*(?P<number>\d{{1,3}})[.)]\s{{0,3}}\*{{0,2}}{PLACE}?(?:các |{SHORT_TYPE})?\Z",
    re.IGNORECASE,
)
# ``DANH MỤC VĂN BẢN BÃI BỎ TOÀN BỘ (Kèm theo Thông tư số …)``
_ANNEX = re.compile(
    r"\n[ ]*danh mục(?P<name>[^().;:]{3,260}?bãi bỏ[^().;:]{0,120})\(\s*(?:ban hành )?kèm theo",
    re.IGNORECASE,
)
_NEXT_ANNEX = re.compile(r"\n[ ]*(?:PHỤ LỤC|Phụ lục|DANH MỤC)(?!\w)")
_ENDS_ANNEX = re.compile(
    r"(?<!\w)bãi bỏ (?:toàn bộ |một phần )?(?:các |những |\d+ )?[^.;:]{0,220}?(?:phụ lục|danh mục)"
)
_UNDER_HEADING = re.compile(r"\n[ ]*[IVX]{1,5}\. [^\n]{3,80}\n\s*\Z")
_FOLLOWING = re.compile(r"(?<!\w)các \w[^;:.\d]{0,60} sau(?: đây)?(?!\w)")
_IN_PART = "một phần"
_CHANGES = frozenset({"amends", "repeals", "replaces", "suspends"})
_LONGEST = 700


class LongLists:
    """What the lists of a document say of acts of which nothing near them does."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._item: Said | None = None
        self._opened: Said | None = None
        self._changed: Said | None = None
        self._last: Said | None = None

    def note(self, one: Said) -> None:
        """Remember an act, in reading order, for the lists that it may begin or go on."""
        if one.pattern.endswith("-list"):
            self._item = one
        elif one.relation == "implements" and one.cue is not None:
            self._opened = one
        self._last = one
        if one.relation != "cites":
            self._changed = one if one.relation in _CHANGES and one.cue is not None else None

    def goes_on(self, mention: DirectiveMention) -> Said | None:
        """What is said of an act as a member of such a list."""
        if not self._scene.legal:
            return None
        return (
            self._next_item(mention)
            or self.behind_changed(mention)
            or self._behind_title(mention)
            or self._behind_colon(mention)
            or self._in_annex(mention)
        )

    def _next_item(self, mention: DirectiveMention) -> Said | None:
        if self._item is None or (number := self._number(mention)) is None:
            return None
        if self._number(self._item.mention) != number - 1:
            return None
        if self._scene.goes_on_below(self._item.mention.after, mention.start):
            return None
        own = is_part(self._scene, mention)
        return inherit(mention, self._item)._replace(start=mention.start, partial=own)

    def _number(self, mention: DirectiveMention) -> int | None:
        begin = max(0, mention.start - _NUMBER_CHARS)
        found = _NUMBERED.search(self._scene.text, begin, mention.start)
        return int(found["number"]) if found is not None else None

    def behind_changed(self, mention: DirectiveMention) -> Said | None:
        """``Sửa đổi Luật A được sửa đổi theo Luật số B, Luật C``: C too."""
        last = self._changed
        if last is None or not self._scene.legal:
            return None
        on = goes_on_behind(self._scene.flat, last.mention.after, mention.start)
        return inherit(mention, last) if on or self._is_alike(mention, last) else None

    def _is_alike(self, mention: DirectiveMention, head: Said) -> bool:
        """``Bãi bỏ Thông tư A hướng dẫn theo Nghị định B và Thông tư C``: C is a member as A is."""
        scene, titled = self._scene, self._last
        if titled is None or titled is head or mention.start - head.mention.after > _LONGEST:
            return False
        if not again(head.mention, titled, mention):
            return False
        if not joined(scene.flat[titled.mention.after : mention.start]):
            return False
        return scene.clause_start(head.mention.after, mention.start) == head.mention.after

    def _behind_title(self, mention: DirectiveMention) -> Said | None:
        """``Thực hiện A về việc thực hiện B; C``: C too."""
        scene, opened = self._scene, self._opened
        if opened is None or not scene.flat.endswith("; ", 0, mention.start):
            return None
        begin = opened.mention.after
        if not 0 < mention.start - begin <= _LONGEST:
            return None
        return (
            inherit(mention, opened) if scene.clause_start(begin, mention.start) == begin else None
        )

    def _behind_colon(self, mention: DirectiveMention) -> Said | None:
        """``Các Quyết định sau hết hiệu lực kể từ …: A; B``, on one line."""
        scene = self._scene
        if not scene.flat.endswith((": ", "; "), 0, mention.start):
            return None
        start = scene.clause_start(max(0, mention.start - _LONGEST), mention.start)
        colon = scene.flat.find(": ", start, mention.start)
        hit = cue_after(scene.flat, start, colon, scope="legal") if colon >= 0 else None
        if hit is None or _FOLLOWING.search(scene.flat, start, hit.start) is None:
            return None
        return Said(
            mention=mention,
            relation=hit.cue.relation,
            start=mention.start,
            cue=scene.text[hit.start : hit.end],
            pattern=f"{hit.cue.name}-list",
            partial=is_part(scene, mention),
        )

    def _in_annex(self, mention: DirectiveMention) -> Said | None:
        scene = self._scene
        for start, end, partial in self._annexes:
            listed = start <= mention.start < end and self._is_listed(mention)
            if listed and not scene.goes_on_below(start, mention.start):
                return Said(
                    mention=mention,
                    relation="repeals",
                    start=mention.start,
                    cue=None,
                    pattern="repeals-list",
                    partial=partial or is_part(scene, mention),
                )
        return None

    def _is_listed(self, mention: DirectiveMention) -> bool:
        """Whether an act is an item of an annex, or alone below a heading of it."""
        begin = max(0, mention.start - _NUMBER_CHARS)
        alone = _UNDER_HEADING.search(self._scene.text, begin, mention.start)
        return alone is not None or self._scene.is_item(mention)

    @cached_property
    def _annexes(self) -> list[tuple[int, int, bool]]:
        text, found = self._scene.text, []
        for heading in _ANNEX.finditer(text):
            if _ENDS_ANNEX.search(self._scene.flat, 0, heading.start()) is None:
                continue
            following = _NEXT_ANNEX.search(text, heading.end())
            end = following.start() if following is not None else len(text)
            found.append((heading.end(), end, _IN_PART in heading["name"].lower()))
        return found
