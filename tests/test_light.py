"""The light of a measure: the whole table of its rule."""

import itertools

import pytest

from longchuan_plan.indicators.target import Binding
from longchuan_plan.judgement import Status
from longchuan_plan.light import Light, light_of, light_of_target, rule

MUST = Binding.MUST
SOFTER = [binding for binding in Binding if binding is not MUST]

# For each status the light where the target is a `must`, and where it binds less.
ALONE = {
    Status.MET: (Light.GREEN, Light.GREEN),
    Status.ON_TRACK: (Light.GREEN, Light.GREEN),
    Status.BEHIND: (Light.AMBER, Light.AMBER),
    Status.MISSED: (Light.RED, Light.AMBER),
    Status.NOT_DUE: (Light.GREY, Light.GREY),
    Status.NO_DATA: (Light.GREY, Light.GREY),
    Status.NO_TARGET: (Light.GREY, Light.GREY),
}
WORST_FIRST = [Light.RED, Light.AMBER, Light.GREY, Light.GREEN]


@pytest.mark.parametrize("status", Status)
def test_a_target_alone(status: Status) -> None:
    must, softer = ALONE[status]
    assert must is light_of([(status, MUST)], overdue=0, due=0)
    for binding in SOFTER:
        assert softer is light_of([(status, binding)], overdue=0, due=0)


@pytest.mark.parametrize(("overdue", "due", "light"), [
    (0, 0, Light.GREY),
    (0, 2, Light.GREEN),
    (1, 2, Light.RED),
])  # fmt: skip
def test_milestones_alone(overdue: int, due: int, light: Light) -> None:
    assert light is light_of([], overdue, due)
    assert light is light_of([(Status.NO_TARGET, Binding.NONE)], overdue, due)


@pytest.mark.parametrize("pair", list(itertools.product(Status, Binding)))
def test_an_overdue_milestone_is_red_whatever_the_targets_say(pair: tuple[Status, Binding]) -> None:
    assert Light.RED is light_of([pair], overdue=1, due=1)


@pytest.mark.parametrize(
    ("first", "second"),
    list(itertools.combinations(itertools.product(Status, (MUST, Binding.IN_PRINCIPLE)), 2)),
)
def test_of_two_targets_the_worse_counts(
    first: tuple[Status, Binding], second: tuple[Status, Binding]
) -> None:
    """What cannot be judged does not outweigh what can, but for a `must` without data."""
    pairs = [first, second]
    lights = [light_of([pair], overdue=0, due=0) for pair in pairs]
    weighed = [
        light
        for light, pair in zip(lights, pairs, strict=True)
        if light is not Light.GREY or pair == (Status.NO_DATA, MUST)
    ]
    expected = min(weighed, key=WORST_FIRST.index, default=Light.GREY)
    assert expected is light_of(pairs, overdue=0, due=0)
    assert expected is light_of(pairs[::-1], overdue=0, due=0)


def test_a_milestone_that_is_done_does_not_hide_a_must_without_data() -> None:
    assert Light.GREY is light_of([(Status.NO_DATA, MUST)], overdue=0, due=3)


def test_no_data_is_never_green() -> None:
    for binding in Binding:
        assert Light.GREEN is not light_of([(Status.NO_DATA, binding)], overdue=0, due=0)


def test_the_rule_is_said_for_each_light_the_worst_first() -> None:
    assert WORST_FIRST == [light for light, _when in rule()]
    assert all(when for _light, when in rule())


@pytest.mark.parametrize("pair", list(itertools.product(Status, Binding)))
def test_what_a_target_adds_is_the_light_of_it_alone(pair: tuple[Status, Binding]) -> None:
    assert light_of([pair], overdue=0, due=0) is (light_of_target(*pair) or Light.GREY)
