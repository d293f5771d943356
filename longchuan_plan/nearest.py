"""The word that was probably meant."""

from collections.abc import Sequence
from difflib import get_close_matches

from longchuan_plan.language import _

MOST = 20
"""How many words a hint names."""


def nearest(word: str, known: Sequence[str]) -> str:
    """A hint with the nearest of the known words, else the first of them."""
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    if close:
        return _("did you mean {name}?").format(name=close[0])
    shown = [*known[:MOST], *(["…"] if len(known) > MOST else [])]
    return _("known here: {names}").format(names=", ".join(shown)) if known else ""
