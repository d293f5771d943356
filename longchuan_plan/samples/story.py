"""What the made-up county has to tell: what it meets, misses and does better than before.

All figures here are ours. They belong to no real county and are no targets: the
plan states its own in YAML, and `lcplan` finds out by itself what is met.

Told are three phases in which hiring, rotation, secondments, groups, backbone
teachers, partnerships, boarding and class sizes move forward. Degrees fall short
first and are enough later; a few central primary schools lack a subject to the
end; a few leaders who were due stay; one hiring at schools with too many
teachers is one too many.

Lists of years run up to the school year of the plan's last day, and lists of
phases up to the last phase (`tail`): a longer plan repeats the first entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Story:
    """The dials of the county. Shares are 0…1; `_by_year` are school years, `_by_phase` ends."""

    # --- the county ---
    seat_share: float = 0.17
    """Share of the schools that stand in the county seat."""
    closed_share: float = 0.03
    """Share of the schools, small village ones, that were merged in the last years."""
    earliest: int = 1985
    """No career begins before this year."""
    kept_years: int = 8
    """For so many school years those who left stand in the register."""
    exit_rate: float = 0.026
    """Exits a school year per teacher in service."""
    moved_share: float = 0.09
    """Teachers who have changed school."""

    # --- hiring: five school years ---
    hire_rates: tuple[tuple[str, float], ...] = (
        ("幼儿园", 0.0052),
        ("义务教育", 0.0185),
        ("高中", 0.0052),
    )
    """Hires a school year per teacher in service."""
    degree_shares: tuple[tuple[str, tuple[float, ...]], ...] = (
        ("幼儿园", (0.86, 0.9, 0.94, 0.96, 0.98)),
        ("义务教育", (0.58, 0.63, 0.698, 0.752, 0.811)),
        ("高中", (0.12, 0.17, 0.21, 0.285, 0.34)),
    )
    """Open recruits with the degree that matters in their stage: missed, then met."""
    directed_by_year: tuple[float, ...] = (0.04, 0.05, 0.06, 0.09, 0.13)
    """Share of 定向培养 among the hires of compulsory schools."""
    transferred: float = 0.05
    """Share of 调入 among all hires."""
    mentored_by_year: tuple[float, ...] = (0.35, 0.5, 0.71, 0.86, 0.97)
    """Recruits who are given a mentor."""

    # --- schools with more staff than posts: exits of each, and hires in all ---
    over_staffed_exits: tuple[tuple[int, ...], ...] = (
        (5, 4, 5, 3, 4),
        (6, 5, 8, 4, 6),
        (7, 5, 11, 5, 6),
    )
    over_staffed_hires: tuple[int, ...] = (4, 6, 5)

    # --- five subjects at central primary schools of the townships ---
    uncovered_by_phase: tuple[float, ...] = (0.52, 0.26, 0.13)
    """Share of them that lack a subject at the end of a phase."""

    # --- principals and deputies ---
    long_tenure: int = 10
    """Years after which a post counts as long held, where the plan names no number."""
    overdue_share: float = 0.09
    """Leaders who had stayed longer by the end of the first phase."""
    falling_due: tuple[float, ...] = (0.05, 0.05)
    """Leaders who come to it in each later phase."""
    nearly_due: float = 0.06
    """Leaders who come to it in the year after the plan."""
    turnover: float = 0.14
    """Other leaders who change during the plan."""
    left_behind: tuple[int, ...] = (5, 2)
    """Leaders who are due at a round of rotation and stay."""

    # --- backbone teachers at the phase ends ---
    backbone_seat: tuple[float, ...] = (0.104, 0.106, 0.108)
    backbone_township: tuple[float, ...] = (0.082, 0.091, 0.101)

    # --- people sent out: three school years ---
    seconded: tuple[int, ...] = (8, 14, 16)
    seconded_part_time: tuple[int, ...] = (0, 1, 0)
    middle_posted: tuple[float, ...] = (0.0006, 0.001, 0.0014)
    """County-seat middle leaders posted to townships, per teacher in service."""
    supporting: tuple[float, ...] = (0.0018, 0.0026, 0.0034)
    """County-seat teachers who support a township school, per teacher in service."""
    cluster_rotation: tuple[float, ...] = (0.35, 0.6, 0.85)
    """Clusters in which a teacher rotates."""
    visiting: tuple[float, ...] = (0.3, 0.55, 0.8)
    """Teaching points that a visiting teacher serves."""

    # --- cooperation, training, checks: three school years ---
    group_members: tuple[int, ...] = (5, 4, 4)
    """Township members of the groups, one group founded in each phase."""
    paired: tuple[float, ...] = (0.2, 0.5, 0.82)
    """Township schools of compulsory stages in a partnership."""
    partnership_kinds: tuple[float, ...] = (0.55, 0.75, 0.9)
    """Chance of each of the four kinds of activity in a partnership and year."""
    salons: tuple[int, ...] = (2, 4, 6)
    contests: tuple[int, ...] = (10, 16, 22)
    drilled: tuple[float, ...] = (0.61, 0.83, 0.965)
    """Teachers who took part in 岗位练兵."""
    retrained: tuple[float, ...] = (0.22, 0.6, 0.955)
    """Teachers who have been through 教师轮训 by the end of the school year."""
    principals_trained: tuple[float, ...] = (0.55, 0.86, 1.0)
    """Principals who have been trained by the end of the school year."""
    compliant: tuple[float, ...] = (0.84, 0.91, 0.96)
    boarding: tuple[float, ...] = (0.55, 0.77, 0.92)
    """Township junior schools that board in full behind closed gates."""
    five_taught: tuple[float, ...] = (0.74, 0.87, 0.95)
    """Chance that a village school teaches one of the five subjects to the required periods."""
    large_classes: tuple[float, ...] = (0.3, 0.22, 0.15, 0.09, 0.04)
    """Classes in the county seat that are over the size, by school year."""
    spread: tuple[float, ...] = (0.74, 0.68, 0.61, 0.52, 0.42)
    """How far the schools' equipment lies apart, by school year."""
    schemes_issued: tuple[float, ...] = (0.3, 0.75, 1.0)
    """Towns that have issued their allowance scheme in the calendar year."""

    # --- the steps of the plan ---
    late_steps: float = 0.12
    undone_steps: float = 0.06


def tail(values: Sequence[T], length: int) -> tuple[T, ...]:
    """The last `length` values; where there are fewer, the first is repeated before them."""
    return (*[values[0]] * (length - len(values)), *values[max(0, len(values) - length) :])
