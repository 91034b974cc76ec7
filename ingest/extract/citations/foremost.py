"""Of all that a document does to one act, what it does above all."""

from __future__ import annotations

from collections.abc import Sequence

from bomay.ingest.extract.citations.far_cues import GUIDED
from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ingest.extract.citations.scene import Said

# From strongest: an act is amended although it also stands in the preamble.
_STRENGTH = ("self", *EFFECTS, "based_on", "implements", "disseminates", "reviews", "cites")
_ENDING = ("replaces", "repeals")
_CHANGING, _CORRECTING = "amends", "corrects"
_REPLACING = "replaces"  # said of a place of the act, which so is changed
_DOING = "implements"
_RESTS = "based_on"
_RESTING = ("based_on", _DOING, "disseminates", "reviews", "cites")


def foremost(group: Sequence[Said], *, title_end: int = 0) -> Said:
    """The one that says most; what only ends a part of an act that is amended amends it too.

    ``Thông tư này hướng dẫn … theo quy định tại Điều 5 A`` rests on an A that its grounds name.
    ``KẾ HOẠCH triển khai Quyết định số A`` carries A out, though its grounds name A as well.
    An act that corrects another tells what words become, and changes it no further.

    Args:
        group: what is said of one act by one other.
        title_end: where the grounds of the document begin, below its title.
    """
    if len(group) == 1:
        return group[0]
    told = group
    if any(one.relation == _RESTS for one in group):
        group = told = [one for one in group if one.pattern != GUIDED]
    if all(one.relation in _RESTING for one in group):
        told = [one for one in group if _entitles(one, title_end)] or group
    if any(one.relation == _CORRECTING for one in group):
        told = [one for one in told if one.relation != _CHANGING]  # …, nay sửa thành …
    elif any(one.relation == _CHANGING for one in group):
        told = [one for one in group if not (one.partial and one.relation in _ENDING)]
    return min(told, key=lambda one: (_STRENGTH.index(one.relation), one.pattern == _REPLACING))


def _entitles(one: Said, title_end: int) -> bool:
    """Whether capitals above the grounds say so, not a sentence that leads to them."""
    capitals = one.cue is not None and one.cue.isupper()
    return one.relation == _DOING and capitals and one.mention.start < title_end
