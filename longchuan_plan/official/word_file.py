"""The package of a Word document, whatever somebody may have put into it.

What: the file is no Word document, unpacks to more than any document has, lacks a part
or has one that is no XML; it carries programs, or leads to content outside itself.
Why: who receives it must be able to open it, and opening it must run and fetch nothing.

    a .doc renamed to .docx; a .docm; a picture that is loaded from a web address

Remedy: open it in Word or WPS and save it as “Word document (*.docx)”, with its
pictures embedded.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.official.nodes import Node, attributes, every, parsed

MAX_BYTES, MAX_PARTS = 200 << 20, 5_000
MAX_XML = 60 << 20
MAX_TAGS, MAX_PARAGRAPHS = 2_000_000, 100_000
"""So many paragraphs fill four thousand pages; they take some seconds to look at."""

NOT_A_DOCUMENT = Rule(
    "GW001", "not-a-document", Severity.ERROR, lambda: _("A file is no Word document (DOCX)")
)
TOO_LARGE = Rule(
    "GW002", "too-large", Severity.ERROR, lambda: _("A file unpacks to more than any document has")
)
PART_MISSING = Rule(
    "GW003", "part-missing", Severity.ERROR, lambda: _("A part that is referred to is missing")
)
PART_BROKEN = Rule(
    "GW004", "part-broken", Severity.ERROR, lambda: _("A part of the document cannot be read")
)
MACRO = Rule("GW005", "macro", Severity.ERROR, lambda: _("The document carries a program"))
OUTSIDE = Rule(
    "GW006",
    "content-outside",
    Severity.WARNING,
    lambda: _("The document loads something from outside"),
)
RULES = (NOT_A_DOCUMENT, TOO_LARGE, PART_MISSING, PART_BROKEN, MACRO, OUTSIDE)

_DOCUMENT = "officeDocument"
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class UnreadableError(Exception):
    """The document cannot be looked into; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class WordFile:
    """The XML parts by kind (`document`, `styles`, …) and by name, and what was found.

    `footers` gives a footer's root by the relation's id in the document.
    """

    path: str
    document: Node
    by_kind: dict[str, Node]
    footers: dict[str, Node]
    findings: tuple[Finding, ...]


def open_word(path: str, data: bytes) -> WordFile:
    """The document of a file that is shown as `path`; raises UnreadableError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reading(path, archive).file()
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        hint = _("open it in Word or WPS and save it as DOCX, without a password")
        message = _("the file is no DOCX: it is no package, or is damaged or has a password")
        raise UnreadableError(Finding(NOT_A_DOCUMENT, Spot(path), message, hint)) from error


class _Reading:
    """One package on its way to its parts; what is found gathers in `findings`, each once.

    A part is read once, however many relations lead to it; `tags` counts those of all.
    """

    def __init__(self, path: str, archive: zipfile.ZipFile) -> None:
        self.path = path
        self.archive = archive
        self.entries = {entry.filename: entry for entry in archive.infolist()}
        self.findings: dict[Finding, None] = {}
        self.parts: dict[str, Node | None] = {}
        self.tags = 0

    def file(self) -> WordFile:
        """The parts of the package."""
        total = sum(entry.file_size for entry in self.entries.values())
        if total > MAX_BYTES or len(self.entries) > MAX_PARTS:
            message = _("it unpacks to {size} MB in {count} parts").format(
                size=total >> 20, count=len(self.entries)
            )
            self._refuse(message)
        main = next((name for kind, name, _id in self._relations("") if kind == _DOCUMENT), None)
        if main is None or main not in self.entries:
            message = _("the package holds no Word text")
            hint = _("open it in Word or WPS and save it as DOCX, without a password")
            raise UnreadableError(self._finding(NOT_A_DOCUMENT, message, hint))
        self._safety()
        document = self._part(main)
        if document is None:
            message = next(reversed(self.findings)).message
            hint = _("open it in Word or WPS and save it again")
            raise UnreadableError(self._finding(NOT_A_DOCUMENT, message, hint))
        paragraphs = sum(1 for _node in every(document, "p"))
        if paragraphs > MAX_PARAGRAPHS:
            self._refuse(_("it has {count} paragraphs").format(count=paragraphs))
        by_kind, footers = {"document": document}, {}
        for kind, name, key in self._relations(main):
            root = self._part(name) if name.endswith(".xml") else None
            if root is not None:
                by_kind.setdefault(kind, root)
                if kind == "footer":
                    footers[key] = root
        for kind, name, _key in self._relations(""):
            if kind == "core-properties" and (root := self._part(name)) is not None:
                by_kind["core"] = root
        return WordFile(self.path, document, by_kind, footers, tuple(self.findings))

    def _safety(self) -> None:
        programs = [name for name in self.entries if "vbaproject" in name.lower()]
        types = self._part("[Content_Types].xml")
        kinds = [attributes(node).get("ContentType", "") for node in every(types, "Override")]
        if programs or any("macroEnabled" in kind for kind in kinds):
            message = _("the document carries a program (macro)")
            self._find(MACRO, message, _("save it as DOCX, not as DOCM"))

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Kind, target and id of each relation of a part to another; those outside are found."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        root = self._part(source) if source in self.entries else None
        for relation in every(root, "Relationship"):
            given = attributes(relation)
            kind = given.get("Type", "").rpartition("/")[2]
            if given.get("TargetMode") == "External":
                if kind != "hyperlink":
                    message = _("the document loads {target}").format(target=given.get("Target"))
                    hint = _("embed it in the document")
                    self._find(OUTSIDE, message, hint)
                continue
            target = given.get("Target", "")
            joined = target if target.startswith("/") else posixpath.join(folder, target)
            yield kind, posixpath.normpath(joined).lstrip("/"), given.get("Id", "")

    def _part(self, name: str) -> Node | None:
        """The root of an XML part; what keeps it from being read is found."""
        if name not in self.parts:
            self.parts[name] = self._parsed(name)
        return self.parts[name]

    def _parsed(self, name: str) -> Node | None:
        if name not in self.entries:
            message = _("the part {name} is missing").format(name=name)
            hint = _("open it in Word or WPS and save it again")
            self._find(PART_MISSING, message, hint)
            return None
        data = self._read(name) or b""
        tags = data.count(b"<")
        if tags > MAX_TAGS:
            self._refuse(_("its part {name} has {count} tags").format(name=name, count=tags))
        self.tags += tags
        if self.tags > MAX_TAGS:
            self._refuse(_("its parts have {count} tags").format(count=self.tags))
        try:
            return parsed(data)
        except ValueError:
            message = _("the part {name} cannot be read").format(name=name)
            hint = _("open it in Word or WPS and save it again")
            self._find(PART_BROKEN, message, hint)
            return None

    def _read(self, name: str) -> bytes | None:
        entry = self.entries.get(name)
        if entry is None or entry.file_size > MAX_XML or entry.compress_type not in _PLAIN:
            return None
        try:
            return self.archive.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError):
            return None

    def _refuse(self, message: str) -> NoReturn:
        raise UnreadableError(self._finding(TOO_LARGE, message, _("do not open it")))

    def _find(self, rule: Rule, message: str, hint: str) -> None:
        self.findings.setdefault(self._finding(rule, message, hint))

    def _finding(self, rule: Rule, message: str, hint: str) -> Finding:
        return Finding(rule, Spot(self.path), message, hint)
