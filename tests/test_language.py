"""The language in force, and a Chinese catalogue without gaps."""

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from longchuan_plan.language import _, language, ngettext, speaking, use
from tools import messages


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for variable in ("LCPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "zh_CN"),
        ({"LANG": "C.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "POSIX"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8"}, "en"),
        ({"LCPLAN_LANG": "en"}, "en"),
        ({"LCPLAN_LANG": "EN_us"}, "en"),
        ({"LCPLAN_LANG": "zh", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"LCPLAN_LANG": "", "LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_environment_decides(
    environment: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name, value in variables.items():
        environment.setenv(name, value)
    assert expected == language()


def test_use_goes_before_the_environment() -> None:
    use("zh_CN")
    assert "zh_CN" == language()
    use(None)
    assert "en" == language()


def test_a_document_is_written_in_its_own_language_and_no_more() -> None:
    with speaking("zh_CN"):
        assert "zh_CN" == language()
    assert "en" == language()


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        use("fr")  # type: ignore[arg-type]


def test_english_is_what_the_source_says() -> None:
    assert "no such message" == _("no such message")
    assert "one" == ngettext("one", "many", 1)
    assert "many" == ngettext("one", "many", 2)


def test_every_message_speaks_chinese() -> None:
    use("zh_CN")
    for message in messages.translated():
        match message.id, message.string:
            case "", _:
                continue
            case str(text), translation:
                assert translation == _(text)
            case (one, many), (translation, *_):
                assert translation == ngettext(one, many, 2)


def test_the_catalogue_is_without_fault() -> None:
    assert [] == list(messages.faults())


@pytest.mark.parametrize(
    ("original", "translation", "expected"),
    [
        ("{count} rows", "{count}行", []),
        ("{count} rows", "", ["not translated"]),
        ("{count} rows", "{number}行", ["other fields"]),
        ("{count} rows", "行", ["other fields"]),
        (("{n} row", "{n} rows"), ("{n}行",), []),
        (("one row", "{n} rows"), ("一行",), ["other fields"]),
    ],
)
def test_a_translation_keeps_what_the_program_fills_in(
    original: str, translation: str, expected: list[str]
) -> None:
    found = messages.faults_of(Message(original, translation))
    assert expected == [fault.split(":")[0].split(" in ")[0] for fault in found]


def test_a_fuzzy_translation_is_a_fault() -> None:
    found = messages.faults_of(Message("a", "甲", flags=["fuzzy"]))
    assert ["fuzzy: 'a'"] == list(found)


def test_only_literal_messages_are_looked_up() -> None:
    """A message put together when the program runs is in no catalogue."""
    assert [] == list(_computed_messages())


def _computed_messages() -> Iterator[str]:
    for path in messages.SOURCES.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                texts = call.args[: {"_": 1, "ngettext": 2}.get(call.func.id, 0)]
                if not all(isinstance(text, ast.Constant) for text in texts):
                    yield f"{path}:{call.lineno}"


def test_importing_reads_no_catalogue() -> None:
    """The catalogue is read for the first message, so that it costs nothing before."""
    code = "from longchuan_plan import language; print(language._catalogue.cache_info().currsize)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "0" == shown.stdout.strip()
