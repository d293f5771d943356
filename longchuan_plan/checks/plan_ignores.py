"""A comment that takes findings out of a plan file is not in order.

What: a comment names no code that there is, gives no reason, or takes nothing out
(any more). It is for its own line or, standing alone on a line, for the next.
Why: whoever reads the plan later must know what was let stand and why; a comment
that takes nothing out would hide the next fault on its line.

    department: 人事股  # lcplan: ignore[LC204]      # no reason is given

Remedy: name the codes in brackets and the reason behind them, such as
`# lcplan: ignore[LC204] 股室已报批，尚未印发`; take the comment out once the fault is mended.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import InPlan, Spot
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.reading.yaml_file import Ignore

WITHOUT_REASON = Rule(
    "LC020",
    "ignore-without-reason",
    Severity.WARNING,
    lambda: _("A comment would take findings out, but names no rule or no reason"),
)
NOT_NEEDED = Rule(
    "LC021",
    "ignore-not-needed",
    Severity.WARNING,
    lambda: _("A comment takes out a finding that there is not"),
)
RULES = (WITHOUT_REASON, NOT_NEEDED)


def settled(context: Context, findings: list[Finding]) -> list[Finding]:
    """The findings without those taken out, with what is wrong with the comments."""
    files = context.loaded.plan.files
    ignores = [(path, item) for path, file in files.items() for item in file.ignores]
    if not ignores:
        return findings
    wanted = {
        (path, item.about, code): False
        for path, item in ignores
        for code in item.codes
        if item.reason
    }
    kept = []
    for finding in findings:
        name = _name(context, finding)
        if name in wanted and finding.rule is not file_unreadable.RULE:
            wanted[name] = True
        else:
            kept.append(finding)
    for path, item in ignores:
        unused = [code for code in item.codes if not wanted.get((path, item.about, code))]
        kept.extend(_wrong(path, item, unused))
    return kept


def _name(context: Context, finding: Finding) -> tuple[str, int, str] | None:
    place = finding.place
    if isinstance(place, InPlan):
        place = context.loaded.plan.spot(place.path, place.route)
    if not isinstance(place, Spot) or place.line is None:
        return None
    return place.path, place.line, finding.rule.code


def _wrong(path: str, item: Ignore, unused: list[str]) -> Iterator[Finding]:
    spot = Spot(path, item.line, item.column)
    if not item.codes or not item.reason:
        message = _("this comment takes nothing out: it names no rule or no reason")
        hint = _("write it as # lcplan: ignore[LC204] and the reason behind it")
        yield Finding(WITHOUT_REASON, spot, message, hint)
        return
    for code in unused:
        message = _("{code} is not found here, so nothing is taken out").format(code=code)
        yield Finding(NOT_NEEDED, spot, message, _("take the comment, or the code in it, away"))
