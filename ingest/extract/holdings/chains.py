"""The chains of posts that holdings are read from, and what a person holds of a chain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bomay.ingest.extract.bodies.countries import names_country, of_country
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.holdings import gaps
from bomay.ingest.extract.holdings.clauses import apart_at_brackets, is_answered
from bomay.ingest.extract.holdings.named import Named
from bomay.ingest.extract.holdings.posts import Post
from bomay.ingest.extract.holdings.rosters import goes_on_below, goes_on_in_row
from bomay.ingest.extract.names.context import begins_sentence
from bomay.ingest.extract.names.forms import Name
from bomay.ingest.extract.names.parts import is_pen_name, statesmen_abroad, surnames
from bomay.ingest.extract.text.anchors import lowered
from bomay.ingest.extract.text.reading import UnitMention
from bomay.ontology.facts import Modality, Status
from bomay.ontology.values import Value, value

_LONGEST_CHAIN = 16
_SIGNS_FOR = tuple(f"{short}.{space}" for short in ("KT", "TL", "TUQ") for space in (" ", ""))
_LONGEST_JOINT = 80
_THEN = " rồi "
_IN_LETTERS = re.compile(r"[ ][A-ZĐƯ]{2,}(?![^\W_])")  # a body that could not be read
_NO_OFFICE = frozenset({"dang-bo", "dai-hoi"})
_OPEN_KINDS = frozenset({"tong-cuc", "ban-quan-ly", "uy-ban-qh", "co-quan"})
_COMMITTEES = frozenset({"du", "du-co-so", "duk"})
PRIVATE_KINDS = frozenset({"doanh-nghiep", "hoi", "quoc-te", "bao-dai", "don-vi-su-nghiep"})
_NATIONAL_KINDS = frozenset({"bo", "quoc-hoi", "uy-ban-qh", "co-quan-ngang-bo"})
_GOVERNMENT = "chinh-phu"
_OURS = re.compile(r"(?<![^\W_])VN(?![^\W_])")
_OUR_SURNAMES = frozenset({"Nguyễn", "Phạm", "Bùi", "Huỳnh", "Võ", "Đoàn"})
_OUR_MIDDLES = frozenset({"Thị", "Văn"})
_TELLING = 700  # characters; a headline that names no place of ours tells nothing
MINISTER = "Bộ trưởng"
_PREMIER = "Thủ tướng"
_DELEGATE = "Đại biểu"
# What may stand behind an office before the next one.
_SKIPPED = (gaps.WITHIN, gaps.YEARS, gaps.TERMS, gaps.CALLED_LATER, gaps.LETTERS)
# Letters that begin it, behind a comma (a place, a term, a time) or a space (``Việt Nam``, a time).
_SKIPPED_COMMA, _SKIPPED_SPACE = frozenset("TtQqHhkIVXL"), frozenset("Vt")
_SINGLE = frozenset({MINISTER, "Bí thư", "Chủ tịch", "Cục trưởng", "Trưởng Công an"})
RULING = frozenset(
    {"Tổng Bí thư", "Chủ tịch nước", "Chủ tịch", "Tổng thống", "Thủ tướng", "Phó Thủ tướng"}
    | {"Phó Chủ tịch nước", "Bộ trưởng", "Ngoại trưởng"}
)
GOVERNING = frozenset({"Thủ tướng", "Phó Thủ tướng", "Chủ tịch nước", "Phó Chủ tịch nước"})
# Other countries have them too: ``Ủy viên Bộ Chính trị, Phó Thủ tướng Lào``.
_OF_A_RULING_PARTY = frozenset({"tw", "bo-chinh-tri", "ban-bi-thu", "quan-uy-tw"})
_ONSET = frozenset({"elected", "appointed"})


@value(frozen=True, slots=True)
class Held(Value):
    """One holding as read, offsets into the normalised text.

    Attributes:
        body: None where the text leaves it unknown. pattern: a row of ``patterns.csv``.
        chain: where the first of the posts told together begins.
        modality: ``planned`` where the text only proposes it, which is no holding.
        begun: the text tells how it began, though only in an acting capacity.
        delegation: the province that a deputy of the National Assembly sits for, where told.
    """

    person: str
    post: Post
    body: Node | None
    status: Status
    start: int
    end: int
    pattern: str
    chain: int = 0
    modality: Modality = "fact"
    begun: bool = False
    delegation: UnitMention | None = None


@value(frozen=True, slots=True)
class Link(Value):
    """A name holds a stretch of a chain."""

    name: Name
    posts: tuple[Post, ...]
    status: Status | None
    pattern: str
    start: int
    end: int
    country: str = ""
    modality: Modality = "fact"


def chains_of(text: str, posts: Sequence[Post]) -> Iterator[list[Post]]:
    chain: list[Post] = []
    for post in posts:
        if (
            0 < len(chain) < _LONGEST_CHAIN
            and post.start - chain[-1].end < _LONGEST_JOINT
            and (
                _is_joined(text, chain[-1], post)
                or goes_on_below(text, chain[0].start, chain[-1].end, post.start)
                or goes_on_in_row(text, post.head, chain[-1].end, post.start)
            )
        ):
            anew = gaps.ANEW.match(lowered(text), chain[-1].end)
            if anew is not None and anew["after"]:
                chain = [_over(before) for before in chain]
            held_now = anew is not None or (chain[-1].anew and post.status != "former")
            chain.append(post._replace(anew=True) if held_now else post)
            continue
        if chain:
            yield chain
        chain = [post]
    if chain:
        yield chain


def chains_of_one(text: str, posts: Sequence[Post], names: Named) -> Iterator[list[Post]]:
    """The chains of posts, without what cannot be the same person's."""
    for chain in chains_of(text, posts):
        if len(chain) == 1:
            yield chain
        else:
            own = without_stood_in(text, without_plural(text, chain))
            yield from apart_at_brackets(text, names, own)


def _over(post: Post) -> Post:
    """``Chủ tịch A, nay là Bí thư B``: the first is no more."""
    return post._replace(status="former") if post.status == "current" and not post.anew else post


def then_over(low: str, posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """``ông A làm Giám đốc Sở X, rồi Phó Chủ tịch Y``: of one person, the first is no more."""
    if len(posts) == 1:
        return posts
    ends = [at for at in range(1, len(posts)) if _THEN in low[posts[at - 1].end : posts[at].start]]
    if not ends:
        return posts
    return (*map(_over, posts[: ends[-1]]), *posts[ends[-1] :])


def _is_joined(text: str, one: Post, other: Post) -> bool:
    if (one.head, other.head, other.start - one.end) == (MINISTER, "Chủ nhiệm", 1):
        return True  # "Bộ trưởng Chủ nhiệm Văn phòng Chính phủ" is printed without a sign too
    if text[one.end : other.start] == ", ":
        return True  # nearly always
    if ";" in text[one.end : other.start] and gaps.are_several(lowered(text), other.start):
        return False  # "A, Bí thư X; các đồng chí Ủy viên Y: B, …": of those listed next
    # "Chủ nhiệm Ủy ban A (1981-1987), Trưởng ban B"
    begin = one.end
    for skipped in _SKIPPED if _may_skip(text[begin : begin + 3]) else ():
        found = skipped.match(text, begin, other.start)
        begin = found.end() if found is not None else begin
    if _is_of_unread(text, begin, other):
        return False
    return gaps.BETWEEN.fullmatch(lowered(text), begin, other.start) is not None


def _may_skip(begins: str) -> bool:
    """Whether what may stand behind an office before the next one can begin so."""
    if begins[:2] == ", ":
        return not begins[2:].isalpha() or begins[2] in _SKIPPED_COMMA
    return begins[:1] != " " or not begins[1:2].isalpha() or begins[1] in _SKIPPED_SPACE


def _is_of_unread(text: str, begin: int, other: Post) -> bool:
    """``A làm Thứ trưởng và Chánh Văn phòng ABC B``: of a body in letters that is not read."""
    if _IN_LETTERS.match(text, other.end) is None:
        return False
    if other.node is not None and other.node.complete:
        return False
    return gaps.AND.search(lowered(text), begin, other.start) is not None


def without_plural(text: str, chain: list[Post]) -> list[Post]:
    """``các ĐB, Tổng Thanh tra Chính phủ A``: the first is many people's, not A's."""
    start = chain[0].start
    low = lowered(text)
    if len(chain) < 2 or not gaps.are_several(low, start):
        return chain
    return chain if gaps.LIST_SIGN.match(low, chain[-1].end) else chain[1:]


def without_stood_in(text: str, chain: list[Post]) -> list[Post]:
    """``A (KT. Bộ trưởng, Thứ trưởng Bộ X)``: the first is that of whom A signs for.

    So is that of who is answered: ``Cùng quan điểm với Chủ tịch Hội X, Phó Giám đốc Sở Y A nói``.
    """
    if len(chain) < 2:
        return chain
    start = chain[0].start
    if text.endswith(_SIGNS_FOR, 0, start):
        return chain[1:]
    if text[chain[0].end : chain[1].start] != ", ":
        return chain
    return chain[1:] if is_answered(lowered(text), start) else chain


def without_cut(text: str, chain: list[Post]) -> list[Post]:
    """Without a last post whose body's name goes on in words that could not be read."""
    last = chain[-1]
    node = last.node
    if node is None or node.kind not in _OPEN_KINDS or node.start == node.end:
        return chain
    goes_on = gaps.GOES_ON.match(text, last.end)
    if goes_on is None or begins_sentence(goes_on.group(1)):
        return chain
    return chain[:-1]


def held_of(link: Link) -> Iterator[Held]:
    former = False
    for post in _of_one_country(link):
        node = post.node
        if node is not None and (node.kind in _NO_OFFICE or not node.complete):
            if node.kind in _NO_OFFICE:
                continue
            node = None
        if post.head == _DELEGATE and node is not None and node.kind not in ("quoc-hoi", "hdnd"):
            continue
        if node is not None and link.name.foreign and not _may_be_led_by_foreigners(node):
            node = None  # an office abroad without its country
        if node is not None and post.row.body is not None and link.country:
            node = node._replace(name=of_country(node.name, link.country), kind="quoc-te")
        if node is None and not post.row.alone:
            continue
        if post.row.abroad and _is_abroad(link.name, node):
            post = post._replace(head=post.row.abroad)
        over = post.status == "former" and link.status in _ONSET
        status = post.status if post.anew or over else link.status or post.status
        begun = status in _ONSET
        if post.status == "acting" and (begun or status == "current"):
            status = "acting"  # "được chỉ định làm quyền Chủ tịch": never the head proper
        committee = node is not None and node.kind in _COMMITTEES and "Bí thư" in post.head
        over = former or (committee and _begins_former(link.posts, post))
        if over and status == "current" and not post.anew:
            status = "former"
        former = post.status == "former" and (
            post.head == MINISTER if post.node is None else post.node.implied
        )
        modality: Modality = "planned" if post.sought else link.modality
        yield Held(
            link.name.full, post, node, status, link.start, link.end, link.pattern,
            link.posts[0].start, modality, begun,
        )  # fmt: skip


def _may_be_led_by_foreigners(node: Node) -> bool:
    """Whether a body is another country's, of a unit or of Việt Nam by name, or a firm."""
    if node.kind in ("quoc-te", "doanh-nghiep") or node.unit is not None:
        return True
    return node.kind in PRIVATE_KINDS and node.name.endswith("Việt Nam")


def _is_abroad(name: Name, node: Node | None) -> bool:
    """Whether an office is another country's, or of one without a body whose name is not ours."""
    if node is not None:
        return _is_of_a_country(node)
    return name.foreign or not _is_named_as_here(name.full)


def _of_one_country(link: Link) -> tuple[Post, ...]:
    """Without offices of a country that is not that of the office beside the name.

    ``Thứ trưởng Bộ A và Thứ trưởng Bộ A nước X``: the second is somebody else's. A ruling party's
    offices beside an office abroad are abroad as well.
    """
    posts = link.posts
    if len(posts) < 2 or link.name.foreign:
        return posts
    nearest = posts[-1] if posts[-1].end <= link.name.start else posts[0]
    if nearest.node is None:
        return posts
    abroad = _is_of_a_country(nearest.node) or (
        nearest.node.kind in _OF_A_RULING_PARTY
        and any(p.node is not None and _is_of_a_country(p.node) for p in posts)
    )
    return tuple(p for p in posts if p.node is None or _is_of_a_country(p.node) == abroad)


def _is_of_a_country(node: Node) -> bool:
    return node.kind == "quoc-te" and names_country(node.name)


def _begins_former(posts: Sequence[Post], post: Post) -> bool:
    """``nguyên Hiệu trưởng, Bí thư Đảng ủy trường``: the committee of that agency went with it.

    Not where a word between tells of today.
    """
    before = posts[: posts.index(post)]
    return bool(before) and before[0].status == "former" and len({p.status for p in before}) == 1


def is_abroad(grammar: Grammar, posts: Sequence[Post], names: Sequence[Name]) -> bool:
    """Whether a text tells of other countries only: no unit of ours, no word of Việt Nam.

    ``Chủ nhiệm Nga nói`` is no office of Russia's in a text that tells of Lê Thị Nga.
    """
    if len(grammar.text) < _TELLING or grammar.places.units:
        return False
    abroad = {p.node.name for p in posts if p.node is not None and p.node.kind == "quoc-te"}
    if not abroad or abroad <= {name.full.rpartition(" ")[2] for name in names}:
        return False
    return "việt nam" not in grammar.flat and _OURS.search(grammar.text) is None


def as_abroad(found: Sequence[Held]) -> list[Held]:
    """``Bộ trưởng Quốc phòng Đổng Quân`` there is no minister of ours; of which country is open.

    Who leads a State or a Government has a body as any reader here takes it: a text that names no
    country beside him means ours, unless another of his surname governs a country in it.
    """
    governing = {
        _surname(held.person)
        for held in found
        if held.post.head in GOVERNING and held.body is not None and _is_of_a_country(held.body)
    }
    return [_unknown(held) if _is_not_of_ours(held, governing) else held for held in found]


def _is_not_of_ours(held: Held, governing: set[str]) -> bool:
    if held.body is None or _is_named_as_here(held.person):
        return False
    if held.body.kind == _GOVERNMENT:
        return _surname(held.person) in governing
    return held.body.kind in _NATIONAL_KINDS


def _surname(person: str) -> str:
    return person.partition(" ")[0]


def _unknown(held: Held) -> Held:
    """The holding without a body: ``Ngoại trưởng`` is no ``Bộ trưởng`` where none tells whose."""
    post = held.post
    named = post._replace(head=post.row.abroad) if post.row.abroad else post
    return held._replace(body=None, post=named)


def _is_named_as_here(person: str) -> bool:
    """Whether nobody next door has such a name in our letters: ``Nguyễn …``, ``… Thị …``."""
    syllables = person.split(" ")
    return len(syllables) > 2 and (syllables[0] in _OUR_SURNAMES or syllables[1] in _OUR_MIDDLES)


def without_ours(found: Sequence[Held]) -> list[Held]:
    """No national office of ours for those who hold one of another country.

    ``Tổng Bí thư, Chủ tịch nước X`` of whom the text says elsewhere ``Chủ tịch Trung Quốc X``, or
    who is known to govern there, or whose surname nobody has here. Nor for a
    ``Tổng Bí thư, Chủ tịch X``: ours is Chủ tịch nước.
    """
    rules = not RULING.isdisjoint([held.post.head for held in found])
    abroad = _ruling_abroad(found) if rules else set()
    if known := statesmen_abroad().intersection([held.person for held in found]):
        abroad |= known.difference([held.person for held in found if _is_printed_here(held)])
    return [
        _unknown(held) if _is_ours(held, abroad) and _is_foreign(held, abroad) else held
        for held in found
    ]


def _ruling_abroad(found: Sequence[Held]) -> set[str]:
    """Who rules another country, by what the text says of its body or tells beside the office."""
    told = {
        held.person
        for held in found
        if held.body is not None
        and held.body.kind == "quoc-te"
        and held.post.head in RULING
        and _is_of_a_country(held.body)
    }
    return told | {
        held.person
        for held, beside in pairwise(found)
        if held.post.head == "Tổng Bí thư"
        and (held.person, held.chain) == (beside.person, beside.chain)
        and beside.post.head == "Chủ tịch"
        and beside.body is None
    }


def _is_printed_here(held: Held) -> bool:
    """``Bí thư Huyện ủy X Thái Kỳ``: a body of ours is in print, the holder bears a known name."""
    if held.body is None or held.post.row.body is not None or held.body.implied:
        return False
    return held.body.kind not in ("quoc-te", "bo") and held.body.start < held.body.end


def _is_ours(held: Held, abroad: set[str]) -> bool:
    if held.body is None or held.body.kind == "quoc-te":
        return False
    if held.post.row.body is not None or held.post.head == MINISTER:
        return True
    known = held.person in abroad and held.person in statesmen_abroad()
    return known and held.body.kind not in PRIVATE_KINDS and not _is_printed_here(held)


def _is_foreign(held: Held, abroad: set[str]) -> bool:
    first, _, rest = held.person.partition(" ")
    if held.person in abroad:
        return True
    return bool(rest and first not in surnames()) and not is_pen_name(first, rest)


def without_rivals(found: Sequence[Held]) -> list[Held]:
    """No body that is only guessed for the office of one where the text prints another holder.

    ``Bộ trưởng B`` in a text of ``Bộ trưởng Bộ Y tế A`` is no minister of health.
    """
    found = _without_neighbours(found)
    implied = [held.body for held in found if held.body is not None and held.body.implied]
    if not implied:  # nor guessed
        return found
    found = _without_guesses(found)
    printed: dict[tuple[str, str], set[str]] = {}
    for held in found:
        if _is_single(held) and held.body is not None and not held.body.implied:
            printed.setdefault((held.post.head, held.body.name), set()).add(held.person)
    return [
        held._replace(body=None)
        if _is_single(held)
        and held.body is not None
        and held.body.implied
        and held.body.start == held.body.end
        and not printed.get((held.post.head, held.body.name), {held.person}) <= {held.person}
        else held
        for held in found
    ]


def _without_guesses(found: Sequence[Held]) -> list[Held]:
    """No ministry that a text tells of most for who is told of with another one."""
    told: dict[str, set[str]] = {}
    for held in found:
        if held.body is not None and held.body.kind == "bo" and not held.body.guessed:
            told.setdefault(held.person, set()).add(held.body.name)
    return [
        held._replace(body=None)
        if held.body is not None
        and held.body.guessed
        and not told.get(held.person, {held.body.name}) <= {held.body.name}
        else held
        for held in found
    ]


def _without_neighbours(found: Sequence[Held]) -> list[Held]:
    """``Thủ tướng Lý Hiển B`` in a text of ``Thủ tướng Phạm A``: named as who governs next door."""
    ours = {held.person for held in found if held.post.head == _PREMIER and _governs_here(held)}
    if len(ours) < 2:
        return list(found)
    begin = {name.rpartition(" ")[0] for name in statesmen_abroad()}
    others = {p for p in ours if " " in (before := p.rpartition(" ")[0]) and before in begin}
    if len(others) == len(ours):
        return list(found)
    return [
        _unknown(held) if held.person in others and _governs_here(held) else held for held in found
    ]


def _governs_here(held: Held) -> bool:
    """Whether it is the premier's office of a government that no country is told of."""
    if held.body is None or held.post.head != _PREMIER or held.status == "former":
        return False
    return held.body.kind == _GOVERNMENT


def _is_single(held: Held) -> bool:
    """Whether it is an office that one alone has, told as held today."""
    return held.post.head in _SINGLE and held.status == "current"
