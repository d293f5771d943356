"""A YAML file to plain data of texts with their marks; what is wrong with it as findings."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Route, Spot
from longchuan_plan.reading.encoding import UndecodableError, to_utf8, undecodable
from longchuan_plan.reading.faults import file_empty, yaml_broken
from longchuan_plan.reading.lines import end_of, split_lines
from longchuan_plan.reading.yaml_builder import UNSEEN, Builder, Mark, RefusedError

# A Chinese keyboard writes the marks full-width; what is meant is plain.
_IGNORE = re.compile(r"(?:^|(?<=\s))#\s*lcplan\s*[:：]\s*ignore\b", re.IGNORECASE)
_CODES = re.compile(r"\s*[\[［【]([^\]］】]*)[\]］】]")
_BETWEEN_CODES = re.compile(r"[,，、;；\s]+")


class Ignore(NamedTuple):
    """A comment `# lcplan: ignore[LC204] why`, for its own line or, standing alone, the next.

    `line` and `column` say where it stands, `about` which line it is for.
    """

    line: int
    column: int
    about: int
    codes: tuple[str, ...]
    reason: str


@dataclass(slots=True)
class YamlFile:
    """The data of a file (None when it could not be read), the parser's marks, findings.

    `ignores` are the comments that take findings out.
    """

    path: str
    data: Any = None
    marks: dict[Route, tuple[Any, Any]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    ignores: list[Ignore] = field(default_factory=list)

    def mark(self, route: Route) -> Mark:
        """The mark of a route, else of the nearest part of it that exists."""
        while route and route not in self.marks:
            route = route[:-1]
        return Mark.of(*self.marks[route]) if route in self.marks else Mark(1, 1, 1, 1)

    def spot(self, route: Route, of_key: bool = False) -> Spot:
        """Where the value of a route stands, or the key that leads to it."""
        mark = self.mark(route)
        if of_key:
            return Spot(self.path, mark.key_line, mark.key_column)
        return Spot(self.path, mark.line, mark.column)


def read_yaml(path: str, data: bytes) -> YamlFile:
    """The file's data; whatever is wrong with it is among its findings."""
    file = YamlFile(path)
    try:
        text = to_utf8(data).data.decode()
    except UndecodableError as error:
        file.findings.append(undecodable(path, error, _("save the file as UTF-8")))
        return file
    # What no YAML file may hold; the parser would not say where it stands.
    odd = yaml.reader.Reader.NON_PRINTABLE.search(text) or UNSEEN.search(text)
    if odd is not None:
        message = _("a sign that cannot be seen, U+{code:04X}, stands here")
        message = message.format(code=ord(odd[0]))
        spot = Spot(path, *end_of(text[: odd.start()]))
        file.findings.append(Finding(yaml_broken.RULE, spot, message, _("take it out")))
        return file
    builder = Builder(path)
    file.marks, file.findings = builder.marks, builder.findings
    try:
        file.data = builder.build(text)
    except yaml.YAMLError as error:
        file.findings.append(_broken(path, text, error))
    except RefusedError as refused:
        file.findings.append(refused.finding)
    else:
        if file.data is None and not file.findings:
            message = _("the file is empty")
            file.findings.append(Finding(file_empty.RULE, Spot(path, 1, 1), message))
        # Of a file that is no YAML nobody knows what in it is a comment.
        if "lcplan" in text.lower():
            file.ignores = _ignores(text, builder.quoted)
    return file


def _broken(path: str, text: str, error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    spot = Spot(path, mark.line + 1, mark.column + 1) if mark else Spot(path, 1, 1)
    hint = _("check the indentation, the colons and the quotes of this line and the one above")
    around = split_lines(text)[max((spot.line or 1) - 2, 0) : spot.line]
    if any("：" in line and ": " not in line for line in around):
        hint = _("YAML wants an ordinary colon and a blank (“: ”), not the full-width “：”")
    return Finding(yaml_broken.RULE, spot, _reason(error), hint)


def _reason(error: yaml.YAMLError) -> str:
    reason = getattr(error, "problem", None) or getattr(error, "context", None) or str(error)
    return _("not valid YAML: {reason}").format(reason=reason)


def _ignores(text: str, quoted: list[range]) -> list[Ignore]:
    """The comments that take findings out; a # within `quoted`, in order, begins none."""
    found = []
    lines = split_lines(text)
    about, start = 0, len(text)
    # From the end, since a comment alone on its line is for what comes next, and other
    # comments are passed over.
    for number, line in zip(range(len(lines), 0, -1), reversed(lines), strict=True):
        start -= len(line)
        if "#" not in line:
            about = number
            continue
        if not line.lstrip().startswith("#") or _is_in(quoted, start + line.index("#")):
            about = number
        for comment in _IGNORE.finditer(line):
            if not _is_in(quoted, start + comment.start()):
                found.append(_ignore(line, comment, number, about))
                break
    return found[::-1]


def _is_in(quoted: list[range], sign: int) -> bool:
    """Whether a sign of the text stands in one of its quoted values."""
    place = bisect_right(quoted, sign, key=lambda value: value.start)
    return place > 0 and sign in quoted[place - 1]


def _ignore(line: str, comment: re.Match[str], number: int, about: int) -> Ignore:
    marks = _CODES.match(line, comment.end())
    codes = [code.upper() for code in _BETWEEN_CODES.split(marks[1] if marks else "") if code]
    reason = line[marks.end() if marks else comment.end() :].strip()
    return Ignore(number, comment.start() + 1, about, tuple(codes), reason)
