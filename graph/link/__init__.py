"""From what one document says (``Facts``) to mentions and claims: pure, one document at a time.

Deciding who is who across documents is ``graph.derive``'s; here everything stays local to the
document, but for what needs no other document: the body of a kind, unit and era, and the
directive whose key the document gives.
"""

from bomay.graph.link.linked import Linked, claims_of, untitled

__all__ = ["Linked", "claims_of", "untitled"]
