"""The paragraph that a page prints between its title and its article's own element.

Pages of news put it (who made what known on which day) outside of the element of the article, and
a reader of articles takes that element alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Any

from bomay.ingest.read.page_days import condensed
from bomay.ingest.read.page_parts import is_called_a_part, name_of, words_of_name
from bomay.ingest.read.page_stamps import heading_of

_BLOCKS = ("p", "div", "section", "article", "h2", "h3", "h4", "h5", "ul", "ol", "table")
_RANKS = ("h2", "h3", "h4", "h5", "h6")
# Whatever they say, it is no sentence of the article's own.
_OTHERS = frozenset(
    {
        *("nav", "aside", "footer", "figure", "figcaption", "ul", "ol", "dl", "table", "form"),
        *("script", "style", "noscript", "template", "button", "select", "audio", "video", "time"),
        *("iframe", "address", "details", "h1", "a", "label", "object", "blockquote"),
    }
)
_OTHER_NAMES = re.compile(
    r"author|byline|caption|photo|image|avatar|audio|player|listen|video|tag|keyword|copyright"
    r"|toc|newsletter|follow|subscribe|source|notice|cookie|alert|popup",
    re.IGNORECASE,
)
# What an element that holds a lead is called; others may be teasers of other news.
_LEAD_NAMES = frozenset(
    {
        *("sapo", "lead", "summary", "chapeau", "chappeau", "desc", "description", "intro"),
        *("introtext", "introduction", "abstract", "dek", "standfirst", "excerpt", "tomtat"),
    }
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_OTHER_WORDS = re.compile(
    r".{0,20}\b(?:ảnh|hình|video|clip|đồ họa|nguồn)(?: [^:]{0,20})?:|(?:mời )?(?:quý )?(?:bạn đọc"
    r"|độc giả)\b|(?:nghe|xem|đọc) (?:thêm|bài|tiếp)|theo dõi|tải |đăng ký|chia sẻ|trình duyệt",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"[.)] ?\(?(?:ảnh|hình)(?: minh họa)?\s*:|\(ảnh\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]?\Z")
_FEWEST_WORDS, _LONGEST = 8, 1500
_NEAR = 60  # elements behind the title that hold no others
_FURTHEST = 2000  # elements behind the title at all
_SAME = 30  # letters and figures by which a paragraph is found again
_MOSTLY = 0.5


def printed_lead(tree: Any, text: str, *, title: str | None, description: str | None) -> list[str]:
    """The paragraphs that a page prints between its title and the first one of ``text``.

    They are sentences that the page's head describes it with, or below the heading that it is
    called by in an element that is named as a lead's; one without any name has to stand beside
    the heading, in an element that holds the text too. Whatever else stands there may be a teaser
    of other news. Where none of ``text`` is found below the title, nothing is told.

    Args:
        tree: the page's.
        text: its article as it was read, with or without the title.
        title: what the page's head calls it.
        description: what the head says that it tells.
    """
    heading = heading_of(tree, title)
    if heading is None:
        return []
    called = condensed(title or "").startswith(condensed(heading.text_content()) or "\n")
    described = _letters(description or "")[:_SAME]
    known = _letters(text.removeprefix(title or ""))
    lead: list[tuple[Any, str]] = []
    for element in islice(_leaves_behind(heading), _NEAR):
        words = unicodedata.normalize("NFC", " ".join(element.text_content().split()))
        letters = _letters(words)
        if len(letters) < _SAME or _is_linked(element, words) or _is_teaser(element):
            continue
        if letters[:_SAME] in known or letters[-_SAME:] in known:
            shared = set(element.iterancestors())
            return [
                said
                for one, said in lead
                if _letters(said).startswith(described or "\n")
                or (called and (_is_named_a_lead(one, heading) or _is_beside(one, heading, shared)))
            ]
        if _is_prose(words) and not _is_hidden(element):
            lead.append((element, words))
    return []


def _is_named_a_lead(element: Any, heading: Any) -> bool:
    """Whether it, or what holds it but not the heading, is called so."""
    around = set(heading.iterancestors())
    return any(
        not _LEAD_NAMES.isdisjoint(words_of_name(_names(one)))
        for one in (element, *element.iterancestors())
        if one not in around
    )


def _is_beside(element: Any, heading: Any, shared: set[Any]) -> bool:
    """Whether it has no name and stands beside the heading in one of the ``shared`` elements."""
    above = heading.getparent()
    return (
        element.getparent() is above
        and above in shared
        and above.tag != "body"
        and not _names(element).strip()
    )


def _is_hidden(element: Any) -> bool:
    """Whether a part of it is hidden, or what holds it; scripts show a hidden body."""
    return any(
        one.get("hidden") is not None
        or (one.get("aria-hidden") or "").strip().lower() == "true"
        or _HIDDEN.search(one.get("style") or "") is not None
        for one in (*element.iter(), *element.iterancestors())
        if isinstance(one.tag, str) and one.tag not in ("body", "html")
    )


def _names(element: Any) -> str:
    return f"{name_of(element)} {element.get('itemprop') or ''}"


def _is_prose(words: str) -> bool:
    return (
        len(words) <= _LONGEST
        and words.count(" ") + 1 >= _FEWEST_WORDS
        and _SENTENCE_END.search(words) is not None
        and _OTHER_WORDS.match(words) is None
        and _CREDITED.search(words) is None
    )


def _is_linked(element: Any, words: str) -> bool:
    links = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
    return links > _MOSTLY * len(words)


def _is_teaser(element: Any) -> bool:
    """Whether it stands below a heading that leads to another page: it tells of that one."""
    above = element.getprevious()
    return above is not None and above.tag in _RANKS and above.find(".//a[@href]") is not None


def _letters(words: str) -> str:
    """Letters and figures alone: readers of pages change spaces and drop invisible signs."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", words))).casefold()


def _leaves_behind(heading: Any) -> Iterator[Any]:
    """Elements behind an element that hold no block, in the order of the page.

    What stands beside an article is passed over whole, by its tag or its name.
    """
    seen = 0
    above = heading
    while above is not None:
        opened = [above.itersiblings()]
        while opened:
            element = next(opened[-1], None)
            if element is None:
                opened.pop()
                continue
            seen += 1
            if seen > _FURTHEST:
                return
            if _is_other(element):
                continue
            if next(element.iterdescendants(*_BLOCKS), None) is None:
                yield element
            else:
                opened.append(element.iterchildren())
        above = above.getparent()


def _is_other(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _OTHERS:
        return True
    return _OTHER_NAMES.search(name_of(element)) is not None or is_called_a_part(element)
