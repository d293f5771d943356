import pytest

from longchuan_plan.nearest import MOST, nearest, nearest_term


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


def test_no_more_words_are_listed_than_can_be_read() -> None:
    words = [f"term{number}" for number in range(MOST + 1)]
    assert nearest("甲", words[:MOST]).endswith(f", {words[MOST - 1]}")
    assert nearest("甲", words).endswith(f", {words[MOST - 1]}, …")


def test_what_is_listed_may_be_other_words_than_those_compared() -> None:
    assert nearest("xyz", ["a", "b"], ["a (b)"]) == "known here: a (b)"
    assert nearest("schols", ["schools", "学校"], ["x"]) == "did you mean schools?"


@pytest.mark.parametrize(
    ("word", "terms", "hint"),
    [
        ("大学", ["大专", "本科"], "known here: 大专, 本科"),
        ("编内", ["在编", "编外"], "known here: 在编, 编外"),
        ("非在编", ["在编", "编外"], "known here: 在编, 编外"),
        ("研究生", ["硕士研究生", "博士研究生"], "known here: 硕士研究生, 博士研究生"),
        ("学士研究生", ["硕士研究生", "博士研究生"], "known here: 硕士研究生, 博士研究生"),
        ("硕士", ["硕士研究生", "博士研究生"], "known here: 硕士研究生, 博士研究生"),
        ("本科（在读）", ["大专", "本科"], "known here: 大专, 本科"),
        ("本科肄业", ["大专", "本科"], "known here: 大专, 本科"),
        ("本科生", ["大专", "本科"], "did you mean 本科?"),
        ("九年一惯制学校", ["小学", "九年一贯制学校"], "did you mean 九年一贯制学校?"),
        ("", ["小学"], "known here: 小学"),
    ],
)
def test_a_term_is_named_only_where_it_is_surely_meant(
    word: str, terms: list[str], hint: str
) -> None:
    assert nearest_term(word, terms) == hint
