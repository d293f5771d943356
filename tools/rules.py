"""The tables of rules in `docs/rules.md` and `docs/official-layout.md`, in both languages.

    python tools/rules.py

Each table stands under a comment that names a family (`<!-- rules of targets -->`) or a
file (`<!-- rules of official.checks.page -->`) and is written anew from its rules; what
else stands in the manuals is written by hand. The pages that the codes link to are made
by `tools/rule_pages.py`.
"""

import re
from pathlib import Path

from longchuan_plan.checks.manual import Entry, Family, entries
from longchuan_plan.cli.rule_list import all_rules, rule_files
from longchuan_plan.exports.rule_words import fixable_word, severity_word
from longchuan_plan.findings import Rule
from longchuan_plan.language import Language, speaking

DOCS = Path(__file__).resolve().parent.parent / "docs"

MANUALS: dict[str, tuple[Language, str]] = {
    "rules.md": ("en", "| Code | Name | Severity | `--fix` | What is found |"),
    "rules.zh-CN.md": ("zh_CN", "| 代码 | 名称 | 级别 | `--fix` | 发现的问题 |"),
    "official-layout.md": ("en", "| Code | Name | Severity | What is found |"),
    "official-layout.zh-CN.md": ("zh_CN", "| 代码 | 名称 | 级别 | 发现的问题 |"),
}

TABLE = re.compile(r"(<!-- rules of (\S+) -->\n)(?:\n?(?:\|.*\n)+)?")


def rules_of(name: str) -> list[Rule]:
    """The rules of a family, or of a file such as `official.checks.page`, by code."""
    found: list[Entry] = [entry for entry in all_rules() if entry.family == name]
    if not found:
        every = [file for files in rule_files().values() for file in files]
        named = [file for file in every if vars(file)["__name__"] == f"longchuan_plan.{name}"]
        found = list(entries(Family.LAYOUT, named))
    return sorted((entry.rule for entry in found), key=lambda rule: rule.code)


def row(rule: Rule, ending: str, *, fix: bool) -> str:
    """The line of a rule, in the language in force, with a link to its page."""
    cells = [f"[{rule.code}](rules/{rule.code}{ending})", rule.name, severity_word(rule.severity)]
    if fix:
        cells.append(fixable_word(rule.fixable))
    return f"| {' | '.join((*cells, rule.summary()))} |".replace("|  |", "| |")


def renewed(name: str, text: str) -> str:
    """A manual with its tables as the rules are now."""
    language, header = MANUALS[name]
    ending = name[name.index(".") :]

    def table(match: re.Match[str]) -> str:
        rule_line = "| " + " | ".join(["---"] * (header.count("|") - 1)) + " |"
        rows = [row(rule, ending, fix="--fix" in header) for rule in rules_of(match[2])]
        return match[1] + "\n" + "".join(f"{line}\n" for line in (header, rule_line, *rows))

    with speaking(language):
        return TABLE.sub(table, text)


def main() -> None:
    """Write the tables of both manuals."""
    for name in MANUALS:
        path = DOCS / name
        path.write_text(renewed(name, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
