"""Terms of principals that overlap."""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _

PRINCIPAL = ("校长", "园长")


def overlapping_headships(
    context: Context, whose: str, differing: str, rule: Rule, text: str
) -> Iterator[Finding]:
    """A finding at the start of each term that begins within another with the same `whose`.

    `text` is the message with fields `day`, `path` and `line` of the other term.
    """
    table = context.table("appointments", "teacher_id", "school_id", "post", "start")
    if table is None:
        return
    among = is_one_of(table.columns["post"], PRINCIPAL) & were_read(context, table, "end")
    for row, earlier in overlapping(table, whose, differing, "start", "end", among):
        source, line = table.source_of(earlier)
        day = table.columns["start"].at(earlier)
        message = text.format(day=day, path=source.path, line=line)
        hint = _("enter the day on which the earlier term ended")
        yield at_row(rule, table, row, "start", message, hint)
