"""The file of the layout's figures, read and checked."""

from pathlib import Path

from pydantic import ValidationError

from longchuan_plan.errors import UsageError, reason_of
from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.schema_faults import schema_findings
from longchuan_plan.locations import InPlan, Spot
from longchuan_plan.official.layout import Layout
from longchuan_plan.reading.file_bytes import file_bytes
from longchuan_plan.reading.yaml_file import YamlFile, read_yaml

LAYOUT = "layout.yaml"
"""The name of the file in a folder of templates."""


def read_layout(path: Path) -> Layout:
    """The layout of a file; raises UsageError at the first thing that is wrong with it."""
    try:
        file = read_yaml(str(path), file_bytes(path))
    except OSError as error:
        message = _("the layout {path} cannot be read: {reason}").format(
            path=path, reason=reason_of(error)
        )
        raise UsageError(message) from error
    if file.findings:
        raise _unusable(file, file.findings[0])
    try:
        return Layout.model_validate(file.data)
    except ValidationError as error:
        raise _unusable(file, next(schema_findings(file, Layout, error))) from error


def _unusable(file: YamlFile, finding: Finding) -> UsageError:
    place = finding.place
    spot = place if isinstance(place, Spot) else Spot(file.path)
    if isinstance(place, InPlan):
        spot = file.spot(place.route)
    message = _("the layout cannot be used: {path}:{line}: {reason}").format(
        path=spot.path, line=spot.line or 1, reason=finding.message
    )
    return UsageError(message, finding.hint)
