"""Draws the pictures of the README from the shipped county.

    python tools/pictures.py

`docs/images/status.svg` is what `lcplan status` shows for some measures, by Rich's
own SVG export; `docs/images/report.png` is a page of the Word report, by
LibreOffice and pdftoppm, which have to be installed.
"""

import html
import io
import re
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console

from longchuan_plan.cli.prepare import phase_and_day, prepare
from longchuan_plan.cli.session import Color, Session
from longchuan_plan.cli.status_table import status_table
from longchuan_plan.evaluation import evaluate
from longchuan_plan.language import use

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
MEASURES = ("M01", "M05", "M08", "M10")
WIDTH = 132
PAGE = 2


def status_svg() -> str:
    """The status of some measures as a terminal shows it."""
    use("zh_CN")
    session = Session(ROOT, quiet=True, color=Color.ALWAYS)
    prepared = prepare(session)
    phase, day = phase_and_day(prepared.plan, None, prepared.plan.last)
    evaluation = evaluate(prepared.plan, prepared.frames, day, phase)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), highlight=False)
    shown = tuple(item for item in evaluation.measures if item.measure.id in MEASURES)
    console.print(status_table(replace(evaluation, measures=shown, goals=()), WIDTH))
    return _true_widths(console.export_svg(title="lcplan status", unique_id="lcplan"))


def _true_widths(svg: str) -> str:
    """The picture with Chinese two cells wide: Rich stretches texts by their signs, not cells."""

    def stretched(match: re.Match[str]) -> str:
        before, length, after, text = match.groups()
        plain = html.unescape(text)
        width = float(length) * cell_len(plain) / len(plain)
        return f'{before}textLength="{width:.1f}"{after}>{text}</text>'

    return re.sub(r'(<text [^>]*)textLength="([0-9.]+)"([^>]*)>([^<]+)</text>', stretched, svg)


def draw_report_page(target: Path) -> None:
    """A page of the Word report of the last phase as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        source = ROOT / "reports" / "progress-consolidation.docx"
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, source],
            check=True,
            capture_output=True,
        )
        subprocess.run(
            [
                *("pdftoppm", "-png", "-r", "72", "-f", str(PAGE), "-l", str(PAGE)),
                *("-singlefile", f"{folder}/{source.stem}.pdf", target.with_suffix("")),
            ],
            check=True,
        )


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    (IMAGES / "status.svg").write_text(status_svg(), encoding="utf-8")
    draw_report_page(IMAGES / "report.png")
