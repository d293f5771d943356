"""Templates are strict, sandboxed, and escape what is data."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.reports.environment import render


def rendered(tmp_path: Path, template: str, **context: Any) -> str:
    (tmp_path / "t.md.j2").write_text(template, encoding="utf-8")
    return render([tmp_path], "t.md.j2", context)


def test_data_is_escaped_and_the_templates_own_words_are_not(tmp_path: Path) -> None:
    assert "**甲\\|乙**\n" == rendered(tmp_path, "**{{ name }}**", name="甲|乙")


def test_a_macro_does_not_escape_twice(tmp_path: Path) -> None:
    template = "{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold(name) }}"

    assert "**a\\*b**\n" == rendered(tmp_path, template, name="a*b")


def test_filters(tmp_path: Path) -> None:
    template = (
        "{{ day }} {{ day | month }} {{ share | percent }} {{ 3 | numeral }} "
        "{{ 'red' | light }} {{ names | listed }}"
    )

    text = rendered(
        tmp_path, template, day=date(2023, 7, 1), share=Fraction(1, 3), names=["a|", "b"]
    )

    assert "2023年7月1日 2023年7月 33.3% 三 ■**红** a\\|、b\n" == text


@pytest.mark.parametrize("value", [None, True, 1.5, Fraction(1, 2), ["a"]])
def test_what_would_print_a_word_of_pythons_is_refused(tmp_path: Path, value: object) -> None:
    with pytest.raises(UsageError, match=r"t\.md\.j2:2.*cannot show"):
        rendered(tmp_path, "一\n{{ value }}", value=value)


def test_a_name_that_the_context_lacks_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"t\.md\.j2:2.*'missing' is undefined"):
        rendered(tmp_path, "一\n{{ missing }}")


def test_a_template_that_cannot_be_parsed_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"t\.md\.j2:2"):
        rendered(tmp_path, "一\n{% if %}")


def test_a_template_cannot_reach_into_python(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="unsafe"):
        rendered(tmp_path, "{{ name.__class__.__mro__ }}", name="x")


def test_a_missing_template_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.md\.j2") as caught:
        render([tmp_path], "none.md.j2", {})

    assert str(tmp_path) in caught.value.hint


def test_the_workspaces_template_goes_before_the_shipped_one(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder in (own, shipped):
        folder.mkdir()
        (folder / "t.md.j2").write_text(folder.name, encoding="utf-8")

    assert "own\n" == render([own, shipped], "t.md.j2", {})


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.md.j2").write_bytes("标题".encode("gb18030"))

    with pytest.raises(UsageError, match=r"t\.md\.j2.*utf-8"):
        render([tmp_path], "t.md.j2", {})
