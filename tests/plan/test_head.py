"""What `plan.yaml` says of the document, its goals and the county."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

from longchuan_plan.plan.plan import Plan


def test_the_document_is_named_as_its_head_names_it(plan: Plan) -> None:
    document = plan.head.document
    assert (document.number, document.date) == ("龙教〔2022〕12号", date(2022, 2, 17))
    assert document.issuer == "龙川县教育局"
    assert document.title.endswith("实施方案")
    assert document.also_titled
    assert document.also_titled.endswith("三年行动方案")
    assert (len(document.addressees), len(document.copies)) == (5, 4)


def test_every_clause_is_there_once_and_in_order(plan: Plan) -> None:
    clauses = plan.head.document.clauses
    order = [tuple(map(int, clause.id.split("."))) for clause in clauses]
    assert order == sorted(set(order))
    measures = [parts[2] for parts in order if len(parts) == 3]
    assert measures == list(range(1, 13))


def test_the_slips_of_the_numbering_are_kept(plan: Plan) -> None:
    """指导思想 and 创新“三制”提效 are printed without a number, and the preamble has none."""
    clauses = plan.head.document.clauses
    bare = [clause.title for clause in clauses if clause.number is None]
    assert bare == ["引言", "指导思想", "创新“三制”提效"]


def test_a_label_is_the_printed_numbers_in_a_row(plan: Plan) -> None:
    clauses = {clause.id: clause for clause in plan.head.document.clauses}
    for clause in clauses.values():
        parent = clauses.get(clause.id.rpartition(".")[0])
        if clause.number:
            assert clause.label == (parent.label if parent else "") + clause.number.strip("、.")


def test_the_goals_are_due_when_the_plan_ends(plan: Plan) -> None:
    assert [goal.id for goal in plan.head.goals] == ["G1", "G2", "G3", "G4", "G5", "G6"]
    assert {goal.due for goal in plan.head.goals} == {plan.last}
    known = {indicator.id for indicator in plan.indicators()}
    assert {name for goal in plan.head.goals for name in goal.indicators} <= known


def test_goals_and_safeguards_stand_in_their_sections(plan: Plan) -> None:
    """All but the gap between schools, of which only the guiding thought speaks."""
    assert [goal.clause for goal in plan.head.goals] == ["2", "2", "2", "2", "2", "1"]
    safeguards = [(item.id, item.clause) for item in plan.head.safeguards]
    assert safeguards == [("S1", "5.1"), ("S2", "5.2"), ("S3", "5.3")]
    assert all(plan.label(item.clause) for item in plan.head.safeguards)


def test_the_county_has_its_24_towns(plan: Plan) -> None:
    towns = plan.head.towns
    names = [town.name for town in towns]
    assert (plan.head.county, plan.head.county_seat) == ("龙川县", names[0])
    codes = [town.code for town in towns]
    assert len(towns) == 24
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("441622[1-9][0-9]{2}", code) for code in codes)
    spellings = [*names, *(alias for town in towns for alias in town.aliases)]
    assert len(spellings) == len(set(spellings))


def test_every_goal_is_measured_or_says_why_not(plan: Plan) -> None:
    for goal in plan.head.goals:
        assert goal.indicators or goal.measured_by, goal.id
        assert bool(goal.measured_by) != bool(goal.tracked), goal.id


def test_a_school_year_begins_in_september_and_has_two_terms(plan: Plan) -> None:
    year = plan.head.school_year
    assert (year.month, year.day) == (9, 1)
    assert (year.second_term.month, year.second_term.day) == (2, 15)


def test_the_weight_of_township_schools_is_owned_as_ours(plan: Plan) -> None:
    """The text leans towards them without a number, so nothing binds to the one we chose."""
    allocation = plan.head.allocation
    assert allocation
    assert allocation.township_weight == Fraction(3, 2)
    assert (allocation.binding, allocation.basis) == ("none", "none")
    assert allocation.indicator in {indicator.id for indicator in plan.indicators()}
    assert plan.label(allocation.clause) == "三（三）9"
    assert allocation.reading


def test_every_file_says_what_it_is_and_where_it_is_from() -> None:
    folder = Path(__file__).resolve().parents[2] / "data" / "plan"
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        head = text[: text.index("\n\n")]
        assert all(line.startswith("#") for line in head.splitlines()), path.name
        assert "龙教〔2022〕12号" in head, path.name
