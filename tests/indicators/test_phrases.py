"""Indicators in words: a sentence each, made from the fields."""

import pytest

from longchuan_plan.indicators.phrases import column_in_words, in_words, rows_in_words
from longchuan_plan.language import speaking
from longchuan_plan.plan.plan import Plan
from longchuan_plan.selection import Where


@pytest.mark.parametrize(
    ("table", "where", "words"),
    [
        ("recruits", {}, ""),
        ("recruits", {"stage": ["小学", "初中"], "kind": "公开招聘"},
         "招聘学段为小学或初中、招聘方式为公开招聘"),
        ("recruits", {"degree": {"at_least": "本科"}}, "入职学历不低于本科"),
        ("departures", {"kind": {"not": "借出"}}, "减员类别不是借出"),
        ("teachers", {"subjects": ["英语", "音乐", "体育"]}, "任教学科含英语、音乐或体育"),
        ("teachers", {"studio": "是"}, "三名工作室主持人为是"),
        ("teachers", {"hired_on": {"at_least": "2022/9/1"}}, "参加工作日期不早于2022-09-01"),
        ("deployments", {"to_school.area": "乡村"}, "派往学校的所在区域为乡村"),
        ("appointments", {"teacher.school.area": "县城"}, "教职工的学校的所在区域为县城"),
        ("schools", {"school_plan": {"empty": "true"}}, "未填一校一策文件"),
        ("schools", {"school_plan": {"empty": "false"}}, "已填一校一策文件"),
        ("school_years", {"beds": {"at_least_column": "boarders"}}, "床位数不低于寄宿生数"),
        ("deployments", {"end": {"completes": {"start": "12m"}}},
         "结束日期恰为自开始日期起满12个月的最后一日"),
    ],
    ids=str,
)  # fmt: skip
def test_a_clause_is_said_in_the_words_of_its_table(table: str, where: Where, words: str) -> None:
    with speaking("zh_CN"):
        assert words == in_words(table, where)


def test_rows_are_called_by_their_table() -> None:
    with speaking("zh_CN"):
        assert "全部学校" == rows_in_words("schools", {})
        assert "所在区域为县城的学校" == rows_in_words("schools", {"area": "县城"})
        assert "招聘学段为高中的新招聘记录" == rows_in_words("recruits", {"stage": "高中"})


def test_a_reference_is_called_by_what_it_leads_to() -> None:
    with speaking("zh_CN"):
        assert "学校" == column_in_words("recruits", "school_id")
        assert "派往学校" == column_in_words("deployments", "to_school_id")
        assert "导师的姓名" == column_in_words("recruits", "mentor.name")


def test_every_indicator_of_the_plan_says_what_it_is(plan: Plan) -> None:
    for name in ("en", "zh_CN"):
        with speaking(name):
            sentences = [indicator.definition() for indicator in plan.indicators()]
        assert all(text.endswith("." if name == "en" else "。") for text in sentences)
        assert not any("{" in text or "None" in text for text in sentences)


def test_a_share_is_one_sentence(plan: Plan) -> None:
    (share,) = [item for item in plan.indicators() if item.id == "M05.bachelor-share"]
    with speaking("zh_CN"):
        assert (
            "招聘学段为小学或初中、招聘方式为公开招聘的新招聘记录中，入职学历不低于本科的占比，"
            "同一教职工只计一次。"
        ) == share.definition()
