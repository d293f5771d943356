"""Looking into the XML of a Word document by local names.

Word writes two dialects that differ only in their namespaces, so those are left out
of sight. A document type, which no Word file has, is refused: it could grow without end.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

Node = ET.Element


def parsed(xml: bytes) -> Node:
    """The root of a part; raises ValueError for what is no plain XML.

    What Word says a second time for older programs, as it does with text boxes, is left out.
    """
    if b"<!DOCTYPE" in xml or "<!DOCTYPE".encode("utf-16-le") in xml:
        raise ValueError("document type")
    try:
        root = ET.fromstring(xml)  # noqa: S314  entities are refused above
    except (ET.ParseError, LookupError) as error:
        raise ValueError(str(error)) from error
    for alternatives in list(every(root, "AlternateContent")):
        for again in children(alternatives, "Fallback") if len(alternatives) > 1 else ():
            alternatives.remove(again)
    return root


def tag(node: Node) -> str:
    """A node's local name."""
    return node.tag.rpartition("}")[2]


def child(node: Node | None, *path: str) -> Node | None:
    """The first node at the end of a path of local names."""
    for name in path:
        node = (
            next((item for item in node if tag(item) == name), None) if node is not None else None
        )
    return node


def children(node: Node | None, name: str) -> list[Node]:
    """The children of a local name."""
    return [] if node is None else [item for item in node if tag(item) == name]


def every(node: Node | None, name: str) -> Iterator[Node]:
    """All nodes of a local name below a node, in order."""
    if node is not None:
        yield from (item for item in node.iter() if tag(item) == name)


def attributes(node: Node | None) -> dict[str, str]:
    """A node's attributes by local name."""
    if node is None:
        return {}
    return {key.rpartition("}")[2]: value for key, value in node.attrib.items()}


def value(node: Node | None, *path: str) -> str | None:
    """The attribute `val` of the node at the end of a path."""
    return attributes(child(node, *path)).get("val")


def is_on(node: Node | None, *path: str) -> bool | None:
    """Whether a switch is on: None where it is not there at all."""
    found = child(node, *path)
    return None if found is None else attributes(found).get("val") not in ("0", "false", "off")


def number(text: str | None) -> int | None:
    """A whole number, None for anything else."""
    try:
        return round(float(text)) if text else None
    except (ValueError, OverflowError):
        return None
