"""A file of the plan is missing.

What: the folder of the plan lacks `plan.yaml`, `organisation.yaml`, `phases.yaml` or
any file of a measure.
Why: names and days are looked up in these files; without one the plan cannot be put
together and nothing is judged.

    data/plan/organisation.yaml

Remedy: bring the file back; `lcplan init` in an empty folder writes a whole plan to
compare with.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC200", "plan-file-missing", Severity.ERROR, lambda: _("A file of the plan is missing")
)
