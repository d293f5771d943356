"""The progress report says what the results say, in all its parts."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from longchuan_plan.indicators.quota import Quota
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.judgement import Status
from longchuan_plan.reports.blocks import Grid, Kind, Text, plain
from longchuan_plan.reports.followup import phase_ahead
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.lines import groups, indicator
from longchuan_plan.reports.parsing import parse
from longchuan_plan.reports.request import Request
from tests.reports.conftest import County
from tests.reports.county import HOSTILE_PERSON, HOSTILE_SCHOOL, evaluated
from tests.reports.given import TEMPLATES

ROWS = """
| 新招聘义务教育教师中本科以上学历占比 | 50.0%（1/2） | 不低于70%（原则上） | — | — | **未达标** |
| 新招聘高中教师中研究生学历占比 | — | 不低于30%（必须） | — | — | 无数据 |
| 五科教师配齐的乡镇中心小学 | 50.0%（1/2） | 达到100%（必须） | 50.0% | 持平 | **未达标** |
| 县级以上骨干教师 | 2人（占5人的40.0%） | 不少于1人，即总数的10%（必须） |\
 1人 | 好转 | 达标 |
| 同校同职满十年而未轮岗的校长、副校长 | 1人（在任2人） | 为0人（必须） |\
 0人 | 变差 | **未达标** |
| 选派到乡镇学校挂任教学副校长的干部 | 1人 | 10至20人（必须） | 0人 | 好转 | **未达标** |
| 启动以来完成骨干教师培养的教师 | 1人 | — | 0人 | 好转 | 只跟踪 |
""".strip()


def told(county: County, *, internal: bool = False) -> str:
    evaluation, frames = county
    request = Request(internal=internal)
    return compose(kind_called("progress"), evaluation, frames, [TEMPLATES], request).markdown


@pytest.fixture(scope="module")
def report(county: County) -> str:
    return told(county)


def section(report: str, title: str) -> str:
    """The text between a heading of the first level and the next."""
    return re.split(r"^## ", report.split(title, 1)[1], flags=re.MULTILINE)[0]


def test_the_head_names_document_issuer_phase_and_day(report: str) -> None:
    title, byline, opening = report.split("\n\n")[:3]

    assert title.startswith("# 关于《龙川县")
    assert title.endswith("》实施阶段进展情况的报告")
    assert "龙川县教育局　2023年7月31日" == byline
    assert "龙教〔2022〕12号" in opening
    assert "自2022年3月1日起至2023年7月31日止。" in opening


def test_parts_stand_in_the_usual_order_and_none_is_empty(report: str) -> None:
    headings = re.findall(r"^## (.*)", report, flags=re.MULTILINE)

    assert [
        "一、总体进展",
        "二、工作目标",
        "三、分项进展",
        "四、存在问题",
        "五、下一步工作",
        "附件1　同校同职任职满期人员名单",
        "附件2　县级以上骨干教师名额分配表",
        "附件3　未达到要求的学校和单位名单",
        "附件4　节点完成情况表",
        "附件5　工作目标指标情况表",
        "附件6　指标口径说明",
    ] == headings
    assert not re.search(r"^(#+) .*\n\n#{1,2} ", report, flags=re.MULTILINE)


def test_every_table_of_the_body_has_its_caption(report: str) -> None:
    body = parse(report.split("## 附件1", maxsplit=1)[0])

    tables = [before for before, block in pairwise(body) if isinstance(block, Grid)]
    assert all(isinstance(before, Text) and before.kind is Kind.CAPTION for before in tables)
    numbers = [plain(before.line).split(" ")[0] for before in tables if isinstance(before, Text)]
    assert [f"表{number}" for number in range(1, len(tables) + 1)] == numbers
    assert 16 == len(tables)


def test_no_word_of_pythons_gets_in(report: str) -> None:
    assert not re.search(r"None|True|False|nan\b|Fraction|undefined|\bdatetime", report)


def test_the_summary_counts_what_the_evaluation_counts(county: County, report: str) -> None:
    summary = section(report, "一、总体进展")

    evaluation, _frames = county
    reds = sum(item.light == "red" for item in evaluation.measures)
    assert f"共12项措施，■**红**灯{reds}项" in summary
    assert "有目标的16项，达标3项、未达标4项、落后于进度5项、无数据4项" in summary
    indicators = sum(len(item.results) for item in evaluation.measures)
    assert f"另有{indicators - 16}项文件没有给出数字" in summary
    assert "应完成的节点24个，已完成2个，未完成22个。" in summary
    assert "| 县级以上骨干教师 | 1人 | 2人 | 不少于1人，即总数的10%（必须） | 达标 |" in summary
    assert "| 五科教师配齐的乡镇中心小学 | 50.0% | ▰▰▰▰▰▱▱▱▱▱ 50.0% |" in summary
    changes = [result.change for item in evaluation.measures for result in item.results]
    better, worse, same = (changes.count(change) for change in (1, -1, 0))
    assert f"指标好转{better}项、变差{worse}项、持平{same}项。" in summary
    assert "变差的有：同校同职满十年而未轮岗的校长、副校长由0人到1人" in summary


def test_an_indicator_shows_number_parts_target_and_status(report: str) -> None:
    measures = section(report, "三、分项进展")

    assert set(ROWS.splitlines()) <= set(measures.splitlines())


def test_of_targets_that_are_due_those_met_and_on_track_are_counted(county: County) -> None:
    evaluation, _frames = county
    (measure,) = [item for item in evaluation.measures if item.measure.id == "M05"]
    statuses = iter((Status.MET, Status.ON_TRACK, Status.NOT_DUE, Status.NO_DATA, Status.BEHIND))
    results = tuple(
        replace(item, judgement=replace(item.judgement, status=next(statuses)))
        if item.indicator.targets
        else item
        for item in measure.results
    )

    (group,) = groups(replace(evaluation, measures=(replace(measure, results=results),)))

    (line,) = group.measures
    assert (2, 4) == (line.met, line.judged)
    assert (2, 2) == (line.done, line.due)


@pytest.mark.parametrize(("count", "more"), [(9, 0), (10, 0), (11, 1), (12, 2)])
def test_the_first_ten_units_that_fail_are_named(county: County, count: int, more: int) -> None:
    evaluation, _frames = county
    (result,) = [item for item in evaluation.results() if item.indicator.id == "M05.five-subjects"]
    units = [{"school_id": f"S{place}", "name": f"{place}校"} for place in range(count)]

    found = indicator(
        evaluation, replace(result, measurement=result.measurement._replace(failures=units))
    )

    assert [f"{place}校" for place in range(min(count, 10))] == list(found.failures)
    assert (more, f"{count}所学校") == (found.more, found.failing)


def test_units_that_fail_are_named_with_what_they_lack(report: str) -> None:
    assert "未达到要求的有1所学校：龙䶮中心小学（缺音乐、体育、美术、心理）。" in report


def test_milestones_of_the_phase_and_late_ones_of_earlier_phases_are_annexed(
    county: County, report: str
) -> None:
    annex = section(report, "## 附件4　节点完成情况表")

    states = [state for item in county[0].measures for state in item.milestones]
    listed = [s for s in states if s.overdue or s.milestone.phase == "implementation"]
    assert {"preparation", "implementation"} == {state.milestone.phase for state in listed}
    assert len(listed) == len(re.findall(r"^\| ", annex, flags=re.MULTILINE)) - 2
    for state in listed:
        assert f"| {state.milestone.title} |" in annex


def test_what_was_recorded_in_the_phase_is_told_and_no_more(report: str) -> None:
    measures = section(report, "三、分项进展")

    assert "“把教师补充的年度任务列入有关单位和学校的重点工作”已完成" in measures
    assert "招聘计划\\|2023" in measures
    assert "龙教字〔2022〕1号" not in measures


def test_problems_follow_from_the_numbers(report: str) -> None:
    problems = section(report, "四、存在问题")

    assert "### （一）人事股" in problems
    assert "**优化队伍结构**：同校同职满十年而未轮岗的校长、副校长1人" in problems
    assert "“制定集团化办学的实施方案”应于2022年2月28日完成，已逾期518天" in problems
    assert "到期未完成" in problems
    assert "县级以上骨干教师" not in problems


def test_next_steps_say_what_who_and_until_when(report: str) -> None:
    steps = section(report, "五、下一步工作")

    assert "| 补完：制定集团化办学的实施方案 | 人事股 | 原定2022年2月28日，已逾期518天 |" in steps
    assert (
        "| 选派到乡镇学校挂任教学副校长的干部：现为1人，目标10至20人（必须） "
        "| 人事股 | 2024年7月31日 |" in steps
    )
    assert "| 总结集团化办学经验并形成机制 | 人事股 | 2024年7月31日 |" in steps


def test_readings_name_clause_words_and_ground(report: str) -> None:
    readings = section(report, "附件6　指标口径说明")

    assert (
        "五科教师配齐的乡镇中心小学 | 三（二）5；"
        "“乡镇中心小学配齐英语、音乐、体育、美术和心理教师”，按文义推定 |" in readings
    )
    assert "力争超编乡镇初级中学实行‘退5进1’的方式" in readings


def test_readers_outside_see_masked_names_and_no_ids(report: str) -> None:
    assert HOSTILE_PERSON not in report
    assert "张\\*\\*" in report
    assert not re.search(r"\bT[0-9]\b", report)


def test_readers_inside_see_names_and_ids(county: County) -> None:
    inside = told(county, internal=True)

    assert f"| T1 | {HOSTILE_PERSON} |" in inside
    assert "姓名已作隐去处理" not in inside


def test_the_seats_add_up_to_the_quota(report: str) -> None:
    annex = section(report, "附件2　县级以上骨干教师名额分配表")

    rows = [row.split(" | ") for row in annex.splitlines() if re.match(r"\| [0-9]+ \|", row)]
    assert 4 == len(rows)
    assert 1 == sum(int(row[-1].rstrip(" |")) for row in rows)
    assert "| 合计 | — | — | 5 | 2 | 1 |" in annex


def test_a_hostile_name_of_a_school_comes_out_as_itself(report: str) -> None:
    cells = [
        plain(cell)
        for grid in parse(report)
        if isinstance(grid, Grid)
        for cell in sum(grid.rows, ())
    ]
    assert HOSTILE_SCHOOL in cells


def test_the_first_phase_is_compared_with_nothing(tmp_path: Path) -> None:
    report = told(evaluated(tmp_path, date(2022, 2, 28), "preparation"))

    assert "上一阶段末（" not in report
    assert "启动阶段进展情况的报告" in report


def test_a_phase_that_still_runs_says_so_and_looks_to_its_own_end(tmp_path: Path) -> None:
    report = told(evaluated(tmp_path, date(2022, 12, 31)))

    assert "目前仍在进行" in report
    steps = section(report, "五、下一步工作")
    assert (
        "| 把集团化办学的年度任务列入有关单位和学校的重点工作 | 人事股 | 2023年7月31日 |" in steps
    )
    assert "2024年7月31日" not in steps


def test_those_whose_years_will_be_full_are_counted_apart(county: County, tmp_path: Path) -> None:
    early = told(evaluated(tmp_path, date(2022, 8, 31), "implementation"))
    before, after = (
        section(report, "## 附件1　同校同职任职满期人员名单") for report in (early, told(county))
    )

    assert (
        "截至2022年8月31日，没有在同一所学校任同一职务（校长、副校长）满10年而仍在任的人员。"
        in before
    )
    assert "到2023年7月31日，还有1人将满10年。" in before
    assert "满10年而仍在任的有1人。" in after
    assert "将满10年" not in after


def test_after_the_last_day_no_later_day_is_named(tmp_path: Path) -> None:
    report = told(evaluated(tmp_path, date(2024, 7, 31), "consolidation"))

    steps = section(report, "五、下一步工作")
    assert "方案已期满" in steps
    assert {"2024", "2023", "2022"} >= set(re.findall("([0-9]{4})年", steps))


def test_a_plan_without_rotation_and_quota_has_no_annexes(county: County) -> None:
    evaluation, frames = county
    measures = [
        measure.model_copy(
            update={
                "indicators": tuple(
                    item for item in measure.indicators if not isinstance(item, Quota | Tenure)
                )
            }
        )
        for measure in evaluation.plan.measures
    ]
    plan = evaluation.plan.model_copy(update={"measures": tuple(measures)})

    report = told((replace(evaluation, plan=plan), frames))

    assert "同校同职任职满期人员名单" not in report
    assert "名额分配表" not in report
    assert "附件1　未达到要求的学校和单位名单" in report


def test_a_quota_that_is_only_tracked_has_no_annex(county: County) -> None:
    evaluation, frames = county
    measures = [
        measure.model_copy(
            update={
                "indicators": tuple(
                    item.model_copy(update={"targets": {}}) if isinstance(item, Quota) else item
                    for item in measure.indicators
                )
            }
        )
        for measure in evaluation.plan.measures
    ]
    plan = evaluation.plan.model_copy(update={"measures": tuple(measures)})

    report = told((replace(evaluation, plan=plan), frames))

    assert "名额分配表" not in report
    assert "附件1　同校同职任职满期人员名单" in report


@pytest.mark.parametrize(
    ("day", "ahead"),
    [
        (date(2022, 10, 31), "long"),
        (date(2023, 12, 30), "long"),
        (date(2023, 12, 31), None),
        (date(2021, 12, 31), "short"),
    ],
)
def test_the_phase_of_the_report_is_ahead_while_it_lasts(
    county: County, day: date, ahead: str | None
) -> None:
    evaluation, _frames = county
    (_first, phase, _last) = evaluation.plan.phases
    year = {"first": date(2022, 1, 1), "last": date(2022, 12, 31)}
    short = phase.model_copy(update={"key": "short", **year})
    long = short.model_copy(update={"key": "long", "last": date(2023, 12, 31)})
    plan = evaluation.plan.model_copy(update={"phases": (short, long)})

    found = phase_ahead(replace(evaluation, plan=plan, phase=long, as_of=day))

    assert ahead == (found and found.key)


def test_a_plan_without_goals_has_no_part_on_goals(county: County) -> None:
    evaluation, frames = county

    report = told((replace(evaluation, goals=()), frames))

    assert "工作目标" not in report
    assert "## 二、分项进展" in report
    assert "## 附件5　指标口径说明" in report


def test_without_faults_it_says_so(county: County) -> None:
    evaluation, frames = county
    measures = tuple(replace(measure, results=(), milestones=()) for measure in evaluation.measures)

    report = told((replace(evaluation, measures=measures), frames))

    assert "没有未达标的指标，也没有逾期的节点。" in section(report, "存在问题")
    assert "没有待办事项。" in section(report, "下一步工作")
    assert "节点完成情况" not in report
