"""All rules that any command applies, and one of them by its code or name."""

from __future__ import annotations

import sys
from types import ModuleType

from longchuan_plan.checks import catalog, plan_ignores
from longchuan_plan.checks.manual import Entry, entries
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.official import word_file
from longchuan_plan.official.checks import catalog as layout
from longchuan_plan.reports import form_check


def rule_files() -> tuple[ModuleType, ...]:
    """The files of rules of data and plan, of the layout and of forms."""
    checks = (*catalog.CHECKS, *layout.CHECKS)
    return (
        *catalog.FAULTS,
        plan_ignores,
        word_file,
        form_check,
        *(sys.modules[check.__module__] for check in checks),
    )


def all_rules() -> list[Entry]:
    """Every rule with its manual, in the order of families and codes."""
    families = {"LC": 0, "GW": 1, "FT": 2}
    return sorted(
        entries(rule_files()), key=lambda entry: (families[entry.rule.code[:2]], entry.rule.code)
    )


def rule_called(word: str) -> Entry:
    """The rule of this code or name, in large or small letters; raises UsageError for none."""
    known = {}
    for entry in all_rules():
        known[entry.rule.code.lower()] = known[entry.rule.name] = entry
    found = known.get(word.lower())
    if found is None:
        names = [name.upper() if known[name].rule.name != name else name for name in known]
        word_in_form = word.upper() if any(sign.isdigit() for sign in word) else word.lower()
        raise UsageError(_("no such rule: {name}").format(name=word), nearest(word_in_form, names))
    return found
