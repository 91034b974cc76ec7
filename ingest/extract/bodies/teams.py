"""Teams of police: the post they are called after, and whose police they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bomay.ingest.extract.bodies import person_names
from bomay.ingest.extract.bodies.nodes import Node
from bomay.ingest.extract.names.parts import common_surnames

if TYPE_CHECKING:
    from bomay.ingest.extract.bodies.grammar import Grammar

TEAM = "Đội"
_TRAFFIC = "Đội Cảnh sát giao thông"
_POLICE = "Công an"
_KIND = "cong-an"
_OF_MARKETS, _MARKETS = "Đội Quản lý thị trường", "Quản lý thị trường"
_STATION = 2  # syllables


def is_of_police(node: Node) -> bool:
    """Whether a body is a team of police: ``Đội Cảnh sát hình sự``."""
    return node.kind == _KIND and node.head.startswith(TEAM)


def at_station(grammar: Grammar, node: Node) -> Node | None:
    """``Đội CSGT Hàng Dừa``: a team of traffic police by the post that it stands at.

    More capitals may follow only where they are its head's name: ``Đội CSGT Hàng Dừa Lý Văn Tấn``.
    """
    if node.head != _TRAFFIC:
        return None
    ends = person_names.capitalised_run(grammar.text, node.end, limit=_STATION + 1)
    if len(ends) < _STATION or node.end + 1 in grammar.heads:
        return None
    end = ends[_STATION - 1]
    if len(ends) > _STATION and not person_names.begins_name(grammar.text, end):
        return None
    station = grammar.text[node.end + 1 : end]
    if node.end + 1 in grammar.places.typed or station.split(" ")[0] in common_surnames():
        return None
    name = f"{node.name} {station}"
    return node._replace(end=end, name=name, subject=name)


def host_beside(grammar: Grammar, node: Node, at: int, host: Node | None) -> Node | None:
    """``Đội Cảnh sát hình sự, Công an quận X``: the police behind a comma.

    ``host`` stands at ``at``, not in full: it is none where it begins the next line (``Bí thư Đảng
    ủy / Viện trưởng``).
    """
    if host is not None:
        return None if grammar.text.startswith("\n", at) else host
    if node.head == _OF_MARKETS and grammar.flat.startswith((", chi cục ", ", cục "), at):
        markets = grammar.parse(at + 2)
        if markets is None or markets.unit is None or markets.subject != _MARKETS:
            return None
        return markets
    if not is_of_police(node) or not grammar.flat.startswith(", công an ", at):
        return None
    police = grammar.parse(at + 2)
    return police if police is not None and police.complete and not police.implied else None


def whose(node: Node) -> str:
    """What stands between a team that is named alone and the unit of its police."""
    return f" {_POLICE}" if is_of_police(node) else ""
