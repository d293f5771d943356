from itertools import pairwise

import pytest
from pydantic import TypeAdapter, ValidationError

from longchuan_plan.checks.domain.subject_unusual import USUAL
from longchuan_plan.rosters import terms
from longchuan_plan.rosters.subjects import ALIASES, Subject, Subjects


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("本科", "本科"),
        (" 大学本科 ", "本科"),
        ("函授本科", "本科"),
        ("专科", "大专"),
        ("高职", "大专"),
        ("中师", "中专"),
        ("研究生（硕士）", "硕士研究生"),
        ("21", "本科"),
    ],
)
def test_schooling_in_other_words(text: str, degree: str) -> None:
    assert terms.DEGREE.parse(text) == degree


@pytest.mark.parametrize(
    "text", ["学士", "硕士", "大学", "研究生", "在职研究生", "本科（在读）", "双学士", "01"]
)
def test_what_is_no_schooling_or_could_be_two_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(terms.Degree).validate_python(text)


def test_schooling_and_standing_have_an_order() -> None:
    for codes, ascending in (
        (terms.DEGREE, ("高中及以下", "中专", "大专", "本科", "硕士研究生", "博士研究生")),
        (terms.BACKBONE, ("校级", "县级", "市级", "省级", "国家级")),
    ):
        assert codes.ordered
        assert all(codes.rank(low) < codes.rank(high) for low, high in pairwise(ascending))


def test_who_is_secretary_and_principal_counts_as_principal() -> None:
    assert terms.POST.parse("书记兼校长") == "校长"


@pytest.mark.parametrize("text", ["正校级", "副校级", "主持工作的副校长"])
def test_a_rank_is_no_post(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(terms.Post).validate_python(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("英", "英语"),
        ("体育与健康", "体育"),
        ("心理健康教育", "心理"),
        ("信息技术", "信息"),
        ("外语", "外语"),
        ("艺术", "艺术"),
        ("客家文化", "客家文化"),
    ],
)
def test_a_subject_takes_the_name_that_the_plan_uses(text: str, subject: str) -> None:
    assert TypeAdapter(Subject).validate_python(text) == subject


def test_several_subjects_in_a_cell_are_named_once_each() -> None:
    assert TypeAdapter(Subjects).validate_python("语文；信息技术、电脑;语文") == ("语文", "信息")


@pytest.mark.parametrize("text", [" ; ", "英\x07语", "语文;\u202e数学", "语\u200b文"])
def test_of_several_subjects_none_holds_what_no_text_may(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Subjects).validate_python(text)


def test_what_another_spelling_means_is_a_usual_subject() -> None:
    assert set(ALIASES.values()) <= set(USUAL)
