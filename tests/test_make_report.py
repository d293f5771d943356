"""What `make report` writes is what the repository holds."""

import re
from pathlib import Path

from longchuan_plan.cli.main import run
from longchuan_plan.language import use

ROOT = Path(__file__).resolve().parent.parent
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_rotation_list_is_current(tmp_path: Path) -> None:
    options = re.findall(r"^ROTATION := (.+)$", MAKEFILE, re.MULTILINE)[0].split()
    made = tmp_path / "rotation-due.csv"
    use("zh_CN")
    code = run(["rotation-due", *options, "--output-file", str(made), "-C", str(ROOT)])
    assert 0 == code
    assert made.read_bytes() == (ROOT / "reports" / made.name).read_bytes(), "run `make report`"
