"""The word that was probably meant."""

from collections.abc import Sequence
from difflib import get_close_matches

from longchuan_plan.language import _

MOST = 20
"""How many words a hint names."""


def nearest(word: str, known: Sequence[str], listed: Sequence[str] | None = None) -> str:
    """A hint with the nearest of the known words, else the first of them.

    `listed` is what is named in their place where none is near.
    """
    close = near(word, known)
    if close is not None:
        return _("did you mean {name}?").format(name=close)
    words = known if listed is None else listed
    shown = [*words[:MOST], *(["…"] if len(words) > MOST else [])]
    return _("known here: {names}").format(names=", ".join(shown)) if words else ""


def near(word: str, known: Sequence[str]) -> str | None:
    """The nearest of the known words; None where none is near enough to be meant."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.5)), None)
