"""Who leads and who works: the leaders and departments that the document names."""

from longchuan_plan.plan.document import Part


class Leader(Part):
    """A leader as the document names them."""

    name: str
    title: str | None = None


class Department(Part):
    """A department: `key` for commands, `name` as the document writes it."""

    key: str
    name: str


class Organisation(Part):
    """The leaders and departments of the plan."""

    leaders: tuple[Leader, ...]
    departments: tuple[Department, ...]
