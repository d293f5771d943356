"""The Jinja environment in which report templates are rendered to Markdown.

It is sandboxed (a template can read its context and nothing else) and strict (a
name that the context lacks is an error, and so is an empty value that a template
tries to show). Data is escaped on its way out; only what is `Markdown` already,
such as the output of a macro, passes as it is. Template texts should be joined
by writing them side by side, not with `~`.

Templates are looked up in the workspace's own folder first, then in the one
that comes with the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.numbers import (
    chinese_day,
    chinese_month,
    chinese_number,
    percent,
)
from longchuan_plan.reports.badges import mark
from longchuan_plan.reports.markdown import Markdown, tidy

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(folders: Sequence[Path]) -> Environment:
    """The environment over template folders, the first that has a template wins."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    result = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=show,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    result.filters.update(
        day=chinese_day,
        month=chinese_month,
        numeral=chinese_number,
        percent=percent,
        light=mark,
        listed=listed,
    )
    return result


def show(value: Any) -> Markdown:
    """What a template shows of a value; only text, counts and days can be shown.

    None, a yes or no and anything else would print a word of Python's: an error.
    """
    if isinstance(value, str):
        return Markdown.escape(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Markdown(value)
    if isinstance(value, date):
        return Markdown(chinese_day(value))
    from jinja2 import StrictUndefined

    if isinstance(value, StrictUndefined):
        return Markdown(value)
    raise TypeError(f"a report cannot show a value of type {type(value).__name__}")


def listed(items: Iterable[str], separator: str = "、") -> Markdown:
    """Several texts in one, parted by the Chinese comma of lists."""
    return Markdown(separator).join(items)


def render(folders: Sequence[Path], name: str, context: Mapping[str, Any]) -> str:
    """The Markdown that a template gives for a context.

    Raises UsageError, with the template and where known its line, when it is
    missing, cannot be parsed or asks for something that the context lacks.
    """
    return tidy(rendered(environment(folders), folders, name, context))


def rendered(
    environment: Environment, folders: Sequence[Path], name: str, context: Mapping[str, Any]
) -> str:
    """What a template gives in an environment over the folders; raises as `render` does."""
    from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

    try:
        return environment.get_template(name).render(context)
    except TemplateNotFound as error:
        message = _("No template {name}.").format(name=error.name or name)
        hint = _("Looked in: {folders}.").format(folders=", ".join(map(str, folders)))
        raise UsageError(message, hint) from error
    except TemplateSyntaxError as error:
        where = f"{error.filename or error.name or name}:{error.lineno}"
        raise UsageError(_unusable(where, error.message or "")) from error
    except (TemplateError, TypeError, ValueError) as error:
        raise UsageError(_unusable(_last_place(error, name), str(error))) from error


def _unusable(where: str, reason: str) -> str:
    return _("The template cannot be used: {where}: {reason}").format(where=where, reason=reason)


def _last_place(error: Exception, name: str) -> str:
    """The deepest line of a template in an error's traceback (Jinja rewrites those)."""
    where = name
    step = error.__traceback__
    while step is not None:
        path = step.tb_frame.f_code.co_filename
        if path.endswith(".j2"):
            where = f"{path}:{step.tb_lineno}"
        step = step.tb_next
    return where
