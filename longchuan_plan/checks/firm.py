"""Rules whose findings no comment and no weight takes out of the way of other commands.

By a plan that asks for what is not there nothing can be reckoned, whoever says that it is
right as it stands.
"""

from longchuan_plan.checks.plan import (
    filter_column_unknown,
    filter_value_unknown,
    indicator_table_unknown,
    indicator_unknown,
    phase_days_reversed,
    phase_unknown,
)
from longchuan_plan.findings import Rule
from longchuan_plan.loading.faults import (
    plan_file_missing,
    plan_key_missing,
    plan_key_unknown,
    plan_value_invalid,
)
from longchuan_plan.reading.faults import file_unreadable

FIRM: tuple[Rule, ...] = (
    file_unreadable.RULE,
    plan_file_missing.RULE,
    plan_key_missing.RULE,
    plan_key_unknown.RULE,
    plan_value_invalid.RULE,
    phase_unknown.RULE,
    phase_days_reversed.RULE,
    indicator_unknown.RULE,
    indicator_table_unknown.RULE,
    filter_column_unknown.RULE,
    filter_value_unknown.RULE,
)
