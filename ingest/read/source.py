"""What reading a file yields: the text that is stored, and what came with it.

Finding documents and reading them are two steps: what a file or archive holds is found in order in
one place, and each ``Document`` is read wherever a worker is free.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

ROW = "text/csv"
"""The media type of a row of curated facts."""


class Document(Protocol):
    """A document that was found and can be read, here or in another process."""

    @property
    def name(self) -> str:
        """The path as given, ``path#id`` for a record or member of a container."""

    @property
    def sha256(self) -> str:
        """Of the document's bytes, hexadecimal."""

    @property
    def beside(self) -> str:
        """A mark of what a sidecar says of it, which its bytes do not; ``""`` for nothing."""

    @property
    def size(self) -> int:
        """About how many bytes or letters it has."""

    def read(self) -> Source:
        """Its text and metadata.

        Raises:
            SourceError: it cannot be used.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document as read, before anything is extracted.

    Attributes:
        name: the path as given, ``path#id`` for a record or member of a container.
        sha256: of the document's bytes, hexadecimal.
        text: the text that is stored and that every offset points into; decoded, otherwise as
            it was (NFC is not assumed, line ends are newlines).
        media_type: a value of ``MEDIA_TYPES``; of a record ``text/plain``, of a row ``text/csv``.
        metadata: title, url, date, publisher, licence, number, issuer, signer … from a sidecar
            or from the page's own head; absent keys are unknown. ``recoded`` is what was done to
            a text in an old or garbled encoding, whose repaired form is the one stored.
    """

    name: str
    sha256: str
    text: str
    media_type: str = "text/plain"
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def beside(self) -> str:
        """Nothing: what came with it has been read."""
        return ""

    @property
    def size(self) -> int:
        """Letters."""
        return len(self.text)

    def read(self) -> Source:
        """A source has been read."""
        return self
