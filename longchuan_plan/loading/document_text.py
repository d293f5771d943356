"""The text of the document behind the plan, where the workspace has one."""

from pathlib import Path

from longchuan_plan.reading.encoding import to_utf8
from longchuan_plan.reading.file_bytes import file_bytes


def document_text(path: Path) -> str:
    """The text without blanks and line breaks, which differ between copies of one document.

    Raises OSError where it cannot be read and UndecodableError where it is no text.
    """
    return unspaced(to_utf8(file_bytes(path)).data.decode())


def unspaced(text: str) -> str:
    """A text as quotes are compared with it."""
    return "".join(text.split())
