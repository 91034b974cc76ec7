"""Self-contained pages of a part of the graph (pyvis): one file, no request to anywhere.

``render_view`` makes the file, for the route ``/views/{id}.html`` and for ``bomay view``.
"""

from bomay.api.views.gather import Edge, Picture, gather
from bomay.api.views.render import policy, render_view

__all__ = ["Edge", "Picture", "gather", "policy", "render_view"]
