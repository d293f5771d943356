"""All kinds of reports; a new kind is a template, a context and one line here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest
from longchuan_plan.reports.environment import render
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.progress import progress
from longchuan_plan.rosters.frames import Frames


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report: its key in commands, its Chinese name, its template.

    `context` builds what the template is given, a dataclass, from the evaluation,
    the rosters and whether names may be shown. `title` is the document's, with the
    names of the plan and the phase to be filled in.
    """

    key: str
    name: str
    template: str
    title: str
    context: Callable[[Evaluation, Frames, bool], Any]


KINDS = (
    Kind(
        key="progress",
        name="进展情况报告",
        template="progress.md.j2",
        title="关于《{document}》{phase}进展情况的报告",
        context=lambda evaluation, frames, internal: progress(
            evaluation, frames, internal=internal
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


def compose(
    kind: Kind,
    evaluation: Evaluation,
    frames: Frames,
    folders: Sequence[Path],
    *,
    internal: bool = False,
) -> Report:
    """A report of a kind; `folders` are where templates are looked up, the first one first.

    Raises UsageError when the template is missing or cannot be used.
    """
    document, phase = evaluation.plan.head.document, evaluation.phase
    title = kind.title.format(document=document.title, phase=phase.title)
    context = kind.context(evaluation, frames, internal)
    names = {field.name: getattr(context, field.name) for field in fields(context)}
    return Report(
        stem=f"{kind.key}-{phase.key}",
        markdown=render(folders, kind.template, {"title": title, **names}),
        metadata=Metadata(title, document.issuer, evaluation.as_of),
    )
