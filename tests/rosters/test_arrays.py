from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from longchuan_plan.rosters.arrays import array, translate
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Column
from tests.rosters.laid import table


def column(name: str, field: str, *texts: str) -> "pd.Series[Any]":
    """A column as a series, made from its cells; the table has its first field too."""
    key = MODELS[name].key[0]
    made = table(name, [{key: f"K{i}", field: text} for i, text in enumerate(texts)])
    return pd.Series(array(made.columns.get(field), fields(MODELS[name])[field], len(texts)))


def test_text_is_categorical_and_empty_cells_are_missing() -> None:
    series = column("teachers", "degree", "本科", "", "大专", "本科")
    assert series.dtype == "category"
    assert series.isna().tolist() == [False, True, False, False]
    assert series.dropna().tolist() == ["本科", "大专", "本科"]


def test_spellings_of_one_term_are_one_category() -> None:
    series = column("teachers", "degree", "本科", "大学本科", "大专")
    assert series.cat.categories.tolist() == ["本科", "大专"]


def test_several_terms_in_a_cell_are_one_category_of_its_own() -> None:
    series = column("teachers", "subjects", "语文;数学", "英语;音乐", "语文")
    assert series.tolist() == [("语文", "数学"), ("英语", "音乐"), ("语文",)]


def test_days_are_counted_in_seconds_without_a_time() -> None:
    series = column("teachers", "hired_on", "1985-07-01", "2012/2/29")
    assert series.dtype == "datetime64[s]"
    assert series.tolist() == [pd.Timestamp("1985-07-01"), pd.Timestamp("2012-02-29")]
    assert column("teachers", "left_on", "2020-01-01", "").isna().tolist() == [False, True]


def test_whole_numbers_stay_whole_with_and_without_empty_cells() -> None:
    full = column("school_years", "students", "412", "35.0")
    assert full.dtype == "int64"
    gaps = column("school_years", "beds", "400", "", "0")
    assert gaps.dtype == "Int64"
    assert gaps.isna().tolist() == [False, True, False]
    assert gaps.sum() == 400


def test_a_mark_that_is_not_made_is_neither_yes_nor_no() -> None:
    series = column("schools", "central", "是", "", "否")
    assert series.dtype == "boolean"
    assert series.isna().tolist() == [False, True, False]


def test_money_is_exact() -> None:
    series = column("projects", "paid", "0.1", "0.2", "")
    assert sum(series.dropna()) == Decimal("0.3")
    assert series.isna().tolist() == [False, False, True]


def test_a_column_that_no_file_has_is_missing_throughout() -> None:
    for name in ("left_on", "backbone", "studio"):
        assert pd.Series(array(None, fields(MODELS["teachers"])[name], 2)).isna().all()
    assert pd.Series(array(None, fields(MODELS["school_years"])["beds"], 2)).dtype == "Int64"


def test_a_table_without_rows_keeps_its_types() -> None:
    assert array(None, fields(MODELS["teachers"])["hired_on"], 0).dtype == "datetime64[s]"
    assert len(array(None, fields(MODELS["teachers"])["subjects"], 0)) == 0


def test_places_of_a_column_in_other_categories() -> None:
    cells = Column("degree", ("甲", None, "丙"), np.array([0, 1, 2, 0], np.int32))
    series = pd.Series(array(cells, fields(MODELS["teachers"])["degree"], 4))
    assert translate(series, pd.Index(["丁", "丙"])).tolist() == [-1, -1, 1, -1]
