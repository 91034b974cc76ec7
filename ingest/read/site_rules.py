"""What is dropped from pages of one site, as rows of ``site_rules.csv``.

A rule is for sites where boilerplate stands inside the article and looks like it: related news,
a poll, a box about another person. Rows choose elements by class, id or another attribute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from bomay.ontology.errors import TableError
from bomay.ontology.tables import rows

_SELECTOR = re.compile(
    r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<class>[\w-]+)|#(?P<id>[\w-]+)"
    r"|\[(?P<name>[\w-]+)=(?P<value>[\w-]+)\])"
)
_ADDRESSES = (
    "//link[@rel='canonical']/@href",
    "//meta[@property='og:url']/@content",
)


def apply_rules(tree: Any) -> None:
    """Drop from a page's tree what the rules of its site name; ``keep`` drops all around it."""
    host = _host(tree)
    if host is None:
        return
    for action, path in _rules_of(host):
        chosen = tree.xpath(path)
        if action == "drop":
            for element in chosen:
                if element.getparent() is not None:
                    element.drop_tree()
        elif chosen:
            _keep_only(tree, chosen)


def _host(tree: Any) -> str | None:
    """The site the page says it is of."""
    for path in _ADDRESSES:
        for address in tree.xpath(path):
            try:
                host = urlsplit(str(address).strip()).hostname
            except ValueError:
                continue
            if host:
                return host
    return None


@cache
def _all_rules() -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (row["host"], row["action"], _xpath(row["selector"])) for row in rows("site_rules")
    )


def _rules_of(host: str) -> Iterator[tuple[str, str]]:
    for site, action, path in _all_rules():
        if host == site or host.endswith(f".{site}"):
            yield action, path


def _xpath(selector: str) -> str:
    """``div.class``, ``.class``, ``#id`` and ``[attribute=value]`` as XPath."""
    found = _SELECTOR.fullmatch(selector)
    if found is None:
        raise TableError(f"site_rules: {selector} is no tag.class, #id or [attribute=value]")
    tag = found["tag"] or "*"
    if found["class"]:
        listed = "concat(' ', normalize-space(@class), ' ')"
        return f"//{tag}[contains({listed}, ' {found['class']} ')]"
    name, value = ("id", found["id"]) if found["id"] else (found["name"], found["value"])
    return f"//{tag}[@{name}='{value}']"


def _keep_only(tree: Any, chosen: list[Any]) -> None:
    kept = set(chosen)
    for element in (*chosen, *tree.iter("head")):
        kept.add(element)
        kept.update(element.iterancestors())
        kept.update(element.iterdescendants())
    for element in list(tree.iter()):
        if element not in kept and element.getparent() in kept:
            element.drop_tree()
