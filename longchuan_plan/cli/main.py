"""The entry of `lcplan`: runs a command and turns what stops it into a line and an exit code."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from pathlib import Path

from longchuan_plan.cli.app import application
from longchuan_plan.cli.typer_words import USAGE_ERROR, usage_error
from longchuan_plan.errors import LcplanError
from longchuan_plan.language import _

DEFECT = 70
"""The exit code of a defect of ours (EX_SOFTWARE of sysexits.h)."""

INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run with arguments and give the exit code; see `errors` for what each means."""
    wants_traceback = "--traceback" in arguments
    code: int | None
    try:
        code = application()(arguments, prog_name="lcplan", standalone_mode=False)
    except USAGE_ERROR as error:
        _say(usage_error(error))
        code = error.exit_code
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except LcplanError as error:
        _say(_("error: {message}").format(message=error.message))
        if error.hint:
            _say(_("hint: {hint}").format(hint=error.hint))
        code = error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has seen enough; nothing more can be written there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:  # noqa: BLE001  whatever it is, a user gets one line
        if wants_traceback:
            traceback.print_exc()
        _say(_defect(error))
        code = DEFECT
    return code or 0


def _defect(error: Exception) -> str:
    """One line about a defect, with the file that holds its traceback."""
    line = _("lcplan has a defect: {error}").format(error=type(error).__name__)
    try:
        handle, name = tempfile.mkstemp(prefix="lcplan-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as log:
            traceback.print_exc(file=log)
    except OSError:
        return line
    return line + _("; please report it with the file {path}").format(path=Path(name))


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
