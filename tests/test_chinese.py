"""Chinese texts have one form: no blank parts Chinese from Latin letters, digits or fields."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import messages

ROOT = Path(__file__).resolve().parent.parent
MANUALS = ("README.zh-CN.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.zh-CN.md")))

CHINESE = r"[\u4e00-\u9fff，。：；、（）“”？！]"
CODE = "\N{WHITE SQUARE}"
PARTED = re.compile(rf"{CHINESE} [A-Za-z0-9{{\[{CODE}]|[A-Za-z0-9}}%{CODE}] {CHINESE}")
AS_IT_IS = ("命令 [参数]...", "补上表题：表1 ……")
"""The form of a command line, and that of a caption."""


def parted(text: str) -> Iterator[str]:
    """The places with a blank; what stands in code is as it must be typed."""
    plain = re.sub(r"`[^`\n]+`", CODE, text)
    yield from (plain[max(0, m.start() - 10) : m.end() + 10] for m in PARTED.finditer(plain))


def test_no_message_has_a_blank_beside_chinese() -> None:
    texts = [
        text
        for message in messages.translated()
        if message.id
        for text in ((message.string,) if isinstance(message.string, str) else message.string or ())
        if text not in AS_IT_IS
    ]
    assert [] == [place for text in texts for place in parted(text)]


@pytest.mark.parametrize("name", MANUALS)
def test_no_manual_has_a_blank_beside_chinese(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    lines = [line for line in prose.splitlines() if not line.startswith("    ")]
    assert [] == [place for line in lines for place in parted(line)]
