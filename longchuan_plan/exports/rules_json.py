"""The rules with their manuals as JSON."""

from collections.abc import Iterable
from typing import Any

from longchuan_plan.checks.manual import Entry
from longchuan_plan.exports.json_text import json_text


def rules_json(entries: Iterable[Entry]) -> str:
    """Every rule in the order given, in the language in force."""
    return json_text({"rules": [_rule(entry) for entry in entries]})


def _rule(entry: Entry) -> dict[str, Any]:
    rule, manual = entry.rule, entry.manual.spoken()
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary(),
        "what": manual.what,
        "why": manual.why,
        "sample": manual.sample,
        "remedy": manual.remedy,
    }
