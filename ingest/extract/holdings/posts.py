"""Posts named in a text: an office word, its body, and what qualifies it."""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.abroad import country_alone
from bomay.ingest.extract.bodies.cells import CELL, cell_at
from bomay.ingest.extract.bodies.countries import country_at
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node, committee_of
from bomay.ingest.extract.bodies.person_names import is_name
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.bodies.told_before import institution
from bomay.ingest.extract.holdings import envoys, posts_apposed, posts_boards, posts_cut
from bomay.ingest.extract.holdings.parts_of_words import is_part_of_word
from bomay.ingest.extract.holdings.posts_behind import in_charge
from bomay.ingest.extract.holdings.posts_firms import led_firm
from bomay.ingest.extract.holdings.posts_over import is_open, overlapping, row_of
from bomay.ingest.extract.holdings.posts_parts import PART_HEADS, with_parent
from bomay.ingest.extract.holdings.posts_qualified import (
    DEPUTY,
    OFFICE_OF,
    is_in_the_name,
    is_sought,
    may_tell,
    qualified,
)
from bomay.ingest.extract.holdings.posts_rooms import ROOMS, room_up_to_host, team_of
from bomay.ingest.extract.names.post_heads import (
    DELEGATE,
    JOINT,
    POLICE_LETTERS,
    SEAT,
    PostHead,
    post_heads,
    rows_by_surface,
)
from bomay.ingest.extract.text.beginnings import first_words
from bomay.ingest.extract.text.letters import LOWER, UPPER
from bomay.ontology.facts import Status
from bomay.ontology.values import Value, value

# Bodies that may go on behind what is read of them, besides the boards with such names.
_MAY_GO_ON = posts_apposed.OPEN_KINDS | posts_apposed.TASKS | posts_cut.MAY_GO_ON
_FACULTY = "Khoa"
_LED_IN_SHORT = frozenset({"", "viện", "trường"})  # whose heads may lead a ``Trung tâm``
_TEAM = "đội"
_TEAM_LEADERS = frozenset({"Đội trưởng", "Phó Đội trưởng"})
# ``Bộ trưởng các Bộ Y tế, Nội vụ``: the office of many, and of nobody named beside it.
_SEVERAL_BEGINS = " cá"
_OF_SEVERAL = re.compile(
    r"[ ]các[ ](?:bộ|sở|cục|vụ|ban|ngành|hội|ủy ban|tổng cục|tỉnh|thành|quận|huyện|xã|phường|"
    r"cơ quan|đơn vị)(?![^\W_])"
)
# ``Tổng Bí thư Đảng Cộng sản Trung Quốc``: before the name of the country.
_PARTY_ABROAD = re.compile(
    r"[ ](?:(?:Ban Chấp hành Trung ương[ ])?Đảng"
    r"(?: Cộng sản| Lao động| Nhân dân Cách mạng| Nhân dân)?"
    r"|(?:Cộng sản|Lao động|Nhân dân Cách mạng|Nhân dân)(?=[ ]))"
)
_BEFORE_NO_JOINT = re.compile(
    rf"(?:(?:tỉ|tỷ|triệu|nghìn|ngàn|trăm|\d)|[{UPPER}][{LOWER}]+[ ][{UPPER}][{LOWER}]*)[ ]$"
)
_DEPUTIES = ("Phó", "Thứ")
_STANDING = re.compile(r"[ ]thường trực(?!\w)")
_STANDING_BEGINS = " th"
# ``Chủ tịch đầu tiên của Hội X``: hers was a time that others came after.
_NUMBERED = r"(?:đầu tiên|thứ (?:nhất|hai|ba|tư|năm))"
_ONE_OF_SEVERAL = re.compile(rf"[ ]{_NUMBERED}[ ]của(?=[ ])")
_OF_WORDS = (
    rf"(?:(?:{_NUMBERED}|đương nhiệm|mới|hiện nay|hiện tại)[ ])?của",
    "tại",
    "phụ trách",
)
_OF = re.compile(rf"[ ](?:{'|'.join(_OF_WORDS)})(?=[ ])")
# What these begin with, asked for first: nearly always something else follows an office.
_BEGUN = 3
_OF_BEGINS = frozenset(
    f" {word}"[:_BEGUN] for pattern in _OF_WORDS for word in first_words(pattern)
)
_TERM = re.compile(
    r",?[ ](?:lần thứ [IVXLC\d]+,?[ ])?(?:([Nn]hiệm kỳ \d{4}[ ]?-[ ]?\d{4})|"
    r"(?:các[ ])?([Kk]hóa (?:[IVXLC]+|\d{1,2})))(?!\w)"
    r"(?P<more>(?:,[ ](?:[IVXLC]+|\d{1,2})(?!\w))*(?:[ ]và[ ](?:[IVXLC]+|\d{1,2})(?!\w))?)"
    r"(?:[ ]?[,(]?[ ]?(?:nhiệm kỳ )?\(?\d{4}[ ]?-[ ]?\d{4}\)?)?"
    r"(?P<again>(?:,| và)[ ](?:nhiệm kỳ )?\d{4}[ ]?-[ ]?\d{4})?"
)
_SEAT_AFTER = (", ", "- ", "– ", "(", " là ", " nguyên ")
# Behind a seat a sign, or another office, follows; else the board acts.
_SEAT_ENDS = re.compile(
    r"thường vụ(?:[ ][^\W\d_]+){1,7}?(?:[ ]?[,;:.()]|[ ]?[–-][ ]|[ ]kiêm[ ]|\n|[ ]?\Z)"
)
_LISTENED_TO = re.compile(
    r"(?<!\w)(?:của|với|nghe|theo|gặp|về|cho)[ ](?:các |đồng chí |ông |bà )+[^,;.\n]{2,40},[ ]\Z"
)
_LISTENED_CHARS = 70
_NEXT_OFFICE = re.compile(
    r"thường vụ(?:[ ][^\W\d_]+){1,7}?(?:,|[ ]?[–-]|[ ]kiêm)[ ]"
    r"(?:phó|bí thư|chủ|giám|trưởng|chánh|ủy viên)(?!\w)"
)
_TERM_WORDS = tuple(
    f"{sign} {word}"
    for sign in ("", ",")
    for word in ("lần", "nhiệm", "khóa", "các khóa", "Nhiệm", "Khóa")
)
_BODY_ENDS = frozenset(" ,.;)")  # what follows a word for a kind of body that is printed itself
_TERM_BEGINS = frozenset(words[:_BEGUN] for words in _TERM_WORDS)
_OF_DELEGATES = (" đoàn ", " bầu cử ")
_MINISTRY = "bộ"
_COUNCIL = "ubnd"  # whose chairman is a unit's, a firm's or a State's
_OF_THE_ASSEMBLY = " của Quốc hội"
_ASSEMBLY = ("quốc hội", "qh")
_OF_DEPARTMENTS = frozenset({"cục", "vụ", "chi cục", "tổng cục", "viện", "trường", "hạt kiểm lâm"})
_CENTRAL_BANK = "co-quan-ngang-bo"  # ``Thống đốc Tokyo`` governs a place, no bank
# A name behind the places, or beside them in apposition: ``…, tỉnh X - ông Lê A``.
_NAME_NEXT = re.compile(
    rf"(?:[ ]|,[ ]|[ ]?[–-][ ]|[ ]?:[ ])(?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)[ ])?"
    rf"[{UPPER}][{LOWER}]+[ ][{UPPER}]"
)
_DELEGATION = re.compile(r",?[ ](?:thuộc[ ])?(?:đoàn(?:[ ]đbqh)?|đơn vị)(?=[ ])")
# ``Bí thư Đoàn Trường``, ``Bí thư chi đoàn``: whose office it is stands there.
_UNREAD = re.compile(
    r"[ ](?:của |tại |các |\()?(?:xứ ủy|đoàn|trường|thôn|ấp|bản|buôn|khu|tổ|hội|chi|liên|"
    r"trung đoàn|sư đoàn|lữ đoàn|binh đoàn|tiểu đoàn|xí nghiệp|nhà máy|nông trường|"
    r"lâm trường|cụm|khối|đảng|cơ quan|"
    r"tổng|phân|ngành|hệ)(?![^\W_])"
)


@value(frozen=True, slots=True)
class Post(Value):
    """A post as read (offsets into the normalised text, qualifier included).

    Attributes:
        node: its body, None where none is printed. row: the row of its office word.
        status: what a qualifier before it says. term: as printed.
        unread: a body is printed after it that could not be read.
        sought: somebody runs for it.
        anew: said to be held today behind one that may be over: ``nguyên A, nay là B``.
    """

    start: int
    end: int
    head: str
    row: PostHead
    node: Node | None = None
    status: Status = "current"
    term: str | None = None
    unread: bool = False
    sought: bool = False
    anew: bool = False


def find_posts(grammar: Grammar) -> list[Post]:
    """All posts in reading order, without overlap; many have no holder."""
    found: list[Post] = []
    last = 0
    flat = grammar.flat
    for start, end, row in post_heads().find_all(flat):
        if start < last:
            continue
        if row.joint and _is_no_joint(grammar.text, (start, end)):
            start, row = start + len(JOINT), rows_by_surface()[flat[start + len(JOINT) : end]]
        telling = may_tell(flat, start)
        if telling or row.doubtful:
            taken = _of_no_office(grammar, (start, end), row, last=last, telling=telling)
            if taken is not None:
                last = taken
                continue
        behind = flat[end : end + _BEGUN]
        if behind == _SEVERAL_BEGINS and _OF_SEVERAL.match(flat, end):
            continue
        post = _read(grammar, (start, end), row, telling=telling, behind=behind)
        if found and found[-1].head == post.head and _repeats(grammar.text, found[-1], post):
            post = found.pop()._replace(end=post.end + 1)
        found.append(post)
        last = post.end
    grammar.once(("posts",), lambda: found)
    return found


def _of_no_office(
    grammar: Grammar, span: tuple[int, int], row: PostHead, *, last: int, telling: bool
) -> int | None:
    """Up to where the words of an office at ``span`` are others'; None where they are its own.

    ``last`` is where what was read before ends; ``telling``: see ``may_tell``.
    """
    flat = grammar.flat
    start, end = span
    if is_part_of_word(grammar, start, telling=telling):
        return last
    if telling and flat.endswith(DEPUTY, 0, start) and _is_a_deputy_s(flat, start, last):
        return end
    if row.overlap == POLICE_LETTERS and grammar.text[end - 2 : end].islower():
        return last  # trưởng ca: of a shift
    if row.overlap == SEAT and not _is_seat(flat, start):
        return last
    if row.head == DELEGATE and flat.endswith(_OF_DELEGATES, 0, start):
        return last  # Đoàn ĐBQH tỉnh: all of them; bầu cử đại biểu: whoever will be
    if telling and row.body is not None and flat.endswith(OFFICE_OF, 0, start):
        return end  # "phụ trách Văn phòng Tổng Bí thư": the body, not whom it serves
    return last if telling and is_in_the_name(flat, start) else None


def _is_seat(flat: str, start: int) -> bool:
    """``ông A, Thường vụ Tỉnh ủy``: who sits there, not the board itself, which acts."""
    if not flat.endswith(_SEAT_AFTER, 0, start) or _SEAT_ENDS.match(flat, start) is None:
        return False
    listened = _LISTENED_TO.search(flat, max(0, start - _LISTENED_CHARS), start)
    return listened is None or _NEXT_OFFICE.match(flat, start) is not None


def _is_no_joint(text: str, span: tuple[int, int]) -> bool:
    """``2.200 tỉ đồng⏎Chủ tịch``, ``Hà Sỹ Đồng⏎Chủ tịch``: money or a name before the office."""
    start, end = span
    return (
        "\n" in text[start:end]
        or _BEFORE_NO_JOINT.search(text, max(0, start - 12), start) is not None
    )


def _is_a_deputy_s(flat: str, start: int, last: int) -> bool:
    """``Phó Đội X``, which no row tells, is no head; ``Chỉ huy phó Tham mưu trưởng`` is both."""
    before = start - len(DEPUTY)
    return start - 1 > last and not flat[max(0, before - 1) : before].isalnum()


def _repeats(text: str, post: Post, short: Post) -> bool:
    """``Đại biểu Quốc hội (ĐBQH)``: the same office, of one head, in letters."""
    return (
        text[post.end : short.start] == " ("
        and text.startswith(")", short.end)
        and short.node is not None
        and post.node is not None
        and short.node.name == post.node.name
    )


def _read(
    grammar: Grammar, span: tuple[int, int], row: PostHead, *, telling: bool, behind: str
) -> Post:
    """The office that stands at ``span``.

    ``telling``: what stands before it may qualify it; ``behind``: the letters that follow it.
    """
    flat = grammar.flat
    start, after = span
    head = row.head
    if behind == _STANDING_BEGINS and head.startswith(_DEPUTIES):
        standing = _STANDING.match(flat, after)
        if standing is not None:
            after = standing.end()
            head = f"{head} Thường trực"
            behind = flat[after : after + _BEGUN]
    of = _OF.match(flat, after) if behind in _OF_BEGINS else None
    node = _body(grammar, (start, span[1], after), row, of)
    if node is None or not node.complete:
        node = led_firm(grammar, (start, after), head, node)
    begin, status = qualified(flat, start) if telling else (start, "current")
    if of is not None and status == "current" and _is_one_of_several(flat, head, start, after):
        status = "former"
    stop = after
    if node is not None:
        node = _read_on(grammar, begin, node)
        stop = node.end if node.end > after else after
    if head == DELEGATE:
        stop = _constituency(grammar, stop)
    unread = node is None and _UNREAD.match(flat, stop) is not None
    sought = telling and is_sought(flat, start)
    end = stop
    if node is not None and node.unit is not None:
        end = grammar.places.past_larger(node.unit, stop)
    term = None
    if end != stop or grammar.text[end : end + _BEGUN] in _TERM_BEGINS:
        stop, term = _term(grammar, head, stop, end)
    return Post(begin, stop, head, row, node, status, term, unread, sought)


def _is_one_of_several(flat: str, head: str, begin: int, after: int) -> bool:
    """Whether who is told is one in the row of holders; *thứ nhất* of a deputy is a rank.

    ``Ông A là Thủ tướng thứ tư của X``: only of a first one is it plain that others came after.
    """
    if head.startswith("Phó"):
        return False
    told = _ONE_OF_SEVERAL.match(flat, after)
    if told is None:
        return False
    first = "đầu tiên" in told.group() or "nhất" in told.group()
    return first or not flat.endswith(" là ", 0, begin) or flat.endswith("từng là ", 0, begin)


def _read_on(grammar: Grammar, begin: int, node: Node) -> Node:
    """The body of a post that begins at ``begin``, with the rest of its name."""
    if node.kind not in _MAY_GO_ON and node.head not in posts_boards.HEADS:
        return node
    if (longer := posts_apposed.apposed(grammar, begin, node)) is not node:
        node = with_parent(grammar, longer)
    if (whole := posts_cut.whole_name(grammar, node)) is not node:
        node = with_parent(grammar, whole)
    if (board := posts_boards.whole_board(grammar, node)) is not node:
        return board
    if posts_apposed.is_cut(grammar, node):
        return node._replace(complete=False, subject=UNKNOWN)
    return node


def _constituency(grammar: Grammar, at: int) -> int:
    """The end of where a delegate was elected: ``đại biểu Quốc hội tỉnh Sóc Trăng``."""
    delegation = _DELEGATION.match(grammar.flat, at)
    clause = grammar.places.unit_at(delegation.end() if delegation else at)
    return clause.end if clause is not None and clause.unit is not None else at


def _term(grammar: Grammar, head: str, stop: int, end: int) -> tuple[int, str | None]:
    """Where a post that is read up to ``stop`` ends with its term, and that term.

    It ends at ``end``, past the larger places, before a term or a name: ``Quận 8 Lê A``.
    """
    text = grammar.text
    found = _TERM.match(text, end) if text.startswith(_TERM_WORDS, end) else None
    if found is None:
        return (stop if end == stop or not _NAME_NEXT.match(text, end) else end), None
    if found["more"] or found["again"]:  # "các khóa X, XI và XII": of several terms
        return found.end(), None
    term = (found.group(1) or "").lower().removeprefix("nhiệm kỳ ") or found.group(2)
    # "Đại biểu Quốc hội khóa XV tỉnh Sóc Trăng"
    end = _constituency(grammar, found.end()) if head == DELEGATE else found.end()
    return end, f"{term[0].lower()}{term[1:]}"


def _body(
    grammar: Grammar, at: tuple[int, int, int], row: PostHead, of: re.Match[str] | None
) -> Node | None:
    """The body of an office; ``of``: what leads to it behind the office."""
    start, end, after = at
    if row.body is not None:
        return _told_by_the_word(grammar, start, after, row.body)
    if row.head in envoys.HEADS and (embassy := envoys.embassy_at(grammar.text, start, after)):
        return embassy
    if row.prefix == "member":
        return _membership(grammar, start, row)
    if row.overlap and not grammar.flat.startswith(f" {row.overlap} ", after):
        inside = overlapping(grammar, end - len(row.overlap), (end, after), row)
        if inside is not None:
            return inside
    if row.prefix == _MINISTRY and (ministry := _prefixed(grammar, after, row)) is not None:
        return ministry  # "Bộ trưởng Khoa học …" is head of no "Khoa"
    printed = _printed(grammar, after, row, of)
    if printed is not None and printed.head == _FACULTY and row.prefix:
        printed = None  # "Vụ trưởng Khoa học công nghệ"
    if printed is None:
        printed = _prefixed(grammar, after, row)
    elif not printed.complete and row.prefix not in ("", "committee"):
        # "Tổng cục trưởng Phòng chống thiên tai" is head of no "Phòng"
        printed = _prefixed(grammar, after, row) or printed
    if printed is not None and printed.head in PART_HEADS:
        printed = with_parent(grammar, printed)
    if printed is not None and row.prefix == _COUNCIL:
        printed = _chaired(grammar, printed)
    again = row.overlap in ROOMS and is_open(printed)
    unread = row.head in _TEAM_LEADERS and (printed is None or not printed.complete)
    room = row.overlap if again else _TEAM if unread else ""
    if room and grammar.flat.startswith(f" {room} ", after):
        begin = after + 1
        return room_up_to_host(grammar, begin, begin + len(room), room) or printed
    if row.prefix in _LED_IN_SHORT and _is_bare(printed):
        return institution(grammar, after + 1) or printed
    return team_of(printed) if printed and row.head in _TEAM_LEADERS else printed


def _told_by_the_word(grammar: Grammar, start: int, after: int, body: tuple[str, str]) -> Node:
    """The body that an office word tells by itself: ``Thủ tướng``, of ours or another country."""
    name, kind = body
    party = _PARTY_ABROAD.match(grammar.text, after) if kind == "tw" else None
    if party is not None and (country := country_at(grammar.text, party.end())) is not None:
        own = grammar.text[after + 1 : country[0]]
        own = own if "Đảng" in own else f"Đảng {own}"  # "Ủy viên Trung ương Đảng" has the word
        return Node(start=start, end=country[0], name=own, kind="quoc-te", head=own)
    own_body = Node(start, after, name, kind, name)
    if kind == _CENTRAL_BANK and (place := country_at(grammar.text, after)) is not None:
        return own_body._replace(end=place[0], name=place[1], kind="quoc-te", head=place[1])
    return grammar.foreign(own_body)


def _is_bare(node: Node | None) -> bool:
    """Whether no more than the kind of body is printed: ``Giám đốc Trung tâm``."""
    return node is None or not (node.complete or node.subject or node.unit)


def _chaired(grammar: Grammar, node: Node) -> Node:
    """One with a ``Chủ tịch`` is of our Assembly only if told so: hers have a ``Chủ nhiệm``."""
    if node.kind != "uy-ban-qh":
        return node
    name = node.name.removesuffix(_OF_THE_ASSEMBLY)
    if name == node.name or grammar.flat.endswith(_ASSEMBLY, node.start, node.end):
        return node
    return node._replace(name=name)


def _printed(grammar: Grammar, after: int, row: PostHead, of: re.Match[str] | None) -> Node | None:
    """A body printed right after the office word, after a comma only one of the word's own kind."""
    at = of.end() if of is not None else after
    if grammar.flat[at : at + 1] == " ":
        node = grammar.parse(at + 1)
        return in_charge(grammar, after) if node is None and of is not None else node
    if row.prefix and grammar.flat.startswith(f", {row.prefix} ", after):
        node = grammar.parse(after + len(", "))
        return node if node is not None and node.complete else None
    return None


def _membership(grammar: Grammar, start: int, row: PostHead) -> Node | None:
    """``Thành ủy viên``: the committee inside the word; the unit may follow the word."""
    head = row_of(row.overlap)
    if head is None:
        return None
    word_end = start + len(row.overlap) + len(" viên")
    return grammar.rest(start, word_end, head)


def _prefixed(grammar: Grammar, after: int, row: PostHead) -> Node | None:
    """``Bộ trưởng Quốc phòng``, ``Chủ tịch tỉnh X``, ``Bí thư phường X``: the kind is implied."""
    of_state = row.alone and row.prefix != _COUNCIL
    country = (country_at if of_state else country_alone)(grammar.text, after)
    if country is not None and row.prefix not in _OF_DEPARTMENTS:
        stop, name = country
        return Node(start=after + 1, end=stop, name=name, kind="quoc-te", head=name)
    if row.prefix == "committee":
        clause = grammar.places.unit_at(after)
        if clause is None or clause.unit is None:
            cell = Node(start=after, end=after, name=CELL, kind="chi-bo", head=CELL)
            return cell_at(grammar, cell) if clause is None else None
        name, kind = committee_of(clause.unit)
        return Node(
            start=after,
            end=clause.end,
            name=name,
            kind=kind,
            head=name,
            unit=clause.unit,
            implied=clause.implied,
        )
    head = row_of(row.prefix) if row.prefix else None
    if (
        head is None
        or is_name(grammar.text, after)
        or _is_told_itself(grammar.flat, after, row.prefix)
    ):
        return None
    node = grammar.rest(after, after, head)
    if node is None or node.end <= after or not node.complete:
        return None
    return None if _is_given_name(grammar, after, node) else node


def _is_told_itself(flat: str, at: int, prefix: str) -> bool:
    """``Trưởng phòng phòng X``: whether the kind of body that an office implies is printed too."""
    end = at + 1 + len(prefix)
    return flat[end : end + 1] in _BODY_ENDS and flat.startswith(f" {prefix}", at)


def _is_given_name(grammar: Grammar, after: int, node: Node) -> bool:
    """``Cục trưởng Sanh nói``: one capital that is no field of work names the holder."""
    if node.kind != "tong-cuc" or node.unit is not None or node.subject is None:
        return False
    if node.subject[-1:].isdigit():  # "Cục trưởng C45"
        return False
    return " " not in node.subject and known_subject(grammar.flat, after, node.head) is None
