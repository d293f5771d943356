"""A document without a fault, and how one is put into it."""

from datetime import date
from pathlib import Path

from longchuan_plan.findings import Finding
from longchuan_plan.official.checks.catalog import run
from longchuan_plan.official.layout_file import LAYOUT, read_layout
from longchuan_plan.official.package import package, parts
from longchuan_plan.official.reference import reference
from longchuan_plan.reports.docx import document
from longchuan_plan.reports.metadata import Metadata
from longchuan_plan.reports.parsing import parse

ROOT = Path(__file__).parents[2]
SHIPPED = read_layout(ROOT / "templates" / LAYOUT)

_WIDE = "| " + " | ".join("甲乙丙丁戊己庚辛") + " |\n|" + " --- |" * 8 + "\n|" + " 格 |" * 8 + "\n"
MARKDOWN = f"""
龙教〔2023〕8号

# 关于进展情况的报告

各中心小学：

现将情况报告如下。

## 一、总体进展

### （一）学校

#### 1. 校舍

##### （1）宿舍

已建成一处。

### （二）教师

## 二、存在问题

表1 问题一览

| 学校 | 数目 |
| --- | ---: |
| 第一小学 | 2 |
| 第二小学 | 3 |

> 数目为当日所查。

表2 问题分类

| 类别 | 数目 |
| --- | ---: |
| 校舍 | 5 |

请各校对照整改。

附件：1. 学校名单\\
2. 教师名单

龙川县教育局\\
2023年7月31日

## 附件1　学校名单

{_WIDE}

## 附件2　教师名单

名单如下。
"""

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
ODD, EVEN = "word/footer1.xml", "word/footer2.xml"
SETTINGS, CORE, TYPES = "word/settings.xml", "docProps/core.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"

Change = tuple[str, str, str]
"""The part, what stands there, and what is put in its place wherever it stands."""


def good() -> dict[str, str]:
    """The parts of the document without a fault."""
    metadata = Metadata("关于进展情况的报告", "龙川县教育局", date(2023, 7, 31))
    data = document(parse(MARKDOWN), metadata, reference(SHIPPED))
    return {name: content.decode() for name, content in parts(data).items()}


def with_changes(*changes: Change) -> bytes:
    """The document with changes; each must find what it replaces."""
    found = good()
    for part, old, new in changes:
        assert old in found.get(part, ""), f"{part} has no {old}"
        found[part] = found[part].replace(old, new) if old else new
    return package({name: text.encode() for name, text in found.items()})


def findings(data: bytes) -> list[Finding]:
    """What is found in a file."""
    return run("a.docx", data, SHIPPED)


def codes(data: bytes) -> list[str]:
    """The codes of what is found, each once."""
    return sorted({finding.rule.code for finding in findings(data)})
