"""The rules of the house that a machine can hold."""

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "longchuan_plan"
FILES = sorted(PACKAGE.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

SLOW = {
    "concurrent",
    "docx",
    "docxtpl",
    "jinja2",
    "markdown_it",
    "numpy",
    "pandas",
    "pyarrow",
    "python_calamine",
    "rich",
    "xlsxwriter",
}
"""Libraries that may be imported inside functions, since `--help` must not wait for them."""

SLOW_PART = {"longchuan_plan.reading.xlsx_file"}
"""What reads workbooks brings XML and archives with it; a county of CSV files needs neither."""

OWN = re.compile(r"longchuan_plan\.")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


every_file = pytest.mark.parametrize("path", FILES, ids=name_of)


def test_the_floors_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [command, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert 0 == result.returncode, result.stdout


def test_the_floors_are_drawn_as_they_are() -> None:
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    drawn = "".join(f"    {layer}\n" for layer in layers)
    assert drawn in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_floor_below_the_command_line_is_kept_from_the_terminal() -> None:
    floors, *others = PROJECT["tool"]["importlinter"]["contracts"]
    (terminal,) = (item for item in others if "terminal" in item["name"])
    below = {name for layer in floors["layers"] for name in layer.split(" | ")} - {"cli"}
    assert {f"longchuan_plan.{name}" for name in below} == set(terminal["source_modules"])


@every_file
def test_a_file_is_one_concept(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "common", "types", "misc"}
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@every_file
def test_only_slow_libraries_are_imported_late(path: Path) -> None:
    """A command of the command line may also load late what does its work."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef):
            late = {module for node in ast.walk(function) for module in _modules(node)}
            own = {module for module in late if path.parent.name == "cli" and OWN.match(module)}
            slow = late - own - SLOW_PART
            assert {module.split(".")[0] for module in slow} <= SLOW, function.name


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=name_of)
def test_packages_re_export_nothing(path: Path) -> None:
    assert all(isinstance(node, ast.Expr) for node in ast.parse(path.read_text("utf-8")).body)


@pytest.mark.parametrize(
    "path",
    sorted(
        path
        for folder in ("longchuan_plan", "data/plan", "docs", "templates", "tools", "bench")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".yaml", ".md", ".j2", ".po", ".css", ".html"}
    ),
    ids=name_of,
)
def test_nothing_is_left_to_do(path: Path) -> None:
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules that a command of lcplan leaves loaded."""
    code = (
        "import json, sys\n"
        "from longchuan_plan.cli.main import main\n"
        "sys.argv[0] = 'lcplan'\n"
        "try:\n"
        "    main()\n"
        "except SystemExit:\n"
        "    pass\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(result.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("report", "--help"), ("status", "--help")])
def test_help_waits_for_no_slow_library(arguments: tuple[str, ...]) -> None:
    assert set() == loaded_by(*arguments) & SLOW


def test_validate_waits_for_no_library_that_it_does_not_use() -> None:
    assert set() == loaded_by("validate") & {"docx", "jinja2", "pandas", "xlsxwriter", "xml"}


def test_a_wheel_carries_what_init_writes_and_rule_shows(tmp_path: Path) -> None:
    code = f"from hatchling.build import build_wheel; build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    resources = [ROOT / "data" / "README.md"]
    for folder in ("data/cases", "data/plan", "data/rosters", "templates", "tests/cases/rules"):
        resources += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    wanted = {f"longchuan_plan/resources/{name_of(path)}" for path in resources}
    assert wanted <= names
    assert {"longchuan_plan/py.typed", "longchuan_plan/locale/zh_CN/LC_MESSAGES/lcplan.mo"} <= names


@pytest.mark.parametrize(
    ("lock", "groups"), [("run.lock", ["build"]), ("dev.lock", ["build", "dev"])]
)
def test_a_lock_holds_what_the_project_asks_for(lock: str, groups: list[str]) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    locked: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE):
        locked.setdefault(name, []).append(version)
    asked = [*PROJECT["project"]["dependencies"]]
    for group in groups:
        asked += [line for line in PROJECT["dependency-groups"][group] if isinstance(line, str)]
    for requirement in map(Requirement, asked):
        versions = locked.get(requirement.name, [])
        assert versions, f"{requirement.name} is not in {lock}: run `make lock`"
        assert all(requirement.specifier.contains(version) for version in versions)


@pytest.mark.parametrize("lock", ["run.lock", "dev.lock"])
def test_a_lock_names_hashes_and_no_index(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    for requirement in re.split(r"\n(?=\w)", text):
        assert "--hash=sha256:" in requirement


def test_the_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{PROJECT['project']['version']}]" in text
