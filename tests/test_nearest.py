import pytest

from longchuan_plan.nearest import nearest


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("teahcer_id", ["teacher_id", "school_id"], "did you mean teacher_id?"),
        ("本科生", ["本科", "大专"], "did you mean 本科?"),
        ("xyz", ["本科", "大专"], "known here: 本科, 大专"),
        ("xyz", [], ""),
        ("", ["本科"], "known here: 本科"),
    ],
)
def test_the_nearest_word_or_else_all_of_them(word: str, known: list[str], hint: str) -> None:
    assert nearest(word, known) == hint


def test_what_is_listed_may_be_other_words_than_those_compared() -> None:
    assert nearest("xyz", ["a", "b"], ["a (b)"]) == "known here: a (b)"
    assert nearest("schols", ["schools", "学校"], ["x"]) == "did you mean schools?"
