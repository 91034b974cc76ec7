"""What a change of documents changes in the graph, as one atomic batch.

Only the blocks that the documents touch are derived again: their names (who is who), the posts of
those persons (tenures), their numbers and titles (which act is which), and the relations of every
document whose ends moved. The rest of the graph is neither read nor written, so the cost of a
document does not grow with the corpus but with its blocks. The result depends on the set of
documents and of judgements only, not on the order or the batches they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bomay.graph.link import Linked
from bomay.graph.refreshing.bodies import refresh_bodies
from bomay.graph.refreshing.change import Change
from bomay.graph.refreshing.directives import refresh_directives
from bomay.graph.refreshing.persons import refresh_persons
from bomay.graph.refreshing.relations import refresh_relations
from bomay.graph.refreshing.tenures import refresh_tenures
from bomay.graph.store.base import GraphStore, WriteBatch
from bomay.ontology.judgement import Judgement


def changes(
    store: GraphStore,
    linked: Sequence[Linked],
    withdrawn: Iterable[str],
    judgements: Sequence[Judgement] = (),
) -> WriteBatch:
    """The batch that adds some documents and takes others back.

    Args:
        store: read, not written.
        linked: the new documents; one that the store has is replaced.
        withdrawn: ids of documents to take back; unknown ones are passed over.
        judgements: what people judged of identity and the store does not have yet.
    """
    change = Change(store, linked, withdrawn, judgements)
    refresh_persons(change)
    refresh_bodies(change)
    refresh_tenures(change)
    refresh_directives(change)
    refresh_relations(change)
    return change.batch()
