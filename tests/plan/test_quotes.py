"""Every quote is verbatim, and what is in our words is in our words.

The document itself is not part of this repository: name a text file of it in
LCPLAN_DOCUMENT to run these.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from longchuan_plan.plan.plan import Plan

DOCUMENT = os.environ.get("LCPLAN_DOCUMENT", "")

pytestmark = pytest.mark.skipif(not DOCUMENT, reason="LCPLAN_DOCUMENT names no text of the plan")


@pytest.fixture(scope="module")
def text() -> str:
    return Path(DOCUMENT).read_text(encoding="utf-8")


def quotes(plan: Plan) -> Iterator[str]:
    yield from (goal.quote for goal in plan.head.goals)
    if plan.head.allocation:
        yield plan.head.allocation.quote or ""
    for measure in plan.measures:
        yield from (step.quote for step in measure.milestones)
    for indicator in plan.indicators():
        yield from (target.quote or "" for target in indicator.targets.values())


def key_words(plan: Plan) -> Iterator[tuple[str, str]]:
    """What the readings put in quotation marks, but for words within such words."""
    for indicator in plan.indicators():
        grounds = [indicator.reading, *(target.reading for target in indicator.targets.values())]
        for reading in grounds:
            yield from ((indicator.id, words) for words in re.findall("“(.+?)”", reading or ""))


def own_words(plan: Plan) -> Iterator[str]:
    yield from (goal.summary for goal in plan.head.goals)
    yield from (safeguard.summary for safeguard in plan.head.safeguards)
    yield from (measure.summary for measure in plan.measures)
    yield from (task for phase in plan.phases for task in phase.tasks)


def test_every_quote_is_verbatim(plan: Plan, text: str) -> None:
    assert [quote for quote in quotes(plan) if quote not in text] == []


def test_what_a_reading_puts_in_quotation_marks_is_verbatim(plan: Plan, text: str) -> None:
    assert [found for found in key_words(plan) if found[1] not in text] == []


def test_what_the_document_prints_is_held_as_printed(plan: Plan, text: str) -> None:
    document, organisation = plan.head.document, plan.organisation
    printed = [
        document.number,
        document.issuer,
        *document.addressees,
        *document.copies,
        *(clause.title for clause in document.clauses if clause.id != "0"),
        *(f"{clause.number}{clause.title}" for clause in document.clauses if clause.number),
        *(f"牵头领导：{leader.name}" for leader in organisation.leaders),
        *(department.name for department in organisation.departments),
    ]
    assert [words for words in printed if words not in text] == []
    assert document.title in text
    assert (document.also_titled or "") in text.replace("均衡发展\n全力", "均衡发展全力")


def test_every_measure_is_given_to_whom_the_document_gives_it(plan: Plan, text: str) -> None:
    for measure in plan.measures:
        given = f"牵头领导：{measure.leader}；牵头部门：{measure.department}"
        if measure.supporting:
            given += f"；配合部门：{'、'.join(measure.supporting)}"
        after = text[text.index(f"{measure.title}。") :]
        assert f"（{given}）" in after.split("\n")[0], measure.id


def test_every_phase_has_the_months_of_the_document(plan: Plan, text: str) -> None:
    for phase in plan.phases:
        first, last = phase.first, phase.last
        months = f"{first.year}年{first.month}月-{last.year}年{last.month}月"
        assert f"{phase.title}（{months}）" in text


def test_no_summary_copies_a_sentence(plan: Plan, text: str) -> None:
    """Key words may be the document's; 20 signs in a row are no longer key words."""
    for words in own_words(plan):
        runs = [words[place : place + 20] for place in range(len(words) - 19)]
        assert not any(run in text for run in runs), words
