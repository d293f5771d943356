"""The plan's YAML files to a `Plan`; faults become findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from longchuan_plan.findings import Finding, errors
from longchuan_plan.indicators.kinds import make_schemas
from longchuan_plan.language import _
from longchuan_plan.loading.collection import without_collection
from longchuan_plan.loading.faults import plan_file_missing
from longchuan_plan.loading.schema_faults import schema_findings
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.plan.measure import Measure
from longchuan_plan.plan.organisation import Organisation
from longchuan_plan.plan.phase import Phases
from longchuan_plan.plan.plan import Head, Plan
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.reading.file_bytes import file_bytes
from longchuan_plan.reading.yaml_file import YamlFile, read_yaml

HEAD, ORGANISATION, PHASES = "plan.yaml", "organisation.yaml", "phases.yaml"

AnyModel = TypeVar("AnyModel", bound=BaseModel)


@dataclass(slots=True)
class LoadedPlan:
    """The plan (None when a file of it is faulty), its files by path, and the findings.

    `measure_paths` gives for each measure, in the order of the plan, its file.
    """

    plan: Plan | None = None
    files: dict[str, YamlFile] = field(default_factory=dict)
    measure_paths: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def spot(self, path: str, route: tuple[str | int, ...], of_key: bool = False) -> Spot:
        """Where a value of a plan file stands, or the key that leads to it."""
        return self.files[path].spot(route, of_key)


@without_collection()
def load_plan(workspace: Workspace) -> LoadedPlan:
    """Everything in the plan folder."""
    make_schemas()
    loaded = LoadedPlan()
    head = _load(workspace, loaded, workspace.plan / HEAD, Head)
    organisation = _load(workspace, loaded, workspace.plan / ORGANISATION, Organisation)
    phases = _load(workspace, loaded, workspace.plan / PHASES, Phases)
    measures = {
        workspace.name(path): _load(workspace, loaded, path, Measure)
        for path in _measure_files(workspace, loaded)
    }
    if not measures and not errors(loaded.findings):
        folder = workspace.name(workspace.plan / "measures")
        message = _("the folder holds no measure")
        hint = _("write each measure into a file of its own, as in {name}").format(
            name=f"{folder}/m01.yaml"
        )
        loaded.findings.append(Finding(plan_file_missing.RULE, Spot(folder), message, hint))
    found = {path: measure for path, measure in measures.items() if measure is not None}
    ordered = dict(sorted(found.items(), key=lambda item: item[1].id))
    loaded.measure_paths = list(ordered)
    if head and organisation and phases and ordered and not errors(loaded.findings):
        # Its parts are validated; a validator of the whole would be built for nothing.
        loaded.plan = Plan.model_construct(
            head=head,
            organisation=organisation,
            phases=phases.phases,
            measures=tuple(ordered.values()),
        )
    return loaded


def _measure_files(workspace: Workspace, loaded: LoadedPlan) -> list[Path]:
    try:
        return workspace.measure_files()
    except OSError as error:
        name = workspace.name(workspace.plan / "measures")
        loaded.findings.append(_unreadable(name, error))
        return []


def _load(
    workspace: Workspace, loaded: LoadedPlan, path: Path, model: type[AnyModel]
) -> AnyModel | None:
    name = workspace.name(path)
    try:
        data = file_bytes(path)
    except FileNotFoundError:
        message = _("the file is missing")
        hint = _("every plan has the files {names}").format(
            names=f"{HEAD}, {ORGANISATION}, {PHASES}, measures/*.yaml"
        )
        loaded.findings.append(Finding(plan_file_missing.RULE, Spot(name), message, hint))
        return None
    except OSError as error:
        loaded.findings.append(_unreadable(name, error))
        return None
    file = read_yaml(name, data)
    loaded.files[name] = file
    loaded.findings.extend(file.findings)
    return _validated(loaded, file, model)


def _validated(loaded: LoadedPlan, file: YamlFile, model: type[AnyModel]) -> AnyModel | None:
    if file.data is None:
        return None
    try:
        return model.model_validate(file.data)
    except ValidationError as error:
        loaded.findings.extend(schema_findings(file, model, error))
        return None


def _unreadable(name: str, error: OSError) -> Finding:
    return file_unreadable.finding(name, error, _("check its permissions"))
