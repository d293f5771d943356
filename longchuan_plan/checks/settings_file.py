"""`lcplan.toml`: what a workspace wants, so that nobody has to say it each time.

    [validate]
    select = ["LC3"]
    extend-select = ["LC101"]
    ignore = ["LC304"]
    fail-on = "warning"
    per-file-ignores = {"data/rosters/old-*" = ["LC3"]}
    severity = {LC305 = "error"}

    [[validate.ignore-row]]
    table = "schools"
    key = ["2144990001"]
    rule = "LC305"
    reason = "..."

    [report]
    audience = "public"

Whatever is not known or not meant so is refused, with its line.
"""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from longchuan_plan.checks.catalog import RULES
from longchuan_plan.checks.choice import where_codes_are
from longchuan_plan.checks.row_ignores import RowIgnore
from longchuan_plan.checks.settings import Settings
from longchuan_plan.errors import UsageError, unreadable
from longchuan_plan.findings import Severity
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.kinds import MODELS

LISTS = ("select", "extend-select", "ignore")
KEYS = (*LISTS, "per-file-ignores", "severity", "fail-on", "ignore-row")
LEVELS = tuple(level.value for level in Severity)
ROW_KEYS = ("table", "key", "rule", "reason")
FAIL_ON = (*LEVELS, "never")
REPORT_KEYS = ("audience",)
AUDIENCES = ("internal", "public")

MOST_DOTS = 1000
"""Each dot in a name is a table in a table, and takes more time than the one before."""


def read_settings(path: Path) -> Settings:
    """The settings in a file.

    Raises UsageError for what is not TOML, not known or not meant so, and InputError
    for a file that cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
            raise RecursionError(_("the file nests too deeply"))  # noqa: TRY301 - said as below
        document = tomllib.loads(text)
    except OSError as error:
        raise unreadable(path.name, error, _("check its permissions")) from None
    except UnicodeDecodeError:
        message = _("{path} is no UTF-8 text").format(path=path.name)
        raise UsageError(message, _("save the file as UTF-8")) from None
    except (ValueError, RecursionError) as error:
        # Not TOML's own error alone: a number may have more digits than Python reads.
        message = _("{path} is no valid TOML: {reason}").format(path=path.name, reason=error)
        raise UsageError(message, _("docs/validate.md shows how it is written")) from None
    return _File(path.name, text).settings(document)


@dataclass(frozen=True, slots=True)
class _File:
    """The file that is read, for saying where in it something is wrong.

    Names are looked for from the line `start` on.
    """

    name: str
    text: str
    start: int = 1

    def settings(self, document: Mapping[str, Any]) -> Settings:
        self._known(document, ("validate", "report"))
        report = self._table("report", document.get("report", {}))
        self._known(report, REPORT_KEYS)
        table = self._table("validate", document.get("validate", {}))
        self._known(table, KEYS)
        lists = {name: self._codes(name, table.get(name, [])) for name in LISTS}
        return Settings(
            lists["select"],
            lists["extend-select"],
            lists["ignore"],
            tuple(self._per_file(table.get("per-file-ignores", {}))),
            dict(self._severities(table.get("severity", {}))),
            self._one_of("fail-on", table["fail-on"], FAIL_ON) if "fail-on" in table else None,
            tuple(self._rows(table.get("ignore-row", []))),
            self._one_of("audience", report["audience"], AUDIENCES)
            if "audience" in report
            else None,
        )

    def _rows(self, given: Any) -> Iterator[RowIgnore]:
        if not isinstance(given, list):
            raise self._wrong("ignore-row", _("a table is expected"), "[[validate.ignore-row]]")
        starts = self._lines("ignore-row")
        for number, item in enumerate(given):
            # Each has a line of its own as it is written; within one line all share it.
            start = starts[number if len(starts) == len(given) else 0] if starts else 1
            yield replace(self, start=start).row(item)

    def row(self, item: Any) -> RowIgnore:
        """One entry, which stands from `start` on."""
        self._known(self._table("ignore-row", item), ROW_KEYS)
        for name in ROW_KEYS:
            if not str(item.get(name, "")).strip():
                message = _("{name} is missing").format(name=name)
                hint = _("name table, key, rule and reason")
                raise self._wrong("ignore-row", message, hint)
        if not isinstance(item["reason"], str):
            raise self._wrong("reason", _("a text is expected"), '"…"')
        model = MODELS[self._one_of("table", item["table"], tuple(MODELS))]
        key = item["key"] if isinstance(item["key"], list) else [item["key"]]
        plain = all(type(value) in (str, int) for value in key)
        if not model.key:
            message = _("rows of {table} have no key to be named by").format(table=model.table)
            raise self._wrong("table", message, _("leave the rule out in per-file-ignores"))
        if not plain or len(key) != len(model.key):
            message = _("this is not the key of {table}").format(table=model.table)
            raise self._wrong("key", message, ", ".join(model.key))
        rule = item["rule"]
        if not any(rule == known.code for known in RULES):
            message = _("{value} is not known here").format(value=rule)
            raise self._wrong("rule", message, where_codes_are())
        return RowIgnore(model.table, tuple(map(str, key)), rule, Spot(self.name, self.start))

    def _per_file(self, given: Any) -> Iterator[str]:
        for pattern, codes in self._table("per-file-ignores", given).items():
            if not pattern or codes == []:
                message = _("{text} does not name files and rules").format(text=f'"{pattern}"')
                raise self._wrong("per-file-ignores", message, '{"data/rosters/old-*" = ["LC3"]}')
            yield f"{pattern}:{','.join(self._codes(pattern, codes))}"

    def _severities(self, given: Any) -> Iterator[tuple[str, Severity]]:
        for code, level in self._table("severity", given).items():
            (start,) = self._codes(code, [code])
            yield start, Severity(self._one_of(code, level, LEVELS))

    def _codes(self, name: str, given: Any) -> tuple[str, ...]:
        """Beginnings of codes, which some rule must have."""
        if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
            raise self._wrong(name, _("a list of codes is expected"), '["LC304", "LC1"]')
        known = sorted(rule.code for rule in RULES)
        for code in given:
            if not code.strip() or not any(rule.startswith(code.strip().upper()) for rule in known):
                message = _("no rule begins with {code}").format(code=code)
                raise self._wrong(name, message, where_codes_are())
        return tuple(code.strip().upper() for code in given)

    def _one_of(self, name: str, given: Any, known: tuple[str, ...]) -> str:
        if given not in known:
            message = _("{value} is not known here").format(value=given)
            raise self._wrong(name, message, nearest(str(given), known))
        return str(given)

    def _table(self, name: str, given: Any) -> Mapping[str, Any]:
        if not isinstance(given, dict):
            raise self._wrong(name, _("a table is expected"), f"[{name}]")
        return given

    def _known(self, table: Mapping[str, Any], known: Collection[str]) -> None:
        for name in table:
            if name not in known:
                message = _("{name} is no setting").format(name=name)
                raise self._wrong(name, message, nearest(name, tuple(known)))

    def _wrong(self, name: str, message: str, hint: str) -> UsageError:
        line = self._line(name)
        place = self.name if line is None else f"{self.name}:{line}"
        return UsageError(f"{place}: {name}: {message}", hint)

    def _line(self, name: str) -> int | None:
        """Where a name first stands."""
        return next((line for line in self._lines(name) if line >= self.start), None)

    def _lines(self, name: str) -> list[int]:
        """Where a name stands outside a comment; the parser keeps no lines."""
        pattern = re.compile(rf"""[^#]*?(?<![\w-])["']?{re.escape(name)}["']?\s*[=\].]""")
        lines = enumerate(self.text.split("\n"), 1)
        return [number for number, line in lines if pattern.match(line)]
