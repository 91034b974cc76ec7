"""Of all that a document does to one act, what it does above all."""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ingest.extract.citations.scene import Said

# From strongest: an act is amended although it also stands in the preamble.
_STRENGTH = ("self", *EFFECTS, "based_on", "implements", "disseminates", "reviews", "cites")
_ENDING = ("replaces", "repeals")
_CHANGING = "amends"


def foremost(group: Sequence[Said]) -> Said:
    """The one that says most; what only ends a part of an act that is amended amends it too."""
    told = group
    if any(one.relation == _CHANGING for one in group):
        told = [one for one in group if not (one.partial and one.relation in _ENDING)]
    return min(told, key=lambda one: _STRENGTH.index(one.relation))
