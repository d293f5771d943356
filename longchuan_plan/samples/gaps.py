"""Where the county falls short: subjects that are missing, and schools with too many teachers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from longchuan_plan.samples.qualifications import FIVE
from longchuan_plan.samples.schools import JUNIOR, School
from longchuan_plan.samples.setting import Setting, stream
from longchuan_plan.samples.story import Story, tail

MANY = 5
"""So many schools have more staff than posts, where there are enough schools."""


@dataclass(slots=True)
class Gaps:
    """What is missing, and where there is too much.

    `lacking` holds for a central primary school the subjects without a teacher, each
    with the day on which one comes (none: never); `over_staffed` the schools in the
    order of the story's exits.
    """

    lacking: dict[School, dict[str, date | None]] = field(default_factory=dict)
    over_staffed: list[School] = field(default_factory=list)

    def never_at(self, school: School) -> tuple[str, ...]:
        """The subjects that nobody but the one who closes the gap may teach there."""
        return tuple(self.lacking.get(school, ()))


def gaps_of(setting: Setting, story: Story, seed: int, schools: Sequence[School]) -> Gaps:
    """The gaps that make the coverage of the story, phase by phase."""
    chance = stream(seed, "gaps")
    central = [school for school in schools if school.central and school.township]
    chance.shuffle(central)
    shares = tail(story.uncovered_by_phase, len(setting.ends))
    counts = [round(share * len(central)) for share in shares]
    starts = [year.first for year in setting.years]
    gaps = Gaps()
    for place, school in enumerate(central[: max(counts)]):
        failed = max(turn for turn, count in enumerate(counts) if place < count)
        later = [day for day in starts if day > setting.ends[failed]]
        comes = later[0] if failed < len(counts) - 1 and later else None
        first = "心理" if chance.random() < 0.6 else chance.choice(("音乐", "美术"))
        lacking = {first: comes}
        if chance.random() < 0.35:
            lacking[chance.choice([subject for subject in FIVE if subject != first])] = comes
        gaps.lacking[school] = lacking
    juniors = [school for school in schools if school.kind == JUNIOR and school.township]
    juniors.sort(key=lambda school: (-school.weight, school.index))
    gaps.over_staffed = juniors[::2][: min(MANY, max(1, len(juniors) // 3))]
    return gaps
