"""No rule fails where a column is missing or a table has no rows, whatever else there is."""

from dataclasses import replace

import pytest

from longchuan_plan.checks.catalog import run
from longchuan_plan.checks.context import Context
from longchuan_plan.loading.load import Loaded, load
from longchuan_plan.loading.roster_loader import load_table
from longchuan_plan.reading.csv_file import read_csv
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table
from tests.checks.case import AS_OF, county

each_table = pytest.mark.parametrize("model", TABLES, ids=lambda model: model.table)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The plan with every table, each with two rows of its examples."""
    found = load(county(tmp_path_factory.mktemp("county")), only=[])
    return replace(found, tables={model.table: _table(model, rows=2) for model in TABLES})


def _table(model: type[Row], rows: int) -> Table:
    examples = [f'"{field.column.example}"' for field in fields(model).values()]
    lines = [",".join(fields(model)), *[",".join(examples)] * rows]
    table, _findings = load_table(
        model, [read_csv(f"{model.table}.csv", "\n".join(lines).encode())]
    )
    return table


def _run(loaded: Loaded, table: Table) -> None:
    tables = {**loaded.tables, table.name: table}
    run(Context(replace(loaded, tables=tables, findings=[]), AS_OF))


@each_table
def test_without_a_column(loaded: Loaded, model: type[Row]) -> None:
    table = loaded.tables[model.table]
    for name in table.columns:
        others = {other: column for other, column in table.columns.items() if other != name}
        _run(loaded, table._replace(columns=others))


@each_table
def test_without_a_row(loaded: Loaded, model: type[Row]) -> None:
    _run(loaded, _table(model, rows=0))


def test_without_a_table(loaded: Loaded) -> None:
    for name in loaded.tables:
        others = {other: table for other, table in loaded.tables.items() if other != name}
        run(Context(replace(loaded, tables=others, findings=[]), AS_OF))
