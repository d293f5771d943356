"""Files that are written all or not at all.

Each is written beside its place under another name; only when all of them are
complete do they take their places. What goes wrong before leaves the folder as
it was; what goes wrong while they take their places is undone.
"""

import contextlib
import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from longchuan_plan.errors import OutputError, reason_of
from longchuan_plan.language import _


def write_files(directory: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Write contents by file name into a folder, which is made if need be.

    Gives the paths in the order of the contents. Raises OutputError when one
    cannot be written; then none has changed.
    """
    paths = [directory / name for name in contents]
    beside: list[Path] = []
    try:
        if directory.exists() and not directory.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(directory))
        directory.mkdir(parents=True, exist_ok=True)
        for path in paths:
            check_target(path)
            beside.append(_written_beside(path, contents[path.name]))
        _replace(dict(zip(beside, paths, strict=True)))
    except OSError as error:
        raise failure(directory, error) from error
    finally:
        for path in beside:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    return paths


def check_target(path: Path) -> None:
    """Refuse early what renaming would refuse late, or would change although it is locked.

    Raises OSError.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def failure(directory: Path, error: OSError) -> OutputError:
    """What is said where files cannot be written into a folder, and none of them was."""
    path = error.filename2 or error.filename or str(directory)
    shown = path if not str(path).endswith(".part") else str(directory)
    message = _("Cannot write {path}: {reason}").format(path=shown, reason=reason_of(error))
    hint = _("Nothing was changed. Close the file or name another folder that can be written to.")
    return OutputError(message, hint)


def _written_beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(_mode(path))
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _mode(path: Path) -> int:
    """The mode that an ordinary new file would get, or has already."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _replace(moves: Mapping[Path, Path]) -> None:
    """Let each file take its place; when one cannot, those before it get back what they had.

    So they do when somebody interrupts the program on the way.
    """
    before = {target: target.read_bytes() if target.exists() else None for target in moves.values()}
    done: list[Path] = []
    try:
        for source, target in moves.items():
            source.replace(target)
            done.append(target)
    except BaseException:
        for target in done:
            old = before[target]
            if old is None:
                target.unlink()
            else:
                target.write_bytes(old)
        raise
