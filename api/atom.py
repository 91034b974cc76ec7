"""The feed of changes as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from bomay.ontology.ids import to_iri

MEDIA = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_EMPTY = "1970-01-01T00:00:00Z"  # Atom wants a time even of a feed without entries
# What XML 1.0 cannot hold; a title of a hostile document may.
_FORBIDDEN = {n: None for n in range(32) if n not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}


def feed(answer: Mapping[str, Any], *, base: str, address: str) -> bytes:
    """The feed of an answer of ``recorded_changes``.

    Args:
        answer: its items become entries.
        base: of the IRIs of documents.
        address: of the feed itself.
    """
    items = answer["items"]
    root = Element("feed", {"xmlns": _ATOM})
    _text(root, "title", "Bộ máy")
    _text(root, "id", f"{base}changes")
    _text(root, "updated", items[0]["recorded_at"] if items else _EMPTY)
    SubElement(root, "link", {"rel": "self", "type": MEDIA, "href": address})
    author = SubElement(root, "author")
    _text(author, "name", "Bộ máy")
    for item in items:
        document = item["document"]
        entry = SubElement(root, "entry")
        _text(entry, "title", document["name"])
        _text(entry, "id", to_iri(document["id"], base))
        _text(entry, "updated", item["recorded_at"])
        SubElement(entry, "link", {"rel": "alternate", "href": f"/sources/{document['id']}"})
        _text(entry, "summary", f"{item['claims']} claims")
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text.translate(_FORBIDDEN)
