"""What rules say of `--fix` is what it does: held on the bad samples of all rules."""

from collections import Counter
from pathlib import Path

import pytest

from longchuan_plan.checks.catalog import RULES
from longchuan_plan.findings import Fixable, Rule
from longchuan_plan.fixing.rosters import find_fixes
from tests.checks.case import Case, cases, change, county, findings


def counts(case: Case, folder: Path, *, unsafe: bool) -> tuple[int, int]:
    """How often a case's rule is broken before and after a fix."""
    workspace = county(folder)
    change(workspace, case.bad, case.good, case.encoding)
    before = Counter(finding.rule.code for finding in findings(workspace))
    find_fixes(workspace, unsafe=unsafe).write()
    after = Counter(finding.rule.code for finding in findings(workspace))
    return before[case.code], after[case.code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_fix_mends_what_the_rule_says(rule: Rule, tmp_path: Path) -> None:
    # What is safe is done with --unsafe-fixes too, so one run is enough where nothing is mended.
    for unsafe in (True,) if rule.fixable is Fixable.NO else (True, False):
        mended = False
        for place, case in enumerate(case for case in cases() if case.code == rule.code):
            if not any(name.endswith(".csv") for name in case.bad):
                continue  # nothing else is repaired
            before, after = counts(case, tmp_path / f"{place}-{unsafe}", unsafe=unsafe)
            mended |= after < before
        assert mended == (
            rule.fixable is Fixable.SAFE or (unsafe and rule.fixable is not Fixable.NO)
        )
