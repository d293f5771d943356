"""The formats of a report, each made from the same Markdown."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _, listed
from longchuan_plan.official.layout_file import LAYOUT, read_layout
from longchuan_plan.official.reference import reference
from longchuan_plan.reading.file_bytes import file_bytes
from longchuan_plan.reports.docx import REFERENCE, document
from longchuan_plan.reports.html import STYLE, page
from longchuan_plan.reports.kinds import PAGE, TEXTS, Report
from longchuan_plan.reports.parsing import parse
from longchuan_plan.writing import write_files

FORMATS = TEXTS
"""The endings of the files, in the order in which they are named."""


def write_report(
    report: Report,
    directory: Path,
    formats: Iterable[str],
    folders: Sequence[Path],
    others: Mapping[str, bytes] | None = None,
) -> list[Path]:
    """Write a report as .md, .docx and .html, or those of them that are asked for.

    One that is a page is .html and nothing else.
    `folders` are where templates are looked up; `others` are files of further formats
    by their ending, made elsewhere and written along. Raises UsageError for an unknown
    format or an unusable template, OutputError when the files cannot be written;
    then none is.
    """
    wanted, further = set(formats).difference(others or ()), others or {}
    known = FORMATS if report.page is None else PAGE
    if unknown := sorted(wanted.difference(known)):
        message = _("No such report format: {names}").format(names=listed(unknown))
        raise UsageError(message, _("There are: {names}.").format(names=listed(known)))
    contents: dict[str, bytes] = {}
    blocks = parse(report.markdown) if wanted - {"md"} else ()
    if "md" in wanted:
        contents[f"{report.stem}.md"] = report.markdown.encode()
    if "docx" in wanted:
        contents[f"{report.stem}.docx"] = document(blocks, report.metadata, _reference(folders))
    if report.page is not None:
        contents[f"{report.stem}.html"] = report.page.encode()
    elif "html" in wanted:
        style = _text(_template(folders, STYLE))
        contents[f"{report.stem}.html"] = page(blocks, report.metadata, style).encode()
    contents.update({f"{report.stem}.{ending}": data for ending, data in further.items()})
    return write_files(directory, contents)


def _reference(folders: Sequence[Path]) -> bytes:
    """The document that holds the styles: the office's own, else one made by the layout.

    The folder that comes first decides, so that an office's own layout goes before a
    reference that is shipped, and its own reference before everything.
    """
    for folder in folders:
        if (folder / REFERENCE).is_file():
            return _bytes(folder / REFERENCE)
        if (folder / LAYOUT).is_file():
            return reference(read_layout(folder / LAYOUT))
    return reference(read_layout(_template(folders, LAYOUT)))


def _bytes(path: Path) -> bytes:
    try:
        return file_bytes(path)
    except OSError as error:
        message = _("The template cannot be used: {where}: {reason}")
        raise UsageError(message.format(where=path, reason=error)) from error


def _template(folders: Sequence[Path], name: str) -> Path:
    """The first file of a name in the folders of templates."""
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    message = _("No template {name}.").format(name=name)
    hint = _("Looked in: {folders}.").format(folders=listed(map(str, folders)))
    raise UsageError(message, hint)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = _("The template cannot be used: {where}: {reason}")
        raise UsageError(message.format(where=path, reason=error)) from error
