"""All kinds of reports; a new kind is a template, a context and one line here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.language import _, glossed, listed
from longchuan_plan.nearest import nearest
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reports import supervisions
from longchuan_plan.reports.casefile import Casefile, casefile
from longchuan_plan.reports.context import Progress
from longchuan_plan.reports.department import DepartmentReport, department
from longchuan_plan.reports.environment import render
from longchuan_plan.reports.ledger import Ledger, ledger, ledger_listing
from longchuan_plan.reports.listing import Listing
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.outside import outside
from longchuan_plan.reports.progress import progress
from longchuan_plan.reports.request import Request, department_called, measure_called
from longchuan_plan.reports.supervision import Supervision, supervision
from longchuan_plan.reports.wallchart import Wallchart, wallchart
from longchuan_plan.reports.web_page import render_page
from longchuan_plan.rosters.frames import Frames

TEXTS = ("md", "docx", "html")
"""The formats that are made from a report's Markdown, by the endings of the files."""

PAGE = ("html",)
"""The one format of a kind whose template is a page and no Markdown."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report: its key in commands, its Chinese name, its template.

    `context` builds what the template is given, a dataclass of type `model`, from the
    evaluation, the rosters and what was asked for. `title` is the document's, with the names
    of the plan, the phase and, where it takes them, the measure and the department
    to be filled in. `options` are the fields of a request that it takes, `needs`
    those that it cannot go without; `tables` the rosters that it reads beyond those
    of the indicators. `internal` says whether its usual readers see names. `formats`
    are the endings of its files; `listing` gives its context as the flat list that
    one which is a table is made from.
    """

    key: str
    name: str
    template: str
    title: str
    context: Callable[[Evaluation, Frames, Request], Any]
    model: type
    options: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    internal: bool = False
    formats: tuple[str, ...] = TEXTS
    listing: Callable[[Any], Listing] | None = None


KINDS = (
    Kind(
        key="progress",
        name="进展情况报告",
        template="progress.md.j2",
        title="关于《{document}》{phase}进展情况的报告",
        context=lambda evaluation, frames, request: progress(
            evaluation, frames, internal=request.internal
        ),
        model=Progress,
    ),
    Kind(
        key="casefile",
        name="一事一案",
        template="casefile.md.j2",
        title="“{measure}”一事一案",
        context=casefile,
        model=Casefile,
        options=("measure",),
        needs=("measure",),
        tables=(supervisions.TABLE,),
        internal=True,
    ),
    Kind(
        key="ledger",
        name="工作台账",
        template="ledger.md.j2",
        title="《{document}》工作台账",
        context=ledger,
        model=Ledger,
        options=("department", "state", "overdue"),
        tables=(supervisions.TABLE,),
        formats=(*TEXTS, "xlsx"),
        listing=ledger_listing,
        internal=True,
    ),
    Kind(
        key="supervision",
        name="督导通报",
        template="supervision.md.j2",
        title="关于《{document}》{phase}督导情况的通报",
        context=supervision,
        model=Supervision,
        tables=(supervisions.TABLE,),
    ),
    Kind(
        key="department",
        name="部门任务清单",
        template="department.md.j2",
        title="{department}承担《{document}》任务情况",
        context=department,
        model=DepartmentReport,
        options=("department",),
        needs=("department",),
        tables=(supervisions.TABLE,),
    ),
    Kind(
        key="wallchart",
        name="挂图",
        template="wallchart.html.j2",
        title="《{document}》推进落实挂图",
        context=wallchart,
        model=Wallchart,
        tables=(supervisions.TABLE,),
        formats=PAGE,
    ),
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report before it becomes files: the stem of their names, its text, its metadata.

    `listing` is it as a flat list, for kinds that have one. A kind that is a page
    has it in `page`, and no Markdown. `context` holds the names that its template and
    an office's own form can use.
    """

    stem: str
    markdown: str
    metadata: Metadata
    listing: Listing | None = None
    page: str | None = None
    context: Mapping[str, Any] = field(default_factory=dict)


def kind_called(name: str) -> Kind:
    """The kind of a key or a Chinese name; raises UsageError when there is none."""
    for kind in KINDS:
        if name in (kind.key, kind.name):
            return kind
    known = [word for kind in KINDS for word in (kind.key, kind.name)]
    both = [glossed(kind.key, kind.name) for kind in KINDS]
    message = _("no such kind of report: {name}").format(name=name)
    raise UsageError(message, nearest(name, known, both))


def check_request(kind: Kind, request: Request) -> None:
    """Raise UsageError for an option that a kind does not take, or one that it lacks."""
    given = request.given()
    if foreign := [f"--{name}" for name in given if name not in kind.options]:
        message = _("a report of kind {kind} takes no {options}")
        taken = listed(f"--{name}" for name in kind.options)
        hint = _("it takes {options}").format(options=taken) if taken else ""
        raise UsageError(message.format(kind=kind.key, options=listed(foreign)), hint)
    if lacking := [f"--{name}" for name in kind.needs if name not in given]:
        message = _("a report of kind {kind} needs {options}")
        hint = _("for example: {example}").format(example=_EXAMPLES[kind.needs[0]])
        raise UsageError(message.format(kind=kind.key, options=listed(lacking)), hint)


_EXAMPLES = {"measure": "--measure 5", "department": "--department personnel"}


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
    if not asked.internal:
        evaluation, frames = outside(evaluation, frames)
    document = evaluation.plan.head.document
    title = kind.title.format(
        document=document.title, phase=evaluation.phase.title, **_subjects(evaluation.plan, asked)
    )
    context = kind.context(evaluation, frames, asked)
    names = {item.name: getattr(context, item.name) for item in fields(context)}
    given, is_page = {"title": title, **names}, kind.formats == PAGE
    return Report(
        stem="-".join((kind.key, *_parts(evaluation.plan, asked), evaluation.phase.key)),
        markdown="" if is_page else render(folders, kind.template, given),
        metadata=Metadata(title, document.issuer, evaluation.as_of),
        listing=kind.listing(context) if kind.listing else None,
        page=render_page(folders, kind.template, given) if is_page else None,
        context=given,
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
