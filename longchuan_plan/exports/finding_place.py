"""Where a finding lies, in one string."""

from longchuan_plan.findings import Finding
from longchuan_plan.harmless import harmless_line
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
    return path if path == STDIN else harmless_line(folder + path)


def where(finding: Finding) -> str:
    """`path:line:column`, `path[sheet!B7]` in a workbook, `path[paragraph 12]` in a document."""
    name, line, column, sheet, cell, part = spot_of(finding)
    path = harmless_line(name)
    if sheet is None and part is None and column is not None:
        return f"{path}:{line}:{column}"
    if part is not None:
        return f"{path}[{part}]"
    if sheet is not None:
        sheet = harmless_line(sheet)
        return f"{path}[{sheet}!{cell}]" if cell else f"{path}[{sheet}]"
    return ":".join(str(item) for item in (path, line, column) if item is not None)
