"""The lines of the annexes: who is to rotate, and the seats of each school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RotationLine:
    """Someone whose years are full, or will be (`state`: 已满, 将满).

    `name` is masked and `person` empty unless the report stays inside.
    """

    person: str
    name: str
    school: str
    town: str
    post: str
    since: date
    due_on: date
    served: str
    state: str


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A school's part of the quota."""

    school: str
    area: str
    teachers: int
    backbone: int
    seats: int


@dataclass(frozen=True, slots=True)
class RotationAnnex:
    """Those who have served for `years` on the day, or will by `until`.

    `one_school` and `one_post` say what must have stayed the same in these years.
    `beside` more would be listed if a merged school counted as its successor.
    """

    years: int
    one_school: bool
    one_post: bool
    posts: tuple[str, ...]
    until: date
    full: int
    upcoming: int
    beside: int
    lines: tuple[RotationLine, ...]


@dataclass(frozen=True, slots=True)
class TieLine:
    """Schools of equal remainder, of which the first `seats` by school id got a seat more."""

    schools: tuple[str, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class SeatsAnnex:
    """The quota over all schools, and the seats of each.

    `title` says what the standing is, `stock` what the quota is a part of.
    `reading` says how the seats lean towards township schools.
    """

    title: str
    stock: str
    total: int
    rate: str
    quota: int
    held: int
    lines: tuple[SeatLine, ...]
    ties: tuple[TieLine, ...]
    reading: str
