"""The manual of a rule: what its file says of it, in the language in force.

A file of rules begins with its own manual: a line that names the fault, then the
paragraphs `What:`, `Why:`, an indented sample and `Remedy:`. Rules of one file share it;
what sets one apart is its summary. The paragraphs are messages of the catalogue
(`tools/messages.py` takes them up).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from types import ModuleType

from longchuan_plan.findings import Rule
from longchuan_plan.language import of_catalogue

_FORM = re.compile(
    r".+?\n\nWhat: (?P<what>.+?)\nWhy: (?P<why>.+?)\n\n"
    r"(?P<sample> {4}.+?)\n\nRemedy: (?P<remedy>.+)",
    re.DOTALL,
)

_WORDS = re.compile(r"[a-z]+ [a-z]+ ")
"""Words of English one after another, as a remark has them and data does not."""


@dataclass(frozen=True, slots=True)
class Manual:
    """The paragraphs of a file of rules, each as one line; `sample` shows the fault."""

    what: str
    why: str
    sample: str
    remedy: str

    def messages(self) -> tuple[str, ...]:
        """What is translated; a sample of nothing but data stands as it is."""
        sample = (self.sample,) if _WORDS.search(self.sample) else ()
        return self.what, self.why, self.remedy, *sample

    def spoken(self) -> "Manual":
        """The same in the language in force."""
        what, why, remedy, *sample = map(of_catalogue, self.messages())
        return Manual(what, why, sample[0] if sample else self.sample, remedy)


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with the manual of the file that declares it."""

    rule: Rule
    manual: Manual


def manual_in(text: str | None) -> Manual | None:
    """The manual that the text at the head of a file holds; None where it is of another form."""
    match = _FORM.fullmatch(cleandoc(text or ""))
    if match is None:
        return None
    parts = {name: " ".join(found.split()) for name, found in match.groupdict().items()}
    parts["sample"] = cleandoc("\n" + match["sample"])
    return Manual(**parts)


def entries(modules: tuple[ModuleType, ...]) -> Iterator[Entry]:
    """The rules of these files. Raises ValueError for a file without a manual."""
    for module in modules:
        manual = manual_in(module.__doc__)
        if manual is None:
            raise ValueError(f"no manual in {module.__name__}")
        rules: tuple[Rule, ...] = getattr(module, "RULES", None) or (module.RULE,)
        yield from (Entry(rule, manual) for rule in rules)
