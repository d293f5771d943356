"""What the file says of itself is missing, or it holds what must not go out with it.

What: title, author or language are missing, it was changed before it was made, tracked
changes, comments or hidden words are in it, or marks of the sessions it was edited in.
Why: readers, archives and screen readers go by title and language; changes, comments
and hidden words tell what was thought on the way.

    author “python-docx”, no title, three tracked changes

Remedy: File › Info: fill in title and author, then Inspect document; accept or reject
all changes. Set the proofing language to Chinese.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.official.checks.subject import Subject
from longchuan_plan.official.document import Paragraph
from longchuan_plan.official.nodes import Node, attributes, child, every, tag

TITLE = Rule(
    "GW601", "property-title", Severity.WARNING, lambda: _("The file does not say its title")
)
AUTHOR = Rule(
    "GW602", "property-author", Severity.WARNING, lambda: _("The file does not say who issues it")
)
LANGUAGE = Rule(
    "GW603",
    "property-language",
    Severity.WARNING,
    lambda: _("The file does not say that it is Chinese"),
)
TIMES = Rule(
    "GW604",
    "property-times",
    Severity.WARNING,
    lambda: _("The file says no time of making, or one after its last change"),
)
SESSIONS = Rule(
    "GW605",
    "editing-sessions",
    Severity.INFO,
    lambda: _("The file keeps marks of the sessions in which it was edited"),
)
CHANGES = Rule(
    "GW606",
    "tracked-changes",
    Severity.ERROR,
    lambda: _("The document holds tracked changes"),
)
COMMENTS = Rule("GW607", "comments", Severity.ERROR, lambda: _("The document holds comments"))
HIDDEN = Rule("GW608", "hidden-words", Severity.ERROR, lambda: _("The document holds hidden words"))
RULES = (TITLE, AUTHOR, LANGUAGE, TIMES, SESSIONS, CHANGES, COMMENTS, HIDDEN)

_NOBODY = (
    "",
    "python-docx",
    "docx",
    "Administrator",
    "admin",
    "User",
    "用户",
    "微软用户",
    "un-named",
)
_CHANGES = frozenset(
    ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange",
     "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange")
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """The findings of the properties, then of what is in the text unseen."""
    core = subject.document.file.by_kind.get("core")
    place = _("properties")
    if not _text(core, "title"):
        yield subject.found(
            TITLE, place, _("the title is empty"), _("fill in the document's title")
        )
    if _text(core, "creator") in _NOBODY:
        message = _("the author is empty or nobody in particular")
        yield subject.found(AUTHOR, place, message, _("fill in the body that issues it"))
    yield from _language(subject, core)
    made, changed = _text(core, "created"), _text(core, "modified")
    if not made or (changed and changed < made):
        message = _("the times of making and of the last change are missing or turned round")
        yield subject.found(TIMES, place, message, _("save the document anew"))
    yield from _unseen(subject)


def _language(subject: Subject, core: Node | None) -> Iterator[Finding]:
    said = _text(core, "language")
    defaults = child(subject.document.looks.defaults, "rPrDefault", "rPr", "lang")
    written = attributes(defaults).get("eastAsia", "")
    if not (said or written).lower().startswith("zh"):
        message = _("the language is {found}").format(found=said or written or _("not said"))
        hint = _("set the language of the document to Chinese (zh-CN)")
        yield subject.found(LANGUAGE, _("properties"), message, hint)


def _unseen(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    root = document.file.document
    settings = document.file.by_kind.get("settings")
    marks = any(True for _node in every(settings, "rsid")) or any(
        key.rpartition("}")[2].startswith("rsid") for node in root.iter() for key in node.attrib
    )
    if marks:
        message = _("paragraphs carry marks of editing sessions (rsid)")
        hint = _("turn off “store random numbers to improve combine accuracy” and save")
        yield subject.found(SESSIONS, None, message, hint)
    changes = sum(tag(node) in _CHANGES for node in root.iter())
    if changes:
        message = _("{count} tracked changes are in the text").format(count=changes)
        yield subject.found(CHANGES, None, message, _("accept or reject all of them"))
    comments = sum(1 for _node in every(document.file.by_kind.get("comments"), "comment"))
    if comments:
        message = _("{count} comments are in the document").format(count=comments)
        yield subject.found(COMMENTS, None, message, _("delete all of them"))
    hidden = [
        *(
            _("paragraph {number}").format(number=paragraph.number)
            for paragraph in document.paragraphs
            if _hides(paragraph)
        ),
        *(
            _("table {number}, row {row}").format(number=table.number, row=row)
            for table, row, paragraph in document.cells
            if _hides(paragraph)
        ),
    ]
    if hidden:
        message = _("{count} paragraphs hold hidden words").format(count=len(hidden))
        place = hidden[0]
        yield subject.found(HIDDEN, place, message, _("delete the words, or show them"))


def _hides(paragraph: Paragraph) -> bool:
    return any(words.hidden and words.text.strip() for words in paragraph.words)


def _text(core: Node | None, name: str) -> str:
    node = child(core, name)
    return (node.text or "").strip() if node is not None else ""
