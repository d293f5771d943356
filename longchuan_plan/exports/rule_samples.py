"""The samples of a rule: the first of its cases, which stand in `tests/cases/rules/`.

They come with the program, so that what is shown is what the tests hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from longchuan_plan.findings import Rule
from longchuan_plan.language import _
from longchuan_plan.resources import shipped

_INSTEAD = {
    "absent": lambda: _("(the file is missing)"),
    "folder": lambda: _("(a folder stands in its place)"),
    "quotes": lambda: _("(all that the plan quotes, word for word)"),
}
"""What a case says instead of a text, and what is shown for it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts of files by name: sound ones, maybe none, and the same with the fault at each »."""

    good: Mapping[str, str]
    bad: Mapping[str, str]


def sample_of(rule: Rule) -> Sample | None:
    """The first sample of a rule; None where no sample text can hold its fault."""
    path = shipped("tests", "cases", "rules", f"{rule.name}.yaml")
    if not path.is_file():
        return None
    first = yaml.safe_load(path.read_text(encoding="utf-8"))[0]
    return Sample(first.get("good", {}), first["bad"])


def sample_sections(sample: Sample) -> str:
    """The samples as sections of a page in Markdown."""
    fault, sound = _("The fault"), _("Without fault")
    parts = [f"## {fault}", _("`»` marks the place that is found."), _files(sample.bad)]
    if sample.good:
        parts = [f"## {sound}", _files(sample.good), *parts]
    return "\n\n".join(parts)


def _files(files: Mapping[str, str]) -> str:
    blocks = []
    for name, text in files.items():
        shown = _INSTEAD[text]() if text in _INSTEAD else text.rstrip("\n")
        ending = name.rpartition(".")[2]
        language = "" if ending == "xlsx" else ending
        label = _("{name}:").format(name=f"`{name}`")
        blocks.append(f"{label}\n\n```{language}\n{shown}\n```")
    return "\n\n".join(blocks)
