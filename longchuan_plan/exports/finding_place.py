"""Where a finding lies, in one string."""

from longchuan_plan.findings import Finding
from longchuan_plan.locations import STDIN, Spot


def spot_of(finding: Finding) -> Spot:
    """The spot of a finding whose place has been looked up."""
    spot = finding.place
    if not isinstance(spot, Spot):
        raise TypeError(spot)
    return spot


def path_from(finding: Finding, folder: str) -> str:
    """The path of a finding from a folder, which leads to the workspace; stdin lies in none."""
    path = spot_of(finding).path
    return path if path == STDIN else folder + path


def where(finding: Finding) -> str:
    """`path:line:column`, `path[sheet!B7]` in a workbook, `path[paragraph 12]` in a document."""
    spot = spot_of(finding)
    if spot.sheet is None and spot.part is None and spot.column is not None:
        return f"{spot.path}:{spot.line}:{spot.column}"
    if spot.part is not None:
        return f"{spot.path}[{spot.part}]"
    if spot.sheet is not None:
        return (
            f"{spot.path}[{spot.sheet}!{spot.cell}]" if spot.cell else f"{spot.path}[{spot.sheet}]"
        )
    return ":".join(str(part) for part in (spot.path, spot.line, spot.column) if part is not None)
