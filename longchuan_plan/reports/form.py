"""A report in the office's own Word form: a DOCX with tags, filled in from the report's context.

The tags are those of docxtpl: `{{ title }}` shows a value, `{%tr for line in measures %}`
repeats a row of a table, `{%p if steps %}` holds a paragraph. The form can read the context
and nothing else (sandbox); a name that there is not, or a value that would print a word of
Python's, is an error that names the tag, and then nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from longchuan_plan.errors import UsageError
from longchuan_plan.language import _
from longchuan_plan.light import Light
from longchuan_plan.numbers import chinese_day, chinese_month, chinese_number, percent
from longchuan_plan.official.package import package, parts
from longchuan_plan.official.word_file import OUTSIDE, UnreadableError, open_word
from longchuan_plan.reports.badges import BY_LIGHT
from longchuan_plan.reports.metadata import Metadata, describe

if TYPE_CHECKING:
    from docxtpl import DocxTemplate
    from jinja2.sandbox import ImmutableSandboxedEnvironment

TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
LARGEST = 20_000_000
"""How many signs a part of a filled form may have; a form that loops without end has more."""


OPENED = re.compile(r"(?=\{[{%#])")
REFUSED = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, MemoryError)
"""What a tag can ask for that cannot be done."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a form with its tags put together: `lines` has one paragraph a line."""

    name: str
    lines: tuple[str, ...]

    @property
    def source(self) -> str:
        """What Jinja reads."""
        return "\n".join(self.lines)

    def tag(self, line: int) -> str:
        """The tags of a line, counted from 1, as they stand in the form."""
        held = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        text = re.sub(r"<[^>]*>", "", held)
        # One that is not closed runs on to the end of its paragraph.
        return " ".join(TAG.findall(text)) or text[len(OPENED.split(text)[0]) :]


def form_parts(where: str, data: bytes) -> tuple[Part, ...]:
    """The parts that are filled in: the text, headers and footers, notes.

    Raises UsageError for a file that is no Word document or carries a program.
    """
    template = _opened(where, data)
    found = [("word/document.xml", template.get_xml())]
    for kind in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(kind):
            found.append((str(part.partname).lstrip("/"), template.get_part_xml(part)))
    return tuple(Part(name, _lines(template.patch_xml(xml))) for name, xml in found)


def filled(
    where: str, data: bytes, context: Mapping[str, Any], metadata: Metadata, kind: str
) -> bytes:
    """The form `data`, shown as `where`, with the values of the context of a kind of report.

    Two runs give the same bytes. Raises UsageError with the tag that cannot be filled in.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    template = _opened(where, data)
    read = _recording(template)
    try:
        template.render(dict(context), form_environment(), autoescape=True)
    except TemplateSyntaxError as error:
        raise _unusable(where, kind, _tag(read, error.lineno), error.message or "") from error
    except (TemplateError, *REFUSED) as error:
        raise _unusable(where, kind, _tag(read, _line(error)), str(error)) from error
    except _TooLargeError as error:
        raise _unusable(where, kind, "", _("it grows beyond all measure when filled in")) from error
    return _settled(template, metadata)


def form_environment() -> ImmutableSandboxedEnvironment:
    """The environment of forms: sandboxed, strict, escaping, with the filters of the reports."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        """One that multiplies whole numbers alone: a text times a thousand million fills memory."""

        intercepted_binops = frozenset(("*", "**"))

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            if operator != "*" or not (isinstance(left, int) and isinstance(right, int)):
                raise TypeError(_("a form multiplies whole numbers only"))
            return super().call_binop(context, operator, left, right)

    result = Sandbox(undefined=StrictUndefined, autoescape=True, finalize=_shown)
    # What could count up without end; a form goes through the lists of its report.
    for name in ("range", "cycler", "joiner", "lipsum", "dict"):
        del result.globals[name]
    result.filters.update(
        day=chinese_day,
        month=chinese_month,
        numeral=chinese_number,
        percent=percent,
        light=_light,
        listed=_listed,
    )
    return result


class _TooLargeError(Exception):
    """A part of a filled form is larger than any document's."""


def _opened(where: str, data: bytes) -> DocxTemplate:
    """The form as docxtpl opens it, when it is a Word document that does no harm."""
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate

    try:
        file = open_word(where, data)
    except UnreadableError as error:
        raise UsageError(f"{where}: {error.finding.message}", error.finding.hint) from error
    harmful = next((item for item in file.findings if item.rule is not OUTSIDE), None)
    if harmful is not None:
        raise UsageError(f"{where}: {harmful.message}", harmful.hint)
    template = DocxTemplate(BytesIO(data))
    try:
        template.init_docx()
    except (KeyError, ValueError, AttributeError, SyntaxError, PackageNotFoundError) as error:
        # XML that lxml refuses, such as one nested too deep, is a SyntaxError.
        message = _("{path} cannot be opened as a form: {reason}")
        raise UsageError(message.format(path=where, reason=error)) from error
    return template


def _lines(xml: str) -> tuple[str, ...]:
    """A part with one paragraph a line, as it is rendered."""
    return tuple(re.sub(r"<w:p([ >])", r"\n<w:p\1", xml).split("\n"))


def _recording(template: DocxTemplate) -> list[Part]:
    """Let a form tell which part it renders, and stop it where that grows without end."""
    read: list[Part] = []
    render = template.render_xml_part

    def recorded(xml: str, part: Any, context: Any, environment: Any = None) -> str:
        read.append(Part(str(getattr(part, "partname", "")).lstrip("/"), _lines(xml)))
        made: str = render(xml, part, context, environment)
        if len(made) > LARGEST:
            raise _TooLargeError
        return made

    template.render_xml_part = recorded
    return read


def _line(error: BaseException) -> int | None:
    """The line of the form that an error came from: Jinja gives it in the traceback."""
    found, step = None, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            found = step.tb_lineno
        step = step.tb_next
    return found


def _tag(read: list[Part], line: int | None) -> str:
    return read[-1].tag(line) if read and line is not None else ""


def _unusable(where: str, kind: str, tag: str, reason: str) -> UsageError:
    place = f"{where}: {tag}" if tag else where
    message = _("The template cannot be used: {where}: {reason}")
    hint = _("lcplan check --kind {kind} {path} tells which names of the form there are not")
    hint = hint.format(kind=kind, path=where)
    return UsageError(message.format(where=place, reason=reason), hint)


def _settled(template: DocxTemplate, metadata: Metadata) -> bytes:
    """The document with the properties of the report, in an order and of a time that are fixed."""
    describe(template.docx, metadata)
    buffer = BytesIO()
    template.docx.save(buffer)
    return package(parts(buffer.getvalue()))


def _shown(value: Any) -> Any:
    """What a form shows of a value; only texts, counts and days can be shown."""
    if isinstance(value, Light):
        return _light(value)
    if isinstance(value, str):
        # A sign that XML cannot hold would make the document unreadable.
        return value if value.isprintable() else "".join(filter(_holdable, value))
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, date):
        return chinese_day(value)
    from jinja2 import StrictUndefined

    if isinstance(value, StrictUndefined):
        return str(value)
    raise TypeError(
        _("a form cannot show a value of type {kind}").format(kind=type(value).__name__)
    )


def _holdable(sign: str) -> bool:
    return sign in "\n\t" or (ord(sign) >= 0x20 and not 0xD800 <= ord(sign) <= 0xDFFF)


def _light(light: Light) -> str:
    return BY_LIGHT[light].text


def _listed(items: Any, separator: str = "、") -> str:
    return separator.join(str(_shown(item)) for item in items)
