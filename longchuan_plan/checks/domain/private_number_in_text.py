"""A text holds the number of a phone or a national id.

What: a cell of free text (a note, a problem, a piece of evidence, a document)
holds a mobile number or a national id.
Why: these tables are kept with the plan and go into reports; what concerns a
person does not belong there (个人信息保护法, article 6). The message never
repeats the number.

    recorded_on,milestone_id,state,note
    2023-05-10,M01.scheme,进行中,联系电话13800138000

Remedy: take the number out, and out of earlier versions if the table is shared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_values
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.masking import MOBILE
from longchuan_plan.texts import Texts

RULE = Rule(
    "LC438",
    "private-number-in-text",
    Severity.WARNING,
    lambda: _("A text holds the number of a phone or a national id"),
)

TEXTS = (
    ("progress", "note"),
    ("progress", "evidence"),
    ("supervisions", "problem"),
    ("supervisions", "unit"),
    ("appointments", "document"),
    ("inspections", "grade"),
    ("figures", "source"),
    ("schools", "school_plan"),
    ("deployments", "from_unit"),
)

NUMBER = re.compile(rf"(?<![0-9])(?:{MOBILE}|[1-9][0-9]{{16}}[0-9Xx])(?![0-9])")
"""A mobile number, or eighteen signs of GB 11643."""

LONG = "(?:[0-9０-９][- －\u3000]?){11}"
"""What each of them has, in whatever width; far quicker to look for in many texts."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such cell."""
    words = _("the text holds the number of a phone or a national id"), _("take the number out")
    for name, text in TEXTS:
        table = context.table(name, text)
        if table is None:
            continue
        values = table.columns[text].values
        codes = values.like(LONG) if isinstance(values, Texts) else range(len(values))
        told = {code: words for code in codes if _holds_a_number(values[code] or "")}
        yield from at_values(RULE, table, text, told)


def _holds_a_number(text: str) -> bool:
    return NUMBER.search(unicodedata.normalize("NFKC", text)) is not None
