"""Which findings a person asked for, by the beginnings of rule codes."""

from collections.abc import Collection, Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from longchuan_plan.checks.catalog import RULES
from longchuan_plan.errors import UsageError
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.faults import file_unreadable


class Choice(NamedTuple):
    """Beginnings of codes: all without `select`, not those of `ignore`, not these in files.

    `files` has patterns of paths, each with what is not wanted there.
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    files: Sequence[tuple[str, Sequence[str]]] = ()

    def takes(self, code: str, path: str) -> bool:
        """Whether a code is wanted in a file."""
        chosen_at_all = _is_chosen(code, self.select, self.ignore)
        return chosen_at_all and not _is_ignored(code, path, self.files)


def choice(select: Sequence[str], ignore: Sequence[str], per_file_ignores: Sequence[str]) -> Choice:
    """What is asked for; raises UsageError for a beginning that no rule has, as below."""
    known = sorted(rule.code for rule in RULES)
    pairs = [_pattern(text, known) for text in per_file_ignores]
    return Choice(_codes(select, known), _codes(ignore, known), pairs)


def chosen(
    findings: Iterable[Finding],
    select: Sequence[str],
    ignore: Sequence[str],
    rules: Iterable[Rule] = RULES,
    always: Collection[Rule] = (file_unreadable.RULE,),
) -> list[Finding]:
    """The findings selected (all, without `select`) and not ignored.

    The longer beginning decides: selecting LC301 and ignoring LC3 keeps LC301.
    `rules` are those that there are, `always` those that nobody can leave out: what could
    not be read was not checked, and that must not look as if nothing were wrong. Raises
    UsageError for a beginning that none has.
    """
    known = sorted(rule.code for rule in rules)
    wanted, unwanted = _codes(select, known), _codes(ignore, known)
    if not (wanted or unwanted):
        return list(findings)
    left_out = {code for code in known if not _is_chosen(code, wanted, unwanted)}
    left_out -= {rule.code for rule in always}
    return [item for item in findings if item.rule.code not in left_out]


def without_ignored_in_files(findings: Iterable[Finding], ignores: Sequence[str]) -> list[Finding]:
    """The findings, whose places are spots, but those that a `PATTERN:CODES` takes out.

    A pattern is as in a shell, and must fit the whole path or its last part. Raises
    UsageError for one without codes, and for a code that no rule begins with.
    """
    known = sorted(rule.code for rule in RULES)
    pairs = [_pattern(text, known) for text in ignores]
    if not pairs:
        return list(findings)
    return [
        item
        for item in findings
        if not isinstance(item.place, Spot)
        or item.rule is file_unreadable.RULE
        or not _is_ignored(item.rule.code, item.place.path, pairs)
    ]


def where_codes_are() -> str:
    """The hint for a code that no rule has: codes are numbers, and the nearest says nothing."""
    return _("lcplan rule lists all rules")


def _pattern(text: str, known: Sequence[str]) -> tuple[str, list[str]]:
    pattern, colon, codes = text.rpartition(":")
    pattern = pattern.removeprefix("./")  # as the shell completes a path
    starts = _codes([codes], known) if colon and pattern else []
    if not starts:
        message = _("{text} does not name files and rules").format(text=text)
        raise UsageError(message, _("write them as in 'data/rosters/old-*:LC3,LC101'"))
    return pattern, starts


def _is_ignored(code: str, path: str, pairs: Iterable[tuple[str, Sequence[str]]]) -> bool:
    names = (path, path.rpartition("/")[2])
    return any(
        code.startswith(tuple(codes)) and any(fnmatchcase(name, pattern) for name in names)
        for pattern, codes in pairs
    )


def _codes(texts: Sequence[str], known: Sequence[str]) -> list[str]:
    codes = [code.strip().upper() for text in texts for code in text.split(",") if code.strip()]
    for code in codes:
        if not any(name.startswith(code) for name in known):
            raise UsageError(_("no rule begins with {code}").format(code=code), where_codes_are())
    return codes


def _is_chosen(code: str, wanted: Sequence[str], unwanted: Sequence[str]) -> bool:
    kept = max((len(start) for start in wanted if code.startswith(start)), default=-1)
    dropped = max((len(start) for start in unwanted if code.startswith(start)), default=-1)
    return (not wanted or kept >= 0) and (dropped < 0 or kept > dropped)
