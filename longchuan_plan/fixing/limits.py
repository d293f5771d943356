"""Which repairs are wanted: those of what the rules that were chosen find.

A repair of form leaves a value what it is, so that no rule finds anything there: it
belongs to the beginning of all codes, `LC`. It is wanted where nothing is selected, or
`LC` itself, and not in files for which `LC` is ignored.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from longchuan_plan.checks.choice import Choice
from longchuan_plan.checks.row_ignores import RowIgnore
from longchuan_plan.loading.cell_faults import WORDS

FORM = "LC"
REFERENCES = ("LC302", "LC305", "LC306", "LC314")
"""The rules that find a key in other signs than those that are meant."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What `--select`, `--ignore`, `--per-file-ignores` and `lcplan.toml` ask for."""

    choice: Choice = field(default_factory=Choice)
    rows: tuple[RowIgnore, ...] = ()

    def allow(self, path: str, *codes: str) -> bool:
        """Whether what belongs to one of these codes is repaired in a file."""
        return any(self.choice.takes(code, path) for code in codes)

    def spared(self, table: str) -> Mapping[str, frozenset[tuple[str, ...]]]:
        """The keys of rows left as they are, by the rule that finds something there."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for item in self.rows:
            if item.table == table:
                found.setdefault(item.rule, set()).add(item.key)
        return {code: frozenset(keys) for code, keys in found.items()}


def rule_of(fault: str) -> str:
    """The code of the rule that tells of a text which a type of cell refuses."""
    return WORDS[fault].rule.code
