"""Print the report card over every annotated set that is here: ``make report``.

``make report REPORT=held`` adds the set kept aside; ``make report REPORT=write`` saves the cards of
the sets that were measured and the figures of ``docs/quality.md``. ``REPORT="held write"`` is both.
"""

from __future__ import annotations

import argparse

from annotated_sets import HELD, ROOT, Set, available, read_set

from bomay.cli.report_card import card_table, comparison_text
from bomay.ingest.evaluate import Card, Figure, card_of, compare
from bomay.ingest.evaluate.card import ERRORS_ONLY, wilson

PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- figures -->", "<!-- /figures -->"


def main() -> int:
    """Print cards; 1 if one is below the card that was saved."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true", help="score the set kept aside as well")
    parser.add_argument("--write", action="store_true", help="save the cards")
    options = parser.parse_args()
    chosen = available(held=options.held)
    genres = {"press": Card(), "official texts": Card()}
    below = False
    for each in chosen:
        card = _measure(each, genres)
        below |= _show(each, card)
        if options.write:
            each.card.write_text(card.to_json(), encoding="utf-8")
    if options.write and len(chosen) > 1:
        _write_page(genres, chosen)
    if len(chosen) > 1:
        _print_genres(genres, chosen)
    return 1 if below else 0


def _measure(chosen: Set, genres: dict[str, Card]) -> Card:
    read = list(read_set(chosen))
    for annotation, facts in read:
        official = annotation.doc.startswith(("legal/", "official/"))
        genres["official texts" if official else "press"].add(annotation, facts)
    return card_of(read)


def _show(chosen: Set, card: Card) -> bool:
    """Print a card; whether it is below the one that was saved."""
    print(f"\n== {chosen.name}: {chosen.about}\n{card_table(card)}")
    if not chosen.card.is_file():
        print("No card of this set was saved.")
        return False
    saved = Card.from_json(chosen.card.name, chosen.card.read_text(encoding="utf-8"))
    comparison = compare(saved, card)
    print(comparison_text(comparison))
    return bool(comparison.below)


def _write_page(genres: dict[str, Card], chosen: list[Set]) -> None:
    names = ", ".join(each.name for each in chosen)
    lines = [f"Sets: {names}."]
    for genre, card in genres.items():
        lines += ["", f"**{genre}**, {len(card.documents)} documents", ""]
        lines += ["| figure | right | wrong | missed | precision | recall | F1 |", "|---" * 7 + "|"]
        lines += [_line(name, figure) for name, figure in card.rows() if " " not in name]
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    page = "\n".join([f"{before}{BEGIN}", *lines, f"{END}{after}"])
    PAGE.write_text(page, encoding="utf-8")


def _line(name: str, figure: Figure) -> str:
    cells = [name, figure.right, figure.wrong, figure.missed]
    if name in ERRORS_ONLY:
        return "| " + " | ".join(map(str, [*cells, "", "", ""])) + " |"
    said, there = figure.right + figure.wrong, figure.right + figure.missed
    for value, total in ((figure.precision, said), (figure.recall, there)):
        low, high = wilson(figure.right, total)
        cells.append("" if value is None else f"{value:.3f} [{low:.3f}, {high:.3f}]")
    cells.append("" if figure.f1 is None else f"{figure.f1:.3f}")
    return "| " + " | ".join(map(str, cells)) + " |"


def _print_genres(genres: dict[str, Card], chosen: list[Set]) -> None:
    names = ", ".join(each.name for each in chosen)
    for genre, card in genres.items():
        print(f"\n== {genre}, all sets together ({names})\n{card_table(card)}")
    if HELD not in chosen:
        print("\nThe set kept aside was not scored (REPORT=held).")


if __name__ == "__main__":
    raise SystemExit(main())
