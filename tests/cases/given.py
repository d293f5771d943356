"""Cases written in a test, read and run as those of a file."""

from pathlib import Path

from longchuan_plan.cases.load import LoadedCases, load_cases
from longchuan_plan.cases.run import Outcome, run_cases
from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.plan_loader import LoadedPlan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.plan.plan import Plan


def loaded(plan: Plan, folder: Path, text: str) -> LoadedCases:
    """What a file of cases with a text is loaded as."""
    path = folder / "cases.yaml"
    path.write_text(text, encoding="utf-8")
    return load_cases(plan, {path.name: path})


def faults(plan: Plan, folder: Path, text: str) -> list[tuple[int | None, int | None, str, str]]:
    """Line, column, code and message of each finding in a file with a text."""
    cases = loaded(plan, folder, text)
    places = Places(Workspace(folder), LoadedPlan(files=cases.files), {})
    found = []
    for finding in resolved(cases.findings, places):
        assert isinstance(finding.place, Spot)
        place = finding.place
        found.append((place.line, place.column, finding.rule.code, finding.message))
    return found


def outcomes(plan: Plan, folder: Path, text: str) -> list[Outcome]:
    """What comes of a file of cases that has no fault."""
    cases = loaded(plan, folder, text)
    assert [] == cases.findings
    return list(run_cases(plan, cases.cases))
