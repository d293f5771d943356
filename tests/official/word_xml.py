"""A Word file as its XML says it, read without anything of the program's own."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Style:
    """What a style says, with the styles that it is based on."""

    name: str
    font: str
    size: int
    align: str
    indent: int
    right: int
    line: int
    rule: str
    level: int | None
    bold: bool
    keep: bool


class Package:
    """A Word file as XML."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.names = package.namelist()
            self.times = {item.date_time for item in package.infolist()}
            self.raw = {name: package.read(name) for name in self.names}
        self.body = self.part("word/document.xml").find(f"{W}body")
        nodes = self.part("word/styles.xml").findall(f"{W}style")
        self.nodes = {node.get(f"{W}styleId"): node for node in nodes}
        self.styles = {key: self.style(key) for key in self.nodes}
        self.sections = self.body.findall(f".//{W}sectPr")
        self.tables = self.body.findall(f".//{W}tbl")
        self.lines = [node for node in self.body if node.tag == f"{W}p"]

    def part(self, name: str) -> Any:
        return etree.fromstring(self.raw[name])

    def said(self, key: str, path: str, name: str) -> str | None:
        """What a style or one below it says."""
        while key:
            node = self.nodes[key]
            found = node.find("/".join(W + step for step in path.split("/")))
            if found is not None:
                if name == "":
                    return str(found.get(f"{W}val", "1"))
                if found.get(W + name) is not None:
                    return str(found.get(W + name))
            based = node.find(f"{W}basedOn")
            key = based.get(f"{W}val") if based is not None else ""
        defaults = self.part("word/styles.xml").find(f"{W}docDefaults")
        steps = path.split("/")
        kind = {"rPr": "rPrDefault/rPr", "pPr": "pPrDefault/pPr"}[steps[0]]
        whole = [*kind.split("/"), *steps[1:]]
        found = defaults.find("/".join(W + step for step in whole))
        said: str | None = found.get(W + (name or "val")) if found is not None else None
        return said

    def style(self, key: str) -> Style:
        level = self.said(key, "pPr/outlineLvl", "val")
        return Style(
            name=self.nodes[key].find(f"{W}name").get(f"{W}val").lower(),
            font=self.said(key, "rPr/rFonts", "eastAsia") or "",
            size=int(self.said(key, "rPr/sz", "val") or 20),
            align=self.said(key, "pPr/jc", "val") or "left",
            indent=int(self.said(key, "pPr/ind", "firstLine") or 0),
            right=int(self.said(key, "pPr/ind", "right") or 0),
            line=int(self.said(key, "pPr/spacing", "line") or 240),
            rule=self.said(key, "pPr/spacing", "lineRule") or "auto",
            level=int(level) if level else None,
            bold=self.said(key, "rPr/b", "") not in (None, "0", "false"),
            keep=self.said(key, "pPr/keepNext", "") not in (None, "0", "false"),
        )

    def style_of(self, node: Any) -> Style:
        found = node.find(f"{W}pPr/{W}pStyle")
        return self.styles[found.get(f"{W}val")]

    def in_style(self, *names: str) -> list[Any]:
        return [node for node in self.lines if self.style_of(node).name in names]

    def headings(self) -> Iterator[tuple[int, Any]]:
        for node in self.lines:
            found = re.fullmatch("heading ([1-4])", self.style_of(node).name)
            if found:
                yield int(found[1]), node

    def footer(self, kind: str) -> Any:
        reference = next(
            node
            for node in self.sections[0].findall(f"{W}footerReference")
            if node.get(f"{W}type") == kind
        )
        wanted = next(value for name, value in reference.attrib.items() if name.endswith("}id"))
        relations = self.part("word/_rels/document.xml.rels")
        target = next(node.get("Target") for node in relations if node.get("Id") == wanted)
        return self.part(f"word/{target}")


def text(node: Any) -> str:
    return "".join(
        "\n" if item.tag == f"{W}br" else item.text or ""
        for item in node.iter(f"{W}t", f"{W}br", f"{W}instrText")
    )
