"""What a page's elements hold that its readers are not to read: struck text, templates."""

from __future__ import annotations

from typing import Any

_TAGS = ("del", "s", "strike", "template")
_STRUCK = "//*[contains(@style, 'line-through')]"


def drop_struck(tree: Any) -> None:
    """Drop text that is struck through, for it was taken back, and templates of scripts."""
    for element in (*tree.iter(*_TAGS), *tree.xpath(_STRUCK)):
        # A template with a mode is part of what a browser shows.
        if element.getparent() is not None and element.get("shadowrootmode") is None:
            element.drop_tree()
