"""The routes under ``/v1``: thin, one call into ``bomay.graph.answers`` each."""
