"""Reading, deciding and writing on one state of a store, whoever else writes meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from bomay.graph.store.base import GraphStore
from bomay.ontology.errors import StoreUnavailable

_MOST_TURNS = 100
_PAUSE = 0.005  # seconds, longer at every turn
T = TypeVar("T")


def settled(store: GraphStore, write: Callable[[str], T]) -> T:
    """Do what rests on one state of the store; anew when somebody else wrote meanwhile.

    Args:
        store: read and written by ``write``.
        write: gets the basis that its batches must have, so that they are refused where another
            writer was faster. What it does beside that must bear being done again.

    Returns:
        What ``write`` gave at last.
    """
    for turn in range(1, _MOST_TURNS):
        basis = store.basis()
        try:
            return write(basis)
        except StoreUnavailable:
            raise
        except Exception:  # any: what was read may be one half of each of two states
            if store.basis() == basis:
                raise
            time.sleep(turn * _PAUSE)
    return write(store.basis())
