"""What the tests of reports are given: the shipped templates, and texts that could go wrong."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"

HOSTILE = (
    "张三|李四",
    "a\\|b",
    "*强*",
    "_x_y_",
    "# 不是标题",
    "1. 不是列表",
    "12) 也不是",
    "- 不是列表",
    "+ 不是列表",
    "> 不是引用",
    "---",
    "===",
    ":-",
    "| --- |",
    "`码` ``码``",
    "~~~",
    "<script>alert(1)</script>",
    "&lt; &amp; &#35;",
    "[名](http://example.org) ![图](x)",
    "<http://example.org>",
    "{{ name }} {% raw %}",
    "$x$",
    "尾\\",
    "龙䶮𬭎😀👨‍👩‍👧",
    "「」“”‘’——……",
)
