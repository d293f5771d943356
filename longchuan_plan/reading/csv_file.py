"""A CSV file to texts with lines: Arrow for what is plain, the csv module for the rest.

Both give the same `RawTable`; the csv module is slower, takes whatever is
unusual, and explains what is malformed.
"""

import codecs
import io
import re
from typing import BinaryIO

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.csv_plain import read_plain
from longchuan_plan.reading.csv_strict import read_strictly
from longchuan_plan.reading.encoding import UndecodableError, to_utf8, undecodable
from longchuan_plan.reading.faults import file_unreadable
from longchuan_plan.reading.raw import RawTable

DELIMITERS = ",;\t"
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How an XLSX and an old XLS file begin, whatever they are called."""

_QUOTED = re.compile(r'"[^"]*(?:"|$)')


def read_csv(path: str, data: bytes) -> RawTable:
    """The table in the bytes of a file; `path` is only for naming it."""
    return read_csv_file(path, io.BytesIO(data))


def read_csv_file(path: str, file: BinaryIO) -> RawTable:
    """The table in an open file; raises OSError where it cannot be read."""
    start = file.read(4)
    if start.startswith(WORKBOOKS):
        message = _("the file is a workbook and no CSV file")
        hint = _("give it a name that ends in .xlsx, or save it as CSV UTF-8")
        return _failed(path, Finding(file_unreadable.RULE, Spot(path), message, hint))
    # Arrow checks the encoding while it reads, so only what it refuses is decoded here.
    table = _read_by_arrow(path, file, len(codecs.BOM_UTF8) * start.startswith(codecs.BOM_UTF8))
    if table is not None:
        return table
    file.seek(0)
    try:
        encoded = to_utf8(file.read())
    except UndecodableError as error:
        hint = _("save the file as CSV UTF-8 (in Excel or WPS: Save as, CSV UTF-8)")
        return _failed(path, undecodable(path, error, hint))
    if encoded.encoding != "utf-8":
        table = _read_by_arrow(path, io.BytesIO(encoded.data), 0)
    return table or read_strictly(path, encoded.data, delimiter_of(_head(io.BytesIO(encoded.data))))


def _read_by_arrow(path: str, file: BinaryIO, start: int) -> RawTable | None:
    """The table in a file of UTF-8 from the byte `start` on; None where anything is unusual."""
    try:
        file.seek(start)
        delimiter = delimiter_of(_head(file))
        file.seek(start)
        return read_plain(path, file, delimiter)
    except UnicodeDecodeError:
        return None


def delimiter_of(head: str) -> str:
    """The delimiter that parts the header into most cells; a comma when none does."""
    plain = _QUOTED.sub("", head)
    return max(DELIMITERS, key=lambda sign: (plain.count(sign), -DELIMITERS.index(sign)))


def _head(file: BinaryIO) -> str:
    """The first line with a delimiter in it; nothing where no line has one."""
    with_one = (line for line in file if any(sign in line for sign in b",;\t"))
    return next(with_one, b"").decode()


def _failed(path: str, finding: Finding) -> RawTable:
    return RawTable(path, (), (), findings=(finding,), broken=True)
