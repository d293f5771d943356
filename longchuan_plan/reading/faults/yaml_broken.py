"""A file is not valid YAML.

What: a file of the plan breaks the rules of YAML 1.2: a bracket or quote is left open,
a line is indented by a tab or by too few blanks, or a sign stands where none may.
Why: the file cannot be read beyond this place, so the measure and its targets are
missing from every report.

    supporting: [人事股, 财务股

Remedy: mend the line that is named, or the one before it; text with “: ” or “ #” in it
stands in quotes.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC007", "yaml-broken", Severity.ERROR, lambda: _("A file is not valid YAML"))
