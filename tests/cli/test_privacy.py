"""Personal data stays in the rosters: no message shows it, whatever is wrong with it."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Command

SECRETS = ("司马相如", "欧阳修\u200b", "1975-13-41", "1899-02-30", "11010519491231002Y", "4.40E+17")


@pytest.fixture
def dirty(workspace: Path) -> Path:
    """A register in which every personal cell is wrong in some way."""
    path = workspace / "data" / "rosters" / "teachers.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    header.append("id_number")
    name, born, hired = (header.index(key) for key in ("name", "birth_date", "hired_on"))
    for row in rows:
        row.append("")
    rows[0][name], rows[1][name] = SECRETS[0], SECRETS[1]
    rows[2][born], rows[3][born] = SECRETS[2], SECRETS[3]
    rows[4][-1], rows[5][-1] = SECRETS[4], SECRETS[5]
    rows[6][born] = "2023-05-06"
    rows[7][born] = "2031-07-08"
    rows[8][name] = ""
    rows.append(list(rows[0]))
    assert rows[6][hired] < rows[6][born]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return workspace


SHOWN = (*SECRETS, "欧阳修", "2023-05-06", "2031-07-08")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_validate_shows_none_of_it(
    lcplan: Command, dirty: Path, form: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LCPLAN_LANG", language)
    outcome = lcplan("validate", "--as-of", "2024-07-31", "--output-format", form)
    for code in ("LC101", "LC102", "LC106", "LC107", "LC301", "LC303", "LC304"):
        assert code in outcome.out
    assert [] == [secret for secret in SHOWN if secret in outcome.out + outcome.err]


@pytest.mark.parametrize("command", ["status", "rotation-due", "quota", "report"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_stops_a_command_shows_none_of_it(
    lcplan: Command, dirty: Path, command: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LCPLAN_LANG", language)
    outcome = lcplan(command)
    assert 3 == outcome.code
    assert [] == [secret for secret in SHOWN if secret in outcome.out + outcome.err]


def test_a_record_that_is_too_long_is_not_quoted(lcplan: Command, workspace: Path) -> None:
    path = workspace / "data" / "rosters" / "teachers.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([rows[0], f"{rows[1]},司马相如", *rows[2:]]), encoding="utf-8")
    outcome = lcplan("validate")
    assert "LC005" in outcome.out
    assert not {"司马相如", "王立春"} & set(outcome.out.replace(",", " ").split())


def test_a_register_without_its_header_shows_no_row(lcplan: Command, workspace: Path) -> None:
    """The first line is a person then, and must not be quoted as a header."""
    path = workspace / "data" / "rosters" / "teachers.csv"
    rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(rows[1:]), encoding="utf-8")
    for arguments in (("validate",), ("validate", "--output-format", "json"), ("quota",)):
        outcome = lcplan(*arguments)
        assert outcome.code
        assert "王立春" not in outcome.out + outcome.err
        assert "1970-03-01" not in outcome.out + outcome.err
