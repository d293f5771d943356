"""What is wrong with the tags of an office's own Word form, before anybody fills it in.

What: a tag that cannot be read, a name that its report does not have; and, for
information, which report the form was held to and which of its names it does not show.
Why: a form with such a tag gives no document at all, and that is learned too late.

    {{ tilte }}        {%tr for line in measure %}

Remedy: write the name as `docs/templates.md` has it. A finished document holds no tags:
where they were left over, correct what made it.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.errors import UsageError
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _, listed, ngettext
from longchuan_plan.locations import Spot
from longchuan_plan.nearest import nearest
from longchuan_plan.official.word_file import NOT_A_DOCUMENT
from longchuan_plan.reports.form import form_parts
from longchuan_plan.reports.form_names import Broken, read_names, tags
from longchuan_plan.reports.kinds import Kind
from longchuan_plan.reports.names import names_at_top

TAKEN_FOR = Rule(
    "FT001", "form-taken-for", Severity.INFO, lambda: _("A document with tags is taken for a form")
)
TAG_BROKEN = Rule("FT101", "form-tag-broken", Severity.ERROR, lambda: _("A tag cannot be read"))
NAME_UNKNOWN = Rule(
    "FT102", "form-name-unknown", Severity.ERROR, lambda: _("A tag asks for a name there is not")
)
NAMES_UNUSED = Rule(
    "FT103",
    "form-names-unused",
    Severity.INFO,
    lambda: _("A form does not show all names of its report"),
)
RULES = (TAKEN_FOR, TAG_BROKEN, NAME_UNKNOWN, NAMES_UNUSED)

_LONGEST = 60


def check_form(path: str, data: bytes, kind: Kind) -> Iterator[Finding]:
    """What is wrong with a form, shown as `path`, of a kind of report."""
    try:
        parts = form_parts(path, data)
    except UsageError as error:
        yield Finding(NOT_A_DOCUMENT, Spot(path), str(error), error.hint)
        return
    count = len(list(tags(parts)))
    message = ngettext(
        "taken for a form of the report {kind} ({name}): {count} line with tags",
        "taken for a form of the report {kind} ({name}): {count} lines with tags",
        count,
    ).format(kind=kind.key, name=kind.name, count=count)
    hint = _("a finished document holds no tags; --kind names another report")
    yield Finding(TAKEN_FOR, Spot(path), message, hint)
    reading = read_names(parts, names_at_top(kind.model))
    for fault in reading.faults:
        spot = Spot(path, part=f"{fault.part} {_short(fault.tag)}".strip())
        if isinstance(fault, Broken):
            hint = _("every tag is closed as it was opened: {{ … }}, {% … %}")
            yield Finding(TAG_BROKEN, spot, fault.reason, hint)
        else:
            message = _("there is no name {name}").format(name=fault.name)
            yield Finding(NAME_UNKNOWN, spot, message, _instead(fault.name, fault.known))
    if reading.unused:
        message = _("not shown: {names}").format(names=listed(reading.unused))
        hint = _("nothing is wrong with that; the report has these names too")
        yield Finding(NAMES_UNUSED, Spot(path), message, hint)


def _instead(name: str, known: tuple[str, ...]) -> str:
    if not known:
        return _("the value has no names of its own")
    return nearest(name, known)


def _short(tag: str) -> str:
    return tag if len(tag) <= _LONGEST else tag[:_LONGEST] + "…"
