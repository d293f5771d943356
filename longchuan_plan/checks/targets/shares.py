"""Which indicators are parts of a whole."""

from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.indicators.quota import Quota


def is_share(indicator: AnyIndicator) -> bool:
    """Whether its target is a part of a whole; a quota asks for a part of its stock."""
    return indicator.unit == "share" or isinstance(indicator, Quota)
