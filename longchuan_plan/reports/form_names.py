"""Which names of a report a form uses, and which of them there are not.

The tags are read and not run: a name in a part of the form that is seldom filled in is
found as well. What follows from filters and tests of Jinja is not followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args, get_origin

from longchuan_plan.reports.form import Part, form_environment
from longchuan_plan.reports.names import is_plain, is_record, item_of, names_of, without_none

if TYPE_CHECKING:
    from jinja2 import nodes


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that there is not: the tag it stands in, and the names that there are."""

    part: str
    tag: str
    name: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A tag that Jinja cannot read, and why."""

    part: str
    tag: str
    reason: str


@dataclass(slots=True)
class Reading:
    """What was found in a form: names of the top that are used, and faults in their order."""

    top: Mapping[str, Any]
    used: set[str] = field(default_factory=set)
    faults: list[Unknown | Broken] = field(default_factory=list)

    @property
    def unused(self) -> list[str]:
        """The names of the report that the form does not show."""
        return [name for name in self.top if name not in self.used]


def read_names(parts: Sequence[Part], top: Mapping[str, Any]) -> Reading:
    """The names of all parts of a form, held to those at the `top` of its report."""
    from jinja2 import TemplateSyntaxError

    environment, reading = form_environment(), Reading(top)
    for part in parts:
        try:
            tree = environment.parse(part.source)
            environment.compile(tree)
        except TemplateSyntaxError as error:
            reading.faults.append(Broken(part.name, part.tag(error.lineno), error.message or ""))
            continue
        given = {**top, **dict.fromkeys(environment.globals, Any)}
        _Walk(reading, part).through(tree, given)
    return reading


def tags(parts: Sequence[Part]) -> Iterator[str]:
    """All tags of a form in their order."""
    for part in parts:
        for line in range(1, len(part.lines) + 1):
            held = part.tag(line)
            if held:
                yield held


@dataclass(slots=True)
class _Walk:
    """One part of a form."""

    reading: Reading
    part: Part

    def through(self, node: nodes.Node, known: dict[str, Any]) -> dict[str, Any]:
        """The names known behind a node; what is set inside a loop or macro stays inside."""
        from jinja2 import nodes

        match node:
            case nodes.For():
                self._loop(node, known)
            case nodes.Macro():
                return self._macro(node, known)
            case nodes.Assign():
                return {**known, **_targets(node.target, self.kind(node.node, known))}
            case nodes.AssignBlock():
                self._all(node.body, dict(known))
                return {**known, **_targets(node.target, Any)}
            case nodes.If():
                self.kind(node.test, known)
                for branch in (node.body, node.elif_, node.else_):
                    known = self._all(branch, known)
            case nodes.Expr():
                self.kind(node, known)
            case _:
                return self._all(list(node.iter_child_nodes()), known)
        return known

    def _loop(self, node: nodes.For, known: dict[str, Any]) -> None:
        listed = self.kind(node.iter, known)
        inside = {**known, **_targets(node.target, item_of(listed)), "loop": Any}
        if node.test is not None:
            self.kind(node.test, inside)
        self._all(node.body, inside)
        self._all(node.else_, dict(known))

    def _macro(self, node: nodes.Macro, known: dict[str, Any]) -> dict[str, Any]:
        names = {item.name: Any for item in node.args}
        for default in node.defaults:
            self.kind(default, known)
        self._all(node.body, {**known, **names, "caller": Any, "varargs": Any, node.name: Any})
        return {**known, node.name: Any}

    def _all(self, body: Sequence[nodes.Node], known: dict[str, Any]) -> dict[str, Any]:
        for node in body:
            known = self.through(node, known)
        return known

    def kind(self, node: nodes.Node, known: dict[str, Any]) -> Any:
        """The type of an expression; Any where nothing can be said of it."""
        from jinja2 import nodes

        match node:
            case nodes.Name():
                return self._named(node, node.name, known)
            case nodes.Getattr():
                return self._asked(node, self.kind(node.node, known))
            case _:
                for child in node.iter_child_nodes():
                    self.kind(child, known)
                return Any

    def _named(self, node: nodes.Node, name: str, known: dict[str, Any]) -> Any:
        if name in known:
            if name in self.reading.top:
                self.reading.used.add(name)
            return without_none(known[name])
        self._unknown(node, name, self.reading.top)
        return Any

    def _asked(self, node: nodes.Getattr, kind: Any) -> Any:
        """What a name of a value is, such as the `title` of a line."""
        if is_record(kind):
            names = names_of(kind)
            if node.attr in names:
                return without_none(names[node.attr])
            self._unknown(node, node.attr, names)
        elif is_plain(kind) and not hasattr(kind, node.attr):
            self._unknown(node, node.attr, ())
        return Any

    def _unknown(self, node: nodes.Node, name: str, known: Any) -> None:
        tag = self.part.tag(node.lineno)
        self.reading.faults.append(Unknown(self.part.name, tag, name, tuple(known)))


def _targets(target: nodes.Node, kind: Any) -> dict[str, Any]:
    """The names that a loop or an assignment gives, with their types."""
    from jinja2 import nodes

    if isinstance(target, nodes.Name):
        return {target.name: kind}
    if not isinstance(target, nodes.Tuple):
        return {}
    kinds: Sequence[Any] = get_args(kind) if get_origin(kind) is tuple else ()
    found: dict[str, Any] = {}
    for place, item in enumerate(target.items):
        found |= _targets(item, kinds[place] if place < len(kinds) else Any)
    return found
