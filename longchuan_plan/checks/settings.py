"""What a workspace wants: which rules, how heavy, what makes `validate` fail, and who reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from longchuan_plan.checks.firm import FIRM
from longchuan_plan.checks.plan import ignore_not_needed
from longchuan_plan.checks.row_ignores import RowIgnore, without_rows
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.loading.faults import identifier_damaged, value_missing
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.tables import Table

ALL = "LC"
"""How the codes of all rules begin."""

FILES = "LC0"
"""How the codes of rules begin whose errors no weight takes away, as those of `firm`.

Without a file, figures would be of a part of the county, and nobody would know.
"""

CELLS = (value_missing.RULE, identifier_damaged.RULE)
"""Nor theirs: a record without its id, or what each must have, has no place in the figures."""


class Settings(NamedTuple):
    """The settings of a workspace; empty where it says nothing.

    `per_file_ignores` are written `PATTERN:CODES`, `severity` goes by the beginnings of codes.
    `audience` is that of results, `internal` or `public`.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    fail_on: str | None = None
    rows: tuple[RowIgnore, ...] = ()
    audience: str | None = None

    def over(self, other: Settings) -> Settings:
        """These where they say something, elsewhere those of another; codes to add add up."""
        return Settings(
            self.select or other.select,
            (*self.extend_select, *other.extend_select),
            self.ignore or other.ignore,
            self.per_file_ignores or other.per_file_ignores,
            self.severity or other.severity,
            self.fail_on or other.fail_on,
            self.rows or other.rows,
            self.audience or other.audience,
        )

    @property
    def selected(self) -> tuple[str, ...]:
        """The codes selected, with those added; none where all rules are.

        Added to all, a code still comes before a shorter one that `ignore` has.
        """
        added = self.select or self.extend_select
        return (*(self.select or (ALL,)), *self.extend_select) if added else ()

    def weighed(self, findings: list[Finding]) -> list[Finding]:
        """The findings with the severities wanted; the longest beginning of a code decides."""
        return [self._weighed(item) for item in findings] if self.severity else findings

    def stopping(self, findings: Iterable[Finding], tables: Mapping[str, Table]) -> list[Finding]:
        """The findings, not looked up yet, that stop a command which needs the data.

        They are firm ones, and errors by the weights wanted, rows left out on purpose aside.
        That a row is left out without need stops nothing, as its table may not be loaded.
        """
        firm: list[Finding] = []
        other: list[Finding] = []
        for item in findings:
            stays = item.level is Severity.ERROR and _is_firm(item.rule)
            (firm if stays else other).append(item)
        return firm + [
            item
            for item in without_rows(other, self.rows, tables)
            if item.rule is not ignore_not_needed.RULE
            and self._weighed(item).level is Severity.ERROR
        ]

    def _weighed(self, finding: Finding) -> Finding:
        code = finding.rule.code
        start = max(
            (start for start in self.severity if code.startswith(start)), key=len, default=""
        )
        if not start or finding.rule is file_unreadable.RULE:
            return finding
        return finding._replace(severity=self.severity[start])


def _is_firm(rule: Rule) -> bool:
    return rule in (*FIRM, *CELLS) or rule.code.startswith(FILES)
