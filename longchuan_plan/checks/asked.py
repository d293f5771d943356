"""Whether all rules could be asked: what nobody looked for is not gone."""

from longchuan_plan.checks.settings import FILES
from longchuan_plan.findings import errors
from longchuan_plan.loading.load import Loaded


def all_asked(loaded: Loaded) -> bool:
    """Whether each file and row was read, and the plan built of its files."""
    unread = any(finding.rule.code.startswith(FILES) for finding in errors(loaded.all_findings()))
    return loaded.plan.plan is not None and not unread
