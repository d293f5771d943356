"""Bytes to text: a byte order mark, else strict UTF-8, else strict GB18030, else an error.

Nothing is guessed by statistics: detectors are wrong on GBK files that are mostly
ASCII. Only one case needs care: GB18030 turns nearly any bytes into some text,
so a UTF-8 file with one bad byte must not be taken for it.
"""

import codecs
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Encoded:
    """The bytes as UTF-8 without a mark, and what they were in."""

    data: bytes
    encoding: str


class UndecodableError(Exception):
    """Bytes that are no text; `line` and `column` (in characters) of the first bad one."""

    def __init__(self, line: int, column: int, byte: int, encoding: str) -> None:
        super().__init__(f"byte 0x{byte:02X} at line {line}, column {column} in {encoding}")
        self.line, self.column, self.byte, self.encoding = line, column, byte, encoding


def to_utf8(data: bytes) -> Encoded:
    """The bytes as UTF-8; raises UndecodableError where they are no text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            text = _decode(body, encoding)
            return Encoded(body if encoding == "utf-8" else text.encode(), encoding)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if _is_damaged_utf8(data):
            _decode(data, "utf-8")
        return Encoded(_decode(data, "gb18030").encode(), "gb18030")
    return Encoded(data, "utf-8")


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise UndecodableError(line, column, data[error.start], encoding) from None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether far more of it reads as Chinese in UTF-8 than fails to."""
    text = data.decode("utf-8", "replace")
    chinese = sum(1 for sign in text if "\u4e00" <= sign <= "\u9fff")
    return chinese > 4 * text.count("\ufffd")
