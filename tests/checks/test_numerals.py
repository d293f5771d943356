"""The numbers that a Chinese text states."""

from fractions import Fraction

import pytest

from longchuan_plan.checks.targets.numerals import numbers_in


@pytest.mark.parametrize(("text", "number"), [
    ("不低于70%", Fraction(7, 10)),
    ("不低于７０％", Fraction(7, 10)),
    ("不高于3.5‰", Fraction(7, 2000)),
    ("百分之七十以上", Fraction(7, 10)),
    ("七成以上", Fraction(7, 10)),
    ("三分之一", Fraction(1, 3)),
    ("建成3个教育集团", Fraction(3)),
    ("选派10-20人", Fraction(10)),
    ("选派10-20人", Fraction(20)),
    ("退5进1", Fraction(5)),
    ("任职满十年", Fraction(10)),
    ("每校两名", Fraction(2)),
    ("二十五人", Fraction(25)),
    ("一百零五所", Fraction(105)),
    ("一千二百人", Fraction(1200)),
    ("一万两千人", Fraction(12000)),
    ("十二万人", Fraction(120000)),
    ("二〇二四年", Fraction(2024)),
    ("0.45", Fraction(9, 20)),
    ("投入500万元", Fraction(5_000_000)),
    ("投入500万元", Fraction(500)),
    ("投入1.2亿元", Fraction(120_000_000)),
    ("培训3千人次", Fraction(3000)),
])  # fmt: skip
def test_a_text_states_a_number(text: str, number: Fraction) -> None:
    assert number in numbers_in(text)


@pytest.mark.parametrize(("text", "number"), [
    ("选派10-20人", Fraction(-20)),
    ("建成30个教育集团", Fraction(3)),
    ("到2023年", Fraction(23)),
    ("投入500元", Fraction(5_000_000)),
    ("不低于70%", Fraction(70)),
    ("十二年", Fraction(10)),
    ("十二年", Fraction(2)),
    ("无差别进行交流轮岗", Fraction(0)),
])  # fmt: skip
def test_a_text_does_not_state_a_number(text: str, number: Fraction) -> None:
    assert number not in numbers_in(text)
