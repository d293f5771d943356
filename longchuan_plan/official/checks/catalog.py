"""All rules of the layout, and all checks in the order in which they run.

A new check is one file with its rules and one line here.
"""

from collections.abc import Callable, Iterator

from longchuan_plan.findings import Finding, Rule
from longchuan_plan.official import word_file
from longchuan_plan.official.checks import (
    closing,
    headings,
    leftovers,
    looks,
    page,
    page_numbers,
    properties,
    tables,
)
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document_reader import document_of
from longchuan_plan.official.layout import Layout
from longchuan_plan.official.word_file import UnreadableError, open_word

CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    page.check,
    looks.check,
    headings.check,
    page_numbers.check,
    tables.check,
    closing.check,
    properties.check,
    leftovers.check,
)

RULES: tuple[Rule, ...] = (
    *word_file.RULES,
    *page.RULES,
    *looks.RULES,
    *headings.RULES,
    *page_numbers.RULES,
    *tables.RULES,
    *closing.RULES,
    *properties.RULES,
    *leftovers.RULES,
)

UNREADABLE = (word_file.NOT_A_DOCUMENT, word_file.TOO_LARGE)
"""Rules whose findings mean that nothing else could be looked at."""


def run(path: str, data: bytes, layout: Layout) -> list[Finding]:
    """Whatever departs from the layout in a file that is shown as `path`."""
    try:
        file = open_word(path, data)
    except UnreadableError as error:
        return [error.finding]
    subject = Subject(document_of(file), layout)
    return [*file.findings, *(finding for check in CHECKS for finding in check(subject))]
