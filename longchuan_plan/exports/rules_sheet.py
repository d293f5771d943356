"""The rules as a table for people, and one of them as a page."""

from collections.abc import Iterable

from longchuan_plan.checks.manual import Entry
from longchuan_plan.exports.sheet import Sheet
from longchuan_plan.language import _


def rules_sheet(entries: Iterable[Entry]) -> Sheet:
    """A row for each rule, in the order given."""
    return Sheet(
        _("Rules"),
        (_("code"), _("name"), _("severity"), _("what is found")),
        [
            (entry.rule.code, entry.rule.name, entry.rule.severity.value, entry.rule.summary())
            for entry in entries
        ],
        wrapping=(3,),
    )


def rule_page(entry: Entry, deeper: str = "") -> str:
    """One rule as Markdown that reads well as plain text too; ends in a newline.

    `deeper` are more sections, put before the remedy, such as samples of a case.
    """
    rule, manual = entry.rule, entry.manual.spoken()
    sample = "\n".join(f"    {line}".rstrip() for line in manual.sample.splitlines())
    parts = (
        f"# {rule.code} {rule.name}",
        rule.summary(),
        _("Severity: {severity}").format(severity=rule.severity.value),
        _section(_("What is found"), _begun(manual.what)),
        _section(_("Why it matters"), _begun(manual.why)),
        _section(_("What it looks like"), sample),
        deeper,
        _section(_("What to do"), _begun(manual.remedy)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(heading: str, text: str) -> str:
    return f"## {heading}\n\n{text}"


def _begun(paragraph: str) -> str:
    """With a capital, as a sentence that stands alone."""
    return paragraph[:1].upper() + paragraph[1:]
