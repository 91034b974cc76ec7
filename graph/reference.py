"""Reference data in the store: units, terms, reforms and central bodies from the tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from bomay.graph.store.base import GraphStore, WriteBatch
from bomay.ontology.model import Entity

META_KEY = "reference"
_ONTOLOGY = ("reference.py", "ids.py", "model.py")
_TABLES = ("units", "terms", "reforms", "body_reforms", "body_kinds", "organ_codes", "slugs")


def load_reference(store: GraphStore) -> bool:
    """Bring the store's reference data up to the tables; repeatable.

    Returns:
        Whether anything had to be written: False when these very tables are already there.
    """
    version = reference_version()
    rows = store.run("meta/value", key=META_KEY)
    if rows and rows[0]["value"] == version:
        return False
    store.write(WriteBatch(entities=reference_entities(), meta={META_KEY: version}))
    return True


def reference_entities() -> Sequence[Entity]:
    """All reference entities; none of them goes when the documents that name it do."""
    # Thousands of rows, for those who load them only.
    from bomay.graph.derive.bodies import standing_bodies
    from bomay.ontology import reference

    return (
        *reference.units(),
        *reference.terms(),
        *reference.reforms(),
        *reference.body_reforms(),
        *standing_bodies().values(),
    )


@cache
def reference_version() -> str:
    """Hash of the tables and of the code that reads them."""
    root = files("bomay.ontology")
    digest = sha256()
    for path in (*_ONTOLOGY, *(f"tables/{name}.csv" for name in _TABLES)):
        digest.update((root / path).read_bytes())
    return digest.hexdigest()[:16]
