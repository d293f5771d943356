"""What a column of a roster means, and what a table is."""

from abc import ABC
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, NamedTuple, get_args

from pydantic import TypeAdapter

from longchuan_plan.rosters.plain import Plain


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


class Row(ABC):
    """The model of a table's row; a table is one subclass in one file.

    Columns are read by the types of its fields, and no row is ever made: it is no pydantic
    model, which would take far longer to define. A field that may be left out is None.

    `table` is its English name and `label` its Chinese one (not `title`, which is
    a field of the teachers). `key` names the fields that together must not occur
    twice (empty: rows have no key), `required` whether a county must have the
    table, `dated` when a row counts, `ordered` pairs of dates of which the first
    must not be later. `in_order` says that the order of the rows tells something.
    """

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

    A name that Python reserves is written with a line behind it (`from_`).
    """
    found = [
        _field(name.removesuffix("_"), annotation, required=name not in vars(model))
        for name, annotation in model.__annotations__.items()
    ]
    return MappingProxyType({field.name: field for field in found})


def values_of(field: Field, texts: Sequence[str]) -> Sequence[Any]:
    """The values of cell texts; raises pydantic's ValidationError for one that is refused.

    Usual ones need no validator, as of a plan with few terms most would be made for one.
    """
    plain = field.metadata[-1] if field.metadata else None
    if isinstance(plain, Plain):
        values, odd = plain.read(texts)
        if not odd:
            return values
    return adapter(field).validate_python(texts)


def adapter(field: Field) -> TypeAdapter[list[Any]]:
    """Reads a list of cell texts as the values of a field; its errors name the place."""
    return _adapter(field.annotation, field.metadata)


@cache
def _adapter(annotation: Any, metadata: tuple[Any, ...]) -> TypeAdapter[list[Any]]:
    """One for each type of cell, as making it costs more than reading a small table by it."""
    cell = Annotated[annotation, *metadata]
    return TypeAdapter(list[cell])


def _field(name: str, annotation: Any, required: bool) -> Field:
    annotation, metadata = _parted(annotation)
    if not required:
        annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        annotation, inner = _parted(annotation)
        metadata += inner
    column = next(item for item in metadata if isinstance(item, Column))
    others = tuple(item for item in metadata if not isinstance(item, Column))
    return Field(name, column, annotation, others, required)


def _parted(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type and what is said of it beside."""
    if hasattr(annotation, "__metadata__"):
        return annotation.__origin__, annotation.__metadata__
    return annotation, ()
