"""Check extraction against truth that nobody annotated for it; prints figures, changes nothing.

* ``metadata``: number, date, issuer and signer that publishers state of legal texts, against what
  is read in the text alone;
* ``codified``: the cross-reference lines of codified law name acts by number and day;
* ``holdings``: posts of Vietnamese Wikipedia against holdings read in news, where both know the
  person;
* ``officials``: the same posts, with their days, against the tenures of a graph.

These sources slip too: disagreements are listed (``--list N``) to be looked into. All of it lies in
the developers' folder beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

import check_officials
from annotated_sets import CORPORA, SHARED, records

from bomay.ingest.evaluate.card import wilson
from bomay.ingest.evaluate.keys import body_key, name_key
from bomay.ingest.extract import extract
from bomay.ingest.read import Source
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.facts import DirectiveFact, Facts, HoldingFact
from bomay.ontology.numbers import number_key
from bomay.ontology.text import fold

SEED = 5
NEWS = 2000
LONGEST = 150_000
CODIFIED = 200
_GAZETTE = re.compile(r"congbao-.*?-so-(?P<number>[\w-]+)-\d{5,6}")
_SIGNS = re.compile(r"[^a-z0-9]+")
_LINE = re.compile(r"\(Điều này có nội dung liên quan đến[^\n]*")
_NUMBER = r"(?P<number>\d[\w.]*(?:[/-][\wĐđ&]+)+)"
_NAMED = re.compile(rf" của (?:[A-ZĐ]\w*(?: \w+){{0,4}}? )(?:số )?{_NUMBER}(?= )[^;]*?")
_DAY = re.compile(r" ban hành ngày (\d{2})/(\d{2})/(\d{4})")


class Tally:
    """Agreements and disagreements by what was compared."""

    def __init__(self) -> None:
        self.agreed: Counter[str] = Counter()
        self.not_read: Counter[str] = Counter()
        self.differ: dict[str, list[str]] = defaultdict(list)

    def add(self, what: str, where: str, *, said: object, read: object, same: bool) -> None:
        if same:
            self.agreed[what] += 1
            return
        if read is None:
            self.not_read[what] += 1
        self.differ[what].append(f"{where}: truth {said!r}, read {read!r}")

    def show(self, listed: int) -> None:
        for what in sorted({*self.agreed, *self.differ}):
            right, missed = self.agreed[what], self.not_read[what]
            total = right + len(self.differ[what])
            low, high = wilson(right, total)
            print(
                f"  {what:24} {right} of {total} agree: {right / total:.3f} [{low:.3f}, {high:.3f}]"
                f"; {missed} not read, {total - right - missed} differ"
            )
        for what, lines in self.differ.items():
            for line in list(dict.fromkeys(lines))[:listed]:
                print(f"    {what}: {line}")


def facts_of(record: Mapping[str, str]) -> Facts:
    """What the text alone says: nothing that came with it is given to extraction."""
    return extract(Source(name=record["id"], sha256="", text=record["text"]))


def metadata(listed: int, _: str | None) -> None:
    """Own number, date, issuer and signer of legal texts."""
    tally = Tally()
    for record in legal_records():
        facts = facts_of(record)
        own = _own(facts)
        where = record["id"]
        if number := _printed_number(record):
            read = facts.document.number
            same = read is not None and _letters(read) == _letters(number)
            tally.add("number", where, said=number, read=read, same=same)
        if is_edtf(date := record.get("date", "")):
            read = facts.document.published
            tally.add("date", where, said=date, read=read, same=read == date)
        if own is None:
            continue
        if issuer := record.get("issuer"):
            same = _same_issuer(issuer, own.issuer)
            tally.add("issuer", where, said=issuer, read=own.issuer, same=same)
        if signer := record.get("signer"):
            same = own.signer is not None and name_key(own.signer) == name_key(signer)
            tally.add("signer", where, said=signer, read=own.signer, same=same)
    print("Legal texts against their publishers' metadata")
    tally.show(listed)


def _printed_number(record: Mapping[str, str]) -> str | None:
    """The number a publisher states, where the page that was kept prints it at all.

    The gazette's metadata repeats the first number of the text; its address has the own one.
    """
    found = _GAZETTE.fullmatch(record["id"])
    number = found["number"] if found is not None else record.get("number", "")
    return number if number and _letters(number) in _letters(record["text"]) else None


def _letters(text: str) -> str:
    return _SIGNS.sub("", fold(text)).lstrip("0")


def legal_records() -> Iterator[dict[str, str]]:
    """Legal texts of dev with their sidecars, then those of the large corpus that dev lacks."""
    for file in sorted((CORPORA / "dev" / "legal").glob("*.json")):
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        yield json.loads(file.read_text(encoding="utf-8")) | {"text": text}
    for record in records():
        if record["kind"] == "legal" and not record["in_dev"]:
            # In this corpus the publisher of an official text is the organ that issued it.
            yield {"issuer": record.get("publisher", "")} | record


def _own(facts: Facts) -> DirectiveFact | None:
    return next((fact for fact in facts.directives if fact.pattern == "own"), None)


def _same_issuer(said: str, read: str | None) -> bool:
    """Publishers write ``Tỉnh Bắc Ninh`` for its People's Committee, its chair or Council."""
    truth, found = body_key(said), body_key(read)
    if said.startswith(("Tỉnh ", "Thành phố ")):
        councils = ("Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân", "Hội đồng nhân dân")
        return found.startswith(tuple(map(body_key, councils))) and found.endswith(truth)
    return found == truth


def codified(listed: int, _: str | None) -> None:
    """Acts named in cross-reference lines: number and day."""
    tally = Tally()
    relations: Counter[str] = Counter()
    texts = [r for r in records() if r["kind"] == "legal_codified" and len(r["text"]) <= LONGEST]
    for record in random.Random(SEED).sample(texts, min(CODIFIED, len(texts))):
        facts = facts_of(record)
        spans = [found.span() for found in _LINE.finditer(record["text"])]
        read = {number_key(fact.number): fact for fact in facts.directives}
        inside = {
            number_key(fact.number)
            for fact in facts.directives
            if any(a <= start < b for start, _ in fact.mentions for a, b in spans)
        }
        truth: dict[str, str | None] = {}
        for start, end in spans:
            truth |= _named_in(record["text"][start:end])
        for number, day in truth.items():
            found = number if number in inside else None
            tally.add("number", record["id"], said=number, read=found, same=found is not None)
            if found and day:
                date = read[number].date
                tally.add("date", record["id"], said=(number, day), read=date, same=date == day)
        for number in inside - set(truth):
            tally.add("number read, not stated", record["id"], said=None, read=number, same=False)
        for citation in facts.citations:
            if citation.directive and number_key(citation.directive) in truth:
                relations[citation.relation] += 1
    print("Cross-reference lines of codified law")
    tally.show(listed)
    print(f"  relations read to these acts (most are only cited there): {dict(relations)}")


def _named_in(line: str) -> Iterator[tuple[str, str | None]]:
    for part in line.split(";"):
        for found in _NAMED.finditer(part):
            other = _NAMED.search(part, found.end())
            day = _DAY.search(part, found.end(), other.start() if other else len(part))
            date = f"{day[3]}-{day[2]}-{day[1]}" if day else None
            yield number_key(found["number"]), date


def holdings(listed: int, _: str | None) -> None:
    """Holdings read in news against posts of the encyclopedia."""
    known = check_officials.posts_of_persons()
    tally = Tally()
    chosen = [r for r in records() if r["kind"] in ("news", "headline")]
    for record in random.Random(SEED).sample(chosen, min(NEWS, len(chosen))):
        facts = facts_of(record)
        for held in facts.holdings:
            posts = known.get(name_key(held.person))
            if not posts:
                continue
            _compare(tally, record, held, posts)
    print(f"Holdings of {NEWS} news records against posts of the encyclopedia")
    tally.show(listed)


def _compare(
    tally: Tally,
    record: Mapping[str, str],
    held: HoldingFact,
    posts: list[check_officials.Post],
) -> None:
    date = record.get("date", "")[:10]
    same_post = [p for p in posts if check_officials.names(p.text, held.head, held.body)]
    same_head = [p for p in posts if check_officials.is_office(held.head, p.text)]
    said = "; ".join(post.title for post in same_head or posts)[:160]
    read = f"{held.person}: {held.head} {held.body} ({held.status}) “{held.quote[:90]}”"
    where = f"{record['id']} {date}".strip()
    tally.add("person and post", where, said=said, read=read, same=bool(same_post))
    if same_head and held.body is not None:
        tally.add("  of a known office", where, said=said, read=read, same=bool(same_post))
    if same_post and held.status in ("current", "acting") and is_edtf(date):
        then = any(_held_on(post, date) for post in same_post)
        days = [(post.start, post.end) for post in same_post]
        tally.add("  held on that day", where, said=days, read=read, same=then)


def _held_on(post: check_officials.Post, day: str) -> bool:
    after_start = not is_edtf(post.start) or bounds(post.start)[0] <= bounds(day)[0]
    before_end = not is_edtf(post.end) or bounds(day)[0] <= bounds(post.end)[1]
    return after_start and before_end


def officials(listed: int, store: str | None) -> None:
    """Tenures of a graph made of news against posts of the encyclopedia."""
    tally = Tally()
    check_officials.check(tally, store)
    print("Tenures of the graph against posts of the encyclopedia")
    tally.show(listed)


CHECKS = {
    "metadata": metadata,
    "codified": codified,
    "holdings": holdings,
    "officials": officials,
}


def main() -> None:
    """Run the checks that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", choices=CHECKS, action="append", help="only this one")
    parser.add_argument("--list", type=int, default=0, metavar="N", help="show N disagreements")
    parser.add_argument("--store", metavar="URL", help="of officials: this graph, not a new one")
    options = parser.parse_args()
    if not SHARED.is_dir():
        raise SystemExit("../shared is not here: there is no truth to check against")
    for name in options.check or CHECKS:
        CHECKS[name](options.list, options.store)


if __name__ == "__main__":
    main()
