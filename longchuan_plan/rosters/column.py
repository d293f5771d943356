"""What a column of a roster means, and what a table is."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, TypeAdapter
from pydantic.fields import FieldInfo


class Column(NamedTuple):
    """The manual of one field, stated beside its type in the row model.

    `header` is the Chinese header, `aliases` further spellings of either header;
    `pii` marks personal data, which no message or public output may hold;
    `references` names the table whose key the values are; `unregistered` says
    that the value may be missing there; `fact` marks a date that cannot lie in
    the future, since it records what has happened.
    """

    header: str
    description: str
    example: str
    aliases: tuple[str, ...] = ()
    pii: bool = False
    references: str | None = None
    unregistered: bool = False
    fact: bool = False


class Event(NamedTuple):
    """A row is about one day."""

    on: str


class Interval(NamedTuple):
    """A row is in force from one day to another, both included; no end means still.

    A row without a start is in force from the beginning.
    """

    start: str | None
    end: str


class Yearly(NamedTuple):
    """A row is about a year: a school year (2023 = from 2023-09-01) or a calendar year."""

    year: str
    school_year: bool = True


Dating = Event | Interval | Yearly


class Row(BaseModel):
    """The model of a table's row; a table is one subclass in one file.

    `table` is its English name and `label` its Chinese one (not `title`, which is
    a field of the teachers). `key` names the fields that together must not occur
    twice (empty: rows have no key), `required` whether a county must have the
    table, `dated` when a row counts, `ordered` pairs of dates of which the first
    must not be later. `in_order` says that the order of the rows tells something.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    table: ClassVar[str]
    label: ClassVar[str]
    key: ClassVar[tuple[str, ...]] = ()
    required: ClassVar[bool] = False
    dated: ClassVar[Dating | None] = None
    ordered: ClassVar[tuple[tuple[str, str], ...]] = ()
    in_order: ClassVar[bool] = False


PEOPLE = ("teacher_id", "person_id")
"""The columns that hold numbers of persons whether they refer to the register or not."""


class Field(NamedTuple):
    """A field of a row model as the loader and the checks need it."""

    name: str
    column: Column
    annotation: Any
    metadata: tuple[Any, ...]
    required: bool

    @property
    def tells_a_person(self) -> bool:
        """Whether its values are personal data, or the number of a person."""
        registered = self.column.references == "teachers" or self.name in PEOPLE
        return self.column.pii or registered


@cache
def fields(model: type[Row]) -> Mapping[str, Field]:
    """The fields of a table by English name, in the table's order.

    A name that Python reserves (`from`) is written with an alias in the model.
    """
    named = ((info.alias or name, info) for name, info in model.model_fields.items())
    return MappingProxyType({name: _field(name, info) for name, info in named})


def adapter(field: Field) -> TypeAdapter[list[Any]]:
    """Reads a list of cell texts as the values of a field; its errors name the place."""
    return _adapter(field.annotation, field.metadata)


@cache
def _adapter(annotation: Any, metadata: tuple[Any, ...]) -> TypeAdapter[list[Any]]:
    """One for each type of cell, as making it costs more than reading a small table by it."""
    cell = Annotated[annotation, *metadata]
    return TypeAdapter(list[cell])


def _field(name: str, info: FieldInfo) -> Field:
    annotation: Any = info.annotation
    if not info.is_required():
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
    metadata = list(info.metadata)
    # Of an optional field pydantic unpacks only the outer layer of `Annotated`.
    if hasattr(annotation, "__metadata__"):
        metadata += annotation.__metadata__
        annotation = annotation.__origin__
    column = next(item for item in metadata if isinstance(item, Column))
    others = tuple(item for item in metadata if not isinstance(item, Column))
    return Field(name, column, annotation, others, info.is_required())
