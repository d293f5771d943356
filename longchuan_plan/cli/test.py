"""`lcplan test`: whether the plan's indicators make of given rows what they should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.options import OutputFile
from longchuan_plan.cli.session import Session
from longchuan_plan.language import _, listed, ngettext

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from longchuan_plan.cases.run import Outcome


class Format(StrEnum):
    """How it is written what came of the cases."""

    TEXT = "text"
    JSON = "json"


def check_cases(
    session: Session,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILES", help=_("Files of cases, or folders; data/cases if not given.")
        ),
    ] = None,
    *,
    output_format: Annotated[Format, typer.Option(help=_("How to write it."))] = Format.TEXT,
    output_file: OutputFile = None,
) -> None:
    """Run cases; exits with 1 when one comes out otherwise or a file has a fault."""
    from rich.console import Group
    from rich.text import Text

    from longchuan_plan.cases.files import case_files
    from longchuan_plan.cases.load import load_cases
    from longchuan_plan.cases.run import run_cases
    from longchuan_plan.cli.output import console, show, write
    from longchuan_plan.cli.prepare import prepare
    from longchuan_plan.exports.cases_json import cases_json
    from longchuan_plan.exports.findings_concise import findings_concise
    from longchuan_plan.loading.places import Places, resolved
    from longchuan_plan.loading.plan_loader import LoadedPlan
    from longchuan_plan.reading.faults import file_unreadable

    prepared = prepare(session, ())
    workspace = prepared.loaded.workspace
    loaded = load_cases(prepared.plan, case_files(workspace, files or ()))
    places = Places(workspace, LoadedPlan(files=loaded.files), {})
    findings = resolved(loaded.findings, places)
    outcomes = list(run_cases(prepared.plan, loaded.cases))
    if output_format is Format.JSON:
        write(cases_json(outcomes, findings), output_file)
    else:
        target = console(session, output_file)
        found = [Text(findings_concise(findings, hints=True).rstrip())] if findings else []
        blocks = [*found, *_failed(outcomes, target)]
        apart = [part for block in blocks for part in (Text(""), block)]
        if blocks or output_file:
            show(target, Group(*apart[1:]), output_file)
    session.say(_summary(outcomes, len(findings)))
    if findings or not all(outcome.passed for outcome in outcomes):
        unreadable = any(finding.rule is file_unreadable.RULE for finding in findings)
        raise typer.Exit(3 if unreadable else 1)


def _failed(outcomes: Sequence[Outcome], target: Console) -> Iterator[RenderableType]:
    """Each case that came out otherwise: where it stands, then expected beside actual."""
    from rich.console import Group
    from rich.text import Text

    from longchuan_plan.cli.layout import Column, laid_out

    columns = [
        Column(""),
        Column(_("Expected"), wraps=True),
        Column(_("Actual"), wraps=True),
    ]
    for outcome in outcomes:
        if not outcome.passed:
            spot, case = outcome.ready.spot, outcome.ready.case
            place = f"{spot.path}:{spot.line}:{spot.column}"
            name = f"{place}: {case.name} ({outcome.ready.indicator.id}, {case.as_of})"
            rows = [
                [Text(f"  {item.what}"), Text(item.expected), Text(item.actual)]
                for item in outcome.differences
            ]
            yield Group(Text(name, style="bold"), laid_out(columns, rows, target.width))


def _summary(outcomes: Sequence[Outcome], findings: int) -> str:
    failed = sum(not outcome.passed for outcome in outcomes)
    passed = len(outcomes) - failed
    parts = [ngettext("{count} case passed", "{count} cases passed", passed).format(count=passed)]
    if failed:
        parts.append(ngettext("{count} failed", "{count} failed", failed).format(count=failed))
    if findings:
        words = ngettext("{count} fault in the files", "{count} faults in the files", findings)
        parts.append(words.format(count=findings))
    return listed(parts)
