"""Article text and metadata out of a web page.

trafilatura was chosen because on a page with navigation and sidebars it kept every paragraph, heals
``TP<wbr>HCM``, works offline and is Apache-2.0; it is imported when the first page is read because
it costs 0.2 s. What it cannot know of one site is a row of ``site_rules.csv``.
"""

from __future__ import annotations

import html
import logging
import re
from typing import Any

from bomay.ingest.read.contents import Contents
from bomay.ingest.read.decode import decode
from bomay.ingest.read.layout_tables import open_layout_tables
from bomay.ingest.read.legacy import TCVN3, VNI, convert, recode
from bomay.ingest.read.limits import too_large
from bomay.ingest.read.official_pages import paper_text
from bomay.ingest.read.page_days import stated_day
from bomay.ingest.read.page_leads import printed_lead
from bomay.ingest.read.page_links import drop_lines_of_links
from bomay.ingest.read.page_looks import open_lists_of_articles, put_in_capitals
from bomay.ingest.read.page_stamps import printed_stamp
from bomay.ingest.read.page_strikes import drop_struck
from bomay.ingest.read.site_rules import apply_rules
from bomay.ingest.read.western_pages import WINDOWS_1252, western_page
from bomay.ontology.errors import SourceError

MAX_PAGE_BYTES = 10_000_000
"""Of one page: it is held as a tree, many times its size."""
_FIELDS = {"title": "title", "url": "url", "sitename": "publisher", "author": "author"}
_LATIN_ENTITY = re.compile(r"&(?:#\d{2,4}|#[xX][0-9a-fA-F]{2,3}|[A-Za-z]{2,8});")
_DEEPEST = 2000
# Finding the article takes about 60 microseconds an element: some 12 seconds at this limit.
_MOST_ELEMENTS = 200_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}?(/?)>")
# Reading an element takes the square of its attributes: of 200,000 a quarter of an hour.
_MOST_ATTRIBUTES = 2000
_LONG = 2 * _MOST_ATTRIBUTES
_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
_WHOLE_TAG = re.compile(rf"<[a-zA-Z](?:[^<>\"']++|{_QUOTED})*+")
_VALUE = re.compile(_QUOTED)
_NEVER_CLOSED = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "wbr", "area", "base", "col", "source", "p", "li"}
)


def read_html(name: str, data: bytes) -> Contents:
    """The article's text, its title as the first line, and what the page's head says of it.

    The head's date becomes ``date``: it is the publisher's own word on publication. A day that
    stands elsewhere on the page stays in the text.

    Raises:
        SourceError: no article text can be found in the page.
    """
    if len(data) > MAX_PAGE_BYTES:
        raise too_large(name, len(data), MAX_PAGE_BYTES)
    western = western_page(data)
    page, recoded = decode(name, data if western is None else western.encode())
    if western is not None:
        recoded = WINDOWS_1252
    wrong = _wrong_with(page)
    if wrong is not None:
        raise SourceError(name, wrong)
    text, metadata = _article(name, page)
    how = recode(text)[1]
    if how in (TCVN3, VNI):
        # Read again: ư is a soft hyphen there, which readers of pages rightly drop.
        recoded = how
        text, metadata = _article(name, convert(_LATIN_ENTITY.sub(_letter, page), how))
    title = metadata.get("title")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Contents(text, metadata, recoded)


def _article(name: str, page: str) -> tuple[str, dict[str, str]]:
    import trafilatura
    from lxml import etree

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a refusal says it with the name

    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            raise SourceError(name, "no article text was found in the page")
        drop_struck(tree)
        head = trafilatura.extract_metadata(tree)
        stated = stated_day(tree)
        day, stamp = printed_stamp(tree, head.title if head is not None else None)
        apply_rules(tree)
        drop_lines_of_links(tree)
        put_in_capitals(tree)
        open_lists_of_articles(tree)
        text, lead = paper_text(tree), list[str]()
        is_paper = text is not None
        if not is_paper:
            open_layout_tables(tree)
            text = trafilatura.extract(tree, include_comments=False, include_tables=True)
            lead = _lead(tree, text, head)
            day, stamp = (day, stamp) if stated is None else (None, None)
        else:
            day = stamp = None
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError) as cause:
        raise SourceError(name, "the page is too damaged to find its article") from cause
    if not text or not text.strip():
        raise SourceError(name, "no article text was found in the page")
    metadata: dict[str, str] = {}
    if head is not None:
        values = head.as_dict()
        metadata = {ours: str(values[key]) for key, ours in _FIELDS.items() if values.get(key)}
    if is_paper:
        # As of a Word file: a template's, a typist's, or the site's word for all its papers.
        metadata.pop("title", None)
    if lead:
        text = _below_title(text, ["", *lead], metadata.get("title"))
    if (said := stated or day) is not None:
        metadata["date"] = said
    elif stamp is not None and stamp not in text:
        text = _below_title(text, [stamp, ""], metadata.get("title"))
    return text, metadata


def _lead(tree: Any, text: str | None, head: Any) -> list[str]:
    if not text:
        return []
    title, description = (head.title, head.description) if head is not None else (None, None)
    return printed_lead(tree, text, title=title, description=description)


def _below_title(text: str, lines: list[str], title: str | None) -> str:
    rest = text.removeprefix(title).lstrip() if title else text
    return "\n".join((*((title,) if title else ()), *lines, rest)).lstrip()


def _letter(entity: re.Match[str]) -> str:
    """A Latin-1 letter written as an entity; markup such as ``&lt;`` stays as it is."""
    read = html.unescape(entity.group())
    return read if len(read) == 1 and "\u00a1" <= read <= "\u00ff" else entity.group()


def _wrong_with(page: str) -> str | None:
    """Why a page would take minutes: elements opened by thousands, or far too many of them."""
    depth = count = 0
    for found in _TAG.finditer(page):
        closes, tag, alone = found.groups()
        count += not closes
        if count > _MOST_ELEMENTS:
            return f"the page has more than {_MOST_ELEMENTS} elements"
        if alone or tag.lower() in _NEVER_CLOSED:
            continue
        depth += -1 if closes else 1
        if depth > _DEEPEST:
            return "the page's elements are nested without end"
    if any(_attributes(found.group()) > _MOST_ATTRIBUTES for found in _WHOLE_TAG.finditer(page)):
        return f"an element of the page has more than {_MOST_ATTRIBUTES} attributes"
    return None


def _attributes(tag: str) -> int:
    """About how many; 0 for a tag too short to have many."""
    return len(_VALUE.sub("_ ", tag).split()) if len(tag) > _LONG else 0
