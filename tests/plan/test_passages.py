"""What stands on each clause, and that no commitment of the plan stands on none."""

from longchuan_plan.plan.passages import Family, passages
from longchuan_plan.plan.plan import Plan


def test_nothing_of_the_plan_is_left_out(plan: Plan) -> None:
    listed = [item.id for passage in passages(plan) for item in passage.commitments]
    expected = {
        *(phase.key for phase in plan.phases),
        *(goal.id for goal in plan.head.goals),
        *(measure.id for measure in plan.measures),
        *(indicator.id for indicator in plan.indicators()),
        *(step.id for measure in plan.measures for step in measure.milestones),
        *(safeguard.id for safeguard in plan.head.safeguards),
    }
    assert expected == set(listed)


def test_clauses_come_in_the_order_of_the_document(plan: Plan) -> None:
    assert plan.head.document.clauses == tuple(item.clause for item in passages(plan))


def test_a_clause_carries_something_or_says_why_not(plan: Plan) -> None:
    for passage in passages(plan):
        assert bool(passage.commitments) != bool(passage.clause.without), passage.clause.id
        assert not passage.is_open


def test_an_indicator_stands_where_its_target_is_grounded(plan: Plan) -> None:
    by_id = {passage.clause.id: passage for passage in passages(plan)}
    ids = [item.id for item in by_id["3.2.5"].of(Family.INDICATOR)]
    assert "M05.bachelor-share" in ids
    assert len(ids) == len(set(ids)), "once, however many dated targets it has"


def test_a_clause_lists_phases_and_goals_before_measures(plan: Plan) -> None:
    order = list(Family)
    for passage in passages(plan):
        places = [order.index(item.family) for item in passage.commitments]
        assert sorted(places) == places


def test_an_indicator_without_a_grounded_target_stands_on_its_own_clause_or_its_owners(
    plan: Plan,
) -> None:
    own, of_owner, *_others = [item.id for item in plan.head.document.clauses]
    (measure,) = [item for item in plan.measures if item.id == "M05"]
    (described,) = [item for item in measure.indicators if item.id == "M05.bachelor-share"]
    (target,) = described.targets.values()
    groundless = {"from_start": target.model_copy(update={"clause": None})}

    def clauses(**changes: object) -> list[str]:
        indicator = described.model_copy(update={"targets": groundless, **changes})
        changed = measure.model_copy(update={"clause": of_owner, "indicators": (indicator,)})
        every = passages(plan.model_copy(update={"measures": (changed,)}))
        return [
            passage.clause.id
            for passage in every
            if described.id in [item.id for item in passage.of(Family.INDICATOR)]
        ]

    assert [own] == clauses(clause=own)
    assert [own] == clauses(clause=own, targets={})
    assert [of_owner] == clauses(clause=None)
