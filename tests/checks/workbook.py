"""A workbook from the text of its cells, with what only a workbook can have."""

from pathlib import Path

import xlsxwriter

from longchuan_plan.loading.workspace import Workspace

MARK, ABOVE = "»", "↑"


def write_workbook(path: Path, text: str) -> list[tuple[int, int]]:
    """Write a workbook of one sheet; gives row and column of the cells that are marked.

    A cell that begins with = is a formula whose value was never computed; ↑ is merged
    with the cell above it.
    """
    grid = [line.split(",") for line in text.splitlines()]
    places = [
        (row, column)
        for row, cells in enumerate(grid, 1)
        for column, cell in enumerate(cells, 1)
        if cell.startswith(MARK)
    ]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("招聘")
        for row, cells in enumerate(grid):
            for column, marked in enumerate(cells):
                cell = marked.removeprefix(MARK)
                if cell.startswith("="):
                    sheet.write_formula(row, column, cell, value="")
                elif cell == ABOVE:
                    above = grid[row - 1][column].removeprefix(MARK)
                    sheet.merge_range(row - 1, column, row, column, above)
                elif cell:
                    sheet.write_string(row, column, cell)
    return places


def merged(workspace: Workspace) -> None:
    """Recruits in a workbook, with one cell for two people's degree."""
    (workspace.rosters / "recruits.csv").unlink()
    header = "teacher_id,hired_on,school_id,stage,degree,kind"
    row = "T03,2022-09-01,3144990002,初中,本科,公开招聘"
    text = "\n".join((header, row, f",,,,{ABOVE},"))
    write_workbook(workspace.rosters / "recruits.xlsx", text)
