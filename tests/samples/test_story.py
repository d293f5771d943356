"""The county of true size tells what the story says, counted here plainly.

`missed` and `met` are this test's own words for the story's turns; whether the
plan's targets are met is computed, and tested, elsewhere.
"""

from datetime import date
from pathlib import Path

import pytest

from longchuan_plan.plan.plan import Plan
from longchuan_plan.samples.county import generate
from longchuan_plan.samples.setting import Setting, setting_of
from longchuan_plan.samples.story import Story
from longchuan_plan.samples.write import write
from tests.samples.county import Table, day, schools_of, tables

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "rosters"
SEED, SCHOOLS, TEACHERS = 1, 300, 11000
DEGREES = ("高中及以下", "中专", "大专", "本科", "硕士研究生", "博士研究生")
FIVE = ("英语", "音乐", "体育", "美术", "心理")

County = dict[str, Table]


@pytest.fixture(scope="module")
def setting(plan: Plan) -> Setting:
    return setting_of(plan, Story())


@pytest.fixture(scope="module")
def county(setting: Setting) -> County:
    return tables(setting, SEED, SCHOOLS, TEACHERS)


def test_the_shipped_rosters_are_what_the_generator_writes(plan: Plan, tmp_path: Path) -> None:
    for path in write(tmp_path, generate(plan, SEED, SCHOOLS, TEACHERS)):
        assert path.read_bytes() == (SHIPPED / path.name).read_bytes(), path.name
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 6_000_000


def test_degrees_fall_short_by_a_hair_and_are_enough_later(county: County) -> None:
    shares = [_share(county, ("小学", "初中"), "本科", year) for year in (2021, 2022, 2023)]
    assert 0.695 < shares[0] < 0.7 < shares[1] < shares[2]
    shares = [_share(county, ("高中",), "硕士研究生", year) for year in (2021, 2022, 2023)]
    assert shares[0] < shares[1] < 0.3 < shares[2]
    shares = [_share(county, ("幼儿园",), "大专", year) for year in (2021, 2022, 2023)]
    assert 0.9 < shares[0] < shares[1] < shares[2] < 1


def test_backbone_teachers_pass_a_tenth_in_the_last_phase(county: County, setting: Setting) -> None:
    shares = []
    for end in setting.ends:
        serving = [row for row in county["teachers"] if _serves(row, end)]
        holders = [
            row
            for row in serving
            if row["backbone"] not in ("", "校级") and row["backbone_on"] <= end.isoformat()
        ]
        shares.append(len(holders) / len(serving))
    assert 0.09 < shares[0] < shares[1] < 0.1 < shares[2] < 0.11


def test_fewer_central_schools_lack_a_subject_and_a_few_do_to_the_end(
    county: County, setting: Setting
) -> None:
    central = {
        row["school_id"]
        for row in county["schools"]
        if row["central"] == "是" and row["area"] != "县城"
    }
    spans = schools_of(county)
    failing = []
    for end in setting.ends:
        taught = {
            (school, subject)
            for row in county["teachers"]
            for school, first, last in spans[row["teacher_id"]]
            if school in central and first <= end and (last is None or end <= last)
            for subject in row["subjects"].split(";")
        }
        failing.append(sum(any((s, f) not in taught for f in FIVE) for s in central))
    assert [12, 6, 3] == failing


def test_secondments_and_groups_grow(county: County, setting: Setting) -> None:
    seconded = [
        sum(
            row["kind"] == "挂职教学副校长"
            and row["full_time"] == "是"
            and row["start"] == f"{year}-09-01"
            for row in county["deployments"]
        )
        for year in (2021, 2022, 2023)
    ]
    assert [8, 14, 16] == seconded
    area = {row["school_id"]: row["area"] for row in county["schools"]}
    groups = [
        {
            row["group_id"]
            for row in county["groups"]
            if area[row["school_id"]] != "县城" and row["joined_on"] <= end.isoformat()
        }
        for end in setting.ends
    ]
    assert [1, 2, 3] == [len(found) for found in groups]


def test_a_few_steps_are_late_and_a_few_not_done(county: County, setting: Setting) -> None:
    done = {row["milestone_id"]: row["recorded_on"] for row in county["progress"][::-1]
            if row["state"] == "已完成"}  # fmt: skip
    late = [step for step, due, _b in setting.milestones if done.get(step, "") > due.isoformat()]
    undone = [step for step, _due, _begun in setting.milestones if step not in done]
    assert 1 <= len(late) <= 8
    assert 1 <= len(undone) <= 5


def _share(county: County, stages: tuple[str, ...], least: str, year: int) -> float:
    hires = [
        row
        for row in county["recruits"]
        if row["stage"] in stages
        and row["kind"] == "公开招聘"
        and f"{year}-09-01" <= row["hired_on"] <= f"{year + 1}-08-31"
    ]
    enough = [row for row in hires if DEGREES.index(row["degree"]) >= DEGREES.index(least)]
    return len(enough) / len(hires)


def _serves(row: dict[str, str], on: date) -> bool:
    left = day(row["left_on"])
    return row["hired_on"] <= on.isoformat() and (left is None or on <= left)
