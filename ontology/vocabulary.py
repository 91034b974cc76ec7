"""Names of the ontology: namespaces, the relations between acts, the Turtle file.

Plain text, so that nobody needs an RDF library to know them.
"""

from __future__ import annotations

from importlib.resources import files

ONTOLOGY = "https://bomay.example/def#"
ELI = "http://data.europa.eu/eli/ontology#"
OA = "http://www.w3.org/ns/oa#"

# What one act does to another (``CitationFact.relation``); graph types are the upper case.
RELATIONS = (
    "based_on", "amends", "details", "cites", "repeals", "replaces", "consolidates", "guides",
    "corrects", "suspends", "halts", "interprets", "announces", "annex_of", "extends",
    "implements", "disseminates", "reviews", "related", "self",
)  # fmt: skip


def local_name(relation: str) -> str:
    """The property of a relation in the ontology: ``annex_of`` or ``ANNEX_OF`` → ``annexOf``."""
    first, *rest = relation.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def turtle() -> str:
    """``bomay.ttl``, the ontology."""
    return (files("bomay.ontology") / "bomay.ttl").read_text(encoding="utf-8")
