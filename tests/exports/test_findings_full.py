"""The carets stand below what is meant, and a long line is cut around it."""

from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.exports.findings_full import WIDEST, findings_full
from longchuan_plan.exports.text_width import text_width
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.loading.excerpts import Excerpt
from longchuan_plan.locations import Spot

FINDING = Finding(
    Rule("LC999", "made-up", Severity.ERROR, lambda: "made up"), Spot("a.csv", 7, 1), "m", "", None
)


def drawn(text: str, start: int, length: int) -> tuple[str, str]:
    """The text and the carets."""
    shown = findings_full([FINDING], lambda _finding: Excerpt(text, start, length))
    _line, text, carets, *_rest = shown.split("\n")
    assert text.startswith("    7 | ")
    assert carets.startswith("      | ")
    return text[8:], carets[8:]


def test_a_short_line_is_shown_as_it_is() -> None:
    assert ("职务: 校助", " " * 6 + "^^^^") == drawn("职务: 校助", 4, 2)
    assert ("职务:", " " * 6 + "^") == drawn("职务: ", 4, 1)
    assert ("职务: " + "长" * 45 + "…", " " * 6 + "^" * 90) == drawn("职务: " + "长" * 60, 4, 60)
    assert ("a b\N{REPLACEMENT CHARACTER}", "  ^") == drawn("a\tb\x07", 2, 1)


@given(
    before=st.text("ab校", max_size=120),
    meant=st.text("xy助", min_size=1, max_size=120),
    after=st.text("ab校", max_size=120),
)
def test_of_any_line_what_is_meant_is_marked_and_no_more_shown_than_fits(
    before: str, meant: str, after: str
) -> None:
    text, carets = drawn(before + meant + after, len(before), len(meant))
    assert text_width(text) <= WIDEST
    assert carets.strip("^").strip(" ") == ""
    blanks, marked = len(carets) - len(carets.lstrip()), carets.count("^")
    place = next(at for at in range(len(text)) if text_width(text[:at]) == blanks)
    end = next(at for at in range(place, len(text) + 1) if text_width(text[:at]) == blanks + marked)
    assert text[place:end]
    assert meant.startswith(text[place:end])
    assert text[place:end] == meant or text[end:] == "…"
    if text_width(before + meant + after) <= WIDEST:
        assert text == before + meant + after
