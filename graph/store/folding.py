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
    return [word for part in text.split() for word in _words_of(part)]


def folded_name(name: str) -> str:
    """A name as its search words, one space between them."""
    return " ".join(search_words(name))


def search_columns(entity: Entity) -> tuple[str, str, str]:
    """What a store keeps to find an entity: folded name, tone key of the name, further words.

    The further words are those of the id (which tell units of one name apart as people do, by
    province), a directive's number as typed and title, and a document's number.
    """
    extra = [_id_words(entity.id)]
    if isinstance(entity, Directive):
        extra += [number_key(entity.number), *search_words(entity.title or "")]
    elif isinstance(entity, SourceDocument):
        extra += [number_key(entity.number or "")]
    elif isinstance(entity, Term):
        extra += search_words(f"{entity.ordinal or ''} {entity.nominal or ''}")
    words = dict.fromkeys(" ".join(extra).split())
    tone = " ".join(map(_tone_of, entity.name.split()))
    return folded_name(entity.name), tone, " ".join(words)


@lru_cache(maxsize=1024)  # a directive asks twice, and a document's number is a directive's
def number_key(number: str) -> str:
    """What a number is looked up by, in any way it is typed: ``5 nq tu``."""
    return search_key(number)


# Names share their syllables: a few thousand of them make up the whole graph.
@lru_cache(maxsize=16_384)
def _words_of(part: str) -> tuple[str, ...]:
    words = _WORD.findall(fold(part))
    return tuple(word.lstrip("0") or "0" if word.isdigit() else word for word in words)


@lru_cache(maxsize=16_384)
def _tone_of(part: str) -> str:
    return tone_key(part)


def _id_words(entity_id: str) -> str:
    if entity_id.startswith(_OPAQUE):
        return ""
    _, _, rest = entity_id.partition(":")
    words = _WORD.findall(_HASH.sub("", rest))
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words)
