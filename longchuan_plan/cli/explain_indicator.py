"""What there is to say of one indicator on a day, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from longchuan_plan.cli.comparison_words import amount, asked, comparison, follows, reckoned
from longchuan_plan.evaluation import Evaluation, Result, window_days
from longchuan_plan.indicators.base import Window
from longchuan_plan.judgement import Status
from longchuan_plan.language import _
from longchuan_plan.numbers import rounded
from longchuan_plan.periods import Period
from longchuan_plan.words import (
    basis_word,
    binding_word,
    change_sign,
    detail_word,
    status_word,
    window_word,
)

Line = tuple[str, str]
"""What is said, and what it says; several lines of one label follow each other."""

NAMED_FAILURES = 20
"""So many units that fail are named; `--rows` shows all."""


def indicator_lines(evaluation: Evaluation, result: Result) -> Iterator[Line]:
    """Ground, definition, window, arithmetic, status, and what is shown beside."""
    yield from _ground(evaluation, result)
    yield _("Definition"), result.indicator.definition()
    yield from _arithmetic(evaluation, result)
    yield from _beside(evaluation, result)


def clause_line(evaluation: Evaluation, clause_id: str | None) -> Iterator[Line]:
    """The clause as a reader cites it, with its title."""
    clause = evaluation.plan.clause(clause_id)
    if clause is not None:
        yield _("Clause"), f"{clause.label} {clause.title}"


def _ground(evaluation: Evaluation, result: Result) -> Iterator[Line]:
    """Where the target stands, in which words, how firmly it binds, and how it is read."""
    indicator, target = result.indicator, result.judgement.target
    yield from clause_line(evaluation, target.clause if target else indicator.clause)
    if target is not None:
        if target.quote:
            yield _("Key words"), target.quote
        binding = binding_word(target.binding) or _("not binding")
        basis = basis_word(target.basis)
        yield _("Binding"), _("{binding}; {basis}").format(binding=binding, basis=basis)
        if target.source:
            yield _("Source"), target.source
    reading = (target.reading if target else None) or indicator.reading
    if reading:
        yield _("Reading"), reading


def _arithmetic(evaluation: Evaluation, result: Result) -> Iterator[Line]:
    measured, judgement, unit = result.measurement, result.judgement, result.indicator.unit
    yield _("Window"), _window(evaluation, result)
    if measured.numerator is not None:
        yield _("Numerator"), rounded(measured.numerator, 4)
    if measured.denominator is not None:
        yield _("Denominator"), rounded(measured.denominator, 4)
    if measured.value is None:
        yield _("Value"), _("none: {reason}").format(reason=measured.reason)
    else:
        bounds = judgement.bound.values if judgement.bound else ()
        yield _("Value"), amount(measured.value, unit, bounds)
    if judgement.bound is None:
        yield _("Target"), _("none: it is tracked and not judged")
    else:
        since = _("{target}, from {day}").format(
            target=asked(judgement.bound, unit), day=judgement.since
        )
        yield _("Target"), since
        if follows(result):
            yield _("Follows from"), follows(result)
        if comparison(result):
            yield _("Comparison"), comparison(result)
    if judgement.expected is not None:
        yield _("Asked by the day"), f"≥ {amount(judgement.expected, unit)}"
    yield _("Status"), status_word(result.status)


def _window(evaluation: Evaluation, result: Result) -> str:
    """The window with its days, and where they are cut at the day looked at."""
    kind, days = result.indicator.window, result.window
    if kind is Window.AS_OF:
        return _("the state on {day}").format(day=evaluation.as_of)
    whole = window_days(evaluation.plan, kind, evaluation.as_of, evaluation.phase)
    text = f"{window_word(kind)} {_days(whole)}"
    if days == whole:
        return text
    return _("{window}, counted up to {day}").format(window=text, day=days.last)


def _days(period: Period) -> str:
    return f"{period.first} – {period.last}"


def _beside(evaluation: Evaluation, result: Result) -> Iterator[Line]:
    """The phase before, further windows and figures, groups, and what fails."""
    measured, unit = result.measurement, result.indicator.unit
    if result.previous is not None:
        before = reckoned(result.previous, unit) or result.previous.reason or ""
        text, change = said(f"{evaluation.previous_as_of}", before), change_sign(result.change)
        if change:
            text = _("{text} ({change})").format(text=text, change=change)
        yield _("Phase before"), text
    for kind, other in result.windows.items():
        whole = window_days(evaluation.plan, kind, evaluation.as_of, evaluation.phase)
        days = _days(whole.until(evaluation.as_of))
        value = reckoned(other, unit) or other.reason or ""
        yield _("Also"), said(f"{window_word(kind)} {days}", value)
    for name, figure in measured.details.items():
        yield _("Further figures"), said(detail_word(name), rounded(figure, 4))
    for name, part in measured.breakdown.items():
        yield _("Breakdown"), said(name, amount(part, unit))
    for failure in measured.failures[:NAMED_FAILURES]:
        yield _("Fails"), _failing(failure)
    more = len(measured.failures) - NAMED_FAILURES
    if more > 0:
        yield _("Fails"), _("and {count} more: --rows --of failures").format(count=more)


def _failing(failure: Mapping[str, str]) -> str:
    """A unit that fails by its names, and what it lacks."""
    names = [text for name, text in failure.items() if name != "missing"]
    lacking = failure.get("missing")
    text = " ".join(names)
    return _("{unit}, lacks {missing}").format(unit=text, missing=lacking) if lacking else text


def standing(result: Result) -> str:
    """An indicator in one line: `M01.groups 建成的教育集团: 3个 ≥ 3个, met, must`."""
    text = comparison(result) or reckoned(result.measurement, result.indicator.unit)
    further = []
    if result.status is not Status.NO_TARGET or not text:
        further.append(status_word(result.status))
    if result.judgement.bound is not None:
        further.append(binding_word(result.judgement.binding))
    for word in filter(None, further):
        text = _("{text}, {word}").format(text=text, word=word) if text else word
    return said(f"{result.indicator.id} {result.indicator.title}", text)


def said(name: str, text: str) -> str:
    """What is said of something in one line."""
    return _("{name}: {text}").format(name=name, text=text)
