"""The unit whose affairs a document tells: it completes ``Bí thư Huyện ủy`` and ``HĐND quận``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter, itemgetter

from bomay.ingest.extract.document.letterhead import committee_unit
from bomay.ingest.extract.text.anchors import Pieces, flatten
from bomay.ingest.extract.text.letters import LOWER, UPPER
from bomay.ingest.extract.text.reading import Reading, UnitMention
from bomay.ingest.extract.units.find import DISTRICTS_END, document_day
from bomay.ontology import reference
from bomay.ontology.values import value

# A line that begins with a comma or a small letter goes on: links on pages break lines.
_NEW_PARAGRAPH = re.compile(rf"\n(?!\s*[,;){LOWER}])")
_LAST_ERA = "2025-06-30"  # of districts: under what the table has them in
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BODY_OF = (
    r"(?<!\w)(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|công an|tand|tòa án(?: nhân dân)?|vksnd"
    r"|(?:ksnd|kiểm sát(?: nhân dân)?)|thanh tra|lãnh đạo)[ ]"
)
_HEAD_CHARS = 600
_HEAD_WEIGHT = 2
_PARAGRAPH_CHARS = 2000
PREVAILS = 2  # times as often as the province it is named with
# ``tỉnh A và tỉnh B``, ``lãnh đạo tỉnh A với lãnh đạo tỉnh B``: neither is the nearer one.
_BESIDE = re.compile(r",?\s(?:và|với|cùng|cùng với)(?:\s\w+){0,2}\s")
_BESIDE_CHARS = 40
_TYPES_OF_TWO_WORDS = ("thành phố", "thị xã", "thị trấn", "đặc khu")
# ``* Nghệ An: Ngày 10/7, …``: what stands before a part of a digest.
_BEGINS_PART = re.compile(r"(?:^|\n|(?:[.!?…”\")]|\n|^)[ ]?[*•+–-])[ ]{0,2}$")
# ``Nghệ An: 50 người``: a row of figures is told of all provinces alike.
_COUNTED = re.compile(r":[ ]\d[\d.,]*(?:[ ][^\s.;,]+){0,2}(?:[.;,](?!\S)|(?=\n)|\Z)")
_TELLS = re.compile(rf":[ ][{UPPER}][{LOWER}]*(?:[ ][^\s]+){{4}}")
_TYPED = re.compile(r"(?:tỉnh|thành phố|tp)[ .]", re.IGNORECASE)
_BEGINS_CHARS = 6
# ``báo Pháp Luật TP.HCM``, ``xa lộ Hà Nội``: called after a place, and nothing is told of it.
_CALLED_AFTER = re.compile(r"(?<!\w)(?:[Xx]a lộ|[Cc]ao tốc|Pháp [Ll]uật|[Bb]áo Phụ [Nn]ữ)[ ]\Z")
_CALLS_AFTER = Pieces("xa lộ ", "cao tốc ", "pháp luật ", "báo phụ nữ ")  # one is in all of it
_CALLED_ENDS = frozenset("ộctữ")  # the last letters of these
_CALLED_CHARS = 12
_START = attrgetter("start")
_WEIGHTS = {"masthead": 3, "title": 3, "sidebar": 0, "byline": 0}


@value(frozen=True, slots=True)
class HomeUnit:
    """Whose affairs the document tells.

    Attributes:
        unit: the smallest unit it is about; None while unknown.
        province: the province (or municipality) that unit lies in, or is; None where two that are
            named side by side are told of alike.
        printed: it is the unit of the committee whose paper the document is.
    """

    unit: UnitMention | None
    province: UnitMention | None
    printed: bool = False


def home_unit(reading: Reading, units: Sequence[UnitMention]) -> HomeUnit:
    """The most spoken-of typed district, else province; its province by the table or the text.

    A document of a Party committee is at home where the committee is, whatever wards it speaks of.
    """
    text = reading.text
    units = of_themselves(text, units)
    votes, by_name = _votes(reading, units)
    winners = _winners(votes, by_name)
    district, first = winners.get("district"), winners.get("province")
    commune = winners.get("commune")
    province = first and _prevailing(text, units, first, votes=votes, by_name=by_name)
    own = committee_unit(text)
    if own is not None:
        named = by_name.get(own.name, own)
        own = named if own.unit_id is None else own
        above = own if own.level == "province" else province_of(own) or province
        return HomeUnit(own, above, printed=True)
    if (
        district is not None
        and votes[district.name] * 3 >= _told_of("district", votes, by_name)
        and (not first or votes[district.name] * 2 >= votes[first.name])
    ):
        return HomeUnit(district, _province_then(reading, district, province, votes) or province)
    if district is None and commune is not None and _is_of_commune(reading, votes, by_name):
        return HomeUnit(commune, _province_then(reading, commune, province, votes) or province)
    return HomeUnit(province, province)


def _votes(
    reading: Reading, units: Iterable[UnitMention]
) -> tuple[dict[str, int], dict[str, UnitMention]]:
    """How much each unit is told of, and the first mention of it that tells most, by name."""
    votes: dict[str, int] = {}
    by_name: dict[str, UnitMention] = {}
    zones = iter(reading.zones)
    ends, weight = 0, 0  # of the zone that the units read so far stand in
    ended = f"{reading.text} "
    for unit in units:
        name, start = unit.name, unit.start
        while start >= ends:
            zone = next(zones)
            ends, weight = zone.end, _WEIGHTS.get(zone.zone, 1)
        vote = weight * _HEAD_WEIGHT if start < _HEAD_CHARS else weight
        if ended[unit.end] == ":" and _COUNTED.match(reading.text, unit.end):
            vote = 0
        if name not in votes:
            votes[name], by_name[name] = vote, unit
            continue
        votes[name] += vote
        if unit.unit_id is not None and by_name[name].unit_id is None:
            by_name[name] = unit
    return votes, by_name


def _told_of(level: str, votes: Mapping[str, int], by_name: Mapping[str, UnitMention]) -> int:
    """How often any unit of a level is told of."""
    return sum([count for name, count in votes.items() if by_name[name].level == level])


def of_themselves(text: str, units: Sequence[UnitMention]) -> Sequence[UnitMention]:
    """The units told of, without those that only a road or a paper is called after."""
    if not _CALLS_AFTER.are_in(flatten(text)):
        return units
    return [
        unit
        for unit in units
        if text[unit.start - 2] not in _CALLED_ENDS or not _is_called_after(text, unit)
    ]


def _is_called_after(text: str, unit: UnitMention) -> bool:
    if unit.level == "commune":
        return False
    begin = max(0, unit.start - _CALLED_CHARS)
    return _CALLED_AFTER.search(text, begin, unit.start) is not None


def _province_then(
    reading: Reading, unit: UnitMention, told: UnitMention | None, votes: Mapping[str, int]
) -> UnitMention | None:
    """The province of a unit by the table, or that of old which a text of its time tells of.

    ``Viện Kiểm sát tỉnh Hà Tây … huyện Hoài Đức``: the table knows the district as it was last.
    """
    last = province_of(unit)
    if last is None or told is None or last.name in votes:
        return last
    then = reference.unit_by_id(told.unit_id) if told.unit_id else None
    ended = (then.valid_to if then is not None else None) or DISTRICTS_END
    return told if ended < _LAST_ERA and _is_older(reading, ended, told.name) else last


def _is_older(reading: Reading, day: str, province: str) -> bool:
    """Whether a text is of a time before ``day``: by its own day, else by the years it tells of.

    Without either, where a body of the province is told of: ``Công an tỉnh Hà Tây``.
    """
    own = document_day(reading)
    if own is not None:
        return own <= day
    years = _YEAR.findall(reading.text)
    if years:
        return bool(max(years) <= day[:4])
    return re.search(rf"{_BODY_OF}{re.escape(province)}", reading.text, re.IGNORECASE) is not None


def with_publisher(home: HomeUnit, publisher: UnitMention | None) -> HomeUnit:
    """Where nothing of the text says where it is told, the province that its publisher is named by.

    Args:
        home: from ``home_unit``.
        publisher: the province in the publisher's name (``Báo Nghệ An``).
    """
    if home.unit is not None or home.province is not None or publisher is None:
        return home
    return HomeUnit(None, publisher._replace(start=0, end=0, implied=True))


def _is_of_commune(
    reading: Reading, votes: Mapping[str, int], by_name: dict[str, UnitMention]
) -> bool:
    """Whether a text without a district is at home in a commune.

    Where it names no province, or where there are no districts any more and the commune is told of
    as often: ``lãnh đạo xã A (tỉnh B)``.
    """
    count = {
        level: [n for name, n in votes.items() if by_name[name].level == level]
        for level in ("commune", "province")
    }
    if not count["province"]:
        return True
    of_these_days = (document_day(reading) or "") >= DISTRICTS_END
    most = max(count["commune"])
    return of_these_days and most >= max(count["province"]) and most * 3 >= sum(count["commune"])


def _winners(
    votes: Mapping[str, int], by_name: Mapping[str, UnitMention]
) -> dict[str, UnitMention]:
    """The unit of each level most spoken of; the first named wins a tie: texts open with theirs."""
    top: dict[str, tuple[int, UnitMention]] = {}
    for name, count in votes.items():
        unit = by_name[name]
        if unit.level not in top or count > top[unit.level][0]:
            top[unit.level] = count, unit
    return {level: unit for level, (_, unit) in top.items()}


def _prevailing(
    text: str,
    units: Iterable[UnitMention],
    first: UnitMention,
    *,
    votes: Mapping[str, int],
    by_name: Mapping[str, UnitMention],
) -> UnitMention | None:
    """The province most told of, unless one named side by side with it is told of about as much."""
    rivals = [
        name
        for name, unit in by_name.items()
        if unit.level == "province"
        and votes[name] * PREVAILS > votes[first.name]
        and name != first.name
    ]
    if not rivals:
        return first
    provinces = [unit for unit in units if unit.level == "province"]
    for left, right in pairwise(provinces):
        other = left.name if right.name == first.name else right.name
        if first.name not in (left.name, right.name) or other not in rivals:
            continue
        if named_together(text, left, right):
            return None
    return first


def named_together(text: str, left: UnitMention, right: UnitMention) -> bool:
    """Whether a conjunction joins two units, so that neither is the one meant by a type word."""
    near = right.start - left.end < _BESIDE_CHARS
    return near and _BESIDE.fullmatch(text, left.end, right.start) is not None


def province_of(unit: UnitMention) -> UnitMention | None:
    """The province above a resolved unit, as a mention that is not printed."""
    above = reference.unit_by_id(unit.unit_id) if unit.unit_id else None
    while above is not None and above.level != "province":
        above = reference.unit_by_id(above.parent) if above.parent else None
    if above is None:
        return None
    unit_type = above.unit_type or ""
    bare = above.name[len(unit_type) + 1 :]
    name = f"Thành phố {bare}" if unit_type == "thành phố" else f"{unit_type} {bare}"
    return UnitMention(
        start=unit.start,
        end=unit.start,
        name=name,
        level="province",
        unit_id=above.id,
        implied=True,
    )


@value(frozen=True, slots=True)
class Surroundings:
    """Which unit a bare type word means at a place in the text.

    Attributes:
        by_bare: mention by folded bare name (``bình tân``), for names printed without type.
        day: that of the document, which chooses between the eras of a unit.
        parts: where the parts of a digest begin, and the provinces they tell of
            (``Nghệ An: Ngày 10/7, …``); None where such a part is over.
    """

    text: str
    home: HomeUnit
    mentions: dict[str, list[UnitMention]]
    by_bare: dict[str, UnitMention] = field(default_factory=dict)
    day: str | None = None
    parts: tuple[tuple[int, UnitMention | None], ...] = ()

    def home_at(self, offset: int) -> HomeUnit:
        """Whose affairs are told at a place: the document's, or those of its part of a digest."""
        if not self.parts:
            return self.home  # as nearly always
        index = bisect_right(self.parts, offset, key=itemgetter(0)) - 1
        part = self.parts[index][1] if index >= 0 else None
        return HomeUnit(part, part) if part is not None else self.home

    def unit_of(self, unit_type: str, offset: int) -> UnitMention | None:
        """The unit of a type nearest before ``offset`` in its paragraph, else home, else any.

        Of two provinces named side by side only home is meant; neither where it is not one of them.
        """
        found = self.mentions.get(unit_type, [])
        index = bisect_right(found, offset - 1, key=_START) - 1
        here = self.home_at(offset)
        part = here.province.start if here is not self.home and here.province else -1
        if index >= 0 and found[index].start < part:
            index = -1  # what is told in another part of a digest
        if index >= 0 and self._same_paragraph(found[index].end, offset):
            pair = self._pair(found, index)
            if pair:
                home = here.province
                return next((one for one in pair if home and one.name == home.name), None)
            return found[index]
        for near in (here.unit, here.province):
            if near is not None and unit_type_of(near) == unit_type:
                return near
        if part >= 0:
            return found[index] if index >= 0 else None
        if index >= 0:
            return found[index]
        return found[0] if found else None

    def _pair(self, found: list[UnitMention], index: int) -> tuple[UnitMention, ...]:
        left, right = found[max(0, index - 1)], found[index]
        if right.level != "province" or left.name == right.name:
            return ()
        return (left, right) if named_together(self.text, left, right) else ()

    def _same_paragraph(self, start: int, end: int) -> bool:
        near = end - start < _PARAGRAPH_CHARS
        return near and _NEW_PARAGRAPH.search(self.text, start, end) is None


def unit_type_of(unit: UnitMention) -> str:
    """The type word of a unit, municipalities apart: ``quận``, ``tỉnh``, ``Thành phố``."""
    return _parts(unit.name, unit.level)[0]


def bare_name(unit: UnitMention) -> str:
    """The name without its type: ``Bình Tân``, ``11``."""
    return _parts(unit.name, unit.level)[1]


@lru_cache(maxsize=8192)
def _parts(name: str, level: str) -> tuple[str, str, str]:
    """Type word and bare name, that in lower case too."""
    low = name.lower()
    word = next((word for word in _TYPES_OF_TWO_WORDS if low.startswith(word)), None)
    word = word or low.split(" ", 1)[0]
    bare = name[len(word) + 1 :]
    word = "Thành phố" if word == "thành phố" and level == "province" else word
    return word, bare, bare.lower()


def surroundings(
    text: str, units: Sequence[UnitMention], home: HomeUnit, day: str | None = None
) -> Surroundings:
    """Index the units of a text by type and by bare name."""
    mentions: defaultdict[str, list[UnitMention]] = defaultdict(list)
    by_bare: dict[str, UnitMention] = {}
    types: dict[str, str] = {}  # by name, of which a text has a few
    for unit in units:
        if unit.name not in types:
            types[unit.name], _, bare = _parts(unit.name, unit.level)
            by_bare.setdefault(bare, unit)
    for unit in of_themselves(text, units):
        mentions[types[unit.name]].append(unit)
    return Surroundings(text, home, mentions, by_bare, day, _parts_of_digest(text, units))


def _parts_of_digest(
    text: str, units: Sequence[UnitMention]
) -> tuple[tuple[int, UnitMention | None], ...]:
    """The provinces that begin paragraphs or items before a colon, where there are several."""
    ended = f"{text} "
    before_colons = [unit for unit in units if ended[unit.end] == ":"]
    heads = [u for u in before_colons if u.level == "province" and _begins_part(text, u)]
    if len({unit.name for unit in heads}) < 2:
        return ()
    provinces = [unit for unit in units if unit.level == "province"]
    starts = [unit.start for unit in provinces]
    ends = [*(unit.start for unit in heads[1:]), len(text)]
    parts: list[tuple[int, UnitMention | None]] = []
    for head, end in zip(heads, ends, strict=True):
        parts.append((head.start, head))
        paragraph = text.find("\n", head.end, end)
        later = bisect_left(starts, paragraph) if paragraph >= 0 else len(starts)
        others = provinces[later : bisect_left(starts, end)]
        if over := next((o for o in others if _is_of_another(text, o, head)), None):
            parts.append((text.rfind("\n", 0, over.start) + 1, None))
    return tuple(parts)


def _begins_part(text: str, unit: UnitMention) -> bool:
    """Whether a sentence is told behind a province and a colon; a figure or price is no part."""
    if _TELLS.match(text, unit.end) is None:
        return False
    return _BEGINS_PART.search(text, max(0, unit.start - _BEGINS_CHARS), unit.start) is not None


def _is_of_another(text: str, other: UnitMention, head: UnitMention) -> bool:
    """Whether a later paragraph tells of another province by its whole name."""
    return other.name != head.name and _TYPED.match(text, other.start) is not None
