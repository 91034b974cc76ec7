"""Facts that people gathered: a .csv with ``person, post, body, start, end, source``.

A row becomes a document of one sentence: its person, post and body go through the same grammar and
the same identity rules as those of news (``ingest/extract/rows.py``), and its evidence is the row.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.decode import decode
from bomay.ingest.read.document import source_of
from bomay.ingest.read.limits import MAX_BYTES, read_at_most
from bomay.ingest.read.source import ROW, Source
from bomay.ontology.dates import bounds, is_edtf
from bomay.ontology.errors import SourceError

COLUMNS = ("person", "post", "body", "start", "end", "source")
_REQUIRED = ("person", "post")
_DELIMITERS, _LONGEST_HEAD = ",;\t", 1000


def read_csv(name: str, stream: BinaryIO) -> Iterator[Source | SourceError]:
    """One document a row, named ``file.csv#LINE``; a broken row is refused, the rest read."""
    text, recoded = decode(name, read_at_most(name, stream, MAX_BYTES))
    table = csv.DictReader(io.StringIO(text, newline=""), strict=False, delimiter=_delimiter(text))
    try:
        header = [column.strip().lower() for column in table.fieldnames or ()]
    except csv.Error as cause:
        raise SourceError(name, f"it is no CSV ({cause})") from cause
    missing = [column for column in _REQUIRED if column not in header]
    if missing:
        raise SourceError(
            name,
            f"it has no column {' and '.join(missing)}; a table of facts has the columns"
            f" {', '.join(COLUMNS)}",
        )
    table.fieldnames = header
    rows = 0
    while True:
        line = table.line_num + 1
        try:
            row = next(table)
        except StopIteration:
            if not rows:
                yield SourceError(name, "it has no rows")
            return
        except csv.Error as cause:
            rows += 1
            yield SourceError(f"{name}#{line}", f"it is no row of a CSV ({cause})")
            continue
        rows += 1
        cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
        try:
            yield _source(f"{name}#{line}", cells, recoded)
        except SourceError as refusal:
            yield refusal


def _delimiter(text: str) -> str:
    """The sign between cells: spreadsheets write semicolons where numbers have commas."""
    head = text[:_LONGEST_HEAD].lstrip().partition("\n")[0]
    for sign in _DELIMITERS:
        if set(_REQUIRED) <= {cell.strip(' "\r').lower() for cell in head.split(sign)}:
            return sign
    return _DELIMITERS[0]


def _source(name: str, cells: Mapping[str, str], recoded: str | None) -> Source:
    for column in _REQUIRED:
        if not cells[column]:
            raise SourceError(name, f"its {column} is empty")
    for column in ("start", "end"):
        if cells[column] and not is_edtf(cells[column]):
            raise SourceError(name, f"its {column} is no date such as 2021-08-24, 2021-08 or 2021")
    start, end = cells["start"], cells["end"]
    if start and end and bounds(start)[0] >= bounds(end)[1]:
        raise SourceError(name, f"its end, {end}, is before its start, {start}")
    source = cells["source"]
    metadata = {key: cells[key] for key in ("person", "start", "end") if cells[key]}
    if source:
        metadata["url" if "://" in source else "publisher"] = source
    whole = "\n".join(cells[column] for column in COLUMNS)
    return source_of(
        name,
        Contents(in_words(cells), metadata, recoded),
        sha256=hashlib.sha256(whole.encode()).hexdigest(),
        media_type=ROW,
    )


def in_words(cells: Mapping[str, str]) -> str:
    """The sentence that a row says."""
    said = f"{cells['person']} là {cells['post']} {cells['body']}".rstrip()
    for word, column in (("từ", "start"), ("đến", "end")):
        if cells[column]:
            said += f" {word} {_day(cells[column])}"
    return said + "."


def _day(edtf: str) -> str:
    parts = edtf.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return edtf
    words = ("năm", "tháng", "ngày")[: len(parts)]
    return " ".join(f"{w} {int(p)}" for w, p in reversed(list(zip(words, parts, strict=True))))
