import pytest

from longchuan_plan.reading.lines import end_of, lines_of, split_lines


def test_lines_end_as_in_an_editor() -> None:
    assert split_lines("a\nb\r\nc\rd") == ["a\n", "b\r\n", "c\r", "d"]


def test_rare_signs_end_no_line() -> None:
    text = "a\x0bb\x0cc\x1cd\u0085e\u2028f\u2029g"
    assert split_lines(text) == [text]


@pytest.mark.parametrize(
    ("text", "place"),
    [("", (1, 1)), ("学", (1, 2)), ("学\n", (2, 1)), ("a\r\n学校", (2, 3)), ("a\rb", (2, 2))],
)
def test_the_place_behind_a_text(text: str, place: tuple[int, int]) -> None:
    assert end_of(text) == place


@pytest.mark.parametrize(
    "text", ["", "a", "a\n", "a\n\nb\n", "a\r\nb\r\n", "a\rb\n", "\n", "a\x0cb\n"]
)
def test_lines_to_look_things_up_in_are_the_same_but_for_their_ends(text: str) -> None:
    ends = "\r\n"
    assert [line.rstrip(ends) for line in split_lines(text)] == [
        line.rstrip(ends) for line in lines_of(text)
    ]
