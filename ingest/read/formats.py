"""Which formats are read, and what belongs to none of them."""

from __future__ import annotations

import re

# One line a format; the command line's help is made from this.
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".pdf": "application/pdf",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonl.gz": "application/jsonl+gzip",
    ".csv": "text/csv",
    ".zip": "application/zip",
}
# These hold documents; X.json beside them tells nothing of any one of those.
CONTAINERS = frozenset({".json", ".jsonl", ".jsonl.gz", ".csv", ".zip"})
FORMATS = " ".join(MEDIA_TYPES)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
# In a folder these explain the folder; named on the command line they are read like any other.
_NOT_DOCUMENTS = ("readme", "license", "licence")
_NOT_MEMBERS = ("__macosx",)


def suffix_of(name: str) -> str | None:
    """The ending of a file's name that says its format, None where it is not read."""
    lowered = name.lower()
    fitting = [suffix for suffix in MEDIA_TYPES if lowered.endswith(suffix)]
    return max(fitting, key=len, default=None)


def container_of(name: str) -> str | None:
    """The outermost file of records or members that a document's name leads into, None of others.

    ``press.zip`` for ``press.zip#2021/all.jsonl#12``.
    """
    at = name.find("#")
    while at >= 0:
        if suffix_of(name[:at]) in CONTAINERS:
            return name[:at]
        at = name.find("#", at + 1)
    return None


def is_page(data: bytes) -> bool:
    """Whether bytes begin as a web page does."""
    return _PAGE.match(data[:1000]) is not None


def media_type_of(data: bytes) -> str:
    """What nameless bytes (standard input) are: a page, PDF or Word file, else text."""
    if is_page(data):
        return MEDIA_TYPES[".html"]
    if data.startswith(b"%PDF"):
        return MEDIA_TYPES[".pdf"]
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return MEDIA_TYPES[".docx"]
    return MEDIA_TYPES[".txt"]


def is_document_name(parts: tuple[str, ...]) -> bool:
    """Whether a file of a folder or archive is meant to be read, by its path inside it."""
    if suffix_of(parts[-1]) is None or is_passed_over(parts):
        return False
    return not explains_folder(parts[-1])


def explains_folder(name: str) -> bool:
    """Whether a file is a ``README`` or a licence."""
    return name.lower().startswith(_NOT_DOCUMENTS)


def is_passed_over(parts: tuple[str, ...]) -> bool:
    """Whether a path inside a folder or archive is hidden, or below one that is."""
    return any(part.startswith(".") for part in parts) or parts[0].lower() in _NOT_MEMBERS


def companions(json_name: str) -> list[str]:
    """The names beside ``X.json`` whose metadata it may be."""
    stem = json_name[: -len(".json")]
    return [stem + suffix for suffix in MEDIA_TYPES if suffix not in CONTAINERS]
