"""Each kind says in a sentence what it counts, in the words of the rosters."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.language import Language, speaking
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reading.yaml_file import read_yaml

CASES = Path(__file__).resolve().parents[1] / "cases"


@pytest.mark.parametrize(("language", "stop"), [("en", "."), ("zh_CN", "。")])
def test_every_indicator_of_the_plan_defines_itself(
    plan: Plan, language: Language, stop: str
) -> None:
    with speaking(language):
        for indicator in plan.indicators():
            sentence = indicator.definition()
            assert sentence.endswith(stop), indicator.id
            assert not set("{}[]'_") & set(sentence), sentence


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("completion", ["办学条件项目", "计划完成日期", "完成日期", "改扩建或寄宿条件"]),
        ("ratio", ["发放金额", "发放人数乘以发放月数", "按乡镇分列"]),
        ("gap", ["初级中学", "镇区或乡村", "寄宿生数多于床位数"]),
        ("parity", ["培训项目为骨干教师培养", "除以", "编制类型为在编"]),
        ("figure", ["外部数据", "X.satisfaction"]),
        ("rotated", ["校长或副校长", "学校和职务", "10年"]),
        ("dispersion", ["差异系数", "教学及辅助用房面积", "在校学生数", "教学点", "不足50"]),
    ],
)
def test_a_definition_names_what_is_counted(kind: str, words: list[str]) -> None:
    path = CASES / f"{kind}.yaml"
    described = read_yaml(path.name, path.read_bytes()).data["indicator"]
    with speaking("zh_CN"):
        sentence = TypeAdapter[AnyIndicator](AnyIndicator).validate_python(described).definition()
    assert [] == [word for word in words if word not in sentence]
