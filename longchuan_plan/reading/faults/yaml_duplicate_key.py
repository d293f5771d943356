"""A key stands twice in one mapping.

What: a mapping of a plan file has the same key twice (YAML 1.2, section 3.2.1.3,
forbids it).
Why: most readers keep the last one in silence, so a department or a target would be
lost unseen.

    department: 人事股
    department: 基教股

Remedy: keep the one that is right and delete the other.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC008", "yaml-duplicate-key", Severity.ERROR, lambda: _("A key stands twice in one mapping")
)
