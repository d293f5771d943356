"""The hostile texts in the YAML files of this folder, as bytes, with what must be found.

A case says `what` it is and which findings it must give, each as `name at line:column`
(`nothing` for a text that is as good as any). Its bytes are the `text`, or, for what is too
long to write down, `before`, `times` times `repeat`, and `after`; or the signs of `hex`.
`lines` is repeated too, with `{a}` and `{b}` as the letters that follow each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from longchuan_plan.findings import Finding
from longchuan_plan.locations import Spot

FOLDER = Path(__file__).parent
MANY = 4


@dataclass(frozen=True)
class Case:
    """A text to read; `at` is the key of a whole file whose value it takes the place of."""

    what: str
    data: bytes
    found: list[str]
    at: str | None = None


def cases(name: str) -> list[Case]:
    """All cases of a file of this folder."""
    given = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [
        Case(item["what"], _bytes(item), _listed(item["found"]), item.get("at")) for item in given
    ]


def _bytes(item: Mapping[str, Any]) -> bytes:
    if "hex" in item:
        return bytes.fromhex(item["hex"])
    times = range(item.get("times", 1))
    if "lines" in item:
        middle = "".join(item["lines"].format(a=chr(97 + n), b=chr(98 + n)) + "\n" for n in times)
    else:
        middle = item.get("repeat", "") * len(times)
    text = item.get("before", "") + item.get("text", "") + middle + item.get("after", "")
    encoding: str = item.get("encoding", "utf-8")
    return str(text).encode(encoding)


def _listed(found: str | list[str]) -> list[str]:
    if isinstance(found, str):
        return [] if found == "nothing" else [found]
    return found


def spotted(findings: Iterable[Finding]) -> list[str]:
    """The findings as a case names them, in the order of the file; the first of very many."""
    spots = [(finding.place, finding.rule.name) for finding in findings]
    shown = sorted(
        (spot.line or 0, spot.column or 0, name) for spot, name in spots if isinstance(spot, Spot)
    )
    named = [f"{name} at {line}:{column}" for line, column, name in shown]
    return named if len(named) <= MANY else [*named[:MANY], f"and {len(named) - MANY} more"]
