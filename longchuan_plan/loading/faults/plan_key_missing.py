"""A key that the plan needs is missing.

What: a measure, indicator, target, milestone or phase lacks a key without which it has
no meaning, such as its title or the table that it counts.
Why: what is missing is never guessed, so the file is not used until it is there.

    id: M08
    group: 三优提能

Remedy: add the key (docs/plan-format.md says what each one means; an editor with the
schema of `lcplan schema` offers them).
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC201", "plan-key-missing", Severity.ERROR, lambda: _("A key that the plan needs is missing")
)
