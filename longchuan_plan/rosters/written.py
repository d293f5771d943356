"""How the bureau writes the value of a cell."""

from datetime import date
from decimal import Decimal
from typing import Any


def written(value: Any) -> str:
    """The text that is read as this value again: 是 and 否, 2012-09-01, 语文;数学."""
    match value:
        case bool():
            return "是" if value else "否"
        case date():
            return value.isoformat()
        case tuple():
            return ";".join(value)
        case Decimal():
            return f"{value:f}"  # without the exponent that Python puts behind small ones
        case _:
            return str(value)
