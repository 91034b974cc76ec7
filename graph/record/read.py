"""Reading a record: its lines, checked one by one and as a whole."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from bomay.graph.link import Linked
from bomay.graph.record.lines import FORMAT, VERSION, judgement_of, linked_of, redirect_of
from bomay.graph.record.values import Unfit
from bomay.graph.recorded import clock
from bomay.ontology.errors import SourceError
from bomay.ontology.judgement import Judgement

LONGEST_LINE = 150_000_000  # bytes: the longest document, its text escaped, and what it says
COUNTED = ("judgements", "documents", "mentions", "claims", "redirects")
_LONGEST_HEAD = 10_000
_AHEAD = dt.timedelta(days=1)  # what the clock of another machine may be
_GZIP = b"\x1f\x8b"
_NO_RECORD = "it is no record of bomay: its first line does not say so"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a record: a document with what it says, a judgement, or a merged id.

    ``digest`` is that of all lines up to this one: equal ones are ends of the same lines.
    """

    number: int
    linked: Linked | None = None
    judgement: Judgement | None = None
    redirect: tuple[str, str] | None = None
    digest: str = ""


def lines(path: Path) -> Iterator[Line]:
    """The lines of a record in their order, checked.

    All is well only when the iterator ends without an error: the last line says what the others
    were.

    Raises:
        SourceError: it cannot be read, is no record, of another version, damaged or cut off; the
            reason names the line.
    """
    number = 0
    try:
        with _opened(path) as file:
            for line in _lines(path, file):
                number = line.number
                yield line
    except (EOFError, gzip.BadGzipFile, zlib.error) as cause:
        raise refused(path, number + 1, "it is cut off or damaged here (gzip)") from cause
    except OSError as cause:
        raise SourceError(str(path), cause.strerror or "it cannot be read") from cause


def check_head(path: Path) -> None:
    """Look at the first line only.

    Raises:
        SourceError: it cannot be read, is no record, or of another version.
    """
    try:
        with _opened(path) as file:
            _check_head(_object(file.readline(_LONGEST_HEAD), first=True))
    except Unfit as why:
        raise refused(path, 1, str(why)) from why
    except (EOFError, gzip.BadGzipFile, zlib.error) as cause:
        raise refused(path, 1, _NO_RECORD) from cause
    except OSError as cause:
        raise SourceError(str(path), cause.strerror or "it cannot be read") from cause


def refused(path: Path, number: int, reason: str) -> SourceError:
    """What is wrong in one line."""
    return SourceError(str(path), f"line {number}: {reason}")


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    with path.open("rb") as file:
        packed = file.read(len(_GZIP)) == _GZIP
        file.seek(0)
        if packed:
            with gzip.GzipFile(fileobj=file) as inside:
                yield inside  # type: ignore[misc]
        else:
            yield file


def _lines(path: Path, file: IO[bytes]) -> Iterator[Line]:
    digest = sha256()
    found = dict.fromkeys(COUNTED, 0)
    seen: set[str] = set()
    paths: set[str] = set()
    latest = clock() + _AHEAD
    number = 0
    while data := file.readline(LONGEST_LINE):
        number += 1
        try:
            said = _object(data, first=number == 1)
            if number > 1 and "end" in said:
                _check_end(said, found, digest.hexdigest())
                if file.read(1):
                    number += 1
                    raise Unfit("it goes on after its last line")
                return
            digest.update(data)
            if number == 1:
                _check_head(said)
            else:
                line = _line(number, said, found, seen, paths, latest)
                yield replace(line, digest=digest.hexdigest())
        except Unfit as why:
            raise refused(path, number, str(why)) from why
    raise refused(path, number + 1, _NO_RECORD if not number else "it ends before its last line")


def _object(data: bytes, *, first: bool) -> dict[str, Any]:
    if not data.endswith(b"\n"):
        if first:
            raise Unfit(_NO_RECORD)
        raise Unfit("it is cut off here" if len(data) < LONGEST_LINE else "it is too long")
    try:
        said = json.loads(data, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise Unfit(_NO_RECORD if first else "it is no JSON object")
    return said


def _no_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are no JSON


def _check_head(said: dict[str, Any]) -> None:
    version = said.get("version")
    if said.get("format") != FORMAT or type(version) is not int:
        raise Unfit(_NO_RECORD)
    if version > VERSION:
        raise Unfit(f"it is of version {version}, this bomay reads version {VERSION}: update it")
    if version < VERSION:
        raise Unfit(
            f"it is of version {version} with other ids, this bomay reads version {VERSION}: ingest"
            " its documents again and export them anew"
        )


def _check_end(said: dict[str, Any], found: dict[str, int], digest: str) -> None:
    if said.get("end") != found:
        raise Unfit("lines are missing or more than were written")
    if said.get("sha256") != digest:
        raise Unfit("the lines before it are not those that were written")


def _line(
    number: int,
    said: dict[str, Any],
    found: dict[str, int],
    seen: set[str],
    paths: set[str],
    latest: dt.datetime,
) -> Line:
    if "redirect" in said:
        old, new = redirect_of(said)
        _once(old, seen)
        found["redirects"] += 1
        return Line(number, redirect=(old, new))
    if "judgement" in said:
        judgement = judgement_of(said)
        _once(judgement.id, seen)
        found["judgements"] += 1
        return Line(number, judgement=judgement)
    linked = linked_of(said, latest=latest)
    _once(linked.document.id, seen)
    for source in linked.document.sources:
        if source in paths:
            raise Unfit(f"{source!r} is another document on a line before")
    paths.update(linked.document.sources)
    found["documents"] += 1
    found["mentions"] += len(linked.mentions)
    found["claims"] += len(linked.claims)
    return Line(number, linked=linked)


def _once(key: str, seen: set[str]) -> None:
    if key in seen:
        raise Unfit(f"{key} is there twice")
    seen.add(key)
