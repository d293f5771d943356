"""The package of a Word document, byte for byte the same for the same parts.

The parts are stored and not compressed: two builds of zlib compress the same text
to different bytes, and a report must not change because Python was updated.
"""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_FIRST = "[Content_Types].xml"
_TIME = (1980, 1, 1, 0, 0, 0)


def package(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts by name: the list of types first, then by name, all of one time."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_STORED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
