"""What is known already: a baseline that `validate` reads, writes or shortens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from longchuan_plan.cli.output import write
from longchuan_plan.cli.session import Session
from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, ngettext

if TYPE_CHECKING:
    from longchuan_plan.checks.baseline import Known
    from longchuan_plan.findings import Finding
    from longchuan_plan.loading.load import Loaded

BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help=_("Show only what this file lacks.")),
]
Write = Annotated[
    bool, typer.Option("--write-baseline", help=_("Write what is found to the baseline."))
]
Prune = Annotated[
    bool,
    typer.Option("--prune-baseline", help=_("Take out of the baseline what is found no longer.")),
]


def known_in(path: Path | None, *, write: bool, prune: bool, piped: bool) -> Known | None:
    """What a baseline holds; None where there is none, or where it is about to be written.

    Raises UsageError for options that do not go together.
    """
    if path is None:
        if write or prune:
            option = "--write-baseline" if write else "--prune-baseline"
            message = _("{option} needs a file").format(option=option)
            raise UsageError(message, _("name it with --baseline FILE"))
        return None
    if prune and write:
        message = _("--write-baseline and --prune-baseline exclude each other")
        raise UsageError(message, _("--write-baseline takes out what is found no longer, too"))
    if prune and piped:
        # Of the table that is piped in only a part may be there.
        message = _("--prune-baseline goes with whole tables, and not with -")
        raise UsageError(message, _("let validate read the workspace's own files"))
    from longchuan_plan.checks.baseline import must_give_way, read_baseline

    if write:
        must_give_way(path)
        return None
    return read_baseline(path)


def write_known(session: Session, path: Path, findings: list[Finding], loaded: Loaded) -> None:
    """Write what was found as a baseline."""
    from longchuan_plan.checks.baseline import baseline_text

    write(baseline_text(findings, loaded.tables), path)
    text = ngettext(
        "{count} finding written to {path}", "{count} findings written to {path}", len(findings)
    )
    session.say(text.format(count=len(findings), path=path))


def without_known(
    findings: list[Finding], known: Known, loaded: Loaded, *, piped: bool
) -> tuple[list[Finding], Known | None]:
    """The findings that are new, and what of the baseline was found no longer.

    None for the latter where not all was read: what is not looked at may still be wrong.
    """
    from longchuan_plan.checks.baseline import new_ones
    from longchuan_plan.checks.settings import FILES
    from longchuan_plan.findings import errors

    new, gone = new_ones(findings, known, loaded.tables)
    # A plan that is not built is asked nothing, and what is wrong with its files is no LC0.
    all_read = loaded.plan.plan is not None and not any(
        finding.rule.code.startswith(FILES) for finding in errors(new)
    )
    return new, gone if all_read and not piped else None


def tell_known(session: Session, path: Path, count: int) -> None:
    """Say how many findings were left out, so that nobody takes the rest for all."""
    if count:
        text = ngettext(
            "{count} finding is known from {path} and not shown",
            "{count} findings are known from {path} and not shown",
            count,
        )
        session.say(text.format(count=count, path=path))


def tell_gone(
    session: Session, path: Path, known: Known, gone: Known | None, *, prune: bool
) -> None:
    """Say what a baseline holds and was found no longer, and take it out where that is asked."""
    if gone is None:
        if prune:
            message = _("{path} stays as it is, since not everything could be checked")
            session.say(message.format(path=path))
        return
    count = gone.total()
    if not count:
        return
    if not prune:
        text = ngettext(
            "{count} finding in {path} is gone; --prune-baseline takes it out",
            "{count} findings in {path} are gone; --prune-baseline takes them out",
            count,
        )
    else:
        from longchuan_plan.checks.baseline import known_text

        write(known_text(known - gone), path)
        text = ngettext(
            "{count} finding taken out of {path}", "{count} findings taken out of {path}", count
        )
    session.say(text.format(count=count, path=path))
