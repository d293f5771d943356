"""The language that people are addressed in: English in the source, Chinese by default.

Chinese, unless `LCPLAN_LANG` begins with `en`, or is unset while the locale
(`LC_ALL`, else `LC_MESSAGES`, else `LANG`) is English. `C`, `POSIX` and `C.UTF-8`
name no language, so they leave it Chinese: that is what servers and CI run under.

Messages are looked up when they are shown, never at import, so `use` can change
the language at any time. Templates of reports are Chinese whatever stands here,
and so are the terms inside the data.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from longchuan_plan.catalogue import Catalogue

Language = Literal["en", "zh_CN"]

DOMAIN = "lcplan"
LOCALE = Path(__file__).with_name("locale")

_chosen: Language | None = None


def language() -> Language:
    """The language in force: the one set by `use`, else the one of the environment."""
    return _chosen or _of_environment()


def use(name: Language | None) -> None:
    """Speak `name` from now on; None goes back to what the environment says.

    Raises ValueError for a language that there is no catalogue of.
    """
    global _chosen  # noqa: PLW0603  one process speaks one language
    if name is not None and name not in get_args(Language):
        raise ValueError(f"no such language: {name}")
    _chosen = name


@contextmanager
def speaking(name: Language) -> Iterator[None]:
    """Speak `name` within, so that what goes into a document is the same on any machine."""
    before = _chosen
    use(name)
    try:
        yield
    finally:
        use(before)


def _(message: str) -> str:
    """The message in the language in force."""
    return of_catalogue(message)


def of_catalogue(message: str) -> str:
    """A message that the source does not mark: a paragraph of a rule's manual."""
    catalogue = _catalogue(language())
    return catalogue.message(message) if catalogue else message


def ngettext(singular: str, plural: str, number: int) -> str:
    """The message for so many things in the language in force."""
    catalogue = _catalogue(language())
    if catalogue:
        return catalogue.counted(singular, plural, number)
    return singular if number == 1 else plural


def listed(texts: Iterable[str]) -> str:
    """Texts one after the other, parted as the language does."""
    return _(", ").join(texts)


def glossed(word: object, meaning: str) -> str:
    """A word with its meaning behind it, in the brackets of the language."""
    return _("{word} ({meaning})").format(word=word, meaning=meaning)


def _of_environment() -> Language:
    asked = os.environ.get("LCPLAN_LANG") or _locale()
    return "en" if asked.lower().startswith("en") else "zh_CN"


def _locale() -> str:
    names = (os.environ.get(variable) for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "")


@cache
def _catalogue(name: Language) -> Catalogue | None:
    """The messages of a language; none of that of the source."""
    if name == "en":
        return None
    return Catalogue((LOCALE / name / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes())
