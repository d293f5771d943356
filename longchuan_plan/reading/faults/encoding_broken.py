"""Bytes are no text in any known encoding.

What: a file is neither UTF-8 nor GB18030 (the standard for Chinese text, GB 18030-2022,
which holds GBK): the place of the first byte that fits neither is named.
Why: encodings are never guessed: a wrong guess turns names into other names without any
error.

    T03,2022-09-01,��,初中

Remedy: open the file in the program that wrote it, and save it as “CSV UTF-8”.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC003", "encoding-broken", Severity.ERROR, lambda: _("Bytes are no text in any known encoding")
)
