"""A picture as one HTML file: pyvis holds and serialises the network, the template is ours.

pyvis' own template asks CDNs for styles, escapes nothing and takes 20 times as long to settle; ours
carries a content policy that allows exactly the scripts inside the file, so even text that slipped
through would not run. The data are a JSON block, never code.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from bomay.api.pages import dates, words
from bomay.api.pages.assets import graph_engine
from bomay.api.pages.render import SHAPES, json_block
from bomay.api.views.gather import Edge, Picture
from bomay.graph.settings import today

# Colours with at least 3:1 against white and 4.5:1 below white letters.
COLOURS: Mapping[str, str] = {
    "Person": "#2b6ca8",
    "Post": "#33754a",
    "Body": "#a85a12",
    "Directive": "#7d3f90",
    "Unit": "#566370",
    "Document": "#77631c",
    "Term": "#566370",
    "Reform": "#99345a",
}
_OPTIONS: Mapping[str, Any] = {
    "layout": {"improvedLayout": False, "randomSeed": 7},
    "nodes": {"size": 15, "borderWidth": 0, "font": {"size": 15, "color": "#1d1c1a"}},
    "edges": {
        "smooth": False,
        "color": {"color": "#8d8678"},
        "font": {"size": 11, "color": "#5d574c", "strokeWidth": 4},
        "arrows": {"to": {"scaleFactor": 0.5}},
    },
    "interaction": {"hover": True, "tooltipDelay": 120, "keyboard": False},
    "physics": {
        "solver": "barnesHut",
        "barnesHut": {"gravitationalConstant": -6000, "springLength": 150, "avoidOverlap": 0.4},
        "stabilization": {"iterations": 200, "fit": True},
    },
}


def render_view(
    picture: Picture,
    *,
    language: words.Language = "vi",
    on: str | None = None,
    address: str | None = None,
    documents: Mapping[str, str] | None = None,
) -> str:
    """The file.

    Args:
        picture: what to draw.
        language: of the words around the data.
        on: the ISO day the picture was asked for.
        address: where the living page is, printed as text.
        documents: titles by document id, for the sources of quotes.
    """
    # pyvis draws in IPython with it: half a second that only this function is worth.
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line", heading=picture.focus["name"])
    for ref in picture.nodes.values():
        net.add_node(ref["id"], **_node(ref, picture.focus["id"]))
    for edge in picture.edges:
        net.add_edge(edge.source, edge.target, **_edge(edge, language))
    net.set_options(json.dumps(_OPTIONS))
    net.templateEnv, net.path = _environment(), "view.html"
    net.templateEnv.globals.update(
        picture=picture,
        t=words.words(language),
        lang=language,
        say=lambda value: dates.say(value, language),
        relation=lambda name: words.relation(name, language),
        when=lambda edge: _when(edge, language),
        titles=documents or {},
        on=on,
        made=today(),
        address=address,
    )
    html: str = net.generate_html()
    return html


def policy() -> str:
    """The content policy of these files, to be sent as a header too."""
    assets = _assets()
    return (
        f"default-src 'none'; script-src {_digest(assets['engine'])} {_digest(assets['boot'])}; "
        f"style-src {_digest(assets['style'])}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _node(ref: Mapping[str, Any], focus: str) -> dict[str, Any]:
    colour = COLOURS[ref["type"]]
    node: dict[str, Any] = {
        "label": ref["name"] or ref["id"],
        "shape": SHAPES[ref["type"]],
        "color": colour,
        "title": "\n".join(part for part in (ref["name"], ref["hint"]) if part),
    }
    if ref["type"] == "Directive":
        node["font"] = {"color": "#ffffff"}
    if ref["id"] == focus:
        node |= {"borderWidth": 4, "color": {"background": colour, "border": "#1d1c1a"}}
    return node


def _edge(edge: Edge, language: words.Language) -> dict[str, Any]:
    name, when = words.relation(edge.relation, language), _when(edge, language)
    quote = edge.evidence[0]["quote"] if edge.evidence else ""
    title = "\n".join(part for part in (f"{name} {when}".strip(), quote) if part)
    return {"label": name, "title": title, "dashes": edge.end is not None}


def _when(edge: Edge, language: words.Language) -> str:
    if edge.start is None and edge.end is None:
        return ""
    unknown = words.words(language)["unknown"]
    start, end = (dates.say(value, language) or unknown for value in (edge.start, edge.end))
    return f"{start} – {end}"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _assets() -> Mapping[str, str]:
    here = files("bomay.api.views")
    texts = {
        "engine": graph_engine().read_text("utf-8"),
        "boot": here.joinpath("view.js").read_text("utf-8"),
        "style": here.joinpath("view.css").read_text("utf-8"),
    }
    for name, text in texts.items():
        if "</script" in text or "</style" in text:
            raise ValueError(f"{name} would end its own element")
    return texts


def _environment() -> Environment:
    env = Environment(loader=PackageLoader("bomay.api", "views"), autoescape=True)
    env.globals.update({name: Markup(text) for name, text in _assets().items()})
    env.filters["fromjson"] = json.loads  # pyvis hands its options over as JSON text
    env.globals.update(policy=policy(), json_block=json_block)
    return env
