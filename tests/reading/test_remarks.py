"""Which rows are no record, told by their words alone."""

import pytest

from longchuan_plan.reading.remarks import Remark, remark_in


@pytest.mark.parametrize(
    ("cells", "remark"),
    [
        (["", "合 计", "12"], Remark.TOTAL),
        (["全县合计：12"], Remark.TOTAL),
        (["合计小学", "12"], None),
        (["注：以上为2023年数据", "", ""], Remark.NOTE),
        (["备注2、甲"], Remark.NOTE),
        (["备注：甲", "乙"], None),
        (["填表人：甲", "审核人：乙"], Remark.SIGNATURE),
        (["填表人：甲", "", "2023年9月1日"], Remark.SIGNATURE),
        (["填表人：", "审核人：", "    年  月  日"], Remark.SIGNATURE),
        (["填表人：甲", "2023-09-01"], Remark.SIGNATURE),
        (["校长：甲", "2023-09-01", "在编"], None),
        (["填报单位（盖章）：甲"], Remark.SIGNATURE),
        (["学校：甲", "甲镇"], None),
        (["", " ", "\u3000"], None),
        (["2144990001", "合计"], None),
    ],
)
def test_a_row_is_told_by_its_first_words_and_what_follows(
    cells: list[str], remark: Remark | None
) -> None:
    assert remark_in(cells) is remark
