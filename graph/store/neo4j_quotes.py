"""The words that mentions and claims stand on, kept with them so that no reader needs the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bomay.graph.store.neo4j_graph import Node
from bomay.ontology.model import SourceDocument

_WORDS = ("exact", "quotes")


class Quotes:
    """Cuts quotes out of the texts of documents.

    Args:
        run: runs Cypher in the transaction of the batch, for texts that are not in the batch.
    """

    def __init__(self, run: Callable[..., list[list[Any]]]) -> None:
        self._run = run
        self._texts: dict[str, str] = {}

    def know(self, documents: Iterable[SourceDocument]) -> None:
        """Documents of the batch, whose texts need not be read."""
        self._texts |= {document.id: document.text for document in documents}

    def add(self, kind: str, nodes: Sequence[Node], old: Mapping[str, Node]) -> None:
        """Give mentions their words (``exact``) and both all words of several places (``quotes``).

        Args:
            kind: of the nodes; only mentions and claims have words.
            nodes: get the properties.
            old: as they are stored; words of the same places are taken from there.
        """
        if kind not in ("Mention", "Claim"):
            return
        fresh = []
        for one in nodes:
            was = old.get(one.id)
            if was is not None and _places(was) == _places(one):
                one.properties |= {k: was.properties[k] for k in _WORDS if k in was.properties}
            elif kind == "Mention" or len(one.properties.get("spans", ())) > 2:
                fresh.append(one)
        self._read({one.properties["document"] for one in fresh})
        for one in fresh:
            self._cut(one)

    def _cut(self, one: Node) -> None:
        text = self._texts.get(one.properties["document"], "")
        flat = one.properties.get("spans", [])
        words = [text[start:end] for start, end in zip(flat[::2], flat[1::2], strict=True)]
        if one.kind == "Mention" and words:
            one.properties["exact"] = words[0]
        if len(words) > 1:
            one.properties["quotes"] = words

    def _read(self, documents: Iterable[str]) -> None:
        absent = [one for one in documents if one not in self._texts]
        if absent:
            text = "MATCH (d:Document) WHERE d.id IN $ids RETURN d.id, d.text"
            self._texts |= dict(self._run(text, ids=absent))


def _places(one: Node) -> tuple[Any, Any]:
    return one.properties["document"], one.properties.get("spans")
