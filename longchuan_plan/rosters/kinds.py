"""All tables of the rosters, and how a file, a sheet or a header is told to be one of theirs."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from longchuan_plan.rosters.activity import Activity
from longchuan_plan.rosters.allowance import Allowance
from longchuan_plan.rosters.appointment import Appointment
from longchuan_plan.rosters.assignment import Assignment
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.departure import Departure
from longchuan_plan.rosters.deployment import Deployment
from longchuan_plan.rosters.figure import Figure
from longchuan_plan.rosters.group import Group
from longchuan_plan.rosters.inspection import Inspection
from longchuan_plan.rosters.lesson import Lesson
from longchuan_plan.rosters.partnership import Partnership
from longchuan_plan.rosters.progress import Progress
from longchuan_plan.rosters.project import Project
from longchuan_plan.rosters.recruit import Recruit
from longchuan_plan.rosters.reserve import Reserve
from longchuan_plan.rosters.school import School
from longchuan_plan.rosters.school_year import SchoolYear
from longchuan_plan.rosters.supervision import Supervision
from longchuan_plan.rosters.teacher import Teacher
from longchuan_plan.rosters.training import Training

TABLES: tuple[type[Row], ...] = (
    School,
    SchoolYear,
    Teacher,
    Assignment,
    Appointment,
    Recruit,
    Departure,
    Deployment,
    Group,
    Partnership,
    Activity,
    Lesson,
    Training,
    Reserve,
    Allowance,
    Project,
    Inspection,
    Supervision,
    Figure,
    Progress,
)
MODELS: Mapping[str, type[Row]] = MappingProxyType({model.table: model for model in TABLES})

_SUFFIX_STARTS = "-_ .(0123456789"


def by_name(text: str) -> type[Row] | None:
    """The table that a file's stem or a sheet's name means, in either language.

    A suffix set off by a mark or a digit is allowed: `teachers-2023`, `教职工_甲镇`,
    `学校 (2)`. None where it means no table.
    """
    plain = unicodedata.normalize("NFKC", text).strip("\ufeff \t").lower()
    for model in TABLES:
        for name in (model.table, model.label):
            if plain.startswith(name) and plain[len(name) :][:1] in _SUFFIX_STARTS:
                return model
    return None


def field_of(model: type[Row], header: str) -> str | None:
    """The English name of the field that a header means, in either language.

    Width, case, blanks, underscores, asterisks and a byte order mark make no
    difference. None where the table has no such field.
    """
    if header in fields(model):
        return header
    return _headers(model).get(spelling(header))


def tables_with(header: str) -> Sequence[type[Row]]:
    """The tables that have a field which a header means."""
    return _tables().get(spelling(header), ())


@lru_cache(1 << 16)
def spelling(header: str) -> str:
    """A header as it is compared: what real templates add by the way is taken off."""
    plain = unicodedata.normalize("NFKC", header).casefold()
    return re.sub(r"\((?:必填|选填)\)|[\s*_\-\ufeff\u200b-\u200d]", "", plain)


@cache
def _headers(model: type[Row]) -> Mapping[str, str]:
    return {
        spelling(header): name
        for name, field in fields(model).items()
        for header in (name, field.column.header, *field.column.aliases)
    }


@cache
def _tables() -> Mapping[str, list[type[Row]]]:
    tables: dict[str, list[type[Row]]] = {}
    for model in TABLES:
        for header in _headers(model):
            tables.setdefault(header, []).append(model)
    return tables
