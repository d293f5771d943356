"""Which version of the program this is; a file of its own, since asking takes its time."""

from importlib.metadata import version


def version_line() -> str:
    """The line that `--version` shows."""
    return f"lcplan {version('longchuan-plan')}"
