"""A cell holds neither 是 nor 否.

What: a cell of a column of yes and no holds something else than 是 or 否 or a known
spelling of them (有, 无, true, 1, √).
Why: an empty cell means that it is not known, which is another thing than 否; what
cannot be read is neither.

    2144990001,老隆镇第一小学,老隆镇,县城,小学,»也许

Remedy: write 是 or 否, and leave the cell empty where it is not known.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC105", "not-yes-or-no", Severity.ERROR, lambda: _("A cell holds neither 是 nor 否"))
