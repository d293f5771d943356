"""`lcplan explain` over the county worked out by hand: what it says, and the very rows."""

import csv
import io
import json
from pathlib import Path

import pytest

from longchuan_plan.light import rule
from tests.cli.conftest import Command

SHARE = ("explain", "M05.bachelor-share", "--as-of", "2023-07-31")
TENURE = ("explain", "M08.rotation", "--as-of", "2024-07-31")
BACKBONE = ("explain", "M09.backbone", "--as-of", "2024-07-31")
ROWS = ("--rows", "--output-format", "json")


def said(text: str) -> dict[str, list[str]]:
    """What stands beside each label of an explanation."""
    lines: dict[str, list[str]] = {}
    label = ""
    for line in text.splitlines()[2:]:
        name, _, what = line.partition("  ")
        label = name or label
        lines.setdefault(label, []).append(what.strip())
    return lines


def test_a_share_is_spelt_out(lcplan: Command) -> None:
    outcome = lcplan(*SHARE)
    lines = said(outcome.out)
    assert (0, "") == (outcome.code, outcome.err)
    assert outcome.out.startswith("M05.bachelor-share  新招聘义务教育教师中本科以上学历占比\n\n")
    assert ["三（二）5 改革教师配置管理模式"] == lines["Clause"]
    assert ["原则上具备本科以上学历占义务教育学校教师招聘总数比不低于70%"] == lines["Key words"]
    assert ["in principle; stated in the text"] == lines["Binding"]
    assert lines["Reading"][0].startswith("招聘总数只计公开招聘的小学、初中教师")
    assert lines["Definition"][0].endswith(".")
    window = "school year 2022-09-01 – 2023-08-31, counted up to 2023-07-31"
    assert [window] == lines["Window"]
    assert (["16"], ["23"], ["69.57%"]) == (
        lines["Numerator"],
        lines["Denominator"],
        lines["Value"],
    )
    assert ["16/23 ≈ 69.57% < 70%"] == lines["Comparison"]
    assert ["missed"] == lines["Status"]
    assert 2 == len(lines["Also"])


def test_the_rule_of_lights_is_said_in_full(lcplan: Command) -> None:
    lines = said(lcplan(*SHARE).out)
    assert ["■ red: M05.five-subjects"] == lines["Its light"]
    given = [line.partition(": ")[2] for line in lines["Rule of lights"][1:]]
    assert [when for _light, when in rule()] == given


def test_a_bound_that_follows_from_the_data_says_how(lcplan: Command) -> None:
    quota = said(lcplan(*BACKBONE).out)
    assert (["≥ 10% × 30 → ≥ 3人"], ["3人 ≥ 3人"]) == (quota["Follows from"], quota["Comparison"])
    hires = said(lcplan("explain", "M05.replacement", "--as-of", "2024-07-31").out)
    assert (["≤ 1 × 1 → ≤ 1人"], ["2人 > 1人"]) == (hires["Follows from"], hires["Comparison"])


@pytest.mark.parametrize(("day", "says"), [
    ("2022-08-31", "9人 < 10人"),
    ("2023-07-31", "10人 ≤ 10人 ≤ 20人"),
    ("2024-07-31", "10人 ≤ 20人 ≤ 20人"),
    ("2025-08-31", "21人 > 20人"),
])  # fmt: skip
def test_both_ends_of_a_range_are_inside_it(lcplan: Command, day: str, says: str) -> None:
    lines = said(lcplan("explain", "M10.secondments", "--as-of", day).out)
    assert [says] == lines["Comparison"]


def test_no_value_says_why_and_compares_nothing(lcplan: Command) -> None:
    lines = said(lcplan("explain", "M05.bachelor-share", "--as-of", "2025-08-31").out)
    reason = "none: nothing to count in the window: the denominator is empty"
    assert ([reason], ["no data"]) == (lines["Value"], lines["Status"])
    assert "Comparison" not in lines


def test_what_fails_is_named_with_what_it_lacks(lcplan: Command) -> None:
    lines = said(lcplan("explain", "M05.five-subjects", "--as-of", "2024-07-31").out)
    assert ["2144990003 义都镇中心小学 义都镇, lacks 心理"] == lines["Fails"]


def test_a_measure_a_goal_and_a_milestone(lcplan: Command) -> None:
    measure = said(lcplan("explain", "m10", "--as-of", "2024-07-31").out)
    assert ["刁国强"] == measure["Leader"]
    begins = "M10.secondments 选派到乡镇学校挂任教学副校长的干部: 10人 ≤ 20人 ≤ 20人, met, must"
    assert begins == measure["Indicators"][0]
    assert measure["Milestones"][0].endswith("not known: the table progress is missing")
    goal = said(lcplan("explain", "G1", "--as-of", "2024-07-31").out)
    assert ["2024-07-31"] == goal["Due"]
    assert goal["Indicators"][0].startswith("M01.groups ")
    assert "Its light" not in goal
    own = said(lcplan("explain", "G6.cv-arts-junior", "--as-of", "2024-07-31").out)
    assert ["G6 加快缩小义务教育校际差距"] == own["Of the goal"]


def test_the_state_of_a_milestone_on_its_days(lcplan: Command, workspace: Path) -> None:
    (workspace / "data" / "rosters" / "progress.csv").write_text(
        "recorded_on,milestone_id,state,evidence,note\n"
        "2022-01-10,M01.scheme,进行中,,\n"
        "2022-01-11,M02.scheme,进行中,,\n"
        "2022-03-05,M01.scheme,已完成,集团化办学方案,逾期完成\n",
        encoding="utf-8",
    )
    states = {
        day: said(lcplan("explain", "M01.scheme", "--as-of", day).out)[f"State on {day}"]
        for day in ("2022-01-09", "2022-02-27", "2022-02-28", "2022-03-05")
    }
    assert {
        "2022-01-09": ["未启动, due on 2022-02-28"],
        "2022-02-27": ["进行中, due on 2022-02-28"],
        "2022-02-28": ["进行中, overdue since 2022-02-28"],
        "2022-03-05": ["已完成"],
    } == states
    found = lcplan("explain", "M01.scheme", "--as-of", "2022-03-05", *ROWS).json
    assert [2, 4] == [row["line"] for row in found["rows"]]
    assert "集团化办学方案" == found["milestone"]["evidence"]


def test_the_rows_behind_a_share(lcplan: Command, workspace: Path) -> None:
    """What is counted again from the named lines of the file is what was said."""
    rows = lcplan(*SHARE, *ROWS).json["rows"]
    file = (workspace / "data" / "rosters" / "recruits.csv").read_text(encoding="utf-8")
    lines = file.splitlines()
    for part, count in (("numerator", 16), ("denominator", 23), ("failures", 7)):
        chosen = [row for row in rows if part in row["counts_as"]]
        people = {lines[row["line"] - 1].split(",")[0] for row in chosen}
        assert count == len(people)
        only = lcplan(*SHARE, *ROWS, "--of", part).json["rows"]
        assert chosen == only
    assert {"data/rosters/recruits.csv"} == {row["path"] for row in rows}
    assert all(row["cells"]["degree"] == "大专" for row in rows if "failures" in row["counts_as"])


def test_every_record_of_a_spell_is_behind_it(lcplan: Command) -> None:
    """P02 has two terms that touch, P03 two that overlap."""
    rows = lcplan(*TENURE, *ROWS, "--of", "failures", "--audience", "internal").json["rows"]
    people = [row["cells"]["teacher_id"] for row in rows]
    assert ["P01", "P02", "P02", "P03", "P03", "P14"] == people


def test_a_reader_outside_sees_no_personal_data(lcplan: Command, workspace: Path) -> None:
    file = (workspace / "data" / "rosters" / "teachers.csv").read_text(encoding="utf-8")
    teachers = list(csv.DictReader(io.StringIO(file)))
    secrets = {row[key] for row in teachers for key in ("teacher_id", "name", "birth_date")}
    for arguments, form in (
        (SHARE, "text"),
        (TENURE, "csv"),
        (BACKBONE, "csv"),
        (BACKBONE, "json"),
        (("explain", "M10.secondments"), "text"),
    ):
        out = lcplan(*arguments, "--rows", "--output-format", form).out
        assert [] == [secret for secret in secrets if secret in out]
    masked = lcplan(*BACKBONE, *ROWS, "--of", "numerator").json["rows"]
    assert "陈**" == masked[0]["cells"]["name"]
    assert not {"teacher_id", "birth_date"} & masked[0]["cells"].keys()


def test_a_reader_inside_sees_the_row_as_it_is(lcplan: Command) -> None:
    rows = lcplan(*BACKBONE, *ROWS, "--of", "numerator", "--audience", "internal").json["rows"]
    first = rows[0]["cells"]
    assert ("P02", "陈惠芳", "1972-05-20") == (
        first["teacher_id"],
        first["name"],
        first["birth_date"],
    )


def test_rows_as_a_table_and_as_csv(lcplan: Command) -> None:
    table = lcplan(*SHARE, "--rows", "--of", "failures").out
    assert "recruits: 7 rows" in table.splitlines()
    assert "subject" in table
    assert "mentor" not in table, "a column in which nothing stands says nothing"
    rows = list(csv.DictReader(io.StringIO(lcplan(
        "explain", "M05.five-subjects", "--as-of", "2024-07-31", "--rows", "--output-format", "csv"
    ).out.removeprefix("\ufeff"))))  # fmt: skip
    assert {"schools", "teachers"} == {row["Table"] for row in rows}
    assert all(row["File"] and row["Line"] for row in rows)
    assert {"是"} == {row["central"] for row in rows if row["Table"] == "schools"}


def test_an_explanation_as_csv_has_its_label_in_each_line(lcplan: Command) -> None:
    out = lcplan(*SHARE, "--output-format", "csv").out.removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(out)))
    assert ["Item", "Says"] == rows[0]
    assert "M05.bachelor-share  新招聘义务教育教师中本科以上学历占比" == rows[1][1]
    assert 5 == sum(row[0] == "Rule of lights" for row in rows)


def test_the_json_of_an_indicator(lcplan: Command) -> None:
    found = lcplan(*SHARE, "--output-format", "json").json
    indicator, measure = found["indicator"], found["measure"]
    assert (16, 23) == (indicator["numerator"], indicator["denominator"])
    assert {"id": "3.2.5", "label": "三（二）5", "title": "改革教师配置管理模式"} == indicator[
        "clause"
    ]
    assert ("red", ["M05.five-subjects"]) == (measure["light"], measure["because"])
    assert ["red", "amber", "grey", "green"] == [item["light"] for item in found["lights"]]
    assert "rows" not in found


@pytest.mark.parametrize(("asked", "hint"), [
    ("M05.bachelor", "did you mean M05.bachelor-share?"),
    ("bachelor-share", "did you mean M05.bachelor-share?"),
    ("M5", "did you mean M05?"),
    ("M05.zzzzzz", "known here: M05, M05.bachelor-share, M05.postgraduate-share,"),
    ("这是什么", "known here: M01, M02, M03,"),
])  # fmt: skip
def test_a_miss_names_what_is_near(lcplan: Command, asked: str, hint: str) -> None:
    outcome = lcplan("explain", asked)
    assert (2, "") == (outcome.code, outcome.out)
    error, remedy = outcome.err.splitlines()
    assert f"error: the plan has nothing called {asked}" == error
    assert remedy.startswith(f"hint: {hint}")


def test_rows_stand_behind_indicators_and_milestones_only(lcplan: Command) -> None:
    outcome = lcplan("explain", "M10", "--rows")
    assert (2, "") == (outcome.code, outcome.out)
    assert "hint: name one of them: M10.secondments" in outcome.err
    outcome = lcplan("explain", "M10.secondments", "--of", "failures")
    assert (2, "hint: add --rows") == (outcome.code, outcome.err.splitlines()[1])


def test_no_such_rows_is_no_fault(lcplan: Command) -> None:
    outcome = lcplan("explain", "M10.secondments", "--rows", "--of", "failures")
    assert (0, "no such rows") == (outcome.code, outcome.out.splitlines()[-1])


def test_a_fault_in_a_table_that_is_not_needed_stops_nothing(
    lcplan: Command, workspace: Path
) -> None:
    deployments = workspace / "data" / "rosters" / "deployments.csv"
    deployments.write_text("person_id\nT01\n", encoding="utf-8")
    assert 0 == lcplan(*SHARE).code
    assert 3 == lcplan("explain", "M10.secondments").code


def test_a_phase_is_named_as_elsewhere(lcplan: Command) -> None:
    found = lcplan("explain", "M08.rotation", "--phase", "实施", "--output-format", "json").json
    assert ("implementation", "2023-07-31") == (found["phase"], found["as_of"])
    assert 2 == lcplan("explain", "M08.rotation", "--phase", "none").code


def test_it_goes_into_a_file(lcplan: Command, tmp_path: Path) -> None:
    target = tmp_path / "explained.json"
    outcome = lcplan(*SHARE, "--output-format", "json", "-o", target)
    assert ("", "") == (outcome.out, outcome.err)
    assert "M05.bachelor-share" == json.loads(target.read_text(encoding="utf-8"))["id"]


def test_it_speaks_chinese(lcplan: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LCPLAN_LANG", "zh")
    out = lcplan(*SHARE).out
    assert "比较      16/23 ≈ 69.57% < 70%\n" in out
    assert "亮灯规则  自上而下，以最差的一项为准：\n" in out
    assert "分母、未达" in lcplan(*SHARE, "--rows").out


@pytest.mark.parametrize("options", [(), ("--rows",)])
def test_two_runs_say_the_same(lcplan: Command, options: tuple[str, ...]) -> None:
    assert lcplan(*SHARE, *options) == lcplan(*SHARE, *options)
