"""How rows that are left out are told of: one by one while they are few, else as a run."""

import pytest

from longchuan_plan.cli.import_words import LONG_RUN, told
from longchuan_plan.importing.source import SourceSheet
from longchuan_plan.importing.understanding import understand
from longchuan_plan.rosters.reserve import Reserve

HEADER = ("teacher_id", "added_on", "removed_on")
ROW = ("T1", "2022-09-01", "")


@pytest.mark.parametrize("count", [1, LONG_RUN, LONG_RUN + 1])
def test_a_long_run_of_rows_left_out_alike_is_one_line(count: int) -> None:
    rows = [HEADER, ROW, *[HEADER] * count, ROW]
    part = understand(Reserve, SourceSheet("名册", rows, range(1, len(rows) + 1)))
    assert part is not None
    lines = [line for line in told([part], [], {}).splitlines() if "left out: " in line]
    if count > LONG_RUN:
        assert [f"  rows 3–{count + 2} are left out: each repeats the header"] == lines
    else:
        numbers = range(3, 3 + count)
        assert [f"  row {number} is left out: it repeats the header" for number in numbers] == lines
