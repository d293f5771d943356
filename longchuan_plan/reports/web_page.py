"""Templates that are a page of their own: the same sandbox, escaped as HTML.

What a template shows is text, a count or a day; anything else is an error, as it is
in a template of Markdown. The filters are those of the words: `day`, `month`,
`numeral`, `percent`, `listed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from longchuan_plan.numbers import chinese_day
from longchuan_plan.reports.environment import environment, rendered, show
from longchuan_plan.reports.markdown import one_line

if TYPE_CHECKING:
    from jinja2 import Environment


def page_environment(folders: Sequence[Path]) -> Environment:
    """The environment for pages over template folders, the first that has a template wins."""
    result = environment(folders)
    result.finalize = show_on_page
    del result.filters["light"]
    result.filters["listed"] = listed
    return result


def show_on_page(value: Any) -> Any:
    """What a page shows of a value, before it is escaped."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return one_line(value)
    return chinese_day(value) if isinstance(value, date) else show(value)


def listed(items: Iterable[str], separator: str = "、") -> str:
    """Several texts in one, parted by the Chinese comma of lists."""
    return separator.join(items)


def render_page(folders: Sequence[Path], name: str, context: Mapping[str, Any]) -> str:
    """The page that a template gives for a context; raises UsageError as `render` does."""
    text = rendered(page_environment(folders), folders, name, context)
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
