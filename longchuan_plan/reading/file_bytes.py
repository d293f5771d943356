"""What a file holds, where it is a file: a pipe or a device has no end to be read to."""

import stat
from pathlib import Path
from typing import BinaryIO

from longchuan_plan.language import _


def file_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file; raises OSError also for a folder, a pipe or a device."""
    with opened(path) as file:
        return file.read()


def opened(path: Path) -> BinaryIO:
    """An ordinary file open for reading, to be closed; raises OSError as `file_bytes` does."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(0, _("it is no ordinary file"))
    return path.open("rb")
