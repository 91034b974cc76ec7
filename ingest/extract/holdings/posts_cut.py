"""Names of bodies that would end too early behind an office word.

``Chủ tịch Hiệp hội Vận tải | hành khách liên tỉnh Hà Nội``: behind an office nothing but the rest
of the name, the holder or the verb of the sentence can stand, so small words that are none of
these go on with the name. Where their end cannot be told the body is unknown: a name cut short is
that of another body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bomay.ingest.extract.bodies.countries import names_country
from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.name_words import ends_names
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node
from bomay.ingest.extract.bodies.person_names import begins_name, capitalised_run, is_name
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.names.context import is_large_place
from bomay.ingest.extract.text.letters import LOWER
from bomay.ingest.extract.units.home import bare_name

_ASSOCIATION = "hoi"
_OPEN_KINDS = frozenset(
    {"don-vi-su-nghiep", "hoi", "doanh-nghiep", "co-quan", "tong-cuc", "phong", "ban-quan-ly"}
)
_CENTRES = frozenset({"don-vi-su-nghiep", "ban-quan-ly"})  # ``Ban Quản lý vịnh Hạ Long``
MAY_GO_ON = _OPEN_KINDS | _CENTRES | {_ASSOCIATION}
_FEWEST_WORDS = 2  # of a centre in small letters, before the place it is called after
_LONGEST_PLACE = 3
# What is called by a place's name and is no unit: ``vịnh Hạ Long``.
_SITES = re.compile(
    r"[ ](?:vịnh|hồ(?! sơ)|rừng|đền|chùa|chợ|núi|sông|đảo|cảng|bến|(?<!yêu )(?<!nhu )cầu|đèo|thác|"
    r"lăng|tháp|di tích|vườn|phố cổ|đô thị cổ)(?![^\W_])",
    re.IGNORECASE,
)
# ``metro số 1``, ``đăng kiểm 2903S``
_NUMBER = re.compile(r"[ ](?:số[ ]\d{1,2}|\d{4}[A-Z])(?![^\W_]|[./-]\d)")
_OFFICE = "Văn phòng"  # that of a body, which ends its name
_JOINS = "và"
_LONGEST = 12
_SMALL = re.compile(rf"[ ]([{LOWER}]+)(?![^\W_])")
_OF_THE_COUNTRY = re.compile(r"[ ](?:Việt Nam|VN|Trung ương|quốc gia)(?![^\W_])")
_WITHIN = re.compile(r"[ ](?:trực )?thuộc[ ]")
_SIDE_OF = " phía"
# ``Phòng Quản lý xuất nhập cảnh | của người nước ngoài, thuộc Cục X``
_FOR_WHOM = re.compile(rf"[ ]của(?:[ ][{LOWER}]+){{2,5}}(?=(, (?:thuộc )?|[ ]thuộc[ ]))")
_ROOM = "phong"
_SIDE = re.compile(r"[ ](?:Nam|Bắc)(?![^\W_])")  # ``Trung tâm Bảo vệ thực vật phía Nam``
# ``Chi cục Hải quan cửa khẩu cảng Sài Gòn khu vực 1``
_REGION = re.compile(r"[ ]khu vực[ ](?:[IVX]+|\d{1,2})(?![^\W_])")
_CLOSES = re.compile(r"[ ]?[),;:\n]|[ ][–-][ ]|[ ]\(|[ ]thuộc[ ]|\.?$|[.][ \n]")
_TOWARDS = (" đối với ", " trực thuộc ", " trực tiếp ")
_WHEN = re.compile(r"[ ](?:hôm|sáng|trưa|chiều|tối|đêm|lúc|hồi)[ ](?:\d|ngày|nay|qua|tháng|đó|ấy)")
_AND = re.compile(r"[ ](?:và|cùng)(?:[ ](?:ông|bà))?(?=[ ])")
_SAYS = re.compile(
    r"[ ](?:cho biết|cho hay|cho rằng|nói|nêu|trả lời|cũng|đã|đang|vừa|là)(?![^\W_])"
)


def whole_name(grammar: Grammar, node: Node) -> Node:
    """The body with the rest of its name; incomplete where that cannot be told."""
    if node.kind == _ASSOCIATION and node.subject is None and not node.complete:
        return _in_small_words(grammar, node)
    if node.kind in _CENTRES and node.subject is None and not node.complete:
        return _named_after_place(grammar, node)
    if node.kind not in _OPEN_KINDS or node.subject in (None, UNKNOWN) or node.head == _OFFICE:
        return node
    if node.name.endswith(_SIDE_OF):  # "phía sau chợ"
        return node._replace(complete=False, subject=UNKNOWN)
    if node.kind == _ROOM and (room := _room_for(grammar, node)) is not None:
        return room
    region = _REGION.match(grammar.text, node.end)
    if region is not None and node.complete:
        name = f"{node.name}{region.group()}"
        return node._replace(end=region.end(), name=name, subject=f"{node.subject}{region.group()}")
    if _ends_with_a_place(grammar.text, node):
        return node
    end = _small_words(grammar, node.end)
    if end == node.end or _is_a_firm(grammar.text, node):
        return node
    place = _place_end(grammar.text, node.start, end) if node.kind in _CENTRES else end
    small = not grammar.text[node.start].isupper() and not node.subject[0].isupper()
    if small and place == end:
        return node._replace(complete=False, subject=UNKNOWN)
    more = grammar.text[node.end : end]
    if more.endswith(_SIDE_OF):
        side = _SIDE.match(grammar.text, end)
        if side is None:
            return node._replace(complete=False, subject=UNKNOWN)
        more, end = f"{more}{side.group()}", side.end()
    country = _OF_THE_COUNTRY.match(grammar.text, end)
    if country is not None:
        more, end = f"{more}{country.group().replace('VN', 'Việt Nam')}", country.end()
    longer = node._replace(
        end=end,
        name=f"{_without_unit(node)}{more}",
        subject=f"{node.subject}{more}",
        unit=None,
        implied=False,
        complete=True,
    )
    if place > end:
        more = grammar.text[end:place]
        name, subject = f"{longer.name}{more}", f"{longer.subject}{more}"
        return longer._replace(end=place, name=name, subject=subject)
    clause = grammar.places.unit_at(end) if country is None else None
    if clause is not None and clause.unit is not None and clause.end > end:
        name = f"{longer.name} {clause.unit.name}"
        return longer._replace(end=clause.end, name=name, unit=clause.unit, implied=clause.implied)
    if country is not None or _ends_here(grammar.text, end):
        return _in_host(grammar, longer)
    return node._replace(complete=False, subject=UNKNOWN)


def _room_for(grammar: Grammar, node: Node) -> Node | None:
    """``Phòng Quản lý … của người nước ngoài, thuộc Cục X``: up to the department it is in."""
    whom = _FOR_WHOM.match(grammar.text, node.end)
    if whom is None or node.unit is not None:
        return None
    host = grammar.parse(whom.end(1))
    if host is None or not host.complete or not grammar.text[host.start].isupper():
        return None
    subject = f"{node.subject}{whom.group()}"
    name = f"{node.name}{whom.group()} {host.name}"
    return node._replace(
        end=host.end, name=name, subject=subject, unit=host.unit, complete=True, parent=host.name
    )


def _named_after_place(grammar: Grammar, node: Node) -> Node:
    """``Ban Quản lý vịnh Hạ Long``: small words up to the place that it is called after."""
    text = grammar.text
    at = max(_ends_of_small(text, node.end), default=node.end)
    more = text[node.end : at].strip()
    if not _SITES.search(text, node.end, at) and more.count(" ") < _FEWEST_WORDS - 1:
        return node
    place = _place_end(text, node.start, at)
    if place > at:
        return node.about(text[node.end : place].strip(), place)._replace(complete=True)
    clause = grammar.places.unit_at(at)
    if clause is None or clause.unit is None or clause.implied or not _ends_here(text, clause.end):
        return node
    return node.about(more, clause.end).in_unit(clause.unit, clause)._replace(complete=True)


def _place_end(text: str, begin: int, at: int) -> int:
    """Where a place that is no unit, or a number, ends that the name of a centre ends with."""
    number = _NUMBER.match(text, at)
    if number is not None:
        return number.end() if _ends_here(text, number.end()) else at
    ends = capitalised_run(text, at, limit=_LONGEST_PLACE + 1)
    if not 1 < len(ends) <= _LONGEST_PLACE or not _ends_here(text, ends[-1]):
        return at
    site = _SITES.search(text, begin, at) is not None
    if not site and (is_large_place(text[at : ends[-1]].strip()) or is_name(text, at)):
        return at
    return ends[-1]


def _in_host(grammar: Grammar, node: Node) -> Node:
    """``Trung tâm Tích hợp dữ liệu thuộc Sở X``: named with what it belongs to."""
    within = _WITHIN.match(grammar.flat, node.end)
    host = grammar.parse(within.end()) if within is not None else None
    host = grammar.completed(host) if host is not None else None
    if host is None or not host.complete:
        return node
    return node._replace(end=host.end, name=f"{node.name} {host.name}", unit=host.unit)


def _in_small_words(grammar: Grammar, node: Node) -> Node:
    """``Hiệp hội vận tải ô tô Việt Nam``: small words up to the country or a unit printed there."""
    text = grammar.text
    for at in _ends_of_small(text, node.end):
        country = _OF_THE_COUNTRY.match(text, at)
        unit = grammar.places.units.get(at + 1)
        if country is not None:
            words = f"{text[node.end : at]}{country.group().replace('VN', 'Việt Nam')}".strip()
            return node.about(words, country.end())._replace(complete=True)
        if unit is not None and not unit.implied:
            named = node.about(text[node.end : at].strip(), unit.end)
            return named._replace(name=f"{named.name} {unit.name}", unit=unit, complete=True)
    return node


def _ends_of_small(text: str, at: int) -> Iterator[int]:
    """Where each word in small letters ends that may go on with a name which ends at ``at``."""
    for _ in range(_LONGEST):
        word = _SMALL.match(text, at)
        if word is None or speaks(text, word):
            return
        if word[1] != _JOINS and ends_names(word[1]):
            return
        at = word.end()
        yield at


def _ends_with_a_place(text: str, node: Node) -> bool:
    """``Chi cục Thuế Hà Tĩnh``, ``Hội … Việt Nam``, ``Trung tâm … (TT)``: it has ended."""
    printed = text[node.start : node.end]
    if node.unit is not None and (not node.implied or printed.endswith(bare_name(node.unit))):
        return True
    if printed.endswith(("Việt Nam", " VN", ")")) or names_country(printed):
        return True
    last = printed.split(" ")[-2:]
    return last[-1][:1].isupper() and is_large_place(" ".join(last))


def _is_a_firm(text: str, node: Node) -> bool:
    """Whether a firm is named by two capitals: a verb follows, more than such a name goes on."""
    if node.kind != "doanh-nghiep":
        return False
    last = text[node.start : node.end].split(" ")[-2:]
    return len(last) == 2 and all(word[:1].isupper() for word in last)


def _without_unit(node: Node) -> str:
    return node.name.removesuffix(f" {node.unit.name}") if node.unit is not None else node.name


def _small_words(grammar: Grammar, at: int) -> int:
    """Where the small words that may go on with a name end."""
    text = grammar.text
    for _ in range(_LONGEST):
        word = _SMALL.match(text, at)
        if word is None or ends_names(word.group(1)) or speaks(text, word):
            break
        if _WHEN.match(text, at) or text.startswith(_TOWARDS, at):
            break
        begin = word.start(1)
        if begin in grammar.places.units or begin in grammar.places.types:
            break
        found = grammar.heads.get(begin)
        if found is not None and " " in grammar.flat[begin : found[0]]:
            break
        at = word.end()
    return at


def _ends_here(text: str, at: int) -> bool:
    """Whether a sign, the holder's name or the verb of the sentence follows."""
    if _CLOSES.match(text, at) or _SAYS.match(text, at) or _WHEN.match(text, at):
        return True
    if text.startswith(_TOWARDS, at):
        return True
    joined = _AND.match(text, at)
    if begins_name(text, joined.end() if joined is not None else at):
        return True
    word = _SMALL.match(text, at)
    return word is not None and speaks(text, word)
