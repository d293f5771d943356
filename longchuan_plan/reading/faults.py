"""A file is not in a state in which it can be read.

What: a file is missing, empty, in a broken encoding, no proper CSV, workbook or YAML, or
its rows, cells and keys do not make up a table or a plan: a record of another length, a
cell over several lines, a formula without its value, merged cells, a key that stands twice.
Why: what is read wrongly is counted wrongly, and what Excel has lost (the last digits of
a long id, the value of a formula) cannot be guessed.

    teacher_id,school_id,post,start,end
    T02,3144990002,副校长          # three cells under five headers

Remedy: open the file in the program that wrote it, mend the place that is named and save
it anew as CSV (UTF-8) or XLSX: one row of headers, one record a row, no merged cells.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

UNREADABLE = Rule("LC001", "file-unreadable", Severity.ERROR, lambda: _("A file cannot be read"))
EMPTY = Rule("LC002", "file-empty", Severity.ERROR, lambda: _("A file holds nothing"))
ENCODING = Rule(
    "LC003", "encoding-broken", Severity.ERROR, lambda: _("Bytes are no text in any known encoding")
)
CSV_MALFORMED = Rule(
    "LC004", "csv-malformed", Severity.ERROR, lambda: _("A CSV file breaks the rules of quoting")
)
RECORD_LENGTH = Rule(
    "LC005",
    "record-length",
    Severity.ERROR,
    lambda: _("A record has fewer or more cells than the header"),
)
CELL_SPANS_LINES = Rule(
    "LC006",
    "cell-spans-lines",
    Severity.WARNING,
    lambda: _("A cell runs over several lines, as when a quote was left open"),
)
YAML_BROKEN = Rule("LC007", "yaml-broken", Severity.ERROR, lambda: _("A file is not valid YAML"))
YAML_DUPLICATE_KEY = Rule(
    "LC008", "yaml-duplicate-key", Severity.ERROR, lambda: _("A key stands twice in one mapping")
)
YAML_TOO_DEEP = Rule(
    "LC009",
    "yaml-too-complex",
    Severity.ERROR,
    lambda: _("A YAML file nests or repeats more than any plan does"),
)
CELL_WITHOUT_VALUE = Rule(
    "LC015",
    "cell-without-value",
    Severity.ERROR,
    lambda: _("A cell of a workbook holds a formula without its value, or an error"),
)
CELLS_MERGED = Rule(
    "LC016",
    "cells-merged",
    Severity.ERROR,
    lambda: _("Cells of a workbook are merged, so that all but one of them are empty"),
)

RULES = (
    UNREADABLE,
    EMPTY,
    ENCODING,
    CSV_MALFORMED,
    RECORD_LENGTH,
    CELL_SPANS_LINES,
    YAML_BROKEN,
    YAML_DUPLICATE_KEY,
    YAML_TOO_DEEP,
    CELL_WITHOUT_VALUE,
    CELLS_MERGED,
)
