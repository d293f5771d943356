"""The rules as a table for people, and one of them as a page."""

from collections.abc import Iterable

from longchuan_plan.checks.manual import Entry, Family
from longchuan_plan.exports.rule_samples import sample_of, sample_sections
from longchuan_plan.exports.rule_words import fixable_word, severity_word
from longchuan_plan.exports.sheet import Sheet
from longchuan_plan.findings import Fixable
from longchuan_plan.language import _

OF_VALIDATE = "LC"
"""How the codes of those rules begin whose faults `validate --fix` may mend."""


def rules_sheet(entries: Iterable[Entry]) -> Sheet:
    """A row for each rule, in the order given."""
    return Sheet(
        _("Rules"),
        (_("code"), _("name"), _("family"), _("severity"), _("--fix"), _("what is found")),
        [
            (
                entry.rule.code,
                entry.rule.name,
                _family(entry.family),
                severity_word(entry.rule.severity),
                fixable_word(entry.rule.fixable),
                entry.rule.summary(),
            )
            for entry in entries
        ],
        wrapping=(5,),
        spare=(2, 4),
    )


def rule_page(entry: Entry) -> str:
    """One rule as Markdown that reads well as plain text too; ends in a newline."""
    rule, manual, sample = entry.rule, entry.manual.spoken(), sample_of(entry.rule)
    lines = "\n".join(f"    {line}".rstrip() for line in manual.sample.splitlines())
    parts = (
        f"# {rule.code} {rule.name}",
        rule.summary(),
        _("Severity: {severity}").format(severity=severity_word(rule.severity)),
        _("Family: {family}").format(family=_family(entry.family)),
        _FIXES[rule.fixable]() if rule.code.startswith(OF_VALIDATE) else "",
        _section(_("What is found"), _begun(manual.what)),
        _section(_("Why it matters"), _begun(manual.why)),
        sample_sections(sample) if sample else _section(_("What it looks like"), lines),
        _section(_("What to do"), _begun(manual.remedy)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _family(family: Family) -> str:
    return _FAMILIES[family]()


_FAMILIES = {
    Family.LOADING: lambda: _("loading"),
    Family.PLAN: lambda: _("plan"),
    Family.TARGETS: lambda: _("targets"),
    Family.ROSTERS: lambda: _("rosters"),
    Family.REFERENCES: lambda: _("references"),
    Family.DOMAIN: lambda: _("domain"),
    Family.LAYOUT: lambda: _("layout"),
    Family.FORMS: lambda: _("forms"),
}

_FIXES = {
    Fixable.SAFE: lambda: _("`lcplan validate --fix` mends what can be read in one way only."),
    Fixable.UNSAFE: lambda: _("`lcplan validate --fix --unsafe-fixes` mends some of it."),
    Fixable.NO: lambda: _("`lcplan validate --fix` leaves it for a person to mend."),
}


def _section(heading: str, text: str) -> str:
    return f"## {heading}\n\n{text}"


def _begun(paragraph: str) -> str:
    """With a capital, as a sentence that stands alone."""
    return paragraph[:1].upper() + paragraph[1:]
