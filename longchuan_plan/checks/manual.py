"""The manual of a rule: what its file says of it, in the language in force.

The file of a rule begins with its manual: a line that names the fault, then the
paragraphs `What:`, `Why:`, an indented sample and `Remedy:`. The paragraphs are messages
of the catalogue (`tools/messages.py` takes them up). Rules of the layout that stand in
one file share its manual; what sets one apart is its summary.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from inspect import cleandoc
from typing import NamedTuple

from longchuan_plan.findings import Rule
from longchuan_plan.language import of_catalogue

_FORM = (
    r"(?s).+?\n\nWhat: (?P<what>.+?)\nWhy: (?P<why>.+?)\n\n"
    r"(?P<sample> {4}.+?)\n\nRemedy: (?P<remedy>.+)"
)

_WORDS = "[a-z]+ [a-z]+ "
"""Words of English one after another, as a remark has them and data does not."""


class Family(StrEnum):
    """What a rule is about."""

    LOADING = "loading"
    PLAN = "plan"
    TARGETS = "targets"
    ROSTERS = "rosters"
    REFERENCES = "references"
    DOMAIN = "domain"
    LAYOUT = "layout"
    FORMS = "forms"


class Manual(NamedTuple):
    """The paragraphs of a file of rules, each as one line; `sample` shows the fault."""

    what: str
    why: str
    sample: str
    remedy: str

    def messages(self) -> tuple[str, ...]:
        """What is translated; a sample of nothing but data stands as it is."""
        sample = (self.sample,) if re.search(_WORDS, self.sample) else ()
        return self.what, self.why, self.remedy, *sample

    def spoken(self) -> "Manual":
        """The same in the language in force."""
        what, why, remedy, *sample = map(of_catalogue, self.messages())
        return Manual(what, why, sample[0] if sample else self.sample, remedy)


class Entry(NamedTuple):
    """A rule with its family and the manual of the file that declares it."""

    rule: Rule
    family: Family
    manual: Manual


def manual_in(text: str | None) -> Manual | None:
    """The manual that the text at the head of a file holds; None where it is of another form."""
    match = re.fullmatch(_FORM, cleandoc(text or ""))
    if match is None:
        return None
    parts = {name: " ".join(found.split()) for name, found in match.groupdict().items()}
    parts["sample"] = cleandoc("\n" + match["sample"])
    return Manual(**parts)


def entries(family: Family, files: Iterable[object]) -> Iterator[Entry]:
    """The rules of these modules. Raises ValueError for one without a manual."""
    for file in files:
        manual = manual_in(file.__doc__)
        if manual is None:
            raise ValueError(f"no manual in {file}")
        rules: tuple[Rule, ...] = getattr(file, "RULES", None) or (vars(file)["RULE"],)
        yield from (Entry(rule, family, manual) for rule in rules)
