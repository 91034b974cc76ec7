"""The day on which a page's head says that its article came out.

A reader of metadata takes what looks most like a day, also where the page says another thing: a
month of no calendar becomes January, the day of the site itself or of broken data is taken. So
only what the page writes as the day of this article is read; a wrong day is worse than none.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

_HERE = dt.timezone(dt.timedelta(hours=7))
_EARLIEST = dt.date(1995, 1, 1)  # the web came to Vietnam in 1997
_METAS = re.compile(
    r"article:published_time|(?:og:)?(?:date_?published|pub_?date|publish_?date)|date"
    r"|dc(?:terms)?\.(?:date(?:\.(?:issued|created))?|issued|created)",
    re.IGNORECASE,
)
_FIRST = "article:published_time"
_MOST_METAS, _LONGEST = 400, 60
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_TIMED = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    r"(?:\D{0,20}\s)?(?:\d{1,2}[:h]\d{2}\S{0,3}[ ,|-]{1,4})?"
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)"
)
_AMERICAN = re.compile(r"\b[AP]M\b")
_MAIL = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}\b")
_TRAILING = re.compile(r",(?=\s*[}\]])")
_ARTICLE = re.compile(r"Article\Z|\A(?:Report|\w*Posting)\Z")
_OF_AN_ARTICLE = re.compile(r"\"@type\"\s*:\s*(?:\[\s*)?\"(?:\w*Article|Report|\w*Posting)\"")
_PUBLISHED = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{1,60})\"")
_MOST_DATA = 2000  # values of one script that are looked at


def stated_day(tree: Any) -> str | None:
    """The day, as in Vietnam, that the head or an element for machines gives; None without one."""
    for literal in (*_of_metas(tree), *_of_data(tree), *_of_elements(tree)):
        day = day_of(literal)
        if day is not None:
            return day
    return None


def day_of(literal: str) -> str | None:
    """The day in Vietnam of a time as pages write it; None where no calendar has it.

    ``2024-03-04T17:30:00Z`` is half past midnight there on the 5th. Figures that may be an
    American's (``3/5/2024 10:15 AM``) are none.
    """
    said = literal.strip()[:_LONGEST]
    try:
        day = _day(said)
    except (ValueError, OverflowError, TypeError):
        return None
    today = dt.datetime.now(_HERE).date()
    if day is None or not _EARLIEST <= day <= today + dt.timedelta(days=1):
        return None
    return day.isoformat()


def _day(said: str) -> dt.date | None:
    if timed := _TIMED.match(said):
        day, time, seconds, zone = timed.groups()
        moment = f"{day}T{time}{seconds or ''}{'+00:00' if zone in 'Zz' else zone}"
        return dt.datetime.fromisoformat(moment).astimezone(_HERE).date()
    if iso := _ISO.match(said):
        return dt.date(*map(int, iso.groups()))
    if found := _DAY_FIRST.match(said):
        day, month, year = map(int, found.groups())
        return None if _AMERICAN.search(said) and day <= 12 else dt.date(year, month, day)
    if _MAIL.match(said):
        moment_there = parsedate_to_datetime(said)
        if moment_there.tzinfo is not None:
            moment_there = moment_there.astimezone(_HERE)
        return moment_there.date()
    return None


def _of_metas(tree: Any) -> list[str]:
    """What the head's own lines give, the one that pages of news share first."""
    found: list[tuple[bool, str]] = []
    for meta in islice(tree.iter("meta"), _MOST_METAS):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content")
        if content and _METAS.fullmatch(name.strip()[:_LONGEST]):
            found.append((name.strip().lower() != _FIRST, content))
    return [content for _, content in sorted(found, key=lambda one: one[0])]


def _of_data(tree: Any) -> Iterator[str]:
    """``datePublished`` of the articles of a page's linked data, none of its site's or others'."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        try:
            data = json.loads(_TRAILING.sub("", script.text), strict=False)
        except (ValueError, RecursionError):
            # Of broken data only what can be of nothing but an article.
            said = set(_PUBLISHED.findall(script.text))
            if len(said) == 1 and _OF_AN_ARTICLE.search(script.text):
                yield said.pop()
            continue
        found = list(_published(data))
        # The page as such is told of beside its article, which is more exact.
        yield from (day for is_article, day in found if is_article)
        yield from (day for is_article, day in found if not is_article)


def _published(data: Any) -> Iterator[tuple[bool, str]]:
    waiting = [data]
    for _ in range(_MOST_DATA):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            kinds = one.get("@type")
            kinds = [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
            day = one.get("datePublished")
            if isinstance(day, str):
                if any(map(_ARTICLE.search, kinds)):
                    yield True, day
                elif any(kind.endswith("Page") for kind in kinds):
                    yield False, day
            waiting += [one[key] for key in ("mainEntity", "@graph") if key in one]


def _of_elements(tree: Any) -> Iterator[str]:
    """What elements of the page's body mark as the day of publication."""
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        if element.tag != "meta":
            said = element.get("content") or element.get("datetime")
            yield said if said else element.text_content()[:_LONGEST]
