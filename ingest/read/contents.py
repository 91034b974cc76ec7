"""What the reader of one format gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Contents:
    """Text as it stands in the file, and what the file says of itself.

    Attributes:
        text: lines end in newlines.
        metadata: keys as in ``Source.metadata``.
        recoded: how bytes that are no Unicode were read, else None.
    """

    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    recoded: str | None = None
