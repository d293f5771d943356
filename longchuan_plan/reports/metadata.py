"""What a report's file says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

LONGEST_PROPERTY = 255
"""Word takes no longer one."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, issuing body, the day of the data.

    The day stands for the time of writing as well, so that the same data give the
    same bytes on any day.
    """

    title: str
    issuer: str
    as_of: date
    language: str = "zh-CN"


def describe(document: Document, metadata: Metadata) -> None:
    """Writes the properties of a Word document."""
    moment = datetime.combine(metadata.as_of, time())
    properties = document.core_properties
    properties.title = metadata.title[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = metadata.issuer[:LONGEST_PROPERTY]
    properties.language = metadata.language
    properties.created = properties.modified = moment
    properties.revision = 1
