"""What every check is given: the document, what its paragraphs are, and the layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.official.document import Block, Document, Section
from longchuan_plan.official.layout import Layout
from longchuan_plan.official.parts import Part, parts_of


@dataclass(frozen=True)
class Subject:
    """A document under the figures that it is held to."""

    document: Document
    layout: Layout

    @cached_property
    def parts(self) -> list[Part]:
        """What each paragraph outside tables is."""
        return parts_of(self.document)

    def found(
        self, rule: Rule, place: Block | Section | str | None, message: str, hint: str
    ) -> Finding:
        """A finding at a place of the document."""
        return Finding(rule, self.document.spot(place), message, hint)


def stands(align: str) -> str:
    """Where lines of an alignment stand, in words."""
    words = {
        "left": _("at the left"),
        "center": _("in the middle"),
        "right": _("at the right"),
        "both": _("at both sides"),
    }
    return words.get(align, align)
