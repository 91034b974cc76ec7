"""The text of a PDF's pages, as a program: PDF on standard input, JSON on standard output.

It stands alone (no import of ours) so that it starts quickly, and runs in a process of its own:
PDFium is C++ and a file can be made to crash it. Prints ``{"pages": […]}`` or ``{"error": "…"}``.
"""

from __future__ import annotations

import contextlib
import json
import sys

_MOST_PAGES = 5000
_MOST_CHARACTERS = 50_000_000
_MEMORY = 2 << 30


def main() -> None:
    """Read the PDF and print its pages."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    json.dump(_pages(sys.stdin.buffer.read()), sys.stdout)


def _pages(data: bytes) -> dict[str, object]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as cause:
        locked = "password" in str(cause).lower()
        return {"error": "it is protected by a password" if locked else "it is damaged"}
    if len(document) > _MOST_PAGES:
        return {"error": f"it has {len(document)} pages; the limit is {_MOST_PAGES}"}
    pages: list[str] = []
    left = _MOST_CHARACTERS
    for index in range(len(document)):
        text = ""
        with contextlib.suppress(pypdfium2.PdfiumError):  # one damaged page is an empty page
            page = document[index]
            text = page.get_textpage().get_text_range()
            page.close()
        left -= len(text)
        if left < 0:
            return {"error": "its text is too large"}
        pages.append(text)
    return {"pages": pages}


if __name__ == "__main__":
    main()
