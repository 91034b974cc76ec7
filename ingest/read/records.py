"""Records of text and metadata: .json, .jsonl and .jsonl.gz.

A record is an object with ``text``; its other plain values are metadata (``title``, ``url``,
``date``, ``publisher``, ``licence``, ``number``, ``issuer``, ``signer``), its ``id`` names it. A
record's identity is its text with its metadata: the same words on two days are two documents.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.days import check_day
from bomay.ingest.read.decode import decode, disguise_of
from bomay.ingest.read.document import source_of
from bomay.ingest.read.formats import is_page
from bomay.ingest.read.limits import MAX_BYTES, Allowance, metered, read_at_most, too_large
from bomay.ingest.read.source import Document, Source
from bomay.ontology.errors import SourceError

# JSON may write a letter in six bytes.
_LONGEST_LINE = 2 * MAX_BYTES
# A few kilobytes unpack to a hundred million of them.
_MOST_BLANK = 1_000_000


class Names:
    """Which names of one container were given; a second record of a name is refused.

    Only hashes are kept, eight bytes a record: a container may hold millions.
    """

    def __init__(self) -> None:
        self._taken: set[int] = set()

    def take(self, name: str) -> None:
        """Claim a name.

        Raises:
            SourceError: another record has it.
        """
        key = hash(name)
        if key in self._taken:
            raise SourceError(name, "another one of the same name came before it")
        self._taken.add(key)


def read_json(name: str, stream: BinaryIO) -> Iterator[Document | SourceError]:
    """The document of an object with ``text``, or those of a list of such objects."""
    text, _ = decode(name, read_at_most(name, stream, MAX_BYTES))
    found = _parsed(name, text)
    if not isinstance(found, list):
        yield record_of(name, found)
        return
    names = Names()
    for index, record in enumerate(found, start=1):
        yield _named_record(name, record, place=index, names=names)


def read_jsonl(name: str, stream: BinaryIO) -> Iterator[Document | SourceError]:
    """The documents of a file with one object a line; a broken line is refused, the rest read.

    A file that begins as another format does is refused once, not line by line.
    """
    names = Names()
    empty = True
    blank = 0
    for number, line in enumerate(_lines(stream), start=1):
        if line is None:
            empty = False
            yield too_large(f"{name}#{number}", _LONGEST_LINE + 1, _LONGEST_LINE)
            continue
        if number == 1:
            other = _other_format(line)
            if other is not None:
                yield SourceError(name, other)
                return
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            blank += 1
            if blank > _MOST_BLANK:
                reason = f"it has more than {_MOST_BLANK} empty lines; the rest of it was left"
                yield SourceError(name, reason)
                return
            continue
        empty = False
        try:
            record = _parsed(f"{name}#{number}", line.decode("utf-8"))
        except UnicodeDecodeError as cause:
            yield SourceError(f"{name}#{number}", f"byte {cause.start} of it is not valid UTF-8")
        except SourceError as refusal:
            yield refusal
        else:
            yield _named_record(name, record, place=number, names=names)
    if empty:
        yield SourceError(name, "it is empty")


def read_jsonl_gz(
    name: str, stream: BinaryIO, *, allowance: Allowance
) -> Iterator[Document | SourceError]:
    """The same, compressed; it is unpacked as it is read."""
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            yield from read_jsonl(name, metered(cast(BinaryIO, unpacked), allowance))
    except (gzip.BadGzipFile, zlib.error, EOFError) as cause:
        yield SourceError(name, f"its compression is damaged; the rest was left ({cause})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A text with its metadata, found in a container; ``sha256`` is of both together.

    It is asked for several times here and once by a worker, so it is made once.
    """

    name: str
    text: str
    metadata: Mapping[str, str]
    sha256: str

    @property
    def beside(self) -> str:
        """Nothing: a record's metadata is part of it."""
        return ""

    @property
    def size(self) -> int:
        """Letters."""
        return len(self.text)

    def read(self) -> Source:
        """Its text repaired where it was in an old encoding.

        Raises:
            SourceError: the text is empty, binary or over the limit.
        """
        contents = Contents(self.text, dict(self.metadata))
        return source_of(self.name, contents, sha256=self.sha256, media_type="text/plain")


def record_of(name: str, record: Any) -> Record:
    """The document of one record.

    Raises:
        SourceError: it is no object with a text, or its day is none.
    """
    if not isinstance(record, dict):
        raise SourceError(name, "it is no JSON object")
    text = record.get("text")
    if not isinstance(text, str):
        raise SourceError(name, "it has no text (a JSON document is an object with `text`)")
    check_day(name, record, whose="it has")
    metadata = plain_values({k: v for k, v in record.items() if k not in ("text", "id")})
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    whole = json.dumps([text, metadata], sort_keys=True)
    digest = hashlib.sha256(whole.encode()).hexdigest()
    return Record(name=name, text=text, metadata=metadata, sha256=digest)


def plain_values(values: dict[str, Any]) -> dict[str, str]:
    """The words and numbers of an object as text; lists, objects, flags and blanks are left."""
    return {
        str(key): str(value)
        for key, value in values.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool) and value != ""
    }


def sidecar_values(name: str, beside: str, data: bytes) -> dict[str, object]:
    """What ``X.json`` beside a document says.

    Raises:
        SourceError: it is no JSON object, or its day is none; the document ``name`` is refused.
    """
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as cause:
        reason = f"its metadata {beside} is not valid JSON; mend or remove it ({cause})"
        raise SourceError(name, reason) from cause
    if not isinstance(values, dict):
        raise SourceError(name, f"its metadata {beside} is not a JSON object; mend or remove it")
    if "text" not in values:
        check_day(name, values, whose=f"its metadata {beside} has")
    return values


def _named_record(name: str, record: Any, *, place: int, names: Names) -> Document | SourceError:
    own = record.get("id") if isinstance(record, dict) else None
    usable = isinstance(own, str | int) and not isinstance(own, bool) and str(own).strip()
    full = f"{name}#{str(own).encode(errors='replace').decode() if usable else place}"
    try:
        names.take(full)
        return record_of(full, record)
    except SourceError as refusal:
        return refusal


def _parsed(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise SourceError(name, f"it is not valid JSON ({cause})") from cause


def _other_format(line: bytes) -> str | None:
    """What the first line of a file shows it to be, where that is sure to hold no records."""
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "its encoding is UTF-16; records are read in UTF-8 only"
    if is_page(line):
        return "it is a web page under another name; name it .html"
    return disguise_of(line)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Each line, None for one beyond the limit: that is skipped without being held."""
    while line := stream.readline(_LONGEST_LINE + 1):
        if len(line) <= _LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST_LINE)
        yield None
