"""What Typer says for us, in both languages."""

import re

import pytest

from longchuan_plan.cli import typer_words
from longchuan_plan.cli.main import run
from longchuan_plan.language import use

MISUSES = [
    ([], 2),
    (["--help"], 0),
    (["sample", "--help"], 0),
    (["nothing"], 2),
    (["staus"], 2),
    (["--nothing"], 2),
    (["status", "--colour", "x"], 2),
    (["status", "x", "y"], 2),
    (["status", "--phase"], 2),
    (["status", "--quiet=yes"], 2),
    (["report", "--audience", "nobody"], 2),
    (["sample"], 2),
    (["sample", "d", "--seed", "x"], 2),
    (["sample", "d", "--schools", "0"], 2),
]

misuses = pytest.mark.parametrize(("arguments", "code"), MISUSES, ids=str)


@misuses
def test_english_stays_as_typer_has_it(
    arguments: list[str],
    code: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert code == run(arguments)
    ours = capsys.readouterr()
    monkeypatch.setattr(typer_words, "_SENTENCES", ())
    assert code == run(arguments)
    assert ours == capsys.readouterr()


@misuses
def test_no_english_is_left_in_chinese(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words of a sentence stand apart; names of commands, options and types may stay."""
    use("zh_CN")
    assert code == run(arguments)
    shown = "".join(capsys.readouterr())
    assert not re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", shown)
    assert re.search(r"[\u4e00-\u9fff]", shown)


@pytest.mark.parametrize(
    "arguments", [["staus"], ["status", "--phas", "2"], ["report", "--audience", "x"]]
)
def test_chinese_sentences_and_lists_are_parted_without_blanks(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    use("zh_CN")
    assert 2 == run(arguments)
    error = capsys.readouterr().err.splitlines()[-1]
    assert not re.search(r"[。）] |' , |', '| （", error)


def test_an_unknown_sentence_is_shown_as_it_is() -> None:
    use("zh_CN")
    assert "Something new in Typer." == typer_words.spoken("Something new in Typer.")


def test_no_type_of_python_is_shown_behind_an_argument(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert 0 == run(["validate", "--help"])
    shown = capsys.readouterr().out
    assert "  FILE   " in shown
    assert "list[" not in shown
    assert "<error|warning|info|never>" in shown
