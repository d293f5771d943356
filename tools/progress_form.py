"""The sample of an office's own form, `templates/progress-form.docx`, made anew.

    python tools/progress_form.py

A short form of the progress report: what an office would draw in Word or WPS, with the tags
of docxtpl. It takes its looks from `templates/layout.yaml`, as every document does.
"""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.shared import Mm

from longchuan_plan.official.layout_file import LAYOUT, read_layout
from longchuan_plan.official.package import package, parts
from longchuan_plan.official.reference import reference

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
FORM = TEMPLATES / "progress-form.docx"

WIDTHS = (14, 62, 18, 42, 20)
STEP_WIDTHS = (86, 30, 40)
"""The columns of the tables in millimetres; they fill the type area of 156."""
HEADERS = ("序号", "措施", "亮灯", "牵头部门", "节点")
ROW = (
    "{{ line.number }}",
    "{{ line.title }}",
    "{{ line.light | light }}",
    "{{ line.department }}",
    "{{ line.done }}/{{ line.due }}",
)
SUMMARY = (
    "截至{{ as_of }}，《{{ document }}》{{ phase }}的{{ measures | length }}项措施中，"
    "{% for light, number in lights if number %}{{ light | light }}灯{{ number }}项"
    "{% if not loop.last %}、{% endif %}{% endfor %}。"
    "应完成的节点{{ due }}个，已完成{{ done }}个。"
)
STEPS = ("事项", "责任单位", "时限")
STEP = ("{{ step.what }}", "{{ step.who }}", "{{ step.until }}")


def form() -> bytes:
    """The form, byte for byte the same each time."""
    document = Document(BytesIO(reference(read_layout(TEMPLATES / LAYOUT))))
    # The reference holds styles, and one paragraph that keeps it a document.
    empty = document.paragraphs[0]._p  # noqa: SLF001  python-docx cannot take one out
    empty.getparent().remove(empty)
    for style, text in (
        ("Title", "{{ title }}"),
        ("Byline", "{{ issuer }}　{{ as_of }}"),
        ("Heading 1", "一、总体情况"),
        ("Body Text", SUMMARY),
        ("Heading 1", "二、各项措施"),
        ("Caption", "表1　各项措施进展"),
    ):
        document.add_paragraph(text, style=style)
    _table(document, (HEADERS, ROW), WIDTHS, "line in measures")
    for style, text in (
        ("Body Text", "{%p if steps %}"),
        ("Heading 1", "三、下一步工作"),
        ("Caption", "表2　下一步工作"),
    ):
        document.add_paragraph(text, style=style)
    _table(document, (STEPS, STEP), STEP_WIDTHS, "step in steps")
    for style, text in (
        ("Body Text", "{%p endif %}"),
        ("Signature", "{{ issuer }}"),
        ("Signature", "{{ as_of }}"),
    ):
        document.add_paragraph(text, style=style)
    core = document.core_properties
    core.title = core.author = core.last_modified_by = ""
    core.created = core.modified = datetime(2022, 2, 17)  # noqa: DTZ001  a day has no zone
    buffer = BytesIO()
    document.save(buffer)
    return package(parts(buffer.getvalue()))


def _table(
    document: Word,
    texts_of: tuple[tuple[str, ...], tuple[str, ...]],
    widths: tuple[int, ...],
    loop: str,
) -> None:
    """A table whose third row is repeated for every item; the rows around it hold the loop."""
    headers, row = texts_of
    table = document.add_table(rows=4, cols=len(headers))
    table.style = document.styles["Report Table"]
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    rows = (headers, (f"{{%tr for {loop} %}}",), row, ("{%tr endfor %}",))
    for place, texts in enumerate(rows):
        style = "Table Text" if place else "Table Head"
        for cell, text in zip(table.rows[place].cells, texts, strict=False):
            cell.paragraphs[0].text = text
            cell.paragraphs[0].style = document.styles[style]
        properties = table.rows[place]._tr.get_or_add_trPr()  # noqa: SLF001  as above
        properties.append(OxmlElement("w:cantSplit"))
        if place == 0:
            properties.append(OxmlElement("w:tblHeader"))


if __name__ == "__main__":
    FORM.write_bytes(form())
