"""A report in all formats whose annex of those to rotate has so many rows: PHASE ROWS."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from unittest.mock import patch

from longchuan_plan.cli.main import main
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.reports.annex_lines import RotationAnnex, RotationLine
from longchuan_plan.reports.annexes import rotation_annex
from longchuan_plan.rosters.frames import Frames

LINE = RotationLine(
    "",
    "张**",
    "龙川县第一中心小学",
    "老隆镇",
    "副校长",
    date(2012, 9, 1),
    date(2022, 9, 1),
    "11年10个月",
    "已满",
)
"""A row as long as those of the county."""


def of_length(rows: int) -> Callable[..., RotationAnnex | None]:
    """What makes the annex, with so many rows in it."""

    def annex(evaluation: Evaluation, frames: Frames, *, internal: bool) -> RotationAnnex | None:
        found = rotation_annex(evaluation, frames, internal=internal)
        return replace(found, lines=(LINE,) * rows) if found else None

    return annex


if __name__ == "__main__":
    phase, rows = sys.argv[1:]
    made = patch("longchuan_plan.reports.progress.rotation_annex", of_length(int(rows)))
    with made, tempfile.TemporaryDirectory() as folder:
        sys.argv = ["lcplan", "report", "--phase", phase, "--output-dir", folder]
        main()
