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
from typing import Any, NamedTuple

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
_HALF = r"[ap]\.?\s?m\b\.?"
_ZONE = (
    r"\(?(?P<zone>(?:Z|UTC|GMT)?\s?(?P<hours>[+-]\d{1,2})(?::?(?P<minutes>\d{2}))?|Z|UTC|GMT)\)?"
)
_ZONED = re.compile(rf"\s*{_ZONE}\s*", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:T|[\s,|-]{1,6}(?:lúc\s)?)(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::\d{2})?(?:[.,]\d{1,9})?"
    rf"\s*(?P<half>{_HALF}|SA\b|CH\b)?\s*(?:{_ZONE})?\s*",
    re.IGNORECASE,
)
_ANY_CLOCK = re.compile(r"\d[:h]\d")
_DAY_FIRST = re.compile(
    r"(?:\D{0,20}\s)?(?:\d{1,2}[:h]\d{2}\S{0,3}[ ,|-]{1,4})?"
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)"
)
_AMERICAN = re.compile(rf"(?<![a-z]){_HALF}", re.IGNORECASE)
_MAIL = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}\b")
_TRAILING = re.compile(r",(?=\s*[}\]])")
_ARTICLE = re.compile(r"Article\Z|\A(?:Report|\w*Posting)\Z")
_OF_AN_ARTICLE = re.compile(r"\"@type\"\s*:\s*(?:\[\s*)?\"(?:\w*Article|Report|\w*Posting)\"")
_PUBLISHED = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{1,60})\"")
_MOST_DATA = 2000  # values of one script that are looked at
_MOST_HEADINGS = 30
_TELLING = 15  # letters of a headline by which a longer title is known
_HOST = re.compile(r"\A(?:https?:)?//[^/]*", re.IGNORECASE)
_DAYS = "//*[@itemprop='datePublished'] | //time[@pubdate]"
_MOST_MARKED = 50  # each is looked for in what holds it
_TITLES = "//title/text() | //meta[@property='og:title']/@content"
_ADDRESSES = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"


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
    if iso := _ISO.match(said):
        return _here(dt.date(*map(int, iso.groups())), said[iso.end() :])
    if found := _DAY_FIRST.match(said):
        day, month, year = map(int, found.groups())
        if _AMERICAN.search(said) and day <= 12:
            return None
        return _here(dt.date(year, month, day), said[found.end() :])
    if _MAIL.match(said):
        moment = parsedate_to_datetime(said)
        if moment.tzinfo is not None:
            return moment.astimezone(_HERE).date()
        return moment.date() if said[-1].isdigit() else None
    return None


def _here(day: dt.date, rest: str) -> dt.date | None:
    """The day in Vietnam of one that ``rest`` stands behind; None where that time is not clear."""
    if zoned := _ZONED.fullmatch(rest):
        return day if _zone(zoned) == _HERE else None  # without an hour behind it
    clock = _CLOCK.fullmatch(rest)
    if clock is None:
        return None if _ANY_CLOCK.search(rest) else day
    if not clock["zone"]:
        return day
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0] in "pPcC" else 0)
    time = dt.time(hour, int(clock["minute"]), tzinfo=_zone(clock))
    return dt.datetime.combine(day, time).astimezone(_HERE).date()


def _zone(found: re.Match[str]) -> dt.timezone:
    hours, minutes = int(found["hours"] or 0), int(found["minutes"] or 0)
    before = (found["hours"] or "").startswith("-")
    return dt.timezone(dt.timedelta(hours=hours, minutes=-minutes if before else minutes))


def _of_metas(tree: Any) -> list[str]:
    """What the head's own lines give, the one that pages of news share first."""
    found: list[tuple[bool, str]] = []
    for meta in islice(tree.iter("meta"), _MOST_METAS):
        name = meta.get("property") or meta.get("name") or ""
        content = meta.get("content")
        if content and _METAS.fullmatch(name.strip()[:_LONGEST]):
            found.append((name.strip().lower() != _FIRST, content))
    return [content for _, content in sorted(found, key=lambda one: one[0])]


def _of_data(tree: Any) -> Iterator[str]:
    """``datePublished`` of the articles of a page's linked data, none of its site's or others'.

    Where they give several days, that of the article which is called as the page or has its
    address: the others are told of because the page leads to them.
    """
    articles: list[tuple[str, Any]] = []
    pages: list[tuple[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        try:
            data = json.loads(_TRAILING.sub("", script.text), strict=False)
        except (ValueError, RecursionError):
            # Of broken data only what can be of nothing but an article.
            said = set(_PUBLISHED.findall(script.text))
            if len(said) == 1 and _OF_AN_ARTICLE.search(script.text):
                articles.append((said.pop(), {}))
            continue
        for is_article, one in _published(data):
            (articles if is_article else pages).append((one["datePublished"], one))
    # The page as such is told of beside its article, which is more exact.
    for found in (articles, pages):
        if len({day_of(day) for day, _ in found} - {None}) > 1:
            own = _Own.of(tree)
            found = [(day, one) for day, one in found if _is_told_of(one, own)]
        yield from _only([day for day, _ in found])


def _only(literals: list[str]) -> list[str]:
    """All that give a day, where it is the same."""
    dated = [(literal, day) for literal in literals if (day := day_of(literal)) is not None]
    return [literal for literal, _ in dated] if len({day for _, day in dated}) == 1 else []


class _Own(NamedTuple):
    """What the page is called, and its address."""

    titles: set[str]
    paths: set[str]

    @classmethod
    def of(cls, tree: Any) -> _Own:
        headings = (one.text_content() for one in islice(tree.iter("h1"), _MOST_HEADINGS))
        titles = {condensed(title) for title in (*tree.xpath(_TITLES), *headings)}
        return cls(titles, {_path(url) for url in tree.xpath(_ADDRESSES)} - {""})

    def has(self, headlines: list[Any], urls: list[Any]) -> bool:
        """Whether one of these is the page's; sites put their names behind the title."""
        called = {condensed(said) for said in headlines if isinstance(said, str)} - {""}
        return any(
            title == said or (len(said) >= _TELLING and title.startswith(said))
            for said in called
            for title in self.titles
        ) or any(_path(url) in self.paths for url in urls if isinstance(url, str))


def _is_told_of(one: dict[str, Any], own: _Own) -> bool:
    """Whether an article of linked data is that of the page."""
    main = one.get("mainEntityOfPage")
    urls = [one.get("url"), one.get("@id"), main.get("@id") if isinstance(main, dict) else main]
    return own.has([one.get("headline"), one.get("name")], urls)


def condensed(words: str) -> str:
    """Words without their spaces, in small letters."""
    return "".join(words.split()).casefold()


def _path(url: str) -> str:
    """An address without its host, which data often leave out."""
    return _HOST.sub("", url.strip()).partition("#")[0].strip("/")


def _published(data: Any) -> Iterator[tuple[bool, dict[str, Any]]]:
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
            if isinstance(one.get("datePublished"), str):
                if any(map(_ARTICLE.search, kinds)):
                    yield True, one
                elif any(kind.endswith("Page") for kind in kinds):
                    yield False, one
            waiting += [one[key] for key in ("mainEntity", "@graph") if key in one]


def _of_elements(tree: Any) -> list[str]:
    """What elements mark as the day of publication, where all that are the page's agree."""
    found: list[str] = []
    own = _Own.of(tree)
    for element in islice(tree.xpath(_DAYS), _MOST_MARKED):
        if not _is_of_another(element, own):
            said = element.get("content") or element.get("datetime")
            found.append(said if said else element.text_content()[:_LONGEST])
    return _only(found)


def _is_of_another(element: Any, own: _Own) -> bool:
    """Whether it is told of another page: its item has links or a headline, and not the page's."""
    item = next((one for one in element.iterancestors() if one.get("itemscope") is not None), None)
    if item is None or next(item.iter("h1"), None) is not None:
        return False
    links = item.xpath(".//a/@href | .//*[@itemprop='url']/@content")
    headlines = [
        one.get("content") or one.text_content() for one in item.xpath(".//*[@itemprop='headline']")
    ]
    return bool(links or headlines) and not own.has(headlines, links)
