"""What can be wrong with a file before anybody asks what it means."""

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
