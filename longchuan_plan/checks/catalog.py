"""All rules by family, and all checks in the order in which they run.

A new check is one file with its rule, and here its import and its place in a family.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from longchuan_plan.checks import plan_ignores
from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain import (
    after_closing,
    allowance_to_nobody,
    backbone_before_hire,
    backbone_day_alone,
    beds_too_few,
    birth_unlike_id_number,
    boarders_too_many,
    class_size_implausible,
    closed_school_with_staff,
    closed_without_successor,
    deputy_from_township,
    gender_unlike_id_number,
    group_without_one_lead,
    hired_as_a_child,
    id_number_kept,
    large_classes_too_many,
    lead_school_outside_seat,
    lessons_too_many,
    paid_over_budget,
    partners_of_one_area,
    person_under_two_numbers,
    post_after_leaving,
    post_unlike_school,
    principal_of_two_schools,
    principal_too_young,
    private_number_in_text,
    school_in_two_groups,
    subject_unusual,
    successors_in_a_circle,
    term_unlike_plan,
    two_headships,
    two_postings,
    two_principals,
)
from longchuan_plan.checks.manual import Family
from longchuan_plan.checks.plan import (
    clause_unknown,
    department_supports_itself,
    department_unknown,
    document_text_unreadable,
    filter_column_unknown,
    filter_value_unknown,
    filter_without_rows,
    ignore_not_needed,
    ignore_without_reason,
    indicator_table_unknown,
    indicator_unknown,
    leader_unknown,
    milestone_outside_phase,
    milestone_owner_unknown,
    milestone_twice,
    nothing_to_do,
    phase_days_reversed,
    phase_unknown,
    phases_with_gap,
    plan_id_twice,
    quote_not_in_document,
)
from longchuan_plan.checks.references import (
    plan_reference_unknown,
    recruit_not_registered,
    recruit_unlike_register,
    reference_unknown,
    town_unknown,
)
from longchuan_plan.checks.rosters import (
    date_in_future,
    dates_reversed,
    done_without_evidence,
    id_in_full_width,
    key_twice,
    leading_zeros_lost,
    progress_goes_back,
    progress_out_of_order,
    struck_off_before_done,
)
from longchuan_plan.checks.targets import (
    binding_unlike_words,
    number_not_in_quote,
    percent_of_a_count,
    share_target_impossible,
    standard_without_source,
    target_against_direction,
    target_without_basis,
    target_without_clause,
    target_without_quote,
)
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.loading.faults import (
    column_missing,
    column_twice,
    column_unknown,
    file_of_no_table,
    identifier_damaged,
    not_a_date,
    not_a_number,
    not_in_code_list,
    not_yes_or_no,
    plan_file_missing,
    plan_key_missing,
    plan_key_unknown,
    plan_value_invalid,
    private_column,
    table_missing,
    text_unprintable,
    value_missing,
)
from longchuan_plan.loading.side_by_side import side_by_side
from longchuan_plan.reading.faults import (
    cell_spans_lines,
    cell_without_value,
    cells_merged,
    csv_malformed,
    encoding_broken,
    file_empty,
    file_unreadable,
    note_row,
    record_length,
    total_row,
    yaml_broken,
    yaml_duplicate_key,
    yaml_too_complex,
)

MANY_ROWS = 1 << 18
"""Tables of so many rows are checked side by side."""


class RuleFile(Protocol):
    """A file of one rule."""

    RULE: Rule


class Check(RuleFile, Protocol):
    """A file of a rule that is looked for when all is loaded."""

    def check(self, context: Context) -> Iterator[Finding]:
        """What the rule finds."""


FAULTS: tuple[RuleFile, ...] = (
    file_unreadable,
    file_empty,
    encoding_broken,
    csv_malformed,
    record_length,
    cell_spans_lines,
    yaml_broken,
    yaml_duplicate_key,
    yaml_too_complex,
    cell_without_value,
    cells_merged,
    total_row,
    note_row,
    file_of_no_table,
    table_missing,
    column_missing,
    column_unknown,
    column_twice,
    private_column,
    value_missing,
    not_a_date,
    not_in_code_list,
    not_a_number,
    not_yes_or_no,
    identifier_damaged,
    text_unprintable,
    plan_file_missing,
    plan_key_missing,
    plan_key_unknown,
    plan_value_invalid,
)
"""What reading and loading find."""

COMMENTS: tuple[RuleFile, ...] = (ignore_without_reason, ignore_not_needed)
"""What is wrong with comments; it is settled after all checks."""

CHECKS: Mapping[Family, tuple[Check, ...]] = {
    Family.PLAN: (
        plan_id_twice,
        leader_unknown,
        department_unknown,
        phase_unknown,
        milestone_owner_unknown,
        clause_unknown,
        indicator_unknown,
        phase_days_reversed,
        milestone_outside_phase,
        milestone_twice,
        phases_with_gap,
        quote_not_in_document,
        document_text_unreadable,
        indicator_table_unknown,
        filter_column_unknown,
        filter_value_unknown,
        filter_without_rows,
        department_supports_itself,
        nothing_to_do,
    ),
    Family.TARGETS: (
        target_without_clause,
        target_without_quote,
        standard_without_source,
        target_without_basis,
        number_not_in_quote,
        share_target_impossible,
        percent_of_a_count,
        binding_unlike_words,
        target_against_direction,
    ),
    Family.ROSTERS: (
        key_twice,
        dates_reversed,
        date_in_future,
        leading_zeros_lost,
        id_in_full_width,
        done_without_evidence,
        progress_goes_back,
        progress_out_of_order,
        struck_off_before_done,
    ),
    Family.REFERENCES: (
        reference_unknown,
        recruit_not_registered,
        recruit_unlike_register,
        plan_reference_unknown,
        town_unknown,
    ),
    Family.DOMAIN: (
        person_under_two_numbers,
        hired_as_a_child,
        two_principals,
        principal_of_two_schools,
        two_headships,
        post_after_leaving,
        principal_too_young,
        post_unlike_school,
        backbone_before_hire,
        backbone_day_alone,
        id_number_kept,
        birth_unlike_id_number,
        gender_unlike_id_number,
        closed_school_with_staff,
        closed_without_successor,
        after_closing,
        successors_in_a_circle,
        school_in_two_groups,
        lead_school_outside_seat,
        group_without_one_lead,
        deputy_from_township,
        two_postings,
        beds_too_few,
        large_classes_too_many,
        boarders_too_many,
        class_size_implausible,
        partners_of_one_area,
        lessons_too_many,
        subject_unusual,
        paid_over_budget,
        allowance_to_nobody,
        private_number_in_text,
        term_unlike_plan,
    ),
}

FAMILIES: Mapping[Family, tuple[RuleFile, ...]] = {
    Family.LOADING: FAULTS,
    **CHECKS,
    Family.PLAN: (*COMMENTS, *CHECKS[Family.PLAN]),
}

RULES: tuple[Rule, ...] = tuple(file.RULE for files in FAMILIES.values() for file in files)


def run(context: Context) -> list[Finding]:
    """What loading found, then what each check finds, but what comments in the plan take out."""
    findings = list(context.loaded.all_findings())
    checks = [file.check for files in CHECKS.values() for file in files]
    large = context.loaded.rows >= MANY_ROWS
    for found in side_by_side(lambda check: list(check(context)), checks, large=large):
        findings.extend(found)
    return plan_ignores.settled(context, findings)
