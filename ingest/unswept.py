"""Work that makes many values and no cycles, without Python's search for cycles.

A batch holds hundreds of thousands of values. The collector looks through all of them again and
again while a change is derived, and the more often the larger the batch, to find next to nothing:
what is let go here goes by its count of references. So does all that the extraction of a document
lets go, some hundreds of values a page.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Hold the cyclic collector back; a caller who has done so already keeps it held back."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
