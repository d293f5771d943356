"""A sheet as a workbook of its own."""

from datetime import date

from longchuan_plan.exports.book_xlsx import Page, book_xlsx
from longchuan_plan.exports.sheet import Sheet


def sheet_xlsx(sheet: Sheet, made_on: date) -> bytes:
    """The workbook; `made_on` is its date, so that two runs give the same bytes."""
    return book_xlsx(sheet.title, [Page(sheet)], made_on)
