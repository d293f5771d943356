"""The plan of this repository, read by nothing but the YAML reader and the models."""

from pathlib import Path
from typing import Any

import pytest

from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Organisation
from longchuan_plan.plan.phase import Phases
from longchuan_plan.plan.plan import Head, Plan
from longchuan_plan.reading.yaml_file import read_yaml

FOLDER = Path(__file__).resolve().parents[2] / "data" / "plan"


def read(path: Path) -> Any:
    file = read_yaml(path.name, path.read_bytes())
    assert file.findings == []
    return file.data


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
