"""What readers outside may see of texts that people wrote freely.

Records of progress and of supervision are told as they were written. Where one names
a person of the register, the name is masked; numbers of persons, of identity cards
and of telephones become stars. Names of schools and the words of the plan stay, even
when a person happens to be called so. Texts in which nothing is found stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from longchuan_plan.evaluation import Evaluation, MeasureResult
from longchuan_plan.masking import mask_name
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reports.supervisions import TABLE
from longchuan_plan.rosters.frames import Frames

if TYPE_CHECKING:
    import pandas as pd

PEOPLE = "teachers"
"""The register that the names are taken from."""

_WRITTEN = ("unit", "problem")
"""The columns of the supervisors' table that are written freely."""
_SHORTEST, _LONGEST = 2, 4
"""How many signs of a text are looked up as a name, beside names that are longer."""
_NUMBERS = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15}|(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?"
    r"[0-9]{4}|0[0-9]{2,3}[- ][0-9]{7,8})(?![0-9A-Za-z])"
)
"""Numbers of identity cards, of mobile telephones, and of those with an area code."""
_WORD = re.compile("[0-9A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Known:
    """Names and numbers of persons, and the names that stay, the longest first."""

    names: frozenset[str]
    numbers: frozenset[str]
    stay: tuple[str, ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, names: Collection[str], numbers: Collection[str], stay: Collection[str]) -> Known:
        """Put together from the names and numbers of a register."""
        usual = range(_SHORTEST, _LONGEST + 1)
        lengths = sorted({len(name) for name in names} | set(usual), reverse=True)
        return cls(
            frozenset(name for name in names if len(name) >= _SHORTEST),
            frozenset(numbers),
            tuple(sorted((name for name in stay if len(name) >= _SHORTEST), key=len, reverse=True)),
            tuple(length for length in lengths if length >= _SHORTEST),
        )

    def masked(self, text: str) -> str:
        """A text without what tells of persons; the longest name at a place counts."""
        text = _NUMBERS.sub(lambda found: "*" * len(found[0]), text)
        text = _WORD.sub(
            lambda found: "*" * len(found[0]) if found[0] in self.numbers else found[0], text
        )
        staying = [name for name in self.stay if name in text]
        parts, place = [], 0
        while place < len(text):
            kept = next((name for name in staying if text.startswith(name, place)), None)
            name = kept or self._name_at(text, place)
            parts.append(mask_name(name) if name and not kept else name or text[place])
            place += len(name or text[place])
        return "".join(parts)

    def _name_at(self, text: str, place: int) -> str | None:
        found = (text[place : place + length] for length in self.lengths)
        return next((name for name in found if name in self.names), None)


def outside(evaluation: Evaluation, frames: Frames) -> tuple[Evaluation, Frames]:
    """The results and the rosters as readers outside may be told of them."""
    known = _known(evaluation.plan, frames)
    measures = tuple(_measure(result, known) for result in evaluation.measures)
    if frames.has(TABLE):
        written = frames.frame(TABLE)
        frames = frames.with_frame(
            TABLE, written.assign(**{name: _column(written[name], known) for name in _WRITTEN})
        )
    return replace(evaluation, measures=measures), frames


def _known(plan: Plan, frames: Frames) -> Known:
    people = frames.frame(PEOPLE)
    leaders = [measure.leader for measure in plan.measures if measure.leader]
    departments = [item.name for item in plan.organisation.departments]
    schools = frames.frame("schools")["name"].dropna().unique().tolist()
    return Known.of(
        set(people["name"].dropna().unique()),
        set(people["teacher_id"].dropna().unique()),
        [*leaders, *departments, *schools],
    )


def _measure(result: MeasureResult, known: Known) -> MeasureResult:
    states = tuple(map(partial(_state, known=known), result.milestones))
    return replace(result, milestones=states)


def _state(state: MilestoneState, known: Known) -> MilestoneState:
    return replace(
        state,
        evidence=known.masked(state.evidence) if state.evidence else state.evidence,
        note=known.masked(state.note) if state.note else state.note,
    )


def _column(column: pd.Series[Any], known: Known) -> pd.Series[Any]:
    """A column of texts; each distinct text is looked at once."""
    said = {text: known.masked(text) for text in column.dropna().unique()}
    return column.astype(object).map(said)
