"""The rows of a case to a table, read by the same types as the cells of a roster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from longchuan_plan.cases.case import Cells
from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import cell_fault
from longchuan_plan.loading.cells import read_column
from longchuan_plan.loading.faults import column_twice, plan_key_unknown, plan_value_invalid
from longchuan_plan.locations import Route
from longchuan_plan.nearest import nearest
from longchuan_plan.reading.raw import Encoder
from longchuan_plan.reading.yaml_file import YamlFile
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.kinds import field_of
from longchuan_plan.tables import Table

TIMES = "times"
"""The key that says how often a row stands there."""

MOST_TIMES = 10_000
"""A case is read by a person; more rows than this are a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class _Record:
    """A row of the file: its texts and headers by field, and how often it stands there."""

    route: Route
    texts: Mapping[str, str]
    headers: Mapping[str, str]
    times: int

    def copies(self, name: str) -> Iterator[str]:
        """The text of a field in each of the rows, `#` being its number."""
        text = self.texts.get(name, "")
        return (text.replace("#", str(number)) for number in range(1, self.times + 1))


def lay(
    model: type[Row], rows: Sequence[Cells], file: YamlFile, route: Route
) -> tuple[Table, list[Finding]]:
    """The table of the `rows` that stand at `route` of a file, and what is wrong with them.

    A column that nobody fills is absent, as from a roster that lacks it; no cell
    is required.
    """
    findings: list[Finding] = []
    records = [
        _record(model, cells, file, (*route, place), findings) for place, cells in enumerate(rows)
    ]
    filled = {name for record in records for name, text in record.texts.items() if text.strip()}
    names = [name for name in fields(model) if name in filled]
    encoder = Encoder(names)
    for record in records:
        copies = [record.copies(name) for name in names]
        for number in range(record.times):
            encoder.add(number, [next(copy) for copy in copies])
    columns = {}
    for name, raw in zip(names, encoder.columns(), strict=True):
        typed = read_column(fields(model)[name], raw)
        columns[name] = typed.column
        refused = {raw.texts[code]: fault for code, fault in typed.faults.items()}
        findings.extend(_refused(model, name, records, refused, file))
    return Table(model.table, columns, (), len(encoder.lines)), findings


def _record(
    model: type[Row], cells: Cells, file: YamlFile, route: Route, findings: list[Finding]
) -> _Record:
    texts: dict[str, str] = {}
    headers: dict[str, str] = {}
    for header, text in cells.items():
        name, spot = field_of(model, header), file.spot((*route, header), of_key=True)
        if header == TIMES:
            continue
        if name is None:
            message = _("{table} knows no column {header}").format(table=model.label, header=header)
            known = [*fields(model), *(item.column.header for item in fields(model).values())]
            findings.append(Finding(plan_key_unknown.RULE, spot, message, nearest(header, known)))
        elif name in texts:
            message = _("{first} and {second} both mean {field}").format(
                first=headers[name], second=header, field=name
            )
            findings.append(Finding(column_twice.RULE, spot, message, _("keep one of the two")))
        else:
            texts[name], headers[name] = text, header
    return _Record(route, texts, headers, _times(cells, file, route, findings))


def _times(cells: Cells, file: YamlFile, route: Route, findings: list[Finding]) -> int:
    text = cells.get(TIMES, "1").strip()
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_TIMES:
        return int(text)
    message = _("{value} cannot stand here").format(value=f"“{text}”")
    hint = _("write a whole number from 1 to {most}").format(most=MOST_TIMES)
    findings.append(Finding(plan_value_invalid.RULE, file.spot((*route, TIMES)), message, hint))
    return 1


def _refused(
    model: type[Row],
    name: str,
    records: Sequence[_Record],
    refused: Mapping[str, str],
    file: YamlFile,
) -> Iterator[Finding]:
    """A finding for each cell of a field that its type refuses, or refuses a copy of."""
    for record in records if refused else ():
        text = next((text for text in record.copies(name) if text in refused), None)
        if text is not None:
            fault = cell_fault(fields(model)[name], text, refused[text])
            spot = file.spot((*record.route, record.headers[name]))
            yield Finding(fault.rule, spot, fault.message, fault.hint, model.table, name)
