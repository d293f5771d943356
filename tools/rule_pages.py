"""A page for each rule in `docs/rules/`, in both languages.

    python tools/rule_pages.py

What stands there is what `lcplan rule LC303` shows: the rule's manual, and the first
sample that its tests have, with the bad place marked.
"""

from pathlib import Path

from longchuan_plan.cli.rule_list import all_rules
from longchuan_plan.exports.rules_sheet import rule_page
from longchuan_plan.language import Language, speaking

PAGES = Path(__file__).resolve().parent.parent / "docs" / "rules"

LANGUAGES: dict[Language, tuple[str, str]] = {
    "en": (".md", "[简体中文]({code}.zh-CN.md)"),
    "zh_CN": (".zh-CN.md", "[English]({code}.md)"),
}
"""How the name of a page ends, and where the one in the other language is."""


def pages() -> dict[str, str]:
    """The text of every page by the name of its file."""
    found = {}
    for language, (ending, other) in LANGUAGES.items():
        with speaking(language):
            for entry in all_rules():
                heading, rest = rule_page(entry).split("\n", 1)
                link = other.format(code=entry.rule.code)
                found[f"{entry.rule.code}{ending}"] = f"{heading}\n\n{link}\n{rest}"
    return found


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
