"""Seats by weight: the method of the largest remainder, in one stage.

Each receives the whole seats of its exact share; the seats left go to the
largest remainders. Equal remainders at the cut are a tie: it is decided by the
smaller key and named, since somebody may want to decide it otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Tie:
    """Keys with the same remainder, of which the first `seats` by key got one more seat."""

    remainder: Fraction
    keys: tuple[str, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class Apportionment:
    """The seats of each key, and the tie at the cut where there was one."""

    seats: Mapping[str, int]
    ties: tuple[Tie, ...]


def apportion(weights: Mapping[str, Fraction], seats: int) -> Apportionment:
    """Distributes `seats` by non-negative `weights`; without any weight nobody gets one."""
    total = sum(weights.values(), Fraction(0))
    if not total:
        return Apportionment(dict.fromkeys(sorted(weights), 0), ())
    shares = {key: seats * weights[key] / total for key in sorted(weights)}
    whole = {key: share.numerator // share.denominator for key, share in shares.items()}
    remainders = {key: shares[key] - whole[key] for key in shares}
    left = seats - sum(whole.values())
    ranked = sorted(remainders, key=lambda key: (-remainders[key], key))
    for key in ranked[:left]:
        whole[key] += 1
    return Apportionment(whole, _ties(ranked, remainders, left))


def _ties(ranked: list[str], remainders: Mapping[str, Fraction], left: int) -> tuple[Tie, ...]:
    if not 0 < left < len(ranked) or remainders[ranked[left - 1]] != remainders[ranked[left]]:
        return ()
    remainder = remainders[ranked[left]]
    tied = tuple(key for key in ranked if remainders[key] == remainder)
    given = sum(1 for key in ranked[:left] if remainders[key] == remainder)
    return (Tie(remainder, tied, given),)
