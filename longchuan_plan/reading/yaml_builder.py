"""From the parser's events to plain data in which every scalar is still text, with marks.

PyYAML's own resolution turns `0123` into 83 and `no` into False, so scalars stay
text until the models say what they are. Building from events, without recursion,
bounds depth and repetition before anything is expanded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, NamedTuple

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

from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.locations import Route, Spot
from longchuan_plan.reading.faults import yaml_broken, yaml_duplicate_key, yaml_too_complex
from longchuan_plan.reading.lines import split_lines

MAX_DEPTH = 40
MAX_NODES = 50_000
"""A plan of a hundred measures has some ten thousand nodes in all its files."""
LONGEST_TEXT = 10_000
"""The longest text of a plan has some hundred signs."""
LONGEST_KEY = 100

UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Signs that take no room or turn the direction of a line, so that it is read as another.

The two joiners are none of them: emoji and some scripts are written with them.
"""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TAGS = frozenset((None, "!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))))


class Mark(NamedTuple):
    """Where a value stands, and where the key that leads to it does (lines from 1)."""

    line: int
    column: int
    key_line: int
    key_column: int

    @classmethod
    def of(cls, value: Any, key: Any) -> Mark:
        """The mark from the parser's marks of a value and of its key."""
        return cls(value.line + 1, value.column + 1, key.line + 1, key.column + 1)


class RefusedError(Exception):
    """Stops building: the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True, eq=False, repr=False)
class _Open:
    """A mapping or sequence that is being filled; what a doubled key leads to has no route."""

    value: dict[str, Any] | list[Any]
    route: Route | None
    anchor: str | None
    is_mapping: bool
    size: int = 1
    key: str | None = None
    key_mark: Any = None


class Builder:
    """Builds the data of one file; `marks` and `findings` gather beside it.

    `marks` are by route the parser's own, of the value and of its key: few are ever looked
    at. `quoted` are the signs of the text, in order, in which a # begins no comment.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.marks: dict[Route, tuple[Any, Any]] = {}
        self.findings: list[Finding] = []
        self.quoted: list[range] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.nodes = 0
        self.documents = 0
        self.root: Any = None
        self.text = ""

    def build(self, text: str) -> Any:
        """The value of the one document in `text`.

        Raises RefusedError, or the parser's own yaml.YAMLError.
        """
        take = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._begin,
        }
        self.text = text
        loader = _Loader(text)
        try:
            for event in iter(loader.get_event, None):
                step = take.get(type(event))
                if step is not None:
                    step(event)
        finally:
            loader.dispose()
        return self.root

    def _begin(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self._refuse(yaml_broken.RULE, event, _("a second document begins here"))

    def _open(self, event: Any) -> None:
        self._refuse_tag(event)
        if len(self.stack) >= MAX_DEPTH:
            self._refuse(yaml_too_complex.RULE, event, _("the file nests too deeply"))
        self._refuse_as_key(event)
        is_mapping = isinstance(event, MappingStartEvent)
        value: dict[str, Any] | list[Any] = {} if is_mapping else []
        route = self._place(value, event)
        self.stack.append(_Open(value, route, event.anchor, is_mapping))

    def _close(self, _event: Event) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.size)
        if self.stack:
            self.stack[-1].size += done.size

    def _scalar(self, event: Any) -> None:
        """Most events come here, so what is nearly always so is asked first."""
        text = event.value
        if event.tag is not None:
            self._refuse_tag(event)
        if event.style and "#" in text:
            self.quoted.append(_inside(self.text, event))
        is_key = self._awaits_key()
        longest = LONGEST_KEY if is_key else LONGEST_TEXT
        if len(text) > longest:
            message = _("a text is longer than {number} signs").format(number=longest)
            self._refuse(yaml_too_complex.RULE, event, message)
        if not text.isprintable():
            if _controls(text):
                self._refuse(
                    yaml_broken.RULE, event, _("a text holds signs that cannot be printed")
                )
            if "\n" in text or "\t" in text:
                self._refuse_as_key(event)
        if is_key:
            self._take_key(event)
            return
        value = None if event.implicit[0] and text in _NULLS else text
        self._place(value, event)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)

    def _alias(self, event: Any) -> None:
        self._refuse_as_key(event)
        if event.anchor not in self.anchors:
            self._refuse(
                yaml_broken.RULE, event, _("unknown reference *{name}").format(name=event.anchor)
            )
        value, size = self.anchors[event.anchor]
        self._count(size, event)
        self._place(value, event)
        # What the alias stands for is as large in its parent as where it was written.
        self.stack[-1].size += size - 1

    def _take_key(self, event: Any) -> None:
        top = self.stack[-1]
        key = event.value
        if key in top.value:
            message = _("the key {key} stands here for the second time").format(key=key)
            hint = _("keep one of the two; the first counts until then")
            spot = _spot(self.path, event)
            self.findings.append(Finding(yaml_duplicate_key.RULE, spot, message, hint))
        top.key, top.key_mark = key, event.start_mark

    def _place(self, value: Any, event: Any) -> Route | None:
        """Puts a value where it belongs and marks it; returns the route to it."""
        self._count(1, event)
        mark = event.start_mark
        if not self.stack:
            self.root = value
            self.marks[()] = mark, mark
            return ()
        top = self.stack[-1]
        top.size += 1
        step = self._add(top, value)
        if step is None or top.route is None:
            return None
        route = (*top.route, step)
        self.marks[route] = mark, top.key_mark if top.is_mapping else mark
        return route

    def _add(self, top: _Open, value: Any) -> str | int | None:
        """Adds a value to its parent; returns the step to it, None for a doubled key's."""
        if isinstance(top.value, list):
            top.value.append(value)
            return len(top.value) - 1
        key, top.key = top.key or "", None
        if key in top.value:
            return None
        top.value[key] = value
        return key

    def _refuse_tag(self, event: Any) -> None:
        """A tag asks for another type than the models do; it is never followed."""
        if event.tag not in _TAGS:
            message = _("a tag (!…) stands here; a plan has none")
            self._refuse(yaml_broken.RULE, event, message)

    def _refuse_as_key(self, event: Any) -> None:
        if self._awaits_key():
            self._refuse(yaml_broken.RULE, event, _("a key must be a plain word"))

    def _awaits_key(self) -> bool:
        if not self.stack:
            return False
        top = self.stack[-1]
        return top.is_mapping and top.key is None

    def _count(self, size: int, event: Any) -> None:
        self.nodes += size
        if self.nodes > MAX_NODES:
            self._refuse(
                yaml_too_complex.RULE, event, _("the file repeats itself beyond all measure")
            )

    def _refuse(self, rule: Rule, event: Any, message: str) -> None:
        raise RefusedError(Finding(rule, _spot(self.path, event), message))


def _inside(text: str, event: Any) -> range:
    """Where a value in quotes or of several lines stands; `|  # why` has a comment first."""
    start, end = event.start_mark.index, event.end_mark.index
    if event.style in "|>":
        start += len(split_lines(text[start:end])[0])
    return range(start, end)


def _spot(path: str, event: Any) -> Spot:
    mark = event.start_mark
    return Spot(path, mark.line + 1, mark.column + 1)


def _controls(text: str) -> bool:
    return any(_is_control(sign) for sign in text if not sign.isprintable())


def _is_control(sign: str) -> bool:
    """Whether a sign is one that no document may hold: a control, or no character at all."""
    return sign not in "\n\t" and (
        unicodedata.category(sign) == "Cc"
        or ord(sign) & 0xFFFE == 0xFFFE
        or UNSEEN.match(sign) is not None
    )
