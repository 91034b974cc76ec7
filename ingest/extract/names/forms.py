"""The forms one person's name takes in a text: in full, given name, alias, misprint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from difflib import SequenceMatcher

from bomay.ingest.extract.names.parts import surnames
from bomay.ingest.extract.names.spellings import Spellings
from bomay.ingest.extract.text.letters import is_vietnamese
from bomay.ingest.extract.text.remembered import remembered
from bomay.ontology.text import fold
from bomay.ontology.values import Value, value

MAX_SYLLABLES = 4
_SPELLED = 4
_YOUNGER = (" Jr", " Jr.", " Sr", " II", " III")
_NOBODY: frozenset[str] = frozenset()
_ALIKE = 0.85


@value(frozen=True, slots=True)
class Name(Value):
    """One mention of a person (offsets into the normalised text, without titles).

    Attributes:
        full: the longest form of the name in the text; empty while nobody is known by it.
        printed: what stands here, where that is only a part of a name.
        alias: another form of the name before it, in brackets.
        anchored: an honorific or a post stands right before it.
    """

    start: int
    end: int
    full: str
    printed: str = ""
    anchored: bool = False
    foreign: bool = False
    alias: bool = False


_INITIAL = re.compile(r"(?<=[^\W\d_][ ])[A-Z]\.?[ ]")
_LETTER = re.compile(r"[A-ZĐ]\.[ ]?(?:[A-Z]\.[ ]?)?")
_SPACE = re.compile("[ ]")
_EASTERN = re.compile(r"[A-Z][a-z]+-[a-z]{2,5}")  # "Lee Seok-gun" and "Lee Seok-gu" are two
# ``Sỹ`` and ``Sĩ``, ``Quý`` and ``Quí``: behind a vowel but ``qu`` they are two syllables.
_EITHER_I = re.compile(r"(?<=[hklmstHKLMST])[yỳýỷỹỵ](?!\w)|(?<=[Qq]u)[yỳýỷỹỵ](?!\w)")
_Y_AS_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_JOINTS = re.compile(r"[ .]+|(?<=[^\W\d_])-(?=[^\W\d_])")


@value(frozen=True, slots=True)
class KnownNames:
    """The full names of a text: by each ending, each misprint, foreign ones by each word.

    Attributes:
        also_called: by the other names that brackets give them (``with_aliases``).
        spellings: the foreign ones by words that are spelled alike.
        by_given: those with a nickname of no language of ours behind, by what stands before it.
    """

    by_ending: dict[str, set[str]]
    same_as: dict[str, str]
    by_word: dict[str, set[str]]
    spellings: Spellings
    also_called: dict[str, set[str]]
    by_given: dict[str, set[str]]


def known_names(
    full: list[Name],
    are_two: Callable[[str, str], bool],
    stands_for: Callable[[str, str], bool],
    in_one_office: Callable[[str, str], bool],
) -> KnownNames:
    """What the names in full tell of shorter forms of them.

    Args:
        full: mentions by names in full.
        are_two: whether two forms are of two persons.
        stands_for: whether the first form is told of who has the second.
        in_one_office: whether two forms stand with one office, and nothing tells them apart.
    """
    endings: dict[str, set[str]] = {}
    words: dict[str, set[str]] = {}
    given: dict[str, set[str]] = {}
    also: dict[str, set[str]] = {}
    for alias in full:
        if alias.alias and " " in alias.printed and alias.printed != alias.full:
            also.setdefault(alias.printed, set()).add(alias.full)
    usual = _usual_names(full, also) if also else {}
    for name, foreign in dict.fromkeys([(n.full, n.foreign) for n in full]):
        for ending in (_endings_of_parts if foreign else _endings)(name):
            endings.setdefault(ending, set()).add(name)
        if foreign:
            for word in filter(None, _JOINTS.split(name)):
                words.setdefault(word, set()).add(name)
            for beginning in _beginnings(name):
                if not are_two(beginning, name):
                    endings.setdefault(beginning, set()).add(name)
        elif first := _first_abroad(name):  # "Krantz Hoàng Bình"
            words.setdefault(first, set()).add(name)
        before = _before_nickname(name)
        if before and not (foreign and are_two(before, name)):
            given.setdefault(before, set()).add(name)
    same = {**_misprints(full, are_two, stands_for, in_one_office), **usual}
    return KnownNames(endings, same, words, Spellings(words), also, given)


def _usual_names(full: list[Name], also: dict[str, set[str]]) -> dict[str, str]:
    """Those who are called by another whole name far more often: it is theirs, and theirs alone.

    A nickname or a name of the stage stands for nobody's whole name, however often it is told.
    """
    found: dict[str, str] = {}
    printed = Counter([name.full for name in full if not name.alias])
    for called, owners in [*also.items()]:
        (owner, *others) = owners
        whole = called.count(" ") > 1 and called.partition(" ")[0] in surnames()
        if whole and not others and printed[called] > 2 * printed[owner]:
            found[owner] = called
            del also[called]
    return found


@remembered(16384)
def _endings(name: str) -> tuple[str, ...]:
    return tuple([name[joint.end() :] for joint in _SPACE.finditer(name)])


@remembered(16384)
def _first_abroad(name: str) -> str:
    """The first of several words, where it is of no language of ours."""
    first, _, more = name.partition(" ")
    return first if more and not is_vietnamese(first) else ""


@remembered(16384)
def _before_nickname(name: str) -> str:
    """``Phạm Quang Linh`` of ``Phạm Quang Linh Vlig``; nothing of a name without a nickname."""
    before, _, last = name.rpartition(" ")
    ours = is_vietnamese(last) or name.endswith(_YOUNGER)
    return before if " " in before and not ours else ""


def _beginnings(name: str) -> list[str]:
    """Those of two words and more: ``Juan Lemos`` for ``Juan Lemos Santero``, no son's father."""
    if name.endswith(_YOUNGER):
        return []
    ends = [joint.start() for joint in _SPACE.finditer(name)]
    return [name[:end] for end in ends[1:]]


@remembered(16384)
def _endings_of_parts(name: str) -> tuple[str, ...]:
    """Those of a foreign name, whose parts hyphens join too."""
    ends = [joint.end() for joint in _JOINTS.finditer(name)]
    return tuple([name[end:] for end in ends if end < len(name)])  # no ending behind "Jr."


def _misprints(
    full: list[Name],
    are_two: Callable[[str, str], bool],
    stands_for: Callable[[str, str], bool],
    in_one_office: Callable[[str, str], bool],
) -> dict[str, str]:
    """Names that differ from a more frequent one in marks only, or lack its middle name."""
    counts: dict[str, int] = {}
    for mention in full:
        counts[mention.full] = counts.get(mention.full, 0) + 1
    foreign = {name.full for name in full if name.foreign}
    if len(counts) < 2 or not (foreign or _may_be_alike(counts.keys())):
        return {}
    by_fold: dict[str, list[str]] = {}
    by_ends: dict[tuple[str, str], list[str]] = {}
    for name in counts:
        folded, ends = _folded_and_ends(name)
        by_fold.setdefault(folded, []).append(name)
        by_ends.setdefault(ends, []).append(name)
    same: dict[str, str] = {}
    for forms in _several(by_fold.values()):
        best = max(forms, key=lambda form: (counts[form], -sum(map(str.isascii, form))))
        same.update(
            (form, best)
            for form in forms
            if form != best and (_lacks_marks(form, best) or counts[form] * 3 <= counts[best])
        )
    same.update(_by_letters(counts, foreign, in_one_office))
    same.update(_with_either_i(counts, same, stands_for))
    for forms in _several(by_ends.values()):
        longer = [form for form in forms if len(form.split()) > 2 and form not in same]
        if len(longer) == 1:
            abroad = longer[0] in foreign  # few share both a first and a last name there
            short = [form for form in forms if len(form.split()) == 2]
            once = [
                form
                for form in short
                if (not are_two(form, longer[0]) if abroad else counts[form] == 1)
            ]
            same.update((form, longer[0]) for form in once)
    for name, count in counts.items():
        shorter = name.rpartition(" ")[0]
        if shorter in counts and len(name.split()) == MAX_SYLLABLES and count <= counts[shorter]:
            same[name] = shorter
    same.update(_cut_short(counts, same))
    same.update(_by_first_word(counts))
    same.update(_shortened(counts, foreign, stands_for))
    same.update(_spellings(full, counts, are_two))
    return same


def _may_be_alike(names: Set[str]) -> bool:
    """Whether two names of ours may be forms of one.

    Such begin and end alike but for marks, or one is the other's beginning; whoever goes by one
    word may be called by another's first.
    """
    outlines = [_outline(name) for name in names]
    if len({ends for _, ends in outlines}) < len(names):
        return True
    return not names.isdisjoint([before for before, _ in outlines]) or any(
        not before for before, _ in outlines
    )


@remembered(16384)
def _outline(name: str) -> tuple[str, tuple[str, str]]:
    """What stands before the last word, and the first and last words without what may differ."""
    first, last = _folded_and_ends(name)[1]
    return name.rpartition(" ")[0], (fold(first).replace("y", "i"), fold(last).replace("y", "i"))


@remembered(16384)
def _folded_and_ends(name: str) -> tuple[str, tuple[str, str]]:
    """A name without its marks, and its first and its last word."""
    parts = name.split()
    return fold(name), (parts[0], parts[-1])


def _by_letters(
    counts: Mapping[str, int], foreign: set[str], in_one_office: Callable[[str, str], bool]
) -> dict[str, str]:
    """``Kim Jong Un`` and ``Kim Jong-un``, ``Nicolás``, ``Masaru Hashimoto`` and ``… Masaru``.

    Turned around they are one person's only in one office: ``Omar Karim``, ``Karim Omar``.
    """
    if not foreign:
        return {}

    def best_of(forms: list[str]) -> str:
        return max(forms, key=lambda form: (form in foreign, counts[form], "-" in form))

    alike: dict[str, list[str]] = {}
    for name in counts:
        if " " in name:
            alike.setdefault(_letters_of(name), []).append(name)
    found: dict[str, str] = {}
    turned: dict[str, list[str]] = {}
    for forms in alike.values():
        best = best_of(forms)
        if best in foreign:
            turned.setdefault(_either_way(best), []).append(best)
            found.update((form, best) for form in forms if form != best)
    for forms in _several(turned.values()):
        best = best_of(forms)
        one = {form for form in forms if form != best and in_one_office(form, best)}
        found.update((form, best) for form, owner in [*found.items()] if owner in one)
        found.update((form, best) for form in one)
    return found


@remembered(16384)
def _letters_of(name: str) -> str:
    """A foreign name without marks, signs and spaces."""
    return fold(name).replace("-", "").replace(".", "").replace(" ", "")


@remembered(16384)
def _either_way(name: str) -> str:
    """The same, whether its surname stands first or last."""
    first, _, rest = name.partition(" ")
    return min(_letters_of(first + rest), _letters_of(rest + first))


def _with_either_i(
    counts: Mapping[str, int],
    same: Mapping[str, str],
    stands_for: Callable[[str, str], bool],
) -> dict[str, str]:
    """``Sĩ`` once for ``Sỹ``: two spellings of one syllable."""
    alike: dict[str, list[str]] = {}
    for name in counts:
        if name not in same:
            alike.setdefault(_with_i(name), []).append(name)
    found: dict[str, str] = {}
    for forms in _several(alike.values()):
        best = max(forms, key=lambda form: counts[form])
        once = [form for form in forms if form != best and counts[form] == 1]
        found.update((form, best) for form in once if stands_for(form, best))
    return found


@remembered(16384)
def _with_i(name: str) -> str:
    """A name with ``i`` wherever either may stand."""
    return _EITHER_I.sub(_as_i, name)


def _as_i(found: re.Match[str]) -> str:
    return found.group().translate(_Y_AS_I)


def _cut_short(counts: Mapping[str, int], same: dict[str, str]) -> dict[str, str]:
    """``Đỗ Minh`` once, where ``Đỗ Minh Bảo`` stands again and again: the last syllable is lost."""
    longer: dict[str, list[str]] = {}
    for name, count in counts.items():
        before = name.rpartition(" ")[0]
        if count > 2 and " " in before and name not in same:
            longer.setdefault(before, []).append(name)
    return {
        short: owners[0]
        for short, owners in longer.items()
        if counts.get(short) == 1 and len(owners) == 1 and short not in same
    }


def _shortened(
    counts: Iterable[str], foreign: set[str], stands_for: Callable[[str, str], bool]
) -> dict[str, str]:
    """``Luis Marin`` for ``Luis Renato Marin Lemos``: names within are left out."""
    by_first: dict[str, list[str]] = {}
    for name in counts:
        first, _, more = name.partition(" ")
        if more and name in foreign:
            by_first.setdefault(first, []).append(name)
    found: dict[str, str] = {}
    for alike in _several(by_first.values()):
        whole = max(alike, key=lambda name: name.count(" "))
        if whole.count(" ") + 1 < MAX_SYLLABLES:
            continue
        for name in alike:
            words = iter(whole.split(" "))
            within = name != whole and all(word in words for word in name.split(" "))
            if within and stands_for(name, whole):
                found[name] = whole
    return found


def _spellings(
    full: list[Name], counts: Mapping[str, int], are_two: Callable[[str, str], bool]
) -> dict[str, str]:
    """``Mahmud Abbas`` for ``Mahmoud Abbas``: two spellings of a foreign given name or surname."""
    foreign = dict.fromkeys([name.full for name in full if name.foreign])
    if not foreign:
        return {}
    alike: dict[tuple[str, str], list[str]] = {}
    for name in foreign:
        first, _, last = name.partition(" ")
        if last and len(first) >= _SPELLED:
            alike.setdefault((first[0], last), []).append(name)
        if len(last) > _SPELLED and not (_EASTERN.fullmatch(last) or last.endswith(_YOUNGER)):
            alike.setdefault((first, last[0]), []).append(name)
    found = _with_initial(full) | _by_first_letter(full)
    for forms in _several(alike.values()):
        best = max(forms, key=lambda form: (counts[form], len(form)))
        for form in forms:
            if form == best or SequenceMatcher(None, form, best).ratio() < _ALIKE:
                continue
            if form.startswith(f"{best} ") or not are_two(form, best):
                found[form] = best
    return found


def _by_first_word(counts: dict[str, int]) -> dict[str, str]:
    """``Krantz`` for ``Krantz Hoàng Mận``: a word of no language of ours begins one name only."""
    alone = {name for name in counts if " " not in name and not is_vietnamese(name)}
    if not alone:
        return {}
    longer: dict[str, list[str]] = {}
    for name in counts:
        first, _, more = name.partition(" ")
        if more and first in alone:
            longer.setdefault(first, []).append(name)
    return {first: names[0] for first, names in longer.items() if len(names) == 1}


def _by_first_letter(full: list[Name]) -> dict[str, str]:
    """``M.Miller`` for ``Marc Miller``, the only one of that surname whose name begins so."""
    short = {name.full for name in full if name.foreign and _LETTER.match(name.full)}
    if not short:
        return {}
    owners: dict[tuple[str, str], set[str]] = {}
    for name in full:
        first, _, last = name.full.rpartition(" ")
        if name.foreign and first and not _LETTER.match(name.full):
            owners.setdefault((first[0], last), set()).add(name.full)
    found: dict[str, str] = {}
    for form in short:
        letters = _LETTER.match(form)
        known = owners.get((form[0], form[letters.end() :]), _NOBODY) if letters else _NOBODY
        if len(known) == 1:
            found[form] = next(iter(known))
    return found


def _with_initial(full: list[Name]) -> dict[str, str]:
    """``Marc Miller`` for ``Marc E. Miller``: one is printed with a letter between."""
    with_letter = {
        _INITIAL.sub("", name.full): name.full
        for name in full
        if name.foreign and _INITIAL.search(name.full)
    }
    return {n.full: with_letter[n.full] for n in full if n.full in with_letter}


def _several(groups: Iterable[list[str]]) -> list[list[str]]:
    """Those of more than one form: most names are spelled in one way."""
    return [forms for forms in groups if len(forms) > 1]


def _lacks_marks(form: str, best: str) -> bool:
    """Whether where two spellings differ the first has no marks: ``Cao Anh Tuan``.

    ``Tâm`` and ``Tầm`` are two names; one is the other's misprint only where it is rare.
    """
    pairs = zip(form.split(), best.split(), strict=True)
    return all(one == other or one == fold(one).title() for one, other in pairs)


def with_nickname(name: Name) -> Name:
    """``ca sĩ Thu Minh Vlig``, ``Vlig Thu Minh``: a given name and a nickname are all of a name."""
    if name.full:
        return name
    given, _, nickname = name.printed.rpartition(" ")
    whole = " " in given and not (
        is_vietnamese(nickname) and is_vietnamese(given[: given.index(" ")])
    )
    return name._replace(full=name.printed) if whole else name


def longest_form(name: Name, known: KnownNames) -> Name:
    """The same mention under the longest form that the text has of it."""
    called = name.full or name.printed
    if known.also_called or known.by_given:
        for others in (known.also_called, known.by_given):
            if len(owners := others.get(called, _NOBODY)) == 1:
                (owner,) = owners
                longer = known.by_ending.get(owner, _NOBODY)
                return name._replace(full=next(iter(longer)) if len(longer) == 1 else owner)
    owners = known.by_ending.get(called, _NOBODY)
    if name.foreign and not owners:  # "Von der Linden"
        owners = known.by_ending.get(called[:1].lower() + called[1:], _NOBODY)
    if len(owners) == 1:
        (owner,) = owners
        return name if owner == name.full else name._replace(full=owner)
    if not name.full and not owners and name.printed:
        owners = known.by_word.get(name.printed, _NOBODY)
        if not owners and len(name.printed) >= _SPELLED and " " not in name.printed:
            owners = known.spellings.owners(name.printed)
        if len(owners) == 1:
            return name._replace(full=next(iter(owners)))
        if not owners and (name.foreign or " " in name.printed):
            return name._replace(full=name.printed)
    same = known.same_as.get(name.full) or _nicknamed(name.full, known)
    if not same:
        return name
    owners = known.by_ending.get(same, _NOBODY)
    return name._replace(full=next(iter(owners)) if len(owners) == 1 else same)


def _nicknamed(full: str, known: KnownNames) -> str | None:
    """``Quang Linh Vlig`` for ``Phạm Quang Linh``: a nickname of no language of ours behind."""
    owners = known.by_ending.get(_given_before(full), _NOBODY)
    return next(iter(owners)) if len(owners) == 1 else None


@remembered(16384)
def _given_before(name: str) -> str:
    """What stands before a last word of no language of ours; nothing of a name without one."""
    given, _, nickname = name.rpartition(" ")
    return given if " " in given and not is_vietnamese(nickname) else ""
