"""Tenures of a graph against the posts that Vietnamese Wikipedia gives persons.

A graph is made of the news of the corpora (or given as ``--store``) and asked the way anybody asks
it: search for a name, tenures of the person. A name that several pages have is left out.
"""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import json
import random
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from annotated_sets import CORPORA, SHARED, records

from bomay.graph.answers import person_tenures, search
from bomay.graph.store import GraphStore, open_store
from bomay.ingest.evaluate.keys import body_key, name_key
from bomay.ingest.load import ingest
from bomay.ontology.dates import bounds, is_edtf

SEED = 5
RECORDS = 8000
ONE_DAY = dt.timedelta(days=1)
GOES_ON = "nay"
_WORDS = re.compile(r"(?:(\d{1,2}) tháng )?(?:tháng )?(\d{1,2})(?: năm |/| )(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_YEAR = re.compile(r"(?:(?:đầu|giữa|cuối) )?năm (\d{4})", re.IGNORECASE)

Days = tuple[dt.date, dt.date]


class Tally(Protocol):
    """What counts agreements."""

    def add(self, what: str, where: str, *, said: object, read: object, same: bool) -> None:
        """Count one comparison."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post that the encyclopedia gives a person; EDTF, ``nay`` (it goes on) or ``""``."""

    title: str
    text: str
    start: str
    end: str

    def __str__(self) -> str:
        return f"{self.title} ({self.start or '?'} to {self.end or '?'})"

    @property
    def first(self) -> Days | None:
        """The first day as bounds."""
        return bounds(self.start) if is_edtf(self.start) else None

    @property
    def last(self) -> Days | None:
        """The last day as bounds."""
        return bounds(self.end) if is_edtf(self.end) else None


def posts_of_persons() -> dict[str, list[Post]]:
    """Posts by the key of a name; names that several pages have are left out."""
    pages: dict[str, set[str]] = defaultdict(set)
    found: dict[str, list[Post]] = defaultdict(list)
    file = SHARED / "officials" / "viwiki_officials_posts.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            person = name_key(row["person"])
            pages[person].add(row["wikipedia_page_id"])
            start, end = edtf_of(row["term_start"]), edtf_of(row["term_end"])
            found[person].append(Post(row["post"], body_key(row["post"]), start, end))
    return {person: posts for person, posts in found.items() if len(pages[person]) == 1}


def edtf_of(printed: str) -> str:
    """``7/2015``, ``năm 2015``, ``20 tháng 7 năm 2015`` as EDTF; ``""`` for what is none."""
    text = printed.strip()
    if text.lower().startswith(("nay", "đương nhiệm")):
        return GOES_ON
    if _ISO.fullmatch(text):
        return text if is_edtf(text) else ""
    if found := _WORDS.search(text):
        day, month, year = found.groups()
        parts = [year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])]
    elif found := _YEAR.search(text):
        parts = [found[1]]
    else:
        return ""
    return joined if is_edtf(joined := "-".join(parts)) else ""


def names(post: str, head: str, body: str | None) -> bool:
    """Whether the text of a post has the office word and the body."""
    return is_office(head, post) and (body is None or words_in(body_key(body), post))


def is_office(head: str, post: str) -> bool:
    """Whether the text of a post has the office word; a deputy's is not the head's."""
    word = name_key(head)
    return words_in(word, post) and not words_in(f"{name_key('Phó')} {word}", post)


def words_in(words: str, text: str) -> bool:
    """Whether the words stand in the text as whole words."""
    return f" {words} " in f" {text} "


def check(tally: Tally, store_url: str | None) -> None:
    """Compare every tenure of every person whom the encyclopedia knows."""
    known = posts_of_persons()
    with (
        tempfile.TemporaryDirectory() as scratch,
        open_store(store_url or f"sqlite:///{scratch}/news.db") as store,
    ):
        if store_url is None:
            _read_news(store, Path(scratch))
        for person, posts in sorted(known.items()):
            _compare(tally, list(_tenures(store, person)), posts)


def _read_news(store: GraphStore, scratch: Path) -> None:
    """News of dev, then records of news and headlines of the large corpus that dev lacks."""
    store.initialise()
    chosen = [r for r in records() if r["kind"] in ("news", "headline") and not r["in_dev"]]
    chosen = random.Random(SEED).sample(chosen, min(RECORDS, len(chosen)))
    file = scratch / "news.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(record) + "\n" for record in chosen)
    ingest(store, [str(CORPORA / "dev" / "news"), str(file)])


def _tenures(store: GraphStore, person: str) -> Iterator[dict[str, Any]]:
    for found in _all(search, store, q=person, type="Person"):
        if name_key(found["name"]) == person:
            yield from _all(person_tenures, store, person=found["id"])


def _all(ask: Any, store: GraphStore, **asked: str) -> Iterator[dict[str, Any]]:
    """All items of an answer that comes in pages."""
    cursor = None
    while True:
        page = ask(store, **asked, limit=200, cursor=cursor)
        yield from page["items"]
        cursor = page["next"]
        if cursor is None:
            return


def _compare(tally: Tally, tenures: Sequence[dict[str, Any]], posts: Sequence[Post]) -> None:
    agreeing = set()
    for tenure in tenures:
        body = tenure["body"]["name"] if tenure["body"] else None
        same = [post for post in posts if names(post.text, tenure["head"], body)]
        near = [post for post in posts if is_office(tenure["head"], post.text)]
        said = "; ".join(map(str, same or near or posts))[:240]
        where, read = tenure["person"]["id"], _shown(tenure)
        tally.add("post", where, said=said, read=read, same=bool(same))
        if near:
            tally.add("post of a known office", where, said=said, read=read, same=bool(same))
        if same:
            agreeing.add(where)
            _compare_days(tally, tenure, same, said=said, read=read)
    if agreeing:
        first = min(agreeing)
        tally.add("one person", first, said=1, read=sorted(agreeing), same=len(agreeing) == 1)


def _compare_days(
    tally: Tally, tenure: dict[str, Any], posts: Sequence[Post], *, said: str, read: str
) -> None:
    """First day, last day, the days proven and whether it is over; a day apart is the same."""
    where = tenure["person"]["id"]
    for what, key in (("first day", "first"), ("last day", "last")):
        told = tenure["start" if key == "first" else "end"]
        truths = [days for post in posts if (days := getattr(post, key))]
        if told and truths:
            same = any(_meet(bounds(told), days) for days in truths)
            tally.add(what, where, said=said, read=read, same=same)
    seen = _seen(tenure)
    if seen and all(post.first for post in posts):
        held = any(_within(seen, post) for post in posts)
        tally.add("held on the days seen", where, said=said, read=read, same=held)
    if tenure["status"] == "ended" and all(post.end for post in posts):
        over = any(post.end != GOES_ON for post in posts)
        tally.add("is over", where, said=said, read=read, same=over)


def _seen(tenure: dict[str, Any]) -> Days | None:
    """First and last day proven by some text."""
    first, over = tenure["bounds"]["latest_start"], tenure["bounds"]["earliest_end"]
    if first is None or over is None or first >= over:
        return None
    return dt.date.fromisoformat(first), dt.date.fromisoformat(over) - ONE_DAY


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] + ONE_DAY and other[0] - ONE_DAY <= one[1]


def _within(seen: Days, post: Post) -> bool:
    begun = post.first is None or post.first[0] <= seen[0] + ONE_DAY
    return begun and (post.last is None or seen[1] <= post.last[1] + ONE_DAY)


def _shown(tenure: dict[str, Any]) -> str:
    body = tenure["body"]["name"] if tenure["body"] else "?"
    limits = "/".join(tenure["bounds"][key] or "?" for key in ("latest_start", "earliest_end"))
    told = f"said {tenure['start'] or '?'} to {tenure['end'] or '?'}, seen {limits}"
    quotes = " | ".join(
        f"{each['document'][7:15]} {each['stated_at'] or '?'} “{each['quote'][:150]}”"
        for each in tenure["evidence"][:2]
    )
    return (
        f"{tenure['person']['name']}: {tenure['head']} {body} ({tenure['status']}; {told}) {quotes}"
    )
