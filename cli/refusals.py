"""How refusals are told: thousands of one kind out of one container are not a page each."""

from __future__ import annotations

import re
from collections import Counter
from typing import Self

import click

from bomay.ingest.read import container_of
from bomay.ontology.errors import SourceError
from bomay.ontology.text import printable

MOST_NAMED = 10
_FIGURES = re.compile(r"(?<![-\w])\d+")  # the byte or column differs from line to line


class Refusals:
    """Tells each refusal on standard error, of one container and kind the first few and how many.

    Attributes:
        count: of all, told or not.
    """

    def __init__(self) -> None:
        self.count = 0
        self._seen: Counter[tuple[str, str]] = Counter()

    def tell(self, refusal: SourceError) -> None:
        """Name it, unless enough of its kind were."""
        self.count += 1
        container = container_of(refusal.source)
        if container is not None:
            kind = container, _FIGURES.sub("…", refusal.reason)
            self._seen[kind] += 1
            if self._seen[kind] > MOST_NAMED:
                return
        click.echo(f"refused: {refusal}", err=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Tell how many were not named and why they were refused, also of work broken off."""
        for (container, reason), number in self._seen.items():
            more = number - MOST_NAMED
            if more > 0:
                said = f"{printable(container)}: {more} more for this reason: {printable(reason)}"
                click.echo(f"refused: {said}", err=True)
