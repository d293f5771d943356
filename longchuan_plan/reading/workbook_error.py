"""What stops the reading of a workbook, whoever finds it."""

from collections.abc import Iterator
from contextlib import contextmanager

from longchuan_plan.language import _


class WorkbookError(Exception):
    """The workbook cannot be read; says why."""


@contextmanager
def by_calamine() -> Iterator[None]:
    """Whatever calamine refuses, or panics at, raised as WorkbookError."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookError(str(error)) from error
    except BaseException as error:
        # A panic is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookError(_("it is damaged inside")) from None


def too_many_cells(most: int) -> WorkbookError:
    """The error for sheets that have more cells together than they may."""
    message = _("its sheets have more than {number} cells; delete the far ones")
    return WorkbookError(message.format(number=most))
