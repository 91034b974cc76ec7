"""Boards made for a task, whose names tell it in a clause: ``Ban Chỉ đạo về gỡ khó, vướng …``.

Such a name goes on through commas and small words. It has ended only where a sign, the holder's
name or a verb that no task is told by follows; where that does not show the name stays unknown.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.bodies.grammar import Grammar
from bomay.ingest.extract.bodies.name_words import begins_office, ends_names
from bomay.ingest.extract.bodies.nodes import UNKNOWN, Node
from bomay.ingest.extract.bodies.person_names import begins_name
from bomay.ingest.extract.bodies.subjects import known_subject
from bomay.ingest.extract.bodies.words import speaks
from bomay.ingest.extract.holdings.posts_apposed import is_cut
from bomay.ingest.extract.text.letters import LOWER, UPPER

_BOARDS = frozenset(
    {"Ban Chỉ đạo", "Ban Chỉ huy", "Tổ công tác", "Tiểu ban"}
    | {"Đoàn Kiểm tra", "Đoàn Thanh tra", "Đoàn Giám sát"}
)
_MIXED = frozenset({"Hội đồng", "Ủy ban"})  # of which most are named by their field alone
HEADS = _BOARDS | _MIXED
_LONGEST = 40
_FEWEST = 2
_WORD = re.compile(r"[ ]([^\W_]+(?:[-/&][^\W_]+)*)")
_CLOSES = re.compile(r"[ ]?[);:]|[ ][–-][ ]|[ ]\(")
_STOPS = re.compile(r"[.!?\n]|$")
_OF_A_YEAR = re.compile(rf"[ ][–-][ ](?:[{UPPER}][{LOWER}]+[ ]){{1,4}}(?:19|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"[ ](?:ông|bà|đồng chí|đ/c|đại tướng|thượng tướng|trung tướng)(?=[ ])")
# Verbs that tell what a holder does, and no task of a board; and what a verb may begin with.
_SAYS = re.compile(
    r",?(?<!việc)(?<!đăng)[ ](?:phát biểu|cho biết|cho hay|cho rằng|khẳng định|nhấn mạnh|chủ trì|"
    r"đồng chủ trì|yêu cầu|đề nghị|nhận định|kết luận|nêu rõ|nói|ký|tham dự|dự (?:lễ|buổi|họp)|"
    r"dẫn đầu|biểu dương|chúc mừng|ghi nhận|đánh giá cao|chia sẻ|trao đổi|bày tỏ|nêu|"
    r"trình bày|lưu ý|giải trình|trả lời|làm|gồm|do|là|đã|vừa|"
    r"sẽ|đang|cũng|vẫn|để|nhằm)(?![^\W_])"
)
# What may also be a task: ``Ban Chỉ đạo …, kiểm tra …`` tells of one or of what the holder did.
_TASKS = re.compile(
    r",[ ](?:kiểm tra|xử lý|thực hiện|tổ chức|điều tra|tiếp nhận|phối hợp|báo cáo|thông báo|"
    r"công bố|giải thích|giai đoạn|nhiệm kỳ|đề xuất|bổ sung|chỉ đạo|trao|tặng|thăm|tiếp|gửi|về|"
    r"đến|tới|theo|trong|tại|sau|trước|khi|vào|từ|nguyên|hiện|cùng|nhằm|để|trực tiếp)(?![^\W_])"
)
_UNSURE = re.compile(r"[ ](?:được|bị|có|không|phải)(?![^\W_])")
_SMALL = re.compile(rf"[ ][{LOWER}]")
_BESIDE = re.compile(r"[ ](?:cùng|với|và|trong|tại|khi|để|do|đã|sẽ|vừa|gồm|này|nói trên)(?![^\W_])")
# "Chủ tịch Ủy ban X cho ông A", "thay vì ông B"
_GIVEN = re.compile(r"[ ](?:(cho)|thay|đối với|theo|từ)(?![^\W_])")
_ABOUT = " về "
_MINISTRY = "bo"  # whose fields have capitals: ``ngành Công Thương``
_SOCIETY = "xã hội"
_GOES_ON = frozenset({"và", "về", "của", "các", "những", "mọi", "công"})  # with a verb no verb
_MANY = re.compile(r"(?:\d|các|những|hai|ba|bốn|năm)$")  # ``4 tỉnh``: no one unit
_CAPITALS = re.compile(rf"[ ](?!Việt Nam)[{UPPER}][{LOWER}]+[ ][{UPPER}]")
_MORE = re.compile(rf",(?=[ ][{LOWER}])")


def whole_board(grammar: Grammar, node: Node) -> Node:
    """The board with all of its name, where more follows and its end can be told."""
    if node.unit is not None:
        return node
    if node.head in _BOARDS and node.subject and (year := _OF_A_YEAR.match(grammar.text, node.end)):
        more = " ".join(year.group().split())  # Ban Chỉ đạo Năm Du lịch quốc gia - Sơn La 2030
        return node.about(f"{node.subject} {more}", year.end())._replace(
            name=f"{node.name} {more}", complete=True
        )
    if not _may_go_on(grammar, node):
        return node
    end, sure = _end(grammar, node.end)
    if end == node.end:
        return node
    if node.head in _MIXED:
        end = _given_away(grammar, node.end, end)
    begin, _ = grammar.heads.get(node.start, (node.end, None))
    subject = " ".join(grammar.text[begin:end].split())
    if not sure or (len(subject.split()) < _FEWEST and not subject.isdigit()):
        return node._replace(complete=False, subject=UNKNOWN) if node.head in _BOARDS else node
    whole = node._replace(end=end, name=f"{node.head} {subject}", subject=subject, complete=True)
    return _in_unit(grammar, whole)


def _may_go_on(grammar: Grammar, node: Node) -> bool:
    if node.head in _BOARDS:
        if node.complete:
            return is_cut(grammar, node) or _MORE.match(grammar.text, node.end) is not None
        word = _WORD.match(grammar.text, node.end)
        return word is not None and (word[1] in _GOES_ON or not ends_names(word[1]))
    if node.head not in _MIXED or _SMALL.match(grammar.text, node.end) is None:
        return False
    if _BESIDE.match(grammar.flat, node.end) is not None:
        return False  # "làm chủ tịch Hội đồng cùng 11 chuyên gia"
    return not node.complete or grammar.flat.startswith(_ABOUT, node.end)


def _end(grammar: Grammar, at: int) -> tuple[int, bool]:
    """Where the name ends, and whether that is sure."""
    text, end, listed, before = grammar.text, at, False, ""
    for _ in range(_LONGEST):
        if _CLOSES.match(text, end):
            return end, True
        if _STOPS.match(text, end):
            return end, not listed
        if _SAYS.match(grammar.flat, end):
            return end, True
        if _TASKS.match(grammar.flat, end):
            return end, not listed
        if _UNSURE.match(grammar.flat, end):
            return end, False
        comma = _MORE.match(text, end)
        if comma is not None and _begins_another(grammar, end + 1):
            return end, True
        if comma is not None:
            end, listed, before = comma.end(), True, ""
        elif text.startswith(",", end):
            return end, True
        word = _WORD.match(text, end)
        if word is None:
            return end, False
        begin = word.start(1)
        if begin in grammar.places.units or _is_type(grammar, begin):
            return end, True
        if _begins_another(grammar, end):
            return end, True
        if before and before not in _GOES_ON and speaks(text, word):
            return end, False
        if _CAPITALS.match(text, end) and known_subject(grammar.flat, end, _MINISTRY) is None:
            return end, False  # somebody of a name that no table has
        before, end = word[1], word.end()
    return at, False


def _given_away(grammar: Grammar, at: int, end: int) -> int:
    """Where the name ends before whom the office is given to, and no ``dự án cho vay``."""
    for given in _GIVEN.finditer(grammar.flat, at, end):
        behind = given.end()
        addressed = _ADDRESS.match(grammar.flat, behind) is not None
        if given[1] is None or addressed or begins_name(grammar.text, behind):
            return given.start()
    return end


def _is_type(grammar: Grammar, at: int) -> bool:
    """Whether a unit's type stands here, and no ``xã hội``."""
    return at in grammar.places.types and not grammar.flat.startswith(_SOCIETY, at)


def _begins_another(grammar: Grammar, at: int) -> bool:
    """Whether somebody, or another office, is named next."""
    return (
        begins_name(grammar.text, at)
        or begins_office(grammar.text, at + 1)
        or _ADDRESS.match(grammar.flat, at) is not None
    )


def _in_unit(grammar: Grammar, node: Node) -> Node:
    """``… trên địa bàn tỉnh X``: with the unit where the name ends."""
    clause = grammar.places.unit_at(node.end)
    if clause is None or clause.unit is None:
        return node
    if clause.implied and _MANY.search(node.name):
        return node._replace(complete=False, subject=UNKNOWN)
    return node._replace(
        end=clause.end,
        name=f"{node.name} {clause.unit.name}",
        unit=clause.unit,
        implied=clause.implied,
    )
