"""The pages at the root: facts as HTML made here, so that they need no JavaScript.

The graph is the one part that needs it. What a page says comes from ``bomay.graph.answers``, the
same objects the API gives; user text reaches HTML only through the autoescaped templates.
"""
