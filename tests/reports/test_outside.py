"""Texts that people wrote freely tell readers outside of nobody, in every kind and format."""

from pathlib import Path

import pytest

from longchuan_plan.masking import Known
from longchuan_plan.reports.formats import write_report
from longchuan_plan.reports.kinds import KINDS, compose, kind_called
from longchuan_plan.reports.request import Request
from tests.cli.test_audience import written
from tests.reports.conftest import County
from tests.reports.county import HOSTILE_PERSON, HOSTILE_SCHOOL, evaluated
from tests.reports.given import HOSTILE, TEMPLATES

TEXT = f"{HOSTILE_PERSON}与钱七未到岗，电话13800138000，身份证44162219750101001X，编号T1"
SECRETS = (HOSTILE_PERSON, "钱七", "13800138000", "44162219750101001X")
GIVEN = {"measure": "M05", "department": "人事股"}
ASKED = [kind.key for kind in KINDS]


@pytest.fixture(scope="module")
def talkative(tmp_path_factory: pytest.TempPathFactory) -> County:
    """The county with persons named in what was recorded."""
    return evaluated(
        tmp_path_factory.mktemp("talkative"),
        more={
            "supervisions": "supervision_id,visited_on,unit,measure_id,problem,due_on,resolved_on\n"
            f"D1,2023-03-01,{HOSTILE_SCHOOL},M05,{TEXT},2023-03-31,\n"
            f"D2,2023-03-01,钱七,M05,无计划,2023-03-31,\n",
            "progress": "recorded_on,milestone_id,state,evidence,note\n"
            f"2023-06-20,M05.scheme,已完成,{TEXT}.pdf,{TEXT}\n",
        },
        faultless=False,  # numbers of persons have no place there
    )


def everything(county: County, key: str, folder: Path, *, internal: bool) -> str:
    """All that a kind of report writes, in all its formats."""
    kind = kind_called(key)
    given = {name: GIVEN[name] for name in kind.needs}
    asked = Request(internal, given.get("measure"), given.get("department"))
    report = compose(kind, *county, [TEMPLATES], asked)
    names = [name for name in kind.formats if name != "xlsx"]
    paths = write_report(report, folder, names, [TEMPLATES], {})
    rows = str(report.listing.rows) if report.listing else ""
    return "\n".join([rows, *map(written, paths)])


@pytest.mark.parametrize("key", ASKED)
def test_nobody_is_named_outside(talkative: County, key: str, tmp_path: Path) -> None:
    text = everything(talkative, key, tmp_path, internal=False)
    assert [] == [secret for secret in SECRETS if secret in text]


def test_a_leader_whom_the_plan_names_is_named_outside_too(county: County, tmp_path: Path) -> None:
    leader = county[0].plan.organisation.leaders[0].name
    head = "supervision_id,visited_on,unit,measure_id,problem,due_on,resolved_on"
    people = "teacher_id,name,gender,birth_date,school_id,stage,subjects,degree,employment,hired_on"
    more = {
        "supervisions": f"{head}\nD1,2023-03-01,某校,M05,{leader}与钱七未到会,2023-03-31,\n",
        "teachers": f"{people}\n"
        f"T1,{leader},男,1975-01-01,2144000001,小学,英语,本科,在编,1997-09-01\n"
        "T5,钱七,女,1985-01-01,3444000001,高中,数学,硕士研究生,在编,2010-09-01\n",
    }
    named = evaluated(tmp_path / "county", more=more, faultless=False)

    text = everything(named, "supervision", tmp_path / "out", internal=False)
    assert f"{leader}与钱*未到会" in text


@pytest.mark.parametrize("key", ["casefile", "ledger", "supervision", "department"])
def test_inside_it_stays_as_written(talkative: County, key: str, tmp_path: Path) -> None:
    text = everything(talkative, key, tmp_path, internal=True)
    assert [] == [secret for secret in SECRETS if secret not in text]


KNOWN = Known.of({"张三丰", "张三", "李明", "欧阳小明"}, {"T1", "T22"}, ["李明小学", "人事股"])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("张三丰、张三请假", "张**、张*请假"),
        ("李明小学的李明", "李明小学的李*"),
        ("欧阳小明缺课", "欧***缺课"),
        ("T1、T22、T2、XT1", "**、***、T2、XT1"),
        ("440102198001011234来电020-12345678", "******************来电************"),
        ("+86 13800138000", "***************"),
        ("138 0013 8000", "*************"),
        ("2023年招聘15人，经费1380013元", "2023年招聘15人，经费1380013元"),
        ("龙教字〔2022〕1号", "龙教字〔2022〕1号"),
        ("", ""),
    ],
)
def test_what_is_masked(said: str, told: str) -> None:
    assert told == KNOWN.masked(said)


@pytest.mark.parametrize("text", HOSTILE)
def test_other_texts_stay(text: str) -> None:
    assert text == Known.of({"李明"}, {"T1"}, []).masked(text)
