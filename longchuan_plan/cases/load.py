"""Files of cases to cases that can be run; faults become findings.

A file with a fault is not run at all: its other cases may rest on what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from longchuan_plan.cases.case import Case, CaseFile, Cells
from longchuan_plan.cases.rows import lay
from longchuan_plan.checks.plan.one_indicator import check_indicator
from longchuan_plan.findings import Finding
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import _
from longchuan_plan.loading.faults import plan_key_missing, plan_key_unknown, plan_value_invalid
from longchuan_plan.loading.schema_faults import schema_findings
from longchuan_plan.locations import Route, Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.phase import Phase
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reading.faults import file_unreadable, yaml_duplicate_key
from longchuan_plan.reading.file_bytes import file_bytes
from longchuan_plan.reading.yaml_file import YamlFile, read_yaml
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

_MODELS = {name: model for model in TABLES for name in (model.table, model.label)}
"""The tables by their names in either language."""

Tables = dict[str, Table | None]
"""Tables by English name; None for one that is absent."""


@dataclass(frozen=True, slots=True)
class ReadyCase:
    """A case with where it stands, its indicator, its phase and its tables by English name."""

    spot: Spot
    case: Case
    indicator: AnyIndicator
    phase: Phase
    tables: Mapping[str, Table]


@dataclass(slots=True)
class LoadedCases:
    """The cases of all files in their order, the files by name, and what was found."""

    files: dict[str, YamlFile] = field(default_factory=dict)
    cases: list[ReadyCase] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def load_cases(plan: Plan, files: Mapping[str, Path]) -> LoadedCases:
    """The cases of files, which are named as they are to be shown."""
    loaded = LoadedCases()
    for name, path in files.items():
        try:
            file = read_yaml(name, file_bytes(path))
        except OSError as error:
            hint = _("check its permissions")
            loaded.findings.append(file_unreadable.finding(name, error, hint))
            continue
        loaded.files[name] = file
        reading = _Reading(plan, file)
        loaded.cases.extend(reading.cases())
        loaded.findings.extend(reading.findings)
    return loaded


class _Reading:
    """One file on its way to cases; what is found gathers in `findings`."""

    def __init__(self, plan: Plan, file: YamlFile) -> None:
        self.plan = plan
        self.file = file
        self.findings = list(file.findings)

    def cases(self) -> list[ReadyCase]:
        """The cases of the file; none where anything was found in it."""
        content = self._content()
        if content is None:
            return []
        subject = self._indicator(content.indicator, ("indicator",))
        given = self._tables(content.given, ("given",))
        if content.indicator is None:
            self._without_indicator(content)
        ready = [
            self._ready(case, ("cases", place), subject, given)
            for place, case in enumerate(content.cases)
        ]
        return [] if self.findings else [case for case in ready if case]

    def _content(self) -> CaseFile | None:
        if self.file.data is None:
            return None
        try:
            return CaseFile.model_validate(self.file.data)
        except ValidationError as error:
            self.findings.extend(schema_findings(self.file, CaseFile, error))
            return None

    def _without_indicator(self, content: CaseFile) -> None:
        message = _("the key {key} is missing here").format(key="indicator")
        hint = _("name an indicator of the plan, here or at the head of the file")
        for place, case in enumerate(content.cases):
            if case.indicator is None:
                spot = self.file.spot(("cases", place))
                self.findings.append(Finding(plan_key_missing.RULE, spot, message, hint))

    def _ready(
        self, case: Case, route: Route, subject: AnyIndicator | None, given: Tables
    ) -> ReadyCase | None:
        indicator = self._indicator(case.indicator, (*route, "indicator")) or subject
        phase = self._phase(case, route)
        tables = {**given, **self._tables(case.tables, route)}
        if indicator is None or phase is None:
            return None
        present = {name: table for name, table in tables.items() if table is not None}
        return ReadyCase(self.file.spot(route), case, indicator, phase, present)

    def _indicator(self, subject: str | AnyIndicator | None, route: Route) -> AnyIndicator | None:
        """The indicator that is named or written out; None where there is none."""
        if not isinstance(subject, str):
            if subject is not None:
                self.findings.extend(check_indicator(subject, self.file.path, route))
            return subject
        every = {indicator.id: indicator for indicator in self.plan.indicators()}
        if subject not in every:
            message = _("the plan has no indicator {id}").format(id=subject)
            self._invalid(route, message, nearest(subject, list(every)))
        return every.get(subject)

    def _phase(self, case: Case, route: Route) -> Phase | None:
        """The phase that is named, else the one that the day lies in."""
        if case.phase is None:
            return self.plan.phase_on(case.as_of)
        phase = self.plan.phase_called(case.phase)
        if phase is None:
            message = _("the plan has no phase {name}").format(name=case.phase)
            hint = nearest(case.phase, [item.key for item in self.plan.phases])
            self._invalid((*route, "phase"), message, hint)
        return phase

    def _tables(self, tables: Mapping[str, tuple[Cells, ...] | None], route: Route) -> Tables:
        """The tables of the file or of a case."""
        laid: Tables = {}
        for name, rows in tables.items():
            model, spot = _MODELS.get(name), self.file.spot((*route, name), of_key=True)
            if model is None:
                message = _("the key {key} means nothing here").format(key=name)
                hint = nearest(name, [*_MODELS, *Case.model_fields])
                self.findings.append(Finding(plan_key_unknown.RULE, spot, message, hint))
            elif model.table in laid:
                message = _("the table {table} stands here for the second time").format(table=name)
                hint = _("put its rows under one name")
                self.findings.append(Finding(yaml_duplicate_key.RULE, spot, message, hint))
            elif rows is None:
                laid[model.table] = None
            else:
                laid[model.table], found = lay(model, rows, self.file, (*route, name))
                self.findings.extend(found)
        return laid

    def _invalid(self, route: Route, message: str, hint: str) -> None:
        place = self.file.spot(route)
        self.findings.append(Finding(plan_value_invalid.RULE, place, message, hint))
