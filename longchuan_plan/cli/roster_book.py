"""`lcplan export workbook`: the rosters as a workbook to be kept in the office.

Only what cannot be carried over stops it: what a rule finds wrong in a value can be
mended in the workbook as well.
"""

from __future__ import annotations

from longchuan_plan.cli.session import Session
from longchuan_plan.language import _


def roster_book(session: Session, *, empty: bool) -> bytes:
    """The workbook, personal data included; raises InputError for cells that are no values."""
    from longchuan_plan.exports.roster_workbook import roster_workbook

    if empty:
        return roster_workbook(None)
    from longchuan_plan.cli.prepare import refusal
    from longchuan_plan.findings import errors
    from longchuan_plan.loading.faults import column_unknown, private_column, table_missing
    from longchuan_plan.loading.load import load

    loaded = load(session.workspace())
    found = [item for item in errors(loaded.findings) if item.rule is not table_missing.RULE]
    if found:
        raise refusal(loaded, found)
    for item in loaded.findings:
        if item.rule in (column_unknown.RULE, private_column.RULE):
            session.say(_("not in the workbook: {message}").format(message=item.message))
    return roster_workbook(loaded.tables)
