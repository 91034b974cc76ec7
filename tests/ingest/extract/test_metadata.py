"""What came with a document reaches its facts."""

from bomay.ingest.extract import extract
from bomay.ingest.read import Source


def test_publisher_address_and_licence_are_kept() -> None:
    metadata = {"publisher": "Bản tin", "url": "https://example.vn/1", "licence": "CC BY"}
    document = extract(
        Source(name="a.txt", sha256="0" * 64, text="Một câu.", metadata=metadata)
    ).document
    assert (document.publisher, document.url, document.licence) == (
        "Bản tin",
        "https://example.vn/1",
        "CC BY",
    )


def test_what_is_not_known_is_none() -> None:
    document = extract(Source(name="a.txt", sha256="0" * 64, text="Một câu.")).document
    assert (document.publisher, document.url, document.licence) == (None, None, None)
