"""No name of the shipped plan stands in the program, but in examples and in explanations."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from longchuan_plan.plan.plan import Plan

PACKAGE = Path(__file__).resolve().parents[2] / "longchuan_plan"
WITH_EXAMPLES = {"rosters", "samples"}
"""Columns show an example, terms are the field's own, and the sample makes up a county."""

FILES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).parts[0] not in WITH_EXAMPLES
]


def texts(path: Path) -> Iterator[str]:
    """The texts of a file that the program works with; docstrings explain and do nothing."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    explanations = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in explanations:
            yield str(node.value)


def names(plan: Plan) -> set[str]:
    """What only this plan is called, and who and what is named in it."""
    head = plan.head
    return {
        head.county,
        head.document.number,
        head.document.issuer,
        *(town.name for town in head.towns),
        *(leader.name for leader in plan.organisation.leaders),
        *(department.name for department in plan.organisation.departments),
        *(phase.title for phase in plan.phases),
        *(measure.id for measure in plan.measures),
        *(indicator.id for indicator in plan.indicators()),
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_name_of_the_plan_is_in_python(plan: Plan, path: Path) -> None:
    known = names(plan)
    assert set() == {name for text in texts(path) for name in known if name in text}
