"""Errors that travel between processes arrive whole."""

import pickle

from bomay.ontology.errors import SourceError


def test_a_refusal_comes_back_from_a_worker_with_its_reason() -> None:
    sent = pickle.loads(pickle.dumps(SourceError("a.txt", "it is empty")))
    assert (sent.source, sent.reason, str(sent)) == ("a.txt", "it is empty", "a.txt: it is empty")
