"""The rotation list as a table for people."""

from longchuan_plan.exports.sheet import Cell, Sheet
from longchuan_plan.indicators.phrases import rows_in_words
from longchuan_plan.language import _
from longchuan_plan.masking import mask_name
from longchuan_plan.staffing.rotation import Due, Rotation, State


def rotation_sheet(rotation: Rotation, internal: bool) -> Sheet:
    """The list; for a reader outside without ids and with masked names."""
    headers = [
        *((_("Teacher"),) if internal else ()),
        _("Name"),
        school := _("School"),
        town := _("Town"),
        _("Post"),
        _("Since"),
        _("Full on"),
        years := _("Years"),
        months := _("Months"),
        _("Days overdue"),
        _("State"),
    ]
    return Sheet(
        _("Posts to rotate by {until}").format(until=rotation.until),
        headers,
        [_row(item, internal) for item in rotation.due],
        tuple(notes(rotation)),
        wrapping=[headers.index(school)],
        spare=[headers.index(name) for name in (months, years, town)],
    )


def notes(rotation: Rotation) -> list[str]:
    """What a reader must know: the rule, the day, and what the literal reading leaves out."""
    rule = rotation.indicator
    lines = [
        _("Rule: {posts}, {years} full years {held} ({clause}); as of {day}.").format(
            posts="、".join(rotation.posts) or rows_in_words(rule.table, rule.where),
            years=rotation.years,
            held=_what_stays(rotation),
            clause=rotation.clause,
            day=rotation.as_of,
        )
    ]
    if rotation.through_successors:
        line = _("Counted through merged schools, {count} more would be due; not listed here.")
        lines.append(line.format(count=len(rotation.through_successors)))
    return lines


def _what_stays(rotation: Rotation) -> str:
    """What must have stayed the same all the years."""
    if rotation.one_school and rotation.one_post:
        return _("in one school and post")
    return _("in one school") if rotation.one_school else _("in one post")


def state_word(state: State) -> str:
    """How a state is said to people."""
    return _("overdue") if state is State.OVERDUE else _("upcoming")


def _row(item: Due, internal: bool) -> list[Cell]:
    return [
        *((item.teacher_id,) if internal else ()),
        item.name if internal else mask_name(item.name),
        item.school,
        item.town,
        item.post,
        item.since,
        item.due_on,
        item.years,
        item.months,
        item.overdue_days,
        state_word(item.state),
    ]
