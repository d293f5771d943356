"""Tells made-up rosters from real ones, so that no real one is ever overwritten.

A file beside the made-up ones holds the digest of each as it was written. What
differs from it, or is not in it, may be real.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from longchuan_plan.loading.roster_files import CSV_ENDINGS, XLSX_ENDINGS

MARKER = ".lcplan-sample"


def marker_text(command: str, paths: Iterable[Path]) -> str:
    """The command that makes the files again, and a line for each."""
    return "".join((f"{command}\n", *map(_line, paths)))


def possibly_real(folder: Path) -> list[str]:
    """The names of the rosters in a folder that are not as `lcplan sample` left them."""
    if not folder.is_dir():
        return []
    marker = folder / MARKER
    made_up = marker.read_text(encoding="utf-8", errors="replace") if marker.is_file() else ""
    endings = (*CSV_ENDINGS, *XLSX_ENDINGS)
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in endings)
    return [path.name for path in paths if path.is_file() and _line(path) not in made_up]


def _line(path: Path) -> str:
    with path.open("rb") as file:
        return f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n"
