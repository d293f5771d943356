"""The word that was probably meant."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from longchuan_plan.language import _, listed

MOST = 20
"""How many words a hint names."""

_NEGATIONS = frozenset("非不未无没")
_DEGREES = frozenset({"学士", "硕士", "博士"})
_SHORT_OF = r"[(（\[【]|在读|肄业|结业|同等"
"""What says in a term's company that it is the term only in part."""


def nearest(word: str, known: Sequence[str], instead: Sequence[str] | None = None) -> str:
    """A hint with the nearest of the known words, else the first of them.

    `instead` is what is named in their place where none is near.
    """
    close = near(word, known)
    if close is not None:
        return _("did you mean {name}?").format(name=close)
    words = known if instead is None else instead
    shown = [*words[:MOST], *(["…"] if len(words) > MOST else [])]
    return _("known here: {names}").format(names=listed(shown)) if words else ""


def nearest_term(word: str, terms: Sequence[str]) -> str:
    """A hint with the one term of a list that is surely meant, else the first of them.

    Terms are short, and one sign makes another of them: 大学 is not 大专, nor 编内 编外. So a
    term is named where it is a part of the word or the word of it, or differs by a slip in
    many signs; but 非在编 is not 在编, 本科（在读） not yet 本科, and 硕士 is a degree (学位)
    and says nothing of schooling (学历).
    """
    if word in _DEGREES or re.search(_SHORT_OF, word):
        return nearest("", terms)
    alike = [term for term in terms if word and (word in term or term in word)]
    alike = alike or get_close_matches(word, terms, n=2, cutoff=0.8)
    if len(alike) == 1 and not _NEGATIONS & (set(word) ^ set(alike[0])):
        return _("did you mean {name}?").format(name=alike[0])
    return nearest("", terms)


def near(word: str, known: Sequence[str]) -> str | None:
    """The nearest of the known words; None where none is near enough to be meant."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.5)), None)
