"""All kinds of reports; a new kind is a template, a context and one line here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reports.environment import render
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.progress import progress
from longchuan_plan.reports.request import Request, department_called, measure_called
from longchuan_plan.rosters.frames import Frames


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report: its key in commands, its Chinese name, its template.

    `context` builds what the template is given, a dataclass, from the evaluation,
    the rosters and what was asked for. `title` is the document's, with the names
    of the plan, the phase and, where it takes them, the measure and the department
    to be filled in. `options` are the fields of a request that it takes, `needs`
    those that it cannot go without; `tables` the rosters that it reads beyond those
    of the indicators. `internal` says whether its usual readers see names.
    """

    key: str
    name: str
    template: str
    title: str
    context: Callable[[Evaluation, Frames, Request], Any]
    options: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    internal: bool = False


KINDS = (
    Kind(
        key="progress",
        name="进展情况报告",
        template="progress.md.j2",
        title="关于《{document}》{phase}进展情况的报告",
        context=lambda evaluation, frames, request: progress(
            evaluation, frames, internal=request.internal
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report before it becomes files: the stem of their names, its text, its metadata."""

    stem: str
    markdown: str
    metadata: Metadata


def kind_called(name: str) -> Kind:
    """The kind of a key or a Chinese name; raises UsageError when there is none."""
    for kind in KINDS:
        if name in (kind.key, kind.name):
            return kind
    known = [kind.key for kind in KINDS]
    message = _("no such kind of report: {name}").format(name=name)
    raise UsageError(message, nearest(name, known) or ", ".join(known))


def check_request(kind: Kind, request: Request) -> None:
    """Raise UsageError for an option that a kind does not take, or one that it lacks."""
    given = request.given()
    if foreign := [f"--{name}" for name in given if name not in kind.options]:
        message = _("a report of kind {kind} takes no {options}")
        taken = ", ".join(f"--{name}" for name in kind.options)
        hint = _("it takes {options}").format(options=taken) if taken else ""
        raise UsageError(message.format(kind=kind.key, options=", ".join(foreign)), hint)
    if lacking := [f"--{name}" for name in kind.needs if name not in given]:
        message = _("a report of kind {kind} needs {options}")
        hint = _("for example: {example}").format(example=_EXAMPLES[kind.needs[0]])
        raise UsageError(message.format(kind=kind.key, options=", ".join(lacking)), hint)


_EXAMPLES = {"measure": "--measure M05", "department": "--department personnel"}


def compose(
    kind: Kind,
    evaluation: Evaluation,
    frames: Frames,
    folders: Sequence[Path],
    request: Request | None = None,
) -> Report:
    """A report of a kind; `folders` are where templates are looked up, the first one first.

    Without a request it is the whole report for readers outside. Raises UsageError
    when the template is missing or cannot be used, and for a request that the kind
    or the plan cannot meet.
    """
    asked = request or Request()
    check_request(kind, asked)
    document = evaluation.plan.head.document
    title = kind.title.format(
        document=document.title, phase=evaluation.phase.title, **_subjects(evaluation.plan, asked)
    )
    context = kind.context(evaluation, frames, asked)
    names = {field.name: getattr(context, field.name) for field in fields(context)}
    return Report(
        stem="-".join((kind.key, *_parts(evaluation.plan, asked), evaluation.phase.key)),
        markdown=render(folders, kind.template, {"title": title, **names}),
        metadata=Metadata(title, document.issuer, evaluation.as_of),
    )


def _subjects(plan: Plan, request: Request) -> dict[str, str]:
    """The names of the measure and the department that a report is about, for its title."""
    measure = measure_called(plan, request.measure)[1].title if request.measure else ""
    department = department_called(plan, request.department).name if request.department else ""
    return {"measure": measure, "department": department}


def _parts(plan: Plan, request: Request) -> list[str]:
    """What narrows a report, as the names of its files say it."""
    parts = []
    if request.measure:
        parts.append(measure_called(plan, request.measure)[1].id)
    if request.department:
        parts.append(department_called(plan, request.department).key)
    if request.state:
        parts.append(request.state)
    return [*parts, "overdue"] if request.overdue else parts
