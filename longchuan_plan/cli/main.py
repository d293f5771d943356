"""The entry of `lcplan`: runs a command and turns what stops it into a line and an exit code.

Typer and the commands are loaded late, when the process has been set up for them.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from pathlib import Path

from longchuan_plan.errors import LcplanError, OutputError, reason_of
from longchuan_plan.harmless import harmless, harmless_line
from longchuan_plan.language import _, language, use

DEFECT = 70
"""The exit code of a defect of ours (EX_SOFTWARE of sysexits.h)."""

INTERRUPTED = 130
"""The exit code of a command that was interrupted (Ctrl-C): 128 and the number of SIGINT."""

TERMINATED = 143
"""The exit code of a command that was asked to end (SIGTERM): 128 and the signal's number."""

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says where no more can be written."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Nearly all that a command makes lives to its end, so there is little to collect.
    gc.set_threshold(1_000_000, 50, 50)
    # Pydantic would search all that is installed for plugins; none has a part in a result.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # Numpy would start threads for linear algebra, of which there is none here, and they spin.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _end)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever asked; the exit code still tells
            stream = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  to the end
            setattr(sys, name, stream)
    use(language())  # a process speaks one language: the environment is asked once
    code = run(sys.argv[1:])
    gc.freeze()  # the process ends: what is left need not be searched for circles
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run with arguments and give the exit code; see `errors` for what each means."""
    from longchuan_plan.cli.typer_words import USAGE_ERROR, usage_error

    try:
        return _invoke(arguments)
    except USAGE_ERROR as error:
        _say(usage_error(error))
        return int(error.exit_code)
    except LcplanError as error:
        # One line each: a line that a file brought in could speak to the host that runs CI.
        _say(_("error: {message}").format(message=harmless_line(error.message)))
        if error.hint:
            _say(_("hint: {hint}").format(hint=harmless_line(error.hint)))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has seen enough; nothing more can be written there.
        _to_nowhere()
        return 0
    except Exception as error:  # noqa: BLE001  whatever it is, a user gets one line
        return _unforeseen(error, with_traceback="--traceback" in arguments)


def _unforeseen(error: Exception, *, with_traceback: bool) -> int:
    """Say what no message was made for, and give the exit code."""
    if isinstance(error, OSError) and error.errno in FULL:
        # Files are written elsewhere, so it is stdout that has no room left.
        _to_nowhere()
        reason = _("the result cannot be written: {reason}").format(reason=reason_of(error))
        _say(_("error: {message}").format(message=reason))
        return OutputError.exit_code
    from longchuan_plan.cli.defect import defect_line

    if with_traceback:
        sys.excepthook(type(error), error, error.__traceback__)
    _say(defect_line(error))
    return DEFECT


def _to_nowhere() -> None:
    """What is left for stdout would fail once more at the end of the process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(number: int, _frame: object) -> None:
    """End as an interrupt would, so that nothing is left half-written; once is enough."""
    signal.signal(number, signal.SIG_IGN)
    sys.exit(TERMINATED)


def _invoke(arguments: list[str]) -> int:
    """Run without Typer's own `main`, which would take a broken pipe for a failure."""
    from longchuan_plan.cli.app import application
    from longchuan_plan.cli.typer_words import EXIT

    root = application(arguments[0] if arguments else None)
    try:
        with root.make_context("lcplan", list(arguments)) as context:
            root.invoke(context)
    except EXIT as stop:
        return int(stop.exit_code)
    return 0


def _say(text: str) -> None:
    # What a file or an argument holds must not steer the terminal.
    sys.stderr.write(harmless(text) + "\n")
