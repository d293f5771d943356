"""Seats by largest remainder: worked by hand, and what must hold for any weights."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.staffing.apportionment import Tie, apportion

weights = st.dictionaries(
    st.text("ABCDEFGH", min_size=1, max_size=2),
    st.fractions(min_value=0, max_value=50, max_denominator=6),
    max_size=12,
)
seats = st.integers(min_value=0, max_value=60)


def test_the_largest_remainder_gets_the_seat_that_is_left() -> None:
    """Of 5 seats 2.5, 1.5 and 1 are due: 2, 1 and 1, and the last to A, whose key is smaller."""
    result = apportion({"B": Fraction(3), "A": Fraction(5), "C": Fraction(2)}, 5)
    assert {"A": 3, "B": 1, "C": 1} == result.seats
    assert (Tie(Fraction(1, 2), ("A", "B"), 1),) == result.ties


def test_a_tie_for_several_seats_is_said_once() -> None:
    result = apportion(dict.fromkeys("DCBA", Fraction(1)), 6)
    assert {"A": 2, "B": 2, "C": 1, "D": 1} == result.seats
    assert (Tie(Fraction(1, 2), ("A", "B", "C", "D"), 2),) == result.ties


def test_equal_remainders_that_all_get_a_seat_are_no_tie() -> None:
    """6 seats by 3, 3 and 2: 2.25, 2.25 and 1.5; only C's remainder decides."""
    result = apportion({"A": Fraction(3), "B": Fraction(3), "C": Fraction(2)}, 6)
    assert {"A": 2, "B": 2, "C": 2} == result.seats
    assert () == result.ties


def test_a_remainder_is_exact() -> None:
    """A third is more than 0.333: with floats a tie would be lost or made."""
    result = apportion({"A": Fraction(1, 3), "B": Fraction(1, 3), "C": Fraction(1, 3)}, 1)
    assert (Tie(Fraction(1, 3), ("A", "B", "C"), 1),) == result.ties


def test_nobody_gets_a_seat_without_a_weight() -> None:
    assert {} == apportion({}, 5).seats
    assert {"A": 0, "B": 0} == apportion({"A": Fraction(0), "B": Fraction(0)}, 5).seats


@given(weights, seats)
def test_seats_add_up(given_weights: dict[str, Fraction], number: int) -> None:
    expected = number if any(given_weights.values()) else 0
    assert expected == sum(apportion(given_weights, number).seats.values())


@given(weights, seats)
def test_no_share_is_missed_by_a_whole_seat(
    given_weights: dict[str, Fraction], number: int
) -> None:
    total = sum(given_weights.values()) or 1
    for key, own in apportion(given_weights, number).seats.items():
        if given_weights[key]:
            assert -1 < own - number * given_weights[key] / total < 1


@given(weights, seats)
def test_a_larger_weight_never_gets_fewer_seats(
    given_weights: dict[str, Fraction], number: int
) -> None:
    given_seats = apportion(given_weights, number).seats
    ordered = sorted(given_weights, key=lambda key: (given_weights[key], given_seats[key]))
    assert sorted(given_seats.values()) == [given_seats[key] for key in ordered]


@given(weights, seats)
def test_weight_zero_gets_nothing(given_weights: dict[str, Fraction], number: int) -> None:
    given_seats = apportion(given_weights, number).seats
    assert 0 == sum(given_seats[key] for key, weight in given_weights.items() if not weight)


@given(weights, seats)
def test_a_tie_names_all_who_could_have_had_the_seat(
    given_weights: dict[str, Fraction], number: int
) -> None:
    """Those with equal remainders of whom some got a seat and some did not."""
    result, total = apportion(given_weights, number), sum(given_weights.values())
    exact = {key: number * weight / total if total else 0 for key, weight in given_weights.items()}
    more = {key for key, own in result.seats.items() if own > exact[key]}
    groups: dict[Fraction, list[str]] = {}
    for key in sorted(given_weights):
        groups.setdefault(Fraction(exact[key]) % 1, []).append(key)
    expected = [
        Tie(remainder, tuple(keys), len(more & set(keys)))
        for remainder, keys in groups.items()
        if more & set(keys) and not set(keys) <= more
    ]
    assert expected == list(result.ties)
    for tie in result.ties:
        assert set(tie.keys[: tie.seats]) <= more


@given(weights, seats)
def test_the_order_of_the_schools_decides_nothing(
    given_weights: dict[str, Fraction], number: int
) -> None:
    backwards = dict(reversed(given_weights.items()))
    assert apportion(given_weights, number) == apportion(backwards, number)
