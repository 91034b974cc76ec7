"""``bomay export`` in the forms that other programs read."""

import csv
import gzip
import io
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from click.testing import CliRunner, Result
from rdflib.namespace import RDF

from bomay.cli.app import root
from bomay.graph.rdf import V

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
READ = (
    SAMPLES / "001_89852375af5197ac.txt",
    SAMPLES / "official" / "2634-qd-ttg.txt",
    ROOT / "tests" / "knowing" / "cases" / "between-two-sightings" / "docs",
)
POST = "post:bi-thu:qu:tphcm-quan-binh-tan"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/graph.db"
    assert run("--store", url, "ingest", *map(str, READ)).exit_code == 0
    return url


def run(*arguments: str) -> Result:
    return CliRunner().invoke(root, [*arguments])


def exported(store: str, form: str, *more: str) -> bytes:
    done = run("--store", store, "export", "--as", form, *more, "-")
    assert done.exit_code == 0, done.output
    return done.stdout_bytes


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networks_have_every_link_with_its_sentence(store: str, form: str) -> None:
    data = exported(store, form)
    assert exported(store, form) == data
    read = nx.read_graphml if form == "graphml" else nx.read_gexf
    graph = read(io.BytesIO(data))
    (holder,) = (n for n in graph.predecessors(POST) if n.startswith("person:huynh-khac-diep"))
    assert graph.nodes[holder]["name"] == "Huỳnh Khắc Điệp"
    edges = [said for *_, said in graph.edges(data=True)]
    said = [edge for edge in edges if edge["relation"] in ("HOLDS", "IMPLEMENTS", "BASED_ON")]
    assert len(said) > 10
    assert all(edge["quote"] and edge["document"].startswith("source:") for edge in said)
    assert not any(graph.degree(n) == 0 for n in graph if graph.nodes[n]["type"] == "Unit")


def test_a_table_has_one_link_a_row(store: str) -> None:
    data = exported(store, "csv").decode()
    rows = list(csv.DictReader(io.StringIO(data)))
    (one,) = (row for row in rows if row["to"] == POST and row["relation"] == "HOLDS")
    assert one["from_name"] == "Huỳnh Khắc Điệp"
    assert "Bí thư Quận ủy" in one["quote"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


# rdflib's own reader of JSON-LD uses its old class.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_rdf_says_the_same_in_every_form(store: str) -> None:
    found = {
        form: set(rdflib.Graph().parse(data=exported(store, form), format=parser))
        for form, parser in (("turtle", "turtle"), ("jsonld", "json-ld"), ("nquads", "nt"))
    }
    assert found["turtle"] == found["jsonld"] == found["nquads"]
    graph = rdflib.Graph()
    for triple in found["turtle"]:
        graph.add(triple)
    tenures = set(graph.subjects(RDF.type, V.Tenure))
    assert len(tenures) > 3
    assert all((one, V.supportedBy, None) in graph for one in tenures)


def test_near_one_entity(store: str, tmp_path: Path) -> None:
    near = nx.read_graphml(io.BytesIO(exported(store, "graphml", "--focus", POST)))
    further = nx.read_graphml(
        io.BytesIO(exported(store, "graphml", "--focus", POST, "--depth", "2"))
    )
    assert POST in near
    assert set(near) < set(further) < set(nx.read_graphml(io.BytesIO(exported(store, "graphml"))))
    assert all(POST in ends for ends in near.edges() if near.edges[ends]["relation"] == "HOLDS")
    packed = tmp_path / "near.graphml.gz"
    assert (
        run("--store", store, "export", "--as", "graphml", "--focus", POST, str(packed)).exit_code
        == 0
    )
    assert gzip.decompress(packed.read_bytes()) == exported(store, "graphml", "--focus", POST)


def test_what_cannot_be_is_said(store: str) -> None:
    assert run("--store", store, "export", "--as", "claims", "--focus", POST, "-").exit_code == 2
    absent = run("--store", store, "export", "--as", "csv", "--focus", "person:no-000000", "-")
    assert "person:no-000000" in str(absent.exception)
