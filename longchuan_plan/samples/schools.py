"""The schools: made-up names in real towns, kinds in true proportions, areas, clusters.

Ids follow the national scheme (two digits for the class of school, 44 for the
province, six of a serial), in serials from 900001 that no real school has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.rosters.written import written
from longchuan_plan.samples.setting import Setting, spread, stream
from longchuan_plan.samples.story import Story

FEWEST, MOST = 12, 99_999
PROVINCE = "44"
SEAT, TOWN, VILLAGE = "县城", "镇区", "乡村"
KINDERGARTEN, POINT, PRIMARY, JUNIOR = "幼儿园", "教学点", "小学", "初级中学"
NINE_YEAR, COMPLETE, SENIOR = "九年一贯制学校", "完全中学", "高级中学"
VOCATIONAL, SPECIAL, TWELVE_YEAR = "中等职业学校", "特殊教育学校", "十二年一贯制学校"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of school: class of its id, name ending, stages, usual staff in seat and town."""

    prefix: str
    ending: str
    stages: tuple[str, ...]
    in_seat: float
    in_town: float


KINDS = {
    KINDERGARTEN: Kind("11", "幼儿园", ("幼儿园",), 17, 12),
    POINT: Kind("21", "教学点", ("小学",), 6, 4),
    PRIMARY: Kind("21", "小学", ("小学",), 92, 15),
    JUNIOR: Kind("31", "初级中学", ("初中",), 150, 58),
    NINE_YEAR: Kind("31", "学校", ("小学", "初中"), 110, 62),
    COMPLETE: Kind("34", "中学", ("初中", "高中"), 240, 170),
    SENIOR: Kind("34", "高级中学", ("高中",), 280, 200),
    VOCATIONAL: Kind("36", "职业技术学校", ("高中",), 120, 90),
    SPECIAL: Kind("51", "特殊教育学校", ("小学", "初中"), 42, 30),
    TWELVE_YEAR: Kind("34", "实验学校", ("小学", "初中", "高中"), 160, 120),
}
CENTRAL_STAFF = 56
SEAT_ORDER = (PRIMARY, JUNIOR, SENIOR, KINDERGARTEN, PRIMARY, COMPLETE)
SEAT_MIX = {
    KINDERGARTEN: 19, PRIMARY: 13, JUNIOR: 5, SENIOR: 3, COMPLETE: 3, NINE_YEAR: 1,
    VOCATIONAL: 2, SPECIAL: 1, TWELVE_YEAR: 1, POINT: 2,
}  # fmt: skip
TOWN_MIX = {
    POINT: 76, PRIMARY: 58, KINDERGARTEN: 25, NINE_YEAR: 8, JUNIOR: 7, COMPLETE: 1, SENIOR: 1,
}  # fmt: skip
FIRST_WORDS = "青澄朗云竹星蓝晴初望拾锦杏枫桐榕麦映禾溪岚汀棠芦桔樟苇荷莲菱"
SECOND_WORDS = "禾野杉泉帆舒岭坪洲原湾坞台陂川庭畔岗冲垌埔塘屏隅霖岳桥楼铺坂"


@dataclass(slots=True, eq=False)
class School:
    """A school of the county. `weight` is the staff that schools of its sort usually have."""

    index: int
    id: str
    name: str
    town: str
    area: str
    kind: str
    central: bool
    weight: float
    cluster: str = ""
    centre: bool = False
    weak: bool = False
    planned: bool = False
    closed_on: date | None = None
    successor: "School | None" = None

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages that it teaches."""
        return KINDS[self.kind].stages

    @property
    def township(self) -> bool:
        """Whether it stands outside the county seat."""
        return self.area != SEAT

    @property
    def village(self) -> bool:
        """Whether it is a small school of a village."""
        return self.area == VILLAGE and self.kind in (PRIMARY, POINT)

    @property
    def compulsory(self) -> bool:
        """Whether it teaches children who have to go to school."""
        return "小学" in self.stages or "初中" in self.stages

    def open_on(self, day: date) -> bool:
        """Whether it has not been closed before that day."""
        return self.closed_on is None or day <= self.closed_on

    def row(self) -> tuple[str, ...]:
        """Its row in the table `schools`."""
        return (
            self.id,
            self.name,
            self.town,
            self.area,
            self.kind,
            written(self.central),
            self.cluster,
            written(self.centre),
            written(self.weak),
            f"{self.name}一校一策方案" if self.planned else "",
            self.closed_on.isoformat() if self.closed_on else "",
            self.successor.id if self.successor else "",
        )


def build(setting: Setting, story: Story, seed: int, count: int) -> list[School]:
    """The schools of the county; raises UsageError for a number that makes no county."""
    if not FEWEST <= count <= MOST:
        message = _("{count} schools make no county").format(count=count)
        raise UsageError(message, _("give from {low} to {high}").format(low=FEWEST, high=MOST))
    chance = stream(seed, "schools")
    schools: list[School] = []
    used: set[str] = set()
    for town, kind, central in _places(setting, story, count):
        area = _area(setting, town, kind, central, len(schools))
        number = len(schools)
        code = f"{KINDS[kind].prefix}{PROVINCE}{900_001 + number}"
        name = _name(chance, town, kind, central, used)
        usual = KINDS[kind].in_seat if area == SEAT else KINDS[kind].in_town
        usual = max(usual, CENTRAL_STAFF) if central else usual
        weight = usual * (0.7 + 0.6 * chance.random())
        schools.append(School(number, code, name, town, area, kind, central, weight))
    _cluster(setting, schools)
    _weaken(chance, schools)
    _close(setting, story, chance, schools)
    return schools


def _places(setting: Setting, story: Story, count: int) -> Iterator[tuple[str, str, bool]]:
    """Town, kind and centrality of each school, town by town."""
    used = max(2, min(len(setting.towns), count // 6))
    seat_first = sorted(setting.towns, key=lambda town: town[0] != setting.seat)
    towns = [name for name, _code in seat_first][:used]
    in_seat = max(len(SEAT_ORDER), round(count * story.seat_share))
    for place, kind in enumerate(_kinds(SEAT_ORDER, SEAT_MIX, in_seat)):
        yield towns[0], kind, place == 0
    shares = spread(count - in_seat, [1.0] * (used - 1))
    rest = [max(0, share - 3) for share in shares]
    mix = _kinds((), TOWN_MIX, sum(rest))
    for place, town in enumerate(towns[1:]):
        secondary = NINE_YEAR if place % 8 == 7 else JUNIOR
        yield town, PRIMARY, True
        for kind in (secondary, KINDERGARTEN)[: shares[place] - 1]:
            yield town, kind, False
        for kind in mix[place :: used - 1][: rest[place]]:
            yield town, kind, False


def _kinds(order: tuple[str, ...], mix: dict[str, int], count: int) -> list[str]:
    """`count` kinds: those that must be, then by the mix, dealt out evenly."""
    parts = spread(max(0, count - len(order)), [float(share) for share in mix.values()])
    dealt = [
        ((turn + 0.5) / part, kind)
        for kind, part in zip(mix, parts, strict=True)
        for turn in range(part)
    ]
    dealt.sort(key=lambda pair: pair[0])
    return [*order, *(kind for _place, kind in dealt)][:count]


def _area(setting: Setting, town: str, kind: str, central: bool, number: int) -> str:
    if kind == POINT or (kind == PRIMARY and not central and town != setting.seat):
        return VILLAGE
    if town == setting.seat:
        return SEAT
    return VILLAGE if kind in (KINDERGARTEN, NINE_YEAR) and number % 3 == 0 else TOWN


def _name(chance: Random, town: str, kind: str, central: bool, used: set[str]) -> str:
    """A name that no other school has: the town, an invented word, the ending."""
    ending = "中心小学" if central else KINDS[kind].ending
    while True:
        word = chance.choice(FIRST_WORDS) + chance.choice(SECOND_WORDS)
        number = "" if len(used) < 2000 else str(len(used))  # the words run out
        name = f"{town}{word}{number}{ending}"
        if name not in used:
            used.add(name)
            return name


def _cluster(setting: Setting, schools: list[School]) -> None:
    """Village schools of a town in clusters of about five, a village primary as the centre."""
    codes = dict(setting.towns)
    for town in dict.fromkeys(school.town for school in schools):
        here = [school for school in schools if school.town == town and school.village]
        here.sort(key=lambda school: (school.kind != PRIMARY, school.index))
        groups = max(1, len(here) // 5)
        for place, school in enumerate(here[: len(here) - (len(here) > 7)]):
            school.cluster = f"{codes[town]}-{place % groups + 1}"
            school.centre = place < groups


def _weaken(chance: Random, schools: list[School]) -> None:
    for school in schools:
        if school.village and chance.random() < 0.16:
            school.weak = True
            school.planned = chance.random() < 0.9


def _close(setting: Setting, story: Story, chance: Random, schools: list[School]) -> None:
    """Small village schools that were merged into another school of their town."""
    towns: dict[str, list[School]] = {}
    for school in schools:
        towns.setdefault(school.town, []).append(school)
    small = [school for school in schools if school.village and school.cluster]
    small = [school for school in small if not school.centre]
    ends = [year.last for year in setting.years[:-1]]
    count = min(len(small) // 3, max(1, round(len(schools) * story.closed_share)))
    for turn, school in enumerate(chance.sample(small, count)):
        here = towns[school.town]
        centres = [other for other in here if other.centre and other.cluster == school.cluster]
        central = [other for other in here if other.central]
        school.closed_on = ends[turn % len(ends)]
        school.successor = (centres if turn % 2 and centres else central)[0]
        school.weak = school.planned = True
