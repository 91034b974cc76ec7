"""Text as parsers want it, with an exact way back to the text as stored."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text and where each of its characters came from.

    Attributes:
        text: NFC, Đ for its look-alikes, ``-`` for every dash-like hyphen, plain spaces.
        starts: for each character of ``text`` the offset in the source where it begins, then the
            source's length; None while the two texts are equal.
    """

    text: str
    starts: tuple[int, ...] | None = None

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source span of ``text[start:end]``."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.starts[end]


def normalise(text: str) -> Normalised:
    """Normalise a stored text."""
    return Normalised(text)
