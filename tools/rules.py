"""The tables of rules in `docs/rules.md` and `docs/official-layout.md`, in both languages.

    python tools/rules.py

Each table stands under a comment `<!-- rules of checks.plan_ids -->` and is written
anew from the rules of that module; what else stands in the manuals is written by hand.
The pages that the codes link to are made by `tools/rule_pages.py`.
"""

import re
from pathlib import Path

from longchuan_plan.cli.rule_list import rule_files
from longchuan_plan.findings import Rule
from longchuan_plan.language import Language, speaking

DOCS = Path(__file__).resolve().parent.parent / "docs"

MANUALS: dict[str, tuple[Language, str]] = {
    "rules.md": ("en", "| Code | Name | Severity | What is found |"),
    "rules.zh-CN.md": ("zh_CN", "| 代码 | 名称 | 级别 | 发现的问题 |"),
    "official-layout.md": ("en", "| Code | Name | Severity | What is found |"),
    "official-layout.zh-CN.md": ("zh_CN", "| 代码 | 名称 | 级别 | 发现的问题 |"),
}

TABLE = re.compile(r"(<!-- rules of (\S+) -->\n)(?:\n?(?:\|.*\n)+)?")


def rules_of(name: str) -> list[Rule]:
    """The rules of a module or package, such as `checks.plan_ids`."""
    whole = f"longchuan_plan.{name}"
    files = [
        file
        for file in rule_files()
        if file.__name__ == whole or file.__name__.startswith(f"{whole}.")
    ]
    return [rule for file in files for rule in getattr(file, "RULES", None) or (file.RULE,)]


def row(rule: Rule, ending: str) -> str:
    """The line of a rule, in the language in force, with a link to its page."""
    code = f"[{rule.code}](rules/{rule.code}{ending})"
    return f"| {code} | {rule.name} | {rule.severity.value} | {rule.summary()} |"


def renewed(name: str, text: str) -> str:
    """A manual with its tables as the rules are now."""
    language, header = MANUALS[name]
    ending = name[name.index(".") :]

    def table(match: re.Match[str]) -> str:
        rules = sorted(rules_of(match[2]), key=lambda rule: rule.code)
        lines = [header, "| --- | --- | --- | --- |", *(row(rule, ending) for rule in rules)]
        return match[1] + "\n" + "".join(f"{line}\n" for line in lines)

    with speaking(language):
        return TABLE.sub(table, text)


def main() -> None:
    """Write the tables of both manuals."""
    for name in MANUALS:
        path = DOCS / name
        path.write_text(renewed(name, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
