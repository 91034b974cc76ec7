"""Measure how often each pattern is right and write ``ontology/tables/patterns.csv``.

Over every annotated set that is here, except the one kept aside. The confidence of a pattern is
the lower end of the 95 % Wilson interval of its precision. Patterns with fewer than five annotated
cases are measured together with the other rare ones of their kind, and get no more than their own
cases allow (after Laplace); those never met get at most one half. A factor (a body filled in, a
sidebar) is measured over the holdings it concerns. Events are measured by their kind
(``judged_events``).
"""

from __future__ import annotations

import argparse
import ast
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import judged_events
from annotated_sets import ROOT, SHARED, available, read_large, read_set

from bomay.ingest.evaluate import Annotation, judge
from bomay.ingest.evaluate.card import wilson
from bomay.ingest.extract.citations.modality import EFFECTS
from bomay.ingest.extract.confidence import UNSEEN
from bomay.ontology.facts import Facts, HoldingFact
from bomay.ontology.tables import rows

EXTRACT = ROOT / "ingest" / "extract"
TABLE = ROOT / "ontology" / "tables" / "patterns.csv"
COLUMNS = ("pattern", "kind", "right", "wrong", "precision", "basis")
KINDS = {
    "holdings": "holding",
    "directives": "directive",
    "relations": "citation",
    "own_numbers": "citation",
}
ENOUGH = 5
NEVER_MET = 0.5
Id = tuple[str, str]  # kind, pattern
Counts = dict[Id, tuple[int, int]]  # right, wrong


def measure(
    read: Iterable[tuple[Annotation, Facts]], more: Iterable[tuple[str, Facts]] = ()
) -> Counts:
    """How often each pattern and each factor was right and wrong.

    ``more`` are documents of which a reader judged events alone.
    """
    right: Counter[Id] = Counter()
    wrong: Counter[Id] = Counter()
    documents = list(more)
    for annotation, facts in read:
        documents.append((annotation.doc, facts))
        for kind, pattern, verdict in _verdicts(annotation, facts):
            if verdict == "right":
                right[kind, pattern] += 1
            elif verdict == "wrong":
                wrong[kind, pattern] += 1
        for kind, borne_out in judged_events.of_office(annotation, facts):
            (right if borne_out else wrong)["event", kind] += 1
    for kind, is_right in judged_events.by_reader(documents):
        (right if is_right else wrong)["event", kind] += 1
    return {id_: (right[id_], wrong[id_]) for id_ in right | wrong}


def _verdicts(annotation: Annotation, facts: Facts) -> Iterator[tuple[str, str, str]]:
    for outcome in judge(annotation, facts):
        if outcome.kind in KINDS and outcome.pattern is not None:
            yield KINDS[outcome.kind], outcome.pattern, outcome.verdict
    printed = {body.name for body in facts.bodies if not body.implied}
    factors: dict[str, Callable[[HoldingFact], bool]] = {
        "implied": lambda held: held.body not in printed,
        "sidebar": lambda held: held.zone == "sidebar",
    }
    for factor, concerns in factors.items():
        held = tuple(fact for fact in facts.holdings if concerns(fact))
        for outcome in judge(annotation, replace(facts, holdings=held)):
            if outcome.kind == "holdings":
                yield "factor", factor, outcome.verdict


def patterns_in_code() -> set[Id]:
    """Every pattern that extraction can give to a fact.

    Constants beside the word ``pattern`` in the modules that make facts, and what the table of
    cues makes of its rows.
    """
    found = {("factor", "implied"), ("factor", "sidebar")}
    found |= {(kind, UNSEEN) for kind in ("holding", "directive", "citation", "event", "factor")}
    found |= {("event", row["kind"]) for row in rows("event_cues")}
    found |= {("event", kind) for kind in (*judged_events.OF_OFFICE, "nomination")}
    for row in rows("citation_cues"):
        found.add(("citation", row["cue_id"]))
        if row["relation"] in {*EFFECTS, "based_on"}:
            found.add(("citation", f"{row['cue_id']}-list"))
    for file in sorted(EXTRACT.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        path = file.relative_to(EXTRACT).as_posix()
        kind = next((kind for start, kind in KIND_OF if path.startswith(start)), "citation")
        found |= {(kind, name) for name in _named(tree)}
    return found


# Which facts a module's patterns are of, by its path; else they are of citations.
KIND_OF = (
    ("assemble", "holding"),
    ("holdings/", "holding"),
    ("acts/", "directive"),
    ("citations/effects", "directive"),
)


def _named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg="pattern", value=value):
                yield from _constants(value)
            case ast.AnnAssign(target=ast.Name(id="pattern"), value=ast.expr() as value):
                yield from _constants(value)
            case ast.Assign(targets=[ast.Name(id="pattern")], value=value):
                yield from _constants(value)
            case ast.Call(func=ast.Attribute(attr="_link"), args=[_, _, value, *_]):
                yield from _constants(value)
            case ast.Return(value=ast.Tuple(elts=[ast.Constant(), ast.Constant(value=str(name))])):
                yield name


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def table(counts: Counts, named: Iterable[Id], *, basis: str) -> str:
    """The table as CSV, sorted by kind and pattern."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for kind, pattern in sorted({*named, *counts}):
        right, wrong = counts.get((kind, pattern), (0, 0))
        precision, how = _confidence(counts, kind, (right, wrong))
        writer.writerow([pattern, kind, right, wrong, f"{precision:.3f}", f"{how}; {basis}"])
    return out.getvalue()


def _confidence(counts: Counts, kind: str, own: tuple[int, int]) -> tuple[float, str]:
    right, total = own[0], sum(own)
    if total >= ENOUGH:
        return wilson(right, total)[0], "measured"
    rare = [c for (k, _), c in counts.items() if k == kind and sum(c) < ENOUGH]
    met = sum(map(sum, rare))
    pooled = wilson(sum(c[0] for c in rare), met)[0] if met >= ENOUGH else NEVER_MET
    if total:
        return min(pooled, (right + 1) / (total + 2)), "few cases: with the rare ones of its kind"
    return min(pooled, NEVER_MET), "never met: cautious default"


def with_missing(kept: Sequence[Mapping[str, str]], named: set[Id]) -> str:
    """The table by the counts it has, with a cautious row for each pattern that has none."""
    counts = {
        (row["kind"], row["pattern"]): (int(row["right"]), int(row["wrong"]))
        for row in kept
        if int(row["right"]) + int(row["wrong"])
    }
    _, _, basis = kept[0]["basis"].partition("; ")
    have = {(row["kind"], row["pattern"]) for row in kept}
    return table(counts, have | named, basis=basis)


def main() -> None:
    """Measure what is here and rewrite the table, or add the rows that are missing."""
    parser = argparse.ArgumentParser(
        description="Measure how often each pattern is right and rewrite patterns.csv, from every"
        " annotated set that is here (the developers' folder must be)."
    )
    parser.add_argument(
        "--add-missing",
        action="store_true",
        help="measure nothing: add a cautious row for each pattern of the code that has none",
    )
    if parser.parse_args().add_missing:
        kept = rows("patterns")
        text = with_missing(kept, patterns_in_code())
        Path(TABLE).write_text(text, encoding="utf-8")
        print(f"{TABLE.name}: {text.count(chr(10)) - 1 - len(kept)} rows added")
        return
    if not SHARED.is_dir():
        raise SystemExit("../shared is not here: the table would rest on the shipped texts alone")
    sets = available()
    read = [pair for each in sets for pair in read_set(each)]
    basis = f"{len(read)} annotated documents ({', '.join(each.name for each in sets)})"
    named = patterns_in_code()
    seen = {annotation.doc for annotation, _ in read}
    more = read_large({doc for doc, _, _ in judged_events.judgements()} - seen)
    counts = {id_: n for id_, n in measure(read, more).items() if id_ in named}
    Path(TABLE).write_text(table(counts, named, basis=basis), encoding="utf-8")
    print(f"{TABLE.name}: {len(counts)} of {len(named)} patterns met in {basis}")


if __name__ == "__main__":
    main()
