"""The plan of this repository, read with nothing between the YAML and its models.

The scalars stay text, as the program's own reader leaves them, so what is held
here is the files and the models alone.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Organisation
from longchuan_plan.plan.phase import Phases
from longchuan_plan.plan.plan import Head, Plan

FOLDER = Path(__file__).resolve().parents[2] / "data" / "plan"


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


@pytest.fixture(scope="session")
def plan() -> Plan:
    return Plan(
        head=Head.model_validate(read(FOLDER / "plan.yaml")),
        organisation=Organisation.model_validate(read(FOLDER / "organisation.yaml")),
        phases=Phases.model_validate(read(FOLDER / "phases.yaml")).phases,
        measures=tuple(
            Measure.model_validate(read(path)) for path in sorted(FOLDER.glob("measures/*.yaml"))
        ),
    )
