"""The small county is evaluated once for all tests of its report."""

import pytest

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.rosters.frames import Frames
from tests.reports.county import evaluated
from tests.reports.overseen import SUPERVISIONS

County = tuple[Evaluation, Frames]


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    """The county on the last day of the second phase."""
    return evaluated(tmp_path_factory.mktemp("county"))


@pytest.fixture(scope="session")
def overseen(tmp_path_factory: pytest.TempPathFactory) -> County:
    """The county with what supervisors found, on the last day of the second phase."""
    return evaluated(tmp_path_factory.mktemp("overseen"), more={"supervisions": SUPERVISIONS})
