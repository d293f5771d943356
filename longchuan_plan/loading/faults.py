"""A table, a cell or a key is not what its place asks for.

What: a table, column, cell or key that is needed is missing; a file, column or key is
called like none that is known, or means the same as another; or a value is no day, number,
term of the code list, 是 or 否, id or text, as its place asks for.
Why: such a value counts in no indicator; a misspelt name would silently leave out all that
stands under it.

    teacher_id,school_id,post,start,end
    T01,2144990001,校长,2015-9,       # a full date is asked for

Remedy: write names and terms as the tables and the plan format have them (`lcplan init`
writes blank tables, `lcplan schema` the form of plan files), and days as 2015-09-01.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

FILE_OF_NO_TABLE = Rule(
    "LC010",
    "file-of-no-table",
    Severity.WARNING,
    lambda: _("A file or sheet in the rosters folder is called like no table"),
)
TABLE_MISSING = Rule(
    "LC011", "table-missing", Severity.ERROR, lambda: _("A table that every county has is missing")
)
COLUMN_MISSING = Rule(
    "LC012", "column-missing", Severity.ERROR, lambda: _("A required column is missing")
)
COLUMN_UNKNOWN = Rule(
    "LC013",
    "column-unknown",
    Severity.WARNING,
    lambda: _("A column has a header that the table does not know"),
)
COLUMN_TWICE = Rule(
    "LC014", "column-twice", Severity.ERROR, lambda: _("Two columns of a file mean the same field")
)
VALUE_MISSING = Rule(
    "LC101", "value-missing", Severity.ERROR, lambda: _("A required cell is empty")
)
NOT_A_DATE = Rule("LC102", "not-a-date", Severity.ERROR, lambda: _("A cell holds no full date"))
NOT_IN_CODE_LIST = Rule(
    "LC103",
    "not-in-code-list",
    Severity.ERROR,
    lambda: _("A cell holds a term that its code list lacks"),
)
NOT_A_NUMBER = Rule(
    "LC104", "not-a-number", Severity.ERROR, lambda: _("A cell holds no number of the right kind")
)
NOT_YES_OR_NO = Rule(
    "LC105", "not-yes-or-no", Severity.ERROR, lambda: _("A cell holds neither 是 nor 否")
)
IDENTIFIER_DAMAGED = Rule(
    "LC106", "identifier-damaged", Severity.ERROR, lambda: _("An id is not usable as a key")
)
TEXT_UNPRINTABLE = Rule(
    "LC107", "text-unprintable", Severity.ERROR, lambda: _("A text holds nothing, or odd signs")
)
PLAN_FILE_MISSING = Rule(
    "LC200", "plan-file-missing", Severity.ERROR, lambda: _("A file of the plan is missing")
)
PLAN_KEY_MISSING = Rule(
    "LC201", "plan-key-missing", Severity.ERROR, lambda: _("A key that the plan needs is missing")
)
PLAN_KEY_UNKNOWN = Rule(
    "LC202", "plan-key-unknown", Severity.ERROR, lambda: _("A key of the plan means nothing")
)
PLAN_VALUE_INVALID = Rule(
    "LC203", "plan-value-invalid", Severity.ERROR, lambda: _("A value of the plan cannot be meant")
)

RULES = (
    FILE_OF_NO_TABLE,
    TABLE_MISSING,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    VALUE_MISSING,
    NOT_A_DATE,
    NOT_IN_CODE_LIST,
    NOT_A_NUMBER,
    NOT_YES_OR_NO,
    IDENTIFIER_DAMAGED,
    TEXT_UNPRINTABLE,
    PLAN_FILE_MISSING,
    PLAN_KEY_MISSING,
    PLAN_KEY_UNKNOWN,
    PLAN_VALUE_INVALID,
)
