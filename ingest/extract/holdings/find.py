"""Who holds, held or comes to hold which post, read from names and posts side by side.

Posts next to each other form a chain; a chain belongs to the name it touches. Where it touches
two names, the last post belongs to the name after it and the others to the name before it, so
that the post of B is never given to A. Verbs between a name and a post tell elections,
appointments and ends; a nomination is no holding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.holdings import ahead, aides, carried, decided, gaps, lives, past, several
from bomay.ingest.extract.holdings.beside import Beside
from bomay.ingest.extract.holdings.bodies import with_bodies
from bomay.ingest.extract.holdings.chains import (
    Held,
    Link,
    as_abroad,
    chains_of_one,
    is_abroad,
    then_over,
    without_cut,
    without_ours,
    without_rivals,
)
from bomay.ingest.extract.holdings.clauses import (
    country_behind,
    is_instead,
    is_not_yet_succeeded,
    is_only_asked,
    is_rumour,
    is_spoken_of,
    is_spoken_with,
    is_succeeded,
    is_told_by,
    outside_brackets,
    removed_at,
    told_past,
    undone_between,
)
from bomay.ingest.extract.holdings.compatible import compatible
from bomay.ingest.extract.holdings.delegations import with_delegations
from bomay.ingest.extract.holdings.listing import Listing
from bomay.ingest.extract.holdings.lists import names_listed
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.own import HELD_TOGETHER, is_of_another, own_posts
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.speakers import without_speakers
from bomay.ingest.extract.holdings.spoken_of import told_last
from bomay.ingest.extract.holdings.successors import is_replaced, predecessors
from bomay.ingest.extract.holdings.unheld import is_revoked, is_unheld_before, undone
from bomay.ingest.extract.holdings.verbs import (
    MAX_VERB_GAP,
    NOMINATION,
    entrusted,
    fits,
    given_by,
    how_given,
    is_alone,
    is_another,
    is_beside,
    is_of_unread,
    may_end_in_verb,
    subject_of,
    told,
)
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.text.anchors import lowered
from bomay.ontology.facts import Status

_MAX_PRONOUN_STOPS = 2
_VERB_BEFORE = 60  # characters before a verb in which what undoes it stands
_PRESIDENT = "Hồ Chí Minh"


def find_holdings(grammar: Grammar, posts: Sequence[Post], names: Sequence[Name]) -> list[Held]:
    """All holdings in reading order."""
    text = grammar.text
    links = _Linker(grammar, names, posts).links()
    links += predecessors(lowered(text), names, links)
    found = without_rivals(without_ours(ahead.held_by(links)))
    found = with_delegations(grammar, without_speakers(grammar.text, grammar.flat, found))
    return as_abroad(found) if is_abroad(grammar, posts, names) else found


class _Linker:
    """Finds for each chain the name that holds it.

    The bodies that posts leave out are looked for where somebody may hold them: most of the posts
    of a text have no holder.
    """

    def __init__(self, grammar: Grammar, names: Sequence[Name], posts: Sequence[Post]) -> None:
        self.grammar = grammar
        self.text = text = grammar.text
        self.low = lowered(text)
        self.names = Named([n for n in names if n.full != _PRESIDENT and not n.alias])
        self.chains = chains = list(chains_of_one(text, posts, self.names))
        self.chain: Sequence[Post] = ()  # the one whose name is looked for
        self.whole: dict[int, Post] = {}  # its posts with their bodies, once these are asked for
        self.posts = {post.start: chain[-1].end for chain in chains for post in chain}
        self.beside = Beside(text, self.low, self.names, self.posts)
        self._told = several.Told(text, self.low, self.names, self.posts)
        self.subject = subject_of(text, self.names)
        self._listing = Listing(text, self.low)
        self._is_ahead = False  # whether who was told of last goes on behind the chain
        self._may_say = False  # whether the words before the chain can say whose it is
        self._giver: Link | None = None  # the last that a verb gave an office to
        self.served: dict[int, int] = {}  # where the post before a name begins, by its index

    @cached_property
    def _last(self) -> dict[int, Post]:
        """The last post of the chain of each post, by where that begins."""
        return {post.start: chain[-1] for chain in self.chains for post in chain}

    def links(self) -> list[Link]:
        found: list[Link] = []
        last: Link | None = None
        for chain in self.chains if self.names else ():
            self.chain, self.whole = chain, {}
            index = self.names.count_before(chain[0].start)
            self._is_ahead = False
            self._may_say = may_end_in_verb(self.low, chain[0].start)
            new = list(self._links_of(chain, index, last))
            if new and not self._is_ahead:
                last = new[-1]
                self._giver = last if carried.gives_on(last) else self._giver
            found.extend(new)
        return found

    def _behind(self, index: int) -> Name | None:
        """Who is named behind a chain."""
        return self.names[index] if index < len(self.names) else None

    def _with_bodies(self, posts: Sequence[Post]) -> list[Post]:
        """Posts of the chain at hand with the bodies that it makes plain."""
        whole = self.whole
        if not whole:
            for post in with_bodies(self.grammar, self.chain):
                whole[post.start] = post
        return [whole[post.start] for post in posts]

    def _links_of(self, chain: list[Post], index: int, last: Link | None) -> Iterator[Link]:
        start = chain[0].start
        left = outside_brackets(self.text, self.names, index, start)
        right = self.names[index] if index < len(self.names) else None
        if gaps.are_several(self.low, start) and (listed := self._listed(chain, index)):
            yield from listed
            return
        if right is not None and decided.may_concern(self.low, chain[-1].end):
            concerned = self._towards(chain, index, last)
            if concerned is not None:
                yield from concerned
                return
        free = index - 1 not in self.served
        touches_left, touches_right = self.beside.touching(chain, left, right, free=free)
        if touches_left and left is not None and aides.is_of_aide(self.low, left, start):
            return
        if not touches_right and right is not None:
            listed_on = touches_left and index - 1 in self.served
            if (
                (listed_on or not touches_left)
                and self.beside.apposed(chain[-1], right, only_dash=listed_on)
                and self._with_bodies(chain)[-1].node is not None
            ):
                if is_unheld_before(self.low, start):
                    return
                touches_left, touches_right = False, True
        if touches_right and right is not None:
            given = 0 if touches_left else several.given_before(self.text, chain, left)
            own = self._split(chain, index) if touches_left else given
            if left is not None and touches_left and own:
                yield self._link(left, chain[:own], "name-before-post")
            elif own:
                yield from self._by_verb(chain[:own], left, last)
            else:
                beside = left if index - 1 not in self.served else None
                own = aides.served(self.low, chain, beside, right)
                if own == len(chain):
                    return
            self.served[index] = chain[own].start
            status = past.status_before(self.low, chain[own:], right)
            theirs = compatible(self.low, self._with_bodies(chain[own:]))
            yield self._link(right, theirs, "post-before-name", status)
        elif left and (given_all := several.all_are(self._told, left, start)):
            yield from self._shared(given_all.names, chain, given_all.pattern, given_all.status)
        elif self._may_say and index > 1 and (said := self._past_clause(chain, index)):
            yield self._link(self.names[index - 2], chain, said[1], said[0])
        elif self._may_say and left and (at := removed_at(self.low, left, start)) is not None:
            yield self._link(left, chain, "career", "former")._replace(start=at)
        elif left and (career := self._in_career(chain, left, last)) is not None:
            yield career
        elif touches_left and left is not None and not self._speaks_for_itself(chain, index):
            yield from self._behind_name(chain, index, left, last)
        elif self._may_say and left and is_succeeded(self.low, left, start):
            yield from self._of_the_replaced(chain, index, left)
        elif last is not None and self._listing.goes_on(chain):
            yield self._link(last.name, chain, last.pattern, last.status)
        elif self._may_say and (ahead_of := self._ahead(chain, index, left, last)) is not None:
            yield ahead_of
        else:
            if self._may_say or chain[0].status == "acting":
                yield from self._by_verb(chain, left, last)
            yield from self._succeeded(chain, right)

    def _behind_name(
        self, chain: list[Post], index: int, left: Name, last: Link | None
    ) -> Iterator[Link]:
        """``A, Bí thư X``, ``A được bầu làm …``: a chain that touches the name before it."""
        chain = own_posts(self.grammar.flat, self._with_bodies(chain))
        self.whole.update({post.start: post for post in chain})
        chain = without_cut(self.text, chain) if chain else chain
        if not chain:
            return
        low, start, end = self.low, chain[0].start, chain[-1].end
        as_office = self._may_say and gaps.AS_OFFICE.fullmatch(low, left.end, start) is not None
        if self._may_say:
            modality = undone_between(low, left, start, end, as_office=as_office)
            if modality is not None:
                yield self._link(left, chain, NOMINATION)._replace(modality=modality)
                return
        if len(chain) > 1 and (
            each := several.respectively(self._told, left, self._with_bodies(chain))
        ):
            yield from (self._link(name, own, "name-before-post") for name, own in each)
            return
        status: Status | None = None
        pattern = "name-before-post"
        if self._may_say:
            begin = max(last.end, left.end) if last is not None and last.name is left else left.end
            given = self._given_together(left, begin, chain)
            if given is not None and (len(given) != 1 or carried.gives_on(given[0])):
                yield from given
                return
            office = self.served.get(index - 1, left.start)
            status, pattern = given_by(low, left, start, office, as_office=as_office)
        if status is None and past.is_lost(low, left, chain):
            status = "former"
        if as_office and status is None and is_instead(low, left, start):
            yield from self._of_the_replaced(chain, index, left)
            return
        yield self._link(left, chain, pattern, status)
        if status is not None and status != "former":
            right = self._behind(index)
            yield from self._succeeded(chain, right)

    def _of_the_replaced(self, chain: list[Post], index: int, left: Name) -> Iterator[Link]:
        """``ông A thay ông B làm Bí thư``: B, ``left``, held it, A does."""
        if is_not_yet_succeeded(self.low, left):
            return
        yield self._predecessor(left, chain)
        successor = self.names[index - 2] if index > 1 else None
        if successor is not None and successor.full != left.full:
            between = self.text[successor.end : left.start]
            if gaps.SENTENCE_END.search(between) is None and len(between) < 80:
                yield self._link(successor, chain, "appointment", "appointed")

    def _in_career(self, chain: list[Post], left: Name, last: Link | None) -> Link | None:
        """``2005 - 2010: Phó Giám đốc …``: a line in the life of the one told of before."""
        found = lives.line_of(self.text, self.low, left, chain[0].start, last)
        if found is None:
            return None
        return self._link(found[0], chain, "career")._replace(start=found[1], end=chain[-1].end)

    def _towards(self, chain: list[Post], index: int, last: Link | None) -> list[Link] | None:
        """``miễn nhiệm chức Phó Chủ tịch đối với ông B``: it is B's, whoever spoke before."""
        end = chain[-1].end
        right = self._behind(index)
        if right is None or right.start - end > 60:
            return None
        begins = index, end, gaps.TOWARDS_SEVERAL
        listed = list(names_listed(self.text, self.names, begins, self.posts))
        if not listed and not decided.concerns(self._told, end, right):
            return None
        begin = max(0, chain[0].start - 80)
        before = self.low[begin : chain[0].start]
        if undone(before):
            return []
        taken = gaps.TAKEN.search(before) or gaps.SUSPENDED.search(before)
        if taken is not None:
            if undone(before[: taken.start()]):
                return []
            asked = is_only_asked(before, taken.start(), self.low[end : end + 160])
            over: Status = "current" if asked or gaps.SUSPENDED.search(before) else "former"
            links = self._shared(listed or [right], chain, "career", over)
            return [link._replace(start=begin + taken.start()) for link in links]
        if decided.goes_on(before):
            return self._shared(listed or [right], chain, "career", "current")
        if (given := gaps.GIVEN.search(before)) is not None:
            if not listed and gaps.GIVEN_TO_SEVERAL.search(before):
                listed = list(
                    names_listed(self.text, self.names, (index, end, gaps.TOWARDS), self.posts)
                )
            return self._shared(listed or [right], chain, *how_given(given.group()))
        if last is not None and gaps.ALSO_OFFICE.search(self.low, last.end, chain[0].start):
            return [self._link(right, chain, last.pattern, last.status)]
        others = (" đối với", " của ông ", " của bà ")
        return [] if self.text.startswith(others, end) else None

    def _speaks_for_itself(self, chain: list[Post], index: int) -> bool:
        """``Bộ trưởng A, Thủ tướng yêu cầu``: an office of one person needs no name."""
        single = len(chain) == 1 and chain[0].row.body is not None
        single = single and not chain[0].head.startswith(("Ủy viên", "Đại biểu"))
        left = self.names[index - 1]
        between = self.text[left.end : chain[0].start]
        if between in (", hiện ", ", hiện nay "):  # "Theo ông A, hiện Chánh Văn phòng … là ông B"
            before = max(0, left.start - 60)
            return gaps.ACCORDING.search(self.low, before, left.start) is not None
        if between != ", ":
            return False
        if single and left.foreign and chain[0].head in HELD_TOGETHER:
            return gaps.GOES_ON_SMALL.match(self.text, chain[0].end) is not None
        title = self.served.get(index - 1)
        if title is None and is_spoken_of(self.low, left, chain):
            return True
        if title is not None and (
            single
            or is_spoken_with(self.low, title, chain[-1].end)
            or is_of_another(self._last[title], chain)
        ):
            return True
        return is_told_by(self.low, left, chain[-1].end)

    def _split(self, chain: list[Post], index: int) -> int:
        """How many posts of a chain between two names belong to the first name."""
        parted = several.parted(self.text, self.low, chain)
        if parted is None and index - 1 in self.served:
            again = self._last[self.served[index - 1]].head == chain[-1].head == "Đại biểu"
            return len(chain) - 1 if again else 0  # "ĐB A, Giám đốc Sở X, ĐB B"
        return len(chain) - 1 if parted is None else parted

    def _listed(self, chain: list[Post], index: int) -> list[Link]:
        """``các Phó Chủ tịch: A, B và C``: one post, several names."""
        start = chain[0].start
        at = chain[-1].end
        begins = index, at, gaps.LIST_START
        listed = list(names_listed(self.text, self.names, begins, self.posts))
        if not listed:
            return []
        status: Status | None = "elected" if gaps.CHOSEN.match(self.low, at) else None
        appointing = gaps.APPOINTING.search(self.low, max(0, start - 24), start)
        giving = appointing or gaps.ELECTING.search(self.low, max(0, start - 40), start)
        if giving is not None:
            status = "appointed" if appointing else "elected"
            verb = giving.start()
            modality = undone(self.low[max(0, verb - _VERB_BEFORE) : verb])
            if is_revoked(self.low, start, listed[-1].end):
                modality = "negated"
            if modality is not None:
                links = [self._link(name, chain, NOMINATION) for name in listed]
                return [link._replace(modality=modality) for link in links]
        return [self._link(name, chain, "post-list", status) for name in listed]

    def _past_clause(self, chain: list[Post], index: int) -> tuple[Status | None, str] | None:
        return told_past(self.low, self.names[index - 2], self.names[index - 1], chain[0].start)

    def _by_verb(self, chain: list[Post], left: Name | None, last: Link | None) -> Iterator[Link]:
        """Who a verb before the chain gives it to: the last person named, or a pronoun for them."""
        start = chain[0].start
        if left is None:
            return
        told_before = told_last(self._told, (self.subject, left, last), start)
        if told_before is None:
            return
        holder, begin, stops, paragraph = told_before
        pronoun = bool(stops or paragraph) or start - begin > MAX_VERB_GAP
        if pronoun:
            begin = stops[-1].end() if stops else max(begin, start - MAX_VERB_GAP)
            spoken_of = gaps.PRONOUN.search(f" {self.low[begin:start]}")
            if len(stops) > _MAX_PRONOUN_STOPS or spoken_of is None:
                return
            at = begin + spoken_of.end() - 1
            if aides.is_served(self.low, holder) or is_another(self.text, self.names, holder, at):
                return
            if is_beside(self.text, self.names, holder):
                return
        if not fits(self.text, self.low[begin:start], holder):
            return
        if gaps.OF_ANOTHER_NAME.search(self.text, begin, start):
            return
        before = self.low[max(0, holder.start - 60) : holder.start]
        said = told(self.low[begin:start], before, pronoun)
        if said is None and chain[0].status == "acting":
            said = entrusted(self.low[begin:start], before)
        if said is None and pronoun and gaps.HE_IS.match(self.low[begin:start]):
            alone = holder is self.subject or is_alone(self.text, self.names, holder, start)
            said = ("current", "career") if alone else None
        if said is None:
            if not pronoun:
                yield from self._given_together(holder, begin, chain) or ()
            return
        low, to = self.low, chain[-1].end
        if not pronoun and (is_rumour(low, holder, start, to) or is_revoked(low, holder.start, to)):
            yield self._link(holder, chain, NOMINATION)._replace(modality="negated")
            return
        unread = not pronoun and is_of_unread(self.text, begin, start)
        if unread or past.only_from(self.low, begin, chain):
            return
        status, pattern = said
        self._listing.may_begin(begin, chain, status)
        if pattern == NOMINATION:
            denied = gaps.DENIED.search(self.low, begin, start) is not None
            link = self._link(holder, chain, pattern, status)
            link = link._replace(modality="negated" if denied else "planned")
            yield link._replace(start=begin) if pronoun else link
        elif pronoun:
            yield self._link(holder, chain, "pronoun", status)._replace(start=begin)
        elif gaps.IN_TURN.search(self.low, begin, start):
            given = several.in_turn(self._told, holder, status)
            yield from self._shared(given, chain, pattern, status, in_turn=True)
        else:
            gap = begin, start
            given = several.told_with(self._told, holder, left, gap, status)
            yield from self._shared(given, chain, pattern, status)

    def _ahead(
        self, chain: list[Post], index: int, left: Name | None, last: Link | None
    ) -> Link | None:
        """``Khi giữ chức X, ông …``: who is told of in the main clause behind the office."""
        start = chain[0].start
        clause = ahead.clause_of(self.text, self.low, start, chain[-1].end)
        if clause is None:
            return None
        right = self._behind(index)
        if right is not None and ahead.names(self.low, clause.main, right.start):
            return self._link(right, chain, clause.pattern, clause.status)
        he = ahead.pronoun_behind(self.text, self.low, clause.main)
        if he is None or left is None:
            return None
        before = told_last(self._told, (self.subject, left, last), start)
        if before is None or len(before.stops) > _MAX_PRONOUN_STOPS:
            return None
        holder = before.name
        if aides.is_served(self.low, holder) or not fits(self.text, f" {he.group()}", holder):
            return None
        named = self.text, self.names, holder
        if holder is not self.subject and (is_beside(*named) or not is_alone(*named, start)):
            return None
        self._is_ahead = True
        link = self._link(holder, chain, "pronoun", clause.status)
        return link._replace(start=clause.begin, end=he.end() - 1)

    def _shared(
        self,
        names: Sequence[Name],
        chain: list[Post],
        pattern: str,
        status: Status | None,
        *,
        in_turn: bool = False,
    ) -> list[Link]:
        """What each of several persons has of a chain, in reading order."""
        posts = self._with_bodies(chain) if len(names) > 1 else chain
        return [
            self._link(name, own, pattern, status)
            for name, own in several.shared(self.low, names, posts, in_turn=in_turn)
        ]

    def _given_together(self, last: Name, begin: int, chain: list[Post]) -> list[Link] | None:
        """``bầu ông A, Giám đốc Sở X, và ông B, Chủ tịch Y, làm Phó Bí thư``: of A and of B.

        None where it is not told of several.
        """
        given_on = carried.given_on(self._told, self._giver, last, begin, chain)
        found = given_on or several.given_together(self._told, last, begin, chain)
        if found is None:
            return None
        given, status, pattern, modality = found
        links = self._shared(given, chain, pattern, status)
        if modality == "fact":
            return links
        return [link._replace(pattern=NOMINATION, modality=modality) for link in links]

    def _succeeded(self, chain: list[Post], right: Name | None) -> tuple[Link, ...]:
        """``bầu Bí thư Tỉnh ủy, thay ông A``: A, behind the chain, held it before."""
        if right is not None and is_replaced(self.text, self.low, chain[-1].end, right.start):
            return (self._predecessor(right, chain[-1:]),)
        return ()

    def _predecessor(self, name: Name, posts: Sequence[Post]) -> Link:
        """Who held it before: the term printed with the office is the successor's."""
        link = self._link(name, posts, "career", "former")
        return link._replace(posts=tuple(post._replace(term=None) for post in link.posts))

    def _link(
        self, name: Name, posts: Sequence[Post], pattern: str, status: Status | None = None
    ) -> Link:
        start, end = posts[0].start, posts[-1].end
        start = name.start if name.start < start else start
        end = name.end if name.end > end else end
        whole = self._with_bodies(posts)
        held = tuple([own if own.node else post for own, post in zip(whole, posts, strict=True)])
        if len(held) > 1 and pattern != "post-before-name":
            held = then_over(self.low, held)
        country = country_behind(self.text, self.low, name)
        return Link(name, held, status, pattern, start, end, country)
