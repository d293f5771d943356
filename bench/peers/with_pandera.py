"""The rules in pandera on pandas: a schema with a column each, lazily. TEACHERS SCHOOLS OUT."""

import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from bench.peers.rules import DAY, DAYS, ID, IDS, ORDERED, REQUIRED, TERMS, Found, written


def schema(schools: "pd.Series[str]") -> pa.DataFrameSchema:
    """What a register must be."""
    columns = {}
    for name in {*REQUIRED, *TERMS, *DAYS}:
        checks = []
        if name in IDS:
            checks.append(pa.Check.str_matches(ID))
        if name == "school_id":
            checks.append(pa.Check.isin(set(schools)))
        if name in TERMS:
            checks.append(pa.Check.isin(TERMS[name]))
        if name in DAYS:
            checks.append(pa.Check(lambda days: _days(days).notna(), name="day"))
        columns[name] = pa.Column(
            str,
            checks,
            nullable=name not in REQUIRED,
            unique=name == "teacher_id",
            report_duplicates="exclude_first",
        )
    ordered = [pa.Check(_order(*pair), name=pair[1]) for pair in ORDERED]
    return pa.DataFrameSchema(columns, checks=ordered)


def _days(texts: "pd.Series[str]") -> "pd.Series[pd.Timestamp]":
    return pd.to_datetime(texts, format=DAY, errors="coerce")


def _order(first: str, last: str) -> "Callable[[pd.DataFrame], pd.Series[bool]]":
    def holds(frame: pd.DataFrame) -> "pd.Series[bool]":
        return ~(_days(frame[last]) < _days(frame[first]))

    return holds


def check(teachers: Path, schools: Path) -> Found:
    """The errors of a register."""
    known = pd.read_csv(schools, dtype=str)["school_id"]
    frame = pd.read_csv(teachers, dtype=str, keep_default_na=False, na_values=[""])
    try:
        schema(known).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        whole = cases["schema_context"] == "DataFrameSchema"
        names = cases["column"].where(~whole, cases["check"])
        rows = cases["index"].astype(int) + 2
        return set(zip(rows.tolist(), names.tolist(), strict=True))
    return set()


if __name__ == "__main__":
    first, second, out = map(Path, sys.argv[1:])
    out.write_text(written(check(first, second)), encoding="utf-8")
