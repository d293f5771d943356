"""A raw table back as rows, for comparing."""

from longchuan_plan.findings import Finding
from longchuan_plan.locations import Spot
from longchuan_plan.reading.raw import RawTable


def rows(table: RawTable) -> list[list[str]]:
    """The texts of each record."""
    columns = [[column.texts[code] for code in column.codes] for column in table.columns]
    return [list(cells) for cells in zip(*columns, strict=True)]


def headers(table: RawTable) -> list[str]:
    """The headers in the order of the file."""
    return [column.header for column in table.columns]


def lines(table: RawTable) -> list[int]:
    """The line of each record."""
    return list(table.lines)


def found(
    findings: list[Finding] | tuple[Finding, ...],
) -> list[tuple[str, int | None, int | None]]:
    """Name, line and column of each finding."""
    shown = []
    for finding in findings:
        assert isinstance(finding.place, Spot)
        shown.append((finding.rule.name, finding.place.line, finding.place.column))
    return shown
