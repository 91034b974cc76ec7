"""How sure a fact is: what its pattern was measured to be, from ``patterns.csv`` alone.

``tools/measure_confidence.py`` writes that table from annotated documents; nothing here or in the
patterns themselves states a figure.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from bomay.ontology.tables import rows

Kind = Literal["holding", "directive", "citation", "event", "factor"]
UNSEEN = "unseen"


def confidence_of(kind: Kind, pattern: str) -> float:
    """The lower end of the 95 % interval of a pattern's precision.

    A pattern without a row (a cue added a minute ago) gets the cautious figure of its kind; a
    test demands the row.
    """
    measured = _measured()
    return measured.get((kind, pattern), measured[kind, UNSEEN])


@cache
def _measured() -> dict[tuple[str, str], float]:
    return {(row["kind"], row["pattern"]): float(row["precision"]) for row in rows("patterns")}
