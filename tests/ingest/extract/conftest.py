"""What the tests of extraction share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read.source import Source
from bomay.ontology.facts import Facts

Read = Callable[..., Facts]


@pytest.fixture(scope="session")
def facts_of() -> Read:
    """Facts of a text given in the test."""

    def read(text: str, **metadata: str) -> Facts:
        digest = hashlib.sha256(text.encode()).hexdigest()
        return extract(Source(name="test.txt", sha256=digest, text=text, metadata=metadata))

    return read
