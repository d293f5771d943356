"""A Word document that is named on the command line."""

from pathlib import Path

from longchuan_plan.errors import unreadable
from longchuan_plan.language import _


def document_bytes(path: Path) -> bytes:
    """Its bytes; raises InputError where they cannot be read."""
    from longchuan_plan.reading.file_bytes import file_bytes

    try:
        return file_bytes(path)
    except OSError as error:
        raise unreadable(path, error, _("name a Word document (DOCX)")) from error
