"""The subjects: an open list, in which other spellings of a known one become that one.

The terms are those of the plan (英语, 音乐, 体育, 美术, 心理, 信息) and, for the
rest, the usual short names. 外语 may be another language than English, 艺术 may
be music or art, and 政治 is not the same subject in every stage: they stay what
they are.
"""

from typing import Annotated

from longchuan_plan.rosters.term_lists import Open, Several
from longchuan_plan.rosters.values import Text

ALIASES = {
    "语": "语文",
    "数": "数学",
    "英": "英语",
    "英文": "英语",
    "音": "音乐",
    "艺术(音)": "音乐",
    "艺术（音）": "音乐",
    "体": "体育",
    "体育与健康": "体育",
    "美": "美术",
    "艺术(美)": "美术",
    "艺术（美）": "美术",
    "心理健康": "心理",
    "心理健康教育": "心理",
    "信息技术": "信息",
    "信息科技": "信息",
    "电脑": "信息",
    "计算机": "信息",
    "道法": "道德与法治",
    "品德": "道德与法治",
    "思品": "道德与法治",
    "思想品德": "道德与法治",
    "品德与生活": "道德与法治",
    "品德与社会": "道德与法治",
    "思想政治": "政治",
    "生物学": "生物",
    "劳动教育": "劳动",
    "综合实践活动": "综合实践",
}

Subject = Annotated[Text, Open(ALIASES)]
Subjects = Annotated[tuple[str, ...], Several(ALIASES)]
