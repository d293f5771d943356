"""Small counties under two plans, made once."""

import pytest

from longchuan_plan.samples.setting import Setting
from tests.samples.county import ONE_SHORT_PHASE, THREE_PHASES, TWO_CALENDAR_YEARS, Table, tables

County = tuple[Setting, dict[str, Table]]

SIZES = [
    pytest.param((THREE_PHASES, 3, 60, 1200), id="three-phases"),
    pytest.param((THREE_PHASES, 8, 24, 300), id="small"),
    pytest.param((THREE_PHASES, 5, 12, 140), id="smallest"),
    pytest.param((TWO_CALENDAR_YEARS, 1, 50, 800), id="two-calendar-years"),
    pytest.param((ONE_SHORT_PHASE, 6, 40, 700), id="one-short-phase"),
]


@pytest.fixture(scope="session", params=SIZES)
def county(request: pytest.FixtureRequest) -> County:
    setting, seed, schools, teachers = request.param
    return setting, tables(setting, seed, schools, teachers)
