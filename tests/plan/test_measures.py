"""The twelve measures and their dated steps."""

from collections import Counter

from longchuan_plan.plan.plan import Plan


def test_twelve_measures_in_four_groups_of_three(plan: Plan) -> None:
    assert [measure.id for measure in plan.measures] == [f"M{n:02}" for n in range(1, 13)]
    groups = [measure.group for measure in plan.measures]
    assert list(dict.fromkeys(groups)) == ["三化提质", "三改提标", "三优提能", "三制提效"]
    assert set(Counter(groups).values()) == {3}


def test_a_measure_bears_the_title_and_number_of_its_clause(plan: Plan) -> None:
    for number, measure in enumerate(plan.measures, start=1):
        clause = plan.clause(measure.clause)
        assert clause
        assert clause.title == measure.title
        assert clause.number == f"{number}."


def test_a_group_bears_the_title_of_its_clause(plan: Plan) -> None:
    for measure in plan.measures:
        clause = plan.clause(measure.clause.rpartition(".")[0])
        assert clause
        assert clause.title[2:].translate({ord("“"): None, ord("”"): None}) == measure.group


def test_every_milestone_belongs_to_its_measure_phase_clause_and_department(plan: Plan) -> None:
    phases = {phase.key: phase for phase in plan.phases}
    departments = {department.name for department in plan.organisation.departments}
    for measure in plan.measures:
        for step in measure.milestones:
            assert step.id.startswith(f"{measure.id}.")
            assert step.due in phases[step.phase].period
            assert step.owner in departments
            assert plan.clause(step.clause)
            assert step.evidence


def test_every_measure_takes_a_step_in_every_phase(plan: Plan) -> None:
    """Section 四 asks it of all of them, and gives no other days than those of the phases."""
    for measure in plan.measures:
        steps = [step.id.removeprefix(f"{measure.id}.") for step in measure.milestones]
        assert steps[:3] == ["scheme", "tasks", "experience"]
        assert [step.phase for step in measure.milestones[:3]] == [p.key for p in plan.phases]
    assert {step.due for m in plan.measures for step in m.milestones} == {
        phase.last for phase in plan.phases
    }


def test_measure_1_has_its_own_day(plan: Plan) -> None:
    """到2024年建成3个教育集团 is the only step to which a measure itself gives a day."""
    own = [
        step.id
        for measure in plan.measures
        for step in measure.milestones
        if step.clause == measure.clause
    ]
    assert own == ["M01.three-groups"]


def test_no_id_names_two_things(plan: Plan) -> None:
    ids = [
        *(goal.id for goal in plan.head.goals),
        *(safeguard.id for safeguard in plan.head.safeguards),
        *(measure.id for measure in plan.measures),
        *(step.id for measure in plan.measures for step in measure.milestones),
        *(indicator.id for indicator in plan.indicators()),
    ]
    assert len(ids) == len(set(ids))
