"""What is asked of the graph, as the plain dicts of design 5.3: for REST, pages and command line.

Each function takes a store first and runs named queries only. An id that was merged raises
``Moved``, one that nobody knows ``NotFoundError``, a wrong parameter ``ParameterError``.
"""

from bomay.graph.answers.bodies import body_directives, body_posts
from bomay.graph.answers.cascade import directive_cascade
from bomay.graph.answers.directives import directive_citations, directives
from bomay.graph.answers.documents import claim, document, document_claims
from bomay.graph.answers.entities import entities, entity, resolve
from bomay.graph.answers.feed import recorded_changes
from bomay.graph.answers.links import neighbours, path
from bomay.graph.answers.match import match
from bomay.graph.answers.naming import named
from bomay.graph.answers.reforms import history, successors
from bomay.graph.answers.review import judgement, judgements, person_mentions, review
from bomay.graph.answers.search import search
from bomay.graph.answers.stats import stats
from bomay.graph.answers.structure import body_changes, body_tree
from bomay.graph.answers.tenures import body_members, person_tenures, post_holders
from bomay.ontology.errors import Moved

__all__ = [
    "Moved",
    "body_changes",
    "body_directives",
    "body_members",
    "body_posts",
    "body_tree",
    "claim",
    "directive_cascade",
    "directive_citations",
    "directives",
    "document",
    "document_claims",
    "entities",
    "entity",
    "history",
    "judgement",
    "judgements",
    "match",
    "named",
    "neighbours",
    "path",
    "person_mentions",
    "person_tenures",
    "post_holders",
    "recorded_changes",
    "resolve",
    "review",
    "search",
    "stats",
    "successors",
]
