"""People: made-up names, births, and the day on which they retire.

A name is drawn until no other person has the same name and birth date, so that
nobody looks like entered twice. Names are common ones put together by chance.
"""

from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import add_months, add_years

MALE, FEMALE = "男", "女"
RETIREMENT = {MALE: 60, FEMALE: 55}
SURNAMES = (
    "陈陈陈黄黄黄张张张李李李刘刘刘叶叶叶邹邹曾曾曾钟钟骆骆杨杨谢谢罗罗吴吴王王林林"
    "何何郑周徐朱邓彭赖温廖丘袁魏巫戴蓝古江曹赵胡郭梁许韩冯唐董萧程沈卢蒋蔡魏薛潘"
    "杜余苏汪范方石姚谭邱欧凌游丁钱傅"
)
FIRST_SIGNS = {
    MALE: "志文国建伟俊海春永明家德玉庆新子振锦少光汉学立佳世荣耀泽宇浩天景昌远启思承",
    FEMALE: "丽秀玉晓海春月雪燕小佩秋美婉慧雅淑桂金素婷思佳碧惠彩冬红晶文嘉梦子诗雨巧",
}
LAST_SIGNS = {
    MALE: "平强辉明军华东生林峰勇波杰锋文斌涛飞雄伟良成龙鹏超亮彬健聪豪源权清荣彪添",
    FEMALE: "芳英霞玲梅兰红燕萍娟敏丽琴花珍君云洁婷怡妮娜琳媚莹霜清嫦容芬欣蓉珊琪瑶颖",
}


class Register:
    """Who has been named so far. Kept as numbers, since there may be millions."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def name(self, chance: Random, gender: str, birth: date) -> str:
        """A name that no other person of that birth date has."""
        first_signs, last_signs = FIRST_SIGNS[gender], LAST_SIGNS[gender]
        draw = chance.random
        while True:
            surname = SURNAMES[int(draw() * len(SURNAMES))]
            first = first_signs[int(draw() * len(first_signs))] if draw() < 0.86 else ""
            name = surname + first + last_signs[int(draw() * len(last_signs))]
            key = birth.toordinal()
            for sign in name:
                key = key << 16 | ord(sign)
            if key not in self._seen:
                self._seen.add(key)
                return name


def retires_on(gender: str, birth: date) -> date:
    """The last day in service: the end of the month in which the age is reached."""
    reached = add_years(birth, RETIREMENT[gender])
    return add_months(reached.replace(day=1), 1) - timedelta(days=1)


def born_before(chance: Random, hired: date, at_age: float) -> date:
    """A birth so that a person is about `at_age`, and at least 22, on the day of hire."""
    years = max(22.0, at_age + chance.random())
    birth = hired - timedelta(days=int(years * 365.25) + 1)
    return birth - timedelta(days=int(chance.random() * 28))
