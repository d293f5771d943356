"""A defect of ours: one line for the person at the terminal, the rest in a file."""

from __future__ import annotations

import os
import tempfile
import traceback

from longchuan_plan.language import _


def defect_line(error: Exception) -> str:
    """One line about a defect, with the file that holds its traceback where one can be written."""
    line = _("lcplan has a defect: {error}").format(error=type(error).__name__)
    try:
        handle, path = tempfile.mkstemp(prefix="lcplan-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as log:
            traceback.print_exception(error, file=log)
    except OSError:
        return line
    return line + _("; please report it with the file {path}").format(path=path)
