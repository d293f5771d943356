"""The rules with their manuals as JSON."""

from collections.abc import Iterable
from typing import Any

from longchuan_plan.checks.manual import Entry
from longchuan_plan.exports.json_text import json_text
from longchuan_plan.exports.rule_samples import sample_of


def rules_json(entries: Iterable[Entry]) -> str:
    """Every rule in the order given, in the language in force."""
    return json_text({"rules": [_rule(entry) for entry in entries]})


def _rule(entry: Entry) -> dict[str, Any]:
    rule, manual, sample = entry.rule, entry.manual.spoken(), sample_of(entry.rule)
    return {
        "code": rule.code,
        "name": rule.name,
        "family": entry.family.value,
        "severity": rule.severity.value,
        "fixable": rule.fixable.value,
        "summary": rule.summary(),
        "what": manual.what,
        "why": manual.why,
        "sample": manual.sample,
        "good": dict(sample.good) if sample else {},
        "bad": dict(sample.bad) if sample else {},
        "remedy": manual.remedy,
    }
