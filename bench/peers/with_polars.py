"""The rules in Polars: one expression for each, all evaluated at once. TEACHERS SCHOOLS OUT."""

import sys
from pathlib import Path

import polars as pl

from bench.peers.rules import DAY, DAYS, ID, IDS, ORDERED, REQUIRED, TERMS, Found, written


def wrong(schools: pl.Series) -> dict[str, tuple[str, pl.Expr]]:
    """By name of a rule, the column that is meant and whether a row breaks the rule."""
    rules = {f"{name} there": (name, pl.col(name).is_null()) for name in REQUIRED}
    for name in IDS:
        rules[f"{name} form"] = (name, ~pl.col(name).str.contains(ID))
    rules["teacher_id once"] = ("teacher_id", ~pl.col("teacher_id").is_first_distinct())
    rules["school_id known"] = ("school_id", ~pl.col("school_id").is_in(schools.implode()))
    for name, terms in TERMS.items():
        rules[f"{name} term"] = (name, ~pl.col(name).is_in(terms))
    for name in DAYS:
        parsed = _day(name)
        rules[f"{name} day"] = (name, pl.col(name).is_not_null() & parsed.is_null())
    for first, last in ORDERED:
        rules[f"{last} order"] = (last, _day(last) < _day(first))
    return rules


def _day(name: str) -> pl.Expr:
    return pl.col(name).str.to_date(DAY, strict=False)


def check(teachers: Path, schools: Path) -> Found:
    """The errors of a register."""
    known = pl.read_csv(schools, infer_schema=False)["school_id"]
    rules = wrong(known)
    frame = pl.scan_csv(teachers, infer_schema=False)
    broken = frame.select(**{rule: expression for rule, (_name, expression) in rules.items()})
    found: Found = set()
    for rule, rows in broken.collect().to_dict().items():
        name = rules[rule][0]
        # Records are counted from 0, and the header is the first line.
        found.update((row + 2, name) for row in rows.fill_null(value=False).arg_true().to_list())
    return found


if __name__ == "__main__":
    first, second, out = map(Path, sys.argv[1:])
    out.write_text(written(check(first, second)), encoding="utf-8")
