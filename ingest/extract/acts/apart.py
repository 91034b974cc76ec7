"""One number, two acts, in one document: ``14-CT/TU`` of two committees, ``28-NQ/TW`` of two terms.

Mentions are of two acts where their words give them two places, terms or periods. What tells
nothing of itself is the one act of that number that was named before it; behind both it is of
neither, and stays a number that may be of either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bomay.ingest.extract.acts.mentions import DirectiveMention
from bomay.ingest.extract.document.legal import Head
from bomay.ontology.directive_key import roman
from bomay.ontology.numbers import is_unique_issuer, number_key
from bomay.ontology.text import tone_key
from bomay.ontology.values import value

_UNTOLD = "?"
_FIRST = 1
_NAME = 2  # words at the end of a unit that are its name: ``tỉnh Nghệ An``
_MOST = 12  # acts of one number; a list of more is no text on them


@value(frozen=True, slots=True)
class _Told:
    """What tells one act from another of its number; None where the words do not."""

    place: str | None
    term: str | None
    key: str | None
    year: str | None = None  # of the date, where numbers begin anew with each year

    def empty(self) -> bool:
        return self == _NOTHING

    def contradicts(self, other: _Told) -> bool:
        pairs = (
            (self.place, other.place),
            (self.term, other.term),
            (self.key, other.key),
            (self.year, other.year),
        )
        return any(a is not None and b is not None and a != b for a, b in pairs)

    def shares(self, other: _Told) -> bool:
        """Whether both tell the same; a year alone does not, for each place has acts of a year."""
        pairs = ((self.place, other.place), (self.term, other.term), (self.key, other.key))
        return any(a is not None and a == b for a, b in pairs)


_NOTHING = _Told(None, None, None)


@dataclass(slots=True)
class _Act:
    """Mentions of one act, and what they tell of it."""

    first: int
    said: set[_Told]

    def may_be(self, told: _Told) -> bool:
        return not any(told.contradicts(one) for one in self.said)

    def shares(self, told: _Told) -> bool:
        return any(told.shares(one) for one in self.said)


def tell_apart(
    mentions: Sequence[DirectiveMention],
    key_of: Callable[[DirectiveMention], str | None],
    *,
    head: Head,
) -> list[DirectiveMention]:
    """The mentions, those of a second act of one number with a label for their number.

    Args:
        mentions: in reading order.
        key_of: the directive key that one mention alone gives.
        head: of the document, whose own act is the first of its number, and the only one where the
            head tells nothing of it.
    """
    if len(mentions) < 2:
        return [*mentions]
    groups: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        if mention.parts is not None:
            groups.setdefault(number_key(mention.number), []).append(index)
    out = list(mentions)
    for number, places in groups.items():
        if len(places) < 2:
            continue
        group = [mentions[index] for index in places]
        if head.number is not None and number == number_key(head.number):
            named = [n for n, one in enumerate(group) if one.number_at == head.start]
            if not named or not _is_told(group[named[0]], head, key_of):
                continue
            group[named[0]] = _itself(group[named[0]], head)
            _move_first(group, places, named[0])
        if len({(m.issuer and m.issuer.name, m.date, m.term) for m in group}) < 2:
            continue
        for index, label in zip(places, _labels(group, key_of), strict=True):
            if label != str(_FIRST):
                out[index] = out[index]._replace(number=f"{out[index].number} [{label}]")
    return out


def _itself(mention: DirectiveMention, head: Head) -> DirectiveMention:
    """The number at the head, with what the head tells of it as if it stood beside it."""
    issuer = mention.issuer
    if issuer is not None and issuer.basis == "letterhead":
        issuer = issuer._replace(basis="text", implied=False)
    return mention._replace(date=head.date, issuer=issuer)


def _is_told(
    mention: DirectiveMention, head: Head, key_of: Callable[[DirectiveMention], str | None]
) -> bool:
    """Whether the head tells of its act, by a place that it prints: a guessed one tells nothing."""
    unit = mention.issuer.unit if mention.issuer is not None else None
    if unit is None and _is_shared(mention):
        return False
    if unit is not None:
        name = " ".join(tone_key(unit).split()[-_NAME:])
        if name not in tone_key(f"{head.letterhead} {head.place or ''}"):
            return False
    return not _told(_itself(mention, head), key_of).empty()


def _move_first(group: list[DirectiveMention], places: list[int], at: int) -> None:
    """The act of the document is the first, whatever stands above its head."""
    group.insert(0, group.pop(at))
    places.insert(0, places.pop(at))


def _labels(
    group: Sequence[DirectiveMention], key_of: Callable[[DirectiveMention], str | None]
) -> list[str]:
    told = [_told(mention, key_of) for mention in group]
    acts = _acts(told)
    if len(acts) < 2:
        return [str(_FIRST)] * len(group)
    return [_label(index, one, acts) for index, one in enumerate(told)]


def _told(mention: DirectiveMention, key_of: Callable[[DirectiveMention], str | None]) -> _Told:
    if mention.pattern == "short":
        return _NOTHING  # it has what the full mention before it says
    issuer = mention.issuer
    printed = issuer is not None and issuer.basis == "text" and not issuer.implied
    place = issuer.unit if _is_shared(mention) and printed and issuer is not None else None
    term = _term(mention.term) if mention.term is not None else None
    tells = place is not None or term is not None or mention.date is not None
    return _Told(place, term, key_of(mention) if tells else None, _year(mention))


def _is_shared(mention: DirectiveMention) -> bool:
    """Whether its code is that of many organs, so that their places tell its acts apart."""
    parts = mention.parts
    return parts is not None and bool(parts.organs) and not is_unique_issuer(parts.organs[0])


def _year(mention: DirectiveMention) -> str | None:
    parts = mention.parts
    if parts is None or parts.regime != "state" or parts.year is not None:
        return None
    return mention.date[: len("2020")] if mention.date is not None else None


def _term(said: str) -> str:
    last = said.split()[-1]
    return roman(last) if last.isdigit() and len(last) < len("2020") else last


def _acts(told: Iterable[_Told]) -> list[_Act]:
    acts: list[_Act] = []
    for index, one in enumerate(told):
        if one.empty():
            continue
        fitting = [act for act in acts if act.may_be(one)]
        sharing = [act for act in fitting if act.shares(one)]
        chosen = sharing or fitting
        if not chosen and len(acts) < _MOST:
            acts.append(_Act(index, {one}))
        elif len(chosen) == 1:
            chosen[0].said.add(one)
    return acts


def _label(index: int, told: _Told, acts: Sequence[_Act]) -> str:
    fitting = [n for n, act in enumerate(acts, _FIRST) if act.may_be(told)]
    sharing = [n for n in fitting if acts[n - _FIRST].shares(told)]
    before = [n for n in fitting if acts[n - _FIRST].first <= index]
    for chosen in (sharing, fitting, before):
        if len(chosen) == 1:
            return str(chosen[0])
    return _UNTOLD
