"""Comments in the plan that take findings out, held to what was found.

`# lcplan: ignore[LC204] the reason` is for its own line or, standing alone on a line, for
the next. It is settled after all checks, so it is none of them. Where not all rules could be
asked, nothing is said of what a comment did not take out.
"""

from collections.abc import Iterator

from longchuan_plan.checks.asked import all_asked
from longchuan_plan.checks.context import Context
from longchuan_plan.checks.firm import FIRM
from longchuan_plan.checks.plan import ignore_not_needed, ignore_without_reason
from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import InPlan, Spot
from longchuan_plan.reading.yaml_file import Ignore


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
        if name in wanted and finding.rule not in FIRM:
            wanted[name] = True
        else:
            kept.append(finding)
    told = all_asked(context.loaded)
    for path, item in ignores:
        unused = [code for code in item.codes if not wanted.get((path, item.about, code))]
        kept.extend(_wrong(path, item, unused if told else []))
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
        yield ignore_without_reason.finding(spot)
        return
    hint = _("take the comment, or the code in it, away")
    for code in unused:
        yield ignore_not_needed.finding(spot, code, hint)
