"""The steps of ``graph.refresh``: each derives one kind of view again for what was touched."""
