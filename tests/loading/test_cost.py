"""What loading may not cost: pandas, and more than in proportion to what is wrong."""

import subprocess
import sys
import time
from pathlib import Path

from longchuan_plan.loading.load import load
from longchuan_plan.rosters.reserve import Reserve
from tests.loading.workspaces import csv_of, example, shown, workspace

ROOT = Path(__file__).resolve().parents[2]

BAD_CELLS = 50_000


def test_loading_does_not_load_pandas(tmp_path: Path) -> None:
    workspace(tmp_path, {"reserves.csv": csv_of(Reserve, example(Reserve))})
    code = (
        "import sys; from pathlib import Path;"
        "from longchuan_plan.loading.load import load;"
        "from longchuan_plan.loading.workspace import find_workspace;"
        "load(find_workspace(Path(sys.argv[1]))); print(*sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "pyarrow" in loaded
    assert not {"pandas", "docx", "xlsxwriter", "python_calamine"} & set(loaded)


def test_a_county_is_validated_without_what_only_others_need() -> None:
    """The functions of Arrow are for large counties, other commands for those who call them."""
    code = (
        "import sys; from longchuan_plan.cli.main import run;"
        "run(['validate', '-q']); print(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "longchuan_plan.cli.validate" in loaded
    assert not {"pyarrow.compute", "longchuan_plan.cli.export"} & set(loaded)


def test_many_bad_cells_take_their_time_once_each(tmp_path: Path) -> None:
    """Looking a quadratic way for the places of so many would take hours."""
    rows = "".join(f"T {number},2022-13-{number}\n" for number in range(BAD_CELLS // 2))
    space = workspace(tmp_path, {"reserves.csv": f"teacher_id,added_on\n{rows}"})
    start = time.perf_counter()
    found = shown(load(space, ["reserves"]))
    assert time.perf_counter() - start < 30
    assert len(found) == BAD_CELLS
    assert found[-1] == ("not-a-date", "rosters/reserves.csv", BAD_CELLS // 2 + 1, 9)
