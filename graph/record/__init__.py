"""The complete record: everything a graph follows from, as one file of lines, and back.

The file holds documents with their texts, mentions and claims, and the ids that were merged; not
the views, which the reader derives again by the same pure functions. ``docs/record.md`` has the
format.
"""

from bomay.graph.record.lines import FORMAT, VERSION
from bomay.graph.record.load import Loaded, load
from bomay.graph.record.read import check_head
from bomay.graph.record.write import write

__all__ = ["FORMAT", "VERSION", "Loaded", "check_head", "load", "write"]
