"""The clauses of the document with what stands on each, as a table for people."""

from longchuan_plan.exports.sheet import Cell, Sheet, text_of
from longchuan_plan.language import _
from longchuan_plan.plan.passages import Commitment, Family, Passage
from longchuan_plan.plan.plan import Plan


def clauses_sheet(plan: Plan, passages: tuple[Passage, ...]) -> Sheet:
    """One row a clause, and below it one for each thing that stands on it."""
    headers = [
        _("Clause"),
        _("What"),
        _("Id"),
        title := _("Title"),
        _("Due on"),
        words := _("Key words, or what is to be said"),
    ]
    return Sheet(
        _("{number} clause by clause").format(number=plan.head.document.number),
        headers,
        [row for passage in passages for row in _rows(passage)],
        tuple(_notes(passages)),
        wrapping=[headers.index(title), headers.index(words)],
    )


def in_few_columns(sheet: Sheet) -> Sheet:
    """The same rows for a narrow page: what belongs together one above the other."""
    rows: list[list[Cell]] = [
        [label, f"{what} {name}\n{title}", "\n".join(text_of(cell) for cell in rest if cell)]
        for label, what, name, title, *rest in sheet.rows
    ]
    label, what, _name, _title, _due, words = sheet.headers
    return Sheet(sheet.title, [label, what, words], rows, sheet.notes, wrapping=[1, 2])


def family_word(family: Family) -> str:
    """What a commitment is called."""
    return {
        Family.PHASE: _("phase"),
        Family.GOAL: _("goal"),
        Family.MEASURE: _("measure"),
        Family.INDICATOR: _("indicator"),
        Family.MILESTONE: _("milestone"),
        Family.SAFEGUARD: _("safeguard"),
    }[family]


def _rows(passage: Passage) -> list[list[Cell]]:
    clause = passage.clause
    why = _("nothing stands on it, and no reason is given") if passage.is_open else ""
    head: list[Cell] = [clause.label, _("clause"), clause.id, clause.title, None, why]
    if not passage.commitments and clause.without:
        head[-1] = _("nothing: {reason}").format(reason=clause.without)
    return [head, *(_row(clause.label, item) for item in passage.commitments)]


def _row(label: str, item: Commitment) -> list[Cell]:
    return [label, family_word(item.family), item.id, item.title, item.due, item.quote or item.note]


def _notes(passages: tuple[Passage, ...]) -> list[str]:
    """How many clauses carry something, how many say why not, and which do neither."""
    carrying = sum(bool(passage.commitments) for passage in passages)
    without = [passage for passage in passages if not passage.commitments]
    gaps = [passage.clause.label for passage in passages if passage.is_open]
    lines = [
        _(
            "Of {all} clauses {carrying} carry something; {reasons} carry nothing and say why;"
            " {open} carry nothing and do not say why."
        ).format(
            all=len(passages), carrying=carrying, reasons=len(without) - len(gaps), open=len(gaps)
        )
    ]
    if gaps:
        lines.append(_("Without a reason: {labels}").format(labels="、".join(gaps)))
    return lines
