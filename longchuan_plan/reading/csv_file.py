"""A CSV file to texts with lines: Arrow for what is plain, the csv module for the rest.

Both give the same `RawTable`; the csv module is slower, takes whatever is
unusual, and explains what is malformed.
"""

import codecs
import io
import re

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
    if data.startswith(WORKBOOKS):
        message = _("the file is a workbook and no CSV file")
        hint = _("give it a name that ends in .xlsx, or save it as CSV UTF-8")
        return _failed(path, Finding(file_unreadable.RULE, Spot(path), message, hint))
    # Arrow checks the encoding while it reads, so only what it refuses is decoded here.
    table = _read_by_arrow(path, data.removeprefix(codecs.BOM_UTF8))
    if table is not None:
        return table
    try:
        encoded = to_utf8(data)
    except UndecodableError as error:
        hint = _("save the file as CSV UTF-8 (in Excel or WPS: Save as, CSV UTF-8)")
        return _failed(path, undecodable(path, error, hint))
    table = _read_by_arrow(path, encoded.data) if encoded.encoding != "utf-8" else None
    return table or read_strictly(path, encoded.data, delimiter_of(_head(encoded.data)))


def _read_by_arrow(path: str, utf8: bytes) -> RawTable | None:
    try:
        return read_plain(path, utf8, delimiter_of(_head(utf8)))
    except UnicodeDecodeError:
        return None


def delimiter_of(head: str) -> str:
    """The delimiter that parts the header into most cells; a comma when none does."""
    plain = _QUOTED.sub("", head)
    return max(DELIMITERS, key=lambda sign: (plain.count(sign), -DELIMITERS.index(sign)))


def _head(utf8: bytes) -> str:
    """The first line with a delimiter in it; nothing where no line has one."""
    with_one = (line for line in io.BytesIO(utf8) if any(sign in line for sign in b",;\t"))
    return next(with_one, b"").decode()


def _failed(path: str, finding: Finding) -> RawTable:
    return RawTable(path, (), (), findings=(finding,), broken=True)
