"""A YAML file to plain data in which every scalar is still text, with its marks.

PyYAML's own resolution turns `0123` into 83 and `no` into False, so scalars stay
text until the models say what they are. The data is built from the parser's
events, which bounds depth and repetition before anything is expanded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Route, Spot
from longchuan_plan.reading.encoding import UndecodableError, to_utf8
from longchuan_plan.reading.faults import (
    EMPTY,
    ENCODING,
    YAML_BROKEN,
    YAML_DUPLICATE_KEY,
    YAML_TOO_DEEP,
)

MAX_DEPTH = 40
MAX_NODES = 200_000
"""A plan of a hundred measures has some ten thousand nodes."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands, and where the key that leads to it does (lines from 1)."""

    line: int
    column: int
    key_line: int
    key_column: int


@dataclass(slots=True)
class YamlFile:
    """The data of a file (None when it could not be read), marks by route, findings."""

    path: str
    data: Any = None
    marks: dict[Route, Mark] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def mark(self, route: Route) -> Mark:
        """The mark of a route, else of the nearest part of it that exists."""
        while route and route not in self.marks:
            route = route[:-1]
        return self.marks.get(route, Mark(1, 1, 1, 1))


class _RefusedError(Exception):
    """Stops building: the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_yaml(path: str, data: bytes) -> YamlFile:
    """The file's data; whatever is wrong with it is among its findings."""
    file = YamlFile(path)
    try:
        text = to_utf8(data).data.decode()
    except UndecodableError as error:
        message = _("byte 0x{byte:02X} is no text in {encoding}").format(
            byte=error.byte, encoding=error.encoding
        )
        spot = Spot(path, error.line, error.column)
        file.findings.append(Finding(ENCODING, spot, message, _("save the file as UTF-8")))
        return file
    try:
        value = _Builder(file).build(text)
    except yaml.MarkedYAMLError as error:
        file.findings.append(_broken(path, text, error))
    except yaml.YAMLError as error:
        file.findings.append(Finding(YAML_BROKEN, _reader_spot(path, text, error), _reason(error)))
    except _RefusedError as refused:
        file.findings.append(refused.finding)
    else:
        file.data = value
        if value is None and not file.findings:
            message = _("the file is empty")
            file.findings.append(Finding(EMPTY, Spot(path, 1, 1), message))
    return file


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that is being filled."""

    value: dict[str, Any] | list[Any]
    route: Route
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_mark: tuple[int, int] = (1, 1)


class _Builder:
    """Builds the data of one file from the parser's events, without recursion."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.nodes = 0
        self.documents = 0
        self.root: Any = None

    def build(self, text: str) -> Any:
        """The value of the one document in `text`."""
        for event in yaml.parse(text, Loader=_Loader):
            self._take(event)
        return self.root

    def _take(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._refuse(YAML_BROKEN, event, _("a second document begins here"))
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._open(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._close()
        elif isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, AliasEvent):
            self._alias(event)

    def _open(self, event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self._refuse(YAML_TOO_DEEP, event, _("the file nests too deeply"))
        if self._awaits_key():
            self._refuse(YAML_BROKEN, event, _("a key must be a plain word"))
        value: dict[str, Any] | list[Any] = {} if isinstance(event, MappingStartEvent) else []
        route = self._place(value, event)
        self.stack.append(_Open(value, route, event.anchor))

    def _close(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.size)
        if self.stack:
            self.stack[-1].size += done.size

    def _scalar(self, event: Any) -> None:
        if self._awaits_key():
            self._take_key(event)
            return
        value = None if event.implicit[0] and event.value in _NULLS else event.value
        self._place(value, event)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self.anchors or self._awaits_key():
            self._refuse(
                YAML_BROKEN, event, _("unknown reference *{name}").format(name=event.anchor)
            )
        value, size = self.anchors[event.anchor]
        self._count(size, event)
        self._place(value, event)

    def _take_key(self, event: Any) -> None:
        top = self.stack[-1]
        key = event.value
        if key in top.value:
            message = _("the key {key} stands here for the second time").format(key=key)
            hint = _("keep one of the two; the first counts until then")
            spot = _spot(self.file.path, event)
            self.file.findings.append(Finding(YAML_DUPLICATE_KEY, spot, message, hint))
        top.key, top.key_mark = key, _position(event)

    def _place(self, value: Any, event: Any) -> Route:
        """Puts a value where it belongs and marks it; returns the route to it."""
        self._count(1, event)
        line, column = _position(event)
        if not self.stack:
            self.root = value
            self.file.marks[()] = Mark(line, column, line, column)
            return ()
        top = self.stack[-1]
        top.size += 1
        if isinstance(top.value, list):
            route: Route = (*top.route, len(top.value))
            top.value.append(value)
            self.file.marks[route] = Mark(line, column, line, column)
            return route
        key, top.key = top.key or "", None
        route = (*top.route, key)
        if key not in top.value:
            top.value[key] = value
            self.file.marks[route] = Mark(line, column, *top.key_mark)
        return route

    def _awaits_key(self) -> bool:
        return (
            bool(self.stack)
            and isinstance(self.stack[-1].value, dict)
            and (self.stack[-1].key is None)
        )

    def _count(self, size: int, event: Any) -> None:
        self.nodes += size
        if self.nodes > MAX_NODES:
            self._refuse(YAML_TOO_DEEP, event, _("the file repeats itself beyond all measure"))

    def _refuse(self, rule: Any, event: Any, message: str) -> None:
        raise _RefusedError(Finding(rule, _spot(self.file.path, event), message))


def _position(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _spot(path: str, event: Any) -> Spot:
    return Spot(path, *_position(event))


def _broken(path: str, text: str, error: yaml.MarkedYAMLError) -> Finding:
    mark = error.problem_mark or error.context_mark
    spot = Spot(path, mark.line + 1, mark.column + 1) if mark else Spot(path, 1, 1)
    hint = _("check the indentation, the colons and the quotes of this line and the one above")
    around = text.splitlines()[max((spot.line or 1) - 2, 0) : spot.line]
    if any("：" in line and ": " not in line for line in around):
        hint = _("YAML wants an ordinary colon and a blank (“: ”), not the full-width “：”")
    return Finding(YAML_BROKEN, spot, _reason(error), hint)


def _reason(error: yaml.YAMLError) -> str:
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return _("not valid YAML: {reason}").format(reason=reason)


def _reader_spot(path: str, text: str, error: yaml.YAMLError) -> Spot:
    """A control character, which the reader reports by its place in the text."""
    position = getattr(error, "position", None)
    before = text[: position if isinstance(position, int) else 0]
    return Spot(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
