"""The names a text may hold, run of capitals by run, before their forms are brought together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from bomay.ingest.extract.names import acting, context, listed
from bomay.ingest.extract.names import called as names_called
from bomay.ingest.extract.names import foreign as names_foreign
from bomay.ingest.extract.names import titled as names_titled
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.named import name_of, names_nobody, over_line
from bomay.ingest.extract.names.parts import surnames
from bomay.ingest.extract.names.runs import (
    Before,
    Span,
    alone_at,
    alone_before,
    several,
    told_apart,
)
from bomay.ingest.extract.names.stage import known_on_stage
from bomay.ingest.extract.names.standing import Anchors, Standing, is_anchored, standing
from bomay.ingest.extract.names.stretches import KIN, TITLES, first_of_two, words_of
from bomay.ingest.extract.text.anchors import Pieces
from bomay.ingest.extract.text.rows import is_behind_number

_QUOTES = frozenset({"“”", '""', "‘’", "''"})
_FEWEST_SPACES = 3  # in two names of two syllables
_LIST_SIGNS = tuple(names_called.LIST_SIGNS)
_YEARS_OLD = " tuổi"
_TELLS_AGES = Pieces(_YEARS_OLD)
_WRITERS = ("Bạn đọc ", "Tác giả ", "Tác giả: ")
_AGE = re.compile(rf"[ ]\(\d{{1,2}}{_YEARS_OLD}")


def _is_within(name: Name, longer: Name) -> bool:
    if name.anchored and name.full == longer.full:
        return False
    return longer.start <= name.start and name.end <= longer.end


class Reading:
    """Reads the runs of a text in order; what stands before one may tell of the next.

    Args:
        blocked: spans of places, bodies and posts, in order.
        signed: names that stand alone are signers, not authors.
    """

    def __init__(
        self, text: str, flat: str, blocked: Sequence[Span], anchors: Anchors, *, signed: bool
    ) -> None:
        self._text, self._flat, self._anchors, self._signed = text, flat, anchors, signed
        self._blocked, self._starts = blocked, [start for start, _ in blocked]
        self._several, self._single = told_apart(text) if anchors.stage else (several(text), [])
        self._called = names_called.Called(flat, Before(text, self._several))
        self._behind = anchors.behind(text, dict(self._several))
        after = [at for at in self._behind if at - 1 in anchors.ends]
        self._found = list(names_titled.names_in_capitals(text, after, surnames()))
        self._pending: list[Name] = []
        self._unlikely: list[Name] = []
        self._streets: set[str] = set()
        self._last = -1  # where the last name of several under one title ends
        self._until = 0  # where the last name ends: it may go on over other runs

    def names(self) -> list[Name]:
        """All of them in order; ``full`` is empty for a part of a name."""
        text, stage = self._text, self._anchors.stage
        self._read_runs()
        found, pending = self._found, self._pending
        if stage:
            found = self._with_known_on_stage(found)
            called = {
                name.full or name.printed for name in found if name.full or " " in name.printed
            }
            taken = {name.start for name in found}
            found += [n for n in pending if n.full in called and n.start not in taken]
        found += names_foreign.known_elsewhere(pending, found)
        pending = [n for n in pending if not n.foreign or n.full.count(" ") < 2]
        found += listed.foreigners(text, pending, found)
        found += listed.ours(text, pending, found, stage=stage)
        if stage:
            found += acting.who_act(text, pending, found)
            found += listed.between(text, [*pending, *self._unlikely], found)
        return sorted(self._without_streets(found), key=attrgetter("start"))

    def _read_runs(self) -> None:
        """Read all that may name somebody, in order."""
        alone, anchors = self._alone(), self._anchors
        text, blocked, starts = self._text, self._blocked, [*self._starts, len(self._text)]
        ends = iter([*anchors.in_order, len(text) + 1])
        read, ended = 0, -1  # how far, where the next title or post ends
        # The last blocked span that starts by now, how far it goes, where the next one starts.
        index, covered, following = -1, 0, starts[0]
        for run in sorted([*self._several, *alone]) if alone else self._several:
            start, end = run
            if start < read:
                continue
            read = end
            while following <= start:
                index += 1
                covered, following = blocked[index][1], starts[index + 1]
            if end <= covered:
                continue
            joined = start - self._last <= names_called.LONGEST_SIGN and (
                text[self._last : start] in names_called.LIST_SIGNS
            )
            near = anchors.are_near(start, end)
            if run in alone and not (joined or alone[run] or self._is_worth(run, near=near)):
                continue  # one capital at the head of a sentence
            if not (joined or near) and self._names_nobody(run):
                continue
            last = self._last
            while ended < start:
                ended = next(ends)
            self._read(
                run, joined=joined, free=covered <= start and end <= following and end < ended
            )
            while self._last != last and not anchors.stage:
                last, next_run = self._last, self._alone_joined()
                if next_run is not None:
                    read = next_run[1]
                    self._read(next_run, joined=True, free=False)

    def _read(self, run: Span, *, joined: bool, free: bool) -> None:
        """Keep what the stretches of a run name; of a ``free`` one none is read already."""
        for stretch in self._one_by_one(run) if free else self._free(run):
            self._take(run, stretch, joined=joined)
            if stretch[0] <= self._until < stretch[1]:
                rest = self._next_of(stretch)
                if rest is not None:
                    self._take(run, rest, joined=False)

    def _alone(self) -> dict[Span, bool]:
        """Runs of one capital that may name somebody, and whether an age behind them tells so.

        In a text of artists or players that are all of them; elsewhere those beside a title or a
        post, but for those that a list joins to a name (``_alone_joined``).
        """
        text, flat, anchors = self._text, self._flat, self._anchors
        if anchors.stage:
            found = self._single
        else:
            near = [alone_at(text, at) for at in self._behind]
            ahead = anchors.ahead(text)
            ends = {end for _, end in self._several} if ahead else ()
            near += [alone_before(text, flat, at) for at in ahead if at not in ends]
            found = [run for run in near if run is not None]
        alone = dict.fromkeys(found, False)
        if _TELLS_AGES.are_in(flat):
            aged = [alone_before(text, flat, age.start()) for age in _AGE.finditer(text)]
            alone.update((run, True) for run in aged if run is not None)
        return alone

    def _alone_joined(self) -> Span | None:
        """The run of one capital that a list joins to the last name under a title of several."""
        for sign in names_called.LIST_SIGNS:
            if self._text.startswith(sign, self._last):
                run = alone_at(self._text, self._last + len(sign))
                if run is not None:
                    return run
        return None

    def _with_known_on_stage(self, found: list[Name]) -> list[Name]:
        """With those of the table, each instead of its part: ``Minh Hùng`` in ``Minh Hùng XD``."""
        known = []
        for name in known_on_stage(self._text, self._flat):
            span = name.start, name.end
            if self._free(span) != [span] or self._is_called(name) or self._is_quoted(name):
                continue
            if not context.is_byline(self._text, self._flat, span):
                known.append(name)
        if not known:
            return found
        starts = [name.start for name in known]
        kept = []
        for name in found:
            at = bisect_right(starts, name.start) - 1
            if at < 0 or not _is_within(name, known[at]):
                kept.append(name)
        taken = {at for name in kept for at in range(name.start, name.end)}
        return kept + [name for name in known if name.start not in taken]

    def _without_streets(self, found: list[Name]) -> list[Name]:
        """Without those called like a street of the text that nothing tells to be persons."""
        also = [name for name in found if name.full in self._streets]
        somebody = {name.full for name in also if name.anchored or self._is_presented(name)}
        none = self._streets - somebody
        return [name for name in found if name.full not in none] if also else found

    def _is_worth(self, span: Span, *, near: bool) -> bool:
        """Whether one capital may be a name: behind a title, or in a list of players."""
        if near and is_anchored(self._text, span, self._anchors):
            return True
        if not self._anchors.stage:
            return False
        return listed.is_beside_sign(self._text, *span) or acting.may_act(self._text, *span)

    def _names_nobody(self, run: Span) -> bool:
        """Whether a run names nobody by its own words, and nothing that was read is part of it."""
        printed = self._text[run[0] : run[1]]
        if self._anchors.stage or not names_nobody(printed):
            return False
        if listed.may_tell(printed) and listed.is_beside_sign(self._text, *run):
            return False
        index = bisect_left(self._starts, run[1])
        free = not index or self._blocked[index - 1][1] <= run[0]
        return free and self._text.find(" ", run[0]) not in self._anchors.ends

    def _free(self, run: Span) -> list[Span]:
        """The stretches of a run that no place, body, post or honorific covers."""
        blocked, starts, anchors = self._blocked, self._starts, self._anchors
        start, stop = run
        index = bisect_right(starts, start) - 1
        if index >= 0 and stop <= blocked[index][1]:
            return []
        spans: list[Span] = []
        begin = -1  # of the stretch that goes on
        for syllable in self._text[start:stop].split(" "):
            end = start + len(syllable)
            while index + 1 < len(starts) and starts[index + 1] <= start:
                index += 1
            covered = index >= 0 and start < blocked[index][1]
            covered = covered or (syllable in TITLES and end in anchors.ends)
            if covered and begin >= 0:
                spans.append((begin, start - 1))
                begin = -1
            elif not covered and begin < 0 and end not in anchors.ends:
                begin = start
            start = end + 1
        if begin >= 0:
            spans += self._one_by_one((begin, stop))
        return spans

    def _one_by_one(self, span: Span) -> list[Span]:
        """Two same names in a row as two: a heading, and the sentence below it."""
        start, stop = span
        if self._text.count(" ", start, stop) < _FEWEST_SPACES:
            return [span]
        first = first_of_two(self._text[start:stop])
        return [(start, start + first), (start + first + 1, stop)] if first else [span]

    def _take(self, run: Span, free: Span, *, joined: bool) -> None:
        """Keep what a stretch of a run names, if it is a person."""
        if free[0] < self._until:
            return
        stands = standing(self._text, free, self._anchors, joined=joined)
        name = name_of(self._text, free, stands)
        if name is None:
            name = None if stands.anchored else listed.pending_at(self._text, free)
            if name and self._is_presented(name):
                self._keep(name, stands, joined=joined)
            elif name and not self._is_nobody_here(run, name, byline=not name.foreign):
                self._pending.append(name)
            elif stands.stage and name is None and not stands.anchored:
                self._take_unlikely(run, free)
        elif stands.followed and stands.anchored and self._is_called(name):
            return  # "gửi tờ A, Bộ trưởng …"
        elif stands.stage and names_called.is_played(self._flat, name.start):
            return
        elif stands.anchored:
            writes = not self._signed and self._text.endswith(_WRITERS, 0, name.start)
            if writes and self._signs(name):
                return  # "Bạn đọc Lê Văn A" below a letter
            name = over_line(self._text, name, signed=self._signed)
            self._keep(name, stands, joined=joined)
        elif name.foreign and context.is_group(self._flat, name.start, name.end):
            self._streets.add(name.full)
        elif not self._is_nobody_here(run, name, byline=not self._signed):
            self._keep(name, stands, joined=joined)

    def _signs(self, name: Name) -> bool:
        """Whether a name signs the text or a picture, as authors do."""
        return context.is_byline(self._text, self._flat, (name.start, name.end))

    def _take_unlikely(self, run: Span, free: Span) -> None:
        """Keep what nothing but persons beside it in a list could tell to be a person."""
        if listed.is_beside_sign(self._text, *free):
            name = listed.unlikely(words_of(self._text, free))
            if name and not self._is_nobody_here(run, name, byline=True):
                self._unlikely.append(name)

    def _next_of(self, free: Span) -> Span | None:
        """``cố vấn của ông Jan Miller Robert Krantz``: what is left begins another's name."""
        begin = self._until + 1
        first, _, more = self._text[begin : free[1]].partition(" ")
        return (begin, free[1]) if more and names_foreign.is_given(first) else None

    def _keep(self, name: Name, stands: Standing, *, joined: bool) -> None:
        self._found.append(name)
        self._until = name.end
        # What no sign of a list follows is the last of several, whatever its title is.
        if joined or (
            stands.titled
            and self._text.startswith(_LIST_SIGNS, name.end)
            and names_titled.names_several(self._flat, name.start)
        ):
            self._last = name.end

    def _is_nobody_here(self, run: Span, name: Name, *, byline: bool) -> bool:
        """Whether it is a place, what is called after somebody, or signs the text or a picture."""
        start, end = name.start, name.end
        if self._is_presented(name):
            return False
        if context.is_work(self._text, end):
            return True
        begin = run[0]
        behind = self._is_behind(begin, name)
        called = not behind and self._called.is_so(begin)
        known = not behind and start == begin
        if not (called or known) and names_called.is_called_after(self._flat, start):
            self._called.found(begin, start)
            called = True
        street = called and self._called.is_street(begin)
        if street:
            self._streets.add(name.full)
        elif called and name.foreign:  # "CLB Sao Mận, Jan Miller": no list of clubs
            called = any(names_called.is_called_after(self._flat, at) for at in {start, begin})
            called = called and not names_called.is_house(self._flat, start)  # "SEA Games 23 Jan …"
        if called or self._is_quoted(name, run) or names_called.is_where(self._flat, start):
            return True
        if not name.foreign and names_called.is_in_address(self._text, start, end):
            return True
        if not byline:
            return False
        if self._signs(name):
            return True
        beside = self._text[begin : start - 1]  # "Ảnh: Hải Mai Tân Như đã đưa tin"
        together = not (behind or begin == start or " " in beside or beside in TITLES | KIN)
        return together and context.is_byline(self._text, self._flat, (begin, end))

    def _is_quoted(self, name: Name, run: Span | None = None) -> bool:
        """``hát “Hoa Sữa Thơm”``: nothing but the name in quotes is a work's, or a nickname.

        So is the run that holds it: ``món “Tam Lý Ngư Vượt Vũ Môn”``.
        """
        if self._is_in_quotes(name.start, name.end):
            return True
        return run is not None and self._is_in_quotes(*run)

    def _is_in_quotes(self, start: int, end: int) -> bool:
        return self._text[start - 1 : start] + self._text[end : end + 1] in _QUOTES

    def _is_behind(self, begin: int, name: Name) -> bool:
        """``bang Tessen Jan Miller``: what is called so stands between the word and the name.

        So does a place in ``thành phố Đà Nẵng Lê Văn A``, which no street is called after.
        """
        if name.start == begin:
            return False
        if name.foreign:
            return not context.country_ends(self._text, name.start - 1)
        index = bisect_right(self._starts, begin) - 1
        blocked = index >= 0 and begin < self._blocked[index][1] < name.start
        return blocked or context.is_large_place(self._text[begin : name.start - 1])

    def _is_called(self, name: Name) -> bool:
        """Whether a word right before tells what is called after somebody, or a place."""
        flat, start = self._flat, name.start
        if names_called.is_called_after(flat, start):
            return not is_behind_number(self._text, start)  # the number of a row is no house's
        return names_called.is_where(flat, start)

    def _is_presented(self, name: Name) -> bool:
        return context.is_presented(self._text, name.end)
