"""A column that no table needs holds what concerns persons.

What: a column that is not read has a header such as 手机号, 身份证号, 家庭住址 or
银行卡号.
Why: nothing is counted from it, and whoever gets the rosters or their versions gets it
too; personal data must be kept to the least that the purpose asks for (个人信息保护法,
article 6).

    teacher_id,school_id,post,start,»手机号

Remedy: take the column out, and out of earlier versions if the rosters are shared.
"""

from longchuan_plan.findings import Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC019",
    "private-column",
    Severity.WARNING,
    lambda: _("A column that no table needs holds what concerns persons"),
)
