"""Letters and syllables of Vietnamese words, capitals apart."""

from __future__ import annotations

import re
from functools import cache

from bomay.ontology.text import CAPITALS, LATIN

UPPER = CAPITALS
LOWER = "".join(filter(str.islower, LATIN))
MARKED = "".join(letter for letter in LOWER if not letter.isascii())
# A syllable that begins with a capital and goes on in small letters: Nguyễn, Y, H'Nan, Jae-in;
# after a few beginnings of foreign names a second capital follows: McKay, DiMarco. What may be left
# out is a choice of something or nothing, told at its first letter; ``?`` counts repetitions.
_BEGUN = r"(?:(?<=Mc.)|(?<=Mac.)|(?<=De.)|(?<=Di.)|(?<=La.)|(?<=Le.)|(?<=Van.)|(?<=El.))"
# What stands in it behind its first small letters.
SYLLABLE_GOES_ON = (
    rf"(?:[’'][{UPPER}]?[{LOWER}]+|)(?:-[a-z]{{2,5}}(?![^\W_])|)(?:[{UPPER}]{_BEGUN}[{LOWER}]+|)"
)
_SYLLABLE = rf"[{LOWER}]*{SYLLABLE_GOES_ON}"
CAPITALISED = rf"[{UPPER}]{_SYLLABLE}"
# One that begins no later than its word. That begins with a set of letters, which is fast.
BEGINS_WORD = r"(?<![^\W_].)(?<![-.](?<=[^\W_].).)"
CAPITALISED_WORD = rf"[{UPPER}]{BEGINS_WORD}{_SYLLABLE}"
_VIETNAMESE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvxđ])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)
# The same without marks: vowels together as no syllable of ours has them, ``ea`` of Sean or ``ei``
# of Wei, are left out, and those that no consonant of ours follows (``Liam``, ``Loic``).
_OPEN = (
    r"a[ioyu]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[ioy]?|eo?|i)?|"
    r"u(?:a[oy]?|[eiu]|o[iu]?|y[au]?)?|y(?:eu?)?"
)
_CLOSED = r"[aeiouy]|[iy]e|o[aeo]|u(?:[aeo]|ye?)"
_WITHOUT_MARKS = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    rf"(?:(?:{_CLOSED})(?:ng|nh|ch|[cmnpt])|{_OPEN})"
)
_OF_THE_HIGHLANDS = frozenset({"ea", "ya", "yang", "biang", "ayun"})


@cache
def is_vietnamese(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable."""
    low = word.lower()
    if low.isascii():
        return _WITHOUT_MARKS.fullmatch(low) is not None or low in _OF_THE_HIGHLANDS
    return _VIETNAMESE.fullmatch(low) is not None
