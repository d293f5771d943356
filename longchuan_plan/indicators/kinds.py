"""All kinds of indicators; a new kind is one file and one line here."""

from typing import Annotated, get_args

from pydantic import Field

from longchuan_plan.indicators.completion import Completion
from longchuan_plan.indicators.count import Count
from longchuan_plan.indicators.coverage import Coverage
from longchuan_plan.indicators.dispersion import Dispersion
from longchuan_plan.indicators.figure import Figure
from longchuan_plan.indicators.gap import Gap
from longchuan_plan.indicators.parity import Parity
from longchuan_plan.indicators.quota import Quota
from longchuan_plan.indicators.ratio import Ratio
from longchuan_plan.indicators.replacement import Replacement
from longchuan_plan.indicators.rotated import Rotated
from longchuan_plan.indicators.share import Share
from longchuan_plan.indicators.target import Baseline, Target
from longchuan_plan.indicators.tenure import Tenure

AnyIndicator = Annotated[
    Share
    | Count
    | Coverage
    | Quota
    | Tenure
    | Rotated
    | Replacement
    | Ratio
    | Gap
    | Dispersion
    | Completion
    | Parity
    | Figure,
    Field(discriminator="kind"),
]


def make_schemas() -> None:
    """Makes the schema of each kind, which all models that hold indicators then share.

    Pydantic would else make it anew for each of those models, in twice the time.
    """
    for model in (Target, Baseline, *get_args(get_args(AnyIndicator)[0])):
        model.model_rebuild()
