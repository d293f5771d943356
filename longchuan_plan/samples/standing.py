"""Backbone standing: handed out so that the story's shares hold at the ends of the phases.

Each person in service at a phase end adds the share of that day to what is owed;
whoever is eligible takes one of what is owed. So the shares come out exact to a
person or two over any number of people, without knowing how many will come.
"""

from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import add_years
from longchuan_plan.samples.careers import Person
from longchuan_plan.samples.qualifications import Shares
from longchuan_plan.samples.setting import Setting, day_in
from longchuan_plan.samples.story import Story, tail

YEARS_BEFORE = 4
"""So long somebody has taught before standing is given."""
_LEVELS = Shares(("县级", "市级", "省级", "国家级"), (780, 175, 42, 3))
SCHOOL_LEVEL = 0.06


class Standing:
    """Gives county and higher standing, and school standing, which does not count."""

    def __init__(self, setting: Setting, story: Story) -> None:
        self._ends = setting.ends
        # By whether somebody works outside the county seat.
        shares = {True: story.backbone_township, False: story.backbone_seat}
        self._shares = {town: tail(values, len(self._ends)) for town, values in shares.items()}
        self._owed = {town: [0.0] * len(self._ends) for town in shares}

    def give(self, chance: Random, person: Person) -> None:
        """Sets `backbone`, `backbone_on` and `studio` of a person, or leaves them empty."""
        owed = self._owed[person.school.township]
        shares = self._shares[person.school.township]
        eligible = add_years(person.hired_on, YEARS_BEFORE)
        serving = [place for place, end in enumerate(self._ends) if person.serves_on(end)]
        for place in serving:
            owed[place] += shares[place]
        if not person.posted:
            return
        for place in serving:
            if owed[place] >= 1 and eligible <= self._ends[place]:
                if owed[place] < 2 and chance.random() < 0.7:
                    return  # or it would be every tenth person of the register
                person.backbone = _LEVELS.draw(chance)
                person.backbone_on = self._day(chance, place, eligible)
                person.studio = person.backbone != "县级" and chance.random() < 0.07
                for later in serving:
                    if later >= place:
                        owed[later] -= 1
                return
        if eligible <= self._ends[0] and chance.random() < SCHOOL_LEVEL:
            person.backbone = "校级"
            last = min(person.left_on or self._ends[0], self._ends[0])
            person.backbone_on = day_in(chance, min(eligible, last), last)

    def _day(self, chance: Random, place: int, eligible: date) -> date:
        """A day before the phase end, and after the one before it."""
        last = self._ends[place]
        before = self._ends[place - 1] + timedelta(days=1) if place else add_years(last, -14)
        return day_in(chance, max(before, eligible), last)
