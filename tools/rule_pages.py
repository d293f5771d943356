"""A page for each rule in `docs/rules/`, in both languages.

    python tools/rule_pages.py

What stands there is the rule's own manual (`lcplan rule LC303` shows the same) and the
first sample that its tests have, with the bad place marked.
"""

from pathlib import Path
from typing import Any

import yaml

from longchuan_plan.checks.manual import Entry
from longchuan_plan.cli.rule_list import all_rules
from longchuan_plan.exports.rules_sheet import rule_page
from longchuan_plan.language import Language, speaking

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
CASES = ROOT / "tests" / "cases" / "rules"

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "suffix": ".md",
        "other": "[简体中文]({code}.zh-CN.md)",
        "good": "## A good sample",
        "bad": "## The same with the fault\n\n`»` marks the place that is found.",
        "absent": "(the file is missing)",
    },
    "zh_CN": {
        "suffix": ".zh-CN.md",
        "other": "[English]({code}.md)",
        "good": "## 正确样例",
        "bad": "## 有问题的样例\n\n`»` 标出发现问题的位置。",
        "absent": "（缺少该文件）",
    },
}


def pages() -> dict[str, str]:
    """The text of every page by the name of its file."""
    samples = first_samples()
    found = {}
    for language, words in WORDS.items():
        with speaking(language):
            for entry in all_rules():
                name = f"{entry.rule.code}{words['suffix']}"
                found[name] = page(entry, samples.get(entry.rule.code, {}), words)
    return found


def first_samples() -> dict[str, dict[str, Any]]:
    """The first case of each rule that a sample text can hold."""
    samples: dict[str, dict[str, Any]] = {}
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            samples.setdefault(case["rule"].split()[0], case)
    return samples


def page(entry: Entry, case: dict[str, Any], words: dict[str, str]) -> str:
    """The page of a rule, in the language in force."""
    parts = [
        f"{words[kind]}\n\n{_files(case[kind], words)}"
        for kind in ("good", "bad")
        if case.get(kind)
    ]
    heading, rest = rule_page(entry, "\n\n".join(parts)).split("\n", 1)
    return f"{heading}\n\n{words['other'].format(code=entry.rule.code)}\n{rest}"


def _files(files: dict[str, str], words: dict[str, str]) -> str:
    blocks = []
    for name, text in files.items():
        shown = words["absent"] if text == "absent" else text.rstrip("\n")
        blocks.append(f"`{name}`:\n\n```{Path(name).suffix.removeprefix('.')}\n{shown}\n```")
    return "\n\n".join(blocks)


def main() -> None:
    """Write all pages anew, and take away those of no rule."""
    PAGES.mkdir(exist_ok=True)
    written = pages()
    for path in PAGES.glob("*.md"):
        if path.name not in written:
            path.unlink()
    for name, text in written.items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
