"""`lcplan.toml`: what it asks for is done, and what is not meant so is refused with its line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_validate import AS_OF, faulty

__all__ = ["faulty"]


def settle(workspace: Path, text: str) -> None:
    (workspace / "lcplan.toml").write_text(f"[validate]\n{text}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("", (), {"LC103", "LC307", "LC305"}),
        ('select = ["LC1"]', (), {"LC103"}),
        ('select = ["LC1"]\nextend-select = ["LC305"]', (), {"LC103", "LC305"}),
        ('select = ["LC1"]', ("--select", "LC307"), {"LC307"}),
        ('ignore = ["lc305", "LC307"]', (), {"LC103"}),
        ('ignore = ["LC305"]', ("--ignore", "LC1"), {"LC307", "LC305"}),
        ('per-file-ignores = {"schools*" = ["LC1"]}', (), {"LC307", "LC305"}),
    ],
)
def test_what_is_asked_for_is_done(
    lcplan: Command, faulty: Path, text: str, options: tuple[str, ...], expected: set[str]
) -> None:
    settle(faulty, text)
    found = lcplan("validate", *AS_OF, *options, "--output-format", "json").json["findings"]
    assert expected == {item["code"] for item in found} & {"LC103", "LC305", "LC307"}


def test_severities_and_what_fails(lcplan: Command, workspace: Path) -> None:
    settle(workspace, 'fail-on = "error"')
    assert 0 == lcplan("validate", *AS_OF).code
    assert 1 == lcplan("validate", *AS_OF, "--fail-on", "warning").code
    settle(workspace, 'fail-on = "error"\nseverity = {LC3 = "info", LC305 = "error"}')
    outcome = lcplan("validate", *AS_OF, "--output-format", "json")
    assert 1 == outcome.code
    found = {item["severity"] for item in outcome.json["findings"] if item["code"] == "LC305"}
    assert {"error"} == found


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('# selects = 1\nselects = ["LC1"]', 3, "did you mean select?"),
        ('ignore = "LC1"', 2, "a list of codes"),
        ('ignore = ["LC999"]', 2, "no rule begins with LC999"),
        ('ignore = [""]', 2, "no rule begins with"),
        ('fail-on = "warnings"', 2, "did you mean warning?"),
        ("fail-on = 3", 2, "3 is not known here"),
        ('severity = {LC305 = "fatal"}', 2, "fatal"),
        ('severity = {XY = "error"}', 2, "XY"),
        ("per-file-ignores = 1", 2, "a table"),
        ('[reports]\naudience = "public"', 2, "reports is no setting"),
        ('"\\u001b[31mx" = 1', None, "\ufffd[31mx is no setting"),
        ('"a\\n::stop-commands::x" = 1', None, "a\ufffd::stop-commands::x is no setting"),
        ("select = [", None, "no valid TOML"),
        ("fail-on = " + "9" * 5000, None, "no valid TOML"),
        ("[[validate.ignore-row]]\n" * 2, 2, "table is missing"),
        ('per-file-ignores = {"old-*" = []}', 2, "old-*"),
        ('per-file-ignores = {"" = ["LC1"]}', 2, "does not name files"),
        ("[[validate.ignore-row]]\ntable = 'schools'", 2, "key is missing"),
        (
            "[[validate.ignore-row]]\ntable = 'appointments'\nkey = 1\nrule = 'LC3'\nreason = 'x'",
            3,
            "per-file-ignores",
        ),
        (
            "[[validate.ignore-row]]\ntable = 'school'\nkey = '1'\nrule = 'LC305'\nreason = 'x'",
            3,
            "did you mean schools?",
        ),
        (
            "[[validate.ignore-row]]\ntable = 'schools'\nkey = [1, 2]\nrule = 'LC3'\nreason = 'x'",
            4,
            "school_id",
        ),
    ],
)
def test_what_is_not_meant_so_is_refused(
    lcplan: Command, workspace: Path, text: str, line: int | None, words: str
) -> None:
    settle(workspace, text)
    outcome = lcplan("validate", *AS_OF)
    assert (2, "") == (outcome.code, outcome.out)
    assert words in outcome.err
    assert ("lcplan.toml" if line is None else f"lcplan.toml:{line}: ") in outcome.err


ROW = "[[validate.ignore-row]]\ntable = 'schools'\nkey = '1'\nrule = 'LC305'\nreason = 'x'\n"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("reason = 'x'", "reason = ' '", "reason is missing"),
        ("reason = 'x'", "reason = 5", "a text is expected"),
        ("key = '1'", "key = [{a = 1}]", "not the key of schools"),
        ("key = '1'", "key = true", "not the key of schools"),
        ("rule = 'LC305'", "rule = 'LC999'", "LC999 is not known here"),
        ("rule = 'LC305'", "rules = 'LC305'", "did you mean rule?"),
    ],
)
def test_the_entry_that_is_wrong_is_named(
    lcplan: Command, workspace: Path, old: str, new: str, words: str
) -> None:
    """The second one, in a file as Windows writes it."""
    settle(workspace, (ROW + ROW.replace(old, new)).replace("\n", "\r\n"))
    outcome = lcplan("validate", *AS_OF)
    assert (2, "") == (outcome.code, outcome.out)
    line = int(outcome.err.partition("lcplan.toml:")[2].partition(":")[0])
    assert 7 <= line <= 11
    assert words in outcome.err


def test_an_entry_that_stands_twice_is_told_of_where_it_stands_again(
    lcplan: Command, workspace: Path
) -> None:
    settle(workspace, f"select = ['LC02']\n{ROW}{ROW}")
    found = lcplan("validate", *AS_OF, "--output-format", "json").json["findings"]
    assert [("LC021", 3), ("LC021", 8)] == [(item["code"], item["line"]) for item in found]


def test_a_file_that_is_no_text_is_refused(lcplan: Command, workspace: Path) -> None:
    (workspace / "lcplan.toml").write_bytes(b"\xff\xfe\x00")
    assert 2 == lcplan("validate").code
    (workspace / "lcplan.toml").unlink()
    (workspace / "lcplan.toml").mkdir()
    assert 3 == lcplan("validate").code


def test_a_row_is_left_out_and_told_of_when_it_need_not_be(
    lcplan: Command, workspace: Path
) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    text = path.read_text(encoding="utf-8").replace("义都镇,乡村,小学", "义都镇,乡下,小学", 1)
    path.write_text(text, encoding="utf-8")
    row = next(line for line in text.splitlines() if "乡下" in line).split(",")[0]

    def codes(key: str) -> list[str]:
        entry = f"[[validate.ignore-row]]\ntable = 'schools'\nkey = '{key}'\nrule = 'LC103'"
        settle(workspace, f"select = ['LC1', 'LC02']\n{entry}\nreason = '待批'")
        found = lcplan("validate", *AS_OF, "--output-format", "json").json["findings"]
        return [item["code"] for item in found]

    assert [] == codes(row)
    assert ["LC103", "LC021"] == codes("9999999999")


def masked(lcplan: Command, *arguments: str) -> bool:
    """Whether rotation-due tells of no number of a person; True too for nobody at all."""
    outcome = lcplan("rotation-due", "--as-of", "2023-07-31", "--within", "24m", *arguments)
    assert 0 == outcome.code, outcome.err
    return "**" in outcome.out or "*" in outcome.out


def test_the_audience_is_that_of_the_option_then_the_file_then_the_command(
    lcplan: Command, workspace: Path
) -> None:
    assert not masked(lcplan)
    assert masked(lcplan, "--audience", "public")
    settle(workspace, '[report]\naudience = "public"')
    assert masked(lcplan)
    assert not masked(lcplan, "--audience", "internal")
    rows = ("explain", "M08.rotation", "--as-of", "2023-07-31", "--rows")
    public = lcplan(*rows).out
    settle(workspace, '[report]\naudience = "internal"')
    internal = lcplan(*rows).out
    assert public != internal
    assert public == lcplan(*rows, "--audience", "public").out
    (workspace / "lcplan.toml").unlink()
    assert public == lcplan(*rows).out


@pytest.mark.parametrize("kind", ["progress", "casefile", "ledger"])
def test_reports_have_the_audience_of_the_file(
    lcplan: Command, workspace: Path, tmp_path: Path, kind: str
) -> None:
    def report(name: str, *options: str) -> bytes:
        path = tmp_path / f"{name}.md"
        more = ("--measure", "M08") if kind == "casefile" else ()
        done = lcplan("report", kind, "--as-of", "2023-07-31", "-o", path, *more, *options)
        assert 0 == done.code, done.err
        return path.read_bytes()

    plain = report("plain")
    wanted = {name: report(name, "--audience", name) for name in ("public", "internal")}
    assert plain == wanted["internal" if kind in ("casefile", "ledger") else "public"]
    for name, made in wanted.items():
        settle(workspace, f'[report]\naudience = "{name}"')
        assert made == report("settled")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[report]\naudience = "press"', 3, "press is not known here"),
        ('[report]\naudience = ["public"]', 3, "not known here"),
        ('[report]\nreaders = "public"', 3, "readers is no setting"),
        ("report = 1", 1, "no setting"),
        ('[reports]\naudience = "public"', 2, "did you mean report?"),
    ],
)
def test_every_command_refuses_what_is_not_meant_so(
    lcplan: Command, workspace: Path, text: str, line: int, words: str
) -> None:
    settle(workspace, text)
    for command in ("status", "report", "rotation-due", "validate"):
        outcome = lcplan(command)
        assert (2, "") == (outcome.code, outcome.out)
        assert words in outcome.err
        assert f"lcplan.toml:{max(line, 2)}: " in outcome.err


def test_errors_stop_other_commands_as_the_file_weighs_them(
    lcplan: Command, workspace: Path
) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    text = path.read_text(encoding="utf-8").replace("义都镇,乡村,小学", "义都镇,乡下,小学", 1)
    path.write_text(text, encoding="utf-8")
    key = next(line for line in text.splitlines() if "乡下" in line).split(",")[0]
    status = ("status", "--as-of", "2023-07-31")
    assert 3 == lcplan(*status).code
    settle(workspace, 'severity = {LC103 = "warning"}')
    assert 0 == lcplan(*status).code
    entry = f"[[validate.ignore-row]]\ntable = 'schools'\nkey = '{key}'\nrule = 'LC103'"
    settle(workspace, f"{entry}\nreason = '待批'")
    assert 0 == lcplan(*status).code
    settle(workspace, 'ignore = ["LC103"]')
    assert 3 == lcplan(*status).code
    settle(workspace, 'severity = {LC1 = "warning", LC3 = "error"}')
    outcome = lcplan(*status)
    assert (3, True) == (outcome.code, "recruit" in outcome.err)


def test_what_hides_rows_stops_other_commands_whatever_is_wanted(
    lcplan: Command, workspace: Path
) -> None:
    path = workspace / "data" / "rosters" / "schools.csv"
    path.write_text(path.read_text(encoding="utf-8") + "1,2\n", encoding="utf-8")
    settle(workspace, 'severity = {LC = "info"}')
    assert 3 == lcplan("status").code


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("table: appointments", "table: nothing"),
        ("post: [", "post: [无, "),
        ("where: {post", "where: {nothing"),
        ("phase: ", "phase: no"),
        ("summary:", "sumary:"),
    ],
)
def test_a_plan_that_cannot_be_reckoned_stops_other_commands_whatever_is_said(
    lcplan: Command, workspace: Path, old: str, new: str
) -> None:
    path = workspace / "data" / "plan" / "measures" / "m08.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    settle(workspace, 'severity = {LC2 = "info"}')

    def stops() -> None:
        for command in (("status",), ("explain", "M08"), ("report", "wallchart")):
            outcome = lcplan(*command)
            assert (3, "") == (outcome.code, outcome.out)
            assert "m08.yaml" in outcome.err

    stops()
    lines = path.read_text(encoding="utf-8").splitlines()
    found = lcplan("validate", "--output-format", "json").json["findings"]
    for item in [item for item in found if item["path"].endswith("m08.yaml")]:
        lines[item["line"] - 1] += f"  # lcplan: ignore[{item['code']}] 待定"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    stops()
    assert 1 == lcplan("validate").code


def test_a_record_without_its_id_stops_other_commands_whatever_is_wanted(
    lcplan: Command, workspace: Path
) -> None:
    path = workspace / "data" / "rosters" / "teachers.csv"
    head, first, *rest = path.read_text(encoding="utf-8").splitlines()
    cells = first.split(",")
    cells[head.split(",").index("school_id")] = ""
    path.write_text("\n".join([head, ",".join(cells), *rest]) + "\n", encoding="utf-8")
    entry = f"[[validate.ignore-row]]\ntable = 'teachers'\nkey = '{cells[0]}'\nrule = 'LC101'"
    settle(workspace, f"severity = {{LC = 'info'}}\n{entry}\nreason = '待定'")
    for command in ("quota", "status"):
        outcome = lcplan(command, "--as-of", "2023-07-31")
        assert (3, "") == (outcome.code, outcome.out)
    assert "LC101" not in lcplan("validate", "--output-format", "concise").out


def test_a_row_left_out_without_need_stops_nothing(lcplan: Command, workspace: Path) -> None:
    entry = "[[validate.ignore-row]]\ntable = 'groups'\nkey = ['1', '2', '2022-09-01']"
    severity = 'severity = {LC02 = "error"}'
    settle(workspace, f"{severity}\n{entry}\nrule = 'LC302'\nreason = '待批'")
    assert 0 == lcplan("rotation-due", "--as-of", "2023-07-31").code
