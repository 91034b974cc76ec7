"""When an annotation and a fact mean the same: keys that spelling does not change.

The rules are those of the annotation guide: tone marks move, ``UBND`` is written out, a Party
committee's unit stands without its type, Cyrillic look-alikes are what they look like.
"""

from __future__ import annotations

import re

from bomay.ontology.text import tone_key

_PUNCTUATION = re.compile(r"[.,;:()“”\"'’–-]")
_SHORT_FORMS = (
    ("tphcm", "thành phố hồ chí minh"),
    ("tp hcm", "thành phố hồ chí minh"),
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("mttq", "mặt trận tổ quốc"),
    ("gd đt", "giáo dục và đào tạo"),
    ("gd&đt", "giáo dục và đào tạo"),
    ("&", "và"),
)
_COMMITTEES = (
    ("thành phố", "thành ủy"),
    ("tỉnh", "tỉnh ủy"),
    ("quận", "quận ủy"),
    ("huyện", "huyện ủy"),
    ("thị xã", "thị ủy"),
)
_UNITS = (
    *("thành phố trực thuộc trung ương", "thành phố", "tỉnh", "quận", "huyện", "thị xã"),
    *("thị trấn", "phường", "xã", "tp"),
)
_DROPPED = ("thành phố trực thuộc trung ương", "thành phố", "tỉnh", "tp")
# What annotations do not tell apart.
_SAME_RELATION = {
    "disseminates": "implements",
    "reviews": "implements",
    "halts": "suspends",
    "extends": "amends",
}
# Relations that change or explain another act: the wrong way round they say the opposite.
EFFECTS = frozenset(
    {"replaces", "repeals", "amends", "suspends", "corrects", "consolidates", "details", "guides"}
)


def name_key(name: str) -> str:
    """Of a person's name or the bare words of an office."""
    return tone_key(name)


def relation_key(relation: str) -> str:
    """The relation an annotation would use."""
    return _SAME_RELATION.get(relation, relation)


def body_key(name: str | None) -> str:
    """Of a body's name: unit types dropped, committees' names joined, abbreviations written out."""
    if not name:
        return ""
    text = tone_key(_PUNCTUATION.sub(" ", name))
    for rule, put in _RULES:
        text = rule.sub(put, text).strip()
    return " ".join(text.split())


def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    key = tone_key
    central = f"(?:{key('ban chấp hành')} )?{key('trung ương')}(?:\\s+{key('đảng')})?\\s*$"
    found = [(rf"(?<!\w){re.escape(key(short))}(?!\w)", key(long)) for short, long in _SHORT_FORMS]
    found += [(key("cộng sản việt nam"), ""), (central, key("trung ương đảng"))]
    # Matches the type of a unit in the names of its committee: Ban Chấp hành Đảng bộ quận.
    found += [
        (rf"{key('ban chấp hành đảng bộ')} {key(unit)}(?!\w)", key(committee))
        for unit, committee in _COMMITTEES
    ]
    found += [(r"\s+", " ")]
    # Quận ủy quận Bình Tân is Quận ủy Bình Tân, but Quận 11 keeps its type.
    found += [(rf"(?<={key('ủy')} ){key(unit)} (?!\d)", "") for unit in _UNITS]
    found += [(rf"(?<!\w){key(unit)} (?!\d|{key('ủy')})", "") for unit in _DROPPED]
    found += [(key("việt nam"), ""), (key("hồ chí minh"), "hcm")]
    return tuple((re.compile(rule), put) for rule, put in found)


_RULES = _rules()
