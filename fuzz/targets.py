"""What is fed with random bytes, and what it must never do.

Each target gives nothing back and raises whatever is a defect: an exception that is no
message for the user, signs that do harm in a message, two readers that disagree. A fault
in the bytes is no defect.
"""

import contextlib
import io
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from fuzz import good
from fuzz.inputs import changed, in_parts
from longchuan_plan.checks.baseline import read_baseline
from longchuan_plan.checks.settings_file import read_settings
from longchuan_plan.cli.main import run
from longchuan_plan.errors import LcplanError
from longchuan_plan.findings import Finding
from longchuan_plan.harmless import STEERING
from longchuan_plan.importing.canonical import canonical
from longchuan_plan.importing.reader import read_source
from longchuan_plan.importing.understanding import understand
from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.reading.csv_file import delimiter_of, read_csv
from longchuan_plan.reading.csv_strict import read_strictly
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.reading.xlsx_file import read_xlsx
from longchuan_plan.rosters.reserve import Reserve


@dataclass(frozen=True)
class Target:
    """A name, the bytes that it is fed with, and what reads them."""

    name: str
    inputs: st.SearchStrategy[bytes]
    feed: Callable[[bytes], None]


def plan(data: bytes) -> None:
    """A measure, through the YAML reader and the models."""
    workspace = _bare()
    (workspace.plan / "measures" / "m05.yaml").write_bytes(data)
    loaded = load_plan(workspace)
    _harmless(resolved(loaded.findings, Places(workspace, loaded, {})))


def csv(data: bytes) -> None:
    """A roster, through both readers, which say the same."""
    table = read_csv("t.csv", data)
    _harmless(table.findings)
    try:
        utf8 = to_utf8(data).data
    except UndecodableError:
        return
    if table.columns or not table.broken:
        lines = (line for line in io.BytesIO(utf8) if any(sign in line for sign in b",;\t"))
        strict = read_strictly("t.csv", utf8, delimiter_of(next(lines, b"").decode()))
        assert _told(table) == _told(strict), "the two readers disagree"


def xlsx(data: bytes) -> None:
    """A workbook, as a roster."""
    for table in read_xlsx("t.xlsx", data):
        _harmless(table.findings)


def source(data: bytes) -> None:
    """A file of any kind, imported."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "后备干部"
        path.write_bytes(data)
        with contextlib.suppress(LcplanError):
            for sheet in read_source(path):
                part = understand(Reserve, sheet)
                if part is not None:
                    assert len(part.taken) + len(part.left) == len(sheet.rows), "a row is lost"
                    canonical([part])


def settings(data: bytes) -> None:
    """The settings of a workspace."""
    _refused_or_read(data, read_settings)


def baseline(data: bytes) -> None:
    """A baseline."""
    _refused_or_read(data, read_baseline)


RUNS = (
    ("teachers.csv", "full"),
    ("schools.csv", "concise"),
    ("appointments.csv", "json"),
    ("recruits.csv", "github"),
    ("deployments.csv", "sarif"),
    ("groups.csv", "junit"),
    ("teachers.csv", "gitlab"),
)


def program(data: bytes) -> None:
    """`lcplan validate`, and what `--fix` would do; the first byte chooses file and format."""
    name, form = RUNS[data[0] % len(RUNS)] if data else RUNS[0]
    workspace = _workspace()
    path = workspace.rosters / name
    kept = path.read_bytes()
    path.write_bytes(data[1:])
    try:
        for arguments in (["--output-format", form], ["--diff", "--unsafe-fixes"]):
            code, shown = _ran(["validate", *arguments, "-C", str(workspace.root)])
            assert code in (0, 1, 2, 3), shown[-2000:]
            assert arguments[0] == "--diff" or _is_harmless(shown), "signs that do harm are shown"
    finally:
        path.write_bytes(kept)


TARGETS = (
    Target("plan", changed(good.MEASURES, good.YAML_WORDS), plan),
    Target("csv", changed(good.RESERVES, good.CSV_WORDS) | st.binary(max_size=60), csv),
    Target("xlsx", in_parts(good.books(), good.XML_WORDS) | changed(good.books()), xlsx),
    Target(
        "source",
        in_parts(good.books(), good.XML_WORDS)
        | changed(good.RESERVES, good.CSV_WORDS)
        | in_parts(good.OLD_BOOKS[:1], good.XML_WORDS)
        | changed(good.OLD_BOOKS),
        source,
    ),
    Target("settings", changed(good.SETTINGS, good.TOML_WORDS), settings),
    Target("baseline", changed(good.BASELINES, good.JSON_WORDS), baseline),
    Target(
        "program",
        st.builds(
            lambda run, file: bytes([run]) + file,
            st.integers(0, len(RUNS) - 1),
            changed(good.ROSTERS, good.CSV_WORDS),
        ),
        program,
    ),
)


@cache
def _workspace() -> Workspace:
    """The county of the tests under the plan of this repository, in a folder of its own."""
    root = Path(tempfile.mkdtemp(prefix="lcplan-fuzz-"))
    shutil.copytree(good.PLAN, root / "data" / "plan")
    shutil.copytree(good.COUNTY, root / "data" / "rosters", ignore=shutil.ignore_patterns("*.md"))
    return Workspace(root)


@cache
def _bare() -> Workspace:
    """The head of the plan, and a folder for measures."""
    root = Path(tempfile.mkdtemp(prefix="lcplan-fuzz-"))
    (root / "data" / "plan" / "measures").mkdir(parents=True)
    for name in ("plan.yaml", "organisation.yaml", "phases.yaml"):
        shutil.copy(good.PLAN / name, root / "data" / "plan" / name)
    return Workspace(root)


def remove_workspaces() -> None:
    """Take the folders away again."""
    for made in (_workspace, _bare):
        if made.cache_info().currsize:
            shutil.rmtree(made().root)


def _refused_or_read(data: bytes, read: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lcplan.toml"
        path.write_bytes(data)
        with contextlib.suppress(LcplanError):
            read(path)


def _ran(arguments: list[str]) -> tuple[int, str]:
    shown = io.BytesIO()
    stream = io.TextIOWrapper(shown, "utf-8", "backslashreplace", write_through=True)
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        code = run([*arguments, "--traceback"])
    stream.flush()
    return code, shown.getvalue().decode("utf-8", "replace")


def _told(table: RawTable) -> object:
    return (
        [
            (column.header, [column.texts[code] for code in column.codes])
            for column in table.columns
        ],
        list(table.lines),
        list(table.headers),
        list(table.findings),
        table.broken,
    )


def _harmless(findings: Iterable[Finding]) -> None:
    for finding in findings:
        assert _is_harmless(f"{finding.message}{finding.hint}"), "signs that do harm in a message"


def _is_harmless(text: str) -> bool:
    return not re.search(STEERING, text)
