"""Which findings a person asked for, by the beginnings of rule codes."""

from collections.abc import Iterable, Sequence

from longchuan_plan.checks.catalog import RULES
from longchuan_plan.errors import UsageError
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.nearest import nearest


def chosen(
    findings: Iterable[Finding],
    select: Sequence[str],
    ignore: Sequence[str],
    rules: Iterable[Rule] = RULES,
) -> list[Finding]:
    """The findings selected (all, without `select`) and not ignored.

    The longer beginning decides: selecting LC301 and ignoring LC3 keeps LC301.
    `rules` are those that there are. Raises UsageError for a beginning that none has.
    """
    known = sorted(rule.code for rule in rules)
    wanted, unwanted = _codes(select, known), _codes(ignore, known)
    return [item for item in findings if _is_chosen(item.rule.code, wanted, unwanted)]


def _codes(texts: Sequence[str], known: Sequence[str]) -> list[str]:
    codes = [code.strip().upper() for text in texts for code in text.split(",") if code.strip()]
    for code in codes:
        if not any(name.startswith(code) for name in known):
            raise UsageError(
                _("no rule begins with {code}").format(code=code), nearest(code, known)
            )
    return codes


def _is_chosen(code: str, wanted: Sequence[str], unwanted: Sequence[str]) -> bool:
    kept = max((len(start) for start in wanted if code.startswith(start)), default=-1)
    dropped = max((len(start) for start in unwanted if code.startswith(start)), default=-1)
    return (not wanted or kept >= 0) and (dropped < 0 or kept > dropped)
