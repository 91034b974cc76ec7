"""What all tests share: where the developers' data is, and how its absence is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The developers' folder of corpora and annotations beside the checkout.

    It is not part of the project: a new user does not have it, and the tests that measure
    against it say so instead of failing.
    """
    if not SHARED.is_dir():
        pytest.skip("the developers' folder ../shared is not here: nothing was measured against it")
    return SHARED


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the person who runs the tests never reach them."""
    for name in list(os.environ):
        if name.startswith("BOMAY_"):
            monkeypatch.delenv(name)
