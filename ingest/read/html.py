"""Article text and metadata out of a web page.

trafilatura was chosen because on a page with navigation and sidebars it kept every paragraph, heals
``TP<wbr>HCM``, works offline and is Apache-2.0; it is imported when the first page is read because
it costs 0.2 s.
"""

from __future__ import annotations

from bomay.ontology.errors import SourceError

_FIELDS = {"title": "title", "url": "url", "sitename": "publisher", "author": "author"}


def read_html(name: str, html: str) -> tuple[str, dict[str, str]]:
    """The article's text, its title as the first line, and what the page's head says of it.

    The head's date becomes ``date``: it is the publisher's own word on publication.

    Raises:
        SourceError: no article text can be found in the page.
    """
    import trafilatura

    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=True)
        head = trafilatura.extract_metadata(html)
    except (ValueError, TypeError, AttributeError, RecursionError) as cause:
        raise SourceError(name, "the page is too damaged to find its article") from cause
    if not text or not text.strip():
        raise SourceError(name, "no article text was found in the page")
    metadata: dict[str, str] = {}
    if head is not None:
        values = head.as_dict()
        metadata = {ours: str(values[key]) for key, ours in _FIELDS.items() if values.get(key)}
        if values.get("date") and _states_a_date(html):
            metadata["date"] = str(values["date"])
    title = metadata.get("title")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return text, metadata


def _states_a_date(html: str) -> bool:
    """Whether the head itself gives the day; otherwise a date found in the prose would do."""
    lowered = html[:200_000].lower()
    keys = ("article:published_time", "datepublished", "pubdate", 'name="date"', "dc.date")
    return any(key in lowered for key in keys)
