"""What a report's file says about itself."""

from dataclasses import dataclass
from datetime import date


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
