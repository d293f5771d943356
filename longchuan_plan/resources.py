"""Where the plan, the sample rosters and the templates lie that come with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """A file or folder that comes with the program, such as `shipped("data", "plan")`.

    A wheel carries copies inside the package; an installation in place has the
    originals beside it.
    """
    inside = _PACKAGE / "resources"
    return (inside if inside.is_dir() else _PACKAGE.parent).joinpath(*parts)
