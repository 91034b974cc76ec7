"""What a page's elements hold that its readers are not to read: struck text, templates."""

from __future__ import annotations

from typing import Any

_TAGS = ("del", "s", "strike", "template")
_STRUCK_TAG = "bomay-struck"
_STRUCK = "//*[contains(translate(@style, 'LINETHROUG', 'linethroug'), 'line-through')]"


def drop_struck(tree: Any) -> None:
    """Drop text that is struck through, for it was taken back, and templates of scripts."""
    from lxml import etree

    for element in (*tree.iter(*_TAGS), *tree.xpath(_STRUCK)):
        # A template with a mode is part of what a browser shows.
        if element.get("shadowrootmode") is None:
            element.tag = _STRUCK_TAG
    # All at once: one by one, what stands behind each is copied again for every next one.
    etree.strip_elements(tree, _STRUCK_TAG, with_tail=False)
