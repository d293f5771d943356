import pytest
from pydantic import TypeAdapter, ValidationError

from longchuan_plan.rosters.id_number import IdNumber


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("11010519491231002X", "11010519491231002X"),
        ("11010519491231002x", "11010519491231002X"),
        ("'11010519491231002Ｘ ", "11010519491231002X"),
        ("440524188001010014", "440524188001010014"),
        ("370101190102039973", "370101190102039973"),
        ("130503670401001", "130503670401001"),
    ],
)
def test_a_number_is_brought_to_its_plain_form(text: str, number: str) -> None:
    assert TypeAdapter(IdNumber).validate_python(text) == number


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("110105195001010014", "id_number_check"),
        ("441622198512310000", "id_number_check"),
        ("4.41622E+17", "id_number_lost"),
        ("44162219851231", "id_number_form"),
        ("四四一六二二", "id_number_form"),
    ],
)
def test_a_number_that_cannot_be_one_is_refused_without_repeating_it(
    text: str, problem: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(IdNumber).validate_python(text)
    (error,) = caught.value.errors()
    assert error["type"] == problem
    assert text not in error["msg"]
