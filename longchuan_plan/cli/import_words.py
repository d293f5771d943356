"""What `import` understood, as words: no cell of a row is ever shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from longchuan_plan.importing.account import runs
from longchuan_plan.importing.row_fate import Fate
from longchuan_plan.language import _, listed, ngettext
from longchuan_plan.loading.cell_faults import printable

if TYPE_CHECKING:
    from longchuan_plan.importing.canonical import Canonical, Refused
    from longchuan_plan.importing.source import SourceSheet
    from longchuan_plan.importing.understanding import Understood

LONG_RUN = 5
"""So many rows, left out alike or with a cell alike, are still named one by one."""


def told(
    parts: Sequence[Understood],
    unknown: Sequence[tuple[SourceSheet, str]],
    made: Mapping[str, Canonical],
) -> str:
    """The account of a file: each sheet, then what of each table is no value."""
    lines = []
    for part in parts:
        lines += [*_sheet(part), ""]
    for sheet, reason in unknown:
        rows = len(sheet.rows)
        text = ngettext(
            "{sheet}: not taken, {rows} row: {reason}",
            "{sheet}: not taken, {rows} rows: {reason}",
            rows,
        )
        lines.append(text.format(sheet=_named(sheet), rows=rows, reason=reason))
    for table, result in made.items():
        cells: dict[str, list[Refused]] = {}
        for item in result.refused:
            cells.setdefault(item.field, []).append(item)
        lines += [_refused(table, name, found) for name, found in cells.items()]
    if any(result.refused for result in made.values()):
        lines.append(_("once they are written, lcplan validate says what to do about each"))
    return "\n".join(lines).strip() + "\n"


def _refused(table: str, field: str, cells: Sequence[Refused]) -> str:
    """The cells of a column that are no values, the first of them with their rows."""
    text = ngettext(
        "{table}.{field}: {count} cell is no value of this column and stays as it is: {rows}",
        "{table}.{field}: {count} cells are no values of this column and stay as they are: {rows}",
        len(cells),
    )
    rows = [_row(item) for item in cells[:LONG_RUN]] + ["…"] * (len(cells) > LONG_RUN)
    return text.format(table=table, field=field, count=len(cells), rows=listed(rows))


def _row(cell: Refused) -> str:
    if cell.sheet is None:
        return _("row {line}").format(line=cell.line)
    return _("{sheet} row {line}").format(sheet=printable(cell.sheet), line=cell.line)


def _named(sheet: SourceSheet) -> str:
    return printable(sheet.name) if sheet.name is not None else _("the file")


def _sheet(part: Understood) -> Iterator[str]:
    model, header, lines = part.model, part.header, part.sheet.lines
    yield _("{sheet} → {table} ({label})").format(
        sheet=_named(part.sheet), table=model.table, label=model.label
    )
    first, last = lines[header.first], lines[header.last]
    rows = str(first) if first == last else f"{first}–{last}"
    yield _("  header: row {rows}").format(rows=rows)
    matched = (
        name if header.texts[at] == name else f"{printable(header.texts[at])} → {name}"
        for name, at in header.columns.items()
    )
    yield _("  columns: {names}").format(names=listed(matched))
    for place in part.numbering:
        text = printable(header.texts[place])
        yield _("  column of row numbers, not needed: {name}").format(name=text)
    for place in part.unknown:
        text = printable(header.texts[place])
        meant = part.meant(text)
        if meant is None:
            yield _("  unknown column, not taken: {name}").format(name=text)
        else:
            words = _("  unknown column, not taken: {name}; did you mean {meant}?")
            yield words.format(name=text, meant=meant)
    for name in part.unnamed:
        yield _("  column without a header, not taken: {name}").format(name=name)
    for place in header.repeated:
        text = printable(header.texts[place])
        yield _("  second column of the same meaning, not taken: {name}").format(name=text)
    if part.missing:
        yield _("  missing columns: {names}").format(names=listed(part.lacking))
    for fill in part.filled:
        yield _("  merged cells filled down: {field}, rows {first}–{last}").format(
            field=fill.field, first=fill.first, last=fill.last
        )
    for name in part.across:
        yield _("  merged over columns, only the first cell holds a value: {range}").format(
            range=name
        )
    yield from _account(part)


def _account(part: Understood) -> Iterator[str]:
    """All rows by what became of them; the numbers add up to the rows of the sheet."""
    counts = Counter(fate for _line, fate in part.left)
    form, blank = counts[Fate.TITLE] + counts[Fate.HEADER], counts[Fate.BLANK]
    others = len(part.left) - form - blank
    text = _(
        "  rows: {all} = {taken} taken + {left} left out + {form} header and above + {blank} blank"
    )
    yield text.format(
        all=len(part.sheet.rows),
        taken=len(part.taken),
        left=others,
        form=form,
        blank=blank,
    )
    for run in runs(part):
        fate, lines = run.fate, run.lines
        if fate in (None, Fate.HEADER, Fate.BLANK):
            continue
        if len(lines) > LONG_RUN:
            text = _("  rows {first}–{last} are left out: each {reason}")
            yield text.format(first=lines[0], last=lines[-1], reason=fate.reason())
            continue
        text = _("  row {line} is left out: it {reason}")
        for line in lines:
            yield text.format(line=line, reason=fate.reason())
