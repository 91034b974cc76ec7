"""How much one document, one file and one archive may cost."""

from __future__ import annotations

import io
from typing import BinaryIO

from bomay.ontology.errors import SourceError

MAX_BYTES = 50_000_000
"""Of one document's text, UTF-8 or as read."""
MAX_FILE_BYTES = 200_000_000
"""Of one PDF, Word file or archive inside an archive: it is held in memory."""
UNPACK_RATIO = 200
MAX_UNPACKED = 4_000_000_000
MAX_WORD_UNPACKED = 80_000_000
"""Of one Word file: those of a thousand pages have some tens of MB of XML, and each costs 0.1 s."""
# Below this much nothing is called a bomb: a small archive of repetitive text is none.
_ALWAYS_ALLOWED = 1_000_000
_CHUNK = 1 << 16


def too_large(name: str, size: int, limit: int = MAX_BYTES) -> SourceError:
    """The refusal of a document over the limit; ``size`` in bytes, as far as it was looked at."""
    found, most = f"{size / 1e6:.0f} MB", f"{limit // 1_000_000} MB"
    how_much = f"over the limit of {most}" if found == most else f"{found}; the limit is {most}"
    return SourceError(name, f"it is too large ({how_much})")


class UnpackedTooMuch(SourceError):
    """An archive grows beyond its limit: it is left altogether, not only one member."""


class Allowance:
    """What may still be unpacked from one file, archives inside archives included."""

    def __init__(self, name: str, packed: int, *, most: int = MAX_UNPACKED) -> None:
        self._name = name
        self._packed = packed
        self._limit = min(max(UNPACK_RATIO * packed, _ALWAYS_ALLOWED), most)
        self._left = self._limit

    def take(self, size: int) -> None:
        """Count unpacked bytes.

        Raises:
            UnpackedTooMuch: they are more than the file may give.
        """
        self._left -= size
        if self._left < 0:
            reason = (
                f"it unpacks to more than {self._limit / 1e6:.0f} MB from {self._packed / 1e6:.2f}"
                " MB; the rest of it was left"
            )
            raise UnpackedTooMuch(self._name, reason)


class _Metered(io.RawIOBase):
    def __init__(self, inner: BinaryIO, allowance: Allowance) -> None:
        self._inner = inner
        self._allowance = allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(len(buffer))
        self._allowance.take(len(data))
        buffer[: len(data)] = data
        return len(data)


def metered(inner: BinaryIO, allowance: Allowance) -> BinaryIO:
    """The unpacked stream ``inner``, counted against ``allowance`` as it is read."""
    return io.BufferedReader(_Metered(inner, allowance), _CHUNK)


def read_at_most(name: str, stream: BinaryIO, limit: int) -> bytes:
    """All of a stream.

    Raises:
        SourceError: it is longer than ``limit`` bytes; no more than those were read.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(name, len(data), limit)
    return data
