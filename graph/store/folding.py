"""The forms under which entities are searched, the same in every store, on write and on query.

Marks are dropped and đ is d; numbers lose their leading zeros, so ``05-NQ/TU`` and ``5 nq tu`` are
the same words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bomay.ontology.model import Directive, Entity, SourceDocument, Term
from bomay.ontology.numbers import search_key
from bomay.ontology.text import fold, tone_key

_WORD = re.compile(r"[^\W_]+")
_HASH = re.compile(r"-[0-9a-f]{6}$")
_OPAQUE = ("source", "directive:provisional", "reform")


def search_words(text: str) -> list[str]:
    """The words a text is found by: folded, punctuation dropped, leading zeros too."""
    return [word for part in text.split() for word in _forms_of(part)[0]]


def folded_name(name: str) -> str:
    """A name as its search words, one space between them."""
    return " ".join(search_words(name))


def search_columns(entity: Entity) -> tuple[str, str, str]:
    """What a store keeps to find an entity: folded name, tone key of the name, further words.

    The further words are those of the id (which tell units of one name apart as people do, by
    province), a directive's number as typed and title, and a document's number.
    """
    extra = _id_words(entity.id)
    if isinstance(entity, Directive):
        extra += [*number_key(entity.number).split(), *search_words(entity.title or "")]
    elif isinstance(entity, SourceDocument):
        extra += number_key(entity.number or "").split()
    elif isinstance(entity, Term):
        extra += search_words(f"{entity.ordinal or ''} {entity.nominal or ''}")
    forms = [_forms_of(part) for part in entity.name.split()]
    folded = " ".join([word for words, _ in forms for word in words])
    return folded, " ".join([tone for _, tone in forms]), " ".join(dict.fromkeys(extra))


@lru_cache(maxsize=1024)  # a directive asks twice, and a document's number is a directive's
def number_key(number: str) -> str:
    """What a number is looked up by, in any way it is typed: ``5 nq tu``."""
    return search_key(number)


# Names share their syllables: a few thousand of them make up the whole graph.
@lru_cache(maxsize=16_384)
def _forms_of(part: str) -> tuple[tuple[str, ...], str]:
    """The search words of what stands between two spaces, and its tone key."""
    return tuple(map(_plain, _WORD.findall(fold(part)))), tone_key(part)


def _id_words(entity_id: str) -> list[str]:
    if entity_id.startswith(_OPAQUE):
        return []
    words = _WORD.findall(_HASH.sub("", entity_id.partition(":")[2]))
    return [_plain(word) if word[0] == "0" else word for word in words]


def _plain(word: str) -> str:
    return word.lstrip("0") or "0" if word.isdigit() else word
