"""All rules that any command applies, and one of them by its code or name."""

from __future__ import annotations

import sys

from longchuan_plan.checks import catalog
from longchuan_plan.checks.choice import where_codes_are
from longchuan_plan.checks.manual import Entry, Family, entries
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.official import word_file
from longchuan_plan.official.checks import catalog as layout
from longchuan_plan.reports import form_check


def rule_files() -> dict[Family, list[object]]:
    """The files of rules by family: of data and plan, of the layout and of forms."""
    layouts = [sys.modules[check.__module__] for check in layout.CHECKS]
    return {
        **{family: list(files) for family, files in catalog.FAMILIES.items()},
        Family.LAYOUT: [word_file, *layouts],
        Family.FORMS: [form_check],
    }


def all_rules() -> list[Entry]:
    """Every rule with its manual: those of validate, of the layout and of forms, by code."""
    found = [entry for family, files in rule_files().items() for entry in entries(family, files)]
    order = {"LC": 0, "GW": 1, "FT": 2}
    return sorted(found, key=lambda entry: (order[entry.rule.code[:2]], entry.rule.code))


def rule_called(word: str) -> Entry:
    """The rule of this code or name, in large or small letters; raises UsageError for none."""
    rules = all_rules()
    named = {entry.rule.name: entry for entry in rules}
    found = ({entry.rule.code.lower(): entry for entry in rules} | named).get(word.lower())
    if found is None:
        is_code = any(sign.isdigit() for sign in word)
        hint = where_codes_are() if is_code else nearest(word.lower(), tuple(named))
        raise UsageError(_("no such rule: {name}").format(name=word), hint)
    return found
