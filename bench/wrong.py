"""A county with errors put into its rosters, each written down with the place to find it.

About one row in so many gets an error, each kind of its table in turn, where a seed says.
What must be found is worked out from the text as it is written, and by nothing of lcplan:
file, line, column and the code of the rule. Nothing else may be found.
"""

import csv
import random
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import cycle, islice
from pathlib import Path

from bench.wrong_kinds import BREAKING, COPIED, KINDS, NEVER_CLOSED, SHORT, Kind

TITLE = "示例花名册\n"
PERSONS = ("teacher_id", "person_id", "mentor_id", "chief_id")
AT_THE_START = ("LC004", "LC005", "LC006")
"""What is wrong with a record as a whole is shown at its beginning."""

Place = tuple[str, int, int, str]
"""File, line, column (in characters, from 1) and code of a finding."""


class Form(StrEnum):
    """How the files are written: it decides which of the two readers takes them.

    `broken` puts a title above each header, and line breaks into cells that take any
    text, so that lines are no longer records.
    """

    PLAIN = "plain"
    BROKEN = "broken"
    GB18030 = "gb18030"

    @property
    def encoding(self) -> str:
        """The encoding of the files."""
        return "gb18030" if self is Form.GB18030 else "utf-8"


@dataclass(slots=True)
class Spoilt:
    """How many rows were written, and what must be found in them; `names` are the columns."""

    rows: int = 0
    places: list[Place] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


def spoil(
    source: Path,
    target: Path,
    every: int,
    *,
    form: Form = Form.PLAIN,
    seed: int = 1,
    tables: Container[str] = KINDS,
) -> Spoilt:
    """Writes a county anew, some tables with an error in one row of `every` (0: none)."""
    spoilt = Spoilt()
    busy = _busy(source)
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.csv")):
        header, *rows = _records(path)
        chance = random.Random(f"{seed} {path.stem}")
        table = _Table(path.stem, header, chance, busy, every if path.stem in tables else 0)
        sheet = _Sheet(path.name)
        if form is Form.BROKEN:
            sheet.write(TITLE)
        sheet.add(header)
        for cells, kind in table.spoilt(rows, breaks=form is Form.BROKEN):
            sheet.add(cells, kind, header)
        if table.every and path.stem == NEVER_CLOSED:
            sheet.found(1, "LC004", "")
            sheet.write('"' + ",".join(header) + "\n")
        (target / path.name).write_bytes("".join(sheet.parts).encode(form.encoding))
        spoilt.rows += len(rows)
        spoilt.places += sheet.places
        spoilt.names += sheet.names
    return spoilt


def _records(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _busy(source: Path) -> frozenset[str]:
    """The persons that other tables than the register name, and the schools that were closed."""
    found: set[str] = set()
    for path in source.glob("*.csv"):
        header, *rows = _records(path)
        if path.stem == "schools":
            school, day = header.index("school_id"), header.index("closed_on")
            found.update(cells[school] for cells in rows if cells[day])
        elif path.stem != "teachers":
            places = [header.index(name) for name in PERSONS if name in header]
            found.update(cells[place] for cells in rows for place in places)
    return frozenset(found - {""})


@dataclass(slots=True)
class _Sheet:
    """The text of a file as it grows, with the places of its errors."""

    name: str
    parts: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    line: int = 1

    def found(self, column: int, code: str, name: str) -> None:
        """What must be found in the record that comes next."""
        self.places.append((self.name, self.line, column, code))
        self.names.append(name)

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.line += text.count("\n")

    def add(
        self, cells: list[str], kind: Kind | None = None, header: list[str] | None = None
    ) -> None:
        """A record, and the place of what is wrong with it."""
        texts = [_written(cell) for cell in cells]
        if kind is not None and header is not None:
            whole = kind.code in AT_THE_START or not kind.field
            before = [] if whole else texts[: header.index(kind.field)]
            column = sum(len(text) + 1 for text in before) + 1
            self.found(column, kind.code, kind.field or header[0])
        self.write(",".join(texts) + "\n")


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\n') else cell


@dataclass(slots=True)
class _Table:
    """A table whose rows get errors."""

    name: str
    header: list[str]
    chance: random.Random
    busy: frozenset[str]
    every: int

    def spoilt(
        self, rows: list[list[str]], *, breaks: bool
    ) -> Iterator[tuple[list[str], Kind | None]]:
        """The rows in order, each with what is wrong with it."""
        kinds = KINDS.get(self.name, ())
        turn = cycle(kinds)
        broken = self.header.index(BREAKING[self.name]) if self.name in BREAKING else None
        for cells in rows:
            if kinds and self.every and self.chance.randrange(self.every) == 0:
                yield from self._wrong(cells, islice(turn, len(kinds)))
            elif breaks and broken is not None and cells[broken] and self.chance.random() < 0.05:
                cells[broken] += "\n又"
                yield cells, None
            else:
                yield cells, None

    def _wrong(
        self, cells: list[str], kinds: Iterator[Kind]
    ) -> Iterator[tuple[list[str], Kind | None]]:
        """A row with the first error that it can have; a copied one comes twice."""
        row = dict(zip(self.header, cells, strict=True))
        for kind in kinds:
            if kind is SHORT:
                yield cells[:-1], kind
                return
            if kind is COPIED:
                yield cells, None
                yield cells, kind
                return
            text = kind.change(row, self.chance)
            if text is None or row.get(kind.free) in self.busy:
                continue
            place = self.header.index(kind.field)
            yield [*cells[:place], text, *cells[place + 1 :]], kind
            return
        yield cells, None
