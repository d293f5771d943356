"""A post does not fit the kind of school.

What: 园长 or 副园长 stands at a school, or 校长 or 副校长 at a kindergarten.
Why: heads are counted by their posts; the school would seem to have none.

    T0001,2144990001,»园长,2018-09-01,

Remedy: correct the post, or the kind of the school.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row, is_one_of, looked_up
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC407",
    "post-unlike-school",
    Severity.WARNING,
    lambda: _("A post does not fit the kind of school"),
)

KINDERGARTEN = "幼儿园"
OF_KINDERGARTENS = ("园长", "副园长")
OF_SCHOOLS = ("校长", "副校长")


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such post."""
    import numpy as np

    table = context.table("appointments", "school_id", "post")
    schools = context.table("schools", "school_id", "kind")
    if table is None or schools is None:
        return
    school, post = table.columns["school_id"], table.columns["post"]
    kinds = looked_up(school, schools, "school_id", "kind")
    known = np.array([kind is not None for kind in kinds], dtype=bool)[school.codes]
    small = np.array([kind == KINDERGARTEN for kind in kinds], dtype=bool)[school.codes]
    wrong = small & is_one_of(post, OF_SCHOOLS) | ~small & is_one_of(post, OF_KINDERGARTENS)
    for row in np.nonzero(wrong & known)[0].tolist():
        message = _("{post} at a school of the kind {kind}").format(
            post=post.at(row), kind=kinds[school.codes[row]]
        )
        hint = _("correct the post, or the kind of the school")
        yield at_row(RULE, table, row, "post", message, hint)
