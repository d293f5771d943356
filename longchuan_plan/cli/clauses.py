"""`lcplan clauses`: the document clause by clause, with what of the plan stands on each."""

from __future__ import annotations

from longchuan_plan.cli.options import OutputFile
from longchuan_plan.cli.session import Session
from longchuan_plan.cli.sheet_output import Format, FormatOption, write_sheet


def clauses(
    session: Session,
    *,
    output_format: FormatOption = Format.TABLE,
    output_file: OutputFile = None,
) -> None:
    """List every clause with its measures, goals, indicators and milestones, or why it has none."""
    from longchuan_plan.cli.prepare import prepare
    from longchuan_plan.exports.clauses_json import clauses_json
    from longchuan_plan.exports.clauses_sheet import clauses_sheet, in_few_columns
    from longchuan_plan.plan.passages import passages

    plan = prepare(session, ()).plan
    found = passages(plan)
    sheet = clauses_sheet(plan, found)
    write_sheet(
        session,
        sheet,
        lambda: clauses_json(plan, found),
        output_format,
        plan.head.document.date,
        output_file,
        in_few_columns(sheet),
    )
