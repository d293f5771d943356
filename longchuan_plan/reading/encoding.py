"""Bytes to text: a byte order mark, else strict UTF-8, else strict GB18030, else an error.

Nothing is guessed by statistics: detectors are wrong on GBK files that are mostly
ASCII. Only one case needs care: GB18030 turns nearly any bytes into some text,
so a UTF-8 file with one bad byte must not be taken for it.
"""

import codecs
from typing import NamedTuple

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.faults import encoding_broken
from longchuan_plan.reading.lines import end_of

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # That of UTF-32 begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
AROUND = 1 << 15
"""So many bytes on both sides of the first bad one tell what the others are."""


class Encoded(NamedTuple):
    """The bytes as UTF-8 without a mark, what they were in, and the text that they are."""

    data: bytes
    encoding: str
    text: str


class UndecodableError(Exception):
    """Bytes that are no text; `line` and `column` (in characters) of the first bad one."""

    def __init__(self, line: int, column: int, byte: int, encoding: str) -> None:
        text = _("byte 0x{byte:02X} at line {line}, column {column} in {encoding}")
        super().__init__(
            text.format(byte=byte, line=line, column=column, encoding=encoding.upper())
        )
        self.line, self.column, self.byte, self.encoding = line, column, byte, encoding


def undecodable(path: str, error: UndecodableError, hint: str) -> Finding:
    """The finding for bytes of a file that are no text."""
    message = _("byte 0x{byte:02X} is no text in {encoding}").format(
        byte=error.byte, encoding=error.encoding.upper()
    )
    return Finding(encoding_broken.RULE, Spot(path, error.line, error.column), message, hint)


def to_utf8(data: bytes) -> Encoded:
    """The bytes as UTF-8; raises UndecodableError where they are no text."""
    try:
        encoded = _encoded(data)
    except UnicodeDecodeError as error:
        body = error.object
        before = body[: error.start].decode(error.encoding, "replace")
        place = end_of(before)
        raise UndecodableError(*place, body[error.start], error.encoding) from None
    nul = encoded.data.find(b"\0")
    if nul >= 0:
        place = end_of(encoded.data[:nul].decode())
        raise UndecodableError(*place, 0, encoded.encoding)
    return encoded


def _encoded(data: bytes) -> Encoded:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    try:
        return _decoded(data, "utf-8")
    except UnicodeDecodeError as as_utf8:
        if _is_damaged_utf8(data, as_utf8.start):
            raise
        try:
            return _decoded(data, "gb18030")
        except UnicodeDecodeError as as_gb18030:
            # It is neither; the one that got further is the one that was meant.
            raise max(as_gb18030, as_utf8, key=lambda error: error.start) from None


def _decoded(data: bytes, encoding: str) -> Encoded:
    text = data.decode(encoding)
    return Encoded(data if encoding == "utf-8" else text.encode(), encoding, text)


def _is_damaged_utf8(data: bytes, place: int) -> bool:
    """Whether, around the first bad byte, far more reads as Chinese in UTF-8 than fails to."""
    text = data[max(place - AROUND, 0) : place + AROUND].decode("utf-8", "replace")
    chinese = sum(1 for sign in text if "\u4e00" <= sign <= "\u9fff")
    return chinese > 4 * text.count("\ufffd")
