"""Made-up counties of any size, kept in a folder of their own from one run to the next.

The folder is `LCPLAN_BENCH`, else `lcplan-bench` among the machine's temporary files.
Whoever changes the sample county empties it.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Container
from pathlib import Path

from bench.processes import LCPLAN, ROOT
from bench.wrong import Spoilt, spoil
from bench.wrong_kinds import KINDS
from longchuan_plan.samples.schools import MOST

KEPT = Path(os.environ.get("LCPLAN_BENCH") or Path(tempfile.gettempdir()) / "lcplan-bench")
TEACHERS_PER_SCHOOL = 37.5
"""About as many as in the county of this repository; 150,000 teachers are 4,000 schools."""


def county(teachers: int) -> Path:
    """A workspace with the plan of this repository and a county of so many teachers."""
    folder = KEPT / f"teachers-{teachers}"
    if not folder.exists():
        schools = min(round(teachers / TEACHERS_PER_SCHOOL), MOST)
        half = begun(folder)
        sizes = ("--schools", str(schools), "--teachers", str(teachers))
        rosters = str(half / "data" / "rosters")
        subprocess.run(
            [LCPLAN, "sample", rosters, *sizes], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
        )
        half.rename(folder)
    return folder


def spoilt(source: Path, every: int, tables: Container[str] | None = None) -> tuple[Path, Spoilt]:
    """A workspace with that county in which one row of `every` is wrong, in some tables or all."""
    folder = KEPT / f"{source.name}-wrong"
    shutil.rmtree(folder, ignore_errors=True)
    half = begun(folder)
    rosters = half / "data" / "rosters"
    made = spoil(source / "data" / "rosters", rosters, every, tables=tables or KINDS)
    half.rename(folder)
    return folder, made


def begun(folder: Path) -> Path:
    """A workspace without rosters, under another name until it is whole."""
    half = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(ROOT / "data" / "plan", half / "data" / "plan")
    return half
