"""Archives (.zip): each member as if it lay in a folder, named ``archive.zip#inner/path.txt``.

Nothing is written to disk under a member's name. An archive in an archive is read as well, three
deep, all on one allowance.
"""

from __future__ import annotations

import re
import stat
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from bomay.ingest.read.document import File, largest
from bomay.ingest.read.formats import (
    CONTAINERS,
    FORMATS,
    companions,
    is_document_name,
    suffix_of,
)
from bomay.ingest.read.limits import (
    MAX_BYTES,
    MAX_FILE_BYTES,
    Allowance,
    UnpackedTooMuch,
    metered,
    read_at_most,
)
from bomay.ingest.read.records import Names, plain_values, sidecar_values
from bomay.ingest.read.source import Document
from bomay.ontology.errors import SourceError

_DEEPEST = 3
_MOST_MEMBERS = 1_000_000
_READ_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LEADS_OUT = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")

Container = Callable[[str, BinaryIO, str, Allowance], Iterator[Document | SourceError]]


def read_zip(
    name: str, stream: BinaryIO, *, allowance: Allowance, within: Container, depth: int = 0
) -> Iterator[Document | SourceError]:
    """The documents of an archive in the order of their names.

    Args:
        name: of the archive.
        stream: it, seekable.
        allowance: what it may still unpack.
        within: reads a member that is itself a container of records.
        depth: how many archives are around it.
    """
    if depth >= _DEEPEST:
        yield SourceError(name, f"archives are nested more than {_DEEPEST} deep")
        return
    try:
        with zipfile.ZipFile(stream) as archive:
            infos = archive.infolist()
            if len(infos) > _MOST_MEMBERS:
                yield SourceError(name, f"it has more than {_MOST_MEMBERS} members")
                return
            reader = _Archive(name, archive, allowance, within, depth)
            nothing = True
            for info in sorted(infos, key=lambda info: info.filename):
                for found in reader.documents_of(info):
                    nothing = False
                    yield found
            if nothing:
                yield SourceError(name, f"nothing in it is read (read are: {FORMATS})")
    except UnpackedTooMuch as refusal:
        yield refusal
    except Exception as cause:  # archives are made to break zipfile, in a dozen ways
        yield SourceError(name, f"it is no ZIP archive, or a damaged one ({cause})")


class _Archive:
    def __init__(
        self,
        name: str,
        archive: zipfile.ZipFile,
        allowance: Allowance,
        within: Container,
        depth: int,
    ) -> None:
        self._name = name
        self._archive = archive
        self._allowance = allowance
        self._within = within
        self._depth = depth
        self._names = Names()
        self._members = {info.filename for info in archive.infolist()}

    def documents_of(self, info: zipfile.ZipInfo) -> Iterator[Document | SourceError]:
        """What one member holds; its refusal does not stop the others."""
        parts = PurePosixPath(info.filename.replace("\\", "/")).parts
        suffix = suffix_of(info.filename)
        if info.is_dir() or suffix is None or not parts:
            return
        name = f"{self._name}#{info.filename.encode(errors='replace').decode()}"
        if _LEADS_OUT.search(info.filename):
            yield SourceError(name, "its name leads out of the archive")
            return
        if not is_document_name(parts) or stat.S_ISLNK(info.external_attr >> 16):
            return
        try:
            self._names.take(name)
            _check(name, info)
            if suffix == ".json" and self._is_sidecar(info):
                return
            with self._archive.open(info) as packed:
                stream = metered(cast(BinaryIO, packed), self._allowance)
                if suffix == ".zip":
                    yield from self._inner(name, stream)
                elif suffix in CONTAINERS:
                    yield from self._within(name, stream, suffix, self._allowance)
                else:
                    data = read_at_most(name, stream, largest(suffix))
                    metadata = self._sidecar(name, info.filename, suffix)
                    yield File(name=name, data=data, suffix=suffix, metadata=metadata)
        except UnpackedTooMuch:
            raise
        except SourceError as refusal:
            yield refusal
        except Exception as cause:  # as above, and the other members may be whole
            yield SourceError(name, f"it is damaged in the archive ({cause})")

    def _inner(self, name: str, stream: BinaryIO) -> Iterator[Document | SourceError]:
        with tempfile.SpooledTemporaryFile(max_size=1 << 24) as held:
            held.write(read_at_most(name, stream, MAX_FILE_BYTES))
            held.seek(0)
            yield from read_zip(
                name,
                cast(BinaryIO, held),
                allowance=self._allowance,
                within=self._within,
                depth=self._depth + 1,
            )

    def _sidecar(self, name: str, member: str, suffix: str) -> dict[str, str]:
        beside = member[: -len(suffix)] + ".json"
        if beside not in self._members:
            return {}
        values = self._json(name, beside)
        return {} if "text" in values else plain_values(values)

    def _is_sidecar(self, info: zipfile.ZipInfo) -> bool:
        """Whether X.json tells of another member; broken, it refuses that one, not itself."""
        if not any(other in self._members for other in companions(info.filename)):
            return False
        try:
            return "text" not in self._json(info.filename, info.filename)
        except SourceError:
            return True

    def _json(self, name: str, member: str) -> dict[str, object]:
        info = self._archive.getinfo(member)
        _check(name, info)
        with self._archive.open(info) as packed:
            stream = metered(cast(BinaryIO, packed), self._allowance)
            return sidecar_values(name, member, read_at_most(name, stream, MAX_BYTES))


def _check(name: str, info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 0x1:
        raise SourceError(name, "it is protected by a password")
    if info.compress_type not in _READ_METHODS:
        raise SourceError(name, "it is compressed in a way not read (read are stored and deflate)")
